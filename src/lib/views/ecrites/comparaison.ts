import { rangDe, seClasse } from '$lib/domain/indicateur/classement';
import { estHistorique } from '$lib/domain/indicateur/historique';
import { exacte } from '$lib/domain/indicateur/precision';
import { seCompare } from '$lib/domain/indicateur/qualite';
import { anneeDe } from '$lib/domain/temps/calendrier';
import type { Database } from '$lib/engine/database';
import { tables, type Row, type TableRows } from '$lib/schema/tables';
import { fermesDe } from '../fermes';
import { bref, jugementDe } from '../lecture';
import type { IndicateurBref } from '../modele';
import { lance, requete } from '../requete';
import { requetes } from '../requetes';
import comparaisonSql from './comparaison.sql?raw';
import couvertureSql from './couverture.sql?raw';

const { rang: _rang, sur: _sur, ...lues } = tables.comparaison.colonnes;
/** Parameter: indicators (comma list); empty = all. */
export const questions = {
  comparaison: requete(comparaisonSql, lues),
  couverture: requete(couvertureSql, tables.couverture.colonnes)
} as const;

type Ligne = Omit<Row<'comparaison'>, 'rang' | 'sur'>;

/**
 * What the dataset covers and how its groups compare, from every measure: the rows of `couverture` and `comparaison`.
 * Where the values of somebody are closed to the reader, nobody has a rank among the others.
 *
 * @param indicateurs codes of those to work out; all without it
 */
export async function ecrisComparaison(
  db: Database,
  indicateurs: readonly string[] | null = null
): Promise<Required<Pick<TableRows, 'comparaison' | 'couverture'>>> {
  const choix = [indicateurs === null ? '' : indicateurs.join(',')];
  const couverture = await lance(db, questions.couverture, choix);
  const lignes = await lance(db, questions.comparaison, choix);
  const fiches = new Map((await lance(db, requetes.indicateurs)).map((ligne) => [ligne.code, bref(ligne)]));
  const dernieres = new Map(couverture.filter((c) => c.connues > 0).map((c) => [c.indicateur, c.annee]));
  const entier = fermesDe(db).mesures.size === 0;
  const places = new Map<Ligne, { rang: number; n: number }>();
  for (const [code, indicateur] of entier ? fiches : []) {
    const derniere = dernieres.get(code) ?? null;
    const classees = lignes.filter((ligne) => ligne.indicateur === code && aUnePlace(ligne, indicateur, derniere));
    const valeurs = classees.map(({ valeur }) => (valeur === null ? null : exacte(valeur)));
    classees.forEach((ligne, i) => {
      const place = rangDe(valeurs[i] ?? null, valeurs, indicateur.direction);
      if (place) places.set(ligne, place);
    });
  }
  const comparaison = lignes.map((ligne): Row<'comparaison'> => {
    const place = places.get(ligne);
    return { ...ligne, rang: place?.rang ?? null, sur: place?.n ?? null };
  });
  return { comparaison, couverture };
}

/** Whether a value has a place among the others: of a group, in the last year, of what is ranked, sure and whole. */
function aUnePlace(ligne: Ligne, indicateur: IndicateurBref, derniere: number | null): boolean {
  return (
    ligne.entite_type === 'ght' &&
    ligne.definition === indicateur.definition &&
    derniere !== null &&
    anneeDe(ligne.fin) === derniere &&
    seClasse(indicateur) &&
    !estHistorique(indicateur.famille, derniere) &&
    ligne.qualite === 'ok' &&
    seCompare({ valeur: ligne.valeur, ...jugementDe(ligne) })
  );
}
