import { QUALITES } from '$lib/domain/indicateur/qualite';
import { tables } from '$lib/schema/tables';
import { requete, type LigneDe } from './requete';
import bandesSql from './sql/bandes.sql?raw';
import comparaisonSql from './sql/comparaison.sql?raw';
import contratsSuivisSql from './sql/contrats_suivis.sql?raw';
import contratsSql from './sql/contrats.sql?raw';
import departementsSql from './sql/departements.sql?raw';
import ejsDesIndicateursSql from './sql/ejs_des_indicateurs.sql?raw';
import enteteSql from './sql/entete.sql?raw';
import etablissementsSql from './sql/etablissements.sql?raw';
import evenementsSql from './sql/evenements.sql?raw';
import fichesDesCodesSql from './sql/fiches_des_codes.sql?raw';
import ghtsSql from './sql/ghts.sql?raw';
import indicateursSql from './sql/indicateurs.sql?raw';
import leviersSql from './sql/leviers.sql?raw';
import listesEjSql from './sql/listes_ej.sql?raw';
import litsSql from './sql/lits.sql?raw';
import mesuresDesEjSql from './sql/mesures_des_ej.sql?raw';
import numerosSql from './sql/numeros.sql?raw';
import periodesSql from './sql/periodes.sql?raw';
import plansRedressementSql from './sql/plans_redressement.sql?raw';
import rangsSql from './sql/rangs.sql?raw';
import seriesSql from './sql/series.sql?raw';
import sourcesSql from './sql/sources.sql?raw';
import successionsSql from './sql/successions.sql?raw';
import successionsGhtSql from './sql/successions_ght.sql?raw';
import versionsDesPlansSql from './sql/versions_des_plans.sql?raw';

const texte = { type: 'texte' } as const;
const texteOuNull = { type: 'texte', nullable: true } as const;
const entier = { type: 'entier' } as const;
const entierOuNull = { type: 'entier', nullable: true } as const;
const nombre = { type: 'nombre' } as const;
const nombreOuNull = { type: 'nombre', nullable: true } as const;
const booleen = { type: 'booleen' } as const;
const dateOuNull = { type: 'date', nullable: true } as const;

const serie = {
  entite_type: texte,
  entite: texte,
  indicateur: texte,
  definition: texte,
  valeur: nombreOuNull,
  numerateur: nombreOuNull,
  denominateur: nombreOuNull,
  qualite: { type: 'texte', valeurs: QUALITES },
  membres: entierOuNull,
  attendus: entierOuNull,
  fusion: entierOuNull,
  reserve: texteOuNull,
  statut: { type: 'texte', valeurs: ['provisoire', 'definitif'] },
  edition: texte,
  source: texte,
  annee: entier
} as const;

