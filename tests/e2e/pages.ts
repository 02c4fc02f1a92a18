import { readdirSync } from 'node:fs';
import { BUILD, DEMONSTRATION, JEU } from './navigateur';

/** A contract that is followed, with its actions and one of their sheets. */
export const CONTRAT = `/${DEMONSTRATION}/contrat/monts-cendres-pref-2024/`;

/** The one kind of page whose reader has come to enter lines: its engine comes at a first sign (`saisie.spec.ts`). */
export const SAISIE = 'la saisie de séance';

/** One page of each kind that only a followed contract has, by its name in the tests. */
export const GENRES_SIMULES: Readonly<Record<string, string>> = {
  'le portefeuille des contrats': `/${DEMONSTRATION}/`,
  'les demandes': `/${DEMONSTRATION}/demandes/`,
  'le calendrier': `/${DEMONSTRATION}/calendrier/`,
  'un contrat suivi': CONTRAT,
  'un projet territorial de santé mentale': `/${DEMONSTRATION}/contrat/ptsm-littoral/`,
  'un contrat suspendu': `/${DEMONSTRATION}/contrat/marche-du-nord-performance-2024/`,
  'les actions d’un contrat': `${CONTRAT}actions/`,
  'une fiche action': `${CONTRAT}actions/6.3/`,
  'l’atterrissage d’un contrat': `${CONTRAT}atterrissage/`,
  'les aides d’un contrat': `${CONTRAT}aides/`,
  'les aides de la région': `/${DEMONSTRATION}/aides/`,
  'ce qui a changé depuis la revue': `${CONTRAT}depuis/`,
  'le comité de veille sur la trésorerie': `/${DEMONSTRATION}/tresorerie/`,
  'la revue régionale': `/${DEMONSTRATION}/revue/`,
  'les réunions d’un contrat': `${CONTRAT}reunions/`,
  'la saisie de séance': `${CONTRAT}saisie/`,
  'un dialogue de gestion': `${CONTRAT}reunions/dialogue-de-gestion/`,
  'un RIA': `${CONTRAT}reunions/ria/`,
  'un EPRD': `${CONTRAT}reunions/eprd-pgfp/`,
  'un conseil de surveillance': `${CONTRAT}reunions/conseil-de-surveillance/`,
  'les alertes d’un contrat': `${CONTRAT}alertes/`,
  'les alertes de la région': `/${DEMONSTRATION}/alertes/`,
  'l’analyse contradictoire': `${CONTRAT}contradictoire/`
};

/** One page of each kind, by its name in the tests. */
export const GENRES: Readonly<Record<string, string>> = {
  'l’accueil': '/',
  'le portefeuille': `/${JEU}/`,
  'un GHT': `/${JEU}/ght/GE-10/`,
  'un indicateur d’un GHT': `/${JEU}/ght/GE-10/TAUX_OCCUPATION_MCO/`,
  'un contrat sans suivi': `/${JEU}/contrat/saint-die-2019/`,
  'le catalogue': `/${JEU}/indicateurs/`,
  'un taux': `/${JEU}/indicateurs/TAUX_OCCUPATION_MCO/`,
  'un volume': `/${JEU}/indicateurs/LITS_MCO/`,
  'un indicateur sans donnée': `/${JEU}/indicateurs/TAUX_MARGE_BRUTE/`,
  'l’explorateur': `/${JEU}/explorer/`,
  ...GENRES_SIMULES,
  'l’import': '/importer/',
  'le plan du site': '/plan/',
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
