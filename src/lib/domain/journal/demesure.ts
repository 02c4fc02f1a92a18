import { plusJours } from '../temps/calendrier';
import {
  CHAMPS,
  cleDeLaDecision,
  cleDuGain,
  cleDuJalon,
  ecrisValeur,
  type Faute,
  type Fautes,
  type Saisie
} from './champs';
import { retenusChanges, type TablesDuJournal } from './en-place';
import type { Changement, Ligne } from './ligne';
import { changementDe } from './saisie';

/** Of the faults of an entry, those that no line may have: the others are of a form that is half filled. */
const DEMESURES: readonly Faute[] = [
  ...(['avant_le_debut', 'bien_avant', 'avant_la_seance', 'apres_le_terme', 'bien_apres', 'a_venir'] as const),
  ...(['pas_plus_tard', 'pas_un_montant', 'hors_de_proportion', 'en_milliers'] as const),
  ...(['pas_une_valeur', 'loin_de_la_cible', 'valeur_en_milliers', 'exercice_ouvert'] as const)
];

const VIERGE: Omit<Saisie, 'genre'> = {
  ...{ cible: '', date: '', echeance: '', texte: '', responsable: '' },
  ...{ instance: '', partie: '', etat: '', meteo: '', palier: '', montant: '', statut: '' }
};

/** The forms of entry that a change comes from: one, or one for each party whose value it sets. */
function saisiesDe(changement: Changement, { gain: gains, engagement: engagements }: TablesDuJournal): Saisie[] {
  const { genre } = changement;
  switch (genre) {
    case 'echeance': {
      const { date, echeance } = changement.apres;
      return [{ ...VIERGE, genre, cible: cleDuJalon(changement.cible), date, echeance }];
    }
    case 'atteint': {
      const { date_reelle: date, preuve: texte } = changement.apres;
      return [{ ...VIERGE, genre, cible: cleDuJalon(changement.cible), date, texte }];
    }
    case 'jalon': {
      const { date, echeance, libelle: texte } = changement.apres;
      return [{ ...VIERGE, genre, cible: changement.cible.action, date, echeance, texte }];
    }
    case 'palier': {
      const { action, gain } = changement.cible;
      const { date, palier, net, effet } = changement.apres;
      const montant = net === null ? '' : String(net);
      // A step is of the gain, whichever version fixes it: what the last one plans bounds it.
      const lignes = gains.filter((g) => g.action === action && g.gain === gain);
      const dit = { date, palier, montant, echeance: effet ?? '' };
      return lignes.slice(-1).map((g) => ({ ...VIERGE, genre, cible: cleDuGain(g), ...dit }));
    }
    case 'retenu': {
      const { apres } = changement;
      const cible = cleDuGain(changement.cible);
      return retenusChanges(changement).map((valeur) => ({
        ...{ ...VIERGE, genre, cible, partie: valeur === 'retenu_ars' ? 'ars' : 'etablissement', date: apres.date },
        montant: apres[valeur] === null ? '' : String(apres[valeur])
      }));
    }
    case 'valeur': {
      const { cible, apres } = changement;
      const unite = engagements.findLast((e) => e.engagement === cible.engagement)?.unite ?? '';
      const montant = apres.valeur === null ? '' : ecrisValeur(apres.valeur, unite);
      const dit = { cible: cible.engagement, date: cible.date, partie: cible.par, statut: apres.statut, montant };
      return [{ ...VIERGE, genre, ...dit }];
    }
    case 'decision': {
      const { texte, responsable, echeance, instance } = changement.apres;
      const qui = { responsable: responsable ?? '', echeance: echeance ?? '', instance };
      return [{ ...VIERGE, genre, date: changement.cible.date, texte, ...qui }];
    }
    case 'faite':
      return [{ ...VIERGE, genre, cible: cleDeLaDecision(changement.cible), date: changement.apres.faite_le }];
    case 'point':
      return [{ ...VIERGE, genre, cible: changement.cible.action, date: changement.cible.date }];
    case 'meteo':
    case 'cloture':
      return [{ ...VIERGE, genre, date: changement.cible.date }];
  }
}

/**
 * What the form of entry would refuse of a line, field by field; null when it would take it. The day of its entry is that
 * of another clock, whose midnight may be passed: one day more is granted.
 *
 * @param tables the contract as the line finds it
 */
export function demesuresDe(ligne: Ligne, tables: TablesDuJournal): Fautes | null {
  const [contrat] = tables.contrat;
  const bornes = {
    ...{ debut: contrat?.debut ?? null, terme: contrat?.fin ?? null },
    aujourdhui: plusJours(ligne.le.slice(0, 10), 1)
  };
  const fautes: Fautes = {};
  for (const saisie of saisiesDe(ligne, tables)) {
    const lue = changementDe(saisie, tables, bornes);
    if ('changement' in lue) continue;
    for (const champ of CHAMPS) {
      const faute = lue.fautes[champ];
      if (faute && DEMESURES.includes(faute)) fautes[champ] = faute;
    }
  }
  return Object.keys(fautes).length > 0 ? fautes : null;
}
