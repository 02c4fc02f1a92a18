import { describe, expect, it } from 'vitest';
import { bilanDe } from './bilan';
import {
  constatDIndicateur,
  mesuresCorrigees,
  mouvementsDesIndicateurs,
  type IndicateurVu,
  type PeriodeMesuree
} from './indicateurs';

const annee = (n: number, valeur: number | null, autres: Partial<PeriodeMesuree> = {}): PeriodeMesuree => ({
  ...{ fin: `${n}-12-31`, valeur, numerateur: null, denominateur: null, reserve: null, statut: 'definitif', ...autres }
});
const annuel = { mensuel: false, agregation: 'ratio' } as const;

describe('ce que dit un indicateur à une date', () => {
  it('la dernière année qui a une valeur\u00a0; une année sans valeur ou à vérifier n’est pas un zéro', () => {
    expect(constatDIndicateur([annee(2024, 6.3), annee(2025, 6.1)], annuel)).toEqual({
      ...{ fin: '2025-12-31', douzeMois: false, valeur: 6.1, provisoire: false }
    });
    const sans = [annee(2024, 6.3), annee(2025, null), annee(2023, 6.4)];
    expect(constatDIndicateur(sans, annuel)?.fin).toBe('2024-12-31');
    const aVerifier = [annee(2024, 6.3), annee(2025, 60, { reserve: 'saut' })];
    expect(constatDIndicateur(aVerifier, annuel)?.fin).toBe('2024-12-31');
    expect(constatDIndicateur([annee(2025, null)], annuel)).toBeNull();
  });

  const FINS = ['01-31', '02-28', '03-31', '04-30', '05-31', '06-30', '07-31', '08-31', '09-30', '10-31', '11-30'];
  const mois = [...FINS, '12-31'].map((jour, i) => annee(2025, i + 1, { fin: `2025-${jour}` }));
  it('par mois, la moyenne des douze derniers\u00a0: de 1 à 12, 6,5\u00a0; puis de 2 à 13, 7,5, provisoire si un mois l’est', () => {
    const somme = { mensuel: true, agregation: 'somme' } as const;
    expect(constatDIndicateur(mois, somme)).toEqual({
      ...{ fin: '2025-12-31', douzeMois: true, valeur: 6.5, provisoire: false }
    });
    const suivant = annee(2026, 13, { fin: '2026-01-31', statut: 'provisoire' });
    expect(constatDIndicateur([suivant, ...mois], somme)).toMatchObject({
      fin: '2026-01-31',
      valeur: 7.5,
      provisoire: true
    });
  });
  it('un mois manque aux douze\u00a0: rien', () => {
    const somme = { mensuel: true, agregation: 'somme' } as const;
    expect(constatDIndicateur(mois.slice(1), somme)).toBeNull();
    expect(constatDIndicateur([...mois.slice(0, 5), ...mois.slice(6), annee(2024, 9)], somme)).toBeNull();
  });
  it('un rapport est celui des sommes\u00a0: douze fois 1 ÷ 4 et 3 ÷ 4 alternés font 24 ÷ 48', () => {
    const parts = mois.map((m, i) => ({ ...m, valeur: 9, numerateur: i % 2 === 0 ? 1 : 3, denominateur: 4 }));
    const ratio = { mensuel: true, agregation: 'ratio' } as const;
    expect(constatDIndicateur(parts, ratio)?.valeur).toBe(0.5);
    expect(constatDIndicateur(mois, ratio)).toBeNull();
  });
});

