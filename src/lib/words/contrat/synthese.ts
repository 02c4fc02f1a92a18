import { laPlusBasse, tresorerieMontree } from '$lib/domain/comptes/tresorerie';
import type { Arret } from '$lib/domain/contrat/contrat';
import { estGele, jourDuGel } from '$lib/domain/contrat/gel';
import { estFini } from '$lib/domain/contrat/jugement';
import { vivant } from '$lib/domain/contrat/etats';
import { avanceeA } from '$lib/domain/contrat/rendez-vous';
import { gainsPossibles, type AbsenceDeGains } from '$lib/domain/gain/absence';
import { PARTIE_FERMEE } from '../absences';
import { dateCourte } from '$lib/format/date';
import { joursDeCharges } from '$lib/words/jours-de-charges';
import { majuscule } from '$lib/format/casse';
import { euros } from '$lib/format/nombre';
import { fourchetteEnEuros } from '$lib/format/fourchette';
import { accord } from '$lib/format/phrase';
import type { ContratModele } from '$lib/views/contrat/contrat.types';
import { positionALaCible, positionDeLaFourchette, sousLaCible } from '$lib/domain/comptes/cible';
import { placeDementie, type PlaceALaCible as Place } from '$lib/domain/comptes/fourchette-passee';
import { resultatVise } from '$lib/views/contrat/resultat-vise';
import { avecSesEcarts } from '../dementi';
import { ABSENCES_DE_GAINS } from './absence-de-gains';
import { momentDu } from '$lib/format/arret';
import { ABSENCES_DE_CIBLE } from '../absences-de-cible';
import { etatEcrit } from './etat-ecrit';
import { fiabiliteEnMots } from './reserves';
import { documentProjete, projectionDe } from './document-projete';
import { atterrissages, messageDeTrajectoire, type Atterrissages } from './trajectoire';

export const MOTS_DE_LA_SYNTHESE = {
  titre: 'Synthèse',
  absent: 'non disponible',
  /** Short: it stands beside two folds, on a first screen that must hold in its window. Null when none stands. */
  alertes: (lues: ContratModele['alertes']): string | null => {
    if (lues === null || lues.levees === 0) return null;
    const { levees, graves } = lues;
    return `${levees}\u00a0${accord(levees, 'alerte')}${graves === 0 ? '' : `, ${graves}\u00a0${accord(graves, 'grave')}`}`;
  },
  /** @param jours days of the decisions that are not done, past, the oldest first */
  decisionsEchues: (jours: readonly string[]): string | null => {
    const [premier] = jours;
    if (premier === undefined) return null;
    const n = jours.length;
    const prises = accord(n, 'décision prise en revue et non faite', 'décisions prises en revue et non faites');
    return `${n}\u00a0${prises}, à échéance passée\u00a0: ${n === 1 ? 'pour le' : 'la plus ancienne pour le'} ${dateCourte(premier)}.`;
  }
};

/** What the synthesis reads of a contract. */
type Contrat = Pick<ContratModele, 'entete' | 'gains' | 'trajectoires' | 'tresorerie' | 'comptesFermes'> & {
  jalons: Pick<ContratModele['jalons'], 'retard'>;
  synthese: Pick<ContratModele['synthese'], 'rythme'>;
};

/** One of the three figures of the synthesis. */
export interface ChiffreCle {
  code: 'resultat' | 'tresorerie' | 'annee_pleine';
  libelle: string;
  valeur: number | null;
  unite: string;
  decimales: number;
  /** « cible −3,4 M€ », « sur 9,6 M€ prévus », « seuil … » ; why there is none. */
  precision: string;
  /** `severe` is kept for law and cash. */
  ton: 'neutre' | 'mieux' | 'moins' | 'severe';
}

