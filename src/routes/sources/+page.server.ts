import { paquets } from './paquets.server';
import type { PageServerLoad } from './$types';

/** Read at build from what is installed, so that no licence is copied by hand. */
export const load: PageServerLoad = () => ({ logiciels: paquets() });
