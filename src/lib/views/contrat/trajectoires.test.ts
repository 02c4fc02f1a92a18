import { reserveEnMots } from '$lib/words/contrat/reserves';
import { beforeAll, describe, expect, it } from 'vitest';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import { pontDit } from '$lib/words/contrat/ponts';
import { salleDuPetitContrat, type Salle } from './petit-contrat.fixture';

const [A, B] = ['970000001', '970000002'];
let salle: Salle;
beforeAll(async () => {
  salle = await salleDuPetitContrat();
});

describe('les trajectoires', () => {
  const trajectoire = petitJeu.trajectoire;
  const [membre] = petitJeu.contrat_perimetre;
  const contrat_perimetre = [membre, { ...membre, ej: B }];
  const compte = petitJeu.compte;
  const ciblesDeB = trajectoire.filter((t) => t.version !== 'ria2').map((t) => ({ ...t, ej: B }));
  const deux = { contrat_perimetre, trajectoire: [...trajectoire, ...ciblesDeB] };

  it('additionnent les deux comptes clos, −1 000 et −1 000\u00a0k€, sans rien à en dire', () => {
    const [t] = salle({ ...deux, compte: [...compte, ...compte.map((c) => ({ ...c, ej: B }))] }).trajectoires;
    expect(t?.realise).toEqual([{ annee: 2023, valeur: -2_000_000, statut: 'provisoire' }]);
    expect(t?.reserves).toEqual([]);
  });

  it('disent un compte qui manque, et à part celui qui est fermé au lecteur', () => {
    const reserve = (autres: object) => salle({ ...deux, ...autres }).trajectoires[0]?.reserves.map(reserveEnMots);
    expect(reserve({})).toEqual(['2023\u00a0: compte financier manquant de CH du Bois.']);
    expect(reserve({ comptesFermes: [B] })).toEqual([
      expect.stringMatching(/^2023\u00a0: comptes de CH du Bois, [^;]+\.$/u)
    ]);
    const trois = [...contrat_perimetre, { ...membre, ej: '970000003' }];
    const ciblesDeC = ciblesDeB.map((t) => ({ ...t, ej: '970000003' }));
    const m = salle({
      ...{ contrat_perimetre: trois, trajectoire: [...deux.trajectoire, ...ciblesDeC], comptesFermes: [B] }
    });
    expect(m.trajectoires[0]?.reserves.map(reserveEnMots)).toEqual([
      expect.stringMatching(/^2023\u00a0: compte financier manquant de CH des Étangs\u00a0; comptes de CH du Bois, /u)
    ]);
  });

  it('tracent chaque version par ses années en ordre, et disent celle qui est en vigueur', () => {
    const [t] = salle({ trajectoire: trajectoire.toReversed() }).trajectoires;
    const cible = t?.versions.find((v) => v.genre === 'cible');
    expect(cible).toMatchObject({ version: 'cible', numero: 0, parmiPlusieurs: false, enVigueur: true });
    // De −1 000 en 2023, 250 de mieux chaque année.
    expect(cible?.points).toEqual([
      { annee: 2023, valeur: -1_000_000 },
      { annee: 2024, valeur: -750_000 },
      { annee: 2025, valeur: -500_000 },
      { annee: 2026, valeur: -250_000 },
      { annee: 2027, valeur: 0 }
    ]);
    expect(t?.versions.map((v) => v.genre).sort()).toEqual(['cible', 'ria', 'tendanciel']);
  });

  it('après un avenant qui change la cible, disent laquelle est de la signature et laquelle de l’avenant', () => {
    const deLAvenant = trajectoire.filter((t) => t.version === 'cible').map((t) => ({ ...t, numero: 1 }));
    const [t] = salle({ trajectoire: [...trajectoire, ...deLAvenant] }).trajectoires;
    expect(t?.versions.filter((v) => v.genre === 'cible').map((v) => [v.numero, v.parmiPlusieurs])).toEqual([
      [0, true],
      [1, true]
    ]);
    expect(t?.versions.find((v) => v.genre === 'tendanciel')?.parmiPlusieurs).toBe(false);
  });

  it('ne tracent pas ce qui n’est d’aucune entité du périmètre, ni une année qu’une entité n’a pas', () => {
    expect(salle({ trajectoire: trajectoire.map((t) => ({ ...t, ej: '980000001' })) }).trajectoires).toEqual([]);
    const sans2025 = ciblesDeB.filter((t) => t.exercice !== 2025);
    const [t] = salle({ ...deux, trajectoire: [...trajectoire, ...sans2025] }).trajectoires;
    expect(t?.versions.find((v) => v.genre === 'cible')?.points.map((p) => p.annee)).toEqual([2023, 2024, 2026, 2027]);
    // Le RIA de la seule première ne fait pas celui des deux.
    expect(t?.versions.map((v) => v.genre).sort()).toEqual(['cible', 'tendanciel']);
  });

  it('après un gel, n’ont plus de cible des exercices qui ne sont plus dus', () => {
    const [signature] = petitJeu.contrat_evenement;
    const gel = { ...signature, rang: 2, date: '2024-09-01', type: 'suspension' as const, gel: true };
    const [t] = salle({ contrat_evenement: [signature, gel] }).trajectoires;
    const annees = (genre: string) => t?.versions.find((v) => v.genre === genre)?.points.map((p) => p.annee);
    expect(annees('cible')).toEqual([2023]);
    expect(annees('tendanciel')).toEqual([2023, 2024, 2025, 2026, 2027]);
    expect(t?.cible.valeur).toBeNull();
  });

  it('sont celles du seul hôpital qui a une cible, et le disent quand ils sont deux', () => {
    const m = (ejs: readonly string[]) =>
      salle({ contrat_perimetre: ejs.map((ej) => ({ ...membre, ej })), trajectoire: deux.trajectoire });
    expect(m([A, '970000003']).trajectoires[0]?.perimetre).toBe('CH de la Plaine');
    expect(m([A, B, '970000003']).trajectoires[0]?.perimetre).toEqual({ ejs: 2, sur: 3 });
  });
});

