import {
  CHARGES_D_UN_HOPITAL,
  chargesTropFaibles,
  depasseLePlan,
  depasseLHopital,
  FOIS_LE_RESTE,
  PART_DES_PRODUITS,
  partAuDelaDuTout,
  tresorerieInvraisemblable
} from '$lib/domain/comptes/ordre-de-grandeur';
import {
  effetAutreQueLAction,
  effetDeToutLHopital,
  effetTropGrand,
  mouvementDeToutLHopital,
  mouvementTropGrand
} from '$lib/domain/action/mouvement';
import { estUneCharge } from '$lib/domain/comptes/postes';
import type { Fiche } from '$lib/domain/indicateur/fiche';
import { nombre, variationLisible } from '$lib/format/nombre';
import { fiches } from '../../fiches';
import type { Remarque } from '../signalement';
import type { Verification } from '../verification';
import { cellules, enEuros, parGroupe, texteDe, type Cellule } from './cellules';
import { mois, produitsDesActions, produitsParEj } from './produits';

const FICHES = new Map(fiches.map((fiche) => [fiche.code, fiche]));

/** Tells amounts that are too much, or too little, for the hospital or for the plan. */
export function verifieLesPlafonds(v: Verification): void {
  const dis = ({ table, ligne, colonne }: Cellule, remarque: Pick<Remarque, 'genre' | 'message' | 'attendu'>): void =>
    v.dis('avertissement', table, ligne, colonne, remarque);
  verifieLesLignes(v, dis);
  verifieLesActions(v, dis);
  verifieLesCharges(v, dis);
}

type Dire = (cellule: Cellule, remarque: Pick<Remarque, 'genre' | 'message' | 'attendu'>) => void;

/** Gains and effects of a hypothesis beside the produits of their hospital; a gain beside the rest of the plan. */
function verifieLesLignes(v: Verification, dis: Dire): void {
  const produits = produitsParEj(v);
  const bruts = cellules(v, 'gain', ['brut']);
  const montants = [
    ...cellules(v, 'gain', ['brut', 'retenu_etablissement', 'retenu_ars']),
    ...cellules(v, 'hypothese', ['impact'])
  ];
  for (const cellule of montants) {
    const siens = produits.get(texteDe(cellule.ligne, 'ej') ?? '') ?? null;
    if (!depasseLHopital(cellule.valeur, siens)) continue;
    dis(cellule, {
      genre: 'plus que l’hôpital',
      message: `C’est plus de ${variationLisible(PART_DES_PRODUITS).replace('+', '')} des produits de l’établissement (${enEuros(siens ?? 0)}).`,
      attendu: 'un montant en euros'
    });
  }
  for (const cellule of bruts) {
    const autres = bruts.filter((b) => b !== cellule).map(({ valeur }) => valeur);
    if (!depasseLePlan(cellule.valeur, autres)) continue;
    dis(cellule, {
      genre: 'plus que le plan',
      message: `C’est au moins ${FOIS_LE_RESTE}\u00a0fois toutes les autres lignes de gain ensemble.`,
      attendu: 'un montant en euros'
    });
  }
}

/** Posts, beds, spending and effects on an indicator that no action brings about. */
function verifieLesActions(v: Verification, dis: Dire): void {
  const produits = produitsDesActions(v);
  for (const cellule of cellules(v, 'action', ['etp', 'lits'])) {
    const quoi = cellule.colonne === 'lits' ? 'lits' : 'etp';
    const mot = quoi === 'lits' ? 'lits' : 'postes';
    const limite = mouvementTropGrand(quoi, cellule.valeur);
    const tout = mouvementDeToutLHopital(quoi, cellule.valeur, produits(texteDe(cellule.ligne, 'numero')));
    if (limite === null && !tout) continue;
    const message =
      limite === null
        ? `C’est trop de ${mot} pour des hôpitaux de cette taille.`
        : `Une action ne bouge pas ${limite} ${mot} ou davantage.`;
    dis(cellule, { genre: 'effet trop grand', message, attendu: 'l’effet de cette seule action' });
  }
  for (const cellule of cellules(v, 'action', ['investissement'])) {
    const siens = produits(texteDe(cellule.ligne, 'numero'));
    if (siens === null || !partAuDelaDuTout(cellule.valeur, siens)) continue;
    dis(cellule, {
      genre: 'plus que l’hôpital',
      message: `C’est plus d’une année de produits des établissements (${enEuros(siens)}).`,
      attendu: 'un montant en euros'
    });
  }
  const mouvements = new Map(v.valeurs('action').map((action) => [action.numero, action]));
  for (const cellule of cellules(v, 'action_indicateur', ['effet'])) {
    const { action, indicateur } = cellule.ligne.valeurs;
    const fiche = FICHES.get(String(indicateur));
    if (!fiche) continue;
    const message = depasseLEffet(cellule.valeur, fiche, produits(String(action)), mouvements.get(action));
    if (message === null) continue;
    dis(cellule, { genre: 'effet trop grand', message, attendu: `une variation, en «\u00a0${fiche.unite}\u00a0»` });
  }
}

