import { creuxDuPlan, planDeTresorerie } from '../comptes/plan-tresorerie';
import { moisEntre, plusJours } from '../temps/calendrier';
import { joursDeCharges, tresorerieA } from '../comptes/tresorerie';
import { achatsDe } from './achats';
import { examine, indecidable, type Examen, type Manque } from './examen';
import type { FaitsEj } from './faits';
import type { Stock } from './livre';
import type { Seuils } from './regle';

/** Charges décaissables of the last closed year known at D; null when they are not known. */
const decaissables = ({ livre, au }: FaitsEj): number | null =>
  livre.clotures(au).at(-1)?.soldes.charges_decaissables ?? null;

/** Where both terms of the days are: a balance on its day, and what the last closed year paid or bought. */
const termes = ({ livre, au }: FaitsEj, solde: Stock, base: number) => ({
  ...{ le: solde.le, version: solde.version, solde: Math.round(solde.montant), base: Math.round(base) },
  document: `cf ${livre.clotures(au).at(-1)?.exercice ?? ''}`
});

/** Cash under N days of charges at D [M]. Worked: 12 M€ for 730 M€ a year are 6 days, 8 M€ short of 10 days. */
export function tresorerieBasse(f: FaitsEj, s: Seuils): Examen {
  const connue = tresorerieA(f.livre.lignes, f.ej, f.au);
  if (connue === null) return indecidable(f.ej, ['tresorerie']);
  const charges = decaissables(f);
  const jours = joursDeCharges(connue.montant, charges);
  const constat = { le: connue.date };
  if (jours === null || charges === null) return indecidable(f.ej, ['charges_decaissables'], { constat });
  const marge = connue.montant - (s('jours') * charges) / 365;
  const remplie = jours < s('jours');
  return examine(f.ej, remplie, {
    ...{ valeur: jours, seuil: s('jours'), marge, montant: remplie ? -marge : null },
    constat: termes(f, { ...connue, le: connue.date }, charges),
    loin: remplie && jours < s('loin')
  });
}

/** What is owed and past its day, beyond a share of what is spent in a year; « par principe », none at all. */
function echus(f: FaitsEj, du: Stock | null, manque: Manque, s: Seuils): Examen {
  if (du === null) return indecidable(f.ej, [manque]);
  const remplie = du.montant > s('montant');
  const charges = decaissables(f);
  return examine(f.ej, remplie, {
    ...{ valeur: du.montant, seuil: s('montant'), marge: s('montant') - du.montant },
    constat: { le: du.le, version: du.version },
    montant: remplie ? du.montant : null,
    loin: remplie && charges !== null && du.montant > s('loin') * charges
  });
}

/** Dettes fiscales et sociales échues: « par principe », none (RULES 30); up to 1 000 € they are negligible [M]. */
export const dettesSocialesEchues = (f: FaitsEj, s: Seuils): Examen =>
  echus(f, f.livre.stock('dettes_sociales_fiscales_echues', f.au), 'dettes_sociales_fiscales_echues', s);

/** Suppliers past their day, in days of purchases and other charges [M]: titres 2 and 3 of all budgets, last closed year. */
export function fournisseursEchus(f: FaitsEj, s: Seuils): Examen {
  const du = f.livre.stock('fournisseurs_echus', f.au);
  if (du === null) return indecidable(f.ej, ['fournisseurs_echus']);
  const derniere = f.livre.clotures(f.au).at(-1);
  const achats = derniere === undefined ? null : achatsDe(derniere.comptes);
  const jours = joursDeCharges(du.montant, achats);
  if (jours === null || achats === null) return indecidable(f.ej, ['C2', 'C3'], { constat: { le: du.le } });
  const marge = (s('jours') * achats) / 365 - du.montant;
  const remplie = jours > s('jours');
  return examine(f.ej, remplie, {
    ...{ valeur: jours, seuil: s('jours'), marge, montant: remplie ? du.montant : null },
    constat: termes(f, du, achats),
    loin: remplie && jours > s('loin')
  });
}

/** Debts under a moratoire, what is left to pay [M]: owed even when no longer overdue; up to 1 000 € they are negligible. */
export const moratoires = (f: FaitsEj, s: Seuils): Examen =>
  echus(f, f.livre.stock('moratoires', f.au), 'moratoires', s);

/**
 * The lowest day ahead on the cash plan known at D, the end of a month where the plan says no lower, under a threshold
 * [M]. Far beyond it: days of charges overdrawn, or a month under the threshold that is near, since an account that is
 * out of money next month stops paying next month.
 */
export function tresoreriePrevue(f: FaitsEj, s: Seuils): Examen {
  const plan = planDeTresorerie(f.livre.lignes, f.ej, f.au);
  const pire = creuxDuPlan(plan);
  if (pire === null) return indecidable(f.ej, ['plan_tresorerie']);
  const remplie = pire.montant < s('euros');
  const charges = decaissables(f);
  const proches = creuxDuPlan(plan.filter(({ fin }) => moisEntre(plusJours(f.au, 1), fin) <= s('mois')));
  const proche = proches !== null && proches.montant < s('euros');
  return examine(f.ej, remplie, {
    ...{ valeur: pire.montant, seuil: s('euros'), marge: pire.montant - s('euros') },
    constat: { le: pire.fin, nombre: plan.length },
    montant: remplie ? s('euros') - pire.montant : null,
    loin: proche || (remplie && charges !== null && pire.montant < -(s('loin') * charges) / 365)
  });
}
