import { anneeDe, plusJours } from '$lib/domain/temps/calendrier';
import type { Row } from '$lib/schema/tables';
import type { MoisActivite } from '../activite';
import { Tirage } from '../aleatoire';
import { finDuMois, jourOuvre } from '../dates';
import type { ParametresRegion } from '../parametres';
import type { Tendance } from '../tendance';
import { SOURCE } from '../territoire';
import { arrieres, type Cloture, type Poste } from './cloture';
import type { Effets } from './effets';
import type { Transmission } from './transmissions';

type Compte = Row<'compte'>;

/** What is known of a hospital when its follow-up is written: its accounts, its activity, what it sent. */
interface Connu {
  tendance: Tendance;
  clotures: ReadonlyMap<number, Cloture>;
  transmissions: readonly Transmission[];
  compte: readonly Compte[];
  mois: readonly MoisActivite[];
}

/** Months of the cash plan that a hospital sends (RULES 30: three to six). */
const MOIS_DU_PLAN = 6;
/** Plans sent before the last one, each when the one before ends. */
const PLANS_PASSES = 4;
/** Days of charges under which a line is drawn, or receivables are sold. */
const JOURS_DE_TIRAGE = 4;
/** How much of temporary medical work moves to contracts « motif 2 » each month: in one hospital in eight, much. */
const PASSAGE_EN_MOTIF_2 = { rare: 0.125, fort: [0.025, 0.05], courant: [-0.004, 0.01] } as const;

const arrondi = (montant: number) => Math.round(montant / 10_000) * 10_000;

const ligneDe = (ej: string, version: Compte['version'], publie_le: string) => {
  return (poste: Poste, debut: string, fin: string, montant: number): Compte => ({
    ...{ ej, budget: 'H', poste, debut, fin, version, montant: Math.round(montant), publie_le },
    ...{ source: SOURCE, simule: true }
  });
};

/** What meetings ask of a hospital beyond its accounts: payroll details, cash and arrears by month, posts, plan. */
export function comptesDeSuivi(p: ParametresRegion, connu: Connu, effets: Effets): Compte[] {
  return [
    ...suiviMensuel(p, connu),
    ...dansLesDocuments(p, connu, effets),
    ...affectations(connu),
    ...tiers(p, connu),
    ...plansDeTresorerie(p, connu)
  ];
}

/** Months of the current year and of the one before: what a meeting sets side by side. */
function suiviMensuel(p: ParametresRegion, { tendance: t, clotures, compte, mois }: Connu): Compte[] {
  const { ej, categorie } = t.hopital;
  const depuis = anneeDe(p.donneesAu) - 1;
  const propre = new Tirage(p.graine, `suivi ${ej}`);
  const parts = {
    motif2: propre.entre(0.25, 0.7),
    heures: propre.entre(0.006, 0.014),
    astreintes: propre.entre(0.009, 0.017),
    sejours: propre.entre(0.55, 0.64),
    moratoire: propre.entre(0.25, 0.6),
    cede: propre.chance(0.4) ? propre.entre(0.5, 2) : 0
  };
  const passage = new Tirage(p.graine, `motif 2 ${ej}`);
  const [passeAuMoins, passeAuPlus] = PASSAGE_EN_MOTIF_2[passage.chance(PASSAGE_EN_MOTIF_2.rare) ? 'fort' : 'courant'];
  const motif2ParMois = passage.entre(passeAuMoins, passeAuPlus);
  const base = clotures.get(depuis)?.H;
  const sejours = mois.filter((m) => m.annee === depuis).reduce((somme, m) => somme + (m.sejours ?? 0), 0);
  const parSejour = base && sejours > 0 ? (base.P1 * parts.sejours) / sejours : null;
  const lus = new Map(
    compte.filter((c) => c.version === 'situation').map((c) => [`${c.poste} ${c.fin}`, c.montant ?? 0])
  );
  return mois.flatMap((m): Compte[] => {
    const cloture = clotures.get(m.annee)?.H;
    if (m.annee < depuis || !cloture) return [];
    const tirage = new Tirage(p.graine, `suivi ${ej} ${m.debut}`);
    const ecart = tirage.normal(1, 0.03);
    const publie = jourOuvre(plusJours(m.fin, 18));
    const ligne = ligneDe(ej, 'situation', publie > p.donneesAu ? p.donneesAu : publie);
    const mensuel = (poste: Poste, montant: number) => ligne(poste, m.debut, m.fin, montant);
    const stock = (poste: Poste, montant: number) => ligne(poste, m.fin, m.fin, montant);
    const lu = (poste: Poste) => lus.get(`${poste} ${m.fin}`) ?? 0;
    const rang = (m.annee - depuis) * 12 + m.mois;
    const jour = cloture.charges_marge / 365;
    const caisse = lu('tresorerie_plus_bas');
    const gene = Math.max(0, JOURS_DE_TIRAGE * jour - caisse);
    const echues = m.mois === 12 ? cloture : arrieres(cloture.C1, cloture.C2 + cloture.C3, lu('tresorerie'));
    return [
      mensuel('contrats_motif_2', lu('interim_62113') * parts.motif2 * (1 + motif2ParMois * rang) * ecart),
      mensuel('heures_supplementaires', lu('C1') * parts.heures * (m.mois >= 7 && m.mois <= 8 ? 1.25 : 1) * ecart),
      mensuel('astreintes_medicales', lu('C1') * parts.astreintes * ecart),
      ...(m.sejours === null || parSejour === null || categorie === 'CHS'
        ? []
        : [
            mensuel('recettes_sejours_mco', m.sejours * parSejour * (1 + 0.0014 * (rang - 7)) * tirage.normal(1, 0.008))
          ]),
      stock('dettes_sociales_fiscales_echues', echues.dettes_sociales_fiscales_echues),
      stock('fournisseurs_echus', echues.fournisseurs_echus),
      stock('moratoires', arrondi(echues.dettes_sociales_fiscales_echues * parts.moratoire)),
      stock('lignes_tirees', arrondi(gene)),
      stock('cessions_creances', arrondi(gene > 0 ? parts.cede * jour : 0))
    ];
  });
}

