import { perimetreEnMots } from '../perimetre-dit';
import type { PerimetreDit } from '$lib/views/contrat/contrat.types';
import type { AnneeParMois } from '$lib/domain/comptes/annee-par-mois';
import { promisAuPalier, type Fourchette } from '$lib/domain/comptes/applique-hypotheses';
import type { BaseAtterrissage } from '$lib/domain/comptes/base-atterrissage';
import type { LigneDEpreuve } from '$lib/domain/comptes/bilan-epreuve';
import { chances, horsDe, position } from '$lib/domain/comptes/chances';
import { POSTES_EPROUVES } from '$lib/domain/comptes/epreuve-atterrissage';
import {
  HYPOTHESES_ATTERRISSAGE,
  type HypothesesAtterrissage,
  type PalierPromis
} from '$lib/domain/comptes/hypotheses-atterrissage';
import { hypothesesDites, PALIERS_A_REGLER } from './hypotheses';
import type { Justesse } from '$lib/domain/comptes/justesse';
import { ecartALaCibleEnMots } from '../ecart-a-la-cible';
import { euros, nombre, pourcentLisible } from '$lib/format/nombre';
import { fourchetteEnEuros } from '$lib/format/fourchette';
import { dateCourte, nomDuMois } from '$lib/format/date';
import { VERSIONS_COMPTE, VERSIONS_TRAJECTOIRE } from '$lib/schema/vocabulaire/comptes';
import { accord, enumeration } from '$lib/format/phrase';
import { METHODES_EN_MOTS } from './methodes';
import type { AtterrissageModele, EntiteAtterrie } from '$lib/views/atterrissage/atterrissage.types';
import type { Definition } from '../contrat/definitions-des-actions';
import { ABSENCES_DE_CIBLE } from '../absences-de-cible';
import type { HypothesesChoisies } from './adresse';

/** An entity, or the sum of them, and where it lands. */
export interface EntiteLue {
  nom: string;
  entite: EntiteAtterrie | null;
  hopital: number | null;
  outil: Fourchette | null;
}

/** What the year of a perimeter comes to: the hospitals' sum, the tool's range, the errors of past years. */
export interface Lue {
  hopital: number | null;
  outil: Fourchette | null;
  erreurs: readonly { ecart: number }[];
}

/** The hospital first, then the tool with its range. */
export function messageDeLAtterrissage(
  { exercice }: Pick<AtterrissageModele, 'exercice'>,
  { hopital, outil }: Lue
): string {
  const debut = `Résultat ${exercice} du CRP`;
  const fourchette = outil && `${euros(outil.central)} selon l’outil, ${fourchetteEnEuros(outil.bas, outil.haut)}`;
  if (hopital === null)
    return fourchette ? `${debut}\u00a0: ${fourchette}` : `${debut}\u00a0: aucun atterrissage connu`;
  const dit = `${debut}\u00a0: ${euros(hopital)} selon l’établissement`;
  return fourchette ? `${dit}\u00a0; ${fourchette}` : `${dit}\u00a0; l’outil n’a pas de quoi projeter`;
}

/** Where the target stands beside the range, and the chances to reach it: never more than the range says. */
export function cibleEnMots({ cible }: Pick<AtterrissageModele, 'cible'>, { hopital, outil, erreurs }: Lue): string {
  if (cible.valeur === null) return `${majuscule(ABSENCES_DE_CIBLE[cible.absence ?? 'aucune'])}.`;
  const vise = euros(cible.valeur);
  const ecart =
    hopital === null ? '' : ` La projection de l’établissement est ${ecartALaCibleEnMots(hopital - cible.valeur)}.`;
  if (outil === null) return `Cible\u00a0: ${vise}.${ecart}`;
  const lieu = {
    au_dessus: `La cible de ${vise} est atteinte dans toute la fourchette`,
    dedans: `La cible de ${vise} est dans la fourchette`,
    au_dessous: `La cible de ${vise} est au-dessus de toute la fourchette`
  }[position(outil, cible.valeur)];
  return `${lieu}\u00a0: ${chancesEnMots(erreurs, outil.central, cible.valeur)}.${ecart}`;
}

