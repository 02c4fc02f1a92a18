import { CLASSES_D_AIDE } from '$lib/domain/contrat/codes-d-aide';
import { anneeDe } from '$lib/domain/temps/calendrier';
import { majuscule } from '$lib/format/casse';
import { dateCourte } from '$lib/format/date';
import type { GelDeLAnnee } from '$lib/domain/gain/gel-de-l-annee';
import { euros } from '$lib/format/nombre';
import { accord, enumeration } from '$lib/format/phrase';
import type {
  AideDuContratEtDeLAnnee,
  AideEnAttente,
  AideEnDoute,
  AideNonVersee,
  AidesRegionModele,
  AnneeDeRegion
} from '$lib/views/aides-region/aides-region.types';
import type { Column } from '../table';
import { COLONNES_DES_ANNEES, montant } from './annees';
import { aidesEnBref, CLASSES, etatsEnMots, RISQUES } from './classes';
import { raisonEnMots } from './condition';
import { motifEnMots } from './motifs';

/** What is paid of what is granted in the region, then what is in doubt. */
export function messageDeLaRegion({
  totaux,
  contrats,
  comptes: { enRetard }
}: Pick<AidesRegionModele, 'totaux' | 'contrats' | 'comptes'>): string {
  if (contrats.length === 0) return 'Aucune aide inscrite aux contrats suivis';
  return `${aidesEnBref(totaux)}${enRetard === 0 ? '' : `, ${euros(enRetard)} en retard de versement`}`;
}

type Comptes = AidesRegionModele['comptes'];

/** The aid in doubt, with its euros. */
export function messageDesDoutes({ doutes: n, enDoute }: Pick<Comptes, 'doutes' | 'enDoute'>): string {
  if (n === 0) return 'Aucune aide à risque, suspendue ou dont la condition ne peut être décidée';
  return `${n}\u00a0${accord(n, 'tranche')} à risque, ${accord(n, 'suspendue')} ou dont la condition ne peut être décidée, pour ${euros(enDoute)}`;
}

/** The tranches whose day is past and whose condition is not met, as the portfolio counts them. */
export function messageDesAttentes({ attentes: n, enAttente }: Pick<Comptes, 'attentes' | 'enAttente'>): string {
  if (n === 0) return 'Aucune aide à date passée, condition non remplie';
  return `${n}\u00a0${accord(n, 'tranche')} à date passée, condition non remplie, pour ${euros(enAttente)}`;
}

/** The parts that are not paid, and how many of them the agency is late on, with their euros. */
export function messageDesNonVersees(c: Pick<Comptes, 'nonVersees' | 'nonVerse' | 'retards' | 'enRetard'>): string {
  const { nonVersees: n, retards } = c;
  if (n === 0) return 'Toutes les aides sont versées';
  const dont =
    retards === 0 ? 'aucune en retard de l’agence' : `dont ${retards} en retard de l’agence (${euros(c.enRetard)})`;
  return `${n}\u00a0${accord(n, 'tranche ou part', 'tranches ou parts')} non ${accord(n, 'versée')}, pour ${euros(c.nonVerse)}, ${dont}`;
}

export function pourquoi({ classe, risque, raison }: Pick<AideEnDoute, 'classe' | 'risque' | 'raison'>): string {
  if (risque !== null) return RISQUES[risque];
  if (classe === 'suspendue') return 'suspendue par l’agence';
  return raisonEnMots(raison) ?? '';
}

type Ligne = Omit<AideEnAttente, 'etats'>;

const IDENTITE: readonly Column<Ligne>[] = [
  { key: 'contrat', title: 'Contrat', cell: ({ contrat }) => contrat.intitule },
  {
    ...{ key: 'tranche', title: 'Tranche', decides: true },
    cell: ({ tranche, libelle, enveloppe }) => `${tranche}, ${libelle} (${enveloppe})`
  },
  {
    ...{ key: 'montant', title: 'Montant', figure: true, decides: true, cell: ({ montant: euro }) => euros(euro) },
    tone: () => 'strong',
    file: { 'Montant (€)': ({ montant: euro }) => euro }
  }
];
const CONDITION: readonly Column<Ligne>[] = [
  { key: 'condition', title: 'Condition', cell: ({ condition }) => condition ?? '—' },
  { key: 'prevue', title: 'Prévue le', cell: ({ prevueLe }) => dateCourte(prevueLe) }
];

