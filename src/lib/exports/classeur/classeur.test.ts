import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { contrat } from '$lib/importers/contrat/contrat';
import { entreesDe } from '$lib/importers/contrat/zip';
import { feuilleDe, tablesDuClasseur } from '$lib/schema/classeur';
import { codesDe, motDe } from '$lib/schema/classeur-mots';
import { cleDeTexte } from '$lib/schema/classeur-texte';
import { exemples } from '$lib/schema/classeur-exemples';
import { columnsOf } from '$lib/schema/columns';
import { SCHEMA_VERSION } from '$lib/schema/tables';
import { verifieTables } from '$lib/schema/validation';
import { Atelier } from '../../../../tests/fixtures/classeur/atelier';
import { texteDe } from '../../../../tests/fixtures/classeur/zip';
import { fixture, octets } from '../../../../tests/fixtures/fixtures';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import { annoteClasseur, ecrisClasseur, ecrisClasseurDEtablissement, nomAnnote, nomDuClasseur } from './classeur';

const modele = await readXlsx(await ecrisClasseur(petitJeu, null), { readStyles: true });
const feuille = (nom: string) => {
  const trouvee = modele.sheets.find(({ name }) => name === nom);
  if (!trouvee) throw new Error(`pas de feuille ${nom}`);
  return trouvee;
};

