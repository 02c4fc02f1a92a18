import { partAuDelaDuTout } from '$lib/domain/comptes/ordre-de-grandeur';
import { peutEtreNegatif } from '$lib/domain/comptes/postes';
import type { TableDuClasseur } from '$lib/schema/classeur';
import type { Verification } from '../verification';
import type { LigneLue } from '../tableau';
import { cellules, enEuros, nombreDe, type Cellule } from './cellules';

/** Balances of a path that count what is spent, received or built. */
const SOLDES_POSITIFS = new Set<unknown>(['produits', 'charges', 'investissements']);
/** How far the amount retained, rounded to the euro, may stand above the net, in euros. */
const ARRONDI = 0.5;
/** Units of what has a sign: euros, and rates. */
const UNITES_SIGNEES = /^(euros?|€|k€|m€|fraction|%|pour ?cent|points?)\b|[€%]/iu;

/** Tells numbers below zero of what cannot be. */
export function verifieLesSignes(v: Verification): void {
  const negatives = [
    ...cellules(v, 'compte', ['montant']).filter(({ ligne }) => !peutEtreNegatif(ligne.valeurs.poste)),
    ...cellules(v, 'trajectoire', ['valeur']).filter(({ ligne }) => SOLDES_POSITIFS.has(ligne.valeurs.solde)),
    ...cellules(v, 'action', ['investissement']),
    ...comptees(v)
  ].filter(({ valeur }) => valeur < 0);
  for (const { table, ligne, colonne } of negatives) {
    v.dis('avertissement', table, ligne, colonne, {
      genre: 'nombre négatif',
      message: 'Ce qui se compte ici ne descend pas sous zéro.',
      attendu: 'un nombre positif'
    });
  }
  verifieLesRetenues(v);
}

/** Values of commitments counted in days, beds, full-time equivalents: anything but euros and rates. */
function comptees(v: Verification): Cellule[] {
  const signees = new Set(
    v.lignes('engagement').flatMap(({ valeurs }) => {
      const { unite, engagement } = valeurs;
      return typeof unite === 'string' && UNITES_SIGNEES.test(unite.trim()) ? [engagement] : [];
    })
  );
  return [
    ...cellules(v, 'engagement', ['reference']),
    ...cellules(v, 'engagement_cible', ['valeur']),
    ...cellules(v, 'valeur_contradictoire', ['valeur'])
  ].filter(({ ligne }) => !signees.has(ligne.valeurs.engagement));
}

/** What a party retains of a gain has the sign of the gain, and is no more than it. */
function verifieLesRetenues(v: Verification): void {
  const contraire = (table: TableDuClasseur, ligne: LigneLue, colonne: string, net: number): void => {
    const retenu = nombreDe(ligne, colonne);
    if (retenu !== null && net > 0 && retenu > net + ARRONDI) {
      const message = `C’est plus que le gain net de la ligne (${enEuros(net)}).`;
      v.dis('avertissement', table, ligne, colonne, { genre: 'retenu au-delà du net', message });
    }
    if (retenu === null || retenu * net >= 0) return;
    const message = 'Son signe est contraire à celui du gain net.';
    v.dis('avertissement', table, ligne, colonne, {
      genre: 'signe contraire',
      message,
      attendu: 'favorable est positif'
    });
  };
  for (const ligne of v.lignes('gain')) {
    const [brut, couts] = [nombreDe(ligne, 'brut'), nombreDe(ligne, 'couts_induits')];
    if (brut !== null && brut < 0) {
      const message = 'Un gain brut est favorable, donc positif\u00a0: ce que l’action coûte se dit en coûts induits.';
      v.dis('avertissement', 'gain', ligne, 'brut', { genre: 'nombre négatif', message, attendu: 'un nombre positif' });
    } else if (brut !== null && couts !== null && partAuDelaDuTout(couts, brut)) {
      const message = 'Les coûts induits dépassent le gain brut\u00a0: le net est une perte.';
      v.dis('avertissement', 'gain', ligne, 'couts_induits', { genre: 'coûts au-delà du gain', message });
    }
    // What could not be read is refused already: its sign is not known.
    if (brut === null || couts === null) continue;
    const net = brut - couts;
    contraire('gain', ligne, 'retenu_etablissement', net);
    contraire('gain', ligne, 'retenu_ars', net);
  }
}
