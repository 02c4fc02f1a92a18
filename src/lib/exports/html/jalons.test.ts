import { expect, it } from 'vitest';
import { summary } from '$lib/words/charts/milestones/summary';
import { DESSINS, JALONS } from '../dossier.fixture';
import { dossierHtml } from './dossier';
import { jalonsSvg } from './jalons';

const clair = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/gu, ' ');
const svg = jalonsSvg(JALONS, { largeur: 540, classe: 'large' });

it('les jalons sont dits en phrases, chacun nommé à côté de sa barre, la situation datée', () => {
  expect(clair(svg)).toContain(`aria-label="${clair(summary(JALONS)).replace('&', '&amp;')}"`);
  const dits = [...svg.matchAll(/<text[^>]*>([^<]+)</gu)].map(([, texte]) => clair(texte ?? ''));
  expect(dits).toEqual(
    expect.arrayContaining([
      ...['30/09/2026', '3.6 Décision &amp; avis', '27/07 · 65 j de retard', '07/06/27', 'retard', 'temps qui reste']
    ])
  );
});

it('une feuille du dossier les a pour une page et pour un téléphone', () => {
  expect(dossierHtml(DESSINS).match(/<svg class="trace jalons (?:large|etroit)"/gu)).toHaveLength(2);
});
