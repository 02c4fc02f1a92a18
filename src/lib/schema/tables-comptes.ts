import {
  CODES_CERTIFICATION,
  CODES_DOCUMENT,
  CODES_ETAT_DOCUMENT,
  CODES_POSTE,
  CODES_VERSION_COMPTE
} from '$lib/domain/comptes/codes';
import { BUDGET, FINESS, source } from './motifs';
import { defineTable } from './table';

const ej = { type: 'texte', titre: 'FINESS EJ', doc: 'Entité juridique.', motif: FINESS } as const;

/** Accounts of legal entities and the dates of their returns. */
export const tablesComptes = {
  compte: defineTable({
    doc: 'Les comptes d’une entité juridique\u00a0: situations mensuelles, états et comptes financiers, poste par poste.',
    titre: 'Comptes',
    cle: ['ej', 'budget', 'poste', 'debut', 'fin', 'version'],
    colonnes: {
      ej,
      budget: { type: 'texte', titre: 'Budget', doc: 'H = CRP\u00a0; une autre lettre = CRA.', motif: BUDGET },
      poste: {
        type: 'texte',
        titre: 'Poste',
        doc: 'C1 à C4\u00a0: titres de charges\u00a0; P1 à P3\u00a0: titres de produits\u00a0; les autres sont des éléments de ces titres, du tableau de financement, du bilan et de la trésorerie, ou les emplois autorisés (TPER).',
        valeurs: CODES_POSTE
      },
      debut: { type: 'date', titre: 'Début', doc: 'Premier jour\u00a0; pour un stock, le jour même.' },
      fin: { type: 'date', titre: 'Fin', doc: 'Dernier jour.' },
      version: {
        type: 'texte',
        titre: 'Version',
        doc: 'Statut du chiffre\u00a0; une situation mensuelle n’est jamais arrêtée, et un plan de trésorerie dit des mois à venir.',
        valeurs: CODES_VERSION_COMPTE
      },
      montant: {
        type: 'nombre',
        titre: 'Montant',
        doc: 'Montant, en euros\u00a0; en ETPR pour les emplois autorisés.',
        unite: 'euros',
        nullable: true
      },
      publie_le: {
        type: 'date',
        titre: 'Transmis le',
        doc: 'Jour où le chiffre a été transmis\u00a0; absent = à la fin de la période.',
        nullable: true
      },
      source,
      simule: { type: 'booleen', titre: 'Simulé', doc: 'Vrai si le chiffre est simulé.' }
    }
  }),
  transmission: defineTable({
    doc: 'Les documents budgétaires dus par une entité juridique\u00a0: échéance, transmission, certification.',
    titre: 'Transmissions',
    cle: ['ej', 'document', 'exercice'],
    colonnes: {
      ej,
      document: {
        type: 'texte',
        titre: 'Document',
        doc: 'Document.',
        valeurs: CODES_DOCUMENT
      },
      exercice: { type: 'entier', titre: 'Exercice', doc: 'Exercice.', min: 1990, max: 2100 },
      echeance: { type: 'date', titre: 'Échéance', doc: 'Date due (calendrier du jeu).' },
      transmis_le: { type: 'date', titre: 'Transmis le', doc: 'Date de transmission.', nullable: true },
      certification: {
        type: 'texte',
        titre: 'Certification',
        doc: 'Certification du compte financier.',
        valeurs: CODES_CERTIFICATION,
        nullable: true
      },
      etat: {
        type: 'texte',
        titre: 'État',
        doc: 'Ce que le document est devenu\u00a0; absent = rien n’est décidé, ou ce n’est pas dit.',
        valeurs: CODES_ETAT_DOCUMENT,
        nullable: true
      },
      etat_le: { type: 'date', titre: 'État depuis le', doc: 'Jour de cette décision.', nullable: true },
      source
    }
  }),
  notification: defineTable({
    doc: 'Les crédits notifiés à une entité juridique par l’agence (HAPI)\u00a0: une notification par ligne, ou leur somme par mois quand le fichier ne donne qu’elle.',
    titre: 'Notifications',
    cle: ['ej', 'campagne', 'detail', 'numero'],
    colonnes: {
      ej,
      site: {
        type: 'texte',
        titre: 'Site',
        doc: 'FINESS du site que le fichier donne pour bénéficiaire, quand ce n’est pas l’entité elle-même.',
        nullable: true,
        motif: FINESS
      },
      campagne: { type: 'entier', titre: 'Campagne', doc: 'Campagne budgétaire.', min: 1990, max: 2100 },
      detail: {
        type: 'texte',
        titre: 'Détail',
        doc: 'Ce que la ligne est\u00a0: une notification, ou la somme d’un mois.',
        valeurs: ['notification', 'mois']
      },
      numero: {
        type: 'texte',
        titre: 'Numéro',
        doc: 'Engagement et numéro de la notification\u00a0; pour un mois, le mois et l’enveloppe.'
      },
      date: {
        type: 'date',
        titre: 'Date',
        doc: 'Jour de la notification\u00a0; pour un mois, son dernier jour.',
        nullable: true
      },
      enveloppe: { type: 'texte', titre: 'Enveloppe', doc: 'Enveloppe (FIR, MIGAC…).' },
      sous_enveloppe: {
        type: 'texte',
        titre: 'Sous-enveloppe',
        doc: 'Sous-enveloppe (AC, MIG, Sanitaire…).',
        nullable: true
      },
      mode: { type: 'texte', titre: 'Mode de délégation', doc: 'Mode de délégation.', nullable: true },
      mesure: { type: 'texte', titre: 'Mesure', doc: 'Mesure la plus fine.', nullable: true },
      libelle: { type: 'texte', titre: 'Libellé', doc: 'Action, ou motivation.', nullable: true },
      montant: {
        type: 'nombre',
        titre: 'Montant (euros)',
        doc: 'Montant notifié\u00a0; négatif pour un retrait.',
        unite: 'euros'
      },
      edition: { type: 'texte', titre: 'Fichier', doc: 'Fichier du producteur.' },
      source,
      simule: { type: 'booleen', titre: 'Simulé', doc: 'Vrai si le chiffre est simulé.' }
    }
  }),
  liste_ej: defineTable({
    doc: 'Listes datées d’entités juridiques dont un texte dépend, comme celle du seuil de 2\u00a0% de l’article D. 6143-39.',
    titre: 'Listes d’établissements',
    cle: ['liste', 'ej', 'debut'],
    colonnes: {
      liste: { type: 'texte', titre: 'Liste', doc: 'Nom de la liste.', valeurs: ['deficit_2_pour_cent'] },
      ej,
      debut: { type: 'date', titre: 'Début', doc: 'Premier jour.' },
      fin: { type: 'date', titre: 'Fin', doc: 'Dernier jour.', nullable: true },
      source
    }
  })
} as const;
