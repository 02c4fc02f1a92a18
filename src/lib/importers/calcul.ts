import { rapport } from '$lib/domain/indicateur/rapport';
import { joursDeLAnnee, periodeAnnuelle } from '$lib/domain/temps/periode';
import type { Colonnes, Fiche } from '$lib/domain/indicateur/fiche';
import type { Row } from '$lib/schema/tables';
import { evalue, parseCondition, parseExpression, type Condition, type Expression } from './expression';

type Mesure = Row<'mesure'>;
export type Absence = 'manquant' | 'non_concerne' | 'secret';
/** A producer's cell: a number, or why there is none. */
export type Valeur = number | Absence;

/** What a row of a producer's file gives to the sheets. */
export interface LigneSource {
  entiteType: 'ej' | 'ght';
  entite: string;
  colonne(nom: string): Valeur;
  /** What is to be checked in a column, known at the latest once it is read; every value made with it bears the mark. */
  reserves?: ReadonlyMap<string, string>;
}

export interface Edition {
  source: Colonnes['source'];
  annee: number;
  edition: string;
  sourceId: string;
  statut: Mesure['statut'];
  publieLe: string | null;
}

interface Liaison {
  fiche: Fiche;
  valeur?: Expression;
  numerateur?: Expression;
  denominateur?: Expression;
  base?: Expression;
  condition?: Condition;
}

/** The sheets bound to one edition, and what the file lacks for the others. */
export interface Liaisons {
  liaisons: Liaison[];
  /** Columns that a sheet asks for and the file does not have, with the codes left out. */
  absentes: { code: string; colonne: string }[];
}

/** The columns of a file; a producer whose names drift in case answers for itself. */
export interface Colonnage {
  has(nom: string): boolean;
}

/** Binds the sheets to the columns of one file; a sheet whose column is missing is left out and told. */
export function lieFiches(fiches: readonly Fiche[], edition: Edition, colonnes: Colonnage): Liaisons {
  const resultat: Liaisons = { liaisons: [], absentes: [] };
  for (const fiche of fiches) {
    for (const c of fiche.colonnes) {
      if (c.source !== edition.source) continue;
      if ((c.de ?? -Infinity) > edition.annee || (c.a ?? Infinity) < edition.annee) continue;
      const liaison = parseLiaison(fiche, c);
      const absente = colonnesDe(liaison).find((nom) => !colonnes.has(nom));
      if (absente) resultat.absentes.push({ code: fiche.code, colonne: absente });
      else resultat.liaisons.push(liaison);
    }
  }
  return resultat;
}

function parseLiaison(fiche: Fiche, c: Colonnes): Liaison {
  return {
    fiche,
    ...(c.valeur && { valeur: parseExpression(c.valeur) }),
    ...(c.numerateur && { numerateur: parseExpression(c.numerateur) }),
    ...(c.denominateur && { denominateur: parseExpression(c.denominateur) }),
    ...(c.base && { base: parseExpression(c.base) }),
    ...(c.condition && { condition: parseCondition(c.condition) })
  };
}

/** The columns that the sheets read in a producer's files, all years together. */
export function colonnesDemandees(fiches: readonly Fiche[], ...sources: readonly Colonnes['source'][]): string[] {
  const liees = fiches.flatMap((fiche) =>
    fiche.colonnes.filter((c) => sources.includes(c.source)).map((c) => parseLiaison(fiche, c))
  );
  return [...new Set(liees.flatMap(colonnesDe))];
}

function colonnesDe(l: Liaison): string[] {
  return [l.valeur, l.numerateur, l.denominateur, l.base, l.condition?.expression].flatMap((e) => e?.colonnes ?? []);
}

