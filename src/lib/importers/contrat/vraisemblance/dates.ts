import { CLOTURES } from '$lib/domain/comptes/comptes-ej';
import {
  aVenir,
  comptesLoinDuContrat,
  echeanceDUnAutreExercice,
  exerciceLoin,
  jourAtteste,
  loinDuContrat
} from '$lib/domain/temps/vraisemblance';
import { dateCourte } from '$lib/format/date';
import type { TableDuClasseur } from '$lib/schema/classeur';
import type { LigneLue } from '../tableau';
import type { Verification } from '../verification';
import { nombreDe, texteDe } from './outils';

type Colonnes = readonly (readonly [TableDuClasseur, readonly string[]])[];

/** Days of what happened: none is to come. Accounts are facts by their version, so they are told apart. */
const FAITS: Colonnes = [
  ['contrat_evenement', ['date', 'enregistre_le']],
  ['contrat_point', ['date', 'enregistre_le']],
  ['action_point', ['date', 'enregistre_le']],
  ['jalon', ['date_reelle', 'enregistre_le']],
  ['jalon_revision', ['date', 'enregistre_le']],
  ['gain_palier', ['date', 'enregistre_le']],
  ['valeur_contradictoire', ['date', 'enregistre_le']],
  ['trajectoire', ['arrete_le', 'enregistre_le']],
  ['hypothese', ['enregistre_le']],
  ['aide', ['notifiee_le', 'versee_le', 'suspendue_le']],
  ['decision', ['faite_le', 'enregistre_le']],
  ['compte', ['fin', 'publie_le']],
  ['transmission', ['transmis_le']]
];
/** Days that a contract sets or lives, none of which is far from it. */
const DU_CONTRAT: Colonnes = [
  ['contrat', ['signature']],
  ['contrat_version', ['effet', 'fin']],
  ['contrat_point', ['date']],
  ['action', ['debut', 'fin']],
  ['action_point', ['date']],
  ['jalon', ['echeance', 'date_reelle']],
  ['jalon_revision', ['date', 'echeance']],
  ['gain', ['effet', 'debut', 'fin']],
  ['gain_palier', ['date', 'effet']],
  ['engagement_cible', ['date']],
  ['valeur_contradictoire', ['date']],
  ['aide', ['prevue_le', 'notifiee_le', 'versee_le', 'suspendue_le']],
  ['revue', ['date']],
  ['decision', ['date', 'echeance', 'faite_le']]
];
/** Years of its path, of its accounts, of its returns. */
const EXERCICES: Colonnes = [
  ['engagement', ['reference_annee']],
  ['trajectoire', ['exercice']],
  ['hypothese', ['exercice']]
];
/** Days of the accounts of its hospitals, which begin before it. */
const DES_COMPTES: Colonnes = [
  ['contrat_evenement', ['date']],
  ['contrat_perimetre', ['sortie']],
  ['compte', ['debut', 'fin', 'publie_le']],
  ['transmission', ['echeance', 'transmis_le']]
];

/** Tells days that cannot be those of this contract, or that have not come. */
export function verifieLesJours(v: Verification): void {
  const atteste = jourAtteste(FAITS.map(([table, colonnes]) => joursDe(v, table, colonnes)));
  for (const [table, colonnes] of FAITS) {
    for (const ligne of v.lignes(table)) {
      for (const colonne of colonnes) {
        const jour = faitDe(table, ligne, colonne);
        if (jour === null || !aVenir(jour, atteste)) continue;
        v.dis('avertissement', table, ligne, colonne, {
          genre: 'fait à venir',
          message: `Ce jour n’est pas venu\u00a0: les faits du classeur s’arrêtent au ${dateCourte(atteste ?? '')}.`,
          attendu: 'le jour où c’est arrivé, ou rien'
        });
      }
    }
  }
  verifieLaPeriode(v);
  verifieLesEcheances(v);
}

