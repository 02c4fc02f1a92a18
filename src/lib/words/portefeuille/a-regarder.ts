import { joursDeCharges } from '$lib/words/jours-de-charges';
import { SEUILS_DU_PAQUET } from '$lib/domain/alerte/seuils-communs';
import type { Constat } from '$lib/domain/contrat/a-regarder';
import { retardArrete } from '$lib/format/arret';
import { dateCourte } from '$lib/format/date';
import { euros, nombre } from '$lib/format/nombre';
import { accord, enumeration } from '$lib/format/phrase';
import { doubleCompteEnMots } from '../contrat/alertes-de-gains';
import { faitsEnMots } from '../contrat/faits';
import { baseEnMots, procedureEnMots } from '../contrat/procedure';
import { resteEnMots } from '../contrat/reste';

/** How many points the list shows before its « voir les autres ». */
export const MONTRES = 6;

interface Nature {
  signe: string;
  mot: string;
  /** Dark red is kept for law and cash. */
  severe: boolean;
  /** Part of the contract's page where the fact is proved. */
  ancre: string;
}

const NATURES: Record<Constat['nature'], Nature> = {
  loi: { signe: '◆', mot: 'Critère légal', severe: true, ancre: 'criteres' },
  tresorerie: { signe: '◆', mot: 'Trésorerie', severe: true, ancre: 'tresorerie' },
  desaccord: { signe: '≠', mot: 'Désaccord', severe: false, ancre: 'synthese' },
  aide: { signe: '▲', mot: 'Aide conditionnelle', severe: false, ancre: 'aides' },
  retard: { signe: '▲', mot: 'Retard', severe: false, ancre: 'jalons' },
  recettes: { signe: '▲', mot: 'Recettes attendues', severe: false, ancre: 'gains' },
  double_compte: { signe: '▲', mot: 'Double compte', severe: false, ancre: 'gains' }
};

/** The sign, the word, the tone and the proof of what needs attention. */
export function natureARegarder(nature: Constat['nature']): Nature {
  return NATURES[nature];
}

type De<N extends Constat['nature']> = Extract<Constat, { nature: N }>;

function loiEnMots({ nommees, concernees, bases }: De<'loi'>): string {
  const noms = nommees.map(
    ({ nom, criteres }) => `${nom} (${accord(criteres.length, 'critère')} ${criteres.map((n) => `${n}°`).join(', ')})`
  );
  const autres = concernees - noms.length;
  if (autres > 0) noms.push(`${autres} ${accord(autres, 'autre')}`);
  return `${enumeration(noms)}\u00a0: ${bases.map(baseEnMots).join('\u00a0; ')}`;
}

function tresorerieEnMots({
  nom,
  jours,
  le,
  autres,
  sous = SEUILS_DU_PAQUET.joursDeCharges
}: De<'tresorerie'>): string {
  const suite = autres === 0 ? '' : `, et ${autres} ${accord(autres, 'autre')} sous ${sous} jours`;
  return `${nom}\u00a0: ${joursDeCharges(jours, sous)} de charges en trésorerie au ${dateCourte(le)}${suite}`;
}

const AIDES = { suspendue: 'suspendue', en_attente: 'due, condition non remplie' } as const;

function retardEnMots({
  nombre: jalons,
  plusDe = SEUILS_DU_PAQUET.joursDeRetard,
  jalon,
  action,
  jours,
  arret
}: De<'retard'>): string {
  return `${jalons} ${accord(jalons, 'jalon')} en retard de plus de ${plusDe} jours${jalons === 1 ? '\u00a0:' : ', dont'} «\u00a0${jalon}\u00a0» (action ${action}, ${retardArrete(`${jours} jours`, arret ?? null)})`;
}

/** What is found: « CH A : 3 jours de charges en trésorerie au 30/11/2024, et 1 autre sous 10 jours ». */
export function constatEnMots(constat: Constat): string {
  switch (constat.nature) {
    case 'loi':
      return loiEnMots(constat);
    case 'tresorerie':
      return tresorerieEnMots(constat);
    case 'desaccord':
      return `Météo et faits se contredisent\u00a0: ${faitsEnMots(constat.faits).join(', ')}`;
    case 'aide':
      return `Tranche ${constat.tranche} de l’aide ${AIDES[constat.raison]}${constat.condition === null ? '' : `\u00a0: ${constat.condition}`}`;
    case 'recettes':
      return `${nombre(constat.part * 100, 0)}\u00a0% des gains dépendent d’une hausse d’activité, et ils ne sont pas au rendez-vous`;
    case 'double_compte':
      return doubleCompteEnMots(constat);
    case 'retard':
      return retardEnMots(constat);
  }
}

/** What is at stake in it: « aide de 500 k€ (FMIS) ». */
export function enjeuEnMots(constat: Constat): string {
  switch (constat.nature) {
    case 'loi': {
      const { concernees, total, procedures } = constat;
      const compte = `${concernees} EJ sur ${total} ${accord(concernees, 'concernée')}`;
      return `D. 6143-39\u00a0: ${[compte, ...procedures.map(procedureEnMots)].join(', ')}`;
    }
    case 'tresorerie':
      return constat.plusBas === null
        ? 'point bas du mois inconnu'
        : `point bas du mois\u00a0: ${euros(constat.plusBas)}`;
    case 'desaccord':
      return resteEnMots(constat, 'restent à mettre en œuvre');
    case 'aide':
      return `aide de ${euros(constat.montant)} (${constat.enveloppe})`;
    case 'recettes':
      return `${euros(constat.manque)} d’effet ${constat.exercice} manquent à date`;
    case 'double_compte':
      return 'gain annoncé deux fois';
    case 'retard':
      // Line by line: what is lost no longer depends on it, and the plan is not reached for all that.
      return resteEnMots(constat, 'en dépendent', 'aucune année pleine n’en dépend plus');
  }
}

/** « Voir les 4 autres ». */
export function voirLesAutres(nombre: number): string {
  return nombre === 1 ? 'Voir l’autre' : `Voir les ${nombre} autres`;
}

export const MOTS_A_REGARDER = {
  titre: 'À regarder',
  alertes: 'Toutes les alertes, classées par euros en jeu',
  rien: 'Rien à signaler à cette date dans les contrats suivis.'
};
