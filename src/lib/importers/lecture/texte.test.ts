import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { octets } from '../../../../tests/fixtures/fixtures';
import { decode, estBinaire } from './texte';

describe('l’encodage', () => {
  it('œ et Œ de cp1252 (0x9C, 0x8C), que latin-1 n’a pas', () => {
    expect(decode(new Uint8Array([0x43, 0x9c, 0x75, 0x72]))).toEqual({ texte: 'Cœur', encodage: 'windows-1252' });
    expect(decode(new Uint8Array([0x8c, 0x55])).texte).toBe('ŒU');
    expect(decode(new Uint8Array([0xe9])).texte).toBe('é');
  });

  it('l’UTF-8 valide est de l’UTF-8, marque d’ordre retirée', () => {
    expect(decode(new Uint8Array([0xef, 0xbb, 0xbf, 0xc3, 0xa9]))).toEqual({ texte: 'é', encodage: 'utf-8' });
  });

  it('tout texte écrit en UTF-8 se relit tel quel', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (texte) => {
        const attendu = texte.startsWith('\uFEFF') ? texte.slice(1) : texte;
        expect(decode(octets(texte)).texte).toBe(attendu);
      })
    );
  });
});

describe('un fichier qui n’est pas du texte', () => {
  it('se voit à ses premiers octets', () => {
    expect(estBinaire(new Uint8Array([0x50, 0x4b, 3, 4]))).toBe(true);
    expect(estBinaire(new Uint8Array([0x41, 0, 0x42, 0]))).toBe(true);
    expect(estBinaire(octets('finess;etalab'))).toBe(false);
    expect(estBinaire(new Uint8Array())).toBe(false);
  });
});