/** Where the year lands beside its target: two words, then the two projections. */
export interface VerdictDuResultat {
  /** « Sous la cible » ; null when the year has none. */
  position: string | null;
  /** As the position reads: behind when either projection is under the target, ahead when none is. */
  ton: 'neutre' | 'mieux' | 'moins';
  texte: string;
  /** How right the same document of past years was, then how far the tool is from it; null when neither can be told. */
  fiabilite: string | null;
}

const POSITIONS = { sous: 'sous la cible', cible: 'à la cible', dessus: 'au-dessus de la cible' };
/** Said again of the same target. */
const REPRISES = { sous: 'au-dessous', cible: 'à la cible', dessus: 'au-dessus' };

/** On which side the tool's range is, which may not decide. */
const placeDeLOutil = (outil: Atterrissages['outil'], cible: number): Place | null =>
  outil && positionDeLaFourchette(outil.fourchette ?? { bas: outil.valeur, haut: outil.valeur }, cible);

/** What both projections say of the target: one figure for the hospital, a range for the tool, which may not decide. */
function positionEnMots({ etablissement, outil, cible }: Atterrissages, dementie: Place | null): string | null {
  if (cible === null) return null;
  const declaree = etablissement === null ? null : positionALaCible(etablissement.valeur - cible);
  const calculee = placeDeLOutil(outil, cible);
  // Past gaps that deny the hospital's side are said beside it, unless the tool says the same: a verdict is of two lines.
  if (declaree !== null && dementie !== null && calculee !== dementie)
    return `Projection ${POSITIONS[declaree]}, ${avecSesEcarts(dementie)}`;
  if (outil === null) return declaree && `Projeté ${POSITIONS[declaree]}`;
  if (declaree === null) return calculee ? `Projeté ${POSITIONS[calculee]} par l’outil` : 'L’outil ne tranche pas';
  if (calculee === declaree) return `Projeté ${POSITIONS[declaree]}`;
  const lautre = calculee ? `, ${REPRISES[calculee]} selon l’outil` : '\u00a0; l’outil ne tranche pas';
  return `${majuscule(POSITIONS[declaree])} selon l’établissement${lautre}`;
}

function tonDe({ etablissement, outil, cible }: Atterrissages, dementie: Place | null): VerdictDuResultat['ton'] {
  if (cible === null) return 'neutre';
  const calculee = placeDeLOutil(outil, cible);
  const places = [etablissement && positionALaCible(etablissement.valeur - cible), dementie, calculee];
  if (places.includes('sous')) return 'moins';
  return outil !== null && calculee === null ? 'neutre' : 'mieux';
}

/** « −17,5 M€ (9 mois connus), de −19,2 à −15,3 M€ ». */
function projectionEnMots({ valeur, document, fourchette }: NonNullable<Atterrissages['outil']>): string {
  const dite = `${euros(valeur)} (${documentProjete(document)})`;
  return fourchette === undefined || fourchette.bas === fourchette.haut
    ? dite
    : `${dite}, ${fourchetteEnEuros(fourchette.bas, fourchette.haut)}`;
}

/** Beside the hospital's figure, and not beside the target, which a bare « écart » may be. */
const ecartEnMots = (ecart: number | null) =>
  ecart === null || ecart === 0
    ? ''
    : `Outil\u00a0: ${euros(Math.abs(ecart))} de ${ecart > 0 ? 'plus' : 'moins'} que l’établissement.`;

/** What a contract that is over closed on, beside what was signed. */
function auTerme(resultat: Contrat['trajectoires'][number], entete: Contrat['entete']): VerdictDuResultat {
  return { position: null, ton: 'neutre', texte: `${messageDeTrajectoire(resultat, entete)}.`, fiabilite: null };
}

