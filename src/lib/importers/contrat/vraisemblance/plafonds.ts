import {
  CHARGES_D_UN_HOPITAL,
  chargesTropFaibles,
  depasseLePlan,
  depasseLHopital,
  FOIS_LE_RESTE,
  PART_DES_PRODUITS,
  tresorerieInvraisemblable
} from '$lib/domain/comptes/ordre-de-grandeur';
import { effetTropGrand, mouvementTropGrand } from '$lib/domain/action/mouvement';
import { moisEntre } from '$lib/domain/temps/calendrier';
import { variationLisible } from '$lib/format/nombre';
import { fiches } from '../../fiches';
import type { Remarque } from '../signalement';
import type { Verification } from '../verification';
import { cellules, enEuros, nombreDe, parGroupe, texteDe, type Cellule } from './outils';

const PRODUITS = new Set<unknown>(['P1', 'P2', 'P3']);
const CHARGES = new Set<unknown>(['C1', 'C2', 'C3', 'C4']);
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

/** The greatest produits that the accounts or the path give each hospital for a year. */
function produitsParEj(v: Verification): Map<string, number> {
  const annuels = v.lignes('compte').filter((l) => PRODUITS.has(l.valeurs.poste) && mois(l.valeurs) === 12);
  const sommes = parGroupe(annuels, (l) => [l.valeurs.ej, l.valeurs.fin, l.valeurs.version]).map((lignes) => ({
    ej: lignes[0]?.valeurs.ej,
    montant: lignes.reduce((somme, ligne) => somme + (nombreDe(ligne, 'montant') ?? 0), 0)
  }));
  const projetes = v
    .lignes('trajectoire')
    .filter((l) => l.valeurs.solde === 'produits')
    .map((ligne) => ({ ej: ligne.valeurs.ej, montant: nombreDe(ligne, 'valeur') ?? 0 }));
  const parEj = new Map<string, number>();
  for (const { ej, montant } of [...sommes, ...projetes]) {
    if (typeof ej === 'string') parEj.set(ej, Math.max(parEj.get(ej) ?? 0, montant));
  }
  return parEj;
}

function mois({ debut, fin }: Readonly<Record<string, unknown>>): number {
  return typeof debut === 'string' && typeof fin === 'string' ? Math.round(moisEntre(debut, fin)) : 0;
}

/** Posts, beds and effects on an indicator that no action brings about. */
function verifieLesActions(v: Verification, dis: Dire): void {
  for (const cellule of cellules(v, 'action', ['etp', 'lits'])) {
    const limite = mouvementTropGrand(cellule.colonne === 'lits' ? 'lits' : 'etp', cellule.valeur);
    if (limite === null) continue;
    const message = `Une action ne bouge pas ${limite} ${cellule.colonne === 'lits' ? 'lits' : 'postes'} ou davantage.`;
    dis(cellule, { genre: 'effet trop grand', message, attendu: 'l’effet de cette seule action' });
  }
  for (const cellule of cellules(v, 'action_indicateur', ['effet'])) {
    const fiche = FICHES.get(texteDe(cellule.ligne, 'indicateur') ?? '');
    if (!fiche || !effetTropGrand(cellule.valeur, fiche)) continue;
    const message = `L’indicateur «\u00a0${fiche.libelle}\u00a0» ne bouge pas de tant par une action.`;
    dis(cellule, { genre: 'effet trop grand', message, attendu: `une variation, en «\u00a0${fiche.unite}\u00a0»` });
  }
}

/** Charges too few for a hospital: a whole sheet in thousands or in millions has no sister to differ from. */
function verifieLesCharges(v: Verification, dis: Dire): void {
  const attendu = `au moins ${enEuros(CHARGES_D_UN_HOPITAL)} par an`;
  const message =
    'C’est trop peu pour les charges d’un établissement\u00a0: la feuille est peut-être en milliers ou en millions.';
  const parEj = new Map<unknown, number>();
  const charges = cellules(v, 'compte', ['montant']).filter(({ ligne }) => CHARGES.has(ligne.valeurs.poste));
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
