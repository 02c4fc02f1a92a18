import { anneeDe, plusMois } from '../temps/calendrier';
import { anneePleine, compteEnResultat, premierJour, type LigneGain } from './gain';
import { estEnVigueur } from './gains';
import { situationGain, type PalierGain } from './palier';
import { resteAMettreEnOeuvre, type ResteAMettreEnOeuvre } from './reste';

/** Under half a euro there is nothing left. */
export const NEGLIGEABLE = 0.5;

/** How fast a plan is put in force; run-rates, in euros a year. */
export interface Rythme {
  statut: 'sans_objet' | 'sans_perenne' | 'rien_attendu' | 'en_cours' | 'acheve';
  /** Planned run-rate not in force at D, by why. */
  reste: ResteAMettreEnOeuvre;
  /** Put in force over the last 6 and 12 months, and still there at D. */
  sixMois: number;
  douzeMois: number;
  /** The year that measures in force by `dateLimite` weigh on in full. */
  exercice: number;
  dateLimite: string;
}

/**
 * The rhythm of a plan at D, for lasting gains only: what is left to put in force is the planned année pleine less the
 * one in force (a gain that was lost is left to find again). Convention: a measure weighs in full on next year when it
 * is in force on 31 December.
 *
 * @param signe whether there is a contract in force: without one it is « sans objet »
 */
export function rythme(
  lignes: readonly LigneGain[],
  paliers: readonly PalierGain[],
  au: string,
  signe: boolean
): Rythme {
  const comptees = lignes.filter(compteEnResultat);
  const enVigueur = comptees.map((l) => situationGain(l, paliers, au).realisee).filter((l) => estEnVigueur(l, au));
  const somme = (ensemble: readonly LigneGain[]) => ensemble.reduce((total, l) => total + (anneePleine(l) ?? 0), 0);
  const depuis = (mois: number) => somme(enVigueur.filter((l) => (l.effet ?? '') > plusMois(au, -mois)));
  const reste = resteAMettreEnOeuvre(comptees, paliers, au);
  const attendu = comptees.some((l) => (premierJour(l) ?? '9999') <= au);
  const statut = (): Rythme['statut'] => {
    if (!signe) return 'sans_objet';
    if (!attendu && enVigueur.length === 0) return 'rien_attendu';
    if (comptees.every((l) => l.perennite === 'ponctuel')) return 'sans_perenne';
    return reste.total >= NEGLIGEABLE ? 'en_cours' : 'acheve';
  };
  return {
    statut: statut(),
    reste,
    sixMois: depuis(6),
    douzeMois: depuis(12),
    exercice: anneeDe(au) + 1,
    dateLimite: `${anneeDe(au)}-12-31`
  };
}
