import { dateLongue } from '$lib/format/date';
import type { JeuEntete } from '$lib/views/modele';
import { SANS_CONTRAT } from '../etat-du-contrat';

export const MOTS_DU_TABLEAU = {
  legende: ({ donneesAu, simule }: Pick<JeuEntete, 'donneesAu' | 'simule'>) =>
    `Contrats par périmètre, situation au ${dateLongue(donneesAu)}${simule ? ', données simulées' : ''}`,
  sansContrat: (avecSuivi: boolean) => (avecSuivi ? 'Sans contrat' : SANS_CONTRAT.mot),
  sansObjet: 'sans objet',
  aucun: 'Aucun périmètre et aucun contrat ne répond à cette recherche.',
  /** The choice to show contracts that are over; null when none is folded away. */
  termines: (n: number) => (n === 0 ? null : `Avec les contrats terminés ou abandonnés (${n})`)
};
