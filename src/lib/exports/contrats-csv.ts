import type { JeuEntete } from '$lib/views/modele';
import type { PortefeuilleModele } from '$lib/views/portefeuille/portefeuille.types';
import type { LigneDeContrat } from '$lib/words/portefeuille/colonnes-contrat';
import { COLONNES_DU_FICHIER } from '$lib/words/portefeuille/fichier-contrat';
import { enteteDe, notesDesFermes } from './explorer-csv';
import { tableDe, type Fichier } from './tables';

/** The contracts' table as a file: one line a contract and a perimeter, in the order of the screen; euros, days. */
export function fichierDesContrats(
  modele: Pick<PortefeuilleModele, 'jeu' | 'sources'>,
  lues: readonly LigneDeContrat[]
): Fichier {
  const { jeu, sources } = modele;
  const notes = [
    'Une ligne par contrat et par périmètre\u00a0: un contrat sur deux GHT a deux lignes, ne pas additionner sans dédoublonner.',
    'Année pleine (par an) et gains de l’exercice (depuis janvier) ne s’additionnent pas.',
    ...notesDesFermes(modele)
  ];
  return {
    ...{ titre: `Contrats, ${jeu.titre}`, simule: jeu.simule, tete: enteteDe(jeu, sources, ...notes) },
    tables: [tableDe('Contrats', COLONNES_DU_FICHIER, lues)]
  };
}

/** « trajectoire-demonstration-contrats-2026-09-30 », « …-contrats-extrait-… » of a table that a search reduced. */
export function nomDuFichier({ nom, donneesAu }: Pick<JeuEntete, 'nom' | 'donneesAu'>, extrait: boolean): string {
  return `trajectoire-${nom}-contrats-${extrait ? 'extrait-' : ''}${donneesAu}`;
}
