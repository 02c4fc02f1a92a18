import { rienADate } from '$lib/domain/gain/absence';
import { estLeCrp } from '$lib/domain/comptes/comptes-ej';
import { compteEnResultat, estPonctuelle } from '$lib/domain/gain/gain';
import { compteJalons, enRetardDansLAction, estAbandonnee, jalonsEnAvance } from '$lib/domain/action/action';
import { joursAvant, placeDeLEcheance } from '$lib/domain/action/jalon';
import { estGele } from '$lib/domain/contrat/gel';
import { exerciceJuge, plusAttendu } from '$lib/domain/contrat/jugement';
import { effetSelonPaliers, perdue, surEchelle } from '$lib/domain/gain/palier';
import type { TotalDesLignes } from '$lib/domain/gain/total-des-lignes';
import { PALIERS } from '$lib/schema/vocabulaire/action';
import { ECHELLE } from '$lib/domain/action/codes';
import { momentDu, momentDuRealise, retardArrete } from '$lib/format/arret';
import { accord } from '$lib/format/phrase';
import { dateCourte, dateLongue } from '$lib/format/date';
import { euros, nombre } from '$lib/format/nombre';
import type { JalonLigne } from '$lib/views/actions/actions.types';
import type { Ton } from '$lib/views/contrat/contrat.types';
import type { FicheModele, LigneDeGain } from '$lib/views/fiche/fiche.types';
import { attendusEnMots, attendusGeles, quandAttendus, type Moment } from '../contrat/arret';
import { avanceEnMots } from './en-avance';
import { mot } from '../contrat/mots';

/**
 * A milestone at D in words: reached, late, due today, to come; one of an abandoned action is never late.
 *
 * @param etat state of its action
 */
export function etatDuJalon(jalon: JalonLigne, { au, arret }: Moment, etat: string): { texte: string; ton: Ton } {
  const enRetard = enRetardDansLAction(etat, jalon);
  if (jalon.atteintLe !== null && jalon.apresGel)
    return enRetard
      ? { texte: retardArrete('Atteint, en retard', arret), ton: 'retard' }
      : { texte: 'Atteint après le gel', ton: 'eteint' };
  if (jalon.atteintLe !== null) return { texte: 'Atteint', ton: 'fait' };
  if (enRetard) {
    const jours = jalon.joursDeRetard;
    return { texte: retardArrete(`En retard de ${jours}\u00a0${accord(jours, 'jour')}`, arret), ton: 'retard' };
  }
  const jours = joursAvant(jalon, au);
  const place = placeDeLEcheance(jours);
  if (place !== 'passee' && plusAttendu(estAbandonnee(etat), arret)) return { texte: 'Plus attendu', ton: 'eteint' };
  if (place !== 'passee' && estGele(arret)) return { texte: 'Gelé', ton: 'eteint' };
  const etats: Record<ReturnType<typeof placeDeLEcheance>, { texte: string; ton: Ton }> = {
    passee: { texte: 'Échéance passée', ton: 'eteint' },
    ce_jour: { texte: 'Dû ce jour', ton: 'cours' },
    a_venir: { texte: `Dans ${jours}\u00a0${accord(jours, 'jour')}`, ton: 'eteint' }
  };
  return etats[place];
}

/** « +151 jours »; null for a deadline that has not moved. */
export function glissementEnMots({ glisse, joursDeGlissement }: JalonLigne): string | null {
  if (!glisse) return null;
  return `${joursDeGlissement > 0 ? '+' : ''}${nombre(joursDeGlissement)}\u00a0${accord(joursDeGlissement, 'jour')}`;
}

