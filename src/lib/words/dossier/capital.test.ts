import { expect, it } from 'vitest';
import type { ConseilModele } from '$lib/views/reunion/reunion.types';
import { pageDuCapital } from './capital';

const clair = (texte = '') => texte.replaceAll(/[\u00a0\u202f]/gu, ' ');

type Ligne = ConseilModele['autofinancement'][number];
const ligne = (ej: string | null, caf: number | null, capital: number | null): Ligne => ({
  ...{ ej, nom: ej === null ? null : `CH ${ej}` },
  chiffres: { caf, capital, investissements: null, investissements_avant: null }
});
const page = (...autofinancement: Ligne[]) =>
  pageDuCapital({ clos: 2025, statut: 'definitif', nonApprouves: [], autofinancement })[0];

it('met la CAF de chaque hôpital face au capital qu’il rembourse, l’égalité le couvre, la somme n’est pas un hôpital', () => {
  const lue = page(ligne(null, 7e6, 7e6), ligne('A', 2e6, 2e6), ligne('B', 5e6, 5_400_000), ligne('C', null, 1e6));
  expect(clair(lue?.titre)).toBe('2025 : CAF inférieure de 400 k€ au capital à rembourser (CH B)');
  expect(lue?.dessin).toEqual({
    genre: 'reperes',
    reperes: {
      mots: { valeur: 'CAF', repere: 'Capital à rembourser' },
      lignes: [
        { nom: 'CH A', valeur: 2e6, repere: 2e6, manque: false },
        { nom: 'CH B', valeur: 5e6, repere: 5_400_000, manque: true }
      ]
    }
  });
  expect(lue?.chiffres.map(({ libelle, valeur, manque }) => [libelle, clair(valeur), manque])).toEqual([
    ['CH A', expect.any(String), false],
    ['CH B', '−400 k€', true]
  ]);
  expect(clair(lue?.note)).toContain('Non tracé, faute d’un des deux montants : CH C.');
});

it('a un titre à elle\u00a0: ce qui manque à tous, et à qui le plus ; rien, si chacun couvre le sien', () => {
  // 400 k€ et 1,1 M€ manquent : 1,5 M€ ; les 3 M€ de trop d’un autre n’en remboursent rien.
  const titre = (...lignes: Ligne[]) => clair(page(...lignes)?.titre);
  expect(titre(ligne('A', 5e6, 5_400_000), ligne('B', 900_000, 2e6), ligne('C', 5e6, 2e6))).toBe(
    '2025 : CAF inférieure de 1,5 M€ au capital à rembourser pour 2 hôpitaux, dont 1,1 M€ pour CH B'
  );
  expect(titre(ligne('A', 2e6, 2e6))).toBe('2025 : la CAF couvre le capital à rembourser');
  expect(titre(ligne('A', 2e6, 2e6), ligne('B', 2e6, 2e6))).toBe(
    '2025 : la CAF de chaque hôpital couvre le capital à rembourser'
  );
  expect(titre(ligne('A', 2e6, 2e6), ligne('B', null, 1e6))).toBe(
    '2025 : la CAF de chaque hôpital dont les comptes sont connus couvre le capital à rembourser'
  );
});

it('coupée, garde ceux que le titre compte', () => {
  const sains = Array.from({ length: 9 }, (_, i) => ligne(`S${i}`, 3e6, 2e6));
  const lue = page(...sains, ligne('B', 1e6, 2e6));
  expect(lue?.chiffres.map(({ libelle }) => libelle)).toContain('CH B');
  expect(lue?.chiffres).toHaveLength(8);
});

it('sans compte clos, ou sans aucun des deux montants, n’a pas de page', () => {
  expect(page(ligne('A', null, 2e6))).toBeUndefined();
  expect(pageDuCapital({ clos: null, statut: 'definitif', nonApprouves: [], autofinancement: [] })).toEqual([]);
});