describe('le modèle de contrat', () => {
  it('a une feuille de lecture, une feuille par table, et des listes cachées', () => {
    expect(modele.sheets.map(({ name }) => name)).toEqual(['Lisez-moi', ...tablesDuClasseur.map(feuilleDe), 'Listes']);
    expect(feuille('Listes').hidden).toBe(true);
    const textes = feuille('Lisez-moi').rows.flat().map(String);
    expect(textes).toContain(`Version ${SCHEMA_VERSION} des tables de Trajectoire.`);
    for (const table of tablesDuClasseur) expect(textes).toContain(feuilleDe(table));
  });

  it('dit les unités dans les en-têtes, et ce que tient la colonne en commentaire', () => {
    const gains = feuille('Gains');
    expect(gains.rows[1]).toEqual(
      expect.arrayContaining(['Exemple', 'Montant brut (euros) *', 'Date d’effet (JJ/MM/AAAA)'])
    );
    expect(feuille('Hypothèses').rows[1]).toContain('Attendu (fraction ou\u00a0%)');
    const position = gains.rows[1]?.indexOf('Montant brut (euros) *') ?? -1;
    expect(gains.cells?.get(`1,${position}`)?.comment?.text).toContain('favorable est positif');
    expect(gains.freezePane).toEqual({ rows: 2, columns: 1 });
  });

  it('donne les valeurs permises en listes, prises à la feuille cachée', () => {
    const actions = feuille('Points d’avancement');
    const listes = feuille('Listes').rows;
    const colonne = (lettres: string): unknown[] =>
      listes.map((ligne) => ligne[lettres.charCodeAt(0) - 65]).filter((v) => v !== null && v !== undefined);
    const regles = (actions.dataValidations ?? []).filter(({ formula1 }) => formula1?.startsWith('Listes!'));
    const mots = regles.map(({ formula1 = '' }) => colonne(/\$([A-Z])\$/.exec(formula1)?.[1] ?? ''));
    expect(mots).toContainEqual(['Établissement', 'ARS']);
    expect(mots).toContainEqual(['Non démarrée', 'En cours', 'Bloquée', 'Abandonnée', 'Terminée']);
  });

  it('montre une ligne d’exemple par feuille, qui tient debout et n’est jamais lue', async () => {
    for (const table of tablesDuClasseur) expect(feuille(feuilleDe(table)).rows[2]?.[0]).toBe('EXEMPLE');
    const lignes = Object.fromEntries(Object.entries(exemples).map(([table, ligne]) => [table, [ligne]]));
    expect(verifieTables(lignes)).toEqual([]);
    const lu = await contrat.importe(await ecrisClasseur(lignes, 'exemple-2025'), 'x.xlsx');
    expect(lu.problems).toEqual([]);
    expect(lu.rows).toEqual(lignes);
  });

  it('marque dans l’en-tête les colonnes à remplir, et dit ce que vaut la marque', () => {
    expect(feuille('Actions').rows[1]?.slice(0, 4)).toEqual(['Exemple', 'Contrat *', 'Numéro *', 'Libellé *']);
    expect(feuille('Actions').rows[1]).toContain('Pilote (fonction)');
    expect(String(feuille('Actions').rows[0]?.[0])).toContain('*\u00a0: à remplir sur chaque ligne');
    expect(feuille('Lisez-moi').rows.flat().join(' ')).toContain('Un astérisque dans l’en-tête');
  });

  it('répète le titre et l’en-tête sur chaque page imprimée, de toute feuille', async () => {
    const bytes = await ecrisClasseur(petitJeu, null);
    const partie = entreesDe(bytes).find(({ nom }) => nom === 'xl/workbook.xml');
    const xml = partie ? await texteDe(bytes, partie) : '';
    const titres = Array.from(xml.matchAll(/<definedName name="_xlnm.Print_Titles"[^>]*>([^<]*)</g), ([, t = '']) =>
      t.replaceAll('&apos;', "'").replaceAll('&#39;', "'")
    );
    expect(titres).toEqual(tablesDuClasseur.map((table) => `'${feuilleDe(table)}'!$1:$2`));
    expect(titres).toContain("'Vie du contrat'!$1:$2");
  });

  it('décrit dans ses propriétés ce qu’il est\u00a0: les comptes d’un établissement ne sont pas un contrat', async () => {
    const descriptionDe = async (bytes: Uint8Array) => {
      const partie = entreesDe(bytes).find(({ nom }) => nom === 'docProps/core.xml');
      return /<dc:description>([^<]*)</.exec(partie ? await texteDe(bytes, partie) : '')?.[1];
    };
    expect(await descriptionDe(await ecrisClasseur(petitJeu, null))).toBe('Contrat de performance');
    const comptes = (simule: boolean) => ecrisClasseurDEtablissement(petitJeu, '970000001', { simule });
    expect(await descriptionDe(await comptes(false))).toBe('Comptes et transmissions d’un établissement');
    expect(await descriptionDe(await comptes(true))).toBe(
      'Comptes et transmissions d’un établissement, données simulées'
    );
  });

  it('garde en texte les numéros que l’on tapera', () => {
    const jalons = feuille('Jalons');
    const position = jalons.rows[1]?.indexOf('Jalon *') ?? -1;
    expect(jalons.cells?.get(`50,${position}`)?.style?.numFmt).toBe('@');
  });

  it('tient dans les limites des tableurs\u00a0: noms de feuilles, en-têtes et mots sans double', () => {
    for (const table of tablesDuClasseur) {
      const nom = feuilleDe(table);
      expect(nom.length).toBeLessThanOrEqual(31);
      expect(nom).not.toMatch(/[:\\/?*[\]]/);
      const entetes = (feuille(nom).rows[1] ?? []).map((v) => cleDeTexte(String(v)));
      expect(new Set(entetes).size).toBe(entetes.length);
      for (const [colonne, { valeurs }] of columnsOf(table)) {
        if (!valeurs) continue;
        const codes = codesDe(table, colonne, valeurs);
        for (const code of valeurs) expect(codes.get(cleDeTexte(motDe(table, colonne, code)))).toBe(code);
      }
    }
  });
});

