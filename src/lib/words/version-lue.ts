import type { VersionCompte } from '$lib/domain/comptes/codes';
import { VERSIONS_COMPTE } from '$lib/schema/vocabulaire/comptes';

/** Accounts whose figures are shown: a closing not yet approved may still move, which its name alone does not say. */
export const versionLue = (version: VersionCompte): string =>
  VERSIONS_COMPTE[version].libelle + (version === 'cf_arrete' ? ', provisoire' : '');
