import type { ExplorerModele } from '$lib/views/explorer/explorer.types';
import type { Niveau } from '$lib/views/explorer/question.types';
import { FAMILLES } from '../ght/familles';

export const NIVEAUX: { valeur: Niveau; libelle: string }[] = [
  { valeur: 'region', libelle: 'Région' },
  { valeur: 'ght', libelle: 'GHT' },
  { valeur: 'ej', libelle: 'Établissement' }
];

export const BORNES = [
  { cle: 'de', libelle: 'de', defaut: 'la première' },
  { cle: 'a', libelle: 'à', defaut: 'la dernière' }
] as const;

const ABSENT: Readonly<Record<Niveau, string>> = {
  region: 'pas de somme régionale',
  ght: 'pas par GHT',
  ej: 'pas par établissement'
};

export const MOTS_DU_FORMULAIRE = {
  indicateurs: 'Indicateurs',
  aucunIndicateur: 'Choisissez-en un ou plusieurs. Ceux sans aucune valeur dans ce jeu ne sont pas proposés.',
  niveau: 'Niveau',
  perimetres: 'Périmètres',
  tous: (n: number) => `Tous (${n})`,
  annees: 'Années',
  poser: 'Poser la question',
  incomplete: 'Il faut au moins un indicateur.',
  aJour: 'La réponse est à jour.'
};

export const MOTS_DE_LA_LISTE = {
  choix: (legende: string) => `${legende}\u00a0: choix`,
  retirer: '\u00a0: retirer',
  toutRetirer: 'Tout retirer',
  chercher: 'Chercher',
  dansLaListe: (legende: string) => ` dans la liste\u00a0: ${legende}`,
  rien: (recherche: string) => `Rien ne correspond à «\u00a0${recherche}\u00a0».`
};

/** The indicators to choose from, under their family and group; those that a level does not give say so. */
export function choixDIndicateurs({ indicateurs }: ExplorerModele, niveau: Niveau) {
  return indicateurs.map(({ code, libelle, famille, groupe, agregation, niveaux }) => {
    const existe = niveau === 'region' ? agregation !== 'aucune' : niveaux.includes(niveau);
    return {
      ...{ valeur: code, libelle, groupe: `${FAMILLES[famille]} · ${groupe}` },
      ...(!existe && { note: ABSENT[niveau] })
    };
  });
}
