import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { petitContrat } from '../../../../tests/parity/petit-contrat';
import { appliqueBases, enVigueurUnAnAvant, reductionDeLaBase, retientSelonBases } from './base-commune';
import { anneePleine, anneePleineLe, effetExercice, net } from './gain';
import { actionDe as action, ligneDe as ligne } from './ligne.fixture';
import { situationGain, type PalierGain } from './palier';

const lits = (plafond: number | null) => ({ contrat: 'essai', base: 'LITS', plafond });
const actions = [action('1.1', 'LITS', true), action('1.2', 'LITS', false, 0.5), action('2.1', null)];
const lignes = [ligne('1.1', 400_000), ligne('1.2', 300_000), ligne('2.1', 200_000)];

describe('les actions d’une même base', () => {
  it('la porteuse garde son gain, l’autre en perd son abattement', () => {
    expect(appliqueBases(lignes, actions, [lits(null)]).map(net)).toEqual([400_000, 150_000, 200_000]);
  });

  it('ensemble, elles ne dépassent pas le plafond, au prorata', () => {
    // 400 000 + 150 000 = 550 000 pour 440 000 de plafond : chacune garde 80 %.
    expect(appliqueBases(lignes, actions, [lits(440_000)]).map(net)).toEqual([320_000, 120_000, 200_000]);
    expect(appliqueBases(lignes, actions, [lits(550_000)]).map(net)).toEqual([400_000, 150_000, 200_000]);
  });

  it('le prévu se borne mois par mois à ce qui agit alors', () => {
    const decalees = lignes.map((l) => (l.action === '1.2' ? { ...l, effet: '2025-01-01' } : l));
    const [porteuse] = appliqueBases(decalees, actions, [lits(440_000)]);
    // 400 000 seuls au second semestre 2024, puis 320 000.
    expect(porteuse && [2024, 2025].map((a) => effetExercice(porteuse, a))).toEqual([200_000, 320_000]);
    expect(porteuse && [anneePleineLe(porteuse, '2024-12-31'), anneePleine(porteuse)]).toEqual([400_000, 320_000]);
    expect(porteuse && anneePleineLe(porteuse, '2025-01-01')).toBe(320_000);
    const [, , renversee] = appliqueBases(decalees.toReversed(), actions, [lits(440_000)]);
    expect(renversee && [2024, 2025].map((a) => effetExercice(renversee, a))).toEqual([200_000, 320_000]);
  });

  it('une action hors de toute base, ou que rien ne décrit, garde tout ; la porteuse aussi, quel que soit son abattement', () => {
    const decrites = [action('1.1', 'LITS', true, 0.5), action('2.1', null, false, 0.5)];
    const toutes = [ligne('1.1', 400_000), ligne('2.1', 200_000), ligne('9.9', 100_000)];
    expect(appliqueBases(toutes, decrites, [lits(440_000)]).map(net)).toEqual([400_000, 200_000, 100_000]);
  });

  it('une ligne qui finit laisse la place le lendemain, dans quelque ordre que les lignes viennent', () => {
    // 400 000 jusqu’au 30 juin 2025 et 150 000 : 80 % de chaque ; puis 150 000 seuls. En 2025, 160 000 ; 60 000 + 75 000.
    const finie = lignes.map((l) => (l.action === '1.1' ? { ...l, fin: '2025-06-30' } : l));
    for (const ordre of [finie, finie.toReversed()]) {
      const lues = appliqueBases(ordre, actions, [lits(440_000)]);
      const en2025 = (numero: string) => lues.filter((l) => l.action === numero).map((l) => effetExercice(l, 2025));
      expect([...en2025('1.1'), ...en2025('1.2')]).toEqual([160_000, 135_000]);
    }
  });

  it('un gain ponctuel porte l’abattement, non le plafond, qui est une année pleine', () => {
    const ponctuel = ligne('1.2', 100_000, { perennite: 'ponctuel' });
    expect(appliqueBases([...lignes, ponctuel], actions, [lits(440_000)]).map(net)).toEqual([
      320_000, 120_000, 200_000, 50_000
    ]);
  });

  it('la base d’un autre contrat n’y fait rien', () => {
    expect(appliqueBases(lignes, actions, [{ ...lits(1), contrat: 'autre' }]).map(net)[0]).toBe(400_000);
  });

  it('le total d’une base ne dépasse jamais son plafond, et aucune ligne n’augmente', () => {
    const montants = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(montants, fc.nat({ max: 1_000_000 }), fc.boolean(), (bruts, plafond, porteuse) => {
        const siennes = bruts.map((brut) => ligne(porteuse ? '1.1' : '1.2', brut));
        const nets = appliqueBases(siennes, actions, [lits(plafond)]).map(net);
        expect(nets.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(plafond + 1e-3);
        nets.forEach((n, i) => expect(n).toBeLessThanOrEqual((bruts[i] ?? 0) + 1e-6));
      })
    );
  });
});

