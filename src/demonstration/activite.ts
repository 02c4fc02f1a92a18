import { Tirage } from './aleatoire';
import type { Effets } from './comptes/effets';
import { moisJusquau, type Mois } from './dates';
import type { ParametresRegion } from './parametres';
import type { Tendance } from './tendance';

/** What a hospital does and who works there in one month. */
export interface MoisActivite extends Mois {
  /** Null where there is no such activity. */
  sejours: number | null;
  urgences: number | null;
  etprPm: number;
  etprPnm: number;
}

/** Share of a year's stays and emergencies in each month, over one twelfth. */
const SAISON_SEJOURS = [1.02, 0.97, 1.07, 0.99, 0.98, 1.02, 0.94, 0.86, 1.01, 1.07, 1.04, 1.03];
const SAISON_URGENCES = [0.98, 0.94, 1.0, 0.99, 1.02, 1.04, 1.06, 1.0, 0.99, 1.0, 0.97, 1.01];

/** What a full-time place costs in the year of calibration, in euros. */
export const COUT_PNM = 51_500;
export const COUT_PM = 121_000;

/** Stays, emergencies and paid staff of a hospital, month by month; staff falls by what realised gains save on pay. */
export function activiteMensuelle(p: ParametresRegion, t: Tendance, effets: Effets): MoisActivite[] {
  const { hopital } = t;
  const tirage = new Tirage(p.graine, `activite ${hopital.ej}`);
  const chs = hopital.categorie === 'CHS';
  const sejours = chs
    ? null
    : (hopital.produits / (hopital.categorie === 'CHU' ? 7400 : 6300)) * tirage.entre(0.9, 1.1);
  const urgences = chs || hopital.produits < 22e6 ? null : 48_000 * (hopital.produits / 205e6) ** 0.62;
  const propre = tirage.normal(0, 0.006);
  const base = t.annees.get(p.calage.annee);
  const paie = base?.titres.C1 ?? 0;
  const [pm, pnm] = [(paie * t.parts.pm) / COUT_PM, (paie * t.parts.pnm) / COUT_PNM];
  const croissancePm = tirage.normal(0.008, 0.006);
  return moisJusquau(p.donneesAu, p.mois).map((m) => {
    const bruit = new Tirage(p.graine, `activite ${hopital.ej} ${m.debut}`);
    const ans = m.annee + (m.mois - 1) / 12 - p.calage.annee;
    const gains = effets.mois(hopital.ej, m.annee, m.mois);
    const economie = (compte: string) => 12 * (gains.get(`C1 ${compte}`) ?? 0);
    const flux = (niveau: number | null, genre: 'sejours' | 'urgences', saison: readonly number[]) =>
      niveau === null
        ? null
        : Math.round(
            (niveau / 12) *
              indice(p, m.annee, genre) *
              (1 + propre * ans) *
              (saison[m.mois - 1] ?? 1) *
              (1 + (m.annee === p.epidemie.annee ? (p.epidemie[genre][m.mois - 1] ?? 0) : 0)) *
              bruit.normal(1, 0.022)
          );
    const ete = m.mois === 7 || m.mois === 8 ? 1.008 : 1;
    return {
      ...m,
      sejours: flux(sejours, 'sejours', SAISON_SEJOURS),
      urgences: flux(urgences, 'urgences', SAISON_URGENCES),
      etprPm: (pm * (1 + croissancePm * ans) - economie('6421') / COUT_PM) * bruit.normal(1, 0.004),
      etprPnm: (pnm * (1 + 0.004 * ans) * ete - economie('6411') / COUT_PNM) * bruit.normal(1, 0.003)
    };
  });
}

/** Level of a year's activity against the year of calibration. */
function indice(p: ParametresRegion, annee: number, genre: 'sejours' | 'urgences'): number {
  let n = 1;
  for (let a = p.calage.annee + 1; a <= annee; a += 1) n *= 1 + p.conjoncture(a)[genre];
  for (let a = p.calage.annee; a > annee; a -= 1) n /= 1 + p.conjoncture(a)[genre];
  return n;
}

/** A year of a hospital, from its months and its shape. */
export interface AnneeActivite {
  annee: number;
  sejoursHc: number;
  sejoursHp: number;
  journees: number;
  lits: number;
  litsMed: number;
  litsChi: number;
  litsObs: number;
  journeesMed: number;
  journeesChi: number;
  journeesObs: number;
  sejoursMed: number;
  sejoursChi: number;
  places: number;
  urgences: number | null;
  accouchements: number | null;
  litsSmr: number;
  journeesSmr: number;
  fileActive: number | null;
  fileAmbulatoire: number;
  etpPm: number;
  etpPnm: number;
  infirmiers: number;
  aidesSoignants: number;
  cadres: number;
  salles: number;
  actes: number;
  hpChirurgie: number;
}

