/** What is read of a notice. */
export type Champ =
  | 'beneficiaire'
  | 'campagne'
  | 'mois'
  | 'enveloppe'
  | 'sousEnveloppe'
  | 'mode'
  | 'mesure'
  | 'libelle'
  | 'engagement'
  | 'numero'
  | 'date'
  | 'montant';

/** A column name without what editions change of it: accents, case, blanks, punctuation. */
function nomNu(nom: string): string {
  return nom
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/gu, '');
}

/**
 * Names of each field, the best first. Editions rename their columns (`ID_BENEFICIAIRE` in 2022, « ID Bénéficiaire
 * (Finess ou Code interne) » in 2026): they are found by the beginning of their bare name. « N° de l'EJ » is an
 * engagement juridique, not a legal entity.
 */
const NOMS: Readonly<Record<Champ, readonly string[]>> = {
  beneficiaire: ['IDBENEFICIAIRE', 'FINESSEJ'],
  campagne: ['CAMPAGNE', 'ANNEECAMPAGNE'],
  mois: ['MOISANNEE'],
  enveloppe: ['ENVELOPPE'],
  sousEnveloppe: ['SOUSENVELOPPE'],
  mode: ['MODEDELEGATIONUTILISE', 'MODEDEDELEGATIONUTILISE', 'MODEDELEGATION', 'MODEDEDELEGATION'],
  mesure: ['MESURENIV3', 'LIBELLEMESUREN3', 'MESURENIV2', 'LIBELLEMESUREN2', 'MESURENIV1', 'LIBELLEMESUREN1'],
  libelle: ['LIBELLEACTION', 'ACTION', 'MOTIVATION'],
  engagement: ['PEPENGAGEMENT', 'SIBCENGAGEMENT', 'NDELEJ', 'NUMPROJETGESTION', 'NDEPROJETGESTION'],
  numero: ['NUMNOTIFICATION', 'NDENOTIFICATION'],
  date: ['DATEDENOTIFICATION', 'DATENOTIFICATION', 'DATEDOCUMENT'],
  montant: ['MONTANTNOTIFIE', 'HAPIMONTANTNOTIFIE']
};

/** Fields without which a file is no list of notices. */
export const REQUIS = ['beneficiaire', 'campagne', 'enveloppe', 'montant'] as const satisfies readonly Champ[];

/** Places of the columns that may hold each field, the best first. */
export type Places = Readonly<Record<Champ, readonly number[]>>;

export function placesDe(entete: readonly string[]): Places {
  const nus = entete.map(nomNu);
  const places = (champ: Champ) => [
    ...new Set(NOMS[champ].flatMap((nom) => nus.flatMap((nu, i) => (nu.startsWith(nom) ? [i] : []))))
  ];
  return {
    beneficiaire: places('beneficiaire'),
    campagne: places('campagne'),
    mois: places('mois'),
    enveloppe: places('enveloppe'),
    sousEnveloppe: places('sousEnveloppe'),
    mode: places('mode'),
    mesure: places('mesure'),
    libelle: places('libelle'),
    engagement: places('engagement'),
    numero: places('numero'),
    date: places('date'),
    montant: places('montant')
  };
}
