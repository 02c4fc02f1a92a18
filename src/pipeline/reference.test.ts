import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { geoArea, geoContains } from 'd3';
import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { lisCsv } from '$lib/importers/lecture/csv';
import { verifieTables } from '$lib/schema/validation';
import { jeuxEmbarques } from './jeu/configuration';
import { lisReferences } from './jeu/reference';

const DOSSIER = 'data/reference';
const rows = lisReferences(DOSSIER);
const { ght = [], etablissement = [], contrat = [], contrat_evenement = [], contrat_perimetre = [] } = rows;
const { succession = [], succession_ght = [], departement = [] } = rows;
const [grandEst] = jeuxEmbarques(DOSSIER);
const suivis = grandEst?.perimetres ?? [];
const disparus = ['ARA-10', 'ARA-13', 'ARA-14', 'ARA-15', 'BFC-10', 'MAR-01'];

/** Members of each perimeter on 31 December 2024, counted by hand on the composition. */
const membres: Record<string, number> = {
  'GE-01': 13,
  'GE-02': 9,
  'GE-03': 3,
  'GE-04': 2,
  'GE-05': 8,
  'GE-06': 5,
  'GE-07': 3,
  'GE-08': 6,
  'GE-09': 7,
  'GE-10': 11,
  'GE-11': 8,
  'BFC-03': 9
};

function compte(valeurs: readonly string[]): Record<string, number> {
  const nombres: Record<string, number> = {};
  for (const valeur of valeurs) nombres[valeur] = (nombres[valeur] ?? 0) + 1;
  return nombres;
}

test('chaque ligne des références tient dans sa table et renvoie à des lignes qui existent', () => {
  expect(verifieTables(rows)).toEqual([]);
});

test('les 135 GHT de 2024 et les six codes disparus depuis 2019 sont nommés', () => {
  const codes = ght.map((g) => g.code);
  expect(codes).toHaveLength(141);
  expect(codes.filter((code) => disparus.includes(code)).toSorted()).toEqual(disparus);
  expect(ght.filter((g) => g.region !== g.code.split('-')[0])).toEqual([]);
});

test('les libellés viennent du référentiel : ligature, accents et espaces corrigés', () => {
  const libelle = (code: string) => ght.find((g) => g.code === code)?.libelle;
  expect(libelle('GE-09')).toBe('Cœur Grand Est');
  expect(libelle('GE-06')).toBe('Aube et Sézannais');
  expect(libelle('BFC-03')).toBe('21-52 Côte-d’Or – Haute-Marne');
});

test('les douze périmètres suivis réunissent 84 entités juridiques', () => {
  expect(suivis).toHaveLength(12);
  expect(compte(etablissement.map((e) => e.ght))).toEqual(membres);
  expect(etablissement).toHaveLength(84);
  expect(etablissement.filter((e) => e.ej.length !== 9)).toEqual([]);
});

test('chaque périmètre suivi a un seul établissement support, membre du GHT', () => {
  for (const code of suivis) {
    const supports = etablissement.filter((e) => e.ght === code && e.role === 'support').map((e) => e.ej);
    expect(supports, code).toEqual([ght.find((g) => g.code === code)?.support]);
  }
});

test('les départements d’un périmètre sont ceux de ses membres, tous dessinés', () => {
  const dessines = new Set(departement.map((d) => d.code));
  for (const code of suivis) {
    const annonces = ght.find((g) => g.code === code)?.departements?.split(',') ?? [];
    for (const { departement: dep } of etablissement.filter((e) => e.ght === code))
      expect(annonces, code).toContain(dep);
    for (const dep of annonces) expect(dessines, code).toContain(dep);
  }
  expect([...dessines].toSorted()).toEqual(['08', '10', '21', '51', '52', '54', '55', '57', '67', '68', '88']);
});

test('les contours se lisent sur la sphère : chaque département a son aire, en kilomètres carrés', () => {
  const RAYON_TERRE_KM = 6371;
  for (const { libelle, contour } of departement) {
    const aire = geoArea(forme(contour)) * RAYON_TERRE_KM ** 2;
    expect(aire, libelle).toBeGreaterThan(3_000);
    expect(aire, libelle).toBeLessThan(9_500);
  }
});

function forme(contour: string | null): Polygon {
  const lu: unknown = JSON.parse(contour ?? 'null');
  if (!estPolygone(lu)) throw new Error('un polygone est attendu');
  return lu;
}

function estPolygone(lu: unknown): lu is Polygon {
  return typeof lu === 'object' && lu !== null && 'type' in lu && lu.type === 'Polygon';
}

test('chaque établissement est placé dans son département, aux contours généralisés près', () => {
  const horsContour = etablissement.filter(({ departement: code, lon, lat }) => {
    const { contour = null } = departement.find((d) => d.code === code) ?? {};
    return lon === null || lat === null || !geoContains(forme(contour), [lon, lat]);
  });
  expect(horsContour.map((e) => e.nom)).toEqual(['CHI de la Lauter']);
});

test('chaque position dit si elle est celle d’un site ou approchée sur la commune', () => {
  expect(compte(etablissement.map((e) => e.position ?? 'sans'))).toEqual({ site: 70, commune: 14 });
  const places = etablissement.map((e) => `${e.lon} ${e.lat}`);
  expect(new Set(places).size).toBe(84);
});

test('un contrat ne couvre que des établissements connus et chacun de ses faits a sa source', () => {
  const connus = new Set(etablissement.map((e) => e.ej));
  expect(contrat).toHaveLength(6);
  for (const { ej } of contrat_perimetre) expect(connus).toContain(ej);
  for (const { id } of contrat) {
    expect(
      contrat_perimetre.some((p) => p.contrat === id),
      id
    ).toBe(true);
    const rangs = contrat_evenement.filter((e) => e.contrat === id).map((e) => e.rang);
    expect(rangs, id).toEqual(rangs.map((_, i) => i + 1));
    expect(rangs.length, id).toBeGreaterThan(0);
  }
});

