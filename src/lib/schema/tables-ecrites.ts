import { CODES_ABSENCE_DE_CIBLE } from '$lib/domain/comptes/cible';
import { CODES_ABSENCE_DE_GAINS } from '$lib/domain/gain/absence';
import { CODES_GEL_DE_L_ANNEE } from '$lib/domain/gain/gel-de-l-annee';
import { MOTIFS_DE_DISCUSSION } from '$lib/domain/gain/en-discussion';
import { CODES_A_DECIDER, CODES_ETAT, CODES_METEO, ETAT_INCONNU } from '$lib/domain/contrat/codes';
import {
  CLASSES_D_AIDE,
  RAISONS_D_INDECISION,
  RISQUES_D_AIDE,
  MOTIFS_DE_NON_VERSEMENT,
  VERDICTS_DE_CONDITION
} from '$lib/domain/contrat/codes-d-aide';
import { CLOTURES_SANS_FAIT } from '$lib/domain/contrat/depuis/clotures';
import { PIECES } from '$lib/domain/contrat/pieces';
import { NATURES_DU_CONTRAT, PLACES } from '$lib/domain/contrat/natures-d-echeance';
import { QUALITES } from '$lib/domain/indicateur/qualite';
import { source } from './motifs';
import { defineTable } from './table';

const contrat = { type: 'texte', doc: 'Contrat.', reference: 'contrat.id' } as const;
const indicateur = { type: 'texte', doc: 'Code de l’indicateur.', reference: 'indicateur.code' } as const;
const texteOuRien = (doc: string) => ({ type: 'texte', doc, nullable: true }) as const;
const dateOuRien = (doc: string) => ({ type: 'date', doc, nullable: true }) as const;
const compte = (doc: string) => ({ type: 'entier', doc, min: 0 }) as const;
const entierOuRien = (doc: string) => ({ type: 'entier', doc, min: 0, nullable: true }) as const;
const entierSigne = (doc: string) => ({ type: 'entier', doc, nullable: true }) as const;
const nombreOuRien = (doc: string) => ({ type: 'nombre', doc, nullable: true }) as const;
const euros = (doc: string) => ({ type: 'nombre', doc, unite: 'euros' }) as const;
const eurosOuRien = (doc: string) => ({ type: 'nombre', doc, unite: 'euros', nullable: true }) as const;
const PAR_LIGNE = ', un par ligne';

const UNITE_DE_LA_REGLE =
  'celle de la règle\u00a0; d’une prévision, celle de son critère\u00a0; d’un engagement, la sienne';

/** What a rule of alert examined. */
const examine = {
  rang: { type: 'entier', doc: 'Ordre.', min: 1 },
  regle: { type: 'texte', doc: 'Règle.', reference: 'regle.code' },
  entite: {
    type: 'texte',
    doc: 'FINESS de l’entité, identifiant du contrat ou code du GHT, selon la portée de la règle.'
  },
  nom: { type: 'texte', doc: 'Son nom.' },
  objet: texteOuRien('Ce qui en est examiné, quand il y en a plusieurs\u00a0: un jalon, une tranche, un document.')
} as const;
const chiffres = {
  valeur: { ...nombreOuRien('Valeur examinée.'), unite: UNITE_DE_LA_REGLE },
  seuil: { ...nombreOuRien('Seuil.'), unite: UNITE_DE_LA_REGLE },
  marge: eurosOuRien('Euros jusqu’au seuil\u00a0; négatifs au-delà.'),
  montant: eurosOuRien('Euros en jeu.'),
  constat: { type: 'texte', doc: 'Ce qui est constaté, et où, en JSON\u00a0: des codes et des nombres.' }
} as const;

/** An alert, from its start to its end. */
const ouverte = {
  ...examine,
  debut: { type: 'date', doc: 'Premier jour d’examen où elle est ouverte.' },
  au_moins: {
    type: 'booleen',
    doc: 'Vrai si elle l’était au premier jour examiné\u00a0: depuis ce jour au moins.'
  },
  fin: dateOuRien('Premier jour d’examen où elle ne l’est plus\u00a0; absent tant qu’elle l’est.'),
  cloture: {
    type: 'texte',
    doc: 'Pourquoi elle est finie\u00a0: le cas n’est plus rempli\u00a0; ou il ne l’est plus sans que ce qui était demandé soit venu (report, abandon, perte, recul, retrait, cible, année pleine due)\u00a0; ou plus rien ne l’examine.',
    valeurs: ['non_remplie', ...CLOTURES_SANS_FAIT, 'plus_examinee'],
    nullable: true
  },
  verifie_le: { type: 'date', doc: 'Dernier jour d’examen où elle a pu être vérifiée.' },
  niveau: { type: 'entier', doc: 'Niveau (convention), 3 au plus\u00a0; 0 sur une prévision.', min: 0, max: 3 },
  ...chiffres,
  histoire: { type: 'texte', doc: 'Valeur et niveau à chaque jour où l’un change, en JSON.' }
} as const;

