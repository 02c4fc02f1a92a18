import { anneeDe } from '$lib/domain/temps/calendrier';
import { euros } from '$lib/format/nombre';
import type { ContratEntete, TrajectoireDeSolde } from '$lib/views/contrat/contrat.types';
import type { CheminEntree } from '../charts/path-with-versions/path-with-versions.types';
import { reserveEnMots } from '../contrat/reserves';
import {
  anneeMontree,
  atterrissagesTraces,
  derniereMontree,
  marquesDeVie,
  messageDeTrajectoire,
  seTrace,
  versionsMontrees
} from '../contrat/trajectoire';
import { perimetreEnMots } from '../perimetre-dit';
import type { ChiffreCle } from '../reunion/bloc';
import { projections } from '../reunion/projections';
import type { PagePlanche } from './dossier.types';
import { MOTS_DU_CHEMIN as MOTS } from './mots';

/** The path as the screen of the contract draws it at first. */
function tracee(chemin: TrajectoireDeSolde, entete: ContratEntete): CheminEntree {
  const jusqua = derniereMontree(chemin, entete);
  return {
    realise: chemin.realise,
    versions: versionsMontrees(chemin.versions, false, jusqua),
    atterrissages: atterrissagesTraces(chemin),
    marques: marquesDeVie(entete),
    anneeCourante: anneeMontree(entete, jusqua),
    sansCible: chemin.cible.valeur === null,
    premiereAnnee: entete.debut === null ? null : anneeDe(entete.debut),
    unite: { unite: 'euros', decimales: 1 }
  };
}

/**
 * Where the result comes from, where it was to go, and where each says that the year lands; no page when nothing was
 * booked, targeted or projected.
 * @param de whose the first projection is: « de l’établissement »
 */
export function pageDuChemin(chemin: TrajectoireDeSolde | null, entete: ContratEntete, de: string): PagePlanche[] {
  if (chemin === null) return [];
  const entree = tracee(chemin, entete);
  if (!seTrace(chemin, entree.versions)) return [];
  return [
    {
      ...{ genre: 'planche', id: 'chemin' },
      titre: messageDeTrajectoire(chemin, entete),
      sousTitre: MOTS.sousTitre(perimetreEnMots(chemin.perimetre)),
      dessin: { genre: 'chemin', chemin: entree },
      chiffres: [...realise(chemin), ...attendus(chemin, de), ...auTerme(entree)],
      question: null,
      note: chemin.reserves
        .filter(({ reserve }) => reserve === 'comptes_manquants')
        .map(reserveEnMots)
        .join('\n')
    }
  ];
}

function realise({ realise: annees }: TrajectoireDeSolde): ChiffreCle[] {
  const dernier = annees.findLast(({ valeur }) => valeur !== null);
  if (dernier === undefined || dernier.valeur === null) return [];
  const precision = dernier.statut === 'provisoire' ? MOTS.provisoire(dernier.annee) : String(dernier.annee);
  return [{ libelle: MOTS.realise, precision, valeur: euros(dernier.valeur), manque: false }];
}

/** The target of the year, then where each says that it lands. */
function attendus({ cible, atterrissages }: TrajectoireDeSolde, de: string): ChiffreCle[] {
  const annee = atterrissages.at(0)?.annee;
  const visee =
    cible.valeur === null
      ? []
      : [{ libelle: MOTS.cible, precision: MOTS.annee(annee), valeur: euros(cible.valeur), manque: false }];
  return [...visee, ...projections({ atterrissage: atterrissages, cible: cible.valeur }, de)];
}

/** Where the path in force leads, and where nothing done would have led. */
function auTerme({ versions, realise: faites }: CheminEntree): ChiffreCle[] {
  const faite = faites.findLast(({ valeur }) => valeur !== null)?.annee ?? null;
  return versions
    .filter(({ enVigueur }) => enVigueur)
    .flatMap(({ libelle, points }) => {
      const fin = points.toSorted((a, b) => a.annee - b.annee).at(-1);
      if (fin === undefined || fin.annee === faite) return [];
      return [{ libelle, precision: MOTS.annee(fin.annee), valeur: euros(fin.valeur), manque: false }];
    });
}
