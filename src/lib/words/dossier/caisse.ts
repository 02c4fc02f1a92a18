import {
  caisseLaPlusBasse,
  creuxDuPlan,
  premierMoisSousZero,
  type MoisPrevu
} from '$lib/domain/comptes/plan-tresorerie';
import { aDecouvert, couvreLesJours, laPlusBasse } from '$lib/domain/comptes/tresorerie';
import { finsDesMois } from '$lib/domain/temps/calendrier';
import { eurosAuMillier } from '$lib/format/au-millier';
import { dateCourte } from '$lib/format/date';
import { accord } from '$lib/format/phrase';
import type { ConseilModele } from '$lib/views/reunion/reunion.types';
import type { TresorerieModele } from '$lib/views/tresorerie/tresorerie.types';
import type { LigneDeMois } from '../charts/month-lines/month-lines.types';
import { LIGNES_AU_PLUS } from '../charts/month-lines/traits';
import { moisDe, type ChiffreCle } from '../reunion/bloc';
import type { PagePlanche } from './dossier.types';
import { MOTS_DE_LA_CAISSE as MOTS } from './mots';

type Caisse = ConseilModele['tresorerie'][number];
/** `fini`: of a contract that is over, whose plans are no matter of its own any more. */
type Lu = Pick<ConseilModele, 'tresorerie' | 'seuilJours'> & { fini: boolean };

/** Other hospitals whose lowest day stands beside the curve. */
const AUTRES_AU_PLUS = 4;

/**
 * The cash that goes lowest, month by month: what stood, what its hospital foresees, the threshold that both are read
 * against; sums of tills would hide the one that cannot pay. No page without two months to draw.
 */
export function pageDeLaCaisse({ tresorerie, seuilJours, fini }: Lu): PagePlanche[] {
  const creux = caisseLaPlusBasse(tresorerie);
  const caisse = tresorerie.find(({ nom }) => nom === creux?.nom) ?? laPlusBasse(tresorerie) ?? tresorerie[0];
  if (caisse === undefined) return [];
  const { nom, constates, plan, seuil } = caisse;
  const [premier, dernier] = [constates[0] ?? plan[0], plan.at(-1) ?? constates.at(-1)];
  if (premier === undefined || dernier === undefined || constates.length + plan.length < 2) return [];
  const mois = finsDesMois(premier.fin, dernier.fin);
  const enMois = (points: readonly { fin: string; valeur: number | null }[]) =>
    mois.map((fin) => points.find((p) => p.fin.slice(0, 7) === fin.slice(0, 7))?.valeur ?? null);
  const lignes: LigneDeMois[] = [
    { genre: 'constate', ...nomme(MOTS.realise, constates, enMois) },
    { genre: 'plan', ...nomme(MOTS.prevu, plan, enMois) },
    { genre: 'bas', ...jourLePlusBas(plan, enMois) },
    {
      ...{ genre: 'seuil', nom: seuil === null ? '' : MOTS.seuil(seuilJours, seuil) },
      valeurs: mois.map(() => seuil)
    }
  ];
  const trous = enMois(constates.map(({ fin, montant }) => ({ fin, valeur: montant }))).slice(
    0,
    -plan.length || undefined
  );
  return [
    {
      ...{ genre: 'planche', id: 'caisse' },
      titre: titreDe(caisse, { tresorerie, seuilJours, fini }),
      sousTitre: MOTS.sousTitre(nom, plan.length > 0),
      dessin: {
        genre: 'mois',
        mois: { mois, lignes: lignes.filter(({ valeurs }) => valeurs.some((v) => v !== null)) }
      },
      chiffres: chiffresDe(caisse, { tresorerie, seuilJours, fini }),
      question: null,
      note: [
        ...(plan.length === 0 ? [] : [MOTS.prevision]),
        ...(trous.includes(null) ? [MOTS.trous] : []),
        ...(tresorerie.length > 1 ? [MOTS.chacune] : [])
      ].join(' ')
    }
  ];
}

/** A line with, in its name, the last figure that it has. */
function nomme(
  nom: (montant: number, fin: string) => string,
  points: readonly { fin: string; montant: number }[],
  enMois: (points: readonly { fin: string; valeur: number }[]) => (number | null)[]
): Pick<LigneDeMois, 'nom' | 'valeurs'> {
  const dernier = points.at(-1);
  return {
    nom: dernier === undefined ? '' : nom(dernier.montant, dernier.fin),
    valeurs: enMois(points.map(({ fin, montant }) => ({ fin, valeur: montant })))
  };
}

/** The lowest days that a plan tells, with the lowest of all in its name. */
function jourLePlusBas(
  plan: readonly MoisPrevu[],
  enMois: (points: readonly { fin: string; valeur: number | null }[]) => (number | null)[]
): Pick<LigneDeMois, 'nom' | 'valeurs'> {
  const bas = creuxDuPlan(plan);
  return {
    nom: bas === null ? '' : MOTS.plusBas(bas.montant, bas.fin),
    valeurs: enMois(plan.map(({ fin, plusBas }) => ({ fin, valeur: plusBas })))
  };
}

