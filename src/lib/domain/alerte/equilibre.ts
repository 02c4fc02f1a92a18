import { criteres6143, estConcernee, type Critere } from '../comptes/alerte';
import { criticite, estLoin } from '../comptes/criticite';
import { autorisationEmprunt, detteARembourser, type CritereDette } from '../comptes/dette';
import { planRefuse, procedureA, type Procedure } from '../comptes/procedure';
import { part } from '../indicateur/part';
import { anneeDe } from '../temps/calendrier';
import { examine, indecidable, sansObjet, type Constat, type Examen, type Manque } from './examen';
import type { FaitsEj, FaitsGht } from './faits';
import type { Cloture } from './livre';
import type { Seuils } from './regle';
import type { SeuilsCommuns } from './seuils-communs';

const SANS_CLOTURE = ['compte_financier'] as const;

/** The compte financier that is read; its version too, while it is arrêté and not approved. */
const lue = ({ exercice, comptes: { version } }: Pick<Cloture, 'exercice' | 'comptes'>) => ({
  document: `cf ${exercice}`,
  ...(version === 'cf_arrete' && { version })
});

/** The same of a criterion. */
const lu = ({ document, provisoire }: Pick<Critere, 'document' | 'provisoire'>) => ({
  document,
  ...(provisoire && { version: 'cf_arrete' as const })
});

/** What a criterion was judged on, whichever the document: its year, its base, and the result when it is not met. */
export function constatDuCritere({
  exercice,
  rempli,
  resultat,
  chiffres
}: Pick<Critere, 'exercice' | 'rempli' | 'resultat' | 'chiffres'>): Pick<Constat, 'le' | 'base' | 'solde'> {
  const base = chiffres?.base ?? null;
  return {
    le: `${exercice}-12-31`,
    ...(base !== null && { base }),
    ...(rempli === false && resultat !== null && { solde: Math.round(resultat) })
  };
}

/** The criteria on the last compte financier known at D; null without one. */
function derniersCriteres({ livre, au, listes }: FaitsEj): [Critere, Critere, Critere] | null {
  const derniere = livre.clotures(au).at(-1);
  return derniere === undefined ? null : criteres6143(derniere.comptes, listes);
}

/** Worked: deficit of 3.4 % for a threshold of 3 % of 300 M€: margin −1.2 M€, 1.2 M€ at stake; at 6 % it is far. */
function critere(numero: 1 | 2 | 3, f: FaitsEj, s: Seuils): Examen {
  const siens = derniersCriteres(f);
  if (siens === null) return indecidable(f.ej, SANS_CLOTURE);
  const { rempli, manque, chiffres, exercice, ...c } = siens[numero - 1] ?? siens[0];
  const constat = { ...lu(c), ...constatDuCritere({ rempli, chiffres, exercice, resultat: c.resultat }) };
  if (rempli === null) return indecidable(f.ej, manque, { constat });
  if (c.sansObjet) return sansObjet(f.ej, { constat });
  if (chiffres === null) return examine(f.ej, rempli, { constat });
  const { valeur, seuil, marge } = chiffres;
  return examine(f.ej, rempli, {
    ...{ valeur, seuil, marge, constat },
    montant: rempli ? -marge : null,
    loin: rempli && estLoin[numero]({ valeur, seuil }, s('loin'))
  });
}

/** Art. D. 6143-39, 1° CSP, on the last compte financier [V]; far at `fois` times the threshold [M]. */
export const deficit = (f: FaitsEj, s: Seuils): Examen => critere(1, f, s);

/** Art. D. 6143-39, 2° CSP [V]: its margin is that of the CAF, which the deficit of the CRP goes with; far when negative. */
export const cafFaible = (f: FaitsEj, s: Seuils): Examen => critere(2, f, s);

/** Art. D. 6143-39, 3° CSP [V]; far when the CAF is negative. */
export const cafSousLeCapital = (f: FaitsEj, s: Seuils): Examen => critere(3, f, s);

/**
 * Art. D. 6145-70 CSP [V]: two of the three ratios beyond their threshold. Its margin is the debt to pay back for one
 * at most to be beyond, which ends the authorisation; no euros are at stake: the debt is there, and the authorisation
 * bears on loans to come.
 */
