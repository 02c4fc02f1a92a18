import { rollup } from 'd3';
import { anneeDe } from '$lib/domain/temps/calendrier';
import type { Database } from '$lib/engine/database';
import type { Need } from '$lib/engine/manifest';
import { SUIVIS } from '$lib/domain/indicateur/agregation';
import { derniereAnnee, estHistorique } from '$lib/domain/indicateur/historique';
import { anneesEntre } from '$lib/domain/temps/periode';
import { bandeDe, ficheDe, lisSources, Series } from '../lecture';
import { entitesFermees } from '../fermes';
import type { Point } from '../modele';
import { lance, requete, type LigneDe } from '../requete';
import { requetes } from '../requetes';
import type { ExplorerModele } from './explorer.types';
import questionSql from './question.sql?raw';
import type { BlocReponse, Changement, Niveau, Question, Reponse, SerieReponse } from './question.types';

/** Parameters: indicators (comma list), level, GHT (comma list, empty = all), first and last year. */
export const requeteQuestion = requete(questionSql, requetes.series.colonnes);

type Ligne = LigneDe<typeof requeteQuestion>;

interface Entite {
  entite: string;
  libelle: string;
  ght: string | null;
}

/** What a question needs to have loaded: of the measures, the perimeters asked for and the regional sums. */
export function besoinsDe({ niveau, perimetres }: Question): Need[] {
  const partitions = niveau === 'region' ? [] : perimetres;
  const mesure: Need =
    niveau !== 'region' && partitions.length === 0 ? { table: 'mesure' } : { table: 'mesure', partitions };
  const regionales: Need[] = niveau === 'ej' ? [] : [{ table: 'mesure', partitions: [null] }];
  const tables = [
    'jeu',
    'source',
    'ght',
    'etablissement',
    'indicateur',
    'reference',
    'succession',
    'succession_ght'
  ] as const;
  return [mesure, ...regionales, ...tables.map((table) => ({ table }))];
}

/** Whether an indicator exists at a level: a group has no value where its parts do not add up. */
export function existeAuNiveau(indicateur: ExplorerModele['indicateurs'][number], niveau: Niveau): boolean {
  if (niveau === 'region') return indicateur.agregation !== 'aucune';
  return indicateur.niveaux.includes(niveau);
}

/** The years of the dataset that a question covers, in order; bounds given the wrong way round are read the right way. */
export function anneesDe({ de, a }: Question, annees: readonly number[]): number[] {
  return anneesEntre(annees, de ?? annees[0] ?? 0, a ?? annees.at(-1) ?? 0);
}

/**
 * Answers a free question.
 *
 * @param modele lists of the dataset: they name and order what is shown
 * @throws Error with the engine's message
 */
