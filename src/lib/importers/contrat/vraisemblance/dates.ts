import {
  aVenir,
  comptesLoinDuContrat,
  echeanceDUnAutreExercice,
  exerciceLoin,
  jourAtteste,
  loinDuContrat,
  transmisTropTot
} from '$lib/domain/temps/vraisemblance';
import { dateCourte } from '$lib/format/date';
import type { TableDuClasseur } from '$lib/schema/classeur';
import type { LigneLue } from '../tableau';
import type { Verification } from '../verification';
import { FAITS, jourDuFait, joursDesFaits, type Colonnes } from './faits';
import { nombreDe, termeDuContrat, texteDe } from './cellules';

/** Days that a contract sets or lives, none of which is far from it. */
const DU_CONTRAT: Colonnes = [
  ['contrat', ['signature']],
  ['contrat_version', ['effet', 'fin']],
  ['contrat_point', ['date']],
  ['action', ['debut', 'fin']],
  ['action_point', ['date']],
  ['jalon', ['echeance', 'date_reelle']],
  ['jalon_revision', ['date', 'echeance']],
  ['gain', ['effet', 'debut', 'fin', 'etablissement_origine_le', 'ars_origine_le']],
  ['gain_palier', ['date', 'effet']],
  ['engagement_cible', ['date']],
  ['valeur_contradictoire', ['date', 'origine_le']],
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
  const atteste = jourAtteste(joursDesFaits((table) => v.valeurs(table)));
  for (const [table, colonnes] of FAITS) {
    for (const ligne of v.lignes(table)) {
      for (const colonne of colonnes) {
        const jour = jourDuFait(table, ligne.valeurs, colonne);
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

/** First and last day of the contract, by its own row and by its versions. */
export function periodeDe(v: Verification): { debut: string | null; fin: string | null } {
  const [contrat] = v.lignes('contrat');
  const debuts = contrat ? ['debut', 'signature'].flatMap((colonne) => texteDe(contrat, colonne) ?? []) : [];
  const effets = v.lignes('contrat_version').flatMap((ligne) => texteDe(ligne, 'effet') ?? []);
  const [debut] = [...debuts, ...effets].sort();
  return { debut: debut ?? null, fin: termeDuContrat(v) };
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
    const transmis = texteDe(ligne, 'transmis_le');
    // A compte financier sent before its year ends is refused already.
    const refuse = ligne.valeurs.document === 'compte_financier';
    if (!refuse && echeance !== null && transmis !== null && transmisTropTot(transmis, echeance)) {
      v.dis('avertissement', 'transmission', ligne, 'transmis_le', {
        genre: 'exercice et échéance',
        message: `Le document serait transmis plus d’un an avant son échéance (${dateCourte(echeance)}).`,
        attendu: 'le jour de sa transmission'
      });
    }
    if (exercice === null || echeance === null || !echeanceDUnAutreExercice(exercice, echeance)) continue;
    v.dis('avertissement', 'transmission', ligne, 'exercice', {
      genre: 'exercice et échéance',
      message: `L’échéance est au ${dateCourte(echeance)}\u00a0: ce n’est pas celle d’un document de ${exercice}.`,
      attendu: 'l’exercice du document'
    });
  }
}
