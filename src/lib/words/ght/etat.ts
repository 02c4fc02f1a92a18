import { derniereAnnee } from '$lib/domain/indicateur/historique';
import { rangEnMots, situationEnMots } from '$lib/format/phrase';
import { situation } from '$lib/domain/indicateur/situation';
import { partielEnMots } from '$lib/format/nombre';
import type { CarteIndicateur, GhtModele } from '$lib/views/ght/ght.types';
import type { Point } from '$lib/views/modele';
import { bandeDe, depuisEnMots, pointCourant, valeurEnMots } from '../indicateur/lecture';

/** A piece of a sentence; `fort` is what the eye should catch. */
export interface Morceau {
  texte: string;
  fort: boolean;
}

interface Sujet {
  code: string;
  /** Words that stand before the value. */
  avant: string;
  /** Words that stand after it; the unit comes with the value. */
  apres: string;
}

const SUJETS: readonly Sujet[] = [
  { code: 'LITS_MCO', avant: '', apres: ' de MCO' },
  { code: 'TAUX_OCCUPATION_MCO', avant: 'taux d’occupation ', apres: '' },
  { code: 'ETP_PM', avant: '', apres: ' médicaux' },
  { code: 'ETP_PNM', avant: '', apres: ' non médicaux' }
];

/** Names of what is absent, for « lits de MCO : non disponible en 2024 ». */
const NOMS: Readonly<Record<string, string>> = {
  LITS_MCO: 'lits de MCO',
  TAUX_OCCUPATION_MCO: 'taux d’occupation',
  ETP_PM: 'ETP médicaux',
  ETP_PNM: 'ETP non médicaux'
};

/**
 * The state of a GHT in one sentence: beds, occupancy and staff, each with its year when it is not the sentence's,
 * how far it moved since the first comparable year, and its place. What is absent is said, never counted as 0.
 */
export function phraseEtat(modele: Pick<GhtModele, 'familles'>): Morceau[] {
  const cartes = new Map(modele.familles.flatMap((f) => f.cartes.map((c) => [c.indicateur.code, c] as const)));
  const sujets = SUJETS.flatMap((sujet) => {
    const carte = cartes.get(sujet.code);
    const point = carte ? pointCourant(carte.serie) : null;
    return carte && point ? [{ sujet, carte, point }] : [];
  });
  const annee = derniereAnnee(...sujets.map((s) => s.carte.serie)) ?? sujets[0]?.point.annee;
  if (annee === undefined)
    return [{ texte: 'Aucun chiffre d’activité ni de personnel pour ce périmètre.', fort: false }];
  const propositions = sujets.map(({ sujet, carte }) => proposition(sujet, carte, annee));
  const suite = propositions.flatMap((p, i) => (i === 0 ? p : [{ texte: '\u00a0; ', fort: false }, ...p]));
  return [{ texte: `En ${annee}\u00a0: `, fort: false }, ...suite, { texte: '.', fort: false }];
}

function proposition({ code, avant, apres }: Sujet, carte: CarteIndicateur, annee: number): Morceau[] {
  const { indicateur, serie } = carte;
  const point = pointCourant(serie);
  if (point === null || point.valeur === null) {
    const date = point && point.annee !== annee ? ` en ${point.annee}` : '';
    const pourquoi = point ? valeurEnMots(point, indicateur) : 'non disponible';
    return [{ texte: `${NOMS[code]}\u00a0: ${pourquoi}${date}`, fort: false }];
  }
  const valeur = valeurEnMots({ ...point, statut: 'definitif', partiel: undefined, reserve: undefined }, indicateur);
  const complements = [
    point.annee === annee ? '' : `en ${point.annee}`,
    reserve(point),
    depuisEnMots(serie, point.annee, carte.ruptures, indicateur),
    place(carte, point.annee, point.valeur)
  ].filter(Boolean);
  return [
    ...(avant ? [{ texte: avant, fort: false }] : []),
    { texte: valeur, fort: true },
    { texte: [apres, ...complements.map((c) => `, ${c}`)].join(''), fort: false }
  ].filter((m) => m.texte !== '');
}

function reserve(point: Point): string {
  if (point.reserve) return point.reserve;
  if (point.partiel) return partielEnMots(point.partiel);
  return point.statut === 'provisoire' ? 'valeur provisoire' : '';
}

function place({ indicateur, rang, bandes }: CarteIndicateur, annee: number, valeur: number): string {
  if (indicateur.agregation === 'somme') return '';
  if (rang?.annee === annee) return rangEnMots(rang, indicateur.direction);
  const bande = bandeDe(bandes, annee);
  return bande ? situationEnMots(situation(valeur, bande)) : '';
}
