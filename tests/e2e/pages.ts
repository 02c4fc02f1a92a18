import { readdirSync } from 'node:fs';
import { BUILD, JEU } from './navigateur';

/** One page of each kind, by its name in the tests. */
export const GENRES: Readonly<Record<string, string>> = {
  'l’accueil': '/',
  'le portefeuille': `/${JEU}/`,
  'un GHT': `/${JEU}/ght/GE-10/`,
  'un indicateur d’un GHT': `/${JEU}/ght/GE-10/TAUX_OCCUPATION_MCO/`,
  'le catalogue': `/${JEU}/indicateurs/`,
  'un taux': `/${JEU}/indicateurs/TAUX_OCCUPATION_MCO/`,
  'un volume': `/${JEU}/indicateurs/LITS_MCO/`,
  'un indicateur sans donnée': `/${JEU}/indicateurs/TAUX_MARGE_BRUTE/`,
  'l’explorateur': `/${JEU}/explorer/`,
  'l’aide': '/aide/',
  'les tables': '/aide/donnees/',
  'la déclaration d’accessibilité': '/accessibilite/',
  'les sources': '/sources/'
};

/** Every page written at build, by its address. */
export function pagesEcrites(): string[] {
  return readdirSync(BUILD, { recursive: true, encoding: 'utf8' })
    .map((fichier) => fichier.replaceAll('\\', '/'))
    .filter((fichier) => /(^|\/)index\.html$/.test(fichier))
    .map((fichier) => `/${fichier.slice(0, -'index.html'.length)}`)
    .sort();
}
