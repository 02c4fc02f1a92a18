import { euros, nombre } from '$lib/format/nombre';
import type { GainsDuContrat } from '$lib/views/contrat/contrat.types';
import { majuscule } from './mots';

/**
 * What the gains say. Full-year amounts and in-year effects are told apart, since they never add up together.
 */
export function messageDesGains(gains: GainsDuContrat): string {
  if (gains.absence !== null) return `Gains\u00a0: ${gains.absence}`;
  if (gains.attenduADate === 0) {
    return `${euros(gains.realiseADate)} de gains réalisés, aucun attendu à date, en effet sur l’exercice ${gains.exercice}`;
  }
  const effets = `${euros(gains.realiseADate)} de gains réalisés sur ${euros(gains.attenduADate)} attendus à date`;
  return `${effets}, en effet sur l’exercice ${gains.exercice}`;
}

/** Whether the plan is done, in full-year amounts; why there is nothing to say. */
export function messageDeLAnneePleine(gains: GainsDuContrat): string {
  if (gains.apPlanifiee === 0) return gains.absence === null ? 'Aucune année pleine prévue' : messageDesGains(gains);
  return `${euros(gains.apEnVigueur)} d’année pleine en vigueur sur ${euros(gains.apPlanifiee)} prévus`;
}

/** What the cumulated gains say at D. */
export function messageDuCumul({ cumul, absence }: Pick<GainsDuContrat, 'cumul' | 'absence'>, au: string): string {
  if (absence !== null) return `Gains cumulés\u00a0: ${absence}`;
  const realise = cumul.realise.findLast(({ date }) => date <= au);
  const attendu = cumul.attendu.find(({ date }) => date === au);
  if (realise === undefined) return 'Aucun gain réalisé depuis le début du contrat';
  const debut = `${euros(realise.cumul)} de gains cumulés depuis le début du contrat`;
  return attendu === undefined ? debut : `${debut}, ${euros(attendu.cumul)} attendus`;
}

/** One figure with what it is. */
export interface LigneDeChiffre {
  libelle: string;
  valeur: string;
  precision?: string;
}

/** Year-full amounts: is the plan done? */
export function anneesPleines(gains: GainsDuContrat): LigneDeChiffre[] {
  const part = (montant: number) =>
    gains.apPlanifiee > 0 ? `${nombre((montant / gains.apPlanifiee) * 100)}\u00a0% du prévu` : undefined;
  const lignes: LigneDeChiffre[] = [
    { libelle: 'prévue', valeur: euros(gains.apPlanifiee) },
    { libelle: 'sécurisée ou mieux', valeur: euros(gains.apSecurisee), precision: part(gains.apSecurisee) },
    { libelle: 'en vigueur', valeur: euros(gains.apEnVigueur), precision: part(gains.apEnVigueur) }
  ];
  const territoire = { libelle: 'prévue, pour le territoire', valeur: euros(gains.apTerritoire) };
  return gains.apTerritoire === gains.apPlanifiee
    ? lignes
    : [...lignes, { ...territoire, precision: 'transferts entre membres annulés' }];
}

/** In-year effects: what feeds the accounts. */
export function effetsDeLAnnee(gains: GainsDuContrat): LigneDeChiffre[] {
  const taux = gains.attenduADate > 0 ? (gains.realiseADate / gains.attenduADate) * 100 : null;
  return [
    {
      ...{ libelle: 'réalisé à date', valeur: euros(gains.realiseADate) },
      precision: taux === null ? undefined : `${nombre(taux)}\u00a0% de l’attendu`
    },
    { libelle: 'attendu à date', valeur: euros(gains.attenduADate) },
    { libelle: `attendu sur ${gains.exercice}`, valeur: euros(gains.attenduAnnee) }
  ];
}

/** Of what the plan is made: nature, dependence on activity, one-off gains, avoided spending. */
export function composition(gains: GainsDuContrat): LigneDeChiffre[] {
  const pourcent = (part: number) => `${nombre(part * 100)}\u00a0%`;
  return [
    { libelle: 'recettes, année pleine', valeur: euros(gains.recettes) },
    { libelle: 'dépenses, année pleine', valeur: euros(gains.depenses) },
    ...(gains.partActivite === null
      ? []
      : [{ libelle: 'dépend d’une hausse d’activité', valeur: pourcent(gains.partActivite) }]),
    {
      ...{ libelle: 'gains ponctuels, en tout', valeur: euros(gains.ponctuelPlanifie) },
      precision: gains.partPonctuelle === null ? undefined : `${pourcent(gains.partPonctuelle)} des gains`
    },
    ...(gains.depensesEvitees === 0
      ? []
      : [
          {
            ...{ libelle: 'dépenses évitées', valeur: euros(gains.depensesEvitees) },
            precision: 'dites à part, jamais comptées dans les résultats'
          }
        ])
  ];
}

/** What each side retains of the same gains, and by how much they disagree; null when one of them says nothing. */
export function valeursRetenues({
  retenuEtablissement,
  retenuArs
}: Pick<GainsDuContrat, 'retenuEtablissement' | 'retenuArs'>): {
  etablissement: string;
  ars: string;
  dispute: string | null;
} | null {
  if (retenuEtablissement === null && retenuArs === null) return null;
  const lu = (valeur: number | null) => (valeur === null ? 'non renseigné' : euros(valeur));
  const ecart = retenuEtablissement === null || retenuArs === null ? 0 : retenuEtablissement - retenuArs;
  return {
    ...{ etablissement: lu(retenuEtablissement), ars: lu(retenuArs) },
    dispute:
      Math.abs(ecart) < 500
        ? null
        : majuscule(
            `${euros(Math.abs(ecart))} de ${ecart > 0 ? 'plus' : 'moins'} selon l’établissement que selon l’ARS`
          )
  };
}
