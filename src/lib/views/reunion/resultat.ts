import type { ContratModele } from '../contrat/contrat.types';
import type { ResultatVu } from './reunion.types';

/** What a contract says of its result of the CRP, beside one of its two bridges. */
export function resultatVu({ trajectoires, ponts }: ContratModele, genre: 'annuel' | 'cible'): ResultatVu {
  const crp = trajectoires.find(({ solde }) => solde === 'resultat_crp');
  return {
    atterrissage: (crp?.atterrissages ?? []).map(({ origine, document, valeur, fourchette }) => ({
      ...{ origine, document, valeur, fourchette }
    })),
    cible: crp?.cible.valeur ?? null,
    pont: ponts[genre]
  };
}
