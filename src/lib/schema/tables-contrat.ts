import {
  CODES_ETAT_DECLARE,
  CODES_NATURE,
  CODES_PALIER,
  CODES_PERENNITE,
  CODES_PREUVE,
  CODES_TITRE,
  CODES_TYPE_RECETTE
} from '$lib/domain/action/codes';
import { CODES_HYPOTHESE, CODES_RESULTAT, CODES_SOLDE, CODES_VERSION_TRAJECTOIRE } from '$lib/domain/comptes/codes';
import {
  CODES_DIRECTION,
  CODES_ETAT_OPERATION,
  CODES_IMPUTATION,
  CODES_INSTANCE,
  CODES_METEO,
  CODES_PAR,
  CODES_STATUT_DE_VALEUR
} from '$lib/domain/contrat/codes';
import { CODE_INDICATEUR, FINESS, NUMERO } from './motifs';
import { defineTable } from './table';

const contrat = { type: 'texte', doc: 'Contrat.', titre: 'Contrat', reference: 'contrat.id' } as const;
const action = { type: 'texte', doc: 'Numéro de l’action.', titre: 'Action', motif: NUMERO } as const;
const versAction = [{ colonnes: ['contrat', 'action'], table: 'action', vers: ['contrat', 'numero'] }] as const;
const texte = (titre: string, doc: string) => ({ type: 'texte', titre, doc }) as const;
const texteOuRien = (titre: string, doc: string) => ({ type: 'texte', titre, doc, nullable: true }) as const;
const date = (titre: string, doc: string) => ({ type: 'date', titre, doc }) as const;
const dateOuRien = (titre: string, doc: string) => ({ type: 'date', titre, doc, nullable: true }) as const;
const eurosOuRien = (titre: string, doc: string) =>
  ({ type: 'nombre', titre, doc, unite: 'euros', nullable: true }) as const;
const booleen = (titre: string, doc: string) => ({ type: 'booleen', titre, doc }) as const;
const rang = { type: 'entier', titre: 'Rang', doc: 'Ordre.', min: 1 } as const;
const exercice = { type: 'entier', titre: 'Exercice', doc: 'Exercice.', min: 1990, max: 2100 } as const;
const enregistre = dateOuRien(
  'Enregistré le',
  'Jour où le fait a été enregistré\u00a0; absent = le jour du fait. La situation à une date ne connaît que ce qui l’était.'
);

