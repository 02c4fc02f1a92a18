import { aSaCle } from '../../lecture/finess';
import type { Verification } from '../verification';
import { texteDe } from './cellules';

/** Tells a hospital of the perimeter whose FINESS has lost its key; every other sheet must name one of the perimeter. */
export function verifieLesCles(v: Verification): void {
  for (const ligne of v.lignes('contrat_perimetre')) {
    const ej = texteDe(ligne, 'ej');
    if (ej === null || aSaCle(ej)) continue;
    v.dis('avertissement', 'contrat_perimetre', ligne, 'ej', {
      genre: 'FINESS sans sa clé',
      message:
        'Ce FINESS n’a pas la clé de ses huit premiers chiffres\u00a0: un chiffre a changé, ou deux ont été échangés.',
      attendu: 'un FINESS tel que le répertoire national l’écrit'
    });
  }
}
