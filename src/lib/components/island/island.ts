import { browser } from '$app/environment';
import WrittenIsland from './WrittenIsland.svelte';
import LiveIsland from './LiveIsland.svelte';

/**
 * A part of a page that is alive apart from it: on the server its content, in the browser what came written, which
 * answers once the reader gives a sign. Both write the same element.
 */
export const Island: typeof LiveIsland = browser ? LiveIsland : WrittenIsland;
