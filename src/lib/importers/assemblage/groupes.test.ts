import { describe, expect, it } from 'vitest';
import type { Fiche } from '$lib/domain/indicateur/fiche';
import { fiches } from '$lib/importers/fiches';
import type { Row } from '$lib/schema/tables';
import { chaineSuccessions, sommeDesEj, sommeDesGht } from './groupes';

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
    statut: 'definitif',
    qualite: 'ok',
    membres: null,
    attendus: null,
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