/** Tables of the contract room: what was signed, what is done, what it brings. */
export const tablesContrat = {
  contrat_version: defineTable({
    doc: 'Les versions d’un contrat\u00a0: 0 à la signature, puis un numéro par avenant. Cibles, trajectoire et aides en dépendent.',
    titre: 'Versions',
    cle: ['contrat', 'version'],
    colonnes: {
      contrat,
      version: { type: 'entier', titre: 'Version', doc: '0 = signature, 1 = avenant n°\u00a01…', min: 0 },
      libelle: texte('Libellé', 'Ce que la version change, en quelques mots.'),
      effet: date('Date d’effet', 'Premier jour où la version s’applique.'),
      fin: dateOuRien('Fin du contrat', 'Terme du contrat selon cette version.'),
      enregistre_le: enregistre
    }
  }),
  contrat_point: defineTable({
    doc: 'La météo du contrat\u00a0: un jugement daté, par l’établissement ou par l’ARS.',
    titre: 'Météo du contrat',
    cle: ['contrat', 'date', 'par'],
    colonnes: {
      contrat,
      date: date('Date', 'Jour du jugement.'),
      par: { type: 'texte', titre: 'Par', doc: 'Qui juge.', valeurs: CODES_PAR },
      meteo: { type: 'texte', titre: 'Météo', doc: 'Jugement sur l’atteinte des objectifs.', valeurs: CODES_METEO },
      commentaire: texteOuRien('Commentaire', 'Motif du jugement.'),
      enregistre_le: enregistre
    }
  }),
  levier: defineTable({
    doc: 'Les leviers de performance\u00a0; la liste par défaut reprend ceux que l’ARS Grand Est publie.',
    titre: 'Leviers',
    cle: ['code'],
    colonnes: {
      code: { type: 'texte', titre: 'Code', doc: 'Code.', motif: /^[a-z_]+$/ },
      libelle: texte('Libellé', 'Libellé.'),
      rang
    }
  }),
  axe: defineTable({
    doc: 'Les axes d’un contrat.',
    titre: 'Axes',
    cle: ['contrat', 'axe'],
    colonnes: {
      contrat,
      axe: { type: 'texte', titre: 'Axe', doc: 'Numéro ou code de l’axe.', motif: NUMERO },
      rang,
      libelle: texte('Libellé', 'Libellé.')
    }
  }),
  objectif: defineTable({
    doc: 'Les objectifs d’un axe, quand le contrat en a.',
    titre: 'Objectifs',
    cle: ['contrat', 'objectif'],
    renvois: [{ colonnes: ['contrat', 'axe'], table: 'axe', vers: ['contrat', 'axe'] }],
    colonnes: {
      contrat,
      objectif: { type: 'texte', titre: 'Objectif', doc: 'Numéro ou code de l’objectif.', motif: NUMERO },
      axe: { type: 'texte', titre: 'Axe', doc: 'Axe.', motif: NUMERO },
      libelle: texte('Libellé', 'Libellé.')
    }
  }),
  base: defineTable({
    doc: 'Les bases que plusieurs actions se partagent (lits, ETP ou DMS d’une même unité)\u00a0: leurs gains ensemble ne dépassent pas le plafond.',
    titre: 'Bases communes',
    cle: ['contrat', 'base'],
    colonnes: {
      contrat,
      base: { type: 'texte', titre: 'Base', doc: 'Code de la base.', motif: NUMERO },
      libelle: texte('Libellé', 'Ce que la base recouvre.'),
      plafond: {
        type: 'nombre',
        titre: 'Plafond',
        doc: 'Gain net en année pleine que la base peut donner au plus.',
        unite: 'euros par an',
        nullable: true,
        min: 0
      }
    }
  }),
  action: defineTable({
    doc: 'Les actions d’un contrat, une fiche chacune.',
    titre: 'Actions',
    cle: ['contrat', 'numero'],
    renvois: [
      { colonnes: ['contrat', 'axe'], table: 'axe', vers: ['contrat', 'axe'] },
      { colonnes: ['contrat', 'objectif'], table: 'objectif', vers: ['contrat', 'objectif'] },
      { colonnes: ['contrat', 'base'], table: 'base', vers: ['contrat', 'base'] }
    ],
    colonnes: {
      contrat,
      numero: { type: 'texte', titre: 'Numéro', doc: 'Numéro de l’action.', motif: NUMERO },
      libelle: texte('Libellé', 'Intitulé de l’action.'),
      axe: { type: 'texte', titre: 'Axe', doc: 'Axe.', motif: NUMERO },
      objectif: { type: 'texte', titre: 'Objectif', doc: 'Objectif de l’axe.', motif: NUMERO, nullable: true },
      levier: { type: 'texte', titre: 'Levier', doc: 'Levier.', reference: 'levier.code', nullable: true },
      pilote: texteOuRien('Pilote (fonction)', 'Fonction de qui porte l’action.'),
      copilote: texteOuRien('Copilote (fonction)', 'Fonction de qui la porte avec lui, médecin le plus souvent.'),
      pilote_nom: texteOuRien('Pilote (nom)', 'Nom, facultatif\u00a0: laissé hors des exports par défaut.'),
      copilote_nom: texteOuRien('Copilote (nom)', 'Nom, facultatif\u00a0: laissé hors des exports par défaut.'),
      description: texteOuRien('Description', 'Ce qui sera fait.'),
      prerequis: texteOuRien('Prérequis', 'Ce dont l’action dépend.'),
      risques: texteOuRien('Risques', 'Ce qui peut la faire échouer.'),
      debut: dateOuRien('Début', 'Début prévu.'),
      fin: dateOuRien('Fin', 'Fin prévue.'),
      etp: {
        type: 'nombre',
        titre: 'ETP',
        doc: 'Postes ajoutés (+) ou supprimés (−).',
        unite: 'ETP',
        nullable: true
      },
      lits: { type: 'nombre', titre: 'Lits', doc: 'Lits ajoutés (+) ou fermés (−).', unite: 'lits', nullable: true },
      investissement: eurosOuRien('Investissement', 'Investissement nécessaire.'),
      base: { type: 'texte', titre: 'Base commune', doc: 'Base partagée.', motif: NUMERO, nullable: true },
      porteuse: booleen('Porteuse', 'Vrai si l’action porte le gain de la base commune.'),
      abattement: {
        type: 'nombre',
        titre: 'Abattement',
        doc: 'Part des gains retirée parce qu’une autre action agit sur la même base.',
        unite: 'fraction',
        nullable: true,
        min: 0,
        max: 1
      }
    }
  }),
  action_entite: defineTable({
    doc: 'Les établissements qu’une action concerne.',
    titre: 'Établissements des actions',
    cle: ['contrat', 'action', 'ej'],
    renvois: versAction,
    colonnes: { contrat, action, ej: { type: 'texte', titre: 'FINESS EJ', doc: 'FINESS EJ.', motif: FINESS } }
  }),
  action_indicateur: defineTable({
    doc: 'Les indicateurs qu’une action doit faire bouger, et de combien.',
    titre: 'Indicateurs des actions',
    cle: ['contrat', 'action', 'indicateur'],
    renvois: versAction,
    colonnes: {
      contrat,
      action,
      indicateur: { type: 'texte', titre: 'Indicateur', doc: 'Code de l’indicateur.', motif: CODE_INDICATEUR },
      ej: { type: 'texte', titre: 'FINESS EJ', doc: 'Établissement où l’effet se lit.', motif: FINESS, nullable: true },
      effet: {
        type: 'nombre',
        titre: 'Effet attendu',
        doc: 'Variation attendue\u00a0; un taux en fraction.',
        unite: 'celle de l’indicateur',
        nullable: true
      },
      effet_texte: texteOuRien('Effet attendu (texte)', 'L’effet attendu en clair.')
    }
  }),
  action_point: defineTable({
    doc: 'Le point d’avancement d’une action\u00a0: état déclaré et météo, datés, par l’établissement ou par l’ARS.',
    titre: 'Points d’avancement',
    cle: ['contrat', 'action', 'date', 'par'],
    renvois: versAction,
    colonnes: {
      contrat,
      action,
      date: date('Date', 'Jour du point.'),
      par: { type: 'texte', titre: 'Par', doc: 'Qui déclare.', valeurs: CODES_PAR },
      etat: {
        type: 'texte',
        titre: 'État déclaré',
        doc: 'État déclaré\u00a0; «\u00a0bloquée\u00a0» et «\u00a0abandonnée\u00a0» ne se calculent pas.',
        valeurs: CODES_ETAT_DECLARE
      },
      meteo: { type: 'texte', titre: 'Météo', doc: 'Jugement sur l’atteinte des objectifs.', valeurs: CODES_METEO },
      commentaire: texteOuRien('Commentaire', 'Fait marquant.'),
      enregistre_le: enregistre
    }
  }),
  jalon: defineTable({
    doc: 'Les jalons d’une action.',
    titre: 'Jalons',
    cle: ['contrat', 'action', 'jalon'],
    renvois: versAction,
    colonnes: {
      contrat,
      action,
      jalon: { type: 'texte', titre: 'Jalon', doc: 'Numéro du jalon dans l’action.', motif: NUMERO },
      libelle: texte('Libellé', 'Ce qui doit être fait.'),
      echeance: date('Échéance initiale', 'Échéance à la signature.'),
      date_reelle: dateOuRien('Date réelle', 'Jour où le jalon a été atteint.'),
      preuve: texteOuRien('Preuve', 'Document qui le prouve.'),
      enregistre_le: dateOuRien(
        'Atteinte enregistrée le',
        'Jour où la date réelle a été enregistrée\u00a0; absent = le jour même.'
      )
    }
  }),
  jalon_revision: defineTable({
    doc: 'Les révisions d’échéance d’un jalon, toutes gardées.',
    titre: 'Révisions d’échéance',
    cle: ['contrat', 'action', 'jalon', 'rang'],
    renvois: [{ colonnes: ['contrat', 'action', 'jalon'], table: 'jalon', vers: ['contrat', 'action', 'jalon'] }],
    colonnes: {
      contrat,
      action,
      jalon: { type: 'texte', titre: 'Jalon', doc: 'Jalon.', motif: NUMERO },
      rang,
      date: date('Décidée le', 'Jour de la révision.'),
      echeance: date('Nouvelle échéance', 'Échéance révisée.'),
      motif: texteOuRien('Motif', 'Pourquoi.'),
      enregistre_le: enregistre
    }
  }),
  gain: defineTable({
    doc: 'Les lignes de gain d’une action\u00a0: ce qu’elle doit rapporter, brut, net, à qui et quand.',
    titre: 'Gains',
    cle: ['contrat', 'action', 'gain', 'version'],
    renvois: [
      ...versAction,
      { colonnes: ['contrat', 'version'], table: 'contrat_version', vers: ['contrat', 'version'] }
    ],
    colonnes: {
      contrat,
      action,
      gain: {
        type: 'texte',
        titre: 'Ligne',
        doc: 'Numéro de la ligne dans l’action\u00a0; le même d’une version à l’autre.',
        motif: NUMERO
      },
      version: {
        type: 'entier',
        titre: 'Version',
        doc: 'Version du contrat qui fixe la ligne\u00a0: un avenant la redit pour la changer\u00a0; vide = la signature.',
        nullable: true,
        vide: 0,
        min: 0
      },
      libelle: texte('Libellé', 'Libellé.'),
      ej: {
        type: 'texte',
        titre: 'FINESS EJ',
        doc: 'Entité juridique dont les comptes portent le gain.',
        motif: FINESS
      },
      budget: { type: 'texte', titre: 'Budget', doc: 'H = CRP\u00a0; une autre lettre = CRA.', motif: /^[A-Z]$/ },
      titre: {
        type: 'texte',
        titre: 'Titre',
        doc: 'Titre de charges (C1 à C4) ou de produits (P1 à P3).',
        valeurs: CODES_TITRE
      },
      compte: texteOuRien('Compte', 'Compte M21.'),
      unite: texteOuRien('Unité', 'Service, unité ou pôle.'),
      nature: {
        type: 'texte',
        titre: 'Nature',
        doc: 'Une dépense évitée est dite à part et ne compte jamais dans les résultats.',
        valeurs: CODES_NATURE
      },
      type_recette: {
        type: 'texte',
        titre: 'Type de recette',
        doc: 'Pour une recette.',
        valeurs: CODES_TYPE_RECETTE,
        nullable: true
      },
      perennite: {
        type: 'texte',
        titre: 'Pérennité',
        doc: 'Pérenne\u00a0: une année pleine et une date d’effet. Ponctuel\u00a0: un montant et une période.',
        valeurs: CODES_PERENNITE
      },
      brut: {
        type: 'nombre',
        titre: 'Montant brut',
        doc: 'Année pleine d’un gain pérenne, montant d’un gain ponctuel\u00a0; favorable est positif.',
        unite: 'euros'
      },
      couts_induits: {
        type: 'nombre',
        titre: 'Coûts induits',
        doc: 'Ce que l’action coûte pour ce gain, sur la même base\u00a0; le net est brut − coûts induits.',
        unite: 'euros',
        min: 0
      },
      effet: dateOuRien('Date d’effet', 'Premier jour d’effet d’un gain pérenne.'),
      debut: dateOuRien('Début', 'Premier jour de la période d’un gain ponctuel.'),
      fin: dateOuRien('Fin', 'Dernier jour de la période prévue d’un gain ponctuel, ou de la vie d’un gain pérenne.'),
      preuve: {
        type: 'texte',
        titre: 'Preuve',
        doc: 'Où le gain se vérifie.',
        valeurs: CODES_PREUVE,
        nullable: true
      },
      chiffre_par: texteOuRien('Chiffré par', 'Fonction de qui a chiffré.'),
      retenu_etablissement: eurosOuRien(
        'Retenu par l’établissement',
        'Valeur nette retenue par l’établissement, sur la même base que le brut.'
      ),
      retenu_ars: eurosOuRien('Retenu par l’ARS', 'Valeur nette retenue par l’ARS, sur la même base que le brut.'),
      motif_ecart: texteOuRien(
        'Motif de l’écart',
        'Pourquoi les deux valeurs retenues diffèrent, ou pourquoi l’une manque, tel que les parties le disent.'
      ),
      contrepartie_ej: {
        type: 'texte',
        titre: 'Contrepartie',
        doc: 'Membre du groupement qui perd ce que l’autre gagne\u00a0: le gain est nul pour le territoire.',
        motif: FINESS,
        nullable: true
      },
      etablissement_origine: texteOuRien(
        'Source de l’établissement',
        'Où l’établissement lit la valeur qu’il retient (note de chiffrage, paie, balance), tel qu’il le dit.'
      ),
      etablissement_origine_le: dateOuRien('Date de la source de l’établissement', 'Jour de cette source.'),
      ars_origine: texteOuRien('Source de l’ARS', 'Où l’ARS lit la valeur qu’elle retient, tel qu’elle le dit.'),
      ars_origine_le: dateOuRien('Date de la source de l’ARS', 'Jour de cette source.')
    }
  }),
  gain_palier: defineTable({
    doc: 'Les paliers d’une ligne de gain, chacun daté\u00a0; revenir en arrière garde l’histoire.',
    titre: 'Paliers des gains',
    cle: ['contrat', 'action', 'gain', 'rang'],
    renvois: [{ colonnes: ['contrat', 'action', 'gain'], table: 'gain', vers: ['contrat', 'action', 'gain'] }],
    colonnes: {
      contrat,
      action,
      gain: { type: 'texte', titre: 'Ligne', doc: 'Ligne de gain.', motif: NUMERO },
      rang,
      date: date('Date', 'Jour où le palier est atteint.'),
      palier: {
        type: 'texte',
        titre: 'Palier',
        doc: 'Palier atteint. Réalisé fait partie de sécurisé, sécurisé de validé\u00a0: on n’ajoute jamais deux paliers.',
        valeurs: CODES_PALIER
      },
      net: eurosOuRien(
        'Net retenu',
        'Montant net à ce palier quand il diffère du prévu, sur la même base\u00a0; absent = le dernier dit avant lui, à défaut le prévu.'
      ),
      effet: dateOuRien(
        'Effet réel',
        'Date d’effet réelle ou reportée, quand elle diffère de la prévue\u00a0; absente = la dernière dite avant elle, à défaut la prévue\u00a0; un report sans date n’en a pas. Un gain ponctuel garde la durée de sa période\u00a0: sa fin se décale d’autant.'
      ),
      acte: texteOuRien('Acte ou preuve', 'Décision, avenant, marché, poste fermé, pièce comptable.'),
      enregistre_le: enregistre
    }
  }),
  engagement: defineTable({
    doc: 'Les engagements chiffrés d’une version du contrat, avec leur définition figée.',
    titre: 'Engagements',
    cle: ['contrat', 'version', 'engagement'],
    renvois: [{ colonnes: ['contrat', 'version'], table: 'contrat_version', vers: ['contrat', 'version'] }],
    colonnes: {
      contrat,
      version: { type: 'entier', titre: 'Version', doc: 'Version du contrat.', min: 0 },
      engagement: {
        type: 'texte',
        titre: 'Engagement',
        doc: 'Numéro\u00a0; le même d’une version à l’autre.',
        motif: NUMERO
      },
      libelle: texte('Libellé', 'Libellé.'),
      indicateur: {
        type: 'texte',
        titre: 'Indicateur',
        doc: 'Indicateur du catalogue le plus proche, quand il y en a un.',
        motif: CODE_INDICATEUR,
        nullable: true
      },
      definition: texte('Définition figée', 'Définition figée à la signature, mot pour mot.'),
      ej: {
        type: 'texte',
        titre: 'FINESS EJ',
        doc: 'Entité mesurée\u00a0; vide = tout le périmètre.',
        motif: FINESS,
        nullable: true
      },
      resultat: {
        type: 'texte',
        titre: 'Résultat visé',
        doc: 'Pour un engagement sur un résultat\u00a0: lequel des quatre.',
        valeurs: CODES_RESULTAT,
        nullable: true
      },
      unite: texte('Unité', 'Unité\u00a0; «\u00a0fraction\u00a0» se lit en pour cent.'),
      decimales: { type: 'entier', titre: 'Décimales', doc: 'Décimales affichées.', min: 0, max: 4 },
      direction: { type: 'texte', titre: 'Sens', doc: 'Sens favorable.', valeurs: CODES_DIRECTION },
      reference_annee: exercice,
      reference: {
        type: 'nombre',
        titre: 'Valeur de référence',
        doc: 'Valeur de l’année de référence.',
        unite: 'celle de l’engagement',
        nullable: true
      },
      tolerance: {
        type: 'nombre',
        titre: 'Tolérance',
        doc: 'Écart à la cible accepté.',
        unite: 'celle de l’engagement',
        nullable: true,
        min: 0
      }
    }
  }),
  engagement_cible: defineTable({
    doc: 'Les cibles datées d’un engagement.',
    titre: 'Cibles',
    cle: ['contrat', 'version', 'engagement', 'date'],
    renvois: [
      {
        colonnes: ['contrat', 'version', 'engagement'],
        table: 'engagement',
        vers: ['contrat', 'version', 'engagement']
      }
    ],
    colonnes: {
      contrat,
      version: { type: 'entier', titre: 'Version', doc: 'Version du contrat.', min: 0 },
      engagement: { type: 'texte', titre: 'Engagement', doc: 'Engagement.', motif: NUMERO },
      date: date('Date', 'Jour où la cible est due (31/12 pour un exercice).'),
      valeur: { type: 'nombre', titre: 'Cible', doc: 'Cible.', unite: 'celle de l’engagement' }
    }
  }),
  valeur_contradictoire: defineTable({
    doc: 'Les valeurs d’un engagement, retenues par l’établissement et par l’ARS sur la définition figée.',
    titre: 'Valeurs des engagements',
    cle: ['contrat', 'engagement', 'date', 'par'],
    colonnes: {
      contrat,
      engagement: { type: 'texte', titre: 'Engagement', doc: 'Engagement.', motif: NUMERO },
      date: date('Date', 'Dernier jour de la période mesurée.'),
      par: { type: 'texte', titre: 'Par', doc: 'Qui retient la valeur.', valeurs: CODES_PAR },
      valeur: { type: 'nombre', titre: 'Valeur', doc: 'Valeur.', unite: 'celle de l’engagement', nullable: true },
      statut: { type: 'texte', titre: 'Statut', doc: 'Statut.', valeurs: CODES_STATUT_DE_VALEUR },
      motif_ecart: texteOuRien(
        'Motif de l’écart',
        'Pourquoi cette partie retient une autre valeur que l’autre, tel qu’elle le dit.'
      ),
      origine: texteOuRien(
        'Source',
        'Où cette partie lit sa valeur (compte financier, balance, paie, requête), tel qu’elle le dit.'
      ),
      origine_le: dateOuRien('Date de la source', 'Jour de cette source\u00a0: transmission, édition ou relevé.'),
      enregistre_le: enregistre
    }
  }),
  trajectoire: defineTable({
    doc: 'La trajectoire financière par entité juridique et par version.',
    titre: 'Trajectoire financière',
    cle: ['contrat', 'ej', 'version', 'numero', 'exercice', 'solde'],
    colonnes: {
      contrat,
      ej: { type: 'texte', titre: 'FINESS EJ', doc: 'Entité juridique.', motif: FINESS },
      version: {
        type: 'texte',
        titre: 'Version',
        doc: 'D’où vient la trajectoire\u00a0; «\u00a0cible\u00a0» est celle que le contrat fixe.',
        valeurs: CODES_VERSION_TRAJECTOIRE
      },
      numero: {
        type: 'entier',
        titre: 'Numéro',
        doc: 'Version du contrat pour une cible, un tendanciel ou un PGFP annexé\u00a0; numéro d’un EPRD modificatif\u00a0; année d’un PGFP approuvé\u00a0; sinon 0.',
        min: 0
      },
      exercice,
      solde: {
        type: 'texte',
        titre: 'Solde',
        doc: 'Solde.',
        valeurs: CODES_SOLDE
      },
      valeur: { type: 'nombre', titre: 'Valeur', doc: 'Valeur.', unite: 'euros', nullable: true },
      arrete_le: dateOuRien('Arrêtée le', 'Jour où la version a été arrêtée ou transmise.'),
      enregistre_le: enregistre
    }
  }),
  hypothese: defineTable({
    doc: 'Les hypothèses de la trajectoire, ce qu’elles sont devenues et ce que l’écart coûte.',
    titre: 'Hypothèses',
    cle: ['contrat', 'ej', 'exercice', 'poste'],
    colonnes: {
      contrat,
      ej: { type: 'texte', titre: 'FINESS EJ', doc: 'Entité juridique.', motif: FINESS },
      exercice,
      poste: {
        type: 'texte',
        titre: 'Hypothèse',
        doc: 'Ce qui est supposé.',
        valeurs: CODES_HYPOTHESE
      },
      libelle: texte('Libellé', 'L’hypothèse en clair.'),
      attendu: {
        type: 'nombre',
        titre: 'Attendu',
        doc: 'Taux supposé.',
        unite: 'fraction',
        nullable: true
      },
      reel: { type: 'nombre', titre: 'Réel', doc: 'Taux réel.', unite: 'fraction', nullable: true },
      impact: eurosOuRien('Impact', 'Effet de l’écart sur le résultat\u00a0; favorable est positif.'),
      neutralisee: booleen('Neutralisée', 'Vrai si le contrat neutralise cet écart.'),
      clause: booleen('Clause de revoyure', 'Vrai si l’écart ouvre la clause de revoyure.'),
      enregistre_le: enregistre
    }
  }),
  operation: defineTable({
    doc: 'Les opérations du PPI, une à une, telles que l’annexe du PGFP les arrête\u00a0: la dernière annexe d’une entité les dit toutes.',
    titre: 'Opérations du PPI',
    cle: ['contrat', 'ej', 'arrete_le', 'operation'],
    colonnes: {
      contrat,
      ej: { type: 'texte', titre: 'FINESS EJ', doc: 'Entité juridique.', motif: FINESS },
      arrete_le: date('Arrêtée le', 'Jour où l’annexe a été arrêtée\u00a0; ce qui est payé l’est à ce jour.'),
      operation: {
        type: 'texte',
        titre: 'Opération',
        doc: 'Numéro\u00a0; le même d’une annexe à l’autre.',
        motif: NUMERO
      },
      libelle: texte('Libellé', 'Intitulé de l’opération.'),
      montant: { type: 'nombre', titre: 'Montant', doc: 'Coût total, toutes dépenses.', unite: 'euros', min: 0 },
      paye: {
        type: 'nombre',
        titre: 'Payé',
        doc: 'Ce qui en est payé au jour de l’annexe.',
        unite: 'euros',
        nullable: true,
        min: 0
      },
      livraison: dateOuRien('Livraison', 'Jour de livraison prévu, ou réel quand elle est livrée.'),
      financement: texteOuRien('Financement', 'Emprunt, aide, autofinancement, cession, en clair.'),
      etat: { type: 'texte', titre: 'État', doc: 'État au jour de l’annexe.', valeurs: CODES_ETAT_OPERATION },
      menace: texteOuRien(
        'Menacée par',
        'Ce qui menace l’opération, en clair\u00a0; vide = l’établissement ne dit rien.'
      ),
      enregistre_le: enregistre
    }
  }),
  dette: defineTable({
    doc: 'L’état de la dette, exercice par exercice, des seuls emprunts souscrits au jour où il est arrêté\u00a0: le dernier état d’une entité les dit tous.',
    titre: 'État de la dette',
    cle: ['contrat', 'ej', 'arrete_le', 'exercice'],
    colonnes: {
      contrat,
      ej: { type: 'texte', titre: 'FINESS EJ', doc: 'Entité juridique.', motif: FINESS },
      arrete_le: date('Arrêté le', 'Jour où l’état a été arrêté.'),
      exercice,
      capital: {
        type: 'nombre',
        titre: 'Capital à rembourser',
        doc: 'Capital que les contrats demandent de rembourser dans l’exercice.',
        unite: 'euros',
        min: 0
      },
      interets: { type: 'nombre', titre: 'Intérêts', doc: 'Intérêts de l’exercice.', unite: 'euros', nullable: true },
      encours: {
        type: 'nombre',
        titre: 'Encours au 31/12',
        doc: 'Ce qui reste à rembourser à la fin de l’exercice.',
        unite: 'euros',
        nullable: true,
        min: 0
      },
      enregistre_le: enregistre
    }
  }),
  pole: defineTable({
    doc: 'Ce qu’un établissement donne pôle par pôle, au mois ou depuis le 1er janvier\u00a0: activité, recettes, masse salariale.',
    titre: 'Pôles',
    cle: ['contrat', 'ej', 'pole', 'debut', 'fin'],
    colonnes: {
      contrat,
      ej: { type: 'texte', titre: 'FINESS EJ', doc: 'Entité juridique.', motif: FINESS },
      pole: texte('Pôle', 'Nom du pôle\u00a0; le même d’une période et d’une année à l’autre.'),
      debut: date('Début', 'Premier jour\u00a0: du mois, ou le 1er janvier quand les chiffres sont cumulés.'),
      fin: date('Fin', 'Dernier jour, à la fin d’un mois.'),
      sejours: {
        type: 'nombre',
        titre: 'Séjours',
        doc: 'Séjours MCO d’hospitalisation complète\u00a0; 0 = le pôle n’en a pas, vide = non renseigné.',
        nullable: true,
        min: 0
      },
      journees: {
        type: 'nombre',
        titre: 'Journées',
        doc: 'Journées, quand le pôle ne compte pas de séjours (SMR, long séjour, psychiatrie).',
        nullable: true,
        min: 0
      },
      recettes: eurosOuRien('Recettes', 'Recettes de ces séjours, ou de ces journées.'),
      masse_pm: eurosOuRien('Masse salariale PM', 'Masse salariale du personnel médical affecté au pôle.'),
      masse_pnm: eurosOuRien('Masse salariale PNM', 'Masse salariale du personnel non médical affecté au pôle.'),
      enregistre_le: enregistre
    }
  }),
  aide: defineTable({
    doc: 'Les aides d’un contrat, tranche par tranche, avec leur condition et sa preuve.',
    titre: 'Aides',
    cle: ['contrat', 'version', 'tranche'],
    renvois: [{ colonnes: ['contrat', 'version'], table: 'contrat_version', vers: ['contrat', 'version'] }],
    colonnes: {
      contrat,
      version: { type: 'entier', titre: 'Version', doc: 'Version du contrat.', min: 0 },
      tranche: { type: 'entier', titre: 'Tranche', doc: 'Numéro de la tranche.', min: 1 },
      libelle: texte('Libellé', 'Libellé.'),
      enveloppe: texte('Enveloppe', 'FIR, AC, MIG, article 50…'),
      imputation: {
        type: 'texte',
        titre: 'Imputation',
        doc: 'Où l’aide est imputée.',
        valeurs: CODES_IMPUTATION
      },
      ej: {
        type: 'texte',
        titre: 'FINESS EJ',
        doc: 'Bénéficiaire\u00a0; vide = support.',
        motif: FINESS,
        nullable: true
      },
      montant: { type: 'nombre', titre: 'Montant', doc: 'Montant.', unite: 'euros', min: 0 },
      prevue_le: date('Prévue le', 'Date prévue.'),
      condition: texteOuRien('Condition', 'Condition du versement, en clair.'),
      condition_action: {
        type: 'texte',
        titre: 'Condition\u00a0: action',
        doc: 'Action du jalon.',
        motif: NUMERO,
        nullable: true
      },
      condition_jalon: {
        type: 'texte',
        titre: 'Condition\u00a0: jalon',
        doc: 'Jalon à atteindre.',
        motif: NUMERO,
        nullable: true
      },
      condition_engagement: {
        type: 'texte',
        titre: 'Condition\u00a0: engagement',
        doc: 'Engagement à tenir.',
        motif: NUMERO,
        nullable: true
      },
      condition_le: dateOuRien(
        'Condition\u00a0: jugée le',
        'Jour où l’engagement se juge\u00a0; vide = à sa dernière valeur connue.'
      ),
      notifiee_le: dateOuRien('Notifiée le', 'Date de notification.'),
      versee_le: dateOuRien('Versée le', 'Date de versement.'),
      suspendue_le: dateOuRien('Suspendue le', 'Date de suspension.'),
      preuve: texteOuRien('Preuve', 'Preuve que la condition est remplie.')
    }
  }),
  aide_echeance: defineTable({
    doc: 'L’échéancier d’une tranche d’aide, exercice par exercice, quand elle n’est pas versée en une fois\u00a0: une aide de l’article 50 court jusqu’à dix ans.',
    titre: 'Échéancier des aides',
    cle: ['contrat', 'version', 'tranche', 'exercice'],
    renvois: [{ colonnes: ['contrat', 'version', 'tranche'], table: 'aide', vers: ['contrat', 'version', 'tranche'] }],
    colonnes: {
      contrat,
      version: { type: 'entier', titre: 'Version', doc: 'Version du contrat.', min: 0 },
      tranche: { type: 'entier', titre: 'Tranche', doc: 'Tranche échelonnée.', min: 1 },
      exercice: { type: 'entier', titre: 'Exercice', doc: 'Exercice du versement.', min: 1990, max: 2100 },
      montant: {
        type: 'nombre',
        titre: 'Montant',
        doc: 'Part de la tranche, sur cet exercice.',
        unite: 'euros',
        min: 0
      },
      versee_le: dateOuRien('Versée le', 'Jour du versement de cette part.'),
      controle_le: dateOuRien('Contrôlée le', 'Jour du contrôle de surcompensation de cette part (décret 2021-868).'),
      reprise: {
        type: 'nombre',
        titre: 'Reprise',
        doc: 'Ce que ce contrôle reprend\u00a0; 0 = rien, vide = non contrôlée.',
        unite: 'euros',
        min: 0,
        nullable: true
      }
    }
  }),
  revue: defineTable({
    doc: 'Les revues et instances du contrat.',
    titre: 'Revues',
    cle: ['contrat', 'date', 'instance'],
    colonnes: {
      contrat,
      date: date('Date', 'Jour.'),
      instance: {
        type: 'texte',
        titre: 'Instance',
        doc: 'Instance.',
        valeurs: CODES_INSTANCE
      },
      objet: texteOuRien('Objet', 'Ordre du jour.'),
      synthese: texteOuRien('Synthèse', 'Ce que la revue a conclu, à sa clôture.'),
      enregistre_le: enregistre
    }
  }),
  decision: defineTable({
    doc: 'Les décisions d’une revue et leur suite.',
    titre: 'Décisions',
    cle: ['contrat', 'date', 'rang'],
    colonnes: {
      contrat,
      date: date('Date de la revue', 'Jour de la revue.'),
      rang,
      texte: texte('Décision', 'Ce qui est décidé.'),
      responsable: texteOuRien('Responsable (fonction)', 'Fonction de qui en répond.'),
      echeance: dateOuRien('Échéance', 'Échéance.'),
      faite_le: dateOuRien('Faite le', 'Jour où c’est fait.'),
      enregistre_le: enregistre
    }
  })
} as const;
