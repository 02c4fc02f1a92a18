import { describe, expect, it } from 'vitest';
import { bandeauEnMots, fichiersEnMots } from './bandeau';

describe('les fichiers d’un import, en mots', () => {
  it('un fichier d’un jour, plusieurs de plusieurs jours', () => {
    expect(fichiersEnMots([{ nom: 'a.xlsx', le: '2026-11-22' }])).toBe('1\u00a0fichier du 22 novembre 2026');
    const deux = [
      { nom: 'b.xlsx', le: '2026-11-22' },
      { nom: 'a.csv', le: '2026-10-01' }
    ];
    expect(fichiersEnMots(deux)).toBe('2\u00a0fichiers du 1er octobre 2026 au 22 novembre 2026');
  });
});

describe('le bandeau des données locales', () => {
  const entete = { fichiers: [{ nom: 'a.xlsx', le: '2026-11-22' }] };

  it('montrées, il les dit non publiées et offre de voir les publiées, d’importer, de retirer', () => {
    expect(bandeauEnMots({ genre: 'montrees', entete })).toEqual({
      ...{ icone: 'attention', fort: 'Données locales, non publiées\u00a0:', locales: true },
      texte: '1\u00a0fichier du 22 novembre 2026.',
      gestes: ['publiees', 'importer', 'retirer']
    });
  });

  it('dit la saisie de séance, seule ou avec des fichiers', () => {
    const saisies = [{}];
    const dit = (fichiers: typeof entete.fichiers) =>
      bandeauEnMots({ genre: 'montrees', entete: { fichiers, saisies } })?.texte;
    expect(dit([])).toBe('saisie de séance.');
    expect(dit(entete.fichiers)).toBe('1\u00a0fichier du 22 novembre 2026 et saisie de séance.');
  });

  it('retirées dans un autre onglet, il le dit et offre d’annuler\u00a0; sans elles, il se tait', () => {
    const retirees = bandeauEnMots({ genre: 'retirees', ailleurs: true });
    expect(retirees?.texte).toBe(
      'Données locales retirées dans un autre onglet\u00a0: les chiffres sont ceux qui sont publiés.'
    );
    expect(retirees?.gestes).toEqual(['annuler']);
    expect(bandeauEnMots({ genre: 'aucune' })).toBeNull();
  });
});
