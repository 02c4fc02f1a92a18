export const TITRES = {
  C1: 'Titre 1 : charges de personnel',
  C2: 'Titre 2 : charges à caractère médical',
  C3: 'Titre 3 : charges à caractère hôtelier et général',
  C4: 'Titre 4 : amortissements, provisions, charges financières et exceptionnelles',
  P1: 'Titre 1 : produits versés par l’assurance maladie',
  P2: 'Titre 2 : autres produits de l’activité hospitalière',
  P3: 'Titre 3 : autres produits'
} as const;
export type Titre = keyof typeof TITRES;

/** Status of a figure of the accounts. */
export const VERSIONS_COMPTE = {
  eprd: { libelle: 'EPRD', court: 'EPRD', statut: 'prévisionnel' },
  situation: { libelle: 'Situation mensuelle', court: 'Situation', statut: 'non arrêtée' },
  ria1: { libelle: 'RIA 1', court: 'RIA 1', statut: 'prévisionnel' },
  ria2: { libelle: 'RIA 2', court: 'RIA 2', statut: 'prévisionnel' },
  cf_arrete: { libelle: 'Compte financier arrêté', court: 'CF', statut: 'arrêté' },
  cf_approuve: { libelle: 'Compte financier approuvé', court: 'CF', statut: 'approuvé' }
} as const;
export type VersionCompte = keyof typeof VERSIONS_COMPTE;

/** Items of the accounts, in words. */
export const POSTES_COMPTABLES = {
  ...TITRES,
  interim_62113: 'Intérim (62113)',
  masse_salariale_pm: 'Masse salariale du personnel médical',
  masse_salariale_pnm: 'Masse salariale du personnel non médical',
  charges_marge: 'Charges courantes de la marge brute',
  produits_marge: 'Produits courants de la marge brute',
  c66: 'Charges financières (66)',
  c675: 'Valeur comptable des éléments cédés (675)',
  c68: 'Dotations aux amortissements et provisions (68)',
  c775: 'Produits des cessions (775)',
  c777: 'Quote-part des subventions virée au résultat (777)',
  c78: 'Reprises sur amortissements et provisions (78)',
  aides_ponctuelles: 'Aides ponctuelles',
  charges_anterieures: 'Charges sur exercices antérieurs',
  produits_anterieurs: 'Produits sur exercices antérieurs',
  reprises_exceptionnelles: 'Reprises exceptionnelles',
  capital_contractuel: 'Remboursement contractuel du capital',
  capital_rembourse: 'Capital remboursé',
  investissements: 'Investissements',
  emprunts: 'Emprunts nouveaux',
  subventions_investissement: 'Subventions d’investissement',
  apports: 'Apports',
  encours_dette: 'Encours de la dette',
  capitaux_permanents: 'Capitaux permanents',
  ressources_stables: 'Ressources stables',
  emplois_stables: 'Emplois stables',
  actif_circulant: 'Actif circulant',
  passif_circulant: 'Passif circulant',
  bfr_exploitation: 'BFR d’exploitation',
  dettes_sociales_fiscales_echues: 'Dettes fiscales et sociales échues',
  fournisseurs_echus: 'Fournisseurs échus',
  tresorerie: 'Trésorerie (515)',
  tresorerie_plus_bas: 'Trésorerie, jour le plus bas'
} as const;
export type Poste = keyof typeof POSTES_COMPTABLES;
