import { describe, expect, it } from 'vitest';
import { morceauxMarques } from './phrase-marquee';

describe('une phrase à liens s’écrit entière', () => {
  it('se coupe à ses liens, comptés dans l’ordre, et à ses mots forts', () => {
    const morceaux = morceauxMarques('Déposez **le classeur** sur [Importer] ou [Sources].');
    expect(morceaux.map(({ genre, texte }) => [genre, texte])).toEqual([
      ['texte', 'Déposez '],
      ['fort', 'le classeur'],
      ['texte', ' sur '],
      ['lien', 'Importer'],
      ['texte', ' ou '],
      ['lien', 'Sources'],
      ['texte', '.']
    ]);
    expect(morceaux.filter(({ genre }) => genre === 'lien').map(({ rang }) => rang)).toEqual([0, 1]);
  });

  it('se coupe à ses exposants', () => {
    expect(morceauxMarques('du 20^e^ au 80^e^').map(({ genre, texte }) => `${genre}\u00a0: ${texte}`)).toEqual([
      ...['texte\u00a0: du 20', 'haut\u00a0: e', 'texte\u00a0:  au 80', 'haut\u00a0: e']
    ]);
  });

  it('se coupe à ses codes, à ses sigles, à ses liens qui nomment leur adresse', () => {
    expect(morceauxMarques('{GHT}, `ght`\u00a0: [suite](/aide/)').map(({ rang: _, ...morceau }) => morceau)).toEqual([
      { texte: 'GHT', genre: 'sigle' },
      { texte: ', ', genre: 'texte' },
      { texte: 'ght', genre: 'code' },
      { texte: '\u00a0: ', genre: 'texte' },
      { texte: 'suite', genre: 'lien', vers: '/aide/' }
    ]);
  });

  it('sans marque, reste une', () => {
    expect(morceauxMarques('Rien n’est estimé.')).toEqual([{ texte: 'Rien n’est estimé.', genre: 'texte', rang: 0 }]);
  });
});