describe('les indicateurs qui ont bougé', () => {
  const vu = (an: number, valeur: number | null, autres: Partial<IndicateurVu> = {}): IndicateurVu => ({
    ...{ code: 'DMS_MED', ej: '990010011', nom: 'CH', libelle: 'DMS', unite: 'jours', decimales: 1 },
    ...{ direction: 'baisse', action: '1.1', connues: [], ruptures: [] },
    constat: valeur === null ? null : { fin: `${an}-12-31`, douzeMois: false, valeur, provisoire: false },
    ...autres
  });
  const entre = (a: IndicateurVu, b: IndicateurVu) => mouvementsDesIndicateurs([a], [b]);

  it('une durée qui baisse est meilleure, un taux d’ambulatoire qui baisse est moins bon', () => {
    expect(entre(vu(2024, 6.3), vu(2025, 6.1))).toMatchObject([{ code: 'indicateur', sens: 'mieux', euros: null }]);
    const hausse = { direction: 'hausse' } as const;
    expect(entre(vu(2024, 6.3, hausse), vu(2025, 6.1, hausse))).toMatchObject([{ sens: 'moins', le: '2025-12-31' }]);
  });
  it('la même année, une valeur qui manque, un écart qui s’arrondit à rien, une rupture de série\u00a0: rien', () => {
    expect(entre(vu(2025, 6.3), vu(2025, 6.1))).toEqual([]);
    expect(entre(vu(2024, null), vu(2025, 6.1))).toEqual([]);
    expect(entre(vu(2024, 6.3), vu(2025, null))).toEqual([]);
    expect(entre(vu(2024, 6.3), vu(2025, 6.34))).toEqual([]);
    // 6,26 et 6,34 sont à 0,08 l’un de l’autre, et se lisent tous deux 6,3.
    expect(entre(vu(2024, 6.26), vu(2025, 6.34))).toEqual([]);
    expect(entre(vu(2024, 6.3), vu(2025, 6.1, { ruptures: [2025] }))).toEqual([]);
    expect(entre(vu(2024, 6.3), vu(2025, 6.1, { ruptures: [2024] }))).toHaveLength(1);
    // De 125 à 150 : les douze mois finis le 31/03/2026 ont commencé en 2025, avant la rupture.
    const mois = (fin: string, valeur: number) =>
      vu(2026, null, { constat: { fin, douzeMois: true, valeur, provisoire: false }, ruptures: [2026] });
    expect(entre(mois('2026-03-31', 125), mois('2026-06-30', 150))).toEqual([]);
    expect(entre(mois('2026-12-31', 125), mois('2027-03-31', 150))).toHaveLength(1);
  });
  it('les quatre plus grandes variations relatives se disent, les autres et celles sans sens favorable se comptent', () => {
    const un = (code: string, avant: number, apres: number, autres: Partial<IndicateurVu> = {}) =>
      [vu(2024, avant, { code, ...autres }), vu(2025, apres, { code, ...autres })] as const;
    const deux = [
      ...[un('A', 10, 11), un('B', 10, 5), un('C', 10, 13), un('D', 10, 12), un('E', 10, 10.5)],
      un('F', 10, 90, { direction: 'neutre' })
    ];
    const lus = mouvementsDesIndicateurs(
      deux.map(([a]) => a),
      deux.map(([, b]) => b)
    );
    expect(lus.map((m) => ('indicateur' in m ? m.indicateur.code : m.code))).toEqual([
      ...['B', 'C', 'D', 'A', 'indicateurs_autres']
    ]);
    expect(lus.at(-1)).toMatchObject({ mieux: 0, moins: 1, sansSens: 1, apresDAutres: true, sens: 'neutre' });
    expect(bilanDe(lus).indicateurs).toEqual({ mieux: 1, moins: 4 });
  });
});

describe('les valeurs publiées à nouveau', () => {
  const connue = (an: number, valeur: number, provisoire = false): IndicateurVu['connues'][number] => ({
    ...{ fin: `${an}-12-31`, mensuelle: false, valeur, provisoire, producteur: 'ATIH', publieLe: `${an + 1}-09-15` }
  });
  const vu = (connues: IndicateurVu['connues'], autres: Partial<IndicateurVu> = {}): IndicateurVu => ({
    ...{ code: 'INTERIM', ej: '990010011', nom: 'CH', libelle: 'Intérim', unite: 'euros', decimales: 0 },
    ...{ direction: 'baisse', action: '1.1', constat: null, connues, ruptures: [], ...autres }
  });
  const entre = (a: IndicateurVu, b: IndicateurVu) => mesuresCorrigees([a], [b]);

  it('la même année, de provisoire à définitive\u00a0: 1 000 000 € d’intérim puis 1 050 000 € sont 50 000 € de trop', () => {
    const [m, ...rien] = entre(vu([connue(2025, 1e6, true)]), vu([connue(2025, 1_050_000), connue(2024, 9e5)]));
    expect(m).toMatchObject({ code: 'mesure_corrigee', sens: 'moins', euros: -50_000, nature: 'resultat', autres: 0 });
    expect(m).toMatchObject({ avant: { provisoire: true }, apres: { producteur: 'ATIH' }, le: '2026-09-15' });
    expect(rien).toEqual([]);
  });
  it('devenue définitive sans changer, ou connue à une seule date, elle n’est pas corrigée', () => {
    expect(entre(vu([connue(2025, 1e6, true)]), vu([connue(2025, 1e6)]))).toEqual([]);
    expect(entre(vu([connue(2024, 1e6)]), vu([connue(2025, 2e6)]))).toEqual([]);
  });
  it('hors euros, ou sans sens favorable, elle n’a pas d’euros\u00a0; une série se dit une fois, par sa dernière période', () => {
    const jours = { unite: 'jours', decimales: 1 };
    const deux = [connue(2024, 6.1), connue(2025, 6.3)];
    const [m] = entre(vu(deux, jours), vu([connue(2024, 6.2), connue(2025, 6.1)], jours));
    expect(m).toMatchObject({ euros: null, nature: null, sens: 'mieux', autres: 1, apres: { fin: '2025-12-31' } });
    const neutre = { direction: 'neutre' } as const;
    expect(entre(vu([connue(2025, 1e6)], neutre), vu([connue(2025, 2e6)], neutre))).toMatchObject([
      { euros: null, sens: 'neutre' }
    ]);
  });
});
