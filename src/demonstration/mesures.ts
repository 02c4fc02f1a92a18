import type { Fiche } from '$lib/domain/indicateur/fiche';
import { rapport } from '$lib/domain/indicateur/rapport';
import { joursDeLAnnee, periodeAnnuelle } from '$lib/domain/temps/periode';
import type { Row } from '$lib/schema/tables';
import type { AnneeActivite, MoisActivite } from './activite';
import { Tirage } from './aleatoire';
import type { Cloture } from './comptes/cloture';
import { jourOuvre, type Mois } from './dates';
import { anneeDe, plusJours } from '$lib/domain/temps/calendrier';
import type { ParametresRegion } from './parametres';
import { SOURCE, type Hopital } from './territoire';

type Mesure = Row<'mesure'>;

/** A value, the two parts of a ratio (and the base of the second), or nothing when the hospital has no such activity. */
export type Valeur = number | readonly [number, number, number?] | null;

export const siLits = (lits: number, valeur: Valeur): Valeur => (lits > 0 ? valeur : null);
const produits = ({ H, annexes }: Cloture) =>
  [H, ...annexes.map((x) => x.postes)].reduce((s, p) => s + (p.P1 ?? 0) + (p.P2 ?? 0) + (p.P3 ?? 0), 0);
const encaissables = (c: Cloture) => produits(c) - c.H.c775 - c.H.c777 - c.H.c78;

const ACTIVITE: Record<string, (a: AnneeActivite) => Valeur> = {
  LITS_MCO: (a) => siLits(a.lits, a.lits),
  LITS_MED: (a) => siLits(a.litsMed, a.litsMed),
  LITS_CHI: (a) => siLits(a.litsChi, a.litsChi),
  LITS_OBS: (a) => siLits(a.litsObs, a.litsObs),
  LITS_SMR: (a) => siLits(a.litsSmr, a.litsSmr),
  PLACES_MCO: (a) => siLits(a.lits, a.places),
  SEJOURS_HC_MCO: (a) => siLits(a.lits, a.sejoursHc),
  SEJOURS_HP_MCO: (a) => siLits(a.lits, a.sejoursHp),
  JOURNEES_MCO: (a) => siLits(a.lits, a.journees),
  JOURNEES_SMR: (a) => siLits(a.litsSmr, a.journeesSmr),
  DMS_MCO: (a) => siLits(a.lits, [a.journees, a.sejoursHc]),
  DMS_MED: (a) => siLits(a.litsMed, [a.journeesMed, a.sejoursMed]),
  DMS_CHI: (a) => siLits(a.litsChi, [a.journeesChi, a.sejoursChi]),
  TAUX_OCCUPATION_MCO: (a) => siLits(a.lits, [a.journees, a.lits * joursDeLAnnee(a.annee)]),
  TAUX_OCCUPATION_MED: (a) => siLits(a.litsMed, [a.journeesMed, a.litsMed * joursDeLAnnee(a.annee)]),
  TAUX_OCCUPATION_CHI: (a) => siLits(a.litsChi, [a.journeesChi, a.litsChi * joursDeLAnnee(a.annee)]),
  TAUX_OCCUPATION_OBS: (a) => siLits(a.litsObs, [a.journeesObs, a.litsObs * joursDeLAnnee(a.annee)]),
  PART_HP_CHIRURGIE: (a) => siLits(a.litsChi, [a.hpChirurgie, a.hpChirurgie + a.sejoursChi]),
  PASSAGES_URGENCES: (a) => a.urgences,
  ACCOUCHEMENTS: (a) => a.accouchements,
  SALLES_INTERVENTION: (a) => siLits(a.salles, a.salles),
  ACTES_PAR_SALLE: (a) => siLits(a.salles, [a.actes, a.salles]),
  FILE_ACTIVE_PSY: (a) => a.fileActive,
  PART_AMBULATOIRE_PSY: (a) => (a.fileActive === null ? null : [a.fileAmbulatoire, a.fileActive]),
  ETP_PM: (a) => a.etpPm,
  ETP_PNM: (a) => a.etpPnm,
  ETP_INFIRMIERS: (a) => a.infirmiers,
  ETP_AIDES_SOIGNANTS: (a) => a.aidesSoignants,
  INFIRMIERS_ET_AS_PAR_CADRE: (a) => [a.infirmiers + a.aidesSoignants, a.cadres],
  ETP_PNM_SOINS_PAR_LIT: (a) => siLits(a.lits, [a.etpPnm * 0.7, a.lits + a.litsSmr])
};