/** That the hospital projects outside the low and the high of the tool, on which side and by how much; nothing within. */
export function horsFourchetteEnMots({ hopital, outil }: Pick<Lue, 'hopital' | 'outil'>): string {
  if (hopital === null || outil === null) return '';
  const ecart = horsDe(outil, hopital);
  if (ecart === 0) return '';
  const dit = `${euros(Math.abs(ecart))} ${ecart > 0 ? 'au-dessus de son haut' : 'au-dessous de son bas'}`;
  return `La projection de l’établissement est hors de la fourchette de l’outil, ${dit}\u00a0: ce qui les sépare est à expliquer.`;
}

function chancesEnMots(erreurs: Lue['erreurs'], central: number, cible: number): string {
  const { exercices, favorables, surDix } = chances(erreurs, central, cible);
  if (surDix === null) return 'trop peu d’exercices passés pour dire ses chances';
  const mot = surDix === 1 ? 'chance' : 'chances';
  const borne = favorables === 0 ? 'au plus ' : favorables === exercices ? 'au moins ' : '';
  return `${borne}${surDix}\u00a0${mot} sur\u00a010 de l’atteindre, avec les erreurs de la méthode au même mois (${favorables} des ${exercices}\u00a0exercices passés)`;
}

const majuscule = (texte: string) => texte.charAt(0).toUpperCase() + texte.slice(1);

/** Which document, and of which day: « RIA 2, arrêté le 14/10/2026 ». */
export function documentEnMots({ hopital }: Pick<EntiteAtterrie, 'hopital'>): string {
  if (hopital === null) return 'aucune projection dans ce contrat';
  const nom = VERSIONS_TRAJECTOIRE[hopital.version];
  const numero = hopital.version === 'eprd_modificatif' ? ` ${hopital.numero}` : '';
  return `${nom}${numero}${hopital.arreteLe === null ? '' : `, ${dateCourte(hopital.arreteLe)}`}`;
}

const SENS: Record<Justesse['sens'], string> = {
  trop_favorable: 'trop favorable',
  trop_prudent: 'trop prudent',
  sans_biais: 'sans biais'
};

/** How right the same document was: « trop favorable de 1,2 M€ (0,9 %) sur 3 exercices ». */
export function justesseEnMots({ justesse }: Pick<EntiteAtterrie, 'justesse'>): string {
  if (justesse === null) return 'aucun exercice passé à comparer';
  const { sens, ecartMoyen, partMoyenne, exercices } = justesse;
  const part = partMoyenne === null ? '' : ` (${pourcentLisible(Math.abs(partMoyenne), 1)} des produits)`;
  const de = sens === 'sans_biais' ? '' : ` de ${euros(Math.abs(ecartMoyen))} en moyenne${part}`;
  const sur = exercices.length === 1 ? 'un exercice' : `${exercices.length} exercices`;
  return `${SENS[sens]}${de}, sur ${sur}`;
}

/** The months that the tool has read, and where titre 4 comes from. */
export function lectureEnMots({ base }: Pick<EntiteAtterrie, 'base'>): string {
  if (base === null) return 'moins de trois mois connus, ou aucun exercice passé clos et connu par mois';
  const { version, exercice } = base.titre4;
  const source = exercice === base.dernierExercice ? `clôture ${exercice}` : VERSIONS_COMPTE[version].libelle;
  return `${base.mois} mois connus, au ${dateCourte(base.jusquAu)}\u00a0; titre 4 repris de\u00a0: ${source}`;
}

