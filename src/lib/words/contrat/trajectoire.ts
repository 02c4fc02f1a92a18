import type { AbsenceDeCible, CibleDeLExercice } from '$lib/domain/comptes/cible';
import { dernierJourAttendu } from '$lib/domain/gain/gains';
import { suspensionEnCours, ouvreUneVersion } from '$lib/domain/contrat/evenements';
import { exerciceJuge } from '$lib/domain/contrat/jugement';
import { fourchettePassee, placeDementie } from '$lib/domain/comptes/fourchette-passee';
import { ecartDesProjections } from '$lib/domain/comptes/atterrissage';
import { anneeDe } from '$lib/domain/temps/calendrier';
import { anneeDecimale } from '$lib/domain/temps/annee-decimale';
import { SOLDES } from '$lib/schema/vocabulaire/comptes';
import { EVENEMENTS } from '$lib/schema/vocabulaire/contrat';
import { cibleDeLExercice } from '$lib/domain/comptes/cible';
import { euros } from '$lib/format/nombre';
import { ecartALaCibleEnMots } from '../ecart-a-la-cible';
import { dementiEnMots } from '../dementi';
import type { ContratEntete, TrajectoireDeSolde } from '$lib/views/contrat/contrat.types';
import type { Atterrissage, VersionChemin } from '../charts/path-with-versions/path-with-versions.types';
import { ABSENCES_DE_CIBLE } from '../absences-de-cible';
import { mot } from './mots';
import { documentProjete, projectionDe } from './document-projete';
import { versionEnMots } from './version-de-trajectoire';

type Projection = Pick<TrajectoireDeSolde['atterrissages'][number], 'origine' | 'document' | 'valeur' | 'fourchette'>;

/** Where a year lands: the hospital's own projection first, then the tool's, then the difference. */
export interface Atterrissages {
  annee: number;
  etablissement: Projection | null;
  outil: Projection | null;
  /** Tool's less hospital's, in euros. */
  ecart: number | null;
  /** Target in force of that year, or why it is compared with none. */
  cible: number | null;
  sansCible: AbsenceDeCible | null;
}

/** The landing of the latest year that has one; null when nobody projects anything. */
export function atterrissages({
  atterrissages: tous,
  cible
}: Pick<TrajectoireDeSolde, 'atterrissages' | 'cible'>): Atterrissages | null {
  if (tous.length === 0) return null;
  const annee = Math.max(...tous.map((a) => a.annee));
  const de = (origine: 'etablissement' | 'outil') =>
    tous.find((a) => a.annee === annee && a.origine === origine) ?? null;
  const [etablissement, outil] = [de('etablissement'), de('outil')];
  return {
    ...{ annee, etablissement, outil, cible: cible.valeur, sansCible: cible.absence },
    ecart: ecartDesProjections(etablissement?.valeur ?? null, outil?.valeur ?? null)
  };
}

/** What the version in force asks of any year of its path, or why nothing (`cibleDeLExercice`). */
export function cibleDeLAnnee(
  { versions }: Pick<TrajectoireDeSolde, 'versions'>,
  { debut, gel, vie, arret }: Pick<ContratEntete, 'debut' | 'gel' | 'vie' | 'arret'>,
  exercice: number
): CibleDeLExercice {
  const de = (voulu: 'cible' | 'tendanciel') =>
    versions
      .find(({ genre, enVigueur }) => genre === voulu && enVigueur)
      ?.points.find(({ annee }) => annee === exercice)?.valeur ?? null;
  const dernierJour = dernierJourAttendu(arret);
  return cibleDeLExercice({
    exercice,
    cible: de('cible'),
    tendanciel: de('tendanciel'),
    debut,
    gel,
    suspenduLe: suspensionEnCours(vie)?.date ?? null,
    arret,
    dernierJour
  });
}

/**
 * The versions drawn: the target and the tendanciel in force, unless the reader asks for all. Without a target in force,
 * the PGFP in force, else the targets that were. EPRD and RIA show as landings.
 */
export function versionsMontrees(
  versions: TrajectoireDeSolde['versions'],
  toutes: boolean,
  jusqua: number | null = null
): VersionChemin[] {
  const montrees = (toutes ? versions : enVue(versions)).map((v) => ({ ...v, libelle: versionEnMots(v) }));
  if (toutes || jusqua === null) return montrees;
  return montrees.map((v) => ({ ...v, points: v.points.filter(({ annee }) => annee <= jusqua) }));
}

/**
 * The last year that is drawn of a contract that has stopped: booked, targeted or projected, else that of its stop. What
 * was planned after it is read by asking for all the versions. Null while the contract runs.
 */
export function derniereMontree(
  { realise, versions, atterrissages: tous }: Pick<TrajectoireDeSolde, 'realise' | 'versions' | 'atterrissages'>,
  { arret }: Pick<ContratEntete, 'arret'>
): number | null {
  if (arret === null) return null;
  const cibles = versions.filter(({ genre, enVigueur }) => genre === 'cible' && enVigueur);
  const faites = realise.filter(({ valeur }) => valeur !== null);
  const annees = [...faites, ...cibles.flatMap(({ points }) => points), ...tous].map(({ annee }) => annee);
  return annees.length === 0 ? anneeDe(arret.le) : Math.max(...annees);
}

