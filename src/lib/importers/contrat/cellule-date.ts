import { enFrancais } from './nombre';
import { dateCourte } from '$lib/format/date';
import { refus, reserve, type Attente, type Lue } from './attente';
import { aUneHeure, dateDeCellule, dateDeNumero, dateDeTexte, estDansLesBornes } from './date';
import type { Note } from './feuille';
import { affichageDe } from './format';

/** A date of the years that a contract may name; its time of day is left out, and told. */
export function lisDate(valeur: string | number | boolean | Date, attente: Attente, note: Note): Lue {
  if (typeof valeur === 'number') return lisNumero(valeur, attente, note);
  const jour = valeur instanceof Date ? dateDeCellule(valeur) : typeof valeur === 'string' ? dateDeTexte(valeur) : null;
  if (jour === null) {
    const ecrite =
      valeur instanceof Date ? 'La date n’existe pas.' : `«\u00a0${String(valeur)}\u00a0» n’est pas une date.`;
    return refus('date illisible', ecrite, attente);
  }
  if (!estDansLesBornes(jour)) {
    return refus('date hors bornes', `Le ${dateCourte(jour)} n’est pas une date qu’un contrat porte.`, attente);
  }
  if (!aUneHeure(valeur)) return { valeur: jour };
  return reserve(
    jour,
    'heure laissée de côté',
    `La cellule a une heure\u00a0: le ${dateCourte(jour)} est retenu.`,
    'une date'
  );
}

function lisNumero(valeur: number, attente: Attente, { format = 'General' }: Note): Lue {
  const { genre, pourCent } = affichageDe(format, valeur);
  const lue = genre === 'nombre' && pourCent === null ? dateDeNumero(valeur, attente.depuis1904) : null;
  if (lue === null) return refus('date illisible', `«\u00a0${enFrancais(valeur)}\u00a0» n’est pas une date.`, attente);
  const message = `La cellule est le nombre ${enFrancais(valeur)}, que le tableur montre sans son format de date.`;
  return reserve(lue, 'date sans format', message, `une date\u00a0: ${dateCourte(lue)} est retenu`);
}
