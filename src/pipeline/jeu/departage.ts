import { ditesALIdentique, ditesDeuxFois } from '$lib/importers/contrat/deux-fois';
import { memesFichiers } from '$lib/importers/meme-fichier';
import { ditContraires } from './contraires';
import type { Ecart, ImportResult, Problem } from '$lib/importers/types';
import type { Row } from '$lib/schema/tables';

type Mesure = Row<'mesure'>;

/**
 * Tells apart the files of a folder that give the same thing. Of two editions, the final one stands before the
 * provisional one, then the later one; a file's name or its place in the folder never decides. What nothing tells
 * apart is refused, both files named.
 *
 * @param dit told of every decision
 */
export function departage(
  resultats: readonly ImportResult[],
  dit: (fichier: string, probleme: Problem) => void = () => undefined
): ImportResult[] {
  const suivi = new Suivi(resultats, dit);
  ditLesMemesFichiers(suivi);
  refuseCeQuiEstDitDeuxFois(suivi);
  editionsEnDouble(suivi);
  return suivi.resultats;
}

/** The results as they become. */
class Suivi {
  resultats: ImportResult[];
  readonly #dit: (fichier: string, probleme: Problem) => void;

  constructor(resultats: readonly ImportResult[], dit: (fichier: string, probleme: Problem) => void) {
    this.resultats = [...resultats];
    this.#dit = dit;
  }

  lus(): { rang: number; resultat: ImportResult }[] {
    return this.resultats.flatMap((resultat, rang) => (resultat.statut === 'lu' ? [{ rang, resultat }] : []));
  }

  refuse(rang: number, partie: Pick<Problem, 'genre' | 'message' | 'suite'> & Partial<Problem>): void {
    const resultat = this.resultats[rang];
    if (!resultat) return;
    const probleme: Problem = { severite: 'refus', fichier: resultat.fichier, ...partie };
    const ecarts: Ecart[] = [{ sort: 'refusee', raison: 'fichier refusé', nombre: resultat.lues }];
    this.resultats[rang] = {
      ...{ ...resultat, statut: 'refuse', gardees: 0, ecarts, rows: {}, source: null },
      problems: [...resultat.problems, probleme]
    };
    this.#dit(resultat.fichier, probleme);
  }

  /** Says something of a file, which stays as it is. */
  signale(rang: number, probleme: Problem): void {
    const resultat = this.resultats[rang];
    if (!resultat) return;
    this.resultats[rang] = { ...resultat, problems: [...resultat.problems, probleme] };
    this.#dit(resultat.fichier, probleme);
  }

  /** Takes away the measures that another file gives better. */
  cede(rang: number, perdues: ReadonlySet<Mesure>, probleme: Problem): void {
    const resultat = this.resultats[rang];
    if (!resultat) return;
    const mesure = (resultat.rows.mesure ?? []).filter((m) => !perdues.has(m));
    const vide = mesure.length === 0;
    this.resultats[rang] = {
      ...resultat,
      rows: { ...resultat.rows, mesure },
      gardees: vide ? 0 : resultat.gardees,
      ecarts: vide
        ? [
            ...resultat.ecarts,
            { sort: 'ecartee', raison: 'données qu’un autre fichier donne mieux', nombre: resultat.gardees }
          ]
        : resultat.ecarts,
      problems: [...resultat.problems, probleme]
    };
    this.#dit(resultat.fichier, probleme);
  }
}

const GARDEZ = 'Aucun n’est repris. Ne gardez dans le dossier que celui qui fait foi.';

/** Files of the same bytes, by the rule of an import in the browser. */
function ditLesMemesFichiers(suivi: Suivi): void {
  const lus = suivi.lus();
  for (const probleme of memesFichiers(lus.map(({ resultat }) => resultat))) {
    for (const { rang } of lus.filter(({ resultat }) => resultat.fichier === probleme.fichier)) {
      if (probleme.severite === 'refus') suivi.refuse(rang, probleme);
      else suivi.signale(rang, probleme);
    }
  }
}

/** Contracts and accounts that several workbooks give, by the rule of an import in the browser. */
function refuseCeQuiEstDitDeuxFois(suivi: Suivi): void {
  const lus = suivi.lus();
  for (const probleme of ditesDeuxFois(lus.map(({ resultat }) => resultat))) {
    const lu = lus.find(({ resultat }) => resultat.fichier === probleme.fichier);
    if (lu !== undefined && suivi.resultats[lu.rang]?.statut === 'lu') suivi.refuse(lu.rang, probleme);
  }
  const gardes = suivi.lus();
  for (const probleme of ditesALIdentique(gardes.map(({ resultat }) => resultat))) {
    const lu = gardes.find(({ resultat }) => resultat.fichier === probleme.fichier);
    if (lu !== undefined) suivi.signale(lu.rang, probleme);
  }
}

