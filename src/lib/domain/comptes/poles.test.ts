import { expect, it } from 'vitest';
import {
  aUniteEgale,
  compteEnSejours,
  nePorteAucunSejour,
  compteEnJournees,
  ensembleDesPoles,
  finDesPoles,
  nonVentile,
  parMasse,
  polesDeLAnnee,
  polesJusquau,
  polesMuets,
  recetteMoyenne,
  type LigneDePole
} from './poles';

const ligne = (debut: string, fin: string, autres: Partial<LigneDePole> = {}): LigneDePole => ({
  ...{ ej: 'A', pole: 'Chirurgie', debut, fin, sejours: 100, journees: null, recettes: 300_000 },
  ...{ masse_pm: 50_000, masse_pnm: 90_000, ...autres }
});
const ensemblesDe = (lignes: LigneDePole[]) =>
  ensembleDesPoles(lignes.map((l) => ({ chiffres: l, enJournees: compteEnJournees(l) })));
const chirurgie = (lignes: LigneDePole[], fin: string) => polesJusquau(lignes, 'A', fin).get('Chirurgie');

it('un pôle se lit au cumul, ou mois après mois ; un mois qui manque ne se devine pas', () => {
  const quatre = ligne('2026-01-01', '2026-04-30', { sejours: 400 });
  const mai = ligne('2026-05-01', '2026-05-31');
  const juin = ligne('2026-06-01', '2026-06-30', { sejours: 90 });
  const cumul = ligne('2026-01-01', '2026-06-30', { sejours: 595 });
  // 400 + 100 + 90 ; dit au cumul, c'est le cumul qui compte.
  expect(chirurgie([quatre, mai, juin], '2026-06-30')?.sejours).toBe(590);
  expect(chirurgie([quatre, mai, juin, cumul], '2026-06-30')?.sejours).toBe(595);
  expect(chirurgie([quatre, juin], '2026-06-30')).toMatchObject({ sejours: null, masse_pm: null });
  expect(chirurgie([cumul], '2025-06-30')).toBeUndefined();
  expect(chirurgie([quatre, ligne('2026-05-01', '2026-05-31', { sejours: null })], '2026-05-31')).toMatchObject({
    ...{ sejours: null, masse_pm: 100_000 }
  });
  expect(finDesPoles([quatre, mai, ligne('2025-01-01', '2025-12-31')], 'A', 2026)).toBe('2026-05-31');
  expect(finDesPoles([quatre], 'B', 2026)).toBeNull();
});

it('une période plus longue ne cache pas celles qui font chaque jour : le reste doit suivre aussi', () => {
  const quatre = ligne('2026-01-01', '2026-04-30', { sejours: 400 });
  const trimestre = ligne('2026-01-01', '2026-03-31', { sejours: 310 });
  const suivant = ligne('2026-04-01', '2026-06-30', { sejours: 290 });
  // Rien ne part du 1er mai : janvier à mars, 310, et avril à juin, 290, font 600 séjours, chaque jour une fois.
  expect(chirurgie([quatre, trimestre, suivant], '2026-06-30')?.sejours).toBe(600);
  expect(chirurgie([quatre, suivant], '2026-06-30')?.sejours).toBeNull();
});

