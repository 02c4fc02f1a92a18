import { anneeDe } from '$lib/domain/temps/calendrier';
import { Tirage } from './aleatoire';
import { budgetsAnnexes, type PostesAnnexe, type TendanceAnnexe } from './annexes';
import type { ParametresRegion } from './parametres';
import type { Hopital } from './territoire';

/** Years of the model: from the first month of the data to some years after the last, for the paths. */
export function anneesDuModele(p: ParametresRegion): number[] {
  const derniere = anneeDe(p.donneesAu);
  const premiere = Math.min(p.calage.annee, derniere - Math.ceil(p.mois / 12) + 1);
  return Array.from({ length: derniere + 5 - premiere }, (_, i) => premiere + i);
}

export const somme = <T>(elements: readonly T[], mesure: (e: T) => number) =>
  elements.reduce((s, e) => s + mesure(e), 0);

/** The profiles of the hospitals, calibrated so that the whole region has the result, CAF and debt that are asked. */
export function profilsCales(p: ParametresRegion, hopitaux: readonly Hopital[]): Profil[] {
  const profils = hopitaux.map((h) => profilDe(p, h));
  [...profils]
    .sort((a, b) => a.rangDette - b.rangDette)
    .slice(0, Math.round(p.calage.surendettes * profils.length))
    .forEach((x) => Object.assign(x, { surendette: true }));
  for (const x of profils) x.dette = x.surendette ? 0.34 + 0.2 * x.hasard : 0.13 + 0.14 * x.hasard;
  cale(p, profils);
  return profils;
}

/**
 * Moves results, debt and depreciation of all by the same shift, which keeps the differences between hospitals, so that
 * the sum of all budgets of the region is what is asked. Gains and aid come on top of the trend.
 */
function cale({ calage }: ParametresRegion, profils: readonly Profil[]): void {
  const principaux = somme(profils, (x) => x.hopital.produits);
  const pese = (mesure: (x: Profil) => number) => somme(profils, (x) => x.hopital.produits * mesure(x)) / principaux;
  const annexes = profils.flatMap((x) => x.annexes.flatMap((a) => a.postes.get(calage.annee) ?? []));
  const produitsDe = (a: Record<'P1' | 'P2' | 'P3', number>) => a.P1 + a.P2 + a.P3;
  const resultatDe = (a: PostesAnnexe) => produitsDe(a) - a.C1 - a.C2 - a.C3 - a.C4;
  const tout = (principaux + somme(annexes, produitsDe)) / principaux;
  const [resultatAnnexe, cafAnnexe] = [
    somme(annexes, resultatDe) / principaux,
    somme(annexes, (a) => resultatDe(a) + a.c68) / principaux
  ];
  const vise = (calage.resultat - calage.plans) * tout - resultatAnnexe;
  const ecartResultat = vise - pese((x) => x.resultat);
  const ecartCalcule = (calage.caf - calage.plans) * tout - cafAnnexe - vise - pese((x) => x.amortissements - HORS_CAF);
  const echelle = (calage.dette * tout) / pese((x) => x.dette);
  for (const x of profils) {
    x.resultat += ecartResultat;
    x.amortissements += ecartCalcule;
    x.dette *= echelle;
  }
}

/** 777 + 78 + 775 − 675 over produits, the same for all. */
const HORS_CAF = 0.0045 + 0.006 + 0.0015 - 0.001;

/** What sets a hospital apart, as shares of its produits. */
export interface Profil {
  hopital: Hopital;
  tirage: Tirage;
  resultat: number;
  dette: number;
  amortissements: number;
  rangDette: number;
  hasard: number;
  surendette: boolean;
  annexes: TendanceAnnexe[];
}

function profilDe(p: ParametresRegion, hopital: Hopital): Profil {
  const tirage = new Tirage(p.graine, `tendance ${hopital.ej}`);
  const { resultat } = hopital.vise;
  return {
    ...{ hopital, tirage, dette: 0, surendette: false },
    resultat: resultat === null ? tirage.normal(-0.023, 0.016) : resultat + tirage.normal(0, 0.006),
    amortissements: tirage.entre(0.042, 0.06),
    rangDette: tirage.entre(0, 1),
    hasard: tirage.entre(0, 1),
    annexes: budgetsAnnexes(p, hopital, anneesDuModele(p))
  };
}
