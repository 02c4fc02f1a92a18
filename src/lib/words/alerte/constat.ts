import type { Constat } from '$lib/domain/alerte/examen';
import { versionLue } from '../version-lue';
import { METEO } from '$lib/schema/vocabulaire/contrat';
import { minuscule } from '$lib/format/casse';
import type { AlerteMontree } from '$lib/views/alertes/alertes.types';
import { dateCourte } from '$lib/format/date';
import { decimalesQuiSeparent, euros, nombre, pourcentLisible, valeurAvecUnite } from '$lib/format/nombre';
import { accord, compte, enumeration } from '$lib/format/phrase';
import { chiffresEnMots, documentEnMots as deLExamen, RATIOS_DE_DETTE, termesEnMots } from '../contrat/criteres';
import { mot } from '../contrat/mots';
import { GRADES_EN_MOTS } from './grades';
import { documentEnMots } from './manque';

/** What a rule examined, and its numbers. */
export interface Examinee {
  regle: string;
  valeur: number | null;
  seuil: number | null;
  marge: number | null;
  montant: number | null;
  constat: Constat;
}

type Mots = (e: Examinee) => string | null;

/** A rate and its threshold: one over the other never reads as the other. */
function taux(valeur: number, seuil: number): { taux: string; seuil: string } {
  const [ecart, decimales] = [Math.abs(valeur), decimalesQuiSeparent(Math.abs(valeur), seuil, 1)];
  return { taux: pourcentLisible(ecart, decimales), seuil: pourcentLisible(seuil, decimales) };
}
const jours = (n: number, decimales = 0) => `${nombre(n, decimales)}\u00a0${accord(n, 'jour')}`;
const duJour = ({ le }: Constat) => (le === undefined ? '' : ` au ${dateCourte(le)}`);
const du = ({ document }: Constat) => (document === undefined ? '' : ` (${deLExamen(document)})`);
/** Of a compte financier, which may still be provisional. */
const duCompte = ({ document, version }: Constat) =>
  document === undefined ? '' : ` (${deLExamen(document)}${version === 'cf_arrete' ? ', provisoire' : ''})`;

/** « critère 1° à la prévision : déficit corrigé de 4,0 % … (RIA 1 2026) »: what a forecast says and the accounts do not. */
const prevu =
  (numero: 1 | 2 | 3): Mots =>
  (e) => {
    const { document } = e.constat;
    if (document === undefined) return `critère ${numero}° déjà jugé sur le compte financier`;
    return `critère ${numero}° à la prévision\u00a0: ${critere(numero)(e) ?? deLExamen(document)}`;
  };

function critere(numero: 1 | 2 | 3): Mots {
  return ({ valeur, seuil, marge, constat }) => {
    const connus = valeur !== null && seuil !== null && marge !== null;
    const chiffres = connus ? { valeur, seuil, marge, base: constat.base ?? null } : null;
    const dits = chiffresEnMots({ numero, chiffres, resultat: constat.solde ?? null });
    if (dits === null) return null;
    const { cafDe, document = '' } = constat;
    return `${dits}${cafDe === undefined ? duCompte(constat) : ` (${termesEnMots(cafDe, document)})`}`;
  };
}

const CRITERES_PREVUS: Readonly<Record<string, Mots>> = { 1: prevu(1), 2: prevu(2), 3: prevu(3) };

const emprunts: Mots = ({ valeur, marge, constat }) => {
  if (valeur === null) return null;
  const lesquels = (constat.criteres ?? []).map((code) => mot(RATIOS_DE_DETTE, code));
  const comptes = `${compte(valeur, 'ratio')} sur ${constat.sur ?? 3} au-delà de ${accord(valeur, 'son', 'leur')} seuil`;
  const dits = lesquels.length === 0 ? '' : `\u00a0: ${enumeration(lesquels)}`;
  const dette =
    marge === null || marge >= 0 ? '' : `, ${euros(-marge)} de dette à rembourser pour n’en dépasser plus qu’un`;
  return `${comptes}${dits}${dette}${duCompte(constat)}`;
};

