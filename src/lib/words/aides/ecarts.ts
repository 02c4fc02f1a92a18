import { majuscule } from '$lib/format/casse';
import { dateCourte } from '$lib/format/date';
import { euros } from '$lib/format/nombre';
import { accord, compte } from '$lib/format/phrase';
import type { AidesModele, EcartDAide, NotificationTrouvee } from '$lib/views/aides/aides.types';
import type { Column } from '../table';

const SENS: Readonly<Record<EcartDAide['sens'], string>> = {
  tranche: 'tranche sans notification',
  notification: 'notification sans tranche'
};

function quoiEnMots({ tranche, libelle }: Pick<EcartDAide, 'tranche' | 'libelle'>): string {
  return tranche === null ? libelle || '—' : `Tranche ${tranche}, ${libelle}`;
}

export const COLONNES_DES_ECARTS: readonly Column<EcartDAide>[] = [
  { key: 'libelle', title: 'Tranche ou mesure', cell: quoiEnMots },
  { key: 'sens', title: 'Ce qui manque', cell: ({ sens }) => SENS[sens] },
  { key: 'entite', title: 'Bénéficiaire', cell: ({ entite }) => entite },
  {
    ...{ key: 'exercice', title: 'Exercice', cell: ({ exercice }) => (exercice === null ? '—' : String(exercice)) },
    file: { Exercice: ({ exercice }) => exercice }
  },
  { key: 'enveloppe', title: 'Enveloppe', cell: ({ enveloppe }) => enveloppe },
  { key: 'numero', title: 'Numéro', cell: ({ numero }) => numero ?? '—', file: { Numéro: ({ numero }) => numero } },
  {
    ...{ key: 'montant', title: 'Montant', figure: true, cell: ({ montant }) => euros(montant) },
    file: { 'Montant (€)': ({ montant }) => montant }
  }
];

type Rapprochement = NonNullable<AidesModele['rapprochement']>;

/** What of the tranches is found in what was notified, and what is not, both ways. */
export function messageDuRapprochement({ paires, sansNotification, sansTranche }: Rapprochement): string {
  const trouvees = `${majuscule(compte(paires, 'tranche retrouvée', 'tranches retrouvées', 'aucune'))} dans les notifications`;
  const manques = [
    ...(sansNotification.length === 0
      ? []
      : [
          `${sansNotification.length}\u00a0${accord(sansNotification.length, 'sans notification', 'sans notification')}`
        ]),
    ...(sansTranche.length === 0
      ? []
      : [
          `${sansTranche.length}\u00a0${accord(sansTranche.length, 'notification sans tranche', 'notifications sans tranche')}`
        ])
  ];
  return manques.length === 0 ? `${trouvees}, aucun écart` : `${trouvees}, ${manques.join(', ')}`;
}

/** Other notifications of the same entities: counted, not listed. */
export function ailleursEnMots({ ailleurs: { nombre, montant } }: Rapprochement): string | null {
  if (nombre === 0) return null;
  const quoi = accord(nombre, 'autre notification', 'autres notifications');
  return `${nombre}\u00a0${quoi} de ces entités (${euros(montant)}), hors des enveloppes ou des exercices du contrat.`;
}

export function notificationEnMots({ exercice, site, numero, date, montant }: NotificationTrouvee): string {
  const le = date === null ? 'sans date' : `du ${dateCourte(date)}`;
  const a = site === null ? '' : `, au site ${site}`;
  return `Notification ${numero} ${le}${a}, ${euros(montant)}${exercice === null ? '' : `, pour ${exercice}`}.`;
}

export const MOTS_DES_ECARTS = {
  legende: 'Ce qui ne se rapproche pas, des deux côtés',
  aucun: 'Chaque tranche notifiée ou versée a sa notification, et réciproquement.',
  absent: 'Notifications\u00a0: aucune dans le jeu pour ces entités',
  absentTexte:
    'Le fichier HAPI des engagements par bénéficiaire, ou l’extrait DIAMANT «\u00a0MEN_HAPI\u00a0», les remplirait\u00a0: posez-le dans le dossier donné à «\u00a0npm run data\u00a0».',
  definition: {
    terme: 'Rapprochement',
    texte:
      'Une tranche se rapproche d’une notification du même bénéficiaire (entité juridique, ou l’un de ses sites), de la même enveloppe ou sous-enveloppe, de la campagne de son exercice ou de l’année où elle est dite notifiée, et du même montant à l’euro\u00a0; à défaut, de toutes ces notifications ensemble quand elles font son montant. Une notification ne sert qu’une fois. Quand un bénéficiaire a des notifications ligne à ligne pour une campagne, les sommes mensuelles de la même campagne ne comptent pas une seconde fois.'
  }
};
