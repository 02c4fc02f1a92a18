import { anneeDe } from '../temps/calendrier';
import { eprdADate, moisDuPoste } from '../comptes/mois-du-poste';
import { MOIS_MIN } from '../comptes/hypotheses-atterrissage';
import { part } from '../indicateur/part';
import { examine, indecidable, type Examen } from './examen';
import type { FaitsEj } from './faits';
import type { Cumul } from './livre';
import type { Seuils } from './regle';

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
 * Titre 1 paid since January beyond what the EPRD gives to these months, spread as the year before was [M], by the rule
 * of the « dialogue de gestion »: nine months rarely are three quarters of a payroll. Worked: 51 M€ in six months for an
 * EPRD of 100 M€, where six months were half of the year before, are 2 % too much, 1 M€ at stake.
 */
export function masseSalariale(f: FaitsEj, s: Seuils): Examen {
  const paye = titre1(f);
  if (paye === null) return indecidable(f.ej, ['situation']);
  const { annee, cumul } = paye;
  const constat = { nombre: cumul.mois, le: cumul.fin, document: `EPRD ${annee}` };
  const prevu = f.livre.annuel('C1', annee, ['eprd'], f.au);
  if (prevu === null) return indecidable(f.ej, ['eprd'], { constat });
  const avant = moisDuPoste(f.livre.lignes, f.ej, 'C1', annee - 1, f.au);
  const aDate = eprdADate(prevu, avant, cumul.mois);
  const valeur = part(aDate === null ? null : cumul.montant - aDate, aDate);
  if (valeur === null || aDate === null) return indecidable(f.ej, ['douze_mois_n_1'], { constat });
  const marge = aDate * (1 + s('part')) - cumul.montant;
  const remplie = valeur > s('part');
  return examine(f.ej, remplie, {
    ...{ valeur, seuil: s('part'), marge, constat },
    montant: remplie ? cumul.montant - aDate : null,
    loin: remplie && valeur > s('loin')
  });
}

/**
 * Intérim and contracts « motif 2 » together against the same months of the year before [M] (RULES 31): intérim alone
 * falls when doctors change of contract. Without one of the two, nothing is decided.
 */
export function emploiMedicalTemporaire(f: FaitsEj, s: Seuils): Examen {
  const annee = anneeDe(f.au);
  const interim = f.livre.cumul('interim_62113', annee, f.au);
  const motif2 = f.livre.cumul('contrats_motif_2', annee, f.au);
  if (interim === null) return indecidable(f.ej, ['interim_62113']);
  if (motif2 === null || motif2.mois !== interim.mois) return indecidable(f.ej, ['contrats_motif_2']);
  const avant = (['interim_62113', 'contrats_motif_2'] as const).map((p) =>
    f.livre.cumul(p, annee - 1, f.au, interim.mois)
  );
  const total = interim.montant + motif2.montant;
  const constat = { nombre: interim.mois, le: interim.fin, base: total };
  const [interimAvant, motif2Avant] = avant;
  if (!interimAvant || !motif2Avant || interimAvant.mois !== interim.mois || motif2Avant.mois !== interim.mois)
    return indecidable(f.ej, ['situation_n_1'], { constat });
  const reference = interimAvant.montant + motif2Avant.montant;
  const valeur = part(total - reference, reference);
  if (valeur === null) return indecidable(f.ej, ['situation_n_1'], { constat });
  const remplie = valeur > s('part') && total - reference >= s('euros');
  return examine(f.ej, remplie, {
    ...{ valeur, seuil: s('part'), marge: reference * (1 + s('part')) - total, constat },
    montant: remplie ? total - reference : null,
    loin: remplie && valeur > s('loin')
  });
}
