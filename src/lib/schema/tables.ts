import { FAMILLES_DE_REGLE, NATURES_DE_REGLE, PORTEES, UNITES_DE_REGLE } from '$lib/domain/alerte/regle';
import { BASES } from '$lib/domain/dossier/pages';
import { CODES_AVIS, CODES_ETAT, CODES_EVENEMENT, CODES_TYPE } from '$lib/domain/contrat/codes';
import { QUALITES } from '$lib/domain/indicateur/qualite';
import { ADRESSE_WEB, CODE_GHT, CODE_INDICATEUR, FINESS, IDENTIFIANT, source } from './motifs';
import { defineTable, type RowOf } from './table';
import { tablesComptes } from './tables-comptes';
import { tablesContrat } from './tables-contrat';
import { tablesEcrites } from './tables-ecrites';

/** The canonical tables: types, checks, Parquet and Arrow types and the documentation page all derive from here. */
export const tables = {
  jeu: defineTable({
    doc: 'Le jeu de données lui-même\u00a0: une seule ligne.',
    cle: ['nom'],
    colonnes: {
      nom: { type: 'texte', doc: 'Nom du jeu dans l’adresse.', motif: IDENTIFIANT },
      titre: { type: 'texte', doc: 'Titre affiché.' },
      region: { type: 'texte', doc: 'Code de la région dont on trace la somme.' },
      region_libelle: { type: 'texte', doc: 'Libellé de la région.' },
      donnees_au: { type: 'date', doc: 'Dernier jour couvert par les données.' },
      simule: { type: 'booleen', doc: 'Vrai si les données sont simulées.' },
      presentation: { type: 'texte', doc: 'Ce que le jeu contient, en une ou deux phrases.' }
    }
  }),
  source: defineTable({
    doc: 'Les sources\u00a0: producteur, édition, licence et date de mise à jour.',
    titre: 'Sources',
    cle: ['id'],
    colonnes: {
      id: { type: 'texte', titre: 'Identifiant', doc: 'Identifiant de la source.', motif: IDENTIFIANT },
      producteur: { type: 'texte', titre: 'Producteur', doc: 'Organisme producteur.' },
      titre: { type: 'texte', titre: 'Titre', doc: 'Titre de la publication.' },
      edition: { type: 'texte', titre: 'Édition', doc: 'Édition ou fichier.', nullable: true },
      licence: { type: 'texte', titre: 'Licence', doc: 'Licence de réutilisation.', nullable: true },
      mise_a_jour: { type: 'date', titre: 'Mise à jour', doc: 'Date de dernière mise à jour.', nullable: true },
      url: {
        type: 'texte',
        titre: 'Adresse',
        doc: 'Adresse web de la publication.',
        nullable: true,
        motif: ADRESSE_WEB
      },
      note: { type: 'texte', titre: 'Réserve', doc: 'Réserve d’emploi.', nullable: true }
    }
  }),
  departement: defineTable({
    doc: 'Les départements, avec leur contour simplifié pour la carte.',
    cle: ['code'],
    colonnes: {
      code: { type: 'texte', doc: 'Code du département.' },
      libelle: { type: 'texte', doc: 'Nom du département.' },
      contour: { type: 'texte', doc: 'Contour (géométrie GeoJSON, WGS 84).', nullable: true },
      source
    }
  }),
  ght: defineTable({
    doc: 'Les groupements hospitaliers de territoire suivis.',
    cle: ['code'],
    colonnes: {
      code: { type: 'texte', doc: 'Code du GHT dans la SAE.', motif: CODE_GHT },
      libelle: { type: 'texte', doc: 'Libellé usuel, pris au référentiel et jamais au fichier.' },
      region: { type: 'texte', doc: 'Région de rattachement (début du code).' },
      support: { type: 'texte', doc: 'FINESS EJ de l’établissement support.', nullable: true, motif: FINESS },
      departements: { type: 'texte', doc: 'Départements couverts, séparés par une virgule.', nullable: true },
      chu: { type: 'texte', doc: 'CHU d’association.', nullable: true },
      note: { type: 'texte', doc: 'Particularité du périmètre.', nullable: true },
      fin: { type: 'date', doc: 'Dernier jour du code, quand il n’existe plus.', nullable: true },
      source
    }
  }),
  succession_ght: defineTable({
    doc: 'Codes de GHT remplacés\u00a0: fusions, scissions, changements de nom.',
    cle: ['ancien', 'nouveau', 'date'],
    colonnes: {
      ancien: { type: 'texte', doc: 'Code avant.', motif: CODE_GHT },
      nouveau: { type: 'texte', doc: 'Code après.', motif: CODE_GHT },
      date: { type: 'date', doc: 'Date d’effet (premier jour du nouveau code).' },
      nature: {
        type: 'texte',
        doc: 'Fusion\u00a0: les anciens codes ensemble font le nouveau, et les séries se chaînent. Scission ou succession incertaine\u00a0: les deux séries restent à part.',
        valeurs: ['fusion', 'scission', 'incertaine']
      },
      motif: { type: 'texte', doc: 'Ce qui a changé.' },
      source
    }
  }),
  etablissement: defineTable({
    doc: 'Les établissements (entités juridiques) membres des GHT.',
    cle: ['ej'],
    colonnes: {
      ej: { type: 'texte', doc: 'FINESS de l’entité juridique, 9 caractères.', motif: FINESS },
      nom: { type: 'texte', doc: 'Raison sociale usuelle.' },
      ght: { type: 'texte', doc: 'GHT d’appartenance.', reference: 'ght.code' },
      role: { type: 'texte', doc: 'Rôle dans le GHT.', valeurs: ['support', 'partie', 'associe'] },
      categorie: { type: 'texte', doc: 'Catégorie.', valeurs: ['CHU', 'CH', 'CHS', 'autre'] },
      commune: { type: 'texte', doc: 'Commune du siège ou du site principal.', nullable: true },
      commune_insee: {
        type: 'texte',
        doc: 'Code INSEE de la commune.',
        nullable: true,
        motif: /^[0-9][0-9AB][0-9]{3}$/
      },
      departement: { type: 'texte', doc: 'Code du département.', nullable: true },
      lon: { type: 'nombre', doc: 'Longitude.', unite: 'degrés WGS 84', nullable: true, min: -180, max: 180 },
      lat: { type: 'nombre', doc: 'Latitude.', unite: 'degrés WGS 84', nullable: true, min: -90, max: 90 },
      position: {
        type: 'texte',
        doc: 'D’où vient la position\u00a0: site de l’établissement, ou commune (approchée).',
        valeurs: ['site', 'commune'],
        nullable: true
      },
      entree: { type: 'date', doc: 'Premier jour dans le GHT.', nullable: true },
      sortie: { type: 'date', doc: 'Dernier jour dans le GHT.', nullable: true },
      source
    }
  }),
  succession: defineTable({
    doc: 'Entités juridiques absorbées ou fusionnées, pour chaîner les séries.',
    cle: ['ancien', 'nouveau'],
    colonnes: {
      ancien: { type: 'texte', doc: 'FINESS EJ avant.', motif: FINESS },
      nouveau: { type: 'texte', doc: 'FINESS EJ après.', motif: FINESS },
      libelle: { type: 'texte', doc: 'Nom de l’entité disparue.' },
      date: { type: 'date', doc: 'Date d’effet, quand elle est connue.', nullable: true },
      source
    }
  }),
  site: defineTable({
    doc: 'Les sites (établissements géographiques) des entités juridiques, pour ce qui est notifié à un site.',
    cle: ['finess'],
    colonnes: {
      finess: { type: 'texte', doc: 'FINESS du site, 9 caractères.', motif: FINESS },
      ej: { type: 'texte', doc: 'FINESS de son entité juridique.', motif: FINESS },
      source
    }
  }),
  indicateur: defineTable({
    doc: 'Les indicateurs et leur fiche.',
    cle: ['code', 'definition'],
    colonnes: {
      code: { type: 'texte', doc: 'Code.', motif: CODE_INDICATEUR },
      definition: { type: 'texte', doc: 'Version de la fiche\u00a0: les séries se joignent sur code et définition.' },
      libelle: { type: 'texte', doc: 'Libellé complet.' },
      libelle_court: { type: 'texte', doc: 'Libellé pour les colonnes étroites.' },
      famille: { type: 'texte', doc: 'Famille.', valeurs: ['activite', 'personnel', 'finances'] },
      groupe: { type: 'texte', doc: 'Regroupement dans la famille.' },
      rang: { type: 'entier', doc: 'Ordre d’affichage dans la famille.', min: 1 },
      unite: { type: 'texte', doc: 'Unité\u00a0; «\u00a0fraction\u00a0» se lit en pour cent à l’écran.' },
      decimales: {
        type: 'entier',
        doc: 'Décimales affichées (en points de pour cent pour une fraction).',
        min: 0,
        max: 4
      },
      direction: { type: 'texte', doc: 'Sens favorable.', valeurs: ['hausse', 'baisse', 'cible', 'neutre'] },
      agregation: { type: 'texte', doc: 'Comment un groupe se calcule.', valeurs: ['somme', 'ratio', 'aucune'] },
      nature: { type: 'texte', doc: 'Stock (au dernier jour) ou flux (sur la période).', valeurs: ['stock', 'flux'] },
      periodicite: { type: 'texte', doc: 'Périodicité.', valeurs: ['annuelle', 'mensuelle'] },
      secret: { type: 'texte', doc: 'Secret statistique applicable.', valeurs: ['non', 'patients', 'sejours'] },
      principal: { type: 'booleen', doc: 'Vrai si la colonne est proposée d’office dans le portefeuille.' },
      fiche: { type: 'texte', doc: 'La fiche complète (JSON).' }
    }
  }),
  mesure: defineTable({
    doc: 'Une valeur d’indicateur pour une entité et une période.',
    cle: ['entite_type', 'entite', 'indicateur', 'definition', 'debut', 'fin', 'edition'],
    colonnes: {
      entite_type: { type: 'texte', doc: 'Niveau.', valeurs: ['ej', 'ght', 'region', 'national'] },
      entite: {
        type: 'texte',
        doc: 'FINESS EJ, code du GHT, de la région\u00a0; «\u00a0SUIVIS\u00a0» est la somme des périmètres suivis.'
      },
      indicateur: { type: 'texte', doc: 'Code de l’indicateur.', reference: 'indicateur.code' },
      definition: { type: 'texte', doc: 'Version de la définition.' },
      edition: { type: 'texte', doc: 'Fichier du producteur.' },
      debut: { type: 'date', doc: 'Premier jour de la période (inclus).' },
      fin: { type: 'date', doc: 'Dernier jour de la période (inclus)\u00a0; égal au début pour un stock.' },
      valeur: {
        type: 'nombre',
        doc: 'Valeur\u00a0; taux en fraction, montants en euros.',
        unite: 'celle de l’indicateur',
        nullable: true
      },
      numerateur: { type: 'nombre', doc: 'Numérateur, pour les ratios.', nullable: true },
      denominateur: { type: 'nombre', doc: 'Dénominateur, pour les ratios.', nullable: true },
      base: {
        type: 'nombre',
        doc: 'Ce dont le dénominateur doit représenter au moins 1\u00a0% pour que le rapport soit significatif (les produits, pour une CAF).',
        nullable: true
      },
      statut: { type: 'texte', doc: 'Provisoire ou définitif.', valeurs: ['provisoire', 'definitif'] },
      qualite: {
        type: 'texte',
        doc: 'ok, ou pourquoi la valeur manque\u00a0; «\u00a0non_significatif\u00a0»\u00a0: les parties sont connues, leur rapport ne dit rien.',
        valeurs: QUALITES
      },
      membres: {
        type: 'entier',
        doc: 'Nombre d’entités connues dans la somme, quand la valeur est une somme faite ici.',
        nullable: true,
        min: 0
      },
      attendus: { type: 'entier', doc: 'Nombre d’entités que la somme devrait compter.', nullable: true, min: 0 },
      fusion: {
        type: 'entier',
        doc: 'Nombre d’entités d’avant la fusion (établissements ou GHT) dont la valeur fait la somme.',
        nullable: true,
        min: 1
      },
      reserve: {
        type: 'texte',
        doc: 'Ce qui est à vérifier dans la valeur (total différent de ses parties, saut d’une année à l’autre, valeur hors de ses bornes)\u00a0: elle est montrée avec sa réserve, jamais classée.',
        nullable: true
      },
      source,
      publie_le: { type: 'date', doc: 'Date de publication par le producteur.', nullable: true },
      simule: { type: 'booleen', doc: 'Vrai si la valeur est simulée.' }
    }
  }),
  reference: defineTable({
    doc: 'Bandes de comparaison nationales.',
    cle: ['indicateur', 'definition', 'debut', 'fin', 'groupe'],
    colonnes: {
      indicateur: { type: 'texte', doc: 'Code de l’indicateur.', reference: 'indicateur.code' },
      definition: { type: 'texte', doc: 'Version de la définition.' },
      debut: { type: 'date', doc: 'Premier jour de la période.' },
      fin: { type: 'date', doc: 'Dernier jour de la période.' },
      groupe: { type: 'texte', doc: 'Groupe de comparaison.' },
      n: { type: 'entier', doc: 'Nombre d’entités avec valeur et dénominateur.', min: 0 },
      p20: { type: 'nombre', doc: '20e centile.', nullable: true },
      mediane: { type: 'nombre', doc: 'Médiane.', nullable: true },
      p80: { type: 'nombre', doc: '80e centile.', nullable: true },
      methode: { type: 'texte', doc: 'Méthode de calcul des quantiles.' },
      source
    }
  }),
  contrat: defineTable({
    doc: 'Les contrats suivis\u00a0: un modèle pour tous les types, du contrat de performance au PTSM.',
    titre: 'Contrat',
    cle: ['id'],
    colonnes: {
      id: { type: 'texte', titre: 'Identifiant', doc: 'Identifiant.', motif: IDENTIFIANT },
      intitule: { type: 'texte', titre: 'Intitulé', doc: 'Intitulé.' },
      type: {
        type: 'texte',
        titre: 'Type',
        doc: 'Type de contrat.',
        valeurs: CODES_TYPE
      },
      tome: { type: 'texte', titre: 'Tome', doc: 'Tome ou étape.', nullable: true },
      etat: {
        type: 'texte',
        titre: 'État',
        doc: 'État connu\u00a0; à une date, il se déduit des événements.',
        valeurs: CODES_ETAT
      },
      etat_texte: { type: 'texte', titre: 'État en clair', doc: 'État en clair, avec sa réserve.' },
      signature: { type: 'date', titre: 'Signature', doc: 'Date de signature.', nullable: true },
      signature_texte: {
        type: 'texte',
        titre: 'Signature (texte)',
        doc: 'Date de signature telle que publiée.',
        nullable: true
      },
      debut: { type: 'date', titre: 'Début', doc: 'Début.', nullable: true },
      fin: { type: 'date', titre: 'Fin', doc: 'Fin.', nullable: true },
      duree_texte: { type: 'texte', titre: 'Durée (texte)', doc: 'Durée telle que publiée.', nullable: true },
      aide_min: {
        type: 'nombre',
        titre: 'Aide, borne basse',
        doc: 'Aide publiée, borne basse.',
        unite: 'euros',
        nullable: true,
        min: 0
      },
      aide_max: {
        type: 'nombre',
        titre: 'Aide, borne haute',
        doc: 'Aide publiée, borne haute.',
        unite: 'euros',
        nullable: true,
        min: 0
      },
      perimetre_texte: { type: 'texte', titre: 'Périmètre en clair', doc: 'Périmètre en clair.' },
      territoire: {
        type: 'texte',
        titre: 'Territoire',
        doc: 'Territoire d’un PTSM, qui n’est pas toujours celui d’un GHT.',
        nullable: true
      },
      diagnostic: {
        type: 'texte',
        titre: 'Diagnostic',
        doc: 'Diagnostic partagé d’un PTSM et ses insuffisances.',
        nullable: true
      },
      pilote_ars: {
        type: 'texte',
        titre: 'Référent ARS (fonction)',
        doc: 'Direction ou fonction qui suit le contrat à l’ARS.',
        nullable: true
      },
      objet: { type: 'texte', titre: 'Objet', doc: 'Objet et engagements connus.', nullable: true },
      source
    }
  }),
  contrat_evenement: defineTable({
    doc: 'La vie d’un contrat\u00a0: une ligne par fait daté.',
    titre: 'Vie du contrat',
    cle: ['contrat', 'rang'],
    colonnes: {
      contrat: { type: 'texte', titre: 'Contrat', doc: 'Contrat.', reference: 'contrat.id' },
      rang: { type: 'entier', titre: 'Rang', doc: 'Ordre.', min: 1 },
      date: { type: 'date', titre: 'Date', doc: 'Date, au premier jour connu.', nullable: true },
      date_texte: { type: 'texte', titre: 'Date (texte)', doc: 'Date telle que publiée.' },
      type: {
        type: 'texte',
        titre: 'Fait',
        doc: 'Nature du fait\u00a0; un avis n’est pas un rejet, que seuls les signataires décident.',
        valeurs: CODES_EVENEMENT
      },
      organisme: { type: 'texte', titre: 'Organisme', doc: 'Qui.', nullable: true },
      sens: {
        type: 'texte',
        titre: 'Sens de l’avis',
        doc: 'Pour un avis.',
        valeurs: CODES_AVIS,
        nullable: true
      },
      gel: {
        type: 'booleen',
        titre: 'Gel',
        doc: 'Pour une suspension\u00a0: vrai si les cibles et les gains attendus sont gelés.',
        nullable: true
      },
      texte: { type: 'texte', titre: 'Ce qui est dit', doc: 'Ce qui est dit.' },
      enregistre_le: {
        type: 'date',
        titre: 'Enregistré le',
        doc: 'Jour où le fait a été enregistré\u00a0; absent = le jour du fait.',
        nullable: true
      },
      source
    }
  }),
  contrat_perimetre: defineTable({
    doc: 'Les établissements couverts par un contrat.',
    titre: 'Périmètre',
    cle: ['contrat', 'ej'],
    colonnes: {
      contrat: { type: 'texte', titre: 'Contrat', doc: 'Contrat.', reference: 'contrat.id' },
      ej: { type: 'texte', titre: 'FINESS EJ', doc: 'FINESS EJ.', motif: FINESS },
      entree: { type: 'date', titre: 'Entrée', doc: 'Entrée dans le périmètre.', nullable: true },
      sortie: { type: 'date', titre: 'Sortie', doc: 'Sortie du périmètre.', nullable: true },
      source
    }
  }),
  regle: defineTable({
    doc: 'Les règles d’alerte du jeu\u00a0: ce qu’un texte ou une convention fixe, ses seuils, et que faire.',
    cle: ['code'],
    colonnes: {
      code: { type: 'texte', doc: 'Code.', motif: /^[a-z][a-z0-9_]*$/ },
      rang: { type: 'entier', doc: 'Ordre.', min: 1 },
      libelle: { type: 'texte', doc: 'Libellé.' },
      famille: { type: 'texte', doc: 'Famille.', valeurs: FAMILLES_DE_REGLE },
      nature: {
        type: 'texte',
        doc: 'Ce qui la fonde\u00a0: un texte, une procédure qu’un texte ouvre, le contrat, ou une convention.',
        valeurs: NATURES_DE_REGLE
      },
      portee: { type: 'texte', doc: 'Qui elle examine.', valeurs: PORTEES },
      unite: { type: 'texte', doc: 'Unité de ses valeurs.', valeurs: UNITES_DE_REGLE },
      texte: { type: 'texte', doc: 'Ce que le texte ou la convention dit.' },
      fondement: { type: 'texte', doc: 'Texte ou pratique dont elle vient.' },
      url: { type: 'texte', doc: 'Adresse du texte.', nullable: true },
      condition: { type: 'texte', doc: 'Quand l’alerte est ouverte.' },
      seuils: {
        type: 'texte',
        doc: 'Seuils, en JSON\u00a0: nom, libellé, valeur, unité, et s’il est de loi ou de convention.'
      },
      niveaux: { type: 'texte', doc: 'Ce qui relève son niveau.' },
      durable_mois: {
        type: 'entier',
        doc: 'Mois après lesquels elle monte d’un niveau.',
        nullable: true,
        min: 1
      },
      que_faire: { type: 'texte', doc: 'Que faire.' }
    }
  }),
  dossier_page: defineTable({
    doc: 'Les modèles de dossier du jeu, page par page\u00a0: celles que les données donnent, et le texte que le jeu écrit.',
    cle: ['modele', 'rang'],
    colonnes: {
      modele: { type: 'texte', doc: 'Code du modèle.', motif: IDENTIFIANT },
      ordre: { type: 'entier', doc: 'Place du modèle parmi ceux du jeu.', min: 1 },
      rang: { type: 'entier', doc: 'Place de la page dans le dossier.', min: 1 },
      nom: { type: 'texte', doc: 'Nom du modèle.' },
      base: { type: 'texte', doc: 'Dossier dont il vient.', valeurs: BASES },
      page: { type: 'texte', doc: 'Page que les données donnent\u00a0; absente = une page de texte.', nullable: true },
      titre: { type: 'texte', doc: 'Titre d’une page de texte.', nullable: true },
      lignes: { type: 'texte', doc: 'Phrases d’une page de texte, une par ligne.', nullable: true }
    }
  }),
  date_legale: defineTable({
    doc: 'Les dates qu’un texte ou un usage fixe chaque année à toutes les entités juridiques.',
    cle: ['code'],
    colonnes: {
      code: { type: 'texte', doc: 'Code.', motif: /^[a-z0-9_]+$/ },
      libelle: { type: 'texte', doc: 'Ce qui est dû.' },
      mois: { type: 'entier', doc: 'Mois, de 1 à 12.', min: 1, max: 12 },
      jour: { type: 'entier', doc: 'Jour du mois.', min: 1, max: 31 },
      recul: {
        type: 'entier',

        doc: 'De combien l’exercice précède l’année de la date\u00a0: 1 pour le compte financier.',
        min: 0,
        max: 2
      },
      fondement: {
        type: 'texte',

        doc: 'Si un texte fixe ce jour, ou si c’est un usage que l’agence ajuste.',
        valeurs: ['texte', 'usage']
      },
      texte: { type: 'texte', doc: 'Article, ou d’où vient l’usage.' },
      qui: { type: 'texte', doc: 'Fonction ou instance qui en répond.', nullable: true }
    }
  }),
  ...tablesContrat,
  ...tablesComptes,
  ...tablesEcrites
} as const;

