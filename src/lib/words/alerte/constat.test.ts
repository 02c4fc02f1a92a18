import { expect, it } from 'vitest';
import { constatEnMots } from './constat';
import type { TableDefinition } from '$lib/schema/table';
import { tables } from '$lib/schema/tables';
import { MANQUES, manqueEnMots } from './manque';

const rien = { valeur: null, seuil: null, marge: null, montant: null, constat: {} };

it('un constat nomme son document comme le fait la page du contrat', () => {
  expect(constatEnMots({ ...rien, regle: 'iaf', valeur: -2_000_000, constat: { document: 'cf 2025' } })).toBe(
    'CAF de −2,0\u00a0M€ (CF 2025)'
  );
});

it('un compte financier qui n’est pas approuvé se dit provisoire, dans chaque règle qui le lit', () => {
  const constat = { document: 'cf 2025', version: 'cf_arrete' as const };
  const dit = (regle: string, autres: object) => constatEnMots({ ...rien, regle, constat, ...autres });
  expect(dit('iaf', { valeur: -2_000_000 })).toBe('CAF de −2,0\u00a0M€ (CF 2025, provisoire)');
  expect(dit('criticite', { valeur: 3, seuil: 3 })).toMatch(/ \(CF 2025, provisoire\)$/u);
  expect(dit('d6143_39_3', { valeur: 1_000_000, seuil: 3_000_000, marge: -2_000_000 })).toMatch(
    / \(CF 2025, provisoire\)$/u
  );
});

it('des ratios de dette dépassés disent ce qu’il faut rembourser, et ce que cela fait', () => {
  const constat = { document: 'cf 2025', sur: 3, criteres: ['independance_financiere', 'taux_encours'] };
  const lu = { ...rien, regle: 'd6145_70', valeur: 2, seuil: 2, marge: -7_400_000, constat };
  expect(constatEnMots(lu)).toBe(
    '2\u00a0ratios sur 3 au-delà de leur seuil\u00a0: dette ÷ capitaux permanents et dette ÷ total des produits, 7,4\u00a0M€ de dette à rembourser pour n’en dépasser plus qu’un (CF 2025)'
  );
  expect(constatEnMots({ ...lu, marge: null })).toMatch(/ total des produits \(CF 2025\)$/u);
});

it('les entités d’un GHT sont comptées parmi celles du contrat, et la ligne le dit', () => {
  const dit = (valeur: number) => constatEnMots({ ...rien, regle: 'ght_concerne', valeur, constat: { sur: 5 } });
  expect(dit(3)).toBe('3 des 5\u00a0entités du GHT qui sont au contrat remplissent un critère');
  expect(dit(5)).toBe('les 5\u00a0entités du GHT qui sont au contrat remplissent toutes un critère');
});

it('ce que la seule prévision remplit se dit d’elle, avec son document et sa marge', () => {
  const constat = { document: 'ria1 2026', criteres: ['3'] };
  const chiffres = { valeur: 1_000_000, seuil: 3_000_000, marge: -2_000_000 };
  const dit = constatEnMots({ ...rien, ...chiffres, regle: 'critere_prevu', constat });
  expect(dit).toMatch(/^critère 3° à la prévision\u00a0: CAF de 1,0\u00a0M€ pour 3,0\u00a0M€ .*\(RIA 1 2026.*\)$/u);
  expect(constatEnMots({ ...rien, regle: 'critere_prevu', constat: { criteres: ['3'] } })).toBe(
    'critère 3° déjà jugé sur le compte financier'
  );
});

it('sous un plancher il manque, au-delà d’un plafond il y a de trop', () => {
  const jours = { ...rien, valeur: 3.5, seuil: 10, marge: -2_100_000, constat: { le: '2026-09-30' } };
  expect(constatEnMots({ ...jours, regle: 'tresorerie_basse' })).toMatch(/, 2,1\u00a0M€ de moins$/u);
  expect(constatEnMots({ ...jours, regle: 'fournisseurs_echus' })).toMatch(/, 2,1\u00a0M€ au-delà$/u);
});

