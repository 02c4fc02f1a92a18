import { euros, nombre } from '$lib/format/nombre';
import { accord } from '$lib/format/phrase';
import type { Problem } from '$lib/importers/types';
import type { AidesModele, EcartDAide } from '$lib/views/aides/aides.types';
import { COLONNES_DES_ECARTS } from '../aides/ecarts';
import type { Column } from '../table';
import { combien } from './combien';

/** What notices make of the aid of one contract. */
export interface ContratRapproche {
  id: string;
  intitule: string;
  /** Euros of the notices that tranches were found in. */
  retrouve: number;
  rapprochement: NonNullable<AidesModele['rapprochement']>;
}

/** What came of the notices of the files, before anything is kept. */
export interface NoticesPosees {
  /** Notices of entities of the dataset, and their euros. */
  reprises: { nombre: number; montant: number };
  /** Beneficiaries of whom nothing is taken. */
  laisses: Problem[];
  /** Their euros. */
  montantLaisse: number;
  contrats: ContratRapproche[];
}

const somme = (ecarts: readonly EcartDAide[]) => ecarts.reduce((total, { montant }) => total + montant, 0);

/** « 2, 700 k€ »; a dash for none. */
const combienDEuros = (n: number, montant: number): string => (n === 0 ? '—' : `${nombre(n)}, ${euros(montant)}`);

export const COLONNES_DES_RAPPROCHES: readonly Column<ContratRapproche>[] = [
  { key: 'contrat', title: 'Contrat', cell: ({ intitule }) => intitule },
  {
    ...{ key: 'retrouves', title: 'Tranches retrouvées', figure: true },
    cell: ({ rapprochement, retrouve }) => combienDEuros(rapprochement.paires, retrouve)
  },
  {
    ...{ key: 'sansNotification', title: 'Tranches sans notification', figure: true },
    cell: ({ rapprochement: { sansNotification: l } }) => combienDEuros(l.length, somme(l)),
    tone: ({ rapprochement }) => (rapprochement.sansNotification.length > 0 ? 'worse' : null)
  },
  {
    ...{ key: 'sansTranche', title: 'Notifications sans tranche', figure: true },
    cell: ({ rapprochement: { sansTranche: l } }) => combienDEuros(l.length, somme(l)),
    tone: ({ rapprochement }) => (rapprochement.sansTranche.length > 0 ? 'worse' : null)
  },
  {
    ...{ key: 'ailleurs', title: 'Hors du contrat', figure: true },
    cell: ({ rapprochement: { ailleurs } }) => combienDEuros(ailleurs.nombre, ailleurs.montant)
  }
];

/** A gap, with the contract that it is of. */
export type EcartDUnContrat = EcartDAide & { contrat: string };

export const COLONNES_DES_ECARTS_DES_CONTRATS: readonly Column<EcartDUnContrat>[] = [
  { key: 'contrat', title: 'Contrat', cell: ({ contrat }) => contrat },
  ...COLONNES_DES_ECARTS
];

/** Every gap of every contract, the most euros first. */
export function ecartsDesContrats(contrats: readonly ContratRapproche[]): EcartDUnContrat[] {
  return contrats
    .flatMap(({ intitule, rapprochement: { sansNotification, sansTranche } }) =>
      [...sansNotification, ...sansTranche].map((ecart) => ({ ...ecart, contrat: intitule }))
    )
    .sort((a, b) => Math.abs(b.montant) - Math.abs(a.montant));
}

/** « 3 notifications reprises (1,2 M€), 2 bénéficiaires laissés de côté (40 k€) ». */
export function reprisesEnMots({ reprises, laisses, montantLaisse }: Omit<NoticesPosees, 'contrats'>): string {
  const n = laisses.length;
  const reste =
    n === 0
      ? 'aucun bénéficiaire laissé de côté'
      : `${combien(n, 'bénéficiaire laissé de côté', 'bénéficiaires laissés de côté')} (${euros(montantLaisse)})`;
  if (reprises.nombre === 0) return `Aucune notification n’est d’un établissement de ce jeu, ${reste}`;
  const dites = `${combien(reprises.nombre, 'notification')} ${accord(reprises.nombre, 'reprise')}`;
  return `${dites} (${euros(reprises.montant)}), ${reste}`;
}

export const MOTS_DES_NOTICES = {
  titre: 'Notifications rapprochées des tranches',
  note: 'Comme les pages d’aides les montreront, avec ce que le jeu connaît déjà. Rien n’est gardé tant que vous ne le voyez pas dans le tableau de bord.',
  legende: 'Notifications et tranches, par contrat',
  aucunContrat: 'Aucun contrat de ce jeu n’a de tranche ni de notification à rapprocher.',
  ecarts: 'Ce qui ne se rapproche pas, des deux côtés',
  laisses: 'bénéficiaires laissés de côté'
};
