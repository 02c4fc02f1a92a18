import { publicationsDeLaPage } from '$lib/state/publications';
import type { LayoutLoad } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

export const load: LayoutLoad = ({ fetch }) => publicationsDeLaPage(fetch);
