import type { Tete } from '$lib/words/charts/tete.types';
import type { Component } from 'svelte';
import type { Pas } from './curseur.svelte';
import type { ChartTable } from '$lib/words/charts/table.types';

/** What a drawing is given: names it as an image when it holds links, which stand beside the image (RGAA 1.1). */
export interface Trace<D, G> {
  nom: string;
  data: D;
  geometrie: G;
  /** Place of the cursor. */
  vise: number | null;
}

/**
 * A chart, for the host to frame: from data `D` to geometry `G`, words and drawing. Places are those of the cursor, from
 * 0; pixels are those of the plot.
 */
export interface ChartOf<D extends Tete, G> {
  layout: (data: D, room: { largeur: number }) => G;
  /** The chart in a few sentences, for who does not see it. */
  summary: (data: D) => string;
  table: (data: D) => ChartTable;
  /** Breaks of series, changes of perimeter: what the marks say, in full. */
  notes?: (data: D, geometrie: G) => readonly string[];
  /** What the cursor says at a place. */
  read: (data: D, place: number, geometrie: G) => string;
  /** What is read while the cursor is away. */
  rest: (data: D, geometrie: G) => string;
  /** How many places the cursor has. */
  places: (geometrie: G) => number;
  /** Steps of the arrow keys. */
  steps: (geometrie: G) => Pas;
  /** Where the first arrow key lands: at the end (default) for years, at the start for a ranked list. */
  start?: 'debut' | 'fin';
  /** Place under a pointer; null: none. */
  aim: (geometrie: G, point: { x: number; y: number; largeur: number }) => number | null;
  onplace?: (data: D, place: number | null, geometrie: G) => void;
  Trace: Component<Trace<D, G>>;
  /** Width to draw for on the server and until the container's own is known: 640 by default. */
  largeur?: number;
  /** Whether the drawing keeps its shape at any width, so that it may be scaled until it is known. */
  souple?: boolean;
}

/** From left to right. */
export const ALONG = (): Pas => ({ horizontal: 1, vertical: 0 });
/** From top to bottom. */
export const DOWN = (): Pas => ({ horizontal: 0, vertical: 1 });

/** The place of the first thing that fits; null when none does. */
export function placeOf<T>(things: readonly T[], fits: (thing: T) => boolean): number | null {
  const place = things.findIndex(fits);
  return place === -1 ? null : place;
}
