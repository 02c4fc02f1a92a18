import { describe, expect, it } from 'vitest';
import type { Fiche } from '$lib/domain/indicateur/fiche';
import type { Row } from '$lib/schema/tables';
import { fiches } from '../fiches';
import { verifieValeurs } from './valeurs';

const parCode = new Map<string, Fiche>(fiches.map((f) => [f.code, f]));

function mesure(indicateur: string, annee: number, valeur: number | null, autres: Partial<Row<'mesure'>> = {}) {
  const ligne: Row<'mesure'> = {
    ...{ entite_type: 'ght', entite: 'GE-05', indicateur, definition: '1', edition: `GHT_${annee}r` },
    ...{ debut: `${annee}-01-01`, fin: `${annee}-12-31`, valeur, numerateur: null, denominateur: null, base: null },
    ...{ statut: 'definitif', qualite: valeur === null ? 'manquant' : 'ok', membres: null, attendus: null },
    ...{ fusion: null, reserve: null, source: 'essai', publie_le: null, simule: false },
    ...autres
  };
  return ligne;
}
const marques = (mesures: Row<'mesure'>[], connues: Row<'mesure'>[] = []) =>
  verifieValeurs(mesures, parCode, connues).mesures.map((m) => m.reserve);

describe('les valeurs d’une année à l’autre', () => {
  it('Champagne 2024, 47,3 % puis 32,9 % en hospitalisation partielle : gardée, marquée, dite', () => {
    const { mesures, problems } = verifieValeurs(
      [mesure('PART_HP_CHIRURGIE', 2023, 0.473), mesure('PART_HP_CHIRURGIE', 2024, 0.329)],
      parCode
    );
    expect(mesures.map((m) => m.valeur)).toEqual([0.473, 0.329]);
    expect(mesures[0]?.reserve).toBeNull();
    expect(mesures[1]?.reserve).toMatch(/^à vérifier\u00a0: de 47,3\u00a0% en 2023 à 32,9\u00a0%, écart inhabituel/);
    expect(problems).toMatchObject([{ severite: 'avertissement', fichier: 'GHT_2024r', genre: 'écart inhabituel' }]);
  });

  it('dix fois moins de séjours qu’un an avant', () => {
    const { problems } = verifieValeurs([mesure('SEJOURS_HC_MCO', 2024, 4142)], parCode, [
      mesure('SEJOURS_HC_MCO', 2023, 41_420)
    ]);
    expect(problems[0]?.genre).toBe('saut d’une année à l’autre');
    expect(problems[0]?.message).toMatch(/41\u202f420 en 2023 à 4\u202f142, 10\u00a0fois moins ou davantage/);
  });

  it('un taux d’occupation de 160 % est hors de ses bornes, sans année d’avant', () => {
    expect(marques([mesure('TAUX_OCCUPATION_MCO', 2024, 1.6)])[0]).toMatch(/au-dessus du maximum attendu/);
    expect(marques([mesure('TAUX_OCCUPATION_MCO', 2024, 1.5)])).toEqual([null]);
    expect(marques([mesure('LITS_MCO', 2024, -1)])[0]).toMatch(/sous le minimum attendu/);
  });

  it('une trésorerie qui passe par zéro ne se signale pas', () => {
    expect(marques([mesure('TRESORERIE', 2023, 24_000), mesure('TRESORERIE', 2024, -3e6)])).toEqual([null, null]);
  });

  it('la réserve du fichier demeure, et la fusion ne se prend pas pour un saut', () => {
    const [avant, apres] = [mesure('LITS_MCO', 2023, 10), mesure('LITS_MCO', 2024, 200)];
    expect(marques([avant, { ...apres, reserve: 'du fichier' }])[1]).toBe('du fichier');
    expect(marques([avant, { ...apres, fusion: 2 }])[1]).toBeNull();
    expect(marques([avant, apres])[1]).toMatch(/20|10/);
  });

  it('l’année d’avant est celle que l’on montre : la définitive avant la provisoire, la dernière parue', () => {
    const provisoire = mesure('LITS_MCO', 2023, 5, { statut: 'provisoire', edition: 'GHT_2023a' });
    const definitive = mesure('LITS_MCO', 2023, 190);
    expect(marques([provisoire, definitive, mesure('LITS_MCO', 2024, 200)])[2]).toBeNull();
    expect(marques([definitive, provisoire, mesure('LITS_MCO', 2024, 200)])[2]).toBeNull();
    const revue = mesure('LITS_MCO', 2023, 10, { publie_le: '2025-01-01', edition: 'GHT_2023r2' });
    expect(marques([definitive, revue, mesure('LITS_MCO', 2024, 200)])[2]).not.toBeNull();
  });

  it('une autre entité, un autre indicateur, deux ans d’écart : rien à comparer', () => {
    const lits = mesure('LITS_MCO', 2024, 200);
    expect(marques([mesure('LITS_MCO', 2022, 10), lits])[1]).toBeNull();
    expect(marques([mesure('LITS_MCO', 2023, 10, { entite: 'GE-06' }), lits])[1]).toBeNull();
    expect(marques([mesure('LITS_MED', 2023, 10), lits])[1]).toBeNull();
  });
});
