import { describe, expect, it } from 'vitest';
import { apercu, fiche, fixture, genres, mesureDe, octets } from '../../../../tests/fixtures/fixtures';
import { lisOctets } from '../table';
import { diamantFinance, importeFinances, statutDe } from './diamant-finance';
import { montantDe } from './montant';

const fiches = [
  fiche('RESULTAT', [{ source: 'diamant-finance', valeur: '"SAN Résultat net comptable"' }]),
  fiche('CAF_NETTE', [{ source: 'diamant-finance', valeur: '"SAN Taux de CAF nette"' }]),
  fiche('TRESORERIE', [{ source: 'diamant-finance', valeur: '"Trésorerie"' }], 'stock'),
  fiche('INTERIM', [{ source: 'diamant-finance', valeur: '"Dépenses d\'intérim PM"' }]),
  fiche('CHARGES', [{ source: 'diamant-finance', valeur: '-"Dépenses Titre I Budget global"' }])
];
const NOM = 'QUO_SAN_FINANCE_2023_01_20.CSV';
const octetsLus = fixture(`diamant/${NOM}`);
const r = importeFinances(octetsLus, `diamant/${NOM}`, fiches);

describe('les finances de DIAMANT', () => {
  it('se reconnaissent à leur en-tête', () => {
    expect(diamantFinance.reconnait(apercu(octetsLus))).toBe(true);
    expect(diamantFinance.reconnait(apercu(octets('Finess EJ;Finess;Année;Nombre de lits')))).toBe(false);
  });

  it('donnent une mesure par entité juridique et par exercice, à la date de l’extraction', () => {
    expect(r).toMatchObject({ statut: 'lu', annee: 2022, edition: 'QUO_SAN_FINANCE_2023_01_20', lues: 10, gardees: 4 });
    expect(r.source).toMatchObject({ id: 'diamant-finance-2023-01-20', mise_a_jour: '2023-01-20' });
    expect(mesureDe(r, '990780011', 'TRESORERIE', 2021)).toMatchObject({
      valeur: 2_000_000,
      debut: '2021-12-31',
      publie_le: '2023-01-20',
      entite_type: 'ej'
    });
  });

  it('sont définitives quand les comptes de l’exercice ont pu être votés (30 juin suivant)', () => {
    expect(mesureDe(r, '990780011', 'RESULTAT', 2021).statut).toBe('definitif');
    expect(mesureDe(r, '990780011', 'RESULTAT', 2022).statut).toBe('provisoire');
    expect(statutDe(2021, '2022-06-30')).toBe('provisoire');
    expect(statutDe(2021, '2022-07-01')).toBe('definitif');
    expect(statutDe(2021, null)).toBe('provisoire');
  });

  it('perdent leur bruit binaire et gardent leur signe', () => {
    expect(montantDe('69.510119999999986')).toBe(69.51012);
    expect(montantDe('2.1120000000000003E-2')).toBe(0.02112);
    expect(montantDe('-487130.65967999981')).toBe(-487130.65968);
    expect(mesureDe(r, '990780011', 'CAF_NETTE', 2021).valeur).toBe(-0.00714);
    expect(mesureDe(r, '990780011', 'CHARGES', 2021).valeur).toBe(37_000_000);
  });

  it('une cellule vide manque, un zéro est un zéro', () => {
    expect(mesureDe(r, '990780011', 'TRESORERIE', 2022)).toMatchObject({ valeur: null, qualite: 'manquant' });
    expect(mesureDe(r, '990780011', 'INTERIM', 2022)).toMatchObject({ valeur: 0, qualite: 'ok' });
  });

  it('la ligne de l’entité l’emporte sur celles de ses sites', () => {
    expect(mesureDe(r, '990780011', 'RESULTAT', 2022).valeur).toBe(18_250.1244);
  });

  it('des sites qui répètent les mêmes comptes n’en font qu’un', () => {
    expect(mesureDe(r, '990780029', 'INTERIM', 2021).valeur).toBe(15_000);
  });

  it('des sites aux comptes différents ne s’additionnent pas : ils sont laissés de côté', () => {
    expect(r.rows.mesure?.some((m) => m.entite === '990780052')).toBe(false);
    expect(r.problems.find((p) => p.genre === 'comptes en plusieurs lignes')).toMatchObject({
      severite: 'erreur',
      ligne: 9,
      valeur: '990780052'
    });
  });

  it('une année ou une valeur illisible est dite à sa ligne', () => {
    expect(r.problems.find((p) => p.genre === 'année illisible')).toMatchObject({ ligne: 11, valeur: '20XX' });
    expect(r.problems.find((p) => p.genre === 'valeur illisible')).toMatchObject({ ligne: 10, valeur: 'n.c.' });
    expect(mesureDe(r, '990780060', 'INTERIM', 2020).qualite).toBe('manquant');
  });
});