describe('les années des gains', () => {
  const gain = petitJeu.gain;
  const sansDebut = { ...petitJeu.contrat[0], debut: null };
  const annees = (autres: Parameters<Salle>[0]) => salle(autres).gains.annees.map((a) => a.annee);

  it('vont du début du contrat à la fin que l’avenant lui donne', () => {
    expect(annees({})).toEqual([2024, 2025, 2026, 2027, 2028]);
  });

  it('partent du premier gain quand le contrat n’a pas de début, de l’exercice quand rien n’a de date', () => {
    expect(
      annees({ contrat: sansDebut, gain: gain.map((g) => (g.effet ? { ...g, effet: '2023-07-01' } : g)) })[0]
    ).toBe(2023);
    expect(annees({ contrat: sansDebut, gain: [], gain_palier: [] })[0]).toBe(2024);
  });

  it('le cumul va de la première date à la dernière, et n’est rien sans date', () => {
    const { cumul } = salle({ contrat: sansDebut, gain: [], gain_palier: [] }).gains;
    expect(cumul).toEqual({ attendu: [], realise: [], aDate: { attendu: 0, realise: 0 } });
    const { attendu } = salle().gains.cumul;
    expect([attendu[0]?.date, attendu.at(-1)?.date]).toEqual(['2024-03-31', '2028-12-31']);
    expect(salle().gains.cumul.aDate).toEqual({ attendu: 305_000, realise: 95_000 });
  });
});

describe('le pont de la cible à l’atterrissage', () => {
  const [action] = petitJeu.action;
  const [gain] = petitJeu.gain;
  const [cse] = petitJeu.jalon;
  /** Actions without a base, each expecting a gain since January: the first 10 k€, the second 20 k€… */
  const pieces = (combien: number) => {
    const numeros = Array.from({ length: combien }, (_, i) => `1.${i + 1}`);
    const m = salle({
      ...{ jalon: [cse], gain_palier: [], hypothese: [], base: [] },
      action: numeros.map((numero) => ({ ...action, numero, base: null, libelle: `Mesure ${numero}` })),
      gain: numeros.map((numero, i) => ({
        ...gain,
        ...{ action: numero, brut: (i + 1) * 10_000, couts_induits: 0, effet: '2024-01-01' }
      }))
    });
    return m.ponts.cible && pontDit(m.ponts.cible).pieces.map((p) => [p.code, p.libelle, p.valeur]);
  };

  it('nomme six actions, celle qui pèse le plus d’abord', () => {
    expect(pieces(6)?.slice(0, 7)).toEqual([
      ['action-1.6', '1.6 Mesure 1.6', -60_000],
      ['action-1.5', '1.5 Mesure 1.5', -50_000],
      ['action-1.4', '1.4 Mesure 1.4', -40_000],
      ['action-1.3', '1.3 Mesure 1.3', -30_000],
      ['action-1.2', '1.2 Mesure 1.2', -20_000],
      ['action-1.1', '1.1 Mesure 1.1', -10_000],
      // 750 k€ demandés, 210 prévus.
      ['hors_plan', 'Effort du contrat sans ligne de gain', -540_000]
    ]);
  });

  it('met ensemble celles qui restent', () => {
    expect(pieces(7)?.[6]).toEqual(['autres', 'une autre action', -10_000]);
    expect(pieces(8)?.[6]).toEqual(['autres', '2 autres actions', -30_000]);
  });

  it('manque quand ni le compte précédent ni la cible ne sont connus, et dit pourquoi', () => {
    const trajectoire = petitJeu.trajectoire.filter((t) => t.version !== 'cible');
    expect(salle({ trajectoire, compte: [] }).ponts).toEqual({
      ...{ annuel: null, cible: null },
      absence: 'sans_depart',
      sansCible: 'aucune'
    });
    expect(salle({ compte: [] }).ponts).toMatchObject({ annuel: null, absence: null });
    const sansProjection = petitJeu.trajectoire.filter((t) => t.version !== 'ria2');
    expect(salle({ trajectoire: sansProjection }).ponts.absence).toBe('sans_projection');
    expect(salle({ trajectoire: sansProjection, comptesFermes: [A] }).ponts.absence).toBe('ferme');
  });
});
