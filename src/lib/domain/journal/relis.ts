import { CODES_ETAT_DECLARE } from '../action/codes';
import { CODES_INSTANCE, CODES_METEO, CODES_PAR } from '../contrat/codes';
import type { Changement, Journal, Ligne } from './ligne';

type Champs = ReadonlyMap<string, unknown>;

const JOUR = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day that exists, `YYYY-MM-DD`. */
export function estUnJour(texte: string): boolean {
  if (!JOUR.test(texte)) return false;
  const date = new Date(`${texte}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(texte);
}

class Illisible extends Error {}

function champsDe(lu: unknown): Champs {
  if (typeof lu !== 'object' || lu === null) throw new Illisible();
  return new Map<string, unknown>(Object.entries(lu));
}

function texte(champs: Champs, nom: string): string {
  const lu = champs.get(nom);
  if (typeof lu !== 'string' || lu === '') throw new Illisible();
  return lu;
}

function jour(champs: Champs, nom: string): string {
  const lu = texte(champs, nom);
  if (!estUnJour(lu)) throw new Illisible();
  return lu;
}

const ouRien = <T>(lis: (champs: Champs, nom: string) => T, champs: Champs, nom: string): T | null =>
  champs.get(nom) === null ? null : lis(champs, nom);

function parmi<T extends string>(codes: readonly T[], champs: Champs, nom: string): T {
  const code = codes.find((c) => c === champs.get(nom));
  if (code === undefined) throw new Illisible();
  return code;
}

const point = (champs: Champs) => ({
  etat: parmi(CODES_ETAT_DECLARE, champs, 'etat'),
  meteo: parmi(CODES_METEO, champs, 'meteo'),
  commentaire: ouRien(texte, champs, 'commentaire')
});
const cleJalon = (champs: Champs) => ({ action: texte(champs, 'action'), jalon: texte(champs, 'jalon') });

function rang(champs: Champs): number {
  const lu = champs.get('rang');
  if (typeof lu !== 'number' || !Number.isInteger(lu)) throw new Illisible();
  return lu;
}

function changement(champs: Champs): Changement {
  const [cible, apres] = [champsDe(champs.get('cible')), champsDe(champs.get('apres'))];
  const avant = () => champsDe(champs.get('avant'));
  const genre = champs.get('genre');
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
        ...{ genre, cible: { date: jour(cible, 'date'), rang: rang(cible) } },
        avant: { texte: texte(avant(), 'texte'), faite_le: ouRien(jour, avant(), 'faite_le') },
        apres: { faite_le: jour(apres, 'faite_le') }
      };
    case 'point':
      return {
        genre,
        cible: { action: texte(cible, 'action'), date: jour(cible, 'date'), par: parmi(CODES_PAR, cible, 'par') },
        avant: champs.get('avant') === null ? null : point(avant()),
        apres: point(apres)
      };
    default:
      throw new Illisible();
  }
}

function ligne(lu: unknown): Ligne {
  const champs = champsDe(lu);
  return {
    ...changement(champs),
    id: texte(champs, 'id'),
    contrat: texte(champs, 'contrat'),
    par: texte(champs, 'par'),
    le: texte(champs, 'le'),
    version: texte(champs, 'version'),
    motif: ouRien(texte, champs, 'motif')
  };
}

/**
 * The lines of a journal that comes from elsewhere.
 * @returns null when one of them, or the whole, is not of a journal
 */
export function relisJournal(lu: unknown): Journal | null {
  try {
    return Array.isArray(lu) ? lu.map(ligne) : null;
  } catch (cause) {
    if (cause instanceof Illisible) return null;
    throw cause;
  }
}
