import { REUNIONS, type CodeDeReunion } from '$lib/domain/contrat/reunions';
import { nomDuDossier as nomDeLaRegion } from '$lib/exports/dossier-region';
import { nomDuDossier as nomDeLaReunion } from '$lib/exports/dossier-reunion';
import { nomDuDossier as nomDeLaVeille } from '$lib/exports/dossier-veille';
import type { NomDeComposition } from '$lib/words/dossier/composition-nom';
import type { Dossier } from '$lib/words/dossier/dossier.types';
import { dossierDeLaRegion } from '$lib/words/dossier/region';
import { dossierDeLaReunion } from '$lib/words/dossier/reunion';
import { dossierDeLaVeille } from '$lib/words/dossier/veille';
import type { Publies } from './publies';

/** What a pack can be made of: a meeting of a contract, the committee on cash, the region's review. */
export const MODELES = [...REUNIONS, 'veille', 'region'] as const;
export type Modele = (typeof MODELES)[number];

/** A pack and the name of its files, without extension. */
export interface DossierNomme {
  nom: string;
  /** What a composition must be of to be its own. */
  de: NomDeComposition;
  dossier: Dossier;
}

export const estReunion = (modele: Modele): modele is CodeDeReunion => modele !== 'veille' && modele !== 'region';

/** @returns null when this contract has no such meeting */
export function reunionEnDossier(
  { jeu, lis }: Publies,
  { contrat, reunion, site }: { contrat: string; reunion: CodeDeReunion; site: string }
): DossierNomme | null {
  const modele = lis('reunion', { contrat, reunion });
  if (modele === null) return null;
  const adresse = `${site}/${jeu.nom}/contrat/${contrat}/reunions/${reunion}/`;
  return {
    nom: nomDeLaReunion(modele),
    de: { jeu: jeu.nom, objet: contrat, modele: reunion },
    dossier: dossierDeLaReunion(modele, { version: jeu.dataVersion, adresse })
  };
}

/** @returns null when no hospital of the dataset gives its cash */
export function veilleEnDossier({ jeu, lis }: Publies, site: string): DossierNomme | null {
  const modele = lis('tresorerie', {});
  if (modele === null || modele.lignes.length === 0) return null;
  const adresse = `${site}/${jeu.nom}/tresorerie/`;
  return {
    nom: nomDeLaVeille(modele),
    de: { jeu: jeu.nom, objet: '', modele: 'veille' },
    dossier: dossierDeLaVeille(modele, { version: jeu.dataVersion, adresse })
  };
}

/** @returns null when the dataset follows no contract */
export function regionEnDossier({ jeu, lis }: Publies, site: string): DossierNomme | null {
  const modele = lis('revue', {});
  if (modele === null || modele.totaux === null) return null;
  const adresse = `${site}/${jeu.nom}/revue/`;
  return {
    nom: nomDeLaRegion(modele),
    de: { jeu: jeu.nom, objet: '', modele: 'region' },
    dossier: dossierDeLaRegion(modele, { version: jeu.dataVersion, adresse })
  };
}
