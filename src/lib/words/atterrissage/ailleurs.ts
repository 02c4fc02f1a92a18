import { lit } from '$lib/format/address-field';
import { avecHypotheses, changees, CHAMPS_ATTERRISSAGE, type HypothesesChoisies } from './adresse';
import { hypothesesDites } from './hypotheses';

/** The assumptions that a reader changed for a contract, which its page of landing follows. */
interface HypothesesAilleurs {
  jeu: string;
  contrat: string;
  /** What they are in an address. */
  recherche: string;
  dites: string;
}

/** As a tab keeps them; null when nothing is changed. */
export function ecrisHypotheses(jeu: string, contrat: string, choisies: HypothesesChoisies): string | null {
  return changees(choisies) ? `${jeu} ${contrat} ${avecHypotheses('', choisies)}` : null;
}

/** The same read back; null where none is, or nothing is legible. */
export function relisHypotheses(ecrites: string | null): HypothesesAilleurs | null {
  const [jeu, contrat, recherche] = (ecrites ?? '').split(' ');
  if (!jeu || !contrat || !recherche) return null;
  const dites = hypothesesDites(choisiesDansLAdresse(recherche));
  return dites === null ? null : { jeu, contrat, recherche, dites };
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
/** Pages of a contract that say where the tool lands its year. */
const DISENT: ReadonlySet<string> = new Set(
  ['', '/atterrissage', '/depuis', '/reunions', '/reunions/[reunion]'].map((suite) => DU_CONTRAT + suite)
);
/** Pages of several contracts that do. */
const DE_PLUSIEURS: ReadonlySet<string> = new Set(['/[jeu]', '/[jeu]/revue', '/[jeu]/ght/[ght]']);

/** A page, as kit names it. */
interface PageOuverte {
  route: string | null;
  contrat: string | undefined;
  jeu: string;
  recherche: string;
}

/** What a page says of assumptions that it does not follow; null where it shows no landing of theirs, or follows them. */
export function horsDesHypotheses(
  { jeu, contrat, dites }: HypothesesAilleurs,
  page: PageOuverte
): { texte: string; lien: string } | null {
  const { route } = page;
  if (route === null || page.jeu !== jeu || changees(choisiesDansLAdresse(page.recherche))) return null;
  if (DE_PLUSIEURS.has(route)) return { texte: MOTS.dePlusieurs(dites), lien: MOTS.lienDePlusieurs };
  if (!DISENT.has(route) || page.contrat !== contrat) return null;
  return { texte: MOTS.duContrat(dites), lien: MOTS.lien };
}

const MOTS = {
  duContrat: (dites: string) =>
    `L’atterrissage de l’outil est ici sous ses hypothèses par défaut. Les vôtres (${dites}) sont suivies par la page Atterrissage et, de là, par le RIA.`,
  dePlusieurs: (dites: string) =>
    `L’atterrissage de l’outil est ici sous ses hypothèses par défaut. Celles que vous avez changées pour un contrat (${dites}) ne sont suivies que par sa page Atterrissage.`,
  lien: 'Voir l’atterrissage sous vos hypothèses',
  lienDePlusieurs: 'Voir l’atterrissage de ce contrat sous vos hypothèses'
};
