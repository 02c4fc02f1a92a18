import { debutDeListe, estLongue } from '$lib/format/premieres';
import { colonnesDeDepart, familleDeDepart, indicateursVivants } from './depart';
import { lignesSansTermines } from './repliables';
import type { PortefeuilleModele } from './portefeuille.types';

const SANS_CONTOUR: PortefeuilleModele['carte']['departements'][number]['contour'] = {
  type: 'MultiPolygon',
  coordinates: []
};

/** The lines that the table shows first when it comes: those with most euros at stake, in the order of the dataset. */
function lignesDeDepart(lignes: PortefeuilleModele['lignes']): PortefeuilleModele['lignes'] {
  if (!estLongue(lignes.length, 'portefeuille')) return lignes;
  const rangees = lignesSansTermines(lignes).map(({ suivis }, place) => ({
    place,
    enJeu: Math.max(...suivis.map(({ suivi, enJeu }) => (suivi && enJeu !== null ? enJeu.montant : -Infinity)))
  }));
  const premieres = rangees.toSorted((a, b) => (a.enJeu === b.enJeu ? a.place - b.place : b.enJeu - a.enJeu));
  const places = new Set(debutDeListe(premieres, 'portefeuille').map(({ place }) => place));
  return lignes.filter((_, place) => places.has(place));
}

/**
 * Of a portfolio, what its page has on the screen when it comes: the columns of its first family, without what draws
 * the map and names its sources. A page brings it along; the rest is read at the reader's first sign.
 */
export function apercuDe(modele: PortefeuilleModele): PortefeuilleModele {
  const famille = familleDeDepart(modele);
  const montres = famille === 'contrat' ? [] : colonnesDeDepart(indicateursVivants(modele, famille));
  // The message of a family of indicators is read of every line.
  const lignes = famille === 'contrat' ? lignesDeDepart(modele.lignes) : modele.lignes;
  const coupe = lignes.length < modele.lignes.length;
  const codes = new Set(montres.map(({ code }) => code));
  const garde = <T>(parIndicateur: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(parIndicateur).filter(([code]) => codes.has(code)));
  return {
    ...modele,
    familles: modele.familles.map((f) => ({ ...f, indicateurs: f.indicateurs.filter(({ code }) => codes.has(code)) })),
    // What is only searched is read with the rest; a table shows contracts as they are followed, or as they are known.
    lignes: lignes.map((ligne) => ({
      ...ligne,
      support: null,
      contrats: famille === 'contrat' ? [] : ligne.contrats,
      suivis: famille === 'contrat' ? ligne.suivis : [],
      series: garde(ligne.series)
    })),
    region: garde(modele.region),
    bandes: garde(modele.bandes),
    ruptures: garde(modele.ruptures),
    carte: {
      ...modele.carte,
      // Their names stand in the table.
      departements: modele.carte.departements.map((d) => ({ ...d, contour: SANS_CONTOUR })),
      etablissements: []
    },
    aRegarder: coupe ? debutDeListe(modele.aRegarder) : modele.aRegarder,
    sources: []
  };
}
