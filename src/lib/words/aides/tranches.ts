import { CLASSES_D_AIDE } from '$lib/domain/contrat/codes-d-aide';
import { euros } from '$lib/format/nombre';
import { IMPUTATIONS } from '$lib/schema/vocabulaire/contrat';
import type { TrancheMontree } from '$lib/views/aides/aides.types';
import { mot } from '../contrat/mots';
import type { Column } from '../table';
import { CLASSES } from './classes';
import { faitEnMots, raisonEnMots, VERDICTS } from './condition';
import { notificationEnMots } from './ecarts';
import { partsDuesEnMots } from './motifs';
import { article50EnMots, beneficiaire, risqueEnMots } from './page';

/** Tranches of aid as a file has them: what each card of the screen says, a column a fact. */
export const COLONNES_DES_TRANCHES: readonly Column<TrancheMontree>[] = [
  {
    ...{ key: 'tranche', title: 'Tranche', cell: ({ tranche }) => String(tranche) },
    file: {
      Tranche: ({ tranche }) => tranche,
      Libellé: ({ libelle }) => libelle,
      Enveloppe: ({ enveloppe }) => enveloppe,
      Imputation: ({ imputation }) => mot(IMPUTATIONS, imputation),
      Bénéficiaire: beneficiaire
    }
  },
  {
    ...{ key: 'montant', title: 'Montant', figure: true, cell: ({ montant }) => euros(montant) },
    file: {
      'Montant (€)': ({ montant }) => montant,
      ...Object.fromEntries(
        CLASSES_D_AIDE.map((classe) => [`${CLASSES[classe]} (€)`, ({ sommes }: TrancheMontree) => sommes[classe]])
      )
    }
  },
  {
    ...{ key: 'dates', title: 'Prévue le', cell: ({ prevueLe }) => prevueLe },
    file: {
      'Prévue le': ({ prevueLe }) => prevueLe,
      'Notifiée le': ({ notifieeLe }) => notifieeLe,
      'Suspendue le': ({ suspendueLe }) => suspendueLe,
      'Versée le': ({ verseeLe }) => verseeLe,
      'Reste à verser, par échéance': partsDuesEnMots
    }
  },
  {
    ...{ key: 'condition', title: 'Condition', cell: ({ condition }) => condition ?? '' },
    file: {
      Condition: ({ condition }) => condition,
      'Remplie\u00a0?': ({ jugement }) => VERDICTS[jugement.verdict],
      'Ce qui empêche de décider': ({ jugement }) => raisonEnMots(jugement.raison),
      'Jugée sur': ({ jugement }) => jugement.faits.map(faitEnMots).join(' '),
      Preuve: ({ preuve, preuveManque }) => preuve ?? (preuveManque ? 'aucune preuve fournie' : null),
      'À risque parce que': (tranche) => risqueEnMots(tranche)
    }
  },
  {
    ...{ key: 'notifications', title: 'Notifications' },
    cell: ({ notifications }) => notifications.map(notificationEnMots).join(' ')
  },
  {
    ...{ key: 'article50', title: 'Article 50' },
    cell: ({ article50 }) => (article50 === null ? '' : article50EnMots(article50.vie))
  }
];
