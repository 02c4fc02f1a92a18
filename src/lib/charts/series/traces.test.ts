import { describe, expect, it } from 'vitest';
import { bandes, point, serie } from '../fixtures/exemples';
import { tracerBande, tracerSerie } from './traces';

const x = (annee: number) => (annee - 2019) * 10;
const y = (valeur: number) => 100 - valeur * 100;

describe('le tracé d’une série', () => {
  it('relie les années qui se suivent et marque chaque point', () => {
    const trace = tracerSerie(serie(0.5, 0.25, 1), [], x, y);
    expect(trace.chemins).toEqual(['M0,50L10,75L20,0']);
    expect(trace.reperes).toEqual([
      { annee: 2019, x: 0, y: 50, ouvert: false },
      { annee: 2020, x: 10, y: 75, ouvert: false },
      { annee: 2021, x: 20, y: 0, ouvert: false }
    ]);
  });

  it('ne passe ni par une année manquante ni par une rupture', () => {
    expect(tracerSerie(serie(0.1, 0.2, 'manquant', 0.3, 0.4), [], x, y).chemins).toEqual([
      'M0,90L10,80',
      'M30,70L40,60'
    ]);
    expect(tracerSerie(serie(0.1, 0.2, 0.3, 0.4), [2021], x, y).chemins).toEqual(['M0,90L10,80', 'M20,70L30,60']);
  });

  it('laisse ouvert un point provisoire', () => {
    const trace = tracerSerie([point(2019, 0.5, { statut: 'provisoire' })], [], x, y);
    expect(trace.chemins).toEqual([]);
    expect(trace.reperes[0]?.ouvert).toBe(true);
  });
});

describe('le tracé de la bande', () => {
  it('remplit de P20 à P80 et tire la médiane', () => {
    const { surfaces, medianes } = tracerBande(bandes.slice(0, 2), [], x, y, 4);
    expect(surfaces).toEqual(['M0,20L10,20L10,30L0,30Z']);
    expect(medianes).toEqual(['M0,25L10,25']);
  });

  it('fait une barre d’une année seule', () => {
    expect(tracerBande(bandes.slice(1, 2), [], x, y, 4).surfaces).toEqual(['M6,20L14,20L14,30L6,30Z']);
  });

  it('se coupe à une rupture comme la série', () => {
    expect(tracerBande(bandes, [2021], x, y, 4).surfaces).toHaveLength(2);
  });
});
