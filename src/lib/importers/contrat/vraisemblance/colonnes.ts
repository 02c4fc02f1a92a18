import { recopiesIncrementees, trieeSeule } from '$lib/domain/temps/colonne-de-dates';
import { decaleDe1904, loinDuContrat } from '$lib/domain/temps/vraisemblance';
import { dateCourte } from '$lib/format/date';
import { tablesDuClasseur, type TableDuClasseur } from '$lib/schema/classeur';
import { columnsOf } from '$lib/schema/columns';
import type { LigneLue } from '../tableau';
import type { Verification } from '../verification';
import { periodeDe } from './dates';
import { texteDe } from './cellules';

/** A date of a row, with the first day of its action, and the last one when it may be. */
interface Datee {
  ligne: LigneLue;
  jour: string;
  debut: string | null;
  fin: string | null;
}

/** Days of what an action does or brings. */
const DE_L_ACTION = [
  ['jalon', 'echeance'],
  ['jalon', 'date_reelle'],
  ['jalon_revision', 'echeance'],
  ['gain', 'effet'],
  ['gain', 'debut'],
  ['gain_palier', 'effet']
] as const;

/** Tells what a spreadsheet does to a column of dates, and dates that are not of the time of their action. */
export function verifieLesColonnesDeDates(v: Verification): void {
  verifieLesRecopies(v);
  verifieLesDatesDesActions(v);
}

function verifieLesRecopies(v: Verification): void {
  for (const table of tablesDuClasseur) {
    for (const [colonne, { type }] of columnsOf(table)) {
      if (type !== 'date') continue;
      const datees = dateesDe(v, table, colonne);
      for (const [premier, dernier] of recopiesIncrementees(datees.map(({ jour }) => jour))) {
        const [un, autre] = [datees[premier], datees[dernier]];
        if (!un || !autre) continue;
        const bout = ({ ligne, jour }: typeof un) => `${v.adresse(table, ligne, colonne)} (${dateCourte(jour)})`;
        v.dis('avertissement', table, un.ligne, colonne, {
          genre: 'date recopiée en l’incrémentant',
          message: `De ${bout(un)} à ${bout(autre)}, chaque ligne est à un jour de la précédente\u00a0: un tableur a pu ajouter un jour à chaque ligne en recopiant une date.`,
          attendu: 'la date de chaque ligne, saisie ou collée sans recopie incrémentée'
        });
      }
    }
  }
}

function dateesDe(v: Verification, table: TableDuClasseur, colonne: string): { ligne: LigneLue; jour: string }[] {
  return v.lignes(table).flatMap((ligne) => {
    const jour = texteDe(ligne, colonne);
    return jour === null ? [] : [{ ligne, jour }];
  });
}

function verifieLesDatesDesActions(v: Verification): void {
  const actions = new Map(v.lignes('action').map((ligne) => [ligne.valeurs.numero, ligne]));
  const periode = periodeDe(v);
  for (const [table, colonne] of DE_L_ACTION) {
    const datees = dateesDe(v, table, colonne).map(({ ligne, jour }): Datee => {
      const action = actions.get(ligne.valeurs.action ?? null);
      // What an action brings may come after its end.
      const fin = action && !table.startsWith('gain') ? texteDe(action, 'fin') : null;
      return { ligne, jour, debut: action ? texteDe(action, 'debut') : null, fin: fin ?? periode.fin };
    });
    for (const datee of datees) {
      verifie1904(v, table, colonne, datee);
      // Further away, it is told to be out of the time of the contract.
      if (table === 'gain' && loinDuContrat(datee.jour, periode.debut, null) === null) verifieLEffet(v, colonne, datee);
    }
    verifieLeTri(v, table, colonne, datees);
  }
}

function verifie1904(
  v: Verification,
  table: TableDuClasseur,
  colonne: string,
  { ligne, jour, debut, fin }: Datee
): void {
  if (debut === null || fin === null || !decaleDe1904(jour, debut, fin)) return;
  // A gain that comes before its action is told for that.
  if (table === 'gain' && jour < debut) return;
  v.dis('avertissement', table, ligne, colonne, {
    genre: 'calendrier de 1904',
    message: `Elle serait entre le ${dateCourte(debut)} et le ${dateCourte(fin)}, le temps de son action, à 1\u202f462\u00a0jours près\u00a0: elle vient peut-être d’un classeur au calendrier de 1904.`,
    attendu: 'la date de l’original, saisie de nouveau'
  });
}

/** A gain comes of its action: not before it begins. */
function verifieLEffet(v: Verification, colonne: string, { ligne, jour, debut }: Datee): void {
  if (debut === null || jour >= debut) return;
  v.dis('avertissement', 'gain', ligne, colonne, {
    genre: 'gain avant son action',
    message: `Le gain viendrait avant que son action commence (${dateCourte(debut)}).`,
    attendu: 'une date d’effet après le début de l’action'
  });
}

function verifieLeTri(v: Verification, table: TableDuClasseur, colonne: string, datees: readonly Datee[]): void {
  const contraires = datees.filter(
    ({ jour, debut, fin }) => (debut !== null && jour < debut) || (fin !== null && jour > fin)
  );
  const [premiere] = contraires;
  if (!premiere) return;
  const jours = datees.map(({ jour }) => jour);
  if (!trieeSeule(jours, contraires.length)) return;
  v.dis('avertissement', table, premiere.ligne, colonne, {
    genre: 'colonne triée seule',
    message: `Les ${datees.length}\u00a0dates de la colonne sont rangées, et ${contraires.length} sont hors du temps de leur action\u00a0: la colonne a pu être triée sans les autres.`,
    attendu: 'la date de chaque ligne\u00a0; triez toutes les colonnes ensemble'
  });
}