const realise = (numero: string, netRealise: number | null = null, autres: Partial<PalierGain> = {}): PalierGain => ({
  ...{ contrat: 'essai', action: numero, gain: '1', rang: 1, date: '2024-07-01', palier: 'realise', net: netRealise },
  ...{ effet: null, enregistre_le: null, ...autres }
});
const retenues = (paliers: PalierGain[], plafond: number) =>
  retientSelonBases(
    appliqueBases(lignes, actions, [lits(plafond)]),
    actions,
    [lits(plafond)],
    paliers,
    '2024-12-31'
  ).map((l) => situationGain(l, paliers, '2024-12-31'));
const enVigueur = (paliers: PalierGain[], plafond: number) =>
  retenues(paliers, plafond).map(({ realisee }) => (realisee === null ? 0 : Math.round(net(realisee))));

describe('ce qui est réalisé sur une base', () => {
  it('compte jusqu’au plafond, quoi que le plan ait prévu d’autre', () => {
    // 400 000 prévus et seuls réalisés pour un plafond de 440 000 : tout compte, bien que le plan en retienne 320 000.
    expect(enVigueur([realise('1.1')], 440_000)).toEqual([400_000, 0, 0]);
    // L’autre seule : 300 000 moins son abattement de moitié.
    expect(enVigueur([realise('1.2')], 440_000)).toEqual([0, 150_000, 0]);
  });

  it('au-delà du plafond, se réduit dans la même proportion', () => {
    // 480 000 réalisés au lieu de 400 000, et 300 000 moins la moitié : 630 000 pour 420 000, les deux tiers.
    expect(enVigueur([realise('1.1', 480_000), realise('1.2')], 420_000)).toEqual([320_000, 100_000, 0]);
  });

  it('passe avant ce qui n’est que sécurisé, qui n’a que la place restante', () => {
    const [porteuse, autre] = retenues([realise('1.1'), realise('1.2', null, { palier: 'securise' })], 440_000);
    expect(porteuse?.realisee && net(porteuse.realisee)).toBe(400_000);
    expect(autre?.retenue && net(autre.retenue)).toBeCloseTo(40_000, 6);
  });

  it('laisse à ce qui n’a pas de palier la place restante, et rien de ce qu’il a perdu n’en tient', () => {
    // 400 000 réalisés sur 440 000 : 40 000 pour les 150 000 de l’autre.
    const [, sansPalier] = retenues([realise('1.1')], 440_000);
    expect(sansPalier?.retenue && net(sansPalier.retenue)).toBeCloseTo(40_000, 6);
    // La porteuse perdue, l’autre a toute la place.
    const [, seule] = retenues([realise('1.1', null, { palier: 'perdu' })], 300_000);
    expect(seule?.retenue && net(seule.retenue)).toBe(150_000);
  });

  it('d’une action hors de la base n’y prend pas de place', () => {
    expect(enVigueur([realise('1.1'), realise('2.1')], 440_000)).toEqual([400_000, 0, 200_000]);
  });

  it('perdu, il laisse la place, et garde ce qu’il a eu sous le plafond de son temps', () => {
    const perdu = realise('1.1', null, { rang: 2, date: '2024-10-01', palier: 'perdu' });
    const [porteuse, autre] = retenues(
      [realise('1.1'), perdu, realise('1.2', null, { date: '2024-11-01', effet: '2024-11-01' })],
      300_000
    );
    // 400 000 sous un plafond de 300 000, de juillet à septembre : un quart.
    expect(porteuse?.realisee && effetExercice(porteuse.realisee, 2024)).toBeCloseTo(75_000, 6);
    expect(autre?.realisee && net(autre.realisee)).toBe(150_000);
  });

  it('se borne mois par mois à ce qui était alors en vigueur', () => {
    // Plafond 440 000. La porteuse dès juillet 2024, 400 000 ; l’autre dès janvier 2025, 150 000 : 550 000 pour 440 000.
    const paliers = [realise('1.1'), realise('1.2', null, { date: '2025-01-01', effet: '2025-01-01' })];
    const vues = retientSelonBases(
      appliqueBases(lignes, actions, [lits(440_000)]),
      actions,
      [lits(440_000)],
      paliers,
      '2025-12-31'
    );
    const de = (annee: number) =>
      vues
        .map((l) => situationGain(l, paliers, '2025-12-31').realisee)
        .map((l) => (l === null ? 0 : effetExercice(l, annee)));
    expect(de(2024)[0]).toBeCloseTo(200_000, 6);
    expect(de(2025)[0]).toBeCloseTo(320_000, 6);
    expect(de(2025)[1]).toBeCloseTo(120_000, 6);
  });

  it('sans plafond, ne porte que l’abattement', () => {
    const vues = retientSelonBases(
      appliqueBases(lignes, actions, [lits(null)]),
      actions,
      [lits(null)],
      [realise('1.2')],
      '2024-12-31'
    );
    const realisee = vues[1] && situationGain(vues[1], [realise('1.2')], '2024-12-31').realisee;
    expect(realisee && net(realisee)).toBe(150_000);
  });

  it('ce qui n’agit pas encore n’occupe pas le plafond, à chaque palier, mois par mois', () => {
    // Plafond 300 000. Sécurisés 240 000 dès janvier 2025 ; validés 120 000 dès juillet, 120 000 dès octobre.
    const trois = [
      ligne('1.1', 240_000, { gain: '1', effet: '2025-01-01' }),
      ligne('1.1', 120_000, { gain: '2', effet: '2025-07-01' }),
      ligne('1.1', 120_000, { gain: '3', effet: '2025-10-01' })
    ];
    const paliers = [
      realise('1.1', null, { gain: '1', palier: 'securise' }),
      realise('1.1', null, { gain: '2', palier: 'valide' }),
      realise('1.1', null, { gain: '3', palier: 'valide' })
    ];
    const vues = retientSelonBases(
      appliqueBases(trois, actions, [lits(300_000)]),
      actions,
      [lits(300_000)],
      paliers,
      '2024-12-31'
    ).map((l) => situationGain(l, paliers, '2024-12-31').retenue);
    // Reste 60 000 par an : au seul deuxième de juillet à septembre (15 000), puis partagé (7 500 chacun).
    const effets = vues.map((l) => (l === null ? null : effetExercice(l, 2025)));
    expect(effets).toEqual([240_000, 22_500, 7_500]);
    // L’année pleine, elle, les voit tous à plein : 60 000 pour 240 000 validés, un quart.
    expect(vues.map((l) => (l === null ? null : net(l)))).toEqual([240_000, 30_000, 30_000]);
  });
});

