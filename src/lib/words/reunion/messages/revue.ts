import { somme } from '$lib/domain/comptes/comptes-ej';
import { attendSonVersement } from '$lib/domain/contrat/versement';
import { tient } from '$lib/domain/contrat/avancement';
import { positionJugee } from '$lib/domain/contrat/engagement';
import { DOCUMENTS } from '$lib/schema/vocabulaire/comptes';
import { majuscule } from '$lib/format/casse';
import { euros } from '$lib/format/nombre';
import { accord, compte } from '$lib/format/phrase';
import type { RevueModele } from '$lib/views/reunion/reunion.types';
import { AUCUN_GAIN_ATTENDU, rienDeDu } from '../../contrat/gains-dus';
import { ecartEnEuros } from '../bloc';
import { connu, type Messages } from './message';

/** What each table of a review says first. */
export function messagesDeLaRevue(m: RevueModele): Messages {
  return {
    engagements: m.engagements.length === 0 ? null : engagementsEnMots(m),
    tranches: tranches(m),
    gains: gains(m),
    'deux-valeurs': deuxValeurs(m),
    decisions: m.decisions.length === 0 ? null : majuscule(decisionsEnMots(m)),
    revoyure: revoyure(m),
    retours: retours(m)
  };
}

/** « 2 engagements hors tolérance sur 7 jugés »: those that cannot be judged are not among them. */
export function engagementsEnMots({ engagements }: Pick<RevueModele, 'engagements'>): string {
  const juges = engagements.filter(({ etat }) => tient(positionJugee(etat)) !== null);
  const manques = juges.filter(({ etat }) => etat === 'manquee').length;
  return juges.length === 0
    ? 'Aucun engagement n’est jugé à cette date'
    : `${majuscule(compte(manques, 'engagement'))} hors tolérance sur ${juges.length}${juges.length < engagements.length ? ` ${accord(juges.length, 'jugé')}` : ''}`;
}

/** « 4 engagements se jugent sur leur définition figée, 1 sans définition ». */
export function definitionsEnMots(engagements: RevueModele['engagements']): string {
  const muets = engagements.filter(({ definition }) => definition === '').length;
  const n = engagements.length - muets;
  if (n === 0) return 'Aucun engagement n’a sa définition figée';
  const sans = muets === 0 ? '' : `, ${muets} sans définition`;
  return `${majuscule(compte(n, 'engagement se juge sur sa définition figée', 'engagements se jugent sur leur définition figée'))}${sans}`;
}

/** « 1 tranche exigible non versée (300 k€) ». */
export function exigiblesEnMots({ tranches: lignes }: Pick<RevueModele, 'tranches'>): string {
  const dues = lignes.filter(attendSonVersement);
  if (dues.length === 0) return 'aucune tranche exigible n’attend son versement';
  const du = somme(dues.map(({ paiement }) => paiement.echu)) ?? 0;
  return `${dues.length}\u00a0${accord(dues.length, 'tranche exigible', 'tranches exigibles')} non ${accord(dues.length, 'versée')} (${euros(du)})`;
}

function tranches(m: RevueModele): string | null {
  const verse = somme(m.tranches.map(({ paiement }) => paiement.verse));
  const total = somme(m.tranches.map(({ montant }) => montant));
  if (verse === null || total === null) return null;
  return `${euros(verse)} d’aides versés sur ${euros(total)}\u00a0; ${exigiblesEnMots(m)}`;
}

export function decisionsEnMots({ decisions }: Pick<RevueModele, 'decisions'>): string {
  const ouvertes = decisions.filter(({ faiteLe }) => faiteLe === null).length;
  return compte(ouvertes, 'décision ouverte', 'décisions ouvertes', 'aucune');
}

function gains({ gains: lus }: RevueModele): string | null {
  if (lus === null) return null;
  const { ars } = lus.retenus;
  const aDiscuter =
    lus.retenus.difference === 0 ? '' : `\u00a0; écart à discuter\u00a0: ${ecartEnEuros(lus.retenus.difference)}`;
  const reste = ars.nonValorisees === 0 ? '' : `\u00a0; ${euros(ars.eurosNonValorises)} que l’ARS n’a pas valorisés`;
  const dus = rienDeDu(lus)
    ? `${majuscule(AUCUN_GAIN_ATTENDU)}${lus.apEnVigueur === 0 ? '' : `\u00a0; en année pleine, ${euros(lus.apEnVigueur)} en vigueur`}`
    : `En année pleine, ${euros(lus.apEnVigueur)} en vigueur pour ${euros(lus.apDue)} dus`;
  return `${dus}${aDiscuter}${reste}`;
}

/** « 2 engagements sur 3 ont deux valeurs différentes ; 4 sans valeur de l’ARS »: what is missing agrees with nothing. */
function deuxValeurs({ deuxValeurs: lignes }: RevueModele): string | null {
  if (lignes.length === 0) return null;
  const paires = lignes.filter(connu('etablissement')).filter(connu('ars'));
  const n = paires.length;
  const autres = paires.filter(({ etablissement, ars }) => etablissement !== ars).length;
  const sans = (partie: 'etablissement' | 'ars', nom: string) => {
    const muettes = lignes.filter(({ [partie]: valeur }) => valeur === null).length;
    return muettes === 0 ? [] : [`${compte(muettes, 'engagement')} sans valeur de ${nom}`];
  };
  const manquent = [...sans('ars', 'l’ARS'), ...sans('etablissement', 'l’établissement')];
  const memes =
    manquent.length === 0
      ? 'Les deux parties donnent les mêmes valeurs'
      : `Mêmes valeurs pour ${compte(n, 'engagement')}`;
  const differents = `${compte(autres, 'engagement')} sur ${n} ${accord(autres, 'a', 'ont')} deux valeurs différentes`;
  return [...(n === 0 ? [] : [autres === 0 ? memes : differents]), ...manquent].join('\u00a0; ');
}

function revoyure({ revoyure: lignes }: RevueModele): string | null {
  const [premiere] = lignes.filter(connu('impact')).toSorted((a, b) => Math.abs(b.impact) - Math.abs(a.impact));
  if (premiere === undefined || premiere.impact === 0) return null;
  return `La clause de plus fort effet connu\u00a0: ${premiere.libelle}, ${premiere.exercice} (${ecartEnEuros(premiere.impact)})`;
}

/** Those that did not come, and the latest of them. */
function retours({ retours: lignes }: RevueModele): string | null {
  const attendus = lignes.filter(({ transmisLe }) => transmisLe === null);
  const [premier] = attendus.toSorted((a, b) => b.joursDeRetard - a.joursDeRetard);
  if (lignes.length === 0) return null;
  if (premier === undefined) {
    const n = lignes.length;
    return `Aucun document budgétaire n’est attendu\u00a0; ${n}\u00a0${accord(n, 'a été transmis', 'ont été transmis')} en retard`;
  }
  const { document, exercice, nom, joursDeRetard: jours } = premier;
  return `${attendus.length}\u00a0${accord(attendus.length, 'document attendu', 'documents attendus')}, le plus en retard\u00a0: ${DOCUMENTS[document]} ${exercice}, ${nom} (${jours}\u00a0${accord(jours, 'jour')})`;
}
