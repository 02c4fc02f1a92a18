import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { cumul } from '../essais/contrat';
import { NOM_LONG } from '../essais/exemples';
import { svgTexte } from '../essais/svg-texte';
import CumulatedGains from './CumulatedGains.svelte';

const etats = {
  normal: cumul,
  vide: { ...cumul, attendu: [], realise: [], marques: [] },
  'un-point': { ...cumul, attendu: cumul.attendu.slice(-1), realise: cumul.realise.slice(0, 1) },
  'sans-realise': { ...cumul, realise: [] },
  'sans-attendu': { ...cumul, attendu: [] },
  favorable: { ...cumul, au: '2026-12-31' },
  negatif: { ...cumul, realise: cumul.realise.map((p) => ({ ...p, cumul: -p.cumul / 3 })) },
  'nom-long': { ...cumul, marques: ['2025-03-15', '2025-06-15'].map((date) => ({ date, texte: NOM_LONG })) }
};

describe('le dessin des gains cumulés', () => {
  for (const [nom, props] of Object.entries(etats)) {
    it(`état ${nom}`, async () => {
      const { body } = render(CumulatedGains, { props });
      await expect(svgTexte(body)).toMatchFileSnapshot(`./instantanes/${nom}.svg`);
    });
  }

  it('dit que les données sont simulées', () => {
    expect(render(CumulatedGains, { props: cumul }).body).toContain('Données simulées');
  });
});
