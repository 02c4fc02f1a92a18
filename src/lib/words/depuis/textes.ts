import { documentProjete } from '../contrat/document-projete';
import { SOLDES } from '$lib/schema/vocabulaire/comptes';
import { versionLue } from '../version-lue';
import { ETATS_ACTION } from '$lib/schema/vocabulaire/action';
import type { EtatActionCode } from '$lib/domain/action/codes';
import type { MouvementDuContrat } from '$lib/domain/contrat/depuis/depuis';
import { suspend } from '$lib/domain/contrat/evenements';
import type { ClotureSansFait } from '$lib/domain/contrat/depuis/clotures';
import type { ConstatDIndicateur, ValeurConnue } from '$lib/domain/contrat/depuis/indicateurs';
import type { CodeDeGain } from '$lib/domain/contrat/depuis/gains';
import { sensDe } from '$lib/domain/contrat/depuis/mouvement';
import { anneeDe } from '$lib/domain/temps/calendrier';
import { METEO } from '$lib/schema/vocabulaire/contrat';
import { dateCourte } from '$lib/format/date';
import { euros, valeurAvecUnite, type Unite } from '$lib/format/nombre';
import { accord, dansLaPhrase } from '$lib/format/phrase';
import { CLOTURES_EN_MOTS } from '../alerte/clotures';
import { GRADES_EN_MOTS } from '../alerte/grades';
import { documentEnMots } from '../contrat/criteres';
import { gelEnMots } from '../contrat/mots';
import { natureDuFait } from '../contrat/vie';
import { MOTS_DES_REECRITURES } from './reecritures';

type De<C extends MouvementDuContrat['code']> = Extract<MouvementDuContrat, { code: C }>;

const jours = (n: number) => `${Math.abs(n)}\u00a0${accord(n, 'jour')}`;
const parties = (...textes: (string | null)[]) => textes.filter((t) => t !== null).join(', ');

/** An action whose milestones are all reached says no more than that (rule 50). */
const etat = (code: EtatActionCode) => (code === 'terminee' ? 'jalons achevés' : ETATS_ACTION[code].toLowerCase());

function jalon(m: De<'jalon_atteint' | 'jalon_apres_gel' | 'jalon_glisse' | 'jalon_avance' | 'jalon_retard'>): string {
  const nom = `Jalon ${m.action}.${m.jalon}, ${m.libelle}\u00a0: `;
  switch (m.code) {
    case 'jalon_atteint': {
      if (m.jours === 0) return `${nom}atteint le jour prévu`;
      return `${nom}atteint ${jours(m.jours)} ${m.jours > 0 ? 'après' : 'avant'} son échéance du ${dateCourte(m.echeance)}`;
    }
    case 'jalon_apres_gel':
      return `${nom}atteint après le gel du contrat, qui ne le compte pas`;
    case 'jalon_retard':
      return `${nom}passé en retard, échéance du ${dateCourte(m.echeance)}`;
    case 'jalon_glisse':
    case 'jalon_avance': {
      const avant = m.echeanceAvant === null ? '' : `du ${dateCourte(m.echeanceAvant)} `;
      const mot = m.code === 'jalon_glisse' ? 'glissé' : 'avancé';
      return `${nom}${mot} ${avant}au ${dateCourte(m.echeance)}, ${m.code === 'jalon_glisse' ? '+' : '−'}${jours(m.jours)}`;
    }
  }
}

function action(m: De<'action' | 'contrat_meteo'>): string {
  const meteos = m.meteos.map(({ par, avant, apres }) => {
    const mot = (meteo: typeof avant) => METEO[meteo ?? 'non_renseignee'].court.toLowerCase();
    return `météo ${par === 'ars' ? 'de l’ARS' : 'de l’établissement'}\u00a0: ${mot(avant)} → ${mot(apres)}`;
  });
  const changements = parties(m.etat && `${etat(m.etat.avant)} → ${etat(m.etat.apres)}`, ...meteos);
  return m.action === null
    ? `Contrat\u00a0: ${changements}`
    : `Action ${m.action}, ${m.libelle ?? ''}\u00a0: ${changements}`;
}

const parUnAvenant = ({ sansTrace }: MouvementDuContrat) => (sansTrace ? '' : ' par un avenant');

