import { anneeDe, plusJours, plusMois } from '$lib/domain/temps/calendrier';
import type { Row } from '$lib/schema/tables';
import { Tirage } from '../aleatoire';
import { jourOuvre, jourOuvreAvant } from '../dates';
import type { ParametresRegion } from '../parametres';
import { SOURCE, type Hopital } from '../territoire';

export type Transmission = Row<'transmission'>;

/** When each return is due: the calendar of the fictional region. */
const ECHEANCES: Record<Transmission['document'], (exercice: number) => string> = {
  eprd: (n) => `${n}-01-01`,
  pgfp: (n) => `${n}-01-01`,
  ria1: (n) => `${n}-06-15`,
  ria2: (n) => `${n}-10-15`,
  compte_financier: (n) => `${n + 1}-06-30`
};
/** How long before its day a return is announced. */
const MOIS_ANNONCES = 6;
const DOCUMENTS = ['eprd', 'pgfp', 'ria1', 'ria2', 'compte_financier'] as const;

/** The years of which a hospital owes returns: those that the data cover whole, and the current one. */
function exercices(p: ParametresRegion): number[] {
  const derniere = anneeDe(p.donneesAu);
  const premier = derniere - Math.floor((p.mois - Number(p.donneesAu.slice(5, 7))) / 12);
  return Array.from({ length: derniere - premier + 1 }, (_, i) => premier + i);
}

/** Returns due by a hospital, with the day each was sent: most in time, some late, a few never. */
export function transmissionsDe(p: ParametresRegion, h: Hopital): Transmission[] {
  const t = new Tirage(p.graine, `transmissions ${h.ej}`);
  const traine = t.chance(0.16);
  const habitude = traine ? t.entre(12, 48) : t.entre(-9, 1);
  return exercices(p).flatMap((exercice) =>
    DOCUMENTS.flatMap((document): Transmission[] => {
      const echeance = ECHEANCES[document](exercice);
      const jour = jourOuvreAvant(plusJours(echeance, Math.round(habitude + t.normal(0, traine ? 12 : 4))));
      const manque = p.manquants.some((m) => m.ej === h.ej && m.document === document && m.exercice === exercice);
      const transmis = manque || jour > p.donneesAu ? null : jour;
      const certification = document === 'compte_financier' && transmis !== null ? certifie(h, t) : null;
      // A return that is far ahead is not a row yet.
      if (transmis === null && echeance > plusMois(p.donneesAu, MOIS_ANNONCES)) return [];
      return [
        {
          ej: h.ej,
          document,
          exercice,
          echeance,
          transmis_le: transmis,
          certification,
          ...etatDe(p, h, document, exercice, transmis),
          source: SOURCE
        }
      ];
    })
  );
}

/** What the agency made of an EPRD: most are approved in silence after thirty days, a few refused or set by it. */
function etatDe(
  p: ParametresRegion,
  h: Hopital,
  document: Transmission['document'],
  exercice: number,
  transmis: string | null
): Pick<Transmission, 'etat' | 'etat_le'> {
  const rien = { etat: null, etat_le: null };
  if (document !== 'eprd' || transmis === null) return rien;
  const t = new Tirage(p.graine, `état ${h.ej} ${exercice}`);
  const tire = t.entre(0, 1);
  const [etat, jours] =
    tire < 0.75
      ? (['approuve_tacite', 30] as const)
      : tire < 0.9
        ? (['approuve_expres', 24] as const)
        : tire < 0.96
          ? (['rejete', 28] as const)
          : (['arrete_dg', 75] as const);
  // Silence is worth approval on the thirtieth day, whichever it is; an act is signed on a working one.
  const etat_le = etat === 'approuve_tacite' ? plusJours(transmis, jours) : jourOuvre(plusJours(transmis, jours));
  return etat_le > p.donneesAu ? rien : { etat, etat_le };
}

function certifie(h: Hopital, t: Tirage): Transmission['certification'] {
  const tire = t.entre(0, 1);
  if (h.produits < 100e6) return 'non_soumis';
  return tire < 0.72 ? 'sans_reserve' : tire < 0.97 ? 'avec_reserves' : 'refus';
}