it('un solde de fin d’année se dit en jours de ce qui est facturé ou acheté, avec son compte financier', () => {
  // 132,6 jours : 6,2 M€ ÷ (17,067 M€ ÷ 365) ; 41,3 jours : 5,7 M€ ÷ (50,375 M€ ÷ 365).
  const constat = { document: 'cf 2025', le: '2025-12-31', solde: 6_200_000, base: 17_067_000 };
  const lu = { ...rien, valeur: 132.6, seuil: 120, marge: -588_733, constat };
  expect(constatEnMots({ ...lu, regle: 'creances_patients' })).toBe(
    '132,6\u00a0jours de ce qui leur est facturé pour un seuil de 120\u00a0jours, 589\u00a0k€ au-delà\u00a0: 6,2\u00a0M€ à recouvrer au 31/12/2025 pour 17,1\u00a0M€ facturés dans l’année (CF 2025)'
  );
  const sous = { ...lu, valeur: 41.3, seuil: 50, marge: 1_200_000 };
  expect(
    constatEnMots({
      ...sous,
      regle: 'dettes_fournisseurs',
      constat: { ...constat, solde: 5_700_000, base: 50_375_000 }
    })
  ).toBe(
    '41,3\u00a0jours d’achats pour un seuil de 50\u00a0jours, 1,2\u00a0M€ de marge\u00a0: 5,7\u00a0M€ dus au 31/12/2025 pour 50,4\u00a0M€ d’achats dans l’année (CF 2025)'
  );
  expect(constatEnMots({ ...rien, regle: 'creances_patients', constat: { document: 'cf 2025' } })).toBe('CF 2025');
});

it('ce qui est échu dit qui le dit, et les deux dates de ses jours', () => {
  const constat = { le: '2026-09-30', version: 'situation' } as const;
  expect(constatEnMots({ ...rien, regle: 'dettes_sociales_echues', valeur: 176_409, seuil: 0, constat })).toBe(
    '176\u00a0k€ au 30/09/2026 (situation mensuelle) pour 0\u00a0€ toléré'
  );
  const jours = { ...constat, solde: 709_647, base: 23_011_541, document: 'cf 2025' };
  expect(
    constatEnMots({ ...rien, regle: 'fournisseurs_echus', valeur: 11.3, seuil: 10, marge: -79_195, constat: jours })
  ).toBe(
    '11,3\u00a0jours d’achats pour un seuil de 10\u00a0jours, 79\u00a0k€ au-delà\u00a0: 710\u00a0k€ échus au 30/09/2026 (situation mensuelle) pour 23,0\u00a0M€ d’achats dans l’année (CF 2025)'
  );
});

it('ce qui est payé depuis janvier se dit avec ce qu’il devait être', () => {
  const constat = { nombre: 9, le: '2026-09-30', document: 'EPRD 2026', solde: 51_000_000, base: 50_000_000 };
  const lu = { ...rien, valeur: 0.02, seuil: 0.01, constat };
  expect(constatEnMots({ ...lu, regle: 'masse_salariale' })).toMatch(
    /: 51,0\u00a0M€ payés de janvier au 30\/09\/2026 pour 50,0\u00a0M€ à l’EPRD 2026$/u
  );
  expect(constatEnMots({ ...lu, regle: 'emploi_medical_temporaire' })).toMatch(/ pour 50,0\u00a0M€ un an avant$/u);
});

it('les emplois payés se disent par grade, devant ceux de l’EPRD, avec leur paie', () => {
  const constat = { document: 'eprd 2026', grade: 'pnm', nombre: 9, emplois: 344.2, autorises: 340.1 } as const;
  const lu = { ...rien, regle: 'etpr_sur_tper', valeur: 0.012, seuil: 0.01, montant: 173_125, constat };
  expect(constatEnMots(lu)).toBe(
    'personnel non médical\u00a0: 344,2\u00a0ETPR payés en moyenne sur 9\u00a0mois pour 340,1 autorisés, 1,2\u00a0% au-dessus du TPER (EPRD 2026), seuil de 1,0\u00a0%, 173\u00a0k€ de paie'
  );
  expect(constatEnMots({ ...lu, valeur: -0.004, montant: null })).toMatch(
    /, 0,4\u00a0% sous le TPER \(EPRD 2026\), seuil de 1,0\u00a0%$/u
  );
  expect(constatEnMots({ ...rien, regle: 'etpr_sur_tper', constat: { grade: 'pm' } })).toBe('personnel médical');
});

