import { describe, expect, it } from 'vitest';
import type { Fiche } from '$lib/domain/indicateur/fiche';
import { fiches } from '$lib/importers/fiches';
import type { Row } from '$lib/schema/tables';
import { chaineGht, chaineSuccessions, sommeDesEj, sommeDesGht } from './groupes';

const parCode = new Map<string, Fiche>(fiches.map((fiche) => [fiche.code, fiche]));

function mesure(
  entite_type: 'ej' | 'ght',
  entite: string,
  indicateur: string,
  valeurs: Partial<Row<'mesure'>>
): Row<'mesure'> {
  return {
    entite_type,
    entite,
    indicateur,
    definition: '1',
    edition: 'essai_2019',
    debut: '2019-01-01',
    fin: '2019-12-31',
    valeur: null,
    numerateur: null,
    denominateur: null,
    base: null,
    statut: 'definitif',
    qualite: 'ok',
    membres: null,
    attendus: null,
    fusion: null,
    reserve: null,
    source: 'essai',
    publie_le: null,
    simule: false,
    ...valeurs
  };
}

const ratio = (numerateur: number, denominateur: number) => ({
  valeur: numerateur / denominateur,
  numerateur,
  denominateur
});
const succession = (ancien: string, nouveau: string): Row<'succession'> => ({
  ancien,
  nouveau,
  libelle: ancien,
  date: null,
  source: 'essai'
});

describe('les entités fusionnées', () => {
  const successions = [succession('990000001', '990000009'), succession('990000002', '990000009')];

  it('avant la fusion, la valeur est celle des anciennes entités ensemble : rapport des sommes', () => {
    const chainees = chaineSuccessions(
      [
        mesure('ej', '990000001', 'DMS_MCO', ratio(6000, 1000)),
        mesure('ej', '990000002', 'DMS_MCO', ratio(1500, 500)),
        mesure('ej', '990000005', 'DMS_MCO', ratio(500, 100))
      ],
      successions,
      parCode
    );
    expect(chainees.map((m) => [m.entite, m.valeur, m.membres])).toEqual([
      ['990000005', 5, null],
      ['990000009', 5, 2]
    ]);
  });

  it('ce qui n’a pas de parties ne se chaîne pas', () => {
    const ipDms = mesure('ej', '990000001', 'IP_DMS_MEDECINE', { valeur: 1.02 });
    expect(chaineSuccessions([ipDms], successions, parCode)).toEqual([]);
  });

  it('après la fusion, la mesure de la nouvelle entité est gardée telle quelle', () => {
    const apres = mesure('ej', '990000009', 'LITS_MCO', { valeur: 530 });
    expect(chaineSuccessions([apres], successions, parCode)).toEqual([apres]);
  });
});

