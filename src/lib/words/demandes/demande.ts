import { texte, unDe } from '$lib/format/address-field';
import { dateCourte } from '$lib/format/date';
import { accord, enumeration } from '$lib/format/phrase';
import type { DemandeLue, DemandesModele } from '$lib/views/demandes/demandes.types';
import type { Column } from '../table';
import { FICHIERS, PIECES_DITES } from './mots';
import { CLASSEUR, ouEnMots, type OuEcrire } from './ou-ecrire';

/** Where the accounts of a hospital would be written, were it followed. */
const SANS_CLASSEUR = 'Classeur d’un contrat (aucun ne suit cet établissement)';

/** What is missing, in words. */
export const quoiEnMots = ({ piece, exercice }: DemandeLue): string =>
  piece === 'indicateurs'
    ? 'Indicateurs sans valeur'
    : `${PIECES_DITES[piece].quoi}${exercice === null ? '' : ` ${exercice}`}`;

export const pourEnMots = ({ piece }: DemandeLue): string =>
  piece === 'indicateurs' ? 'les séries, les rangs et les cartes du périmètre' : PIECES_DITES[piece].pour;

export const fichierEnMots = ({ piece, producteur, perimetre }: DemandeLue): string =>
  piece === 'indicateurs'
    ? producteur === null
      ? 'Aucun fichier lu ici ne les donne'
      : FICHIERS[producteur]
    : (PIECES_DITES[piece].fichier ?? (perimetre === 'contrat' ? CLASSEUR : SANS_CLASSEUR));

const ouEcrire = (demande: DemandeLue): OuEcrire =>
  demande.piece === 'indicateurs' ? { feuille: '', colonne: '' } : PIECES_DITES[demande.piece];

/** The file, then where in it. */
const lieuEnMots = (demande: DemandeLue): string =>
  [fichierEnMots(demande), ouEnMots(ouEcrire(demande))].filter((partie) => partie !== '').join(', ');

export const combienEnMots = ({ nombre, sur }: DemandeLue): string => (sur === 1 ? '' : `${nombre} sur ${sur}`);

/** An item by name: what is of an action is told by its number, « action 3.2, dotation en lits ». */
export const nomEnMots = (piece: DemandeLue['piece'], nom: string): string =>
  piece === 'jalons_sans_preuve' || piece.startsWith('gains_') ? `action ${nom}` : nom;

/** Items told by name on a screen or in a text: the workbook names them all. */
const NOMMES = 12;

/** The first items by name, and how many others. */
export function nomsEnMots({ piece, noms, nombre }: DemandeLue): string {
  if (noms.length === 0) return '';
  const dits = noms.slice(0, NOMMES);
  const autres = nombre - dits.length;
  return `${dits.map((nom) => nomEnMots(piece, nom)).join('\u00a0; ')}${autres > 0 ? `\u00a0; et ${autres} ${accord(autres, 'autre')}` : ''}`;
}

export const COLONNES_DES_DEMANDES: readonly Column<DemandeLue>[] = [
  {
    ...{ key: 'perimetre', title: 'Contrat, établissement ou GHT', cell: ({ libelle }) => libelle },
    file: { perimetre: ({ id }) => id, libelle: ({ libelle }) => libelle, ght: ({ ghts }) => ghts.join(', ') }
  },
  { key: 'quoi', title: 'Ce qui manque', decides: true, cell: quoiEnMots },
  {
    ...{ key: 'combien', title: 'Combien', figure: true, decides: true, cell: combienEnMots },
    file: { manquent: ({ nombre }) => nombre, sur: ({ sur }) => sur }
  },
  { key: 'pour', title: 'Pour quoi', cell: pourEnMots },
  {
    ...{ key: 'fichier', title: 'Où l’écrire' },
    cell: lieuEnMots,
    file: {
      fichier: fichierEnMots,
      feuille: (d) => ouEcrire(d).feuille,
      colonne: (d) => ouEcrire(d).colonne,
      periode: ({ exercice }) => exercice
    }
  },
  { key: 'noms', title: 'De qui, de quoi', cell: nomsEnMots }
];

/** What the address of the page holds, under these names. */
export const CHAMPS_DES_DEMANDES = {
  ...{ ght: texte, ej: texte },
  perimetre: unDe(['contrat', 'etablissement', 'ght'])
} as const;

/**
 * Demands of a group, of a hospital, of a kind of perimeter. Of a hospital, only what of each is of it; what its group
 * lacks stays, said to be of the whole group.
 */
export function filtreDemandes(
  { demandes, etablissements }: Pick<DemandesModele, 'demandes' | 'etablissements'>,
  { ght, ej, perimetre }: { ght: string | null; ej: string | null; perimetre: DemandeLue['perimetre'] | null }
): DemandeLue[] {
  const gardees = demandes.filter(
    (d) => (ght === null || d.ghts.includes(ght)) && (perimetre === null || d.perimetre === perimetre)
  );
  const sien = etablissements.find((e) => e.ej === ej);
  return ej === null ? gardees : gardees.flatMap((d) => partDe(d, ej, sien?.ght));
}

