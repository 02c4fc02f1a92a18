import { browser } from '$app/environment';
import type { PublishedDataset } from '$lib/engine/publication';
import { estAHydrater } from '$lib/state/hydration';
import { aToutesSesLignes } from '$lib/views/portefeuille/depart';
import type { PortefeuilleModele } from '$lib/views/portefeuille/portefeuille.types';
import { chargeModele } from './model';

/** A portfolio as its page has it: what the page came with, and the whole once it is read. */
export interface PortefeuilleLu {
  publication: PublishedDataset;
  modele: PortefeuilleModele;
  complet: PortefeuilleModele | null;
}

/**
 * What a page of the portfolio starts with. One that comes written brings along what is on its screen alone; it is
 * drawn with the whole, of which nothing else is written in the page (see `hooks.server.ts`).
 * @throws what `chargeModele` throws
 */
export async function chargePortefeuille(
  fetcher: typeof fetch,
  publication: PublishedDataset
): Promise<Omit<PortefeuilleLu, 'publication'>> {
  const lis = (vue: 'portefeuille' | 'apercu') => chargeModele(fetcher, publication, vue, {});
  if (browser && !estAHydrater()) {
    const modele = await lis('portefeuille');
    return { modele, complet: modele };
  }
  const modele = await lis('apercu');
  // The map of a country comes with the rest: its hospitals would weigh more than the page.
  return { modele, complet: browser || !aToutesSesLignes(modele) ? null : await lis('portefeuille') };
}