describe('les GHT fusionnés', () => {
  const fusion = (ancien: string, nouveau: string, nature: Row<'succession_ght'>['nature'] = 'fusion') => ({
    ...{ ancien, nouveau, nature, date: '2023-01-01' },
    ...{ motif: 'essai', source: 'essai' }
  });
  const ara = [fusion('ARA-10', 'ARA-22'), fusion('ARA-13', 'ARA-22')];
  const lits = (code: string, valeur: number, annee = 2022) =>
    mesure('ght', code, 'LITS_MCO', {
      valeur,
      debut: `${annee}-12-31`,
      fin: `${annee}-12-31`,
      edition: `GHT_${annee}r`
    });

  it('les lits de 2022 d’ARA-22 sont ceux d’ARA-10 et d’ARA-13 : 3 399 + 372 = 3 771', () => {
    const chainees = chaineGht([lits('ARA-10', 3399), lits('ARA-13', 372), lits('ARA-22', 3784, 2023)], ara, parCode);
    expect(chainees.map((m) => [m.entite, m.fin, m.valeur, m.fusion, m.membres, m.attendus])).toEqual([
      ['ARA-22', '2023-12-31', 3784, null, null, null],
      ['ARA-22', '2022-12-31', 3771, 2, 2, 2]
    ]);
  });

  it('un ancien code absent du fichier laisse une somme partielle, dite', () => {
    const [seule] = chaineGht([lits('ARA-10', 3399)], ara, parCode);
    expect(seule).toMatchObject({ entite: 'ARA-22', valeur: 3399, membres: 1, attendus: 2 });
  });

  it('un rattachement s’ajoute au code qui existait déjà : 97 + 518 = 615', () => {
    const [somme] = chaineGht([lits('BFC-07', 97), lits('BFC-10', 518)], [fusion('BFC-10', 'BFC-07')], parCode);
    expect(somme).toMatchObject({ entite: 'BFC-07', valeur: 615, fusion: 2 });
  });

  it('une scission et une succession incertaine laissent chaque code à part', () => {
    const mesures = [lits('MAR-01', 72), lits('HF-06', 1867)];
    const successions = [fusion('MAR-01', 'MAR-02', 'incertaine'), fusion('HF-06', 'HF-15', 'scission')];
    expect(chaineGht(mesures, successions, parCode)).toEqual(mesures);
  });

  it('un code remplacé deux fois finit dans le dernier', () => {
    const deux = [fusion('ZZ-02', 'ZZ-03'), { ...fusion('ZZ-01', 'ZZ-02'), date: '2021-01-01' }];
    const [somme] = chaineGht([lits('ZZ-01', 10, 2020)], deux, parCode);
    expect(somme).toMatchObject({ entite: 'ZZ-03', valeur: 10 });
  });

  it('les entités d’un établissement disent combien elles étaient', () => {
    const [chainee] = chaineSuccessions(
      [
        mesure('ej', '990000001', 'LITS_MCO', { valeur: 10 }),
        mesure('ej', '990000002', 'LITS_MCO', { valeur: 5, reserve: 'à vérifier' })
      ],
      [succession('990000001', '990000009'), succession('990000002', '990000009')],
      parCode
    );
    expect(chainee).toMatchObject({
      valeur: 15,
      fusion: 2,
      reserve: 'comprend une\u00a0valeur à vérifier (990000002)'
    });
  });
});

describe('la somme des GHT', () => {
  it('donne le taux de la région sur les journées et les journées-lits de tous', () => {
    const [region] = sommeDesGht(
      [
        mesure('ght', 'GE-01', 'TAUX_OCCUPATION_MCO', ratio(80, 100)),
        mesure('ght', 'GE-02', 'TAUX_OCCUPATION_MCO', ratio(60, 300))
      ],
      'GE',
      2,
      parCode
    );
    expect(region).toMatchObject({ entite_type: 'region', entite: 'GE', valeur: 0.35, membres: 2, attendus: 2 });
  });

  it('est provisoire dès qu’un membre l’est, et simulée de même', () => {
    const [region] = sommeDesGht(
      [
        mesure('ght', 'GE-01', 'LITS_MCO', { valeur: 10, statut: 'provisoire' }),
        mesure('ght', 'GE-02', 'LITS_MCO', { valeur: 5, simule: true })
      ],
      'GE',
      2,
      parCode
    );
    expect(region).toMatchObject({ valeur: 15, statut: 'provisoire', simule: true });
  });

  it('manque quand un membre manque : une somme qui oublie quelqu’un n’est pas celle de la région', () => {
    const [region] = sommeDesGht(
      [mesure('ght', 'GE-01', 'LITS_MCO', { valeur: 10 }), mesure('ght', 'GE-02', 'LITS_MCO', { qualite: 'manquant' })],
      'GE',
      2,
      parCode
    );
    expect(region).toMatchObject({ valeur: null, qualite: 'manquant', membres: 1, attendus: 2 });
  });
});

describe('une région dont un GHT n’a rien rendu', () => {
  const un = mesure('ght', 'GE-01', 'LITS_MCO', { valeur: 10 });

  it('n’a pas de somme : dix lits d’un GHT sur deux ne sont pas ceux de la région', () => {
    const [region] = sommeDesGht([un], 'GE', 2, parCode);
    expect(region).toMatchObject({ valeur: null, qualite: 'manquant', membres: 1, attendus: 2 });
  });

  it('en France entière, les GHT du fichier font foi, puisque leur nombre change d’une année à l’autre', () => {
    expect(sommeDesGht([un], 'FR', null, parCode)[0]?.valeur).toBe(10);
  });
});

