import { TOUS_LES_SIGLES } from '../aide/tous-les-sigles';
import { DEFINITIONS } from '../contrat/definitions';
import type { Definition } from '../contrat/definitions-des-actions';
import type { PageDeDossier } from './dossier.types';

/** How a page writes a term that the screen of the contract defines, where it is not always its very name. */
const ECRITS: Readonly<Record<string, RegExp>> = {
  'Année pleine': /années? pleines?/iu,
  'Article D. 6143-39 du code de la santé publique': /D\. 6143-39/u,
  'Article D. 6145-70 du code de la santé publique': /D\. 6145-70/u,
  Atterrissage: /\batterrissages?/iu,
  'Base commune': /bases? communes?/iu,
  Comptable: /résultat comptable/iu,
  Criticité: /\bcriticité/iu,
  Échelle: /\bsécurisée?s?(?!\p{L})/iu,
  'Effet prix': /\beffets? prix/iu,
  'Effet sur l’exercice, report': /effets? sur l’exercice|\breports? (?:des mesures de N|de N|sur N)(?!\p{L})/iu,
  'Hors aides ponctuelles': /hors aides/iu,
  'Jours de charges': /jours? de charges/iu,
  'Météo et faits (≠)': /\bmétéo/iu,
  'Neutralisé des hypothèses': /\bneutralisée?s?/iu,
  Pont: /^pont$|non expliquée?s?(?!\p{L})/imu,
  'Somme des EJ': /sommes? des EJ/iu,
  Structurel: /résultats? structurels?(?!\p{L})|^structurels?(?!\p{L})/imu,
  Tendanciel: /\btendanciel/iu,
  Tranche: /\btranches?\b/iu
};

const SUR_LES_ECRANS: ReadonlyMap<string, Definition> = new Map(
  Object.values(DEFINITIONS)
    .flat()
    .map((definition) => [definition.terme, definition])
);

interface Terme {
  ecrit: RegExp;
  definition: Definition;
}

/** Not within a word, as « AP » in « AP-HP » or in the name of a column. */
const enMot = (sigles: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d_-])(?:${sigles.split(', ').join('|')})(?![\\p{L}\\d_-])`, 'u');

const enPhrase = (dit: string): string => (dit.endsWith('…') ? dit : `${dit}.`);

const TERMES: readonly Terme[] = [
  ...TOUS_LES_SIGLES.map(({ sigle, sens, precision }) => ({
    ecrit: enMot(sigle),
    definition: { terme: sigle, texte: enPhrase(precision === undefined ? sens : `${sens}, ${precision}`) }
  })),
  ...Object.entries(ECRITS).flatMap(([terme, ecrit]) => {
    const definition = SUR_LES_ECRANS.get(terme);
    return definition === undefined ? [] : [{ ecrit, definition }];
  })
];

/** What of a page is not read. */
const NON_LU: ReadonlySet<string> = new Set(['id', 'genre', 'code', 'href', 'source']);

/** All that a reader reads of a page, whatever it is made of. */
function textesDe(valeur: unknown): string[] {
  if (typeof valeur === 'string') return [valeur];
  if (typeof valeur !== 'object' || valeur === null) return [];
  return Object.entries(valeur).flatMap(([nom, dedans]) => (NON_LU.has(nom) ? [] : textesDe(dedans)));
}

/** Definitions of the terms that these pages use, abbreviations first, as the screens and the aid give them. */
export function definitionsDesPages(pages: readonly PageDeDossier[]): Definition[] {
  const ponts = pages.some((page) => page.genre === 'planche' && page.dessin.genre === 'pont') ? ['pont'] : [];
  const lu = [...ponts, ...textesDe(pages)].join('\n').replaceAll(/[\u00a0\u202f]/gu, ' ');
  return TERMES.filter(({ ecrit }) => ecrit.test(lu)).map(({ definition }) => definition);
}

export const MOTS_DES_TERMES = {
  titre: 'Définitions',
  enNote: ({ terme, texte }: Definition): string => `${terme}\u00a0: ${texte}`
};

/** Those of a page, as its notes give them; none of its cover, which asks and answers. */
export const notesDesTermes = (page: PageDeDossier): string[] =>
  page.genre === 'couverture' ? [] : definitionsDesPages([page]).map(MOTS_DES_TERMES.enNote);
