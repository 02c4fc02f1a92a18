import type { Ecrits } from './atelier';
import { ecrisContrats, ecrisGroupes, type Lot } from './lots';

/** What is done of a lot: its contracts, then its groups, which show the follow-up of all contracts. */
export const TRAVAUX = { contrats: ecrisContrats, groupes: ecrisGroupes };
export type Travail = keyof typeof TRAVAUX;
export type Fruit<T extends Travail> = Awaited<ReturnType<(typeof TRAVAUX)[T]>>;

export interface Ordre {
  travail: Travail;
  lot: Lot;
  ecrits: Ecrits;
}

export interface Reponse {
  fruit?: Fruit<Travail>;
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