describe('les finances d’un GHT', () => {
  const etablissement = (ej: string): Row<'etablissement'> => ({
    ej,
    nom: ej,
    ght: 'GE-99',
    role: 'partie',
    categorie: 'CH',
    commune: null,
    commune_insee: null,
    departement: null,
    lon: null,
    lat: null,
    position: null,
    entree: null,
    sortie: null,
    source: 'essai'
  });
  const membres = ['990000001', '990000002', '990000003'].map(etablissement);

  it('la durée apparente de la dette du groupe est dette totale sur CAF totale, avec le compte des membres', () => {
    const [ght] = sommeDesEj(
      [
        mesure('ej', '990000001', 'DUREE_APPARENTE_DETTE', ratio(30e6, 3e6)),
        mesure('ej', '990000002', 'DUREE_APPARENTE_DETTE', ratio(10e6, 2e6))
      ],
      membres,
      parCode
    );
    // (30 + 10) / (3 + 2) = 8 ans ; la moyenne des deux durées donnerait 7,5.
    expect(ght).toMatchObject({ entite_type: 'ght', entite: 'GE-99', valeur: 8, membres: 2, attendus: 3 });
  });

  it('un membre dont la case est vide et un membre absent du fichier se disent de même : 2 membres connus sur 3', () => {
    const connus = ['990000001', '990000002'].map((ej) => mesure('ej', ej, 'TRESORERIE', { valeur: 2e6 }));
    const vide = mesure('ej', '990000003', 'TRESORERIE', { qualite: 'manquant' });
    for (const mesures of [connus, [...connus, vide]]) {
      expect(sommeDesEj(mesures, membres, parCode)).toMatchObject([{ valeur: 4e6, membres: 2, attendus: 3 }]);
    }
  });

  it('un membre à CAF négative compte par ses parties et parmi les membres connus', () => {
    const [ght] = sommeDesEj(
      [
        mesure('ej', '990000001', 'DUREE_APPARENTE_DETTE', ratio(30e6, 3e6)),
        mesure('ej', '990000002', 'DUREE_APPARENTE_DETTE', ratio(10e6, 2e6)),
        mesure('ej', '990000003', 'DUREE_APPARENTE_DETTE', {
          ...{ valeur: null, numerateur: 10e6, denominateur: -1e6 },
          qualite: 'non_significatif'
        })
      ],
      membres,
      parCode
    );
    // (30 + 10 + 10) / (3 + 2 − 1) = 12,5 ans, sur trois membres.
    expect(ght).toMatchObject({ valeur: 12.5, membres: 3, attendus: 3 });
  });

  it('une CAF de groupe sous 1 % de ses produits : non significatif, et dit tel', () => {
    const [ght] = sommeDesEj(
      [
        mesure('ej', '990000001', 'DUREE_APPARENTE_DETTE', { ...ratio(30e6, 2e6), base: 100e6 }),
        mesure('ej', '990000002', 'DUREE_APPARENTE_DETTE', {
          ...{ valeur: null, numerateur: 10e6, denominateur: -1e6, base: 50e6 },
          qualite: 'non_significatif'
        })
      ],
      membres.slice(0, 2),
      parCode
    );
    // CAF 2 − 1 = 1 M€ pour 150 M€ de produits : 0,7 %.
    expect(ght).toMatchObject({ valeur: null, qualite: 'non_significatif', membres: 2, attendus: 2 });
  });

  it('ce que le producteur publie pour le GHT n’est pas refait à partir des établissements', () => {
    const publiee = mesure('ght', 'GE-99', 'LITS_MCO', { valeur: 120 });
    expect(sommeDesEj([publiee, mesure('ej', '990000001', 'LITS_MCO', { valeur: 50 })], membres, parCode)).toEqual([]);
  });

  it('un taux publié sans ses parties ne donne pas de valeur de groupe', () => {
    expect(sommeDesEj([mesure('ej', '990000001', 'TAUX_CAF', { valeur: 0.02 })], membres, parCode)).toEqual([]);
    expect(sommeDesEj([mesure('ej', '990000001', 'DUREE_APPARENTE_DETTE', { valeur: 9 })], membres, parCode)).toEqual(
      []
    );
  });
});