function nommes(resultats: readonly ImportResult[], rangs: readonly number[]): string {
  return rangs.map((rang) => resultats[rang]?.fichier ?? '').join(', ');
}

interface Donnee {
  rang: number;
  mesure: Mesure;
}

/** Two files of one kind and one date, and what they say otherwise. */
interface Contraires {
  rangs: readonly [number, number];
  paires: [Mesure, Mesure][];
}

function editionsEnDouble(suivi: Suivi): void {
  const premieres = new Map<string, Donnee>();
  /** Measures that lose, by the two files; those that nothing tells apart. */
  const pertes = new Map<string, { perdant: number; gagnant: number; mesures: Set<Mesure>; egales: number }>();
  const contraires = new Map<string, Contraires>();
  for (const { rang, resultat } of suivi.lus()) {
    for (const mesure of resultat.rows.mesure ?? []) {
      const cle = `${resultat.importeur}|${mesure.entite_type}|${mesure.entite}|${mesure.indicateur}|${mesure.definition}|${mesure.debut}|${mesure.fin}`;
      const [a, b] = [premieres.get(cle), { rang, mesure }];
      if (!a || a.rang === rang) {
        premieres.set(cle, b);
        continue;
      }
      const ordre = passeAvant(a.mesure, mesure);
      const egales = memeValeur(a.mesure, mesure);
      if (ordre === 0 && !egales) {
        const deux = contraires.get(`${a.rang}|${rang}`) ?? { rangs: [a.rang, rang], paires: [] };
        contraires.set(`${a.rang}|${rang}`, deux);
        deux.paires.push([a.mesure, mesure]);
      }
      const [gagnant, perdant] = ordre >= 0 ? [a, b] : [b, a];
      premieres.set(cle, gagnant);
      const paire = `${perdant.rang}|${gagnant.rang}`;
      const perte = pertes.get(paire) ?? {
        perdant: perdant.rang,
        gagnant: gagnant.rang,
        mesures: new Set(),
        egales: 0
      };
      perte.mesures.add(perdant.mesure);
      if (egales) perte.egales += 1;
      pertes.set(paire, perte);
    }
  }
  const refuses = new Set<number>();
  for (const { rangs, paires } of contraires.values()) {
    const message = `${nommes(suivi.resultats, rangs)} donnent ${ditContraires(paires)}, et ni leur sorte ni leur date ne disent laquelle est la bonne.`;
    for (const rang of rangs) {
      if (!refuses.has(rang)) suivi.refuse(rang, { genre: 'éditions contraires', message, suite: GARDEZ });
      refuses.add(rang);
    }
  }
  for (const { perdant, gagnant, mesures, egales } of pertes.values()) {
    if (refuses.has(perdant) || refuses.has(gagnant)) continue;
    suivi.cede(perdant, mesures, cession(suivi.resultats, perdant, gagnant, mesures, egales));
  }
}

function cession(
  resultats: readonly ImportResult[],
  perdant: number,
  gagnant: number,
  mesures: ReadonlySet<Mesure>,
  egales: number
): Problem {
  const [a, b] = [resultats[perdant], resultats[gagnant]];
  const [statut, date] = [b?.rows.mesure?.[0]?.statut, b?.rows.mesure?.[0]?.publie_le];
  const identiques = egales === mesures.size;
  const raison = date ? `extraction du ${date}` : statut === 'definitif' ? 'base définitive' : 'base provisoire';
  return {
    severite: 'information',
    fichier: a?.fichier ?? '',
    genre: identiques ? 'données déjà données' : 'édition remplacée',
    message: identiques
      ? `${mesures.size} valeurs sont les mêmes dans ${b?.fichier ?? ''}.`
      : `${mesures.size} valeurs sont aussi dans ${b?.fichier ?? ''}, qui passe avant (${raison}).`,
    suite: 'Elles sont prises de cet autre fichier.'
  };
}

/** Above 0 when the first stands before the second: final before provisional, then the later publication. */
function passeAvant(a: Mesure, b: Mesure): number {
  if (a.statut !== b.statut) return a.statut === 'definitif' ? 1 : -1;
  if (a.publie_le === b.publie_le) return 0;
  return (a.publie_le ?? '') > (b.publie_le ?? '') ? 1 : -1;
}

function memeValeur(a: Mesure, b: Mesure): boolean {
  return (
    a.valeur === b.valeur &&
    a.numerateur === b.numerateur &&
    a.denominateur === b.denominateur &&
    a.qualite === b.qualite
  );
}
