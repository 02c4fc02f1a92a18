import { expect, it } from 'vitest';
import { summary } from '$lib/words/charts/target-bars/summary';
import { DESSINS, REPERES } from '../dossier.fixture';
import { dossierHtml } from './dossier';
import { reperesSvg } from './reperes';

const clair = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/gu, ' ');
const svg = clair(reperesSvg(REPERES, { largeur: 540, classe: 'large' }));

it('chaque montant est dit face à son repère, nommé, avec sa clé et en phrases', () => {
  expect(svg).toContain(`aria-label="${clair(summary(REPERES)).replace('&', '&amp;')}"`);
  for (const dit of ['CH A &amp; B', '2,1 M€ pour 3,0 M€', 'Capital à rembourser']) expect(svg).toContain(dit);
  expect(svg.match(/class="fait manque"/gu)).toHaveLength(2);
});

it('une feuille du dossier les a pour une page et pour un téléphone', () => {
  expect(dossierHtml(DESSINS).match(/<svg class="trace reperes (?:large|etroit)"/gu)).toHaveLength(2);
});
