export interface Sigle {
  sigle: string;
  sens: string;
  /** What it is, when the words do not say it. */
  precision?: string;
}

/** Abbreviations that the screens use, in alphabetical order. */
export const SIGLES: readonly Sigle[] = [
  { sigle: 'AP', sens: 'année pleine', precision: 'effet d’une mesure sur douze mois' },
  { sigle: 'ARS', sens: 'agence régionale de santé' },
  {
    sigle: 'BFR',
    sens: 'besoin en fonds de roulement',
    precision: 'ce que l’exploitation immobilise entre ce qui est payé et ce qui est encaissé'
  },
  {
    sigle: 'CAF',
    sens: 'capacité d’autofinancement',
    precision: 'ce que l’exercice dégage pour rembourser et investir'
  },
  { sigle: 'CF', sens: 'compte financier', precision: 'les comptes arrêtés d’un exercice' },
  { sigle: 'CHU, CH', sens: 'centre hospitalier universitaire, centre hospitalier' },
  { sigle: 'CPOM', sens: 'contrat pluriannuel d’objectifs et de moyens' },
  { sigle: 'CRP', sens: 'compte de résultat principal', precision: 'celui de l’hôpital, sans ses budgets annexes' },
  { sigle: 'CRPA', sens: 'compte de résultat prévisionnel annexe', precision: 'budget annexe\u00a0: EHPAD, école…' },
  { sigle: 'DM', sens: 'décision modificative', precision: 'un EPRD modificatif, avec son numéro' },
  { sigle: 'DMS', sens: 'durée moyenne de séjour' },
  { sigle: 'EHPAD', sens: 'établissement d’hébergement pour personnes âgées dépendantes' },
  { sigle: 'EJ', sens: 'entité juridique', precision: 'un hôpital, par son numéro FINESS à neuf caractères' },
  { sigle: 'EPRD', sens: 'état prévisionnel des recettes et des dépenses', precision: 'le budget d’un hôpital public' },
  { sigle: 'EPSM', sens: 'établissement public de santé mentale' },
  { sigle: 'ETP', sens: 'équivalent temps plein' },
  { sigle: 'FINESS', sens: 'fichier national des établissements sanitaires et sociaux' },
  {
    sigle: 'FRNG',
    sens: 'fonds de roulement net global',
    precision: 'ressources stables moins emplois stables, au bilan'
  },
  { sigle: 'GHT', sens: 'groupement hospitalier de territoire' },
  { sigle: 'IP-DMS', sens: 'indice de performance de la durée moyenne de séjour' },
  { sigle: 'MCO', sens: 'médecine, chirurgie, obstétrique' },
  { sigle: 'PGFP', sens: 'plan global de financement pluriannuel', precision: 'la projection jointe à l’EPRD' },
  { sigle: 'PM, PNM', sens: 'personnel médical, personnel non médical' },
  { sigle: 'PTSM', sens: 'projet territorial de santé mentale' },
  {
    sigle: 'RIA',
    sens: 'rapport infra-annuel',
    precision: 'l’exécution du budget en cours d’année, avec une prévision de fin d’exercice'
  },
  { sigle: 'SAE', sens: 'statistique annuelle des établissements de santé' }
];
