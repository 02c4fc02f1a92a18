import type { Famille } from '$lib/domain/indicateur/fiche';
import type { IndicateurBref } from '../modele';
import type { PortefeuilleModele } from './portefeuille.types';

/** Whether contracts are followed: their columns stand, whether or not this reader may have their totals. */
export function avecSuivi({ totaux, totauxFermes }: Pick<PortefeuilleModele, 'totaux' | 'totauxFermes'>): boolean {
  return totaux !== null || totauxFermes === true;
}

/** What the portfolio shows until the reader chooses: its contracts when some are followed, else the activity. */
export function familleDeDepart(modele: Pick<PortefeuilleModele, 'totaux' | 'totauxFermes'>): Famille | 'contrat' {
  return avecSuivi(modele) ? 'contrat' : 'activite';
}

/** The indicators of a family that have a value somewhere in the portfolio, in the order of their sheets. */
export function indicateursVivants(
  modele: Pick<PortefeuilleModele, 'familles' | 'lignes'>,
  famille: Famille
): IndicateurBref[] {
  const indicateurs = modele.familles.find((f) => f.code === famille)?.indicateurs ?? [];
  return indicateurs.filter(({ code }) => modele.lignes.some((l) => l.series[code]?.some((p) => p.valeur !== null)));
}

/** Among them, the columns of a family until the reader chooses: the main ones. */
export function colonnesDeDepart(vivants: readonly IndicateurBref[]): IndicateurBref[] {
  const principaux = vivants.filter((i) => i.principal);
  return principaux.length > 0 ? principaux : vivants.slice(0, 5);
}

/** Whether a page has all the lines of its portfolio. */
export const aToutesSesLignes = ({ lignes, ensemble }: Pick<PortefeuilleModele, 'lignes' | 'ensemble'>): boolean =>
  lignes.length === ensemble.lignes;