describe('le classeur d’un contrat', () => {
  it('d’un jeu simulé le dit dans chaque feuille', async () => {
    const { sheets } = await readXlsx(await ecrisClasseur(petitJeu, 'essai-2024'));
    const muettes = sheets.filter(
      ({ rows }) =>
        !rows
          .slice(0, 2)
          .flat()
          .some((v) => String(v).includes('DONNÉES SIMULÉES'))
    );
    expect(muettes.map(({ name }) => name)).toEqual(['Listes']);
  });

  it('d’un jeu réel ne le dit nulle part', async () => {
    const { sheets } = await readXlsx(await ecrisClasseur(petitJeu, 'essai-2024', { simule: false }));
    expect(JSON.stringify(sheets)).not.toContain('SIMUL');
  });

  it('n’existe pas pour un contrat inconnu, ni pour un texte plus long qu’une cellule', async () => {
    await expect(ecrisClasseur(petitJeu, 'rien')).rejects.toThrow('«\u00a0rien\u00a0» n’existe pas');
    const axe = [{ contrat: 'essai-2024', axe: '1', rang: 1, libelle: 'x'.repeat(40_000) }];
    await expect(ecrisClasseur({ ...petitJeu, axe }, 'essai-2024')).rejects.toThrow('trop long');
  });

  it('porte le nom du contrat', () => {
    expect([nomDuClasseur(null), nomDuClasseur('essai-2024')]).toEqual([
      'modele-de-contrat.xlsx',
      'contrat-essai-2024.xlsx'
    ]);
    expect(nomAnnote('dossier/CH du Lac.ods')).toBe('CH du Lac-a-corriger.xlsx');
  });
});

describe('le classeur annoté', () => {
  const fautes = [
    { feuille: 'Gains', cellule: 'L4', message: 'Ce n’est pas un nombre.', attendu: 'un nombre', severite: 'erreur' },
    { feuille: 'Gains', cellule: 'L4', message: 'Et autre chose.' },
    { message: 'La feuille «\u00a0Revues\u00a0» manque.' }
  ];

  it.each(['contrat-libreoffice.xlsx', 'contrat-libreoffice.ods'])(
    'de %s colore et commente la cellule fautive',
    async (nom) => {
      const { sheets } = await readXlsx(await annoteClasseur(fixture(`classeur/${nom}`), fautes), { readStyles: true });
      const cellule = sheets.find(({ name }) => name === 'Gains')?.cells?.get('3,11');
      expect(cellule?.comment?.text).toBe('Ce n’est pas un nombre. Attendu\u00a0: un nombre.\nEt autre chose.');
      expect(cellule?.style?.fill).toMatchObject({ fgColor: { rgb: expect.stringContaining('FFE0B2') as unknown } });
      expect(sheets.at(-1)?.name).toBe('À corriger');
      expect(sheets.at(-1)?.rows).toHaveLength(4);
    }
  );

  it('garde le reste\u00a0: listes, commentaires, feuilles cachées, et toutes les lignes, même annoté deux fois', async () => {
    const avant = await ecrisClasseur(petitJeu, 'essai-2024');
    const apres = await annoteClasseur(await annoteClasseur(avant, fautes), fautes);
    const [avantLu, apresLu] = await Promise.all([readXlsx(avant), readXlsx(apres)]);
    expect(apresLu.sheets.map(({ name }) => name)).toEqual([...avantLu.sheets.map(({ name }) => name), 'À corriger']);
    for (const [i, { name, dataValidations, hidden }] of avantLu.sheets.entries()) {
      expect([name, apresLu.sheets[i]?.dataValidations, apresLu.sheets[i]?.hidden]).toEqual([
        name,
        dataValidations,
        hidden
      ]);
    }
    const lu = await contrat.importe(apres, 'x.xlsx');
    expect(lu.rows).toEqual((await contrat.importe(avant, 'x.xlsx')).rows);
  });

  it('montre la cellule que l’import a dite', async () => {
    const atelier = await Atelier.ouvre();
    const adresse = atelier.pose('jalon', 'echeance', '31/02/2026');
    const bytes = atelier.ferme();
    const { problems } = await contrat.importe(bytes, 'x.xlsx');
    const relu = await Atelier.lis(await annoteClasseur(bytes, problems));
    expect(relu.feuilles.get('À corriger')?.[2]).toEqual(expect.arrayContaining(['Jalons', adresse, '31/02/2026']));
  });

  it('d’un fichier qui ne s’ouvre pas n’a que la liste', async () => {
    const { sheets } = await readXlsx(await annoteClasseur(octets('rien'), fautes));
    expect(sheets.map(({ name }) => name)).toEqual(['À corriger']);
  });
});
