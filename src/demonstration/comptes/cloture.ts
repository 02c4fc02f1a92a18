import type { Row } from '$lib/schema/tables';
import type { Tendance } from '../tendance';
import type { Aides } from './aides';
import type { Effets } from './effets';

export type Poste = Row<'compte'>['poste'];

/** Items that a closing does not hold, or that only some hospitals have: they are written apart. */
type PosteSuivi =
  | 'contrats_motif_2'
  | 'heures_supplementaires'
  | 'astreintes_medicales'
  | 'recettes_sejours_mco'
  | 'gains_du_plan'
  | 'affecte_report'
  | 'affecte_reserves'
  | 'tper_pm'
  | 'tper_pnm'
  | 'moratoires'
  | 'lignes_tirees'
  | 'cessions_creances'
  | 'creances_patients'
  | 'dettes_fournisseurs';
type PosteClos = Exclude<Poste, PosteSuivi>;

/** Accounts of a hospital at the end of a year: the main budget, then its annex. */
export interface Cloture {
  annee: number;
  H: Record<PosteClos, number>;
  annexes: { budget: string; postes: Partial<Record<Poste, number>> }[];
  /** Result of all budgets, and CAF, in euros. */
  resultat: number;
  caf: number;
  frng: number;
  /** Of what gains and aid brought since the first year, what was not invested: it is in the cash. */
  garde: number;
}

/**
 * Accounts of a hospital, year after year: the trend, plus what its realised gains and its aid change. All are whole
 * euros, and what must balance does: result, CAF, funding table, cash.
 *
 * @param sauf contract whose gains and aid are left out: what would be without it
 */
export function clotures(t: Tendance, effets: Effets, aides: Aides, sauf: string | null = null): Map<number, Cloture> {
  const resultat = new Map<number, Cloture>();
  let avant: Bilan = { ...t.ouverture, resultat: 0, garde: 0 };
  for (const annee of t.annees.keys()) {
    const { ej } = t.hopital;
    const cloture = clotureDe(t, annee, avant, effets.annee(ej, annee, sauf), aides.annee(ej, annee, sauf));
    resultat.set(annee, cloture);
    const { encours_dette: encours, emplois_stables: emplois, capitaux_permanents: capitaux } = cloture.H;
    avant = { encours, emplois, capitaux, frng: cloture.frng, resultat: cloture.resultat, garde: cloture.garde };
  }
  return resultat;
}

type Bilan = Tendance['ouverture'] & Pick<Cloture, 'resultat' | 'garde'>;

/** Of the cash that gains and aid leave beyond what a hospital keeps, the share that it invests within the year. */
const PART_INVESTIE = 0.85;