/** Whether the year does better than the last closed one at the same month. */
export function messageDesMois(exercice: number, { realise, precedent }: AnneeParMois): string {
  const dernier = realise.at(-1);
  const avant = precedent?.mois[realise.length - 1];
  if (precedent === null || dernier === undefined || avant === undefined) return `L’année ${exercice} mois par mois`;
  const ecart = Math.round(dernier - avant);
  const fin = `Fin ${nomDuMois(realise.length)} ${exercice}, le résultat cumulé est`;
  if (ecart === 0) return `${fin} le même qu’en ${precedent.exercice}`;
  return `${fin} ${ecart > 0 ? 'meilleur' : 'plus bas'} de ${euros(Math.abs(ecart))} qu’en ${precedent.exercice}`;
}

export const MOTS_DE_L_ATTERRISSAGE = {
  titre: 'Atterrissage',
  methode: 'Méthode',
  mois: (dit: PerimetreDit) => `Résultat du CRP cumulé depuis janvier, ${perimetreEnMots(dit)}`,
  entites: 'Par entité juridique\u00a0: l’établissement d’abord, puis l’outil',
  legendeEntites: 'Atterrissage du résultat du CRP (budget H) par entité juridique',
  postes: (dit: PerimetreDit) => `Par poste\u00a0: ${perimetreEnMots(dit)}`,
  legendePostes: (nom: string, exercice: number) => `Atterrissage ${exercice} par poste, ${nom}`,
  notePostes: 'Établissement\u00a0: son dernier document par poste. Une charge plus haute dégrade le résultat.',
  dePlus: (nom: string) => `${nom}\u00a0: par poste`,
  hypotheses: 'Hypothèses',
  hypothesesNote:
    'Parts de 0 à 100\u00a0%, recettes de −10 à +10\u00a0%. Tout suit aussitôt, dans ce navigateur\u00a0; l’adresse de la page les porte.',
  partDe: 'Part gardée d’un gain',
  croissance: 'Recettes des mois restants, de plus ou de moins que la tendance (%)',
  sansNonSecurises: 'Sans les gains non sécurisés',
  defaut: 'Revenir aux hypothèses par défaut',
  changees:
    'La synthèse du contrat et la réunion du RIA peuvent les suivre\u00a0; les autres pages gardent les hypothèses par défaut.',
  lesChanger: 'Voir ou changer les hypothèses',
  aLaSynthese: (changees: boolean) =>
    changees ? 'La synthèse du contrat, sous ces hypothèses' : 'La synthèse du contrat',
  auRia: (changees: boolean) => (changees ? 'La réunion du RIA, sous ces hypothèses' : 'La réunion du RIA'),
  laMethode: 'La méthode, point par point',
  promis: 'Encore promis d’ici la fin de l’exercice',
  epreuve: 'La méthode à l’épreuve des exercices passés',
  noteEpreuve:
    'Écart moyen à la clôture, sans signe, de ce qui aurait été dit le jour où les mois étaient connus, avec ce qui l’était ce jour-là. En gras, une méthode plus proche que celle de l’outil.',
  legendeEpreuve: (dit: PerimetreDit) => `Erreurs de chaque méthode aux mois 4, 8 et 10, ${perimetreEnMots(dit)}`,
  sansEpreuve: 'Aucun exercice passé ne permet d’éprouver la méthode.',
  epreuveDe: (dit: PerimetreDit) => `${perimetreEnMots(dit)}\u00a0: l’épreuve`,
  fini: 'Ce contrat est fini\u00a0: il se juge à sa fin, aucun exercice n’y atterrit.',
  sansObjet: 'Sans objet\u00a0: ce projet ne porte pas sur les comptes de ses hôpitaux.',
  vide: 'Aucun atterrissage à montrer'
};

const PARTS_DITES = PALIERS_A_REGLER.map(
  ({ palier, libelle }) =>
    `${libelle.toLocaleLowerCase('fr')} ${nombre(100 * HYPOTHESES_ATTERRISSAGE.parts[palier])}\u00a0%`
).join(', ');

/** Beside the figure: what the method does, and what its range covers. */
export const METHODE_EN_BREF =
  'Méthode\u00a0: chaque titre finit l’année comme les exercices passés l’ont finie, les gains en vigueur comptés à leurs dates\u00a0; s’y ajoute ce que les actions promettent encore, pour la part de leur palier. La fourchette couvre la saison et l’erreur de chaque exercice passé au même mois.';

