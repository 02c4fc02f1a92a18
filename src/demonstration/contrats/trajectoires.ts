import { anneeDe, plusJours } from '$lib/domain/temps/calendrier';
import type { Row } from '$lib/schema/tables';
import { Tirage } from '../aleatoire';
import type { Cloture } from '../comptes/cloture';
import { estime } from '../comptes/documents';
import type { Plan } from '../comptes/plan';
import type { Transmission } from '../comptes/transmissions';
import { jourOuvre } from '../dates';
import type { Hopital } from '../territoire';
import { estAllegee, type Dossier } from './dossier';

export type Trajectoire = Row<'trajectoire'>;
type Solde = Extract<Trajectoire['solde'], 'resultat_crp' | 'caf' | 'tresorerie'>;
const SOLDES: readonly Solde[] = ['resultat_crp', 'caf', 'tresorerie'];

/** What the path of a hospital is drawn from. */
export interface Comptabilite {
  hopital: Hopital;
  /** Closings as they are, and as they would be with no action and no aid. */
  reel: ReadonlyMap<number, Cloture>;
  tendanciel: ReadonlyMap<number, Cloture>;
  transmissions: readonly Transmission[];
  /** What its returns said. */
  compte: readonly Row<'compte'>[];
}

/** Years of the path: from the one before the contract to its last. */
export function anneesDe(d: Dossier): number[] {
  const [debut, fin] = [anneeDe(d.definition.debut) - 1, anneeDe(d.definition.fin)];
  return Array.from({ length: fin - debut + 1 }, (_, i) => debut + i);
}

/** Balances of a closing that paths speak of, in euros. */
export function soldesDe({ H, caf }: Cloture): Record<Solde, number> {
  return { resultat_crp: H.P1 + H.P2 + H.P3 - H.C1 - H.C2 - H.C3 - H.C4, caf, tresorerie: H.tresorerie };
}

const arrondi = (montant: number) => Math.round(montant / 1000) * 1000;

/** The path of one member by version: trend and target of each version of the contract, plans and returns sent. */
export function trajectoireDe(d: Dossier, c: Comptabilite, plan: Plan): Trajectoire[] {
  return [...promises(d, c, plan), ...pgfp(d, c, plan), ...documents(d, c)];
}

/** What a plan also says: what will be invested. */
type Valeurs = Record<Solde, number> & { investissements?: number | undefined };
type Ecrit = (exercice: number, valeurs: Valeurs) => Trajectoire[];

function ecris(d: Dossier, ej: string, version: Trajectoire['version'], numero: number, arrete_le: string): Ecrit {
  return (exercice, valeurs) =>
    ([...SOLDES, 'investissements'] as const).flatMap((solde): Trajectoire[] => {
      const valeur = valeurs[solde];
      if (valeur === undefined) return [];
      return [{ contrat: d.id, ej, version, numero, exercice, solde, valeur, arrete_le, enregistre_le: null }];
    });
}

/** How far from the truth the trend was thought to be, a year ahead, as a share of current charges: too rosy, mostly. */
function erreur(d: Dossier, ej: string): number {
  const prudent = d.definition.nomSuivi === 'reussit';
  return d.tirage(`erreur ${ej}`).normal(prudent ? -0.0006 : 0.0008, prudent ? 0.0004 : 0.0012);
}

/** Trend as foreseen in a version: exact for the past, more and more hopeful beyond. */
function tendance(d: Dossier, c: Comptabilite, exercice: number, depuis: number): Record<Solde, number> | null {
  const cloture = c.tendanciel.get(exercice);
  if (!cloture) return null;
  const ans = Math.max(0, exercice - depuis);
  const lus = soldesDe(estime(cloture, ans * erreur(d, c.hopital.ej)));
  return { resultat_crp: arrondi(lus.resultat_crp), caf: arrondi(lus.caf), tresorerie: arrondi(lus.tresorerie) };
}

/** What a financial plan foresees to invest in a year: what the trend does, to the thousand. */
function investis({ tendanciel }: Comptabilite, exercice: number): { investissements?: number | undefined } {
  const cloture = tendanciel.get(exercice);
  return { investissements: cloture && arrondi(cloture.H.investissements) };
}

/** Share of the effort that an amendment keeps when it gives some of it up. */
const EXIGENCE = 0.75;

function cible(d: Dossier, c: Comptabilite, plan: Plan, exercice: number, version: number, depuis: number) {
  const base = tendance(d, c, exercice, depuis);
  if (!base) return null;
  const part = estAllegee(d, version) ? EXIGENCE : 1;
  const { ej } = c.hopital;
  const apport = (annee: number) => plan.attendu(ej, annee, version) * part + plan.aide(ej, annee, version);
  const effort = arrondi(apport(exercice));
  const cumul = anneesDe(d)
    .filter((annee) => annee <= exercice)
    .reduce((somme, annee) => somme + apport(annee), 0);
  return {
    resultat_crp: base.resultat_crp + effort,
    caf: base.caf + effort,
    tresorerie: base.tresorerie + arrondi(cumul)
  };
}

/** When each version that sets targets was signed, and the last year that was known then; one that only gives lines their new day sets none. */
export function versionsSignees(d: Dossier): { version: number; arrete: string; depuis: number }[] {
  if (d.signature === null) return [];
  const avenants = d.definition.versions.map((v) => v.effet);
  return [d.signature, ...avenants]
    .map((arrete, version) => ({
      ...{ version, arrete },
      depuis: version === 0 ? Math.min(anneeDe(arrete), anneeDe(d.definition.debut) - 1) : anneeDe(arrete) - 1
    }))
    .filter(({ version }) => version === 0 || estAllegee(d, version));
}

