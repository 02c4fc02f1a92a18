import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LigneGain } from './gain';
import { syntheseGains } from './gains';
import { ligneDe } from './ligne.fixture';
import type { PalierGain } from './palier';
import { gainsEchus, resteAMettreEnOeuvre, resteParAction } from './reste';

const AU = '2026-09-30';
const ligne = (gain: string, brut: number, effet: string | null) => ligneDe('1.1', brut, { gain, effet });
const pas = (gain: string, palier: PalierGain['palier'], autres: Partial<PalierGain> = {}): PalierGain => ({
  ...{ contrat: 'essai', action: '1.1', gain, rang: 1, date: '2026-01-01', palier, net: null, effet: null },
  ...{ enregistre_le: null, ...autres }
});

it('ce qui reste se partage en perdu, réalisé de moins, échu, à venir et sans date', () => {
  const lignes = [
    ligne('1', 1e6, '2025-01-01'),
    ligne('2', 2e6, '2025-01-01'),
    ligne('3', 3e6, '2026-06-01'),
    ligne('4', 4e6, '2026-10-01'),
    ligne('5', 5e6, '2025-01-01'),
    ligne('6', 6e6, null),
    ligne('7', 7e6, '2025-01-01')
  ];
  const paliers = [
    pas('1', 'perdu'),
    pas('2', 'realise', { net: 1.5e6 }),
    pas('3', 'securise'),
    // Reporté à novembre : à venir, quoique prévu en 2025.
    pas('5', 'reporte', { effet: '2026-11-01' }),
    // Reporté sans date.
    pas('7', 'reporte')
  ];
  expect(resteAMettreEnOeuvre(lignes, paliers, AU)).toEqual({
    total: 28e6 - 1.5e6,
    perdu: 1e6,
    moindre: 0.5e6,
    echu: 3e6,
    aVenir: 9e6,
    sansDate: 13e6
  });
});

it('reporté à plus tard, un gain est à venir, et reste dû à la date de son plan', () => {
  const lignes = [ligne('5', 5e6, '2025-01-01')];
  const paliers = [pas('5', 'reporte', { effet: '2026-11-01' })];
  expect(resteAMettreEnOeuvre(lignes, paliers, AU)).toMatchObject({ echu: 0, aVenir: 5e6 });
  expect(syntheseGains(lignes, paliers, 2026, AU).apDue).toBe(5e6);
});

it('le jour de la date d’effet, un gain non réalisé est échu', () => {
  expect(resteAMettreEnOeuvre([ligne('1', 1e6, AU)], [], AU)).toMatchObject({ echu: 1e6, aVenir: 0 });
});

it('réaliser plus que prévu ne laisse rien, et le dit', () => {
  const reste = resteAMettreEnOeuvre([ligne('1', 1e6, '2026-01-01')], [pas('1', 'realise', { net: 1.2e6 })], AU);
  expect(reste).toMatchObject({ total: -0.2e6, moindre: -0.2e6 });
});

it('une dépense évitée n’est pas à mettre en œuvre', () => {
  const evitee: LigneGain = { ...ligne('1', 1e6, AU), nature: 'depense_evitee' };
  expect(resteAMettreEnOeuvre([evitee], [], AU).total).toBe(0);
});

it('après un gel, rien n’échoit plus : ce qui devait prendre effet depuis reste à venir', () => {
  const lignes = [ligne('1', 1e6, '2025-10-06'), ligne('2', 2e6, '2025-10-07'), ligne('3', 4e6, '2026-06-01')];
  // Gelé le 7 octobre 2025 : dernier jour dû, le 6.
  expect(resteAMettreEnOeuvre(lignes, [], AU, '2025-10-06')).toMatchObject({ total: 7e6, echu: 1e6, aVenir: 6e6 });
  expect(resteAMettreEnOeuvre(lignes, [], AU)).toMatchObject({ echu: 7e6, aVenir: 0 });
});

it('des gains échus disent ce qui en est sécurisé et l’action la plus lourde', () => {
  const de = (action: string, gain: string, brut: number) => ligneDe(action, brut, { gain, effet: '2026-06-01' });
  const lignes = [de('1.1', '1', 3e6), de('2.1', '2', 2e6), de('2.1', '3', 2e6), ligne('4', 9e6, '2026-12-01')];
  const echus = gainsEchus(lignes, [pas('1', 'securise')], AU);
  expect(echus).toEqual({ securise: 3e6, lourde: '2.1' });
  expect(resteAMettreEnOeuvre(lignes, [], AU).echu).toBe(7e6);
  expect(gainsEchus(lignes, [], '2026-05-31')).toBeNull();
});

it('ce qu’une action doit encore apporter se compte ligne par ligne, sans ce qui est perdu ou repris', () => {
  // 200 k€ dus, rien en vigueur ; 100 k€ prévus, 300 en vigueur : il reste 200 k€, et non rien.
  const lignes = [ligne('1', 200e3, '2026-01-01'), ligne('2', 100e3, '2026-01-01')];
  expect(resteParAction(lignes, [pas('2', 'realise', { net: 300e3 })], AU)).toEqual(new Map([['1.1', 200e3]]));
  // 241 k€ perdus, ou repris, ne viendront plus.
  const seule = [ligne('1', 241e3, '2026-01-01')];
  expect(resteParAction(seule, [pas('1', 'perdu')], AU)).toEqual(new Map([['1.1', 0]]));
  expect(resteParAction(seule, [pas('1', 'repris')], AU)).toEqual(new Map([['1.1', 0]]));
  // Sans gain pérenne prévu, rien n’en est dit.
  expect(resteParAction([ligne('1', 0, '2026-01-01')], [], AU).size).toBe(0);
});

