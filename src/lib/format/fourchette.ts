import { nombre, uniteDe } from './nombre';

/** A range, in the unit of its larger end: « de −4,0 à −0,2 M€ ». Apart from numbers, which every page loads. */
export function fourchetteEnEuros(bas: number, haut: number): string {
  const { euros, decimales, signe } = uniteDe(Math.max(Math.abs(bas), Math.abs(haut)));
  return `de ${nombre(bas / euros, decimales)} à ${nombre(haut / euros, decimales)}\u00a0${signe}`;
}
