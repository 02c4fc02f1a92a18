import { INSTANCES, TYPES_CONTRAT, type TypeContrat } from '$lib/domain/contrat/mots-du-contrat';

/** The words of a code; a code that this version does not know is shown as written, without its underscores. */
export function mot(mots: Readonly<Partial<Record<string, string>>>, code: string): string {
  return mots[code] ?? code.replaceAll('_', ' ');
}

function estTypeConnu(type: string): type is TypeContrat {
  return type in TYPES_CONTRAT;
}

/** How the screens speak of a contract of this type; a type that this version does not know is a contract. */
export function motsDuType(type: string): (typeof TYPES_CONTRAT)[TypeContrat] {
  return TYPES_CONTRAT[estTypeConnu(type) ? type : 'contrat_performance'];
}

/** Name of the kind of contract, as written when this version does not know it. */
export function nomDuType(type: string): string {
  return estTypeConnu(type) ? TYPES_CONTRAT[type].libelle : type.replaceAll('_', ' ');
}

export function nomDeLInstance(code: string): string {
  return mot(INSTANCES, code);
}
