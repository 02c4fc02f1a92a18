import { expect, it } from 'vitest';
import { problemeEnPhrase } from '../importer/phrase';
import { MOTS_DES_LIGNES_EN_ATTENTE } from './en-attente';
import { JOURNAL_OUVERT, problemeDuFichier } from './fichier';
import { MOTS_DE_LA_SAISIE } from './mots';

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

const ouvert = (lues: Partial<Parameters<typeof JOURNAL_OUVERT.fusionne>[0]>) =>
  JOURNAL_OUVERT.fusionne({ ecartees: 0, contraires: 0, inappliquees: 0, ...lues });

it('un journal ouvert dit ce qui n’est pas revenu', () => {
  expect(ouvert({})).toBe('Journal ouvert\u00a0: ses lignes sont jointes à celles de ce poste.');
  expect(ouvert({ ecartees: 1 })).toContain(
    '1\u00a0ligne annulée, ici ou dans ce fichier, n’est pas revenue\u00a0: «\u00a0Rétablir\u00a0» la remet.'
  );
  expect(ouvert({ ecartees: 2 })).toContain('2\u00a0lignes annulées, ici ou dans ce fichier, ne sont pas revenues');
});

it('un journal ouvert dit combien de lignes se contredisent, et combien ne s’appliquent pas', () => {
  expect(ouvert({ contraires: 2, inappliquees: 1 })).toBe(
    'Journal ouvert\u00a0: ses lignes sont jointes à celles de ce poste. 2\u00a0lignes se contredisent\u00a0: choisissez. 1\u00a0ligne ne s’applique pas\u00a0: le journal dit pourquoi.'
  );
  expect(MOTS_DE_LA_SAISIE.nombre(4, 2)).toBe('4\u00a0lignes\u00a0; 2\u00a0lignes se contredisent\u00a0: choisissez');
  expect(MOTS_DE_LA_SAISIE.nombre(4, 0)).toBe('4\u00a0lignes');
});

it('ce qui attend les pages ne compte pas comme appliqué ce qui se contredit', () => {
  const { titre } = MOTS_DES_LIGNES_EN_ATTENTE;
  expect(titre({ lignes: 4, appliquees: 2, contraires: 2 })).toBe(
    'Saisie de séance de ce poste, non publiée\u00a0: 2\u00a0lignes se contredisent\u00a0: choisissez, aucune n’est appliquée. 2\u00a0lignes de saisie de séance, locales et non publiées, s’appliquent aux pages…'
  );
  expect(titre({ lignes: 2, appliquees: 0, contraires: 2 })).not.toContain('s’appliquent');
  expect(titre({ lignes: 1, appliquees: 0, contraires: 0 })).toContain('aucune ligne ne s’applique');
  expect(titre({ lignes: 0, appliquees: 0, contraires: 0 })).toContain('quittent les pages');
});
