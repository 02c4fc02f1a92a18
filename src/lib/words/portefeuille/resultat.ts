import { positionALaCible } from '$lib/domain/comptes/cible';
import type { PlaceALaCible } from '$lib/domain/comptes/fourchette-passee';
import { ecartALaCible } from '$lib/domain/contrat/tete';
import { nombre } from '$lib/format/nombre';
import { ABSENCES_DE_CIBLE } from '../absences-de-cible';
import { dementiEnMots } from '../dementi';
import { ecartALaCibleEnMots, ecartEnMillions } from '../ecart-a-la-cible';
import type { SuiviContrat } from '$lib/views/portefeuille/suivi.types';

type Resultat = NonNullable<SuiviContrat['resultat']>;

/**
 * Why no target of the year is compared with, as the contract's own page says it; of one that has not begun or is over,
 * its state stands beside and says why.
 */
export function sansCibleEnMots(resultat: Pick<Resultat, 'sansCible'> | null): string {
  const absence = resultat?.sansCible ?? 'aucune';
  return ABSENCES_DE_CIBLE[absence === 'non_commence' || absence === 'arrete' ? 'aucune' : absence];
}

const enMillions = (montant: number) => nombre(montant / 1e6, 1);

export const SANS_PROJECTION = 'sans projection au contrat';
export const PROJECTION_NON_TRANSMISE = 'hôpital\u00a0: non transmis';

/** What the tool projects, and by how much it differs from the hospital; null when it projects nothing. */
export function outilEnMots({ etablissement, outil }: Resultat): string | null {
  if (outil === null) return null;
  const ecart = etablissement === null ? 0 : outil - etablissement.valeur;
  const dit = `outil\u00a0${enMillions(outil)}`;
  return positionALaCible(ecart) === 'cible' ? dit : `${dit}, écart\u00a0${ecartEnMillions(ecart)}`;
}

/** « 0,5 M€ au-dessus de la cible mais sous elle avec ses écarts passés »; null without a landing or a target. */
export function ecartDuResultat(resultat: Resultat | null): string | null {
  const ecart = ecartALaCible(resultat);
  if (ecart === null) return null;
  return ecartALaCibleEnMots(ecart) + (resultat?.dementie === undefined ? '' : dementiEnMots(resultat.dementie));
}

const SIGNES: Readonly<Record<PlaceALaCible, string>> = { sous: '▼', cible: '≈', dessus: '▲' };

/**
 * The target of the year, on which side of it the landing stands, and the same for whoever listens. Where the hospital's
 * past gaps deny the side of its figure, theirs stands in its place.
 */
export function cibleEnMots(resultat: Resultat): {
  texte: string;
  ecart: { position: PlaceALaCible; signe: string; dit: string } | null;
} {
  if (resultat.cible === null) return { texte: sansCibleEnMots(resultat), ecart: null };
  const texte = `cible ${enMillions(resultat.cible)}`;
  const ecart = ecartALaCible(resultat);
  if (ecart === null) return { texte, ecart: null };
  const { dementie } = resultat;
  if (dementie !== undefined) {
    const dit = ecartDuResultat(resultat) ?? '';
    return { texte, ecart: { position: dementie, signe: `${SIGNES[dementie]} corrigé`, dit } };
  }
  const position = positionALaCible(ecart);
  if (position === 'cible') return { texte: `à la cible de ${enMillions(resultat.cible)}`, ecart: null };
  // The arrow stands in place of the sign.
  const signe = `${SIGNES[position]} ${enMillions(Math.abs(ecart))}`;
  return { texte, ecart: { position, signe, dit: ecartALaCibleEnMots(ecart) } };
}
