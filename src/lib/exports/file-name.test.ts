import { describe, expect, it } from 'vitest';
import { nomDeFichier } from './image';

describe('le nom du fichier d’une image', () => {
  it('vient du titre, sans accent ni signe', () => {
    expect(nomDeFichier('Taux d’occupation MCO\u00a0: 83,2\u00a0% en 2024', 'png')).toBe(
      'taux-doccupation-mco-83-2-en-2024.png'
    );
  });

  it('reste court et ne finit pas par un tiret', () => {
    const nom = nomDeFichier('a'.repeat(59) + ' b c d', 'svg');
    expect(nom).toBe(`${'a'.repeat(59)}.svg`);
  });

  it('existe même sans titre', () => {
    expect(nomDeFichier('…', 'svg')).toBe('graphique.svg');
  });
});
