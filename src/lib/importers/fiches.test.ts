import { existsSync, readFileSync } from 'node:fs';
import { fautesDe } from '../../pipeline/lint/typographie/regles.js';
import { describe, expect, it } from 'vitest';
import type { Colonnes, Fiche } from '$lib/domain/indicateur/fiche';
import { evalue, parseCondition, parseExpression } from './expression';
import { fiches, parseFiche } from './fiches';
import { apercuDe, lisCsv } from './lecture/csv';
import { lisNombre } from './lecture/nombre';

const ATTENDUS = {
  activite: `LITS_MCO LITS_MED LITS_CHI LITS_OBS PLACES_MCO SEJOURS_HC_MCO SEJOURS_HP_MCO JOURNEES_MCO
    TAUX_OCCUPATION_MCO TAUX_OCCUPATION_MED TAUX_OCCUPATION_CHI TAUX_OCCUPATION_OBS DMS_MCO DMS_MED DMS_CHI
    PART_HP_CHIRURGIE ACCOUCHEMENTS PASSAGES_URGENCES LITS_SMR JOURNEES_SMR LITS_USLD JOURNEES_HAD FILE_ACTIVE_PSY
    PART_AMBULATOIRE_PSY ACTES_CMP NB_SCANNERS EXAMENS_PAR_SCANNER NB_IRM EXAMENS_PAR_IRM SALLES_INTERVENTION
    ACTES_PAR_SALLE NIVEAU_CERTIFICATION_HAS E_SATIS_MCO DELAI_RENDEZ_VOUS DUREE_PASSAGE_URGENCES
    SEJOURS_HC_MCO_MENSUEL PASSAGES_URGENCES_MENSUEL LITS_OUVERTS_MENSUEL SEJOURS_CODES_MENSUEL`,
  personnel: `ETP_PM ETP_PNM ETP_INFIRMIERS ETP_AIDES_SOIGNANTS ETP_PNM_SOINS_PAR_LIT INFIRMIERS_ET_AS_PAR_CADRE
    ETPR_PM_MENSUEL ETPR_PNM_MENSUEL`,
  finances: `TAUX_MARGE_BRUTE RESULTAT_NET TAUX_CAF TAUX_CAF_NETTE DUREE_APPARENTE_DETTE RATIO_DEPENDANCE_FINANCIERE
    TAUX_ENCOURS_DETTE FRNG BFR TRESORERIE DEPENSES_INTERIM_PM IP_DMS_MEDECINE IP_DMS_CHIRURGIE
    TAUX_CHIRURGIE_AMBULATOIRE ABSENTEISME_PNM TURNOVER_PNM`
};

function fiche(code: string): Fiche {
  const trouvee = fiches.find((f) => f.code === code);
  if (!trouvee) throw new Error(`pas de fiche ${code}`);
  return trouvee;
}

/** The prose of a sheet, without its codes and expressions. */
function prose(f: Fiche): string[] {
  return [
    f.libelle,
    f.libelle_court,
    f.groupe,
    f.signification,
    f.interet,
    f.formule,
    ...f.reserves,
    ...f.seuils.flatMap((s) => [s.texte, s.source]),
    ...f.ruptures.map((r) => r.texte)
  ];
}

