/** The rule in words, beside the figure. */
export const FORMULE_EPRD_A_DATE =
  'l’EPRD de l’année, à la part que les mêmes mois ont eue du dernier compte financier connu (celui de N-1, sinon de N-2). Stocks, provisions et rattachements de clôture sont dans l’EPRD et dans aucun mois\u00a0: les douze mois ne font pas tout l’EPRD. Un EPRD mensualisé par l’établissement serait plus juste\u00a0; les données n’en ont pas.';

/** The rule in words, beside the figures. */
export const FORMULE_EFFETS_DE_MASSE =
  'Report\u00a0: l’effectif payé en décembre N-1 moins l’effectif moyen des mêmes mois de N-1, au coût moyen de N-1\u00a0; volume\u00a0: l’effectif moyen de N moins celui de décembre N-1, au même coût\u00a0; prix\u00a0: le reste, c’est-à-dire l’évolution du coût moyen (GVT, mesures salariales, qualifications). Les trois font l’évolution de la masse salariale.';

/** How the bridge of a month is made. */
export const FORMULE_DU_MOIS =
  'EPRD à date\u00a0: la part des mêmes mois dans le dernier compte financier connu. Postes\u00a0: ETPR payés moins TPER, au coût moyen de l’EPRD\u00a0; coût d’un poste\u00a0: le reste de la paie. Titres et mandats émis, non arrêtés.';
