import { anneeDe } from '$lib/domain/temps/calendrier';
import type { Row } from '$lib/schema/tables';
import type { Cloture } from '../comptes/cloture';
import { jourOuvreAvant } from '../dates';
import type { ParametresRegion } from '../parametres';
import type { Hopital } from '../territoire';
import type { Dossier } from './dossier';

type Dette = Row<'dette'>;

interface Membre {
  hopital: Hopital;
  clotures: ReadonlyMap<number, Cloture>;
}

/** Years that a schedule tells after its own. */
const ANNEES = 3;

/** The states of the debt of the members of a contract, one a year, for the groups that send them. */
export function detteDe(p: ParametresRegion, d: Dossier, membres: readonly Membre[]): Dette[] {
  const jusquAu = d.suiviJusquau;
  if (jusquAu === null) return [];
  const combien = p.etats_dette.find(({ ght }) => ght === d.nom)?.hopitaux ?? 0;
  const premiere = anneeDe(d.definition.debut);
  return Array.from({ length: anneeDe(d.au) - premiere + 1 }, (_, i) => premiere + i).flatMap((annee) => {
    const arrete_le = jourOuvreAvant(`${annee}-03-31`);
    return arrete_le > jusquAu ? [] : membres.slice(0, combien).flatMap((m) => etatDe(d, m, { annee, arrete_le }));
  });
}

/** Loans that stand at the end of the year before: each year repays a little less of them, at the rate that they bear. */
function etatDe(
  d: Dossier,
  { hopital: { ej }, clotures }: Membre,
  { annee, arrete_le }: { annee: number; arrete_le: string }
): Dette[] {
  const [avant, n] = [clotures.get(annee - 1)?.H, clotures.get(annee)?.H];
  if (!avant || !n || avant.encours_dette <= 0) return [];
  const taux = n.c66 / avant.encours_dette;
  const baisse = d.tirage(`dette ${ej} ${annee}`).entre(0.96, 0.99);
  const lignes: Dette[] = [];
  let reste = avant.encours_dette;
  for (let i = 0; i <= ANNEES; i += 1) {
    const capital = Math.min(reste, Math.round(n.capital_contractuel * baisse ** i));
    const interets = Math.round(reste * taux);
    reste -= capital;
    lignes.push({
      ...{ contrat: d.id, ej, arrete_le, exercice: annee + i, capital, interets, encours: reste },
      enregistre_le: null
    });
  }
  return lignes;
}