const GAINS: Readonly<Record<CodeDeGain, string>> = {
  gain_securise: 'sécurisé',
  gain_realise: 'mis en œuvre',
  gain_perdu: 'perdu',
  gain_repris: 'repris',
  gain_reporte: 'reporté',
  gain_recule: 'revenu en arrière',
  gain_revalue: 'valeur revue',
  gain_recale: 'recalé',
  gain_decale: 'date d’effet déplacée',
  gain_nouveau: 'ligne nouvelle',
  gain_retire: 'ligne retirée'
};

function gain(m: De<CodeDeGain>): string {
  const date =
    m.code === 'gain_reporte' || m.code === 'gain_decale'
      ? m.effetLe === null
        ? 'sans nouvelle date'
        : `effet au ${dateCourte(m.effetLe)}${m.effetAvant === null || m.effetAvant === m.effetLe ? '' : ` au lieu du ${dateCourte(m.effetAvant)}`}`
      : null;
  return `Gain ${m.action}.${m.gain}, ${m.libelle}\u00a0: ${parties(GAINS[m.code] + (m.code === 'gain_recale' ? parUnAvenant(m) : ''), date)}`;
}

function atterrissage(m: De<'atterrissage'>): string {
  const qui = m.origine === 'etablissement' ? 'de l’établissement' : 'de l’outil';
  const { avant: lu } = m.documents;
  const apresLu = documentProjete(m.documents.apres);
  const documents =
    lu === null
      ? `${apresLu}, première projection`
      : lu === m.documents.apres
        ? apresLu
        : `${documentProjete(lu)} → ${apresLu}`;
  const soldes = m.soldes.map(({ solde, avant, apres }) => {
    const nom = dansLaPhrase(SOLDES[solde]);
    return avant === null ? `${nom} ${euros(apres)}` : `${nom} ${euros(avant)} → ${euros(apres)}`;
  });
  return `Atterrissage ${m.exercice} ${qui} (${documents})\u00a0: ${soldes.join(', ')}`;
}

function cible(m: De<'cible'>): string {
  const annees = m.annees.map(({ exercice, avant, apres }) => `${exercice} ${euros(avant)} → ${euros(apres)}`);
  return `Cible, ${dansLaPhrase(SOLDES[m.solde])}\u00a0: ${annees.join(', ')}`;
}

const POSITIONS = {
  atteinte: 'à la cible ou au-delà',
  tolerance: 'dans la tolérance',
  manquee: 'hors tolérance'
} as const;

function engagement(m: De<'engagement_position' | 'engagement_valeur' | 'engagement_cible'>): string {
  const nom = `${m.engagement.code} ${m.engagement.libelle}\u00a0: `;
  if (m.code === 'engagement_cible') return `${nom}cibles changées${parUnAvenant(m)}`;
  const valeur = (point: typeof m.avant) =>
    point === null ? 'non mesuré' : `${valeurAvecUnite(point.valeur, m.engagement)} au ${dateCourte(point.date)}`;
  const position = (point: typeof m.avant) => (point?.position ? POSITIONS[point.position] : 'non jugé');
  const change = m.code === 'engagement_position' ? `${position(m.avant)} → ${position(m.apres)}` : null;
  return nom + parties(change, `${valeur(m.avant)} → ${valeur(m.apres)}`, malgre(m));
}

/** A value that is better and yet farther from what is asked, or the other way round: said, or the two read as a fault. */
function malgre({ code, sens, euros: ecart }: De<'engagement_position' | 'engagement_valeur' | 'engagement_cible'>) {
  if (code !== 'engagement_position' || ecart === null || ecart === 0 || sens === sensDe(ecart)) return null;
  return ecart > 0
    ? 'valeur meilleure, mais le contrat en demandait plus'
    : 'valeur moins bonne, mais le contrat en demandait moins';
}

/** « 6,3 jours en 2024 »; by month, « 412 passages en moyenne, 12 mois finis le 30/06/2026 ». */
function constat({ valeur: v, fin, douzeMois, provisoire }: ConstatDIndicateur, unite: Unite): string {
  const quand = douzeMois ? `en moyenne, 12 mois finis le ${dateCourte(fin)}` : `en ${anneeDe(fin)}`;
  return `${valeurAvecUnite(v, unite)} ${quand}${provisoire ? ' (provisoire)' : ''}`;
}

