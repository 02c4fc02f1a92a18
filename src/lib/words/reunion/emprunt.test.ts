import { expect, it } from 'vitest';
import { autorisationEmprunt } from '$lib/domain/comptes/dette';
import { blocDeLEmprunt, statutDuCompte } from './emprunt';

const sec = (texte: string | undefined) => texte?.replaceAll(/[\u00a0\u202f]/gu, ' ');
/** Dette de 60 M€ : la moitié de 120 M€ de capitaux permanents, douze ans de CAF, 60 % des produits. */
const cf = autorisationEmprunt({ caf: 5e6, produits: 100e6, encours_dette: 60e6, capitaux_permanents: 120e6 });
/** Un an après, 40 M€ : la même part des capitaux, cinq ans de CAF, 40 % des produits. */
const eprd = autorisationEmprunt({ caf: 8e6, produits: 100e6, encours_dette: 40e6, capitaux_permanents: 80e6 });
const sans = { eprd: null, avant: null, provisoire: false };

it('qui a besoin de l’autorisation au compte financier y lit ses ratios, ceux de l’EPRD à côté', () => {
  const emprunt = [
    { nom: 'CH A', eprd, avant: cf, provisoire: true },
    { ...sans, nom: 'CH B', avant: cf },
    { ...sans, nom: 'CH C', eprd },
    { ...sans, nom: 'CH D' }
  ];
  const bloc = blocDeLEmprunt({ exercice: 2026, emprunt }, '');
  expect(bloc.lignes.map((ligne) => ligne.map(sec))).toEqual([
    [
      ...['CH A', 'requise, 2 seuils dépassés sur 3', '50,0 %, tenu : 0 € de marge (EPRD : 50,0 %)'],
      ...['12,0 ans, dépassé : 10,0 M€ à rembourser (EPRD : 5,0 ans)'],
      ...['60,0 %, dépassé : 30,0 M€ à rembourser (EPRD : 40,0 %)', 'non requise, 1 seuil dépassé sur 3']
    ],
    [
      ...['CH B', 'requise, 2 seuils dépassés sur 3', '50,0 %, tenu : 0 € de marge'],
      ...['12,0 ans, dépassé : 10,0 M€ à rembourser', '60,0 %, dépassé : 30,0 M€ à rembourser', 'n. r.']
    ],
    [
      ...['CH C', 'n. r.', '(EPRD : 50,0 %)', '(EPRD : 5,0 ans)', '(EPRD : 40,0 %)'],
      'non requise, 1 seuil dépassé sur 3'
    ],
    ['CH D', 'n. r.', 'n. r.', 'n. r.', 'n. r.', 'n. r.']
  ]);
  expect(sec(bloc.colonnes[1]?.title)).toBe('Autorisation, selon le compte financier 2025 (provisoire pour 1 sur 2)');
  expect(sec(bloc.note)).toMatch(/Comptes financiers 2025 provisoires \(CH A\) : arrêtés mais non approuvés\.$/u);
});

it('d’un compte provisoire qui ne dit pas s’il faut une autorisation, le statut de celles qui le disent n’est rien', () => {
  const muet = autorisationEmprunt({ caf: null, produits: null, encours_dette: 60e6, capitaux_permanents: 120e6 });
  expect(muet.requise).toBeNull();
  const lignes = [
    { ...sans, nom: 'CH A', avant: muet, provisoire: true },
    { ...sans, nom: 'CH B', avant: cf },
    { ...sans, nom: 'CH C', avant: cf }
  ];
  expect(statutDuCompte(lignes)).toBe('');
  expect(sec(statutDuCompte([...lignes, { ...sans, nom: 'CH D', avant: cf, provisoire: true }]))).toBe(
    ' (provisoire pour 1 sur 3)'
  );
});
