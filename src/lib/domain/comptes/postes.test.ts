import { describe, expect, it } from 'vitest';
import { CODES_POSTE } from './codes';
import { estUneCharge, estUnProduit, estUnStock, passeParZero, peutEtreNegatif } from './postes';

const postes = CODES_POSTE;

describe('les postes des comptes', () => {
  it('trois titres de produits et quatre de charges font le résultat', () => {
    expect(postes.filter(estUnProduit)).toEqual(['P1', 'P2', 'P3']);
    expect(postes.filter(estUneCharge)).toEqual(['C1', 'C2', 'C3', 'C4']);
  });

  it('la trésorerie, le BFR, les fonds propres, ce qui fait la marge et ce que devient un déficit passent sous zéro, rien d’autre', () => {
    const marge = ['charges_marge', 'produits_marge'];
    const resultat = ['gains_du_plan', 'affecte_report'];
    const bilan = ['capitaux_permanents', 'ressources_stables', 'bfr_exploitation'];
    expect(postes.filter(peutEtreNegatif)).toEqual([
      ...marge,
      ...resultat,
      ...bilan,
      'tresorerie',
      'tresorerie_plus_bas'
    ]);
  });

  it('ce qui est échu revient à rien une fois payé ; la trésorerie, elle, ne se fait pas petite', () => {
    expect(postes.filter((p) => passeParZero(p) && !peutEtreNegatif(p))).toEqual([
      ...['dettes_sociales_fiscales_echues', 'fournisseurs_echus', 'moratoires']
    ]);
    expect(passeParZero('tresorerie')).toBe(false);
  });

  it('la dette, le bilan, les impayés et la trésorerie se lisent un jour donné, les autres sur une période', () => {
    const bilan = ['encours_dette', 'capitaux_permanents', 'ressources_stables', 'emplois_stables', 'actif_circulant'];
    const suite = ['passif_circulant', 'bfr_exploitation', 'dettes_sociales_fiscales_echues', 'fournisseurs_echus'];
    const caisse = ['moratoires', 'lignes_tirees', 'cessions_creances', 'creances_patients', 'dettes_fournisseurs'];
    expect(postes.filter(estUnStock)).toEqual([...bilan, ...suite, ...caisse, 'tresorerie', 'tresorerie_plus_bas']);
  });
});
