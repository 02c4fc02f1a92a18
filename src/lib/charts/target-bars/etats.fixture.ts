import type { ReperesEntree } from '$lib/words/charts/target-bars/target-bars.types';
import { enEtats } from '../fixtures/etats';
import { layout } from './layout';
import TargetTrace from './TargetTrace.svelte';

/** One that reaches its mark exactly, one that is short of it, one under zero. */
export const reperes: ReperesEntree = {
  mots: { valeur: 'CAF', repere: 'Capital à rembourser' },
  lignes: [
    { nom: 'CH A', valeur: 2e6, repere: 2e6, manque: false },
    { nom: 'Centre hospitalier de Grand-Plateau', valeur: 3e6, repere: 4e6, manque: true },
    { nom: 'EPSM', valeur: -1e6, repere: 500_000, manque: true }
  ]
};

const dessin = (entree: ReperesEntree, largeur = 540) => ({ geometrie: layout(entree, { largeur }) });

export const etats = enEtats(TargetTrace, {
  normal: dessin(reperes),
  etroit: dessin(reperes, 340),
  seul: dessin({ ...reperes, lignes: reperes.lignes.slice(0, 1) }),
  plein: dessin({ ...reperes, lignes: [...reperes.lignes, ...reperes.lignes, ...reperes.lignes.slice(0, 2)] }),
  nul: dessin({ ...reperes, lignes: [{ nom: 'CH A', valeur: 0, repere: 0, manque: false }] })
});
