import { CAUSES_SANS_EXAMEN, sansExamen, type ContratDUnMembre } from '$lib/domain/alerte/sans-examen';
import { parCle } from '$lib/domain/comptes/par-cle';
import { membreA } from '$lib/domain/contrat/perimetre';
import { compareFrench } from '$lib/format/order';
import type { EtablissementsHorsExamen, HorsExamen } from './alertes.types';

/** A hospital of the region, with its days in it. */
export interface EtablissementDuJeu {
  ej: string;
  nom: string;
  entree: string | null;
  sortie: string | null;
}

/** A hospital in a contract, with what the contract is at D. */
export interface MembreDuJeu extends ContratDUnMembre {
  ej: string;
  contrat: string;
  intitule: string;
}

/** Hospitals whose accounts no rule examines at D, by cause and contract, what may still change first. */
export function horsExamen(
  etablissements: readonly EtablissementDuJeu[],
  membres: readonly MembreDuJeu[],
  au: string
): EtablissementsHorsExamen {
  const presents = etablissements.filter((e) => membreA(e, au));
  const contrats = parCle(membres, ({ ej }) => ej);
  const groupes = new Map<string, HorsExamen>();
  for (const { ej, nom } of presents.toSorted((a, b) => compareFrench(a.nom, b.nom))) {
    const raison = sansExamen(contrats.get(ej) ?? [], au);
    if (raison === null) continue;
    const { cause, contrat } = raison;
    const cle = `${cause} ${contrat?.contrat ?? ''}`;
    const sien = contrat && { id: contrat.contrat, intitule: contrat.intitule };
    const groupe = groupes.get(cle) ?? { cause, contrat: sien, etablissements: [] };
    groupe.etablissements.push({ ej, nom });
    groupes.set(cle, groupe);
  }
  const parIntitule = [...groupes.values()].toSorted((a, b) =>
    compareFrench(a.contrat?.intitule ?? '', b.contrat?.intitule ?? '')
  );
  return {
    sur: presents.length,
    groupes: CAUSES_SANS_EXAMEN.flatMap((cause) => parIntitule.filter((g) => g.cause === cause))
  };
}
