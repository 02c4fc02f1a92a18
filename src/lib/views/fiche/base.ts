import { anneePleine, compteEnResultat } from '$lib/domain/gain/gain';
import type { Row } from '$lib/schema/tables';
import { parNumero, type Etude } from '../contrat/etude';
import type { FicheModele } from './fiche.types';

/** The base that an action shares with others: net full-year gains before and after abatements and cap. */
export function baseDe({ dossier, lignes }: Etude, action: Row<'action'>): FicheModele['base'] {
  const base = dossier.base.find((b) => b.base === action.base);
  if (!base) return null;
  const membres = dossier.action.filter((a) => a.base === base.base);
  const siennes = lignes.filter((l) => membres.some((m) => m.numero === l.action) && compteEnResultat(l));
  const somme = (avecCoefficient: boolean) =>
    Math.round(siennes.reduce((s, l) => s + (anneePleine(avecCoefficient ? l : { ...l, coefficient: 1 }) ?? 0), 0));
  return {
    code: base.base,
    libelle: base.libelle,
    plafond: base.plafond,
    porteuse: action.porteuse,
    abattement: action.abattement,
    avant: somme(false),
    apres: somme(true),
    autres: membres
      .filter((m) => m.numero !== action.numero)
      .sort(parNumero)
      .map(({ numero, libelle, porteuse }) => ({ numero, libelle, porteuse }))
  };
}
