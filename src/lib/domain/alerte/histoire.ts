import { plusJours, plusMois } from '../temps/calendrier';
import { clotureSansFait, type ClotureSansFait, type ObjetsDAlerte } from '../contrat/depuis/clotures';
import { ditParLesComptes } from './dit-par-les-comptes';
import { clotureDeSaRegle } from './due';
import type { ExamenDeRegle } from './evaluation';
import type { Issue } from './examen';
import { estLevee } from './levee';
import { NIVEAU_GRAVE, NIVEAU_PREVISIONNEL, surPrevision, type Niveau } from './niveau';
import type { FamilleDeRegle, Regle } from './regle';

/** Months looked back on. */
const MOIS = 24;
/** Families whose values grow by themselves with time: their history is that of their level. */
const DUREES: readonly FamilleDeRegle[] = ['plan', 'aides', 'documents'];

/** Families of what a suspension freezes (rule 41): past it they do not get graver by lasting. */
const GELEES: readonly FamilleDeRegle[] = ['plan', 'aides'];

/** Days in their order, those past the last one that is so marked: a contract that is over is examined no more. */
export function jusquAuDernier<J extends object>(
  jours: readonly J[],
  tient: (jour: J) => boolean
): (J & { passe: boolean })[] {
  const dernier = jours.findLastIndex((jour) => tient(jour));
  return jours.map((jour, i) => ({ ...jour, passe: i > dernier }));
}

/** An alert: raised on a day of examination, and until which. */
export interface Signal {
  regle: string;
  entite: string;
  objet: string | null;
  debut: string;
  /** It was raised at the first day looked at: since then at least. */
  auMoins: boolean;
  /** First day of examination where it no longer stood; null while it stands. */
  fin: string | null;
  /** Whether it ended because the case is no longer met, without what it asked for, or because nothing examines it any more. */
  cloture: 'non_remplie' | ClotureSansFait | 'plus_examinee' | null;
  /** Last day on which it was verified: later ones could not tell. */
  verifieLe: string;
  niveau: Niveau;
  /** As it was last verified. */
  dernier: ExamenDeRegle;
  /** Value and level on each day where one of them changed. */
  histoire: { le: string; valeur: number | null; niveau: Niveau }[];
}

/** What was found on a day. */
interface JourExamine {
  le: string;
  gele?: string | null;
  trouves: readonly ExamenDeRegle[];
  /** Null while the contract was not alive. */
  objets?: (() => ObjetsDAlerte | null) | undefined;
}

/** Days on which alerts are examined: the ends of the months of two years, and D. */
export function joursDExamen(au: string): string[] {
  const mois = `${au.slice(0, 7)}-01`;
  return [...Array.from({ length: MOIS }, (_, rang) => plusJours(plusMois(mois, rang - MOIS + 1), -1)), au];
}

const sujetDe = ({ regle, entite, objet }: Pick<ExamenDeRegle, 'regle' | 'entite' | 'objet'>): string =>
  `${regle}|${entite}|${objet ?? ''}`;

function niveauDe({ regle, loin }: ExamenDeRegle, depuis: string, le: string, durableMois: number | null): Niveau {
  if (surPrevision(regle)) return NIVEAU_PREVISIONNEL;
  const durable = durableMois !== null && le >= plusMois(depuis, durableMois);
  return Math.min(NIVEAU_GRAVE, 1 + (loin ? 1 : 0) + (durable ? 1 : 0)) as Niveau;
}

/**
 * Alerts with their start, their end and their history, from what was found on each day. One that can no longer be
 * verified stays raised, with the day when it last was: what is not known is no good news. One that nothing examines any
 * more ends and says so.
 *
 * @param examens by day, in order, with the day of the freeze that holds on it and how to read what alerts are about;
 * a day on which the contract was not examined at all has an empty list
 */
