import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { avancement, cibleA, engagementsJuges, tient, unEngagementJuge, type MesureEngagement } from './avancement';

const resultat: MesureEngagement = { direction: 'hausse', reference_annee: 2023, reference: -1e6, tolerance: 50_000 };
const dms: MesureEngagement = { direction: 'baisse', reference_annee: 2023, reference: 6, tolerance: null };
const le = (annee: number, valeur: number) => ({ date: `${annee}-12-31`, valeur });
const cibles = [le(2024, -600_000), le(2025, -300_000), le(2027, 0)];

describe('la cible d’un jour', () => {
  it('est celle du contrat quand il en donne une ce jour-là', () => {
    expect(cibleA(resultat, cibles, '2024-12-31')).toEqual({ ...le(2024, -600_000), interpolee: false });
  });

  it('dans une année, elle est sur la droite entre deux cibles, et se dit interpolée', () => {
    // Du 31/12/2024 au 31/12/2025, 365 jours ; au 14/03/2025, 73 jours, un cinquième : −600 000 + 300 000 / 5.
    expect(cibleA(resultat, cibles, '2025-03-14')).toEqual({
      date: '2025-03-14',
      valeur: -540_000,
      interpolee: true
    });
  });

  it('ne dépend pas de l’ordre où le contrat les donne', () => {
    expect(cibleA(resultat, cibles.toReversed(), '2025-03-14')?.valeur).toBe(-540_000);
  });

  it('la première année part de la référence', () => {
    // 2024 a 366 jours ; au 1er juillet, 183 jours, la moitié : −1 000 000 + 200 000.
    expect(cibleA(resultat, cibles, '2024-07-01')?.valeur).toBeCloseTo(-800_000, 6);
    expect(cibleA({ ...resultat, reference: null }, cibles, '2024-07-01')).toBeNull();
  });

  it('entre deux cibles de plus d’un an d’écart, le contrat ne dit rien', () => {
    expect(cibleA(resultat, cibles, '2026-12-31')).toBeNull();
    expect(cibleA(resultat, cibles, '2028-06-30')).toBeNull();
  });
});

