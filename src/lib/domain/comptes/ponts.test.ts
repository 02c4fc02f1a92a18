import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { petitContrat } from '../../../../tests/parity/petit-contrat';
import { plusJours } from '../temps/calendrier';
import { effetExercice, type LigneGain } from '../gain/gain';
import type { PalierGain } from '../gain/palier';
import {
  ecartsParAction,
  lignesHorsEffort,
  piecesDeGains,
  pont,
  pontAnnuel,
  pontCible,
  seuilDuNonExplique
} from './ponts';

const lignes: LigneGain[] = petitContrat.gain;
const paliers: PalierGain[] = petitContrat.gain_palier;
/** The six posts of the small contract, lost on a day. */
const perduLe = (date: string): PalierGain[] =>
  paliers.flatMap((p) =>
    p.rang === 2 ? [p, { ...p, rang: 3, date, palier: 'perdu' as const, net: null, effet: null }] : [p]
  );

describe('un pont', () => {
  it('ce que les pièces n’expliquent pas est une pièce', () => {
    // De −1,0 à −1,4 M€ : −0,4 ; 0,2 de report, 0,1 de mesures, −0,5 de prix : reste −0,2.
    const p = pont(
      -1e6,
      -1.4e6,
      [
        { code: 'report', montant: 200_000 },
        { code: 'mesures', montant: 100_000 },
        { code: 'prix', montant: -500_000 },
        { code: 'volume', montant: null }
      ],
      150_000
    );
    expect(p?.nonExplique).toBe(-200_000);
    expect(p?.aQuestionner).toBe(true);
    expect(p?.morceaux.map((m) => m.code)).toEqual(['report', 'mesures', 'prix']);
    expect(p?.inconnus.map((m) => m.code)).toEqual(['volume']);
  });

  it('sous le seuil, le non expliqué n’est pas une question', () => {
    expect(pont(0, 100, [], 100)?.aQuestionner).toBe(false);
    expect(pont(0, -101, [], 100)?.aQuestionner).toBe(true);
  });

  it('le seuil est le quart de l’écart, et au moins 100 000 €', () => {
    expect(seuilDuNonExplique(-1e6, -1.2e6)).toBe(100_000);
    expect(seuilDuNonExplique(-1e6, -3e6)).toBe(500_000);
    expect(seuilDuNonExplique(null, -3e6)).toBe(100_000);
  });

  it('sans départ ou sans arrivée, il n’y a pas de pont', () => {
    expect(pont(null, 1, [], 0)).toBeNull();
    expect(pont(1, null, [], 0)).toBeNull();
  });

  it('les pièces font toujours le tout', () => {
    const montant = fc.integer({ min: -1e8, max: 1e8 });
    fc.assert(
      fc.property(montant, montant, fc.array(fc.option(montant), { maxLength: 12 }), (depart, arrivee, montants) => {
        const p = pont(
          depart,
          arrivee,
          montants.map((m, i) => ({ code: `${i}`, montant: m })),
          0
        );
        const somme = (p?.morceaux ?? []).reduce((t, m) => t + m.montant, depart) + (p?.nonExplique ?? NaN);
        expect(somme).toBe(arrivee);
      })
    );
  });
});