function joursDe(v: Verification, table: TableDuClasseur, colonnes: readonly string[]): string[] {
  return v.lignes(table).flatMap((ligne) => colonnes.flatMap((colonne) => faitDe(table, ligne, colonne) ?? []));
}

/** The day of a fact; the end of a forecast of accounts is none, nor that of a period whose value is provisional. */
function faitDe(table: TableDuClasseur, ligne: LigneLue, colonne: string): string | null {
  const { version, statut } = ligne.valeurs;
  const constate = version === 'situation' || CLOTURES.some((cloture) => cloture === version);
  if (table === 'compte' && colonne === 'fin' && !constate) return null;
  if (table === 'valeur_contradictoire' && colonne === 'date' && statut !== 'definitif') return null;
  return texteDe(ligne, colonne);
}

/** First and last day of the contract, by its own row and by its versions. */
function periodeDe(v: Verification): { debut: string | null; fin: string | null } {
  const [contrat] = v.lignes('contrat');
  const debuts = contrat ? ['debut', 'signature'].flatMap((colonne) => texteDe(contrat, colonne) ?? []) : [];
  const effets = v.lignes('contrat_version').flatMap((ligne) => texteDe(ligne, 'effet') ?? []);
  const fins = v.lignes('contrat_version').flatMap((ligne) => texteDe(ligne, 'fin') ?? []);
  const fin = contrat ? texteDe(contrat, 'fin') : null;
  const [debut] = [...debuts, ...effets].sort();
  return { debut: debut ?? null, fin: [...fins, ...(fin === null ? [] : [fin])].sort().at(-1) ?? null };
}

function verifieLaPeriode(v: Verification): void {
  const { debut, fin } = periodeDe(v);
  const dis = (table: TableDuClasseur, ligne: LigneLue, colonne: string, loin: 'avant' | 'apres' | null): void => {
    if (loin === null) return;
    const borne = loin === 'avant' ? debut : fin;
    v.dis('avertissement', table, ligne, colonne, {
      genre: 'hors du temps du contrat',
      message: `Le contrat ${loin === 'avant' ? 'commence' : 'finit'} le ${dateCourte(borne ?? '')}\u00a0: c’est bien ${loin === 'avant' ? 'avant' : 'après'}.`,
      attendu: 'une date de ce contrat'
    });
  };
  const jours = (toutes: Colonnes, loin: typeof loinDuContrat): void => {
    for (const [table, colonnes] of toutes) {
      for (const ligne of v.lignes(table)) {
        for (const colonne of colonnes) {
          const jour = texteDe(ligne, colonne);
          if (jour !== null) dis(table, ligne, colonne, loin(jour, debut, fin));
        }
      }
    }
  };
  jours(DU_CONTRAT, loinDuContrat);
  jours(DES_COMPTES, comptesLoinDuContrat);
  for (const [table, colonnes] of EXERCICES) {
    for (const ligne of v.lignes(table)) {
      for (const colonne of colonnes) {
        const exercice = nombreDe(ligne, colonne);
        // A reference is of the year before the contract.
        const jusqua = colonne === 'reference_annee' ? debut : fin;
        if (exercice !== null) dis(table, ligne, colonne, exerciceLoin(exercice, debut, jusqua));
      }
    }
  }
}

function verifieLesEcheances(v: Verification): void {
  for (const ligne of v.lignes('transmission')) {
    const [exercice, echeance] = [nombreDe(ligne, 'exercice'), texteDe(ligne, 'echeance')];
    if (exercice === null || echeance === null || !echeanceDUnAutreExercice(exercice, echeance)) continue;
    v.dis('avertissement', 'transmission', ligne, 'exercice', {
      genre: 'exercice et échéance',
      message: `L’échéance est au ${dateCourte(echeance)}\u00a0: ce n’est pas celle d’un document de ${exercice}.`,
      attendu: 'l’exercice du document'
    });
  }
}
