import type { NatureDeValeur, ObjetPublie, Reecriture } from '$lib/domain/contrat/depuis/reecritures';
import { dateCourte } from '$lib/format/date';
import { pourcentLisible, valeurAvecUnite } from '$lib/format/nombre';
import { accord } from '$lib/format/phrase';
import { montantSigne } from '$lib/words/charts/montant';
import { PALIERS } from '$lib/schema/vocabulaire/action';
import { POSTES_COMPTABLES, SOLDES, VERSIONS_COMPTE, VERSIONS_TRAJECTOIRE } from '$lib/schema/vocabulaire/comptes';
import type { Column } from '../table';

export const MOTS_DES_REECRITURES = {
  titre: (n: number) => `Réécrit sans trace datée entre les deux publications (${n})`,
  aucune: 'Aucune valeur réécrite sans trace datée entre les deux publications',
  aucuneTexte:
    'Gains, jalons, engagements, trajectoires, hypothèses, opérations, comptes et mesures diffèrent seulement là où une ligne datée le dit\u00a0: les changements ci-dessus les donnent.',
  texte:
    'Ces valeurs diffèrent d’une version publiée à l’autre sans qu’aucune ligne datée (révision, avenant, nouvelle édition) ne le dise. Ce qui en découle est déjà dans les changements ci-dessus, marqué «\u00a0sans trace datée\u00a0».',
  legende: (n: number) =>
    `${n}\u00a0${accord(n, 'valeur réécrite', 'valeurs réécrites')}, les plus gros montants d’abord`,
  phrase: (n: number) => `${n}\u00a0${accord(n, 'valeur réécrite', 'valeurs réécrites')} sans trace datée`,
  sansTrace: 'sans trace datée'
};

/** The label of a code of a vocabulary; the code itself where the vocabulary has none. */
function libelleDe(vocabulaire: Readonly<Record<string, string | { libelle: string }>>, code: string | null): string {
  const dit = vocabulaire[code ?? ''];
  if (dit === undefined) return code ?? '';
  return typeof dit === 'string' ? dit : dit.libelle;
}

const du = (quand: string | null) => (quand === null ? '' : ` du ${dateCourte(quand)}`);
const au = (quand: string | null) => (quand === null ? '' : ` au ${dateCourte(quand)}`);

const OBJETS: Readonly<Record<ObjetPublie, (nom: Reecriture['nom']) => string>> = {
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
  aide: ({ numero }) => `Tranche d’aide ${numero ?? ''}`,
  part_d_aide: ({ numero, quand }) => `Part ${quand ?? ''} de la tranche d’aide ${numero ?? ''}`,
  decision: ({ numero, quand }) => `Décision ${numero ?? ''} de la revue${du(quand)}`,
  compte: ({ numero, quand }) => `${libelleDe(VERSIONS_COMPTE, numero)}${au(quand)}`,
  mesure: ({ quand }) => `Indicateur${au(quand)}`
};

/** What the code of a label stands for, where it is one. */
function libelleDuFait({ objet, nom: { libelle } }: Reecriture): string | null {
  if (objet === 'trajectoire') return libelleDe(SOLDES, libelle);
  return objet === 'compte' ? libelleDe(POSTES_COMPTABLES, libelle) : libelle;
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
  faite_le: 'date de réalisation'
};

const ABSENTE = 'absente';
const VIDE = 'vide';

function valeurEnMots(
  valeur: string | number | null,
  nature: NatureDeValeur | null,
  { nom, champ }: Reecriture
): string {
  if (valeur === null) return VIDE;
  if (nature === 'jour') return dateCourte(String(valeur));
  if (champ === 'palier') return libelleDe(PALIERS, String(valeur));
  if (typeof valeur === 'string') return valeur;
  if (nature === 'euros') return montantEntier(valeur);
  if (nature === 'fraction') return pourcentLisible(valeur, 1);
  return nom.unite === null ? String(valeur) : valeurAvecUnite(valeur, nom.unite);
}

/** To the euro: two amounts that were rewritten may read alike in millions. */
const montantEntier = (valeur: number): string => valeurAvecUnite(valeur, { unite: '€', decimales: 0 });

/** What each version says, in words. */
function deuxValeurs(r: Reecriture): { avant: string; apres: string } {
  if (r.sorte === 'ajoute') return { avant: ABSENTE, apres: 'présente' };
  if (r.sorte === 'retire') return { avant: 'présente', apres: ABSENTE };
  return { avant: valeurEnMots(r.avant, r.nature, r), apres: valeurEnMots(r.apres, r.nature, r) };
}

const CE_QUI: Readonly<Record<Exclude<Reecriture['sorte'], 'change'>, string>> = {
  ajoute: 'ligne ajoutée, datée d’avant',
  retire: 'ligne retirée'
};

const champEnMots = ({ sorte, champ }: Reecriture): string =>
  sorte === 'change' ? (CHAMPS[champ ?? ''] ?? champ ?? '') : CE_QUI[sorte];

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