/** What raised no alert, and why. */
const nonOuverte = {
  ...examine,
  issue: { type: 'texte', doc: 'Ce qui a été trouvé.', valeurs: ['non_remplie', 'indecidable', 'sans_objet'] },
  ...chiffres,
  manque: texteOuRien(`Ce qui manque pour décider${PAR_LIGNE}.`)
} as const;
const entite = { type: 'texte', doc: 'FINESS EJ de l’établissement.' } as const;

/**
 * Tables that no producer gives: what a list or a comparison shows of others, worked out from the facts with the rules
 * at the date of the dataset, so that a screen costs the same however large the region is.
 */
export const tablesEcrites = {
  suivi: defineTable({
    doc: 'Le suivi de chaque contrat à la date du jeu\u00a0: une ligne par contrat, calculée d’après les faits.',
    cle: ['contrat'],
    colonnes: {
      contrat,
      etat: { type: 'texte', doc: 'État.', valeurs: [...CODES_ETAT, ETAT_INCONNU] },
      gel: { type: 'booleen', doc: 'Pour un contrat suspendu\u00a0: vrai si tout est gelé.', nullable: true },
      commence: { type: 'booleen', doc: 'Faux si le premier jour est à venir.' },
      fin: dateOuRien('Terme, selon la version en vigueur.'),
      ghts: texteOuRien('GHT touchés, séparés par une virgule.'),
      membres: texteOuRien(`Noms des entités juridiques couvertes${PAR_LIGNE}.`),
      suivi: { type: 'booleen', doc: 'Vrai si des actions sont suivies.' },
      meteo_etablissement: { type: 'texte', doc: 'Météo de l’établissement.', valeurs: CODES_METEO },
      meteo_etablissement_le: dateOuRien('Jour de cette météo.'),
      meteo_ars: { type: 'texte', doc: 'Météo de l’ARS.', valeurs: CODES_METEO, nullable: true },
      meteo_ars_le: dateOuRien('Jour de cette météo.'),
      desaccord: texteOuRien('Faits qui contredisent une météo, en JSON\u00a0: le code de chacun et ses nombres.'),
      desaccord_de: texteOuRien('De qui est cette météo, séparés par une virgule.'),
      jalons_atteints: compte('Jalons dus qui sont atteints.'),
      jalons_dus: compte('Jalons dus.'),
      jalons_en_retard: compte('Jalons en retard.'),
      jalons_glisses: compte('Jalons dont l’échéance a glissé.'),
      jalons_total: compte('Jalons des actions qui ne sont pas abandonnées.'),
      jalons_abandonnes: compte('Jalons des actions abandonnées.'),
      jalons_abandonnes_en_retard: compte('De ceux-là, l’échéance est passée.'),
      ap_planifiee: euros('Gains en année pleine, planifiés.'),
      ap_en_vigueur: euros('Gains en année pleine, en vigueur.'),
      attendu_a_date: euros('Effet attendu sur l’exercice, à date.'),
      realise_a_date: euros('Effet réalisé sur l’exercice, à date.'),
      sans_gain: {
        type: 'texte',
        doc: 'Pourquoi les gains ne se comparent pas.',
        valeurs: CODES_ABSENCE_DE_GAINS,
        nullable: true
      },
      sans_gain_depuis: dateOuRien('Depuis quand ils sont gelés, si c’est pourquoi.'),
      resultat_exercice: entierOuRien('Exercice du résultat visé.'),
      resultat_cible: eurosOuRien('Cible de résultat.'),
      resultat_sans_cible: {
        type: 'texte',
        doc: 'Pourquoi cet exercice n’a pas de cible.',
        valeurs: CODES_ABSENCE_DE_CIBLE,
        nullable: true
      },
      resultat_etablissement: eurosOuRien('Atterrissage que l’établissement projette.'),
      resultat_etablissement_origine: texteOuRien('Codes des documents où il est lu, séparés par une virgule.'),
      resultat_outil: eurosOuRien('Atterrissage que l’outil projette.'),
      resultat_dementie: {
        type: 'texte',
        doc: 'De quel côté de la cible les écarts passés du même document mettent cet atterrissage, quand ils démentent le sien.',
        valeurs: ['sous', 'cible', 'dessus'],
        nullable: true
      },
      resultat_seule: texteOuRien('Entité dont c’est le résultat, quand il est d’une seule.'),
      resultat_ejs: entierOuRien('Entités dont il est la somme, quand d’autres n’ont pas de cible.'),
      resultat_ejs_sur: entierOuRien('Sur combien.'),
      tresorerie_jours: { ...nombreOuRien('Trésorerie la plus basse, en jours de charges.'), unite: 'jours' },
      tresorerie_montant: eurosOuRien('La même, en euros.'),
      tresorerie_le: dateOuRien('Jour de cette trésorerie.'),
      tresorerie_de: texteOuRien('Entité de cette trésorerie.'),
      critere_concernees: texteOuRien(`Entités que D. 6143-39 concerne${PAR_LIGNE}.`),
      critere_total: entierOuRien('Entités examinées.'),
      critere_sans_chiffres: texteOuRien(`Entités dont les chiffres manquent${PAR_LIGNE}.`),
      critere_base: texteOuRien(
        'Comptes financiers sur lesquels repose l’examen, le dernier d’abord, séparés par une virgule\u00a0; «\u00a0provisoire\u00a0» tant qu’un d’eux n’est pas approuvé.'
      ),
      critere_anciens: texteOuRien(
        `Entités dont le dernier de ces comptes manque, jugées sur un plus ancien${PAR_LIGNE}.`
      ),
      aides_attendues: eurosOuRien('Aide dont une condition n’est pas remplie, ou qui est suspendue.'),
      aides_attendues_tranches: compte('Tranches de cette aide.'),
      prochaine_revue: dateOuRien('Prochaine revue.'),
      en_jeu: eurosOuRien('Le plus lourd des points à décider à la prochaine revue.'),
      en_jeu_de: {
        type: 'texte',
        doc: 'Lequel de ces points.',
        valeurs: CODES_A_DECIDER,
        nullable: true
      },
      depuis: texteOuRien(
        'D’un contrat qui court, ce qui a changé depuis sa dernière revue, ou sa signature, en JSON\u00a0: le jour, les faits de sa vie et des nombres.'
      ),
      alertes: entierOuRien('Alertes ouvertes à la date\u00a0; rien là où aucune règle n’est examinée.'),
      alertes_loi: entierOuRien('De celles-là, celles qu’un texte fixe.'),
      alertes_graves: entierOuRien('Celles du plus haut niveau.')
    }
  }),
  alerte: defineTable({
    doc: 'Ce qui mérite d’être regardé à la date du jeu\u00a0: une ligne par fait d’un contrat, calculée d’après les faits.',
    cle: ['contrat', 'rang'],
    colonnes: {
      contrat,
      rang: { type: 'entier', doc: 'Ordre.', min: 1 },
      libelle: { type: 'texte', doc: 'Territoire, et tome du contrat.' },
      nature: {
        type: 'texte',
        doc: 'Nature du fait.',
        valeurs: ['loi', 'tresorerie', 'desaccord', 'aide', 'retard', 'recettes', 'double_compte']
      },
      constat: {
        type: 'texte',
        doc: 'Ce qui est constaté et ce qui est en jeu, en JSON\u00a0: des codes et des nombres.'
      },
      ordre: compte('Gravité de la nature, 0 d’abord.'),
      montant: { type: 'nombre', doc: 'Ce qui départage deux faits d’une nature, le plus grand d’abord.' }
    }
  }),
  signal: defineTable({
    doc: 'Les alertes\u00a0: une ligne par alerte ouverte dans les vingt-quatre derniers mois, avec son début et sa fin, examinée à chaque fin de mois et à la date du jeu.',
    cle: ['contrat', 'rang'],
    colonnes: { contrat, ...ouverte }
  }),
  examen: defineTable({
    doc: 'Ce que les règles d’alerte n’ont pas ouvert à la date du jeu\u00a0: le cas n’est pas rempli, n’a pas d’objet, ou ne peut pas être décidé.',
    cle: ['contrat', 'rang'],
    colonnes: { contrat, ...nonOuverte }
  }),
  signal_ej: defineTable({
    doc: 'Les alertes des établissements qu’aucun contrat ne fait examiner à la date du jeu, et dont des comptes ou un calendrier de transmissions sont connus\u00a0: ouvertes dans les vingt-quatre derniers mois, comme celles des contrats.',
    cle: ['entite', 'rang'],
    colonnes: { ...ouverte, entite }
  }),
  examen_ej: defineTable({
    doc: 'De ces mêmes établissements, ce que les règles d’alerte n’ont pas ouvert à la date du jeu.',
    cle: ['entite', 'rang'],
    colonnes: { ...nonOuverte, entite }
  }),
  echeance: defineTable({
    doc: 'Ce qu’un contrat attend à une date, et ce qui y est passé sans être fait\u00a0: jalons, tranches, décisions, documents, réunions, terme\u00a0; une ligne chacun, à la date du jeu.',
    cle: ['contrat', 'nature', 'cle'],
    colonnes: {
      contrat,
      nature: { type: 'texte', doc: 'Nature.', valeurs: NATURES_DU_CONTRAT },
      cle: { type: 'texte', doc: 'Ce qui la désigne dans sa nature\u00a0: elle ne change pas quand sa date change.' },
      place: {
        type: 'texte',
        doc: 'Si elle compte dans les totaux, ou pourquoi elle est comptée à part.',
        valeurs: PLACES
      },
      date: dateOuRien('Jour dû\u00a0; pour un jalon, la dernière échéance connue.'),
      initiale: dateOuRien('Premier jour prévu, quand il a changé.'),
      atteint_le: dateOuRien('Jour où un jalon que le gel a arrêté a été atteint depuis.'),
      retard: { type: 'booleen', doc: 'Vrai si elle est passée et attendue.' },
      jours: entierSigne('Jours de retard\u00a0; négatif avant la date\u00a0; vide sans date.'),
      libelle: { type: 'texte', doc: 'Ce qui est attendu\u00a0; le code d’une instance ou d’un document.' },
      detail: texteOuRien('Ordre du jour d’une réunion, ou où en est la condition d’une tranche.'),
      action: texteOuRien('Numéro de l’action d’un jalon.'),
      ej: texteOuRien('FINESS EJ de qui doit un document.'),
      exercice: entierOuRien('Exercice de ce document.'),
      qui: texteOuRien('Fonction de qui en répond.'),
      montant: eurosOuRien('Euros d’une tranche.')
    }
  }),
  gain_discute: defineTable({
    doc: 'Les lignes de gain que les deux parties ne retiennent pas au même montant, ou que l’une n’a pas valorisées, à la date du jeu.',
    cle: ['contrat', 'action', 'gain'],
    colonnes: {
      contrat,
      action: { type: 'texte', doc: 'Numéro de l’action.' },
      gain: { type: 'texte', doc: 'Numéro de la ligne.' },
      place: {
        type: 'texte',
        doc: 'Si elle compte dans les totaux, ou pourquoi elle est comptée à part.',
        valeurs: PLACES
      },
      libelle: { type: 'texte', doc: 'Libellé de la ligne.' },
      ej: { type: 'texte', doc: 'FINESS EJ dont les comptes portent le gain.' },
      perennite: { type: 'texte', doc: 'Pérennité.', valeurs: ['perenne', 'ponctuel'] },
      motif: { type: 'texte', doc: 'Ce qui est en discussion.', valeurs: MOTIFS_DE_DISCUSSION },
      motif_ecart: texteOuRien('Pourquoi les deux valeurs diffèrent, tel que les parties le disent.'),
      prevu: euros('Montant net prévu.'),
      etablissement: eurosOuRien('Retenu par l’établissement.'),
      ars: eurosOuRien('Retenu par l’ARS.'),
      en_jeu: euros('Écart des deux valeurs, ou montant prévu d’une ligne non valorisée.')
    }
  }),
  aide_suivie: defineTable({
    doc: 'Le livre des aides à la date du jeu\u00a0: une ligne par contrat, tranche et exercice, chaque euro dans un état.',
    cle: ['contrat', 'rang'],
    colonnes: {
      contrat,
      rang: { type: 'entier', doc: 'Ordre.', min: 1 },
      tranche: { type: 'entier', doc: 'Tranche.', min: 1 },
      exercice: entierOuRien('Exercice\u00a0; vide pour ce que l’échéancier ne place pas.'),
      libelle: { type: 'texte', doc: 'Libellé de la tranche.' },
      enveloppe: { type: 'texte', doc: 'Enveloppe.' },
      prevue_le: { type: 'date', doc: 'Date prévue de la tranche.' },
      montant: euros('Montant de la ligne.'),
      classe: { type: 'texte', doc: 'Où en sont ces euros.', valeurs: CLASSES_D_AIDE },
      risque: { type: 'texte', doc: 'Ce qui les menace.', valeurs: RISQUES_D_AIDE, nullable: true },
      motif: {
        type: 'texte',
        doc: 'Pourquoi ils ne sont pas versés\u00a0; vide quand ils le sont, et pour ce que l’échéancier donne de trop.',
        valeurs: MOTIFS_DE_NON_VERSEMENT,
        nullable: true
      },
      due_le: { type: 'date', doc: 'Jour où cette part est due.' },
      verdict: { type: 'texte', doc: 'Ce que la condition est.', valeurs: VERDICTS_DE_CONDITION },
      raison: { type: 'texte', doc: 'Pourquoi elle ne se décide pas.', valeurs: RAISONS_D_INDECISION, nullable: true },
      condition: texteOuRien('Condition, en clair.'),
      en_attente: {
        type: 'booleen',
        doc: 'Vrai si sa tranche, non versée, est à date passée, condition non remplie, et que le contrat court.'
      },
      reprise: eurosOuRien('Ce qu’un contrôle de surcompensation en a repris.')
    }
  }),
  aide_plan: defineTable({
    doc: 'Ce que le plan de chaque contrat apporte par exercice, à côté de ses aides.',
    cle: ['contrat', 'exercice'],
    colonnes: {
      contrat,
      exercice: { type: 'entier', doc: 'Exercice.', min: 1990, max: 2100 },
      attendu: eurosOuRien('Effet net prévu sur l’exercice\u00a0; vide quand il est gelé, ce qui n’est pas zéro.'),
      gel: {
        type: 'texte',
        doc: 'Pourquoi rien n’est attendu de l’exercice, quand une suspension l’arrête ou ne dit pas si elle l’arrête.',
        valeurs: CODES_GEL_DE_L_ANNEE,
        nullable: true
      },
      realise: eurosOuRien(
        'Effet net réalisé, à date pour l’exercice en cours, jusqu’à la veille du gel pour celui d’un gel\u00a0; vide pour un exercice à venir.'
      ),
      realise_ensuite: eurosOuRien('Effet net réalisé depuis le gel, l’exercice du gel\u00a0; vide pour un autre.')
    }
  }),
  aide_ecart: defineTable({
    doc: 'Ce qui ne se rapproche pas, à la date du jeu\u00a0: aides sans notification, notifications sans tranche.',
    cle: ['contrat', 'rang'],
    colonnes: {
      contrat,
      rang: { type: 'entier', doc: 'Ordre.', min: 1 },
      sens: { type: 'texte', doc: 'De quel côté.', valeurs: ['tranche', 'notification'] },
      entite: { type: 'texte', doc: 'Bénéficiaire.' },
      exercice: entierOuRien('Exercice, ou campagne.'),
      enveloppe: { type: 'texte', doc: 'Enveloppe.' },
      tranche: entierOuRien('Numéro de la tranche.'),
      libelle: { type: 'texte', doc: 'De la tranche, ou de la mesure.' },
      numero: texteOuRien('Numéro de la notification.'),
      montant: euros('Montant.')
    }
  }),
  demande: defineTable({
    doc: 'Ce qu’un contrat qui n’est pas fini devrait contenir et ne contient pas, à la date du jeu.',
    cle: ['contrat', 'piece'],
    colonnes: {
      contrat,
      piece: { type: 'texte', doc: 'Ce qui manque.', valeurs: PIECES },
      nombre: { type: 'entier', doc: 'Combien manquent.', min: 1 },
      sur: { type: 'entier', doc: 'De combien.', min: 1 },
      exercice: entierOuRien('Exercice, quand c’est celui d’un document.'),
      noms: texteOuRien(`De qui ou de quoi, les premiers${PAR_LIGNE}.`)
    }
  }),
  demande_ej: defineTable({
    doc: 'Les demandes d’un contrat, établissement par établissement\u00a0: ce qui est de lui, et ce qui est de tout le contrat.',
    cle: ['contrat', 'piece', 'ej'],
    colonnes: {
      contrat,
      piece: { type: 'texte', doc: 'Ce qui manque.', valeurs: PIECES },
      ej: { type: 'texte', doc: 'FINESS EJ de l’établissement.' },
      nombre: { type: 'entier', doc: 'Combien manquent, de lui.', min: 1 },
      sur: { type: 'entier', doc: 'De combien.', min: 1 },
      noms: texteOuRien(`De qui ou de quoi, les premiers${PAR_LIGNE}.`)
    }
  }),
  comparaison: defineTable({
    doc: 'Les valeurs annuelles des groupes (GHT, région) que les écrans comparent, une par indicateur et période, avec le rang de la dernière\u00a0; des établissements, les seuls lits MCO de la dernière année.',
    cle: ['entite_type', 'entite', 'indicateur', 'definition', 'debut', 'fin'],
    colonnes: {
      entite_type: { type: 'texte', doc: 'Niveau.', valeurs: ['ej', 'ght', 'region', 'national'] },
      entite: { type: 'texte', doc: 'FINESS EJ, code du GHT, de la région ou SUIVIS.' },
      indicateur,
      definition: { type: 'texte', doc: 'Version de la fiche.' },
      debut: { type: 'date', doc: 'Premier jour\u00a0; pour un stock, le jour même.' },
      fin: { type: 'date', doc: 'Dernier jour.' },
      valeur: { ...nombreOuRien('Valeur\u00a0; une absence n’est jamais 0.'), unite: 'celle de la fiche' },
      numerateur: nombreOuRien('Numérateur d’un rapport.'),
      denominateur: nombreOuRien('Dénominateur d’un rapport.'),
      qualite: { type: 'texte', doc: 'Pourquoi une valeur manque.', valeurs: QUALITES },
      statut: { type: 'texte', doc: 'Statut.', valeurs: ['provisoire', 'definitif'] },
      membres: entierOuRien('Membres dont la valeur est connue.'),
      attendus: entierOuRien('Membres attendus.'),
      fusion: entierOuRien('Entités que la valeur additionne, avant une fusion.'),
      reserve: texteOuRien('Ce qui est à vérifier.'),
      edition: { type: 'texte', doc: 'Fichier du producteur.' },
      source,
      rang: entierOuRien('Place parmi les périmètres suivis à la dernière année, 1 = le plus favorable.'),
      sur: entierOuRien('Combien de périmètres ont une place.')
    }
  }),
  veille: defineTable({
    doc: 'La trésorerie de chaque entité juridique qui a des comptes, à la date du jeu\u00a0: solde, plan, dettes échues.',
    cle: ['ej'],
    colonnes: {
      ej: { type: 'texte', doc: 'FINESS EJ.' },
      solde: eurosOuRien('Dernier solde connu du compte 515.'),
      solde_le: dateOuRien('Jour de ce solde.'),
      plus_bas: eurosOuRien('Jour le plus bas de ce mois.'),
      jours: { ...nombreOuRien('Jours de charges que ce solde couvre.'), unite: 'jours' },
      plan: texteOuRien('Plan de trésorerie\u00a0: fin de mois, solde, jour le plus bas, en JSON.'),
      creux: eurosOuRien('Point le plus bas de ce plan.'),
      creux_le: dateOuRien('Fin du mois de ce point.'),
      lignes_tirees: eurosOuRien('Lignes de trésorerie tirées.'),
      dettes_echues: eurosOuRien('Dettes fiscales et sociales échues.'),
      fournisseurs_echus: eurosOuRien('Fournisseurs échus.'),
      moratoires: eurosOuRien('Reste dû sous moratoire.'),
      cessions: eurosOuRien('Créances cédées.'),
      manque: texteOuRien('Comptes qui devraient être connus et ne le sont pas, des codes séparés par des virgules.'),
      sources: texteOuRien('Sources de ses comptes, séparées par des virgules.')
    }
  }),
  couverture: defineTable({
    doc: 'Ce que le jeu couvre\u00a0: par indicateur et année, combien de GHT et d’établissements ont une valeur.',
    cle: ['indicateur', 'annee'],
    colonnes: {
      indicateur,
      annee: { type: 'entier', doc: 'Année.', min: 1990, max: 2100 },
      connues: compte('Valeurs de GHT ou d’établissements.')
    }
  })
} as const;
