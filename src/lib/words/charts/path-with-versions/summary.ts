import { majuscule } from '$lib/format/casse';
import { accord } from '$lib/format/phrase';
import { ecartLisible, valeurAvecUnite, type Unite } from '$lib/format/nombre';
import { lirePoint } from '../lecture';
import { pointsRealises } from './years';
import type { AnneePrevue, Atterrissage, CheminEntree, VersionChemin } from './path-with-versions.types';

const en = (points: readonly AnneePrevue[], annee: number) => points.find((p) => p.annee === annee)?.valeur;

/** « −17,5 M€, entre −19,2 et −15,3 M€ ». */
export function landingEnMots({ valeur, fourchette, selon = '' }: Atterrissage, unite: Unite): string {
  const dite = valeurAvecUnite(valeur, unite);
  if (!fourchette || fourchette.bas === fourchette.haut) return dite;
  const entre = `entre ${valeurAvecUnite(fourchette.bas, unite)} et ${valeurAvecUnite(fourchette.haut, unite)}`;
  // Past gaps may leave the figure itself out of what they make of it.
  return selon === '' ? `${dite}, ${entre}` : `${dite}\u00a0;${selon}, ${entre}`;
}

/** The name of a version, said to be an earlier one when it no longer applies. */
export function nomDeVersion({ libelle, enVigueur }: VersionChemin): string {
  return enVigueur ? libelle : `${libelle} (version antérieure)`;
}

/** The marks that fall in a year. */
export function marquesEn({ marques }: CheminEntree, annee: number): string[] {
  return marques.filter((m) => Math.floor(m.annee) === annee).map((m) => m.texte);
}

/** Whether a year comes before the contract: the path stands there at its start. */
export function estAuDepart({ premiereAnnee = null }: CheminEntree, annee: number): boolean {
  return premiereAnnee !== null && annee < premiereAnnee;
}

/** What a year is set against: no start of a path is a target of its year, nor is what is no longer owed. */
function viseeDe(entree: CheminEntree, cible: VersionChemin | undefined, annee: number): number | undefined {
  const { sansCible = false, anneeCourante } = entree;
  const sans = estAuDepart(entree, annee) || (sansCible && annee === anneeCourante);
  return sans ? undefined : cible && en(cible.points, annee);
}

/** The path in sentences: what happened, where the year lands against its target, where each version leads. */
export function summary(entree: CheminEntree): string {
  const { versions, atterrissages, unite } = entree;
  const connus = pointsRealises(entree)
    .filter((p) => p.valeur !== null)
    .sort((a, b) => a.annee - b.annee);
  const [premier, dernier] = [connus[0], connus.at(-1)];
  const cible = versions.find((v) => v.genre === 'cible' && v.enVigueur);
  const realise =
    premier && dernier && premier !== dernier
      ? `Réalisé\u00a0: de ${lirePoint(premier, unite)} en ${premier.annee} à ${lirePoint(dernier, unite)} en ${dernier.annee}.`
      : premier
        ? `Réalisé\u00a0: ${lirePoint(premier, unite)} en ${premier.annee}.`
        : 'Aucune valeur réalisée.';
  const projections = atterrissages.map((a) => {
    const visee = viseeDe(entree, cible, a.annee);
    const ecart = visee === undefined ? '' : `, écart à la cible ${ecartLisible(a.valeur - visee, unite)}`;
    return `${majuscule(a.libelle)} pour ${a.annee}\u00a0: ${landingEnMots(a, unite)}${ecart}.`;
  });
  const fins = versions
    .filter((v) => v.enVigueur)
    .flatMap((v) => {
      const fin = [...v.points].sort((a, b) => a.annee - b.annee).at(-1);
      return fin ? [`${majuscule(v.libelle)}\u00a0: ${valeurAvecUnite(fin.valeur, unite)} en ${fin.annee}.`] : [];
    });
  const anciennes = versions.filter((v) => !v.enVigueur).length;
  return [
    realise,
    ...projections,
    ...fins,
    ...(anciennes > 0
      ? [`${anciennes} ${accord(anciennes, 'version antérieure', 'versions antérieures')} en retrait.`]
      : [])
  ].join(' ');
}

/** The current year in one line: where it lands, and its target. */
export function enBref(entree: CheminEntree): string {
  const { versions, atterrissages, anneeCourante, unite } = entree;
  const cible = versions.find((v) => v.genre === 'cible' && v.enVigueur);
  const visee = viseeDe(entree, cible, anneeCourante);
  const parts = [
    ...atterrissages
      .filter((a) => a.annee === anneeCourante)
      .map((a) => `${a.libelle} ${valeurAvecUnite(a.valeur, unite)}`),
    ...(cible && visee !== undefined ? [`${cible.libelle} ${valeurAvecUnite(visee, unite)}`] : [])
  ];
  return parts.length > 0 ? `${anneeCourante}\u00a0: ${parts.join('\u00a0; ')}` : '';
}

/** What the cursor says of a year: « 2026 : cible −3,4 M€ ; projection de l’établissement −5,2 M€ ». */
export function lireAnnee(entree: CheminEntree, annee: number): string {
  const { versions, atterrissages, anneeCourante, unite } = entree;
  const realise = pointsRealises(entree).find((p) => p.annee === annee);
  const attendu = realise?.valeur === null && annee >= anneeCourante;
  const parts = [
    ...(realise && !attendu ? [`réalisé ${lirePoint(realise, unite)}`] : []),
    ...atterrissages.filter((a) => a.annee === annee).map((a) => `${a.libelle} ${landingEnMots(a, unite)}`),
    ...versions
      .filter((v) => v.enVigueur)
      .flatMap((v) => {
        const valeur = en(v.points, annee);
        return valeur === undefined ? [] : [`${v.libelle} ${valeurAvecUnite(valeur, unite)}`];
      }),
    ...marquesEn(entree, annee)
  ];
  return `${annee}\u00a0: ${parts.length > 0 ? parts.join('\u00a0; ') : 'aucune valeur'}`;
}
