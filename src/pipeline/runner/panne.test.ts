import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { describe, expect, it } from 'vitest';
import { enClair } from './panne.mjs';

const simple = (texte: string) => texte.replace(/\u00a0/gu, ' ');

function ditDe(fait: () => unknown): string {
  try {
    fait();
  } catch (erreur) {
    return simple(enClair(erreur));
  }
  return '';
}

describe('ce qui arrête une commande se dit en français', () => {
  it('un fichier absent, par son nom', () => {
    expect(ditDe(() => readFileSync('/nulle-part/x.csv'))).toBe('« /nulle-part/x.csv » n’existe pas');
    expect(ditDe(() => readFileSync('src'))).toContain('un dossier');
  });

  it('une option inconnue, un mot de trop', () => {
    const lis = (args: string[]) => () => parseArgs({ args, options: { jeu: { type: 'string' } } });
    expect(ditDe(lis(['--help']))).toBe('l’option « --help » n’existe pas ; --aide dit celles qui existent');
    expect(ditDe(lis(['--jeu']))).toContain('l’option « --jeu » est mal écrite');
    expect(ditDe(lis(['mot']))).toBe('« mot » est de trop ; --aide dit ce qui est attendu');
  });

  it('le reste, tel qu’il est dit', () => {
    expect(enClair(new Error('Aucun contrat.'))).toBe('Aucun contrat.');
    expect(enClair('arrêt')).toBe('arrêt');
  });
});
