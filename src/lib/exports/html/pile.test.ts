import { expect, it } from 'vitest';
import { summary } from '$lib/words/charts/stacked-steps/summary';
import { DESSINS, PILE } from '../dossier.fixture';
import { dossierHtml } from './dossier';
import { pileSvg } from './pile';

const clair = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/gu, ' ');
const svg = pileSvg(PILE, { largeur: 540, classe: 'large' });

it('les gains de chaque année sont dits en phrases, avec l’attendu, les paliers et une clé pour chacun', () => {
  expect(clair(svg)).toContain(`aria-label="${clair(summary(PILE))}"`);
  const dits = [...svg.matchAll(/<text[^>]*>([^<]+)</gu)].map(([, texte]) => clair(texte ?? ''));
  expect(dits).toEqual(
    expect.arrayContaining([
      ...['2025', '2026', 'attendu 900 k€', 'attendu 3,0 M€'],
      ...['réalisé', 'sécurisé', 'chiffré', 'report des mesures de N-1', 'dépend d’une hausse d’activité']
    ])
  );
});

it('ce qui dépend de l’activité est hachuré, dans la pile et dans sa clé', () => {
  expect(svg.match(/<path class="hachures"/gu)).toHaveLength(2);
  expect(svg.match(/<rect class="bloc"/gu)).toHaveLength(4 + 5);
});

it('une feuille du dossier a les piles pour une page et pour un téléphone', () => {
  expect(dossierHtml(DESSINS).match(/<svg class="trace pile (?:large|etroit)"/gu)).toHaveLength(2);
});
