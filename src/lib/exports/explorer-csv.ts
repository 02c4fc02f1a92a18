import { ABSENCES } from '$lib/words/absences';
import { resumeDesSources } from '$lib/words/source';
import { dateCourte } from '$lib/format/date';
import type { Unite } from '$lib/format/nombre';
import { fermesDuModele } from '$lib/views/fermes-dits';
import type { ExplorerModele } from '$lib/views/explorer/explorer.types';
import type { Niveau, Reponse } from '$lib/views/explorer/question.types';
import type { JeuEntete, Qualite, SourceBref, SourcesDites } from '$lib/views/modele';
import type { Cell } from '$lib/engine/database';
import { phraseDesFermes } from '$lib/words/fermes';
import { telecharge, type Fichier, type GenreDeTable } from './tables';

const COLONNES = [
  'Code',
  'Indicateur',
  'Unité',
  'Niveau',
  'Entité',
  'Nom',
  'Code du GHT',
  'Année',
  'Valeur',
  'Numérateur',
  'Dénominateur',
  'Qualité',
  'Statut',
  'Membres présents',
  'Membres attendus',
  'Entités fusionnées',
  'Réserve',
  'Édition',
  'Source'
];

const NIVEAUX: Readonly<Record<Niveau, string>> = { region: 'région', ght: 'GHT', ej: 'établissement' };

const QUALITES: Readonly<Record<Qualite, string>> = {
  ok: 'ok',
  secret: 'secret statistique',
  non_concerne: 'sans activité déclarée',
  non_significatif: 'non significatif',
  manquant: 'non disponible',
  ferme: ABSENCES.ferme
};

/** A value as precise as its sheet shows it (two decimals more for a fraction), a sum to the hundredth. */
function aLaPrecision(
  valeur: number | null | undefined,
  { unite, decimales }: Unite = { unite: '', decimales: 2 }
): number | null {
  if (valeur === null || valeur === undefined) return null;
  return Number(valeur.toFixed(unite === 'fraction' ? decimales + 2 : decimales));
}

/** The answer to a free question: one line an entity, an indicator and a year. */
export function fichierDeLaReponse(reponse: Reponse, modele: ExplorerModele): Fichier {
  const lignes = reponse.blocs.flatMap(({ indicateur, series, vide }) =>
    (vide === null ? series : []).flatMap((serie) =>
      serie.points.map((point): Cell[] => [
        ...[indicateur.code, indicateur.libelle, indicateur.unite, NIVEAUX[reponse.question.niveau]],
        ...[serie.entite, serie.libelle, serie.ght, point.annee],
        ...[aLaPrecision(point.valeur, indicateur), aLaPrecision(point.numerateur), aLaPrecision(point.denominateur)],
        ...[QUALITES[point.qualite], point.valeur === null ? null : point.statut],
        ...[point.partiel?.presents ?? null, point.partiel?.attendus ?? null],
        ...[point.fusion ?? null, point.reserve ?? null],
        ...[serie.origines[point.annee]?.edition ?? null, serie.origines[point.annee]?.source ?? null]
      ])
    )
  );
  const { jeu } = modele;
  const taux = 'Les taux sont des fractions\u00a0: 0,832 se lit 83,2\u00a0%.';
  return {
    ...{ titre: `Réponse, ${jeu.titre}`, simule: jeu.simule },
    tete: enteteDe(jeu, reponse.sources, taux, ...notesDesFermes(reponse)),
    tables: [{ nom: 'Réponse', notes: [], titres: COLONNES, definitions: COLONNES, lignes }]
  };
}

export const telechargeReponse = (genre: GenreDeTable, reponse: Reponse, modele: ExplorerModele): Promise<void> =>
  telecharge(
    genre,
    `trajectoire-${modele.jeu.nom}-question-${modele.jeu.donneesAu}`,
    fichierDeLaReponse(reponse, modele)
  );

/** The lines that every file of a dataset carries: what it is, whether simulated, as of when, from whom. */
export function enteteDe(jeu: JeuEntete, sources: readonly SourceBref[] | SourcesDites, ...notes: string[]): string[] {
  const { textes, autres } = resumeDesSources(sources);
  return [
    `Trajectoire – ${jeu.titre}`,
    ...(jeu.simule ? ['DONNÉES SIMULÉES\u00a0: aucun chiffre ne décrit un hôpital réel.'] : []),
    `Données au ${dateCourte(jeu.donneesAu)}`,
    ...textes.map((texte) => `Source\u00a0: ${texte}`),
    ...(autres > 0 ? [`Autres sources\u00a0: ${autres}, nommées à la page «\u00a0Sources et licences\u00a0».`] : []),
    ...notes
  ];
}

/** What a file says of the parts that are closed to the reader: their rows are empty or not there. */
export function notesDesFermes(modele: object): string[] {
  const fermes = fermesDuModele(modele);
  return fermes.length === 0 ? [] : [phraseDesFermes(fermes)];
}