it('un engagement manqué dit la tolérance, au-delà de laquelle les euros en jeu commencent', () => {
  const e1 = { engagement: 'E1', libelle: 'Résultat', unite: 'euros', le: '2025-12-31' };
  const dit = (montant: number | null) =>
    constatEnMots({
      ...rien,
      regle: 'engagement_hors_tolerance',
      valeur: -16.2e6,
      seuil: -14.9e6,
      montant,
      constat: e1
    });
  expect(dit(1e6)).toMatch(
    /pour un attendu de −14,9\u00a0M€ au 31\/12\/2025\u00a0; écart en jeu net de 300\u00a0k€ de tolérance$/u
  );
  expect(dit(null)).toMatch(/au 31\/12\/2025$/u);
});

it('une tranche dont la condition est remplie ne dit pas qu’elle est à remplir', () => {
  const tranche = (stade: string) =>
    constatEnMots({
      ...rien,
      regle: 'aide_en_attente',
      constat: { tranche: 4, le: '2027-06-30', libelle: 'Avis', stade }
    });
  expect(tranche('condition_remplie')).toBe(
    'tranche 4, prévue le 30/06/2027, non versée, condition remplie\u00a0: Avis'
  );
  expect(tranche('conditionnee')).toContain('condition à remplir');
  expect(tranche('condition_indecidable')).toContain('condition à vérifier');
});

it('une météo contredite dit d’où viennent ses euros en jeu\u00a0: 12,3 M€ prévus moins 10,0 M€ en vigueur', () => {
  const lu = { ...rien, regle: 'desaccord_ars', valeur: 2, seuil: 0, constat: { stade: 'atteignables' } };
  const avec = { ...lu, montant: 2_300_000, constat: { ...lu.constat, base: 12_300_000, solde: 10_000_000 } };
  expect(constatEnMots(avec)).toBe(
    '«\u00a0Objectifs atteignables\u00a0», 2\u00a0faits contraires\u00a0; 2,3\u00a0M€ d’année pleine restent à mettre en œuvre, 10,0\u00a0M€ en vigueur pour 12,3\u00a0M€ prévus'
  );
  expect(constatEnMots(lu)).toBe('«\u00a0Objectifs atteignables\u00a0», 2\u00a0faits contraires');
});

it('ce qui est en vigueur de l’année pleine due se dit ligne par ligne\u00a0: ce n’est pas tout ce qui est en vigueur', () => {
  // 500 k€ due and 300 in force, 200 due and 260 in force, 100 in force before their day: 660 k€ are in force, 500 of the 700 due.
  const lu = { ...rien, regle: 'ap_due', valeur: 2 / 7, montant: 200_000, constat: { base: 700_000, nombre: 500_000 } };
  expect(constatEnMots(lu)).toBe(
    '28,6\u00a0% de l’année pleine due manque, ligne par ligne\u00a0: des 700\u00a0k€ dus, 500\u00a0k€ sont en vigueur'
  );
});

it('une météo n’est pas jugée avant le premier jour du contrat, et le dit', () => {
  const lu = { ...rien, regle: 'desaccord_ars', issue: 'sans_objet' as const, constat: { stade: 'a_venir' } };
  expect(constatEnMots(lu)).toBe('contrat pas commencé');
});

