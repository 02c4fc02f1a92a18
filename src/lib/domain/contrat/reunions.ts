import { venueA } from '../temps/connu';

/** The meetings that follow a contract, each with its own page, in the order of a year (RULES, « What each meeting needs »). */
export const REUNIONS = ['dialogue-de-gestion', 'ria', 'eprd-pgfp', 'revue', 'conseil-de-surveillance'] as const;
export type CodeDeReunion = (typeof REUNIONS)[number];

/** Whether a meeting may be held on one hospital of the contract: its review is of what the two parties signed, whole. */
export const seTientParHopital = (reunion: CodeDeReunion): boolean => reunion !== 'revue';

/** Meetings of a body on both sides of D: the last one held and the next one planned. */
export function deChaqueCote(
  dates: readonly string[],
  au: string
): { derniere: string | null; prochaine: string | null } {
  const rangees = [...dates].sort();
  const tenues = rangees.filter((date) => venueA(date, au) !== null);
  return { derniere: tenues.at(-1) ?? null, prochaine: rangees[tenues.length] ?? null };
}

/** Meetings of a contract: one that is not about hospital accounts (PTSM, RULES 53) is only reviewed. */
export function reunionsDe({ surDesComptes }: { surDesComptes: boolean }): readonly CodeDeReunion[] {
  return surDesComptes ? REUNIONS : ['revue'];
}
