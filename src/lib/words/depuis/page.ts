import type { MouvementDuContrat } from '$lib/domain/contrat/depuis/depuis';
import type { Famille } from '$lib/domain/contrat/depuis/mouvement';
import { dateCourte, dateLongue } from '$lib/format/date';
import { accord } from '$lib/format/phrase';
import { lisEpingle } from '$lib/format/pinned-version';
import type { DepuisModele } from '$lib/views/depuis/depuis.types';
import { FAMILLES } from './colonnes';
import type { Refusee } from './depart';
import { versionsOffertes, type VersionOfferte } from './version';

export const MOTS_DE_DEPUIS = {
  de: 'Comparer depuis',
  jusqua: 'jusqu’au',
  donnees: 'Date des données',
  parDefaut: 'par défaut',
  revues: 'Revues de contrat',
  autres: 'Autres dates',
  versions: 'Versions publiées',
  version: (jour: string) => `version du ${dateCourte(jour)}`,
  signature: 'signature',
  autre: 'autre date',
  libelleLibre: 'Autre date de départ',
  afficher: 'Afficher',
  filtre: 'Montrer',
  tout: (n: number) => `Tout (${n})`,
  /** How they are ordered, where there are several to order. */
  legende: (mouvements: readonly MouvementDuContrat[]) => {
    const [n, duContrat] = [mouvements.length, mouvements.filter(({ famille }) => famille === 'vie').length];
    const ordre = [
      ...(duContrat > 0 ? ['la vie du contrat'] : []),
      ...(n > duContrat ? ['les plus gros montants'] : [])
    ].join(', puis ');
    return `${n}\u00a0${accord(n, 'changement')}${n > 1 ? `, ${ordre} d’abord` : ''}`;
  },
  calcul: (de: string, au: string) => {
    const epingle = lisEpingle(de) ?? lisEpingle(au);
    return epingle === null
      ? `Calcul des changements entre le ${dateLongue(de)} et le ${dateLongue(au)}…`
      : `Lecture de la version publiée du ${dateLongue(epingle.au)}, puis calcul des changements…`;
  },
  /**
   * @param au day of the situation
   * @param gardees the versions that may be given
   * @param premier first day of which something is known of the contract
   */
  invalide: (
    { ecrite, quoi }: Refusee,
    au: string,
    gardees: readonly VersionOfferte[],
    premier: string | null = null
  ) => {
    const dite = `«\u00a0${ecrite.slice(0, 40)}\u00a0»`;
    const pourquoi = {
      version: `Version inconnue\u00a0: ${dite} n’en nomme aucune. ${versionsOffertes(gardees)}`,
      illisible: `Date illisible\u00a0: ${dite}. Une date s’écrit comme 2026-06-30, et vient avant le ${dateLongue(au)}.`,
      trop_tard: `${dite} n’est pas une date antérieure au ${dateLongue(au)}.`,
      trop_tot: `Rien n’est connu de ce contrat au ${dateLongue(ecrite)}${premier === null ? '' : `\u00a0: son premier fait est du ${dateLongue(premier)}`}.`
    }[quoi];
    return `${pourquoi} La comparaison affichée est celle par défaut.`;
  },
  /** @param version whether the end is a version published before, read in its own tables */
  compares: (
    { reference, entete, publiee }: Pick<DepuisModele, 'reference' | 'entete' | 'publiee'>,
    version = false
  ) =>
    reference === null
      ? ''
      : version
        ? `Ce que disait la version publiée au ${dateLongue(entete.au)}, dans ses propres tables, comparé à ce ${publiee === undefined ? 'qu’elles disent du' : 'que disait celle du'} ${dateLongue(reference.le)}.`
        : publiee !== undefined
          ? `La version publiée aujourd’hui, au ${dateLongue(entete.au)}, comparée à celle qui l’était au ${dateLongue(reference.le)}, telle que ses propres tables le disent.`
          : `Ce que l’on savait au ${dateLongue(entete.au)}, comparé à ce que l’on savait au ${dateLongue(reference.le)}.`,
  sansRevue: 'Aucune revue de contrat n’a été tenue avant cette date\u00a0: la comparaison part de la signature.',
  rien: 'Ni chiffre, ni jalon, ni action n’a changé entre ces deux dates',
  rienTexte: (de: string, au: string) =>
    `Aucun fait de la vie du contrat, gain, jalon, action, compte, engagement, indicateur, aide ou décision n’a été daté ni enregistré entre le ${dateLongue(de)} et le ${dateLongue(au)}.`,
  sansDepart: 'Rien à comparer',
  departApres: (de: string, au: string) =>
    `La comparaison part du ${dateLongue(de)}, qui n’est pas avant la situation, au ${dateLongue(au)}\u00a0: choisissez un départ antérieur.`,
  sansDepartTexte:
    'On ne connaît ni revue tenue, ni signature datée de ce contrat avant la date de la situation. Les feuilles «\u00a0Revues\u00a0» et «\u00a0Vie du contrat\u00a0» du classeur les donnent.'
};

/** Families that have changes, each with how many, in their order. */
export function choixDesFamilles(mouvements: readonly MouvementDuContrat[]): { valeur: Famille; libelle: string }[] {
  return (Object.keys(FAMILLES) as Famille[]).flatMap((famille) => {
    const n = mouvements.filter((m) => m.famille === famille).length;
    return n === 0 ? [] : [{ valeur: famille, libelle: `${FAMILLES[famille]} (${n})` }];
  });
}

