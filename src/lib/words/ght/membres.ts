import { derniereAnnee, estHistorique } from '$lib/domain/indicateur/historique';
import { PARTIE_FERMEE } from '../absences';
import { dateCourte } from '$lib/format/date';
import { nombre } from '$lib/format/nombre';
import { accord, enumeration } from '$lib/format/phrase';
import type { CarteIndicateur, EtablissementMembre } from '$lib/views/ght/ght.types';
import type { Point } from '$lib/views/modele';
import { aVerifier, pointCourant, valeurEnMots } from '../indicateur/lecture';
import type { Column } from '../table';

export const MOTS_DES_MEMBRES = {
  titre: (n: number) => `${n}\u00a0${accord(n, 'établissement membre', 'établissements membres')}`,
  nom: 'Établissements membres',
  legende: (avecLits: boolean) =>
    `Établissements membres\u00a0: commune, catégorie, FINESS${avecLits ? ' et lits MCO' : ''}`
};

export const ROLES = { support: 'support', partie: '', associe: 'associé' } as const;

/** « comprend l’ancien établissement Un (01/01/2020) »; empty for one that was always what it is. */
export function fusionDe({ anciens }: EtablissementMembre): string {
  if (anciens.length === 0) return '';
  const noms = anciens.map((a) => (a.date === null ? a.libelle : `${a.libelle} (${dateCourte(a.date)})`));
  return noms.length === 1
    ? `comprend l’ancien établissement ${noms.join('')}`
    : `issu de la fusion de ${enumeration(noms)}`;
}

function lieu({ commune, departement }: EtablissementMembre): string {
  if (commune === null) return departement ?? 'non précisée';
  return departement === null ? commune : `${commune} (${departement})`;
}

/** Why a hospital shows no bed; null when it has some. */
export const sansLits = ({ ferme, litsMco }: EtablissementMembre): string | null =>
  ferme ? PARTIE_FERMEE : litsMco === null ? 'aucun déclaré' : null;

/**
 * The hospitals of a perimeter. Without a single value of beds the year is unknown by hospital: « aucun déclaré »
 * would be false, and the column goes.
 *
 * @param annee last year of the dataset, for the beds
 */
export function colonnesDesMembres(
  etablissements: readonly EtablissementMembre[],
  annee: number | null
): Column<EtablissementMembre>[] {
  const lits: Column<EtablissementMembre> = {
    key: 'lits',
    title: annee === null ? 'Lits MCO' : `Lits MCO ${annee}`,
    figure: true,
    cell: (e) => sansLits(e) ?? nombre(e.litsMco ?? 0)
  };
  return [
    { key: 'nom', title: 'Établissement', cell: (e) => [e.nom, ROLES[e.role], fusionDe(e)].filter(Boolean).join(', ') },
    { key: 'commune', title: 'Commune', cell: lieu },
    { key: 'categorie', title: 'Cat.', cell: ({ categorie }) => categorie },
    { key: 'ej', title: 'FINESS EJ', cell: ({ ej }) => ej },
    ...(etablissements.some((e) => e.litsMco !== null || e.ferme) ? [lits] : [])
  ];
}

export interface MembreDeLaMatrice {
  ej: string;
  nom: string;
  /** The point that each indicator shows of it, by code. */
  points: ReadonlyMap<string, Point | null>;
}

/** Indicators without a value of the group, hospital by hospital. */
export interface Matrice {
  columns: Column<MembreDeLaMatrice>[];
  rows: MembreDeLaMatrice[];
  /** Last year of an indicator over the members, by code. */
  dernieres: ReadonlyMap<string, number | null>;
  reserves: string[];
  legende: string;
}

export function matriceDesMembres(cartes: readonly CarteIndicateur[], titre: string): Matrice {
  const dernieres = new Map(
    cartes.map(({ indicateur, membres }) => [indicateur.code, derniereAnnee(...membres.map((m) => m.serie))])
  );
  const noms = new Map(cartes.flatMap(({ membres }) => membres).map(({ ej, nom }) => [ej, nom]));
  const montree = (serie: readonly Point[]) => [pointCourant(serie)].filter((point) => point !== null);
  return {
    dernieres,
    columns: [
      { key: 'nom', title: 'Établissement', cell: ({ nom }) => nom },
      ...cartes.map(({ indicateur }): Column<MembreDeLaMatrice> => ({
        key: indicateur.code,
        title: indicateur.libelleCourt,
        figure: true,
        cell: ({ points }) => valeurEnMots(points.get(indicateur.code) ?? null, indicateur)
      }))
    ],
    rows: [...noms].map(([ej, nom]) => ({
      ...{ ej, nom },
      points: new Map(
        cartes.map(({ indicateur, membres }) => {
          const sien = membres.find((m) => m.ej === ej);
          return [indicateur.code, sien === undefined ? null : pointCourant(sien.serie)];
        })
      )
    })),
    reserves: cartes.flatMap(({ indicateur, membres }) =>
      aVerifier(
        membres.map(({ nom, serie }) => ({ libelle: `${indicateur.libelleCourt}, ${nom}`, serie: montree(serie) })),
        membres.flatMap(({ serie }) => montree(serie).map(({ annee }) => annee))
      )
    ),
    legende: [
      `${titre}.`,
      cartes.every(({ indicateur }) => indicateur.famille === 'finances')
        ? 'Un groupement n’a pas de comptes\u00a0: ces indicateurs se lisent membre par membre, sans somme ni rang.'
        : 'Ces indicateurs n’ont pas de valeur de groupement\u00a0: ni somme, ni rang.',
      ...(cartes.some(({ indicateur }) => estHistorique(indicateur.famille, dernieres.get(indicateur.code) ?? null))
        ? ['Les exercices de 2014 et avant sont de l’histoire\u00a0: ni classés, ni colorés.']
        : [])
    ].join(' ')
  };
}