function promises(d: Dossier, c: Comptabilite, plan: Plan): Trajectoire[] {
  const { ej } = c.hopital;
  return versionsSignees(d).flatMap(({ version, arrete, depuis }) =>
    anneesDe(d).flatMap((exercice) => {
      const [au, vise] = [tendance(d, c, exercice, depuis), cible(d, c, plan, exercice, version, depuis)];
      if (!au || !vise) return [];
      return [
        ...ecris(d, ej, 'tendanciel', version, arrete)(exercice, au),
        ...ecris(d, ej, 'cible', version, arrete)(exercice, vise),
        ...ecris(d, ej, 'pgfp_contrat', version, arrete)(exercice, { ...vise, ...investis(c, exercice) })
      ];
    })
  );
}

/** The plans approved each year: they start from what was known, and come back towards the target. */
function pgfp(d: Dossier, c: Comptabilite, plan: Plan): Trajectoire[] {
  const { ej } = c.hopital;
  const signees = versionsSignees(d);
  return c.transmissions
    .filter(
      (t) => t.document === 'pgfp' && t.transmis_le !== null && d.signature !== null && t.transmis_le > d.signature
    )
    .flatMap(({ exercice, transmis_le }) => {
      const arrete = jourOuvre(plusJours(transmis_le ?? '', 30));
      const en = signees.filter((v) => v.arrete <= arrete).at(-1);
      const connu = c.reel.get(exercice - 2);
      if (!en || arrete > d.au) return [];
      const ecart = (solde: Solde) => {
        const vise = cible(d, c, plan, exercice - 2, en.version, en.depuis);
        return connu && vise ? soldesDe(connu)[solde] - vise[solde] : 0;
      };
      return anneesDe(d)
        .filter((annee) => annee >= exercice && annee <= exercice + 4)
        .flatMap((annee) => {
          const vise = cible(d, c, plan, annee, en.version, en.depuis);
          if (!vise) return [];
          // Half of the gap is thought to close in two years.
          const reste = 0.7 ** (annee - exercice + 1);
          const vers = (solde: Solde) => arrondi(vise[solde] + ecart(solde) * reste);
          return ecris(
            d,
            ej,
            'pgfp_approuve',
            exercice,
            arrete
          )(annee, {
            resultat_crp: vers('resultat_crp'),
            caf: vers('caf'),
            tresorerie: vers('tresorerie'),
            ...investis(c, annee)
          });
        });
    });
}

const VERSIONS = { eprd: 'eprd_initial', ria1: 'ria1', ria2: 'ria2' } as const;

/** The returns that were sent, read in the accounts themselves, and an amended EPRD where the plan slips. */
function documents(d: Dossier, c: Comptabilite): Trajectoire[] {
  const { ej } = c.hopital;
  const annees = new Set(anneesDe(d));
  const parVersion = new Map<string, Row<'compte'>[]>();
  for (const ligne of c.compte) {
    const exercice = anneeDe(ligne.fin);
    if (ligne.version === 'situation' || !annees.has(exercice)) continue;
    const cle = `${exercice}|${ligne.version}`;
    const connues = parVersion.get(cle);
    if (connues) connues.push(ligne);
    else parVersion.set(cle, [ligne]);
  }
  return [...parVersion.values()].flatMap((lignes) => {
    const [premiere] = lignes;
    if (!premiere?.publie_le || premiere.version === 'situation' || premiere.version === 'plan_tresorerie') return [];
    const { version, publie_le } = premiere;
    const exercice = anneeDe(premiere.fin);
    const lus = soldesDesLignes(lignes);
    const nom = version === 'cf_arrete' || version === 'cf_approuve' ? version : VERSIONS[version];
    const ecrites = ecris(d, ej, nom, 0, publie_le)(exercice, lus);
    const modifie =
      version === 'eprd' && d.definition.suivi.glissement > 60 ? jourOuvre(plusJours(`${exercice}-07-01`, 20)) : null;
    if (modifie === null || modifie > d.au) return ecrites;
    const t = new Tirage(exercice, `dm ${d.id} ${ej}`);
    const baisse = arrondi(Math.abs(lus.resultat_crp) * t.entre(0.1, 0.25));
    return [
      ...ecrites,
      ...ecris(
        d,
        ej,
        'eprd_modificatif',
        1,
        modifie
      )(exercice, {
        resultat_crp: lus.resultat_crp - baisse,
        caf: lus.caf - baisse,
        tresorerie: lus.tresorerie - baisse
      })
    ];
  });
}

/** The balances of one return, from its items: result of the CRP, CAF over all budgets, cash. */
function soldesDesLignes(lignes: readonly Row<'compte'>[]): Record<Solde, number> {
  const somme = (postes: readonly string[], budget?: string) =>
    lignes
      .filter((l) => postes.includes(l.poste) && (budget === undefined || l.budget === budget))
      .reduce((total, l) => total + (l.montant ?? 0), 0);
  const resultat = (budget?: string) => somme(['P1', 'P2', 'P3'], budget) - somme(['C1', 'C2', 'C3', 'C4'], budget);
  return {
    resultat_crp: resultat('H'),
    caf: resultat() + somme(['c675', 'c68']) - somme(['c775', 'c777', 'c78']),
    tresorerie: somme(['tresorerie'])
  };
}
