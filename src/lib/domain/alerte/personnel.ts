import { anneeDe } from '../temps/calendrier';
import {
  dernierPosteClos,
  enDouzeMois,
  eprdADate,
  moisConnus,
  moyenneDesMois,
  type DouzeMois
} from '../comptes/mois-du-poste';
import { CLOTURES } from '../comptes/comptes-ej';
import { MOIS_MIN } from '../comptes/hypotheses-atterrissage';
import { part } from '../indicateur/part';
import { examine, indecidable, type Examen, type Manque } from './examen';
import type { FaitsEj } from './faits';
import { GRADES, type Grade } from './grades';
import type { Cumul } from './livre';
import type { Seuils } from './regle';

/** A mean of tenths is never exact: 60.6 posts paid for 60 are at 1 %, not over it. */
const BRUIT = 1e-6;

/** Posts are told to the tenth. */
const auDixieme = (emplois: number) => Math.round(emplois * 10) / 10;

/** The last year of which enough months are known at D to tell something of it, and its titre 1 from January on. */
function titre1(f: FaitsEj): { annee: number; cumul: Cumul } | null {
  const annee = anneeDe(f.au);
  for (const a of [annee, annee - 1]) {
    const cumul = f.livre.cumul('C1', a, f.au);
    if (cumul !== null && cumul.mois >= MOIS_MIN) return { annee: a, cumul };
  }
  return null;
}

/**
 * Titre 1 paid since January beyond what the EPRD gives to these months, by the share that they had of the last year as
 * closed [M], the rule of the « dialogue de gestion »: nine months rarely are three quarters of a payroll. Worked: 51 M€ in
 * six months for an EPRD of 100 M€, where six months were half of the last compte financier, are 2 % too much, 1 M€ at
 * stake.
 */
export function masseSalariale(f: FaitsEj, s: Seuils): Examen {
  const paye = titre1(f);
  if (paye === null) return indecidable(f.ej, ['situation']);
  const { annee, cumul } = paye;
  const constat = { nombre: cumul.mois, le: cumul.fin, document: `EPRD ${annee}` };
  const prevu = f.livre.annuel('C1', annee, ['eprd'], f.au);
  if (prevu === null) return indecidable(f.ej, ['eprd'], { constat });
  const lu = { exercice: annee, au: f.au, nombre: cumul.mois };
  const aDate = eprdADate(prevu, dernierPosteClos(f.livre.lignes, f.ej, 'C1', lu), cumul.mois);
  const valeur = part(aDate === null ? null : cumul.montant - aDate, aDate);
  if (valeur === null || aDate === null) return indecidable(f.ej, [manqueDuClos(f, annee)], { constat });
  const marge = aDate * (1 + s('part')) - cumul.montant;
  const remplie = valeur > s('part');
  return examine(f.ej, remplie, {
    ...{ valeur, seuil: s('part'), marge },
    constat: { ...constat, solde: Math.round(cumul.montant), base: Math.round(aDate) },
    montant: remplie ? cumul.montant - aDate : null,
    loin: remplie && valeur > s('loin')
  });
}

/** What keeps the share of the months from being read: no closed year of the last two, else the months of one. */
function manqueDuClos({ livre, au }: FaitsEj, annee: number): Manque {
  const clos = [annee - 1, annee - 2].some((a) => livre.annuel('C1', a, CLOTURES, au) !== null);
  return clos ? 'situation_n_1' : 'compte_financier';
}

/** The last year of which enough months are paid at D, January first. */
function moisPayes(f: FaitsEj, grade: Grade): { annee: number; mois: DouzeMois; connus: number } | null {
  const annee = anneeDe(f.au);
  for (const a of [annee, annee - 1]) {
    const mois = enDouzeMois(f.etpr[grade], a);
    const connus = moisConnus(mois);
    if (connus >= MOIS_MIN) return { annee: a, mois, connus };
  }
  return null;
}

