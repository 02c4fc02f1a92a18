import type { ChiffresDuCritere, DocumentAnnuel } from '../comptes/alerte';
import type { ProcedureBreve } from '../comptes/procedure';
import type { CodeADecider } from './codes';
import type { TotalEnDiscussion } from '../gain/en-discussion';
import type { GainsEchus, ResteAMettreEnOeuvre } from '../gain/reste';
import type { statutDeLaTranche } from './aides';
import { resteAVerser } from './reste-a-verser';
import type { PaiementDeTranche } from './versement';

/** Why a tranche that is not paid comes before the meeting. */
export type MotifDeTranche = 'suspendue' | 'non_remplie' | 'sans_preuve' | 'echue';

/** A point to decide at the next review, with the euros at stake: null when it has none of its own. */
export type PointADecider =
  /** Année pleine due on the eve of the freeze of a contract and not in force: nothing is added to it since. */
  | { code: 'avant_gel'; enJeu: number; le: string }
  /** Planned année pleine whose day of effect is past, and that is not put in force. */
  | { code: 'echu'; enJeu: number; echus: GainsEchus | null }
  /** Planned année pleine that is lost or taken back: to be found again, or given up. */
  | { code: 'perdu'; enJeu: number }
  /** What the gain lines plan beside the effort of an amendment in force. */
  | { code: 'rebasage'; enJeu: number; avenant: number; lignes: number; restees: number }
  | {
      code: 'tranche';
      enJeu: number;
      tranche: number;
      libelle: string;
      condition: string | null;
      motif: MotifDeTranche;
    }
  /**
   * Legal entities under a criterion of D. 6143-39, those that no plan answers yet apart from those whose procedure runs;
   * at stake, the widest shortfall of one.
   */
  | {
      code: 'critere';
      enJeu: number;
      /** Where the procedure of that one stands; null when a plan is to be asked for. */
      procedure: ProcedureBreve | null;
      entites: number;
      sur: number;
      nom: string;
      numero: 1 | 2 | 3;
      document: DocumentAnnuel;
      provisoire?: true;
      chiffres: ChiffresDuCritere;
    }
  /** The two parties do not retain the same gains, or have not valued all lines. */
  | { code: 'retenus'; enJeu: number; ecart: number; nonValorisees: number; eurosNonValorises: number }
  /** From the target to the landing, what no piece explains: better or worse than what is explained. */
  | { code: 'non_explique'; enJeu: number; favorable: boolean }
  /** Decisions of past meetings that are not done, how many of them are late, and the first day that is past. */
  | { code: 'decisions'; enJeu: null; nombre: number; enRetard: number; plusAncienne: string | null };

/** What is most at stake of a contract, and which point says so: the others are not added to it (rule 1). */
export interface EnJeu {
  code: CodeADecider;
  montant: number;
}

/** What a review looks at, of a contract that runs. */
export interface MatiereADecider {
  reste: Pick<ResteAMettreEnOeuvre, 'echu' | 'perdu'>;
  echus: GainsEchus | null;
  rebasage: { avenant: number; horsEffort: number; lignes: number; restees: number } | null;
  aides: readonly {
    tranche: number;
    libelle: string;
    paiement: PaiementDeTranche;
    condition: string | null;
    remplie: boolean | null;
    /** A suspension is why it cannot be decided. */
    arretee?: true;
    statut: ReturnType<typeof statutDeLaTranche>;
    preuve: string | null;
  }[];
  criteres: readonly {
    nom: string;
    concernee: boolean | null;
    procedure: ProcedureBreve | null;
    aDemander: boolean;
    criteres: readonly {
      numero: 1 | 2 | 3;
      rempli: boolean | null;
      document: DocumentAnnuel;
      /** Its compte financier is not approved. */
      provisoire?: true;
      chiffres: ChiffresDuCritere | null;
    }[];
  }[];
  /** Lasting gains on which the parties differ, and those that one of them has not valued. */
  enDiscussion: Pick<TotalEnDiscussion, 'desaccords' | 'nonValorisees'>;
  /** What the bridge from the target does not explain; null under its threshold. */
  nonExplique: number | null;
  decisions: readonly { echeance: string | null; faiteLe: string | null }[];
}

/**
 * What is to be decided at the next review of a contract, the most euros at stake first; what has no euros of its own
 * comes last [M]. Amounts of different makes are ordered together and never summed: the same euros may stand behind
 * two points (rule 1).
 *
 * @param au date of the situation
 * @param negligeable euros under which gains are no matter for a review [M]
 */
export function pointsADecider(m: MatiereADecider, au: string, negligeable: number): PointADecider[] {
  return parEnjeu([
    ...(m.reste.echu >= negligeable ? [{ code: 'echu' as const, enJeu: m.reste.echu, echus: m.echus }] : []),
    ...(m.reste.perdu >= negligeable ? [{ code: 'perdu' as const, enJeu: m.reste.perdu }] : []),
    ...rebasage(m, negligeable),
    ...m.aides.flatMap(tranche),
    ...critere(m, true),
    ...critere(m, false),
    ...retenus(m, negligeable),
    ...(m.nonExplique === null
      ? []
      : [{ code: 'non_explique' as const, enJeu: Math.abs(m.nonExplique), favorable: m.nonExplique > 0 }]),
    ...decisions(m, au)
  ]);
}

