import {
  HYPOTHESES_ATTERRISSAGE,
  type HypothesesAtterrissage,
  type PalierPromis
} from '$lib/domain/comptes/hypotheses-atterrissage';
import type { Champ } from '$lib/format/address-field';

/** A share, written in whole percents. */
const part: Champ<number> = {
  lit: (ecrite) => (/^\d{1,3}$/.test(ecrite) ? Math.min(100, Number(ecrite)) / 100 : null),
  ecrit: (valeur) => String(Math.round(valeur * 100))
};

/** A growth, written in percents with one decimal: between −10 and +10. */
const croissance: Champ<number> = {
  lit: (ecrite) => (/^-?\d{1,2}(\.\d)?$/.test(ecrite) ? Math.max(-10, Math.min(10, Number(ecrite))) / 100 : null),
  ecrit: (valeur) => String(Math.round(valeur * 1000) / 10)
};

/** Percents between which each is chosen. */
export const BORNES_ATTERRISSAGE = { part: { min: 0, max: 100 }, recettes: { min: -10, max: 10 } } as const;

/** What a field asks for, in percents, brought back between its bounds; null where nothing can be read. */
export function saisie(cle: PalierPromis | 'recettes', pourcents: number): number | null {
  const { min, max } = BORNES_ATTERRISSAGE[cle === 'recettes' ? 'recettes' : 'part'];
  return Number.isNaN(pourcents) ? null : Math.max(min, Math.min(max, pourcents)) / 100;
}

/** Present in the address when the reader wants it. */
const oui: Champ<true> = { lit: (ecrite) => (ecrite === 'oui' ? true : null), ecrit: () => 'oui' };

/** The assumptions that the reader changed, under these names of the address. */
export const CHAMPS_ATTERRISSAGE = {
  securise: part,
  valide: part,
  chiffre: part,
  identifie: part,
  recettes: croissance,
  sans: oui
} as const;

/** What the reader chose; null where the default holds. */
export type HypothesesChoisies = Readonly<Record<PalierPromis | 'recettes', number | null>> & { sans: boolean };

/** The defaults, with what the reader changed. */
export function hypothesesDe(choisies: HypothesesChoisies): HypothesesAtterrissage {
  const { parts, croissance: defaut } = HYPOTHESES_ATTERRISSAGE;
  return {
    parts: {
      identifie: choisies.identifie ?? parts.identifie,
      chiffre: choisies.chiffre ?? parts.chiffre,
      valide: choisies.valide ?? parts.valide,
      securise: choisies.securise ?? parts.securise
    },
    croissance: choisies.recettes ?? defaut,
    sansNonSecurises: choisies.sans
  };
}

/** What of these assumptions differs from the defaults. */
export function choisiesDe({
  parts,
  croissance: recettes,
  sansNonSecurises
}: HypothesesAtterrissage): HypothesesChoisies {
  const defaut = HYPOTHESES_ATTERRISSAGE;
  const autre = (valeur: number, sienne: number) => (valeur === sienne ? null : valeur);
  return {
    identifie: autre(parts.identifie, defaut.parts.identifie),
    chiffre: autre(parts.chiffre, defaut.parts.chiffre),
    valide: autre(parts.valide, defaut.parts.valide),
    securise: autre(parts.securise, defaut.parts.securise),
    recettes: autre(recettes, defaut.croissance),
    sans: sansNonSecurises
  };
}

/** A query string that keeps the date of a contract, with what the reader changed: the address of another page under the same. */
export function avecHypotheses(recherche: string, { sans, ...nombres }: HypothesesChoisies): '' | `?${string}` {
  const params = new URLSearchParams(recherche);
  for (const [cle, valeur] of Object.entries(nombres)) {
    if (valeur !== null) params.set(cle, (cle === 'recettes' ? croissance : part).ecrit(valeur));
  }
  if (sans) params.set('sans', oui.ecrit(true));
  const ecrite = params.toString();
  return ecrite === '' ? '' : `?${ecrite}`;
}

/** The query string without any assumption; the date stays. */
export function sansHypotheses(recherche: string): string {
  const params = new URLSearchParams(recherche);
  for (const cle of Object.keys(CHAMPS_ATTERRISSAGE)) params.delete(cle);
  return params.toString().replaceAll('%2C', ',');
}

/** Whether the reader changed something. */
export function changees(choisies: HypothesesChoisies): boolean {
  const { sans, ...nombres } = choisies;
  return sans || Object.values(nombres).some((valeur) => valeur !== null);
}
