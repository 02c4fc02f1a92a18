import { group } from 'd3';
import { anneeDe } from '$lib/domain/temps/calendrier';
import { distance, estCopie, saute, vientDeLAutre } from '$lib/domain/indicateur/copie';
import { PORTEE } from '$lib/domain/indicateur/vraisemblance';
import type { Constat, Mesure } from './constat';
import { GARDEES, marqueDe } from './marque';

/** What one entity has in one year of one producer. */
interface Releve {
  entite: string;
  annee: number;
  edition: string;
  profil: Map<string, number>;
  mesures: Mesure[];
}

/** A source without its year or its day: `sae-mco-2024` is of `sae-mco`. */
export const familleDe = ({ source, entite_type }: Mesure) => `${entite_type} ${source.replace(/(?:-\d+)+$/, '')}`;

/** What each entity has, by family of editions, year and entity; sums made here are none of theirs. */
function relevesDe(mesures: readonly Mesure[]): Map<number, Map<string, Releve>>[] {
  const familles = new Map<string, Map<number, Map<string, Releve>>>();
  for (const m of mesures) {
    if (m.valeur === null || m.membres !== null || m.fusion !== null) continue;
    const annee = anneeDe(m.fin);
    const annees = familles.get(familleDe(m)) ?? new Map<number, Map<string, Releve>>();
    familles.set(familleDe(m), annees);
    const entites = annees.get(annee) ?? new Map<string, Releve>();
    annees.set(annee, entites);
    const releve = entites.get(m.entite) ?? {
      ...{ entite: m.entite, annee, edition: m.edition, profil: new Map<string, number>(), mesures: [] }
    };
    entites.set(m.entite, releve);
    releve.profil.set(m.indicateur, m.valeur);
    releve.mesures.push(m);
  }
  return [...familles.values()];
}

const SUITE = `${GARDEES} Comparez les deux lignes à celles du producteur.`;

/** Hospitals, or GHT, that have all the figures of another in one edition: a row was copied. */
export function lignesCopiees(mesures: readonly Mesure[]): Constat[] {
  return relevesDe(mesures).flatMap((annees) =>
    [...annees.values()].flatMap((entites) => {
      const empreinte = ({ profil }: Releve) => Array.from(profil, ([code, valeur]) => `${code}=${valeur}`).sort();
      return [...group(entites.values(), (releve) => empreinte(releve).join('|')).values()].flatMap((memes) =>
        constatDeCopie(memes)
      );
    })
  );
}

function constatDeCopie(memes: readonly Releve[]): Constat[] {
  const [un, autre] = memes;
  if (!un || !autre || !estCopie(un.profil, autre.profil)) return [];
  const noms = memes.map(({ entite }) => entite).join(', ');
  const phrase = `${noms} ont exactement les mêmes valeurs en ${un.annee}`;
  const probleme = {
    severite: 'avertissement',
    ...{ fichier: un.edition, valeur: noms, genre: 'ligne copiée sur une autre' },
    message: `${phrase}\u00a0: une ligne a été copiée sur une autre.`,
    attendu: 'les valeurs de chacun',
    suite: SUITE
  } as const;
  return [{ probleme, mesures: memes.flatMap((m) => m.mesures), reserve: marqueDe(phrase) }];
}

/** Two hospitals, or two GHT, each of which has the past, or the future, of the other: their rows were exchanged. */
export function lignesEchangees(mesures: readonly Mesure[]): Constat[] {
  return relevesDe(mesures).flatMap(echangesDe);
}

/**
 * Years that have one before and one after are told first, by both; then those at an end, by their only neighbour, the
 * latest first. An exchanged year says nothing of another.
 */
function echangesDe(annees: ReadonlyMap<number, ReadonlyMap<string, Releve>>): Constat[] {
  const triees = [...annees.keys()].sort((a, b) => b - a);
  const douteux = new Set<Releve>();
  const constats: Constat[] = [];
  for (const entoures of [true, false]) {
    for (const annee of triees) {
      const voisinesDe = ({ entite }: Releve): (Releve | null)[] =>
        [-1, 1].map((sens) => voisin(annees, annee, sens, entite, douteux));
      const sautent = [...(annees.get(annee)?.values() ?? [])].filter((releve) => {
        const voisines = voisinesDe(releve).filter((v) => v !== null);
        return (
          !douteux.has(releve) &&
          voisines.length === (entoures ? 2 : 1) &&
          voisines.every((v) => saute(distance(releve.profil, v.profil)))
        );
      });
      for (const [un, autre] of paires(sautent)) {
        if (douteux.has(un) || douteux.has(autre) || !sontEchanges(un, autre, voisinesDe)) continue;
        douteux.add(un).add(autre);
        constats.push(constatDEchange(un, autre));
      }
    }
  }
  return constats;
}

function voisin(
  annees: ReadonlyMap<number, ReadonlyMap<string, Releve>>,
  annee: number,
  sens: number,
  entite: string,
  douteux: ReadonlySet<Releve>
): Releve | null {
  for (let ans = 1; ans <= PORTEE; ans += 1) {
    const trouve = annees.get(annee + sens * ans)?.get(entite);
    if (trouve && !douteux.has(trouve)) return trouve;
  }
  return null;
}

function* paires(releves: readonly Releve[]): Generator<[Releve, Releve]> {
  for (const [i, un] of releves.entries()) for (const autre of releves.slice(i + 1)) yield [un, autre];
}

function sontEchanges(un: Releve, autre: Releve, voisinesDe: (r: Releve) => (Releve | null)[]): boolean {
  const [siennes, leurs] = [voisinesDe(un), voisinesDe(autre)];
  const croise = (releve: Releve, propre: Releve | null, croisee: Releve | null): boolean | null => {
    if (!propre || !croisee) return null;
    return vientDeLAutre(distance(releve.profil, propre.profil) ?? 0, distance(releve.profil, croisee.profil));
  };
  const verdicts = siennes.flatMap((sienne, i) => {
    const leur = leurs[i] ?? null;
    return [croise(un, sienne, leur), croise(autre, leur, sienne)].filter((v) => v !== null);
  });
  return verdicts.length > 0 && verdicts.every(Boolean);
}

function constatDEchange(un: Releve, autre: Releve): Constat {
  const noms = `${un.entite}, ${autre.entite}`;
  const phrase = `${un.entite} et ${autre.entite} ont chacun, en ${un.annee}, les valeurs que l’autre a les autres années`;
  return {
    probleme: {
      severite: 'avertissement',
      ...{ fichier: un.edition, valeur: noms, genre: 'lignes échangées' },
      message: `${phrase}\u00a0: leurs lignes ont peut-être été échangées.`,
      attendu: 'les valeurs de chacun',
      suite: SUITE
    },
    mesures: [...un.mesures, ...autre.mesures],
    reserve: marqueDe(phrase)
  };
}
