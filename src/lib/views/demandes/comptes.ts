import type { DemandeLue, DemandesModele } from './demandes.types';

/** How many demands, and of how many contracts, hospitals asked directly and groups. */
export function comptesDesDemandes(demandes: readonly DemandeLue[]): DemandesModele['comptes'] {
  const combien = (genre: DemandeLue['perimetre']) =>
    new Set(demandes.flatMap((d) => (d.perimetre !== genre ? [] : genre === 'ght' ? d.ghts : [d.id]))).size;
  return {
    demandes: demandes.length,
    ...{ contrats: combien('contrat'), etablissements: combien('etablissement'), ghts: combien('ght') }
  };
}
