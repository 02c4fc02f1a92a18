import { expect, it } from 'vitest';
import type { PieceDuCritere } from '$lib/domain/comptes/alerte';
import { autorisationEmprunt } from '$lib/domain/comptes/dette';
import { chiffresEnMots, critereEnMots, detteEnCellule, detteEnMots, plusRecentEnMots, prevuEnMots } from './criteres';

const indetermine = {
  numero: 3,
  rempli: null,
  document: 'cf 2025',
  manque: [],
  sansObjet: false,
  resultat: null,
  chiffres: null
} as const;

it('un critère se dit avec son document', () => {
  expect(critereEnMots({ ...indetermine, manque: [], rempli: true })).toBe('critère 3° rempli (CF 2025)');
  expect(critereEnMots({ ...indetermine, manque: [], numero: 1, rempli: false, document: 'ria2 2025' })).toBe(
    'critère 1° non rempli (RIA 2 2025)'
  );
});

it('sur un compte financier qui n’est pas approuvé, il est dit provisoire', () => {
  expect(critereEnMots({ ...indetermine, manque: [], rempli: true, provisoire: true })).toBe(
    'critère 3° rempli (CF 2025, provisoire)'
  );
});

it('ce que dit la prévision de l’année est dit prévisionnel, à la suite du constaté, avec ses chiffres', () => {
  const chiffres = { valeur: 139_308, seuil: 224_843, base: null, marge: -85_535 };
  const prevu = { rempli: true, document: 'ria1 2026' as const, chiffres };
  const dit = (
    rempli: boolean | null,
    autre: Partial<typeof prevu> | { rempli: null; manque: PieceDuCritere[] } = {}
  ) => prevuEnMots({ numero: 3, rempli }, { ...prevu, ...autre });
  const caf = 'CAF de 139\u00a0k€ pour 225\u00a0k€ de capital à rembourser, 86\u00a0k€ de moins';
  expect(dit(true)).toBe(`aussi sur RIA 1 2026 (prévisionnel)\u00a0: ${caf}`);
  expect(dit(false)).toBe(`rempli sur RIA 1 2026 (prévisionnel)\u00a0: ${caf}`);
  expect(dit(true, { rempli: false })).toBe(`non rempli sur RIA 1 2026 (prévisionnel)\u00a0: ${caf}`);
  expect(dit(false, { rempli: false })).toBe(`non plus sur RIA 1 2026 (prévisionnel)\u00a0: ${caf}`);
  expect(prevuEnMots({ numero: 3, rempli: false }, { ...prevu, rempli: false, sansObjet: true })).toBe(
    'sans objet sur RIA 1 2026 (prévisionnel)'
  );
  expect(dit(true, { rempli: null, manque: ['capital_contractuel'] })).toBe(
    'ne peut pas être décidé sur RIA 1 2026 (prévisionnel), sans le remboursement contractuel du capital'
  );
});

it('quand la tuile lit un document plus récent, qui n’a pas de comptes, les critères disent lequel et pourquoi', () => {
  const prevu = { rempli: false, document: 'ria1 2026' as const, chiffres: null };
  const criteres = [{ ...indetermine, manque: [], prevus: [{ ...prevu, document: 'ria2 2025' as const }, prevu] }];
  const plusRecent = { version: 'eprd_modificatif' as const, numero: 1, arreteLe: '2026-07-21' };
  expect(plusRecentEnMots({ criteres, plusRecent })).toBe(
    'Prévision\u00a0: RIA 1 2026, dernier document qui a des comptes\u00a0; l’EPRD modificatif 1 du 21/07/2026, que lisent les tuiles, n’en a pas'
  );
  expect(plusRecentEnMots({ criteres })).toBeNull();
});

it('le critère 3° qui lit la CAF de ce document dit où il lit chaque terme', () => {
  // −104 k€ pour 285 k€ : 389 k€ de moins.
  const chiffres = { valeur: -104_234, seuil: 284_674, base: null, marge: -388_908 };
  const cafDe = { version: 'eprd_modificatif' as const, numero: 1, arreteLe: '2026-07-21' };
  const prevu = { rempli: true, document: 'ria1 2026' as const, chiffres, cafDe };
  const lu = { ...indetermine, manque: [], rempli: false, prevus: [prevu] };
  expect(prevuEnMots(lu, prevu)).toBe(
    'rempli sur EPRD modificatif 1 du 21/07/2026 (prévisionnel\u00a0; capital\u00a0: RIA 1 2026)\u00a0: CAF de −104\u00a0k€ pour 285\u00a0k€ de capital à rembourser, 389\u00a0k€ de moins'
  );
  expect(plusRecentEnMots({ criteres: [lu], plusRecent: cafDe })).toMatch(
    /n’en a pas\u00a0; le critère 3° en lit la CAF$/u
  );
});

it('indéterminé, il dit ce qui manque, et s’accorde', () => {
  const manque = (...quoi: PieceDuCritere[]) => critereEnMots({ ...indetermine, manque: quoi });
  expect(manque()).toBe('critère 3° indéterminé (CF 2025)');
  expect(manque('capital_contractuel')).toBe(
    'critère 3° indéterminé (CF 2025)\u00a0: le remboursement contractuel du capital manque'
  );
  expect(manque('caf', 'capital_contractuel')).toBe(
    'critère 3° indéterminé (CF 2025)\u00a0: la CAF, le remboursement contractuel du capital manquent'
  );
  // Un seul manque, mais au pluriel.
  expect(manque('exercices_anterieurs')).toBe(
    'critère 3° indéterminé (CF 2025)\u00a0: les charges et produits sur exercices antérieurs manquent'
  );
});

