import { lit } from '$lib/format/address-field';
import type { HypothesesAtterrissage } from '$lib/domain/comptes/hypotheses-atterrissage';
import type { ContratEntete } from '$lib/views/contrat/contrat.types';
import {
  avecHypotheses,
  changees,
  CHAMPS_ATTERRISSAGE,
  choisiesDe,
  hypothesesDe,
  sansHypotheses,
  type HypothesesChoisies
} from './adresse';
import { hypothesesDites } from './hypotheses';

/** The assumptions that a reader changed for a contract, which its page of landing follows. */
interface HypothesesAilleurs {
  jeu: string;
  contrat: string;
  intitule: string;
  /** Codes of its GHTs. */
  ghts: readonly string[];
  /** What they are in an address. */
  recherche: string;
  dites: string;
}

/** As a tab keeps them; null when nothing is changed. */
export function ecrisHypotheses(
  jeu: string,
  { id, intitule, ghts }: Pick<ContratEntete, 'id' | 'intitule'> & { ghts: readonly { code: string }[] },
  choisies: HypothesesChoisies
): string | null {
  if (!changees(choisies)) return null;
  return [jeu, id, avecHypotheses('', choisies), ghts.map(({ code }) => code).join(), intitule].join(' ');
}

/**
 * Whether an address is that of a contract's landing, as its page read it: Back changes the address before the page goes,
 * and one that is reused for another contract has that contract before its address.
 */
export function estLue(
  { pathname, search }: Pick<Location, 'pathname' | 'search'>,
  { jeu, id }: { jeu: string; id: string },
  recherche: string
): boolean {
  const memes = new URLSearchParams(search).toString() === new URLSearchParams(recherche).toString();
  return memes && pathname.replace(/\/$/u, '').endsWith(`/${jeu}/contrat/${id}/atterrissage`);
}

/** The same read back; null where none is, or nothing is legible. */
export function relisHypotheses(ecrites: string | null): HypothesesAilleurs | null {
  const [jeu, contrat, recherche, ghts = '', ...mots] = (ecrites ?? '').split(' ');
  if (!jeu || !contrat || !recherche || mots.length === 0) return null;
  const dites = hypothesesDites(choisiesDansLAdresse(recherche));
  return dites === null ? null : { jeu, contrat, recherche, dites, ghts: ghts.split(','), intitule: mots.join(' ') };
}

function choisiesDansLAdresse(recherche: string): HypothesesChoisies {
  const { securise, valide, chiffre, identifie, recettes, sans } = CHAMPS_ATTERRISSAGE;
  return {
    securise: lit(recherche, 'securise', securise),
    valide: lit(recherche, 'valide', valide),
    chiffre: lit(recherche, 'chiffre', chiffre),
    identifie: lit(recherche, 'identifie', identifie),
    recettes: lit(recherche, 'recettes', recettes),
    sans: lit(recherche, 'sans', sans) === true
  };
}

const DU_CONTRAT = '/[jeu]/contrat/[id]';
/** Pages of a contract that follow the assumptions of their address. */
const suit = ({ route, reunion }: Pick<PageOuverte, 'route' | 'reunion'>): boolean =>
  route === DU_CONTRAT ||
  route === `${DU_CONTRAT}/atterrissage` ||
  (route === `${DU_CONTRAT}/reunions/[reunion]` && reunion === 'ria');

/** Pages of a contract that say where the tool lands its year. */
const DISENT: ReadonlySet<string> = new Set(
  ['', '/atterrissage', '/depuis', '/reunions', '/reunions/[reunion]'].map((suite) => DU_CONTRAT + suite)
);
/** Meetings that do. */
const REUNIONS_QUI_DISENT: ReadonlySet<string> = new Set(['ria', 'revue', 'conseil-de-surveillance']);
/** Pages of several contracts that do. */
const DE_PLUSIEURS: ReadonlySet<string> = new Set(['/[jeu]', '/[jeu]/revue', '/[jeu]/ght/[ght]']);

/** A page, as kit names it. */
interface PageOuverte {
  route: string | null;
  contrat: string | undefined;
  reunion: string | undefined;
  ght: string | undefined;
  jeu: string;
  recherche: string;
}

/**
 * What a page says of assumptions that it does not follow; null where it shows no landing of theirs, or its address has
 * it follow some. `ici` is its own query string under them, where it may follow them.
 */