export const COLONNES_DES_DOUTES: readonly Column<AideEnDoute>[] = [
  ...IDENTITE,
  { key: 'etat', title: 'État', decides: true, cell: ({ classe }) => CLASSES[classe] },
  { key: 'pourquoi', title: 'Pourquoi', cell: pourquoi },
  ...CONDITION
];

export const COLONNES_DES_ATTENTES: readonly Column<AideEnAttente>[] = [
  ...IDENTITE,
  { key: 'etat', title: 'État', decides: true, cell: ({ etats }) => majuscule(etatsEnMots(etats)) },
  ...CONDITION
];

/** Each part that is not paid and why, on a day. */
export const colonnesDesNonVersees = (au: string): Column<AideNonVersee>[] => [
  ...IDENTITE,
  {
    ...{ key: 'exercice', title: 'Exercice', cell: ({ exercice }) => exercice?.toString() ?? 'sans exercice' },
    file: { Exercice: ({ exercice }) => exercice }
  },
  { key: 'etat', title: 'État', decides: true, cell: ({ classe }) => CLASSES[classe] },
  {
    ...{ key: 'pourquoi', title: 'Pourquoi', cell: (ligne) => motifEnMots(ligne, au) ?? '' },
    tone: ({ motif }) => (motif === 'retard' ? 'worse' : null)
  },
  { key: 'due', title: 'Due le', cell: ({ dueLe }) => dateCourte(dueLe), file: { 'Due le': ({ dueLe }) => dueLe } },
  ...CONDITION.slice(0, 1)
];

type AideDuContrat = AidesRegionModele['contrats'][number];

export const COLONNES_DES_CONTRATS: readonly Column<AideDuContrat>[] = [
  { key: 'contrat', title: 'Contrat', cell: ({ intitule }) => intitule },
  ...CLASSES_D_AIDE.map((classe): Column<AideDuContrat> => ({
    ...{ key: classe, title: CLASSES[classe], figure: true, cell: ({ sommes }) => montant(sommes[classe]) },
    tone: ({ sommes }) => ((classe === 'a_risque' || classe === 'suspendue') && sommes[classe] !== 0 ? 'worse' : null)
  })),
  {
    ...{ key: 'total', title: 'Total', figure: true, cell: ({ sommes }) => montant(sommes.total) },
    tone: () => 'strong'
  }
];

const NOM_DES_COMPTES = 'Contrats comptés';

/** The years of the region: gains come after how many contracts they are of, since they end with them. */
export const COLONNES_DES_ANNEES_DE_LA_REGION: readonly Column<AnneeDeRegion>[] = COLONNES_DES_ANNEES.flatMap(
  (colonne): Column<AnneeDeRegion>[] =>
    colonne.key === 'attendu'
      ? [
          {
            ...{ key: 'comptes', title: NOM_DES_COMPTES, figure: true },
            cell: ({ comptes, finissent: { length: n } }) =>
              n === 0 ? String(comptes) : `${comptes}, dont ${n}\u00a0${accord(n, 'finit', 'finissent')}`,
            file: {
              [NOM_DES_COMPTES]: ({ comptes }) => comptes,
              'Contrats qui finissent dans l’exercice': ({ finissent }) =>
                finissent.map(({ intitule }) => intitule).join('\u00a0; ') || null
            }
          },
          colonne
        ]
      : [colonne]
);

/** How many contracts end in each year from that of the situation on: the gains planned of later years are of fewer. */
export function finsDeContratEnMots(annees: readonly AnneeDeRegion[], au: string): string | null {
  const fins = annees.flatMap(({ annee, finissent: { length: n } }) =>
    annee === null || annee < anneeDe(au) || n === 0 ? [] : [{ annee, n }]
  );
  if (fins.length === 0) return null;
  const dites = fins.map(
    ({ annee, n }, i) => `${n}${i === 0 ? ` ${accord(n, 'finit', 'finissent')}` : ''} en ${annee}`
  );
  return `Les gains prévus d’un contrat s’arrêtent à son terme\u00a0: ${enumeration(dites)}.`;
}