export type TableName = keyof typeof tables;
export type Row<T extends TableName> = RowOf<(typeof tables)[T]>;
/** Rows of any number of tables. */
export type TableRows = { [T in TableName]?: Row<T>[] };

export const tableNames = Object.keys(tables) as TableName[];

/** Tables that the pipeline works out from the others, with the rules. */
export type TableEcrite = keyof typeof tablesEcrites;
export type TableDeFaits = Exclude<TableName, TableEcrite>;

/** Tables that producers give: the facts. */
export const tablesDeFaits = tableNames.filter((nom): nom is TableDeFaits => !(nom in tablesEcrites));

/** Tables of which every contract has a file of its own, in its own folder. */
export const tablesParContrat = (Object.keys(tablesContrat) as (keyof typeof tablesContrat)[]).filter(
  (nom): nom is Exclude<keyof typeof tablesContrat, 'levier'> => nom !== 'levier'
);

/** Tables that are cut by GHT: each has the rows of the group and of its hospitals in its own folder. */
export const tablesParGht = [
  'mesure',
  'compte',
  'transmission',
  'notification'
] as const satisfies readonly TableName[];

/** Version of the canonical tables, whose shape `version.test.ts` holds; a reader refuses a manifest with a greater one. */
export const SCHEMA_VERSION = 12;
