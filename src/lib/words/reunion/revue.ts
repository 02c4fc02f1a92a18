import { ETATS_ACTION_EN_LISTE } from '../action/etat-en-mots';
import { mot } from '../contrat/mots';
import { preuveAttendue } from '$lib/domain/contrat/aides';
import { momentDu, quandArrete } from '$lib/format/arret';
import { dateCourte } from '$lib/format/date';
import { euros, valeurAvecUnite } from '$lib/format/nombre';
import { accord } from '$lib/format/phrase';
import { DOCUMENTS } from '$lib/schema/vocabulaire/comptes';
import type { RevueModele } from '$lib/views/reunion/reunion.types';
import { sansAttendu, statutDeLEngagement } from '../contrat/engagements';
import { VERDICTS } from '../aides/condition';
import { retardEnMots, retardDeLaDecision } from '../contrat/revues';
import { etatEnMots } from '../aides/classes';
import type { Moment } from '../contrat/arret';
import {
  AUCUN_A_DATE,
  AUCUNE_A_DATE,
  colonnes,
  ecartEnEuros,
  montant,
  NR,
  SANS_OBJET,
  type Bloc,
  type PageDite
} from './bloc';
import { jalonsEnMots } from '../contrat/actions';
import { avecMessages } from './messages/message';
import { rienDeDu } from '../contrat/gains-dus';
import {
  decisionsEnMots,
  definitionsEnMots,
  engagementsEnMots,
  exigiblesEnMots,
  messagesDeLaRevue
} from './messages/revue';
import { REUNIONS_NOMMEES } from './noms';
import { plancheDeLaRevue } from './planche';

/**
 * @param moment when it is read, and what stopped the contract: what is due of it is due at that day
 * @param surDesComptes whether it bears on accounts: a project of a territory has neither aid nor gains to tell
 */
export function pageDeLaRevue(m: RevueModele, moment: Moment, surDesComptes = true): PageDite {
  const blocs = blocsDe(m, moment, surDesComptes).filter(
    ({ id, lignes }) => surDesComptes || lignes.length > 0 || !DES_COMPTES.has(id)
  );
  return {
    question: REUNIONS_NOMMEES.revue.question,
    message: messageDe(m, surDesComptes),
    planche: plancheDeLaRevue(m),
    blocs: avecMessages(blocs, messagesDeLaRevue(m)),
    manques: []
  };
}

/** What is told of a contract on accounts alone. */
const DES_COMPTES: ReadonlySet<string> = new Set(['tranches', 'gains', 'revoyure', 'retours']);

function messageDe(m: RevueModele, surDesComptes: boolean): string {
  const aides = surDesComptes || m.tranches.length > 0 ? [exigiblesEnMots(m)] : [];
  return [engagementsEnMots(m), ...aides, `${decisionsEnMots(m)}.`].join('\u00a0; ');
}

/** « à faire », and how late: days stop with the contract. */
function resteAFaire(echeance: string | null, moment: Moment): string {
  const retard = retardDeLaDecision(echeance, moment);
  return retard === null ? 'à faire' : `à faire, ${retard}`;
}

/** What its message counts comes first. */
const manquesDAbord = (engagements: RevueModele['engagements']): RevueModele['engagements'] => [
  ...engagements.filter(({ etat }) => etat === 'manquee'),
  ...engagements.filter(({ etat }) => etat !== 'manquee')
];

/** What its message counts comes first. */
const ouvertesDAbord = (decisions: RevueModele['decisions']): RevueModele['decisions'] => [
  ...decisions.filter(({ faiteLe }) => faiteLe === null),
  ...decisions.filter(({ faiteLe }) => faiteLe !== null)
];