/**
 * ETPR paid since January, in the mean of the months, over the posts that the EPRD of the year authorises (TPER) [M], by
 * grade. What is at stake is the payroll of the posts over it, at the mean cost paid. A refused EPRD authorises none.
 * Worked: 102 paid for 100 posts are 2 % too many; of 5.1 M€ paid in six months, 100 k€.
 */
export function etprSurTper(f: FaitsEj, s: Seuils): Examen[] {
  return GRADES.map((grade) => {
    const paye = moisPayes(f, grade);
    if (paye === null) return indecidable(f.ej, [`etpr_${grade}`], { objet: grade, constat: { grade } });
    const { annee, mois, connus } = paye;
    const etpr = moyenneDesMois(mois, connus);
    const constat = {
      document: `eprd ${annee}`,
      grade,
      nombre: connus,
      ...(etpr !== null && { emplois: auDixieme(etpr) })
    };
    if (f.eprdRejetes.includes(annee)) return indecidable(f.ej, ['eprd_approuve'], { objet: grade, constat });
    const tper = f.livre.annuel(`tper_${grade}`, annee, ['eprd'], f.au);
    const valeur = part(etpr === null || tper === null ? null : etpr - tper, tper);
    if (valeur === null || etpr === null) return indecidable(f.ej, [`tper_${grade}`], { objet: grade, constat });
    const paie = f.livre.cumul(`masse_salariale_${grade}`, annee, f.au, connus);
    const remplie = valeur - s('part') > BRUIT;
    return examine(f.ej, remplie, {
      ...{ objet: grade, valeur, seuil: s('part') },
      constat: { ...constat, ...(tper !== null && { autorises: auDixieme(tper) }) },
      montant: remplie && paie?.mois === connus ? paie.montant * (valeur / (1 + valeur)) : null,
      loin: remplie && valeur - s('loin') > BRUIT
    });
  });
}

/** What temporary medical work cost since January, in the last year of which enough months are known at D. */
function temporaire(f: FaitsEj): { annee: number; mois: number; fin: string; total: number } | Manque {
  const annee = anneeDe(f.au);
  let manque: Manque = 'interim_62113';
  for (const a of [annee, annee - 1]) {
    const interim = f.livre.cumul('interim_62113', a, f.au);
    if (interim === null) continue;
    manque = 'situation';
    if (interim.mois < MOIS_MIN) continue;
    const motif2 = f.livre.cumul('contrats_motif_2', a, f.au);
    if (motif2?.mois !== interim.mois) return 'contrats_motif_2';
    return { annee: a, mois: interim.mois, fin: interim.fin, total: interim.montant + motif2.montant };
  }
  return manque;
}

/**
 * Intérim and contracts « motif 2 » together against the same months of the year before [M] (RULES 31): intérim alone
 * falls when doctors change of contract. Without one of the two, nothing is decided; in January one locum more is no
 * trend, and the year before is read whole.
 */
export function emploiMedicalTemporaire(f: FaitsEj, s: Seuils): Examen {
  const lu = temporaire(f);
  if (typeof lu === 'string') return indecidable(f.ej, [lu]);
  const { annee, mois, fin, total } = lu;
  const avant = (['interim_62113', 'contrats_motif_2'] as const).map((p) => f.livre.cumul(p, annee - 1, f.au, mois));
  const constat = { nombre: mois, le: fin, solde: Math.round(total) };
  const [interimAvant, motif2Avant] = avant;
  if (interimAvant?.mois !== mois || motif2Avant?.mois !== mois)
    return indecidable(f.ej, ['situation_n_1'], { constat });
  const reference = interimAvant.montant + motif2Avant.montant;
  const valeur = part(total - reference, reference);
  if (valeur === null) return indecidable(f.ej, ['situation_n_1'], { constat });
  const remplie = valeur > s('part') && total - reference >= s('euros');
  return examine(f.ej, remplie, {
    ...{ valeur, seuil: s('part'), marge: reference * (1 + s('part')) - total },
    constat: { ...constat, base: Math.round(reference) },
    montant: remplie ? total - reference : null,
    loin: remplie && valeur > s('loin')
  });
}