function clotureDe(
  t: Tendance,
  annee: number,
  avant: Bilan,
  effets: ReadonlyMap<string, number>,
  aides: ReturnType<Aides['annee']>
): Cloture {
  const lu = t.annees.get(annee);
  if (!lu) throw new Error(`pas de tendance pour ${annee}`);
  const { titres, flux: f } = lu;
  const gain = (cle: string) => effets.get(cle) ?? 0;
  const masse = (part: number, racines: readonly string[]) =>
    Math.round(titres.C1 * part) - racines.reduce((somme, c) => somme + gain(`C1 ${c}`), 0);
  const [C1, C2, C3] = [titres.C1 - gain('C1'), titres.C2 - gain('C2'), titres.C3 - gain('C3')];
  const C4 = f.c66 + f.c67 + f.c675 + f.c68 - gain('C4');
  const [P1, P2, P3] = [titres.P1 + gain('P1') + aides.exploitation, titres.P2 + gain('P2'), titres.P3 + gain('P3')];
  const annexes = t.annexes.flatMap(({ budget, postes }) => {
    const p = postes.get(annee);
    return p ? [{ budget, postes: postesAnnexe(p) }] : [];
  });
  const resultatH = P1 + P2 + P3 - C1 - C2 - C3 - C4;
  const somme = (mesure: (p: Partial<Record<Poste, number>>) => number) =>
    annexes.reduce((total, { postes }) => total + mesure(postes), 0);
  const resultat = resultatH + somme(resultatDe);
  const caf = resultat + f.c675 + f.c68 - f.c775 - f.c777 - f.c78 + somme((p) => p.c68 ?? 0);
  const subventions = f.subventions_investissement + aides.subvention;
  const apports = f.apports + aides.apports;
  const variation = caf + f.c775 + f.emprunts + subventions + apports - f.capital_rembourse - f.investissements;
  const apporte = [...effets].reduce((total, [cle, montant]) => total + (cle.includes(' ') ? 0 : montant), 0);
  const recu = avant.garde + apporte + aides.exploitation + aides.subvention + aides.apports;
  // Cash of the trend is where it was aimed at: only what comes on top of it is there to be invested.
  const plafond = Math.max((t.joursGardes * (C1 + C2 + C3)) / 365, avant.frng + variation - f.bfr - recu);
  const enTrop = avant.frng + variation - f.bfr - plafond;
  const place = Math.round(Math.max(0, Math.min(enTrop, recu)) * PART_INVESTIE);
  const investissements = f.investissements + place;
  const frng = avant.frng + variation - place;
  const emplois = avant.emplois + investissements - f.c675;
  const tresorerie = frng - f.bfr;
  const H: Record<PosteClos, number> = {
    ...{ C1, C2, C3, C4, P1, P2, P3 },
    interim_62113: masse(t.parts.interim, ['62113']),
    masse_salariale_pm: masse(t.parts.pm, ['6421', '6425']),
    masse_salariale_pnm: masse(t.parts.pnm, ['6411']),
    charges_marge: C1 + C2 + C3,
    produits_marge: P1 + P2 + P3 - f.c775 - f.c777 - f.c78 - f.produits_anterieurs,
    ...{ c66: f.c66, c675: f.c675, c68: f.c68, c775: f.c775, c777: f.c777, c78: f.c78 },
    aides_ponctuelles: aides.exploitation + Math.round(titres.P1 * 0.004),
    ...{ charges_anterieures: f.charges_anterieures, produits_anterieurs: f.produits_anterieurs },
    reprises_exceptionnelles: f.reprises_exceptionnelles,
    ...{ capital_contractuel: f.capital_contractuel, capital_rembourse: f.capital_rembourse },
    ...{ investissements, emprunts: f.emprunts, subventions_investissement: subventions, apports },
    encours_dette: avant.encours + f.emprunts - f.capital_rembourse,
    // Last year's result joins the reserves; this year's is not in yet.
    capitaux_permanents:
      avant.capitaux + avant.resultat + f.emprunts - f.capital_rembourse + subventions - f.c777 + apports,
    ...{ ressources_stables: emplois + frng, emplois_stables: emplois },
    ...{ actif_circulant: f.actif_circulant, passif_circulant: f.actif_circulant - f.bfr },
    bfr_exploitation: f.bfr_exploitation,
    ...arrieres(C1, C2 + C3, tresorerie),
    ...{ tresorerie, tresorerie_plus_bas: Math.round(tresorerie * 0.45) }
  };
  return { annee, H, annexes, resultat, caf, frng, garde: recu - place };
}

/** Overdue debts appear when cash is short: payroll and purchases of a year, and the cash of a day. */
export function arrieres(personnel: number, achats: number, tresorerie: number) {
  const jours = tresorerie / ((personnel + achats) / 365);
  const gene = Math.max(0, (14 - jours) / 14);
  return {
    dettes_sociales_fiscales_echues: Math.round(personnel * 0.012 * gene * gene),
    fournisseurs_echus: Math.round(achats * (0.01 + 0.05 * gene))
  };
}

function postesAnnexe(p: Record<'C1' | 'C2' | 'C3' | 'C4' | 'P1' | 'P2' | 'P3' | 'c68', number>) {
  return {
    ...p,
    ...{ charges_marge: p.C1 + p.C2 + p.C3, produits_marge: p.P1 + p.P2 + p.P3 },
    ...{ c66: p.C4 - p.c68, c675: 0, c775: 0, c777: 0, c78: 0, aides_ponctuelles: 0, charges_anterieures: 0 },
    ...{ produits_anterieurs: 0, reprises_exceptionnelles: 0 }
  };
}

/** Produits less charges of a budget. */
function resultatDe(p: Partial<Record<Poste, number>>): number {
  const de = (poste: Poste) => p[poste] ?? 0;
  return de('P1') + de('P2') + de('P3') - de('C1') - de('C2') - de('C3') - de('C4');
}
