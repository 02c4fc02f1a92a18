import type { Ecrits } from './atelier';
import type { AlertesDesEntites } from '$lib/views/alertes/ecrites';
import { ecrisContrats, ecrisGroupes, examineSeuls, type ContratsEcrits, type Empreintes, type Lot } from './lots';

/**
 * What each work on a lot gives: that of its contracts, then of the hospitals that none of them has examined, then of its
 * groups, which show the follow-up of all.
 */
interface Fruits {
  contrats: ContratsEcrits;
  seuls: AlertesDesEntites;
  groupes: Empreintes;
}
export type Travail = keyof Fruits;
export type Fruit<T extends Travail> = Fruits[T];

export const TRAVAUX: { [T in Travail]: (lot: Lot, ecrits: Ecrits) => Promise<Fruit<T>> } = {
  contrats: ecrisContrats,
  seuls: examineSeuls,
  groupes: ecrisGroupes
};

export interface Ordre<T extends Travail = Travail> {
  travail: T;
  lot: Lot;
  ecrits: Ecrits;
}

export interface Reponse<T extends Travail = Travail> {
  fruit?: Fruit<T>;
  panne?: string;
}

/** What a publication starts to share its work: answers orders until it is left alone. */
export function main(): Promise<number> {
  return new Promise((resolve) => {
    process.on('message', ({ travail, lot, ecrits }: Ordre) => {
      TRAVAUX[travail](lot, ecrits).then(
        (fruit) => process.send?.({ fruit } satisfies Reponse),
        (cause: unknown) =>
          process.send?.({ panne: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) })
      );
    });
    process.once('disconnect', () => resolve(0));
  });
}
