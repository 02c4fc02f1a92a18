import { caisseEnTete, type CaisseDatee } from '$lib/domain/comptes/allure-de-caisse';
import { sansPlanRecu } from '$lib/domain/comptes/plan-tresorerie';
import { aDecouvert } from '$lib/domain/comptes/tresorerie';
import { eurosAuMillier } from '$lib/format/au-millier';
import { dateCourte } from '$lib/format/date';
import { accord } from '$lib/format/phrase';
import type { ConseilModele } from '$lib/views/reunion/reunion.types';
import { moisDe, type ChiffreCle } from './bloc';

type Caisses = ConseilModele['tresorerie'];

/** « (2 hôpitaux sans plan) », of tills of which some sent theirs; nothing when all came. */
function sansPlan(caisses: Caisses): string {
  const n = sansPlanRecu(caisses);
  return n === 0 ? '' : ` (${n}\u00a0${accord(n, 'hôpital', 'hôpitaux')} sans plan)`;
}

const QUAND = {
  solde: (le: string) => `au ${dateCourte(le)}`,
  jour: (le: string) => `au plus bas en ${moisDe(le)}`,
  fin_de_mois: (le: string) => `fin ${moisDe(le)}`
} as const;

/** The till to look at first: today's figure where it is under already, else the lowest that it foresees. */
const enTete = (caisses: Caisses) => {
  const lue = caisseEnTete(caisses);
  return lue && { ...lue, quand: QUAND[lue.dit](lue.le) };
};

/** What it is called: of one till, it; of several, the one whose own threshold sets it first, not that of fewest euros. */
const nomDeLaPremiere = ({ length }: readonly CaisseDatee[]): string =>
  length === 1 ? 'caisse' : 'caisse à regarder d’abord';

/**
 * « caisse à regarder d’abord : CH B, −200 k€ au plus bas en janvier 2027 »; null where no plan came and none is
 * overdrawn.
 */
export function caisseEnMots({ tresorerie }: { tresorerie: Caisses }): string | null {
  const premiere = enTete(tresorerie);
  if (premiere === null || !seDit(tresorerie)) return null;
  const { caisse, montant, quand } = premiere;
  return `${nomDeLaPremiere(tresorerie)}\u00a0: ${caisse.nom}, ${eurosAuMillier(montant)} ${quand}${sansPlan(tresorerie)}`;
}

/** The same as a figure to keep: it misses what it is under, zero or its own threshold. */
export function chiffreDeLaCaisse(tresorerie: Caisses): ChiffreCle[] {
  const premiere = enTete(tresorerie);
  if (premiere === null || !seDit(tresorerie)) return [];
  const { caisse, montant, quand, manque } = premiere;
  const libelle = tresorerie.length === 1 ? 'Caisse' : 'Caisse à regarder d’abord';
  return [
    { libelle, precision: `${caisse.nom}, ${quand}${sansPlan(tresorerie)}`, valeur: eurosAuMillier(montant), manque }
  ];
}

/** No plan came: what is known of the till to look at first is what a board can read. */
export function sansPlanDeCaisse({ tresorerie }: { tresorerie: Caisses }): string {
  const premiere = enTete(tresorerie);
  const suite =
    premiere === null
      ? ''
      : `\u00a0; ${nomDeLaPremiere(tresorerie)}\u00a0: ${premiere.caisse.nom}, ${eurosAuMillier(premiere.montant)} ${premiere.quand}`;
  return `Aucun plan de trésorerie n’est transmis${suite}`;
}

const seDit = (tresorerie: Caisses): boolean =>
  sansPlanRecu(tresorerie) < tresorerie.length || tresorerie.some(({ montant }) => aDecouvert(montant));
