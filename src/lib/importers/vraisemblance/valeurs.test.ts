import { describe, expect, it } from 'vitest';
import type { Fiche } from '$lib/domain/indicateur/fiche';
import type { Row } from '$lib/schema/tables';
import { fiches } from '../fiches';
import { remarqueSuivantes, verifieValeurs } from './valeurs';

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
    expect(problems[0]?.message).toMatch(/41\u202f420 en 2023 à 4\u202f142, 5\u00a0fois moins ou davantage/);
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

  it('une autre entité, un autre indicateur, quatre ans d’écart : rien à comparer', () => {
    const lits = mesure('LITS_MCO', 2024, 200);
    expect(marques([mesure('LITS_MCO', 2020, 10), lits])[1]).toBeNull();
    expect(marques([mesure('LITS_MCO', 2021, 10), lits])[1]).toMatch(/de 10 en 2021 à 200, 8\u00a0fois plus/);
    expect(marques([mesure('LITS_MCO', 2023, 10, { entite: 'GE-06' }), lits])[1]).toBeNull();
    expect(marques([mesure('LITS_MED', 2023, 10), lits])[1]).toBeNull();
  });

  it('un chiffre de trop ne marque que son année, pas celle qui la suit', () => {
    const lits = [153, 30, 153, 150].map((v, i) => mesure('LITS_USLD', 2021 + i, v));
    expect(marques(lits)).toEqual([
      null,
      'à vérifier\u00a0: 30 entre 153 en 2021 et 153 en 2023, un chiffre de moins peut-être',
      null,
      null
    ]);
  });

  it('une rupture de la série entre les deux années : rien à comparer', () => {
    const avec = new Map(
      fiches.filter((f) => f.code === 'LITS_MCO').map((f) => [f.code, { ...f, ruptures: [{ annee: 2023, texte: '' }] }])
    );
    const lits = [mesure('LITS_MCO', 2022, 10), mesure('LITS_MCO', 2024, 200)];
    expect(verifieValeurs(lits, avec).problems).toEqual([]);
  });

  it('les autres années d’une série refont leur marque quand un fichier en change une', () => {
    const connues = [mesure('LITS_MCO', 2021, 150), mesure('LITS_MCO', 2022, 20), mesure('LITS_MCO', 2024, 145)];
    const marquees = verifieValeurs(connues, parCode).mesures;
    expect(marquees[1]?.reserve).toMatch(/entre 150 en 2021 et 145 en 2024/);
    const refaites = remarqueSuivantes(marquees.slice(1), [mesure('LITS_MCO', 2021, 22)], parCode);
    expect(refaites.mesures.map((m) => [m.fin.slice(0, 4), m.reserve])).toEqual([['2022', null]]);
  });

  it('l’édition de 2023 donnée pour celle de 2024 : dite une fois, marquée partout', () => {
    const lits = (annee: number, plus = 0) =>
      Array.from({ length: 20 }, (_, i) => mesure('LITS_MCO', annee, 100 + i + plus, { entite: `GE-${10 + i}` }));
    const { mesures, problems } = verifieValeurs(lits(2024), parCode, lits(2023));
    expect(problems.map((p) => [p.fichier, p.genre])).toEqual([['GHT_2024r', 'édition qui en répète une autre']]);
    expect(mesures.every((m) => m.reserve?.startsWith('à vérifier\u00a0: 20\u00a0valeurs de 2024 sur 20'))).toBe(true);
    expect(verifieValeurs(lits(2024, 1), parCode, lits(2023)).problems).toEqual([]);
  });
});
