import { positionALaCible } from '$lib/domain/comptes/cible';
import { ecartALaCible } from '$lib/domain/contrat/tete';
import { nombre } from '$lib/format/nombre';
import type { SuiviContrat } from '$lib/views/portefeuille/suivi.types';

type Resultat = NonNullable<SuiviContrat['resultat']>;

const enMillions = (montant: number) => nombre(montant / 1e6, 1);

export const SANS_PROJECTION = 'sans projection au contrat';
export const PROJECTION_NON_TRANSMISE = 'hôpital\u00a0: non transmis';

/** What the tool projects, and by how much it differs from the hospital; null when it projects nothing. */
export function outilEnMots({ etablissement, outil }: Resultat): string | null {
  if (outil === null) return null;
  const ecart = etablissement === null ? 0 : outil - etablissement.valeur;
  const dit = `outil\u00a0${enMillions(outil)}`;
  return positionALaCible(ecart) === 'cible' ? dit : `${dit}, écart\u00a0${enMillions(ecart)}`;
}

/** The target of the year, and on which side of it the landing stands. */
export function cibleEnMots(resultat: Resultat): {
  texte: string;
  ecart: { position: 'sous' | 'dessus'; signe: string; valeur: number } | null;
} {
  if (resultat.cible === null) return { texte: 'sans cible', ecart: null };
  const cible = enMillions(resultat.cible);
  const ecart = ecartALaCible(resultat);
  const position = ecart === null ? null : positionALaCible(ecart);
  if (position === 'cible') return { texte: `à la cible de ${cible}`, ecart: null };
  if (ecart === null || position === null) return { texte: `cible ${cible}`, ecart: null };
  const signe = `${position === 'sous' ? '▼' : '▲'} ${enMillions(Math.abs(ecart))}`;
  return { texte: `cible ${cible}`, ecart: { position, signe, valeur: ecart } };
}
