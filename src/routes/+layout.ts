import { lisPublications } from '$lib/state/publications';
import type { LayoutLoad } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

export const load: LayoutLoad = async ({ fetch }) => ({ publications: await lisPublications(fetch) });
