import type { ContratModele } from '../contrat/contrat.types';
import type { CheminVu, ResultatVu } from './reunion.types';

/** What a contract says of its result of the CRP, beside one of its two bridges. */
export function resultatVu({ trajectoires, ponts }: ContratModele, genre: 'annuel' | 'cible'): ResultatVu {
  const crp = cheminDuResultat(trajectoires);
  return {
    atterrissage: (crp?.atterrissages ?? []).map(({ origine, document, valeur, fourchette }) => ({
      ...{ origine, document, valeur, fourchette }
    })),
    cible: crp?.cible.valeur ?? null,
    pont: ponts[genre]
  };
}

const cheminDuResultat = (trajectoires: ContratModele['trajectoires']): CheminVu['chemin'] =>
  trajectoires.find(({ solde }) => solde === 'resultat_crp') ?? null;

export const cheminVu = ({ trajectoires }: ContratModele): CheminVu => ({ chemin: cheminDuResultat(trajectoires) });
