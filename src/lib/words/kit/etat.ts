export const ARRETER = 'Arrêter';
export const A_VERIFIER = '⚠ À vérifier\u00a0:';

/** Several contracts of one perimeter: « 2 contrats ». */
export const combienDeContrats = (n: number) => `${n}\u00a0contrats`;
