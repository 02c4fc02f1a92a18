import type { Fiche } from '$lib/domain/indicateur/fiche';
import type { Row, TableRows } from '$lib/schema/tables';
import type { ModeleDeDossier } from '$lib/domain/dossier/pages';
import { dossiersDuJeu, lignesDuModele } from '$lib/importers/dossiers';
import { ligneDeRegle, regles } from '$lib/importers/regles';
import { petitContrat } from './petit-contrat';
import { nonVide, remplies } from './remplies';

const source = 'essai';

function indicateur(
  partie: Partial<Fiche> & Pick<Fiche, 'code' | 'famille' | 'agregation' | 'unite'>
): Row<'indicateur'> {
  const fiche: Fiche = {
    definition: 'v1',
    libelle: `Indicateur ${partie.code}`,
    libelle_court: partie.code.toLowerCase(),
    groupe: 'Essai',
    rang: 1,
    principal: true,
    decimales: 1,
    direction: 'neutre',
    nature: 'stock',
    periodicite: 'annuelle',
    secret: 'non',
    niveaux: ['ej', 'ght'],
    signification: 'Ce que l’on compte.',
    interet: 'Pourquoi on le regarde.',
    formule: 'Somme des lignes.',
    colonnes: [],
    seuils: [],
    ruptures: [],
    reserves: [],
    source: 'Jeu d’essai',
    verifie_par: 'à vérifier',
    prochaine_revue: '2027-01-01',
    ...partie
  };
  const { code, definition, libelle, libelle_court, famille, groupe, rang, unite, decimales, direction } = fiche;
  const { agregation, nature, periodicite, secret, principal } = fiche;
  return {
    ...{ code, definition, libelle, libelle_court, famille, groupe, rang, unite, decimales, direction },
    ...{ agregation, nature, periodicite, secret, principal, fiche: JSON.stringify(fiche) }
  };
}

type Niveau = Row<'mesure'>['entite_type'];

function mesure(
  [entite_type, entite]: [Niveau, string],
  code: string,
  annee: number,
  valeur: number | null,
  autres: Partial<Row<'mesure'>> = {}
): Row<'mesure'> {
  const stock = code === 'LITS_MCO' || code === 'TRESORERIE';
  return {
    entite_type,
    entite,
    indicateur: code,
    definition: 'v1',
    edition: `edition_${annee}`,
    debut: stock ? `${annee}-12-31` : `${annee}-01-01`,
    fin: `${annee}-12-31`,
    valeur,
    numerateur: null,
    denominateur: null,
    base: null,
    statut: 'definitif',
    qualite: valeur === null ? 'manquant' : 'ok',
    membres: null,
    attendus: null,
    fusion: null,
    reserve: null,
    source,
    publie_le: null,
    simule: true,
    ...autres
  };
}

const ratio = (numerateur: number, denominateur: number) => ({ numerateur, denominateur });

/** A template of pack, with a page that it writes. */
const copil: ModeleDeDossier = {
  ...{ code: 'copil', nom: 'Comité de suivi', base: 'revue' },
  pages: [{ page: 'planche' }, { titre: 'Ordre du jour', lignes: ['Budget', 'Décisions'] }]
};

