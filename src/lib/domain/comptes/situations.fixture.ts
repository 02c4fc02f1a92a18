import type { LigneDeTitre } from './gains-de-l-annee';
import type { LigneCompte } from './comptes-ej';
import type { Poste, VersionCompte } from './codes';
import { bornesDuMois, POSTES_MENSUELS, type PosteMensuel } from './situations-mensuelles';

/** The one entity of the worked cases of landing. */
export const EJ = '970000001';

const ligne = (
  poste: Poste,
  montant: number,
  jours: { debut: string; fin: string },
  version: VersionCompte,
  publie_le: string
): LigneCompte => ({ ej: EJ, budget: 'H', poste, ...jours, version, montant, publie_le });

/** Twelve equal months of a title, unless told otherwise. */
export type Mois = Partial<Record<PosteMensuel, number | readonly number[]>>;

/** The first months of a year, each published on its last day; a title that is not told is worth nothing. */
export function moisDe(annee: number, n: number, montants: Mois): LigneCompte[] {
  return Array.from({ length: n }, (_, i) => bornesDuMois(annee, i + 1)).flatMap((jours, i) =>
    POSTES_MENSUELS.map((poste) => {
      const dit = montants[poste] ?? 0;
      return ligne(poste, typeof dit === 'number' ? dit : (dit[i] ?? 0), jours, 'situation', jours.fin);
    })
  );
}

/** A year as one document tells it; a closing is published on 30 June of the year after. */
export function annuel(
  annee: number,
  montants: Partial<Record<Poste, number>>,
  version: VersionCompte = 'cf_approuve',
  publie = `${annee + 1}-06-30`
): LigneCompte[] {
  const jours = { debut: `${annee}-01-01`, fin: `${annee}-12-31` };
  const nuls = Object.fromEntries([...POSTES_MENSUELS, 'C4'].map((poste) => [poste, 0]));
  return Object.entries({ ...nuls, ...montants }).map(([poste, montant]) =>
    ligne(poste as Poste, montant, jours, version, publie)
  );
}

/** A lasting gain on charges of titre 1, 1.2 M€ a year from 1 July 2026. */
export const GAIN: LigneDeTitre = {
  ...{ contrat: 'essai', action: '1.1', gain: '1', ej: EJ, budget: 'H', titre: 'C1', compte: null, unite: null },
  ...{ nature: 'depense', type_recette: null, perennite: 'perenne', brut: 1_200_000, couts_induits: 0 },
  ...{
    effet: '2026-07-01',
    debut: null,
    fin: null,
    retenu_etablissement: null,
    retenu_ars: null,
    contrepartie_ej: null
  }
};

export const palier = (
  nom: 'identifie' | 'chiffre' | 'valide' | 'securise' | 'realise' | 'perdu',
  date: string,
  rang = 1
) => ({
  ...{
    contrat: 'essai',
    action: '1.1',
    gain: '1',
    rang,
    date,
    palier: nom,
    net: null,
    effet: null,
    enregistre_le: null
  }
});
