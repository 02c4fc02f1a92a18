import { groups } from 'd3';
import { feuilleDe } from '$lib/schema/classeur';
import type { ImportResult, Problem } from '../types';

type Lu = Pick<ImportResult, 'fichier' | 'rows'>;
type TableDeComptes = 'compte' | 'transmission';

const SUITE = 'Aucun n’est importé. Ne gardez que celui qui fait foi.';

/**
 * What several files say of one contract, or of the accounts of one entity: nothing tells which is right, so that each
 * is refused, naming the other. Accounts that are the same, row for row, do not contradict each other.
 *
 * @returns one refusal for each file and thing said twice
 */
export function ditesDeuxFois(lus: readonly Lu[]): Problem[] {
  const contrats = parCle(lus, ({ rows }) => (rows.contrat ?? []).map(({ id }) => [id, '']));
  const problems = [...contrats].flatMap(([id, textes]) =>
    textes.size < 2
      ? []
      : refus([...textes.keys()], `Le contrat «\u00a0${id}\u00a0»`, 'contrat donné deux fois', 'contrat')
  );
  for (const table of ['compte', 'transmission'] as const) {
    for (const [ej, textes] of parCle(lus, (lu) => comptesDe(lu, table))) {
      if (new Set(textes.values()).size < 2) continue;
      const quoi = `${quoiDe(table)} de l’établissement ${ej}`;
      problems.push(...refus([...textes.keys()], quoi, 'comptes donnés deux fois', table));
    }
  }
  return problems;
}

/**
 * Accounts of one entity that several files give alike: they are laid once, and each file says so.
 *
 * @returns a line for each file and entity
 */
export function ditesALIdentique(lus: readonly Lu[]): Problem[] {
  return (['compte', 'transmission'] as const).flatMap((table) =>
    [...parCle(lus, (lu) => comptesDe(lu, table))].flatMap(([ej, textes]) => {
      const fichiers = [...textes.keys()];
      if (fichiers.length < 2 || new Set(textes.values()).size > 1) return [];
      return fichiers.map((fichier): Problem => {
        const autres = fichiers.filter((autre) => autre !== fichier).map((autre) => `«\u00a0${autre}\u00a0»`);
        return {
          severite: 'information',
          fichier,
          feuille: feuilleDe(table),
          genre: 'donné deux fois, à l’identique',
          message: `${quoiDe(table)} de l’établissement ${ej} sont aussi, à l’identique, dans ${autres.join(', ')}.`,
          suite: 'Ils ne comptent qu’une fois.'
        };
      });
    })
  );
}

const quoiDe = (table: TableDeComptes) => (table === 'compte' ? 'Les comptes' : 'Les transmissions');

/** What each file says of each thing. */
function parCle(lus: readonly Lu[], dit: (lu: Lu) => [cle: string, texte: string][]): Map<string, Map<string, string>> {
  const cles = new Map<string, Map<string, string>>();
  for (const lu of lus) {
    for (const [cle, texte] of dit(lu))
      cles.set(cle, (cles.get(cle) ?? new Map<string, string>()).set(lu.fichier, texte));
  }
  return cles;
}

function comptesDe({ rows }: Lu, table: TableDeComptes): [string, string][] {
  const lignes: readonly { ej: string }[] = rows[table] ?? [];
  const ecrite = (ligne: { ej: string }) => JSON.stringify(Object.entries(ligne).sort());
  return groups(lignes, ({ ej }) => ej).map(([ej, siennes]) => [ej, siennes.map(ecrite).sort().join('\n')]);
}

function refus(fichiers: readonly string[], quoi: string, genre: string, table: 'contrat' | TableDeComptes): Problem[] {
  return fichiers.map((fichier) => {
    const autres = fichiers.filter((autre) => autre !== fichier).map((autre) => `«\u00a0${autre}\u00a0»`);
    const verbe = table === 'contrat' ? 'est aussi' : 'sont aussi, autrement,';
    return {
      severite: 'refus',
      fichier,
      feuille: feuilleDe(table),
      genre,
      message: `${quoi} ${verbe} dans ${autres.join(', ')}.`,
      attendu: 'un seul fichier',
      suite: SUITE
    };
  });
}
