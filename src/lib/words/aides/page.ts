import { perimetreEnMots } from '../perimetre-dit';
import { DEFINITION_AVEC_ET_SANS } from '../contrat/regles';
import type { VieDeLArticle50 } from '$lib/domain/contrat/article-50';
import { versionLue } from '../version-lue';
import { IMPUTATIONS } from '$lib/schema/vocabulaire/contrat';
import { dateCourte } from '$lib/format/date';
import { euros, nombre } from '$lib/format/nombre';
import { accord, dansLaPhrase } from '$lib/format/phrase';
import type { AidesModele, AnneeDAide, TrancheMontree } from '$lib/views/aides/aides.types';
import type { Definition } from '../contrat/definitions-des-actions';
import { mot } from '../contrat/mots';
import { aidesEnBref, RISQUES } from './classes';

/** Who an aid goes to: the support hospital when it names nobody. */
export const beneficiaire = ({ entite }: Pick<TrancheMontree, 'entite'>): string => entite ?? 'établissement support';

type Modele = Pick<AidesModele, 'totaux' | 'tranches' | 'indecidables' | 'annoncees'>;

/** What is paid of what is granted, then what is in doubt. */
export function messageDesAides({ totaux, tranches }: Pick<Modele, 'totaux' | 'tranches'>): string {
  if (tranches.length === 0) return 'Aucune aide inscrite à ce contrat';
  return aidesEnBref(totaux);
}

/** Euros that are neither paid nor in doubt, and those that nobody can decide. */
export function suiteDesAides({ totaux, indecidables }: Pick<Modele, 'totaux' | 'indecidables'>): string {
  const { tranches, montant } = indecidables;
  const restes = [
    ...(totaux.a_verser === 0 ? [] : [`${euros(totaux.a_verser)} à verser`]),
    ...(totaux.non_versee === 0 ? [] : [`${euros(totaux.non_versee)} non versés, le contrat étant fini`]),
    ...(totaux.conditionnelle === 0 ? [] : [`${euros(totaux.conditionnelle)} sous condition`])
  ];
  const reste = restes.length === 0 ? 'Rien d’autre à verser' : `Le reste\u00a0: ${restes.join(', ')}`;
  const dont =
    tranches === 0
      ? ''
      : `, dont ${euros(montant)} (${tranches}\u00a0${accord(tranches, 'tranche')}) dont la condition ne peut être décidée`;
  const reprises = totaux.reprises === 0 ? '' : ` Sur ce qui est versé, ${euros(totaux.reprises)} sont repris.`;
  return `${reste}${dont}.${reprises}`;
}

/** How the tranches stand beside what the contract announces; nothing when it announces nothing, or the same. */
export function ecartAvecLAnnonce({
  totaux: { total },
  annoncees: { min, max }
}: Pick<Modele, 'totaux' | 'annoncees'>): string | null {
  const [bas, haut] = [min ?? max, max ?? min];
  if (bas === null || haut === null || (total >= bas && total <= haut)) return null;
  const annonce = bas === haut ? enEuros(bas) : `de ${enEuros(bas)} à ${enEuros(haut)}`;
  const ecart = total > haut ? `${enEuros(total - haut)} de plus` : `${enEuros(bas - total)} de moins`;
  return `Les tranches en vigueur font ${enEuros(total)}, ${ecart} que l’aide annoncée au contrat (${annonce}).`;
}

/** To the euro: a difference of a few thousands would not be seen in millions. */
const enEuros = (montant: number): string => `${nombre(montant)}\u00a0€`;

/** The life of an aid of article 50, in a sentence. */
export function article50EnMots(vie: VieDeLArticle50 | null): string {
  if (vie === null) return 'Article 50\u00a0: aucun échéancier n’est donné, sa durée n’est pas connue.';
  const { premier, dernier, annees, verse, echu, aVenir, sansControle, dernierControle, repris, tropLong } = vie;
  const duree = annees === 1 ? `sur ${premier}` : `sur ${annees}\u00a0ans, de ${premier} à ${dernier}`;
  const controle =
    dernierControle === null
      ? verse === 0
        ? ''
        : ' Aucun contrôle de surcompensation connu.'
      : ` Dernier contrôle de surcompensation le ${dateCourte(dernierControle)}, ${repris === 0 ? 'sans reprise' : `${euros(repris)} repris`}.`;
  const attente =
    sansControle.parts === 0 || dernierControle === null
      ? ''
      : ` ${euros(sansControle.montant)} versés sans contrôle connu (${sansControle.parts}\u00a0${accord(sansControle.parts, 'exercice')}).`;
  const long = tropLong ? ' C’est plus que les dix ans du décret 2021-868\u00a0: à vérifier.' : '';
  return `Article 50 ${duree}\u00a0: ${euros(verse)} versés, ${echu === 0 ? '' : `${euros(echu)} échus et non versés, `}${euros(aVenir)} à venir.${long}${controle}${attente}`;
}

