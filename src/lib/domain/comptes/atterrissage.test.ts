import { describe, expect, it } from 'vitest';
import { plusJours, plusMois } from '../temps/calendrier';
import { ecartDesProjections, projectionHopital, projectionOutil, type PointTrajectoire } from './atterrissage';
import type { LigneCompte } from './comptes-ej';
import type { LigneGain } from '../gain/gain';
import type { Poste, VersionCompte, VersionTrajectoire } from './codes';

const A = '970000001';
const point = (
  version: VersionTrajectoire,
  exercice: number,
  valeur: number | null,
  arrete_le: string,
  numero = 0
): PointTrajectoire => ({
  ej: A,
  version,
  numero,
  exercice,
  solde: 'resultat_crp',
  valeur,
  arrete_le,
  enregistre_le: null
});
const trajectoire = [
  point('eprd_initial', 2024, -900_000, '2023-12-20'),
  point('eprd_modificatif', 2024, -950_000, '2024-04-10', 1),
  point('eprd_modificatif', 2024, -1_000_000, '2024-05-20', 2),
  point('ria1', 2024, -1_100_000, '2024-06-30'),
  point('ria2', 2024, -1_300_000, '2024-10-31'),
  point('cible', 2024, -600_000, '2024-03-01')
];
const projection = (au: string) => projectionHopital(trajectoire, A, 2024, 'resultat_crp', au);

describe('la projection de l’hôpital', () => {
  it('est le dernier document connu : EPRD, décision modificative, RIA 1 puis RIA 2', () => {
    expect(projection('2023-12-19')).toBeNull();
    expect(projection('2024-01-15')).toMatchObject({ version: 'eprd_initial', valeur: -900_000 });
    expect(projection('2024-05-31')).toMatchObject({ version: 'eprd_modificatif', numero: 2, valeur: -1_000_000 });
    expect(projection('2024-07-15')?.version).toBe('ria1');
    expect(projection('2024-10-31')).toEqual({
      version: 'ria2',
      numero: 0,
      valeur: -1_300_000,
      arreteLe: '2024-10-31'
    });
  });

  it('un document qui ne donne pas le solde laisse la place au précédent', () => {
    const sansValeur = [...trajectoire.slice(0, 4), point('ria2', 2024, null, '2024-10-31')];
    expect(projectionHopital(sansValeur, A, 2024, 'resultat_crp', '2024-12-31')?.version).toBe('ria1');
    const modificatifVide = [...trajectoire.slice(0, 3), point('eprd_modificatif', 2024, null, '2024-05-25', 3)];
    expect(projectionHopital(modificatifVide, A, 2024, 'resultat_crp', '2024-05-31')?.numero).toBe(2);
  });

  it('ne prend ni le document d’une autre entité, ni celui d’un autre solde ou d’un autre exercice', () => {
    const ria2 = point('ria2', 2024, -9e6, '2024-01-01');
    const bruit = [{ ...ria2, ej: 'B' }, { ...ria2, solde: 'caf' as const }, point('ria2', 2023, -9e6, '2023-10-31')];
    const lue = projectionHopital([...bruit, ...trajectoire], A, 2024, 'resultat_crp', '2024-05-31');
    expect(lue).toMatchObject({ version: 'eprd_modificatif', numero: 2 });
  });

  it('de plusieurs décisions modificatives, prend la dernière, dans quelque ordre qu’elles viennent', () => {
    expect(projectionHopital(trajectoire.toReversed(), A, 2024, 'resultat_crp', '2024-05-31')?.numero).toBe(2);
  });
});

const ligne = (
  poste: Poste,
  montant: number,
  debut: string,
  fin: string,
  version: VersionCompte,
  publie_le: string
): LigneCompte => ({ ej: A, budget: 'H', poste, debut, fin, version, montant, publie_le });

/** Closing of 2023: produits 60, charges 61 M€. */
const cloture: LigneCompte[] = (
  [
    ['P1', 50e6],
    ['P2', 6e6],
    ['P3', 4e6],
    ['C1', 40e6],
    ['C2', 8e6],
    ['C3', 8e6],
    ['C4', 5e6]
  ] as const
).map(([poste, montant]) => ligne(poste, montant, '2023-01-01', '2023-12-31', 'cf_arrete', '2024-06-01'));