describe('l’avancement d’un engagement', () => {
  it('à la hausse, est la part du chemin jusqu’à la dernière cible, non jusqu’à celle de la date', () => {
    // De −1,0 à 0 M€ il y a 1 M€ ; −0,9 en a fait 0,1 : un dixième, pour −0,6 attendu à la date.
    expect(avancement(resultat, cibles, le(2024, -900_000))).toMatchObject({
      attendu: { valeur: -600_000, interpolee: false },
      brut: 0.1,
      borne: 0.1,
      position: 'manquee',
      ecart: -300_000,
      passeeALaSignature: false,
      maintien: false,
      manque: null
    });
  });

  it('à la baisse, de même', () => {
    // De 96 à 36 jours il y en a 60 ; 78 en a fait 18, trois dixièmes ; 72 attendus à la date, 6 jours de trop.
    const delai: MesureEngagement = { direction: 'baisse', reference_annee: 2023, reference: 96, tolerance: 2 };
    expect(avancement(delai, [le(2025, 72), le(2028, 36)], le(2025, 78))).toMatchObject({
      brut: 0.3,
      position: 'manquee',
      ecart: -6
    });
    expect(avancement(dms, [le(2024, 5)], le(2024, 5))).toMatchObject({ brut: 1, position: 'atteinte' });
  });

  it('reculer donne un avancement brut négatif, borné à zéro ; dépasser, plus de un, borné à un', () => {
    expect(avancement(resultat, cibles, le(2024, -1.4e6))).toMatchObject({ brut: -0.4, borne: 0 });
    expect(avancement(resultat, cibles, le(2024, 500_000))).toMatchObject({
      brut: 1.5,
      borne: 1,
      position: 'atteinte'
    });
  });

  it('sous la cible et dans la tolérance, n’est pas à la cible', () => {
    // Tolérance de 50 000 sous −600 000.
    const a = (valeur: number) => avancement(resultat, cibles, le(2024, valeur)).position;
    expect([a(-600_000), a(-600_001), a(-650_000), a(-650_001)]).toEqual([
      'atteinte',
      'tolerance',
      'tolerance',
      'manquee'
    ]);
  });

  it('une cible déjà passée à la signature n’a pas de chemin : on dit seulement si elle tient', () => {
    const passee = { ...dms, reference: 4.5 };
    expect(avancement(passee, [le(2024, 5)], le(2024, 4.8))).toMatchObject({
      passeeALaSignature: true,
      brut: null,
      borne: null,
      position: 'atteinte'
    });
    expect(avancement(passee, [le(2024, 5)], le(2024, 5.1)).position).toBe('manquee');
  });

  it('une cible égale à la référence demande de maintenir', () => {
    expect(avancement(dms, [le(2024, 6)], le(2024, 6.2))).toMatchObject({
      maintien: true,
      brut: null,
      position: 'manquee'
    });
    expect(avancement({ ...dms, tolerance: 0.25 }, [le(2024, 6)], le(2024, 6.2)).position).toBe('tolerance');
    expect(avancement(dms, [le(2024, 6)], le(2024, 6.2)).passeeALaSignature).toBe(false);
    // Sans référence connue, ni chemin, ni maintien : rien ne dit d’où l’on part.
    expect(avancement({ ...resultat, reference: null }, cibles, le(2024, -500_000))).toMatchObject({
      passeeALaSignature: false,
      maintien: false
    });
  });

  it('ce qui manque est dit, et jamais pris pour zéro', () => {
    expect(avancement(resultat, [], le(2024, -900_000))).toMatchObject({ manque: 'cible', position: null, brut: null });
    expect(avancement(resultat, cibles, null)).toMatchObject({ manque: 'valeur', position: null, attendu: null });
    expect(avancement(resultat, cibles, { date: '2024-12-31', valeur: null })).toMatchObject({
      manque: 'valeur',
      brut: null,
      ecart: null,
      position: null
    });
    expect(avancement({ ...resultat, reference: null }, cibles, le(2024, -500_000))).toMatchObject({
      manque: 'reference',
      brut: null,
      position: 'atteinte'
    });
  });

  it('sans cible ce jour-là, on se mesure à la dernière passée, jamais à une cible à venir', () => {
    expect(avancement(resultat, cibles, le(2026, -250_000)).attendu).toEqual({
      ...le(2025, -300_000),
      interpolee: false
    });
    expect(avancement(resultat, cibles.toReversed(), le(2026, -250_000))).toMatchObject({
      attendu: le(2025, -300_000),
      brut: 0.75
    });
    expect(avancement(resultat, cibles, le(2029, 10_000))).toMatchObject({
      attendu: le(2027, 0),
      position: 'atteinte'
    });
    expect(avancement(resultat, [le(2027, 0)], le(2024, -900_000))).toMatchObject({ attendu: null, position: null });
  });

  it('changer le signe de toutes les valeurs et le sens ne change pas l’avancement', () => {
    const montant = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(montant, montant, montant, fc.nat({ max: 1000 }), (reference, cible, valeur, tolerance) => {
        const hausse = avancement({ ...resultat, reference, tolerance }, [le(2024, cible)], le(2024, valeur));
        const baisse = avancement(
          { ...resultat, direction: 'baisse', reference: -reference, tolerance },
          [le(2024, -cible)],
          le(2024, -valeur)
        );
        expect(baisse.brut ?? 7).toBeCloseTo(hausse.brut ?? 7, 9);
        expect(baisse.position).toBe(hausse.position);
        expect(hausse.borne === null || (hausse.borne >= 0 && hausse.borne <= 1)).toBe(true);
      })
    );
  });
});

describe('les engagements d’un contrat', () => {
  it('se comptent parmi ceux qui sont jugés : 1 manqué sur 3, celui qui est dans la tolérance ne l’est pas', () => {
    expect(engagementsJuges(['atteinte', 'tolerance', 'manquee', null])).toEqual({ juges: 3, manques: 1 });
  });

  it('ne disent rien d’un jugement quand aucun n’est jugé', () => {
    expect(unEngagementJuge(engagementsJuges([null, null]))).toBe(false);
    expect(unEngagementJuge(engagementsJuges([null, 'atteinte']))).toBe(true);
  });
});

it('un engagement tient à la cible et dans la tolérance, non au-delà\u00a0; sans position, rien n’est dit', () => {
  expect((['atteinte', 'tolerance', 'manquee', null] as const).map(tient)).toEqual([true, true, false, null]);
});
