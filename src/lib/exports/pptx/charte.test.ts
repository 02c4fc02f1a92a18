import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { COULEURS } from './charte';

const [claires = ''] = readFileSync('src/lib/styles/tokens.css', 'utf8').split('@media');

it.each(Object.entries(COULEURS))('la couleur « %s » d’une diapositive est celle de l’écran', (nom, valeur) => {
  expect(new RegExp(`--${nom}: #([0-9a-f]{6});`, 'u').exec(claires)?.[1]?.toUpperCase()).toBe(valeur);
});
