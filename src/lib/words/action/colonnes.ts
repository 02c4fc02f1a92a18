import { ETATS_PAR_URGENCE } from '$lib/domain/action/codes';
import { METEO } from '$lib/schema/vocabulaire/contrat';
import { METEO_CROISSANTE } from '$lib/domain/contrat/codes';
import { part } from '$lib/domain/indicateur/part';
import { momentDu, momentDuRealise, retardArrete } from '$lib/format/arret';
import { attendusGeles } from '../contrat/arret';
import { faitsEnMots } from '../contrat/faits';
import { exerciceJuge } from '$lib/domain/contrat/jugement';
import { euros } from '$lib/format/nombre';
import type { ActionLigne, ActionsModele } from '$lib/views/actions/actions.types';
import type { Column } from '../table';
import { etatActionEnMots } from './etat-en-mots';
import type { Groupement } from './adresse-actions';
import { MOTS_DE_LA_LIGNE, sansJalonDu } from './ligne';
import { avecGains, glissementMax, retardMax } from './mesures';

/** Columns of the table, by their name in the address. */
export const COLONNES = [
  'numero',
  'action',
  'axe',
  'pilote',
  'entites',
  'etat',
  'meteo',
  'meteo_ars',
  'jalons',
  'retard',
  'glissement',
  'ap_vigueur',
  'ap_prevue',
  'realise',
  'attendu'
] as const;
export type Colonne = (typeof COLONNES)[number];

/** Columns that would say nothing: what the grouping already says, and what no action of this contract has. */
export function colonnesMasquees(
  { actions, entites }: Pick<ActionsModele, 'actions' | 'entites'>,
  par: Groupement | null
): ReadonlySet<Colonne> {
  return new Set<Colonne>([
    ...(par === null ? [] : ([par === 'entite' ? 'entites' : par] satisfies Colonne[])),
    ...(entites.length === 0 ? (['entites'] satisfies Colonne[]) : []),
    ...(actions.some(avecGains) ? [] : (['ap_vigueur', 'ap_prevue', 'realise', 'attendu'] satisfies Colonne[]))
  ]);
}

function rang(ordre: readonly string[], valeur: string): number | null {
  const place = ordre.indexOf(valeur);
  return place === -1 ? null : place;
}

type Action = Column<ActionLigne> & { key: Colonne };

/**
 * The table of the actions, for the screen and for its file. Pilots are functions: no name of a person is in the
 * model, so none leaves with the file.
 */