/** What returns say beside the accounts: posts that they authorise, gains that they count on. */
function dansLesDocuments(
  p: ParametresRegion,
  { tendance: { hopital }, transmissions, mois }: Connu,
  effets: Effets
): Compte[] {
  const { ej } = hopital;
  const t = new Tirage(p.graine, `emplois ${ej}`);
  const [confiance, pm, pnm] = [t.entre(1.05, 1.5), t.normal(0.004, 0.009), t.normal(0.003, 0.007)];
  return transmissions.flatMap(({ document, exercice, transmis_le }): Compte[] => {
    if (transmis_le === null || (document !== 'eprd' && document !== 'ria1' && document !== 'ria2')) return [];
    const ligne = ligneDe(ej, document, transmis_le);
    const annuel = (poste: Poste, montant: number) => ligne(poste, `${exercice}-01-01`, `${exercice}-12-31`, montant);
    const siens = mois.filter((m) => m.annee === exercice);
    const moyenne = (mesure: (m: MoisActivite) => number) =>
      siens.reduce((somme, m) => somme + mesure(m), 0) / siens.length;
    const titres = [...effets.annee(ej, exercice)].filter(([cle]) => !cle.includes(' '));
    const realise = titres.reduce((somme, [, montant]) => somme + montant, 0);
    const espere = { eprd: confiance, ria1: 1 + (confiance - 1) * 0.6, ria2: 1 + (confiance - 1) * 0.3 }[document];
    return [
      ...(realise === 0 ? [] : [annuel('gains_du_plan', Math.round((realise * espere) / 1000) * 1000)]),
      ...(document === 'eprd' && siens.length > 0
        ? [
            annuel('tper_pm', moyenne((m) => m.etprPm) * (1 + pm)),
            annuel('tper_pnm', moyenne((m) => m.etprPnm) * (1 + pnm))
          ]
        : [])
    ];
  });
}

/** What the board made of the result of the CRP: a deficit is carried forward, most of a surplus is kept. */
function affectations({ tendance: { hopital }, clotures, compte }: Connu): Compte[] {
  const annees = [...clotures.keys()];
  return annees.flatMap((annee): Compte[] => {
    const { H } = clotures.get(annee) ?? {};
    const approuve = compte.find(({ version, fin }) => version === 'cf_approuve' && fin === `${annee}-12-31`);
    if (!H || !approuve) return [];
    const resultat = H.P1 + H.P2 + H.P3 - H.C1 - H.C2 - H.C3 - H.C4;
    const reserves = resultat > 0 ? Math.round(resultat * 0.7) : 0;
    const ligne = ligneDe(hopital.ej, 'cf_approuve', approuve.publie_le ?? approuve.fin);
    return [
      ligne('affecte_report', `${annee}-01-01`, `${annee}-12-31`, resultat - reserves),
      ligne('affecte_reserves', `${annee}-01-01`, `${annee}-12-31`, reserves)
    ];
  });
}