function titreDe({ nom, plan, seuil, constates, jours }: Caisse, { tresorerie, seuilJours, fini }: Lu): string {
  const creux = creuxDuPlan(plan);
  if (creux === null) {
    const dernier = constates.at(-1);
    const dite = MOTS.moinsCouverte({ nom, le: dernier?.fin ?? '', montant: dernier?.montant ?? 0 }, jours !== null);
    return fini ? dite : MOTS.sansPlan(dite);
  }
  const sousZero = tresorerie.filter((t) => aDecouvert(creuxDuPlan(t.plan)?.montant ?? null)).length;
  const dit = MOTS.creux(nom, creux.montant, creux.fin);
  if (sousZero > 0) return MOTS.sousZero(sousZero, dit);
  const couvre = couvreLesJours(creux.montant, seuil);
  return couvre === null ? MOTS.plusBasse(dit) : MOTS.auSeuil(couvre, seuilJours, dit);
}

/** What stood, what is foreseen at its lowest, the threshold; then the lowest day of each other hospital. */
function chiffresDe(caisse: Caisse, { tresorerie, seuilJours, fini }: Lu): ChiffreCle[] {
  const dernier = caisse.constates.at(-1);
  const plusBas = ({ nom, plan }: Caisse): ChiffreCle[] => {
    const creux = creuxDuPlan(plan);
    if (creux === null) return [];
    const precision = MOTS.auPlusBas(creux.fin);
    return [{ libelle: nom, precision, valeur: eurosAuMillier(creux.montant), manque: aDecouvert(creux.montant) }];
  };
  const autres = tresorerie
    .filter((t) => t !== caisse)
    .toSorted((a, b) => (creuxDuPlan(a.plan)?.montant ?? Infinity) - (creuxDuPlan(b.plan)?.montant ?? Infinity));
  const sans = tresorerie.filter(({ plan }) => plan.length === 0).length;
  return [
    ...(dernier === undefined
      ? []
      : [
          {
            ...{ libelle: MOTS.dernierSolde, precision: dateCourte(dernier.fin) },
            ...{ valeur: eurosAuMillier(dernier.montant), manque: aDecouvert(dernier.montant) }
          }
        ]),
    ...plusBas({ ...caisse, nom: MOTS.jourLePlusBas }),
    ...(caisse.seuil === null
      ? []
      : [
          {
            ...{ libelle: MOTS.leSeuil, precision: MOTS.jours(seuilJours) },
            ...{ valeur: eurosAuMillier(caisse.seuil), manque: false }
          }
        ]),
    ...autres.flatMap(plusBas).slice(0, AUTRES_AU_PLUS),
    ...(fini || sans === 0 || tresorerie.length === 1
      ? []
      : [{ libelle: MOTS.plansManquants, precision: '', valeur: MOTS.sur(sans, tresorerie.length), manque: true }])
  ];
}

/** The lowest days that the first hospitals of the committee foresee, month by month; no page when no plan came. */
export function pageDesCreux({ lignes, mois }: Pick<TresorerieModele, 'lignes' | 'mois'>): PagePlanche[] {
  const lues = lignes.filter(({ plan }) => plan.length > 0).slice(0, LIGNES_AU_PLUS);
  if (lues.length === 0 || mois.length < 2) return [];
  const sous = lignes.flatMap(({ nom, plan }) => {
    const fin = premierMoisSousZero(plan);
    return fin === null ? [] : [{ nom, fin }];
  });
  return [
    {
      ...{ genre: 'planche', id: 'creux' },
      titre: titreDesCreux(sous, lignes.filter(({ plan }) => plan.length > 0).length),
      sousTitre: MOTS.creuxSousTitre(lues.length),
      dessin: {
        genre: 'mois',
        mois: {
          mois,
          lignes: lues.map(({ nom, plan }): LigneDeMois => {
            const bas = creuxDuPlan(plan);
            return {
              ...{ genre: 'rang', nom: bas === null ? nom : MOTS.creux(nom, bas.montant, bas.fin) },
              valeurs: mois.map((fin) => {
                const prevu = plan.find((p) => p.fin === fin);
                return creuxDuPlan(prevu === undefined ? [] : [prevu])?.montant ?? null;
              })
            };
          })
        }
      },
      chiffres: lues.map(({ nom, plan }): ChiffreCle => {
        const fin = premierMoisSousZero(plan);
        return {
          libelle: nom,
          precision: MOTS.premierMois,
          valeur: fin === null ? MOTS.jamais : moisDe(fin),
          manque: fin !== null
        };
      }),
      question: null,
      note: MOTS.prevision
    }
  ];
}

function titreDesCreux(sous: readonly { nom: string; fin: string }[], sur: number): string {
  const premier = sous.map(({ fin }) => fin).toSorted()[0];
  if (premier === undefined) return MOTS.aucunSousZero(sur);
  const alors = sous.filter(({ fin }) => fin === premier);
  const qui = alors.length === 1 ? (alors[0]?.nom ?? '') : `${alors.length}\u00a0hôpitaux`;
  return `${qui} ${accord(alors.length, 'passerait', 'passeraient')} sous zéro dès ${moisDe(premier)}`;
}
