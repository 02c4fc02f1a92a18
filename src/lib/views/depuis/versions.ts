import { reecrituresEntre, type Reecriture } from '$lib/domain/contrat/depuis/reecritures';
import { entiteDuLien } from '$lib/domain/indicateur/entite-du-lien';
import { connuA } from '$lib/domain/temps/connu';
import type { Database } from '$lib/engine/database';
import { NotInDataset } from '$lib/engine/errors';
import { dossierA } from '../contrat/connu';
import { lisDossier } from '../contrat/dossier';
import { faitsDesMesures, faitsDuDossier, type Noms } from '../contrat/faits-publies';
import type { ContratLu } from '../contrat/lecture';
import { lance } from '../requete';
import { requetes } from '../requetes';

/** Whether a version that was published before has a contract. @throws NotInDataset when it has not */
export async function exigeDansLaVersion(avant: Database, contrat: string): Promise<void> {
  if ((await lisDossier(avant, contrat, { comptes: true })) === null)
    throw new NotInDataset(
      'La version publiée avant ne contient pas ce contrat\u00a0: elle n’a rien à quoi le comparer.'
    );
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
): Promise<Reecriture[]> {
  const [ancien, actuel] = await Promise.all([avant, db].map((base) => lisDossier(base, id, { comptes: true })));
  if (!ancien || !actuel) return [];
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
  return reecrituresEntre(
    [...faitsDuDossier(ancien, noms), ...faitsDesMesures(anciennes ?? [], noms)],
    [...faitsDuDossier(dossierA(actuel, le, reperes.jeu.donneesAu), noms), ...faitsDesMesures(alors, noms)],
    [...faitsDuDossier(actuel, noms), ...faitsDesMesures(actuelles ?? [], noms)],
    le
  );
}