/** What a version published before is compared by, or how one comes to be offered. */
const VERSIONS = {
  terme: 'Versions publiées',
  gardees:
    'Une version gardée se compare telle qu’elle a été publiée\u00a0: ses tables, sur un second moteur, avec celles d’aujourd’hui ou d’une autre version gardée. La comparaison dit alors aussi ce qu’aucune ligne datée ne dit\u00a0: valeur remplacée dans un classeur, mesure corrigée dans la même édition, cible changée sans avenant.',
  connues:
    'Une version qui n’est plus gardée se compare par sa date «\u00a0données au\u00a0»\u00a0: ce que l’on savait alors, tel que les jours d’enregistrement d’aujourd’hui le disent.',
  aucune:
    'Aucune version antérieure n’est connue de ce jeu. Une publication faite dans le même dossier garde les tables de celles qu’elle remplace (deux par défaut)\u00a0: elles s’offrent alors ici, comme départ et comme fin.',
  format:
    'Une version gardée dans un autre format de tables que celui d’aujourd’hui n’est pas offerte\u00a0: ses colonnes ne sont plus les mêmes.'
};

/**
 * @param versions last days covered by the versions published before
 * @param gardees those whose tables are kept
 */
export function definitionsDeDepuis(
  versions: readonly string[],
  gardees: readonly VersionOfferte[] = []
): { terme: string; texte: string }[] {
  const [dates, ...autres] = DEFINITIONS_DE_DEPUIS;
  const textes = [
    ...(gardees.some(({ comparable }) => comparable) ? [VERSIONS.gardees] : []),
    ...(gardees.some(({ comparable }) => !comparable) ? [VERSIONS.format] : []),
    ...(versions.some((jour) => !gardees.some(({ au }) => au === jour)) ? [VERSIONS.connues] : [])
  ];
  const texte = textes.length > 0 ? textes.join(' ') : VERSIONS.aucune;
  return [dates, { terme: VERSIONS.terme, texte }, ...autres];
}

const DEFINITIONS_DE_DEPUIS = [
  {
    terme: 'Deux dates',
    texte:
      'Chaque date montre ce qui était daté et enregistré ce jour-là. Un fait ancien enregistré depuis est donc un changement, et sa date est dite «\u00a0su depuis\u00a0». Par défaut la comparaison part de la dernière revue de contrat tenue avant la date de la situation, sinon de la signature (convention). Une valeur remplacée sans que sa correction soit datée (montant d’une ligne de gain hors avenant, valeur retenue par une partie, libellé) est celle d’aujourd’hui aux deux dates.'
  },
  {
    terme: 'Ordre',
    texte:
      'La vie du contrat d’abord (signature, suspension, rejet, avenant, terme…)\u00a0: sans euros à elle, elle dit ce que valent encore ceux des autres lignes. Puis par euros, puis par gravité (convention)\u00a0: ce qui n’a pas d’euros à soi vient après. Ces euros ne sont pas de même nature (année pleine, aide, solde, marge d’un critère, enjeu d’une alerte)\u00a0: ils s’ordonnent ensemble et ne s’additionnent pas.'
  },
  {
    terme: 'Gains',
    texte:
      'Une ligne de gain dit un changement au plus\u00a0: perdue, reprise ou reportée, puis mise en œuvre, sécurisée ou revenue en arrière, puis revalorisée, recalée par un avenant ou décalée. Ses euros sont l’année pleine nette d’un gain pérenne, le montant net d’un gain ponctuel\u00a0; ceux d’une valeur revue, son écart. L’effet sur l’exercice est ce que la ligne y apporte, ou ce qu’elle y apporte de plus ou de moins. «\u00a0Sécurisés\u00a0» compte les gains pérennes devenus au moins sécurisés, réalisés compris. Une dépense évitée n’entre dans aucun résultat.'
  },
  {
    terme: 'Jalons',
    texte:
      'Atteint, glissé (échéance reportée entre les deux dates), avancé, passé en retard. Un jalon reporté puis en retard dit les deux. Ceux des actions abandonnées ne comptent pas.'
  },
  {
    terme: 'Atterrissage',
    texte:
      'Le même exercice et le même périmètre aux deux dates\u00a0: celui de la situation. Une première projection n’a rien à quoi se comparer. Le résultat, la CAF et la trésorerie d’un même document sont dits ensemble.'
  },
  {
    terme: 'Indicateurs',
    texte:
      'Ceux que les actions du contrat doivent faire bouger, chacun à son établissement\u00a0: la dernière année publiée à chaque date, ou la moyenne des douze derniers mois d’une série mensuelle. Meilleur ou moins bon selon le sens favorable de sa fiche. Les quatre plus grandes variations relatives sont dites une à une, les autres comptées (convention). Une année manquante, à vérifier, ou qu’une rupture de série sépare de l’autre, ne se compare pas.'
  },
  {
    terme: 'Alertes',
    texte:
      'Chaque règle d’alerte est examinée à la première date et à la seconde : ouverte à la seconde seulement, ou finie. Ouverte puis finie entre les deux, elle n’est pas un changement : la page « Alertes » a son histoire. Finie parce que son jalon, son gain ou sa tranche est reporté, abandonné ou perdu, ou parce qu’un avenant a baissé l’année pleine due, elle est dite close, sans être favorable. Une alerte que la seconde date ne peut pas vérifier reste ouverte. La date est celle de la première fin de mois où l’examen l’a trouvée, quand elle suit la première date. Une alerte redit parfois un critère, un engagement ou un jalon de la même liste : ses euros en jeu ne s’ajoutent pas aux leurs.'
  },
  {
    terme: 'Valeurs corrigées',
    texte:
      'Un compte financier dont les chiffres ont changé entre deux versions de son producteur (arrêté, puis approuvé). Un indicateur d’une action publié à nouveau pour la même période (provisoire, puis définitif)\u00a0: la dernière période corrigée est dite, celles d’avant comptées. Une projection qu’un document suivant remplace (RIA 1, puis RIA 2) est à l’atterrissage.'
  }
] as const;