it('un critère qui ne s’applique pas est sans objet', () => {
  expect(critereEnMots({ ...indetermine, manque: [], numero: 1, rempli: false, sansObjet: true })).toBe(
    'critère 1° sans objet (CF 2025)\u00a0: 10,0\u00a0M€ de produits du CRP au plus'
  );
});

it('sans déficit, le critère 2° dit que c’est pour cela que la CAF ne le remplit pas', () => {
  const chiffres = { valeur: 0.012, seuil: 0.02, base: 60_000_000, marge: -480_000 };
  const caf =
    'CAF de 1,2\u00a0% du total des produits (60,0\u00a0M€) pour un seuil de 2,0\u00a0%, 480\u00a0k€ de moins';
  const dit = (resultat: number | null, autres: object = {}) =>
    chiffresEnMots({ numero: 2, chiffres, resultat, ...autres });
  expect(dit(1_500_000)).toBe(`pas de déficit, résultat corrigé du CRP de 1,5\u00a0M€\u00a0; ${caf}`);
  expect(dit(1_500_000, { chiffres: null })).toBe('pas de déficit, résultat corrigé du CRP de 1,5\u00a0M€');
  expect([dit(-1_500_000), dit(null)]).toEqual([caf, caf]);
  expect(dit(null, { chiffres: null })).toBeNull();
  // Le critère 1° dit déjà son excédent ; sans la liste, il n’a que son résultat.
  const premier = { ...chiffres, valeur: 0.025, seuil: -0.03, marge: 3_300_000 };
  expect(dit(1_500_000, { numero: 1, chiffres: premier })).toMatch(/^excédent corrigé de 2,5/u);
  expect(dit(-600_000, { numero: 1, chiffres: null })).toBe('résultat corrigé du CRP de −600\u00a0k€');
});

it('des capitaux permanents négatifs sont connus, et leur ratio ne veut rien dire', () => {
  const inconnu = {
    ...({ code: 'independance_financiere', seuil: 0.5 } as const),
    ...{ valeur: null, base: null, marge: null, depasse: null, repute: false, significatif: true }
  };
  expect(detteEnMots({ ...inconnu, base: -1_000_000 })).toBe(
    'dette ÷ capitaux permanents\u00a0: non significatif, capitaux permanents de −1,0\u00a0M€'
  );
  expect(detteEnMots(inconnu)).toBe('dette ÷ capitaux permanents\u00a0: chiffres manquants');
  expect(detteEnCellule({ ...inconnu, base: -1_000_000 })).toBe(
    'non significatif, capitaux permanents de −1,0\u00a0M€'
  );
  expect(detteEnCellule(inconnu)).toBeNull();
});

it('une dette de plus que les capitaux permanents : aucun remboursement ne ramène au seuil', () => {
  const lu = {
    ...({ code: 'independance_financiere', seuil: 0.5, valeur: 1.2, base: 50_000_000 } as const),
    ...{ marge: null, depasse: true, repute: false, significatif: true }
  };
  expect(detteEnMots(lu)).toBe(
    'dette ÷ capitaux permanents\u00a0: 120,0\u00a0% pour un seuil de 50\u00a0%, qu’aucun remboursement ne ramène, faute de fonds propres'
  );
  expect(detteEnCellule(lu)).toBe('120,0\u00a0%, dépassé\u00a0: aucun remboursement n’y ramène');
});

it('dans une cellule, un ratio de dette dit de quel côté de son seuil il est, et de combien de dette', () => {
  // 55 M€ de dette sur 100 de capitaux permanents : en rembourser 10 donne 45 sur 90, soit 50 %.
  const [independance, duree] = autorisationEmprunt({
    ...{ caf: 4_000_000, produits: 200_000_000 },
    ...{ encours_dette: 55_000_000, capitaux_permanents: 100_000_000 }
  }).criteres.map(detteEnCellule);
  expect(independance).toBe('55,0\u00a0%, dépassé\u00a0: 10,0\u00a0M€ à rembourser');
  // 55 ÷ 4 = 13,75 ans : le seuil de dix ans est à 40 M€.
  expect(duree).toBe('13,8\u00a0ans, dépassé\u00a0: 15,0\u00a0M€ à rembourser');
  const [, , encours] = autorisationEmprunt({
    ...{ caf: -1, produits: 200_000_000 },
    ...{ encours_dette: 50_000_000, capitaux_permanents: 100_000_000 }
  }).criteres.map(detteEnCellule);
  expect(encours).toBe('25,0\u00a0%, tenu\u00a0: 10,0\u00a0M€ de marge');
});

it('un taux qui se lirait comme son seuil prend les décimales qui disent de quel côté il est', () => {
  const dit = (valeur: number) =>
    chiffresEnMots({ numero: 1, chiffres: { valeur, seuil: -0.03, base: 60_000_000, marge: -24_000 } });
  expect(dit(-0.0304)).toContain(
    'corrigé de 3,04\u00a0% des produits du CRP (60,0\u00a0M€) pour un seuil de 3,00\u00a0%'
  );
  expect(dit(-0.05)).toContain('corrigé de 5,0\u00a0% des produits du CRP (60,0\u00a0M€) pour un seuil de 3,0\u00a0%');
});