const STADES: Readonly<Record<string, string>> = {
  a_demander: 'aucun plan de redressement dans les données',
  en_cours: 'plan de redressement en cours',
  a_venir: 'plan de redressement signé, à venir',
  engagee: 'plan de redressement en préparation',
  refuse: 'plan de redressement rejeté'
};

const criteres: Mots = ({ constat }) => {
  const stade = constat.stade === undefined ? null : (STADES[constat.stade] ?? constat.stade);
  if (constat.criteres === undefined) return stade;
  const remplis = constat.criteres.map((n) => `${n}°`);
  const dits =
    remplis.length === 0
      ? 'aucun critère rempli'
      : `${accord(remplis.length, 'critère')} ${enumeration(remplis)} ${accord(remplis.length, 'rempli')}`;
  const fin = constat.jusqua === undefined ? '' : ` jusqu’au ${dateCourte(constat.jusqua)}`;
  return `${dits}${duCompte(constat)}${stade === null ? '' : `, ${stade}${fin}`}`;
};

/** Which accounts told a balance: « (situation mensuelle) ». */
const selon = ({ version }: Constat) => (version === undefined ? '' : ` (${minuscule(versionLue(version))})`);

/** The two terms of days, each with its day and its document: no page of a contract has them both. */
const termes = (constat: Constat, quoi: string, base: string) =>
  constat.solde === undefined || constat.base === undefined
    ? ''
    : `\u00a0: ${euros(constat.solde)} ${quoi}${duJour(constat)}${selon(constat)} pour ${euros(constat.base)} ${base}${du(constat)}`;

/** Under a floor some is missing, over a ceiling there is too much: neither is said of the other. */
const enJours =
  (unite: string, { franchi, quoi, base }: { franchi: 'au-delà' | 'de moins'; quoi: string; base: string }): Mots =>
  ({ valeur, seuil, marge, constat }) => {
    if (valeur === null || seuil === null) return null;
    const ecart = marge === null ? '' : `, ${euros(Math.abs(marge))} ${marge < 0 ? franchi : 'de marge'}`;
    return `${jours(valeur, decimalesQuiSeparent(valeur, seuil, 1, nombre))} ${unite} pour un seuil de ${jours(seuil)}${ecart}${termes(constat, quoi, base)}`;
  };

/** What is paid since January, and what these months were to be: by the EPRD of the year, or the year before. */
const paye = ({ solde, base, le }: Constat, reference: string) =>
  solde === undefined || base === undefined
    ? ''
    : `\u00a0: ${euros(solde)} payés de janvier au ${dateCourte(le ?? '')} pour ${euros(base)} ${reference}`;

/** Posts over the TPER, by grade, and their payroll since January. */
const etpr: Mots = ({ valeur, seuil, montant, constat }) => {
  const grade = constat.grade === undefined ? '' : GRADES_EN_MOTS[constat.grade];
  if (valeur === null || constat.emplois === undefined) return grade;
  const autorises = constat.autorises === undefined ? '' : ` pour ${nombre(constat.autorises, 1)} autorisés`;
  const payes = `${nombre(constat.emplois, 1)}\u00a0ETPR payés en moyenne sur ${constat.nombre ?? ''}\u00a0mois${autorises}`;
  const lus = taux(valeur, seuil ?? 0);
  const ecart = `${lus.taux} ${valeur < 0 ? 'sous le' : 'au-dessus du'} TPER${du(constat)}`;
  const paie = montant === null ? '' : `, ${euros(montant)} de paie`;
  return `${grade}\u00a0: ${payes}, ${ecart}, seuil de ${lus.seuil}${paie}`;
};

const enEuros: Mots = ({ valeur, seuil, constat }) =>
  valeur === null ? null : `${euros(valeur)}${duJour(constat)}${selon(constat)} pour ${euros(seuil ?? 0)} toléré`;

const retour: Mots = ({ valeur, constat }) => {
  if (constat.document === undefined) return null;
  const echeance = constat.le === undefined ? '' : `, dû le ${dateCourte(constat.le)}`;
  const retard = valeur === null || valeur === 0 ? 'transmis' : `${jours(valeur)} de retard`;
  return `${documentEnMots(constat.document)}${echeance}\u00a0: ${retard}`;
};