function partDe(d: DemandeLue, ej: string, ght: string | undefined): DemandeLue[] {
  if (d.perimetre === 'ght') return d.id === ght ? [{ ...d, libelle: `${d.libelle}, tout le GHT` }] : [];
  const part = d.parEj.find((p) => p.ej === ej);
  return part === undefined ? [] : [{ ...d, nombre: part.nombre, sur: part.sur, noms: part.noms }];
}

/** Hospitals to choose from: all those concerned, or those of the group that is chosen. */
export const etablissementsProposes = (
  { etablissements }: Pick<DemandesModele, 'etablissements'>,
  ght: string | null
): { valeur: string; libelle: string }[] =>
  etablissements.filter((e) => ght === null || e.ght === ght).map(({ ej, nom }) => ({ valeur: ej, libelle: nom }));

/** A text to send: what is asked, of whom, where to write it. */
export function texteAEnvoyer(
  { jeu }: Pick<DemandesModele, 'jeu'>,
  demandes: readonly DemandeLue[],
  etablissement: string | null = null
): string {
  const perimetres = new Map<string, DemandeLue[]>();
  const aussi = (perimetre: DemandeLue['perimetre'], dit: string) =>
    demandes.some((d) => d.perimetre === perimetre) ? [dit] : [];
  const pourQui = [
    ...(etablissement === null ? [] : [`pour ${etablissement}`]),
    ...aussi('contrat', ' ou pour tout son contrat'),
    ...aussi('ght', ', ou pour tout son GHT')
  ];
  for (const d of demandes) perimetres.set(d.libelle, [...(perimetres.get(d.libelle) ?? []), d]);
  const lignes = [...perimetres].flatMap(([libelle, siennes]) => [
    '',
    `${libelle}\u00a0:`,
    ...siennes.map((d) => {
      const [combien, qui] = [combienEnMots(d), nomsEnMots(d)];
      const quoi = `${quoiEnMots(d)}${combien === '' ? '' : ` (${combien})`}`;
      return `– ${quoi}, pour ${pourEnMots(d)}.${qui === '' ? '' : ` Concerne\u00a0: ${qui}.`} ${lieuEnMots(d)}.`;
    })
  ]);
  return [
    ...(jeu.simule ? ['DONNÉES SIMULÉES\u00a0: aucun établissement réel.', ''] : []),
    'Bonjour,',
    '',
    `Au ${dateCourte(jeu.donneesAu)}, il manque au suivi les pièces suivantes${etablissement === null ? '' : `, ${pourQui.join('')}`}.`,
    ...lignes,
    '',
    'Le classeur du contrat, prérempli avec ce qui est connu, se télécharge à la page «\u00a0Importer\u00a0» de Trajectoire.'
  ].join('\n');
}

export const PERIMETRES: { valeur: DemandeLue['perimetre']; libelle: string }[] = [
  { valeur: 'contrat', libelle: 'contrats' },
  { valeur: 'etablissement', libelle: 'établissements hors contrat' },
  { valeur: 'ght', libelle: 'indicateurs des GHT' }
];

const aQui = ({ contrats, etablissements, ghts }: DemandesModele['comptes']) =>
  enumeration([
    ...(contrats === 0 ? [] : [`${contrats}\u00a0${accord(contrats, 'contrat')}`]),
    ...(etablissements === 0 ? [] : [`${etablissements}\u00a0${accord(etablissements, 'établissement')} hors contrat`]),
    ...(ghts === 0 ? [] : [`${ghts}\u00a0GHT`])
  ]);

export const MOTS_DES_DEMANDES = {
  titre: 'Demandes',
  message: (comptes: DemandesModele['comptes']) =>
    comptes.demandes === 0
      ? 'Rien ne manque de ce qui est attendu'
      : `${comptes.demandes}\u00a0${accord(comptes.demandes, 'pièce manque', 'pièces manquent')} à ${aQui(comptes)}`,
  description: (message: string) =>
    `${message}\u00a0: fichier, feuille, colonne, période, et ce qui n’est pas montré sans elles.`,
  sousTitre: (au: string) =>
    `Ce qui manque pour quoi, à la situation du ${dateCourte(au)}. Les contrats finis n’ont plus rien à donner.`,
  ght: 'GHT',
  etablissement: 'Établissement',
  perimetre: 'Périmètre',
  tous: 'tous',
  compte: (n: number) => `${n}\u00a0${accord(n, 'demande')}`,
  legende: 'Ce qui manque, par contrat, par établissement hors contrat, puis par GHT',
  aucune: 'Rien ne manque pour ces filtres.',
  classeur: 'Classeur (.xlsx)',
  classeurDuContrat: 'Classeurs de contrat préremplis',
  texte: 'Texte à envoyer',
  copier: 'Copier le texte',
  copie: 'Texte copié.',
  selectionne: 'Le texte est sélectionné\u00a0: copiez-le au clavier (Ctrl + C).'
};
