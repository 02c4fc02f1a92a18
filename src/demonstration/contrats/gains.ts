import { sum } from 'd3';
import { plusJours, plusMois } from '$lib/domain/temps/calendrier';
import { net } from '$lib/domain/gain/gain';
import type { Row, TableRows } from '$lib/schema/tables';
import type { Hopital } from '../territoire';
import { jourOuvre, premierDuMoisSuivant } from '../dates';
import type { Dossier } from './dossier';
import type { Cours } from './jalons';
import type { ModeleGain } from './modeles';
import { paliersDe, reprend } from './paliers';
import { mesureAuxLits, paieDesPostes, postesDe } from './postes';

export type Gain = Row<'gain'>;

/** A line of gain being written: what it weighs, where, and the action that brings it. */
interface Ebauche {
  cours: Cours;
  modele: ModeleGain;
  rang: number;
  hopital: Hopital;
  poids: number;
}

/**
 * What a plan asks of one hospital at most, as a share of its produits: the six points of gross margin between one in
 * great difficulty (2 %) and the 8 % that hospitals aim at, less one that comes from elsewhere; and no more than twice
 * what it asks of its whole perimeter.
 */
const PART_DEMANDEE = 0.05;
const FOIS_L_EFFORT = 2;

/** What a hospital spends on temporary doctors in a year: nobody saves more than half of it. */
export type PlafondInterim = (ej: string) => number;

/**
 * The lines of gain of a contract and their ladders. Together the lasting ones are worth the effort that the contract
 * asks of its perimeter, shared between charges and revenue as its story says. The posts of each action follow them.
 */
export function gainsDuContrat(d: Dossier, cours: readonly Cours[], plafond: PlafondInterim): TableRows {
  const ebauches = cours.flatMap((c) => ebauchesDe(d, c));
  const produits = d.membres.reduce((somme, h) => somme + h.produits, 0);
  const { effort, recettes, activite } = d.definition.suivi;
  const parts = new Map([
    ['depense', 1 - recettes],
    ['volume', recettes * activite],
    ['recette', recettes * (1 - activite)],
    ['evitee', 0.05]
  ]);
  const poids = new Map<string, number>();
  for (const e of ebauches) poids.set(genreDe(e.modele), (poids.get(genreDe(e.modele)) ?? 0) + e.poids);
  const voulus = ebauches.map((e) => {
    const genre = genreDe(e.modele);
    return { e, montant: (produits * effort * (parts.get(genre) ?? 0) * e.poids) / (poids.get(genre) ?? 1) };
  });
  const demandes = voulus.map(({ e, montant: voulu }) => {
    const siens = sum(voulus, (v) =>
      v.e.hopital.ej === e.hopital.ej && v.e.modele.nature !== 'depense_evitee' ? v.montant : 0
    );
    const demandable = e.hopital.produits * Math.min(PART_DEMANDEE, FOIS_L_EFFORT * effort);
    return { e, montant: voulu * Math.min(1, demandable / siens) };
  });
  const gain = demandes.map(({ e, montant }) => {
    const { compte } = e.modele;
    if (compte === '62113') return ligneDe(d, e, Math.min(montant, plafond(e.hopital.ej) * 0.25));
    if (!paieDesPostes(e.modele)) return ligneDe(d, e, montant);
    const siennes = demandes.filter((x) => x.e.cours === e.cours && paieDesPostes(x.e.modele));
    const facteur = mesureAuxLits(
      e.cours.action.modele,
      siennes.map((x) => ({ compte: x.e.modele.compte, montant: x.montant }))
    );
    return ligneDe(d, e, montant * facteur);
  });
  for (const { action } of cours)
    action.row.etp = postesDe(
      action.modele,
      gain.filter((g) => g.action === action.row.numero)
    );
  if (d.definition.conteste) conteste(gain);
  for (const g of gain) Object.assign(g, { motif_ecart: motifDe(d, g), ...originesDe(d, g) });
  const gain_palier = gain.flatMap((g, i) => {
    const e = ebauches[i];
    return e ? paliersDe(d, g, e.cours) : [];
  });
  if (d.definition.reprise) reprend(d, gain, gain_palier);
  return {
    ...{ gain: [...gain, ...recales(d, gain, gain_palier)], gain_palier },
    base: basesDe(d, cours, gain)
  };
}

