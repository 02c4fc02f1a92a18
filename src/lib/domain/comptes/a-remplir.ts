import { exerciceDeLaPiece, type Piece } from '../contrat/pieces';
import { anneeDe, plusJours, plusMois } from '../temps/calendrier';
import type { Poste, VersionCompte } from './codes';
import { CLOTURES, CRP, estCloture, type LigneCompte } from './comptes-ej';

/**
 * Documents of the accounts that are asked for, and the items of them that are, when it is not the whole: a closing is
 * asked for as arrêté, and completed as it came.
 */
const DOCUMENTS: Partial<Record<Piece, { version: VersionCompte; postes?: readonly Poste[] }>> = {
  compte_financier: { version: 'cf_arrete' },
  situation: { version: 'situation' },
  ria1: { version: 'ria1' },
  ria2: { version: 'ria2' },
  eprd: { version: 'eprd' },
  plan_tresorerie: { version: 'plan_tresorerie', postes: ['tresorerie', 'tresorerie_plus_bas'] },
  plus_bas: { version: 'situation', postes: ['tresorerie_plus_bas'] },
  tper: { version: 'eprd', postes: ['tper_pm', 'tper_pnm'] },
  motif_2: { version: 'situation', postes: ['contrats_motif_2'] },
  echues: { version: 'situation', postes: ['dettes_sociales_fiscales_echues', 'fournisseurs_echus'] },
  capital: { version: 'cf_arrete', postes: ['capital_contractuel'] },
  gains_du_ria: { version: 'ria1', postes: ['gains_du_plan'] }
};

/** Pieces that are cells of a contract's own rows: the table and the column of each. */
export const CELLULES_DES_PIECES = {
  gains_sans_etablissement: { table: 'gain', colonne: 'retenu_etablissement' },
  gains_sans_effet: { table: 'gain', colonne: 'effet' },
  jalons_sans_preuve: { table: 'jalon', colonne: 'preuve' },
  pilotes: { table: 'action', colonne: 'pilote' },
  aides_sans_preuve: { table: 'aide', colonne: 'preuve' }
} as const satisfies Partial<Record<Piece, { table: string; colonne: string }>>;
export type PieceEnCellules = keyof typeof CELLULES_DES_PIECES;

/** Whether a piece is cells of a contract's own rows. */
export const estEnCellules = (piece: string): piece is PieceEnCellules => Object.hasOwn(CELLULES_DES_PIECES, piece);

const COLONNES_EN_CELLULES: ReadonlySet<string> = new Set(
  Object.values(CELLULES_DES_PIECES).map(({ table, colonne }) => `${table}.${colonne}`)
);

/** Whether a prefilled workbook marks cells of a column in rows that a contract has. */
export const sePrepareEnCellules = (table: string, colonne: string): boolean =>
  COLONNES_EN_CELLULES.has(`${table}.${colonne}`);

/** Whether a prefilled workbook has cells of a piece to mark: of any other, the hospital writes its own rows. */
export const sePrepare = (piece: Piece): boolean =>
  piece === 'meteo_etablissement' || piece in DOCUMENTS || estEnCellules(piece);

/** An amount of the accounts, as its table holds it. */
export interface Compte extends LigneCompte {
  source: string;
  simule: boolean;
}

/** What is asked for: a piece of the accounts, its year or its months, and of whom. */
export interface PieceDemandee {
  piece: Piece;
  exercice: number | null;
  periode: { debut: string; fin: string } | null;
  parEj: readonly { ej: string }[];
}

/** A row that the accounts lack: what is known of it, and its columns that wait for a value. */
export interface CompteARemplir {
  ligne: Omit<Compte, 'source'> & { source: string | null };
  vides: string[];
}

type Cle = Pick<Compte, 'budget' | 'poste' | 'debut' | 'fin'>;

const cleDe = ({ budget, poste, debut, fin }: Cle): string => [budget, poste, debut, fin].join('/');

/**
 * Rows of the accounts that a demand is for: those of the hospital's last document of the kind, or of another member's,
 * moved to the period that is asked for; a cash plan has its months. A row that is there is not written again. Of a
 * hospital without any accounts the source is that of all the others, or else waits for its own.
 */
