import type { Ecartes, Raison } from '$lib/domain/contrat/totaux';
import { accord } from '$lib/format/phrase';

/** Why a contract is in no total, in the order in which it is said: singular, plural. */
const RAISONS: Readonly<Record<Raison, readonly [string, string]>> = {
  non_signe: ['en projet ou soumis', 'en projet ou soumis'],
  a_venir: ['pas encore commencé', 'pas encore commencés'],
  gele: ['gelé', 'gelés'],
  non_precise: ['au gel non précisé', 'au gel non précisé'],
  sans_objet: ['sans objet', 'sans objet'],
  non_renseigne: ['non renseigné', 'non renseignés'],
  aucun: ['sans gain attendu à date', 'sans gain attendu à date'],
  sans_annee_pleine: ['sans année pleine prévue', 'sans année pleine prévue'],
  sans_valeur: ['sans valeur', 'sans valeur'],
  sans_cible: ['sans cible', 'sans cible']
};

/** « 3 contrats sur 12 non comptés : 1 gelé, 2 sans cible »; null when every contract counts. */
export function ecartesEnMots({ raisons, total }: Ecartes): string | null {
  const n = raisons.length;
  if (n === 0) return null;
  const dites = Object.entries(RAISONS).flatMap(([raison, mots]) => {
    const k = raisons.filter((r) => r === raison).length;
    return k === 0 ? [] : [`${k}\u00a0${accord(k, ...mots)}`];
  });
  return `${n}\u00a0${accord(n, 'contrat')} sur ${total} non ${accord(n, 'compté')}\u00a0: ${dites.join(', ')}`;
}
