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

const SANS_CONTOUR: PortefeuilleModele['carte']['departements'][number]['contour'] = {
  type: 'MultiPolygon',
  coordinates: []
};

/**
 * Of a portfolio, what its page has on the screen when it comes: the columns of its first family, without what draws
 * the map and names its sources. A page brings it along; the rest is read at the reader's first sign.
 */
export function apercuDe(modele: PortefeuilleModele): PortefeuilleModele {
  const famille = familleDeDepart(modele);
  const montres = famille === 'contrat' ? [] : colonnesDeDepart(indicateursVivants(modele, famille));
  const codes = new Set(montres.map(({ code }) => code));
  const garde = <T>(parIndicateur: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(parIndicateur).filter(([code]) => codes.has(code)));
  return {
    ...modele,
    familles: modele.familles.map((f) => ({ ...f, indicateurs: f.indicateurs.filter(({ code }) => codes.has(code)) })),
    lignes: modele.lignes.map((ligne) => ({ ...ligne, series: garde(ligne.series) })),
    region: garde(modele.region),
    bandes: garde(modele.bandes),
    ruptures: garde(modele.ruptures),
    carte: {
      ...modele.carte,
      // Their names stand in the table.
      departements: modele.carte.departements.map((d) => ({ ...d, contour: SANS_CONTOUR })),
      etablissements: []
    },
    sources: []
  };
}
