import type { Famille } from '$lib/domain/indicateur/fiche';
import { dateLongue } from '$lib/format/date';
import type { JeuEntete } from '$lib/views/modele';

/** The families of columns, in the order in which they are offered. */
export const FAMILLES_DE_COLONNES: { valeur: Famille | 'contrat'; libelle: string }[] = [
  { valeur: 'contrat', libelle: 'Contrat' },
  { valeur: 'activite', libelle: 'Activité' },
  { valeur: 'personnel', libelle: 'Personnel' },
  { valeur: 'finances', libelle: 'Finances' }
];

export const MOTS_DU_PORTEFEUILLE = {
  description: (message: string, donneesAu: string) => `${message}. Données au ${dateLongue(donneesAu)}.`,
  familles: 'Famille de colonnes',
  annee: 'Année',
  chercher: 'Chercher',
  chercherQuoi: ' un périmètre, un contrat, un département ou un hôpital',
  /** Unfolds, on a telephone, the search and the files. */
  deplier: 'Chercher, exporter',
  /** The link to what needs attention; null when nothing does. */
  aRegarder: (n: number) => (n === 0 ? null : `À regarder\u00a0: ${n}`),
  parEurosEnJeu: 'Classés par euros en jeu',
  trouves: (n: number, tous: number) => `${n} sur ${tous}`,
  carte: 'Carte des hôpitaux',
  carteASuivre: 'La carte des hôpitaux vient avec le reste du portefeuille.',
  hopitaux: 'Les hôpitaux des périmètres suivis',
  reste: {
    titre: 'Le reste du portefeuille (autres colonnes, carte) n’a pas pu être lu.',
    texte: 'La page reste comme elle est venue. Vérifiez la connexion, puis réessayez.'
  }
};

/** Of which region and day the portfolio speaks, and of what it leaves out. */
export function sousTitreDuPortefeuille(jeu: JeuEntete, precision: string | null): string {
  return [
    jeu.regionLibelle,
    ...(precision === null ? [] : [precision]),
    `données au ${dateLongue(jeu.donneesAu)}`,
    ...(jeu.simule ? ['données simulées'] : [])
  ].join(' · ');
}

/** Hospitals that the map could not place; undefined when it placed them all. */
export function nonPlaces(n: number): string | undefined {
  if (n === 0) return undefined;
  return n === 1 ? 'Un établissement n’a pas pu être placé.' : `${n} établissements n’ont pas pu être placés.`;
}
