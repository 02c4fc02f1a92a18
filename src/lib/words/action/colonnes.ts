import { ETATS_PAR_URGENCE } from '$lib/domain/action/codes';
import { METEO } from '$lib/schema/vocabulaire/contrat';
import { METEO_CROISSANTE } from '$lib/domain/contrat/codes';
import { part } from '$lib/domain/indicateur/part';
import { retardArrete } from '$lib/format/arret';
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
      file: { numero: (a) => a.numero }
    },
    {
      ...texte('action', 'Action'),
      cell: ({ libelle }) => libelle,
      rank: ({ libelle }) => libelle,
      file: { action: ({ libelle }) => libelle }
    },
    {
      ...texte('axe', 'Axe'),
      cell: axe,
      rank: (a) => rang(rangs, a.axe),
      file: { axe, levier: ({ levier }) => (levier === null ? null : (leviers.get(levier) ?? levier)) }
    },
    {
      ...texte('pilote', 'Pilote', 'Fonction du pilote'),
      cell: ({ pilote }) => pilote ?? MOTS_DE_LA_LIGNE.sansPilote,
      rank: ({ pilote }) => pilote,
      file: { pilote_fonction: ({ pilote }) => pilote, copilote_fonction: ({ copilote }) => copilote }
    },
    {
      ...texte('entites', 'Établissements'),
      cell: (a) => etablissements(a) || MOTS_DE_LA_LIGNE.sansEtablissement,
      rank: (a) => etablissements(a) || null,
      file: { etablissements, finess_ej: ({ entites }) => entites.join(', ') }
    },
    {
      ...texte('etat', 'État', 'État, déclaré ou calculé sur les jalons'),
      cell: etatActionEnMots,
      rank: ({ etat }) => rang(ETATS_PAR_URGENCE, etat),
      file: { etat: etatActionEnMots }
    },
    {
      ...texte('meteo', 'Météo étab.', 'Météo selon l’établissement, la plus mauvaise d’abord'),
      cell: ({ meteo }) => METEO[meteo.etablissement].court,
      rank: ({ meteo }) => rang(METEO_CROISSANTE, meteo.etablissement),
      file: { meteo_etablissement: ({ meteo }) => METEO[meteo.etablissement].long }
    },
    {
      ...texte('meteo_ars', 'Météo ARS', 'Météo selon l’ARS, la plus mauvaise d’abord'),
      cell: (a) => METEO[meteoArs(a)].court,
      rank: (a) => rang(METEO_CROISSANTE, meteoArs(a)),
      file: { meteo_ars: (a) => METEO[meteoArs(a)].long, faits_contraires: faitsContraires }
    },
    {
      ...chiffre('jalons', 'Jalons atteints / dus', 'Jalons dus à la date de la situation, et atteints'),
      first: 'croissant',
      cell: (a) => sansJalonDu(a) ?? `${a.jalons.atteints} / ${a.jalons.dus}`,
      rank: ({ jalons }) => part(jalons.atteints, jalons.dus),
      file: {
        jalons_dus_atteints: ({ jalons }) => jalons.atteints,
        jalons_dus: ({ jalons }) => jalons.dus,
        jalons_total: ({ jalons }) => jalons.total
      }
    },
    {
      ...chiffre('retard', retardArrete('Jalons en retard', entete.arret)),
      cell: ({ jalons }) => (jalons.enRetard === 0 ? MOTS_DE_LA_LIGNE.aucun : String(jalons.enRetard)),
      rank: ({ jalons }) => jalons.enRetard,
      file: {
        jalons_en_retard: ({ jalons }) => jalons.enRetard,
        retard_max_jours: retardMax,
        jalons_d_action_abandonnee: ({ jalons }) => jalons.abandonnes.total,
        jalons_d_action_abandonnee_en_retard: ({ jalons }) => jalons.abandonnes.enRetard
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
        glissement_max_jours: glissementMax,
        debut: ({ debut }) => debut,
        fin: ({ fin }) => fin,
        fin_revisee: ({ finRevisee }) => finRevisee
      }
    },
    montant(chiffre('ap_vigueur', 'Année pleine en vigueur'), 'annee_pleine_en_vigueur_euros', (a) => a.apEnVigueur),
    montant(chiffre('ap_prevue', 'Année pleine prévue'), 'annee_pleine_prevue_euros', (a) => a.apPlanifiee),
    montant(
      chiffre('realise', `Effet ${annee} réalisé`, `Effet sur l’exercice ${annee}, réalisé à date`),
      `gains_${annee}_realises_a_date_euros`,
      (a) => a.realiseADate
    ),
    {
      ...chiffre('attendu', `Effet ${annee} attendu`, `Effet sur l’exercice ${annee}, attendu à date`),
      cell: (a) => (geles ? MOTS_DE_LA_LIGNE.gele : euros(a.attenduADate)),
      rank: (a) => (geles ? null : a.attenduADate),
      file: { [`gains_${annee}_attendus_a_date_euros`]: (a) => (geles ? null : a.attenduADate) }
    }
  ];
}

/** « 2 jalons en retard, gains réalisés : 12 % de l’attendu » ; null when facts and weather agree. */
export function faitsContraires({ desaccord }: Pick<ActionLigne, 'desaccord'>): string | null {
  return desaccord.length === 0 ? null : faitsEnMots(desaccord).join(', ');
}
