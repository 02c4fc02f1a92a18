import { expect, it } from 'vitest';
import { pageDesGains } from './gains';

const clair = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/gu, ' ');

type Gains = NonNullable<Parameters<typeof pageDesGains>[0]>;

const gains: Gains = {
  ...{ exercice: 2026, apPlanifiee: 6_000_000, apEnVigueur: 2_000_000, apDue: 3_000_000, raisonAbsence: null },
  ...{ attenduADate: 1_500_000, attenduAnnee: 2_400_000, realiseADate: 900_000 },
  annees: [
    {
      ...{ annee: 2026, report: 300_000, attendu: 2_400_000 },
      parts: [
        { palier: 'realise', nature: 'depense', montant: 900_000 },
        { palier: 'securise', nature: 'depense', montant: 1_000_000, echu: 600_000 }
      ]
    }
  ]
};

it('les gains de chaque année se dessinent par palier, sans ce qui était dû et n’est pas venu', () => {
  const [page] = pageDesGains(gains, { arret: null });
  expect(clair(page?.titre ?? '')).toBe(
    '900 k€ de gains réalisés sur 1,5 M€ attendus à date, en effet sur l’exercice 2026'
  );
  if (page?.dessin.genre !== 'pile') throw new Error('des piles');
  expect(page.dessin.pile.annees).toEqual([
    {
      ...{ annee: 2026, report: 300_000, attendu: 2_400_000, echu: 600_000 },
      parts: [
        { palier: 'realise', nature: 'depense', montant: 900_000 },
        { palier: 'securise', nature: 'depense', montant: 400_000 }
      ]
    }
  ]);
  expect(page.chiffres.map(({ libelle, precision, valeur }) => clair(`${libelle} (${precision}) ${valeur}`))).toEqual([
    'Réalisé à date (60 % de l’attendu) 900 k€',
    'Attendu à date () 1,5 M€',
    'Attendu sur 2026 () 2,4 M€',
    'Année pleine prévue (une fois tout en place) 6,0 M€'
  ]);
  expect(page.note).toContain('dû et non réalisé');
});

it('sans ligne de gain, ni effet d’aucune année, il n’y a pas de page', () => {
  expect(pageDesGains(null, { arret: null })).toEqual([]);
  const vide = { ...gains, annees: [{ annee: 2026, report: 0, attendu: 0, parts: [] }] };
  expect(pageDesGains(vide, { arret: null })).toEqual([]);
});