it('une ligne qui coûte se compte en net dans ce qu’une action doit encore apporter', () => {
  const lignes = [
    ligne('1', 100e3, '2026-01-01'),
    ligne('2', -50e3, '2026-12-01'),
    ligneDe('2.1', 10e3, { gain: '3' })
  ];
  const enJeu = (...paliers: PalierGain[]) => [...resteParAction(lignes, paliers, AU).values()];
  expect(enJeu()).toEqual([50e3, 10e3]);
  // Coûte déjà 20 k€ sur 50 : 30 restent à payer. Tout payé, ou plus que prévu : rien ne reste que le gain.
  expect(enJeu(pas('2', 'realise', { net: -20e3, effet: '2026-01-01' }))).toEqual([70e3, 10e3]);
  expect(enJeu(pas('2', 'realise', { net: -80e3, effet: '2026-01-01' }))).toEqual([100e3, 10e3]);
  // Abandonné, le coût ne viendra pas ; 80 k€ en vigueur sur 100, il en reste 20 pour 50 de coûts : rien, et pas moins.
  expect(enJeu(pas('2', 'perdu'))).toEqual([100e3, 10e3]);
  expect(enJeu(pas('1', 'realise', { net: 80e3 }))).toEqual([0, 10e3]);
  // Mise en vigueur à perte, une ligne doit rattraper sa perte et son plan.
  expect(enJeu(pas('1', 'realise', { net: -20e3 }), pas('2', 'perdu'))).toEqual([120e3, 10e3]);
});

it('sous un plafond commun, une action n’a plus à apporter que ce que les autres en laissent', () => {
  // 100 k€ à deux, 50 chacune ; la première en tient 80 : il en reste 20 à la seconde, et non 50.
  const plafonnee = { base: 'LITS', plafond: 100e3 };
  const lignes = ['1.1', '2.1'].map((action) => ligneDe(action, 50e3, { effet: '2026-01-01', plafonnee }));
  expect(resteParAction(lignes, [pas('1', 'realise', { net: 80e3 })], AU)).toEqual(
    new Map([
      ['1.1', 0],
      ['2.1', 20e3]
    ])
  );
  // 60 et 30 à venir pour 30 de place : chacune garde sa part, 20 et 10, quel que soit leur ordre.
  const base = { base: 'LITS', plafond: 30e3 };
  const deux = [
    ['1.1', 60e3],
    ['2.1', 30e3]
  ].map(([action, brut]) => ligneDe(String(action), Number(brut), { effet: '2026-01-01', plafonnee: base }));
  const attendu = { '1.1': 20e3, '2.1': 10e3 };
  expect(Object.fromEntries(resteParAction(deux, [], AU))).toEqual(attendu);
  expect(Object.fromEntries(resteParAction(deux.toReversed(), [], AU))).toEqual(attendu);
  // Un coût de 8 k€ hors de la base se retranche de sa part.
  const avecCout = [...deux, ligneDe('2.1', -8e3, { gain: '9', effet: '2026-12-01' })];
  expect(Object.fromEntries(resteParAction(avecCout, [], AU))).toEqual({ '1.1': 20e3, '2.1': 2e3 });
});

it('à elles toutes, les actions d’une base n’ont jamais plus en jeu que la place que son plafond laisse', () => {
  const euros = fc.integer({ min: -1_000_000, max: 1_000_000 });
  const tiree = fc.record({ action: fc.constantFrom('1.1', '2.1', '3.1'), brut: euros, realise: fc.option(euros) });
  fc.assert(
    fc.property(fc.array(tiree, { minLength: 1, maxLength: 8 }), fc.nat({ max: 2_000_000 }), (tirees, plafond) => {
      const lignes = tirees.map(({ action, brut }, i) =>
        ligneDe(action, brut, { gain: String(i), effet: '2026-01-01', plafonnee: { base: 'LITS', plafond } })
      );
      const paliers = tirees.flatMap(({ action, realise }, i) =>
        realise === null ? [] : [pas(String(i), 'realise', { action, net: realise })]
      );
      const enJeu = [...resteParAction(lignes, paliers, AU)];
      const place = Math.max(0, plafond - tirees.reduce((somme, { realise }) => somme + (realise ?? 0), 0));
      // À l’arrondi de l’euro près de chaque action.
      expect(enJeu.reduce((somme, [, montant]) => somme + montant, 0)).toBeLessThanOrEqual(place + enJeu.length / 2);
      // Jamais plus, non plus, que sans plafond, ni moins que rien.
      const libres = resteParAction(
        lignes.map(({ plafonnee: _, ...l }) => l),
        paliers,
        AU
      );
      for (const [action, montant] of enJeu) {
        expect(montant).toBeGreaterThanOrEqual(0);
        expect(montant).toBeLessThanOrEqual(libres.get(action) ?? 0);
      }
    })
  );
});
