import { dateLongue } from '$lib/format/date';
import type { JeuEntete } from '$lib/views/modele';
import { SANS_CONTRAT } from '../etat-du-contrat';

export const MOTS_DU_TABLEAU = {
  legende: ({ donneesAu, simule }: Pick<JeuEntete, 'donneesAu' | 'simule'>) =>
    `Contrats par périmètre, situation au ${dateLongue(donneesAu)}${simule ? ', données simulées' : ''}`,
  sansContrat: (avecSuivi: boolean) => (avecSuivi ? 'Sans contrat' : SANS_CONTRAT.mot),
  sansObjet: 'sans objet',
  aucun: 'Aucun périmètre et aucun contrat ne répond à cette recherche.',
  termines: (n: number) => `Avec les contrats terminés ou abandonnés (${n})`
};