const petiteRegion = remplies({
  jeu: [
    {
      nom: 'essai',
      titre: 'Jeu d’essai',
      region: 'ZZ',
      region_libelle: 'Région d’essai',
      donnees_au: '2024-12-31',
      simule: true,
      presentation: 'Trois périmètres inventés.'
    }
  ],
  source: [
    {
      id: source,
      producteur: 'Personne',
      titre: 'Valeurs d’essai',
      edition: null,
      licence: null,
      mise_a_jour: '2025-06-01',
      url: null,
      note: null
    }
  ],
  departement: [
    {
      code: '97',
      libelle: 'Brume',
      contour: '{"type":"Polygon","coordinates":[[[5,48],[6,48],[6,49],[5,48]]]}',
      source
    }
  ],
  ght: [
    {
      code: 'ZZ-01',
      libelle: 'Plaine',
      region: 'ZZ',
      support: '970000001',
      departements: '97',
      chu: null,
      note: null,
      fin: null,
      source
    },
    {
      code: 'ZZ-02',
      libelle: 'Étangs',
      region: 'ZZ',
      support: null,
      departements: '97',
      chu: null,
      note: null,
      fin: null,
      source
    },
    {
      code: 'YY-01',
      libelle: 'Voisin',
      region: 'YY',
      support: null,
      departements: null,
      chu: null,
      note: 'Hors région.',
      fin: null,
      source
    }
  ],
  regle: nonVide(regles.map(ligneDeRegle)),
  dossier_page: nonVide(dossiersDuJeu([copil]).flatMap(lignesDuModele)),
  succession_ght: [
    { ancien: 'ZZ-09', nouveau: 'ZZ-02', date: '2022-01-01', nature: 'fusion', motif: 'Fusion', source }
  ],
  etablissement: [
    etablissement('970000001', 'CH de la Plaine', 'ZZ-01', 'support', 48.25),
    etablissement('970000002', 'CH du Bois', 'ZZ-01', 'partie', null),
    etablissement('970000003', 'CH des Étangs', 'ZZ-02', 'support', 48.5),
    etablissement('980000001', 'CH Voisin', 'YY-01', 'support', 47.9)
  ],
  succession: [{ ancien: '970000009', nouveau: '970000002', libelle: 'Hôpital ancien', date: null, source }],
  site: [{ finess: '970000011', ej: '970000002', source }],
  indicateur: [
    indicateur({ code: 'LITS_MCO', famille: 'activite', agregation: 'somme', unite: 'lits', decimales: 0 }),
    indicateur({
      code: 'TAUX_OCCUPATION_MCO',
      famille: 'activite',
      agregation: 'ratio',
      unite: 'fraction',
      nature: 'flux',
      rang: 2
    }),
    indicateur({ code: 'ETP_PM', famille: 'personnel', agregation: 'somme', unite: 'ETP', nature: 'flux' }),
    indicateur({ code: 'ETP_PNM', famille: 'personnel', agregation: 'somme', unite: 'ETP', nature: 'flux', rang: 2 }),
    indicateur({
      ...{
        code: 'TRESORERIE',
        famille: 'finances',
        agregation: 'aucune',
        unite: 'euros',
        direction: 'hausse',
        decimales: 0
      },
      niveaux: ['ej']
    })
  ],
  mesure: [
    mesure(['ght', 'ZZ-01'], 'TAUX_OCCUPATION_MCO', 2020, null),
    mesure(['ght', 'ZZ-01'], 'TAUX_OCCUPATION_MCO', 2021, null, { qualite: 'secret' }),
    mesure(['ght', 'ZZ-01'], 'TAUX_OCCUPATION_MCO', 2024, 0.832, ratio(30_451.2, 36_600)),
    mesure(['ght', 'ZZ-01'], 'LITS_MCO', 2023, 110),
    mesure(['ght', 'ZZ-01'], 'LITS_MCO', 2024, 100),
    mesure(['ght', 'ZZ-01'], 'LITS_MCO', 2024, 98, { statut: 'provisoire', edition: 'edition_2024p' }),
    mesure(['ght', 'ZZ-02'], 'LITS_MCO', 2023, 51),
    mesure(['ght', 'ZZ-02'], 'LITS_MCO', 2024, 40),
    mesure(['ght', 'ZZ-02'], 'TAUX_OCCUPATION_MCO', 2024, null, { qualite: 'non_concerne' }),
    mesure(['ght', 'ZZ-01'], 'ETP_PM', 2024, 12.345678901),
    mesure(['ght', 'ZZ-02'], 'ETP_PNM', 2024, 1 / 3),
    mesure(['region', 'ZZ'], 'LITS_MCO', 2024, 140, { membres: 2, attendus: 2 }),
    mesure(['region', 'ZZ'], 'ETP_PM', 2024, 12.345678901, { membres: 1, attendus: 2 }),
    mesure(['region', 'SUIVIS'], 'LITS_MCO', 2024, 140, { membres: 2, attendus: 3 }),
    mesure(['ej', '970000001'], 'LITS_MCO', 2024, 100),
    mesure(['ej', '970000002'], 'LITS_MCO', 2024, null, { qualite: 'non_concerne' }),
    mesure(['ej', '970000001'], 'TRESORERIE', 2024, -1_234_567.89, { publie_le: '2025-05-31' }),
    mesure(['ej', '970000003'], 'TRESORERIE', 2024, 0)
  ],
  reference: [
    reference('TAUX_OCCUPATION_MCO', 2023, 0.71, 0.79, 0.86),
    reference('TAUX_OCCUPATION_MCO', 2024, 0.72, 0.8, 0.87)
  ],
  contrat: [
    {
      id: 'essai-2024',
      intitule: 'Contrat de performance de la Plaine',
      type: 'contrat_performance',
      tome: null,
      etat: 'signe',
      etat_texte: 'Signé',
      signature: '2024-03-01',
      signature_texte: '1er mars 2024',
      debut: '2024-03-01',
      fin: null,
      duree_texte: '5 ans',
      aide_min: 1_000_000,
      aide_max: null,
      perimetre_texte: 'Le GHT',
      ...{ territoire: null, diagnostic: null, pilote_ars: 'Direction de l’offre de soins' },
      objet: null,
      source
    }
  ],
  contrat_evenement: [
    {
      contrat: 'essai-2024',
      rang: 1,
      date: '2024-03-01',
      date_texte: 'mars 2024',
      type: 'signature',
      organisme: null,
      ...{ sens: null, gel: null, enregistre_le: null },
      texte: 'Signature.',
      source
    }
  ],
  date_legale: [
    {
      ...{ code: 'cf_conseil', libelle: 'Compte financier au conseil de surveillance', mois: 5, jour: 31, recul: 1 },
      ...{ fondement: 'texte', texte: 'R. 6145-44 CSP', qui: null }
    },
    {
      ...{ code: 'ria2', libelle: 'RIA 2 transmis', mois: 10, jour: 15, recul: 0 },
      ...{ fondement: 'usage', texte: 'R. 6145-6 CSP', qui: 'Directeur' }
    }
  ],
  contrat_perimetre: [{ contrat: 'essai-2024', ej: '970000001', entree: null, sortie: null, source }]
});

