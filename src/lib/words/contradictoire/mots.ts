import type { MotifDeDiscussion, TotalEnDiscussion } from '$lib/domain/gain/en-discussion';
import { PREUVES } from '$lib/schema/vocabulaire/action';
import { dateCourte } from '$lib/format/date';
import { ecartLisible, euros, valeurAvecUnite } from '$lib/format/nombre';
import { accord } from '$lib/format/phrase';
import type {
  ContradictoireModele,
  EngagementContradictoire,
  GainContradictoire,
  SourceDeValeur
} from '$lib/views/contradictoire/contradictoire.types';
import type { Column } from '../table';
import { raisonEnMots, TITRE_DE_LA_RAISON } from './raison';

export const MOTS_DU_CONTRADICTOIRE = {
  gains: 'Gains',
  engagements: 'Engagements',
  montrer: 'Montrer',
  enDiscussion: 'En discussion',
  tout: 'Toutes les lignes',
  colonnes: 'Colonnes',
  legendeGains: (n: number) =>
    `${n}\u00a0${accord(n, 'ligne de gain', 'lignes de gain')}, les plus gros enjeux d’abord`,
  legendeEngagements: (n: number) => `${n}\u00a0${accord(n, 'valeur')} d’engagement, les plus récentes d’abord`,
  rien: 'Rien n’est en discussion',
  rienTexte: 'Les deux parties retiennent les mêmes valeurs, et aucune n’est à valoriser.',
  aucunGain: 'Aucune ligne de gain',
  aucunEngagement: 'Aucune valeur d’engagement',
  aucunGainTexte: 'La feuille «\u00a0Gains\u00a0» du classeur les donne.',
  aucunEngagementTexte: 'La feuille «\u00a0Valeurs des engagements\u00a0» du classeur les donne.',
  inconnu: 'Aucune ligne de gain ni valeur d’engagement n’est connue.'
};

/** A gain is valued, a commitment is measured: what a party has not given is not said alike. */
const NON_DONNEES: Readonly<Record<MotifDeDiscussion, string>> = {
  desaccord: 'valeurs différentes',
  sans_etablissement: 'non donnée par l’établissement',
  sans_ars: 'non donnée par l’ARS',
  sans_valeur: 'non donnée par les deux'
};

/** A value that is not given is never the provisional one. */
const PROVISOIRES: Readonly<Record<MotifDeDiscussion | 'accord', string>> = {
  accord: 'provisoire',
  desaccord: 'provisoires',
  sans_etablissement: 'celle de l’ARS provisoire',
  sans_ars: 'celle de l’établissement provisoire',
  sans_valeur: 'provisoires'
};

const MOTIFS: Readonly<Record<MotifDeDiscussion, string>> = {
  desaccord: 'valeurs différentes',
  sans_etablissement: 'non valorisée par l’établissement',
  sans_ars: 'non valorisée par l’ARS',
  sans_valeur: 'non valorisée par les deux'
};

const RAISON = { key: 'raison', title: TITRE_DE_LA_RAISON, cell: raisonEnMots } as const;

/** A line that left the plan, whatever each party retained of it. */
const PERDUS: Readonly<Record<NonNullable<GainContradictoire['perdu']>, string>> = {
  perdu: 'perdue, ne se discute plus',
  repris: 'reprise, ne se discute plus'
};

function situation({ motif: m, perdu }: GainContradictoire): string {
  if (perdu !== null) return PERDUS[perdu];
  return m === null ? 'accord' : MOTIFS[m];
}

const NON_VALORISEE = 'non valorisée';

function total({ desaccords, nonValorisees }: TotalEnDiscussion, quoi: string): string[] {
  return [
    ...(desaccords.lignes === 0
      ? []
      : [
          `${desaccords.lignes}\u00a0${accord(desaccords.lignes, 'ligne')} pour ${euros(desaccords.euros)} d’écart ${quoi}`
        ]),
    ...(nonValorisees.lignes === 0
      ? []
      : [
          `${nonValorisees.lignes}\u00a0${accord(nonValorisees.lignes, 'non valorisée', 'non valorisées')}, ${euros(nonValorisees.euros)} ${quoi} prévus`
        ])
  ];
}