describe('les pièces que les gains apportent au pont annuel', () => {
  const rien = { report: 0, mesures: 0, a_venir: 0, pertes: 0, ponctuel: 0 };

  it('du petit contrat : les six postes en 2024, leur report en 2025', () => {
    // 380 000 au 1er octobre 2024 : 95 000 en 2024, 285 000 de report en 2025 ; le reste n’est pas sécurisé.
    const au = '2025-12-31';
    expect(piecesDeGains(lignes, paliers, 2024, au)).toEqual({ ...rien, mesures: 95_000 });
    expect(piecesDeGains(lignes, paliers, 2025, au)).toEqual({ ...rien, report: 285_000 });
    expect(piecesDeGains(lignes, paliers, 2026, au)).toEqual(rien);
  });

  it('un gain perdu se lit en pertes', () => {
    // Perdu au 1er juillet 2026 : 190 000 de moins en 2026, puis encore 190 000 de moins en 2027.
    expect(piecesDeGains(lignes, perduLe('2026-07-01'), 2026, '2027-12-31')).toEqual({ ...rien, pertes: -190_000 });
    expect(piecesDeGains(lignes, perduLe('2026-07-01'), 2027, '2027-12-31').pertes).toBe(-190_000);
  });

  it('un gain de l’an passé perdu dans l’année : le report entier, moins ce qui ne vient plus', () => {
    // 285 000 de report ; perdu au 1er juillet 2025, 190 000 au lieu de 380 000.
    expect(piecesDeGains(lignes, perduLe('2025-07-01'), 2025, '2025-12-31')).toEqual({
      ...rien,
      report: 285_000,
      pertes: -190_000
    });
    // Perdu dès décembre 2024 : rien à reporter, et les deux mois de 2024, 63 333, ne reviennent pas.
    const des2024 = piecesDeGains(lignes, perduLe('2024-12-01'), 2025, '2025-12-31');
    expect(des2024.report).toBe(0);
    expect(des2024.pertes).toBeCloseTo(-63_333.33, 2);
  });

  it('une dépense évitée n’apporte rien au pont', () => {
    const evitees = lignes.map((l): LigneGain => ({ ...l, nature: 'depense_evitee' }));
    expect(piecesDeGains(evitees, paliers, 2024, '2025-12-31')).toEqual(rien);
    expect(ecartsParAction(evitees, paliers, 2024, '2025-12-31')).toEqual([]);
  });

  it('ce qui n’est que sécurisé ne compte pas dans les mois écoulés, seulement comme reste à venir', () => {
    const securises = paliers.map((p): PalierGain => (p.palier === 'realise' ? { ...p, palier: 'securise' } : p));
    // 380 000 dès octobre 2024. Au 31 décembre 2024, rien ; en 2025, au 30 septembre, trois mois : 95 000, sans report.
    expect(piecesDeGains(lignes, securises, 2024, '2024-12-31')).toEqual(rien);
    expect(piecesDeGains(lignes, securises, 2025, '2025-09-30')).toEqual({ ...rien, a_venir: 95_000 });
    // Gelé depuis mars, plus rien n’est à venir.
    expect(piecesDeGains(lignes, securises, 2025, '2025-09-30', '2025-02-28')).toEqual(rien);
  });

  it('un gain ponctuel n’est retiré que si l’année précédente l’a eu', () => {
    const ponctuel = lignes.filter((l) => l.perennite === 'ponctuel');
    const pas = (palier: PalierGain['palier']) =>
      paliers.slice(0, 1).map((p): PalierGain => ({ ...p, action: '2.1', gain: '2', date: '2024-07-01', palier }));
    // 90 000 de juillet 2024 à juin 2025. Jamais réalisés : rien à retirer en 2026 ; réalisés : −45 000.
    expect(piecesDeGains(ponctuel, pas('securise'), 2026, '2026-06-30')).toEqual(rien);
    expect(piecesDeGains(ponctuel, pas('realise'), 2026, '2026-06-30')).toEqual({ ...rien, ponctuel: -45_000 });
  });

  it('font toujours la variation des gains d’une année à l’autre', () => {
    const jour = fc.integer({ min: 0, max: 2000 }).map((n) => plusJours('2021-01-01', n));
    const tirage = fc.record({ effet: jour, vie: fc.option(fc.nat({ max: 1500 })), brut: fc.nat({ max: 1_000_000 }) });
    fc.assert(
      fc.property(fc.array(tirage, { maxLength: 8 }), fc.integer({ min: 2022, max: 2028 }), (tires, annee) => {
        const tirees = lignes.slice(0, 1).flatMap((modele) =>
          tires.map(({ effet, vie, brut }, i): LigneGain => {
            const fin = vie === null ? null : plusJours(effet, vie);
            return { ...modele, gain: `${i}`, brut, couts_induits: 0, effet, fin };
          })
        );
        const realises = tirees.flatMap((l) =>
          paliers.slice(0, 1).map((p): PalierGain => ({ ...p, gain: l.gain, date: '2021-01-01', palier: 'realise' }))
        );
        const p = piecesDeGains(tirees, realises, annee, '2030-12-31');
        const effet = (an: number) => tirees.reduce((somme, l) => somme + (effetExercice(l, an) ?? 0), 0);
        const variation = effet(annee) - effet(annee - 1);
        expect(p.report + p.mesures + p.a_venir + p.pertes + p.ponctuel).toBeCloseTo(variation, 4);
      })
    );
  });

  it('dit les pièces dans leur ordre, et laisse l’inconnu au non expliqué', () => {
    const p = pontAnnuel(-1e6, -1.4e6, { mesures: 95_000, prix: -250_000, aides: 0 }, 200_000);
    expect(p?.morceaux.map((m) => m.code)).toEqual(['mesures', 'prix', 'aides']);
    // −400 000 − 95 000 + 250 000.
    expect(p).toMatchObject({ nonExplique: -245_000, aQuestionner: true });
    expect(p?.inconnus).toHaveLength(7);
  });
});

