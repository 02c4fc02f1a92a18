import { group } from 'd3';
import { agrege } from '$lib/domain/indicateur/agregation';
import type { Fiche } from '$lib/domain/indicateur/fiche';
import { reserveDuGroupe } from './reserve';
import { fusionsDeGht, heritiers } from '$lib/domain/indicateur/succession';
import type { Row } from '$lib/schema/tables';

type Mesure = Row<'mesure'>;

const cleDePeriode = (m: Mesure) => `${m.indicateur}|${m.definition}|${m.edition}|${m.debut}|${m.fin}`;

/** One measure for a group from its members' measures of one indicator and period. */
function mesureDeGroupe(
  membres: readonly Mesure[],
  fiche: Fiche,
  groupe: Pick<Mesure, 'entite_type' | 'entite'>,
  attendus: number
): Mesure | null {
  const modele = membres[0];
  if (!modele) return null;
  const { connus, ...valeur } = agrege(membres, fiche.agregation);
  // A member that is itself a partial sum is not wholly known.
  const partiels = membres.filter((m) => m.membres !== null && m.attendus !== null && m.membres < m.attendus).length;
  return {
    ...modele,
    ...groupe,
    ...valeur,
    statut: membres.some((m) => m.statut === 'provisoire') ? 'provisoire' : 'definitif',
    membres: Math.max(0, connus - partiels),
    attendus: Math.max(attendus, membres.length),
    fusion: null,
    reserve: reserveDuGroupe(membres),
    simule: membres.some((m) => m.simule)
  };
}

/** The measure of several former entities together, which says how many they were. */
function mesureDeFusion(
  membres: readonly Mesure[],
  fiche: Fiche,
  groupe: Pick<Mesure, 'entite_type' | 'entite'>,
  attendus: number
): Mesure | null {
  const mesure = mesureDeGroupe(membres, fiche, groupe, attendus);
  return mesure && { ...mesure, fusion: membres.reduce((n, m) => n + (m.fusion ?? 1), 0) };
}

/**
 * Gives to today's legal entities the measures of those that they replaced: before a merger, the value is that of
 * the old entities together. What cannot be added up (no parts) is left out.
 */
export function chaineSuccessions(
  mesures: readonly Mesure[],
  successions: readonly Row<'succession'>[],
  fiches: ReadonlyMap<string, Fiche>
): Mesure[] {
  const heritier = heritiers(successions);
  const touchees = new Set([...heritier.keys(), ...heritier.values()]);
  const resultat = mesures.filter((m) => m.entite_type !== 'ej' || !touchees.has(m.entite));
  const aChainer = mesures.filter((m) => m.entite_type === 'ej' && touchees.has(m.entite));
  const groupes = group(aChainer, (m) => `${heritier.get(m.entite) ?? m.entite}|${cleDePeriode(m)}`);
  for (const membres of groupes.values()) {
    const [seul] = membres;
    if (!seul) continue;
    const ej = heritier.get(seul.entite) ?? seul.entite;
    const fiche = fiches.get(seul.indicateur);
    if (membres.length === 1 && seul.entite === ej) resultat.push(seul);
    else if (fiche && fiche.agregation !== 'aucune') {
      const chainee = mesureDeFusion(membres, fiche, { entite_type: 'ej', entite: ej }, membres.length);
      if (chainee) resultat.push(chainee);
    }
  }
  return resultat;
}

/**
 * Gives to today's codes of GHT the measures of those that they replaced: before a merger, the value is that of the
 * old codes together, with the code itself where it already stood. Splits and uncertain successions stay apart.
 * Worked: ARA-22 is ARA-10 and ARA-13 since 2023; its beds of 2022 are 3,399 + 372 = 3,771.
 *
 * @param suivis codes that the dataset follows on their own
 */
