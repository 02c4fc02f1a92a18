import type { ObjetPublie, Reecriture } from '$lib/domain/contrat/depuis/reecritures';
import { dateCourte } from '$lib/format/date';
import { decimalesQuiSeparent, nombre, pourcentLisible, valeurAvecUnite } from '$lib/format/nombre';
import { accord } from '$lib/format/phrase';
import { montantSigne } from '$lib/words/charts/montant';
import {
  ETATS_ACTION,
  NATURES,
  PALIERS,
  PERENNITES,
  PREUVES,
  TITRES,
  TYPES_RECETTE
} from '$lib/schema/vocabulaire/action';
import {
  CERTIFICATIONS,
  DOCUMENTS,
  ETATS_DOCUMENT,
  POSTES_COMPTABLES,
  QUATRE_RESULTATS,
  SOLDES,
  VERSIONS_COMPTE,
  VERSIONS_TRAJECTOIRE
} from '$lib/schema/vocabulaire/comptes';
import {
  DIRECTIONS,
  ETATS_OPERATION,
  EVENEMENTS,
  IMPUTATIONS,
  INSTANCES,
  METEO,
  PAR,
  SENS_AVIS
} from '$lib/schema/vocabulaire/contrat';
import type { Column } from '../table';

export const MOTS_DES_REECRITURES = {
  titre: (n: number) => `Réécrit sans trace datée entre les deux publications (${n})`,
  aucune: 'Aucune valeur réécrite sans trace datée entre les deux publications',
  aucuneTexte:
    'Vie du contrat, actions, jalons, gains, engagements, aides, trajectoires, hypothèses, opérations, dette, pôles, revues, décisions, comptes, documents transmis, notifications et mesures diffèrent seulement là où une ligne datée le dit\u00a0: les changements ci-dessus les donnent.',
  nonCompares: (noms: readonly string[]) =>
    `Comptes non comparés, donnés par une seule des deux versions\u00a0: ${noms.join(', ')}.`,
  texte:
    'Ces valeurs diffèrent d’une version publiée à l’autre sans qu’aucune ligne datée (révision, avenant, nouvelle édition) ne le dise. Ce qui en découle est déjà dans les changements ci-dessus, marqué «\u00a0sans trace datée\u00a0».',
  legende: (n: number) =>
    `${n}\u00a0${accord(n, 'valeur réécrite', 'valeurs réécrites')}, les plus gros montants d’abord`,
  phrase: (n: number) => `${n}\u00a0${accord(n, 'valeur réécrite', 'valeurs réécrites')} sans trace datée`,
  sansTrace: 'sans trace datée'
};

type Vocabulaire = Readonly<Record<string, string | { libelle: string } | { long: string }>>;

/** The label of a code of a vocabulary; the code itself where the vocabulary has none. */
function libelleDe(vocabulaire: Vocabulaire, code: string | null): string {
  const dit = vocabulaire[code ?? ''];
  if (dit === undefined) return code ?? '';
  if (typeof dit === 'string') return dit;
  return 'long' in dit ? dit.long : dit.libelle;
}

const du = (quand: string | null) => (quand === null ? '' : ` du ${dateCourte(quand)}`);
const au = (quand: string | null) => (quand === null ? '' : ` au ${dateCourte(quand)}`);

