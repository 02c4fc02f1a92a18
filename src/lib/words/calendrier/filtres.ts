import { dansLaFenetre, FENETRES, type Fenetre } from '$lib/domain/contrat/echeances';
import { NATURES_D_ECHEANCE, type NatureDEcheance } from '$lib/domain/contrat/natures-d-echeance';
import { texte, unDe } from '$lib/format/address-field';
import type { CalendrierModele, EcheanceLue, GainDiscute } from '$lib/views/calendrier/calendrier.types';
import { contratsParId } from './echeance';
import { FENETRES_DITES, NATURES } from './mots';

/** What the address of the calendar holds, under these names. */
export const CHAMPS_DU_CALENDRIER = {
  nature: unDe(NATURES_D_ECHEANCE),
  fenetre: unDe(FENETRES),
  ght: texte,
  contrat: texte,
  apart: unDe(['avec'])
} as const;

/** What the reader asks to see; null = all. */
export interface FiltresDuCalendrier {
  nature: NatureDEcheance | null;
  fenetre: Fenetre;
  ght: string | null;
  contrat: string | null;
  /** Whether what is counted apart is shown too. */
  apart: boolean;
}

/** Whether something of these contracts is in the perimeter asked for; a common date is in all. */
function duPerimetre(
  modele: CalendrierModele,
  { ght, contrat }: Pick<FiltresDuCalendrier, 'ght' | 'contrat'>
): (contrats: readonly string[], commune: boolean) => boolean {
  const parId = contratsParId(modele);
  return (contrats, commune) =>
    (contrat === null || contrats.includes(contrat)) &&
    (ght === null || commune || contrats.some((id) => parId.get(id)?.ghts.includes(ght)));
}

/** The deadlines that answer to every filter, in their order. */
export function filtreEcheances(modele: CalendrierModele, filtres: FiltresDuCalendrier): EcheanceLue[] {
  const { nature, fenetre, apart } = filtres;
  const retenu = duPerimetre(modele, filtres);
  return modele.echeances.filter(
    (e) =>
      (nature === null || e.nature === nature) &&
      (apart || e.place === 'compte') &&
      dansLaFenetre(e, fenetre, modele.jeu.donneesAu) &&
      retenu(e.contrats, e.nature === 'loi')
  );
}

/** The gain lines under discussion of the perimeter asked for. */
export function filtreGains(modele: CalendrierModele, filtres: FiltresDuCalendrier): GainDiscute[] {
  const retenu = duPerimetre(modele, filtres);
  return modele.gains.filter((g) => (filtres.apart || g.place === 'compte') && retenu([g.contrat], false));
}

/** Whether the first rows alone cannot answer. */
export function demandePlus({ nature, fenetre, ght, contrat, apart }: FiltresDuCalendrier): boolean {
  return nature !== null || fenetre !== 'suivre' || ght !== null || contrat !== null || apart;
}

/** The chosen filters in words, for the head of a print or of a file. */
export function filtresDuCalendrierEnMots(modele: CalendrierModele, filtres: FiltresDuCalendrier): string[] {
  const { nature, fenetre, ght, contrat, apart } = filtres;
  return [
    `échéances\u00a0: ${FENETRES_DITES[fenetre].toLowerCase()}`,
    ...(nature === null ? [] : [`nature\u00a0: ${NATURES[nature].pluriel.toLowerCase()}`]),
    ...(ght === null ? [] : [`GHT\u00a0: ${modele.ghts.find(({ code }) => code === ght)?.libelle ?? ght}`]),
    ...(contrat === null ? [] : [`contrat\u00a0: ${contratsParId(modele).get(contrat)?.intitule ?? contrat}`]),
    ...(apart ? ['avec ce qui est compté à part'] : [])
  ];
}
