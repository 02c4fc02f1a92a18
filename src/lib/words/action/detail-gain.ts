import type { Arret } from '$lib/domain/contrat/contrat';
import { geleAvant, geleEnCours } from '$lib/domain/gain/absence';
import { JUSQU_AU_GEL } from '$lib/format/arret';
import { PREUVES, TITRES } from '$lib/schema/vocabulaire/action';
import { dateCourte } from '$lib/format/date';
import { euros } from '$lib/format/nombre';
import type { LigneDeGain } from '$lib/views/fiche/fiche.types';
import { mot } from '../contrat/mots';
import type { Column } from '../table';
import { budgetEnMots, type Marche } from './fiche';

/** Where a gain is booked: « budget H (CRP) · Titre 1 · compte 641 ». */
export function imputationDuGain({ budget, titre, compte, unite }: LigneDeGain): string {
  return [
    budgetEnMots(budget),
    mot(TITRES, titre),
    ...(compte === null ? [] : [`compte ${compte}`]),
    ...(unite === null ? [] : [unite])
  ].join(' · ');
}

/** Who quantified a gain, which version fixed it, and where it can be checked. */
export function origineDuGain({ chiffrePar, version, preuve, contrepartie }: LigneDeGain): string {
  return [
    chiffrePar === null ? 'chiffrage non attribué' : `chiffré par ${chiffrePar}`,
    ...(version === 0 ? [] : [`fixé par l’avenant ${version}`]),
    preuve === null ? 'aucune preuve désignée' : `se vérifie dans\u00a0: ${mot(PREUVES, preuve)}`,
    ...(contrepartie === null ? [] : [`contrepartie\u00a0: ${contrepartie}, le gain s’annule pour le territoire`])
  ].join(' · ');
}

export const dateDeLaMarche = ({ date }: Marche) => (date === null ? 'palier à franchir' : dateCourte(date));

export const MOTS_DU_DETAIL = {
  effet: 'Effet par exercice',
  nom: (libelle: string) => `Effet par exercice de ${libelle}`,
  legende: (libelle: string) => `Effet sur chaque exercice, en euros nets\u00a0: ${libelle}`
};

function attenduDe(annee: number, attendu: number, arret: Arret | null): string {
  if (geleAvant(arret, annee)) return 'gelé';
  return `${euros(attendu)}${geleEnCours(arret, annee) ? JUSQU_AU_GEL : ''}`;
}

/** The effect of a gain on each exercise: what is expected, which is no figure in a year begun frozen, and acquired. */
export function effetParExercice(annees: LigneDeGain['annees'], arret: Arret | null) {
  const lignes = [
    { libelle: 'attendu', de: annees.map(({ annee, attendu }) => attenduDe(annee, attendu, arret)) },
    { libelle: 'acquis par ce qui est en vigueur', de: annees.map(({ realise }) => euros(realise)) }
  ];
  const columns: Column<(typeof lignes)[number]>[] = [
    { key: 'exercice', title: 'Exercice', cell: ({ libelle }) => libelle },
    ...annees.map(({ annee }, i) => ({
      ...{ key: String(annee), title: String(annee), figure: true },
      cell: ({ de }: (typeof lignes)[number]) => de[i] ?? ''
    }))
  ];
  return { columns, rows: lignes };
}
