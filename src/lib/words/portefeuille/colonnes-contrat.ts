import { nombreDeJours } from '$lib/words/jours-de-charges';
import { METEO_CROISSANTE } from '$lib/domain/contrat/codes';
import { ecartALaCible } from '$lib/domain/contrat/tete';
import { part } from '$lib/domain/indicateur/part';
import { dateCourte, jourBref } from '$lib/format/date';
import { euros, nombre, sommeSur } from '$lib/format/nombre';
import type { Rank } from '$lib/format/order';
import type { JeuEntete } from '$lib/views/modele';
import type { LignePortefeuille } from '$lib/views/portefeuille/portefeuille.types';
import type { SuiviContrat } from '$lib/views/portefeuille/suivi.types';
import { sansGainEnMots } from '../contrat/absence-de-gains';
import { lireEtat, SANS_CONTRAT } from '../etat-du-contrat';
import type { Column } from '../table';
import { EN_JEU, MOTS_DE_LA_LIGNE } from './ligne-contrat';
import { jugementsEnMots } from './jugements';
import { CONTRAT, EN_JEU_DU_CONTRAT, PERIMETRE } from './lignes';
import { comptesAbsents, critereEnMots, natureDuContrat, suiviAbsent } from './mots-du-suivi';
import { ecartDuResultat } from './resultat';

/** A contract on the line of a perimeter, or a perimeter without contract. */
export interface LigneDeContrat {
  ligne: Pick<LignePortefeuille, 'ght' | 'libelle'>;
  suivi: SuiviContrat | null;
}

type De<T> = (suivi: SuiviContrat) => T;

const enMots =
  (mots: De<string | null>) =>
  ({ suivi }: LigneDeContrat): string =>
    suivi === null ? 'sans objet' : suivi.suivi ? (mots(suivi) ?? '') : suiviAbsent(suivi);

const rang =
  (valeur: De<Rank>) =>
  ({ suivi }: LigneDeContrat): Rank =>
    suivi?.suivi ? valeur(suivi) : null;

/** The worst of the two judgements; null when neither side gave one. */
function rangDeMeteo({ meteo }: SuiviContrat): number | null {
  const rangs = [meteo.etablissement, meteo.ars]
    .map((m) => METEO_CROISSANTE.indexOf(m ?? 'non_renseignee'))
    .filter((place) => place >= 0);
  return rangs.length === 0 ? null : Math.min(...rangs);
}

const figure = true;

/**
 * The contracts' table, whose values in a file are in `fichier-contrat.ts`. What most needs attention comes first at the first press; a
 * column has no rank where the contract has nothing to be ranked on.
 */