/** The hospital's projection first, then the tool's (rule 22); null when nobody projects anything. */
export function verdictDuResultat({
  entete,
  trajectoires
}: Pick<Contrat, 'entete' | 'trajectoires'>): VerdictDuResultat | null {
  const resultat = trajectoires.find(({ solde }) => solde === 'resultat_crp');
  const lus = resultat && atterrissages(resultat);
  const premier = lus?.etablissement ?? lus?.outil;
  if (resultat !== undefined && estFini(entete.arret)) return auTerme(resultat, entete);
  if (!lus || !premier) return null;
  const { annee, etablissement, outil, cible, sansCible, ecart } = lus;
  const dementie =
    etablissement === null || cible === null ? null : placeDementie(etablissement.valeur, cible, resultat.justesse);
  const position = positionEnMots(lus, dementie);
  const face = `, ${cible === null ? ABSENCES_DE_CIBLE[sansCible ?? 'aucune'] : `cible ${euros(cible)}`}`;
  const suite =
    etablissement === null
      ? '\u00a0; aucune projection de l’établissement'
      : outil === null
        ? ''
        : `\u00a0; outil ${projectionEnMots(outil)}`;
  const justesse = etablissement === null || resultat.justesse === null ? '' : fiabiliteEnMots(resultat.justesse);
  return {
    position,
    ton: tonDe(lus, dementie),
    texte: `Résultat ${annee} du CRP${position === null ? ' projeté' : ''}\u00a0: ${etablissement === null ? 'outil' : 'établissement'} ${projectionEnMots(premier)}${face}${suite}.`,
    fiabilite: `${justesse} ${ecartEnMots(ecart)}`.trim() || null
  };
}

/** State and gap, in one sentence. */
export function etatEnMots({ entete, gains, jalons }: Contrat): string {
  const { arret } = entete;
  const etat = etatEcrit(entete);
  if (!entete.suivi || !vivant(entete.etat)) {
    const jour = estFini(arret) && !/\d/u.test(etat) ? ` le ${dateCourte(arret.le)}` : '';
    return `${etat}${jour}${gelJusquaLaFin(arret)}.`;
  }
  const avancee = avanceeA(entete, entete.au);
  const mois = avancee === null ? '' : `, mois ${avancee.mois} sur ${avancee.sur}`;
  const morceaux = [`${etat}${mois}`];
  if (arret !== null) {
    const suspendus = estGele(arret) ? 'gelés depuis le' : 'arrêtés au';
    morceaux.push(`cibles et gains attendus ${suspendus} ${dateCourte(arret.le)}`);
  } else if (gains.raisonAbsence !== null) {
    const absence = absenceEnPhrase(gains.raisonAbsence);
    if (absence !== null) morceaux.push(absence);
  } else {
    const manque = gains.attenduADate - gains.realiseADate;
    morceaux.push(
      manque > 0
        ? `il manque ${euros(manque)} d’effet ${gains.exercice} sur ${euros(gains.attenduADate)} attendus à date`
        : `${euros(gains.realiseADate)} d’effet ${gains.exercice} réalisés, pour ${euros(gains.attenduADate)} attendus à date`
    );
  }
  if (jalons.retard.length > 0)
    morceaux.push(`${jalons.retard.length} ${accord(jalons.retard.length, 'jalon')} en retard`);
  return `${morceaux.join('\u00a0; ')}.`;
}

/** What a freeze stopped before the end of a contract that is over, for good. */
function gelJusquaLaFin(arret: Arret | null): string {
  const gel = jourDuGel(arret);
  return gel === null || !estFini(arret) ? '' : `\u00a0; cibles et gains attendus gelés du ${dateCourte(gel)} à sa fin`;
}

/**
 * Why gains are not compared, as a part of a sentence on the contract; null when they cannot exist. Worked: « non
 * renseigné » alone would not say of what, « gains non renseignés » does.
 */
function absenceEnPhrase(raison: AbsenceDeGains): string | null {
  if (!gainsPossibles(raison)) return null;
  return raison === 'non_renseigne' ? 'gains non renseignés' : ABSENCES_DE_GAINS[raison];
}

