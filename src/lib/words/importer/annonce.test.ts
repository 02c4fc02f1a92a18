import { describe, expect, it } from 'vitest';
import { annonceDImport, foyerApresRetrait } from './annonce';

const lu = { statut: 'lu', resultat: null } as const;
const difference = { ajoutees: 2, changees: 1, retirees: 0 };

describe('l’annonce d’un import', () => {
  it('se tait tant que des fichiers sont lus ou comparés', () => {
    expect(annonceDImport({ fichiers: [lu], occupe: true, pose: null })).toBe('');
  });

  it('dit les fichiers lus, les problèmes et ce qui change', () => {
    const pose = { problemes: [], differences: [difference] };
    expect(annonceDImport({ fichiers: [lu, { statut: 'inconnu', resultat: null }], occupe: false, pose })).toBe(
      'Import terminé\u00a0: 1\u00a0fichier lu sur 2, aucun problème. 3\u00a0lignes changent dans ce jeu.'
    );
  });

  it('dit qu’un fichier refusé l’est', () => {
    expect(annonceDImport({ fichiers: [{ statut: 'refuse', resultat: null }], occupe: false, pose: null })).toContain(
      '1\u00a0refusé'
    );
  });
});

describe('le foyer, après « Retirer »', () => {
  const trois = [{ id: 4 }, { id: 5 }, { id: 6 }];

  it('va au fichier suivant, sinon au précédent, sinon au titre', () => {
    expect(foyerApresRetrait(trois, 5)).toBe('fichier-6');
    expect(foyerApresRetrait(trois, 6)).toBe('fichier-5');
    expect(foyerApresRetrait([{ id: 4 }], 4)).toBe('fichiers');
  });
});
