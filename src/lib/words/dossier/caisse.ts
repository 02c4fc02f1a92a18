import {
  allureFaceA,
  allureFaceAZero,
  caissesARegarder,
  chiffreDeCaisse,
  creuxEnFinDeMois,
  jourLePlusBasDuPlan,
  joursBasTousConnus,
  type AllureDeCaisse
} from '$lib/domain/comptes/allure-de-caisse';
import { creuxDuPlan, premierMoisSousZero, sansPlanRecu, type MoisPrevu } from '$lib/domain/comptes/plan-tresorerie';
import { aDecouvert, laPlusBasse } from '$lib/domain/comptes/tresorerie';
import { finsDesMois } from '$lib/domain/temps/calendrier';
import { eurosAuMillier } from '$lib/format/au-millier';
import { dateCourte } from '$lib/format/date';
import { accord } from '$lib/format/phrase';
import type { ConseilModele } from '$lib/views/reunion/reunion.types';
import type { TresorerieModele } from '$lib/views/tresorerie/tresorerie.types';
import type { LigneDeMois } from '../charts/month-lines/month-lines.types';
import { LIGNES_AU_PLUS } from '../charts/month-lines/traits';
import { moisDe, type ChiffreCle } from '../reunion/bloc';
import type { PagePlanche } from './dossier.types';
import { MOTS_DE_LA_CAISSE as MOTS } from './mots';

type Caisse = ConseilModele['tresorerie'][number];
/** `fini`: of a contract that is over, whose plans are no matter of its own any more. */
type Lu = Pick<ConseilModele, 'tresorerie' | 'seuilJours'> & { fini: boolean };

/** Other hospitals whose lowest day stands beside the curve. */
const AUTRES_AU_PLUS = 4;

/**
 * The cash to look at first, month by month: what stood, what its hospital foresees, the threshold that both are read
 * against; sums of tills would hide the one that cannot pay. No page without two months to draw.
 */
export function pageDeLaCaisse({ tresorerie, seuilJours, fini }: Lu): PagePlanche[] {
  const nommee = caisseMontree(tresorerie);
  // The title tells of the gravest, which may have too few months to be drawn.
  const caisse = [nommee, ...caissesARegarder(tresorerie)].find((lue) => lue !== undefined && seDessine(lue));
  if (nommee === undefined || caisse === undefined) return [];
  const { nom, constates, plan, seuil } = caisse;
  const [premier, dernier] = [constates[0] ?? plan[0], plan.at(-1) ?? constates.at(-1)];
  if (premier === undefined || dernier === undefined) return [];
  const mois = finsDesMois(premier.fin, dernier.fin);
  const enMois = (points: readonly { fin: string; valeur: number | null }[]) =>
    mois.map((fin) => points.find((p) => p.fin.slice(0, 7) === fin.slice(0, 7))?.valeur ?? null);
  const lignes: LigneDeMois[] = [
    { genre: 'constate', ...nomme(MOTS.realise, constates, enMois) },
    { genre: 'plan', ...nomme(MOTS.prevu, plan, enMois) },
    { genre: 'bas', ...jourLePlusBas(plan, enMois) },
    {
      ...{ genre: 'seuil', nom: seuil === null ? '' : MOTS.seuil(seuilJours, seuil) },
      valeurs: mois.map(() => seuil)
    }
  ];
  const soldes = finsDesMois(constates[0]?.fin ?? premier.fin, constates.at(-1)?.fin ?? premier.fin);
  const trou = constates.length > 0 && constates.length < soldes.length;
  return [
    {
      ...{ genre: 'planche', id: 'caisse' },
      titre: titreDe(nommee, { tresorerie, seuilJours, fini }),
      sousTitre: MOTS.sousTitre(nom, plan.length > 0),
      dessin: {
        genre: 'mois',
        mois: { mois, lignes: lignes.filter(({ valeurs }) => valeurs.some((v) => v !== null)) }
      },
      chiffres: chiffresDe(caisse, { tresorerie, seuilJours, fini }),
      question: null,
      note: [
        ...(plan.length === 0 ? [] : [MOTS.prevision]),
        ...(trou ? [MOTS.trous] : []),
        ...(tresorerie.length > 1 ? [MOTS.chacune] : [])
      ].join(' ')
    }
  ];
}