describe('le catalogue des fiches', () => {
  it('porte tous les indicateurs du premier lot, dans leur famille et leur ordre', () => {
    for (const [famille, codes] of Object.entries(ATTENDUS)) {
      expect(fiches.filter((f) => f.famille === famille).map((f) => f.code)).toEqual(codes.split(/\s+/));
    }
    expect(Object.keys(ATTENDUS)).toEqual([...new Set(fiches.map((f) => f.famille))]);
  });

  it('n’a ni code ni rang en double, et garde ensemble les indicateurs d’un groupe', () => {
    const enDouble = (noms: readonly string[]) => noms.filter((nom, i) => noms.indexOf(nom) !== i);
    expect(enDouble(fiches.map((f) => f.code))).toEqual([]);
    expect(enDouble(fiches.map((f) => `${f.famille} ${f.rang}`))).toEqual([]);
    const suites = fiches.map((f) => `${f.famille} ${f.groupe}`).filter((g, i, tous) => g !== tous[i - 1]);
    expect(enDouble(suites)).toEqual([]);
  });

  it('propose cinq ou six colonnes d’office par famille', () => {
    const principaux = (famille: string) =>
      fiches.filter((f) => f.famille === famille && f.principal).map((f) => f.code);
    expect(principaux('activite')).toEqual([
      'LITS_MCO',
      'SEJOURS_HC_MCO',
      'TAUX_OCCUPATION_MCO',
      'DMS_MCO',
      'PART_HP_CHIRURGIE'
    ]);
    expect(principaux('personnel')).toHaveLength(6);
    expect(principaux('finances')).toEqual([
      'TAUX_MARGE_BRUTE',
      'RESULTAT_NET',
      'TAUX_CAF',
      'DUREE_APPARENTE_DETTE',
      'TRESORERIE'
    ]);
  });

  it('écrit en typographie française', () => {
    for (const f of fiches) for (const texte of prose(f)) expect(fautesDe(texte), f.code).toEqual([]);
  });

  it('dit la signification en deux phrases et donne au moins une réserve', () => {
    for (const f of fiches) {
      expect(f.signification.match(/[.](?= [A-ZÀÉÊ«]|$)/g), f.code).toHaveLength(2);
      expect(f.reserves.length, f.code).toBeGreaterThan(0);
    }
  });

  it('n’appelle légal qu’un seuil appuyé sur le code de la santé publique', () => {
    const legaux = fiches.flatMap((f) => f.seuils.filter((s) => s.nature === 'legal').map((s) => [f.code, s.valeur]));
    expect(legaux).toEqual([
      ['TAUX_CAF', 0],
      ['TAUX_CAF', 0.02],
      ['TAUX_CAF_NETTE', 0],
      ['DUREE_APPARENTE_DETTE', 10],
      ['RATIO_DEPENDANCE_FINANCIERE', 0.5],
      ['TAUX_ENCOURS_DETTE', 0.3]
    ]);
    for (const seuil of fiches.flatMap((f) => f.seuils)) {
      expect(/Code de la santé publique/.test(seuil.source)).toBe(seuil.nature === 'legal');
    }
    expect(fiche('TAUX_MARGE_BRUTE').seuils.map((s) => [s.valeur, s.nature])).toEqual([[0.08, 'usage']]);
  });

  it('ne tire jamais de DIAMANT un taux de CAF, une marge, une durée ou un encours', () => {
    for (const code of ['TAUX_CAF', 'TAUX_MARGE_BRUTE', 'DUREE_APPARENTE_DETTE', 'TAUX_ENCOURS_DETTE']) {
      expect(fiche(code).colonnes.map((c) => c.source)).toEqual(['hospidiag-ancien', 'hospidiag-nouveau']);
    }
  });

  it('arrête à 2023 les examens par appareil, que le fichier de 2024 ne compte plus', () => {
    for (const code of ['EXAMENS_PAR_SCANNER', 'EXAMENS_PAR_IRM']) {
      expect(fiche(code).colonnes.map((c) => c.a)).toEqual([2023]);
    }
  });

  it('n’existe qu’en 2024 pour les urgences, les accouchements, les actes de CMP et les actes par salle', () => {
    for (const code of ['PASSAGES_URGENCES', 'ACCOUCHEMENTS', 'ACTES_CMP', 'ACTES_PAR_SALLE']) {
      expect(fiche(code).colonnes.map((c) => c.de)).toEqual([2024]);
    }
    expect(fiche('SALLES_INTERVENTION').ruptures.map((r) => r.annee)).toEqual([2024]);
  });
});

