import { readXlsx, writeXlsx, type CellValue } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { contrat } from '$lib/importers/contrat/contrat';
import { feuilleDe, tablesDuClasseur } from '$lib/schema/classeur';
import type { TableRows } from '$lib/schema/tables';
import type { DemandeLue, DemandesModele } from '$lib/views/demandes/demandes.types';
import { petitJeu } from '../../../tests/parity/petit-jeu';
import { ecrisClasseur } from './classeur/classeur';
import { aRemplirDe } from './prerempli';

const [ID, EJ, AU] = ['essai-2024', '970000001', '2026-09-30'];
const [gain] = petitJeu.gain;
const rows: TableRows = { ...petitJeu, gain: petitJeu.gain.map((g) => ({ ...g, retenu_etablissement: null })) };
const partDe = (noms: string[]) => ({ nombre: 1, sur: 1, noms, parEj: [{ ej: EJ, nombre: 1, sur: 1, noms }] });
const plan: DemandeLue = {
  hors: null,
  ...{ perimetre: 'contrat', id: ID, libelle: 'Essai', ghts: ['ZZ-01'], piece: 'plan_tresorerie', producteur: null },
  ...{ exercice: 2026, periode: { debut: '2026-10-01', fin: '2027-03-31' }, ...partDe(['CH']) }
};
const gains: DemandeLue = {
  ...{ ...plan, piece: 'gains_sans_etablissement', exercice: null, periode: null },
  ...partDe([`${gain.action}, ${gain.libelle}`])
};
const pgfp: DemandeLue = { ...plan, piece: 'pgfp', periode: null };
const deLAgence: DemandeLue = { ...gains, piece: 'gains_sans_ars' };
const modele: Pick<DemandesModele, 'jeu' | 'demandes' | 'etablissements'> = {
  jeu: { nom: 'essai', titre: 'Essai', region: 'ZZ', regionLibelle: 'R', donneesAu: AU, simule: true },
  demandes: [plan, gains, pgfp, deLAgence],
  etablissements: [{ ej: EJ, nom: 'CH', ght: 'ZZ-01' }]
};

async function prerempli(): Promise<Uint8Array> {
  const aRemplir = aRemplirDe(rows, ID, modele);
  if (aRemplir === null) throw new Error('rien n’est demandé');
  return ecrisClasseur(rows, ID, { aRemplir });
}

/** The workbook once a hand has changed its cells that wait, in a sheet. */
async function rempli(feuille: string, change: (cases: CellValue[]) => CellValue[]) {
  const lu = await readXlsx(await prerempli());
  const sheets = lu.sheets.map((s) => ({ name: s.name, rows: s.name === feuille ? s.rows.map(change) : s.rows }));
  return contrat.importe(await writeXlsx({ sheets }), 'rempli.xlsx');
}

const attend = (v: CellValue) => v === 'à remplir';