/**
 * How many entities the result is read for by the method told beside it, and by which simple one for the others; null where
 * it is that of all: « Résultat : cette méthode pour 1 entité sur 6 ; les autres, par une méthode simple… ».
 */
export function methodeParEntite(entites: readonly Pick<EntiteAtterrie, 'base'>[]): string | null {
  const methodes = entites.flatMap(({ base }) => (base === null ? [] : [base.resultat.methode]));
  const simples = [...new Set(methodes)].flatMap((methode) =>
    methode === 'outil' ? [] : [{ methode, n: methodes.filter((autre) => autre === methode).length }]
  );
  if (simples.length === 0) return null;
  const [sur, n] = [methodes.length, methodes.filter((methode) => methode === 'outil').length];
  const dites = simples
    .toSorted((a, b) => b.n - a.n)
    .map(({ methode, n: siennes }) => `${METHODES_EN_MOTS[methode].dite}${sur === 1 ? '' : ` pour ${siennes}`}`);
  const qui =
    sur === 1
      ? ''
      : n === 0
        ? ` des ${sur}\u00a0entités`
        : ` de ${sur - n}\u00a0${accord(sur - n, 'entité')} sur ${sur}`;
  const autres = n === 0 ? '' : `\u00a0; ${n === 1 ? 'l’autre suit' : `les ${n} autres suivent`} la méthode ci-dessus`;
  return `Le résultat${qui} est lu par une méthode simple, moins éloignée des clôtures passées (${enumeration(dites)})${autres}.`;
}

/** What a reader changed, in words: « Vos hypothèses : sécurisé 80 %, recettes +1,5 %, sans les gains non sécurisés. » */
export function hypothesesChangees(choisies: HypothesesChoisies): string | null {
  const dites = hypothesesDites(choisies);
  return dites === null ? null : `Vos hypothèses\u00a0: ${dites}. ${MOTS_DE_L_ATTERRISSAGE.changees}`;
}

export const METHODE_EN_MOTS: readonly Definition[] = [
  {
    terme: 'Par poste',
    texte:
      'Chaque titre de produits et de charges (P1 à P3, C1 à C3) finit l’année comme les exercices passés l’ont finie\u00a0: si les mêmes mois faisaient 75\u00a0% de l’année close, ce qui est connu en fait 75\u00a0%. Un à trois exercices passés, dont la moyenne est gardée (convention). Les gains en vigueur sont retirés avant, puis remis à leurs dates\u00a0: aucun n’est compté deux fois.'
  },
  {
    terme: 'Titre 4',
    texte:
      'Amortissements, provisions, charges financières et exceptionnelles ne sont pas dans les situations mensuelles\u00a0: le titre 4 est tenu pour connu, repris du dernier document de l’année (EPRD, RIA), sinon du dernier exercice clos. Ses gains sont réputés compris.'
  },
  {
    terme: 'Résultat',
    texte:
      'Moyenne de deux lectures (convention)\u00a0: la somme des postes, et le dernier résultat clos plus l’écart des mois connus aux mêmes mois. Les erreurs des postes se compensent, charges et recettes croissant ensemble\u00a0: la seconde lecture le voit, la première voit la saison. La ligne «\u00a0compensation des postes\u00a0» est la différence.'
  },
  {
    terme: 'Méthode simple plus proche',
    texte:
      'Quand, sur trois exercices passés au moins et au même mois, une méthode simple (dernier exercice clos plus écart à date, valeur du dernier exercice clos, ligne droite ×\u00a012/mois) s’est moins trompée pour une entité, elle prend la place de celle de l’outil, et c’est dit.'
  },
  {
    terme: 'Ce que les actions promettent encore',
    texte:
      'Les gains qui ne sont pas en vigueur, de la situation à la fin de l’exercice, pour la part de leur palier (convention)\u00a0: ' +
      `${PARTS_DITES}. Un gel les arrête. Un gain sécurisé puis reporté garde cette part à sa nouvelle date\u00a0; «\u00a0sans les gains non sécurisés\u00a0» l’écarte, puisque aucun acte ne l’assure plus.`
  },
  {
    terme: 'Bas et haut',
    texte:
      'La fourchette couvre la saison de chaque exercice passé et chaque erreur passée de la méthode au même mois\u00a0; le bas sans les gains non sécurisés, le haut avec tout le sécurisé et tout le validé.'
  },
  {
    terme: 'Chances',
    texte:
      'Nombre d’exercices passés dont l’erreur, ajoutée à l’atterrissage, atteindrait la cible, plus un, sur leur nombre plus deux (règle de Laplace, convention)\u00a0: peu d’exercices ne font jamais une certitude. Moins de trois ne disent rien. La méthode gardée étant celle qui s’est le moins trompée, ces erreurs sont un minimum.'
  },
  {
    terme: 'Somme des entités',
    texte:
      'Un groupement n’a pas de comptes\u00a0: c’est une somme d’entités juridiques, flux entre elles non éliminés. Une entité qui manque rend la somme manquante. Les erreurs s’additionnent exercice par exercice.'
  }
];