export function signaux(
  examens: readonly JourExamine[],
  regles: ReadonlyMap<string, Pick<Regle, 'durableMois' | 'famille'>>
): Signal[] {
  const ouverts = new Map<string, Signal>();
  const tous: Signal[] = [];
  const premier = examens[0]?.le;
  const parJour = new Map(examens.map((jour) => [jour.le, jour]));
  for (const { le, gele = null, trouves } of examens) {
    const parSujet = new Map(trouves.map((examen) => [sujetDe(examen), examen]));
    for (const [sujet, signal] of ouverts) {
      const examen = parSujet.get(sujet);
      if (examen?.issue === 'remplie') continue;
      if (examen?.issue === 'indecidable') {
        signal.dernier = empecheePar(signal.dernier, examen);
        continue;
      }
      signal.fin = le;
      const tient = examen?.issue === 'non_remplie' || encoreExaminee(signal, trouves);
      const sansFait =
        sansCeQuElleDemande(signal.dernier, parJour.get(signal.verifieLe), parJour.get(le)) ??
        (examen === undefined ? null : clotureDeSaRegle(signal.dernier, examen));
      const surComptes = tient ? null : ditParLesComptes(signal, trouves);
      signal.cloture = tient ? (sansFait ?? 'non_remplie') : (surComptes ?? 'plus_examinee');
      ouverts.delete(sujet);
    }
    for (const [sujet, examen] of parSujet) {
      if (examen.issue !== 'remplie') continue;
      const connu = ouverts.get(sujet);
      const { regle, entite, objet, valeur } = examen;
      const { durableMois = null, famille } = regles.get(regle) ?? {};
      const arretee = famille !== undefined && GELEES.includes(famille) ? gele : null;
      const niveau = niveauDe(examen, connu?.debut ?? le, arretee ?? le, durableMois);
      const dernier = arretee === null ? examen : { ...examen, constat: { ...examen.constat, gele: arretee } };
      if (connu === undefined) {
        const signal: Signal = {
          ...{ regle, entite, objet, debut: le, auMoins: le === premier, fin: null, cloture: null, verifieLe: le },
          ...{ niveau, dernier, histoire: [{ le, valeur, niveau }] }
        };
        ouverts.set(sujet, signal);
        tous.push(signal);
        continue;
      }
      const avant = connu.histoire.at(-1);
      const change = !DUREES.includes(regles.get(regle)?.famille ?? 'plan') && avant?.valeur !== valeur;
      if (change || avant?.niveau !== niveau) connu.histoire.push({ le, valeur, niveau });
      Object.assign(connu, { verifieLe: le, niveau, dernier });
    }
  }
  return tous;
}

/** What was verified last, with why it is not any more. */
function empecheePar(dernier: ExamenDeRegle, { manque, constat: { document } }: ExamenDeRegle): ExamenDeRegle {
  return {
    ...dernier,
    constat: { ...dernier.constat, empechee: { manque, ...(document !== undefined && { document }) } }
  };
}

/**
 * What was examined on the last day and raised no alert. What could not be decided of an alert that still stands is that
 * alert, which says so: a thing is examined once a day. What lacks the means to decide comes first: someone has to send it.
 */
export function nonLeves(
  examens: readonly ExamenDeRegle[],
  alertes: readonly Pick<Signal, 'regle' | 'entite' | 'objet' | 'fin'>[]
): (ExamenDeRegle & { issue: Exclude<Issue, 'remplie'> })[] {
  const levees = new Set(alertes.filter(estLevee).map(sujetDe));
  const trouves = examens.flatMap((e) =>
    e.issue === 'remplie' || (e.issue === 'indecidable' && levees.has(sujetDe(e))) ? [] : [{ ...e, issue: e.issue }]
  );
  return [...trouves.filter(estIndecidable), ...trouves.filter((e) => !estIndecidable(e))];
}

/** Whether an examination lacked the means to decide. */
export const estIndecidable = ({ issue }: { issue: Issue }): boolean => issue === 'indecidable';

function sansCeQuElleDemande(
  { constat }: ExamenDeRegle,
  avant: JourExamine | undefined,
  apres: JourExamine | undefined
): ClotureSansFait | null {
  const objets = [avant?.objets?.() ?? null, apres?.objets?.() ?? null] as const;
  return objets[0] === null || objets[1] === null ? null : clotureSansFait(constat, objets[0], objets[1]);
}

/**
 * Whether the rule still examines the entity, though no longer that very thing: a milestone reached, a tranche paid. A
 * thing that it sees and does not judge, as its contract is frozen, is not examined, whatever it judges beside; nor is a
 * criterion of the forecast of a year that is closed, which the forecast of the next one says nothing of.
 */
export function encoreExaminee(
  { regle, entite, objet }: Pick<ExamenDeRegle, 'regle' | 'entite' | 'objet'>,
  trouves: readonly Pick<ExamenDeRegle, 'regle' | 'entite' | 'objet' | 'issue'>[]
): boolean {
  const siens = trouves.filter((e) => e.regle === regle && e.entite === entite);
  if (objet === null || siens.some((e) => e.objet === objet && e.issue === 'sans_objet')) return false;
  if (surPrevision(regle) && siens.every((e) => e.objet !== objet)) return false;
  return siens.some(({ issue }) => issue !== 'sans_objet');
}
