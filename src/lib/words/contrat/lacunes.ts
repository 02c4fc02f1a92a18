import { accord, enumeration } from '$lib/format/phrase';
import { dateLongue } from '$lib/format/date';
import { autreDate } from '$lib/domain/temps/autre-date';
import { porteSurDesComptes } from '$lib/domain/contrat/obligations';
import type { ContratEntete, ContratModele } from '$lib/views/contrat/contrat.types';

/** A part of the page that has nothing to show: what it is, and which sheets of the workbook fill it. */
export interface Lacune {
  ancre: string;
  quoi: string;
  feuilles: readonly string[];
}

/**
 * Parts of a followed contract that lack data. A PTSM has no accounts of its own, and those that are closed to the reader
 * may well be there: their absence is not a gap.
 */
export function lacunes(modele: ContratModele): Lacune[] {
  const territoire = !porteSurDesComptes(modele.entete.type);
  const comptables: [boolean, Lacune][] = [
    [
      modele.ponts.annuel === null && modele.ponts.cible === null,
      {
        ancre: 'ponts',
        quoi: 'Ponts du résultat',
        feuilles: ['Comptes', 'Trajectoire financière']
      }
    ],
    [
      modele.trajectoires.length === 0,
      { ancre: 'trajectoire', quoi: 'Trajectoire financière', feuilles: ['Trajectoire financière'] }
    ],
    [modele.resultats === null, { ancre: 'resultats', quoi: 'Les quatre résultats', feuilles: ['Comptes'] }],
    [modele.hypotheses.lignes.length === 0, { ancre: 'hypotheses', quoi: 'Hypothèses', feuilles: ['Hypothèses'] }],
    [modele.aides.length === 0, { ancre: 'aides', quoi: 'Aides et tranches', feuilles: ['Aides'] }],
    [modele.criteres.length === 0, { ancre: 'criteres', quoi: 'Critères légaux', feuilles: ['Comptes'] }],
    [modele.tresorerie.length === 0, { ancre: 'tresorerie', quoi: 'Trésorerie', feuilles: ['Comptes'] }]
  ];
  const communes: [boolean, Lacune][] = [
    [modele.axes.length === 0, { ancre: 'actions', quoi: 'Actions', feuilles: ['Axes', 'Actions'] }],
    [
      modele.engagements.length === 0,
      { ancre: 'engagements', quoi: 'Engagements', feuilles: ['Engagements', 'Cibles'] }
    ],
    [modele.revues.length === 0, { ancre: 'revues', quoi: 'Revues et décisions', feuilles: ['Revues', 'Décisions'] }]
  ];
  const fermees = (lacune: Lacune) => modele.comptesFermes !== undefined && lacune.feuilles.includes('Comptes');
  return [...(territoire ? [] : comptables), ...communes].flatMap(([absente, lacune]) =>
    absente && !fermees(lacune) ? [lacune] : []
  );
}

/**
 * What is said of parts that have nothing to show. At another date than the dataset's, the date is the cause: no sheet is
 * to be filled in.
 */
export function motsDesLacunes({ au, jeu }: Pick<ContratEntete, 'au' | 'jeu'>): { titre: string; conseil: string } {
  return autreDate(au, jeu.donneesAu) === null
    ? { titre: 'Ce qui n’est pas fourni', conseil: MOTS_DES_LACUNES.conseil }
    : {
        titre: `Ce dont rien n’était connu au ${dateLongue(au)}`,
        conseil: `La page dit ce que l’on savait à cette date. Ce qui en est connu depuis se lit à la date du jeu, le ${dateLongue(jeu.donneesAu)}.`
      };
}

export const MOTS_DES_LACUNES = {
  feuilles: (feuilles: readonly string[]) =>
    `(${accord(feuilles.length, 'feuille')} ${enumeration(feuilles.map((feuille) => `«\u00a0${feuille}\u00a0»`))})`,
  conseil: 'Complétez ces feuilles du modèle de contrat, puis déposez le classeur sur la page [Importer].'
};