const indicateur = ({ indicateur: i, avant, apres }: De<'indicateur'>) =>
  `${i.libelle}, ${i.nom}\u00a0: ${constat(avant, i)} → ${constat(apres, i)}`;

/** « 3 autres indicateurs ont bougé : 1 meilleur, 2 sans sens favorable ». */
function autresIndicateurs({ mieux, moins, sansSens, apresDAutres }: De<'indicateurs_autres'>): string {
  const n = mieux + moins + sansSens;
  const autre = apresDAutres ? `${accord(n, 'autre')} ` : '';
  const dits = [
    ...(mieux === 0 ? [] : [`${mieux}\u00a0${accord(mieux, 'meilleur')}`]),
    ...(moins === 0 ? [] : [`${moins}\u00a0${accord(moins, 'moins bon', 'moins bons')}`]),
    ...(sansSens === 0 ? [] : [`${sansSens}\u00a0sans sens favorable`])
  ];
  return `${n}\u00a0${autre}${accord(n, 'indicateur')} ${accord(n, 'a', 'ont')} bougé\u00a0: ${dits.join(', ')}`;
}

/** « IP-DMS médecine, CH X, 2025 : 1,02 (provisoire) → 1,05 (définitif), producteur ATIH ». */
function mesureCorrigee({ indicateur: i, avant, apres, autres }: De<'mesure_corrigee'>): string {
  const dite = ({ valeur: v, provisoire }: ValeurConnue) =>
    `${valeurAvecUnite(v, i)} (${provisoire ? 'provisoire' : 'définitif'})`;
  const periode = apres.mensuelle ? `mois finissant le ${dateCourte(apres.fin)}` : String(anneeDe(apres.fin));
  const encore = `${autres}\u00a0${accord(autres, 'période antérieure', 'périodes antérieures')} aussi`;
  return `${i.libelle}, ${i.nom}, ${periode}\u00a0: ${parties(
    `${dite(avant)} → ${dite(apres)}`,
    apres.producteur && `producteur ${apres.producteur}`,
    autres === 0 ? null : encore
  )}`;
}

const AIDES = {
  aide_versee: 'versée',
  aide_versee_en_partie: 'versée en partie',
  aide_suspendue: 'suspendue',
  aide_notifiee: 'notifiée',
  aide_remplie: 'condition remplie',
  aide_rompue: 'condition qui n’est plus remplie',
  aide_nouvelle: 'accordée',
  aide_montant: 'montant changé'
} as const;

function aide(m: De<keyof typeof AIDES>): string {
  const condition = m.condition === null ? null : `condition\u00a0: ${m.condition}`;
  return `Tranche ${m.tranche}, ${m.libelle}\u00a0: ${parties(AIDES[m.code] + (m.code === 'aide_montant' ? parUnAvenant(m) : ''), condition)}`;
}

const CRITERES = {
  critere_rempli: 'désormais rempli',
  critere_leve: 'n’est plus rempli',
  critere_indecidable: 'ne peut plus être dit, il manque un chiffre'
} as const;

const critere = (m: De<keyof typeof CRITERES>) =>
  `${m.nom}, critère ${m.numero}° de l’article D. 6143-39\u00a0: ${CRITERES[m.code]} (${documentEnMots(m.document)})`;

const ALERTES = {
  alerte_levee: 'ouverte',
  alerte_finie: 'finie',
  alerte_close: 'close',
  alerte_plus_examinee: 'qui n’est plus examinée'
} as const;

/** What of the entity or of the contract it is about; numbers stand on the page of alerts. */
function objetDeLAlerte({ constat: c, entite, nom }: De<keyof typeof ALERTES>['alerte']): string | null {
  const libelle = c.libelle === undefined ? null : `«\u00a0${c.libelle}\u00a0»`;
  if (c.action !== undefined) return parties(libelle, `action ${c.action}`);
  if (c.tranche !== undefined) return `tranche ${c.tranche}`;
  if (c.engagement !== undefined) return parties(c.engagement, c.libelle ?? null);
  const deLui = nom === entite ? null : nom;
  return c.grade === undefined ? deLui : parties(deLui, GRADES_EN_MOTS[c.grade]);
}

