import { describe, expect, it } from 'vitest';
import { checkFile, sha256Hex } from './checksum';
import { ChecksumMismatch } from './errors';

const abc = new TextEncoder().encode('abc');
// FIPS 180-4, example B.1.
const SHA_ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

describe('le contrôle d’un fichier', () => {
  it('l’empreinte de « abc » est celle de la norme', () => {
    expect(sha256Hex(abc)).toBe(SHA_ABC);
  });

  it('le fichier annoncé passe', () => {
    expect(() => checkFile(abc, { chemin: 'a.parquet', octets: 3, sha256: SHA_ABC })).not.toThrow();
  });

  it('un fichier plus court est dit tronqué, avant toute empreinte', () => {
    expect(() => checkFile(abc.subarray(0, 2), { chemin: 'a.parquet', octets: 3, sha256: SHA_ABC })).toThrow(
      'Le fichier «\u00a0a.parquet\u00a0» est illisible\u00a0: il est tronqué (2 octets sur 3).'
    );
  });

  it('un octet changé se voit', () => {
    const abd = new TextEncoder().encode('abd');
    expect(() => checkFile(abd, { chemin: 'a.parquet', octets: 3, sha256: SHA_ABC })).toThrow(ChecksumMismatch);
  });
});