describe('la lecture d’une fiche', () => {
  const VALIDE = `
code: LITS_ESSAI
definition: '1'
libelle: Lits d’essai
libelle_court: Lits
famille: activite
groupe: Lits
rang: 1
principal: false
unite: lits
decimales: 0
direction: neutre
agregation: somme
nature: stock
periodicite: annuelle
secret: 'non'
niveaux: [ght]
signification: Des lits.
interet: Compter.
formule: LIT_A
colonnes:
  - source: sae-ght
    valeur: LIT_A
seuils: []
ruptures: []
reserves: []
source: essai
verifie_par: essai
prochaine_revue: '2027-10-01'
`;
  const lis =
    (avant: string, apres: string, nom = 'lits-essai.yaml') =>
    () => {
      if (!VALIDE.includes(avant)) throw new Error(`«\u00a0${avant}\u00a0» n’est pas dans la fiche d’essai`);
      return parseFiche(VALIDE.replace(avant, apres), nom);
    };

  it('rend la fiche telle qu’elle est écrite', () => {
    expect(parseFiche(VALIDE, '/data/indicateurs/lits-essai.yaml')).toMatchObject({
      code: 'LITS_ESSAI',
      niveaux: ['ght'],
      colonnes: [{ source: 'sae-ght', valeur: 'LIT_A' }]
    });
  });

  it.each([
    ['un champ absent', 'unite: lits\n', '', 'lits-essai.yaml\u00a0: unite\u00a0: texte attendu'],
    ['un champ inconnu', 'unite: lits', 'unite: lits\ncouleur: bleu', 'couleur\u00a0: champ inconnu'],
    [
      'une valeur hors liste',
      'direction: neutre',
      'direction: haut',
      'direction\u00a0: attendu\u00a0: hausse, baisse, cible'
    ],
    ['un non lu comme booléen', "secret: 'non'", 'secret: false', 'secret\u00a0: attendu\u00a0: non'],
    ['un rang nul', 'rang: 1', 'rang: 0', 'rang\u00a0: nombre entier attendu'],
    [
      'un libellé court trop long',
      'libelle_court: Lits',
      `libelle_court: ${'x'.repeat(23)}`,
      '23 caractères, 22 au plus'
    ],
    ['une expression fautive', 'valeur: LIT_A', 'valeur: LIT_A +', 'colonnes[0].valeur\u00a0: expression incomplète'],
    [
      'une condition fautive',
      'valeur: LIT_A',
      'valeur: LIT_A\n    condition: LIT_A',
      'colonnes[0].condition\u00a0: condition'
    ],
    [
      'un rapport sans dénominateur',
      'valeur: LIT_A',
      'numerateur: LIT_A',
      'soit valeur, soit numerateur et denominateur'
    ],
    [
      'un rapport déclaré en somme',
      'valeur: LIT_A',
      'numerateur: LIT_A\n    denominateur: LIT_B',
      'agregation\u00a0: ratio si'
    ],
    ['un ratio sans parts', 'agregation: somme', 'agregation: ratio', 'agregation\u00a0: ratio si'],
    ['une source inconnue', 'source: sae-ght', 'source: pmsi', 'colonnes[0].source\u00a0: attendu\u00a0: sae-ght'],
    [
      'des bornes inversées',
      'valeur: LIT_A',
      'valeur: LIT_A\n    de: 2024\n    a: 2023',
      'colonnes[0].de\u00a0: vient après a'
    ],
    ['une date de revue illisible', "'2027-10-01'", "'octobre 2027'", 'prochaine_revue\u00a0: forme attendue'],
    [
      'un seuil sans texte',
      'seuils: []',
      'seuils:\n  - {valeur: 1, nature: usage, source: x}',
      'seuils[0].texte\u00a0: texte'
    ]
  ])('refuse %s en nommant le fichier et le champ', (_, avant, apres, message) => {
    expect(lis(avant, apres)).toThrow(message);
    expect(lis(avant, apres)).toThrow(/^lits-essai\.yaml\u00a0: /);
  });

  it('refuse deux liaisons d’une même source pour une même année', () => {
    const deux = 'valeur: LIT_A\n    a: 2024\n  - source: sae-ght\n    de: 2024\n    valeur: LIT_B';
    expect(lis('valeur: LIT_A', deux)).toThrow('une autre liaison de sae-ght couvre les mêmes années');
    expect(lis('valeur: LIT_A', deux.replace('a: 2024', 'a: 2023'))).not.toThrow();
  });

  it('refuse un nom de fichier qui n’est pas celui du code', () => {
    expect(lis('rang: 1', 'rang: 1', 'lits.yaml')).toThrow(
      'lits.yaml\u00a0: code\u00a0: le fichier devrait s’appeler lits-essai.yaml'
    );
  });

  it('refuse un YAML illisible ou qui n’est pas un objet', () => {
    expect(() => parseFiche('code: [', 'x.yaml')).toThrow(/^x\.yaml\u00a0: YAML illisible/);
    expect(() => parseFiche('- a', 'x.yaml')).toThrow('x.yaml\u00a0: une fiche est un objet YAML');
  });
});

describe('l’ancien codage de Hospi Diag, sur le CHRU de Nancy en 2013', () => {
  // Source: ATIH and ANAP, hospidiag_opendata_2013.csv, FINESS 540023264.
  const nancy: Record<string, number> = {
    CI_F1_D: 696_113_228,
    CI_F9_D: -22_623_121,
    CI_F11_D: 12_344_544,
    CI_F13_D: 334_751_443,
    CI_F14_D: 59_344_602,
    CI_F15_D: 52_005_209,
    CI_F16_D: 7_339_392,
    F2_D: 1.7,
    F3_D: -102.7
  };
  const calcule = (code: string, champ: 'valeur' | 'numerateur' | 'denominateur') => {
    const texte = fiche(code).colonnes.find((c) => c.source === 'hospidiag-ancien')?.[champ];
    if (texte === undefined) throw new Error(`${code} sans ${champ}`);
    return evalue(parseExpression(texte), (nom) => nancy[nom] ?? NaN, 365);
  };

  it('rend une durée de 27,1 ans, celle que la colonne F4_D publie, et un encours de 48,1 % des produits', () => {
    const rapport = (code: string) => calcule(code, 'numerateur') / calcule(code, 'denominateur');
    expect(rapport('DUREE_APPARENTE_DETTE')).toBeCloseTo(27.1, 1);
    expect(rapport('TAUX_ENCOURS_DETTE')).toBeCloseTo(0.481, 3);
  });

  it('tire de F3_D, part de la CAF, une CAF nette de −1,7 % des produits', () => {
    expect(calcule('TAUX_CAF_NETTE', 'valeur')).toBeCloseTo(-0.01746, 5);
  });

  it('lit des montants en euros : le fonds de roulement moins le besoin donne la trésorerie', () => {
    expect(calcule('FRNG', 'valeur') - calcule('BFR', 'valeur')).toBeCloseTo(calcule('TRESORERIE', 'valeur'), -1);
    expect(calcule('RESULTAT_NET', 'valeur')).toBe(-22_623_121);
  });
});