describe('le classeur prérempli', () => {
  it('a une ligne par mois et par poste du plan de trésorerie demandé, avec ce qui est connu, et dit ce qui est demandé', async () => {
    const lu = await readXlsx(await prerempli(), { readStyles: true });
    const comptes = lu.sheets.find(({ name }) => name === 'Comptes');
    const lignes = (comptes?.rows ?? []).filter(([marque]) => String(marque).startsWith('à remplir'));
    // Six mois, la trésorerie et son jour le plus bas.
    expect(lignes).toHaveLength(12);
    expect(lignes.every((l) => l.includes(EJ) && l.filter(attend).length === 2)).toBe(true);
    expect(
      lignes
        .map((l) =>
          l
            .find((v) => v instanceof Date)
            ?.toISOString()
            .slice(0, 10)
        )
        .slice(0, 4)
    ).toEqual([...['2026-10-31', '2026-10-31', '2026-11-30', '2026-11-30']]);
    // Le fond et le texte, l’un et l’autre : la ligne qui suit l’exemple, sa marque et son montant.
    const fondDe = (position: number) => comptes?.cells?.get(`3,${position}`)?.style?.fill;
    expect([0, lignes[0]?.findIndex(attend) ?? 0].map(fondDe)).toMatchObject([
      { fgColor: { rgb: 'FFF2CC' } },
      { fgColor: { rgb: 'FFF2CC' } }
    ]);
    expect(fondDe(1)).toBeUndefined();
    const demandes = lu.sheets.find(({ name }) => name === 'Demandes');
    expect(demandes?.rows.map(([quoi]) => quoi)).toContain('Plan de trésorerie d’octobre 2026 à mars 2027');
    expect(demandes?.rows.flat().map(String)).toContain('24\u00a0cellules à remplir');
    // Ce que rien ne prépare a peut-être sa ligne : celle du PGFP attend sa date.
    expect(demandes?.rows.flat().map(String)).toContain('aucune\u00a0: à écrire sur sa ligne, ou sur une neuve');
    expect(demandes?.rows.flat().map(String)).not.toContain('Valeur retenue par l’ARS');
  });

  it('ne se tait pas d’une colonne à remplir que sa feuille n’a pas', async () => {
    const [ligne] = rows.gain ?? [];
    const vide = aRemplirDe(rows, ID, modele);
    if (ligne === undefined || vide === null) throw new Error('rien n’est demandé');
    const aRemplir = { ...vide, cellules: new Map([[ligne, ['colonne_d_ailleurs']]]) };
    await expect(ecrisClasseur(rows, ID, { aRemplir })).rejects.toThrow('colonne_d_ailleurs');
  });

  it('rendu tel quel, ne change rien, et le dit', async () => {
    const lu = await contrat.importe(await prerempli(), 'x.xlsx');
    for (const table of tablesDuClasseur) expect([table, lu.rows[table]]).toEqual([table, rows[table]]);
    const dits = lu.problems.filter(({ genre }) => genre === 'à remplir');
    expect(dits.map(({ feuille, message }) => [feuille, message])).toEqual([
      [feuilleDe('gain'), '1 cellule reste «\u00a0à remplir\u00a0»\u00a0: elle est tenue pour vide.'],
      [
        'Comptes',
        '24 cellules restent «\u00a0à remplir\u00a0»\u00a0: elles sont tenues pour vides. Aucune ligne préparée n’est remplie\u00a0: rien n’en est importé, rien n’est changé.'
      ]
    ]);
    expect(lu.problems.map(({ genre }) => genre)).not.toContain('feuille en plus');
  });

  it('une cellule préparée puis vidée se dit, à sa place, et sa ligne ne change rien', async () => {
    let faite = false;
    const lu = await rempli('Comptes', (cases) => {
      if (faite || !String(cases[0]).startsWith('à remplir')) return cases;
      faite = true;
      // Le montant est vidé, son jour de transmission donné.
      return cases.map((v, i) =>
        i > 0 && attend(v) ? (cases.findIndex(attend) === i ? null : new Date('2026-09-28')) : v
      );
    });
    expect(lu.statut).toBe('lu');
    expect(lu.rows.compte).toEqual(rows.compte);
    // La ligne 4 suit le titre, les en-têtes et l’exemple.
    expect(lu.problems.filter(({ genre }) => genre === 'cellule effacée')).toMatchObject([
      { fichier: 'rempli.xlsx', feuille: 'Comptes', ligne: 4, cellule: 'H4', colonne: 'Montant (euros)' }
    ]);
  });

  it('« À remplir » d’un classeur ordinaire est un texte comme un autre', async () => {
    const dit = { ...rows, action: petitJeu.action.map((a) => ({ ...a, libelle: 'À remplir', pilote: 'À remplir' })) };
    const lu = await contrat.importe(await ecrisClasseur(dit, ID), 'x.xlsx');
    expect(lu.rows.action?.map(({ libelle, pilote }) => [libelle, pilote])).toEqual(
      petitJeu.action.map(() => ['À remplir', 'À remplir'])
    );
  });

  it('une ligne remplie est lue, les autres restent à remplir', async () => {
    let faite = false;
    const lu = await rempli('Comptes', (cases) => {
      if (faite || !String(cases[0]).startsWith('à remplir')) return cases;
      faite = true;
      return cases.map((v, i) =>
        i > 0 && attend(v) ? (cases.findIndex(attend) === i ? 125_000 : new Date('2026-09-28')) : v
      );
    });
    expect(lu.statut).toBe('lu');
    expect(lu.rows.compte?.filter(({ version, ej }) => version === 'plan_tresorerie' && ej === EJ)).toMatchObject([
      { poste: 'tresorerie', fin: '2026-10-31', montant: 125_000, publie_le: '2026-09-28' }
    ]);
    for (const table of tablesDuClasseur.filter((t) => t !== 'compte'))
      expect([table, lu.rows[table]]).toEqual([table, rows[table]]);
  });
});