test('les faits datés d’un contrat se suivent dans l’ordre du temps', () => {
  for (const { id } of contrat) {
    const dates = contrat_evenement.filter((e) => e.contrat === id).flatMap((e) => e.date ?? []);
    expect(dates, id).toEqual(dates.toSorted());
  }
});

test('une entité disparue n’est plus membre d’un GHT, et celle qui lui succède l’est', () => {
  const connus = new Set(etablissement.map((e) => e.ej));
  for (const { ancien, nouveau } of succession) {
    expect(connus).not.toContain(ancien);
    expect(connus).toContain(nouveau);
  }
});

test('chaque code de GHT disparu a un successeur', () => {
  expect(disparus.filter((code) => !succession_ght.some((s) => s.ancien === code))).toEqual([]);
});

test('aucun texte n’a de double espace ni d’espace au bord', () => {
  for (const [table, lignes] of Object.entries(rows)) {
    for (const ligne of lignes) {
      for (const valeur of Object.values(ligne)) {
        expect(typeof valeur === 'string' && (/\s{2}/.test(valeur) || valeur !== valeur.trim()), table).toBe(false);
      }
    }
  }
});

const REEL = '../shared/data';

describe.skipIf(!existsSync(REEL))(`avec les fichiers des producteurs (${REEL})`, () => {
  const lignes = (fichier: string): Map<string, string>[] => {
    const { entete, lignes: lues } = lisCsv(readFileSync(path.join(REEL, fichier)));
    const noms = entete.map((nom) => nom.toUpperCase());
    return lues.map(({ cellules }) => new Map(cellules.map((cellule, i) => [noms[i] ?? '', cellule])));
  };

  test('la composition de 2024 donne les mêmes membres et les mêmes supports', () => {
    const composition = lignes('ght/ght_grand_est_composition_2024.csv');
    const attendu = new Set(
      composition.map((l) => [l.get('FINESS_EJ'), l.get('GHT_CODE'), l.get('ETABLISSEMENT_SUPPORT')].join(' '))
    );
    const lu = etablissement.map((e) => [e.ej, e.ght, e.role === 'support' ? 'oui' : 'non'].join(' '));
    expect(lu.toSorted()).toEqual([...attendu].toSorted());
  });

  test('chaque commune et chaque code INSEE sont ceux d’un site de l’établissement', () => {
    const sites = new Set(
      lignes('ght/ght_grand_est_composition_2024.csv').map((l) => `${l.get('FINESS_EJ')} ${l.get('COMMUNE_INSEE')}`)
    );
    expect(etablissement.filter((e) => !sites.has(`${e.ej} ${e.commune_insee}`))).toEqual([]);
  });

  test.each([2019, 2020, 2021, 2022, 2023, 2024])('tous les codes de GHT de la SAE %i sont nommés', (annee) => {
    const connus = new Set(ght.map((g) => g.code));
    const codes = lignes(`sae/GHT_${annee}r.csv`)
      .map((l) => l.get('NOM_COURT_GHT') ?? l.get('GHT_LIBC') ?? '')
      .filter((code) => /^[A-Z]+-\d{2}$/.test(code));
    expect(codes.length).toBeGreaterThan(130);
    expect(codes.filter((code) => !connus.has(code))).toEqual([]);
  });

  test('les codes de GHT de 2024 sont ceux de la liste, les disparus en moins', () => {
    const codes = lignes('ght/ght_national_2024.csv').map((l) => l.get('GHT_CODE') ?? '');
    expect(codes).toHaveLength(135);
    expect(ght.map((g) => g.code).filter((code) => !disparus.includes(code))).toEqual(codes.toSorted());
  });

  test('un libellé ne s’écarte de celui de la SAE que par l’orthographe, sauf six abrégés', () => {
    const plat = (texte: string) =>
      texte
        .normalize('NFD')
        .toLowerCase()
        .replaceAll('œ', 'oe')
        .replace(/[^a-z0-9]/g, '');
    const sae = new Map(
      lignes('ght/ght_national_2024.csv').map((l) => [l.get('GHT_CODE'), l.get('GHT_LIBELLE') ?? ''])
    );
    const ecarts = ght.filter((g) => sae.has(g.code) && plat(g.libelle) !== plat(sae.get(g.code) ?? ''));
    expect(ecarts.map((g) => `${g.code} ${g.libelle}`)).toEqual([
      'CVL-06 Eure-et-Loir',
      'GUA-01 Îles du Nord',
      'GUA-02 Guadeloupe',
      'GUY-01 Guyane',
      'HF-12 Oise Nord-Est',
      'OCC-01 Perpignan – Narbonne – Lézignan-Corbières – Port-la-Nouvelle – Prades'
    ]);
  });

  test('tout site passé à une autre entité entre 2019 et 2024 a sa succession', () => {
    const membre = new Set(etablissement.map((e) => e.ej));
    const avant = new Map(lignes('sae/ID_2019r.csv').map((l) => [l.get('FI'), l.get('FI_EJ')]));
    const passages = lignes('sae/ID_2024r.csv').flatMap((l) => {
      const [ancien, nouveau] = [avant.get(l.get('FI')), l.get('FI_EJ') ?? ''];
      return ancien !== undefined && ancien !== nouveau && membre.has(nouveau) ? [`${ancien} ${nouveau}`] : [];
    });
    const connues = new Set(succession.map((s) => `${s.ancien} ${s.nouveau}`));
    expect(new Set(passages).size).toBe(8);
    expect(passages.filter((passage) => !connues.has(passage))).toEqual([]);
  });
});