export const COLONNES_CONTRAT: readonly Column<LigneDeContrat>[] = [
  {
    key: PERIMETRE,
    title: 'Périmètre, contrat',
    cell: ({ ligne, suivi }) => (suivi === null ? ligne.libelle : `${ligne.libelle}, ${natureDuContrat(suivi)}`),
    rank: ({ ligne }) => ligne.libelle
  },
  {
    key: CONTRAT,
    title: 'État',
    about: 'État du contrat',
    cell: ({ suivi }) => (suivi === null ? SANS_CONTRAT.mot : lireEtat(suivi.etat).mot),
    rank: ({ suivi }) => (suivi === null ? null : lireEtat(suivi.etat).mot)
  },
  {
    key: 'meteo',
    title: 'Météo',
    about: 'Jugement de l’établissement et de l’ARS sur l’atteinte des objectifs, du plus sombre au plus clair',
    cell: enMots(jugementsEnMots),
    rank: rang(rangDeMeteo)
  },
  {
    ...{ key: EN_JEU_DU_CONTRAT, title: 'En jeu', figure, first: 'decroissant' },
    about: 'Euros en jeu du point le plus lourd à décider à la prochaine revue',
    cell: enMots((suivi) =>
      suivi.enJeu === null
        ? MOTS_DE_LA_LIGNE.sansEnjeu(suivi)
        : `${euros(suivi.enJeu.montant)}, ${EN_JEU[suivi.enJeu.code]}`
    ),
    rank: rang(({ enJeu }) => enJeu?.montant ?? null)
  },
  {
    ...{ key: 'jalons', title: 'Jalons atteints', about: 'Part atteinte des jalons dus', figure, first: 'croissant' },
    cell: enMots(({ jalons: { atteints, dus } }) =>
      dus === 0 ? 'aucun dû' : `${nombre(atteints)} sur ${nombre(dus)}`
    ),
    rank: rang(({ jalons }) => part(jalons.atteints, jalons.dus))
  },
  {
    ...{ key: 'annee_pleine', title: 'Année pleine en vigueur', figure, first: 'croissant' },
    about: 'Année pleine en vigueur, part de celle qui est prévue',
    cell: enMots(({ apEnVigueur, apPlanifiee }) => sommeSur(apEnVigueur, apPlanifiee)),
    rank: rang(({ apEnVigueur, apPlanifiee }) => part(apEnVigueur, apPlanifiee))
  },
  {
    ...{ key: 'gains', title: 'Gains de l’exercice', figure, first: 'croissant' },
    about: 'Gains de l’exercice réalisés, part de ceux attendus à date',
    cell: enMots(({ realiseADate, attenduADate, sansGain }) =>
      sansGain === null ? sommeSur(realiseADate, attenduADate) : sansGainEnMots(sansGain)
    ),
    rank: rang(({ realiseADate, attenduADate, sansGain }) =>
      sansGain === null ? part(realiseADate, attenduADate) : null
    )
  },
  {
    ...{ key: 'resultat', title: 'Atterrissage du résultat', figure, first: 'croissant' },
    about: 'Écart de l’atterrissage à la cible',
    cell: enMots((suivi) => ecartDuResultat(suivi.resultat) ?? comptesAbsents(suivi, 'non disponible')),
    rank: rang(({ resultat }) => ecartALaCible(resultat))
  },
  {
    ...{ key: 'tresorerie', title: 'Trésorerie', about: 'Trésorerie, jours de charges', figure, first: 'croissant' },
    cell: enMots((suivi) =>
      suivi.tresorerie === null
        ? comptesAbsents(suivi, 'non fournie')
        : suivi.tresorerie.jours === null
          ? 'jours non calculables'
          : `${nombreDeJours(suivi.tresorerie.jours)}\u00a0j`
    ),
    rank: rang(({ tresorerie }) => tresorerie?.jours ?? null)
  },
  {
    ...{ key: 'critere', title: 'Critère\u00a0légal', first: 'decroissant' },
    about: 'Entités juridiques concernées par un critère de l’article D. 6143-39',
    cell: enMots((suivi) =>
      suivi.critere === null ? comptesAbsents(suivi, 'non évaluable') : critereEnMots(suivi.critere)
    ),
    rank: rang(({ critere }) => critere?.concernees.length ?? null)
  },
  {
    ...{ key: 'revue', title: 'Revue', about: 'Date de la prochaine revue', figure, first: 'croissant' },
    cell: enMots(({ prochaineRevue }) => (prochaineRevue === null ? null : dateCourte(prochaineRevue))),
    rank: rang(({ prochaineRevue }) => prochaineRevue)
  }
];

/** What the head of a column says for its cells; a cell that differs says its own. */
export interface EnCommun {
  /** Exercise of the landings; null where they differ. */
  exercice: number | null;
  /** Day of the cash of most contracts. */
  tresorerieLe: string | null;
  /** Documents of the legal criterion of most contracts, « CF 2025 ». */
  base: string | null;
}

/** The columns that a portfolio shows: those of the follow-up go when no contract has any. */
export function colonnesDesContrats(
  avecSuivi: boolean,
  { exercice, tresorerieLe, base }: EnCommun,
  { donneesAu }: Pick<JeuEntete, 'donneesAu'>
): Column<LigneDeContrat>[] {
  if (!avecSuivi) {
    const suivi: Column<LigneDeContrat> = { key: 'suivi', title: 'Suivi', cell: enMots(() => '') };
    return [...COLONNES_CONTRAT.slice(0, 2), suivi];
  }
  const precisions: Partial<Record<string, string>> = {
    resultat: exercice === null ? '' : ` ${exercice}`,
    tresorerie: tresorerieLe === null ? '' : ` au ${jourBref(tresorerieLe, donneesAu)}`,
    critere: base === null ? '' : `, ${base.replace(', provisoire', '\u00a0prov.').replace(/ (?=\d)/gu, '\u00a0')}`
  };
  return COLONNES_CONTRAT.map((column) => ({ ...column, title: column.title + (precisions[column.key] ?? '') }));
}