export function colonnesDesActions(modele: ActionsModele): readonly Action[] {
  const { entete } = modele;
  const annee = exerciceJuge(entete);
  const geles = attendusGeles(entete) !== null;
  const axes = new Map(modele.axes.map(({ axe, libelle }) => [axe, libelle]));
  const leviers = new Map(modele.leviers.map(({ code, libelle }) => [code, libelle]));
  const noms = new Map(modele.entites.map(({ ej, nom }) => [ej, nom]));
  const rangs = [...axes.keys()];
  const axe = (a: ActionLigne) => axes.get(a.axe) ?? a.axe;
  const etablissements = (a: ActionLigne) => a.entites.map((ej) => noms.get(ej) ?? ej).join(', ');
  const texte = (key: Colonne, title: string, about = title) => ({ key, title, about });
  const chiffre = (key: Colonne, title: string, about = title) => ({ key, title, about, figure: true });
  const meteoArs = ({ meteo }: ActionLigne) => meteo.ars ?? 'non_renseignee';
  const montant = (
    column: ReturnType<typeof chiffre>,
    heading: string,
    de: (action: ActionLigne) => number
  ): Action => ({ ...column, cell: (a) => euros(de(a)), rank: de, file: { [heading]: de } });
  return [
    {
      ...texte('numero', 'N°', 'Numéro'),
      cell: ({ numero }) => numero,
      rank: ({ numero }) => numero,
      file: { 'N°': (a) => a.numero }
    },
    {
      ...texte('action', 'Action'),
      cell: ({ libelle }) => libelle,
      rank: ({ libelle }) => libelle,
      file: { Action: ({ libelle }) => libelle }
    },
    {
      ...texte('axe', 'Axe'),
      cell: axe,
      rank: (a) => rang(rangs, a.axe),
      file: { Axe: axe, Levier: ({ levier }) => (levier === null ? null : (leviers.get(levier) ?? levier)) }
    },
    {
      ...texte('pilote', 'Pilote', 'Fonction du pilote'),
      cell: ({ pilote }) => pilote ?? MOTS_DE_LA_LIGNE.sansPilote,
      rank: ({ pilote }) => pilote,
      file: { 'Pilote (fonction)': ({ pilote }) => pilote, 'Copilote (fonction)': ({ copilote }) => copilote }
    },
    {
      ...texte('entites', 'Établissements'),
      cell: (a) => etablissements(a) || MOTS_DE_LA_LIGNE.sansEtablissement,
      rank: (a) => etablissements(a) || null,
      file: { Établissements: etablissements, 'FINESS des EJ': ({ entites }) => entites.join(', ') }
    },
    {
      ...texte('etat', 'État', 'État, déclaré ou calculé sur les jalons'),
      cell: etatActionEnMots,
      rank: ({ etat }) => rang(ETATS_PAR_URGENCE, etat),
      file: { État: etatActionEnMots }
    },
    {
      ...texte('meteo', 'Météo étab.', 'Météo selon l’établissement, la plus mauvaise d’abord'),
      cell: ({ meteo }) => METEO[meteo.etablissement].court,
      rank: ({ meteo }) => rang(METEO_CROISSANTE, meteo.etablissement),
      file: { 'Météo selon l’établissement': ({ meteo }) => METEO[meteo.etablissement].long }
    },
    {
      ...texte('meteo_ars', 'Météo ARS', 'Météo selon l’ARS, la plus mauvaise d’abord'),
      cell: (a) => METEO[meteoArs(a)].court,
      rank: (a) => rang(METEO_CROISSANTE, meteoArs(a)),
      file: { 'Météo selon l’ARS': (a) => METEO[meteoArs(a)].long, 'Faits contraires': faitsContraires }
    },
    {
      ...chiffre('jalons', 'Jalons atteints / dus', 'Jalons dus à la date de la situation, et atteints'),
      first: 'croissant',
      cell: (a) => sansJalonDu(a) ?? `${a.jalons.atteints} / ${a.jalons.dus}`,
      rank: ({ jalons }) => part(jalons.atteints, jalons.dus),
      file: {
        'Jalons dus atteints': ({ jalons }) => jalons.atteints,
        'Jalons dus': ({ jalons }) => jalons.dus,
        Jalons: ({ jalons }) => jalons.total
      }
    },
    {
      ...chiffre('retard', retardArrete('Jalons en retard', entete.arret)),
      cell: ({ jalons }) => (jalons.enRetard === 0 ? MOTS_DE_LA_LIGNE.aucun : String(jalons.enRetard)),
      rank: ({ jalons }) => jalons.enRetard,
      file: {
        'Jalons en retard': ({ jalons }) => jalons.enRetard,
        'Plus grand retard (jours)': retardMax,
        'Jalons d’action abandonnée': ({ jalons }) => jalons.abandonnes.total,
        'Jalons d’action abandonnée en retard': ({ jalons }) => jalons.abandonnes.enRetard
      }
    },
    {
      ...chiffre('glissement', 'Glissement', 'Plus grand glissement d’un jalon, en jours'),
      cell: (a) => {
        const jours = glissementMax(a);
        return jours === null ? MOTS_DE_LA_LIGNE.aucun : MOTS_DE_LA_LIGNE.glissement(jours);
      },
      rank: glissementMax,
      file: {
        'Plus grand glissement (jours)': glissementMax,
        Début: ({ debut }) => debut,
        Fin: ({ fin }) => fin,
        'Fin révisée': ({ finRevisee }) => finRevisee
      }
    },
    montant(chiffre('ap_vigueur', 'Année pleine en vigueur'), 'Année pleine en vigueur (€)', (a) => a.apEnVigueur),
    montant(chiffre('ap_prevue', 'Année pleine prévue'), 'Année pleine prévue (€)', (a) => a.apPlanifiee),
    montant(
      chiffre(
        'realise',
        `Effet ${annee} réalisé`,
        `Effet sur l’exercice ${annee}, réalisé ${momentDuRealise(entete.arret)}`
      ),
      `Effet ${annee} réalisé à date (€)`,
      (a) => a.realiseADate
    ),
    {
      ...chiffre(
        'attendu',
        `Effet ${annee} attendu`,
        `Effet sur l’exercice ${annee}, attendu ${momentDu(entete.arret)}`
      ),
      cell: (a) => (geles ? MOTS_DE_LA_LIGNE.gele : euros(a.attenduADate)),
      rank: (a) => (geles ? null : a.attenduADate),
      file: { [`Effet ${annee} attendu à date (€)`]: (a) => (geles ? null : a.attenduADate) }
    }
  ];
}

/** « 2 jalons en retard, gains réalisés : 12 % de l’attendu » ; null when facts and weather agree. */
export function faitsContraires({ desaccord }: Pick<ActionLigne, 'desaccord'>): string | null {
  return desaccord.length === 0 ? null : faitsEnMots(desaccord).join(', ');
}
