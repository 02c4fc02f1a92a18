import type { CompteDEcheances } from '$lib/domain/contrat/echeances';
import type { NatureDEcheance, Place } from '$lib/domain/contrat/natures-d-echeance';
import { dateCourte } from '$lib/format/date';
import { euros } from '$lib/format/nombre';
import { accord, enumeration } from '$lib/format/phrase';
import type { CalendrierModele, TotalDiscute } from '$lib/views/calendrier/calendrier.types';
import type { Definition } from '../contrat/definitions-des-actions';
import { NATURES, PLACES } from './mots';

const compte = (n: number, singulier: string, pluriel?: string) => `${n}\u00a0${accord(n, singulier, pluriel)}`;

/** « 15 jalons en retard, 47 dans les 90 jours, 26 décisions à échéance passée, 3 documents attendus, 11 plans de trésorerie non reçus ». */
export function messageDuCalendrier({ natures, sansPlan }: Pick<CalendrierModele, 'natures' | 'sansPlan'>): string {
  const { jalon, decision, retour, aide } = natures;
  const parties = [
    jalon && `${compte(jalon.retard, 'jalon')} en retard`,
    jalon && `${jalon['90']} dans les 90 jours`,
    decision && compte(decision.retard, 'décision à échéance passée', 'décisions à échéance passée'),
    retour && compte(retour.retard, 'document attendu', 'documents attendus'),
    sansPlan === 0 ? undefined : plansNonRecus(sansPlan),
    aide && compte(aide.retard, 'tranche d’aide passée', 'tranches d’aide passées')
  ].filter((partie) => partie !== undefined);
  return parties.length === 0 ? 'Aucune échéance de contrat n’est connue' : enumeration(parties);
}

/** « 11 plans de trésorerie non reçus »: the same count as their committee's. */
const plansNonRecus = (n: number): string => compte(n, 'plan de trésorerie non reçu', 'plans de trésorerie non reçus');

/** What is counted apart, by why: « 3 échéances… : 2 (contrat gelé) et 1 (contrat terminé) »; a lone reason takes no count. */
export function aPartEnMots(aPart: CalendrierModele['aPart']): string | null {
  const parties = (Object.keys(PLACES) as Exclude<Place, 'compte'>[]).flatMap((place) => {
    const n = aPart[place];
    return n === undefined ? [] : [{ n, raison: PLACES[place] }];
  });
  const [seule] = parties;
  if (seule === undefined) return null;
  const total = Object.values(aPart).reduce((somme, n) => somme + n, 0);
  const raisons = parties.length === 1 ? seule.raison : enumeration(parties.map(({ n, raison }) => `${n} (${raison})`));
  return `${compte(total, 'échéance de la région est comptée', 'échéances de la région sont comptées')} à part\u00a0: ${raisons}.`;
}

/** The rows of counts: what has a day, by nature, in the order in which natures are offered. */
export function lignesDesComptes({
  natures
}: Pick<CalendrierModele, 'natures'>): { nature: NatureDEcheance; compte: CompteDEcheances }[] {
  return (Object.keys(NATURES) as NatureDEcheance[]).flatMap((nature) => {
    const siens = natures[nature];
    return siens ? [{ nature, compte: siens }] : [];
  });
}

/** « Année pleine : 150 lignes à 6,3 M€ d’écart, 49 non valorisées pour 13,6 M€ ». */
export function totalDiscuteEnMots({ perennite, desaccords, nonValorisees }: TotalDiscute): string {
  const mesure = perennite === 'perenne' ? 'Année pleine' : 'Ponctuels';
  const parties = [
    ...(desaccords.lignes === 0
      ? []
      : [`${compte(desaccords.lignes, 'ligne')} pour ${euros(desaccords.euros)} d’écart`]),
    ...(nonValorisees.lignes === 0
      ? []
      : [
          `${compte(nonValorisees.lignes, 'ligne non valorisée', 'lignes non valorisées')}, ${euros(nonValorisees.euros)} prévus`
        ])
  ];
  return `${mesure}\u00a0: ${parties.join('\u00a0; ')}.`;
}

