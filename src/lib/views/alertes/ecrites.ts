import { compteDesLevees, type CompteDesAlertes } from '$lib/domain/alerte/levee';
import { Evaluation, type ExamenDeRegle, type FaitsA } from '$lib/domain/alerte/evaluation';
import { joursDExamen, nonLeves, signaux, type Signal } from '$lib/domain/alerte/histoire';
import { parEurosEnJeu } from '$lib/domain/alerte/ordre';
import { parCle } from '$lib/domain/comptes/par-cle';
import type { Regle } from '$lib/domain/alerte/regle';
import type { Database } from '$lib/engine/database';
import { partage } from '$lib/engine/memo';
import type { Row } from '$lib/schema/tables';
import { lisDossier } from '../contrat/dossier';
import { lisReperes, type Reperes } from '../contrat/reperes';
import { lisComptes } from '../contrat/dossier';
import { ejsAuxComptesFermes } from '../fermes';
import { FaitsDuContrat, type JourDuContrat } from './faits';
import { FaitsDesEj, type Membre } from './faits-ej';
import { lisRegles } from './regles';

/** A contract ready to be examined on any days. */
interface ExamenDuContrat {
  regles: readonly Regle[];
  donneesAu: string;
  nom: (entite: string) => string;
  /** What the rules found on each day; null where the contract was not examined. */
  aux: (jours: readonly string[]) => (Omit<JourDuContrat, 'lis'> & { trouves: readonly ExamenDeRegle[] | null })[];
}

/** Reads a contract to examine it; null when it is not there, or when the dataset has no rule. */
export const examenDuContrat = partage(async (db: Database, contrat: string): Promise<ExamenDuContrat | null> => {
  const regles = await lisRegles(db);
  const reperes = await lisReperes(db);
  const dossier = await lisDossier(db, contrat, { comptes: true });
  if (dossier === null || regles.length === 0) return null;
  const evaluation = new Evaluation(regles);
  const faits = await FaitsDuContrat.lis(db, dossier, reperes);
  const { donneesAu } = reperes.jeu;
  // The day of the dataset is asked for twice: by the two years of alerts, and by what changed since a review.
  let dernier: readonly ExamenDeRegle[] | null = null;
  const trouvesLe = (le: string, lis: () => FaitsA) => {
    if (le !== donneesAu) return evaluation.a(lis());
    dernier ??= evaluation.a(lis());
    return dernier;
  };
  return {
    ...{ regles, donneesAu, nom: nomDe(reperes, dossier.contrat) },
    aux: (jours) => faits.aux(jours).map(({ lis, ...jour }) => ({ ...jour, trouves: lis && trouvesLe(jour.le, lis) }))
  };
});

/** Alerts of a contract over the two years before D, and what its rules did not raise at D. */
export interface AlertesTrouvees {
  signaux: Signal[];
  nonLeves: ReturnType<typeof nonLeves>;
  nom: (entite: string) => string;
}

/**
 * Examines a contract at each month-end of two years and at D, on its rows read once.
 * @param au default: the dataset's own date
 */
export const alertesTrouvees = partage(
  async (db: Database, contrat: string, au?: string): Promise<AlertesTrouvees | null> => {
    const examen = await examenDuContrat(db, contrat);
    if (examen === null) return null;
    const { regles, nom } = examen;
    const examens = examen
      .aux(joursDExamen(au ?? examen.donneesAu))
      .map(({ trouves, ...jour }) => ({ ...jour, trouves: trouves ?? [] }));
    const parCode = new Map(regles.map((regle) => [regle.code, regle]));
    const alertes = signaux(examens, parCode);
    return {
      signaux: rangees(alertes),
      nonLeves: nonLeves(examens.at(-1)?.trouves ?? [], alertes),
      nom
    };
  }
);

/**
 * The alerts of a contract that stand at D, as the portfolio counts them; null where no rule examined it.
 * @param au default: the dataset's own date
 */
export async function alertesLevees(db: Database, contrat: string, au?: string): Promise<CompteDesAlertes | null> {
  const trouvees = await alertesTrouvees(db, contrat, au);
  if (trouvees === null) return null;
  const signaux = trouvees.signaux.map(({ regle, fin, niveau }) => ({ regle, fin, niveau }));
  return compteDesLevees(signaux, trouvees.nonLeves, await lisRegles(db));
}

/** The rows of the alerts of a contract at the date of the dataset. */
export async function alertesDuContrat(
  db: Database,
  contrat: string
): Promise<{ signal: Row<'signal'>[]; examen: Row<'examen'>[] }> {
  const trouvees = await alertesTrouvees(db, contrat);
  if (trouvees === null) return { signal: [], examen: [] };
  const { nom } = trouvees;
  return {
    signal: trouvees.signaux.map((s, i) => ({ contrat, ...ligneDeSignal(s, { rang: i + 1, nom }) })),
    examen: trouvees.nonLeves.map((e, i) => ({ contrat, ...ligneDExamen(e, { rang: i + 1, nom }) }))
  };
}

