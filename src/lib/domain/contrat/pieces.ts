import type { Poste, VersionCompte } from '../comptes/codes';
import { estCloture, type LigneCompte } from '../comptes/comptes-ej';
import { prevoitUnMois } from '../comptes/plan-tresorerie';
import { anneeDe, plusJours, plusMois } from '../temps/calendrier';
import { compteConnuA } from '../temps/documents';

/** A piece that a contract should hold and does not, by what it is for. */
export const PIECES = [
  'debut',
  'gel',
  'transmission',
  'liste_ej',
  'actions',
  'gains',
  'pilotes',
  'jalons_sans_preuve',
  'gains_sans_etablissement',
  'gains_sans_ars',
  'gains_sans_effet',
  'engagements_sans_valeur',
  'meteo_ars',
  'meteo_etablissement',
  'revue_a_venir',
  'aides_sans_preuve',
  'hypotheses_sans_impact',
  'compte_financier',
  'situation',
  'ria1',
  'ria2',
  'plan_tresorerie',
  'plus_bas',
  'eprd',
  'pgfp',
  'tper',
  'etpr',
  'motif_2',
  'echues',
  'capital',
  'eprd_approuve',
  'termes_cloture',
  'clotures_anterieures',
  'termes_situation',
  'situation_n_1',
  'gains_du_ria'
] as const;
export type Piece = (typeof PIECES)[number];

/** Pieces of the accounts: a hospital owes each once, however many contracts follow it. */
const DES_COMPTES: ReadonlySet<string> = new Set<Piece>(PIECES.slice(PIECES.indexOf('compte_financier')));

/** Whether a piece is of the accounts of a hospital, and not of a contract. */
export const estDesComptes = (piece: Piece): boolean => DES_COMPTES.has(piece);

/** Who owes a piece: the hospital that it is of, the support of the GHT for the whole contract, or the agency. */
export type Debiteur = 'etablissement' | 'support' | 'agence';

const DU_CONTRAT: ReadonlySet<string> = new Set<Piece>(['actions', 'gains', 'meteo_etablissement']);
/** `indicateurs`: the files of national producers are read by the agency, no hospital sends them. */
const DE_L_AGENCE: ReadonlySet<string> = new Set<Piece | 'indicateurs'>([
  ...(['gains_sans_ars', 'meteo_ars', 'revue_a_venir', 'indicateurs'] as const),
  ...(['debut', 'gel', 'transmission', 'liste_ej'] as const)
]);

/** Who owes a piece [M]. */
export function debiteurDe(piece: Piece | 'indicateurs'): Debiteur {
  if (DE_L_AGENCE.has(piece)) return 'agence';
  return DU_CONTRAT.has(piece) ? 'support' : 'etablissement';
}

/** Whether the agency owes a piece itself, and asks it of nobody. */
export const estDeLAgence = (piece: Piece | 'indicateurs'): boolean => debiteurDe(piece) === 'agence';

/** How many items lack something, of how many, and their names. */
export interface CompteDesManques {
  nombre: number;
  sur: number;
  noms: string[];
}

/** A missing piece: how many of how many, and of whom or of what. */
export interface Manque extends CompteDesManques {
  piece: Piece;
  exercice: number | null;
  /** The same count among what is of each hospital that lacks it, by its FINESS. */
  parEj: (CompteDesManques & { ej: string })[];
}

/** Of which hospitals an item is; none named: of the contract as a whole, hence of each of its members. */
type EjsDe<L> = (l: L) => readonly string[];

/**
 * Items of a kind, those that lack something told by name; nothing when none lacks it, or none should have it.
 * @param membres hospitals of the contract
 */
export function manqueParmi<L>(
  piece: Piece,
  tous: readonly L[],
  manque: (l: L) => boolean,
  nom: (l: L) => string,
  { exercice = null, membres, ejsDe }: { exercice?: number | null; membres: readonly string[]; ejsDe?: EjsDe<L> }
): Manque[] {
  const compte = (parmi: readonly L[]): CompteDesManques => {
    const sans = parmi.filter(manque);
    return { nombre: sans.length, sur: parmi.length, noms: sans.map(nom).filter((dit) => dit !== '') };
  };
  const entier = compte(tous);
  if (entier.nombre === 0) return [];
  const ejs = (l: L): readonly string[] => {
    const nommes = ejsDe?.(l) ?? [];
    return nommes.length === 0 ? membres : nommes;
  };
  const parEj = [...new Set(tous.flatMap((l) => [...ejs(l)]))]
    .map((ej) => ({ ej, ...compte(tous.filter((l) => ejs(l).includes(ej))) }))
    .filter(({ nombre }) => nombre > 0);
  return [{ piece, exercice, ...entier, parEj }];
}

type LigneDeCompte = Pick<LigneCompte, 'ej' | 'budget' | 'fin' | 'version' | 'poste' | 'montant'>;

/** Whether the first months of the year should be known at D [M]: from 1 April. */
export const premiersMoisDus = (au: string): boolean => au.slice(5) >= '04-01';

/** A day that a text or a custom sets every year (a row of `date_legale`). */
export interface JourDu {
  code: string;
  mois: number;
  jour: number;
}

