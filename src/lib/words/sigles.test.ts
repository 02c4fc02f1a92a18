import { expect, it } from 'vitest';
import { decoupe } from './sigles';

it('un texte se coupe au premier emploi de chaque sigle, avec ce qu’il veut dire', () => {
  expect(decoupe('Résultat du CRP de l’EJ, CRP compris')).toEqual([
    { texte: 'Résultat du ', sens: null },
    { texte: 'CRP', sens: 'compte de résultat principal' },
    { texte: ' de l’', sens: null },
    { texte: 'EJ', sens: 'entité juridique' },
    { texte: ', CRP compris', sens: null }
  ]);
});

it('deux sigles expliqués ensemble ont chacun le leur ; un mot, ou un nom de colonne, qui contient un sigle n’en est pas un', () => {
  expect(decoupe('PNM')).toEqual([{ texte: 'PNM', sens: 'personnel non médical' }]);
  expect(decoupe('AP-HP, CRPX')).toEqual([{ texte: 'AP-HP, CRPX', sens: null }]);
  expect(decoupe('la colonne LIT_MCO')).toEqual([{ texte: 'la colonne LIT_MCO', sens: null }]);
  expect(decoupe('IP-DMS')).toEqual([{ texte: 'IP-DMS', sens: 'indice de performance de la durée moyenne de séjour' }]);
  expect(decoupe('')).toEqual([]);
});