const deLAction = ({ libelle, action, jalon }: Constat) =>
  `«\u00a0${libelle ?? ''}\u00a0» (action ${action ?? ''}${jalon === undefined ? '' : `, jalon ${jalon}`})`;

const aTemps = (chose: string, { nombre: n, sur }: Constat) =>
  sur === undefined ? null : `${n ?? 0} sur ${sur}\u00a0${chose}`;

/** None is past enough, and large enough, to alert: how many are past at all is said beside. */
function aucunEchu(valeur: number | null, seuil: number | null, { nombre: n = 0, sur, plancher = 0 }: Constat) {
  if (sur === undefined || seuil === null) return null;
  if (sur === 0) return 'aucun gain sécurisé à cette date';
  const comptes = `0 sur ${sur}\u00a0${accord(sur, 'gain sécurisé', 'gains sécurisés')} dont l’effet est en retard de plus de ${jours(seuil)}, de ${euros(plancher)} au moins`;
  const passes =
    n === 0
      ? 'aucune date d’effet passée sans effet'
      : `${n} dont la date d’effet est passée, de ${jours(valeur ?? 0)}${n === 1 ? '' : ' au plus'}`;
  return `${comptes}\u00a0; ${passes}`;
}

const joint = (...dits: (string | null)[]) => dits.filter((dit) => dit !== null).join(', ') || null;

const STATUTS: Readonly<Record<string, string>> = {
  versee: 'versée',
  suspendue: 'suspendue',
  notifiee: 'notifiée, non versée',
  prevue: 'non versée, sans condition',
  conditionnee: 'non versée, condition à remplir',
  condition_remplie: 'non versée, condition remplie',
  condition_gelee: 'non versée, condition gelée',
  condition_indecidable: 'non versée, condition à vérifier'
};

const PAS_COMMENCE = 'contrat pas commencé';
const CIBLES: Readonly<Record<string, string>> = { gele: 'cible gelée', a_venir: PAS_COMMENCE };

/** What separates the gap from the euros at stake, which start beyond the tolerance. */
function toleranceEnMots(valeur: number, seuil: number | null, montant: number | null): string {
  if (seuil === null || montant === null) return '';
  const tolerance = Math.round(Math.abs(valeur - seuil) - montant);
  return tolerance <= 0 ? '' : `\u00a0; écart en jeu net de ${euros(tolerance)} de tolérance`;
}

const engagement: Mots = ({ valeur, seuil, montant, constat }) => {
  const { engagement: code, libelle = '', unite = '', decimales = 0 } = constat;
  if (code === undefined) return null;
  if (valeur === null) return joint(`${code}, ${libelle}`, CIBLES[constat.stade ?? ''] ?? null);
  const ecrite = (v: number, utiles: number) => valeurAvecUnite(v, { unite, decimales: utiles });
  const utiles = seuil === null ? decimales : decimalesQuiSeparent(valeur, seuil, decimales, ecrite);
  const lue = (v: number) => (unite === 'euros' ? euros(v) : ecrite(v, utiles));
  return `${code}, ${libelle}\u00a0: ${lue(valeur)}${seuil === null ? '' : ` pour un attendu de ${lue(seuil)}`}${duJour(constat)}${toleranceEnMots(valeur, seuil, montant)}`;
};

/** Where the euros at stake of a contradicted judgement come from: what the plan plans, less what is in force. */
const resteDuPlan = ({ base, solde }: Constat, montant: number | null) =>
  montant === null || base === undefined || solde === undefined
    ? ''
    : `\u00a0; ${euros(montant)} d’année pleine restent à mettre en œuvre, ${euros(solde)} en vigueur pour ${euros(base)} prévus`;

const desaccord: Mots = ({ valeur, montant, constat }) => {
  if (constat.stade === 'a_venir') return PAS_COMMENCE;
  const connues: Readonly<Record<string, { long: string }>> = METEO;
  const meteo = constat.stade === undefined ? '' : (connues[constat.stade]?.long ?? constat.stade);
  const n = valeur ?? constat.nombre ?? 0;
  const contraires = `${n}\u00a0${accord(n, 'fait contraire', 'faits contraires')}`;
  return meteo === '' ? null : `«\u00a0${meteo}\u00a0», ${contraires}${resteDuPlan(constat, montant)}`;
};