export function chaineGht(
  mesures: readonly Mesure[],
  successions: readonly Row<'succession_ght'>[],
  fiches: ReadonlyMap<string, Fiche>,
  suivis?: ReadonlySet<string>
): Mesure[] {
  const fusions = fusionsDeGht(successions, suivis);
  // The oldest first, so that a code replaced twice ends in the last one.
  const parNouveau = [...group(fusions, (s) => s.nouveau)].sort(([, a], [, b]) => (dateDe(a) < dateDe(b) ? -1 : 1));
  return parNouveau.reduce<Mesure[]>(
    (chainees, [nouveau, siennes]) => {
      const date = dateDe(siennes);
      const anciens = new Set(siennes.map((s) => s.ancien));
      const prises = (m: Mesure) =>
        m.entite_type === 'ght' && m.fin < date && (anciens.has(m.entite) || m.entite === nouveau);
      const reunies = [...group(chainees.filter(prises), cleDePeriode).values()].flatMap((membres) => {
        const fiche = fiches.get(membres[0]?.indicateur ?? '');
        if (!fiche || fiche.agregation === 'aucune') return [];
        const attendus = anciens.size + (membres.some((m) => m.entite === nouveau) ? 1 : 0);
        return mesureDeFusion(membres, fiche, { entite_type: 'ght', entite: nouveau }, attendus) ?? [];
      });
      return [...chainees.filter((m) => !prises(m)), ...reunies];
    },
    [...mesures]
  );
}

function dateDe(successions: readonly { date: string }[]): string {
  return successions.reduce((derniere, { date }) => (date > derniere ? date : derniere), '');
}

/** GHT values of what only legal entities have for a period, where the parts exist. */
export function sommeDesEj(
  mesures: readonly Mesure[],
  etablissements: readonly Row<'etablissement'>[],
  fiches: ReadonlyMap<string, Fiche>
): Mesure[] {
  const ghtDe = new Map(etablissements.map((e) => [e.ej, e.ght]));
  const nbMembres = new Map<string, number>();
  for (const { ght } of etablissements) nbMembres.set(ght, (nbMembres.get(ght) ?? 0) + 1);
  const cle = (ght: string, m: Mesure) => `${ght}|${m.indicateur}|${m.definition}|${m.debut}|${m.fin}`;
  const publiees = new Set(mesures.filter((m) => m.entite_type === 'ght').map((m) => cle(m.entite, m)));
  const candidates = mesures.filter((m) => {
    const ght = m.entite_type === 'ej' ? ghtDe.get(m.entite) : undefined;
    return ght !== undefined && fiches.get(m.indicateur)?.agregation !== 'aucune' && !publiees.has(cle(ght, m));
  });
  const groupes = group(candidates, (m) => `${ghtDe.get(m.entite)}|${cleDePeriode(m)}`);
  return [...groupes.values()].flatMap((membres) => {
    const ght = ghtDe.get(membres[0]?.entite ?? '');
    const fiche = fiches.get(membres[0]?.indicateur ?? '');
    if (!ght || !fiche) return [];
    // Without parts (a ratio published bare), the screen shows the members one by one.
    const somme = mesureDeGroupe(membres, fiche, { entite_type: 'ght', entite: ght }, nbMembres.get(ght) ?? 0);
    return somme && (somme.valeur !== null || somme.qualite === 'non_significatif') ? somme : [];
  });
}

/**
 * The sum, or ratio of sums, of the GHT measures given, for every indicator and period.
 * A region is the measure of everything beside it, so its sum wants them all: with one not known, or known in part, it
 * is missing and says how many it knows.
 * @param attendus how many GHT the sum must count, or null when those of the file are all there are
 */
export function sommeDesGht(
  mesures: readonly Mesure[],
  entite: string,
  attendus: number | null,
  fiches: ReadonlyMap<string, Fiche>
): Mesure[] {
  const candidates = mesures.filter((m) => m.entite_type === 'ght');
  return [...group(candidates, cleDePeriode).values()].flatMap((membres) => {
    const fiche = fiches.get(membres[0]?.indicateur ?? '');
    if (!fiche || fiche.agregation === 'aucune') return [];
    const groupe = mesureDeGroupe(membres, fiche, { entite_type: 'region', entite }, attendus ?? membres.length);
    if (groupe === null) return [];
    if (groupe.valeur === null || (groupe.membres ?? 0) >= (groupe.attendus ?? 0)) return groupe;
    return { ...groupe, valeur: null, numerateur: null, denominateur: null, base: null, qualite: 'manquant' };
  });
}
