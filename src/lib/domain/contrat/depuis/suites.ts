import type { Position } from '../avancement';
import { paires, type Mouvement, type Sens } from './mouvement';

/** A commitment as it stood on a day. */
export interface EngagementVu {
  code: string;
  libelle: string;
  unite: string;
  decimales: number;
  direction: 'hausse' | 'baisse';
  /** Null when nothing is judged. */
  position: Position | null;
  constat: { date: string; valeur: number } | null;
  cibles: readonly { date: string; valeur: number }[];
}

export interface MouvementDEngagement extends Mouvement {
  code: 'engagement_position' | 'engagement_valeur' | 'engagement_cible';
  engagement: Pick<EngagementVu, 'code' | 'libelle' | 'unite' | 'decimales'>;
  avant: { valeur: number; date: string; position: Position | null } | null;
  apres: { valeur: number; date: string; position: Position | null } | null;
}

/** A tranche of aid as it stood on a day. */
export interface AideVue {
  tranche: number;
  libelle: string;
  montant: number;
  /** What of it is paid, and what is left to pay. */
  verse: number;
  reste: number;
  prevueLe: string;
  statut: 'prevue' | 'conditionnee' | 'notifiee' | 'versee' | 'suspendue';
  remplie: boolean | null;
  condition: string | null;
  /** Day of its last payment. */
  verseLe: string | null;
  /** Day of its last other fact: suspended, notified. */
  le: string | null;
}

export interface MouvementDAide extends Mouvement {
  code:
    | 'aide_versee'
    | 'aide_versee_en_partie'
    | 'aide_suspendue'
    | 'aide_notifiee'
    | 'aide_remplie'
    | 'aide_rompue'
    | 'aide_nouvelle'
    | 'aide_montant';
  tranche: number;
  libelle: string;
  condition: string | null;
  montant: number;
}

/** A criterion of D. 6143-39 of an entity as it stood on a day. */
export interface CritereVu {
  ej: string;
  nom: string;
  numero: 1 | 2 | 3;
  rempli: boolean | null;
  document: string;
  marge: number | null;
}

export interface MouvementDeCritere extends Mouvement {
  code: 'critere_rempli' | 'critere_leve' | 'critere_indecidable';
  ej: string;
  nom: string;
  numero: 1 | 2 | 3;
  document: string;
}

/** A decision as it was known on a day. */
export interface DecisionVue {
  date: string;
  rang: number;
  texte: string;
  responsable: string | null;
  echeance: string | null;
  faiteLe: string | null;
}

export interface MouvementDeDecision extends Mouvement {
  code: 'decision_prise' | 'decision_faite' | 'decision_en_retard';
  texte: string;
  responsable: string | null;
  echeance: string | null;
}

const RANGS: Readonly<Record<Position, number>> = { manquee: 0, tolerance: 1, atteinte: 2 };
const sansEuros = { euros: null, nature: null } as const;

/**
 * Commitments that changed side (missed, within the tolerance, at the target), whose value is better or worse on the
 * same side, or whose targets an amendment moved. Judged for the first time, one says where it stands. One of several
 * things is told, the position first. Euros only where the commitment is in euros.
 */
export function mouvementsDesEngagements(
  avant: readonly EngagementVu[],
  apres: readonly EngagementVu[]
): MouvementDEngagement[] {
  return paires(avant, apres, ({ code }) => code).flatMap(({ avant: a, apres: b }) =>
    b === null ? [] : deLEngagement(a, b)
  );
}

function deLEngagement(a: EngagementVu | null, b: EngagementVu): MouvementDEngagement[] {
  const { code, libelle, unite, decimales } = b;
  const point = (e: EngagementVu | null) => (e?.constat ? { ...e.constat, position: e.position } : null);
  const [avant, apres] = [point(a), point(b)];
  const commun = { famille: 'engagements' as const, engagement: { code, libelle, unite, decimales }, avant, apres };
  const neuve = apres !== null && avant?.date !== apres.date;
  const ecart =
    avant === null || apres === null ? null : (b.direction === 'hausse' ? 1 : -1) * (apres.valeur - avant.valeur);
  const euros = unite === 'euros' && ecart !== null ? { euros: ecart, nature: 'resultat' as const } : sansEuros;
  const le = neuve ? apres.date : null;
  if (b.position !== null && b.position !== (a?.position ?? null)) {
    const rang = RANGS[b.position];
    const sens: Sens =
      (a?.position ?? null) === null
        ? rang > 0
          ? 'mieux'
          : 'moins'
        : rang > RANGS[a?.position ?? b.position]
          ? 'mieux'
          : 'moins';
    return [{ ...commun, code: 'engagement_position', sens, ...euros, le, gravite: sens === 'moins' ? 62 : 38 }];
  }
  if (a !== null && ciblesChangees(a.cibles, b.cibles)) {
    return [{ ...commun, code: 'engagement_cible', sens: 'neutre', ...sansEuros, le: null, gravite: 52 }];
  }
  if (!neuve || ecart === null || ecart === 0) return [];
  return [{ ...commun, code: 'engagement_valeur', sens: ecart > 0 ? 'mieux' : 'moins', ...euros, le, gravite: 28 }];
}

