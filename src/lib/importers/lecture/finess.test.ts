import { describe, expect, it } from 'vitest';
import { estDeforme, estFiness, GardeDeTableur } from './finess';

describe('un FINESS', () => {
  it('a 9 caractères, le deuxième étant une lettre en Corse', () => {
    expect(['540023264', '2A9780012', '010000024'].every(estFiness)).toBe(true);
    expect(['10000024', '5400232640', '', 'A10000024'].some(estFiness)).toBe(false);
  });

  it('qu’un tableur a lu comme un nombre a perdu son zéro, ou s’écrit avec un exposant', () => {
    expect(['10000024', '2,601E+13', '2.60209E+13', '7e12'].every(estDeforme)).toBe(true);
    expect(['010000024', '26010004500012', '2A0000022', '', 'x'].some(estDeforme)).toBe(false);
  });
});

describe('le refus d’un fichier passé par un tableur', () => {
  it('montre la première valeur et compte les autres', () => {
    const identifiants = [
      { ligne: 2, colonne: 'FI', valeur: '990000011' },
      { ligne: 3, colonne: 'FI', valeur: '10999985' },
      { ligne: 4, colonne: 'FI_EJ', valeur: '2,6E+13' }
    ];
    const refusDe = (vus: typeof identifiants) => {
      const garde = new GardeDeTableur();
      for (const identifiant of vus) garde.vois(identifiant);
      return garde.refus('ID_2024r.csv');
    };
    const refus = refusDe(identifiants);
    expect(refus).toMatchObject({ severite: 'refus', ligne: 3, colonne: 'FI', valeur: '10999985' });
    expect(refus?.message).toContain('2 valeurs');
    expect(refus?.suite).toContain('sans l’ouvrir dans un tableur');
    expect(refusDe(identifiants.slice(0, 1))).toBeNull();
  });
});