/** Whether the day of a code is past at D; what no calendar expects is not due. */
function estPasse(jours: readonly JourDu[], code: string, au: string): boolean {
  const dans = (n: number) => String(n).padStart(2, '0');
  return jours.some((j) => j.code === code && au.slice(5) > `${dans(j.mois)}-${dans(j.jour)}`);
}

/** When accounts are asked for: D, and the days of the year that a calendar sets. */
export interface QuandDu {
  au: string;
  jours: readonly JourDu[];
}

/** Pieces of the accounts that an entity should have given by D, from all the rows that it has given since. */
export function piecesManquantes(comptes: readonly LigneCompte[], ej: string, quand: QuandDu): Piece[] {
  const connus = comptes.filter((c) => compteConnuA(c, quand.au));
  return comptesManquants(connus, [ej], quand, () => '').map(({ piece }) => piece);
}

/** Months that a cash plan is asked for [M]. */
const MOIS_DU_PLAN = 6;

/**
 * First and last day of the months that a piece is asked for, when they are not those of a year: a cash plan is of the
 * six months to come. Worked, at 30/09/2026: from 01/10/2026 to 31/03/2027.
 */
export function periodeDeLaPiece(piece: Piece, au: string): { debut: string; fin: string } | null {
  if (piece !== 'plan_tresorerie') return null;
  const debut = plusMois(`${au.slice(0, 7)}-01`, 1);
  return { debut, fin: plusJours(plusMois(debut, MOIS_DU_PLAN), -1) };
}

/** The year of which a piece of the accounts is asked for at D. */
export function exerciceDeLaPiece(piece: Piece, au: string): number {
  if (DE_LA_CLOTURE.has(piece)) return exerciceClosDu(au);
  return anneeDe(au) - (piece === 'situation_n_1' ? 1 : 0);
}

const DE_LA_CLOTURE: ReadonlySet<string> = new Set<Piece>(['compte_financier', 'capital', 'termes_cloture']);

/** The last year whose compte financier is due: the year before, once its legal day is past. */
const exerciceClosDu = (au: string): number => anneeDe(au) - (au.slice(5) > '05-31' ? 1 : 2);

/**
 * Accounts that the members should have given by D [M]: the EPRD of the year, the compte financier of the year before
 * once its legal day is past (31 May, R. 6145-44), a monthly situation of the year from 1 April, the RIA whose day is past
 * (a RIA 2 stands for the RIA 1, which is not asked for once the second is due), and a cash plan of months still to come.
 * Of the documents that have come, what they should say and do not: the posts authorised (TPER), contracts « motif 2 »
 * beside the intérim, arrears, capital due by contract. A row without an amount gives nothing.
 */
export function comptesManquants(
  comptes: readonly LigneDeCompte[],
  ejs: readonly string[],
  { au, jours }: QuandDu,
  nomDe: (ej: string) => string
): Manque[] {
  const annee = anneeDe(au);
  const donnes = comptes.filter(({ montant }) => montant !== null);
  const de = (exercice: number, est: (version: VersionCompte) => boolean) => {
    const dits = donnes.filter((c) => est(c.version) && anneeDe(c.fin) === exercice);
    return {
      donne: (ej: string) => dits.some((c) => c.ej === ej),
      dit: (ej: string, poste: Poste) => dits.some((c) => c.ej === ej && c.poste === poste)
    };
  };
  const [eprd, cloture] = [de(annee, (v) => v === 'eprd'), de(exerciceClosDu(au), estCloture)];
  const [situation, ria2] = [de(annee, (v) => v === 'situation'), de(annee, (v) => v === 'ria2')];
  const ria1 = de(annee, (v) => v === 'ria1' || v === 'ria2');
  const dernierDu = (['ria2', 'ria1'] as const).find((code) => estPasse(jours, code, au));
  const sans = (piece: Piece, donne: (ej: string) => boolean, parmi = ejs) => {
    const exercice = exerciceDeLaPiece(piece, au);
    return manqueParmi(piece, parmi, (ej) => !donne(ej), nomDe, { exercice, membres: ejs, ejsDe: (ej) => [ej] });
  };
  const situations = premiersMoisDus(au) ? ejs : [];
  const aPrevoir = comptes.filter((c) => prevoitUnMois(c, au));
  return [
    ...sans('compte_financier', cloture.donne),
    ...sans('situation', situation.donne, situations),
    ...sans('ria1', ria1.donne, dernierDu === 'ria1' ? ejs : []),
    ...sans('ria2', ria2.donne, dernierDu === 'ria2' ? ejs : []),
    ...sans('plan_tresorerie', (ej) => aPrevoir.some((c) => c.ej === ej)),
    ...sans('eprd', eprd.donne),
    ...sans('tper', (ej) => eprd.dit(ej, 'tper_pm') && eprd.dit(ej, 'tper_pnm'), ejs.filter(eprd.donne)),
    ...sans(
      'motif_2',
      (ej) => situation.dit(ej, 'contrats_motif_2'),
      situations.filter((ej) => situation.dit(ej, 'interim_62113'))
    ),
    ...sans(
      'echues',
      (ej) => situation.dit(ej, 'dettes_sociales_fiscales_echues') && situation.dit(ej, 'fournisseurs_echus'),
      situations.filter(situation.donne)
    ),
    ...sans('capital', (ej) => cloture.dit(ej, 'capital_contractuel'), ejs.filter(cloture.donne))
  ];
}