function blocsDe(
  {
    actions = [],
    engagements,
    tranches,
    deuxValeurs,
    gains,
    revoyure,
    synthese,
    decisions,
    depuis,
    retours,
    remplaces
  }: RevueModele,
  moment: Moment,
  surDesComptes: boolean
): Bloc[] {
  const { arret } = moment;
  return [
    ...actionsDites(actions, arret),
    {
      id: 'engagements',
      titre: `Engagements ${surDesComptes ? 'de l’établissement' : 'du projet'}, sur leurs définitions figées`,
      colonnes: colonnes(
        'Engagement',
        '#Définition figée',
        'Référence',
        'Constaté',
        'Attendu à cette date',
        '#Où il en est'
      ),
      apart: {
        ...{ colonne: '1', titre: 'Définitions figées des engagements' },
        message: definitionsEnMots(engagements)
      },
      lignes: manquesDAbord(engagements).map((e) => [
        e.entite === null ? e.libelle : `${e.libelle}, ${e.entite}`,
        e.definition,
        e.reference.valeur === null ? NR : `${valeurAvecUnite(e.reference.valeur, e)} (${e.reference.annee})`,
        e.constate === null ? NR : `${valeurAvecUnite(e.constate.valeur, e)}\nau ${dateCourte(e.constate.date)}`,
        e.attendu === null ? (sansAttendu(e) ?? NR) : valeurAvecUnite(e.attendu.valeur, e),
        statutDeLEngagement(e)
      ]),
      vide: 'Aucun engagement chiffré\u00a0: il vient de la feuille «\u00a0Engagements\u00a0» du classeur.'
    },
    {
      id: 'tranches',
      titre: 'Tranches d’aide\u00a0: la condition, sa preuve, et ce que l’agence doit',
      note: 'Une tranche est exigible à son jour quand elle n’a pas de condition, ou que sa condition est remplie\u00a0: le retard est alors celui de l’agence.',
      colonnes: colonnes(
        'Tranche',
        'Montant',
        '#Prévue le',
        '#Condition',
        '#Remplie',
        '#Preuve',
        '#État',
        '#Versement'
      ),
      lignes: tranches.map((t) => [
        `${t.tranche}. ${t.libelle}`,
        montant(t.montant),
        dateCourte(t.prevueLe),
        t.condition ?? 'sans condition',
        remplieEnMots(t),
        preuveEnMots(t),
        etatEnMots(t),
        [
          ...versementEnMots(t),
          ...(t.retardDeVersement === null
            ? []
            : [t.retardDeVersement === 0 ? 'à temps' : `${t.retardDeVersement}\u00a0j\u00a0de\u00a0retard`])
        ].join(',\n')
      ]),
      vide: 'Aucune tranche d’aide\u00a0: elle vient de la feuille «\u00a0Aides\u00a0» du classeur.'
    },
    {
      id: 'gains',
      titre: 'Gains\u00a0: en vigueur, dus, et ce que chaque partie retient',
      note: 'Année pleine. Une ligne qu’une partie n’a pas valorisée n’est pas comptée dans ce qu’elle retient, et se compte à part\u00a0: l’écart est pris sur les lignes que les deux ont valorisées. Une ligne perdue reste dans ce que chacun a retenu, mais ne se discute plus\u00a0: ni l’écart ni les non valorisées ne la comptent. Prévus, dus et en vigueur sont nets de l’abattement des actions qui partagent une base\u00a0; ce que chacun retient ne l’est pas\u00a0: ces valeurs se comparent entre elles, non au prévu.',
      colonnes: colonnes(
        'Mesure',
        'Prévus',
        `Dus ${arret === null ? momentDu(null) : quandArrete(arret)}`,
        'En vigueur',
        'Retenus par l’établissement',
        'Retenus par l’ARS',
        'Écart à discuter',
        'Non valorisés par l’ARS'
      ),
      lignes:
        gains === null
          ? []
          : [
              [
                'Année pleine',
                ...[montant(gains.apPlanifiee), rienDeDu(gains) ? AUCUN_A_DATE : montant(gains.apDue)],
                montant(gains.apEnVigueur),
                ...[montant(gains.retenus.etablissement.montant), montant(gains.retenus.ars.montant)],
                ecartEnEuros(gains.retenus.difference),
                `${gains.retenus.ars.nonValorisees}\u00a0${accord(gains.retenus.ars.nonValorisees, 'ligne')}, ${euros(gains.retenus.ars.eurosNonValorises)}`
              ]
            ],
      vide: 'Aucune ligne de gain\u00a0: elle vient de la feuille «\u00a0Gains\u00a0» du classeur, quand le contrat porte sur des comptes.'
    },
    {
      id: 'deux-valeurs',
      titre: 'Valeurs des deux parties, à la dernière date où l’une en donne une',
      colonnes: colonnes('Engagement', '#Date', 'Établissement', 'ARS', 'Écart'),
      lignes: deuxValeurs.map((v) => [
        v.libelle,
        dateCourte(v.date),
        ...[v.etablissement, v.ars].map((x) => (x === null ? 'non donnée' : valeurAvecUnite(x, v))),
        v.etablissement === null || v.ars === null
          ? NR
          : v.etablissement === v.ars
            ? 'aucun'
            : valeurAvecUnite(v.etablissement - v.ars, v)
      ]),
      vide: 'Aucune des deux parties n’a donné de valeur d’un engagement\u00a0: elles viennent de la feuille «\u00a0Valeurs contradictoires\u00a0» du classeur.'
    },
    {
      id: 'decisions',
      titre: 'Décisions des revues tenues',
      ...(synthese && { note: `Conclusion de la revue du ${dateCourte(synthese.revue)}\u00a0: ${synthese.texte}` }),
      colonnes: colonnes('Décision', '#Revue du', '#Responsable', '#Pour le', '#Suite'),
      lignes: ouvertesDAbord(decisions).map(({ texte, revue, responsable, echeance, faiteLe }) => [
        ...[texte, dateCourte(revue), responsable ?? NR, echeance === null ? NR : dateCourte(echeance)],
        faiteLe === null ? resteAFaire(echeance, moment) : `faite le ${dateCourte(faiteLe)}`
      ]),
      vide: 'Aucune décision\u00a0: elle vient de la feuille «\u00a0Décisions\u00a0» du classeur.'
    },
    {
      id: 'revoyure',
      titre: 'Hypothèses avec clause de revoyure',
      colonnes: colonnes('Hypothèse', 'Exercice', 'Effet'),
      lignes: revoyure.map(({ libelle, exercice, impact }) => [libelle, String(exercice), ecartEnEuros(impact)]),
      vide: 'Aucune clause de revoyure dans les hypothèses de ce contrat.'
    },
    {
      id: 'retours',
      titre: `Documents attendus de l’établissement${retardsDits(', ou transmis en retard', depuis)}`,
      colonnes: colonnes('Document', '#Entité', '#Dû le', '#Transmis le', 'Retard'),
      lignes: retours.map(({ document, exercice, nom, echeance, transmisLe, joursDeRetard }) => [
        ...[`${DOCUMENTS[document]} ${exercice}`, nom, dateCourte(echeance)],
        ...[transmisLe === null ? 'non transmis' : dateCourte(transmisLe), retardEnMots(joursDeRetard)]
      ]),
      vide: `Aucun document budgétaire n’est attendu à cette date${retardsDits(', ni n’a été transmis en retard', depuis)}.`
    },
    ...remplacesDits(remplaces)
  ];
}

