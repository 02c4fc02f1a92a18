import type { CodeDeReunion } from '$lib/domain/contrat/reunions';
import { nomDuDossier as nomDeLaFiche } from '$lib/exports/dossier-fiche';
import { nomDuDossier as nomDuGht } from '$lib/exports/dossier-ght';
import { nomDuDossier as nomDeLaRegion } from '$lib/exports/dossier-region';
import { nomDuDossier as nomDeLaReunion } from '$lib/exports/dossier-reunion';
import { nomDuDossier as nomDeLaVeille } from '$lib/exports/dossier-veille';
import type { ReunionModele } from '$lib/views/reunion/reunion.types';
import type { NomDeComposition } from '$lib/words/dossier/composition-nom';
import type { Dossier } from '$lib/words/dossier/dossier.types';
import { ficheDuContrat } from '$lib/words/dossier/fiche';
import { ficheDuGht } from '$lib/words/dossier/fiche-ght';
import { dossierDeLaRegion } from '$lib/words/dossier/region';
import { dossierDeLaReunion } from '$lib/words/dossier/reunion';
import { dossierDeLaVeille } from '$lib/words/dossier/veille';
import type { Publies } from './publies';

/** A pack and the name of its files, without extension. */
export interface DossierNomme {
  nom: string;
  /** What a composition must be of to be its own. */
  de: NomDeComposition;
  dossier: Dossier;
}

type ModeleDeContrat = CodeDeReunion | 'fiche';

/** @returns null when there is no such pack of this contract */
export const contratEnDossier = (
  publies: Publies,
  { modele, ...de }: { contrat: string; modele: ModeleDeContrat; site: string }
): DossierNomme | null =>
  modele === 'fiche' ? ficheEnDossier(publies, de) : reunionEnDossier(publies, { ...de, reunion: modele });

function ficheEnDossier(
  { jeu, lis }: Publies,
  { contrat, site }: { contrat: string; site: string }
): DossierNomme | null {
  const modele = lis('contrat', { contrat });
  if (modele === null) return null;
  return {
    nom: nomDeLaFiche(modele),
    de: { jeu: jeu.nom, objet: contrat, modele: 'fiche' },
    dossier: ficheDuContrat(modele, { version: jeu.dataVersion, adresse: `${site}/${jeu.nom}/contrat/${contrat}/` })
  };
}

/** @returns null when this contract has no such meeting */
function reunionEnDossier(
  { jeu, lis }: Publies,
  { contrat, reunion, site }: { contrat: string; reunion: CodeDeReunion; site: string }
): DossierNomme | null {
  const modele = lis('reunion', { contrat, reunion });
  return modele === null ? null : dossierDuModele(jeu, modele, site);
}

/** The pack of a meeting, at the date of its model. */
export function dossierDuModele(jeu: Publies['jeu'], modele: ReunionModele, site: string): DossierNomme {
  const { entete, contenu } = modele;
  const adresse = `${site}/${jeu.nom}/contrat/${entete.id}/reunions/${contenu.reunion}/`;
  const au = entete.au === jeu.donneesAu ? '' : `?au=${entete.au}`;
  return {
    nom: nomDeLaReunion(modele),
    de: { jeu: jeu.nom, objet: entete.id, modele: contenu.reunion },
    dossier: dossierDeLaReunion(modele, { version: jeu.dataVersion, adresse: adresse + au })
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

/** @returns null when the dataset has no such GHT */
export function ghtEnDossier({ jeu, lis }: Publies, ght: string, site: string): DossierNomme | null {
  const modele = lis('ght', { ght });
  if (modele === null) return null;
  return {
    nom: nomDuGht(modele),
    de: { jeu: jeu.nom, objet: ght, modele: 'fiche-ght' },
    dossier: ficheDuGht(modele, { version: jeu.dataVersion, adresse: `${site}/${jeu.nom}/ght/${ght}/` })
  };
}