const OBJETS: Readonly<Record<ObjetPublie, (nom: Reecriture['nom']) => string>> = {
  version: ({ numero }) => (numero === '0' ? 'Contrat signé' : `Avenant n°\u00a0${numero ?? ''}`),
  evenement: ({ numero }) => `Événement ${numero ?? ''} de la vie du contrat`,
  perimetre: () => 'Périmètre du contrat',
  point: ({ quand }) => `Point${du(quand)} sur le contrat`,
  action: ({ action }) => `Action ${action ?? ''}`,
  point_d_action: ({ action, quand }) => `Point${du(quand)} sur l’action ${action ?? ''}`,
  base: ({ numero }) => `Base commune ${numero ?? ''}`,
  jalon: ({ action, numero }) => `Jalon ${action ?? ''}.${numero ?? ''}`,
  revision: ({ action, numero, quand }) => `Révision${du(quand)} du jalon ${action ?? ''}.${numero ?? ''}`,
  gain: ({ action, numero }) => `Gain ${numero ?? ''} de l’action ${action ?? ''}`,
  palier: ({ action, numero, quand }) => `Palier${du(quand)} du gain ${numero ?? ''} de l’action ${action ?? ''}`,
  engagement: ({ numero }) => `Engagement ${numero ?? ''}`,
  cible: ({ numero, quand }) => `Cible${au(quand)} de l’engagement ${numero ?? ''}`,
  valeur_retenue: ({ numero, quand }) => `Valeur${au(quand)} de l’engagement ${numero ?? ''}`,
  trajectoire: ({ numero, quand }) => `Trajectoire ${quand ?? ''}, ${libelleDe(VERSIONS_TRAJECTOIRE, numero)}`,
  hypothese: ({ quand }) => `Hypothèse ${quand ?? ''}`,
  operation: ({ numero, quand }) => `Opération ${numero ?? ''} de l’annexe${du(quand)}`,
  dette: ({ numero, quand }) => `Dette ${numero ?? ''} de l’état${du(quand)}`,
  pole: ({ quand }) => `Pôle${au(quand)}`,
  aide: ({ numero }) => `Tranche d’aide ${numero ?? ''}`,
  part_d_aide: ({ numero, quand }) => `Part ${quand ?? ''} de la tranche d’aide ${numero ?? ''}`,
  revue: ({ quand }) => `Séance${du(quand)}`,
  decision: ({ numero, quand }) => `Décision ${numero ?? ''} de la revue${du(quand)}`,
  compte: ({ numero, quand }) => `${libelleDe(VERSIONS_COMPTE, numero)}${au(quand)}`,
  transmission: ({ quand }) => `Document de ${quand ?? ''}`,
  notification: ({ numero, quand }) => `Notification ${numero ?? ''}${du(quand)}`,
  mesure: ({ quand }) => `Indicateur${au(quand)}`
};

/** Vocabularies of what names a fact by a code. */
const CODES_DES_NOMS: Partial<Record<ObjetPublie, Vocabulaire>> = {
  trajectoire: SOLDES,
  compte: POSTES_COMPTABLES,
  evenement: EVENEMENTS,
  point: PAR,
  point_d_action: PAR,
  revue: INSTANCES,
  transmission: DOCUMENTS
};

/** What the code of a label stands for, where it is one. */
function libelleDuFait({ objet, nom: { libelle } }: Reecriture): string | null {
  const codes = CODES_DES_NOMS[objet];
  return codes === undefined ? libelle : libelleDe(codes, libelle);
}

/** « Jalon 4.1.6, Ouverture de la nouvelle organisation »; with how many others of its series moved. */
function nomEnMots(r: Reecriture): string {
  const parties = [OBJETS[r.objet](r.nom), libelleDuFait(r), r.nom.entite].filter((t) => t !== null && t !== '');
  const autres =
    r.autres === 0
      ? ''
      : ` (et ${r.autres}\u00a0${accord(r.autres, 'autre valeur', 'autres valeurs')} de la même série)`;
  return `${parties.join(', ')}${autres}`;
}

