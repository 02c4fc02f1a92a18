import type { Agregation, Direction } from '../../indicateur/fiche';
import { ecartEntre, relatifEntre, seVoit } from '../../indicateur/precision';
import { seCompare } from '../../indicateur/qualite';
import { anneeDe, moisEntre, plusMois } from '../../temps/calendrier';
import { paires, type Mouvement, type Sens } from './mouvement';

/** A value of a period, as its producer published it. */
export interface PeriodeMesuree {
  fin: string;
  valeur: number | null;
  numerateur: number | null;
  denominateur: number | null;
  reserve: string | null;
  statut: 'provisoire' | 'definitif';
}

/** A value of a period as it was known, and who published it when. */
export interface ValeurConnue {
  fin: string;
  mensuelle: boolean;
  valeur: number;
  provisoire: boolean;
  producteur: string | null;
  publieLe: string | null;
}

/** The last value of an indicator: that of a year, or of the twelve months that end on a day. */
export interface ConstatDIndicateur {
  fin: string;
  douzeMois: boolean;
  valeur: number;
  provisoire: boolean;
}

/** An indicator that the contract must move, at one entity, as it was known on a day. */
export interface IndicateurVu {
  code: string;
  ej: string;
  nom: string;
  libelle: string;
  unite: string;
  decimales: number;
  direction: Direction;
  /** The first action that must move it: its sheet draws the path. */
  action: string;
  constat: ConstatDIndicateur | null;
  /** All that was known then, one value a period. */
  connues: readonly ValeurConnue[];
  /** Years whose value cannot be compared with the year before. */
  ruptures: readonly number[];
}

export interface MouvementDIndicateur extends Mouvement {
  code: 'indicateur';
  action: string;
  indicateur: Pick<IndicateurVu, 'code' | 'ej' | 'nom' | 'libelle' | 'unite' | 'decimales'>;
  avant: ConstatDIndicateur;
  apres: ConstatDIndicateur;
}

/** A value that its producer published again, for the same period. */
export interface MouvementDeMesure extends Mouvement {
  code: 'mesure_corrigee';
  action: string;
  indicateur: MouvementDIndicateur['indicateur'];
  avant: ValeurConnue;
  apres: ValeurConnue;
  /** Earlier periods of the same series that were corrected too. */
  autres: number;
}

/** Those that moved beside the ones that are told one by one. */
export interface MouvementDAutresIndicateurs extends Mouvement {
  code: 'indicateurs_autres';
  mieux: number;
  moins: number;
  /** Whose sheet says no favourable way. */
  sansSens: number;
  /** Whether some are told one by one above. */
  apresDAutres: boolean;
}

/** How many are told one by one, the greatest relative change first [M]: what changed holds on one page. */
const UN_PAR_UN = 4;

const MOIS = 12;
/** From the first of twelve months to the last. */
const ONZE_MOIS = MOIS - 1;

/**
 * What an indicator says on a day, of the values known then: its last year; by month, the mean of the last twelve
 * months, or of a ratio the sum of its parts over them. A month that is missing or to be checked leaves nothing: absent
 * is not zero.
 *
 * @param connues one value a period
 */
export function constatDIndicateur(
  connues: readonly PeriodeMesuree[],
  { mensuel, agregation }: { mensuel: boolean; agregation: Agregation }
): ConstatDIndicateur | null {
  const lues = connues.flatMap((p) => {
    const { valeur, reserve } = p;
    const lue = { valeur, ...(reserve !== null && { reserve }) };
    return seCompare(lue) ? [{ ...p, valeur: lue.valeur }] : [];
  });
  const derniere = lues.toSorted((a, b) => b.fin.localeCompare(a.fin))[0];
  if (derniere === undefined) return null;
  const { fin } = derniere;
  if (!mensuel) return { fin, douzeMois: false, valeur: derniere.valeur, provisoire: derniere.statut === 'provisoire' };
  const mois = lues.filter((p) => Math.round(moisEntre(p.fin, fin)) < MOIS);
  if (mois.length < MOIS) return null;
  const somme = (de: (p: (typeof mois)[number]) => number | null) =>
    mois.reduce<number | null>((total, p) => {
      const terme = de(p);
      return total === null || terme === null ? null : total + terme;
    }, 0);
  const [haut, bas] =
    agregation === 'ratio'
      ? [somme((p) => p.numerateur), somme((p) => p.denominateur)]
      : [somme((p) => p.valeur), mois.length];
  if (haut === null || bas === null || bas === 0) return null;
  return { fin, douzeMois: true, valeur: haut / bas, provisoire: mois.some(({ statut }) => statut === 'provisoire') };
}