export function emprunts(f: FaitsEj, s: Seuils): Examen {
  const derniere = f.livre.clotures(f.au).at(-1);
  if (derniere === undefined) return indecidable(f.ej, SANS_CLOTURE);
  const autorisation = autorisationEmprunt(derniere.soldes);
  const { criteres, depasses, requise } = autorisation;
  const constat = {
    ...lue(derniere),
    ...{ le: `${derniere.exercice}-12-31`, nombre: depasses, sur: criteres.length },
    criteres: criteres.filter((c) => c.depasse === true).map(({ code }) => code)
  };
  if (requise === null) {
    const sansDette = derniere.soldes.encours_dette === null ? (['encours_dette'] as const) : [];
    const bases = criteres.filter((c) => c.depasse === null).map(({ code, base }) => pieceDuRatio(code, base));
    return indecidable(f.ej, sansDette.length > 0 ? sansDette : bases, { constat });
  }
  const aRembourser = detteARembourser(autorisation);
  const marge = aRembourser === null ? null : -aRembourser;
  return examine(f.ej, requise, {
    ...{ valeur: depasses, seuil: s('ratios'), marge, constat },
    loin: depasses > s('ratios')
  });
}

/** Of negative capitaux permanents, nothing is missing: their ratio means nothing. */
const pieceDuRatio = (code: CritereDette['code'], base: number | null): Manque =>
  code === 'independance_financiere' && base !== null ? 'capitaux_permanents_positifs' : `ratio_${code}`;

/** Art. L. 6143-3 CSP: a criterion is met, and no plan de redressement of the dataset answers it. */
export function planADemander(f: FaitsEj, s: Seuils): Examen {
  const criteres = derniersCriteres(f);
  if (criteres === null) return indecidable(f.ej, SANS_CLOTURE);
  const concernee = estConcernee(criteres);
  const remplis = criteres.filter((c) => c.rempli === true);
  const procedure = concernee === true ? procedureA(f.plans, f.ej, f.au) : null;
  const constat = {
    ...lu(criteres[0]),
    criteres: remplis.map((c) => String(c.critere)),
    ...(procedure !== null && stadeDe(procedure)),
    ...(procedure?.etape === 'a_demander' && planRefuse(f.plans, f.ej) !== null && { stade: 'refuse' })
  };
  if (concernee === null) return indecidable(f.ej, [...new Set(criteres.flatMap((c) => c.manque))], { constat });
  const aDemander = procedure?.etape === 'a_demander';
  return examine(f.ej, concernee && aDemander, {
    ...{
      valeur: remplis.length,
      seuil: s('criteres'),
      montant: concernee && aDemander ? pireManque(remplis) : null,
      constat
    }
  });
}

const stadeDe = ({ etape, plan }: Procedure) => ({
  stade: etape,
  ...((plan?.fin ?? null) !== null && { jusqua: plan?.fin ?? '' })
});

/** The widest shortfall of the criteria that are met, in euros; null when none has a number. */
function pireManque(remplis: readonly Critere[]): number | null {
  const manques = remplis.flatMap(({ chiffres }) => (chiffres === null ? [] : [-chiffres.marge]));
  return manques.length === 0 ? null : Math.max(...manques);
}

/**
 * The grounds of art. L. 6143-3-1 CSP that come before a plan runs, of an entity that a criterion concerns: one in
 * preparation may have been presented too late, which only the day of the demand would tell and the data do not hold; one
 * that was rejected is an avenant refused. Null when neither is the case.
 */
function planNonPresente(f: FaitsEj, s: Seuils): Examen | null {
  const { etape, plan } = procedureA(f.plans, f.ej, f.au);
  const refuse = etape === 'a_demander' ? planRefuse(f.plans, f.ej) : null;
  const derniere = f.livre.clotures(f.au).at(-1);
  if (etape !== 'engagee' && refuse === null) return null;
  if (derniere === undefined)
    return indecidable(f.ej, SANS_CLOTURE, { constat: { stade: refuse === null ? etape : 'refuse' } });
  const criteres = criteres6143(derniere.comptes, f.listes);
  const concernee = estConcernee(criteres);
  if (concernee === false) return null;
  const remplis = criteres.filter((c) => c.rempli === true);
  const constat = {
    ...lue(derniere),
    ...{ stade: refuse === null ? etape : 'refuse', criteres: remplis.map((c) => String(c.critere)) },
    libelle: (refuse ?? plan)?.contrat ?? ''
  };
  if (concernee === null) return indecidable(f.ej, [...new Set(criteres.flatMap((c) => c.manque))], { constat });
  const chiffres = { valeur: remplis.length, seuil: s('criteres'), constat };
  if (refuse === null) return indecidable(f.ej, ['date_de_la_demande'], chiffres);
  return examine(f.ej, true, { ...chiffres, montant: pireManque(remplis) });
}

