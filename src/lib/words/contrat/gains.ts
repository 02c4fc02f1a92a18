import { jourDuGel } from '$lib/domain/contrat/gel';
import { gainsPossibles, geleAvant, geleEnCours } from '$lib/domain/gain/absence';
import { part } from '$lib/domain/indicateur/part';
import { quandArrete } from '$lib/format/arret';
import { accord } from '$lib/format/phrase';
import { euros, pourcentLisible } from '$lib/format/nombre';
import type { ContratEntete, GainsDuContrat, Retenu } from '$lib/views/contrat/contrat.types';
import type { AnneeGains } from '../charts/stacked-steps/stacked-steps.types';
import { absenceDeGainsEnMots } from './absence-de-gains';
import { momentDu, momentDuRealise } from '$lib/format/arret';
import { quandAttendus } from './arret';

type GainsDits = Pick<
  GainsDuContrat,
  'exercice' | 'attenduADate' | 'realiseADate' | 'raisonAbsence' | 'apPlanifiee' | 'apEnVigueur' | 'apDue'
>;

/**
 * What the gains say. Full-year amounts and in-year effects are told apart, since they never add up together.
 */
export function messageDesGains(gains: GainsDits, arret: ContratEntete['arret'] = null): string {
  if (!gainsPossibles(gains.raisonAbsence) && gains.apPlanifiee > 0) return messageDeLAnneePleine(gains, arret);
  const absence = absenceDeGainsEnMots(gains.raisonAbsence, arret);
  if (absence !== null) return `Gains\u00a0: ${absence}`;
  if (gains.attenduADate === 0) {
    return `${euros(gains.realiseADate)} de gains réalisés, aucun attendu ${momentDu(arret)}, en effet sur l’exercice ${gains.exercice}`;
  }
  const effets = `${euros(gains.realiseADate)} de gains réalisés sur ${euros(gains.attenduADate)} ${quandAttendus(arret)}`;
  return `${effets}, en effet sur l’exercice ${gains.exercice}`;
}

const RIEN_N_EST_DU = 'rien de dû\u00a0: le contrat n’est pas signé';

/** Whether the plan is done, in full-year amounts; why there is nothing to say. */
export function messageDeLAnneePleine(gains: GainsDits, arret: ContratEntete['arret'] = null): string {
  if (gains.apPlanifiee === 0)
    return gains.raisonAbsence === null ? 'Aucune année pleine prévue' : messageDesGains(gains, arret);
  if (!gainsPossibles(gains.raisonAbsence))
    return `${euros(gains.apPlanifiee)} d’année pleine prévus, ${RIEN_N_EST_DU}`;
  return `${euros(gains.apEnVigueur)} d’année pleine en vigueur, pour ${euros(gains.apDue)} dus ${momentDu(arret)}, sur ${euros(gains.apPlanifiee)} prévus`;
}

/** What the cumulated gains say at D. */
export function messageDuCumul(
  { cumul, raisonAbsence }: Pick<GainsDuContrat, 'cumul' | 'raisonAbsence'>,
  arret: ContratEntete['arret'] = null
): string {
  const absence = absenceDeGainsEnMots(raisonAbsence, arret);
  if (absence !== null) return `Gains cumulés\u00a0: ${absence}`;
  const { attendu, realise } = cumul.aDate;
  if (realise === 0)
    return `Aucun gain réalisé depuis le début du contrat, ${euros(attendu)} ${quandAttendus(arret, '')}`;
  return `${euros(realise)} de gains cumulés depuis le début du contrat, ${euros(attendu)} ${quandAttendus(arret, '')}`;
}

/**
 * The gains of each year, what is not in force counted from D on: what it should have brought before has not come [39].
 * That of a freeze expected until its eve; nothing is expected of a year that began frozen, which is not
 * zero.
 */
export function anneesDesGains(
  { annees }: Pick<GainsDuContrat, 'annees'>,
  arret: ContratEntete['arret']
): AnneeGains[] {
  return annees.map((a) => ({
    ...{ annee: a.annee, report: a.report },
    ...(a.reportAVenir !== undefined && { reportAVenir: a.reportAVenir }),
    attendu: arret !== null && geleAvant(arret, a.annee) ? null : a.attendu,
    parts: a.parts.map(({ echu = 0, montant, ...part }) => ({ ...part, montant: montant - echu })),
    echu: a.parts.reduce((total, { echu = 0 }) => total + echu, 0),
    ...(geleEnCours(arret, a.annee) && { auGel: true })
  }));
}

/** Whether any year has something to draw: a rejected contract plans years without a euro. */
export function ontUnEffet(annees: GainsDuContrat['annees']): boolean {
  return annees.some(({ parts, report, attendu }) => parts.length > 0 || report !== 0 || attendu !== 0);
}

/** One figure with what it is. */
export interface LigneDeChiffre {
  libelle: string;
  valeur: string;
  precision?: string;
}

/** « 48 % du prévu »; nothing when there is no part to say. */
function enPart(taux: number | null, deQuoi: string): string | undefined {
  return taux === null ? undefined : `${pourcentLisible(taux)} ${deQuoi}`;
}

