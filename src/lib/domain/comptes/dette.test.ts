import { describe, expect, it } from 'vitest';
import { autorisationEmprunt, type Endettement } from './dette';

/** CAF 2 M€, dette 20 M€, produits 100 M€, capitaux permanents 60 M€ : 33 %, 10 ans, 20 %. */
const au = (autres: Partial<Endettement> = {}): Endettement => ({
  caf: 2e6,
  produits: 100e6,
  encours_dette: 20e6,
  capitaux_permanents: 60e6,
  ...autres
});
const depasses = (e: Endettement) => autorisationEmprunt(e).criteres.map((c) => c.depasse);

describe('l’autorisation d’emprunter, article D. 6145-70', () => {
  it('se juge sur 50 % des capitaux permanents, dix ans de CAF et 30 % des produits, au-delà', () => {
    expect(depasses(au())).toEqual([false, false, false]);
    // 11 ans de CAF.
    expect(depasses(au({ encours_dette: 22e6 }))).toEqual([false, true, false]);
    expect(depasses(au({ caf: 20e6, encours_dette: 30e6 }))).toEqual([false, false, false]);
    expect(depasses(au({ caf: 20e6, encours_dette: 30.1e6 }))).toEqual([true, false, true]);
  });

  it('donne les euros de marge avant chaque seuil', () => {
    // 50 % de 60 : 30 M€, 10 de marge ; dix ans de CAF : 20 M€, 0 ; 30 % de 100 : 30 M€, 10.
    expect(autorisationEmprunt(au()).criteres.map((c) => c.marge)).toEqual([10e6, 0, 10e6]);
  });

  it('n’a ni valeur ni marge sur des capitaux permanents négatifs, ni d’une dette inconnue', () => {
    const [independance] = autorisationEmprunt(au({ capitaux_permanents: -1e6 })).criteres;
    expect(independance).toMatchObject({ valeur: null, base: -1e6, marge: null, depasse: null, significatif: false });
    expect(autorisationEmprunt(au({ encours_dette: null })).criteres.map((c) => c.marge)).toEqual([null, null, null]);
  });

  it('est requise à deux critères dépassés sur trois, même si le troisième manque', () => {
    expect(autorisationEmprunt(au({ encours_dette: 31e6 })).requise).toBe(true);
    expect(autorisationEmprunt(au({ encours_dette: 31e6, capitaux_permanents: null }))).toMatchObject({
      depasses: 2,
      requise: true
    });
    expect(autorisationEmprunt(au({ encours_dette: 22e6 })).requise).toBe(false);
    expect(autorisationEmprunt(au({ encours_dette: 22e6, capitaux_permanents: null })).requise).toBeNull();
    expect(autorisationEmprunt(au({ encours_dette: null })).requise).toBeNull();
  });

  it('une CAF nulle ou négative vaut une durée dépassée', () => {
    for (const caf of [0, -1]) {
      const { criteres, requise } = autorisationEmprunt(au({ caf }));
      expect(criteres[1]).toMatchObject({ valeur: null, depasse: true, repute: true, marge: null });
      expect(requise).toBe(false);
    }
    // Une CAF inconnue n’est pas une CAF négative.
    expect(autorisationEmprunt(au({ caf: null })).criteres[1]).toMatchObject({ depasse: null, repute: false });
    // Elle ne répute que la durée, seule à être dite sur trop peu de CAF.
    const { criteres } = autorisationEmprunt(au({ caf: 0 }));
    expect(criteres.map((c) => [c.repute, c.significatif])).toEqual([
      [false, true],
      [true, false],
      [false, true]
    ]);
    // Dette inconnue : même sans CAF, rien ne se conclut du reste.
    expect(autorisationEmprunt(au({ caf: -1, encours_dette: null })).requise).toBeNull();
  });

  it('une CAF sous 1 % des produits ne donne pas de durée significative, mais décide', () => {
    // 20 M€ sur 0,9 M€ : 22 ans.
    expect(autorisationEmprunt(au({ caf: 0.9e6 })).criteres[1]).toMatchObject({ depasse: true, significatif: false });
    expect(autorisationEmprunt(au({ caf: 1e6 })).criteres[1]).toMatchObject({ depasse: true, significatif: true });
  });
});
