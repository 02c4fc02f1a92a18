import { nombre } from '$lib/format/nombre';
import { accord } from '$lib/format/phrase';
import type { Point } from '$lib/views/modele';
import type { PortefeuilleModele } from '$lib/views/portefeuille/portefeuille.types';

type Tete = Pick<PortefeuilleModele, 'tete' | 'jeu' | 'ensemble'>;

/** A sum over the region, and over the perimeters followed when they reach beyond it. */
export interface SommeDite {
  point: Point;
  nom: string;
  annee: string;
  unite: string;
  precision: string;
}

export function sommesDites({ tete, jeu }: Tete): SommeDite[] {
  const deuxSommes = tete.perimetres > tete.perimetresRegion;
  const dite = (point: Point, suivis: Point, nom: string, unite: string): SommeDite => ({
    ...{ point, nom, unite, annee: `en ${point.annee}` },
    precision:
      deuxSommes && suivis.valeur !== null
        ? `${jeu.regionLibelle}\u00a0; ${nombre(suivis.valeur)} pour les ${nombre(tete.perimetres)} périmètres`
        : jeu.regionLibelle
  });
  return [
    dite(tete.region.litsMco, tete.suivis.litsMco, 'lits de MCO', 'lits'),
    dite(tete.region.etpPm, tete.suivis.etpPm, 'ETP médicaux', 'ETP'),
    dite(tete.region.etpPnm, tete.suivis.etpPnm, 'ETP non médicaux', 'ETP')
  ];
}

export const motDesPerimetres = ({ tete }: Tete) => accord(tete.perimetres, 'périmètre suivi', 'périmètres suivis');

/** How many perimeters are in the region, and how many hospitals they hold, as far as it is known. */
export function precisionDesPerimetres({ tete, jeu, ensemble }: Tete): string {
  const region =
    tete.perimetres > tete.perimetresRegion
      ? `dont ${nombre(tete.perimetresRegion)} en ${jeu.regionLibelle}\u00a0; `
      : '';
  const n = tete.etablissements;
  const etablissements = `${region}${nombre(n)}\u00a0${accord(n, 'établissement')}`;
  const decrits = ensemble.decrites;
  return decrits < tete.perimetres
    ? `${etablissements}\u00a0${accord(n, 'connu')}, dans ${nombre(decrits)}\u00a0${accord(decrits, 'périmètre')}`
    : etablissements;
}
