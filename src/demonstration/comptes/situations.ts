import { plusJours } from '$lib/domain/temps/calendrier';
import type { Row } from '$lib/schema/tables';
import { Tirage } from '../aleatoire';
import { anneeDe } from '$lib/domain/temps/calendrier';
import { jourOuvre, moisJusquau } from '../dates';
import type { ParametresRegion } from '../parametres';
import { SOURCE } from '../territoire';
import type { Tendance, Titres } from '../tendance';
import type { Cloture, Poste } from './cloture';
import type { Effets } from './effets';

type Compte = Row<'compte'>;

/** How each title spreads over the months of an ordinary year; what is over or under one is shared out. */
const SAISONS: Record<keyof Titres, readonly number[]> = {
  C1: [0.98, 0.97, 0.99, 0.99, 0.99, 1.06, 0.99, 0.98, 0.98, 0.99, 1.0, 1.08],
  C2: [1.02, 0.98, 1.05, 1.0, 0.98, 1.03, 0.96, 0.86, 1.0, 1.05, 1.04, 1.03],
  C3: [1.2, 1.14, 1.05, 0.98, 0.92, 0.9, 0.88, 0.85, 0.93, 1.0, 1.08, 1.07],
  P1: [1.03, 0.98, 1.06, 0.99, 0.98, 1.03, 0.95, 0.88, 1.0, 1.05, 1.03, 1.02],
  P2: [1.0, 0.98, 1.02, 1.0, 0.99, 1.0, 0.96, 0.92, 0.98, 1.02, 1.02, 1.11],
  P3: [0.93, 0.95, 0.98, 1.0, 0.98, 1.0, 0.98, 0.92, 1.0, 1.03, 1.05, 1.18]
};

/** Share of a year that is only booked at closing. */
const RATTACHEMENTS: Record<keyof Titres, number> = {
  C1: 0.004,
  C2: 0.021,
  C3: 0.027,
  P1: 0.014,
  P2: 0.009,
  P3: 0.018
};
const TITRES = ['C1', 'C2', 'C3', 'P1', 'P2', 'P3'] as const;

/**
 * What a hospital books month by month, « situation non arrêtée »: mandats and titres émis, payroll, and the balance of
 * account 515. There is no depreciation here, and the months of a year do not make its closing.
 */
export function situationsMensuelles(
  p: ParametresRegion,
  t: Tendance,
  clotures: ReadonlyMap<number, Cloture>,
  effets: Effets
): Compte[] {
  const mois = moisJusquau(p.donneesAu, p.mois);
  const annees = [...new Set(mois.map((m) => m.annee))];
  const poids = new Map(annees.map((annee) => [annee, poidsDe(p, t, annee)]));
  const caisse = caisseDe(p, t, clotures);
  return mois.flatMap((m) => {
    const lu = t.annees.get(m.annee);
    const cloture = clotures.get(m.annee);
    if (!lu || !cloture) return [];
    const gains = effets.mois(t.hopital.ej, m.annee, m.mois);
    const publie = jourOuvre(plusJours(m.fin, 18));
    const publie_le = publie > p.donneesAu ? p.donneesAu : publie;
    const ligne = (poste: Poste, montant: number, stock = false): Compte => ({
      ej: t.hopital.ej,
      budget: 'H',
      poste,
      debut: stock ? m.fin : m.debut,
      fin: m.fin,
      version: 'situation',
      montant: Math.round(montant),
      publie_le,
      source: SOURCE,
      simule: true
    });
    const part = (titre: keyof Titres) => poids.get(m.annee)?.[titre][m.mois - 1] ?? 0;
    const signe = (titre: keyof Titres) => (titre.startsWith('C') ? -1 : 1);
    const montants = TITRES.map((x) => ligne(x, lu.titres[x] * part(x) + signe(x) * (gains.get(x) ?? 0)));
    const paie = lu.titres.C1 * part('C1');
    const economie = (...comptes: string[]) => comptes.reduce((somme, c) => somme + (gains.get(`C1 ${c}`) ?? 0), 0);
    const { montant, plusBas } = caisse(m.annee, m.mois);
    return [
      ...montants,
      ligne('interim_62113', paie * t.parts.interim - economie('62113')),
      ligne('masse_salariale_pm', paie * t.parts.pm - economie('6421', '6425')),
      ligne('masse_salariale_pnm', paie * t.parts.pnm - economie('6411')),
      ligne('tresorerie', montant, true),
      ligne('tresorerie_plus_bas', plusBas, true)
    ];
  });
}

/** Share of a year's closing that each month books, title by title. */
function poidsDe(p: ParametresRegion, t: Tendance, annee: number): Record<keyof Titres, number[]> {
  const tirage = new Tirage(p.graine, `mois ${t.hopital.ej} ${annee}`);
  const epidemie = (titre: keyof Titres, mois: number) =>
    annee === p.epidemie.annee && (titre === 'C1' || titre === 'C2') ? (p.epidemie.charges[mois] ?? 0) : 0;
  const poids = (titre: keyof Titres) => {
    const bruts = SAISONS[titre].map((s, mois) => s * (1 + epidemie(titre, mois)) * tirage.normal(1, 0.008));
    const total = bruts.reduce((somme, b) => somme + b, 0);
    const booke = 1 - RATTACHEMENTS[titre] * tirage.entre(0.7, 1.3);
    return bruts.map((b) => (b / total) * booke);
  };
  return { C1: poids('C1'), C2: poids('C2'), C3: poids('C3'), P1: poids('P1'), P2: poids('P2'), P3: poids('P3') };
}

/** Balance of account 515 at the end of a month and its lowest day: it joins the closings, with a wave within the year. */
function caisseDe(p: ParametresRegion, t: Tendance, clotures: ReadonlyMap<number, Cloture>) {
  return (annee: number, mois: number) => {
    const apres = clotures.get(annee)?.H;
    const avant = clotures.get(annee - 1)?.H.tresorerie ?? apres?.tresorerie ?? 0;
    if (!apres) return { montant: 0, plusBas: 0 };
    const tirage = new Tirage(p.graine, `caisse ${t.hopital.ej} ${annee} ${mois}`);
    const jour = apres.charges_marge / 365;
    const vague = mois === 12 ? 0 : Math.sin((mois / 12) * 2 * Math.PI) * 1.6 * jour + tirage.normal(0, 0.8) * jour;
    const droite = avant + ((apres.tresorerie - avant) * mois) / 12;
    const montant =
      mois === 12 && annee < anneeDe(p.donneesAu) ? apres.tresorerie : Math.max(1.2 * jour, droite + vague);
    const plusBas = Math.max(0.15 * jour, montant - tirage.entre(2, 7) * jour);
    return { montant, plusBas: Math.min(plusBas, montant) };
  };
}