export const COLONNES_PAR_ANNEE: readonly Column<AideDuContratEtDeLAnnee>[] = [
  { key: 'contrat', title: 'Contrat', cell: ({ contrat }) => contrat.intitule },
  ...COLONNES_DES_ANNEES
];

/** So many contracts are named; the lines by contract say the others. */
const NOMMES = 5;
const POURQUOI: Readonly<Record<GelDeLAnnee, string>> = {
  gele: 'gains attendus gelés',
  non_precise: 'suspendu, gel non précisé'
};

/** Which contracts the gains leave out, in which years, why, and what they brought all the same. */
function plansAPartEnMots(plans: AidesRegionModele['plansAPart']): string[] {
  if (plans.length === 0) return [];
  const dits = plans.slice(0, NOMMES).map(({ contrat, gel, exercices, realise }) => {
    const annees = [...new Set([Math.min(...exercices), Math.max(...exercices)])].join('-');
    const apporte = realise === null ? '' : `, ${euros(realise)} réalisés${gel === 'gele' ? ' depuis' : ''}`;
    return `${contrat.intitule}, ${annees} (${POURQUOI[gel]}${apporte})`;
  });
  const autres = plans.length - dits.length;
  const suite = autres === 0 ? [] : [`${autres}\u00a0${accord(autres, 'autre')}`];
  return [`À part\u00a0: ${[...dits, ...suite].join('\u00a0; ')}.`];
}

/** That the aid of frozen contracts stays in its years, when their gains stop. */
function aidesDesGeles(plans: AidesRegionModele['plansAPart']): string[] {
  return plans.some(({ gel }) => gel === 'gele')
    ? [
        'Les aides d’un contrat gelé restent à l’exercice où elles étaient dues, même après le gel\u00a0; ses gains s’arrêtent à la veille du gel.'
      ]
    : [];
}

export const MOTS_DE_LA_REGION = {
  titre: 'Aides et contreparties',
  situation: (au: string) => `Tous les contrats suivis, au ${dateCourte(au)}`,
  vide: 'Aucune aide inscrite aux contrats suivis',
  videTexte:
    'Les tranches d’aide se lisent dans la feuille «\u00a0Aides\u00a0» du classeur de chaque contrat\u00a0; aucune n’est dans ce jeu.',
  doutes: 'Les plus gros montants d’abord\u00a0; chaque contrat mène à ses conditions et à leurs preuves',
  attentes: 'Contrats qui courent, tranches non versées\u00a0: la liste que compte le portefeuille',
  nonVersees: 'D’abord celles que l’agence doit, les plus anciennes en tête\u00a0; puis les plus gros montants',
  legendeNonVersees: 'Tranches et parts non versées, et pourquoi',
  annees: 'Par exercice, à côté de ce que les plans ont apporté',
  anneesNote: ({ plansAPart: plans, annees, jeu }: Pick<AidesRegionModele, 'plansAPart' | 'annees' | 'jeu'>) =>
    [
      'Les aides et les gains ne s’additionnent pas. Gains\u00a0: effet net sur l’exercice des contrats qui ont une aide, réalisé jusqu’à la situation, prévus et réalisés des mêmes contrats.',
      ...[finsDeContratEnMots(annees, jeu.donneesAu)].filter((dite) => dite !== null),
      ...plansAPartEnMots(plans),
      ...aidesDesGeles(plans)
    ].join(' '),
  contrats: 'Par contrat, tous exercices',
  contratsEtAnnees: 'Par contrat et par exercice',
  ecarts: (n: number) =>
    n === 0
      ? 'Aides et notifications se rapprochent toutes'
      : `${n}\u00a0${accord(n, 'écart')} entre les aides et les notifications`,
  sansAide: (noms: readonly string[]) => `Sans aide inscrite\u00a0: ${enumeration(noms)}.`,
  legendeDoutes: 'Tranches à risque, suspendues ou dont la condition ne peut être décidée',
  legendeAttentes: 'Tranches à date passée, condition non remplie',
  legendeAnnees: 'Aides de tous les contrats par exercice, et gains de leurs plans',
  legendeContrats: 'Aides par contrat et par état',
  legendeContratsEtAnnees: 'Aides par contrat, exercice et état, et gains nets du plan'
};