export const MOTS_DES_AIDES = {
  titre: 'Aides',
  sousTitre: 'Par tranche\u00a0: sa condition, ce qui la prouve, et où en sont ses euros',
  annees: 'Aides par exercice, à côté de ce que le plan a apporté',
  anneesNote: (annees: readonly Pick<AnneeDAide, 'planGel' | 'planRealiseEnsuite'>[]) =>
    `Les aides et les gains ne s’additionnent pas\u00a0: les gains sont l’effet net du plan sur l’exercice, jusqu’à la situation pour l’exercice en cours.${annees.some(({ planGel }) => planGel === 'gele') ? ' Gelés\u00a0: plus attendus depuis la suspension, ce qui n’est pas zéro.' : ''}${annees.some(({ planRealiseEnsuite }) => planRealiseEnsuite !== null) ? ' L’exercice du gel\u00a0: prévus et réalisés jusqu’à sa veille, puis ce qui s’est réalisé depuis.' : ''}`,
  legendeAnnees: 'Aides par exercice et par état, gains nets du plan sur le même exercice',
  total: 'Total',
  ratios: ({ versions, perimetre }: Pick<NonNullable<AidesModele['ratios']>, 'versions' | 'perimetre'>) => {
    const [premiere = '', ...autres] = versions.map(versionLue);
    return `${[premiere, ...autres.map(dansLaPhrase)].join(' et ')}\u00a0; ${perimetreEnMots(perimetre)}`;
  },
  legendeRatios: (exercice: number) => `Comptes de ${exercice} avec et sans aides`,
  capital: (capital: number) =>
    capital === 0
      ? 'Aucune aide du contrat n’est entrée dans les capitaux à cette date.'
      : `Aides du contrat entrées dans les capitaux à cette date\u00a0: ${euros(capital)}.`,
  vide: 'Aucune aide inscrite à ce contrat',
  videTexte:
    'Les tranches d’aide, leurs conditions et leur échéancier se lisent dans les feuilles «\u00a0Aides\u00a0» et «\u00a0Échéancier des aides\u00a0» du classeur du contrat.',
  tranche: ({ tranche, libelle }: Pick<TrancheMontree, 'tranche' | 'libelle'>) => `Tranche ${tranche}, ${libelle}`,
  origine: ({ enveloppe, imputation, entite }: TrancheMontree) =>
    `${enveloppe}, ${mot(IMPUTATIONS, imputation).toLowerCase()}\u00a0; ${beneficiaire({ entite })}`,
  resteAVerser: (parts: string) => `Reste à verser\u00a0: ${parts}`,
  condition: 'Condition',
  preuve: (preuve: string) => `Preuve\u00a0: ${preuve}`,
  preuveManque: 'Aucune preuve fournie.',
  avis: (texte: string) => `À risque\u00a0: ${texte}.`
};

/** What happened to a tranche, in its order. */
export function datesDeLaTranche(t: TrancheMontree): string {
  const dates = [
    `prévue le ${dateCourte(t.prevueLe)}`,
    ...(t.notifieeLe === null ? [] : [`notifiée le ${dateCourte(t.notifieeLe)}`]),
    ...(t.suspendueLe === null ? [] : [`suspendue le ${dateCourte(t.suspendueLe)}`]),
    ...(t.verseeLe === null ? [] : [`versée le ${dateCourte(t.verseeLe)}`])
  ];
  return dates.join(', ');
}

export function risqueEnMots({ risque }: Pick<TrancheMontree, 'risque'>): string | null {
  return risque === null ? null : RISQUES[risque];
}

export const DEFINITIONS_DES_AIDES: readonly Definition[] = [
  {
    terme: 'États d’une aide',
    texte:
      'Versée\u00a0: payée. À verser\u00a0: sans condition, ou sa condition est remplie. Sous condition\u00a0: sa condition est à venir, ou ne peut être décidée. À risque\u00a0: un fait déjà connu la menace (jalon en retard ou attendu après la tranche, action abandonnée, engagement manqué, date passée). Suspendue\u00a0: l’agence l’a suspendue. Non versée\u00a0: le contrat a pris fin avant qu’elle le soit. Chaque euro est dans un état et un exercice.'
  },
  {
    terme: 'Condition',
    texte:
      'Un jalon atteint, un engagement tenu (à sa cible ou dans sa tolérance, sur sa dernière valeur ou au jour que le contrat fixe, avec une valeur des douze mois qui précèdent, convention), ou un texte. Un texte n’est rempli que si une pièce le prouve\u00a0; sans elle, il ne peut être décidé\u00a0: il n’est dit ni rempli ni manqué.'
  },
  {
    terme: 'Échéancier',
    texte:
      'Les parts d’une tranche versée en plusieurs exercices. Une part est due le 31 décembre de son exercice, ou le jour prévu de la tranche s’il est de cet exercice (convention). Dès qu’un échéancier date un versement, il est cru sur chacune de ses parts\u00a0: celles qu’il ne date pas ne sont pas versées, même si la tranche porte un jour de versement.'
  },
  {
    terme: 'Article 50',
    texte:
      'Aide de l’article 50 de la loi de financement de la sécurité sociale pour 2021, versée sur dix ans au plus, soumise à un contrôle de surcompensation et à reprise (décret 2021-868). Elle relève les ratios de capital sans performance.'
  },
  { terme: 'Avec et sans aides', texte: DEFINITION_AVEC_ET_SANS }
];