it('les pôles se lisent au dernier jour que tous atteignent : un pôle en avance ne fait pas taire les autres', () => {
  const mois = (pole: string, ...fins: [string, string][]) => fins.map(([debut, fin]) => ligne(debut, fin, { pole }));
  const janvier: [string, string] = ['2026-01-01', '2026-01-31'];
  const fevrier: [string, string] = ['2026-02-01', '2026-02-28'];
  const enAvance = mois('Chirurgie', janvier, fevrier);
  const autres = [...mois('Médecine', janvier), ...mois('Gériatrie', janvier)];
  expect(finDesPoles([...enAvance, ...autres], 'A', 2026)).toBe('2026-01-31');
  // Au cumul seul, celui qui est en avance ne dit rien de fin janvier : on lit ce que le plus grand nombre dit.
  expect(finDesPoles([ligne('2026-01-01', '2026-02-28'), ...autres], 'A', 2026)).toBe('2026-01-31');
  // Un pôle qui s’est arrêté en janvier, fermé ou en retard, ne ramène pas deux autres à son mois.
  const deux = [
    ...mois('Chirurgie', janvier, fevrier),
    ...mois('Médecine', janvier, fevrier),
    ...mois('Gériatrie', janvier)
  ];
  expect(finDesPoles(deux, 'A', 2026)).toBe('2026-02-28');
  // Un mois qui manque n'est pas atteint, si loin que le pôle aille.
  expect(
    finDesPoles([...mois('Chirurgie', janvier), ...mois('Chirurgie', ['2026-03-01', '2026-03-31'])], 'A', 2026)
  ).toBe('2026-01-31');
});

it('le PMCT est recettes sur séjours ; celui d’un ensemble, un rapport de sommes', () => {
  const lu = (autres: Partial<LigneDePole>) => ligne('2026-01-01', '2026-01-31', autres);
  expect(recetteMoyenne(lu({}))).toBe(3000);
  expect(recetteMoyenne(lu({ sejours: null, journees: 1000 }))).toBe(300);
  expect(recetteMoyenne(lu({ sejours: 0, recettes: 0 }))).toBe('sans_objet');
  // Un pôle qui écrit qu’il n’a aucun séjour et compte des journées se lit par elles.
  expect(recetteMoyenne(lu({ sejours: 0, journees: 1500, recettes: 420_000 }))).toBe(280);
  expect(recetteMoyenne(lu({ sejours: null }))).toBeNull();
  expect(recetteMoyenne(lu({ recettes: null }))).toBeNull();
  // 300 000 + 500 000 € pour 100 + 300 séjours : 2 000 €, non la moyenne de 3 000 et 1 667.
  const ensemble = ensemblesDe([lu({}), lu({ sejours: 300, recettes: 500_000 })]);
  expect(recetteMoyenne(ensemble)).toBe(2000);
});

it('qui compte en journées n’est pas dans les séjours de l’ensemble, ni dans leurs recettes ; sa paie y est', () => {
  const readaptation = ligne('2026-01-01', '2026-01-31', { sejours: null, journees: 1000, recettes: 200_000 });
  const deux = [ligne('2026-01-01', '2026-01-31'), readaptation];
  expect(compteEnJournees(readaptation)).toBe(true);
  expect(compteEnJournees({ ...readaptation, sejours: 0 })).toBe(true);
  expect(ensemblesDe([deux[0] ?? readaptation, { ...readaptation, sejours: 0 }]).recettes).toBe(300_000);
  expect(ensemblesDe(deux)).toEqual({
    ...{ sejours: 100, journees: null, recettes: 300_000, masse_pm: 100_000, masse_pnm: 180_000 }
  });
  const muet = ligne('2026-01-01', '2026-01-31', { sejours: null });
  expect(ensemblesDe([...deux, muet]).sejours).toBeNull();
});

it('ce qu’aucun pôle ne porte est ce que l’hôpital a de plus qu’eux, chiffre par chiffre', () => {
  const de = (chiffres: LigneDePole) => ({ chiffres, enJournees: compteEnJournees(chiffres) });
  const chirurgie = de(ligne('2026-01-01', '2026-01-31'));
  expect(nonVentile({ sejours: 104, recettes: 300_000, masse_pm: null, masse_pnm: 88_000 }, [chirurgie])).toEqual({
    ...{ sejours: 4, recettes: 0, masse_pm: null, masse_pnm: -2000 }
  });
  // Seules la réadaptation et la psychiatrie sont dites : les 5 000 séjours de l’hôpital, et leurs recettes, restent.
  const jours = { sejours: null, journees: 1000, recettes: 200_000 };
  const enJours = ['SMR', 'Psychiatrie'].map((pole) => de(ligne('2026-01-01', '2026-01-31', { pole, ...jours })));
  const hopital = { sejours: 5000, recettes: 15e6, masse_pm: 150_000, masse_pnm: 200_000 };
  expect(nonVentile(hopital, enJours)).toEqual({
    ...{ sejours: 5000, recettes: 15e6, masse_pm: 50_000, masse_pnm: 20_000 }
  });
  expect(nonVentile(hopital, []).sejours).toBeNull();
});

