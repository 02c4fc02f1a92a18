import { dateCourte } from '$lib/format/date';
import { accord } from '$lib/format/phrase';
import type { AlerteMontree, AlertesDuContratModele } from '$lib/views/alertes/alertes.types';
import { colonnesDesAlertes, colonnesDesExamens, nomsDe } from '$lib/words/alerte/colonnes';
import { NIVEAUX_D_ALERTE } from '$lib/words/alerte/mots';
import { messageDuContrat, MOTS_DES_ALERTES as MOTS } from '$lib/words/alerte/page';
import { enteteDe, notesDesFermes } from './explorer-csv';
import { tableDe, telecharge, type Fichier } from './tables';

/**
 * The alerts of a contract as shown: those that stand and those that ended, then what was examined and raised none.
 * @param levees those that stand, at the level that is asked for
 * @param niveau null: every level
 */
export function fichierDesAlertesDuContrat(
  modele: AlertesDuContratModele,
  levees: readonly AlerteMontree[],
  niveau: AlerteMontree['niveau'] | null
): Fichier {
  const { entete, examens } = modele;
  const noms = nomsDe(modele.regles, [entete]);
  const finies = modele.alertes.filter(({ fin }) => fin !== null);
  const comptees = `${levees.length} ${accord(levees.length, 'alerte ouverte', 'alertes ouvertes')}`;
  const tete = enteteDe(
    entete.jeu,
    entete.source === null ? [] : [entete.source],
    `${entete.intitule}, situation au ${dateCourte(entete.au)}`,
    messageDuContrat(modele),
    ...(niveau === null ? [] : [`${comptees} de niveau ${niveau}, ${NIVEAUX_D_ALERTE[niveau]}`]),
    MOTS.listeNote,
    ...(finies.length === 0
      ? []
      : [`${finies.length} ${accord(finies.length, 'finie')} à la suite\u00a0: ${MOTS.finiesNote}`]),
    ...notesDesFermes(modele)
  );
  const examinees = [MOTS.pourquoi, MOTS.pourquoiNoteContrat(modele.examens)];
  return {
    ...{ titre: entete.intitule, simule: entete.jeu.simule, tete },
    tables: [
      tableDe(MOTS.titre, colonnesDesAlertes(noms, entete.au, false), [...levees, ...finies]),
      ...(examens.length === 0
        ? []
        : [tableDe('Sans alerte', colonnesDesExamens(noms, [entete.id]), examens, examinees)])
    ]
  };
}

/** `trajectoire-demonstration-monts-cendres-1-alertes-2026-09-30.csv`, « …-alertes-extrait-… » at one level. */
export function telechargeAlertesDuContrat(
  genre: 'csv' | 'xlsx',
  modele: AlertesDuContratModele,
  levees: readonly AlerteMontree[],
  niveau: AlerteMontree['niveau'] | null
): Promise<void> {
  const { jeu, id, au } = modele.entete;
  return telecharge(
    genre,
    `trajectoire-${jeu.nom}-${id}-alertes-${niveau === null ? '' : 'extrait-'}${au}`,
    fichierDesAlertesDuContrat(modele, levees, niveau)
  );
}
