import { describe, expect, it } from 'vitest';
import { bilanDeVeille } from '$lib/domain/comptes/veille';
import type { LigneDeVeille, TresorerieModele } from '$lib/views/tresorerie/tresorerie.types';
import { colonnesDeLaVeille, messageDeLaVeille } from '../tresorerie/page';
import { COLONNES_DE_LA_PLANCHE, plancheDeLaVeille } from '../tresorerie/planche';
import type { PageTableau } from './dossier.types';
import { dossierDeLaVeille } from './veille';

const MOIS = ['2026-10-31', '2026-11-30'];
const ligne = (i: number, lue: Partial<LigneDeVeille> = {}): LigneDeVeille => ({
  ...{ ej: `99000${1000 + i}`, nom: `CH ${i}`, ght: 'ZZ-01', ghtNom: 'GHT Monts-Cendrés', solde: 365_000 + i },
  ...{ soldeLe: '2026-09-30', plusBas: 35_000, jours: 2 + i, creux: -10_000 * (40 - i), creuxLe: '2026-11-30' },
  plan: MOIS.map((fin) => ({ fin, montant: 311_000 + i, plusBas: -503_000 })),
  ...{ lignesTirees: 520_000, dettesEchues: 1_000 * i, fournisseursEchus: 712_000, moratoires: 0, cessions: null },
  ...lue
});
const modele = (lignes: LigneDeVeille[]): TresorerieModele => ({
  jeu: {
    ...{ nom: 'essai', titre: 'Région d’essai', region: 'ZZ', regionLibelle: 'Région' },
    ...{ donneesAu: '2026-09-30', simule: true }
  },
  ...{ lignes, mois: MOIS, bilan: bilanDeVeille(lignes), sansComptes: 0, sources: [] }
});
const lis = (lignes: LigneDeVeille[]) => {
  const lu = modele(lignes);
  const dossier = dossierDeLaVeille(lu, { version: '0123456789ab', adresse: 'https://trajectoire.exemple/' });
  const tableaux = dossier.pages.filter((p): p is PageTableau => p.genre === 'tableau');
  return { lu, dossier, tableaux, listes: dossier.pages.flatMap((p) => (p.genre === 'liste' ? [p] : [])) };
};
const TRENTE = Array.from({ length: 30 }, (_, i) => ligne(i, i === 4 ? { plan: [], creux: null, creuxLe: null } : {}));
const lignesDe = (tableaux: PageTableau[], debut: string) =>
  tableaux.filter(({ nom }) => nom?.startsWith(debut)).flatMap(({ lignes }) => lignes);

describe('le dossier du comité de veille sur la trésorerie', () => {
  it('s’ouvre sur le message de l’écran, puis sur sa planche, ligne par ligne', () => {
    const { lu, dossier } = lis(TRENTE);
    const dite = plancheDeLaVeille(lu);
    const [premiere, deuxieme] = dossier.pages;
    expect(premiere).toMatchObject({ genre: 'couverture', message: messageDeLaVeille(lu) });
    expect(deuxieme).toMatchObject({
      ...{ genre: 'planche', titre: dite.titre, chiffres: dite.chiffres, question: dite.question },
      dessin: { lignes: dite.lignes.map((l) => COLONNES_DE_LA_PLANCHE.map((c) => c.cell(l))) }
    });
    expect(dossier.pied).toBe('Région d’essai · situation au 30 septembre 2026 · version 01234567');
  });

  it('donne les 24 premiers de l’ordre du comité, dans les mots de l’écran, et dit qu’il en laisse', () => {
    const { lu, tableaux } = lis(TRENTE);
    // One day for all of them: said above the table, once.
    const colonnes = colonnesDeLaVeille(MOIS).filter(({ key }) =>
      ['nom', 'ght', 'solde', 'jours', ...MOIS, 'creux'].includes(key)
    );
    expect(lignesDe(tableaux, 'Solde au 30/09/2026')).toEqual(
      lu.lignes.slice(0, 24).map((l) => colonnes.map((c) => c.cell(l)))
    );
    expect(tableaux[0]?.note).toMatch(/^Les 24\u00a0premiers sur 30/u);
  });

  it('dit à chaque ligne le jour de son solde quand ces jours diffèrent', () => {
    const { tableaux } = lis([ligne(1), ligne(2, { soldeLe: '2026-08-31' })]);
    expect(lignesDe(tableaux, 'Solde,').map((l) => l[3])).toEqual(['30/09/2026', '31/08/2026']);
    expect(tableaux[0]?.note).not.toMatch(/premiers sur/u);
  });

  it('range qui doit du plus au moins, sans qui ne doit rien', () => {
    const { tableaux } = lis([ligne(1), ligne(0), ligne(3), ligne(2, { dettesEchues: null })]);
    expect(lignesDe(tableaux, 'Ce qui est déjà dû').map(([nom]) => nom)).toEqual(['CH 3', 'CH 1']);
  });

  it('sans dette échue, l’écrit au lieu d’un tableau vide', () => {
    const { tableaux, listes } = lis([ligne(1, { dettesEchues: 0 })]);
    expect(lignesDe(tableaux, 'Ce qui est déjà dû')).toEqual([]);
    expect(listes.map(({ titre }) => titre)).toContain(
      'Aucune dette fiscale ou sociale échue, sur 1\u00a0hôpital connu'
    );
  });

  it('nomme chacun de qui un plan est à demander, et se tait quand tous l’ont envoyé', () => {
    const plans = (lignes: LigneDeVeille[]) => lis(lignes).listes.filter(({ titre }) => titre.includes('à demander'));
    expect(plans(TRENTE)).toMatchObject([
      { titre: '1\u00a0plan de trésorerie est à demander', lignes: [expect.stringContaining('hôpital n’a'), 'CH 4'] }
    ]);
    expect(plans([ligne(1)])).toEqual([]);
  });
});