export function comptesARemplir(
  comptes: readonly Compte[],
  d: PieceDemandee,
  { au, simule }: { au: string; simule: boolean }
): CompteARemplir[] {
  const document = DOCUMENTS[d.piece];
  if (document === undefined) return [];
  const { version: demandee, postes } = document;
  const versions = versionsDe(d.piece, demandee);
  const exercice = d.exercice ?? exerciceDeLaPiece(d.piece, au);
  const sources = [...new Set(comptes.map(({ source }) => source))];
  return d.parEj.flatMap(({ ej }) => {
    const modeles = modelesDe(comptes, ej, { versions, exercice, postes });
    const cles =
      d.periode === null
        ? modeles.map((m) => deplacee(m, exercice)).filter(({ fin }) => demandee !== 'situation' || fin <= au)
        : moisDe(d.periode).flatMap((fin) => (postes ?? []).map((poste) => ({ budget: CRP, poste, debut: fin, fin })));
    const siens = comptes.filter((c) => c.ej === ej);
    const donnes = siens.filter((c) => c.montant !== null && versions.includes(c.version));
    const connues = new Set(donnes.map(cleDe));
    const venue = versions.find((v) => donnes.some((c) => c.version === v && anneeDe(c.fin) === exercice));
    const source = siens[0]?.source ?? (sources.length === 1 ? (sources[0] ?? null) : null);
    return [...new Map(cles.map((cle) => [cleDe(cle), cle]))].flatMap(([cle, voulue]): CompteARemplir[] => {
      if (connues.has(cle)) return [];
      const vides = ['montant', ...(voulue.fin > au ? ['publie_le'] : []), ...(source === null ? ['source'] : [])];
      const version = venue ?? demandee;
      return [{ ligne: { ej, ...voulue, version, montant: null, publie_le: null, source, simule }, vides }];
    });
  });
}

/** Documents in which a piece may come, the last to come first: what completes one is written in that one. */
function versionsDe(piece: Piece, demandee: VersionCompte): readonly VersionCompte[] {
  if (piece === 'gains_du_ria') return ['ria2', 'ria1'];
  return estCloture(demandee) ? CLOTURES : [demandee];
}

interface Voulu {
  versions: readonly VersionCompte[];
  exercice: number;
  postes: readonly Poste[] | undefined;
}

/** Rows of the last year of the hospital's own documents of the kind, or else of another's. */
function modelesDe(comptes: readonly Compte[], ej: string, { versions, exercice, postes }: Voulu): Compte[] {
  const lus = comptes.filter(
    (c) =>
      versions.includes(c.version) && anneeDe(c.fin) <= exercice && (postes === undefined || postes.includes(c.poste))
  );
  const siens = lus.filter((c) => c.ej === ej);
  const retenus = siens.length > 0 ? siens : lus;
  const derniere = Math.max(...retenus.map(({ fin }) => anneeDe(fin)));
  const premier = retenus.find(({ fin }) => anneeDe(fin) === derniere)?.ej;
  return retenus.filter((c) => c.ej === premier && anneeDe(c.fin) === derniere);
}

/** The same period of another exercise: the end of February is its 28th or its 29th. */
function deplacee({ budget, poste, debut, fin }: Cle, exercice: number): Cle {
  const mois = (exercice - anneeDe(fin)) * 12;
  const deplaceeFin = plusJours(plusMois(plusJours(fin, 1), mois), -1);
  return { budget, poste, debut: debut === fin ? deplaceeFin : plusMois(debut, mois), fin: deplaceeFin };
}

/** No document is asked for more months than a plan of two years has. */
const MOIS_MAX = 24;

/** Last days of the months of a period. */
function moisDe({ debut, fin }: { debut: string; fin: string }): string[] {
  const fins: string[] = [];
  for (let n = 1; fins.at(-1) !== fin && n <= MOIS_MAX; n++) fins.push(plusJours(plusMois(debut, n), -1));
  return fins;
}
