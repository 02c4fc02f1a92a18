import { perimetreA } from '$lib/domain/contrat/perimetre';
import type { PerimetreDit } from './contrat.types';
import type { Etude } from './etude';
import type { Reperes } from './reperes';

/** The legal entities whose accounts a contract adds up, and what is told of them. */
export interface Perimetre {
  ejs: string[];
  dit: PerimetreDit;
}

/**
 * The entities of the contract on the day it is judged: those that have a target when some have one, so that a total stands on the same
 * perimeter as its target; else all that are present.
 */
export function perimetreDesChiffres({ dossier, jugeLe }: Etude, reperes: Reperes): Perimetre {
  const presentes = perimetreA(dossier.contrat_perimetre, jugeLe).map(({ ej }) => ej);
  const ciblees = new Set(dossier.trajectoire.filter((t) => t.version === 'cible').map(({ ej }) => ej));
  const avecCible = presentes.filter((ej) => ciblees.has(ej));
  const ejs = avecCible.length > 0 ? avecCible : presentes;
  const [seule] = ejs;
  if (ejs.length === 1 && seule !== undefined) return { ejs, dit: reperes.nomDe(seule) };
  return { ejs, dit: ejs.length < presentes.length ? { ejs: ejs.length, sur: presentes.length } : null };
}