/** Why nothing lands, or which file would tell. */
export function sansEnMots({ sans }: Pick<AtterrissageModele, 'sans'>): string {
  if (sans === 'fini') return MOTS_DE_L_ATTERRISSAGE.fini;
  if (sans === 'sans_objet') return MOTS_DE_L_ATTERRISSAGE.sansObjet;
  return 'Aucun compte des hôpitaux du périmètre n’est connu à cette date. Les situations mensuelles, l’EPRD, les RIA et les comptes financiers se lisent dans les extractions DIAMANT et la feuille «\u00a0Comptes\u00a0».';
}

/** Sum of the hospitals' own projections; null as soon as one of them gives none. */
export function ensembleLu(entites: readonly Pick<EntiteAtterrie, 'hopital'>[]): number | null {
  return entites.reduce<number | null>(
    (total, { hopital }) => (total === null || hopital === null ? null : total + hopital.valeur),
    0
  );
}

/** A row by entity, the sum last when there are several. */
export function entitesLues(
  { entites, perimetre }: Pick<AtterrissageModele, 'entites' | 'perimetre'>,
  outilDe: (entite: EntiteAtterrie) => Fourchette | null,
  ensemble: Pick<Lue, 'hopital' | 'outil'>
): EntiteLue[] {
  const lignes = entites.map((entite) => ({
    ...{ nom: entite.nom, entite, hopital: entite.hopital?.valeur ?? null, outil: outilDe(entite) }
  }));
  return entites.length < 2
    ? lignes
    : [...lignes, { nom: majuscule(perimetreEnMots(perimetre)), entite: null, ...ensemble }];
}

/**
 * Why the range of a sum of entities is not the sum of theirs, where a reader would add the columns up; null when it is.
 * Worked: from −3 to 1 and from −2 to 2 M€ do not make −5 to 3, as each is wrong in a year of its own.
 */
export function noteDesEntites(lignes: readonly { entite: object | null; outil: Fourchette | null }[]): string | null {
  const ensemble = lignes.find(({ entite }) => entite === null)?.outil ?? null;
  if (ensemble === null) return null;
  const somme = (borne: 'bas' | 'haut') =>
    lignes.reduce((total, { entite, outil }) => total + (entite === null ? 0 : (outil?.[borne] ?? 0)), 0);
  const [bas, haut] = [somme('bas'), somme('haut')].map((valeur) => euros(valeur));
  if (bas === euros(ensemble.bas) && haut === euros(ensemble.haut)) return null;
  return `Le bas et le haut de la somme des EJ ne sont pas ceux des EJ additionnés, qui iraient de ${bas ?? ''} à ${haut ?? ''}\u00a0: les erreurs passées s’additionnent exercice par exercice, et toutes les EJ ne se trompent pas la même année dans le même sens. Le central, lui, est la somme de sa colonne.`;
}