/**
 * Indicators of which a later period is known than at the first date, better or worse by the favourable way of their
 * sheet; a change that does not show, or across a break of the series, in either window of twelve months, is none. The greatest are told one by one,
 * the others counted.
 */
export function mouvementsDesIndicateurs(
  avant: readonly IndicateurVu[],
  apres: readonly IndicateurVu[]
): (MouvementDIndicateur | MouvementDAutresIndicateurs)[] {
  const bouges = paires(avant, apres, ({ code, ej }) => `${code} ${ej}`)
    .flatMap(({ avant: a, apres: b }) => (a === null || b === null ? [] : (delui(a, b) ?? [])))
    .toSorted((a, b) => b.ampleur - a.ampleur);
  const orientes = bouges.filter(({ mouvement: { sens } }) => sens !== 'neutre');
  const dits = new Set(orientes.slice(0, UN_PAR_UN));
  const autres = bouges.filter((b) => !dits.has(b)).map(({ mouvement }) => mouvement);
  const compte = (sens: Sens) => autres.filter((m) => m.sens === sens).length;
  return [
    ...[...dits].map(({ mouvement }) => mouvement),
    ...(autres.length === 0
      ? []
      : [
          {
            ...({
              famille: 'indicateurs',
              code: 'indicateurs_autres',
              sens: 'neutre',
              euros: null,
              nature: null
            } as const),
            ...{ le: null, gravite: 10, mieux: compte('mieux'), moins: compte('moins'), sansSens: compte('neutre') },
            apresDAutres: dits.size > 0
          }
        ])
  ];
}

function delui(a: IndicateurVu, b: IndicateurVu): { mouvement: MouvementDIndicateur; ampleur: number } | null {
  const [avant, apres] = [a.constat, b.constat];
  if (avant === null || apres === null || apres.fin <= avant.fin) return null;
  const [de, au] = [anneeDe(avant.douzeMois ? plusMois(avant.fin, -ONZE_MOIS) : avant.fin), anneeDe(apres.fin)];
  if (b.ruptures.some((annee) => annee > de && annee <= au)) return null;
  const ecart = ecartEntre(avant, apres);
  if (!seVoit(avant, apres, b)) return null;
  const { code, ej, nom, libelle, unite, decimales, action } = b;
  const sens = sensDe(ecart, b.direction);
  const mouvement: MouvementDIndicateur = {
    ...{ famille: 'indicateurs', code: 'indicateur', sens, euros: null, nature: null, le: apres.fin },
    ...{ gravite: sens === 'moins' ? 34 : 26, action, avant, apres },
    indicateur: { code, ej, nom, libelle, unite, decimales }
  };
  return { mouvement, ampleur: Math.abs(relatifEntre(avant, apres) ?? Infinity) };
}

function sensDe(ecart: number, direction: Direction): Sens {
  if (direction !== 'hausse' && direction !== 'baisse') return 'neutre';
  return ecart > 0 === (direction === 'hausse') ? 'mieux' : 'moins';
}

/**
 * Series of which a period known at both dates has another value: the last one corrected, and how many before it. Its
 * euros are how far the correction is favourable, where the indicator is in euros and says a way.
 */
export function mesuresCorrigees(avant: readonly IndicateurVu[], apres: readonly IndicateurVu[]): MouvementDeMesure[] {
  return paires(avant, apres, ({ code, ej }) => `${code} ${ej}`).flatMap(
    ({ avant: a, apres: b }): MouvementDeMesure[] => {
      if (a === null || b === null) return [];
      const corrigees = paires(a.connues, b.connues, ({ fin }) => fin)
        .flatMap(({ avant: x, apres: y }) => (x === null || y === null || !seVoit(x, y, b) ? [] : [{ x, y }]))
        .toSorted((c, d) => d.y.fin.localeCompare(c.y.fin));
      const [derniere] = corrigees;
      if (derniere === undefined) return [];
      const { code, ej, nom, libelle, unite, decimales, action, direction } = b;
      const { x, y } = derniere;
      const ecart = ecartEntre(x, y);
      const sens = sensDe(ecart, direction);
      const euros = unite === 'euros' && sens !== 'neutre' ? (sens === 'mieux' ? 1 : -1) * Math.abs(ecart) : null;
      return [
        {
          ...{
            famille: 'valeurs',
            code: 'mesure_corrigee',
            sens,
            gravite: 30,
            le: y.publieLe,
            action,
            avant: x,
            apres: y
          },
          ...{ euros, nature: euros === null ? null : 'resultat', autres: corrigees.length - 1 },
          indicateur: { code, ej, nom, libelle, unite, decimales }
        }
      ];
    }
  );
}
