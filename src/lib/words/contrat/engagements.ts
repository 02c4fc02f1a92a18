import { QUATRE_RESULTATS } from '$lib/schema/vocabulaire/comptes';
import type { Position } from '$lib/domain/contrat/avancement';
import { positionJugee, type EtatEngagement } from '$lib/domain/contrat/engagement';
import { compteAutrementLesJours } from '$lib/domain/comptes/tresorerie';
import { PAR } from '$lib/schema/vocabulaire/contrat';
import { dateCourte } from '$lib/format/date';
import { nombre, valeurAvecUnite, type Unite } from '$lib/format/nombre';
import type { EngagementSuivi } from '$lib/views/contrat/contrat.types';
import type { Column } from '../table';

/** Words of each state, for one commitment and for several. */
const ETATS: Readonly<Record<EtatEngagement, { un: string; plusieurs: string }>> = {
  gele: { un: 'cible gelée', plusieurs: 'cibles gelées' },
  gel_non_precise: { un: 'gel de la cible non précisé', plusieurs: 'dont le gel de la cible n’est pas précisé' },
  a_venir: { un: 'pas encore commencé', plusieurs: 'pas encore commencés' },
  non_mesure: { un: 'pas encore mesuré', plusieurs: 'pas encore mesurés' },
  sans_valeur: { un: 'sans valeur', plusieurs: 'sans valeur' },
  sans_cible: { un: 'sans cible à cette date', plusieurs: 'sans cible à cette date' },
  atteinte: { un: 'à la cible ou au-delà', plusieurs: 'à la cible ou au-delà' },
  tolerance: { un: 'sous la cible, dans la tolérance', plusieurs: 'sous la cible, dans la tolérance' },
  manquee: { un: 'hors tolérance', plusieurs: 'hors tolérance' }
};

/** What stands beside a commitment on days of cash that are counted in another way; null for any other. */
export function reserveDesJours(engagement: Pick<EngagementSuivi, 'unite' | 'definition'>): string | null {
  return compteAutrementLesJours(engagement)
    ? 'Selon la définition figée au contrat, qui diffère des jours de charges de la trésorerie\u00a0: ceux-ci partent du dernier solde connu et divisent par les charges décaissables de tous les budgets.'
    : null;
}

/**
 * A state in words; what misses its target says by how much, which way, and what of it is tolerated, which the euros at
 * stake of its alert leave out: « il manque 0,8 M€ », « 514 k€ de trop, dont 50 k€ de tolérance ».
 */
export function statutDeLEngagement(
  engagement: Pick<EngagementSuivi, 'etat' | 'direction' | 'ecart' | 'tolerance' | 'unite' | 'decimales'>
): string {
  const { etat, direction, tolerance } = engagement;
  if (etat === 'manquee') {
    const ecart = ecartEnMots(Math.abs(engagement.ecart ?? 0), engagement);
    const toleres = tolerance ? `, dont ${ecartEnMots(tolerance, engagement)} de tolérance` : '';
    return (direction === 'hausse' ? `il manque ${ecart}` : `${ecart} de trop`) + toleres;
  }
  if (etat === 'tolerance' && direction === 'baisse') return 'au-dessus de la cible, dans la tolérance';
  return ETATS[etat].un;
}

function ecartEnMots(ecart: number, u: Unite): string {
  return u.unite === 'fraction' ? `${nombre(ecart * 100, u.decimales)}\u00a0pt` : valeurAvecUnite(ecart, u);
}

/** What stands in the place of what is expected, where nothing can be yet; null where it should be known. */
export function sansAttendu({ etat }: Pick<EngagementSuivi, 'etat'>): string | null {
  return etat === 'a_venir' || etat === 'sans_cible' ? 'aucun à date' : null;
}

/** « 2 cibles gelées », « 1 dans la tolérance »: how many commitments stand in a state. */
export function compteEngagementsEnMots(etat: EtatEngagement, n: number): string {
  const { un, plusieurs } = ETATS[etat];
  return `${n}\u00a0${n < 2 ? un : plusieurs}`;
}

/** The way of a commitment from its reference to its last target, and how it is judged. */
interface MarqueDAvancement {
  reference: number;
  cible: number;
  valeur: number | null;
  attendu: number | null;
  position: Position | null;
}

/** What the progress mark of a commitment draws; null without a reference or without a target. */
export function marqueDAvancement(engagement: EngagementSuivi): MarqueDAvancement | null {
  const reference = engagement.reference.valeur;
  const derniere = engagement.cibles.at(-1);
  if (reference === null || derniere === undefined) return null;
  return {
    ...{ reference, cible: derniere.valeur },
    ...{ valeur: engagement.constate?.valeur ?? null, attendu: engagement.attendu?.valeur ?? null },
    position: positionJugee(engagement.etat)
  };
}

