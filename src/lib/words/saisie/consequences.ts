import { joursEntre } from '$lib/domain/temps/calendrier';
import type { Changement } from '$lib/domain/journal/ligne';
import { ecartLisible, euros, nombre } from '$lib/format/nombre';
import { dansLaPhrase, enumeration } from '$lib/format/phrase';
import { majuscule } from '$lib/format/casse';
import { SOLDES } from '$lib/schema/vocabulaire/comptes';
import type { Compte, Consequence, Consequences, Montant } from '$lib/views/saisie/consequences';
import { combien } from '../importer/combien';
import { reportDuGain } from './ligne';

export const MOTS_DES_CONSEQUENCES = {
  derniere: (lignes: number) =>
    lignes > 1
      ? `Ce que changent ensemble les ${nombre(lignes)} dernières saisies (local, non publié)`
      : 'Ce que change la dernière saisie (local, non publié)',
  /**
   * @param enRetard whether a change was made since
   * @param enCalcul whether what it leads to is being worked out
   */
  ensemble: (enRetard: boolean, enCalcul: boolean): string => {
    if (!enRetard) return 'Ce que changent en tout les données de ce poste (local, non publié)';
    const suite = enCalcul ? '\u00a0; la suite se calcule…' : '';
    return `Ce que changeaient en tout les données de ce poste avant la dernière saisie (local, non publié)${suite}`;
  }
};

const COMPTES: Readonly<Record<Compte, string>> = {
  jalons_en_retard: 'jalons en retard',
  jalons_suivis: 'jalons suivis',
  actions_en_difficulte: 'actions en retard ou bloquées',
  engagements_manques: 'engagements hors tolérance',
  alertes: 'alertes ouvertes',
  tranches_remplies: 'tranches d’aide dont la condition est remplie',
  decisions_a_faire: 'décisions à faire'
};

const MONTANTS: Readonly<Record<Montant, string>> = {
  gains_attendus: 'gains attendus de l’année',
  gains_securises: 'gains sécurisés, en année pleine',
  gains_en_vigueur: 'gains en vigueur, en année pleine',
  gains_realises: 'gains réalisés à date',
  gains_retenus: 'gains retenus par l’ARS'
};

const INCHANGEES: Readonly<Record<Consequences['inchangees'][number], string>> = {
  jalons_en_retard: 'le nombre de jalons en retard',
  gains: 'les gains attendus, sécurisés et réalisés',
  atterrissage: 'l’atterrissage'
};

const INCONNU = 'montant inconnu';
const deMontants = ({ avant, apres }: { avant: number | null; apres: number | null }): string => {
  if (avant === null || apres === null)
    return `${apres === null ? INCONNU : euros(apres)} au lieu ${avant === null ? `d’un ${INCONNU}` : `de ${euros(avant)}`}.`;
  const pareils = euros(avant) === euros(apres);
  const ecart = pareils ? ` (${ecartLisible(apres - avant, { unite: 'euros', decimales: 0 })})` : '';
  return `${euros(apres)} au lieu de ${euros(avant)}${ecart}.`;
};

function consequenceEnMots(une: Consequence): string {
  switch (une.quoi) {
    case 'atterrissage': {
      const annee = une.annee === null ? '' : ` ${une.annee}`;
      return `Atterrissage${annee}, ${dansLaPhrase(SOLDES[une.solde])}\u00a0: ${deMontants(une)}`;
    }
    case 'gains_attendus':
    case 'gains_securises':
    case 'gains_en_vigueur':
    case 'gains_realises':
    case 'gains_retenus':
      return `${majuscule(MONTANTS[une.quoi])}\u00a0: ${deMontants(une)}`;
    default:
      return `${majuscule(COMPTES[une.quoi])}\u00a0: ${nombre(une.apres)} au lieu de ${nombre(une.avant)}.`;
  }
}

/** By how much a line moves a deadline, to when it puts a gain off; nothing for another line. */
function reportEnMots(ligne: Changement | null): string[] {
  if (ligne?.genre === 'palier' && ligne.apres.palier === 'reporte')
    return [`Gain ${dansLaPhrase(reportDuGain(ligne.apres.effet ?? null))}.`];
  if (ligne?.genre !== 'echeance') return [];
  const jours = joursEntre(ligne.avant.echeance, ligne.apres.echeance);
  const dit = combien(Math.abs(jours), 'jour');
  return [jours > 0 ? `Échéance reportée de ${dit}.` : `Échéance avancée de ${dit}.`];
}

/**
 * What an entry leads to, sentence by sentence; what it leaves as it is is said too.
 * @param ligne the line that was entered; null when it is another change of the journal
 */
export function consequencesEnMots({ changees, inchangees }: Consequences, ligne: Changement | null): string[] {
  const change = changees.map(consequenceEnMots);
  const report = reportEnMots(ligne);
  const reste =
    inchangees.length === 0
      ? []
      : [`Ne changent pas, à la date des données\u00a0: ${enumeration(inchangees.map((quoi) => INCHANGEES[quoi]))}.`];
  return [...report, ...change, ...reste];
}
