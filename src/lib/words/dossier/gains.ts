import { majuscule } from '$lib/format/casse';
import { euros } from '$lib/format/nombre';
import type { ContratEntete, GainsDuContrat } from '$lib/views/contrat/contrat.types';
import { notes } from '../charts/stacked-steps/summary';
import {
  anneesDesGains,
  effetsDeLAnnee,
  messageDesGains,
  MOTS_DES_GAINS,
  ontUnEffet,
  type LigneDeChiffre
} from '../contrat/gains';
import type { ChiffreCle } from '../reunion/bloc';
import type { PagePlanche } from './dossier.types';
import { MOTS_DES_GAINS_DESSINES as MOTS } from './mots';

/** What a page takes of the gains of a contract. */
type Gains = Pick<
  GainsDuContrat,
  | ('annees' | 'exercice' | 'raisonAbsence')
  | ('apPlanifiee' | 'apEnVigueur' | 'apDue')
  | ('attenduADate' | 'attenduAnnee' | 'realiseADate')
>;

/** What gains bring to each year, by what secures them; no page when no year has any. */
export function pageDesGains(gains: Gains | null, { arret }: Pick<ContratEntete, 'arret'>): PagePlanche[] {
  if (gains === null || !ontUnEffet(gains.annees)) return [];
  const annees = anneesDesGains(gains, arret);
  return [
    {
      ...{ genre: 'planche', id: 'gains-par-annee' },
      titre: messageDesGains(gains, arret),
      sousTitre: MOTS_DES_GAINS.sousTitre(gains),
      dessin: { genre: 'pile', pile: { annees } },
      chiffres: [
        ...effetsDeLAnnee(gains, arret).map(chiffre),
        { libelle: MOTS.pleine, precision: MOTS.prevue, valeur: euros(gains.apPlanifiee), manque: false }
      ],
      question: null,
      note: notes({ annees }).join('\n')
    }
  ];
}

const chiffre = ({ libelle, valeur, precision = '' }: LigneDeChiffre): ChiffreCle => ({
  ...{ libelle: majuscule(libelle), precision, valeur },
  manque: false
});