it('les pôles vont par masse salariale ; celle qui n’est pas connue vient après toutes celles qui le sont', () => {
  const masse = (pole: string, masse_pm: number | null) => ligne('2026-01-01', '2026-01-31', { pole, masse_pm });
  const ranges = [masse('Inconnue', null), masse('Peu', 1), masse('Autre', null), masse('Beaucoup', 9)];
  expect(ranges.toSorted(parMasse).map(({ pole }) => pole)).toEqual(['Beaucoup', 'Peu', 'Inconnue', 'Autre']);
});

it('un pôle qu’une seule année dit ne compte pas zéro dans l’autre : ce qu’il y a fait n’est pas connu', () => {
  const annee = (...lignes: LigneDePole[]) => new Map(lignes.map((l) => [l.pole, l]));
  const janvier = (pole: string, autres: Partial<LigneDePole> = {}) =>
    ligne('2026-01-01', '2026-01-31', { pole, ...autres });
  const n = annee(janvier('Chirurgie'), janvier('Médecine'));
  const avant = polesDeLAnnee(annee(janvier('Chirurgie')), n);
  expect(polesMuets(avant)).toEqual(['Médecine']);
  expect(ensembleDesPoles(avant)).toEqual({
    ...{ sejours: null, journees: null, recettes: null, masse_pm: null, masse_pnm: null }
  });
  // Compté en journées l’année qui le dit, il n’a pas de séjour qui manque dans l’autre ; sa paie y manque.
  const jours = annee(janvier('Chirurgie'), janvier('Réadaptation', { sejours: null, journees: 1500 }));
  expect(ensembleDesPoles(polesDeLAnnee(annee(janvier('Chirurgie')), jours))).toEqual({
    ...{ sejours: 100, journees: null, recettes: 300_000, masse_pm: null, masse_pnm: null }
  });
});

it('un pôle compté en journées une année n’est d’aucune dans les séjours de l’ensemble', () => {
  const janvier = (pole: string, autres: Partial<LigneDePole> = {}) =>
    ligne('2026-01-01', '2026-01-31', { pole, ...autres });
  const annee = (...lignes: LigneDePole[]) => new Map(lignes.map((l) => [l.pole, l]));
  const [n, avant] = [
    annee(janvier('Médecine'), janvier('Chirurgie', { sejours: null, journees: 1500 })),
    annee(janvier('Médecine'), janvier('Chirurgie', { sejours: 400 }))
  ];
  const [poles, passes] = [polesDeLAnnee(n, avant), polesDeLAnnee(avant, n)];
  expect(ensembleDesPoles(passes).sejours).toBe(500);
  expect([aUniteEgale(poles, passes), aUniteEgale(passes, poles)].map((lus) => ensembleDesPoles(lus).sejours)).toEqual([
    100, 100
  ]);
  expect(poles.map((p, i) => compteEnSejours(p, passes[i]))).toEqual([true, false]);
});

it('ne porte aucun séjour un pôle qui, deux années, n’écrit ni séjour, ni journée, ni recette', () => {
  const lu = (sejours: number | null, recettes: number | null = 0, journees: number | null = null) =>
    ligne('2026-01-01', '2026-01-31', { sejours, journees, recettes });
  expect(nePorteAucunSejour(lu(0), lu(0))).toBe(true);
  expect(nePorteAucunSejour(lu(0, null), lu(0))).toBe(true);
  expect([lu(12), lu(null), lu(0, 80_000), lu(0, 0, 1500)].map((avant) => nePorteAucunSejour(lu(0), avant))).toEqual([
    ...[false, false, false, false]
  ]);
});
