/** A milestone, as far as its state goes. */
interface JalonAtteint {
  date_reelle: string | null;
}

/**
 * Whether the state declared of an action, one day, is contrary to its milestones: over, while one is not reached that
 * day; not begun, while one is. Worked: « terminée » on 15/10, milestones reached on 20/06 and never → contrary.
 */
export function etatContraireAuxJalons(etat: unknown, jour: string, jalons: readonly JalonAtteint[]): boolean {
  const atteints = jalons.filter(({ date_reelle: reel }) => reel !== null && reel <= jour).length;
  if (etat === 'terminee') return atteints < jalons.length;
  return etat === 'non_demarree' && atteints > 0;
}