/**
 * Art. L. 6143-3-1 CSP: a plan was refused, may not have been presented in time, or runs and the last compte financier of a year that it covered whole still meets a
 * criterion: whether the plan « permet de redresser la situation » is a question to ask, which the agency answers.
 */
export function planSansEffet(f: FaitsEj, s: Seuils): Examen {
  const nonPresente = planNonPresente(f, s);
  if (nonPresente !== null) return nonPresente;
  const { etape, plan } = procedureA(f.plans, f.ej, f.au);
  if (etape !== 'en_cours' || plan === null || plan.debut === null)
    return sansObjet(f.ej, { constat: { stade: etape } });
  const derniere = f.livre.clotures(f.au).at(-1);
  const premierExercice = plan.debut.endsWith('-01-01') ? anneeDe(plan.debut) : anneeDe(plan.debut) + 1;
  if (derniere === undefined && premierExercice < anneeDe(f.au))
    return indecidable(f.ej, SANS_CLOTURE, { constat: { stade: etape } });
  if (derniere === undefined || derniere.exercice < premierExercice)
    return sansObjet(f.ej, { constat: { stade: etape, document: `cf ${premierExercice}` } });
  const criteres = criteres6143(derniere.comptes, f.listes);
  const concernee = estConcernee(criteres);
  const remplis = criteres.filter((c) => c.rempli === true);
  const constat = {
    ...lue(derniere),
    ...{ stade: etape, criteres: remplis.map((c) => String(c.critere)) },
    libelle: plan.contrat
  };
  if (concernee === null) return indecidable(f.ej, [...new Set(criteres.flatMap((c) => c.manque))], { constat });
  return examine(f.ej, concernee, {
    ...{ valeur: remplis.length, seuil: s('criteres'), montant: concernee ? pireManque(remplis) : null, constat }
  });
}

/** Insuffisance d'autofinancement: a negative CAF, whatever the result [M]; far under `loin` of the produits. */
export function insuffisance(f: FaitsEj, s: Seuils): Examen {
  const derniere = f.livre.clotures(f.au).at(-1);
  if (derniere === undefined) return indecidable(f.ej, SANS_CLOTURE);
  const { caf, produits } = derniere.soldes;
  const constat = { ...lue(derniere), le: `${derniere.exercice}-12-31` };
  if (caf === null) return indecidable(f.ej, ['caf'], { constat });
  const [remplie, taux] = [caf < s('caf'), part(caf, produits)];
  return examine(f.ej, remplie, {
    ...{ valeur: caf, seuil: s('caf'), marge: caf - s('caf'), montant: remplie ? s('caf') - caf : null, constat },
    loin: remplie && taux !== null && taux < s('loin')
  });
}

/** Levels of criticité [M]: from `niveau` on; far beyond a criterion as the alert on it tells. */
export function criticiteHaute(f: FaitsEj, s: Seuils, communs: Pick<SeuilsCommuns, 'loin' | 'annees'>): Examen {
  const clos = f.livre.clotures(f.au);
  const derniere = clos.at(-1);
  if (derniere === undefined) return indecidable(f.ej, SANS_CLOTURE);
  const annees = clos.map(({ comptes }) => criteres6143(comptes, f.listes));
  const constat = { ...lue(derniere), le: `${derniere.exercice}-12-31` };
  const niveau = criticite(annees, communs);
  if (niveau === null)
    return indecidable(f.ej, [...new Set((annees.at(-1) ?? []).flatMap((c) => c.manque))], { constat });
  const remplie = niveau.niveau >= s('niveau');
  return examine(f.ej, remplie, {
    ...{ valeur: niveau.niveau, seuil: s('niveau'), constat },
    loin: remplie && niveau.niveau > s('niveau')
  });
}

/** Several entities of one group meet a criterion of D. 6143-39 [M]: a group has no accounts, it is counted by entity. */
export function ghtConcerne({ ght, membres }: FaitsGht, s: Seuils): Examen {
  const examinees = membres.map((m) => estConcernee(derniersCriteres(m) ?? []));
  const concernees = examinees.filter((c) => c === true).length;
  const inconnues = examinees.filter((c) => c === null).length;
  const constat = { nombre: concernees, sur: membres.length };
  if (membres.length < s('entites')) return sansObjet(ght, { constat });
  if (concernees < s('entites') && concernees + inconnues >= s('entites'))
    return indecidable(ght, SANS_CLOTURE, { valeur: concernees, seuil: s('entites'), constat });
  return examine(ght, concernees >= s('entites'), {
    ...{ valeur: concernees, seuil: s('entites'), constat },
    loin: concernees >= s('entites') && concernees === membres.length
  });
}
