import { describe, expect, it } from 'vitest';
import { fixture } from '../../../tests/fixtures/fixtures';
import { lisFichier } from './fichier';
import { lisCsv, type TableCsv } from './lecture/csv';
import { CsvIllisible } from './lecture/decoupe';
import { estFiness } from './lecture/finess';
import { lisNombre } from './lecture/nombre';
import { sourceDOctets } from './lecture/source';
import type { ImportResult } from './types';

/** Files that are broken, 3,000 in all, the same at each run. */
const NOMBRE = 3_000;
const FICHIERS = [
  'sae/GHT_2019r.csv',
  'sae/GHT_2024r.csv',
  'sae/MCO_2024r.csv',
  'hospidiag/hospidiag_opendata_2013.csv',
  'hospidiag/hd2022.csv',
  'diamant/QUO_SAN_FINANCE_2023_01_20.CSV'
] as const;

/** mulberry32: numbers in [0, 1[ that a seed decides. */
function hasard(graine: number): () => number {
  let a = graine;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const enTexte = (bytes: Uint8Array): string => Array.from(bytes, (o) => String.fromCharCode(o)).join('');
const enOctets = (texte: string): Uint8Array => Uint8Array.from(texte, (c) => c.charCodeAt(0));

type Abime = (lignes: string[], separateur: string, tire: (n: number) => number) => string[];
const surUneLigne =
  (change: (cellules: string[], place: number) => string[]): Abime =>
  (lignes, separateur, tire) => {
    const i = tire(lignes.length - 1);
    const cellules = (lignes[i] ?? '').split(separateur);
    return lignes.with(i, change(cellules, tire(cellules.length)).join(separateur));
  };

/** What happens to files on their way: each keeps the rest of the file as it was. */
const ABIMES: Readonly<Record<string, Abime>> = {
  octet(lignes, _, tire) {
    const texte = lignes.join('\n');
    const i = tire(texte.length);
    return `${texte.slice(0, i)}${String.fromCharCode(tire(256))}${texte.slice(i + 1)}`.split('\n');
  },
  chiffre(lignes, _, tire) {
    const texte = lignes.join('\n');
    const chiffres = [...texte.matchAll(/\d/g)];
    const i = chiffres[tire(chiffres.length)]?.index ?? 0;
    return `${texte.slice(0, i)}${tire(10)}${texte.slice(i + 1)}`.split('\n');
  },
  coupe: (lignes, _, tire) => {
    const texte = lignes.join('\n');
    return texte.slice(0, tire(texte.length)).split('\n');
  },
  double: (lignes, _, tire) => {
    const i = tire(lignes.length - 1);
    return lignes.toSpliced(i, 0, lignes[i] ?? '');
  },
  ligneDEcrite: (lignes, _, tire) => lignes.toSpliced(tire(lignes.length), 0, 'Source : export du jour'),
  celluleDeTrop: surUneLigne((cellules, i) => cellules.toSpliced(i, 0, cellules[i] ?? '')),
  celluleVideEnFin: surUneLigne((cellules) => [...cellules, '']),
  celluleEnMoins: surUneLigne((cellules, i) => cellules.toSpliced(i, 1)),
  lettre: surUneLigne((cellules, i) => cellules.with(i, `${cellules[i] ?? ''}x`)),
  guillemet: surUneLigne((cellules, i) => cellules.with(i, `"${cellules[i] ?? ''}`)),
  retour: surUneLigne((cellules, i) =>
    cellules.with(i, `${(cellules[i] ?? '').slice(0, 1)}\n${(cellules[i] ?? '').slice(1)}`)
  ),
  colonneEnDouble: (lignes, separateur, tire) => {
    const i = tire((lignes[0] ?? '').split(separateur).length);
    return lignes.map((l) =>
      l === ''
        ? l
        : l
            .split(separateur)
            .toSpliced(i, 0, l.split(separateur)[i] ?? '')
            .join(separateur)
    );
  }
};

function table(bytes: Uint8Array): TableCsv | null {
  try {
    return lisCsv(bytes);
  } catch (cause) {
    if (cause instanceof CsvIllisible) return null;
    throw cause;
  }
}

/** Whether a cell is something that a producer may have written: nothing tells that it was changed. */
function estPlausible(texte: string): boolean {
  if (typeof lisNombre(texte) === 'number' || texte === '') return true;
  return estFiness(texte) || /^[A-Z]{2,4}-\d{2}$/.test(texte) || /^(\.[zcvm]|CHR?|APS|OQN)$/i.test(texte);
}

/** One cell changed, from what is plausible to what is: the only fault that no reading can see. */
function estChangementPlausible(avant: TableCsv, apres: TableCsv | null): boolean {
  if (!apres || avant.entete.join('|') !== apres.entete.join('|') || avant.lignes.length !== apres.lignes.length)
    return false;
  const changees = avant.lignes.flatMap(({ cellules }, i) => {
    const autres = apres.lignes[i]?.cellules ?? [];
    if (cellules.length !== autres.length) return [['', '?']];
    return cellules.flatMap((c, j) => (c === autres[j] ? [] : [[c, autres[j] ?? '']]));
  });
  return changees.length === 1 && (changees[0] ?? []).every(estPlausible);
}

const valeurs = (r: ImportResult): string[] =>
  (r.rows.mesure ?? []).map((m) =>
    [m.entite, m.indicateur, m.fin, m.valeur, m.numerateur, m.denominateur, m.qualite].join('|')
  );
const ditDe = (r: ImportResult): string =>
  JSON.stringify([r.problems.map((p) => [p.genre, p.ligne, p.valeur]), r.ecarts]);

async function lis(bytes: Uint8Array, nom: string): Promise<ImportResult | null> {
  const [arrivee] = await lisFichier(sourceDOctets(bytes, nom));
  return arrivee?.genre === 'lu' ? arrivee.resultat : null;
}

describe('trois mille fichiers abîmés', () => {
  it('aucun n’arrête la lecture, aucun ne donne sans le dire une valeur que le fichier sain ne donne pas', async () => {
    const comptes = { nonReconnus: 0, refuses: 0, identiques: 0, dits: 0, plausibles: 0 };
    const silencieux: string[] = [];
    const genres = Object.keys(ABIMES);
    const sains = await Promise.all(
      FICHIERS.map(async (nom) => {
        const bytes = fixture(nom);
        const resultat = await lis(bytes, nom);
        if (!resultat) throw new Error(nom);
        return {
          nom,
          texte: enTexte(bytes),
          table: lisCsv(bytes),
          connues: new Set(valeurs(resultat)),
          dit: ditDe(resultat)
        };
      })
    );
    for (let graine = 0; graine < NOMBRE; graine += 1) {
      const suivant = hasard(graine);
      const tire = (n: number): number => Math.floor(suivant() * n);
      const sain = sains[tire(sains.length)];
      const genre = genres[tire(genres.length)] ?? '';
      const abime = ABIMES[genre];
      if (!sain || !abime) throw new Error(genre);
      const bytes = enOctets(abime(sain.texte.split('\n'), sain.table.separateur, tire).join('\n'));
      const r = await lis(bytes, sain.nom);
      if (!r) comptes.nonReconnus += 1;
      else if (r.statut === 'refuse') comptes.refuses += 1;
      else if (valeurs(r).every((v) => sain.connues.has(v))) comptes.identiques += 1;
      else if (ditDe(r) !== sain.dit) comptes.dits += 1;
      else if (estChangementPlausible(sain.table, table(bytes))) comptes.plausibles += 1;
      else silencieux.push(`${sain.nom}, ${genre}, graine ${graine}`);
    }
    expect(silencieux).toEqual([]);
    expect(comptes.plausibles).toBeLessThan(NOMBRE / 20);
    expect(Object.values(comptes).reduce((a, b) => a + b, 0)).toBe(NOMBRE);
  }, 120_000);
});