const seDessine = ({ constates, plan }: Caisse): boolean => constates.length + plan.length >= 2;

/** Where a plan came or a till is overdrawn, the one to look at first; else the one that covers the fewest days. */
function caisseMontree(tresorerie: readonly Caisse[]): Caisse | undefined {
  const premiere = caissesARegarder(tresorerie)[0];
  const lue = aDecouvert(premiere?.montant ?? null) || sansPlanRecu(tresorerie) < tresorerie.length;
  const nom = lue ? undefined : laPlusBasse(tresorerie)?.nom;
  return tresorerie.find((caisse) => caisse.nom === nom) ?? (lue ? premiere : tresorerie[0]);
}

/** A line with, in its name, the last figure that it has. */
function nomme(
  nom: (montant: number, fin: string) => string,
  points: readonly { fin: string; montant: number }[],
  enMois: (points: readonly { fin: string; valeur: number }[]) => (number | null)[]
): Pick<LigneDeMois, 'nom' | 'valeurs'> {
  const dernier = points.at(-1);
  return {
    nom: dernier === undefined ? '' : nom(dernier.montant, dernier.fin),
    valeurs: enMois(points.map(({ fin, montant }) => ({ fin, valeur: montant })))
  };
}

/** The lowest days that a plan tells, with the lowest of all in its name. */
function jourLePlusBas(
  plan: readonly MoisPrevu[],
  enMois: (points: readonly { fin: string; valeur: number | null }[]) => (number | null)[]
): Pick<LigneDeMois, 'nom' | 'valeurs'> {
  const bas = jourLePlusBasDuPlan(plan);
  return {
    nom: bas === null ? '' : MOTS.plusBas(bas.montant, bas.fin),
    valeurs: enMois(plan.map(({ fin, plusBas }) => ({ fin, valeur: plusBas })))
  };
}

function titreDe(caisse: Caisse, { tresorerie, seuilJours, fini }: Lu): string {
  const sansPlan = sansPlanRecu(tresorerie);
  const zero = sousLeRepere(tresorerie, allureFaceAZero, 'zéro');
  if (sansPlan === tresorerie.length) {
    const { nom, constates, jours } = caisse;
    const dernier = constates.at(-1);
    const dite =
      dernier === undefined
        ? MOTS.soldeInconnu(nom)
        : MOTS.moinsCouverte({ nom, le: dernier.fin, montant: dernier.montant }, jours !== null);
    const dit = zero === null ? dite : MOTS.dont(zero, caisseDite(caisse));
    return fini ? dit : MOTS.sansPlan(dit);
  }
  const plansManquants = fini ? 0 : sansPlan;
  if (zero !== null) return MOTS.dont(zero, caisseDite(caisse)) + MOTS.manques(plansManquants, 0);
  const auSeuil = (lue: Caisse) => allureFaceA(lue.seuil, lue);
  const seuil =
    sousLeRepere(tresorerie, auSeuil, MOTS.jours(seuilJours)) ?? auDessus(tresorerie.map(auSeuil), seuilJours);
  const sansSeuil = tresorerie.filter(({ seuil: lu }) => lu === null).length;
  return MOTS.dont(seuil, caisseDite(caisse)) + MOTS.manques(plansManquants, sansSeuil);
}

/** What is told of several tills: how many, and the sentence that one of them ends. */
interface Compte {
  n: number;
  dit: string;
}

/** How many tills are under a mark already, how many would pass under it; null when none does. */
function sousLeRepere(
  tresorerie: readonly Caisse[],
  allureDe: (caisse: Caisse) => AllureDeCaisse | null,
  repere: string
): Compte | null {
  const combien = (allure: AllureDeCaisse) => tresorerie.filter((caisse) => allureDe(caisse) === allure).length;
  const [deja, passe] = [combien('deja'), combien('passe')];
  return deja + passe === 0 ? null : { n: deja + passe, dit: MOTS.sous(deja, passe, repere) };
}

