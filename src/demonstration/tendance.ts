import { Tirage } from './aleatoire';
import type { TendanceAnnexe } from './annexes';
import { anneesDuModele, profilsCales, somme, type Profil } from './calage';
import type { ParametresRegion } from './parametres';
import type { Hopital } from './territoire';

/** Titles of the main budget, in euros of a year. */
export type Titres = Record<'C1' | 'C2' | 'C3' | 'P1' | 'P2' | 'P3', number>;

/** Items that no action moves, in euros of a year. */
export interface Flux {
  c66: number;
  c675: number;
  c68: number;
  /** Other charges of the fourth title: exceptional, earlier years. */
  c67: number;
  c775: number;
  c777: number;
  c78: number;
  charges_anterieures: number;
  produits_anterieurs: number;
  reprises_exceptionnelles: number;
  capital_contractuel: number;
  capital_rembourse: number;
  investissements: number;
  emprunts: number;
  subventions_investissement: number;
  apports: number;
  /** At the end of the year. */
  bfr: number;
  bfr_exploitation: number;
  actif_circulant: number;
}

/** What a hospital would be without any action: the « tendanciel » that the accounts start from. */
export interface Tendance {
  hopital: Hopital;
  /** Shares of the first title: paid doctors, other staff, temporary doctors. */
  parts: { pm: number; pnm: number; interim: number };
  annees: Map<number, { titres: Titres; flux: Flux }>;
  /** Balance at the end of the year before the first. */
  ouverture: { encours: number; frng: number; emplois: number; capitaux: number };
  annexes: TendanceAnnexe[];
  /** Days of charges beyond which a hospital invests what its gains and its aid bring. */
  joursGardes: number;
}

/** The trend of every hospital, calibrated so that the whole region has the result, CAF and debt that are asked. */
export function tendances(p: ParametresRegion, hopitaux: readonly Hopital[]): Map<string, Tendance> {
  const profils = profilsCales(p, hopitaux);
  return new Map(profils.map((x) => [x.hopital.ej, tendanceDe(p, x)]));
}

/** Shares of produits and of current charges by title. */
const REPARTITION = {
  CHU: { p2: 0.055, p3: 0.185, c2: 0.215, c3: 0.125 },
  CH: { p2: 0.085, p3: 0.125, c2: 0.155, c3: 0.135 },
  CHS: { p2: 0.04, p3: 0.06, c2: 0.035, c3: 0.115 }
};

/** Public hospitals hold some weeks of charges; more is invested. */
const JOURS_GARDES = [22, 36] as const;

function tendanceDe(p: ParametresRegion, profil: Profil): Tendance {
  const { hopital, tirage: t, annexes } = profil;
  const annees = anneesDuModele(p);
  const pivot = p.calage.annee;
  const r = REPARTITION[hopital.categorie];
  const total = hopital.produits;
  const courantes = total * (1 - profil.resultat - profil.amortissements - 0.004 - profil.dette * 0.025);
  const base: Titres = {
    ...{ P1: total * (1 - r.p2 - r.p3), P2: total * r.p2, P3: total * r.p3 },
    ...{ C1: courantes * (1 - r.c2 - r.c3), C2: courantes * r.c2, C3: courantes * r.c3 }
  };
  const propre = t.normal(0, 0.0025);
  const croissance = (annee: number, titre: keyof Titres) => {
    const c = p.conjoncture(annee);
    const taux = { C1: c.c1, C2: c.c2, C3: c.c3, P1: c.p1, P2: c.p2, P3: c.p3 }[titre];
    return 1 + taux + (titre === 'P1' ? propre : 0);
  };
  const niveau = (annee: number, titre: keyof Titres): number => {
    let n = base[titre];
    for (let a = pivot + 1; a <= annee; a += 1) n *= croissance(a, titre);
    for (let a = pivot; a > annee; a -= 1) n /= croissance(a, titre);
    return Math.round(n);
  };
  const titresDe = (a: number): Titres => ({
    ...{ C1: niveau(a, 'C1'), C2: niveau(a, 'C2'), C3: niveau(a, 'C3') },
    ...{ P1: niveau(a, 'P1'), P2: niveau(a, 'P2'), P3: niveau(a, 'P3') }
  });
  const parAnnee = annees.map((annee) => ({ annee, titres: titresDe(annee) }));
  const mesures = fluxDe(parAnnee, profil, annexes, pivot);
  const interim = t.entre(0.004, 0.032) * (hopital.categorie === 'CHU' ? 0.4 : 1);
  const pm = hopital.categorie === 'CHU' ? 0.27 : hopital.categorie === 'CHS' ? 0.17 : 0.22;
  return {
    hopital,
    parts: { pm, interim, pnm: 1 - pm - interim - 0.035 },
    annees: new Map(
      parAnnee.map(({ annee, titres }, i) => {
        const flux = mesures.flux[i];
        if (!flux) throw new Error(`pas de flux pour ${annee}`);
        return [annee, { titres, flux }];
      })
    ),
    ouverture: {
      ...mesures.ouverture,
      capitaux: Math.round(mesures.ouverture.encours / (profil.surendette ? t.entre(0.56, 0.72) : t.entre(0.2, 0.4)))
    },
    annexes,
    joursGardes: new Tirage(p.graine, `placement ${hopital.ej}`).entre(...JOURS_GARDES)
  };
}