/** Where the action stands at D, in one sentence: milestones, slippage, full-year and in-year gains told apart. */
export function phraseDeLaFiche({ action, jalons, entete }: FicheModele): string {
  const dus = compteJalons([{ etat: action.etat, jalons }]);
  const geles = attendusGeles(entete);
  const parties = [
    dus.abandonnes.total > 0
      ? `action abandonnée, ${dus.abandonnes.total}\u00a0${accord(dus.abandonnes.total, 'jalon compté', 'jalons comptés')} à part`
      : [
          jalonsEnPhrase(dus.atteints, dus.dus, dus.total),
          ...avanceEnMots(jalonsEnAvance([{ etat: action.etat, jalons }]))
        ].join(', '),
    ...(dus.enRetard === 0 ? [] : [retardArrete(`${dus.enRetard} en retard`, entete.arret)]),
    ...(action.apPlanifiee === 0
      ? []
      : [`${euros(action.apEnVigueur)} d’année pleine en vigueur sur ${euros(action.apPlanifiee)} prévus`]),
    rienADate({ attendu: action.attenduADate, realise: action.realiseADate })
      ? (geles ?? `aucun gain attendu ${momentDu(entete.arret)}`)
      : `${euros(action.realiseADate)} réalisés sur l’exercice ${exerciceJuge(entete)}${geles === null ? ' pour' : ','} ${attendusEnMots(action.attenduADate, entete)}`
  ];
  return `Au ${dateLongue(entete.au)}\u00a0: ${parties.join('\u00a0; ')}.`;
}

function jalonsEnPhrase(atteints: number, dus: number, total: number): string {
  if (total === 0) return 'aucun jalon';
  if (dus === 0) return total === 1 ? 'son jalon n’est pas encore dû' : `aucun des ${total}\u00a0jalons n’est dû`;
  return `${atteints}\u00a0${accord(atteints, 'jalon dû atteint', 'jalons dus atteints')} sur ${dus}`;
}

/** What the action changes in posts and beds, and what it costs to set up; absent is left out. */
export function moyens({
  etp,
  lits,
  investissement
}: Pick<FicheModele['action'], 'etp' | 'lits' | 'investissement'>): { libelle: string; valeur: string }[] {
  const signe = (n: number, decimales: number) => `${n > 0 ? '+' : ''}${nombre(n, decimales)}`;
  return [
    ...(etp === null ? [] : [{ libelle: 'Emplois', valeur: `${signe(etp, Number.isInteger(etp) ? 0 : 1)}\u00a0ETP` }]),
    ...(lits === null ? [] : [{ libelle: 'Lits et places', valeur: `${signe(lits, 0)}\u00a0${accord(lits, 'lit')}` }]),
    ...(investissement === null ? [] : [{ libelle: 'Investissement', valeur: euros(investissement) }])
  ];
}

/** Lines that may be added up together: full-year amounts, one-off amounts, avoided spending. */
export interface GroupeDeGains {
  code: 'perennes' | 'ponctuels' | 'evitees';
  titre: string;
  /** What the amounts are. */
  montants: string;
  lignes: LigneDeGain[];
}

/** Recurring and one-off gains are never in one total; avoided spending stands apart and never counts in results. */
export function groupesDeGains(gains: readonly LigneDeGain[]): GroupeDeGains[] {
  const comptees = gains.filter(compteEnResultat);
  const groupes: GroupeDeGains[] = [
    {
      ...{ code: 'perennes', titre: 'Gains pérennes', montants: 'euros en année pleine' },
      lignes: comptees.filter((ligne) => !estPonctuelle(ligne))
    },
    {
      ...{
        code: 'ponctuels',
        titre: 'Gains ponctuels',
        montants: 'euros sur toute la période\u00a0; commencée plus tard, elle garde sa durée'
      },
      lignes: comptees.filter(estPonctuelle)
    },
    {
      ...{ code: 'evitees', titre: 'Dépenses évitées', montants: 'jamais comptées dans les résultats' },
      lignes: gains.filter((ligne) => !compteEnResultat(ligne))
    }
  ];
  return groupes.filter(({ lignes }) => lignes.length > 0);
}