const CLOTURES: Readonly<Record<ClotureSansFait, string>> = {
  ...CLOTURES_EN_MOTS,
  due: `${CLOTURES_EN_MOTS.due}, sans que ce qui manquait soit venu`
};

function alerte({ code, alerte: a, indecidableAvant, cloture }: De<keyof typeof ALERTES>): string {
  const close = cloture === null ? ALERTES[code] : `${ALERTES[code]} ${CLOTURES[cloture]}`;
  const etat = parties(close, indecidableAvant ? 'ne pouvait pas être décidée à la première date' : null);
  return `Alerte ${etat}\u00a0: ${parties(a.libelle, objetDeLAlerte(a))}`;
}

const DECISIONS = {
  decision_prise: 'prise',
  decision_faite: 'faite',
  decision_en_retard: 'à échéance passée'
} as const;

function decision(m: De<keyof typeof DECISIONS>): string {
  const quand = m.echeance === null ? null : `pour le ${dateCourte(m.echeance)}`;
  return `Décision ${DECISIONS[m.code]}\u00a0: ${parties(m.texte.replace(/\.$/, ''), m.responsable, quand)}`;
}

function valeur(m: De<'valeur_corrigee'>): string {
  const dit = ({ valeur: v, version }: typeof m.avant) => `${euros(v)} (${dansLaPhrase(versionLue(version))})`;
  return `${m.nom}, ${dansLaPhrase(SOLDES[m.solde])} ${m.exercice}\u00a0: ${dit(m.avant)} → ${dit(m.apres)}`;
}

/** « Suspension, ARS, cibles gelées ». */
function fait({ fait: f }: De<'vie_fait'>): string {
  const gel = suspend(f.type) ? gelEnMots(f.gel).court : null;
  return parties(natureDuFait(f), gel, f.date === null ? f.dateTexte : null);
}

/**
 * A change in a sentence, without its euros, which stand beside it; one that no dated line tells, between two published
 * versions, is no amendment.
 */
export function changementEnMots(m: MouvementDuContrat): string {
  const dit = enMots(m);
  return m.sansTrace ? `${dit} (${MOTS_DES_REECRITURES.sansTrace})` : dit;
}

function enMots(m: MouvementDuContrat): string {
  switch (m.code) {
    case 'vie_fait':
      return fait(m);
    case 'vie_terme':
      return `Terme ${m.apres > m.avant ? 'repoussé' : 'avancé'} du ${dateCourte(m.avant)} au ${dateCourte(m.apres)}`;
    case 'vie_terme_echu':
      return 'Terme échu';
    case 'jalon_atteint':
    case 'jalon_apres_gel':
    case 'jalon_glisse':
    case 'jalon_avance':
    case 'jalon_retard':
      return jalon(m);
    case 'action':
    case 'contrat_meteo':
      return action(m);
    case 'gains_constates':
      return `${m.lignes}\u00a0${accord(m.lignes, 'gain mis en œuvre, constaté', 'gains mis en œuvre, constatés')} en comptabilité`;
    case 'atterrissage':
      return atterrissage(m);
    case 'cible':
      return cible(m);
    case 'engagement_position':
    case 'engagement_valeur':
    case 'engagement_cible':
      return engagement(m);
    case 'indicateur':
      return indicateur(m);
    case 'indicateurs_autres':
      return autresIndicateurs(m);
    case 'critere_rempli':
    case 'critere_leve':
    case 'critere_indecidable':
      return critere(m);
    case 'alerte_levee':
    case 'alerte_finie':
    case 'alerte_close':
    case 'alerte_plus_examinee':
      return alerte(m);
    case 'decision_prise':
    case 'decision_faite':
    case 'decision_en_retard':
      return decision(m);
    case 'valeur_corrigee':
      return valeur(m);
    case 'mesure_corrigee':
      return mesureCorrigee(m);
    case 'aide_versee':
    case 'aide_versee_en_partie':
    case 'aide_suspendue':
    case 'aide_notifiee':
    case 'aide_remplie':
    case 'aide_rompue':
    case 'aide_nouvelle':
    case 'aide_montant':
      return aide(m);
    default:
      return gain(m);
  }
}