describe('ce qu’une base réduit', () => {
  const deLaBase = (plafond: number | null, brut = 400_000) =>
    appliqueBases([ligne('1.1', brut), ligne('1.2', 300_000)], actions, [lits(plafond)]);

  it('est l’année pleine annoncée moins celle qu’elle retient, dépenses évitées à part', () => {
    // 400 + 300 annoncés ; la seconde perd la moitié, puis chacune 20 % : 320 + 120.
    expect(reductionDeLaBase(deLaBase(440_000))).toEqual({ annonce: 700_000, retenu: 440_000 });
    const evitee = ligne('1.1', 90_000, { nature: 'depense_evitee', coefficient: 0.5 });
    expect(reductionDeLaBase([...deLaBase(440_000), evitee])).toEqual({ annonce: 700_000, retenu: 440_000 });
  });

  it('ne se dit pas quand elle ne réduit rien, à l’euro', () => {
    expect(reductionDeLaBase([ligne('1.1', 400_000)])).toBeNull();
    expect(reductionDeLaBase([ligne('1.1', 100, { coefficient: 0.995 })])).toBeNull();
    expect(reductionDeLaBase([ligne('1.1', 100, { coefficient: 0.99 })])).toEqual({ annonce: 100, retenu: 99 });
  });
});

describe('ce qui était en vigueur un an avant', () => {
  const unAnAvant = (au: string, debut: string | null) =>
    enVigueurUnAnAvant(petitContrat.gain, [], [], petitContrat.gain_palier, { au, debut });

  it('n’est que ce qui l’était ce jour-là, et rien ne se dit d’un contrat qui n’avait pas commencé', () => {
    // Six postes, 380 000 mis en œuvre au 1er octobre 2024.
    expect(unAnAvant('2025-10-01', '2024-01-01')).toBe(380_000);
    expect(unAnAvant('2025-09-30', '2024-01-01')).toBe(0);
    expect(unAnAvant('2025-09-30', '2024-09-30')).toBe(0);
    expect(unAnAvant('2025-09-30', '2024-10-01')).toBeNull();
    expect(unAnAvant('2025-09-30', null)).toBeNull();
  });

  it('se borne au plafond de ce qui agissait alors, non de ce qui agit depuis', () => {
    const siennes = [ligne('1.1', 250_000), ligne('1.2', 200_000, { effet: '2025-03-01' })];
    const paliers = [realise('1.1'), realise('1.2', null, { date: '2025-03-01' })];
    const prevues = appliqueBases(siennes, actions, [lits(300_000)]);
    // Au 31 décembre 2025, 250 000 et 100 000 pour 300 000 : la première en garde 214 286 ; un an avant, seule, 250 000.
    const lues = retientSelonBases(prevues, actions, [lits(300_000)], paliers, '2025-12-31');
    const avant = { au: '2025-12-31', debut: '2024-01-01' };
    expect(enVigueurUnAnAvant(lues, actions, [lits(300_000)], paliers, avant)).toBe(250_000);
    // Deux ans plus tard, l’année d’avant était déjà à son plafond.
    const plein = { au: '2026-12-31', debut: '2024-01-01' };
    expect(enVigueurUnAnAvant(lues, actions, [lits(300_000)], paliers, plein)).toBeCloseTo(300_000, 6);
  });
});
