import { parCle } from '../../comptes/par-cle';
import { apresLesDonnees } from '../../temps/connu';

/** What a fact of a contract is about, where two published versions are compared. */
export type ObjetPublie =
  | 'version'
  | 'evenement'
  | 'perimetre'
  | 'point'
  | 'action'
  | 'point_d_action'
  | 'base'
  | 'jalon'
  | 'revision'
  | 'gain'
  | 'palier'
  | 'engagement'
  | 'cible'
  | 'valeur_retenue'
  | 'trajectoire'
  | 'hypothese'
  | 'operation'
  | 'dette'
  | 'pole'
  | 'aide'
  | 'part_d_aide'
  | 'revue'
  | 'decision'
  | 'compte'
  | 'transmission'
  | 'notification'
  | 'mesure';

/** What a value is, as it is compared and read: a day, euros, a fraction, a number, words, 1 or 0 for yes or no, or the unit of its own fact. */
export type NatureDeValeur = 'jour' | 'euros' | 'fraction' | 'nombre' | 'texte' | 'oui_ou_non' | 'unite';

/** A value of a fact. */
export interface ValeurPubliee {
  champ: string;
  nature: NatureDeValeur;
  valeur: string | number | null;
}

/** A fact as one version of the data tells it. */
export interface FaitPublie {
  objet: ObjetPublie;
  /** Names it among those of its kind, in both versions. */
  cle: string;
  /** What words name it by. */
  nom: NomDuFait;
  valeurs: readonly ValeurPubliee[];
  /** Day on which it was published, settled or recorded, which is its trace; a line without any has none. */
  publieLe?: string;
  /** Facts of a series that are told together, by the one that moved most. */
  serie?: string;
}

export interface NomDuFait {
  /** Number of its action, when it has one. */
  action: string | null;
  /** Its own number or code: of a milestone, of a line, of a tranche. */
  numero: string | null;
  libelle: string | null;
  /** Name of its legal entity, when it has one. */
  entite: string | null;
  /** Day or year that it is about, when its name needs one. */
  quand: string | null;
  unite: { unite: string; decimales: number } | null;
}

/**
 * A value that two published versions tell otherwise though no dated line says that it changed; or a line dated before
 * the earlier one that is only in one of them.
 */
export interface Reecriture extends Pick<FaitPublie, 'objet' | 'nom'> {
  sorte: 'change' | 'ajoute' | 'retire';
  /** Null for a line added or withdrawn. */
  champ: string | null;
  nature: NatureDeValeur | null;
  avant: string | number | null;
  apres: string | number | null;
  /** By how much an amount moved; null for what is not in euros. */
  euros: number | null;
  /** Other values of the same series that were rewritten too. */
  autres: number;
}

const cleDe = ({ objet, cle }: FaitPublie) => `${objet} ${cle}`;

/**
 * What was rewritten between two published versions. A fact of the earlier one is looked for in what the later one says
 * of that day, where what has a date of its own has not happened yet, then in all that it says: what has no day at all
 * is known from its own date on only. What is there with another value was replaced without a trace; what is nowhere was
 * withdrawn; what the later one dates before that day, and the earlier one did not have, was added after.
 *
 * @param avant all that the earlier version says
 * @param alors what the later one says was known on the last day of the earlier one
 * @param tout all that the later one says
 * @param le last day of the earlier one: what was published, settled or recorded again since has its trace
 */
export function reecrituresEntre(
  avant: readonly FaitPublie[],
  alors: readonly FaitPublie[],
  tout: readonly FaitPublie[],
  le: string
): Reecriture[] {
  const [connus, actuels] = [alors, tout].map((faits) => new Map(faits.map((fait) => [cleDe(fait), fait])));
  const publies = new Set(avant.map(cleDe));
  const trouvees = [
    ...avant.flatMap((a) => {
      const b = connus?.get(cleDe(a)) ?? actuels?.get(cleDe(a)) ?? null;
      return b?.publieLe !== undefined && apresLesDonnees(b.publieLe, le) ? [] : duFait(a, b);
    }),
    ...alors.filter((b) => !publies.has(cleDe(b))).map((b) => ({ serie: serieDe(b), dite: ligne(b, 'ajoute') }))
  ];
  return ordonnees(parSerie(trouvees));
}

interface Trouvee {
  serie: string | null;
  dite: Reecriture;
}

const serieDe = ({ objet, serie }: FaitPublie) => (serie === undefined ? null : `${objet} ${serie}`);

const ligne = ({ objet, nom }: FaitPublie, sorte: 'ajoute' | 'retire'): Reecriture => ({
  ...{ objet, nom, sorte, champ: null, nature: null, avant: null, apres: null, euros: null, autres: 0 }
});

function duFait(a: FaitPublie, b: FaitPublie | null): Trouvee[] {
  const serie = serieDe(a);
  if (b === null) return [{ serie, dite: ligne(a, 'retire') }];
  return a.valeurs.flatMap(({ champ, nature, valeur }): Trouvee[] => {
    const apres = b.valeurs.find((v) => v.champ === champ)?.valeur ?? null;
    if (apres === valeur) return [];
    const montants = nature === 'euros' && typeof valeur === 'number' && typeof apres === 'number';
    return [
      {
        serie,
        dite: {
          ...{ objet: a.objet, nom: b.nom, sorte: 'change', champ, nature, avant: valeur, apres, autres: 0 },
          euros: montants ? apres - valeur : null
        }
      }
    ];
  });
}

/** The heaviest of each series, with how many others moved with it. */
function parSerie(trouvees: readonly Trouvee[]): Reecriture[] {
  const seules = trouvees.flatMap(({ serie, dite }) => (serie === null ? [dite] : []));
  const series = parCle(
    trouvees.filter(({ serie }) => serie !== null),
    ({ serie }) => serie ?? ''
  );
  const dites = [...series.values()].flatMap((siennes) => {
    const [premiere] = ordonnees(siennes.map(({ dite }) => dite));
    return premiere === undefined ? [] : [{ ...premiere, autres: siennes.length - 1 }];
  });
  return [...seules, ...dites];
}

/** The most euros first, then the widest relative move, then as they were read. */
function ordonnees(reecritures: readonly Reecriture[]): Reecriture[] {
  const poids = ({ euros }: Reecriture) => (euros === null ? -1 : Math.abs(euros));
  return reecritures.toSorted((a, b) => poids(b) - poids(a) || ecartRelatif(b) - ecartRelatif(a));
}

function ecartRelatif({ avant, apres }: Reecriture): number {
  if (typeof avant !== 'number' || typeof apres !== 'number' || avant === 0) return 0;
  return Math.abs(apres - avant) / Math.abs(avant);
}

/**
 * Rows that the versions known on a day could tell: an amendment that took effect after it dates the commitments,
 * targets and tranches that it fixed, and the actions whose gains are all its own, with their milestones.
 *
 * @param connues numbers of the versions known that day; what is signed (0) always is
 */
export function desVersionsConnues(
  gain: readonly { action: string; version: number | null }[],
  connues: readonly number[]
): { version: (ligne: { version: number | null }) => boolean; action: (numero: string) => boolean } {
  const sues = new Set([0, ...connues]);
  const version = ({ version: n }: { version: number | null }): boolean => sues.has(n ?? 0);
  const siennes = parCle(gain, ({ action }) => action);
  return { version, action: (numero) => siennes.get(numero)?.some(version) ?? true };
}
