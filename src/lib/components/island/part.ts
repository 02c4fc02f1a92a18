import { dev } from '$app/environment';
import type { Component } from 'svelte';
import { code } from '$lib/engine/on-demand';
import { estAHydrater } from '$lib/state/hydration';

/** A part of a page whose code comes apart: written with the page, it stands as it is until it has to answer. */
export interface Partie<P extends object> {
  /** Its component, once it came. */
  readonly ici: Component<P> | null;
  /** Whether nothing in it answers to the reader: as it came written, it is whole until it has something else to say. */
  readonly lue: boolean;
  /**
   * Fetches its code, once.
   * @throws CodeMissing
   */
  charge(): Promise<Component<P>>;
}

/** A part from its module: `partie(() => import('./Ponts.svelte'))`. */
export function partie<P extends object>(module: () => Promise<{ default: Component<P> }>, lue = false): Partie<P> {
  let ici: Component<P> | null = null;
  return {
    lue,
    get ici() {
      return ici;
    },
    async charge() {
      ici ??= (await code(module())).default;
      return ici;
    }
  };
}

/** A part that is only read: its code is never asked for while what it says is what it came with. */
export function partieLue<P extends object>(module: () => Promise<{ default: Component<P> }>): Partie<P> {
  return partie(module, true);
}

/**
 * Fetches the code of all these parts: what writes a page at build, or shows one without reloading, has them first. A
 * page that came written waits for none, save while developing, where the styles of a part come with its code.
 */
export async function pretes(parties: Readonly<Record<string, { charge(): Promise<unknown> }>>): Promise<void> {
  if (dev || !estAHydrater()) await Promise.all(Object.values(parties).map((une) => une.charge()));
}

/**
 * The component of a part that the server writes.
 * @throws Error when its code was not asked for first (see {@link pretes})
 */
export function dejaLa<P extends object>({ ici }: Partie<P>): Component<P> {
  if (ici === null) throw new Error('une partie de la page est écrite avant que son code soit là');
  return ici;
}
