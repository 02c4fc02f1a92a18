import { seuilDesGains, type SeuilsCommuns } from '$lib/domain/alerte/seuils-communs';
import { compareNumeros } from '$lib/domain/action/numero';
import { compteJalons, etatAction, finRevisee, type EtatAction } from '$lib/domain/action/action';
import { TONS_ACTION } from '$lib/domain/action/codes';
import { appliqueBases, retientSelonBases } from '$lib/domain/gain/base-commune';
import { anneeDe } from '$lib/domain/temps/calendrier';
import { arretA, gelDitA, versionEnVigueur, type Arret } from '$lib/domain/contrat/contrat';
import { jugementA } from '$lib/domain/contrat/jugement';
import { desaccordAction, desaccordDesParties } from '$lib/domain/contrat/desaccord';
import { faitsReunis } from '$lib/domain/contrat/faits-reunis';
import { gainsCompares, tauxDesGains } from '$lib/domain/gain/taux';
import { dernierJourAttendu, syntheseGains } from '$lib/domain/gain/gains';
import { etatJalon, type EtatJalon } from '$lib/domain/action/jalon';
import { venueA } from '$lib/domain/temps/connu';
import type { Row } from '$lib/schema/tables';
import type { ActionBref } from './contrat.types';
import type { Dossier } from './dossier';

/** What is computed once of a contract at D and read by all its screens. */
export interface Etude {
  dossier: Dossier;
  au: string;
  /** Day on which gains and accounts are judged: D, or the last day of a contract that is over. */
  jugeLe: string;
  /** Year of that day. */
  exercice: number;
  /** Thresholds that the dataset judges by. */
  seuils: SeuilsCommuns;
  /** What stopped what the contract owes, a freeze among others. */
  arret: Arret | null;
  /** Whether a suspension freezes; null when its source does not say. */
  gel: boolean | null;
  /** Term of the contract by the version in force. */
  fin: string | null;
  /** Gain lines with the share of a common base that each keeps, in the plan and in what is retained at D. */
  lignes: (Row<'gain'> & { coefficient: number; coefficientRetenu?: number })[];
  jalons: EtatJalon[];
  /** In the order of the actions. */
  actions: { action: Row<'action'>; etat: EtatAction; jalons: EtatJalon[]; bref: ActionBref }[];
}

/**
 * What a contract that is over is judged on: what happened until its last day, and the accounts of periods ended by
 * then, whenever they were recorded or published by D.
 */
function jugeAlors(dossier: Dossier, jugeLe: string): Dossier {
  const venus = <L extends { date: string; enregistre_le: string | null }>(lignes: readonly L[]): L[] =>
    lignes.filter((l) => venueA(l.date, jugeLe) !== null).map((l) => ({ ...l, enregistre_le: null }));
  return {
    ...dossier,
    contrat_point: venus(dossier.contrat_point),
    action_point: venus(dossier.action_point),
    jalon: dossier.jalon.map((j) => ({ ...j, date_reelle: venueA(j.date_reelle, jugeLe) })),
    jalon_revision: venus(dossier.jalon_revision),
    gain_palier: venus(dossier.gain_palier),
    compte: dossier.compte.filter((c) => venueA(c.fin, jugeLe) !== null)
  };
}

/**
 * @param connu as known at D
 * @param seuils that the dataset judges by
 */
export function etudie(connu: Dossier, au: string, seuils: SeuilsCommuns): Etude {
  const arret = arretA(connu.contrat_evenement, connu.contrat_version, au, connu.contrat.fin);
  const jugeLe = jugementA(arret, au);
  const dossier = jugeLe === au ? connu : jugeAlors(connu, jugeLe);
  const exercice = anneeDe(jugeLe);
  const fin = versionEnVigueur(dossier.contrat_version, au)?.fin ?? dossier.contrat.fin;
  const prevues = appliqueBases(dossier.gain, dossier.action, dossier.base);
  const lignes = retientSelonBases(prevues, dossier.action, dossier.base, dossier.gain_palier, jugeLe);
  const jalons = dossier.jalon.map((jalon) => etatJalon(jalon, dossier.jalon_revision, au, arret));
  const actions = [...dossier.action].sort(parNumero).map((action) => {
    const siens = jalons.filter((j) => j.action === action.numero);
    const points = dossier.action_point.filter((p) => p.action === action.numero);
    const etat = etatAction(points, siens, au);
    const siennes = lignes.filter((l) => l.action === action.numero);
    const gains = syntheseGains(siennes, dossier.gain_palier, exercice, jugeLe, dernierJourAttendu(arret));
    const meteos = {
      etablissement: etat.declare.etablissement?.meteo ?? 'non_renseignee',
      ars: etat.declare.ars?.meteo ?? 'non_renseignee'
    };
    const comparables = gainsCompares(
      !gains.rienAttendu,
      gains.effetAttenduADate,
      gains.effetRealiseComparable,
      seuils.gains
    );
    const desaccord = desaccordDesParties(meteos, (meteo) =>
      desaccordAction(meteo, action.numero, etat, siens, comparables)
    );
    const bref: ActionBref = {
      numero: action.numero,
      libelle: action.libelle,
      axe: action.axe,
      levier: action.levier,
      pilote: action.pilote,
      copilote: action.copilote,
      entites: dossier.action_entite.filter((e) => e.action === action.numero).map(({ ej }) => ej),
      etat: etat.etat,
      tauxDesGains: tauxDesGains(comparables),
      ...seuilDesGains(seuils),
      ton: TONS_ACTION[etat.etat],
      meteo: { etablissement: meteos.etablissement, ars: etat.declare.ars?.meteo ?? null },
      desaccord: faitsReunis(desaccord.faits, arret),
      desaccordDe: desaccord.par,
      jalons: compteJalons([{ etat: etat.etat, jalons: siens }]),
      debut: action.debut,
      fin: action.fin,
      finRevisee: finRevisee(action.fin, siens),
      apPlanifiee: gains.apPrevue,
      apEnVigueur: gains.apEnVigueur,
      attenduADate: Math.round(gains.effetAttenduADate),
      realiseADate: Math.round(gains.effetRealiseADate)
    };
    return { action, etat, jalons: siens, bref };
  });
  const gel = gelDitA(connu.contrat_evenement, au);
  return { dossier, au, jugeLe, exercice, seuils, arret, gel, fin, lignes, jalons, actions };
}

/** `2.10` after `2.9`. */
export function parNumero(a: { numero: string }, b: { numero: string }): number {
  return compareNumeros(a.numero, b.numero);
}
