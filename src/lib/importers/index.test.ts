import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { tables } from '$lib/schema/tables';
import { apercu, fixture, importe, octets } from '../../../tests/fixtures/fixtures';
import { fiches } from './fiches';
import { lisFichier } from './fichier';
import { tables as tablesLues } from './index';
import { sourceDOctets } from './lecture/source';
import { lisOctets } from './table';
import type { ImportResult } from './types';

const FICHIERS = {
  'sae/GHT_2019r.csv': 'sae-ght',
  'sae/GHT_2020r.csv': 'sae-ght',
  'sae/GHT_2022r.csv': 'sae-ght',
  'sae/GHT_2023r.csv': 'sae-ght',
  'sae/GHT_2024r.csv': 'sae-ght',
  'sae/MCO_2024r.csv': 'sae-mco',
  'sae/ID_2019r.csv': 'sae-id',
  'sae/ID_2024r.csv': 'sae-id',
  'hospidiag/hospidiag_opendata_2013.csv': 'hospidiag',
  'hospidiag/hospidiag_opendata_2020.csv': 'hospidiag',
  'hospidiag/hd2022.csv': 'hospidiag',
  'diamant/QUO_SAN_FINANCE_2023_01_20.CSV': 'diamant-finance',
  'hapi/engagements_2022.csv': 'hapi',
  'hapi/engagements_2026.csv': 'hapi',
  'hapi/men_hapi.csv': 'hapi',
  'finess/etalab_sain.csv': 'finess',
  'finess/etalab_casse.csv': 'finess',
  'classeur/contrat-libreoffice.xlsx': 'contrat',
  'classeur/contrat-libreoffice.ods': 'contrat'
} as const;

const tous = Object.entries(FICHIERS);
const familles = new Map(fiches.map((f) => [f.code, f.famille]));

describe('les importeurs', () => {
  it.each(tous)('%s n’est reconnu que par %s, quel que soit son nom', async (fichier, id) => {
    const bytes = fixture(fichier);
    if (!fichier.startsWith('classeur/')) {
      expect(tablesLues.filter((t) => t.reconnait(apercu(bytes))).map((t) => t.id)).toEqual([id]);
    }
    expect((await importe(bytes, 'Hospi 2024.txt')).importeur).toBe(id);
  });

  it('les mesures respectent les tables : clé unique, valeurs permises, identifiant de source', async () => {
    for (const [fichier] of tous) {
      const r = await importe(fixture(fichier), fichier);
      const mesures = r.rows.mesure ?? [];
      const cles = mesures.map((m) => tables.mesure.cle.map((c) => m[c]).join('|'));
      expect(new Set(cles).size).toBe(cles.length);
      if (r.source) expect(r.source.id).toMatch(tables.source.colonnes.id.motif);
      for (const m of mesures) expect(m.source).toBe(r.source?.id);
    }
  });

  it('le même fichier donne deux fois le même résultat', async () => {
    for (const [fichier] of tous) {
      expect(await importe(fixture(fichier), fichier)).toEqual(await importe(fixture(fichier), fichier));
    }
  });
});

/** What a mutation of a file may do to it: cut, flip bytes, drop a column, drop or repeat a line, change the name. */
type Mutation =
  | { genre: 'coupe'; place: number }
  | { genre: 'octets'; places: number[]; valeur: number }
  | { genre: 'colonne' | 'ligne' | 'double'; place: number };

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ genre: fc.constant('coupe' as const), place: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({
    genre: fc.constant('octets' as const),
    places: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 }),
    valeur: fc.integer({ min: 0, max: 255 })
  }),
  fc.record({
    genre: fc.constantFrom('colonne' as const, 'ligne' as const, 'double' as const),
    place: fc.double({ min: 0, max: 1, noNaN: true })
  })
);

function abime(bytes: Uint8Array, m: Mutation): Uint8Array {
  const ici = (place: number, n: number): number => Math.min(n - 1, Math.floor(place * n));
  if (m.genre === 'coupe') return bytes.slice(0, ici(m.place, bytes.length));
  const copie = bytes.slice();
  if (m.genre === 'octets') {
    for (const place of m.places) copie[ici(place, copie.length)] = m.valeur;
    return copie;
  }
  const lignes = Array.from(copie, (octet) => String.fromCharCode(octet))
    .join('')
    .split('\n');
  const separateur = (lignes[0] ?? '').includes(';') ? ';' : ',';
  const colonne = ici(m.place, (lignes[0] ?? '').split(separateur).length);
  const ligne = ici(m.place, lignes.length);
  const abimees =
    m.genre === 'colonne'
      ? lignes.map((l) => l.split(separateur).toSpliced(colonne, 1).join(separateur))
      : m.genre === 'ligne'
        ? lignes.toSpliced(ligne, 1)
        : lignes.toSpliced(ligne, 0, lignes[ligne] ?? '');
  return Uint8Array.from(abimees.join('\n'), (c) => c.charCodeAt(0));
}

function verifie(r: ImportResult): void {
  expect(['lu', 'refuse']).toContain(r.statut);
  if (r.statut === 'refuse') {
    expect(r.rows).toEqual({});
    expect(r.problems.some((p) => p.severite === 'refus')).toBe(true);
  }
  for (const m of r.rows.mesure ?? []) {
    expect(m.valeur !== null).toBe(m.qualite === 'ok');
    for (const n of [m.valeur, m.numerateur, m.denominateur]) expect(n === null || Number.isFinite(n)).toBe(true);
    if (familles.get(m.indicateur) === 'activite' && m.valeur !== null) expect(m.valeur).toBeGreaterThanOrEqual(0);
    for (const colonne of ['debut', 'fin'] as const) expect(m[colonne]).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
}

describe('un fichier abîmé', () => {
  it('est lu ou refusé, sans jamais lever d’exception ni donner de nombre impossible', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...tous),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        async ([fichier, id], mutations) => {
          const bytes = mutations.reduce(abime, fixture(fichier));
          for (const a of await lisFichier(sourceDOctets(bytes, fichier))) if (a.genre === 'lu') verifie(a.resultat);
          const table = tablesLues.find((t) => t.id === id);
          if (table) verifie(lisOctets(table, bytes, fichier));
        }
      ),
      { numRuns: 300 }
    );
  }, 60_000);

  it('un classeur tronqué ou aux octets changés aussi', async () => {
    const rows = [
      ['finess', 'cat', 'CI_A1', 'P1'],
      ['990780011', 'CH', '4000', '1,02']
    ];
    const entier = await writeXlsx({ sheets: [{ name: 'Activité Globale', rows }] });
    await fc.assert(
      fc.asyncProperty(mutation, async (m) => {
        const bytes = abime(entier, m);
        for (const a of await lisFichier(sourceDOctets(bytes, 'Hospi_2018.xlsx')))
          if (a.genre === 'lu') verifie(a.resultat);
      }),
      { numRuns: 60 }
    );
  }, 60_000);

  it('la panne d’une lecture devient un refus qui nomme le fichier', async () => {
    const panne = { nom: 'donnees/x.csv', morceaux: () => sourceEnPanne() };
    const [arrivee] = await lisFichier(panne);
    expect(arrivee).toMatchObject({ genre: 'lu', resultat: { statut: 'refuse', fichier: 'donnees/x.csv' } });
    expect(JSON.stringify(arrivee)).toContain('disque débranché');
  });
});

async function* sourceEnPanne(): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(octets('AN;FI\n'));
  throw new Error('disque débranché');
}
