import { minuscule } from '$lib/format/casse';
import { dateLongue } from '$lib/format/date';
import { faitDeLEtat, repriseDeLEtat } from '$lib/domain/contrat/evenements';
import { estSuspendu, etatSigne } from '$lib/domain/contrat/etats';
import { estFini } from '$lib/domain/contrat/jugement';
import type { ContratEntete } from '$lib/views/contrat/contrat.types';
import { lireEtat } from '../etat-du-contrat';
import { etatEcrit } from './etat-ecrit';
import { gelEnMots, motsDuType } from './mots';

/** How far a contract has gone at D, and since when, where nothing around says it; `court` is for a narrow place. */
export function etatDate(entete: ContratEntete): { titre: string; court: string; texte: string } {
  const court = minuscule(dit(entete));
  return { titre: `État du ${motsDuType(entete.type).contrat}`, court, texte: `${court}${publie(entete)}` };
}

/** « État du contrat : suspendu depuis le 7 octobre 2025, cibles maintenues ». */
export function etatEnUneLigne(entete: ContratEntete): string {
  const { titre, court } = etatDate(entete);
  return `${titre}\u00a0: ${court}`;
}

function dit(entete: ContratEntete): string {
  const { etat, arret, vie, gel, debut, commence } = entete;
  if (etat === 'inconnu') return etatEcrit(entete);
  const { mot } = lireEtat(etat);
  const jour = faitDeLEtat(vie, etat)?.date ?? null;
  // A term is no fact of its life: its day is what stopped the contract.
  if (estFini(arret)) return `${mot} le ${dateLongue(etat === 'terme_echu' ? arret.le : (jour ?? arret.le))}`;
  const depuis = jour === null ? mot : `${mot} depuis le ${dateLongue(jour)}`;
  if (estSuspendu(etat)) return `${depuis}, ${gelEnMots(gel).court}`;
  const reprise = repriseDeLEtat(vie, etat)?.date ?? null;
  const repris = reprise === null ? '' : `, repris le ${dateLongue(reprise)}`;
  if (!etatSigne(etat) || commence || debut === null) return `${depuis}${repris}`;
  return `${mot}${jour === null ? '' : ` le ${dateLongue(jour)}`}${repris}, commence le ${dateLongue(debut)}`;
}

/** What was published of it, where that says more than its state. */
function publie({ etat, etatTexte }: ContratEntete): string {
  const redit = etatTexte === null || etatTexte.toLowerCase() === lireEtat(etat).mot.toLowerCase();
  return redit ? '' : ` (${etatTexte})`;
}