describe('un extrait DIAMANT abîmé', () => {
  const entete = 'Finess EJ;Finess ET;Année;SAN Résultat net comptable';

  it('sans date dans son nom, tout y est provisoire', () => {
    const sansDate = importeFinances(octets(`${entete}\n990780011;;2015;1000\n`), 'finance.csv', fiches.slice(0, 1));
    expect(mesureDe(sansDate, '990780011', 'RESULTAT')).toMatchObject({ statut: 'provisoire', publie_le: null });
    expect(sansDate.source?.id).toBe('diamant-finance');
    expect(genres(sansDate)).toEqual(['date d’extraction inconnue']);
  });

  it('dit une seule fois une colonne qui manque, quel que soit le nombre d’exercices', () => {
    const lu = importeFinances(
      octets(`${entete}\n990780011;;2015;1\n990780011;;2015;1\n990780029;;2015;2`),
      NOM,
      fiches
    );
    expect(lu.problems.filter((p) => p.colonne === 'Trésorerie')).toHaveLength(1);
    const annees = importeFinances(octets(`${entete}\n990780011;;2016;1\n990780011;;2018;1`), NOM, fiches);
    const manque = annees.problems.find((p) => p.colonne === 'Trésorerie');
    expect(manque?.suite).toBe('TRESORERIE n’est pas calculé pour 2016, 2018.');
  });

  it('est refusé quand un tableur a pris ses FINESS pour des nombres', () => {
    const casse = importeFinances(octets(`${entete}\n10780054;;2021;1000`), NOM, fiches);
    expect(casse).toMatchObject({ statut: 'refuse', rows: {} });
    expect(casse.problems[0]).toMatchObject({ ligne: 2, colonne: 'Finess EJ', valeur: '10780054' });
  });

  it('des comptes de 2052, ou d’après l’extraction, sont refusés à leur ligne', () => {
    const texte = `${entete}\n990780011;;2022;1\n990780011;;2024;2\n990780011;;2052;3\n990780011;;1998;4\n`;
    const lit = (nom: string) =>
      lisOctets(diamantFinance, octets(texte), nom, { fiches: fiches.slice(0, 1), aujourdHui: '2026-11-26' });
    const refusees = (nom: string) =>
      lit(nom).problems.flatMap((p) => (p.genre === 'année impossible' ? [p.valeur] : []));
    expect(refusees(NOM)).toEqual(['2024', '2052', '1998']);
    expect(refusees('finance.csv')).toEqual(['2052', '1998']);
    expect(lit(NOM)).toMatchObject({
      gardees: 1,
      ecarts: [{ sort: 'refusee', raison: 'année impossible', nombre: 3 }]
    });
  });

  it('une extraction datée de 2052 ne rend rien définitif', () => {
    const lu = lisOctets(diamantFinance, octets(`${entete}\n990780011;;2022;1\n`), 'FINANCE_2052_01_20.CSV', {
      ...{ fiches: fiches.slice(0, 1), aujourdHui: '2026-11-26' }
    });
    expect(genres(lu)).toEqual(['date d’extraction à venir']);
    expect(mesureDe(lu, '990780011', 'RESULTAT')).toMatchObject({ statut: 'provisoire', publie_le: null });
  });
});