/** What patients owe and what suppliers are owed at each closing: one hospital in seven is slow to be paid. */
function tiers(p: ParametresRegion, { tendance: { hopital }, clotures, compte }: Connu): Compte[] {
  const t = new Tirage(p.graine, `tiers ${hopital.ej}`);
  const creances = t.chance(0.14) ? t.entre(118, 165) : t.entre(62, 110);
  const [dettes, pente] = [t.entre(22, 38), t.normal(0.004, 0.015)];
  return [...clotures].flatMap(([annee, { H, annexes }]): Compte[] => {
    const fin = `${annee}-12-31`;
    const clos = compte.find((c) => c.version.startsWith('cf_') && c.fin === fin);
    if (!clos) return [];
    const ligne = ligneDe(hopital.ej, clos.version, clos.publie_le ?? fin);
    const derive = 1 + pente * (annee - anneeDe(p.donneesAu));
    const desAnnexes = (poste: Poste) => annexes.reduce((somme, { postes }) => somme + (postes[poste] ?? 0), 0);
    const facture = H.P2 + desAnnexes('P3');
    const achats = H.C2 + H.C3 + desAnnexes('C2') + desAnnexes('C3');
    return [
      ligne('creances_patients', fin, fin, arrondi((facture / 365) * creances * derive)),
      ligne('dettes_fournisseurs', fin, fin, arrondi(H.fournisseurs_echus + (achats / 365) * dettes * derive))
    ];
  });
}

/** Cash of the months to come as the hospital plans it at each edition; one in eight sends no plan. */
function plansDeTresorerie(p: ParametresRegion, connu: Connu): Compte[] {
  const tirage = new Tirage(p.graine, `plan de trésorerie ${connu.tendance.hopital.ej}`);
  if (tirage.chance(0.125)) return [];
  const anciens = Array.from({ length: PLANS_PASSES }, (_, i) => (i + 1) * MOIS_DU_PLAN);
  return [...planEnCours(p, connu, tirage), ...anciens.flatMap((recul) => planPasse(p, connu, recul))];
}

const soldesDe = ({ compte }: Connu) =>
  new Map(
    compte.flatMap(({ poste, version, fin, montant }) =>
      poste === 'tresorerie' && version === 'situation' && montant !== null ? [[fin, montant] as const] : []
    )
  );

/** The plan of the date of the data: from the balance of the day to that of the closing that the accounts make for. */
function planEnCours(p: ParametresRegion, connu: Connu, tirage: Tirage): Compte[] {
  const { ej } = connu.tendance.hopital;
  const annee = anneeDe(p.donneesAu);
  const solde = soldesDe(connu).get(p.donneesAu);
  const cloture = connu.clotures.get(annee)?.H;
  if (solde === undefined || !cloture) return [];
  const jour = cloture.charges_marge / 365;
  const ligne = ligneDe(ej, 'plan_tresorerie', p.donneesAu);
  const [pente, debut] = [(cloture.tresorerie - solde) / 3, Number(p.donneesAu.slice(5, 7))];
  return Array.from({ length: MOIS_DU_PLAN }, (_, i) => i + 1).flatMap((rang) => {
    const fin = finDuMois(annee, debut + rang);
    const montant = solde + pente * Math.min(rang, 3) + tirage.normal(rang > 3 ? -0.4 * (rang - 3) : 0, 0.9) * jour;
    return [
      ligne('tresorerie', fin, fin, montant),
      ligne('tresorerie_plus_bas', fin, fin, montant - tirage.entre(2, 7) * jour)
    ];
  });
}

/** A plan sent months ago: near what came for the first month, further off with each, a little too hopeful. */
function planPasse(p: ParametresRegion, connu: Connu, recul: number): Compte[] {
  const { ej } = connu.tendance.hopital;
  const [annee, mois] = [anneeDe(p.donneesAu), Number(p.donneesAu.slice(5, 7)) - recul];
  const edition = finDuMois(annee, mois);
  const tirage = new Tirage(p.graine, `plan de trésorerie ${ej} ${edition}`);
  const soldes = soldesDe(connu);
  const ligne = ligneDe(ej, 'plan_tresorerie', edition);
  const cloture = connu.clotures.get(anneeDe(edition))?.H;
  if (!cloture || !soldes.has(edition)) return [];
  const jour = cloture.charges_marge / 365;
  return Array.from({ length: MOIS_DU_PLAN }, (_, i) => i + 1).flatMap((rang) => {
    const fin = finDuMois(annee, mois + rang);
    const venu = soldes.get(fin);
    if (venu === undefined) return [];
    const montant = venu + tirage.normal(0.15 * rang, 0.35 + 0.2 * rang) * jour;
    return [
      ligne('tresorerie', fin, fin, montant),
      ligne('tresorerie_plus_bas', fin, fin, montant - tirage.entre(2, 7) * jour)
    ];
  });
}