/** The years that the months cover whole, up to the last closed one. */
export function activiteAnnuelle(p: ParametresRegion, t: Tendance, mois: readonly MoisActivite[]): AnneeActivite[] {
  const annees = [...new Set(mois.map((m) => m.annee))];
  const tirage = new Tirage(p.graine, `forme ${t.hopital.ej}`);
  const forme = {
    dms: tirage.normal(5.7, 0.45),
    occupation: tirage.normal(0.795, 0.05),
    hp: tirage.entre(0.45, 0.75),
    chirurgie: tirage.entre(0.26, 0.33),
    ambulatoire: tirage.entre(0.5, 0.62),
    psychiatrie: t.hopital.categorie === 'CHS' || (t.hopital.rang === 0 && tirage.chance(0.5)),
    smr: t.hopital.categorie === 'CHS' ? 0 : tirage.entre(0.12, 0.45)
  };
  const metiers = {
    infirmiers: tirage.normal(0.29, 0.015),
    aidesSoignants: tirage.normal(0.24, 0.015),
    cadres: tirage.normal(0.021, 0.0015)
  };
  return annees.flatMap((annee) => {
    const siens = mois.filter((m) => m.annee === annee);
    return siens.length === 12 ? anneeDe(p, t, annee, siens, { ...forme, ...metiers }) : [];
  });
}

type Metier = 'infirmiers' | 'aidesSoignants' | 'cadres';

type Forme = Record<'dms' | 'occupation' | 'hp' | 'chirurgie' | 'ambulatoire' | 'smr' | Metier, number> & {
  psychiatrie: boolean;
};

function anneeDe(
  p: ParametresRegion,
  t: Tendance,
  annee: number,
  mois: readonly MoisActivite[],
  f: Forme
): AnneeActivite {
  const tirage = new Tirage(p.graine, `annee ${t.hopital.ej} ${annee}`);
  const ans = annee - p.calage.annee;
  const somme = (mesure: (m: MoisActivite) => number | null) => mois.reduce((s, m) => s + (mesure(m) ?? 0), 0);
  const sejoursHc = somme((m) => m.sejours);
  const journees = Math.round(sejoursHc * f.dms * (1 + 0.004 * ans) * tirage.normal(1, 0.01));
  const lits = Math.round(journees / 365 / (f.occupation * (1 + 0.006 * ans)));
  const partChi = lits < 60 ? 0 : f.chirurgie;
  const partObs = lits < 170 ? 0 : 0.1;
  const [litsChi, litsObs] = [Math.round(lits * partChi), Math.round(lits * partObs)];
  const [sejoursChi, sejoursObs] = [Math.round(sejoursHc * partChi * 1.12), Math.round(sejoursHc * partObs * 1.25)];
  const [journeesChi, journeesObs] = [Math.round(journees * partChi * 0.93), Math.round(journees * partObs * 0.8)];
  const sejoursHp = Math.round(sejoursHc * f.hp * (1 + 0.025 * ans));
  const hpChirurgie = Math.round(sejoursChi * (f.ambulatoire / (1 - f.ambulatoire)) * (1 + 0.03 * ans));
  const litsSmr = Math.round(lits * f.smr);
  const file = f.psychiatrie
    ? Math.round((t.hopital.categorie === 'CHS' ? 0.00011 : 0.00001) * t.hopital.produits * 1.1)
    : null;
  const salles = Math.max(0, Math.round(litsChi / 14));
  const etpPnm = somme((m) => m.etprPnm) / 12;
  const actes = Math.round(salles * tirage.normal(1080, 90));
  const metier = (nom: Metier) => etpPnm * f[nom] * tirage.normal(1, 0.01);
  return {
    ...{ annee, sejoursHc, sejoursHp, journees, lits, litsChi, litsObs, litsMed: lits - litsChi - litsObs },
    ...{ journeesChi, journeesObs, journeesMed: journees - journeesChi - journeesObs },
    ...{ sejoursChi, sejoursMed: sejoursHc - sejoursChi - sejoursObs, hpChirurgie },
    places: Math.round(sejoursHp / 420),
    urgences: mois[0]?.urgences === null ? null : somme((m) => m.urgences),
    accouchements: litsObs === 0 ? null : Math.round(sejoursObs * 0.72 * (1 - 0.02 * ans)),
    ...{ litsSmr, journeesSmr: Math.round(litsSmr * 365 * 0.86) },
    ...{ fileActive: file, fileAmbulatoire: Math.round((file ?? 0) * (0.84 + 0.004 * ans)) },
    ...{ etpPm: somme((m) => m.etprPm) / 12, etpPnm },
    ...{ infirmiers: metier('infirmiers'), aidesSoignants: metier('aidesSoignants'), cadres: metier('cadres') },
    ...{ salles, actes }
  };
}