const MOTS: Readonly<Record<string, Mots>> = {
  d6143_39_1: critere(1),
  d6143_39_2: critere(2),
  d6143_39_3: critere(3),
  d6145_70: emprunts,
  l6143_3: criteres,
  l6143_3_1: criteres,
  critere_prevu: (e) => {
    const [numero] = e.constat.criteres ?? [];
    return numero === undefined ? null : (CRITERES_PREVUS[numero]?.(e) ?? null);
  },
  iaf: ({ valeur, constat }) => (valeur === null ? null : `CAF de ${euros(valeur)}${duCompte(constat)}`),
  criticite: ({ valeur, seuil, constat }) =>
    valeur === null ? null : `criticité ${valeur} sur 4 pour un seuil de ${seuil ?? ''}${duCompte(constat)}`,
  dettes_sociales_echues: enEuros,
  moratoires: enEuros,
  fournisseurs_echus: enJours('d’achats', { franchi: 'au-delà', quoi: 'échus', base: 'd’achats dans l’année' }),
  tresorerie_basse: enJours('de charges', {
    ...{ franchi: 'de moins', quoi: 'de trésorerie', base: 'de charges décaissables' }
  }),
  tresorerie_prevue: ({ valeur, seuil, constat }) =>
    valeur === null
      ? null
      : `point bas prévu de ${euros(valeur)}, mois fini le ${constat.le === undefined ? '' : dateCourte(constat.le)}, pour un seuil de ${euros(seuil ?? 0)}`,
  masse_salariale: ({ valeur, seuil, constat }) => {
    if (valeur === null) return null;
    const lus = taux(valeur, seuil ?? 0);
    return `titre 1 ${lus.taux} ${valeur < 0 ? 'sous' : 'au-dessus de'} l’EPRD à date sur ${constat.nombre ?? ''}\u00a0mois, seuil de ${lus.seuil}${paye(constat, `à l’${constat.document ?? ''}`)}`;
  },
  emploi_medical_temporaire: ({ valeur, seuil, constat }) => {
    if (valeur === null) return null;
    const lus = taux(valeur, seuil ?? 0);
    return `intérim et contrats «\u00a0motif 2\u00a0» ${valeur < 0 ? 'en baisse' : 'en hausse'} de ${lus.taux} sur ${constat.nombre ?? ''}\u00a0mois, seuil de ${lus.seuil}${paye(constat, 'un an avant')}`;
  },
  etpr_sur_tper: etpr,
  creances_patients: enJours('de ce qui leur est facturé', {
    ...{ franchi: 'au-delà', quoi: 'à recouvrer', base: 'facturés dans l’année' }
  }),
  dettes_fournisseurs: enJours('d’achats', { franchi: 'au-delà', quoi: 'dus', base: 'd’achats dans l’année' }),
  eprd_en_retard: retour,
  ria_en_retard: retour,
  compte_financier_en_retard: retour,
  ap_due: ({ valeur, constat }) =>
    valeur === null
      ? null
      : `${pourcentLisible(Math.max(0, valeur), 1)} de l’année pleine due manque, ligne par ligne\u00a0: des ${euros(constat.base ?? 0)} dus, ${euros(constat.nombre ?? 0)} sont en vigueur`,
  gains_securises_echus: ({ valeur, seuil, constat }) =>
    constat.action === undefined
      ? aucunEchu(valeur, seuil, constat)
      : `${deLAction(constat)}, effet prévu le ${dateCourte(constat.le ?? '')}, il y a ${jours(valeur ?? 0)}`,
  jalon_en_retard: ({ valeur, seuil, constat }) =>
    constat.action === undefined
      ? joint(
          aTemps('jalons en retard de plus du seuil', constat),
          valeur === null ? null : `le pire de ${jours(valeur)} pour ${jours(seuil ?? 0)}`
        )
      : `${deLAction(constat)}, ${jours(valeur ?? 0)} de retard`,
  aide_en_attente: ({ montant, constat }) =>
    constat.tranche === undefined
      ? null
      : `tranche ${constat.tranche}${montant === null ? '' : ` de ${euros(montant)}`}, prévue le ${dateCourte(constat.le ?? '')}, ${STATUTS[constat.stade ?? ''] ?? ''}\u00a0: ${constat.libelle ?? ''}`,
  engagement_hors_tolerance: engagement,
  desaccord_etablissement: desaccord,
  desaccord_ars: desaccord,
  revue_en_retard: ({ valeur, constat }) =>
    valeur === null
      ? null
      : `${constat.le === undefined ? 'aucune revue depuis le début' : `dernière revue le ${dateCourte(constat.le)}`}, il y a ${nombre(valeur, 1)}\u00a0mois`,
  ght_concerne: ({ valeur, constat }) =>
    valeur === null
      ? null
      : `${valeur === constat.sur ? 'les' : `${valeur} des`} ${constat.sur ?? ''}\u00a0entités du GHT qui sont au contrat remplissent ${valeur === constat.sur ? 'toutes ' : ''}un critère`
};

