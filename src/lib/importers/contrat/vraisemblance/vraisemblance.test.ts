import { describe, expect, it } from 'vitest';
import { Atelier } from '../../../../../tests/fixtures/classeur/atelier';
import { petitJeu } from '../../../../../tests/parity/petit-jeu';
import type { Case } from '../../../../../tests/fixtures/classeur/formats';
import type { TableDuClasseur } from '$lib/schema/classeur';
import type { Row, TableRows } from '$lib/schema/tables';

const A = '970000001';

/** Balances of three months, and the lowest day of the last. */
const mensuel = (poste: 'tresorerie' | 'tresorerie_plus_bas', fin: string, montant: number): Row<'compte'> => ({
  ...{ ej: A, budget: 'H', poste, debut: fin, fin, version: 'situation', montant, publie_le: null },
  ...{ source: 'essai', simule: true }
});
const rows: TableRows = {
  ...petitJeu,
  compte: [
    ...petitJeu.compte.filter((c) => c.poste !== 'tresorerie'),
    mensuel('tresorerie', '2024-09-30', 1_900_000),
    mensuel('tresorerie', '2024-10-31', 1_700_000),
    mensuel('tresorerie', '2024-11-30', 1_500_000),
    mensuel('tresorerie_plus_bas', '2024-11-30', 1_200_000)
  ]
};
const modele = await Atelier.ouvre(rows);
const SOLDES = rows.compte?.findIndex((c) => c.poste === 'tresorerie') ?? 0;

/** What is told of the small contract once cells are changed: sheet, cell, kind. */
async function ditDe(...changes: [TableDuClasseur, string, Case, number][]) {
  const atelier = modele.copie();
  const adresses = changes.map(([table, colonne, valeur, rang]) => atelier.pose(table, colonne, valeur, rang));
  const lu = await atelier.importe();
  return { adresses, statut: lu.statut, dits: lu.problems.map((p) => [p.cellule, p.genre, p.severite]) };
}

describe('ce qui se lit et ne peut guère être vrai se dit à sa cellule, et se garde', () => {
  it('le petit contrat tel quel ne dit rien', async () => {
    expect(await ditDe()).toEqual({ adresses: [], statut: 'lu', dits: [] });
  });

  it.each<[string, string, [TableDuClasseur, string, Case, number]]>([
    ['un solde de trésorerie en milliers', 'ordre de grandeur', ['compte', 'montant', 1_700, SOLDES + 1]],
    [
      'le jour le plus bas au-dessus du solde',
      'plus bas au-dessus du solde',
      ['compte', 'montant', 1_600_000, SOLDES + 3]
    ],
    ['une charge négative', 'nombre négatif', ['compte', 'montant', -40_000_000, 0]],
    ['une charge en milliers', 'ordre de grandeur', ['compte', 'montant', 40_000, 0]],
    ['une cible en millions', 'ordre de grandeur', ['engagement_cible', 'valeur', -0.9, 2]],
    ['une référence en milliers', 'ordre de grandeur', ['engagement', 'reference', -1_000, 0]],
    ['un résultat de la trajectoire en milliers', 'ordre de grandeur', ['trajectoire', 'valeur', -1_300, 10]],
    ['un gain brut en euros pour des milliers', 'ordre de grandeur', ['gain', 'brut', 450_000_000, 0]],
    ['un gain de plus du cinquième des produits', 'plus que l’hôpital', ['gain', 'brut', 13_000_000, 0]],
    ['une hypothèse qui coûte plus que l’hôpital', 'plus que l’hôpital', ['hypothese', 'impact', -250_000_000, 0]],
    ['une valeur retenue du signe contraire', 'signe contraire', ['gain', 'retenu_ars', -300_000, 0]],
    ['une fermeture de deux mille lits', 'effet trop grand', ['action', 'lits', -2_000, 0]],
    ['une date d’effet de l’an 2000', 'hors du temps du contrat', ['gain', 'effet', '01/01/2000', 0]],
    ['une échéance de jalon de 2052', 'hors du temps du contrat', ['jalon', 'echeance', '01/03/2052', 2]],
    ['un jalon atteint en 2031', 'fait à venir', ['jalon', 'date_reelle', '01/03/2031', 1]],
    ['un point daté d’après les données', 'fait à venir', ['action_point', 'date', '15/10/2025', 0]],
    ['un exercice 2052', 'hors du temps du contrat', ['trajectoire', 'exercice', 2052, 0]],
    ['un compte financier de 2052', 'exercice et échéance', ['transmission', 'exercice', 2052, 0]],
    ['une décision faite avant d’être prise', 'dates contraires', ['decision', 'faite_le', '01/11/2024', 0]],
    ['un gain de 450 €, qui sont des milliers', 'unité des montants', ['gain', 'brut', 450, 0]],
    ['une paie d’un an à six fois celle de l’autre', 'ordre de grandeur', ['compte', 'montant', 247_000_000, 0]],
    ['un sens contraire aux cibles', 'sens contraire aux cibles', ['engagement', 'direction', 'baisse', 0]],
    ['une tolérance qui accepte tout', 'tolérance trop grande', ['engagement', 'tolerance', 50_000_000, 0]],
    ['un compte financier de deux ans', 'période du compte', ['compte', 'debut', '01/01/2022', 0]],
    ['un contrat de quarante-huit ans', 'durée du contrat', ['contrat_version', 'fin', '31/12/2072', 1]],
    ['un palier daté avant le précédent', 'dates contraires', ['gain_palier', 'date', '01/02/2024', 1]]
  ])('%s', async (_, genre, change) => {
    const { adresses, statut, dits } = await ditDe(change);
    expect(statut).toBe('lu');
    expect(dits).toContainEqual([adresses[0], genre, 'avertissement']);
  });

  it('toute une feuille de comptes en milliers n’a pas de sœur : les charges le disent', async () => {
    const comptes = (rows.compte ?? []).map((c) => ({ ...c, montant: c.montant === null ? null : c.montant / 1000 }));
    const lu = await (await Atelier.ouvre({ ...rows, compte: comptes })).importe();
    expect(lu.problems.map((p) => p.genre)).toContain('unité des montants');
  });

  it('une ligne de gain recopiée sous un autre numéro compte deux fois', async () => {
    const atelier = modele.copie();
    const gains = atelier.feuille('gain');
    gains.push([...(gains[3] ?? [])]);
    atelier.pose('gain', 'gain', '9', 3);
    const lu = await atelier.importe();
    expect(lu.problems.map((p) => [p.genre, p.message])).toContainEqual([
      'ligne répétée',
      'Elle dit la même chose que la ligne 4, sous un autre numéro\u00a0: elle compte deux fois.'
    ]);
  });

  it('un total laissé parmi les gains se dit', async () => {
    const atelier = modele.copie();
    const gains = atelier.feuille('gain');
    gains.push([...(gains[3] ?? [])]);
    atelier.pose('gain', 'gain', '9', 3);
    // 450 000 + 240 000 + 100 000.
    atelier.pose('gain', 'brut', 790_000, 3);
    const lu = await atelier.importe();
    expect(lu.problems.map((p) => p.genre)).toContain('total parmi les lignes');
  });

  it('un contrat en projet qui a une date de signature se contredit', async () => {
    const { dits } = await ditDe(['contrat', 'etat', 'projet', 0], ['contrat', 'signature', '01/03/2024', 0]);
    expect(dits.map(([, genre]) => genre)).toContain('état contraire aux dates');
  });
});