const REELS = '../shared/data';

function colonnesDe(c: Colonnes): string[] {
  const expressions = [c.valeur, c.numerateur, c.denominateur].filter((e) => e !== undefined).map(parseExpression);
  const condition = c.condition === undefined ? [] : parseCondition(c.condition).expression.colonnes;
  return [...expressions.flatMap((e) => e.colonnes), ...condition];
}

/** Columns that the sheets bind for a file and that its header lacks. */
function manquantes(source: Colonnes['source'], annee: number, chemin: string): string[] {
  const entete = new Set(apercuDe(readFileSync(`${REELS}/${chemin}`)).entete);
  return fiches.flatMap((f) =>
    f.colonnes
      .filter((c) => c.source === source && (c.de ?? annee) <= annee && annee <= (c.a ?? annee))
      .flatMap(colonnesDe)
      .filter((nom) => !entete.has(nom))
      .map((nom) => `${f.code} ${nom}`)
  );
}

describe.skipIf(!existsSync(REELS))('les liaisons sur les fichiers réels (sautées sans ../shared/data)', () => {
  it.each([2019, 2020, 2021, 2022, 2023, 2024])('trouvent leurs colonnes dans la SAE par GHT de %i', (annee) => {
    expect(manquantes('sae-ght', annee, `sae/GHT_${annee}r.csv`)).toEqual([]);
  });

  it.each([2019, 2021, 2024])('trouvent leurs colonnes dans la table MCO de %i', (annee) => {
    expect(manquantes('sae-mco', annee, `sae/MCO_${annee}r.csv`)).toEqual([]);
  });

  it('trouvent leurs colonnes dans Hospi Diag, ancien et nouveau codage, et dans DIAMANT', () => {
    for (const [annee, nom] of [
      [2013, 'hospidiag_opendata_2013.csv'],
      [2015, 'hospidiag_opendata_2015.csv']
    ] as const) {
      expect(manquantes('hospidiag-ancien', annee, `hospidiag/${nom}`)).toEqual([]);
      expect(manquantes('hospidiag', annee, `hospidiag/${nom}`)).toEqual([]);
    }
    expect(manquantes('hospidiag', 2022, 'hospidiag/hd2022.csv')).toEqual([]);
    expect(manquantes('diamant-finance', 2022, 'diamant/QUO_SAN_FINANCE_2023_01_20.CSV')).toEqual([]);
  });

  it('comptent en 2024 le personnel médical et non médical publié pour les douze périmètres', () => {
    const table = lisCsv(readFileSync(`${REELS}/sae/GHT_2024r.csv`));
    const cellule = (code: string, colonne: string): number => {
      const ligne = table.lignes.find((l) => l.cellules[table.entete.indexOf('GHT_LIBC')] === code);
      const valeur = lisNombre(ligne?.cellules[table.entete.indexOf(colonne)] ?? '');
      return typeof valeur === 'number' ? valeur : NaN;
    };
    const de2024 = (code: string) => fiche(code).colonnes.find((c) => (c.a ?? 2024) >= 2024)?.valeur ?? '';
    const publies: Record<string, [pm: number, pnm: number]> = {
      'GE-01': [1330, 14542],
      'GE-02': [541, 5075],
      'GE-03': [445, 5670],
      'GE-04': [197, 2916],
      'GE-05': [845, 8502],
      'GE-06': [258, 3304],
      'GE-07': [227, 2939],
      'GE-08': [599, 6433],
      'GE-09': [309, 3960],
      'GE-10': [947, 11625],
      'GE-11': [387, 4320],
      'BFC-03': [805, 8802]
    };
    for (const [ght, [pm, pnm]] of Object.entries(publies)) {
      expect(Math.abs(cellule(ght, de2024('ETP_PM')) - pm), ght).toBeLessThanOrEqual(0.5);
      expect(Math.abs(cellule(ght, de2024('ETP_PNM')) - pnm), ght).toBeLessThanOrEqual(0.5);
    }
  });
});