/** CAF of the trend: results of all budgets, 675 and 68 added back, 775, 777 and 78 taken off. */
function cafTendancielle(titres: Titres, f: Flux, annexes: readonly TendanceAnnexe[], annee: number): number {
  const produits = titres.P1 + titres.P2 + titres.P3;
  const charges = titres.C1 + titres.C2 + titres.C3 + f.c66 + f.c67 + f.c675 + f.c68;
  return produits - charges + f.c675 + f.c68 - f.c775 - f.c777 - f.c78 + somme(annexes, (x) => x.caf(annee));
}

type Annuel = { annee: number; titres: Titres };

function fluxDe(annees: readonly Annuel[], profil: Profil, annexes: readonly TendanceAnnexe[], pivot: number) {
  const { hopital, tirage: t } = profil;
  const encoursPivot = profil.dette * hopital.produits;
  const rythme = t.entre(0.052, 0.07);
  const bfrMoyen = t.normal(-0.004, 0.013);
  const flux = annees.map(({ annee, titres }): Flux => {
    const total = titres.P1 + titres.P2 + titres.P3;
    const part = (taux: number) => Math.round(total * taux);
    const capital = Math.round(encoursPivot * rythme * t.entre(0.94, 1.06));
    const emprunts = Math.round(capital * t.entre(0.7, 1.2));
    const bfr = part(bfrMoyen + t.normal(0, 0.003));
    const anticipe = t.chance(0.08) ? Math.round(capital * 0.2) : 0;
    const f: Flux = {
      ...{ c66: Math.round(encoursPivot * 0.025), c675: part(0.001), c68: part(profil.amortissements) },
      ...{ c67: part(0.003), c775: part(t.entre(0.0008, 0.0022)), c777: part(0.0045), c78: part(0.006) },
      ...{ charges_anterieures: part(t.entre(0.0005, 0.0022)), produits_anterieurs: part(t.entre(0.0005, 0.003)) },
      reprises_exceptionnelles: t.chance(0.15) ? part(t.entre(0.0005, 0.002)) : 0,
      ...{ capital_contractuel: capital, capital_rembourse: capital + anticipe, emprunts, apports: 0 },
      ...{ subventions_investissement: part(t.entre(0.003, 0.012)), investissements: 0 },
      ...{ bfr, bfr_exploitation: Math.round(bfr * t.entre(0.8, 0.98)), actif_circulant: part(t.entre(0.17, 0.2)) }
    };
    const ressources = cafTendancielle(titres, f, annexes, annee) + f.emprunts + f.subventions_investissement + f.c775;
    const vise = ressources - f.capital_rembourse - part(t.normal(-0.0035, 0.003));
    f.investissements = Math.max(part(0.014), Math.round(vise));
    return f;
  });
  return { flux, ouverture: ouvre(annees, flux, profil, annexes, encoursPivot, pivot) };
}

/** Cash never falls under these days of charges at the end of a year: those of a group that is short, and of others. */
const JOURS_PLANCHER = { gene: 3.5, ordinaire: 9 };

/** Opening balance such that cash stands where it should at the end of the pivot year; never under a floor after. */
function ouvre(
  annees: readonly Annuel[],
  flux: Flux[],
  profil: Profil,
  annexes: readonly TendanceAnnexe[],
  encoursPivot: number,
  pivot: number
) {
  const parJour = ({ C1, C2, C3 }: Titres) => (C1 + C2 + C3) / 365;
  const { jours } = profil.hopital.vise;
  const plancher = jours !== null && jours < 10 ? JOURS_PLANCHER.gene : JOURS_PLANCHER.ordinaire;
  const vises = Math.max(
    plancher + 1,
    jours === null ? profil.tirage.entre(8, 45) : jours * profil.tirage.entre(0.8, 1.3)
  );
  const deltas = annees.map(({ annee, titres }, i) => {
    const f = flux[i];
    return f
      ? cafTendancielle(titres, f, annexes, annee) +
          f.c775 +
          f.emprunts +
          f.subventions_investissement -
          f.capital_rembourse -
          f.investissements
      : 0;
  });
  const rangPivot = annees.findIndex((a) => a.annee === pivot);
  const jusque = (mesure: (rang: number) => number) =>
    somme(annees.slice(0, rangPivot + 1), (a) => mesure(annees.indexOf(a)));
  const titresPivot = annees[rangPivot]?.titres;
  const frngPivot = (titresPivot ? parJour(titresPivot) : 0) * vises + (flux[rangPivot]?.bfr ?? 0);
  let frng = Math.round(frngPivot - jusque((i) => deltas[i] ?? 0));
  const ouverture = {
    encours: Math.round(encoursPivot - jusque((i) => (flux[i]?.emprunts ?? 0) - (flux[i]?.capital_rembourse ?? 0))),
    frng,
    emplois: Math.round(profil.hopital.produits * 1.3)
  };
  annees.forEach(({ titres }, i) => {
    const f = flux[i];
    if (!f) return;
    frng += deltas[i] ?? 0;
    const manque = Math.round(parJour(titres) * plancher) - (frng - f.bfr);
    f.apports = Math.max(0, manque);
    frng += f.apports;
  });
  return ouverture;
}
