import { nomSansGht } from '../nom-de-ght';
import { debiteurDe, estDeLAgence } from '$lib/domain/contrat/pieces';
import { texte, unDe } from '$lib/format/address-field';
import { minuscule } from '$lib/format/casse';
import { dateCourte, moisLong } from '$lib/format/date';
import { accord, enumeration } from '$lib/format/phrase';
import type { DemandeLue, DemandesModele } from '$lib/views/demandes/demandes.types';
import type { Column } from '../table';
import { DEBITEURS_DITS, FICHIERS, PIECES_DITES } from './mots';
import { causeEnMots } from '../alerte/hors-contrat';
import { CLASSEUR, CLASSEUR_DE_L_ETABLISSEMENT, ouEnMots, type OuEcrire } from './ou-ecrire';

/** Where the accounts of a hospital that no contract asks are written. */
const classeurDeLEtablissement = ({ hors }: DemandeLue): string =>
  hors === null ? CLASSEUR_DE_L_ETABLISSEMENT : `${CLASSEUR_DE_L_ETABLISSEMENT} (${causeEnMots(hors.cause)})`;

/** What is missing, in words. */
export const quoiEnMots = (d: DemandeLue): string => {
  const { piece, exercice } = d;
  if (piece === 'indicateurs') return `Indicateurs sans valeur${exercice === null ? '' : ` en ${exercice}`}`;
  const { quoi, parmi } = PIECES_DITES[piece];
  const dit = [quoi, periodeEnMots(d)].join(' ').trim();
  // Of one hospital, there is nothing to count it among.
  return parmi === undefined || d.sur < 2 ? dit : `${dit}, ${parmi}`;
};

/** « octobre 2026 » after « de ». */
const deMois = (jour: string): string => {
  const mois = minuscule(moisLong(jour.slice(0, 7)));
  return /^[ao]/u.test(mois) ? `d’${mois}` : `de ${mois}`;
};

/** Which months or exercise are asked for: « d’octobre 2026 à mars 2027 ». */
export function periodeEnMots({ exercice, periode }: DemandeLue): string {
  if (periode !== null) return `${deMois(periode.debut)} à ${minuscule(moisLong(periode.fin.slice(0, 7)))}`;
  return exercice === null ? '' : String(exercice);
}

const nomsDesGhts = ({ libelle }: DemandeLue): string[] => libelle.split('\n');

/** The contract, the hospital or the group; of several groups that lack the same, how many. */
export function perimetreEnMots(d: DemandeLue): string {
  return d.perimetre === 'ght' && d.ghts.length > 1 ? `${d.ghts.length}\u00a0GHT` : d.libelle;
}

/** Every item by name. */
export const tousLesNomsEnMots = (d: DemandeLue): string => nomsEnMots(d, undefined, Infinity);

/** Which groups, when there are several. */
function quelsGhts(d: DemandeLue): string {
  if (d.perimetre !== 'ght' || d.ghts.length < 2) return '';
  return `, dans les GHT ${enumeration(nomsDesGhts(d).map(nomSansGht))}`;
}

export const pourEnMots = ({ piece }: DemandeLue): string =>
  piece === 'indicateurs' ? 'tracer les séries, les rangs et les cartes du périmètre' : PIECES_DITES[piece].pour;

export function fichierEnMots(d: DemandeLue): string {
  if (d.piece !== 'indicateurs')
    return PIECES_DITES[d.piece].fichier ?? (d.perimetre === 'contrat' ? CLASSEUR : classeurDeLEtablissement(d));
  return d.producteur === null ? 'Aucun fichier lu ici ne les donne' : FICHIERS[d.producteur];
}

export const ouEcrire = (demande: DemandeLue): OuEcrire =>
  demande.piece === 'indicateurs' ? { feuille: '', colonne: '' } : PIECES_DITES[demande.piece];

/** The column, then the document and the item that its line is of. */
export const colonneEnMots = (d: DemandeLue): string => {
  const { colonne, version, dernier } = ouEcrire(d);
  return [colonne, ouEnMots({ feuille: '', colonne: '', version, dernier })]
    .filter((partie) => partie !== '')
    .join(', ');
};

/** The file, then where in it. */
const lieuEnMots = (demande: DemandeLue): string =>
  [fichierEnMots(demande), ouEnMots(ouEcrire(demande))].filter((partie) => partie !== '').join(', ');

export const combienEnMots = ({ nombre, sur }: DemandeLue): string => (sur === 1 ? '' : `${nombre} sur ${sur}`);

