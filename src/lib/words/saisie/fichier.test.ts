import { expect, it } from 'vitest';
import { problemeEnPhrase } from '../importer/phrase';
import { JOURNAL_OUVERT, problemeDuFichier } from './fichier';

const dit = (defaut: Parameters<typeof problemeDuFichier>[1]) => problemeEnPhrase(problemeDuFichier('j.json', defaut));
const suite =
  'Téléchargez de nouveau le journal depuis la page «\u00a0Saisie de séance\u00a0» du contrat\u00a0: rien de ce fichier n’a été pris.';

it('un fichier abîmé dit la ligne, le champ, la valeur, ce qui est attendu et quoi faire', () => {
  const champ = { genre: 'champ', ligne: 2, champ: 'apres.echeance', valeur: '2026-02-30', attendu: 'jour' } as const;
  expect(dit(champ)).toBe(
    `ligne 2, colonne apres.echeance\u00a0: «\u00a02026-02-30\u00a0» ne se lit pas. Attendu\u00a0: une date qui existe, AAAA-MM-JJ. ${suite}`
  );
  expect(dit({ ...champ, valeur: undefined, attendu: ['ars', 'etablissement'] })).toContain(
    'valeur absente. Attendu\u00a0: «\u00a0ars\u00a0» ou «\u00a0etablissement\u00a0».'
  );
  expect(dit({ genre: 'texte' })).toBe(`Ce fichier n’est pas du JSON, ou il a été coupé. ${suite}`);
});

it('un journal ouvert dit ce qui n’est pas revenu', () => {
  expect(JOURNAL_OUVERT.fusionne(0)).toBe('Journal ouvert\u00a0: ses lignes sont jointes à celles de ce poste.');
  expect(JOURNAL_OUVERT.fusionne(1)).toContain(
    '1\u00a0ligne annulée, ici ou dans ce fichier, n’est pas revenue\u00a0: «\u00a0Rétablir\u00a0» la remet.'
  );
  expect(JOURNAL_OUVERT.fusionne(2)).toContain('2\u00a0lignes annulées, ici ou dans ce fichier, ne sont pas revenues');
});