/** The three figures of a contract whose actions are followed. */
export function chiffresCles(contrat: Contrat): ChiffreCle[] {
  const { entete, gains, tresorerie } = contrat;
  if (!entete.suivi) return [];
  const resultat = resultatVise(contrat.trajectoires);
  const comptesFermes = contrat.comptesFermes !== undefined;
  // The lowest of those that are open may not be the lowest.
  const basse = comptesFermes ? null : laPlusBasse(tresorerie);
  return [
    {
      code: 'resultat',
      libelle: resultat
        ? `atterrissage ${resultat.exercice} du résultat du CRP, ${projectionDe(resultat)}`
        : 'atterrissage du résultat du CRP',
      valeur: resultat?.valeur ?? null,
      unite: 'euros',
      decimales: 0,
      precision: !resultat
        ? sansCompte(contrat, 'aucune projection dans ce contrat')
        : resultat.cible === null
          ? ABSENCES_DE_CIBLE[resultat.sansCible ?? 'aucune']
          : `cible ${euros(resultat.cible)}`,
      ton:
        !resultat || resultat.cible === null
          ? 'neutre'
          : sousLaCible(resultat.valeur, resultat.cible)
            ? 'moins'
            : 'mieux'
    },
    {
      code: 'tresorerie',
      libelle: basse ? `jours de charges en trésorerie, ${basse.nom}` : 'jours de charges en trésorerie',
      valeur: basse?.jours ?? null,
      unite: 'jours',
      decimales: 0,
      precision: comptesFermes
        ? PARTIE_FERMEE
        : tresorerieEnMots(tresorerie, basse, entete.membres.filter(({ present }) => present).length),
      ton: basse?.severe === true ? 'severe' : 'neutre'
    },
    {
      code: 'annee_pleine',
      libelle: 'd’année pleine en vigueur',
      valeur: gains.apEnVigueur,
      unite: 'euros',
      decimales: 0,
      precision: `pour ${euros(gains.apDue)} dus ${momentDu(entete.arret)}, sur ${euros(gains.apPlanifiee)} prévus`,
      ton: 'neutre'
    }
  ];
}

/**
 * What would tell a balance of a year, and is not there.
 *
 * @param enCours what to say of a contract that is not over
 */
export function sansCompte({ entete: { arret }, comptesFermes }: Contrat, enCours: string): string {
  if (comptesFermes !== undefined) return PARTIE_FERMEE;
  return estFini(arret) ? `${AUCUN_COMPTE} à sa fin, le ${dateCourte(arret.le)}` : enCours;
}
export const AUCUN_COMPTE = 'aucun compte financier de toutes ses EJ connu';

type TresorerieEj = ContratModele['tresorerie'][number];

/**
 * Where the lowest cash stands, in euros, of how many entities, and beside it that of the support hospital; a balance
 * whose days cannot be counted is said all the same.
 *
 * @param membres how many entities are in the perimeter
 */
function tresorerieEnMots(tresorerie: readonly TresorerieEj[], basse: TresorerieEj | null, membres: number): string {
  const dite = (t: TresorerieEj) => `${euros(t.montant)} au ${dateCourte(t.date)}`;
  const support = tresorerie.find((t) => t.support);
  if (basse === null) {
    const connue = tresorerieMontree(tresorerie);
    return connue === null
      ? 'aucun solde connu'
      : `${connue.nom}\u00a0: ${dite(connue)}, sans jours de charges, faute d’un compte financier connu`;
  }
  const comparees = tresorerie.filter((t) => t.jours !== null).length;
  const rang = comparees === 1 ? ', seule EJ' : `, la plus basse des ${comparees} EJ`;
  const parmi = comparees === membres ? '' : ` sur ${membres} dont les jours sont connus`;
  const suite =
    support === undefined || support.ej === basse.ej
      ? ''
      : `\u00a0; ${support.nom}, support\u00a0: ${euros(support.montant)}${support.jours === null ? '' : `, ${joursDeCharges(support.jours)}`}`;
  return `${dite(basse)}${membres === 1 ? '' : rang + parmi}${suite}`;
}