/** The measures that one row gives: one for each bound sheet, with a value or the reason why it has none. */
export function mesuresDeLigne(ligne: LigneSource, { liaisons }: Liaisons, edition: Edition): Mesure[] {
  const jours = joursDeLAnnee(edition.annee);
  const lit = (e: Expression): Valeur => evalueLigne(e, ligne, jours);
  return liaisons.map((l) => ({
    entite_type: ligne.entiteType,
    entite: ligne.entite,
    indicateur: l.fiche.code,
    definition: l.fiche.definition,
    edition: edition.edition,
    ...periodeAnnuelle(edition.annee, l.fiche.nature),
    ...calcule(l, lit),
    statut: edition.statut,
    membres: null,
    attendus: null,
    fusion: null,
    reserve: reserveDe(l, ligne),
    source: edition.sourceId,
    publie_le: edition.publieLe,
    simule: false
  }));
}

function reserveDe(l: Liaison, { reserves }: LigneSource): string | null {
  for (const nom of colonnesDe(l)) {
    const reserve = reserves?.get(nom);
    if (reserve !== undefined) return reserve;
  }
  return null;
}

/**
 * The value of an expression on one row. A secret hides everything; then a missing cell makes the whole missing. In a
 * sum, a term without activity adds nothing (no long-stay beds, say); when no term has activity, neither has the sum.
 */
function evalueLigne(expression: Expression, ligne: LigneSource, jours: number): Valeur {
  const absence = pireAbsence(expression.colonnes.map((nom) => ligne.colonne(nom)));
  if (absence !== null && absence !== 'non_concerne') return absence;
  const termes = expression.termes.filter((t) => t.colonnes.every((nom) => ligne.colonne(nom) !== 'non_concerne'));
  const vide = expression.colonnes.length > 0 && !termes.some((t) => t.colonnes.length > 0);
  if (vide) return 'non_concerne';
  return evalue({ ...expression, termes }, (nom) => Number(ligne.colonne(nom)), jours);
}

type Calcul = Pick<Mesure, 'valeur' | 'numerateur' | 'denominateur' | 'base' | 'qualite'>;
const absente = (qualite: Calcul['qualite']): Calcul => ({
  valeur: null,
  numerateur: null,
  denominateur: null,
  base: null,
  qualite
});

function calcule(l: Liaison, lit: (e: Expression) => Valeur): Calcul {
  let calculable = true;
  if (l.condition) {
    const sujet = lit(l.condition.expression);
    if (typeof sujet !== 'number') return absente(sujet);
    calculable = l.condition.vraie(sujet);
  }
  if (l.valeur) {
    if (!calculable) return absente('non_significatif');
    const valeur = lit(l.valeur);
    if (typeof valeur !== 'number') return absente(valeur);
    return { ...absente('ok'), valeur };
  }
  if (!l.numerateur || !l.denominateur) throw new Error(`${l.fiche.code}\u00a0: liaison sans valeur ni rapport`);
  const [numerateur, denominateur] = [lit(l.numerateur), lit(l.denominateur)];
  // What gates the ratio and cannot be read closes it.
  const base = l.base ? lit(l.base) : null;
  const absence = pireAbsence([numerateur, denominateur, ...(base === null ? [] : [base])]);
  if (absence) return absente(absence);
  const parties = {
    numerateur: Number(numerateur),
    denominateur: Number(denominateur),
    base: base === null ? null : Number(base)
  };
  const { valeur, qualite } = rapport(parties);
  if (valeur !== null && !Number.isFinite(valeur)) return absente('manquant');
  if (qualite === 'non_concerne') return absente(qualite);
  // Not significant alone (CAF ≤ 0), it still counts by its parts in a group's ratio of sums.
  if (!calculable || valeur === null) return { valeur: null, ...parties, qualite: 'non_significatif' };
  return { valeur, ...parties, qualite: 'ok' };
}

/** A secret hides everything; then a missing part makes the whole missing; then no activity. */
function pireAbsence(valeurs: readonly Valeur[]): Absence | null {
  for (const absence of ['secret', 'manquant', 'non_concerne'] as const) if (valeurs.includes(absence)) return absence;
  return null;
}