/** Lines that were put back before an amendment that gives them their new day, as it restates them. */
function recales(d: Dossier, gains: readonly Gain[], paliers: readonly Row<'gain_palier'>[]): Gain[] {
  return d.definition.versions.flatMap(({ effet, recale }, rang) =>
    recale
      ? gains.flatMap((g) => {
          const report = paliers.findLast((p) => p.action === g.action && p.gain === g.gain && p.date <= effet);
          return report?.palier === 'reporte' && report.effet !== null && g.perennite === 'perenne'
            ? [{ ...g, version: rang + 1, effet: report.effet }]
            : [];
        })
      : []
  );
}

function genreDe({ nature, type_recette }: ModeleGain): string {
  if (nature === 'depense_evitee') return 'evitee';
  if (nature === 'depense') return 'depense';
  return type_recette === 'volume' ? 'volume' : 'recette';
}

function ebauchesDe(d: Dossier, cours: Cours): Ebauche[] {
  const { modele, entites } = cours.action;
  const t = d.tirage(`gains ${modele.code}`);
  return modele.gains.flatMap((g, i) => {
    // A purchase or a shared service brings something to each of its members.
    const lieux = entites.length > 2 ? entites : entites.slice(0, 1);
    const total = lieux.reduce((somme, h) => somme + h.produits, 0);
    // The same action brings more to a large hospital, less than in proportion.
    return lieux.map((hopital, k) => ({
      ...{ cours, modele: g, hopital, rang: i * 4 + k + 1 },
      poids: (g.poids * t.entre(0.75, 1.25) * hopital.produits) / Math.sqrt(total)
    }));
  });
}

const PREUVES = {
  C1: 'paie',
  C2: 'marche',
  C3: 'balance',
  C4: 'balance',
  P1: 'pmsi',
  P2: 'balance',
  P3: 'balance'
} as const;
const LIBELLES: Record<string, string> = {
  '6411': 'Personnel non médical',
  '6421': 'Personnel médical',
  '6425': 'Permanence des soins',
  '62113': 'Intérim médical',
  '6215': 'Intérim soignant',
  volume: 'Activité supplémentaire',
  case_mix: 'Sévérité des séjours',
  codage: 'Exhaustivité du codage',
  facturation: 'Facturation'
};
const TITRES = {
  C1: 'Personnel',
  C2: 'Charges médicales',
  C3: 'Charges hôtelières et générales',
  C4: 'Autres charges',
  P1: 'Assurance maladie',
  P2: 'Autres produits de l’activité hospitalière',
  P3: 'Autres produits'
};

const millier = (montant: number) => Math.max(1000, Math.round(montant / 1000) * 1000);

function ligneDe(d: Dossier, { cours, modele, rang, hopital }: Ebauche, montant: number): Gain {
  const { action } = cours;
  const t = d.tirage(`ligne ${action.modele.code} ${rang}`);
  const brut = millier(montant / (1 - modele.couts));
  const couts = modele.couts === 0 ? 0 : Math.round((brut * modele.couts) / 1000) * 1000;
  const effet = premierDuMoisSuivant(action.fin);
  const net = brut - couts;
  const autre = action.modele.contrepartie ? action.entites.find((h) => h.ej !== hopital.ej) : undefined;
  return {
    ...{ contrat: d.id, action: action.row.numero, gain: `${rang}`, ej: hopital.ej, budget: 'H', titre: modele.titre },
    version: d.signature === null ? null : 0,
    libelle: `${LIBELLES[modele.compte ?? modele.type_recette ?? ''] ?? TITRES[modele.titre]}\u00a0: ${hopital.nom}`,
    ...{ compte: modele.compte, unite: action.row.base === null ? null : 'Médecine et chirurgie' },
    ...{ nature: modele.nature, type_recette: modele.type_recette },
    ...(modele.ponctuel
      ? { perennite: 'ponctuel', effet: null, debut: effet, fin: plusJours(plusMois(effet, 12), -1) }
      : { perennite: 'perenne', effet, debut: null, fin: null }),
    ...{ brut, couts_induits: couts, preuve: PREUVES[modele.titre] },
    chiffre_par: modele.nature === 'recette' ? 'Département d’information médicale' : 'Contrôle de gestion',
    retenu_etablissement: d.signature === null ? null : net,
    retenu_ars:
      d.signature === null || t.chance(0.1) ? null : Math.round((net * t.choix([1, 1, 1, 1, 0.9, 0.8])) / 1000) * 1000,
    motif_ecart: null,
    contrepartie_ej: autre?.ej ?? null,
    ...SANS_ORIGINE
  };
}