it('une valeur passée de peu ne se lit jamais égale à son seuil\u00a0: taux, jours ou engagement', () => {
  const lu = { ...rien, seuil: 0.01, constat: { nombre: 9 } };
  expect(constatEnMots({ ...lu, regle: 'masse_salariale', valeur: 0.0104 })).toBe(
    'titre 1 1,04\u00a0% au-dessus de l’EPRD à date sur 9\u00a0mois, seuil de 1,00\u00a0%'
  );
  expect(constatEnMots({ ...lu, regle: 'emploi_medical_temporaire', valeur: 0.01003 })).toMatch(
    /en hausse de 1,003\u00a0% sur 9\u00a0mois, seuil de 1,000\u00a0%$/u
  );
  const etpr = {
    ...lu,
    regle: 'etpr_sur_tper',
    constat: { nombre: 9, grade: 'pm', emplois: 10.1, autorises: 10 } as const
  };
  expect(constatEnMots({ ...etpr, valeur: 0.0104 })).toMatch(/, 1,04\u00a0% au-dessus du TPER, seuil de 1,00\u00a0%$/u);
  const caisse = { ...rien, regle: 'tresorerie_basse', valeur: 9.97, seuil: 10 };
  expect(constatEnMots(caisse)).toBe('9,97\u00a0jours de charges pour un seuil de 10\u00a0jours');
  const e2 = { engagement: 'E2', libelle: 'Ambulatoire', unite: 'fraction', decimales: 1 };
  expect(constatEnMots({ ...rien, regle: 'engagement_hors_tolerance', valeur: 0.4998, seuil: 0.5, constat: e2 })).toBe(
    'E2, Ambulatoire\u00a0: 49,98\u00a0% pour un attendu de 50,00\u00a0%'
  );
  // Une place est attendue, un jour est attendu : la phrase n’a pas à s’accorder.
  const e3 = { engagement: 'E3', libelle: 'Places ouvertes', unite: 'places', decimales: 0 };
  expect(constatEnMots({ ...rien, regle: 'engagement_hors_tolerance', valeur: 44, seuil: 52, constat: e3 })).toBe(
    'E3, Places ouvertes\u00a0: 44\u00a0places pour un attendu de 52\u00a0places'
  );
});

it('à son seuil tout juste, une valeur garde ses décimales', () => {
  const lu = { ...rien, regle: 'masse_salariale', valeur: 0.01, seuil: 0.01, constat: { nombre: 9 } };
  expect(constatEnMots(lu)).toMatch(/^titre 1 1,0\u00a0% .* seuil de 1,0\u00a0%$/u);
});

it('sans gain sécurisé trop en retard, ceux dont la date d’effet est passée se disent quand même', () => {
  const lu = { ...rien, regle: 'gains_securises_echus', valeur: 29, seuil: 31 };
  const dit = (nombre: number, sur: number, valeur = 29) =>
    constatEnMots({ ...lu, valeur, constat: { nombre, sur, plancher: 10_000 } });
  const aucun =
    '0 sur 34\u00a0gains sécurisés dont l’effet est en retard de plus de 31\u00a0jours, de 10\u00a0k€ au moins';
  expect(dit(1, 34)).toBe(`${aucun}\u00a0; 1 dont la date d’effet est passée, de 29\u00a0jours`);
  // De 8 k€, elle n’est pas comptée, et ses 90 jours se disent.
  expect(dit(2, 34, 90)).toBe(`${aucun}\u00a0; 2 dont la date d’effet est passée, de 90\u00a0jours au plus`);
  expect(dit(0, 34, 0)).toBe(`${aucun}\u00a0; aucune date d’effet passée sans effet`);
  expect(dit(0, 0, 0)).toBe('aucun gain sécurisé à cette date');
});

it('ce qui n’existe pas ne se dit pas : ni tranche, ni engagement, ni jalon', () => {
  for (const regle of ['aide_en_attente', 'engagement_hors_tolerance', 'jalon_en_retard'])
    expect(constatEnMots({ ...rien, regle })).toBe('');
});

it('ce qui manque à une règle nomme une feuille et une colonne que le classeur a', () => {
  const feuilles = Object.values<TableDefinition>(tables);
  for (const { quoi, ou } of Object.values(MANQUES)) {
    if (typeof ou === 'string') continue;
    const colonnes = feuilles.find(({ titre }) => titre === ou.feuille)?.colonnes ?? {};
    expect([quoi, Object.values(colonnes).some(({ titre }) => titre === ou.colonne)]).toEqual([quoi, true]);
  }
});

it('ce qui manque se dit en clair, avec le fichier qui le donne, une fois par fichier', () => {
  expect(manqueEnMots(['liste_ej', 'capital_contractuel'])).toBe(
    'il manque\u00a0: la liste des établissements à 2\u00a0% (table «\u00a0Listes d’établissements\u00a0» du jeu)\u00a0; le remboursement contractuel du capital (classeur du contrat, feuille «\u00a0Comptes\u00a0», colonne «\u00a0Montant\u00a0», version «\u00a0Compte financier arrêté\u00a0»)'
  );
  expect(manqueEnMots(['tper_pm', 'tper_pnm'])).toMatch(
    /TPER\), en ETPR \(classeur du contrat, [^)]*version «\u00a0EPRD\u00a0»\)$/u
  );
});
