import { group } from 'd3';
import { SEUILS_DU_PAQUET } from '$lib/domain/alerte/seuils-communs';
import { basesJugees } from '$lib/domain/comptes/alerte';
import { laPlusBasse } from '$lib/domain/comptes/tresorerie';
import { aideARegarder, retardARegarder, type Constat } from '$lib/domain/contrat/a-regarder';
import { vivant } from '$lib/domain/contrat/etats';
import { pariManque } from '$lib/domain/gain/gains';
import type { ContratModele } from '../contrat/contrat.types';
import type { ARegarder } from './suivi.types';

/** A fact with its weight: law and cash first, then what money is at stake. */
export interface Fait extends ARegarder {
  ordre: number;
  montant: number;
}

/**
 * What most needs attention: law and cash, then disagreements, aid, gains, delays. The gravest of each nature first, then
 * the second of each: one nature does not hide the others.
 */
export function parTours(faits: readonly Fait[]): ARegarder[] {
  const parNature = group(
    faits.toSorted((a, b) => b.montant - a.montant),
    ({ ordre }) => ordre
  );
  return [...parNature.values()]
    .flatMap((siens) => siens.map((fait, tour) => ({ fait, tour })))
    .sort((a, b) => a.tour - b.tour || a.fait.ordre - b.fait.ordre)
    .map(({ fait: { ordre: _, montant: __, ...fait } }) => fait);
}

/** What of one contract needs attention; nothing of one that is over, or not followed. */
export function faitsDe(modele: ContratModele): Fait[] {
  if (!modele.entete.suivi || !vivant(modele.entete.etat)) return [];
  return [
    ...loi(modele),
    ...tresorerie(modele),
    ...desaccord(modele),
    ...aides(modele),
    ...recettes(modele),
    ...doubles(modele),
    ...retards(modele)
  ];
}

/** How grave each nature is: law and cash first. */
const ORDRE: Readonly<Record<Constat['nature'], number>> = {
  tresorerie: 0,
  loi: 1,
  desaccord: 2,
  aide: 3,
  recettes: 4,
  double_compte: 5,
  retard: 6
};

function fait({ entete }: ContratModele, constat: Constat, montant: number): Fait {
  const ou = entete.ghts.map((g) => g.libelle).join(', ') || entete.territoire || entete.intitule;
  const libelle = entete.tome === null ? ou : `${ou}, ${entete.tome.toLowerCase()}`;
  return { contrat: entete.id, libelle, constat, ordre: ORDRE[constat.nature], montant };
}

/** How many of the entities that the law concerns are named; the others are counted. */
const NOMMEES = 2;

function loi(m: ContratModele): Fait[] {
  const concernees = m.criteres.filter((c) => c.concernee === true);
  if (concernees.length === 0) return [];
  const nommees = concernees.slice(0, NOMMEES).map(({ nom, criteres }) => ({
    nom,
    criteres: criteres.filter((c) => c.rempli === true).map((c) => c.numero)
  }));
  const bases = basesJugees(concernees);
  const dites = concernees.flatMap(({ procedure }) => procedure ?? []);
  const procedures = [...new Map(dites.map((p) => [`${p.stade} ${p.annees?.join()}`, p])).values()];
  const compte = { concernees: concernees.length, total: m.criteres.length };
  return [fait(m, { nature: 'loi', nommees, ...compte, bases, procedures }, concernees.length)];
}

function tresorerie(m: ContratModele): Fait[] {
  const basses = m.tresorerie.filter(({ severe }) => severe);
  const pire = laPlusBasse(basses);
  if (!pire) return [];
  const { nom, jours, date: le, plusBas } = pire;
  return [
    fait(
      m,
      {
        nature: 'tresorerie',
        nom,
        jours,
        le,
        autres: basses.length - 1,
        ...(m.seuils && { sous: m.seuils.joursDeCharges }),
        plusBas
      },
      100 - jours
    )
  ];
}

function desaccord(m: ContratModele): Fait[] {
  const { desaccord: faits } = m.synthese;
  if (faits.length === 0) return [];
  const { apPlanifiee: planifiee, apEnVigueur, raisonAbsence: raison } = m.gains;
  const reste = planifiee - apEnVigueur;
  return [fait(m, { nature: 'desaccord', faits, planifiee, reste, raison }, reste)];
}

function aides(m: ContratModele): Fait[] {
  return m.aides.flatMap((a) => {
    const due = aideARegarder(a);
    if (due === null) return [];
    const { tranche, condition, enveloppe } = a;
    const { raison, montant } = due;
    return fait(m, { nature: 'aide', tranche, raison, condition, montant, enveloppe }, montant);
  });
}

function recettes(m: ContratModele): Fait[] {
  // Where gains are not compared with what was expected, nothing is known to be short.
  const pari = m.gains.raisonAbsence === null ? pariManque(m.gains) : null;
  if (pari === null) return [];
  const { part, manque } = pari;
  return [fait(m, { nature: 'recettes', part, manque, exercice: m.gains.exercice }, manque)];
}

function doubles(m: ContratModele): Fait[] {
  return m.gains.alertes.flatMap((a) => {
    if (a.alerte !== 'double_compte') return [];
    const { actions, entite, compte, unite } = a;
    return fait(m, { nature: 'double_compte', actions, entite, compte, unite }, 0);
  });
}

function retards(m: ContratModele): Fait[] {
  const { joursDeRetard: plusDe } = m.seuils ?? SEUILS_DU_PAQUET;
  const longs = m.jalons.retard.filter((j) => retardARegarder(j.jours, plusDe));
  const [pire] = longs;
  if (!pire) return [];
  const actions = m.axes.flatMap((a) => a.actions).filter((a) => longs.some((j) => j.action === a.numero));
  const planifiee = actions.reduce((s, a) => s + a.apPlanifiee, 0);
  const enJeu = new Map(longs.map((j) => [j.action, j.enJeu ?? 0]));
  const reste = [...enJeu.values()].reduce((s, montant) => s + montant, 0);
  const { libelle: jalon, action, jours } = pire;
  const { arret } = m.entete;
  return [
    fait(
      m,
      {
        ...{
          nature: 'retard',
          nombre: longs.length,
          ...(m.seuils && { plusDe }),
          jalon,
          action,
          jours,
          ...(arret && { arret })
        },
        ...{ planifiee, reste, raison: m.gains.raisonAbsence }
      },
      reste
    )
  ];
}
