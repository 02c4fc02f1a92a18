import { plusJours, plusMois } from '$lib/domain/temps/calendrier';

/** A day as HAPI writes it, `16/01/2026`, with or without its hour; null when empty, undefined when it is no day. */
export function lisJour(texte: string): string | null | undefined {
  const propre = texte.trim();
  if (propre === '') return null;
  const [, jour, mois, annee] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s.*)?$/u.exec(propre) ?? [];
  const [, a, m, j] = /^(\d{4})-(\d{2})-(\d{2})(?:[T\s].*)?$/u.exec(propre) ?? [];
  return jourReel(annee ?? a, mois ?? m, jour ?? j);
}

/** The last day of a month as the warehouse writes it, `1/2019`. */
export function lisMois(texte: string): string | null | undefined {
  const propre = texte.trim();
  if (propre === '') return null;
  const [, mois, annee] = /^(\d{1,2})\/(\d{4})$/u.exec(propre) ?? [];
  const premier = jourReel(annee, mois, '1');
  return premier === undefined ? undefined : plusJours(plusMois(premier, 1), -1);
}

function jourReel(annee: string | undefined, mois: string | undefined, jour: string | undefined): string | undefined {
  if (annee === undefined || mois === undefined || jour === undefined) return undefined;
  const iso = `${annee}-${mois.padStart(2, '0')}-${jour.padStart(2, '0')}`;
  const lu = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(lu.getTime()) || lu.toISOString().slice(0, 10) !== iso ? undefined : iso;
}