/** Of tills none of which goes under its threshold, what is known of all that are read. */
function auDessus(allures: readonly (AllureDeCaisse | null)[], seuilJours: number): Compte {
  const lues = allures.filter((allure) => allure !== null);
  const remontent = lues.filter((allure) => allure === 'remonte').length;
  if (lues.length === 0) return { n: 1, dit: MOTS.aucunPlanSousZero };
  if (remontent > 0) return { n: remontent, dit: MOTS.remonte(remontent, seuilJours) };
  return lues.includes('couvre')
    ? { n: lues.length, dit: MOTS.couvre(lues.length, seuilJours) }
    : { n: lues.length, dit: MOTS.reste(lues.length, seuilJours) };
}

/** A till and the figure that says how it stands. */
function caisseDite(caisse: Caisse): string {
  const chiffre = chiffreDeCaisse(caisse);
  if (chiffre === null) return caisse.nom;
  const { dit, montant, le } = chiffre;
  if (dit === 'solde') return MOTS.auJour(caisse.nom, montant, le);
  return MOTS.creux(caisse.nom, { montant, fin: le }, dit === 'fin_de_mois');
}

/** What stood, what is foreseen at its lowest, the threshold; then the lowest day of each other hospital. */
function chiffresDe(caisse: Caisse, { tresorerie, seuilJours, fini }: Lu): ChiffreCle[] {
  const dernier = caisse.constates.at(-1);
  const plusBas = ({ nom, plan }: Caisse): ChiffreCle[] => {
    const creux = creuxDuPlan(plan);
    if (creux === null) return [];
    const precision = creuxEnFinDeMois(plan) ? MOTS.enFinDeMois(creux.fin) : MOTS.auPlusBas(creux.fin);
    return [{ libelle: nom, precision, valeur: eurosAuMillier(creux.montant), manque: aDecouvert(creux.montant) }];
  };
  const autres = caissesARegarder(tresorerie.filter((t) => t !== caisse));
  const sans = sansPlanRecu(tresorerie);
  return [
    ...(dernier === undefined
      ? []
      : [
          {
            ...{ libelle: MOTS.dernierSolde, precision: dateCourte(dernier.fin) },
            ...{ valeur: eurosAuMillier(dernier.montant), manque: aDecouvert(dernier.montant) }
          }
        ]),
    ...plusBas({ ...caisse, nom: creuxEnFinDeMois(caisse.plan) ? MOTS.finLaPlusBasse : MOTS.jourLePlusBas }),
    ...(caisse.seuil === null
      ? []
      : [
          {
            ...{ libelle: MOTS.leSeuil, precision: MOTS.jours(seuilJours) },
            ...{ valeur: eurosAuMillier(caisse.seuil), manque: false }
          }
        ]),
    ...autres.flatMap(plusBas).slice(0, AUTRES_AU_PLUS),
    ...(fini || sans === 0 || tresorerie.length === 1
      ? []
      : [{ libelle: MOTS.plansManquants, precision: '', valeur: MOTS.sur(sans, tresorerie.length), manque: true }])
  ];
}

/**
 * The lowest days that hospitals foresee, month by month, those that the title names first: who is under zero today, then
 * who passes under it. No page without a plan.
 */
