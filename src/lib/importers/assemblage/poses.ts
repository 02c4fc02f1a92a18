import { SUIVIS } from '$lib/domain/indicateur/agregation';
import type { Fiche } from '$lib/domain/indicateur/fiche';
import { heritiers } from '$lib/domain/indicateur/succession';
import type { Row } from '$lib/schema/tables';
import { chaineGht, chaineSuccessions, sommeDesEj, sommeDesGht } from './groupes';

type Mesure = Row<'mesure'>;

/** What of a dataset says which measures it follows and how they add up. */
export interface Territoire {
  jeu: Row<'jeu'>;
  ght: readonly Row<'ght'>[];
  etablissement: readonly Row<'etablissement'>[];
  succession: readonly Row<'succession'>[];
  succession_ght: readonly Row<'succession_ght'>[];
  fiches: ReadonlyMap<string, Fiche>;
}

/** The measures of a file that the dataset follows, merged entities chained, and how many it does not. */
export function mesuresSuivies(
  mesures: readonly Mesure[],
  { ght, etablissement, succession, succession_ght, fiches }: Territoire
): { suivies: Mesure[]; laissees: number } {
  const heritier = heritiers(succession);
  const codes = new Set(ght.map((g) => g.code));
  const ejs = new Set(etablissement.map((e) => e.ej));
  const chainees = chaineGht(mesures, succession_ght, fiches, codes);
  const retenues = chainees.filter(
    (m) =>
      fiches.get(m.indicateur)?.definition === m.definition &&
      (m.entite_type === 'ej' ? ejs.has(heritier.get(m.entite) ?? m.entite) : codes.has(m.entite))
  );
  return {
    suivies: chaineSuccessions(retenues, succession, fiches),
    laissees: chainees.length - retenues.length
  };
}

/** Whether a row is the sum of a group, made here and not published: the chained ones are the entity's own. */
export function estSommeDeGroupe(m: Mesure): boolean {
  return m.entite_type === 'region' || (m.entite_type === 'ght' && m.membres !== null && m.fusion === null);
}

/** What a sum covers, whatever the edition: one indicator, one period. */
export function cleDeSomme(m: Pick<Mesure, 'indicateur' | 'definition' | 'debut' | 'fin'>): string {
  return `${m.indicateur}|${m.definition}|${m.debut}|${m.fin}`;
}

/**
 * The sums of groups over the measures of hospitals and GHT given.
 *
 * @param propres measures of one or several indicators and periods, none of them a sum of a group
 * @param anciennes sums of the same indicators and periods that these replace: they say how many GHT a region counts
 */
export function sommesDeGroupes(
  propres: readonly Mesure[],
  anciennes: readonly Mesure[],
  { jeu, ght, etablissement, fiches }: Territoire
): Mesure[] {
  const dansRegion = (code: string) => jeu.region === 'FR' || code.startsWith(`${jeu.region}-`);
  const deGht = sommeDesEj(propres, etablissement, fiches);
  const tous = [...propres, ...deGht];
  const attendus = (entite: string, defaut: number) =>
    anciennes.reduce((n, m) => (m.entite === entite ? Math.max(n, m.attendus ?? 0) : n), defaut);
  const nbRegion = ght.filter((g) => dansRegion(g.code)).length;
  return [
    ...deGht,
    ...sommeDesGht(
      tous.filter((m) => dansRegion(m.entite)),
      jeu.region,
      attendus(jeu.region, nbRegion),
      fiches
    ),
    ...(nbRegion === ght.length ? [] : sommeDesGht(tous, SUIVIS, attendus(SUIVIS, ght.length), fiches))
  ];
}
