import { expect, it } from 'vitest';
import { alertesDEssai } from '$lib/views/debuts.fixture';
import { SANS_FILTRE } from '$lib/words/alerte/filtres';
import { listeTronquee } from '$lib/words/alerte/montrees';
import { alertesCsv } from './alertes-csv';

const modele = { ...alertesDEssai(0), ecrites: 500, total: { levees: 427, closes: 333 } };

it('le fichier dit ce que la liste écrite n’a pas : 73 des 333 alertes finies, quand on les demande', () => {
  const finies = { ...SANS_FILTRE, etat: 'finies' };
  expect([SANS_FILTRE, finies].map((filtres) => listeTronquee(modele, filtres))).toEqual([false, true]);
  const coupe = 'Toutes les alertes levées sont ici, et 73 des 333 finies';
  expect(alertesCsv(modele, [], [], true)).toContain(coupe);
  expect(alertesCsv(modele, [], [], false)).not.toContain(coupe);
});
