import {
  ciblesSansLeurSigne,
  resultatDAutresComptes,
  soldeTropGrand,
  soldeTropPetit
} from '$lib/domain/comptes/trajectoire-vraisemblable';
import { CLOTURES, estLeCrp } from '$lib/domain/comptes/comptes-ej';
import { estUneCharge, estUnProduit } from '$lib/domain/comptes/postes';
import { CHARGES, PRODUITS } from '$lib/domain/comptes/titres';
import { signesIsoles } from '$lib/domain/contrat/allure';
import { motDe } from '$lib/schema/classeur-mots';
import type { Verification } from '../verification';
import { cellules, enEuros, nombreDe, parGroupe, texteDe, type Cellule } from './cellules';
import { mois, produitsParEj } from './produits';

/** Balances that are a whole, beside which the others are parts. */
const TOUTS = new Set<unknown>(['produits', 'charges']);
/** Versions that a contract sets: a path agreed goes one way, accounts go as they may. */
const FIXEES = new Set<unknown>(['cible', 'tendanciel']);

/** Tells a path that is not that of the accounts beside it, and values that have lost their sign. */
export function verifieLaTrajectoire(v: Verification): void {
  const cases = cellules(v, 'trajectoire', ['valeur']);
  verifieLesTailles(v, cases);
  verifieLesResultats(v, cases);
  verifieLesSignesDesCibles(v, cases);
}

function verifieLesTailles(v: Verification, cases: readonly Cellule[]): void {
  const produits = produitsParEj(v);
  for (const groupe of parGroupe(cases, ({ ligne: { valeurs: l } }) => [l.ej, l.solde])) {
    const [premiere] = groupe;
    if (!premiere) continue;
    const { ej, solde } = premiere.ligne.valeurs;
    const siens = typeof ej === 'string' ? (produits.get(ej) ?? null) : null;
    const valeurs = groupe.map(({ valeur }) => valeur);
    const repere = `Les produits de l’établissement sont de ${enEuros(siens ?? 0)}`;
    if (soldeTropPetit(valeurs, siens, TOUTS.has(solde))) {
      v.dis('avertissement', 'trajectoire', premiere.ligne, 'valeur', {
        genre: 'unité des montants',
        message: `${repere}\u00a0: toutes les valeurs du solde «\u00a0${motDe('trajectoire', 'solde', String(solde))}\u00a0» sont peut-être en milliers ou en millions.`,
        attendu: 'des montants en euros'
      });
    }
    if (TOUTS.has(solde)) continue;
    for (const { ligne, valeur } of groupe) {
      if (!soldeTropGrand(valeur, siens)) continue;
      const message = `${repere}\u00a0: ce solde ne peut guère en faire le double.`;
      v.dis('avertissement', 'trajectoire', ligne, 'valeur', { genre: 'plus que l’hôpital', message });
    }
  }
}

/** Closed accounts are quoted by the path as the sheet of accounts has them. */
function verifieLesResultats(v: Verification, cases: readonly Cellule[]): void {
  const annuels = v
    .lignes('compte')
    .filter(({ valeurs: l }) => estLeCrp(String(l.budget)) && estUnTitre(l.poste) && mois(l) === 12);
  const comptes = new Map(
    parGroupe(annuels, ({ valeurs: l }) => [l.ej, l.version, texteDe({ valeurs: l }, 'fin')?.slice(0, 4)]).map(
      (groupe) => {
        const [premiere] = groupe;
        const cle = premiere && cleDe(premiere.valeurs, Number(texteDe(premiere, 'fin')?.slice(0, 4)));
        const somme = (estSien: (poste: unknown) => boolean) =>
          groupe
            .filter(({ valeurs: l }) => estSien(l.poste))
            .reduce((total, ligne) => total + (nombreDe(ligne, 'montant') ?? 0), 0);
        const donnes = new Set(groupe.filter((l) => nombreDe(l, 'montant') !== null).map((l) => l.valeurs.poste)).size;
        const [produits, charges] = [somme(estUnProduit), somme(estUneCharge)];
        const complet = donnes === PRODUITS.length + CHARGES.length;
        return [cle, complet ? { produits, resultat: produits - charges } : null] as const;
      }
    )
  );
  for (const { ligne, valeur } of cases) {
    const { version, solde, exercice } = ligne.valeurs;
    if (solde !== 'resultat_crp' || !CLOTURES.some((cloture) => cloture === version)) continue;
    const siens = comptes.get(cleDe(ligne.valeurs, exercice));
    if (!siens || !resultatDAutresComptes(valeur, siens.resultat, siens.produits)) continue;
    v.dis('avertissement', 'trajectoire', ligne, 'valeur', {
      genre: 'autre que les comptes',
      message: `Les comptes de la feuille «\u00a0Comptes\u00a0» font un résultat de ${enEuros(siens.resultat)} cette année-là.`,
      attendu: 'le résultat du compte financier'
    });
  }
}

