import { describe, expect, it } from 'vitest';
import { annonceDImport, foyerApresRetrait, type StatutDuFichier } from './annonce';

const lu = { statut: 'lu', resultat: null } as const;
const difference = { ajoutees: 2, changees: 1, retirees: 0 };

describe('l’annonce d’un import', () => {
  it('se tait tant que des fichiers sont lus ou comparés', () => {
    expect(annonceDImport({ fichiers: [lu], occupe: true, pose: null })).toBe('');
  });

  it('dit les fichiers lus, les problèmes et ce qui change', () => {
    const pose = { problemes: [], differences: [difference] };
    expect(annonceDImport({ fichiers: [lu, { statut: 'inconnu', resultat: null }], occupe: false, pose })).toBe(
      'Import terminé\u00a0: 1\u00a0fichier lu sur 2, 1\u00a0non lu. 3\u00a0lignes changent dans ce jeu.'
    );
  });

  it('un fichier refusé n’est pas un fichier lu, et n’est jamais sans problème', () => {
    const dit = (...statuts: StatutDuFichier[]) =>
      annonceDImport({ fichiers: statuts.map((statut) => ({ statut, resultat: null })), occupe: false, pose: null });
    expect(dit('refuse')).toBe('Import terminé\u00a0: 0\u00a0fichier lu sur 1, 1\u00a0refusé.');
    expect(dit('inconnu', 'illisible')).toBe('Import terminé\u00a0: 0\u00a0fichier lu sur 2, 2\u00a0non lus.');
    expect(dit('lu')).toBe('Import terminé\u00a0: 1\u00a0fichier lu sur 1, aucun problème.');
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
