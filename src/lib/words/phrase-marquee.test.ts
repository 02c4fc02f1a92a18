import { describe, expect, it } from 'vitest';
import { morceauxMarques } from './phrase-marquee';

describe('une phrase à liens s’écrit entière', () => {
  it('se coupe à ses liens, comptés dans l’ordre, et à ses mots forts', () => {
    expect(morceauxMarques('Déposez **le classeur** sur [Importer] ou [Sources].')).toEqual([
      { texte: 'Déposez ', genre: 'texte' },
      { texte: 'le classeur', genre: 'fort' },
      { texte: ' sur ', genre: 'texte' },
      { texte: 'Importer', genre: 'lien', rang: 0 },
      { texte: ' ou ', genre: 'texte' },
      { texte: 'Sources', genre: 'lien', rang: 1 },
      { texte: '.', genre: 'texte' }
    ]);
  });

  it('sans marque, reste une', () => {
    expect(morceauxMarques('Rien n’est estimé.')).toEqual([{ texte: 'Rien n’est estimé.', genre: 'texte' }]);
  });
});
