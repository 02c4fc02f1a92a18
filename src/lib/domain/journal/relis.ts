import { CODES_ETAT_DECLARE, CODES_PALIER } from '../action/codes';
import { CODES_INSTANCE, CODES_METEO, CODES_PAR, CODES_STATUT_DE_VALEUR } from '../contrat/codes';
import { parValeurRetenue } from './en-place';
import type { Changement, Choix, Journal, Jugement, Ligne, Registre, Retenus, ValeurDite } from './ligne';

/** What a field of a journal has to be; a list is that of the codes that it may hold. */
export type Attendu = 'objet' | 'liste' | 'texte' | 'jour' | 'instant' | 'entier' | 'nombre' | readonly string[];

/** Why what was read is no journal. */
export interface Defaut {
  /** Rank of the line, from 1; null when it is the whole that is not a journal. */
  ligne: number | null;
  champ: string;
  valeur: unknown;
  attendu: Attendu;
}

interface Champs {
  /** What they are the fields of, where it is not the line itself. */
  de: string;
  lus: ReadonlyMap<string, unknown>;
}

const JOUR = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/** Whether a text is a day that exists, `YYYY-MM-DD`. */
export function estUnJour(texte: string): boolean {
  if (!JOUR.test(texte)) return false;
  const date = new Date(`${texte}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(texte);
}

class Illisible extends Error {
  constructor(readonly defaut: Defaut) {
    super(defaut.champ);
  }
}

function refuse(champs: Champs, nom: string, attendu: Attendu): never {
  const champ = champs.de === '' ? nom : `${champs.de}.${nom}`;
  throw new Illisible({ ligne: null, champ, valeur: champs.lus.get(nom), attendu });
}

const lusDe = (lu: object) => new Map<string, unknown>(Object.entries(lu));

function champsDe(champs: Champs, nom: string): Champs {
  const lu = champs.lus.get(nom);
  if (typeof lu !== 'object' || lu === null) return refuse(champs, nom, 'objet');
  return { de: nom, lus: lusDe(lu) };
}

function texte(champs: Champs, nom: string): string {
  const lu = champs.lus.get(nom);
  return typeof lu === 'string' && lu !== '' ? lu : refuse(champs, nom, 'texte');
}

function jour(champs: Champs, nom: string): string {
  const lu = champs.lus.get(nom);
  return typeof lu === 'string' && estUnJour(lu) ? lu : refuse(champs, nom, 'jour');
}

function instant(champs: Champs, nom: string): string {
  const lu = champs.lus.get(nom);
  return typeof lu === 'string' && INSTANT.test(lu) && estUnJour(lu.slice(0, 10)) ? lu : refuse(champs, nom, 'instant');
}

const ouRien = <T>(lis: (champs: Champs, nom: string) => T, champs: Champs, nom: string): T | null =>
  champs.lus.get(nom) === null ? null : lis(champs, nom);

function parmi<T extends string>(codes: readonly T[], champs: Champs, nom: string): T {
  return codes.find((c) => c === champs.lus.get(nom)) ?? refuse(champs, nom, codes);
}

const point = (champs: Champs) => ({
  etat: parmi(CODES_ETAT_DECLARE, champs, 'etat'),
  meteo: parmi(CODES_METEO, champs, 'meteo'),
  commentaire: ouRien(texte, champs, 'commentaire')
});
/** The day of what stood, where it is told. */
const avecJour = <D extends object>(champs: Champs, dit: D): D & { date?: string } =>
  champs.lus.has('date') ? { date: jour(champs, 'date'), ...dit } : dit;
const cleJalon = (champs: Champs) => ({ action: texte(champs, 'action'), jalon: texte(champs, 'jalon') });

function entier(champs: Champs, nom: string): number {
  const lu = champs.lus.get(nom);
  return typeof lu === 'number' && Number.isInteger(lu) ? lu : refuse(champs, nom, 'entier');
}

function nombre(champs: Champs, nom: string): number {
  const lu = champs.lus.get(nom);
  return typeof lu === 'number' && Number.isFinite(lu) ? lu : refuse(champs, nom, 'nombre');
}

const cleGain = (champs: Champs) => ({ action: texte(champs, 'action'), gain: texte(champs, 'gain') });
const retenus = (champs: Champs): Retenus => ({
  retenu_etablissement: ouRien(nombre, champs, 'retenu_etablissement'),
  retenu_ars: ouRien(nombre, champs, 'retenu_ars')
});
const jugement = (champs: Champs): Jugement => ({
  meteo: parmi(CODES_METEO, champs, 'meteo'),
  commentaire: ouRien(texte, champs, 'commentaire')
});
const valeurDite = (champs: Champs): ValeurDite => ({
  valeur: ouRien(nombre, champs, 'valeur'),
  statut: parmi(CODES_STATUT_DE_VALEUR, champs, 'statut')
});
const palier = (champs: Champs, nom: string) => parmi(CODES_PALIER, champs, nom);

/** Kinds of lines. */
export const CODES_GENRE = [
  ...(['echeance', 'atteint', 'jalon', 'palier', 'retenu', 'valeur'] as const),
  ...(['point', 'meteo', 'decision', 'faite', 'cloture'] as const)
] satisfies Changement['genre'][];

function changement(champs: Champs): Changement {
  const genre = parmi(CODES_GENRE, champs, 'genre');
  const [cible, apres] = [champsDe(champs, 'cible'), champsDe(champs, 'apres')];
  const avant = () => champsDe(champs, 'avant');
  switch (genre) {
    case 'echeance':
      return {
        ...{ genre, cible: cleJalon(cible), avant: { echeance: jour(avant(), 'echeance') } },
        apres: { date: jour(apres, 'date'), echeance: jour(apres, 'echeance') }
      };
    case 'atteint':
      return {
        ...{ genre, cible: cleJalon(cible), avant: { date_reelle: ouRien(jour, avant(), 'date_reelle') } },
        apres: { date_reelle: jour(apres, 'date_reelle'), preuve: texte(apres, 'preuve') }
      };
    case 'jalon':
      return {
        ...{ genre, cible: { action: texte(cible, 'action') }, avant: null },
        apres: {
          date: jour(apres, 'date'),
          libelle: texte(apres, 'libelle'),
          echeance: jour(apres, 'echeance')
        }
      };
    case 'palier':
      return {
        ...{ genre, cible: cleGain(cible) },
        avant: {
          ...{ rang: ouRien(entier, avant(), 'rang'), palier: ouRien(palier, avant(), 'palier') },
          ...(avant().lus.has('date') && { date: ouRien(jour, avant(), 'date') }),
          ...(avant().lus.has('net') && { net: ouRien(nombre, avant(), 'net') })
        },
        apres: {
          date: jour(apres, 'date'),
          palier: palier(apres, 'palier'),
          net: ouRien(nombre, apres, 'net'),
          acte: ouRien(texte, apres, 'acte'),
          ...(apres.lus.has('effet') && { effet: ouRien(jour, apres, 'effet') })
        }
      };
    case 'retenu':
      return {
        ...{ genre, cible: { ...cleGain(cible), version: ouRien(entier, cible, 'version') } },
        ...{ avant: retenus(avant()), apres: { ...retenus(apres), date: jour(apres, 'date') } }
      };
    case 'valeur':
      return {
        ...{ genre, avant: champs.lus.get('avant') === null ? null : valeurDite(avant()) },
        cible: {
          ...{ engagement: texte(cible, 'engagement'), date: jour(cible, 'date') },
          par: parmi(CODES_PAR, cible, 'par')
        },
        apres: { ...valeurDite(apres), origine: ouRien(texte, apres, 'origine') }
      };
    case 'meteo':
      return {
        ...{ genre, cible: { date: jour(cible, 'date'), par: parmi(CODES_PAR, cible, 'par') } },
        ...{
          avant: champs.lus.get('avant') === null ? null : avecJour(avant(), jugement(avant())),
          apres: jugement(apres)
        }
      };
    case 'cloture':
      return {
        ...{ genre, cible: { date: jour(cible, 'date'), instance: parmi(CODES_INSTANCE, cible, 'instance') } },
        avant: champs.lus.get('avant') === null ? null : { synthese: texte(avant(), 'synthese') },
        apres: { synthese: texte(apres, 'synthese') }
      };
    case 'decision':
      return {
        ...{ genre, cible: { date: jour(cible, 'date') }, avant: null },
        apres: {
          instance: parmi(CODES_INSTANCE, apres, 'instance'),
          texte: texte(apres, 'texte'),
          responsable: ouRien(texte, apres, 'responsable'),
          echeance: ouRien(jour, apres, 'echeance')
        }
      };
    case 'faite':
      return {
        ...{ genre, cible: { date: jour(cible, 'date'), rang: entier(cible, 'rang') } },
        avant: { texte: texte(avant(), 'texte'), faite_le: ouRien(jour, avant(), 'faite_le') },
        apres: { faite_le: jour(apres, 'faite_le') }
      };
    case 'point':
      return {
        genre,
        cible: { action: texte(cible, 'action'), date: jour(cible, 'date'), par: parmi(CODES_PAR, cible, 'par') },
        avant: champs.lus.get('avant') === null ? null : avecJour(avant(), point(avant())),
        apres: point(apres)
      };
  }
}

function ligne(champs: Champs): Ligne {
  return {
    ...changement(champs),
    id: texte(champs, 'id'),
    contrat: texte(champs, 'contrat'),
    par: texte(champs, 'par'),
    le: instant(champs, 'le'),
    version: texte(champs, 'version'),
    motif: ouRien(texte, champs, 'motif')
  };
}

function ligneA(lu: unknown, rang: number): Ligne {
  const defaut: Defaut = { ligne: rang + 1, champ: '', valeur: lu, attendu: 'objet' };
  if (typeof lu !== 'object' || lu === null) throw new Illisible(defaut);
  try {
    return ligne({ de: '', lus: lusDe(lu) });
  } catch (cause) {
    throw cause instanceof Illisible ? new Illisible({ ...cause.defaut, ligne: rang + 1 }) : cause;
  }
}

function unChoix(lu: unknown, rang: number): Choix {
  const defaut: Defaut = { ligne: rang + 1, champ: 'choix', valeur: lu, attendu: 'objet' };
  if (typeof lu !== 'object' || lu === null) throw new Illisible(defaut);
  const champs: Champs = { de: 'choix', lus: lusDe(lu) };
  return {
    ...{ retenue: texte(champs, 'retenue'), ecartees: lignes(champs.lus.get('ecartees'), 'choix.ecartees') },
    ...{ par: texte(champs, 'par'), le: instant(champs, 'le'), remplace: textes(champs, 'remplace') }
  };
}

function textes(champs: Champs, nom: string): string[] {
  const lu = champs.lus.get(nom);
  const dits = Array.isArray(lu) ? lu.filter((un) => typeof un === 'string') : null;
  return dits ?? refuse(champs, nom, 'liste');
}

/** None in a journal that was kept before choices were. */
function choixDe(lu: object): Pick<Registre, 'choix'> {
  if (!('choix' in lu) || lu.choix === undefined) return {};
  if (!Array.isArray(lu.choix))
    throw new Illisible({ ligne: null, champ: 'choix', valeur: lu.choix, attendu: 'liste' });
  return lu.choix.length === 0 ? {} : { choix: lu.choix.map(unChoix) };
}

/** None in a journal that was kept before an undone choice was. */
function choixAnnulesDe(lu: object): Pick<Registre, 'choixAnnules'> {
  if (!('choixAnnules' in lu) || lu.choixAnnules === undefined) return {};
  const choixAnnules = textes({ de: '', lus: lusDe(lu) }, 'choixAnnules');
  return choixAnnules.length === 0 ? {} : { choixAnnules };
}

function lignes(lu: unknown, champ: string): Journal {
  if (!Array.isArray(lu)) throw new Illisible({ ligne: null, champ, valeur: lu, attendu: 'liste' });
  return lu.map(ligneA).flatMap(parValeurRetenue);
}

/** A journal that comes from elsewhere: its lines alone, or with those that were withdrawn; else what is wrong first. */
export function relisRegistre(lu: unknown): Registre | Defaut {
  try {
    if (typeof lu !== 'object' || lu === null || !('lignes' in lu)) return { lignes: lignes(lu, ''), retirees: [] };
    const retirees = 'retirees' in lu ? lignes(lu.retirees, 'retirees') : [];
    return { lignes: lignes(lu.lignes, 'lignes'), retirees, ...choixDe(lu), ...choixAnnulesDe(lu) };
  } catch (cause) {
    if (cause instanceof Illisible) return cause.defaut;
    throw cause;
  }
}
