/**
 * A computation from two values that is made once for the same two, which no longer change: hundreds of readers of a
 * contract ask for the same. What it gives is shared, and must not be changed.
 */
/* @__NO_SIDE_EFFECTS__ */ export function uneFois<A extends object, B, T>(
  calcule: (a: A, b: B) => T
): (a: A, b: B) => T {
  const faits = new WeakMap<A, Map<B, T>>();
  return (a, b) => {
    const siens = faits.get(a) ?? new Map<B, T>();
    faits.set(a, siens);
    const fait = siens.get(b);
    if (fait !== undefined) return fait;
    const valeur = calcule(a, b);
    siens.set(b, valeur);
    return valeur;
  };
}