/** Three perimeters of a country that does not exist, with every awkward value: nulls first, negative, secret, merged. */
export const petitJeu = {
  ...petiteRegion,
  ...petitContrat,
  // Worked out from the others where a test needs them.
  suivi: [],
  aide_suivie: [],
  aide_plan: [],
  aide_ecart: [],
  alerte: [],
  signal: [],
  examen: [],
  signal_ej: [],
  examen_ej: [],
  echeance: [],
  gain_discute: [],
  demande: [],
  demande_ej: [],
  comparaison: [],
  couverture: [],
  veille: []
} satisfies Required<TableRows>;

function etablissement(
  ej: string,
  nom: string,
  ght: string,
  role: Row<'etablissement'>['role'],
  lat: number | null
): Row<'etablissement'> {
  return {
    ...{ ej, nom, ght, role, lat, source },
    categorie: 'CH',
    commune: 'Commune',
    commune_insee: null,
    departement: '97',
    lon: lat === null ? null : 5.5,
    position: lat === null ? null : 'site',
    entree: null,
    sortie: null
  };
}

function reference(code: string, annee: number, p20: number, mediane: number, p80: number): Row<'reference'> {
  return {
    indicateur: code,
    definition: 'v1',
    debut: `${annee}-01-01`,
    fin: `${annee}-12-31`,
    groupe: 'ght-france',
    n: 130,
    ...{ p20, mediane, p80, source },
    methode: 'quantile_cont'
  };
}