/** Reference, value and target in a line: « réf. 2023 : 2,0 % · 3,0 % au 31/12/2025, provisoire · cible … ». */
export function lireEngagement(engagement: EngagementSuivi): string[] {
  const { reference, constate, attendu, cibles } = engagement;
  const valeur = (v: number) => valeurAvecUnite(v, engagement);
  const derniere = cibles.at(-1);
  return [
    `référence ${reference.annee}\u00a0: ${reference.valeur === null ? 'non connue (feuille «\u00a0Engagements\u00a0» du classeur)' : valeur(reference.valeur)}`,
    constate === null
      ? 'aucune valeur constatée'
      : `${valeur(constate.valeur)} au ${dateCourte(constate.date)}, ${PAR[constate.par].selon}` +
        (constate.statut === 'provisoire' ? ', provisoire' : ''),
    ...(attendu === null
      ? []
      : [`attendu à date\u00a0: ${valeur(attendu.valeur)}${attendu.interpolee ? ' (interpolé)' : ''}`]),
    ...(derniere === undefined
      ? []
      : [`cible ${valeur(derniere.valeur)} au ${dateCourte(derniere.date)}${gelEnMots(derniere)}`])
  ];
}

/** What a suspension makes of a target, after it. */
const gelEnMots = ({ gel }: Cible) => (gel ? (gel === 'gele' ? ', gelée' : ', gel non précisé') : '');

/** Share of the way done; before and after bounds when they differ: « 113 %, montré 100 % ». */
export function avancementEnMots({ avancement }: Pick<EngagementSuivi, 'avancement'>): string | null {
  if (avancement === null) return null;
  const borne = `${nombre(avancement.borne * 100)}\u00a0%`;
  const brut = `${nombre(avancement.brut * 100)}\u00a0%`;
  return brut === borne ? `${borne} du chemin` : `${borne} du chemin (${brut} avant bornes)`;
}

/** What a commitment measures: on whom, and on which of the four results. */
export function mesureDe({ entite, resultat }: Pick<EngagementSuivi, 'entite' | 'resultat'>): string {
  const ou = entite ?? 'tout le périmètre';
  return resultat === null ? ou : `${ou}, sur le ${QUATRE_RESULTATS[resultat].toLowerCase()}`;
}

/** Values by date, the two sides beside each other, latest first. */
export function valeursParDate(
  engagement: EngagementSuivi
): { date: string; etablissement: string; ars: string; different: boolean }[] {
  const dates = [...new Set(engagement.valeurs.map(({ date }) => date))].sort().reverse();
  return dates.map((date) => {
    const de = (par: 'etablissement' | 'ars') =>
      engagement.valeurs.find((valeur) => valeur.date === date && valeur.par === par);
    const [etablissement, ars] = [de('etablissement'), de('ars')];
    const lues = [etablissement, ars].map((valeur) => valeur?.valeur ?? null);
    return {
      ...{ date, etablissement: ecrite(etablissement, engagement), ars: ecrite(ars, engagement) },
      different: lues[0] !== null && lues[1] !== null && lues[0] !== lues[1]
    };
  });
}

function ecrite(valeur: EngagementSuivi['valeurs'][number] | undefined, engagement: EngagementSuivi): string {
  if (valeur === undefined || valeur.valeur === null) return 'non renseignée';
  return valeurAvecUnite(valeur.valeur, engagement) + (valeur.statut === 'provisoire' ? ', provisoire' : '');
}

/** On what a commitment is measured, how far it is, and what it tolerates. */
export function mesureEnMots(engagement: EngagementSuivi): string {
  const { tolerance } = engagement;
  const avancement = avancementEnMots(engagement);
  const parties = [
    `Mesuré sur ${mesureDe(engagement)}`,
    ...(avancement === null ? [] : [avancement]),
    ...(tolerance === null ? [] : [`tolérance ${valeurAvecUnite(tolerance, engagement)}`])
  ];
  return `${parties.join('\u00a0; ')}.`;
}

export const MOTS_DES_ENGAGEMENTS = {
  sousTitre: 'De la valeur de référence à la dernière cible\u00a0; le trait est l’attendu à la date de la valeur',
  detail: 'Définition et valeurs',
  definition: (texte: string) => `Définition figée à la signature\u00a0: ${texte}`,
  catalogue: 'Indicateur le plus proche du catalogue',
  cibles: 'Cibles',
  valeurs: 'Valeurs retenues'
};

type Cible = EngagementSuivi['cibles'][number];
type ValeurADate = ReturnType<typeof valeursParDate>[number];

export const colonnesDesCibles = (engagement: EngagementSuivi): Column<Cible>[] => [
  { key: 'date', title: 'Date', cell: ({ date }) => dateCourte(date) },
  {
    key: 'cible',
    title: 'Cible',
    figure: true,
    cell: (cible) => valeurAvecUnite(cible.valeur, engagement) + gelEnMots(cible)
  }
];

export const COLONNES_DES_VALEURS: readonly Column<ValeurADate>[] = [
  { key: 'date', title: 'Date', cell: ({ date }) => dateCourte(date) },
  { key: 'etablissement', title: 'Établissement', figure: true, cell: ({ etablissement }) => etablissement },
  { key: 'ars', title: 'ARS', figure: true, cell: ({ ars, different }) => (different ? `≠ ${ars}` : ars) }
];