export const MOTS_DU_CALENDRIER = {
  titre: 'Calendrier',
  description: (message: string, au: string) => `${message}. Situation au ${dateCourte(au)}.`,
  allure: (region: string, au: string) => `${region}, situation au ${dateCourte(au)}`,
  demandes: 'Ce qui manque, à demander',
  filtres: 'Filtres du calendrier',
  nature: 'Nature',
  toutes: 'toutes',
  tous: 'tous',
  fenetre: 'Quand',
  ght: 'GHT',
  contrat: 'Contrat',
  apart: 'avec ce qui est compté à part',
  compte: (n: number) => compte(n, 'échéance'),
  agenda: 'Agenda (.ics)',
  parNature: 'Combien, par nature',
  sansPlan: (n: number) => `${plansNonRecus(n)}, ${accord(n, 'dû', 'dus')} chaque mois, sans jour au calendrier`,
  legendeDesComptes: 'Échéances par nature\u00a0: en retard, puis dans 30, 60 et 90 jours',
  legende: (n: number) => `Échéances, par mois (${n})`,
  aucune: 'Aucune échéance ne répond à ces filtres.',
  vide: 'Aucune échéance de contrat',
  videTexte:
    'Aucun contrat de ce jeu n’a de jalon, de revue, de décision ni de tranche d’aide\u00a0: ils viennent du classeur du contrat, feuilles «\u00a0Jalons\u00a0», «\u00a0Revues\u00a0», «\u00a0Décisions\u00a0» et «\u00a0Aides\u00a0». Les dates communes à toutes les entités restent ci-dessous.',
  gains: {
    titre: (n: number) => (n === 0 ? 'Aucun gain en discussion' : `${compte(n, 'ligne')} de gain en discussion`),
    sousTitre: 'Lignes que l’établissement et l’ARS ne retiennent pas au même montant, ou que l’un n’a pas valorisées',
    legende: 'Lignes de gain en discussion, la plus grande en jeu d’abord',
    aPart: (n: number) =>
      n === 0
        ? ''
        : `${compte(n, 'ligne est comptée', 'lignes sont comptées')} à part\u00a0: contrats gelés, finis, pas commencés ou pas signés.`,
    lien: 'Gains discutés',
    vide: (au: string) => `Ce jeu n’en a aucune au ${dateCourte(au)}.`,
    aucun: 'Aucune ligne de gain ne répond à ces filtres.'
  }
};

export const DEFINITIONS_DU_CALENDRIER: readonly Definition[] = [
  {
    terme: 'En retard',
    texte:
      'La date est passée à la situation et la chose n’est pas faite. Un jalon est en retard sur sa dernière échéance connue\u00a0; atteint après un gel, il reste ce qu’il était ce jour-là, et le jour où il l’a été se dit. Dans 30, 60, 90 jours\u00a0: du jour de la situation à ce nombre de jours, les deux compris, retards exclus. La liste va jusqu’à 12 mois.'
  },
  {
    terme: 'Compté à part',
    texte:
      'Un gel arrête les jalons et les gains, pas les décisions, les documents, les réunions ni les aides, sauf une tranche dont la condition est un jalon ou un engagement gelé. Les jalons d’un contrat gelé, fini, pas commencé ou pas signé, et ceux d’une action abandonnée, ne comptent dans aucun total\u00a0; ils se montrent à la demande.'
  },
  {
    terme: 'Document attendu',
    texte:
      'EPRD, PGFP, RIA et compte financier des membres des contrats qui ne sont pas finis, une fois par établissement même s’il est de plusieurs contrats.'
  },
  {
    terme: 'Dates légales et usuelles',
    texte:
      'Compte financier au conseil de surveillance au plus tard le 31 mai (R. 6145-44 CSP), délibération au plus tard le 30 juin (R. 6145-46 CSP). Les jours des RIA et de l’EPRD sont un usage, réglé dans «\u00a0date_legale\u00a0».'
  },
  {
    terme: 'Gain en discussion',
    texte:
      'Ligne de gain de la version en vigueur que les deux parties ne retiennent pas au même montant, ou qu’une partie n’a pas valorisée\u00a0; perdue ou reprise, elle ne se discute plus. En jeu\u00a0: l’écart entre les deux valeurs\u00a0; pour une ligne non valorisée, son montant net prévu, compté une fois. Année pleine d’un gain pérenne et montant d’un gain ponctuel ne s’additionnent pas\u00a0; une dépense évitée n’est pas discutée ici.'
  }
];