function ciblesChangees(avant: EngagementVu['cibles'], apres: EngagementVu['cibles']): boolean {
  return paires(avant, apres, ({ date }) => date).some(({ avant: a, apres: b }) => a?.valeur !== b?.valeur);
}

/**
 * Tranches paid, whole or in part, each by what was paid since; suspended, notified; conditions met or no longer;
 * tranches that an amendment adds or resizes.
 */
export function mouvementsDesAides(avant: readonly AideVue[], apres: readonly AideVue[]): MouvementDAide[] {
  const connues = avant.length > 0;
  return paires(avant, apres, ({ tranche }) => String(tranche)).flatMap(({ avant: a, apres: b }): MouvementDAide[] => {
    if (b === null) return [];
    const { tranche, libelle, condition, montant } = b;
    return deLaTranche(a, b, connues).map((dit) => ({
      ...{ famille: 'aides', nature: 'montant', tranche, libelle, condition, montant, ...dit }
    }));
  });
}

type FaitDAide = Pick<MouvementDAide, 'code' | 'sens' | 'euros' | 'gravite' | 'le'>;

function deLaTranche(a: AideVue | null, b: AideVue, connues: boolean): FaitDAide[] {
  const paye = b.verse - (a?.verse ?? 0);
  const change = b.statut !== a?.statut;
  if (change && b.statut === 'versee') {
    return [{ code: 'aide_versee', sens: 'mieux', euros: paye, gravite: 46, le: b.verseLe }];
  }
  const versement: FaitDAide[] =
    paye > 0 ? [{ code: 'aide_versee_en_partie', sens: 'mieux', euros: paye, gravite: 46, le: b.verseLe }] : [];
  return [...versement, ...autreFait(a, b, change, connues)];
}

function autreFait(a: AideVue | null, b: AideVue, change: boolean, connues: boolean): FaitDAide[] {
  const { montant, le } = b;
  const sansJour = { le: null };
  if (change && b.statut === 'suspendue') {
    return [{ code: 'aide_suspendue', sens: 'moins', euros: -b.reste, gravite: 68, le }];
  }
  if (change && b.statut === 'notifiee')
    return [{ code: 'aide_notifiee', sens: 'mieux', euros: montant, gravite: 36, le }];
  if (a === null)
    return connues ? [{ code: 'aide_nouvelle', sens: 'mieux', euros: montant, gravite: 36, ...sansJour }] : [];
  if (b.statut !== 'versee' && a.remplie !== b.remplie) {
    if (b.remplie === true) return [{ code: 'aide_remplie', sens: 'mieux', euros: b.reste, gravite: 44, ...sansJour }];
    if (a.remplie === true) return [{ code: 'aide_rompue', sens: 'moins', euros: -b.reste, gravite: 64, ...sansJour }];
  }
  const ecart = montant - a.montant;
  if (ecart === 0) return [];
  return [{ code: 'aide_montant', sens: ecart > 0 ? 'mieux' : 'moins', euros: ecart, gravite: 42, ...sansJour }];
}

/** Criteria met or no longer, each on its own document; euros are how far it is from its threshold. */
export function mouvementsDesCriteres(avant: readonly CritereVu[], apres: readonly CritereVu[]): MouvementDeCritere[] {
  return paires(avant, apres, ({ ej, numero }) => `${ej} ${numero}`).flatMap(({ avant: a, apres: b }) => {
    if (b === null || (a?.rempli ?? null) === b.rempli) return [];
    const { ej, nom, numero, document, rempli, marge } = b;
    const dit = (code: MouvementDeCritere['code'], sens: Sens, gravite: number): MouvementDeCritere[] => [
      {
        ...{ famille: 'criteres', code, sens, gravite, le: null, ej, nom, numero, document },
        ...(marge === null ? sansEuros : { euros: marge, nature: 'marge' as const })
      }
    ];
    if (rempli === true) return dit('critere_rempli', 'moins', 80);
    if (rempli === null) return dit('critere_indecidable', 'neutre', 47);
    return a?.rempli === true ? dit('critere_leve', 'mieux', 49) : [];
  });
}

/** Decisions taken, done, and whose day passed between the two dates without being done. */
export function mouvementsDesDecisions(
  avant: readonly DecisionVue[],
  apres: readonly DecisionVue[],
  { de, au }: { de: string; au: string }
): MouvementDeDecision[] {
  const cle = ({ date, rang }: DecisionVue) => `${date} ${rang}`;
  return paires(avant, apres, cle).flatMap(({ avant: a, apres: b }): MouvementDeDecision[] => {
    if (b === null) return [];
    const { texte, responsable, echeance } = b;
    const dit = (code: MouvementDeDecision['code'], sens: Sens, gravite: number, le: string): MouvementDeDecision => ({
      ...{ famille: 'decisions', code, sens, ...sansEuros, gravite, le, texte, responsable, echeance }
    });
    const passee = echeance !== null && echeance < au && b.faiteLe === null && (a === null || echeance >= de);
    return [
      ...(a === null ? [dit('decision_prise', 'neutre', 22, b.date)] : []),
      ...(b.faiteLe !== null && (a?.faiteLe ?? null) === null ? [dit('decision_faite', 'mieux', 24, b.faiteLe)] : []),
      ...(passee ? [dit('decision_en_retard', 'moins', 54, echeance)] : [])
    ];
  });
}