describe('le pont de la cible à l’atterrissage', () => {
  it('dit l’écart de chaque action, l’effet prix et le hors plan', () => {
    // 1.1 : 95 000 pour 200 000 ; 2.1 : rien pour 60 000 + 45 000.
    const actions = ecartsParAction(lignes, paliers, 2024, '2024-11-30');
    expect(actions).toEqual([
      { action: '1.1', attendu: 200_000, realise: 95_000, ecart: -105_000 },
      { action: '2.1', attendu: 105_000, realise: 0, ecart: -105_000 }
    ]);
    // De −900 000 à −1 400 000 : −500 000 + 210 000 + 250 000 = −40 000 non expliqués.
    const p = pontCible(-900_000, -1_400_000, { actions, prix: -250_000, horsPlan: null }, 50_000);
    expect(p?.morceaux.map((m) => [m.code, m.action, m.montant])).toEqual([
      ['action', '1.1', -105_000],
      ['action', '2.1', -105_000],
      ['prix', null, -250_000]
    ]);
    expect(p).toMatchObject({ nonExplique: -40_000, aQuestionner: false });
    expect(p?.inconnus.map((m) => m.code)).toEqual(['hors_plan']);
  });

  it('compte à une action ce qui lui reste à venir, les actions dans l’ordre de leurs numéros', () => {
    const premiere = lignes.slice(0, 1);
    const autre = premiere.map((l): LigneGain => ({ ...l, action: '1.10' }));
    const securises = paliers.map((p): PalierGain => (p.palier === 'realise' ? { ...p, palier: 'securise' } : p));
    // 400 000 prévus en 2025 ; 380 000 par an sécurisés, d’octobre à décembre : 95 000.
    const dixieme = { action: '1.10', attendu: 400_000, realise: 0, ecart: -400_000 };
    const deuxieme = { ...dixieme, action: '1.2' };
    const toutes = [...autre, ...premiere.map((l): LigneGain => ({ ...l, action: '1.2' })), ...premiere];
    expect(ecartsParAction(toutes, securises, 2025, '2025-09-30')).toEqual([
      { action: '1.1', attendu: 400_000, realise: 95_000, ecart: -305_000 },
      deuxieme,
      dixieme
    ]);
  });

  it('une action tenue à l’euro n’est pas une pièce', () => {
    const tenue = { action: '1.1', attendu: 95_000, realise: 95_000, ecart: 0 };
    expect(pontCible(0, 0, { actions: [tenue], prix: 0, horsPlan: 0 }, 1)?.morceaux.map((m) => m.code)).toEqual([
      'prix',
      'hors_plan'
    ]);
  });

  it('des lignes qui prévoient plus que l’effort de l’avenant le disent en euros', () => {
    // Tendanciel −24,5, cible −3,4 : effort de 21,1 ; les lignes prévoient 28,9 : 7,8 M€ de trop.
    expect(lignesHorsEffort(28.9e6, -3.4e6, -24.5e6)).toBeCloseTo(7.8e6, 3);
    expect(lignesHorsEffort(28.9e6, null, -24.5e6)).toBeNull();
    expect(lignesHorsEffort(28.9e6, -3.4e6, null)).toBeNull();
  });
});
