import { ETATS_ACTION } from '$lib/schema/vocabulaire/action';
import type { ActionLigne, ActionsModele } from '$lib/views/actions/actions.types';
import { searching } from '$lib/format/order';
import { faitsEnMots } from '../contrat/faits';
import { mot } from '../contrat/mots';
import { etatActionEnMots, ETATS_ACTION_EN_LISTE } from './etat-en-mots';

/** What the reader asks to see of the actions; null = all. */
export interface Filtres {
  axe: string | null;
  levier: string | null;
  /** FINESS EJ. */
  entite: string | null;
  etat: string | null;
  pilote: string | null;
  /** Only the actions whose weather is contradicted by facts. */
  desaccord: boolean;
  recherche: string;
}

export interface Option {
  valeur: string;
  libelle: string;
}

/** The choices that this contract gives: a list with a single value still says what it is. */
export interface ChoixDesFiltres {
  axe: Option[];
  levier: Option[];
  entite: Option[];
  etat: Option[];
  pilote: Option[];
}

export function choixDesFiltres(modele: ActionsModele): ChoixDesFiltres {
  const presents = new Set(modele.actions.map(({ etat }) => etat));
  const connus = Object.keys(ETATS_ACTION).filter((code) => presents.has(code));
  const inconnus = [...presents].filter((code) => !connus.includes(code));
  return {
    axe: modele.axes.map(({ axe, libelle }) => ({ valeur: axe, libelle })),
    levier: modele.leviers.map(({ code, libelle }) => ({ valeur: code, libelle })),
    entite: modele.entites.map(({ ej, nom }) => ({ valeur: ej, libelle: nom })),
    etat: [...connus, ...inconnus].map((code) => ({ valeur: code, libelle: mot(ETATS_ACTION_EN_LISTE, code) })),
    pilote: modele.pilotes.map((pilote) => ({ valeur: pilote, libelle: pilote }))
  };
}

/** The filters as this contract understands them: a value that it does not know filters nothing. */
export function filtresConnus(demandes: Filtres, choix: ChoixDesFiltres): Filtres {
  const connus = { ...demandes };
  for (const { cle } of LISTES_DES_FILTRES) {
    if (!choix[cle].some(({ valeur }) => valeur === demandes[cle])) connus[cle] = null;
  }
  return connus;
}

/** What the address asks of the filters and this contract does not have: « axe « 9 » ». */
export function filtresInconnus(demandes: Filtres, choix: ChoixDesFiltres): string[] {
  const connus = filtresConnus(demandes, choix);
  return LISTES_DES_FILTRES.flatMap(({ cle, libelle }) => {
    const demande = demandes[cle];
    return demande === null || connus[cle] !== null ? [] : [`${libelle.toLowerCase()} «\u00a0${demande}\u00a0»`];
  });
}

export function estFiltre(filtres: Filtres): boolean {
  const { desaccord, recherche, ...autres } = filtres;
  return desaccord || recherche.trim() !== '' || Object.values(autres).some((valeur) => valeur !== null);
}

/** The actions that answer to every filter, in the order of the contract. */
export function filtreActions(modele: ActionsModele, filtres: Filtres): ActionLigne[] {
  const trouve = searching(filtres.recherche);
  const cherchable = cherchableDe(modele);
  return modele.actions.filter(
    (action) =>
      (filtres.axe === null || action.axe === filtres.axe) &&
      (filtres.levier === null || action.levier === filtres.levier) &&
      (filtres.entite === null || action.entites.includes(filtres.entite)) &&
      (filtres.etat === null || action.etat === filtres.etat) &&
      (filtres.pilote === null || action.pilote === filtres.pilote) &&
      (!filtres.desaccord || action.desaccord.length > 0) &&
      (trouve === null || trouve(cherchable(action)))
  );
}

/** Where a search looks: number, label, axis, lever, functions, establishments, milestones, facts. */
function cherchableDe({ axes, leviers, entites }: ActionsModele): (action: ActionLigne) => string {
  const axe = new Map(axes.map((a) => [a.axe, a.libelle]));
  const levier = new Map(leviers.map((l) => [l.code, l.libelle]));
  const nom = new Map(entites.map((e) => [e.ej, e.nom]));
  return (action) =>
    [
      action.numero,
      action.libelle,
      axe.get(action.axe) ?? '',
      levier.get(action.levier ?? '') ?? '',
      action.pilote ?? '',
      action.copilote ?? '',
      mot(ETATS_ACTION_EN_LISTE, action.etat),
      etatActionEnMots(action),
      ...action.entites.map((ej) => nom.get(ej) ?? ej),
      ...action.detailJalons.map((jalon) => jalon.libelle),
      ...faitsEnMots(action.desaccord)
    ].join(' ');
}

/** The chosen filters in words, for the head of a print or of a file. */
export function filtresEnMots(filtres: Filtres, choix: ChoixDesFiltres): string[] {
  const recherche = filtres.recherche.trim();
  return [
    ...LISTES_DES_FILTRES.flatMap(({ cle, libelle }) => {
      const choisie = choix[cle].find(({ valeur }) => valeur === filtres[cle]);
      return choisie === undefined ? [] : [`${libelle.toLowerCase()}\u00a0: ${choisie.libelle}`];
    }),
    ...(filtres.desaccord ? ['météo contredite par les faits'] : []),
    ...(recherche === '' ? [] : [`texte\u00a0: «\u00a0${recherche}\u00a0»`])
  ];
}

/** The lists of filters, in the order in which they are offered. */
export const LISTES_DES_FILTRES: { cle: keyof ChoixDesFiltres; libelle: string }[] = [
  { cle: 'axe', libelle: 'Axe' },
  { cle: 'levier', libelle: 'Levier' },
  { cle: 'entite', libelle: 'Établissement' },
  { cle: 'etat', libelle: 'État' },
  { cle: 'pilote', libelle: 'Pilote' }
];

export const MOTS_DES_FILTRES = {
  tous: 'tous',
  contredite: 'météo contredite',
  chercher: 'Chercher une action, un pilote, un jalon'
};
