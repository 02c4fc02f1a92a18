import { datee } from '$lib/domain/contrat/depuis/alertes';
import { bilanDe, type Reference } from '$lib/domain/contrat/depuis/bilan';
import type { MouvementDuContrat } from '$lib/domain/contrat/depuis/depuis';
import { revuesTenues } from '$lib/domain/contrat/rendez-vous';
import type { Database } from '$lib/engine/database';
import { alertesTrouvees } from '../alertes/ecrites';
import { lisAnterieur, mouvementsDuContrat, referenceDuContrat } from '../contrat/etat-compare';
import { lisContrat, type ContratLu } from '../contrat/lecture';
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
  const mouvements = reference === null ? [] : await mouvementsDates(db, params, apres, reference.le);
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
    exercice: etude.exercice
  };
}

/** What changed since a day, its alerts with the day when the examination of each month-end found them. */
async function mouvementsDates(
  db: Database,
  { contrat, au }: { contrat: string; au?: string },
  apres: ContratLu,
  de: string
): Promise<MouvementDuContrat[]> {
  const mouvements = mouvementsDuContrat(await lisAnterieur(db, apres, de), apres);
  if (!mouvements.some(({ famille }) => famille === 'alertes')) return mouvements;
  const trouvees = await alertesTrouvees(db, contrat, au);
  return mouvements.map((m) => ('alerte' in m ? datee(m, trouvees?.signaux ?? [], de) : m));
}

/** A day that the reader chose; the one that holds by default keeps its name. */
function choisie(de: string | undefined, parDefaut: Reference | null): Reference | null {
  if (de === undefined || de === parDefaut?.le) return null;
  return { le: de, quoi: 'choisie' };
}
