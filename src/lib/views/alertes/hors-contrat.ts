import { CAUSES_HORS_CONTRAT, horsContratA, type ContratDUnMembre } from '$lib/domain/alerte/hors-contrat';
import { parCle } from '$lib/domain/comptes/par-cle';
import { membreA } from '$lib/domain/contrat/perimetre';
import { compareFrench } from '$lib/format/order';
import { premieres } from '$lib/format/premieres';
import type { Row } from '$lib/schema/tables';
import type { EtablissementsHorsContrat, HorsContrat } from './alertes.types';

/** A hospital of the region, with its days in it. */
type EtablissementDuJeu = Pick<Row<'etablissement'>, 'ej' | 'nom' | 'ght' | 'entree' | 'sortie'>;

/** A hospital in a contract, with what the contract is at D. */
export interface MembreDuJeu extends ContratDUnMembre {
  ej: string;
  contrat: string;
  intitule: string;
}

/** Of these hospitals, those of the region at D that no contract has examined, and why. */
export function etablissementsHorsContrat<
  E extends Pick<EtablissementDuJeu, 'ej' | 'entree' | 'sortie'>,
  M extends ContratDUnMembre & { ej: string }
>(etablissements: readonly E[], membres: readonly M[], au: string) {
  const contrats = parCle(membres, ({ ej }) => ej);
  return etablissements.flatMap((etablissement) => {
    const raison = membreA(etablissement, au) ? horsContratA(contrats.get(etablissement.ej) ?? [], au) : null;
    return raison === null ? [] : [{ ...raison, etablissement }];
  });
}

/** Of these hospitals, those that the page of a country comes with. */
export function debutHorsContrat(lus: EtablissementsHorsContrat): EtablissementsHorsContrat {
  const premiers = new Set(premieres(lus.groupes.flatMap(({ etablissements }) => etablissements)));
  return {
    ...lus,
    groupes: lus.groupes.flatMap((groupe) => {
      const etablissements = groupe.etablissements.filter((e) => premiers.has(e));
      return etablissements.length === 0 ? [] : [{ ...groupe, etablissements }];
    })
  };
}

/**
 * Hospitals that no contract has examined at D, by cause and contract, what may still change first.
 * @param examines those of them that the rules examine by themselves
 */
export function horsContrat(
  etablissements: readonly EtablissementDuJeu[],
  membres: readonly MembreDuJeu[],
  examines: ReadonlySet<string>,
  au: string
): EtablissementsHorsContrat {
  const parNom = etablissements.toSorted((a, b) => compareFrench(a.nom, b.nom));
  const groupes = new Map<string, HorsContrat>();
  for (const { cause, contrat, etablissement } of etablissementsHorsContrat(parNom, membres, au)) {
    const { ej, nom, ght } = etablissement;
    const cle = `${cause} ${contrat?.contrat ?? ''}`;
    const sien = contrat && { id: contrat.contrat, intitule: contrat.intitule };
    const groupe = groupes.get(cle) ?? { cause, contrat: sien, n: 0, etablissements: [] };
    groupe.n += 1;
    groupe.etablissements.push({ ej, nom, ght, examine: examines.has(ej) });
    groupes.set(cle, groupe);
  }
  const parIntitule = [...groupes.values()].toSorted((a, b) =>
    compareFrench(a.contrat?.intitule ?? '', b.contrat?.intitule ?? '')
  );
  const tous = parIntitule.flatMap((groupe) => groupe.etablissements);
  return {
    sur: etablissements.filter((e) => membreA(e, au)).length,
    ...{ n: tous.length, examines: tous.filter(({ examine }) => examine).length },
    groupes: CAUSES_HORS_CONTRAT.flatMap((cause) => parIntitule.filter((g) => g.cause === cause))
  };
}