/** Year-full amounts: is the plan done? */
export function anneesPleines(gains: GainsDuContrat, arret: ContratEntete['arret'] = null): LigneDeChiffre[] {
  const duPrevu = (montant: number) => enPart(part(montant, gains.apPlanifiee), 'du prévu');
  const faits: LigneDeChiffre[] = [
    { libelle: 'en vigueur', valeur: euros(gains.apEnVigueur), precision: duPrevu(gains.apEnVigueur) },
    { libelle: `due ${momentDu(arret)}`, valeur: euros(gains.apDue), precision: duPrevu(gains.apDue) },
    {
      ...{ libelle: 'sécurisée ou mieux', valeur: euros(gains.apSecurisee) },
      precision:
        [duPrevu(gains.apSecurisee), gains.apReportee > 0 && `sans ${euros(gains.apReportee)} reportés depuis`]
          .filter(Boolean)
          .join(', ') || undefined
    }
  ];
  const possibles = gainsPossibles(gains.raisonAbsence);
  const lignes = [...(possibles ? faits : []), { libelle: 'prévue', valeur: euros(gains.apPlanifiee) }];
  const territoire = { libelle: 'prévue, pour le territoire', valeur: euros(gains.apTerritoire) };
  return gains.apTerritoire === gains.apPlanifiee
    ? lignes
    : [...lignes, { ...territoire, precision: 'transferts entre membres annulés' }];
}

/** In-year effects: what feeds the accounts. */
export function effetsDeLAnnee(
  gains: Pick<GainsDuContrat, 'exercice' | 'attenduADate' | 'attenduAnnee' | 'realiseADate' | 'raisonAbsence'>,
  arret: ContratEntete['arret'] = null
): LigneDeChiffre[] {
  const gele = arret !== null && jourDuGel(arret) !== null;
  const quand = momentDuRealise(arret);
  // Absent is not zero: a year that began frozen expects nothing that could be counted.
  const attendu = (montant: number) => (gains.raisonAbsence === 'gele' ? 'gelé' : euros(montant));
  if (!gainsPossibles(gains.raisonAbsence)) return [{ libelle: `sur ${gains.exercice}`, valeur: 'sans objet' }];
  return [
    {
      ...{ libelle: `réalisé ${quand}`, valeur: euros(gains.realiseADate) },
      // Realised up to D is no part of what was expected until the freeze.
      precision: gele ? undefined : enPart(part(gains.realiseADate, gains.attenduADate), 'de l’attendu')
    },
    { libelle: gele ? `attendu ${quandArrete(arret)}` : `attendu ${quand}`, valeur: attendu(gains.attenduADate) },
    { libelle: `attendu sur ${gains.exercice}`, valeur: attendu(gains.attenduAnnee) }
  ];
}

/** Of one-off gains in all, what is expected on the year, and its share of what is expected on it. */
function ponctuelsDeLAnnee(gains: GainsDuContrat): string | undefined {
  const { exercice, ponctuelPlanifie, ponctuelAttenduAnnee, partPonctuelle } = gains;
  if (ponctuelAttenduAnnee === 0) return ponctuelPlanifie === 0 ? undefined : `aucun attendu sur ${exercice}`;
  const soit = partPonctuelle === null ? '' : `, soit ${pourcentLisible(partPonctuelle)} de l’effet attendu`;
  return `dont ${euros(ponctuelAttenduAnnee)} attendus sur ${exercice}${soit}`;
}

/** Of what the plan is made: nature, dependence on activity, one-off gains, avoided spending. */
export function composition(gains: GainsDuContrat): LigneDeChiffre[] {
  return [
    { libelle: 'recettes, année pleine', valeur: euros(gains.recettes) },
    { libelle: 'dépenses, année pleine', valeur: euros(gains.depenses) },
    ...(gains.partActivite === null
      ? []
      : [{ libelle: 'dépend d’une hausse d’activité', valeur: pourcentLisible(gains.partActivite) }]),
    {
      ...{ libelle: 'gains ponctuels, en tout', valeur: euros(gains.ponctuelPlanifie) },
      precision: ponctuelsDeLAnnee(gains)
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

/** What each side retains of lasting gains, the lines that it has not valued said beside, and by how much they disagree. */
export function valeursRetenues({ retenus }: Pick<GainsDuContrat, 'retenus'>): {
  etablissement: LigneDeChiffre;
  ars: LigneDeChiffre;
  dispute: string | null;
} {
  const { difference } = retenus;
  const lu = (libelle: string, { montant, nonValorisees, eurosNonValorises }: Retenu): LigneDeChiffre => ({
    libelle,
    valeur: montant === null ? 'non valorisés' : euros(montant),
    ...(nonValorisees === 0
      ? {}
      : {
          precision: `${nonValorisees}\u00a0${accord(nonValorisees, 'ligne non valorisée', 'lignes non valorisées')}, ${euros(eurosNonValorises)} prévus`
        })
  });
  const sens = difference > 0 ? 'plus' : 'moins';
  return {
    ...{ etablissement: lu('par l’établissement', retenus.etablissement), ars: lu('par l’ARS', retenus.ars) },
    dispute:
      euros(difference) === euros(0)
        ? null
        : `${euros(Math.abs(difference))} de ${sens} selon l’établissement que selon l’ARS, sur les lignes que les deux ont valorisées et qui ne sont pas perdues`
  };
}

export const MOTS_DES_GAINS = {
  sousTitre: ({ raisonAbsence }: Pick<GainsDuContrat, 'raisonAbsence'>) =>
    `${raisonAbsence === null ? 'Effets' : 'Ce que le plan prévoit\u00a0: effets'} sur chaque exercice, par palier et par nature, report compris`,
  sousTitreDuCumul: 'Effets cumulés depuis le début du contrat',
  anneePleine: 'Année pleine',
  effet: (exercice: number) => `Effet sur l’exercice ${exercice}`,
  composition: 'Composition du plan',
  retenues: 'Valeur retenue par chacun',
  reste: (morceaux: readonly string[]) => `Année pleine prévue qui n’est pas en vigueur\u00a0: ${morceaux.join(', ')}.`,
  version: 'Lignes de gain et version du contrat',
  alertes: 'Doubles comptes\u00a0: bases communes et postes partagés'
};
