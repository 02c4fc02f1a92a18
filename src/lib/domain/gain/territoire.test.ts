import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anneePleine, type LigneGain } from './gain';
import { ligneDe } from './ligne.fixture';
import { gainsParEj } from './territoire';

const [A, B, C] = ['970000001', '970000002', '970000003'];
const ligne = (ej: string, brut: number, contrepartie_ej: string | null = null) =>
  ligneDe('1.1', brut, { ej, nature: 'recette', type_recette: 'volume', effet: '2024-01-01', contrepartie_ej });
const ap = (l: LigneGain) => anneePleine(l) ?? 0;

describe('le gain de l’EJ et le gain du territoire', () => {
  it('l’activité reprise à un voisin du périmètre est gagnée par l’un, perdue par l’autre, nulle pour tous', () => {
    // A gagne 500 000, dont 200 000 pris à B ; B gagne 100 000 et en cède 200 000.
    const g = gainsParEj([ligne(A, 300_000), ligne(A, 200_000, B), ligne(B, 100_000)], [A, B], ap);
    expect(g.parEj.get(A)).toEqual({ gagne: 500_000, cede: 0, net: 500_000 });
    expect(g.parEj.get(B)).toEqual({ gagne: 100_000, cede: 200_000, net: -100_000 });
    expect(g).toMatchObject({ ej: 400_000, territoire: 400_000, horsPerimetre: 0 });
  });

  it('une dépense évitée n’est gagnée par personne', () => {
    const g = gainsParEj([{ ...ligne(A, 300_000), nature: 'depense_evitee' }], [A, B], ap);
    expect(g).toMatchObject({ ej: 0, territoire: 0 });
  });

  it('prise à un membre hors du périmètre, elle gonfle les EJ et non le territoire', () => {
    const g = gainsParEj([ligne(A, 300_000), ligne(A, 200_000, C)], [A, B], ap);
    expect(g).toMatchObject({ ej: 500_000, territoire: 300_000, horsPerimetre: 200_000 });
    expect(g.parEj.has(C)).toBe(false);
  });

  it('quand toutes les contreparties sont dans le périmètre, le territoire est la somme des EJ', () => {
    const tirage = fc.record({
      ej: fc.constantFrom(A, B, C),
      brut: fc.integer({ min: -1_000_000, max: 1_000_000 }),
      contrepartie: fc.option(fc.constantFrom(A, B, C))
    });
    fc.assert(
      fc.property(fc.array(tirage, { maxLength: 12 }), (tires) => {
        const lignes = tires.map((t) => ligne(t.ej, t.brut, t.contrepartie));
        const tous = gainsParEj(lignes, [A, B, C], ap);
        expect(tous.territoire).toBe(tous.ej);
        const deux = gainsParEj(lignes, [A, B], ap);
        expect(deux.territoire + deux.horsPerimetre).toBe(deux.ej);
        expect(gainsParEj([...lignes].reverse(), [A, B], ap).ej).toBe(deux.ej);
      })
    );
  });
});
