import { partLisible } from '$lib/format/nombre';
import type { LignePortefeuille } from '$lib/views/portefeuille/portefeuille.types';

export const MOTS_DES_INDICATEURS = {
  vide: (famille: string) => `${famille}\u00a0: aucune donnée dans ce jeu`,
  aide: 'Ce que chaque fichier apporte, et comment construire un jeu',
  legende: (famille: string, annee: number, depuis: number) =>
    `${famille} par périmètre en ${annee}\u00a0: valeur, évolution sur un an, courbe depuis ${depuis}`,
  comparer: 'comparer',
  comparerLes: (libelle: string) => `Comparer les périmètres\u00a0: ${libelle}`,
  horsRegion: 'hors région',
  horsRegionNote: 'hors région (note)',
  contratsConnus: (n: number) => `${n}\u00a0contrats connus`,
  aucun: 'Aucun périmètre ne répond à cette recherche.',
  part: (part: number) => `part\u00a0${partLisible(part)}`,
  deLaSomme: (region: string) => ` de la somme, ${region}`,
  nom: (indicateur: string, entite: string) => `${indicateur}, ${entite}`
};

/** Of which rows the last one is the sum: « somme de GE-01 à GE-11 ». */
export function sommeDesLignes(lignes: readonly Pick<LignePortefeuille, 'ght' | 'dansRegion'>[]): string {
  const ghts = lignes.filter(({ dansRegion }) => dansRegion).map(({ ght }) => ght);
  return ghts.length > 2
    ? `somme de ${ghts[0] ?? ''} à ${ghts.at(-1) ?? ''}`
    : `somme de ${ghts.join(' et ') || 'ses périmètres'}`;
}