const FINANCES: Record<string, (c: Cloture) => Valeur> = {
  RESULTAT_NET: (c) => c.resultat,
  TAUX_MARGE_BRUTE: (c) => (c.H.produits_marge - c.H.charges_marge) / c.H.produits_marge,
  TAUX_CAF: (c) => c.caf / encaissables(c),
  TAUX_CAF_NETTE: (c) => (c.caf - c.H.capital_rembourse) / encaissables(c),
  DUREE_APPARENTE_DETTE: (c) => [c.H.encours_dette, c.caf, produits(c)],
  TAUX_ENCOURS_DETTE: (c) => [c.H.encours_dette, produits(c)],
  RATIO_DEPENDANCE_FINANCIERE: (c) => c.H.encours_dette / c.H.capitaux_permanents,
  FRNG: (c) => c.frng,
  BFR: (c) => c.H.actif_circulant - c.H.passif_circulant,
  TRESORERIE: (c) => c.H.tresorerie,
  DEPENSES_INTERIM_PM: (c) => c.H.interim_62113
};

/** What nothing here lets one count: mean, spread between hospitals and growth a year; `lits` where beds are needed. */
const TIRES: Record<string, { moyenne: number; ecart: number; croissance: number; lits: boolean }> = {
  ABSENTEISME_PNM: { moyenne: 0.089, ecart: 0.009, croissance: -0.006, lits: false },
  TURNOVER_PNM: { moyenne: 0.112, ecart: 0.02, croissance: 0.004, lits: false },
  IP_DMS_MEDECINE: { moyenne: 1.06, ecart: 0.06, croissance: -0.004, lits: true },
  IP_DMS_CHIRURGIE: { moyenne: 1.07, ecart: 0.07, croissance: -0.004, lits: true },
  TAUX_CHIRURGIE_AMBULATOIRE: { moyenne: 0.46, ecart: 0.06, croissance: 0.02, lits: true }
};

/** Yearly indicators of a hospital: activity and staff from its months, finance from its own closings. */
export function mesuresAnnuelles(
  p: ParametresRegion,
  hopital: Hopital,
  annees: readonly AnneeActivite[],
  cloture: (annee: number) => Cloture | null,
  fiches: readonly Fiche[]
): Mesure[] {
  return annees.flatMap((a) => {
    const c = cloture(a.annee);
    return fiches.flatMap((fiche): Mesure[] => {
      if (fiche.periodicite !== 'annuelle') return [];
      const [activite, finance, tire] = [ACTIVITE[fiche.code], FINANCES[fiche.code], TIRES[fiche.code]];
      const { ej } = hopital;
      if (activite) return [ligne(ej, fiche, a.annee, activite(a))];
      if (finance) return [ligne(ej, fiche, a.annee, c === null ? null : finance(c), 'manquant')];
      if (!tire) return [];
      const t = new Tirage(p.graine, `${fiche.code} ${ej}`);
      const niveau = t.normal(tire.moyenne, tire.ecart) * (1 + tire.croissance * (a.annee - p.calage.annee));
      return [ligne(ej, fiche, a.annee, tire.lits && a.litsChi === 0 ? null : niveau)];
    });
  });
}

/** What a hospital measured in a year. */
export function ligne(
  ej: string,
  fiche: Fiche,
  annee: number,
  valeur: Valeur,
  absence: Mesure['qualite'] = 'non_concerne'
): Mesure {
  const parts = typeof valeur === 'object' && valeur !== null ? valeur : null;
  const base = parts?.[2] ?? null;
  const lue =
    typeof valeur === 'number'
      ? ({ valeur, qualite: 'ok' } as const)
      : parts === null
        ? { valeur: null, qualite: absence }
        : rapport({ numerateur: parts[0], denominateur: parts[1], base });
  return {
    entite_type: 'ej',
    entite: ej,
    indicateur: fiche.code,
    definition: fiche.definition,
    edition: SOURCE,
    ...periodeAnnuelle(annee, fiche.nature),
    valeur: lue.valeur,
    numerateur: parts?.[0] ?? null,
    denominateur: parts?.[1] ?? null,
    base,
    statut: 'definitif',
    qualite: lue.qualite,
    membres: null,
    attendus: null,
    fusion: null,
    reserve: null,
    source: SOURCE,
    publie_le: jourOuvre(`${annee + 1}-09-15`),
    simule: true
  };
}