/**
 * What a frozen contract still asks for: a freeze stops its targets, its expected gains and their milestones, neither the
 * law nor what the agency owes, and undoes nothing of what was [M] (RULES 41). What was due on its eve and is not in force,
 * line by line, is counted apart, by this point alone; a decision taken before it, whose day is past, is still to be done.
 * Where it is not known what is missing, no threshold makes a point of it. A condition that the freeze stops makes no
 * point of its tranche, unless this was due before; one that words alone tell is not stopped.
 *
 * @param au date of the situation
 * @param negligeable euros under which gains are no matter for a review [M]
 */
export function pointsDuGel(
  { le, manque }: { le: string; manque: number | null },
  m: Pick<MatiereADecider, 'aides' | 'criteres' | 'enDiscussion' | 'decisions'>,
  au: string,
  negligeable: number
): PointADecider[] {
  const passees = m.decisions.filter(({ echeance }) => echeance !== null && echeance < au);
  const aides = m.aides.filter(
    ({ arretee, statut, paiement }) => arretee !== true || statut === 'suspendue' || (paiement.prochaine?.le ?? le) < le
  );
  return parEnjeu([
    ...(manque !== null && manque >= negligeable ? [{ code: 'avant_gel' as const, enJeu: manque, le }] : []),
    ...aides.flatMap(tranche),
    ...critere(m, true),
    ...critere(m, false),
    ...retenus(m, negligeable),
    ...decisions({ decisions: passees }, au)
  ]);
}

const parEnjeu = (points: readonly PointADecider[]) => points.toSorted((a, b) => (b.enJeu ?? -1) - (a.enJeu ?? -1));

/** The heaviest point that has euros of its own; null when none has. */
export function enJeuDe(points: readonly PointADecider[]): EnJeu | null {
  const [premier] = points
    .flatMap(({ code, enJeu }) => (enJeu === null ? [] : [{ code, montant: enJeu }]))
    .toSorted((a, b) => b.montant - a.montant);
  return premier ?? null;
}

function rebasage({ rebasage: r }: MatiereADecider, negligeable: number): PointADecider[] {
  if (r === null || Math.abs(r.horsEffort) < negligeable) return [];
  const { avenant, lignes, restees } = r;
  return [{ code: 'rebasage', enJeu: Math.abs(r.horsEffort), avenant, lignes, restees }];
}

function tranche(aide: MatiereADecider['aides'][number]): PointADecider[] {
  const motif = motifDeTranche(aide);
  if (motif === null) return [];
  const { tranche: rang, libelle, condition, paiement } = aide;
  // What waits for a proof or for the end of a suspension is all that is left to pay; else what is due.
  const enJeu = motif === 'suspendue' || motif === 'sans_preuve' ? resteAVerser(paiement) : paiement.echu;
  return [{ code: 'tranche', enJeu, tranche: rang, libelle, condition, motif }];
}

function motifDeTranche({
  statut,
  remplie,
  preuve,
  paiement,
  condition
}: MatiereADecider['aides'][number]): MotifDeTranche | null {
  if (statut === 'versee') return null;
  if (statut === 'suspendue') return 'suspendue';
  if (remplie === true && condition !== null && preuve === null) return 'sans_preuve';
  if (paiement.echu <= 0) return null;
  return remplie === false ? 'non_remplie' : 'echue';
}

function critere({ criteres }: Pick<MatiereADecider, 'criteres'>, aDemander: boolean): PointADecider[] {
  const entites = criteres.filter((entite) => entite.concernee === true && entite.aDemander === aDemander);
  const manques = entites.flatMap(({ nom, procedure, criteres: siens }) =>
    siens.flatMap(({ numero, rempli, document, provisoire, chiffres }) =>
      rempli === true && chiffres !== null
        ? [
            {
              nom,
              procedure: aDemander ? null : procedure,
              numero,
              document,
              ...(provisoire && { provisoire }),
              chiffres
            }
          ]
        : []
    )
  );
  const [pire] = manques.toSorted((a, b) => a.chiffres.marge - b.chiffres.marge);
  if (pire === undefined) return [];
  const enJeu = -pire.chiffres.marge;
  return [{ code: 'critere', enJeu, entites: entites.length, sur: criteres.length, ...pire }];
}

function retenus(
  { enDiscussion: { desaccords, nonValorisees } }: Pick<MatiereADecider, 'enDiscussion'>,
  negligeable: number
): PointADecider[] {
  const enJeu = desaccords.euros + nonValorisees.euros;
  if (enJeu <= 0 || enJeu < negligeable) return [];
  const { lignes, euros: eurosNonValorises } = nonValorisees;
  return [{ code: 'retenus', enJeu, ecart: desaccords.euros, nonValorisees: lignes, eurosNonValorises }];
}

/** The days of the decisions that are not done and whose day is past, the oldest first. */
export function joursEchus(decisions: MatiereADecider['decisions'], au: string): string[] {
  return decisions
    .flatMap(({ echeance, faiteLe }) => (faiteLe === null && echeance !== null && echeance < au ? [echeance] : []))
    .sort();
}

function decisions({ decisions: toutes }: Pick<MatiereADecider, 'decisions'>, au: string): PointADecider[] {
  const ouvertes = toutes.filter(({ faiteLe }) => faiteLe === null);
  const passees = joursEchus(toutes, au);
  const [nombre, enRetard] = [ouvertes.length, passees.length];
  return nombre === 0 ? [] : [{ code: 'decisions', enJeu: null, nombre, enRetard, plusAncienne: passees[0] ?? null }];
}
