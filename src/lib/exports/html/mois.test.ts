import { expect, it } from 'vitest';
import { summary } from '$lib/words/charts/month-lines/summary';
import { DESSINS, MOIS } from '../dossier.fixture';
import { dossierHtml } from './dossier';
import { moisSvg } from './mois';

const clair = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/gu, ' ');
const svg = moisSvg(MOIS, { largeur: 540, classe: 'large' });

it('une caisse mois par mois est dite en phrases, ses lignes nommées, sa prévision séparée par un mot', () => {
  expect(clair(svg)).toContain(`aria-label="${clair(summary(MOIS))}"`);
  const dits = [...svg.matchAll(/<t(?:ext|span)[^>]*>([^<]+)</gu)].map(([, texte]) => clair(texte ?? ''));
  expect(dits).toEqual(
    expect.arrayContaining(['prévision →', 'juil.', '2026', ...MOIS.lignes.map(({ nom }) => clair(nom))])
  );
});

it('un mois sans solde n’est pas relié, et ce qui est prévu a ses marques ouvertes', () => {
  // Realised: two months apart, no line; the plan, its lowest days and the threshold have one each; a sample a key.
  expect(svg.match(/<path class="trait/gu)).toHaveLength(3 + 4);
  expect(svg.match(/<path class="marque accent"/gu)).toHaveLength(2 + 1);
  expect(svg.match(/<path class="marque [\w-]+ ouvert"/gu)).toHaveLength(4 + 2);
});

it('une feuille du dossier l’a pour une page et pour un téléphone', () => {
  expect(dossierHtml(DESSINS).match(/<svg class="trace mois (?:large|etroit)"/gu)).toHaveLength(2);
});