/** Whether what is shown of a path holds a year that was booked, targeted or projected: the tendanciel alone draws none. */
export function seTrace(
  { realise, atterrissages: tous }: Pick<TrajectoireDeSolde, 'realise' | 'atterrissages'>,
  versions: readonly {
    genre: TrajectoireDeSolde['versions'][number]['genre'];
    points: readonly { valeur: number | null }[];
  }[]
): boolean {
  const points = [...realise, ...versions.flatMap(({ genre, points }) => (genre === 'tendanciel' ? [] : points))];
  return tous.length > 0 || points.some(({ valeur }) => valeur !== null);
}

function enVue(versions: TrajectoireDeSolde['versions']): TrajectoireDeSolde['versions'] {
  const enVigueur = versions.filter((version) => version.enVigueur);
  const [cibles, pgfp] = (['cible', 'pgfp'] as const).map((genre) => enVigueur.filter((v) => v.genre === genre));
  const passees = versions.filter(({ genre }) => genre === 'cible');
  const visees = [cibles, pgfp, passees].find((liste) => liste !== undefined && liste.length > 0) ?? [];
  return [...visees, ...enVigueur.filter(({ genre }) => genre === 'tendanciel')];
}

/** What a path says: where the year lands and how far from its target; else the last known year. */
export function messageDeTrajectoire(
  trajectoire: TrajectoireDeSolde,
  entete: Pick<ContratEntete, 'debut' | 'gel' | 'vie' | 'arret'>,
  de?: string
): string {
  const { solde, realise } = trajectoire;
  const libelle = SOLDES[solde];
  const landing = atterrissages(trajectoire);
  const projete = landing?.etablissement ?? landing?.outil ?? null;
  if (landing !== null && projete !== null) {
    const debut = `${libelle}\u00a0: ${euros(projete.valeur)} en ${landing.annee}`;
    const place =
      landing.cible === null
        ? ABSENCES_DE_CIBLE[landing.sansCible ?? 'aucune']
        : ecartALaCibleEnMots(projete.valeur - landing.cible) + dementi(trajectoire, projete, landing.cible);
    return `${debut}, ${place}, ${projectionDe(projete, de)}`;
  }
  const dernier = realise.findLast(({ valeur }) => valeur !== null);
  if (dernier === undefined || dernier.valeur === null) return `${libelle}\u00a0: aucune valeur connue`;
  const cible = cibleDeLAnnee(trajectoire, entete, dernier.annee).valeur;
  const debut = `${libelle}\u00a0: ${euros(dernier.valeur)} en ${dernier.annee}`;
  return cible === null ? debut : `${debut}, ${ecartALaCibleEnMots(dernier.valeur - cible)}`;
}

/** What the hospital's own past gaps say of the place of its figure, where they deny it (rule 34). */
function dementi(
  { justesse }: TrajectoireDeSolde,
  { origine, valeur }: { origine: string; valeur: number },
  cible: number
) {
  const place = origine === 'etablissement' ? placeDementie(valeur, cible, justesse) : null;
  return place === null ? '' : dementiEnMots(place);
}

/** The year that a path puts forward: that of D, or of the day a contract that is over was judged. */
export function anneeMontree(entete: Pick<ContratEntete, 'au' | 'arret'>, jusqua: number | null = null): number {
  return Math.min(exerciceJuge(entete), jusqua ?? Infinity);
}

/**
 * The landings as the drawing names them: whose, then from what. « établissement (RIA 1) » ; the hospital's with the range
 * that its past documents make, which it does not give.
 * @param de whose the first one is, as the title says it: « des hôpitaux »
 */
export function atterrissagesTraces(
  { atterrissages: tous, justesse }: Pick<TrajectoireDeSolde, 'atterrissages' | 'justesse'>,
  de = 'de l’établissement'
): Atterrissage[] {
  const qui = { etablissement: de.replace(/^de l’|^des /u, ''), outil: 'outil' };
  return tous.map(({ origine, document, ...landing }) => {
    const passee = origine === 'etablissement' ? fourchettePassee(landing.valeur, justesse) : null;
    return {
      ...landing,
      ...(passee && { fourchette: passee, selon: ` avec les écarts de ses ${justesse?.exercices.length} derniers` }),
      libelle: `${qui[origine]} (${documentProjete(document)})`
    };
  });
}

/** The signature and the amendments, as marks of the path. */
export function marquesDeVie({ vie }: Pick<ContratEntete, 'vie'>): { annee: number; texte: string }[] {
  return vie.flatMap(({ type, date }) =>
    date === null || !ouvreUneVersion(type)
      ? []
      : [{ annee: anneeDecimale(date), texte: mot(EVENEMENTS, type).toLowerCase() }]
  );
}

/** Their code did not come. */
export const NON_SUIVIES = 'Vos hypothèses ne sont pas suivies\u00a0: rechargez la page.';

export const MOTS_DE_LA_TRAJECTOIRE = {
  solde: 'Solde',
  sous: '\u00a0; sous vos hypothèses',
  atterrissage: 'Atterrissage de l’année\u00a0: postes, hypothèses, épreuve',
  toutes: 'toutes les versions (signature, PGFP, EPRD, RIA)',
  vide: 'Ni compte, ni cible, ni projection de ces années\u00a0: il n’y a rien à tracer que le tendanciel. Les comptes et les cibles se déposent par le classeur du contrat.',
  reserves: (n: number) => `Méthode, réserves et justesse des projections passées (${n})`
};
