import { ABSENCES } from '$lib/words/absences';
import { resumeDesSources } from '$lib/words/source';
import { dateCourte } from '$lib/format/date';
import type { Unite } from '$lib/format/nombre';
import { fermesDuModele } from '$lib/views/fermes-dits';
import type { ExplorerModele } from '$lib/views/explorer/explorer.types';
import type { Niveau, Reponse } from '$lib/views/explorer/question.types';
import type { JeuEntete, Qualite, SourceBref } from '$lib/views/modele';
import type { Cell } from '$lib/engine/database';
import { phraseDesFermes } from '$lib/words/fermes';
import { csv } from './csv';

const COLONNES = [
  'indicateur',
  'libelle',
  'unite',
  'niveau',
  'entite',
  'nom',
  'ght',
  'annee',
  'valeur',
  'numerateur',
  'denominateur',
  'qualite',
  'statut',
  'membres_presents',
  'membres_attendus',
  'entites_fusionnees',
  'reserve',
  'edition',
  'source'
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

/** The answer to a free question as a CSV file: one line an entity, an indicator and a year. */
export function reponseCsv(reponse: Reponse, modele: ExplorerModele): string {
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
  return csv(
    COLONNES,
    lignes,
    enteteDe(
      modele.jeu,
      reponse.sources,
      'Les taux sont des fractions\u00a0: 0,832 se lit 83,2\u00a0%.',
      ...notesDesFermes(reponse)
    )
  );
}

/** The lines that every file of a dataset carries: what it is, whether simulated, as of when, from whom. */
export function enteteDe(jeu: JeuEntete, sources: readonly SourceBref[], ...notes: string[]): string[] {
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
