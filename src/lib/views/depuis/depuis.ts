import { datee } from '$lib/domain/contrat/depuis/alertes';
import { bilanDe, type Reference } from '$lib/domain/contrat/depuis/bilan';
import { sansTraceDatee, type MouvementDuContrat } from '$lib/domain/contrat/depuis/depuis';
import { revuesTenues } from '$lib/domain/contrat/rendez-vous';
import type { Database } from '$lib/engine/database';
import { alertesTrouvees } from '../alertes/ecrites';
import { lisAnterieur, lisPubliee, mouvementsDuContrat, referenceDuContrat } from '../contrat/etat-compare';
import { lisContrat, type ContratLu } from '../contrat/lecture';
import { lisEntete } from '../lecture';
import type { DepuisModele } from './depuis.types';
import { sourcesComparees } from './sources';
import { exigeDansLaVersion, reecrituresDuContrat } from './versions';

/**
 * What changed of a contract between a past day, its last review by default, and D; or since a version that was
 * published before, as its own tables tell it. Up to another such version, which `params.a` names, D is its last day.
 * @param db the tables of the end
 * @param publiee the version that `params.de` names
 */
export async function depuis(
  db: Database,
  { a, ...jours }: { contrat: string; de?: string; a?: string; au?: string },
  publiee?: Database
): Promise<DepuisModele> {
  const { au, ...sansFin } = jours;
  const params: Demande & { de?: string } = a === undefined && au !== undefined ? { ...sansFin, au } : sansFin;
  const apres = await lisContrat(db, params.contrat, params.au, { comptes: true });
  const { entete, etude, reperes } = apres;
  const parDefaut = referenceDuContrat(apres);
  const compares =
    publiee === undefined
      ? await entreDates(db, params, apres, choisie(params.de, parDefaut) ?? parDefaut)
      : await entreVersions(db, params, apres, publiee);
  const { ferme, comptesFermes } = etude.dossier;
  return {
    entete,
    ...(ferme && { ferme }),
    ...(comptesFermes && { comptesFermes: comptesFermes.map(reperes.nomDe) }),
    parDefaut,
    revues: revuesTenues(etude.dossier.revue, entete.au),
    ...compares,
    bilan: bilanDe(compares.mouvements),
    exercice: etude.exercice,
    sources: await sourcesComparees(db, apres, compares.mouvements)
  };
}

type Compares = Pick<DepuisModele, 'reference' | 'mouvements' | 'publiee'>;
type Demande = { contrat: string; au?: string };

async function entreDates(
  db: Database,
  params: Demande,
  apres: ContratLu,
  reference: Reference | null
): Promise<Compares> {
  return { reference, mouvements: reference === null ? [] : await mouvementsDates(db, params, apres, reference.le) };
}

async function entreVersions(db: Database, params: Demande, apres: ContratLu, avant: Database): Promise<Compares> {
  await exigeDansLaVersion(avant, params.contrat);
  const { donneesAu: le } = await lisEntete(avant);
  const [anterieur, dates, publiees] = await Promise.all([
    lisPubliee(avant, db, apres, le),
    mouvementsDates(db, params, apres, le),
    reecrituresDuContrat(avant, db, apres, le)
  ]);
  const mouvements = await alertesDatees(db, params, mouvementsDuContrat(anterieur, apres), le);
  return {
    reference: { le, quoi: 'choisie' },
    mouvements: sansTraceDatee(mouvements, dates),
    publiee: publiees
  };
}

/** What changed since a day. */
async function mouvementsDates(
  db: Database,
  params: Demande,
  apres: ContratLu,
  de: string
): Promise<MouvementDuContrat[]> {
  return alertesDatees(db, params, mouvementsDuContrat(await lisAnterieur(db, apres, de), apres), de);
}

/** The same, its alerts with the day when the examination of each month-end found them. */
async function alertesDatees(
  db: Database,
  { contrat, au }: Demande,
  mouvements: MouvementDuContrat[],
  de: string
): Promise<MouvementDuContrat[]> {
  if (!mouvements.some(({ famille }) => famille === 'alertes')) return mouvements;
  const trouvees = await alertesTrouvees(db, contrat, au);
  return mouvements.map((m) => ('alerte' in m ? datee(m, trouvees?.signaux ?? [], de) : m));
}

/** A day that the reader chose; the one that holds by default keeps its name. */
function choisie(de: string | undefined, parDefaut: Reference | null): Reference | null {
  if (de === undefined || de === parDefaut?.le) return null;
  return { le: de, quoi: 'choisie' };
}
