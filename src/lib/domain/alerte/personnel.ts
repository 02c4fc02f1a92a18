import { anneeDe } from '../temps/calendrier';
import { part } from '../indicateur/part';
import { examine, indecidable, type Examen } from './examen';
import type { FaitsEj } from './faits';
import type { Cumul } from './livre';
import type { Seuils } from './regle';

/** The last year of which months are known at D, and its titre 1 from January on. */
function titre1(f: FaitsEj): { annee: number; cumul: Cumul } | null {
  const annee = anneeDe(f.au);
  for (const a of [annee, annee - 1]) {
    const cumul = f.livre.cumul('C1', a, f.au);
    if (cumul !== null) return { annee: a, cumul };
  }
  return null;
}

/**
 * Titre 1 paid since January beyond its share of the EPRD, month for month [M]. Worked: 51 M€ in six months for an EPRD
 * of 100 M€ are 2 % too much, 1 M€ at stake.
 */
export function masseSalariale(f: FaitsEj, s: Seuils): Examen {
  const paye = titre1(f);
  if (paye === null) return indecidable(f.ej, ['situation']);
  const { annee, cumul } = paye;
  const constat = { nombre: cumul.mois, le: cumul.fin, document: `EPRD ${annee}` };
  const prevu = f.livre.annuel('C1', annee, ['eprd'], f.au);
  const duProrata = prevu === null ? null : (prevu * cumul.mois) / 12;
  const valeur = part(duProrata === null ? null : cumul.montant - duProrata, duProrata);
  if (valeur === null || duProrata === null) return indecidable(f.ej, ['eprd'], { constat });
  const marge = duProrata * (1 + s('part')) - cumul.montant;
  const remplie = valeur > s('part');
  return examine(f.ej, remplie, {
    ...{ valeur, seuil: s('part'), marge, constat },
    montant: remplie ? cumul.montant - duProrata : null,
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
