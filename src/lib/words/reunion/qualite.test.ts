import { expect, it } from 'vitest';
import type { QualiteVue } from '$lib/views/reunion/reunion.types';
import { largeurDe, RETRAIT } from '../dossier/mise-en-page';
import { place } from '../dossier/pages';
import { blocsDeQualite, suivieEnMots } from './qualite';

it.each([
  [1, 'CH A : non certifié, satisfaction 72,1.'],
  [2, 'CH A : certifié sous conditions, satisfaction 72,1.'],
  [3, 'CH A : certifié, satisfaction 72,1.'],
  [4, 'CH A : certifié avec mention, satisfaction 72,1.']
])('le niveau %i de certification se lit en un mot, sans répéter « certification »', (niveau, phrase) => {
  const suivie = [
    { code: 'NIVEAU_CERTIFICATION_HAS', decimales: 0, valeur: niveau },
    { code: 'E_SATIS_MCO', decimales: 1, valeur: 72.1 }
  ].map(({ code, decimales, valeur }) => ({
    ...{ code, libelle: code, unite: 'points', decimales, direction: 'hausse' as const },
    entites: [{ nom: 'CH A', annee: 2025, sansObjet: false, valeur, avant: null }]
  }));
  expect(suivieEnMots(suivie).replaceAll(/[\u00a0\u202f]/gu, ' ')).toBe(phrase);
});

const HOPITAUX = [
  ...['CHU de Triple-Étang', 'CH de Roselière-le-Grand', 'EPSM de Nénufar-sur-Onde', 'CH de Vieille-Bonde'],
  ...['CH de Grenouillet', 'CH d’Eau-Dormante', 'CH de Libellune', 'CH de Bonde-Neuve']
];
const INDICATEURS: readonly (readonly [libelle: string, unite: string, decimales: number, valeur: number])[] = [
  ['Passages aux urgences', 'passages', 0, 47_284],
  ['Taux d’occupation MCO (lits au 31/12)', 'fraction', 1, 0.814],
  ['Durée moyenne de séjour MCO', 'jours', 1, 5.4],
  ['Taux de chirurgie ambulatoire', 'fraction', 1, 0.612],
  ['Absentéisme du personnel non médical pour motif médical', 'fraction', 1, 0.083]
];
const qualiteDe = (noms: readonly string[]): QualiteVue[] =>
  INDICATEURS.map(([libelle, unite, decimales, valeur]) => ({
    ...{ code: libelle, libelle, unite, decimales, direction: 'neutre' },
    entites: noms.map((nom) => ({ nom, annee: 2025, sansObjet: false, valeur, avant: valeur }))
  }));

it('une valeur et celle de l’année d’avant disent chacune son année', () => {
  const [bloc] = blocsDeQualite(qualiteDe(HOPITAUX.slice(0, 1)), []);
  expect(bloc?.lignes[1]?.map((mot) => mot.replaceAll(/[\u00a0\u202f]/gu, ' '))).toEqual([
    'Taux d’occupation MCO (lits au 31/12)',
    '81,4 % en 2025 (81,4 % en 2024)'
  ]);
});

it('de huit hôpitaux, chacun fait une ligne : aucun mot n’est coupé, et une salle les lit', () => {
  const [bloc] = blocsDeQualite(qualiteDe(HOPITAUX), []);
  const { corps, colonnes, parts } = place(bloc?.colonnes ?? [], bloc?.lignes ?? []);
  expect([parts.length, corps >= 12]).toEqual([1, true]);
  for (const [c, { titre, largeur }] of colonnes.entries()) {
    const textes = [titre, ...(bloc?.lignes ?? []).map((ligne) => ligne[c] ?? '')];
    const mots = textes.flatMap((texte) => texte.split(' '));
    expect(Math.max(...mots.map((mot) => largeurDe(mot, corps)))).toBeLessThanOrEqual(largeur - 2 * RETRAIT.cote);
  }
});