/** An item by name: what is of an action is told by its number, « action 3.2, dotation en lits ». */
export const nomEnMots = (piece: DemandeLue['piece'], nom: string): string =>
  piece === 'jalons_sans_preuve' || (piece.startsWith('gains_') && piece !== 'gains_du_ria') ? `action ${nom}` : nom;

/** Items told by name on a screen or in a text: the workbook names them all. */
export const NOMMES = 12;

/** The first items by name, each as `dit` tells it, and how many others; all of them on paper, which asks for no more. */
export function nomsEnMots(
  d: DemandeLue,
  dit = (nom: string): string => nomEnMots(d.piece, nom),
  auPlus = NOMMES
): string {
  const { noms, nombre } = d;
  if (noms.length === 0) return '';
  const dits = noms.slice(0, auPlus);
  const autres = nombre - dits.length;
  return `${dits.map((nom) => dit(nom)).join('\u00a0; ')}${autres > 0 ? `\u00a0; et ${autres} ${accord(autres, 'autre')}` : ''}${quelsGhts(d)}`;
}

export const doitEnMots = ({ piece }: DemandeLue): string => DEBITEURS_DITS[debiteurDe(piece)];

export const COLONNES_DES_DEMANDES: readonly Column<DemandeLue>[] = [
  {
    ...{ key: 'perimetre', title: 'Contrat, établissement ou GHT', cell: perimetreEnMots },
    file: {
      Identifiant: ({ id }) => id,
      'Contrat, établissement ou GHT': (d) => nomsDesGhts(d).join(', '),
      'Codes des GHT': ({ ghts }) => ghts.join(', ')
    }
  },
  { key: 'quoi', title: 'Ce qui manque', decides: true, cell: quoiEnMots },
  {
    ...{ key: 'combien', title: 'Combien', figure: true, decides: true, cell: combienEnMots },
    file: { Manquent: ({ nombre }) => nombre, Sur: ({ sur }) => sur }
  },
  { key: 'pour', title: 'Pour quoi', cell: pourEnMots },
  {
    ...{ key: 'fichier', title: 'Où l’écrire' },
    cell: lieuEnMots,
    file: {
      Fichier: fichierEnMots,
      Feuille: (d) => ouEcrire(d).feuille,
      Colonne: colonneEnMots,
      Période: periodeEnMots
    }
  },
  {
    ...{ key: 'noms', title: 'De qui, de quoi', decides: true, cell: nomsEnMots },
    file: { 'De qui, de quoi': tousLesNomsEnMots }
  },
  {
    ...{ key: 'doit', title: 'Qui le doit' },
    cell: doitEnMots,
    file: { 'Qui le doit': doitEnMots }
  }
];

/** What the address of the page holds, under these names. */
export const CHAMPS_DES_DEMANDES = {
  ...{ ght: texte, ej: texte },
  perimetre: unDe(['contrat', 'etablissement', 'ght']),
  doit: unDe(['etablissements', 'agence'])
} as const;

export interface FiltresDesDemandes {
  ght: string | null;
  ej: string | null;
  perimetre: DemandeLue['perimetre'] | null;
  /** Asked of hospitals, or owed by the agency itself. */
  doit?: 'etablissements' | 'agence' | null;
}

/**
 * Demands of a group, of a hospital, of a kind of perimeter. Of a hospital that something is asked of, only what of each
 * is of it; what its group lacks stays, said to be of the whole group.
 */
export function filtreDemandes(
  { demandes, etablissements }: Pick<DemandesModele, 'demandes' | 'etablissements'>,
  { ght, ej, perimetre, doit = null }: FiltresDesDemandes
): DemandeLue[] {
  const gardees = demandes.filter(
    (d) =>
      (ght === null || d.ghts.includes(ght)) &&
      (perimetre === null || d.perimetre === perimetre) &&
      (doit === null || estDeLAgence(d.piece) === (doit === 'agence'))
  );
  const sien = etablissements.find((e) => e.ej === ej);
  if (ej === null) return ght === null ? gardees : gardees.map((d) => duGhtSeul(d, ght));
  const doitQuelqueChose = demandes.some(({ parEj }) => parEj.some((part) => part.ej === ej));
  return doitQuelqueChose ? gardees.flatMap((d) => partDe(d, ej, sien?.ght)) : [];
}