/** Of these, a provisional figure comes in spring, before the definitive one. */
const PROVISOIRES: ReadonlySet<string> = new Set(['IP_DMS_MEDECINE']);

/** What was published first of the last year of some indicators: a little off the definitive figure. */
export function mesuresProvisoires(p: ParametresRegion, annuelles: readonly Mesure[]): Mesure[] {
  return annuelles.flatMap((m) => {
    const publie_le = jourOuvre(`${anneeDe(m.fin) + 1}-04-15`);
    if (m.valeur === null || !PROVISOIRES.has(m.indicateur) || publie_le > p.donneesAu) return [];
    if (anneeDe(m.fin) !== anneeDe(p.donneesAu) - 1) return [];
    const t = new Tirage(p.graine, `provisoire ${m.indicateur} ${m.entite} ${m.fin}`);
    const valeur = m.valeur * (1 + t.normal(0, 0.02));
    return { ...m, valeur, statut: 'provisoire', edition: `${SOURCE}-provisoire`, publie_le };
  });
}

const MENSUELLES = [
  ['SEJOURS_HC_MCO_MENSUEL', (m: MoisActivite) => m.sejours],
  ['PASSAGES_URGENCES_MENSUEL', (m: MoisActivite) => m.urgences],
  ['ETPR_PM_MENSUEL', (m: MoisActivite) => Math.round(m.etprPm * 10) / 10],
  ['ETPR_PNM_MENSUEL', (m: MoisActivite) => Math.round(m.etprPnm * 10) / 10]
] as const;

/** Monthly series; the current year stays provisional. */
export function mesuresMensuelles(
  p: ParametresRegion,
  { ej }: Hopital,
  mois: readonly MoisActivite[],
  fiches: ReadonlyMap<string, Fiche>
): Mesure[] {
  return MENSUELLES.flatMap(([code, mesure]) => {
    const fiche = fiches.get(code);
    return fiche ? mois.map((m) => ligneDuMois(p, ej, fiche, m, mesure(m))) : [];
  });
}

/** What a hospital measured in a month, which comes weeks after it. */
export function ligneDuMois(p: ParametresRegion, ej: string, fiche: Fiche, m: Mois, valeur: Valeur): Mesure {
  const publie = jourOuvre(plusJours(m.fin, 40));
  return {
    // A hospital without this activity is known to have none: it does not make its group's sum a partial one.
    ...ligne(ej, fiche, m.annee, valeur),
    ...{ debut: m.debut, fin: m.fin },
    statut: m.annee < anneeDe(p.donneesAu) ? 'definitif' : 'provisoire',
    publie_le: publie > p.donneesAu ? p.donneesAu : publie
  };
}

/** Share of a hospital's activity that was, before a merger, that of the one it took in. */
const PART_ABSORBEE = 0.14;

/** The same measures with the two entities apart before their merger; the accounts are shown together. */
export function separe(
  mesures: readonly Mesure[],
  ancien: string,
  date: string,
  fiches: ReadonlyMap<string, Fiche>
): Mesure[] {
  const part = (valeur: number | null, taux: number) => (valeur === null ? null : Math.round(valeur * taux));
  return mesures.flatMap((m) => {
    const fiche = fiches.get(m.indicateur);
    const apart =
      fiche && fiche.famille !== 'finances' && fiche.periodicite === 'annuelle' && fiche.agregation !== 'aucune';
    if (!apart || m.fin >= date || m.qualite !== 'ok') return [m];
    const [valeur, numerateur, denominateur] = [m.valeur, m.numerateur, m.denominateur].map((v) =>
      part(v, PART_ABSORBEE)
    );
    const reste = (tout: number | null, pris: number | null | undefined) =>
      tout === null || pris === null || pris === undefined ? tout : tout - pris;
    const avecRapport = (autres: Pick<Mesure, 'valeur' | 'numerateur' | 'denominateur'>): Mesure => ({
      ...m,
      ...autres,
      valeur:
        autres.numerateur !== null && autres.denominateur !== null && autres.denominateur > 0
          ? autres.numerateur / autres.denominateur
          : autres.valeur
    });
    return [
      {
        ...avecRapport({ valeur: valeur ?? null, numerateur: numerateur ?? null, denominateur: denominateur ?? null }),
        entite: ancien
      },
      avecRapport({
        valeur: reste(m.valeur, valeur),
        numerateur: reste(m.numerateur, numerateur),
        denominateur: reste(m.denominateur, denominateur)
      })
    ];
  });
}
