import { INSTANCES, TYPES_CONTRAT } from '$lib/schema/vocabulaire/contrat';
import type { TypeContrat } from '$lib/domain/contrat/codes';

/** The words of a code; a code that this version does not know is shown as written, without its underscores. */
export function mot(mots: Readonly<Partial<Record<string, string>>>, code: string): string {
  return mots[code] ?? code.replaceAll('_', ' ');
}

function estTypeConnu(type: string): type is TypeContrat {
  return type in TYPES_CONTRAT;
}

const contrat = { contrat: 'contrat', leContrat: 'le contrat', perimetre: 'périmètre', lePerimetre: 'le périmètre' };
const plan = { ...contrat, contrat: 'plan', leContrat: 'le plan' };
const projet = { contrat: 'projet', leContrat: 'le projet', perimetre: 'territoire', lePerimetre: 'le territoire' };

/** The types that are no contract, or cover something else. */
const AUTREMENT: Readonly<Partial<Record<string, typeof contrat>>> = {
  pref: plan,
  plan_redressement: plan,
  ptsm: projet
};

/** How the screens speak of a contract of this type, and of what it covers. */
export function motsDuType(type: string): typeof contrat {
  return AUTREMENT[type] ?? contrat;
}

/** Name of the kind of contract, as written when this version does not know it. */
export function nomDuType(type: string): string {
  return estTypeConnu(type) ? TYPES_CONTRAT[type].libelle : type.replaceAll('_', ' ');
}

export function nomDeLInstance(code: string): string {
  return mot(INSTANCES, code);
}

/** What a suspension does to the targets and the expected gains; what the source does not say is not assumed. */
export function gelEnMots(gel: boolean | null): { court: string; long: string } {
  if (gel === null) {
    return {
      court: 'gel non précisé',
      long: 'la source ne précise pas si les cibles et les gains attendus sont gelés'
    };
  }
  return gel
    ? {
        court: 'cibles gelées',
        long: 'les cibles et les gains attendus sont gelés à cette date, et les retards comptés jusqu’à elle'
      }
    : { court: 'cibles maintenues', long: 'les cibles et les gains attendus continuent de courir' };
}
