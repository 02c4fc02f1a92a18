import { desVersionsConnues, reecrituresEntre, type Reecriture } from '$lib/domain/contrat/depuis/reecritures';
import { entiteDuLien } from '$lib/domain/indicateur/entite-du-lien';
import { connuA } from '$lib/domain/temps/connu';
import type { Database } from '$lib/engine/database';
import { NotInDataset } from '$lib/engine/errors';
import { dossierA } from '../contrat/connu';
import { lisDossier, type Dossier } from '../contrat/dossier';
import { faitsDesMesures, faitsDuDossier, type Noms } from '../contrat/faits-publies';
import type { ContratLu } from '../contrat/lecture';
import { lance } from '../requete';
import { requetes } from '../requetes';

/** Whether a version that was published before lets a contract be read. @throws NotInDataset when it does not */
export async function exigeDansLaVersion(avant: Database, contrat: string): Promise<void> {
  const publie = await lisDossier(avant, contrat, { comptes: true });
  if (publie?.ferme)
    throw new NotInDataset(
      'La version publiée avant ne vous ouvre pas ce contrat\u00a0: elle n’a rien à quoi le comparer.'
    );
  if (publie === null)
    throw new NotInDataset(
      'La version publiée avant ne contient pas ce contrat\u00a0: elle n’a rien à quoi le comparer.'
    );
}

/** What was rewritten, and the hospitals whose accounts could not be compared: they are in one of the versions only. */
export interface Reecritures {
  reecritures: Reecriture[];
  nonCompares: string[];
}

/**
 * What was rewritten of a contract between a version that was published before and the one that is read.
 * @param le last day of the earlier version
 */
export async function reecrituresDuContrat(
  avant: Database,
  db: Database,
  { entete: { id }, reperes }: ContratLu,
  le: string
): Promise<Reecritures> {
  const [ancien, actuel] = await Promise.all([avant, db].map((base) => lisDossier(base, id, { comptes: true })));
  if (!ancien || !actuel) return { reecritures: [], nonCompares: [] };
  const [lus, relus] = [ancien, actuel].map(ejsLus);
  const compares = new Set([...(lus ?? [])].filter((ej) => relus?.has(ej)));
  const lies = actuel.action_indicateur.flatMap((lien) => {
    const ej = entiteDuLien(lien, actuel.action_entite);
    return ej === undefined ? [] : [{ indicateur: lien.indicateur, ej }];
  });
  const codes = [...new Set(lies.map(({ indicateur }) => indicateur))].join(',');
  const ejs = [...new Set(lies.map(({ ej }) => ej))].join(',');
  const [fiches, ...mesures] = await Promise.all([
    lance(db, requetes.fichesDesCodes, [codes]),
    lance(avant, requetes.mesuresDesEj, [ejs, codes]),
    lance(db, requetes.mesuresDesEj, [ejs, codes])
  ]);
  const parCode = new Map(fiches.map((fiche) => [fiche.code, fiche]));
  const noms: Noms = {
    nomDe: reperes.nomDe,
    indicateur: (code) => {
      const fiche = parCode.get(code);
      return fiche ? { libelle: fiche.libelle_court, unite: fiche.unite, decimales: fiche.decimales } : null;
    }
  };
  const paires = new Set(lies.map(({ indicateur, ej }) => `${indicateur} ${ej}`));
  const [anciennes, actuelles] = mesures.map((lignes) =>
    lignes.filter(({ indicateur, ej }) => paires.has(`${indicateur} ${ej}`))
  );
  const alors = (actuelles ?? []).filter(({ fin, publie_le }) => connuA(fin, publie_le, le));
  const [etaient, etaientAlors, sont] = [ancien, ditAlors(actuel, le, reperes.jeu.donneesAu), actuel].map((d) =>
    faitsDuDossier(auxComptesDe(d, compares), noms)
  );
  const reecritures = reecrituresEntre(
    [...(etaient ?? []), ...faitsDesMesures(anciennes ?? [], noms)],
    [...(etaientAlors ?? []), ...faitsDesMesures(alors, noms)],
    [...(sont ?? []), ...faitsDesMesures(actuelles ?? [], noms)],
    le
  );
  const dUneSeule = [...new Set([...(lus ?? []), ...(relus ?? [])])].filter((ej) => !compares.has(ej));
  return { reecritures, nonCompares: dUneSeule.map(reperes.nomDe) };
}

/** Legal entities of a contract whose accounts a version lets be read. */
const ejsLus = ({ contrat_perimetre, comptesFermes = [] }: Dossier): Set<string> =>
  new Set(contrat_perimetre.flatMap(({ ej }) => (comptesFermes.includes(ej) ? [] : [ej])));

/** A contract with the accounts of some of its entities: those of one that only a version has were not rewritten. */
const auxComptesDe = (dossier: Dossier, ejs: ReadonlySet<string>): Dossier => ({
  ...dossier,
  compte: dossier.compte.filter(({ ej }) => ejs.has(ej)),
  transmission: dossier.transmission.filter(({ ej }) => ejs.has(ej)),
  notification: dossier.notification.filter(({ ej }) => ejs.has(ej))
});

/** What a contract says of a past day; what an amendment brought since, it dates. */
function ditAlors(actuel: Dossier, le: string, donneesAu: string): Dossier {
  const connu = dossierA(actuel, le, donneesAu);
  const { version, action } = desVersionsConnues(
    actuel.gain,
    connu.contrat_version.map((v) => v.version)
  );
  return {
    ...connu,
    action: connu.action.filter(({ numero }) => action(numero)),
    jalon: connu.jalon.filter((j) => action(j.action)),
    engagement: connu.engagement.filter(version),
    engagement_cible: connu.engagement_cible.filter(version),
    aide: connu.aide.filter(version),
    aide_echeance: connu.aide_echeance.filter(version)
  };
}
