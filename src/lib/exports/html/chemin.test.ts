import { expect, it } from 'vitest';
import { summary } from '$lib/words/charts/path-with-versions/summary';
import { CHEMIN, DESSINS } from '../dossier.fixture';
import { cheminSvg } from './chemin';
import { dossierHtml } from './dossier';

const clair = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/gu, ' ');
const svg = cheminSvg(CHEMIN, { largeur: 540, classe: 'large' });
const dits = [...svg.matchAll(/>([^<]+)</gu)].map(([, texte]) => clair(texte ?? '')).filter((texte) => texte.trim());

it('le chemin nomme chaque courbe avec son dernier chiffre, ses années et ses dates', () => {
  expect(dits).toEqual(
    expect.arrayContaining([
      'réalisé : −12,4 M€ en 2025 prov.',
      'établissement (RIA 1) : −7,5 M€ en 2026',
      'outil (8 mois connus) : −9,1 M€ en 2026',
      'Cible de l’avenant 1 : 0 € en 2027',
      'Tendanciel : −14,5 M€ en 2027',
      ...['2022', '2027', 'avenant 1']
    ])
  );
  expect(clair(svg)).toContain(`aria-label="${clair(summary(CHEMIN))}"`);
});

it('d’une année qui manque, la courbe est coupée ; le provisoire est ouvert, chaque projection a sa marque', () => {
  // 2022 stands alone: only 2024 to 2025 is a line.
  expect(svg.match(/<path class="ligne"/gu)).toHaveLength(1);
  expect(svg.match(/<circle class="point ouvert"/gu)).toHaveLength(1);
  expect(svg).toMatch(/<path class="version cible"[^>]*>.*<path class="repere losange"/u);
  expect(svg).toMatch(/<line class="bornes"/u);
});

it('une feuille du dossier a le chemin pour une page et pour un téléphone', () => {
  const html = dossierHtml(DESSINS);
  expect(html.match(/<svg class="trace chemin (?:large|etroit)"/gu)).toHaveLength(2);
  expect(html).not.toContain('class="legende"');
});