/** « 3 lignes pour 1,2 M€ d’écart d’année pleine, 2 non valorisées, 400 k€ d’année pleine prévus ; 1 engagement… ». */
export function phraseDuContradictoire({
  gains,
  perennes,
  ponctuels,
  engagements
}: Pick<ContradictoireModele, 'gains' | 'perennes' | 'ponctuels' | 'engagements'>): string {
  if (gains.length + engagements.length === 0) return MOTS_DU_CONTRADICTOIRE.inconnu;
  const differents = engagements.filter((e) => e.motif === 'desaccord').length;
  const nonValorises = engagements.filter((e) => e.motif !== null && e.motif !== 'desaccord').length;
  const parties = [
    ...total(perennes, 'd’année pleine'),
    ...total(ponctuels, 'en une fois'),
    ...(differents === 0 ? [] : [`${differents}\u00a0${accord(differents, 'valeur')} d’engagement en désaccord`]),
    ...(nonValorises === 0
      ? []
      : [
          `${nonValorises}\u00a0${accord(nonValorises, 'valeur')} d’engagement que l’une des parties n’a pas ${accord(nonValorises, 'donnée')}`
        ])
  ];
  return parties.length === 0 ? `${MOTS_DU_CONTRADICTOIRE.rien}.` : `En discussion\u00a0: ${parties.join(', ')}.`;
}

/** « À part, ne se discutent plus : 3 lignes perdues ou reprises, 986 k€ d’année pleine prévus. »; null where none is. */
export function perduesEnMots({
  perennes,
  ponctuels
}: Pick<ContradictoireModele, 'perennes' | 'ponctuels'>): string | null {
  const dit = ({ perdues: { lignes, euros: prevus } }: TotalEnDiscussion, quoi: string) =>
    lignes === 0
      ? []
      : [
          `${lignes}\u00a0${accord(lignes, 'ligne perdue ou reprise', 'lignes perdues ou reprises')}, ${euros(prevus)} ${quoi} prévus`
        ];
  const parties = [...dit(perennes, 'd’année pleine'), ...dit(ponctuels, 'en une fois')];
  return parties.length === 0 ? null : `À part, car rien n’en reste à discuter\u00a0: ${parties.join('\u00a0; ')}.`;
}

/** A step that no act carries. */
const SANS_ACTE = 'aucun acte cité';

const montant = (valeur: number | null) => (valeur === null ? NON_VALORISEE : euros(valeur));

/** Where a gain is said: act and day of its last step, who costed it, where it is verified. */
function source({ acte, palierLe, chiffrePar, preuve }: GainContradictoire): string {
  const pas = palierLe === null ? acte : `${acte ?? SANS_ACTE}, ${dateCourte(palierLe)}`;
  return [pas, chiffrePar, preuve === null ? null : PREUVES[preuve]].filter((t) => t !== null).join(' · ');
}

const preuveEnMots = (g: GainContradictoire): string => (source(g) === '' ? '' : `Preuve\u00a0: ${source(g)}`);

const TITRE_DE_LA_SOURCE = 'Source et date';

/** Where a party says it reads its value, and the day of it: never guessed. */
function sourceDatee({ origine, le }: SourceDeValeur): string {
  return (origine ?? 'source non dite') + (le === null ? '' : `, ${dateCourte(le)}`);
}

/** « Établissement : Compte financier 2025, 30/06/2026 · ARS : source non dite »; nothing of a value not given. */
function sourcesEnMots({ sources: { etablissement, ars } }: Pick<EngagementContradictoire, 'sources'>): string {
  const leur = etablissement && sourceDatee(etablissement);
  const sienne = ars && sourceDatee(ars);
  if (leur !== null && leur === sienne) return `Les deux\u00a0: ${leur}`;
  const dites = [leur && `Établissement\u00a0: ${leur}`, sienne && `ARS\u00a0: ${sienne}`];
  return dites.filter((t) => t !== null).join(' · ');
}

/** What a file tells of where each party reads its value. */
const SOURCES_DES_PARTIES: NonNullable<Column<Pick<EngagementContradictoire, 'sources'>>['file']> = {
  'Source de l’établissement': ({ sources }) => sources.etablissement?.origine ?? null,
  'Date de cette source': ({ sources }) => sources.etablissement?.le ?? null,
  'Source de l’ARS': ({ sources }) => sources.ars?.origine ?? null,
  'Date de la source de l’ARS': ({ sources }) => sources.ars?.le ?? null
};