function estUnTitre(poste: unknown): boolean {
  return estUnProduit(poste) || estUneCharge(poste);
}

function cleDe({ ej, version }: Readonly<Record<string, unknown>>, exercice: unknown): string {
  return JSON.stringify([ej, version, exercice]);
}

/** Targets of a path without their sign; a value of a path or of a commitment that alone has another sign. */
function verifieLesSignesDesCibles(v: Verification, cases: readonly Cellule[]): void {
  const resultats = cases.filter(({ ligne }) => String(ligne.valeurs.solde).startsWith('resultat'));
  for (const groupe of parGroupe(resultats, ({ ligne: { valeurs: l } }) => [l.ej, l.solde])) {
    const autres = groupe.filter(({ ligne }) => ligne.valeurs.version !== 'cible').map(({ valeur }) => valeur);
    const cibles = groupe.filter(({ ligne }) => ligne.valeurs.version === 'cible');
    for (const version of parGroupe(cibles, ({ ligne }) => ligne.valeurs.numero)) {
      const tries = version.toSorted((a, b) => an(a) - an(b));
      const [premiere] = tries;
      const valeurs = tries.map(({ valeur }) => valeur);
      if (!premiere || !ciblesSansLeurSigne(valeurs, autres)) continue;
      const message =
        'Les cibles sont au-dessus de zéro et baissent, tout le reste du solde est en dessous\u00a0: leur signe manque peut-être.';
      v.dis('avertissement', 'trajectoire', premiere.ligne, 'valeur', { genre: 'signe contraire', message });
    }
  }
  const fixes = resultats.filter(({ ligne }) => FIXEES.has(ligne.valeurs.version));
  const chemins = parGroupe(fixes, ({ ligne: { valeurs: l } }) => [l.ej, l.solde, l.version, l.numero]).map((groupe) =>
    groupe.toSorted((a, b) => an(a) - an(b))
  );
  const engagements = v.lignes('engagement').map((ligne) => {
    const { version, engagement } = ligne.valeurs;
    const cibles = cellules(v, 'engagement_cible', ['valeur']).filter(
      ({ ligne: { valeurs: l } }) => l.version === version && l.engagement === engagement
    );
    const reference = nombreDe(ligne, 'reference');
    return [
      ...(reference === null ? [] : [{ table: 'engagement', ligne, colonne: 'reference', valeur: reference } as const]),
      ...cibles.toSorted((a, b) => String(a.ligne.valeurs.date).localeCompare(String(b.ligne.valeurs.date)))
    ];
  });
  for (const suite of [...chemins, ...engagements]) {
    const isoles = new Set(signesIsoles(suite.map(({ valeur }) => valeur)));
    suite.forEach(({ table, ligne, colonne }, rang) => {
      // What a path begins with was done, not agreed.
      if (!isoles.has(rang) || (rang === 0 && table === 'trajectoire')) return;
      const message = 'Seule de sa suite, cette valeur a l’autre signe\u00a0: avec le leur, elle s’y rangerait.';
      v.dis('avertissement', table, ligne, colonne, { genre: 'signe contraire', message });
    });
  }
}

function an({ ligne }: Cellule): number {
  return nombreDe(ligne, 'exercice') ?? 0;
}
