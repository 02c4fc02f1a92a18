import type { PageDeDossier } from './dossier.types';
import { APART } from './sources-des-blocs';

/** What each page of a pack answers; what is told in sentences, and sheets that ask their own, have none. */
const QUESTIONS: Readonly<Record<string, string>> = {
  comparaison: 'Qu’est-ce qui a changé depuis\u00a0?',
  chemin: 'Le contrat est-il sur son chemin\u00a0?',
  'gains-par-annee': 'Les gains attendus sont-ils là, année après année\u00a0?',
  jalons: 'Quels jalons sont en retard, et lesquels viennent\u00a0?',
  capital: 'Ce que chaque hôpital dégage rembourse-t-il ses emprunts\u00a0?',
  caisse: 'La caisse paie-t-elle les mois qui viennent\u00a0?',
  creux: 'Qui passerait sous zéro, et quand\u00a0?',
  ecarts: 'Quels contrats finissent loin de leur cible\u00a0?',
  // Monthly talks.
  'titre-1': 'La masse salariale suit-elle l’EPRD\u00a0?',
  emplois: 'Comment évoluent les emplois payés\u00a0?',
  temporaire: 'L’emploi médical temporaire recule-t-il\u00a0?',
  sejours: 'L’activité et ses recettes sont-elles au rendez-vous\u00a0?',
  effets: 'Qu’est-ce qui fait bouger la masse salariale\u00a0?',
  capacite: 'Combien de lits sont ouverts, et les séjours sont-ils codés à temps\u00a0?',
  poles: 'Quels pôles évoluent le plus\u00a0?',
  ailleurs: 'Que disent les documents hors des trajectoires du contrat\u00a0?',
  // RIA.
  titres: 'Quels titres s’écartent de l’EPRD\u00a0?',
  resultats: 'Quelles entités finissent sous leur EPRD\u00a0?',
  documents: 'Sur quels documents ces chiffres reposent-ils\u00a0?',
  gains: 'Quels gains sont acquis, et lesquels sont à discuter\u00a0?',
  // EPRD and PGFP.
  pgfp: 'Le PGFP tient-il sans les gains non sécurisés\u00a0?',
  equilibre: 'La CAF couvre-t-elle le capital à rembourser\u00a0?',
  financement: 'L’EPRD apporte-t-il au fonds de roulement, ou lui prend-il\u00a0?',
  tper: 'Les emplois autorisés suivent-ils l’activité\u00a0?',
  etats: 'L’EPRD est-il transmis, et approuvé\u00a0?',
  emprunt: 'Qui doit être autorisé à emprunter\u00a0?',
  hypotheses: 'Quelles hypothèses pèsent le plus\u00a0?',
  modificatifs: 'Qu’ont changé les EPRD modificatifs\u00a0?',
  ppi: 'Quelles opérations sont menacées\u00a0?',
  dette: 'La CAF couvre-t-elle le capital les années suivantes\u00a0?',
  // Review of a contract.
  engagements: 'Les engagements sont-ils tenus\u00a0?',
  [`engagements${APART}`]: 'Sur quelles définitions les engagements se jugent-ils\u00a0?',
  tranches: 'Quelles tranches d’aide sont dues, et sur quelle preuve\u00a0?',
  'deux-valeurs': 'Où les deux parties retiennent-elles deux valeurs\u00a0?',
  decisions: 'Qu’a-t-on décidé, et que reste-t-il à faire\u00a0?',
  revoyure: 'Une clause de revoyure est-elle à jouer\u00a0?',
  retours: 'Que doit encore transmettre l’établissement\u00a0?',
  remplaces: 'Par quoi ce qui n’est pas venu est-il remplacé\u00a0?',
  actions: 'Quelles actions du projet sont en retard\u00a0?',
  // Board.
  resultat: 'Qu’est-ce que l’hôpital a gagné ou perdu\u00a0?',
  autofinancement: 'L’hôpital dégage-t-il de quoi rembourser\u00a0?',
  tresorerie: 'La caisse suffit-elle aux six mois qui viennent\u00a0?',
  qualite: 'Les soins et leur accès s’améliorent-ils\u00a0?',
  suivie: 'Certification, satisfaction et attentes\u00a0: qu’est-ce qui s’améliore\u00a0?',
  investissements: 'Quels investissements sont menacés\u00a0?',
  avis: 'Quels avis sont rendus sur le contrat\u00a0?',
  // Region and committee on cash.
  trajectoires: 'Quels contrats sont sous leur cible\u00a0?',
  echeances: 'Qu’est-ce qui vient dans les 90 jours\u00a0?',
  doutes: 'Quelles aides sont à risque\u00a0?',
  attentes: 'Quelles aides attendent une condition déjà échue\u00a0?',
  soldes: 'Qui a le moins de jours de charges devant lui\u00a0?',
  dettes: 'Qui doit déjà, et combien\u00a0?'
};

/** The question of a page by what it is among those of its pack, whichever pack it was taken from; null when it has none. */
export function questionDeLaPage(page: PageDeDossier): string | null {
  if (page.genre === 'couverture' || page.genre === 'liste') return null;
  if (page.genre === 'planche' && page.question !== null) return null;
  const [premier = '', sien] = page.id.split('--');
  return (premier === 'comparaison' ? QUESTIONS.comparaison : QUESTIONS[sien ?? premier]) ?? null;
}
