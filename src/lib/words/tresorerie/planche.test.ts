import { eurosAuMillier } from '$lib/format/au-millier';
import { expect, it } from 'vitest';
import { bilanDeVeille } from '$lib/domain/comptes/veille';
import type { LigneDeVeille } from '$lib/views/tresorerie/tresorerie.types';
import { COLONNES_DE_LA_PLANCHE, plancheDeLaVeille } from './planche';

const ligne: LigneDeVeille = {
  ...{ ej: '990000001', nom: 'CH de Sombre', ght: 'ZZ-01', ghtNom: 'GHT Monts-Cendrés', solde: 365_000 },
  ...{ soldeLe: '2026-09-30', plusBas: 35_000, jours: 2.7, creux: -503_000, creuxLe: '2027-01-31' },
  plan: [{ fin: '2027-01-31', montant: 311_000, plusBas: -503_000 }],
  ...{ lignesTirees: 520_000, dettesEchues: 200_000, fournisseursEchus: 712_000, moratoires: 0, cessions: null }
};
const autre = { ...ligne, ej: '990000002', nom: 'CH de Brume', creux: -97_000 };
const sain = { ...ligne, ej: '990000003', nom: 'CH de Clair', creux: 40_000, dettesEchues: null };
const sansPlan = { ...ligne, ej: '990000004', plan: [], creux: null, creuxLe: null, lignesTirees: null };

const planche = (...lignes: LigneDeVeille[]) =>
  plancheDeLaVeille({ bilan: bilanDeVeille(lignes), lignes, mois: ['2026-10-31', '2027-01-31'] });
const sec = (texte: string | null) => texte?.replaceAll('\u00a0', ' ');

it('dit combien il manque à ceux qui passent sous zéro, et ce qu’il faut leur demander', () => {
  const { titre, chiffres, question } = planche(ligne, autre, sain, sansPlan);
  // 503 k€ and 97 k€.
  expect(sec(titre)).toBe(
    '2 hôpitaux passent sous zéro d’ici janvier 2027 : il leur manque 600 k€, chacun à son jour le plus bas'
  );
  expect(chiffres.map((c) => [sec(c.libelle), sec(c.precision), sec(c.valeur), c.manque])).toEqual([
    ['Hôpitaux qui prévoient un jour sous zéro', 'sur les plans reçus', '2 sur 3', true],
    ['Caisse la plus basse prévue', 'CH de Sombre, janvier 2027', '−503 k€', true],
    ['Plans de trésorerie non reçus', 'dus chaque mois', '1 sur 4', true],
    ['Lignes de trésorerie tirées', 'montants connus', '1,6 M€', false],
    ['Dettes fiscales et sociales échues', 'montants connus', '600 k€', true]
  ]);
  expect(sec(question)).toBe(
    'Pour chaque hôpital sous zéro : qui avance la trésorerie, quelle dette est reportée, et avant quel jour ? Demander son plan à l’hôpital qui ne l’a pas envoyé, membre d’un contrat suivi ou non.'
  );
});

it('quand tous restent au-dessus de zéro, le dit des plans reçus, et ne demande rien', () => {
  expect(sec(planche(sain).titre)).toBe(
    'Aucun hôpital ne prévoit de jour sous zéro d’ici janvier 2027, sur 1 plan reçu'
  );
  expect(planche(sain).question).toBeNull();
});

it('sans plan, aucun jour n’est dit au-dessus de zéro', () => {
  const { titre, chiffres } = planche(sansPlan);
  expect(sec(titre)).toMatch(/^Aucun plan de trésorerie n’a été reçu/u);
  expect(chiffres.map(({ libelle }) => libelle)).not.toContain('Hôpitaux qui prévoient un jour sous zéro');
  expect(COLONNES_DE_LA_PLANCHE.slice(1, 3).map((c) => c.cell(sansPlan))).toEqual(['n. r.', 'n. r.']);
});

it('ne montre que les huit premiers, et le dit', () => {
  const { lignes, legende } = planche(...Array.from({ length: 9 }, (_, i) => ({ ...ligne, ej: String(i) })));
  expect(lignes).toHaveLength(8);
  expect(sec(legende)).toBe('Les 8 premiers de l’ordre du comité');
});

it('un plan de trésorerie et des dettes échues se lisent au millier, ou en euros quand il n’en resterait rien', () => {
  expect([-715, -300, -4, 4, 0, 640, 980, -120_000, 1_300_000].map((v) => eurosAuMillier(v))).toEqual([
    ...['−0,7\u00a0k€', '−0,3\u00a0k€', '−4\u00a0€', '4\u00a0€', '0\u00a0€', '0,6\u00a0k€', '980\u00a0€'],
    ...['−120\u00a0k€', '1,3\u00a0M€']
  ]);
});