type Tranche = RevueModele['tranches'][number];

function remplieEnMots({ condition, remplie }: Tranche): string {
  if (condition === null) return SANS_OBJET;
  return remplie === null ? VERDICTS.indecidable : remplie ? 'oui' : 'non';
}

/** A condition that is not met has no proof to give yet; a tranche without one never has. */
function preuveEnMots(tranche: Tranche): string {
  const { preuve, condition } = tranche;
  if (preuve !== null) return preuve;
  if (condition === null) return SANS_OBJET;
  return preuveAttendue(tranche) ? 'aucune preuve fournie' : AUCUNE_A_DATE;
}

/** The late returns that are told, and since when they are; of a contract to come, none is. */
function retardsDits(dits: string, depuis: RevueModele['depuis']): string {
  if (depuis === null) return dits;
  if (depuis.evenement === 'pas_commence') return '';
  return dits + (depuis.evenement === 'revue' ? ' depuis la dernière revue' : ' depuis le début du contrat');
}

/** Each on its line: « le 25/04/2024 », « 1,5 M€ sur 3,0 M€ » then « en dernier le 30/06/2026 »; its state says the rest. */
function versementEnMots({ statut, montant: total, paiement }: Tranche): string[] {
  const { verse, dernierLe } = paiement;
  if (dernierLe === null) return ['non versée'];
  const le = `le\u00a0${dateCourte(dernierLe)}`;
  return statut === 'versee' ? [le] : [`${euros(verse)} sur\u00a0${euros(total)}`, `en dernier ${le}`];
}

/** What a project of a territory does about what it found lacking; nothing of a contract that is reviewed on its euros. */
function actionsDites(actions: NonNullable<RevueModele['actions']>, arret: Moment['arret']): Bloc[] {
  if (actions.length === 0) return [];
  const enRetard = actions.filter(({ jalons }) => jalons.enRetard > 0);
  const autres = actions.filter(({ jalons }) => jalons.enRetard === 0);
  return [
    {
      id: 'actions',
      titre: 'Actions du projet, celles en retard d’abord',
      message: `${enRetard.length}\u00a0${accord(enRetard.length, 'action a', 'actions ont')} un jalon en retard, sur ${actions.length}`,
      colonnes: colonnes('Action', '#État', '#Jalons'),
      lignes: [...enRetard, ...autres].map(({ numero, libelle, etat, jalons }) => [
        `${numero}. ${libelle}`,
        mot(ETATS_ACTION_EN_LISTE, etat),
        jalonsEnMots(jalons, arret)
      ]),
      vide: ''
    }
  ];
}

/** Returns that never came and that another stands for: no table when there is none. */
function remplacesDits(remplaces: RevueModele['remplaces']): Bloc[] {
  if (remplaces.length === 0) return [];
  return [
    {
      id: 'remplaces',
      titre: 'Documents jamais transmis, et ce qui les remplace',
      message: `${remplaces.length}\u00a0${accord(remplaces.length, 'document jamais transmis est remplacé', 'documents jamais transmis sont remplacés')} par un plus récent`,
      note: 'Ils ne sont plus demandés\u00a0: un document plus récent dit ce qu’ils disaient, ou c’est lui qui est dû.',
      colonnes: colonnes('Document', '#Entité', '#Dû le', '#Remplacé par'),
      lignes: remplaces.map(({ document, exercice, nom, echeance, par }) => [
        ...[`${DOCUMENTS[document]} ${exercice}`, nom, dateCourte(echeance)],
        `${DOCUMENTS[par.document]} ${par.exercice}, ${par.transmisLe === null ? `dû le ${dateCourte(par.echeance)}` : `transmis le ${dateCourte(par.transmisLe)}`}`
      ]),
      vide: ''
    }
  ];
}