/** Why an effect is too much, in words; null when nothing says so. */
function depasseLEffet(
  effet: number,
  fiche: Fiche,
  produits: number | null,
  action: Readonly<Record<string, unknown>> | undefined
): string | null {
  const { unite, libelle } = fiche;
  if (effetTropGrand(effet, fiche)) return `L’indicateur «\u00a0${libelle}\u00a0» ne bouge pas de tant par une action.`;
  const quoi = unite === 'lits' ? 'lits' : unite === 'ETP' ? 'etp' : null;
  const mouvement = quoi === null ? null : action?.[quoi];
  if (typeof mouvement === 'number' && effetAutreQueLAction(effet, mouvement)) {
    return `L’action elle-même en bouge ${nombre(mouvement, 1)}.`;
  }
  const trop =
    quoi === null
      ? unite === 'euros'
        ? depasseLHopital(effet, produits)
        : effetDeToutLHopital(effet, unite, produits)
      : mouvementTropGrand(quoi, effet) !== null || mouvementDeToutLHopital(quoi, effet, produits);
  return trop ? 'C’est trop pour des hôpitaux de cette taille.' : null;
}

/** Charges too few for a hospital: a whole sheet in thousands or in millions has no sister to differ from. */
function verifieLesCharges(v: Verification, dis: Dire): void {
  const attendu = `au moins ${enEuros(CHARGES_D_UN_HOPITAL)} par an`;
  const message =
    'C’est trop peu pour les charges d’un établissement\u00a0: la feuille est peut-être en milliers ou en millions.';
  const parEj = new Map<unknown, number>();
  const charges = cellules(v, 'compte', ['montant']).filter(({ ligne }) => estUneCharge(ligne.valeurs.poste));
  for (const groupe of parGroupe(charges, ({ ligne: { valeurs: l } }) => [l.ej, l.debut, l.fin, l.version])) {
    const [premiere] = groupe;
    if (!premiere || !groupe.some(({ ligne }) => ligne.valeurs.poste === 'C1')) continue;
    const somme = groupe.reduce((total, { valeur }) => total + valeur, 0);
    const duree = mois(premiere.ligne.valeurs);
    if (chargesTropFaibles(somme, duree)) dis(premiere, { genre: 'unité des montants', message, attendu });
    const { ej } = premiere.ligne.valeurs;
    if (duree > 0) parEj.set(ej, Math.max(parEj.get(ej) ?? 0, (somme * 12) / duree));
  }
  for (const cellule of cellules(v, 'trajectoire', ['valeur'])) {
    const { solde } = cellule.ligne.valeurs;
    if (solde !== 'charges' && solde !== 'produits') continue;
    if (chargesTropFaibles(cellule.valeur, 12)) dis(cellule, { genre: 'unité des montants', message, attendu });
  }
  const soldes = cellules(v, 'compte', ['montant']).filter(({ ligne }) => ligne.valeurs.poste === 'tresorerie');
  for (const groupe of parGroupe(soldes, ({ ligne }) => ligne.valeurs.ej)) {
    const premiere = groupe[0];
    const depenses = parEj.get(premiere?.ligne.valeurs.ej) ?? 0;
    const verdict = tresorerieInvraisemblable(
      groupe.map(({ valeur }) => valeur),
      depenses
    );
    const cellule = verdict === 'plus' ? groupe.find(({ valeur }) => Math.abs(valeur) > depenses) : premiere;
    if (verdict === null || !cellule) continue;
    dis(cellule, {
      genre: 'unité des montants',
      message: `${verdict === 'plus' ? 'C’est plus d’une année' : 'Aucun solde de l’établissement ne fait un dixième de jour'} de ses charges (${enEuros(depenses)} par an).`,
      attendu: 'le solde du compte 515, en euros'
    });
  }
}