/** The rows of the alerts of hospitals that no contract has examined. */
export interface AlertesDesEntites {
  signal_ej: Row<'signal_ej'>[];
  examen_ej: Row<'examen_ej'>[];
}

/**
 * Examines hospitals by themselves, with the rules that bear on an entity, on the same days as contracts are. One of
 * which no account and no due return is known has nothing to examine.
 */
export async function alertesDesEntites(db: Database, membres: readonly Membre[]): Promise<AlertesDesEntites> {
  const regles = await lisRegles(db);
  const fermees = await ejsAuxComptesFermes(db);
  const ouvertes = membres.filter(({ ej }) => !fermees.has(ej));
  if (regles.length === 0 || ouvertes.length === 0) return { signal_ej: [], examen_ej: [] };
  const reperes = await lisReperes(db);
  const comptes = await lisComptes(
    db,
    ouvertes.map(({ ej }) => ej)
  );
  const connues = new Set([...comptes.compte, ...comptes.transmission].map(({ ej }) => ej));
  const examinees = ouvertes.filter(({ ej }) => connues.has(ej));
  const faits = await FaitsDesEj.lis(db, examinees, comptes, reperes);
  const evaluation = new Evaluation(regles);
  const examens = joursDExamen(reperes.jeu.donneesAu).map((le) => ({
    le,
    trouves: evaluation.a({ au: le, ejs: faits.a(le), ghts: [], contrat: null })
  }));
  const alertes = signaux(examens, new Map(regles.map((regle) => [regle.code, regle])));
  const levees = parCle(rangees(alertes), ({ entite }) => entite);
  const autres = parCle(nonLeves(examens.at(-1)?.trouves ?? [], alertes), ({ entite }) => entite);
  const nom = reperes.nomDe;
  return {
    signal_ej: examinees.flatMap(({ ej }) =>
      (levees.get(ej) ?? []).map((s, i) => ligneDeSignal(s, { rang: i + 1, nom }))
    ),
    examen_ej: examinees.flatMap(({ ej }) =>
      (autres.get(ej) ?? []).map((e, i) => ligneDExamen(e, { rang: i + 1, nom }))
    )
  };
}

const rangees = (alertes: readonly Signal[]): Signal[] =>
  parEurosEnJeu(alertes, ({ dernier, niveau, debut }) => ({ ...{ niveau, debut, montant: dernier.montant } }));

type Nom = (entite: string) => string;

function nomDe(reperes: Reperes, { id, intitule }: Row<'contrat'>): Nom {
  return (entite) =>
    entite === id ? intitule : reperes.etablissement(entite) ? reperes.nomDe(entite) : reperes.libelleDuGht(entite);
}

interface Place {
  rang: number;
  nom: Nom;
}

const arrondi = (montant: number | null) => (montant === null ? null : Math.round(montant));

function communes({ regle, entite, objet, valeur, seuil, marge, montant, constat }: ExamenDeRegle, place: Place) {
  const { rang, nom } = place;
  return {
    ...{ rang, regle, entite, nom: nom(entite), objet, valeur, seuil },
    ...{ marge: arrondi(marge), montant: arrondi(montant), constat: JSON.stringify(constat) }
  };
}

function ligneDeSignal(s: Signal, place: Place): Row<'signal_ej'> {
  const { debut, auMoins, fin, cloture, verifieLe, niveau, dernier, histoire } = s;
  return {
    ...communes(dernier, place),
    ...{ debut, au_moins: auMoins, fin, cloture, verifie_le: verifieLe, niveau },
    histoire: JSON.stringify(histoire)
  };
}

function ligneDExamen(e: ExamenDeRegle & { issue: Row<'examen'>['issue'] }, place: Place): Row<'examen_ej'> {
  return { ...communes(e, place), issue: e.issue, manque: e.manque.join('\n') || null };
}

/** How many alerts stand at the date of the dataset; how many of them a text sets, how many are of the highest level. */
export function compteDesAlertes(
  { signal, examen }: Readonly<Awaited<ReturnType<typeof alertesDuContrat>>>,
  regles: readonly Regle[]
): Pick<Row<'suivi'>, 'alertes' | 'alertes_loi' | 'alertes_graves'> {
  const compte = compteDesLevees(signal, examen, regles);
  return {
    alertes: compte?.levees ?? null,
    alertes_loi: compte?.loi ?? null,
    alertes_graves: compte?.graves ?? null
  };
}