export function horsDesHypotheses(
  { jeu, contrat, intitule, ghts, dites, recherche }: HypothesesAilleurs,
  page: PageOuverte
): { texte: string; lien: string; ici: string | null } | null {
  const { route } = page;
  if (route === null || page.jeu !== jeu) return null;
  if (page.ght !== undefined && !ghts.includes(page.ght)) return null;
  if (DE_PLUSIEURS.has(route))
    return { texte: MOTS.dePlusieurs(intitule, dites), lien: MOTS.lienDePlusieurs, ici: null };
  if (!DISENT.has(route) || page.contrat !== contrat) return null;
  if (page.reunion !== undefined && !REUNIONS_QUI_DISENT.has(page.reunion)) return null;
  if (!suit(page)) return { texte: MOTS.duContrat(dites), lien: MOTS.lien, ici: null };
  if (changees(choisiesDansLAdresse(page.recherche))) return null;
  return {
    ...{ texte: MOTS.duContrat(dites), lien: MOTS.lienIci },
    ici: avecHypotheses(page.recherche, choisiesDansLAdresse(recherche))
  };
}

/** The assumptions that an address asks for, where they are not the defaults. */
export function hypothesesDemandees(recherche: string): HypothesesAtterrissage | null {
  const choisies = choisiesDansLAdresse(recherche);
  return changees(choisies) ? hypothesesDe(choisies) : null;
}

/** Those that an address asks for, as a tab keeps them; null where it asks for none. */
export const ecrisLesDemandees = (
  entete: Pick<ContratEntete, 'id' | 'intitule'> & { jeu: { nom: string }; ghts: readonly { code: string }[] },
  recherche: string
): string | null => ecrisHypotheses(entete.jeu.nom, entete, choisiesDansLAdresse(recherche));

/**
 * What the room of a contract says of the assumptions that its address asks for.
 * @param suivies those that its figures follow; none while they are the defaults
 * @param recherche its query string
 */
export function hypothesesDeLaSalle(
  suivies: HypothesesAtterrissage | undefined,
  recherche: string
): { texte: string; parDefaut: string; atterrissage: string } | null {
  const voulues = choisiesDansLAdresse(recherche);
  const dites = hypothesesDites(voulues);
  if (dites === null) return null;
  const suit = suivies !== undefined && avecHypotheses('', choisiesDe(suivies)) === avecHypotheses('', voulues);
  const reste = sansHypotheses(recherche);
  const date = new URLSearchParams(recherche).get('au');
  return {
    texte: suit ? MOTS.suivies(dites) : MOTS.pasEncore(dites),
    parDefaut: reste === '' ? '' : `?${reste}`,
    atterrissage: avecHypotheses(date === null ? '' : `?au=${date}`, voulues)
  };
}

export const MOTS_DE_LA_SALLE = {
  changer: 'Changer les hypothèses de l’outil',
  parDefaut: 'Revenir aux hypothèses par défaut'
};

const MOTS = {
  duContrat: (dites: string) =>
    `L’atterrissage de l’outil est ici selon ses hypothèses par défaut. Les vôtres (${dites}) sont suivies par la synthèse du contrat, sa page Atterrissage et sa réunion du RIA.`,
  dePlusieurs: (intitule: string, dites: string) =>
    `L’atterrissage de l’outil est ici selon ses hypothèses par défaut. Celles que vous avez changées pour le contrat «\u00a0${intitule}\u00a0» (${dites}) ne sont suivies que par ses pages.`,
  suivies: (dites: string) =>
    `Sous vos hypothèses\u00a0: ${dites}. L’atterrissage de l’outil les suit (verdict, chiffres clés, chemin, et les ponts où l’établissement ne projette pas)\u00a0; alertes et changements depuis la revue restent sous les hypothèses par défaut, le reste n’en dépend pas.`,
  pasEncore: (dites: string) =>
    `Vos hypothèses (${dites}) ne sont pas encore suivies\u00a0: les chiffres sont ceux des hypothèses par défaut.`,
  lienIci: 'Voir cette page sous vos hypothèses',
  lien: 'Voir l’atterrissage sous vos hypothèses',
  lienDePlusieurs: 'Voir l’atterrissage de ce contrat sous vos hypothèses'
};
