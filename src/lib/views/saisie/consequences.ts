import { enRetardOuBloquee } from '$lib/domain/action/action';
import { positionJugee } from '$lib/domain/contrat/engagement';
import type { Solde } from '$lib/domain/comptes/codes';
import type { ContratModele } from '../contrat/contrat.types';

/** What an entry may change of a contract, a number of things or an amount in euros. */
export type Compte =
  | 'jalons_en_retard'
  | 'actions_en_difficulte'
  | 'alertes'
  | 'decisions_a_faire'
  | 'tranches_remplies'
  | 'jalons_suivis'
  | 'engagements_manques';
export type Montant = 'gains_securises' | 'gains_en_vigueur' | 'gains_realises' | 'gains_retenus' | 'gains_attendus';

/** One thing that is not the same before and after; null where it is not known. */
export type Consequence =
  | { quoi: Compte; avant: number; apres: number }
  | { quoi: Montant; avant: number | null; apres: number | null }
  | { quoi: 'atterrissage'; solde: Solde; annee: number | null; avant: number | null; apres: number | null };

/** What an entry leads to, and which of the things that a meeting looks at first it leaves as they are. */
export interface Consequences {
  changees: Consequence[];
  inchangees: ('jalons_en_retard' | 'gains' | 'atterrissage')[];
}

const MONTANTS: Readonly<Record<Montant, (modele: ContratModele) => number | null>> = {
  gains_attendus: ({ gains }) => gains.attenduAnnee,
  gains_securises: ({ gains }) => gains.apSecurisee,
  gains_en_vigueur: ({ gains }) => gains.apEnVigueur,
  gains_realises: ({ gains }) => gains.realiseADate,
  gains_retenus: ({ gains }) => gains.retenus.ars.montant
};

const actionsDe = ({ axes }: ContratModele) => axes.flatMap(({ actions }) => actions);

const COMPTES: Readonly<Record<Compte, (modele: ContratModele) => number>> = {
  jalons_en_retard: ({ jalons }) => jalons.retard.length,
  jalons_suivis: (modele) => actionsDe(modele).reduce((somme, { jalons }) => somme + jalons.total, 0),
  actions_en_difficulte: (modele) => actionsDe(modele).filter(({ etat }) => enRetardOuBloquee(etat)).length,
  engagements_manques: ({ engagements }) => engagements.filter(({ etat }) => positionJugee(etat) === 'manquee').length,
  alertes: ({ alertes }) => alertes?.levees ?? 0,
  tranches_remplies: ({ aides }) => aides.filter(({ remplie }) => remplie === true).length,
  decisions_a_faire: ({ revues }) =>
    revues.flatMap(({ decisions }) => decisions).filter(({ faiteLe }) => faiteLe === null).length
};

const COMPTES_EN_ORDRE = [
  ...(['jalons_en_retard', 'jalons_suivis', 'actions_en_difficulte'] as const),
  ...(['engagements_manques', 'alertes', 'tranches_remplies', 'decisions_a_faire'] as const)
];
const MONTANTS_EN_ORDRE = [
  ...(['gains_attendus', 'gains_securises', 'gains_en_vigueur'] as const),
  ...(['gains_realises', 'gains_retenus'] as const)
];

/** Where the tool lands the result of a contract, else the hospital; null where neither does. */
function atterrissageDe({ trajectoires }: ContratModele) {
  const trajectoire = trajectoires.find(({ solde }) => solde === 'resultat_crp') ?? trajectoires[0];
  const atterrissages = trajectoire?.atterrissages ?? [];
  const projete = atterrissages.findLast(({ origine }) => origine === 'outil') ?? atterrissages.at(-1);
  return trajectoire && projete ? { solde: trajectoire.solde, annee: projete.annee, valeur: projete.valeur } : null;
}

/**
 * What changes in a contract from one model to another, each worked out by the views of its pages.
 * @param avant the model that pages showed before the entry
 * @param apres the one that they show with it
 */
export function consequencesDe(avant: ContratModele, apres: ContratModele): Consequences {
  const comptes = COMPTES_EN_ORDRE.map((quoi) => ({ quoi, avant: COMPTES[quoi](avant), apres: COMPTES[quoi](apres) }));
  const montants = MONTANTS_EN_ORDRE.map((quoi) => ({
    ...{ quoi, avant: MONTANTS[quoi](avant), apres: MONTANTS[quoi](apres) }
  }));
  const [de, vers] = [atterrissageDe(avant), atterrissageDe(apres)];
  const solde = vers?.solde ?? de?.solde;
  const projete = { avant: de?.valeur ?? null, apres: vers?.valeur ?? null };
  const atterrissage: Consequence[] = solde
    ? [{ quoi: 'atterrissage', solde, annee: vers?.annee ?? de?.annee ?? null, ...projete }]
    : [];
  // Sums of euros are equal to the euro.
  const aLEuro = (valeur: number | null) => valeur && Math.round(valeur);
  const differe = (une: Consequence) => aLEuro(une.avant) !== aLEuro(une.apres);
  const gains = montants.filter(differe);
  const changees = [...comptes.filter(differe), ...gains, ...atterrissage.filter(differe)];
  const retard = changees.some(({ quoi }) => quoi === 'jalons_en_retard');
  return {
    changees,
    inchangees: [
      ...(retard ? [] : (['jalons_en_retard'] as const)),
      ...(gains.length > 0 ? [] : (['gains'] as const)),
      ...(atterrissage.length > 0 && !atterrissage.some(differe) ? (['atterrissage'] as const) : [])
    ]
  };
}
