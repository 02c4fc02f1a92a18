import { perimetreA } from '$lib/domain/contrat/perimetre';
import { SOMME_DES_EJ } from '../somme-des-ej';
import type { Etude } from './etude';
import type { Reperes } from './reperes';

/** The legal entities whose accounts a contract adds up, and how the sum is called. */
export interface Perimetre {
  ejs: string[];
  texte: string;
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
  if (ejs.length === 1 && seule !== undefined) return { ejs, texte: reperes.nomDe(seule) };
  const partiel =
    ejs.length < presentes.length ? ` (${ejs.length} EJ sur ${presentes.length}, celles qui ont une cible)` : '';
  return { ejs, texte: `${SOMME_DES_EJ}${partiel}` };
}