/**
 * What the column of the hospital reads, item by item, and where that is not the document of its result: an EPRD
 * modificatif gives a result without accounts.
 */
export function noteDesPostes(entites: readonly Pick<EntiteAtterrie, 'hopital' | 'document'>[]): string {
  const autres = entites.flatMap(({ hopital, document }) =>
    hopital === null || document === null || hopital.version === document.version
      ? []
      : `${documentEnMots({ hopital })}, n’a pas de comptes par poste\u00a0: cette colonne lit ${VERSIONS_COMPTE[document.version].court}`
  );
  const note = MOTS_DE_L_ATTERRISSAGE.notePostes;
  return autres.length === 0
    ? note
    : `${note} Le document du résultat, ${[...new Set(autres)].join('\u00a0; ')}. Les deux écarts ne se comparent pas.`;
}

/** What is promised at each rung before the year ends, and what of it these assumptions leave out. */
export function promisParPalier(
  bases: readonly Pick<BaseAtterrissage, 'promesses'>[],
  hypotheses: HypothesesAtterrissage
): Record<PalierPromis, string> {
  const promesses = bases.flatMap((b) => b.promesses);
  const dit = (palier: PalierPromis) => {
    const { retenu, ecarte } = promisAuPalier(promesses, palier, hypotheses);
    const promis = `${euros(retenu)} promis d’ici la fin de l’exercice`;
    return ecarte === 0 ? promis : `${promis}, ${euros(ecarte)} non sécurisés ou reportés écartés`;
  };
  return { identifie: dit('identifie'), chiffre: dit('chiffre'), valide: dit('valide'), securise: dit('securise') };
}

/** Heads of the table of items: which year is the last closed one, and to which month the year is known. */
export function titresDesPostes(entites: readonly Pick<EntiteAtterrie, 'dernier' | 'base' | 'document'>[]): {
  dernier: string;
  jusqua: string;
  hopital: string;
} {
  const exercices = [...new Set(entites.flatMap(({ dernier }) => dernier?.exercice ?? []))];
  const jours = [...new Set(entites.flatMap(({ base }) => base?.jusquAu ?? []))].sort();
  const [premier] = jours;
  const documents = [...new Set(entites.flatMap(({ document }) => document?.version ?? []))];
  return {
    hopital: `Établissement${documents.length === 0 ? '' : ` (${documents.map((v) => VERSIONS_COMPTE[v].court).join(', ')})`}`,
    dernier: exercices.length === 0 ? 'Dernier clos' : `Clos ${exercices.join(', ')}`,
    jusqua: premier === undefined ? 'Réalisé' : `Réalisé au ${jours.map((j) => dateCourte(j)).join(', ')}`
  };
}

/** The result first, then each item, month by month. */
export function lignesDeLEpreuve(lignes: readonly LigneDEpreuve[]): LigneDEpreuve[] {
  const rang = ({ poste }: LigneDEpreuve) => (poste === 'resultat' ? -1 : POSTES_EPROUVES.indexOf(poste));
  return lignes.toSorted((a, b) => rang(a) - rang(b) || a.mois - b.mois);
}

/** What the trial says of the result: « au mois 8, l’outil se trompe de 1,2 M€, l’établissement de 1,4 M€ ». */
export function epreuveEnMots(lignes: readonly LigneDEpreuve[]): string {
  const dites = lignes
    .filter(({ poste }) => poste === 'resultat')
    .map(({ mois, erreurs, hopital, exercices }) => {
      const outil = erreurs.outil === null ? 'rien' : euros(erreurs.outil);
      const autre = hopital === null ? '' : `, l’établissement de ${euros(hopital.erreur)}`;
      return `au mois ${mois}, l’outil se trompait de ${outil}${autre} (${exercices.length}\u00a0${accord(exercices.length, 'exercice')})`;
    });
  return `Sur le résultat\u00a0: ${dites.join('\u00a0; ')}.`;
}
