import { group } from 'd3';
import { estUnDoubleCompte } from '$lib/domain/gain/doubles-comptes';
import { laPlusBasse, TRESORERIE_A_REGARDER, tresorerieARegarder } from '$lib/domain/comptes/tresorerie';
import { resteEnMots } from '$lib/domain/gain/absence';
import { pariManque } from '$lib/domain/gain/gains';
import { retardArrete } from '$lib/format/arret';
import { aideARegarder, RETARD_A_REGARDER, retardARegarder } from '$lib/domain/contrat/a-regarder';
import { accord, enumeration } from '$lib/format/phrase';
import { vivant } from '$lib/domain/contrat/etats';
import { dateCourte } from '$lib/format/date';
import { euros, nombre } from '$lib/format/nombre';
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

function fait({ entete }: ContratModele, reste: Omit<Fait, 'contrat' | 'libelle'>): Fait {
  const ou = entete.ghts.map((g) => g.libelle).join(', ') || entete.territoire || entete.intitule;
  return { contrat: entete.id, libelle: entete.tome === null ? ou : `${ou}, ${entete.tome.toLowerCase()}`, ...reste };
}

function loi(m: ContratModele): Fait[] {
  const concernees = m.criteres.filter((c) => c.concernee === true);
  if (concernees.length === 0) return [];
  const noms = concernees.slice(0, 2).map((c) => {
    const remplis = c.criteres.filter((x) => x.rempli === true).map((x) => `${x.numero}°`);
    return `${c.nom} (${accord(remplis.length, 'critère')} ${remplis.join(', ')})`;
  });
  const autres = concernees.length - noms.length;
  if (autres > 0) noms.push(`${autres} ${accord(autres, 'autre')}`);
  const bases = [...new Set(concernees.map((c) => c.base))].join('\u00a0; ');
  const compte = `${concernees.length} EJ sur ${m.criteres.length} ${accord(concernees.length, 'concernée')}`;
  const procedures = new Set(concernees.flatMap((c) => c.procedure ?? []));
  return [
    fait(m, {
      fait: `${enumeration(noms)}\u00a0: ${bases}`,
      enjeu: `D. 6143-39\u00a0: ${[compte, ...procedures].join(', ')}`,
      nature: 'loi',
      ancre: 'criteres',
      ordre: 1,
      montant: concernees.length
    })
  ];
}

function tresorerie(m: ContratModele): Fait[] {
  const basses = m.tresorerie.filter((t) => tresorerieARegarder(t.jours));
  const pire = laPlusBasse(basses);
  if (!pire) return [];
  const autres = basses.length - 1;
  const suite = autres === 0 ? '' : `, et ${autres} ${accord(autres, 'autre')} ${TRESORERIE_A_REGARDER}`;
  return [
    fait(m, {
      fait: `${pire.nom}\u00a0: ${nombre(pire.jours, 0)}\u00a0${accord(Math.round(pire.jours), 'jour')} de charges en trésorerie au ${dateCourte(pire.date)}${suite}`,
      enjeu: pire.plusBas === null ? 'point bas du mois inconnu' : `point bas du mois\u00a0: ${euros(pire.plusBas)}`,
      nature: 'tresorerie',
      ancre: 'tresorerie',
      ordre: 0,
      montant: 100 - pire.jours
    })
  ];
}

function desaccord(m: ContratModele): Fait[] {
  const { desaccord: faits } = m.synthese;
  if (faits.length === 0) return [];
  const { apPlanifiee: planifiee, apEnVigueur, raisonAbsence: raison } = m.gains;
  const reste = planifiee - apEnVigueur;
  return [
    fait(m, {
      fait: `Météo et faits se contredisent\u00a0: ${faits.join(', ')}`,
      enjeu: resteEnMots({ planifiee, reste, raison }, 'restent à mettre en œuvre', euros),
      nature: 'desaccord',
      ancre: 'synthese',
      ordre: 2,
      montant: reste
    })
  ];
}

const AIDES = { suspendue: 'suspendue', en_attente: 'due, condition non remplie' } as const;

function aides(m: ContratModele): Fait[] {
  return m.aides.flatMap((a) => {
    const raison = aideARegarder(a, m.entete.au);
    if (raison === null) return [];
    return fait(m, {
      fait: `Tranche ${a.tranche} de l’aide ${AIDES[raison]}${a.condition === null ? '' : `\u00a0: ${a.condition}`}`,
      enjeu: `aide de ${euros(a.montant)} (${a.enveloppe})`,
      nature: 'aide',
      ancre: 'aides',
      ordre: 3,
      montant: a.montant
    });
  });
}

function recettes(m: ContratModele): Fait[] {
  const pari = pariManque(m.gains);
  if (pari === null) return [];
  const { part, manque } = pari;
  return [
    fait(m, {
      fait: `${nombre(part * 100, 0)}\u00a0% des gains dépendent d’une hausse d’activité, et ils ne sont pas au rendez-vous`,
      enjeu: `${euros(manque)} d’effet ${m.gains.exercice} manquent à date`,
      nature: 'recettes',
      ancre: 'gains',
      ordre: 4,
      montant: manque
    })
  ];
}

function doubles(m: ContratModele): Fait[] {
  return m.gains.alertes.filter(estUnDoubleCompte).map((texte) =>
    fait(m, {
      fait: texte,
      enjeu: 'gain annoncé deux fois',
      nature: 'double_compte',
      ancre: 'gains',
      ordre: 5,
      montant: 0
    })
  );
}

function retards(m: ContratModele): Fait[] {
  const longs = m.jalons.retard.filter((j) => retardARegarder(j.jours));
  const [pire] = longs;
  if (!pire) return [];
  const actions = m.axes.flatMap((a) => a.actions).filter((a) => longs.some((j) => j.action === a.numero));
  const planifiee = actions.reduce((s, a) => s + a.apPlanifiee, 0);
  const reste = actions.reduce((s, a) => s + Math.max(0, a.apPlanifiee - a.apEnVigueur), 0);
  return [
    fait(m, {
      fait: `${longs.length} ${accord(longs.length, 'jalon')} en retard ${RETARD_A_REGARDER}, dont «\u00a0${pire.libelle}\u00a0» (action ${pire.action}, ${retardArrete(`${pire.jours} jours`, m.entete.arret)})`,
      enjeu: resteEnMots({ planifiee, reste, raison: m.gains.raisonAbsence }, 'en dépendent', euros),
      nature: 'retard',
      ancre: 'jalons',
      ordre: 6,
      montant: reste
    })
  ];
}