/** What is found, with its numbers: « 6,0 jours de charges au 30/06/2026 pour un seuil de 10 jours, 1,2 M€ au-delà ». */
export function constatEnMots(examinee: Examinee): string {
  const { document } = examinee.constat;
  return MOTS[examinee.regle]?.(examinee) ?? (document === undefined ? '' : deLExamen(document));
}

/**
 * Where the proof stands: a part of the contract's page, one of its meetings, an action, its aid. Null when nowhere
 * else: then the row says both terms of its value, their days and their documents.
 */
export interface Preuve {
  /** Path under the contract; its own page when empty. */
  page: string;
  ancre?: string;
  /** The page is read of the hospital of the alert alone. */
  hopital?: true;
}

const dialogue = (ancre: string): Preuve => ({ page: 'reunions/dialogue-de-gestion/', ancre, hopital: true });

const CRITERES: Preuve = { page: '', ancre: 'criteres' };
const TRANSMISSIONS: Preuve = { page: '', ancre: 'transmissions' };

const PREUVES: Readonly<Record<string, Preuve | null>> = {
  ...{ d6143_39_1: CRITERES, d6143_39_2: CRITERES, d6143_39_3: CRITERES, d6145_70: CRITERES },
  ...{
    l6143_3: CRITERES,
    l6143_3_1: CRITERES,
    iaf: CRITERES,
    criticite: CRITERES,
    critere_prevu: CRITERES,
    ght_concerne: CRITERES
  },
  ...{ dettes_sociales_echues: null, moratoires: null, fournisseurs_echus: null },
  tresorerie_basse: { page: '', ancre: 'tresorerie' },
  tresorerie_prevue: { page: 'reunions/conseil-de-surveillance/', ancre: 'tresorerie' },
  masse_salariale: dialogue('titre-1'),
  ...{ etpr_sur_tper: dialogue('emplois'), emploi_medical_temporaire: dialogue('temporaire') },
  ...{ creances_patients: null, dettes_fournisseurs: null },
  ...{ eprd_en_retard: TRANSMISSIONS, ria_en_retard: TRANSMISSIONS, compte_financier_en_retard: TRANSMISSIONS },
  revue_en_retard: { page: '', ancre: 'revues' },
  ap_due: { page: '', ancre: 'gains' },
  aide_en_attente: { page: 'aides/' },
  engagement_hors_tolerance: { page: '', ancre: 'engagements' },
  ...{ desaccord_etablissement: { page: '', ancre: 'synthese' }, desaccord_ars: { page: '', ancre: 'synthese' } }
};

/**
 * Of a milestone or of a secured gain, its action. Of one that is over, no page of the contract tells its value any
 * more: they are as of today. What a forecast told and the accounts established stands with them.
 */
export function preuveDe({
  regle,
  constat,
  fin,
  cloture
}: Pick<AlerteMontree, 'regle' | 'constat' | 'fin' | 'cloture'>): Preuve | null {
  if (constat.action !== undefined) return { page: `actions/${constat.action}/` };
  return fin === null || cloture === 'etablie' ? (PREUVES[regle] ?? null) : null;
}