/** Of a demand of several groups, that of one. */
function duGhtSeul(d: DemandeLue, ght: string): DemandeLue {
  if (d.perimetre !== 'ght') return d;
  return { ...d, id: ght, ghts: [ght], libelle: nomsDesGhts(d)[d.ghts.indexOf(ght)] ?? d.libelle };
}

/** What of a demand is of a hospital, or of its whole group when that is told. */
export function partDe(d: DemandeLue, ej: string, ght?: string): DemandeLue[] {
  if (d.perimetre === 'ght') {
    if (ght === undefined || !d.ghts.includes(ght)) return [];
    const sien = duGhtSeul(d, ght);
    return [{ ...sien, libelle: `${sien.libelle}, tout le GHT` }];
  }
  const part = d.parEj.find((p) => p.ej === ej);
  return part === undefined ? [] : [{ ...d, nombre: part.nombre, sur: part.sur, noms: part.noms, parEj: [part] }];
}

/** Hospitals to choose from: all those concerned, or those of the group that is chosen. */
export const etablissementsProposes = (
  { etablissements }: Pick<DemandesModele, 'etablissements'>,
  ght: string | null
): { valeur: string; libelle: string }[] =>
  etablissements.filter((e) => ght === null || e.ght === ght).map(({ ej, nom }) => ({ valeur: ej, libelle: nom }));

export const PERIMETRES: { valeur: DemandeLue['perimetre']; libelle: string }[] = [
  { valeur: 'contrat', libelle: 'contrats' },
  { valeur: 'etablissement', libelle: 'établissements, directement' },
  { valeur: 'ght', libelle: 'indicateurs des GHT' }
];

export const QUI_DOIT: { valeur: NonNullable<FiltresDesDemandes['doit']>; libelle: string }[] = [
  { valeur: 'etablissements', libelle: 'les établissements' },
  { valeur: 'agence', libelle: 'l’agence' }
];

const aQui = ({ contrats, etablissements, ghts }: DemandesModele['comptes']) =>
  enumeration([
    ...(contrats === 0 ? [] : [`${contrats}\u00a0${accord(contrats, 'contrat')}`]),
    ...(etablissements === 0 ? [] : [`${etablissements}\u00a0${accord(etablissements, 'établissement')} directement`]),
    ...(ghts === 0 ? [] : [`${ghts}\u00a0GHT`])
  ]);

export const MOTS_DES_DEMANDES = {
  titre: 'Demandes',
  /**
   * @param qui the hospital or the group that was chosen
   * @param filtre.agence whether only what the agency owes is shown, which nobody else is asked
   * @param filtre.partie whether only some of what is asked is shown: nothing of it is not nothing at all
   */
  message: (
    comptes: DemandesModele['comptes'],
    qui: string | null = null,
    { agence = false, partie = false }: { agence?: boolean; partie?: boolean } = {}
  ) => {
    const n = comptes.demandes;
    const dit =
      n === 0
        ? partie
          ? 'Aucune demande ne répond à ces filtres'
          : 'Rien ne manque de ce qui est attendu'
        : `${n}\u00a0${accord(n, 'demande')} à ${agence ? 'l’agence' : aQui(comptes)}`;
    return qui === null ? dit : `${qui}\u00a0: ${minuscule(dit)}`;
  },
  description: (message: string) =>
    `${message}\u00a0: fichier, feuille, colonne, période, et ce qui n’est pas montré sans elles.`,
  sousTitre: (au: string) =>
    `Ce qui manque pour quoi, à la situation du ${dateCourte(au)}. Les contrats finis n’ont plus rien à donner. Un contrat pas encore signé demande déjà ses pièces\u00a0; à un établissement dont aucun contrat ne demande les comptes, ils sont demandés directement.`,
  ght: 'GHT',
  etablissement: 'Établissement',
  perimetre: 'Périmètre',
  tous: 'tous',
  doit: 'Qui le doit',
  compte: (n: number) => `${n}\u00a0${accord(n, 'demande')}`,
  liste: 'À compléter par l’agence, à ne pas envoyer',
  legende: 'Ce qui manque, par contrat, par établissement demandé directement, puis par GHT',
  aucune: 'Aucune demande ne répond à ces filtres.',
  classeur: 'Classeur à remplir (XLSX)',
  classeurDuContrat: 'Classeurs de contrat préremplis',
  texte: (qui: string | null) => `Texte à envoyer ${qui === null ? 'aux établissements' : `à ${qui}`}`,
  copier: 'Copier le texte',
  copie: 'Texte copié.',
  selectionne: 'Le texte est sélectionné\u00a0: copiez-le au clavier (Ctrl + C).'
};