const FINS = ['01-31', '02-28', '03-31', '04-30'];
/** A month: produits 5 M€, charges of titres 1 to 3 given. */
const mois = (annee: number, m: number, charges: number): LigneCompte[] => {
  const fin = `${annee}-${annee === 2024 && m === 1 ? '02-29' : (FINS[m] ?? '')}`;
  const postes = [
    ['P1', 4e6],
    ['P2', 0.6e6],
    ['P3', 0.4e6],
    ['C1', charges - 1.2e6],
    ['C2', 0.6e6],
    ['C3', 0.6e6]
  ] as const;
  return postes.map(([poste, montant]) => ligne(poste, montant, `${fin.slice(0, 8)}01`, fin, 'situation', fin));
};
const annee = (a: number, charges: number, n = 3) => Array.from({ length: n }, (_, m) => mois(a, m, charges)).flat();
const AU = '2024-07-15';

describe('la projection de l’outil', () => {
  it('prend la clôture de N-1 et l’écart du cumul aux mêmes mois', () => {
    // Clôture 2023 : −1,0 M€. Chaque mois de 2024 coûte 0,1 M€ de plus : −0,3 en trois mois ; −1,3 M€.
    const p = projectionOutil([...cloture, ...annee(2023, 4.7e6), ...annee(2024, 4.8e6)], A, 2024, AU);
    expect(p?.valeur).toBeCloseTo(-1.3e6, 3);
    expect(p).toMatchObject({ mois: 3, jusquAu: '2024-03-31', clotureN1: -1e6, gains: 0, titre4DeN1: true });
    expect(p?.variation).toBeCloseTo(-0.3e6, 3);
  });

  it('y ajoute les gains en vigueur sur les mois qui restent', () => {
    const gain: LigneGain = {
      contrat: 'essai',
      action: '1.1',
      gain: '1',
      ej: A,
      compte: null,
      unite: null,
      nature: 'depense',
      type_recette: null,
      perennite: 'perenne',
      brut: 1_200_000,
      couts_induits: 0,
      effet: '2024-07-01',
      debut: null,
      fin: null,
      retenu_etablissement: null,
      retenu_ars: null,
      contrepartie_ej: null
    };
    const palier = {
      contrat: 'essai',
      action: '1.1',
      gain: '1',
      rang: 1,
      date: '2024-07-01',
      palier: 'realise' as const,
      net: null,
      effet: null,
      enregistre_le: null
    };
    const comptes = [...cloture, ...annee(2023, 4.7e6), ...annee(2024, 4.8e6)];
    // 1,2 M€ par an à partir de juillet : 0,6 M€ sur les neuf mois restants, rien en 2023.
    const avec = projectionOutil(comptes, A, 2024, AU, { lignes: [gain], paliers: [palier] });
    expect(avec?.gains).toBe(600_000);
    // −1,3 + 0,6 M€.
    expect(avec?.valeur).toBeCloseTo(-0.7e6, 3);
    // Dès octobre 2023, il a déjà apporté 0,3 M€ aux mêmes mois de 2023 : 0,9 − 0,3.
    const des2023 = {
      lignes: [{ ...gain, effet: '2023-10-01' }],
      paliers: [{ ...palier, date: '2023-10-01' }]
    };
    expect(projectionOutil(comptes, A, 2024, AU, des2023)?.gains).toBe(600_000);
    const evitee = { ...gain, nature: 'depense_evitee' as const };
    expect(projectionOutil(comptes, A, 2024, AU, { lignes: [evitee], paliers: [palier] })?.gains).toBe(0);
    expect(projectionOutil(comptes, A, 2024, AU, { lignes: [gain], paliers: [] })?.gains).toBe(0);
    expect(projectionOutil(comptes, A, 2024, AU, { lignes: [{ ...gain, ej: 'B' }], paliers: [palier] })?.gains).toBe(0);
  });

  it('s’arrête au premier mois incomplet, d’un côté ou de l’autre', () => {
    const quatre = [...cloture, ...annee(2023, 4.7e6, 4), ...annee(2024, 4.8e6, 4)];
    expect(projectionOutil(quatre, A, 2024, AU)?.mois).toBe(4);
    const troue = quatre.filter((l) => !(l.fin === '2024-04-30' && l.poste === 'C2'));
    expect(projectionOutil(troue, A, 2024, AU)).toMatchObject({ mois: 3, jusquAu: '2024-03-31' });
    const troueAvant = quatre.filter((l) => !(l.fin === '2023-04-30' && l.poste === 'C2'));
    expect(projectionOutil(troueAvant, A, 2024, AU)).toMatchObject({ mois: 3, jusquAu: '2024-03-31' });
  });

  it('porte sur douze mois au plus', () => {
    const [janvier, fevrier] = [mois(2023, 0, 4.7e6), mois(2023, 1, 4.7e6)];
    const tous = [2023, 2024, 2025].flatMap((a) =>
      Array.from({ length: a === 2025 ? 1 : 12 }, (_, m) => {
        const debut = plusMois(`${a}-01-01`, m);
        const fin = plusJours(plusMois(debut, 1), -1);
        return (m % 2 === 0 ? janvier : fevrier).map((l): LigneCompte => ({ ...l, debut, fin, publie_le: fin }));
      }).flat()
    );
    const p = projectionOutil([...cloture, ...tous], A, 2024, '2025-02-15');
    expect(p).toMatchObject({ mois: 12, jusquAu: '2024-12-31', variation: 0 });
  });

  it('un mois est celui de l’entité et de son budget principal, lu d’une situation déjà transmise', () => {
    const trois = [...annee(2023, 4.7e6), ...annee(2024, 4.8e6)];
    const [c1] = trois.filter((l) => l.poste === 'C1' && l.fin === '2024-03-31');
    const autres: Partial<LigneCompte>[] = [
      { ej: 'B' },
      { budget: 'B' },
      { version: 'eprd' },
      { publie_le: '2024-07-16' },
      // Un cumul du trimestre finit comme mars et commence comme janvier.
      { debut: '2024-01-01' }
    ];
    const bruit = c1 === undefined ? [] : autres.map((autre): LigneCompte => ({ ...c1, montant: 99e6, ...autre }));
    expect(bruit).toHaveLength(5);
    expect(projectionOutil([...bruit, ...cloture, ...trois], A, 2024, AU)?.valeur).toBeCloseTo(-1.3e6, 3);
  });

  it('un produit de plus améliore le résultat, une charge de plus le dégrade', () => {
    // Mêmes charges, 0,1 M€ de produits de plus par mois : −1,0 + 0,3 M€.
    const mieux = annee(2024, 4.7e6).map((l) => (l.poste === 'P1' ? { ...l, montant: 4.1e6 } : l));
    const p = projectionOutil([...cloture, ...annee(2023, 4.7e6), ...mieux], A, 2024, AU);
    expect(p?.valeur).toBeCloseTo(-0.7e6, 3);
  });

  it('ne se fait pas avant trois mois complets, ni sans clôture de N-1', () => {
    const deux = [...cloture, ...annee(2023, 4.7e6), ...annee(2024, 4.8e6, 2)];
    expect(projectionOutil(deux, A, 2024, AU)).toBeNull();
    const trois = [...annee(2023, 4.7e6), ...annee(2024, 4.8e6)];
    expect(projectionOutil(trois, A, 2024, AU)).toBeNull();
    expect(projectionOutil([...cloture, ...trois], A, 2024, '2024-05-31')).toBeNull();
  });

  it('compte le titre 4 quand tous les mois le donnent', () => {
    const titre4 = (a: number, montant: number) =>
      annee(a, 0)
        .filter((l) => l.poste === 'C2')
        .map((l): LigneCompte => ({ ...l, poste: 'C4', montant }));
    const comptes = [...cloture, ...annee(2023, 4.7e6), ...annee(2024, 4.8e6), ...titre4(2023, 0.4e6)];
    expect(projectionOutil(comptes, A, 2024, AU)?.titre4DeN1).toBe(true);
    // 0,05 M€ d’amortissements de plus par mois, trois mois : −1,3 − 0,15 M€.
    const p = projectionOutil([...comptes, ...titre4(2024, 0.45e6)], A, 2024, AU);
    expect(p?.titre4DeN1).toBe(false);
    // Qu’un seul mois y manque, d’un côté ou de l’autre, et le titre 4 est repris de la clôture.
    for (const fin of ['2023-02-28', '2024-02-29']) {
      const sans = [...comptes, ...titre4(2024, 0.45e6)].filter((l) => l.poste !== 'C4' || l.fin !== fin);
      expect(projectionOutil(sans, A, 2024, AU)?.titre4DeN1).toBe(true);
    }
    expect(p?.valeur).toBeCloseTo(-1.45e6, 3);
  });

  it('se compare à celle de l’hôpital', () => {
    const outil = projectionOutil([...cloture, ...annee(2023, 4.7e6), ...annee(2024, 4.8e6)], A, 2024, AU);
    // −1,3 M€ contre −1,1 M€ au RIA 1.
    expect(ecartDesProjections(projection(AU)?.valeur ?? null, outil?.valeur ?? null)).toBeCloseTo(-0.2e6, 3);
    expect(ecartDesProjections(null, outil?.valeur ?? null)).toBeNull();
    expect(ecartDesProjections(-1.1e6, null)).toBeNull();
  });
});
