import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { aidesRegionDEssai } from '$lib/views/debuts.fixture';
import { fichierDesAides } from './aides-fichiers';
import { blocsDe, csvsDe } from './contrat.fixture';
import { fichierXlsx } from './tables-xlsx';

it('les aides de la région ont une ligne par contrat et par exercice, en CSV comme en classeur', async () => {
  const fichier = fichierDesAides(aidesRegionDEssai(2));
  const [table, pied] = blocsDe(csvsDe(fichier).join(''));
  expect(pied).toContain('Tous les contrats suivis, au 30/09/2026');
  expect(table?.slice(1)).toEqual([
    'Contrat 0;2026;0;0;0;1000;0;0;1000;;;;simulées',
    'Contrat 1;2026;0;0;0;1000;0;0;1000;;;;simulées'
  ]);
  const [feuille] = (await readXlsx(await fichierXlsx(fichier))).sheets;
  expect(feuille?.rows[0]?.join(';')).toBe(table?.[0]);
  expect(feuille?.rows.at(-1)).toEqual(['Contrat 1', 2026, 0, 0, 0, 1000, 0, 0, 1000, null, null, null, 'simulées']);
});

it('une aide non versée y a le jour où sa part est due, qui n’est pas celui de la tranche', () => {
  const essai = aidesRegionDEssai(1);
  const nonVersees = essai.nonVersees.map((l) => ({ ...l, prevueLe: '2026-06-30', dueLe: '2026-12-31' }));
  const csv = csvsDe(fichierDesAides({ ...essai, nonVersees })).find((texte) => texte.includes('Due le')) ?? '';
  const [[entetes = '', ligne = ''] = []] = blocsDe(csv);
  expect(ligne.split(';')[entetes.split(';').indexOf('Due le')]).toBe('2026-12-31');
  expect(csv).not.toContain('2026-06-30');
});

it('une aide sans exercice le dit, dans la colonne des exercices', async () => {
  const { lignes, ...reste } = aidesRegionDEssai(1);
  const sansExercice = { ...reste, lignes: lignes.map((ligne) => ({ ...ligne, annee: null })) };
  const [feuille] = (await readXlsx(await fichierXlsx(fichierDesAides(sansExercice)))).sheets;
  expect(feuille?.rows.at(-1)?.slice(0, 2)).toEqual(['Contrat 0', 'sans exercice']);
});

it('la région exporte aussi ses exercices, avec les contrats qui comptent et ceux qui finissent', () => {
  const essai = aidesRegionDEssai(1);
  const annees = essai.lignes.map(({ contrat, ...annee }) => ({ ...annee, comptes: 3, finissent: [contrat] }));
  const csvs = csvsDe(fichierDesAides({ ...essai, annees }));
  expect(csvs.join('\n')).toContain('Les gains prévus d’un contrat s’arrêtent à son terme\u00a0: 1 finit en 2026.');
  const [entetes, ligne] = blocsDe(csvs.at(-1) ?? '')[0] ?? [];
  expect(entetes).toContain('Contrats comptés;Contrats qui finissent dans l’exercice;Gains nets prévus (€)');
  expect(ligne).toBe('2026;0;0;0;1000;0;0;1000;3;Contrat 0;;;;simulées');
});