const CHAMPS: Readonly<Record<string, string>> = {
  echeance: 'échéance',
  date_reelle: 'date réelle',
  libelle: 'libellé',
  decidee_le: 'jour de la révision',
  brut: 'montant brut',
  couts_induits: 'coûts induits',
  retenu_etablissement: 'valeur retenue par l’établissement',
  retenu_ars: 'valeur retenue par l’ARS',
  effet: 'date d’effet',
  debut: 'début',
  fin: 'fin',
  net: 'net retenu',
  palier_le: 'jour du palier',
  palier: 'palier',
  reference: 'valeur de référence',
  tolerance: 'tolérance',
  definition: 'définition figée',
  cible: 'cible',
  valeur: 'valeur',
  valeur_etablissement: 'valeur de l’établissement',
  valeur_ars: 'valeur de l’ARS',
  attendu: 'taux attendu',
  reel: 'taux réel',
  impact: 'impact',
  montant: 'montant',
  paye: 'payé',
  livraison: 'livraison',
  prevue_le: 'date prévue',
  notifiee_le: 'date de notification',
  versee_le: 'date de versement',
  suspendue_le: 'date de suspension',
  condition: 'condition',
  reprise: 'reprise',
  texte: 'texte',
  responsable: 'responsable',
  faite_le: 'date de réalisation',
  controle_le: 'date de contrôle',
  date: 'date',
  type: 'nature de l’événement',
  organisme: 'organisme',
  sens: 'sens de l’avis',
  gel: 'cibles gelées',
  entree: 'entrée dans le périmètre',
  sortie: 'sortie du périmètre',
  meteo: 'météo',
  commentaire: 'commentaire',
  axe: 'axe',
  objectif: 'objectif',
  levier: 'levier',
  pilote: 'pilote',
  copilote: 'copilote',
  pilote_nom: 'nom du pilote',
  copilote_nom: 'nom du copilote',
  description: 'description',
  prerequis: 'prérequis',
  risques: 'risques',
  etp: 'ETP',
  lits: 'lits',
  investissement: 'investissement',
  base: 'base commune',
  porteuse: 'action porteuse',
  abattement: 'abattement',
  plafond: 'plafond',
  etat: 'état',
  etat_le: 'date de l’état',
  preuve: 'preuve',
  motif: 'motif',
  motif_ecart: 'motif de l’écart',
  ej: 'établissement (FINESS)',
  contrepartie_ej: 'établissement de contrepartie (FINESS)',
  budget: 'budget',
  titre: 'titre',
  compte: 'compte',
  unite: 'unité fonctionnelle',
  nature: 'nature',
  type_recette: 'type de recette',
  perennite: 'pérennité',
  chiffre_par: 'chiffré par',
  acte: 'acte',
  indicateur: 'indicateur',
  resultat: 'compte de résultat',
  direction: 'sens favorable',
  statut: 'statut',
  origine: 'source de la valeur',
  origine_le: 'date de la source',
  etablissement_origine: 'source de la valeur de l’établissement',
  etablissement_origine_le: 'date de la source de l’établissement',
  ars_origine: 'source de la valeur de l’ARS',
  ars_origine_le: 'date de la source de l’ARS',
  neutralisee: 'hypothèse neutralisée',
  clause: 'clause de revoyure',
  financement: 'financement',
  menace: 'ce qui menace l’opération',
  capital: 'capital à rembourser',
  interets: 'intérêts',
  encours: 'encours',
  sejours: 'séjours',
  journees: 'journées',
  recettes: 'recettes',
  masse_pm: 'masse salariale médicale',
  masse_pnm: 'masse salariale non médicale',
  enveloppe: 'enveloppe',
  sous_enveloppe: 'sous-enveloppe',
  imputation: 'imputation',
  condition_action: 'action de la condition',
  condition_jalon: 'jalon de la condition',
  condition_engagement: 'engagement de la condition',
  condition_le: 'date de la condition',
  objet: 'objet',
  synthese: 'synthèse',
  transmis_le: 'date de transmission',
  site: 'site',
  mode: 'mode de délégation',
  mesure: 'mesure',
  certification: 'certification des comptes',
  unite_de_mesure: 'unité',
  reference_annee: 'année de la référence'
};

/** Vocabularies of the values that are codes. */
const CODES: Readonly<Record<string, Vocabulaire>> = {
  palier: PALIERS,
  meteo: METEO,
  type: EVENEMENTS,
  sens: SENS_AVIS,
  titre: TITRES,
  nature: NATURES,
  type_recette: TYPES_RECETTE,
  perennite: PERENNITES,
  direction: DIRECTIONS,
  imputation: IMPUTATIONS,
  preuve: PREUVES,
  resultat: QUATRE_RESULTATS,
  certification: CERTIFICATIONS,
  statut: { provisoire: 'Provisoire', definitif: 'Définitif' }
};
const ETATS: Partial<Record<ObjetPublie, Vocabulaire>> = {
  point_d_action: ETATS_ACTION,
  operation: ETATS_OPERATION,
  transmission: ETATS_DOCUMENT
};

