import { anneeDe, plusMois } from '../temps/calendrier';
import { anneePleine, compteEnResultat, premierJour, type LigneGain } from './gain';
import { estEnVigueur } from './gains';
import { situationGain, type PalierGain } from './palier';
import { resteAMettreEnOeuvre, type ResteAMettreEnOeuvre } from './reste';

/** Under half a euro there is nothing left. */
const NEGLIGEABLE = 0.5;

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

/**
 * The rhythm in one sentence: « 5,4 M€ d’année pleine restent à mettre en œuvre : 5,4 M€ à venir ; pour peser sur 2027, mesures en
 * vigueur avant le 31/12/2026 ; mis en œuvre sur 12 mois : 1,8 M€ ».
 *
 * @param euros writes an amount
 * @param date writes a short date
 */
export function phraseRythme(r: Rythme, euros: (montant: number) => string, date: (iso: string) => string): string {
  if (r.statut === 'sans_objet') return 'sans objet';
  if (r.statut === 'rien_attendu') return 'aucun gain attendu à date';
  if (r.statut === 'sans_perenne') return 'aucun gain pérenne au contrat';
  const fait = `mis en œuvre sur 12\u00a0mois\u00a0: ${euros(r.douzeMois)}`;
  if (r.statut === 'acheve') return `toute l’année pleine prévue est en vigueur\u00a0; ${fait}`;
  const limite = `pour peser sur ${r.exercice}, mesures en vigueur avant le ${date(r.dateLimite)}`;
  return `${euros(r.reste.total)} d’année pleine restent à mettre en œuvre\u00a0: ${morceauxDuReste(r.reste, euros).join(', ')}\u00a0; ${limite}\u00a0; ${fait}`;
}

/** What is left, by why: what is nothing is not said. */
export function morceauxDuReste(reste: ResteAMettreEnOeuvre, euros: (montant: number) => string): string[] {
  const dits: [number, string][] = [
    [reste.perdu, 'perdus ou repris'],
    [reste.moindre, reste.moindre < 0 ? 'réalisés au-delà du prévu' : 'réalisés de moins que prévu'],
    [reste.echu, 'à date d’effet passée et non réalisés'],
    [reste.aVenir, 'à venir'],
    [reste.sansDate, 'sans date']
  ];
  return dits
    .filter(([montant]) => Math.abs(montant) >= NEGLIGEABLE)
    .map(([montant, mots]) => `${euros(Math.abs(montant))} ${mots}`);
}
