import { perimetreA, perimetreDesCibles } from '$lib/domain/contrat/perimetre';
import type { PerimetreDit } from './contrat.types';
import type { Etude } from './etude';
import type { Reperes } from './reperes';

/** The legal entities whose accounts a contract adds up, and what is told of them. */
export interface Perimetre {
  ejs: string[];
  dit: PerimetreDit;
}

/** The entities whose accounts are added up, on the day that the contract is judged. */
export function perimetreDesChiffres({ dossier, jugeLe }: Etude, reperes: Reperes): Perimetre {
  const presentes = perimetreA(dossier.contrat_perimetre, jugeLe).map(({ ej }) => ej);
  const ciblees = new Set(dossier.trajectoire.filter((t) => t.version === 'cible').map(({ ej }) => ej));
  const { ejs, partiel } = perimetreDesCibles(presentes, ciblees);
  const [seule] = ejs;
  if (ejs.length === 1 && seule !== undefined) return { ejs, dit: reperes.nomDe(seule) };
  return { ejs, dit: partiel ? { ejs: ejs.length, sur: presentes.length } : null };
}
