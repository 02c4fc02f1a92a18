/** As precise as any screen shows it: a share to the millionth. */
export const precis = <V extends number | null>(valeur: V): V | number =>
  valeur === null ? valeur : Math.round(valeur * 1e6) / 1e6;
