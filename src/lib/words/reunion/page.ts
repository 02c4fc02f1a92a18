import { perimetreEnMots } from '../perimetre-dit';
import { ETAT_INCONNU } from '$lib/domain/contrat/codes';
import { allure } from '$lib/domain/contrat/etats';
import { porteSurDesComptes } from '$lib/domain/contrat/obligations';
import type { ReunionModele } from '$lib/views/reunion/reunion.types';
import { etatDate } from '../contrat/etat-date';
import type { PageDite } from './bloc';
import { pageDuConseil } from './conseil';
import { pageDuDialogue } from './dialogue';
import { pageDeLEprd } from './eprd';
import { pageDeLaRevue } from './revue';
import { pageDuRia } from './ria';

/** The page of a meeting in words: question, message, tables, and what the data do not hold. */
export function pageDeLaReunion({
  contenu,
  perimetre: dit,
  entete
}: Pick<ReunionModele, 'contenu' | 'perimetre' | 'entete'>): PageDite {
  const perimetre = perimetreEnMots(dit);
  switch (contenu.reunion) {
    case 'dialogue-de-gestion':
      return pageDuDialogue(contenu, perimetre);
    case 'ria':
      return pageDuRia(contenu, perimetre);
    case 'eprd-pgfp':
      return pageDeLEprd(contenu, perimetre);
    case 'revue':
      return pageDeLaRevue(contenu, entete, porteSurDesComptes(entete.type));
    case 'conseil-de-surveillance':
      return avecSonEtat(pageDuConseil(contenu), entete);
  }
}

/** Its one sheet of paper leaves out the head of the screen, which says how far the contract has gone. */
const avecSonEtat = ({ feuille, ...page }: PageDite, entete: ReunionModele['entete']): PageDite => ({
  ...page,
  ...(feuille &&
    (entete.etat !== ETAT_INCONNU && allure(entete.etat) === 'court'
      ? { feuille }
      : { feuille: { ...feuille, paragraphes: [etatDate(entete), ...feuille.paragraphes] } }))
});
