import { describe, expect, it } from 'vitest';
import { digestOfText, sha256Hex } from '$lib/engine/checksum';
import { sha256De } from './sha256';

describe('l’empreinte que la publication écrit', () => {
  it('est celle que le lecteur recalcule, d’un texte accentué comme d’octets quelconques', () => {
    for (const texte of ['', 'abc', 'Météo «\u00a0à l’équilibre\u00a0» 😀', 'é'.repeat(100_000)])
      expect(sha256De(texte)).toBe(digestOfText(texte));
    for (const n of [0, 1, 55, 56, 63, 64, 65, 100_001]) {
      const octets = Uint8Array.from({ length: n }, (_, i) => (i * 31) % 256);
      expect(sha256De(octets)).toBe(sha256Hex(octets));
    }
  });

  it('est celle de la norme', () => {
    // FIPS 180-2, appendix B.1.
    expect(sha256De('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