/** « 2 lignes non valorisées par l’ARS (300 k€ prévus) »; nothing when each side valued all. */
export function nonValorisees({ retenus }: Pick<TotalDesLignes, 'retenus'>): string[] {
  const parties = [
    { par: 'par l’établissement', lignes: retenus.etablissement.nonValorisees },
    { par: 'par l’ARS', lignes: retenus.ars.nonValorisees }
  ];
  return parties.flatMap(({ par, lignes: { lignes: n, euros: prevus } }) =>
    n === 0
      ? []
      : [
          `${n}\u00a0${accord(n, 'ligne non valorisée', 'lignes non valorisées')} ${par} (${euros(prevus)} prévus), hors de son total.`
        ]
  );
}

/** One step on the line of dates of a gain. */
export interface Marche {
  palier: string;
  libelle: string;
  /** Null for a rung still to climb. */
  date: string | null;
  precision: string[];
  /** Off the ladder: lost, taken back, postponed. */
  recul: boolean;
}

/** When a gain acts: the day last said, and the planned one when it has changed. */
export function dateDuGain(ligne: LigneDeGain): string {
  const { effet, debut, fin, paliers } = ligne;
  const [prevu, dit] = [effet ?? debut, effetSelonPaliers(effet ?? debut, paliers)];
  const periode =
    debut === null || fin === null ? 'période non précisée' : `du ${dateCourte(debut)} au ${dateCourte(fin)}`;
  if (prevu !== dit) {
    const nouvelle = dit === null ? 'reporté sans date' : `effet au ${dateCourte(dit)}`;
    if (prevu === null) return nouvelle;
    return `${nouvelle}, prévu ${estPonctuelle(ligne) ? periode : `au ${dateCourte(prevu)}`}`;
  }
  if (estPonctuelle(ligne)) return periode;
  return effet === null ? 'sans date d’effet' : `effet au ${dateCourte(effet)}`;
}

/** The steps of a gain as they were dated, going back included, then the rungs that remain to climb. */
export function marches(ligne: Pick<LigneDeGain, 'paliers' | 'net' | 'effet'>): Marche[] {
  const faites = ligne.paliers.map(({ date, palier, net, effet, acte }): Marche => ({
    ...{ palier, libelle: mot(PALIERS, palier), date },
    precision: [
      ...(acte === null ? [] : [acte]),
      ...(net === null || net === ligne.net ? [] : [`net ${euros(net)} au lieu de ${euros(ligne.net)}`]),
      ...(effet === null || effet === ligne.effet ? [] : [`effet au ${dateLongue(effet)}`])
    ],
    recul: !surEchelle(palier)
  }));
  const derniere = faites.at(-1);
  if (derniere && perdue(derniere.palier)) return faites;
  const haut = ECHELLE.findIndex((echelon) => echelon === faites.findLast(({ recul }) => !recul)?.palier);
  const reste = ECHELLE.slice(haut + 1).map((palier): Marche => ({
    ...{ palier, libelle: PALIERS[palier], date: null, precision: [], recul: false }
  }));
  return [...faites, ...reste];
}

/** Years where something is expected or in force. */
export function anneesUtiles({ annees }: Pick<LigneDeGain, 'annees'>): LigneDeGain['annees'] {
  return annees.filter((annee) => !rienADate(annee));
}

/** « budget H (CRP) », « budget B (CRA) ». */
export function budgetEnMots(budget: string): string {
  return `budget ${budget} (${estLeCrp(budget) ? 'CRP' : 'CRA'})`;
}

/** What the cumulated gains of the action say at D. */
export function messageDuCumulDeLAction({ cumul, entete: { arret } }: Pick<FicheModele, 'cumul' | 'entete'>): string {
  const { realise, attendu } = cumul.aDate;
  if (rienADate({ attendu, realise })) return `Aucun gain attendu ni réalisé ${momentDuRealise(arret)}`;
  if (realise === 0) return `Aucun gain réalisé, ${euros(attendu)} ${quandAttendus(arret)}`;
  return `${euros(realise)} de gains cumulés, ${attendu === 0 ? `rien d’attendu ${momentDu(arret)}` : `${euros(attendu)} ${quandAttendus(arret)}`}`;
}

export const SYNTHESE_DE_L_ACTION = 'Synthèse de l’action';
