import { estDesComptes, exerciceDeLaPiece, type Manque as PieceQuiManque, type Piece } from '../contrat/pieces';
import type { Manque } from './examen';

/** What to ask for so that an examination can be decided: of every thing that one can lack; null where no file holds it. */
const PIECE_QUI_DECIDE: Readonly<Record<Manque, Piece | null>> = {
  resultat_crp: 'termes_cloture',
  exercices_anterieurs: 'clotures_anterieures',
  liste_ej: 'liste_ej',
  caf: 'termes_cloture',
  capital_contractuel: 'capital',
  ratio_independance_financiere: 'termes_cloture',
  capitaux_permanents_positifs: 'termes_cloture',
  ratio_duree_dette: 'termes_cloture',
  ratio_taux_encours: 'termes_cloture',
  compte_financier: 'compte_financier',
  charges_decaissables: 'termes_cloture',
  encours_dette: 'termes_cloture',
  C2: 'termes_cloture',
  C3: 'termes_cloture',
  P2: 'termes_cloture',
  P3_annexes: 'termes_cloture',
  creances_patients: 'termes_cloture',
  dettes_fournisseurs: 'termes_cloture',
  tresorerie: 'termes_situation',
  dettes_sociales_fiscales_echues: 'echues',
  fournisseurs_echus: 'echues',
  moratoires: 'termes_situation',
  plan_tresorerie: 'plan_tresorerie',
  situation: 'situation',
  situation_n_1: 'situation_n_1',
  interim_62113: 'termes_situation',
  contrats_motif_2: 'motif_2',
  eprd: 'eprd',
  eprd_approuve: 'eprd_approuve',
  tper_pm: 'tper',
  tper_pnm: 'tper',
  etpr_pm: 'etpr',
  etpr_pnm: 'etpr',
  transmission: 'transmission',
  debut: 'debut',
  meteo_etablissement: 'meteo_etablissement',
  meteo_ars: 'meteo_ars',
  gains_non_renseigne: 'gains',
  gains_non_precise: 'gel',
  gel_de_la_cible: 'gel',
  preuve_de_la_condition: 'aides_sans_preuve',
  valeur_de_l_engagement: 'engagements_sans_valeur',
  date_de_la_demande: null
};

const PIECES: ReadonlyMap<string, Piece | null> = new Map(Object.entries(PIECE_QUI_DECIDE));

/** @throws Error naming what no demand would ask for: an examination that it keeps undecided would stay so unsaid */
function pieceQuiDecide(code: string): Piece | null {
  const piece = PIECES.get(code);
  if (piece === undefined) throw new Error(`rien ne demande ce qui manque à un examen\u00a0: ${code}`);
  return piece;
}

/** What would decide an examination that lacks these things. */
export function piecesQuiDecident(manques: readonly string[]): Piece[] {
  return [...new Set(manques.flatMap((code) => pieceQuiDecide(code) ?? []))];
}

/** An examination as its table holds it: codes of what it lacks, one a line. */
interface ExamenLu {
  entite: string;
  issue: string;
  manque: string | null;
}

/** Who is of the contract, who answers for the whole of it, and what a hospital is called. */
interface Membres {
  membres: readonly string[];
  /** Hospitals that what is of the whole contract is asked of, or bears on. */
  deTous: (piece: Piece) => readonly string[];
  nomDe: (ej: string) => string;
  au: string;
}

/**
 * What is missing, with what would decide the examinations that cannot be: none of these stays without a demand. What
 * is asked of a hospital already is not asked twice.
 * @throws Error naming what an examination lacks and nothing asks for
 */
export function avecIndecidables(
  manques: readonly PieceQuiManque[],
  examens: readonly ExamenLu[],
  contrat: Membres
): PieceQuiManque[] {
  const demandes = new Map<Piece, PieceQuiManque>(manques.map((m) => [m.piece, m]));
  for (const { entite, issue, manque } of examens) {
    if (issue !== 'indecidable') continue;
    for (const piece of piecesQuiDecident(manque?.split('\n') ?? [])) {
      demandes.set(piece, avec(demandes.get(piece) ?? vide(piece, contrat), entite, contrat));
    }
  }
  return [...demandes.values()];
}

function vide(piece: Piece, { membres, au }: Membres): PieceQuiManque {
  const desComptes = estDesComptes(piece);
  return {
    ...{ piece, exercice: desComptes ? exerciceDeLaPiece(piece, au) : null },
    ...{ nombre: 0, sur: desComptes ? membres.length : 1, noms: [], parEj: [] }
  };
}

/** The demand with that hospital, or, of the whole contract, with those who answer for it. */
function avec(m: PieceQuiManque, entite: string, { membres, deTous, nomDe }: Membres): PieceQuiManque {
  const sien = membres.includes(entite);
  const vises = (sien ? [entite] : deTous(m.piece)).filter((ej) => !m.parEj.some((part) => part.ej === ej));
  if (vises.length === 0) return m;
  const noms = sien ? [nomDe(entite)] : [];
  const nombre = m.nombre + 1;
  return {
    ...{ ...m, nombre, sur: Math.max(m.sur, nombre), noms: [...m.noms, ...noms] },
    parEj: [...m.parEj, ...vises.map((ej) => ({ ej, nombre: 1, sur: 1, noms }))]
  };
}
