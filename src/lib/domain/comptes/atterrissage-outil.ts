import type { BaseAtterrissage } from './base-atterrissage';
import {
  erreurMoyenne,
  essais,
  METHODES,
  prevusDuPoste,
  type Essai,
  type Methode,
  type PosteEprouve
} from './epreuve-atterrissage';
import { EXERCICES_EPROUVES, MOIS_MIN } from './hypotheses-atterrissage';
import { lectures, resultatDesPostes, type LectureDuPoste, type Lectures, type Sources } from './lectures-de-l-annee';
import { bornesDuMois, premiersMois } from './situations-mensuelles';

/** What a method told of past years, less the truth's sign: closing − told, by year. */
function erreursDe(tentes: readonly Essai[], poste: PosteEprouve, methode: Methode) {
  return tentes
    .filter((e) => e.poste === poste)
    .map(({ annee, clos, prevus }) => ({ annee, ecart: clos - prevus[methode] }));
}

/**
 * The method kept for an item [M]: the tool's, unless a naive one was nearer the closings of at least three past years at
 * the same month of this very entity.
 */
export function methodeRetenue(tentes: readonly Essai[], poste: PosteEprouve): Methode {
  const juges = METHODES.map((methode) => ({ methode, ecarts: erreursDe(tentes, poste, methode).map((e) => e.ecart) }));
  return juges.reduce((gardee, autre) => {
    if (autre.ecarts.length < EXERCICES_EPROUVES) return gardee;
    return (erreurMoyenne(autre.ecarts) ?? 0) < (erreurMoyenne(gardee.ecarts) ?? 0) ? autre : gardee;
  }).methode;
}

const sansPromesse = (lues: Lectures): Lectures => ({ ...lues, promesses: [] });

/** The result as each previous season would have it: the mean of the two readings, that of the gap being the same. */
function parSaison({ postes, titre4 }: Lectures, valeur: number) {
  const ecart = resultatDesPostes(postes, (p) => p.ecart, titre4.montant);
  const annees = postes[0]?.saisons.map(({ annee }) => annee) ?? [];
  const dans = (annee: number) => (p: LectureDuPoste) => p.saisons.find((s) => s.annee === annee)?.valeur ?? p.saison;
  return annees.map((annee) => ({
    annee,
    ecart: (resultatDesPostes(postes, dans(annee), titre4.montant) + ecart) / 2 - valeur
  }));
}

/**
 * The tool's landing of the CRP of an entity [M].
 *
 * Each item of titres 1 to 3 ends as the season of up to three previous years would have it; titre 4 is taken as known.
 * The result is the mean of two readings: that of the items, and last year's result plus the gap to date (items err
 * together, since charges grow with receipts: the gap of the result says what the items miss). Where a naive method was
 * nearer the past of this entity, it is kept instead. What actions still promise comes on top, by their rung.
 *
 * @returns null before three complete months, or without a previous year both closed and known by month
 */
export function atterrissageOutil(sources: Sources, ej: string, exercice: number, au: string): BaseAtterrissage | null {
  const connus = premiersMois(sources.comptes, ej, exercice, au);
  if (connus.length < MOIS_MIN) return null;
  const lues = lectures(sources, ej, exercice, au, connus);
  if (lues === null) return null;
  const tentes = essais(sources, ej, exercice, au, connus.length);
  const nues = sansPromesse(lues);
  const methode = methodeRetenue(tentes, 'resultat');
  const valeur = prevusDuPoste(nues, 'resultat')[methode];
  return {
    mois: connus.length,
    jusquAu: bornesDuMois(exercice, connus.length).fin,
    dernierExercice: lues.dernierExercice,
    titre4: lues.titre4,
    postes: lues.postes.map(({ poste, cumul, cumulDernier, dernier }) => {
      const gardee = methodeRetenue(tentes, poste);
      return { poste, methode: gardee, cumul, cumulDernier, dernier, valeur: prevusDuPoste(nues, poste)[gardee] };
    }),
    resultat: {
      methode,
      valeur,
      saisons: methode === 'outil' ? parSaison(lues, valeur) : [],
      erreurs: erreursDe(tentes, 'resultat', methode)
    },
    promesses: lues.promesses
  };
}