export async function repond(db: Database, question: Question, modele: ExplorerModele): Promise<Reponse> {
  const annees = anneesDe(question, modele.annees);
  const demandes = question.indicateurs.flatMap((code) => modele.indicateurs.find((i) => i.code === code) ?? []);
  const [premiere = 0, derniere = 0] = [annees[0], annees.at(-1)];
  const codes = demandes.map((i) => i.code).join(',');
  const poser = (niveau: Niveau) =>
    lance(db, requeteQuestion, [codes, niveau, question.perimetres.join(','), premiere, derniere]);
  const lignes = await poser(question.niveau);
  const region = new Series(question.niveau === 'ght' ? await poser('region') : [], demandes);
  const horsRegion = (await lance(db, requetes.ghts)).some((g) => !g.dans_region);
  const fermees = await entitesFermees(db);
  const series = new Series(lignes, demandes, { parties: true, fermees });
  const fiches = (await lance(db, requetes.indicateurs)).map(ficheDe);
  const changements = question.niveau === 'ej' ? await fusionsParEj(db) : await changementsParGht(db);
  const bandes = question.niveau === 'ght' ? await lance(db, requetes.bandes, ['']) : [];

  const blocs = demandes.map((indicateur): BlocReponse => {
    const siennes = lignes.filter((l) => l.indicateur === indicateur.code);
    const historique = estHistorique(indicateur.famille, derniereAnnee(siennes));
    const toutes = entitesDe(question, modele, horsRegion).map((entite): SerieReponse => ({
      ...entite,
      points: completes(
        series.de(question.niveau, entite.entite, indicateur.code),
        annees,
        fermees.has(entite.entite) && existeAuNiveau(indicateur, question.niveau)
      ),
      origines: originesDe(siennes, entite.entite),
      changements: changements.get(entite.entite) ?? []
    }));
    const avecLigne = toutes.filter(
      (serie) => Object.keys(serie.origines).length > 0 || serie.points.some((p) => p.qualite === 'ferme')
    );
    const gardees = question.niveau === 'ej' ? avecLigne : toutes;
    return {
      indicateur,
      series: gardees,
      sansLigne: toutes.length - gardees.length,
      region:
        indicateur.agregation === 'ratio' && !historique ? region.de('region', modele.jeu.region, indicateur.code) : [],
      bandes: historique
        ? []
        : bandes
            .filter((b) => b.indicateur === indicateur.code && annees.includes(b.annee))
            .map((b) => bandeDe(b, indicateur)),
      ruptures: fiches.find((fiche) => fiche.code === indicateur.code)?.ruptures ?? [],
      vide: existeAuNiveau(indicateur, question.niveau) ? (avecLigne.length === 0 ? 'sans_ligne' : null) : 'hors_niveau'
    };
  });
  const citees = new Set(lignes.map((ligne) => ligne.source));
  const sources = (await lisSources(db)).filter(({ id }) => citees.has(id));
  return { question, annees, blocs, sources };
}

/** @param horsRegion whether some perimeters are outside of the region: otherwise they are the region, told once */
function entitesDe({ niveau, perimetres }: Question, modele: ExplorerModele, horsRegion: boolean): Entite[] {
  const choisi = (ght: string) => perimetres.length === 0 || perimetres.includes(ght);
  if (niveau === 'region') {
    const { region, regionLibelle } = modele.jeu;
    return [
      { entite: region, libelle: regionLibelle, ght: null },
      ...(horsRegion ? [{ entite: SUIVIS, libelle: '', ght: null }] : [])
    ];
  }
  if (niveau === 'ght') {
    return modele.perimetres
      .filter(({ ght }) => choisi(ght))
      .map(({ ght, libelle }) => ({ entite: ght, libelle, ght }));
  }
  return modele.etablissements
    .filter(({ ght }) => choisi(ght))
    .map(({ ej, nom, ght }) => ({ entite: ej, libelle: nom, ght }));
}

function completes(points: readonly Point[], annees: readonly number[], ferme: boolean): Point[] {
  const qualite = ferme ? 'ferme' : 'manquant';
  return annees.map(
    (annee) => points.find((p) => p.annee === annee) ?? { annee, valeur: null, qualite, statut: 'definitif' }
  );
}

function originesDe(lignes: readonly Ligne[], entite: string): SerieReponse['origines'] {
  const siennes = lignes.filter((ligne) => ligne.entite === entite);
  return Object.fromEntries(siennes.map(({ annee, edition, source }) => [annee, { edition, source }]));
}

/** Mergers that made a hospital, at their year; those without a known date are told on the GHT's page only. */
async function fusionsParEj(db: Database): Promise<Map<string, Changement[]>> {
  const parEj = new Map<string, Changement[]>();
  for (const { nouveau, libelle, date } of await lance(db, requetes.successions)) {
    if (date === null) continue;
    const annee = anneeDe(date);
    const autres = parEj.get(nouveau) ?? [];
    const meme = autres.find((marque) => marque.annee === annee);
    if (meme) meme.texte += `, ${libelle}`;
    else parEj.set(nouveau, [...autres, { annee, texte: libelle, fusion: true }]);
  }
  return parEj;
}

async function changementsParGht(db: Database): Promise<Map<string, Changement[]>> {
  const marques = (await lance(db, requetes.successionsGht)).flatMap(({ ancien, nouveau, annee, motif }) =>
    [ancien, nouveau].map((ght) => ({ ght, marque: { annee, texte: motif } }))
  );
  return rollup(
    marques,
    (siennes) => siennes.map(({ marque }) => marque),
    ({ ght }) => ght
  );
}
