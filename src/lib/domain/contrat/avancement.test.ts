import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { avancement, cibleA, type MesureEngagement } from './avancement';

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
  it('à la hausse, est la part du chemin parcourue', () => {
    // De −1,0 à −0,6 M€ il y a 0,4 M€ ; −0,9 en a fait 0,1 : un quart.
    expect(avancement(resultat, cibles, le(2024, -900_000))).toMatchObject({
      cible: -600_000,
      interpolee: false,
      brut: 0.25,
      borne: 0.25,
      atteint: false
    });
  });

  it('à la baisse, de même', () => {
    // De 6 à 5 jours ; 5,25 en a fait les trois quarts.
    expect(avancement(dms, [le(2024, 5)], le(2024, 5.25))).toMatchObject({ brut: 0.75, atteint: false });
    expect(avancement(dms, [le(2024, 5)], le(2024, 5))).toMatchObject({ brut: 1, atteint: true });
  });

  it('reculer donne un avancement brut négatif, borné à zéro ; dépasser, plus de un, borné à un', () => {
    expect(avancement(resultat, cibles, le(2024, -1.4e6))).toMatchObject({ brut: -1, borne: 0, atteint: false });
    expect(avancement(resultat, cibles, le(2024, -200_000))).toMatchObject({ brut: 2, borne: 1, atteint: true });
  });

  it('dans la tolérance, la cible est atteinte sans que le chemin soit fini', () => {
    const a = avancement(resultat, cibles, le(2024, -640_000));
    expect(a.atteint).toBe(true);
    expect(a.brut).toBeCloseTo(0.9, 12);
    expect(avancement(resultat, cibles, le(2024, -660_000)).atteint).toBe(false);
  });

  it('une cible déjà passée à la signature n’a pas de chemin : on dit seulement si elle tient', () => {
    const passee = { ...dms, reference: 4.5 };
    expect(avancement(passee, [le(2024, 5)], le(2024, 4.8))).toMatchObject({
      passeeALaSignature: true,
      brut: null,
      borne: null,
      atteint: true
    });
    expect(avancement(passee, [le(2024, 5)], le(2024, 5.1)).atteint).toBe(false);
  });

  it('une cible égale à la référence demande de maintenir', () => {
    expect(avancement(dms, [le(2024, 6)], le(2024, 6.2))).toMatchObject({ maintien: true, brut: null, atteint: false });
    expect(avancement({ ...dms, tolerance: 0.25 }, [le(2024, 6)], le(2024, 6.2)).atteint).toBe(true);
  });

  it('ce qui manque est dit, et jamais pris pour zéro', () => {
    expect(avancement(resultat, [], le(2024, -900_000))).toMatchObject({ sansObjet: true, manque: 'cible' });
    expect(avancement(resultat, cibles, null)).toMatchObject({ manque: 'valeur', atteint: null, cible: -600_000 });
    expect(avancement(resultat, cibles, { date: '2024-12-31', valeur: null })).toMatchObject({
      manque: 'valeur',
      brut: null
    });
    expect(avancement({ ...resultat, reference: null }, cibles, le(2024, -500_000))).toMatchObject({
      manque: 'reference',
      brut: null,
      atteint: true
    });
  });

  it('sans cible ce jour-là, on se mesure à la prochaine, puis à la dernière', () => {
    expect(avancement(resultat, cibles, le(2026, -100_000))).toMatchObject({ dateCible: '2027-12-31', cible: 0 });
    expect(avancement(resultat, cibles, le(2029, 10_000))).toMatchObject({ dateCible: '2027-12-31', atteint: true });
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
        expect(baisse.atteint).toBe(hausse.atteint);
        expect(hausse.borne === null || (hausse.borne >= 0 && hausse.borne <= 1)).toBe(true);
      })
    );
  });
});
