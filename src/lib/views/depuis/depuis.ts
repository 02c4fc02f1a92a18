import { bilanDe, type Reference } from '$lib/domain/contrat/depuis/bilan';
import { revuesTenues } from '$lib/domain/contrat/rendez-vous';
import type { Database } from '$lib/engine/database';
import { mouvementsDuContrat, referenceDuContrat } from '../contrat/etat-compare';
import { lisContrat } from '../contrat/lecture';
import { perimetreDesChiffres } from '../contrat/perimetre';
import type { DepuisModele } from './depuis.types';

/** What changed of a contract between a past day, its last review by default, and D. */
export async function depuis(
  db: Database,
  params: { contrat: string; de?: string; au?: string }
): Promise<DepuisModele> {
  const apres = await lisContrat(db, params.contrat, params.au, { comptes: true });
  const { entete, etude, reperes } = apres;
  const parDefaut = referenceDuContrat(apres);
  const reference = choisie(params.de, parDefaut) ?? parDefaut;
  const avant = reference === null ? null : await lisContrat(db, params.contrat, reference.le, { comptes: true });
  const mouvements = avant === null ? [] : mouvementsDuContrat(avant, apres);
  const { ferme, comptesFermes } = etude.dossier;
  return {
    entete,
    ...(ferme && { ferme }),
    ...(comptesFermes && { comptesFermes: comptesFermes.map(reperes.nomDe) }),
    reference,
    parDefaut,
    revues: revuesTenues(etude.dossier.revue, entete.au),
    mouvements,
    bilan: bilanDe(mouvements),
    exercice: etude.exercice,
    perimetre: perimetreDesChiffres(etude, reperes).texte
  };
}

/** A day that the reader chose; the one that holds by default keeps its name. */
function choisie(de: string | undefined, parDefaut: Reference | null): Reference | null {
  if (de === undefined || de === parDefaut?.le) return null;
  return { le: de, quoi: 'choisie' };
}