/** Whole posts and their hundredths. */
const DECIMALES_DES_NOMBRES = 2;

const ABSENTE = 'absente';
const VIDE = 'vide';

/** How a figure of a fact is written with so many decimals, and how many it has at least. */
function figure({ nom: { unite }, nature }: Reecriture): {
  decimales: number;
  ecrit: (valeur: number, decimales: number) => string;
} {
  // To the euro: two amounts that were rewritten may read alike in millions.
  if (nature === 'euros')
    return { decimales: 0, ecrit: (v, decimales) => valeurAvecUnite(v, { unite: '€', decimales }) };
  if (nature === 'fraction') return { decimales: 1, ecrit: pourcentLisible };
  if (nature === 'nombre') return { decimales: DECIMALES_DES_NOMBRES, ecrit: nombre };
  if (unite === null) return { decimales: 0, ecrit: String };
  const { unite: nom, decimales } = unite;
  return { decimales, ecrit: (v, d) => valeurAvecUnite(v, { unite: nom, decimales: d }) };
}

/** As many decimals as tell the two apart: a rate rewritten from 3.04 to 3.02 % is not « 3,0 % » twice. */
function valeurEnMots(valeur: string | number | null, r: Reecriture): string {
  const { objet, champ, nature, avant, apres } = r;
  if (valeur === null) return VIDE;
  if (nature === 'jour') return dateCourte(String(valeur));
  if (typeof valeur === 'string') {
    const codes = champ === 'etat' ? ETATS[objet] : CODES[champ ?? ''];
    return codes === undefined ? valeur : libelleDe(codes, valeur);
  }
  if (nature === 'oui_ou_non') return valeur === 0 ? 'non' : 'oui';
  const { decimales, ecrit } = figure(r);
  const deux = typeof avant === 'number' && typeof apres === 'number';
  return ecrit(valeur, deux ? decimalesQuiSeparent(avant, apres, decimales, ecrit) : decimales);
}

/** What each version says, in words. */
function deuxValeurs(r: Reecriture): { avant: string; apres: string } {
  if (r.sorte === 'ajoute') return { avant: ABSENTE, apres: 'présente' };
  if (r.sorte === 'retire') return { avant: 'présente', apres: ABSENTE };
  return { avant: valeurEnMots(r.avant, r), apres: valeurEnMots(r.apres, r) };
}

/** What has no day of its own: nothing says since when it is there. */
const SANS_JOUR = new Set<ObjetPublie>([
  ...(['perimetre', 'action', 'base', 'jalon', 'gain', 'engagement', 'cible'] as const),
  ...(['hypothese', 'aide', 'part_d_aide'] as const)
]);

function champEnMots({ objet, sorte, champ }: Reecriture): string {
  if (sorte === 'change') return CHAMPS[champ ?? ''] ?? champ ?? '';
  if (sorte === 'retire') return 'ligne retirée';
  return SANS_JOUR.has(objet) ? 'ligne ajoutée' : 'ligne ajoutée, datée d’avant';
}

/**
 * What was rewritten as a table: of what, which value, what each version says.
 * @param de last day of the earlier version
 * @param aujourdhui last day of the version that is published
 */
export function colonnesDesReecritures(de: string, aujourdhui: string): Column<Reecriture>[] {
  return [
    { key: 'fait', title: 'Fait', cell: nomEnMots },
    { key: 'champ', title: 'Ce qui diffère', cell: champEnMots, tone: () => 'quiet' },
    {
      ...{ key: 'avant', title: `Version du ${dateCourte(de)}`, decides: true },
      cell: (r) => deuxValeurs(r).avant
    },
    {
      ...{ key: 'apres', title: `Version du ${dateCourte(aujourdhui)}`, decides: true },
      cell: (r) => deuxValeurs(r).apres,
      tone: () => 'strong'
    },
    {
      ...{ key: 'ecart', title: 'Écart', figure: true },
      cell: ({ euros }) => (euros === null ? '' : montantSigne(euros)),
      file: { 'Écart (€)': ({ euros }) => euros }
    }
  ];
}
