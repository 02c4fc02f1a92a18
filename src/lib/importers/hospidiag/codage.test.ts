import { describe, expect, it } from 'vitest';
import { codageDe, estFinanciere, TresorerieVerifiee } from './codage';
import type { Etablissement } from './tableau';

const colonnes = (prefixe: string, n: number, suffixe = '_D'): string[] =>
  Array.from({ length: n }, (_, i) => `${prefixe}${i + 1}${suffixe}`);

function etablissement(valeurs: Record<string, string>): Etablissement {
  const cellules = new Map(Object.entries(valeurs).map(([nom, texte]) => [nom, { texte, adresse: {} }]));
  return { finess: { texte: '990780011', adresse: {} }, cellules };
}

function valeursContraires(codage: 'ancien' | 'nouveau', etablissements: readonly Etablissement[]): boolean {
  const verifiee = new TresorerieVerifiee(codage);
  for (const e of etablissements) verifiee.vois(e);
  return verifiee.estContraire;
}

describe('le codage financier d’une édition', () => {
  it('est ancien avec 17 CI_F et F1 à F12', () => {
    expect(codageDe([...colonnes('CI_F', 17), ...colonnes('F', 12), 'P1'])).toBe('ancien');
    expect(codageDe([...colonnes('CI_F', 17), ...colonnes('CI_F', 17, '_O')])).toBe('ancien');
  });

  it('est nouveau avec 27 CI_F ou avec F13', () => {
    expect(codageDe([...colonnes('CI_F', 27), ...colonnes('F', 13), 'F1_D_BIS'])).toBe('nouveau');
    expect(codageDe(colonnes('CI_F', 27))).toBe('nouveau');
    expect(codageDe(colonnes('F', 13))).toBe('nouveau');
  });

  it('est ambigu dès que les colonnes ne tranchent pas', () => {
    expect(codageDe([...colonnes('CI_F', 17), ...colonnes('F', 13)])).toBe('ambigu');
    expect(codageDe([...colonnes('CI_F', 27), ...colonnes('F', 12)])).toBe('ambigu');
    expect(codageDe(colonnes('F', 12))).toBe('ambigu');
    expect(codageDe(colonnes('CI_F', 20))).toBe('ambigu');
    expect(codageDe(['F1_D', 'F2_D'])).toBe('ambigu');
  });

  it('n’existe pas sans colonne financière', () => {
    expect(codageDe(['FINESS', 'P1', 'CI_A1', 'CI_DF1', 'FIPRE'])).toBe('aucun');
    expect(['CI_F8_O', 'F3_D', 'F1_D_BIS'].every(estFinanciere)).toBe(true);
    expect(['CI_DF1', 'CI_E4', 'FIN'].some(estFinanciere)).toBe(false);
  });
});

describe('les valeurs et le codage', () => {
  const ancien = { CI_F14_D: '59344602', CI_F15_D: '52005209', CI_F16_D: '7339392' };

  it('s’accordent quand la trésorerie est le FRNG moins le BFR, à l’arrondi près', () => {
    expect(valeursContraires('ancien', [etablissement(ancien)])).toBe(false);
  });

  it('se contredisent quand elle ne l’est pas, chez la plupart des établissements', () => {
    const faux = etablissement({ ...ancien, CI_F16_D: '508424156' });
    expect(valeursContraires('ancien', [faux])).toBe(true);
    expect(valeursContraires('ancien', [faux, etablissement(ancien)])).toBe(false);
  });

  it('sans les trois montants, rien ne se vérifie', () => {
    expect(valeursContraires('nouveau', [etablissement(ancien)])).toBe(false);
    expect(valeursContraires('ancien', [etablissement({ ...ancien, CI_F15_D: '.c' })])).toBe(false);
  });
});