const SANS_ORIGINE = {
  ...{ etablissement_origine: null, etablissement_origine_le: null, ars_origine: null, ars_origine_le: null }
} as const;

/** Where each party says it reads the value that it retains, when it says it; the agency answers by the signature. */
function originesDe(
  d: Dossier,
  { action, gain, nature, retenu_etablissement: leur, retenu_ars: notre }: Gain
): Pick<Gain, keyof typeof SANS_ORIGINE> {
  const { signature } = d;
  if (signature === null) return SANS_ORIGINE;
  const t = d.tirage(`source ${action} ${gain}`);
  const [dite, relue] = [!t.chance(0.15), !t.chance(0.3)];
  const note = nature === 'recette' ? 'Simulation sur le PMSI' : 'Note de chiffrage du contrôle de gestion';
  return {
    ...(leur !== null && dite
      ? { etablissement_origine: note, etablissement_origine_le: jourOuvre(plusJours(signature, -45)) }
      : { etablissement_origine: null, etablissement_origine_le: null }),
    ...(notre !== null && relue
      ? { ars_origine: 'Relecture du chiffrage par l’ARS', ars_origine_le: jourOuvre(plusJours(signature, -15)) }
      : { ars_origine: null, ars_origine_le: null })
  };
}

/** The two sides do not retain the same value for the largest line. */
function conteste(gains: Gain[]): void {
  const [premier] = [...gains].sort((a, b) => b.brut - a.brut);
  if (premier) premier.retenu_ars = Math.round((net(premier) * 0.35) / 1000) * 1000;
}

const MOTIFS: Readonly<Record<string, string>> = {
  C1: 'Postes déjà vacants à la signature, que l’ARS ne compte pas',
  C2: 'Baisse de prix du marché non encore constatée en facture',
  C3: 'Part de la baisse due à un contrat antérieur au plan',
  C4: 'Part de la baisse due à un contrat antérieur au plan',
  P1: 'Séjours que l’ARS estime pris à un établissement voisin',
  P2: 'Recettes déjà en hausse avant l’action',
  P3: 'Recettes déjà en hausse avant l’action'
};

/** Why the agency retains less, or has not said what it retains yet; not always written down. */
function motifDe(
  d: Dossier,
  { action, gain, titre, retenu_etablissement: leur, retenu_ars: notre }: Gain
): string | null {
  if (leur === null || leur === notre || d.tirage(`motif ${action} ${gain}`).chance(0.25)) return null;
  return notre === null ? 'Chiffrage reçu, en instruction à l’ARS' : (MOTIFS[titre] ?? null);
}

/** Shared bases: the ceiling bites in the contract that counts the same beds four times, and hardly elsewhere. */
function basesDe(d: Dossier, cours: readonly Cours[], gains: readonly Gain[]): Row<'base'>[] {
  const codes = new Set(cours.flatMap((c) => c.action.row.base ?? []));
  return [...codes].map((base) => {
    const numeros = new Set(cours.filter((c) => c.action.row.base === base).map((c) => c.action.row.numero));
    const dedans = gains.filter(
      (g) => numeros.has(g.action) && g.perennite === 'perenne' && g.nature !== 'depense_evitee'
    );
    const total = dedans.reduce((somme, g) => somme + net(g), 0);
    return {
      ...{ contrat: d.id, base, libelle: 'Lits de médecine et de chirurgie de l’établissement support' },
      plafond: millier(total * (d.definition.doublon ? 0.5 : 1.1))
    };
  });
}
