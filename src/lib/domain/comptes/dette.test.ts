import { describe, expect, it } from 'vitest';
import { autorisationEmprunt, detteARembourser, type Endettement } from './dette';

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
    // 20 M€ d’emprunts entrent aussi aux capitaux permanents : 40 sur 80 ; dix ans de CAF : 20 M€, 0 ; 30 % de 100 : 10.
    expect(autorisationEmprunt(au()).criteres.map((c) => c.marge)).toEqual([20e6, 0, 10e6]);
  });

  it('compte qu’un remboursement abaisse aussi les capitaux permanents : 40 M€ sur 60 en demandent 20, 20 sur 40', () => {
    // Dix ans de CAF : 20 M€, 20 de trop ; 30 % des produits : 30 M€, 10 de trop, et rien n’y bouge que la dette.
    expect(autorisationEmprunt(au({ encours_dette: 40e6 })).criteres.map((c) => c.marge)).toEqual([
      -20e6, -20e6, -10e6
    ]);
    // Dette de plus que les capitaux permanents : la rembourser éloigne du seuil. À égalité, elle ne le change pas.
    for (const encours_dette of [60e6, 61e6])
      expect(autorisationEmprunt(au({ encours_dette })).criteres[0]).toMatchObject({ depasse: true, marge: null });
  });

  it('dit la dette à rembourser pour n’avoir plus qu’un seuil dépassé, et rien quand aucune n’y suffit', () => {
    const due = (e: Partial<Endettement>) => detteARembourser(autorisationEmprunt(au(e)));
    // Les trois : 40 sur 60 en demandent 20 ; 1 M€ de CAF, 30 ; 30 % de 100, 10. Il en faut deux, le deuxième des trois.
    expect(due({ encours_dette: 40e6, caf: 1e6 })).toBe(20e6);
    // Deux : 40 sur 60, 20 ; 30 % des produits, 10. Un suffit, le moindre.
    expect(due({ encours_dette: 40e6, caf: 4e6 })).toBe(10e6);
    // CAF négative : la durée reste réputée dépassée ; il faut les deux autres.
    expect(due({ encours_dette: 40e6, caf: -1e6 })).toBe(20e6);
    // Durée réputée dépassée et une autre : celle-là. Capitaux inconnus : les deux connus, 20 et 10.
    expect(due({ encours_dette: 40e6, caf: -1e6, capitaux_permanents: 100e6 })).toBe(10e6);
    expect(due({ encours_dette: 40e6, capitaux_permanents: null })).toBe(20e6);
    // Ni la durée ni l’indépendance ne reviennent.
    expect(due({ encours_dette: 61e6, caf: -1e6 })).toBeNull();
    expect(due({})).toBeNull();
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
