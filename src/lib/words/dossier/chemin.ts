import { duMoinsJuste } from '$lib/domain/comptes/moins-justes';
import { exerciceJuge } from '$lib/domain/contrat/jugement';
import { anneeDe } from '$lib/domain/temps/calendrier';
import { euros } from '$lib/format/nombre';
import type { ContratEntete, TrajectoireDeSolde } from '$lib/views/contrat/contrat.types';
import type { AnneePrevue, CheminEntree } from '../charts/path-with-versions/path-with-versions.types';
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

/** What a path takes from the head of its contract. */
type Entete = Pick<ContratEntete, 'au' | 'debut' | 'gel' | 'vie' | 'arret'>;

/** The path as the screen of the contract draws it at first. */
function tracee(chemin: TrajectoireDeSolde, entete: Entete, de: string): CheminEntree {
  const jusqua = derniereMontree(chemin, entete);
  return {
    realise: chemin.realise,
    versions: versionsMontrees(chemin.versions, false, jusqua),
    atterrissages: atterrissagesTraces(chemin, de),
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
export function pageDuChemin(chemin: TrajectoireDeSolde | null, entete: Entete, de: string): PagePlanche[] {
  if (chemin === null) return [];
  const entree = tracee(chemin, entete, de);
  const visee = chemin.cible.valeur === null ? null : { annee: exerciceJuge(entete), valeur: chemin.cible.valeur };
  if (!seTrace(chemin, entree.versions)) return [];
  return [
    {
      ...{ genre: 'planche', id: 'chemin' },
      titre: messageDeTrajectoire(chemin, entete, de),
      sousTitre: MOTS.sousTitre(perimetreEnMots(chemin.perimetre)),
      dessin: { genre: 'chemin', chemin: entree },
      chiffres: [...realise(chemin), ...attendus(chemin, visee, de), ...auTerme(entree, visee)],
      question: null,
      note: [...reservesTenues(chemin), ...autresJustesses(chemin)].join('\n')
    }
  ];
}

/** As many hospitals as a page tells how right their past documents were. */
const JUSTESSES = 4;

const justesses = ({ reserves }: TrajectoireDeSolde) => duMoinsJuste(reserves.filter((r) => r.reserve === 'justesse'));

function autresJustesses(chemin: TrajectoireDeSolde): string[] {
  const autres = justesses(chemin).slice(JUSTESSES);
  const inconnus = autres.filter(({ partMoyenne }) => partMoyenne === null).length;
  return MOTS.autres(autres.length - inconnus, inconnus);
}

function reservesTenues(chemin: TrajectoireDeSolde): string[] {
  const autres = chemin.reserves.filter(({ reserve }) => reserve !== 'formule_outil' && reserve !== 'justesse');
  return [...autres, ...justesses(chemin).slice(0, JUSTESSES)].map(reserveEnMots);
}

function realise({ realise: annees }: TrajectoireDeSolde): ChiffreCle[] {
  const dernier = annees.findLast(({ valeur }) => valeur !== null);
  if (dernier === undefined || dernier.valeur === null) return [];
  const precision = dernier.statut === 'provisoire' ? MOTS.provisoire(dernier.annee) : String(dernier.annee);
  return [{ libelle: MOTS.realise, precision, valeur: euros(dernier.valeur), manque: false }];
}

/** The target of the year, then where each says that it lands. */
function attendus({ cible, atterrissages }: TrajectoireDeSolde, visee: AnneePrevue | null, de: string): ChiffreCle[] {
  return [
    ...(visee === null
      ? []
      : [{ libelle: MOTS.cible, precision: MOTS.annee(visee.annee), valeur: euros(visee.valeur), manque: false }]),
    ...projections({ atterrissage: atterrissages, cible: cible.valeur }, de)
  ];
}

/** Where the path in force leads, when it is not this very year, and where nothing done would have led. */
function auTerme({ versions, realise: faites }: CheminEntree, visee: AnneePrevue | null): ChiffreCle[] {
  const faite = faites.findLast(({ valeur }) => valeur !== null)?.annee ?? null;
  return versions
    .filter(({ enVigueur }) => enVigueur)
    .flatMap(({ libelle, genre, points }) => {
      const fin = points.toSorted((a, b) => a.annee - b.annee).at(-1);
      if (fin === undefined || fin.annee === faite) return [];
      if (genre === 'cible' && fin.annee === visee?.annee) return [];
      return [{ libelle, precision: MOTS.annee(fin.annee), valeur: euros(fin.valeur), manque: false }];
    });
}