export function pageDesCreux({ lignes, mois }: Pick<TresorerieModele, 'lignes' | 'mois'>): PagePlanche[] {
  const avecPlan = lignes.filter(({ plan }) => plan.length > 0);
  const deja = lignes.filter(({ solde }) => aDecouvert(solde));
  const aVenir = avecPlan.filter((ligne) => !deja.includes(ligne));
  const premier = aVenir.flatMap(({ plan }) => premierMoisSousZero(plan) ?? []).toSorted()[0];
  const passent = aVenir.filter(({ plan }) => premier !== undefined && premierMoisSousZero(plan) === premier);
  const nommes = [...deja, ...passent];
  const traces = nommes.filter(({ plan }) => plan.length > 0);
  const lues = [...traces, ...avecPlan.filter((ligne) => !traces.includes(ligne))].slice(0, LIGNES_AU_PLUS);
  if (lues.length === 0 || mois.length < 2) return [];
  const dansLOrdre = lues.every((ligne, i) => ligne === avecPlan[i]);
  const sousTitre =
    nommes.length > 0 && (traces.length < nommes.length || traces.length >= lues.length)
      ? MOTS.creuxDesNommes(Math.min(traces.length, lues.length), nommes.length, lues.length)
      : dansLOrdre
        ? MOTS.creuxSousTitre(lues.length)
        : MOTS.creuxDuTitre(lues.length);
  return [
    {
      ...{ genre: 'planche', id: 'creux' },
      titre:
        nommes.length === 0
          ? MOTS.aucunSousZero(avecPlan.length, avecPlan.filter(({ plan }) => !joursBasTousConnus(plan)).length)
          : titreDesCreux({ deja, passent, premier: premier ?? null }),
      sousTitre,
      dessin: { genre: 'mois', mois: { mois, lignes: lues.map((ligne) => ligneDeCreux(ligne, mois)) } },
      chiffres: [...deja.filter((ligne) => !lues.includes(ligne)).slice(0, AUTRES_AU_PLUS), ...lues].map(
        chiffreDuCreux
      ),
      question: null,
      note: MOTS.prevision
    }
  ];
}

/** Under zero today, or the first month in which its plan is; a plan that does not tell each lowest day says « none known ». */
function chiffreDuCreux({ nom, solde, soldeLe, plan }: TresorerieModele['lignes'][number]): ChiffreCle {
  if (solde !== null && aDecouvert(solde))
    return {
      ...{ libelle: nom, precision: MOTS.dejaSousZero(soldeLe) },
      ...{ valeur: eurosAuMillier(solde), manque: true }
    };
  const fin = premierMoisSousZero(plan);
  return {
    libelle: nom,
    precision: MOTS.premierMois,
    valeur: fin === null ? MOTS.jamais(joursBasTousConnus(plan)) : moisDe(fin),
    manque: fin !== null
  };
}

/** The lowest days of a plan, broken where none is told; of a plan that tells none, its ends of months, named so. */
function ligneDeCreux(
  { nom, plan }: Pick<TresorerieModele['lignes'][number], 'nom' | 'plan'>,
  mois: readonly string[]
): LigneDeMois {
  const [creux, bas] = [creuxDuPlan(plan), jourLePlusBasDuPlan(plan)];
  const dits = [
    ...(bas === null ? [] : [MOTS.creux(nom, bas, false)]),
    ...(creux === null || !creuxEnFinDeMois(plan) ? [] : [MOTS.creux(bas === null ? nom : null, creux, true)])
  ];
  return {
    ...{ genre: 'rang', nom: dits.join('\u00a0; ') },
    valeurs: mois.map((fin) => {
      const prevu = plan.find((p) => p.fin === fin);
      return (bas === null ? prevu?.montant : prevu?.plusBas) ?? null;
    })
  };
}

function titreDesCreux({
  deja,
  passent,
  premier
}: Record<'deja' | 'passent', readonly { nom: string }[]> & { premier: string | null }): string {
  const qui = (lignes: readonly { nom: string }[], autres: boolean) =>
    lignes.length === 1 ? (lignes[0]?.nom ?? '') : `${lignes.length}\u00a0${autres ? 'autres' : 'hôpitaux'}`;
  const des = premier === null ? '' : ` dès ${moisDe(premier)}`;
  if (deja.length === 0)
    return `${qui(passent, false)} ${accord(passent.length, 'passerait', 'passeraient')} sous zéro${des}`;
  const dits = `${qui(deja, false)} ${accord(deja.length, 'est', 'sont')} déjà sous zéro`;
  return passent.length === 0
    ? dits
    : `${dits}\u00a0; ${qui(passent, true)} y ${accord(passent.length, 'passerait', 'passeraient')}${des}`;
}
