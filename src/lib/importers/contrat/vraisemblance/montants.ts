import { FACTEUR_D_UNITE, FACTEUR_REGULIER, horsOrdre } from '$lib/domain/comptes/ordre-de-grandeur';
import { passeParZero } from '$lib/domain/comptes/postes';
import { moisEntre } from '$lib/domain/temps/calendrier';
import { nombre } from '$lib/format/nombre';
import type { Verification } from '../verification';
import { cellules, parGroupe, texteDe, type Cellule } from './cellules';

/** Tells amounts that are not of the order of their sisters: other months, other years, other columns of one row. */
export function verifieLesOrdres(v: Verification): void {
  for (const { groupe, soeurs, parZero, regulier } of series(v)) {
    const verdicts = horsOrdre(
      groupe.map(({ valeur }) => valeur),
      { parZero, regulier }
    );
    groupe.forEach(({ table, ligne, colonne }, i) => {
      const verdict = verdicts[i];
      if (!verdict) return;
      v.dis('avertissement', table, ligne, colonne, {
        genre: 'ordre de grandeur',
        message: `Au moins ${regulier ? FACTEUR_REGULIER : FACTEUR_D_UNITE}\u00a0fois ${verdict.sens} que ${soeurs}, de l’ordre de ${nombre(verdict.repere, verdict.repere < 100 ? 2 : 0)}.`,
        attendu: regulier
          ? 'le montant de la période, en euros'
          : 'la même unité partout\u00a0: des euros, ni milliers ni millions'
      });
    });
  }
}

interface Serie {
  groupe: Cellule[];
  /** The others, in words. */
  soeurs: string;
  parZero: boolean;
  regulier: boolean;
}

/** What goes through zero: results and what is made of them; cash does not. */
const POSITIFS = new Set<unknown>(['produits', 'charges', 'investissements', 'tresorerie']);

function series(v: Verification): Serie[] {
  const comptes = cellules(v, 'compte', ['montant']);
  const engagements = [
    ...cellules(v, 'engagement', ['reference']),
    ...cellules(v, 'engagement_cible', ['valeur']),
    ...cellules(v, 'valeur_contradictoire', ['valeur'])
  ];
  const enEuros = new Set(
    v.valeurs('engagement').flatMap(({ unite, engagement }) => (unite === 'euros' ? [engagement] : []))
  );
  const de = (
    cases: readonly Cellule[],
    cle: (c: Cellule) => unknown,
    soeurs: string,
    parZero: (c: Cellule) => boolean = () => false
  ): Serie[] =>
    parGroupe(cases, cle).map((groupe) => ({
      groupe,
      soeurs,
      parZero: groupe.some(parZero),
      regulier: groupe.some(estRegulier)
    }));
  const des = ({ ligne }: Cellule, ...colonnes: string[]) => colonnes.map((colonne) => ligne.valeurs[colonne]);
  return [
    ...de(
      comptes,
      (c) => [...des(c, 'ej', 'budget', 'poste'), duree(c)],
      'les autres montants de ce poste',
      ({ ligne }) => passeParZero(ligne.valeurs.poste)
    ),
    ...de(
      cellules(v, 'trajectoire', ['valeur']),
      (c) => des(c, 'ej', 'solde'),
      'les autres valeurs de ce solde',
      ({ ligne }) => !POSITIFS.has(ligne.valeurs.solde)
    ),
    ...de(
      engagements,
      (c) => des(c, 'engagement'),
      'les autres valeurs de cet engagement',
      ({ ligne }) => enEuros.has(ligne.valeurs.engagement)
    ),
    ...de(
      [...cellules(v, 'aide', ['montant']), ...cellules(v, 'contrat', ['aide_min', 'aide_max'])],
      () => null,
      'les autres montants de l’aide'
    ),
    ...de(
      cellules(v, 'action_indicateur', ['effet']),
      (c) => des(c, 'indicateur'),
      'les autres effets sur cet indicateur'
    ),
    ...de(
      [...cellules(v, 'gain', ['brut', 'retenu_etablissement', 'retenu_ars']), ...cellules(v, 'gain_palier', ['net'])],
      (c) => des(c, 'action', 'gain'),
      'les autres montants de cette ligne de gain'
    )
  ];
}

/** Months of a period, in whole ones: a month and a year of a flow do not compare. */
function duree({ ligne }: Cellule): number {
  return Math.round(moisEntre(texteDe(ligne, 'debut') ?? '', texteDe(ligne, 'fin') ?? ''));
}

/** Pay and receipts of care: a month is like another, a year like the next. */
function estRegulier({ table, ligne }: Cellule): boolean {
  return table === 'compte' && (ligne.valeurs.poste === 'C1' || ligne.valeurs.poste === 'P1');
}
