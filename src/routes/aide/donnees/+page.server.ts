import { fichiersLus } from '$lib/words/aide/fichiers';
import { importers } from '$lib/importers';
import { fiches } from '$lib/importers/fiches';
import type { PageServerLoad } from './$types';

/** Read at build, so that the page says what the importers say without carrying their parsers to the reader. */
export const load: PageServerLoad = () => ({ fichiers: fichiersLus(importers, fiches) });