/** Every question that the views ask, with the type of its answer. */
export const requetes = {
  /** Parameters: entity types (comma list), indicator, GHT; empty = all. */
  series: requete(seriesSql, serie),
  /** Series of groups as `comparaison` holds them. Parameter: entity; empty = all. */
  comparaison: requete(comparaisonSql, serie),
  /** Parameter: GHT. */
  rangs: requete(rangsSql, { indicateur: texte, annee: entier, rang: entier, n: entier, ex_aequo: booleen }),
  /** MCO beds of hospitals, of the last year that has some. */
  lits: requete(litsSql, { ej: texte, lits: nombreOuNull }),
  /** Parameter: indicator; empty = all. */
  bandes: requete(bandesSql, {
    indicateur: texte,
    annee: entier,
    n: entier,
    p20: nombre,
    mediane: nombre,
    p80: nombre
  }),
  /** Years in which an indicator has a row, and whether a group or a hospital has a value then. */
  periodes: requete(periodesSql, { indicateur: texte, annee: entier, connue: booleen }),
  entete: requete(enteteSql, {
    nom: texte,
    titre: texte,
    region: texte,
    region_libelle: texte,
    donnees_au: { type: 'date' },
    simule: booleen,
    presentation: texte
  }),
  indicateurs: requete(indicateursSql, {
    code: texte,
    definition: texte,
    libelle: texte,
    libelle_court: texte,
    famille: { type: 'texte', valeurs: ['activite', 'personnel', 'finances'] },
    groupe: texte,
    unite: texte,
    decimales: entier,
    direction: { type: 'texte', valeurs: ['hausse', 'baisse', 'cible', 'neutre'] },
    agregation: { type: 'texte', valeurs: ['somme', 'ratio', 'aucune'] },
    principal: booleen,
    fiche: texte
  }),
  /** Parameter: indicators (comma list). */
  fichesDesCodes: requete(fichesDesCodesSql, {
    code: texte,
    definition: texte,
    libelle_court: texte,
    unite: texte,
    decimales: entier,
    direction: { type: 'texte', valeurs: ['hausse', 'baisse', 'cible', 'neutre'] },
    agregation: { type: 'texte', valeurs: ['somme', 'ratio', 'aucune'] },
    periodicite: { type: 'texte', valeurs: ['annuelle', 'mensuelle'] },
    fiche: texte
  }),
  ghts: requete(ghtsSql, {
    code: texte,
    libelle: texte,
    departements: texteOuNull,
    chu: texteOuNull,
    note: texteOuNull,
    fin: { type: 'date', nullable: true },
    support: texteOuNull,
    support_nom: texteOuNull,
    dans_region: booleen
  }),
  /** Parameter: GHT; empty = all. */
  etablissements: requete(etablissementsSql, {
    ej: texte,
    nom: texte,
    ght: texte,
    role: { type: 'texte', valeurs: ['support', 'partie', 'associe'] },
    categorie: texte,
    commune: texteOuNull,
    departement: texteOuNull,
    lon: nombreOuNull,
    lat: nombreOuNull,
    position: { type: 'texte', valeurs: ['site', 'commune'], nullable: true }
  }),
  joursDus: requete('SELECT code, mois, jour FROM date_legale ORDER BY code', {
    code: texte,
    mois: { type: 'entier' },
    jour: { type: 'entier' }
  }),
  sources: requete(sourcesSql, {
    id: texte,
    producteur: texte,
    titre: texte,
    edition: texteOuNull,
    licence: texteOuNull,
    mise_a_jour: { type: 'date', nullable: true },
    url: texteOuNull,
    note: texteOuNull
  }),
  /** Parameter: GHT; empty = all. */
  contrats: requete(contratsSql, {
    ght: texte,
    id: texte,
    intitule: texte,
    type: texte,
    tome: texteOuNull,
    etat: texte,
    etat_texte: texte,
    signature: dateOuNull,
    signature_texte: texteOuNull,
    duree_texte: texteOuNull,
    aide_min: nombreOuNull,
    aide_max: nombreOuNull,
    perimetre_texte: texte,
    objet: texteOuNull,
    source: texte,
    ej: texte,
    nom: texte
  }),
  contratsSuivis: requete(contratsSuivisSql, { id: texte, type: texte, actions: entier }),
  leviers: requete(leviersSql, { code: texte, libelle: texte }),
  /** Parameters: contract, action. */
  ejsDesIndicateurs: requete(ejsDesIndicateursSql, { action: texte, ej: texteOuNull }),
  /** Parameters: entities, indicators (comma lists). */
  mesuresDesEj: requete(mesuresDesEjSql, {
    ej: texte,
    indicateur: texte,
    fin: { type: 'date' },
    ...{ valeur: nombreOuNull, numerateur: nombreOuNull, denominateur: nombreOuNull, reserve: texteOuNull },
    qualite: { type: 'texte', valeurs: QUALITES },
    statut: tables.mesure.colonnes.statut,
    publie_le: tables.mesure.colonnes.publie_le,
    edition: tables.mesure.colonnes.edition,
    source: texte
  }),
  numeros: requete(numerosSql, { contrat: texte, numero: texte }),
  evenements: requete(evenementsSql, {
    contrat: texte,
    rang: entier,
    date: dateOuNull,
    date_texte: texte,
    enregistre_le: dateOuNull,
    type: texte,
    organisme: texteOuNull,
    texte: texte,
    source: texte
  }),
  listesEj: requete(listesEjSql, { liste: texte }),
  /** One line an event; a plan without any has one line. */
  plansRedressement: requete(plansRedressementSql, {
    ej: texte,
    contrat: texte,
    etat: { type: 'texte', valeurs: tables.contrat.colonnes.etat.valeurs },
    debut: dateOuNull,
    fin: dateOuNull,
    rang: entierOuNull,
    date: dateOuNull,
    type: { type: 'texte', valeurs: tables.contrat_evenement.colonnes.type.valeurs, nullable: true },
    gel: { type: 'booleen', nullable: true },
    enregistre_le: dateOuNull
  }),
  versionsDesPlans: requete(versionsDesPlansSql, {
    contrat: texte,
    version: entier,
    effet: { type: 'date' },
    fin: dateOuNull,
    enregistre_le: dateOuNull
  }),
  departements: requete(departementsSql, { code: texte, libelle: texte, contour: texte }),
  successions: requete(successionsSql, {
    ancien: texte,
    nouveau: texte,
    libelle: texte,
    date: { type: 'date', nullable: true }
  }),
  successionsGht: requete(successionsGhtSql, { ancien: texte, nouveau: texte, annee: entier, motif: texte })
} as const;

export type LigneSerie = LigneDe<typeof requetes.series>;
export type LigneIndicateur = LigneDe<typeof requetes.indicateurs>;
export type LigneGht = LigneDe<typeof requetes.ghts>;
