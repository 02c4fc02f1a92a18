import { expect, it } from 'vitest';
import { colonnes, NR, SANS_OBJET } from '../reunion/bloc';
import { sansMessage } from './sans-message';

const clair = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/gu, ' ');
const dit = (...lignes: string[][]) =>
  clair(
    sansMessage({
      titre: 'Titre 1 par mois, de chacun',
      colonnes: colonnes('Mois', 'EPRD', 'Réalisé', 'N-1', 'Écart'),
      lignes
    })
  );

it('un tableau sans message nomme les colonnes que rien ne renseigne, ou les seules qui le sont', () => {
  expect(dit(['A', '1', '2', '3', NR], ['B', '1', '2', '3', NR])).toBe(
    'Titre 1 par mois : « Écart » n’est pas renseigné'
  );
  expect(dit(['A', NR, '2', NR, NR])).toBe('Titre 1 par mois : seul « Réalisé » est renseigné');
  expect(dit(['A', '1', '2', NR, NR])).toBe('Titre 1 par mois : « N-1 » et « Écart » ne sont pas renseignés');
});

it('ce qui n’est connu qu’en partie le dit, et un nombre de colonnes ou de lignes les nomme', () => {
  expect(dit(['A', NR, '2', NR, NR], ['B', NR, NR, NR, NR])).toBe(
    'Titre 1 par mois : seul « Réalisé » est renseigné en partie'
  );
  const large = (...chiffres: string[][]) =>
    clair(
      sansMessage({
        titre: 'Titre 1',
        colonnes: colonnes('Mois', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'),
        lignes: chiffres.map((c, i) => [`ligne ${i}`, ...c])
      })
    );
  expect(large(['1', '2', NR, NR, NR, NR, NR, NR], ['1', NR, NR, NR, NR, NR, NR, NR])).toBe(
    'Titre 1 : seuls « A » et « B » sont renseignés, « B » en partie'
  );
  expect(large(['1', '2', '3', NR, NR, NR, NR, NR])).toBe('Titre 1 : 5 colonnes sur 8 ne sont pas renseignées');
});

it('sinon les lignes ; ce qui n’a pas d’objet n’est ni connu ni inconnu', () => {
  const muette = (nom: string) => [nom, NR, NR, NR, NR];
  const pleine = ['E', '1', '2', '3', '4'];
  expect(dit(muette('A'), muette('B'), muette('C'), pleine)).toBe('Titre 1 par mois : seul « E » est renseigné');
  expect(dit(muette('A'), pleine)).toBe('Titre 1 par mois : « A » n’est pas renseigné');
  expect(dit(['A', '1', '2', SANS_OBJET, SANS_OBJET], ['B', NR, '2', SANS_OBJET, SANS_OBJET])).toBe(
    'Titre 1 par mois : 1 chiffre sur 4 n’est pas renseigné'
  );
});

it('des lignes d’un même nom se comptent une à une, et une case vide n’est ni connue ni inconnue', () => {
  const muette = (nom: string) => [nom, NR, NR, NR, NR];
  const [a, b, c] = ['CH A', 'CH B', 'CH C'].map(muette);
  const pleine = (nom: string) => [nom, '1', '2', '3', '4'];
  expect(dit(...[a, a, a, b, b, b, c, c, c].map((ligne) => ligne ?? []), pleine('D'), pleine('E'), pleine('F'))).toBe(
    'Titre 1 par mois : 9 lignes sur 12 ne sont pas renseignées'
  );
  expect(dit(muette('CH A'), pleine('CH A'), pleine('CH B'))).toBe(
    'Titre 1 par mois : 1 ligne sur 3 n’est pas renseignée'
  );
  expect(dit(muette('CH A'), muette('CH A'), pleine('CH B'))).toBe('Titre 1 par mois : « CH A » n’est pas renseigné');
  expect(dit(['A', '', NR, NR, NR])).toBe('Titre 1 par mois : 3 colonnes sur 3 ne sont pas renseignées');
});

it('sinon compte ce qui manque, et sa taille quand rien ne manque', () => {
  expect(dit(['A', '1', NR, '3', '4'], ['B', NR, '2', '3', '4'])).toBe(
    'Titre 1 par mois : 2 chiffres sur 8 ne sont pas renseignés'
  );
  expect(dit(['A', '1', '2', '3', '4'])).toBe('Titre 1 par mois : 1 ligne');
});