export const COLONNES_DES_GAINS: readonly Column<GainContradictoire>[] = [
  { key: 'ligne', title: 'Ligne', cell: ({ action, gain, libelle }) => `${action}.${gain}, ${libelle}` },
  { key: 'entite', title: 'Entité', cell: ({ entite }) => entite },
  {
    key: 'prevu',
    title: 'Prévu',
    figure: true,
    cell: ({ prevu, ponctuel }) => euros(prevu) + (ponctuel ? ' en une fois' : ''),
    file: { 'Prévu (€)': ({ prevu }) => prevu, Pérennité: ({ ponctuel }) => (ponctuel ? 'ponctuel' : 'pérenne') }
  },
  {
    key: 'etablissement',
    title: 'Établissement',
    decides: true,
    figure: true,
    cell: ({ etablissement }) => montant(etablissement),
    file: { 'Établissement (€)': ({ etablissement }) => etablissement }
  },
  {
    key: 'ars',
    title: 'ARS',
    decides: true,
    figure: true,
    cell: ({ ars }) => montant(ars),
    file: { 'ARS (€)': ({ ars }) => ars }
  },
  { key: 'dessin', title: 'Les deux', cell: () => '', file: {} },
  {
    key: 'ecart',
    title: 'Écart',
    decides: true,
    figure: true,
    cell: ({ ecart }) => (ecart === null ? '' : ecartLisible(ecart, { unite: 'euros', decimales: 0 })),
    tone: ({ motif: m }) => (m === 'desaccord' ? 'worse' : null),
    file: { 'Écart (€)': ({ ecart }) => ecart, 'En jeu (€)': ({ enJeu }) => enJeu }
  },
  { key: 'motif', title: 'Situation', decides: true, cell: situation },
  { ...RAISON, file: { 'Motif de l’écart': ({ raison: dite }) => dite } },
  {
    key: 'source',
    title: TITRE_DE_LA_SOURCE,
    cell: (g) => [sourcesEnMots(g), preuveEnMots(g)].filter((dite) => dite !== '').join(' · '),
    tone: () => 'quiet',
    file: { ...SOURCES_DES_PARTIES, Preuve: source }
  }
];

export const COLONNES_DES_ENGAGEMENTS: readonly Column<EngagementContradictoire>[] = [
  { key: 'engagement', title: 'Engagement', cell: ({ code, libelle }) => `${code} ${libelle}` },
  { key: 'date', title: 'Mesuré au', cell: ({ date }) => dateCourte(date), file: { 'Mesuré au': ({ date }) => date } },
  {
    key: 'etablissement',
    title: 'Établissement',
    decides: true,
    figure: true,
    cell: (e) => valeur(e, e.etablissement),
    file: { Établissement: ({ etablissement }) => etablissement }
  },
  {
    key: 'ars',
    title: 'ARS',
    decides: true,
    figure: true,
    cell: (e) => valeur(e, e.ars),
    file: { ARS: ({ ars }) => ars }
  },
  { key: 'dessin', title: 'Les deux', cell: () => '', file: {} },
  {
    key: 'ecart',
    title: 'Écart',
    decides: true,
    figure: true,
    cell: (e) => (e.ecart === null ? '' : ecartLisible(e.ecart, e)),
    tone: ({ motif: m }) => (m === 'desaccord' ? 'worse' : null),
    file: { Écart: ({ ecart }) => ecart, Unité: ({ unite }) => unite }
  },
  {
    key: 'motif',
    title: 'Situation',
    decides: true,
    cell: ({ motif: m, provisoire }) =>
      `${m === null ? 'accord' : NON_DONNEES[m]}${provisoire ? `, ${PROVISOIRES[m ?? 'accord']}` : ''}`
  },
  { ...RAISON, file: { 'Motif de l’écart': ({ raison: dite }) => dite } },
  {
    key: 'source',
    title: TITRE_DE_LA_SOURCE,
    cell: sourcesEnMots,
    tone: () => 'quiet',
    file: SOURCES_DES_PARTIES
  },
  { key: 'definition', title: 'Définition figée', cell: ({ definition }) => definition, tone: () => 'quiet' }
];

function valeur(e: EngagementContradictoire, v: number | null): string {
  return v === null ? 'non donnée' : valeurAvecUnite(v, e);
}

/** Columns that a reader may leave out. */
export const FACULTATIVES = ['entite', 'prevu', 'raison', 'source', 'definition'] as const;

export const DEFINITIONS_DU_CONTRADICTOIRE = [
  {
    terme: 'En discussion',
    texte:
      'Lignes de gain de la version en vigueur que les deux parties ne retiennent pas au même montant, ou qu’une partie n’a pas valorisées\u00a0; une ligne perdue ou reprise, dont l’action est abandonnée par exemple, ne se discute plus et se compte à part. En jeu\u00a0: l’écart entre les deux valeurs\u00a0; pour une ligne non valorisée, son montant net prévu, compté une fois. Année pleine d’un gain pérenne et montant d’un gain ponctuel ne s’additionnent pas. Une dépense évitée n’entre dans aucun résultat et n’est pas discutée ici.'
  },
  {
    terme: 'Motif de l’écart',
    texte:
      'Ce que les parties en disent, tel que les feuilles «\u00a0Gains\u00a0» et «\u00a0Valeurs des engagements\u00a0» du classeur le portent. Un désaccord sans motif se dit «\u00a0motif non donné\u00a0».'
  },
  {
    terme: 'Source',
    texte:
      'Le document où chaque partie dit lire sa valeur et le jour de ce document, tels que les feuilles «\u00a0Gains\u00a0» et «\u00a0Valeurs des engagements\u00a0» les portent\u00a0; «\u00a0source non dite\u00a0» quand elle ne le dit pas. Preuve d’un gain\u00a0: l’acte et la date du dernier palier, la fonction de qui a chiffré et où le gain se vérifie.'
  }
];
