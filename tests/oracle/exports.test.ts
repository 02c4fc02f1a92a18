import { readdirSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'papaparse';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { telechargeActions } from '$lib/exports/actions-csv';
import { telechargeAidesDuContrat } from '$lib/exports/aides-contrat-fichiers';
import { telechargeAides } from '$lib/exports/aides-fichiers';
import { telechargeAlertesDuContrat } from '$lib/exports/alertes-contrat-fichiers';
import { telechargeAlertes } from '$lib/exports/alertes-fichiers';
import { telecharge as telechargeCalendrier, telechargeGains } from '$lib/exports/calendrier-fichiers';
import { telechargeContradictoire } from '$lib/exports/contradictoire-csv';
import { fichierDesContrats } from '$lib/exports/contrats-csv';
import { annoteClasseur } from '$lib/exports/classeur/annotation';
import {
  ecrisClasseur,
  ecrisClasseurDEtablissement,
  MIME_XLSX,
  telechargeFichier
} from '$lib/exports/classeur/classeur';
import { telecharge as telechargeDemandes } from '$lib/exports/demandes';
import { telechargeDepuis } from '$lib/exports/depuis-csv';
import type { GenreDeDossier } from '$lib/exports/dossier';
import { telechargeDossier as telechargeLaFiche } from '$lib/exports/dossier-fiche';
import { telechargeDossier as telechargeDuGht } from '$lib/exports/dossier-ght';
import { telechargeDossier as telechargeDeLaRegion } from '$lib/exports/dossier-region';
import { telechargeDossier as telechargeDeLaReunion } from '$lib/exports/dossier-reunion';
import { telechargeDossier as telechargeDeLaVeille } from '$lib/exports/dossier-veille';
import { telechargeReponse } from '$lib/exports/explorer-csv';
import { telechargeTables } from '$lib/exports/page-tables';
import { telechargePrerempli, telechargePrerempliDEtablissement } from '$lib/exports/prerempli';
import { telechargeRapport } from '$lib/exports/rapport-csv';
import { tableDe, telecharge } from '$lib/exports/tables';
import { telechargeVeille } from '$lib/exports/tresorerie-csv';
import { resultatVide } from '$lib/importers/resultat';
import type { NomDeVue, Vues } from '$lib/views/vues';
import { rangees } from '$lib/words/portefeuille/suivis';
import { titled } from '$lib/words/table';
import { petitJeu } from '../parity/petit-jeu';
import { ecritsDeLaDemonstration, type Ecrits } from './ecrits';

/** The page that the files are asked from, a list in the order that its reader chose. */
vi.mock('$app/state', () => ({
  page: {
    url: new URL('https://trajectoire.exemple/demonstration/alertes/?tri=euros'),
    data: {
      jeu: { jeu: { titre: 'Essai', simule: true, donneesAu: '2026-09-30' }, sources: { nommees: [], autres: 0 } },
      dataVersion: '0123456789ab',
      locales: null
    }
  }
}));
const ADRESSE = 'https://trajectoire.exemple/demonstration/alertes/?tri=euros&version=2026-09-30.01234567';

/** What was handed to the reader's browser, by name. */
const fichiers = new Map<string, Blob>();
let remis = new Blob();
const lien = {
  href: '',
  download: '',
  click: () => fichiers.set(lien.download, remis),
  remove: () => undefined
};

/** The contract of the small dataset. */
const PETIT = 'essai-2024';
const PROVENANCE = { version: '0123456789ab', adresse: 'https://trajectoire.exemple/' };
const CONTRAT = { contrat: 'monts-cendres-pref-2024' };
/** How a text begins that a spreadsheet may run, or that hides one that it may. */
const DEBUTS = ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1+1', '\u00a0@A1', '"=1+1', '＝1+1'];
const MARQUE = 'PIÈGE';
/** What people wrote: no code is there. */
const ECRITS = new Set([
  ...['libelle', 'intitule', 'nom', 'entite', 'titre', 'acte', 'qui', 'pilote', 'piloteArs', 'condition'],
  ...['enveloppe', 'definition', 'noms', 'texte', 'preuveTexte', 'ght', 'ghtLibelle']
]);

let ecrits: Ecrits;
let rang = 0;
const piege = (texte: string) => `${DEBUTS[rang++ % DEBUTS.length] ?? ''}${MARQUE} ${texte}`;
function piegee<T>(modele: T): T {
  return JSON.parse(JSON.stringify(modele), (cle, valeur: unknown) =>
    typeof valeur === 'string' && ECRITS.has(cle)
      ? piege(valeur)
      : Array.isArray(valeur) && cle === 'noms'
        ? valeur.map((nom) => piege(String(nom)))
        : valeur
  ) as T;
}
const lu = <V extends NomDeVue>(vue: V, params: Vues[V]['params']): Vues[V]['modele'] =>
  piegee(ecrits.lis(vue, params));

const SANS_FILTRE = { nature: null, fenetre: 'tout' as const, ght: null, contrat: null, apart: true };

/** Every module that hands tables to the reader, with the way to have its files. */
const EXPORTS: Readonly<Record<string, () => unknown>> = {
  'actions-csv': () => {
    const modele = lu('actions', CONTRAT);
    return enDeux((genre) => telechargeActions(genre, modele, modele.actions, []));
  },
  'aides-contrat-fichiers': () => enDeux((genre) => telechargeAidesDuContrat(genre, lu('aides', CONTRAT))),
  'aides-fichiers': () => enDeux((genre) => telechargeAides(genre, lu('aides-region', {}))),
  'alertes-contrat-fichiers': () => {
    const modele = lu('alertesDuContrat', CONTRAT);
    return enDeux((genre) => telechargeAlertesDuContrat(genre, modele, modele.alertes, null));
  },
  'alertes-fichiers': () => {
    const modele = lu('alertes', {});
    return enDeux((genre) => telechargeAlertes(genre, modele, modele.alertes, [], false));
  },
  'calendrier-fichiers': async () => {
    const modele = lu('calendrier', {});
    await enDeux((genre) => telechargeCalendrier(genre, modele, SANS_FILTRE, ''));
    await enDeux((genre) => telechargeGains(genre, modele, SANS_FILTRE));
  },
  'classeur/annotation': async () => {
    const faute = { feuille: 'Gains', cellule: 'C4', colonne: piege('c'), valeur: piege('v'), message: piege('m') };
    const fautes = [{ ...faute, attendu: piege('a'), suite: piege('s') }];
    for (const format of ['xlsx', 'ods'] as const) {
      const classeur = await ecrisClasseur(piegee(petitJeu), PETIT, { format });
      telechargeFichier(`${format}-annote.xlsx`, await annoteClasseur(classeur, fautes), MIME_XLSX);
    }
    telechargeFichier('liste.xlsx', await annoteClasseur(new Uint8Array([1, 2]), fautes), MIME_XLSX);
  },
  'classeur/classeur': async () => {
    for (const format of ['xlsx', 'ods'] as const) {
      const classeur = await ecrisClasseur(piegee(petitJeu), PETIT, { avecNoms: true, format });
      telechargeFichier(`contrat.${format}`, classeur, MIME_XLSX);
      const comptes = await ecrisClasseurDEtablissement(piegee(petitJeu), '970000001', { format });
      telechargeFichier(`comptes.${format}`, comptes, MIME_XLSX);
    }
  },
  'contradictoire-csv': () => {
    const modele = lu('contradictoire', CONTRAT);
    return enDeux((genre) => telechargeContradictoire(genre, modele, modele.gains, modele.engagements));
  },
  'contrats-csv': () => {
    const modele = lu('portefeuille', {});
    const fichier = fichierDesContrats(modele, rangees(modele.lignes, null));
    return enDeux((genre) => telecharge(genre, 'contrats', fichier));
  },
  demandes: async () => {
    const modele = lu('demandes', {});
    for (const genre of ['csv', 'xlsx', 'remplir'] as const) await telechargeDemandes(genre, modele, modele.demandes);
  },
  'depuis-csv': () => {
    const modele = lu('depuis', CONTRAT);
    return enDeux((genre) => telechargeDepuis(genre, modele, modele.mouvements, { extrait: false, version: false }));
  },
  'dossier-fiche': () => {
    const modele = lu('contrat', CONTRAT);
    return enDossier((genre) => telechargeLaFiche(genre, modele, PROVENANCE));
  },
  'dossier-ght': () => enDossier((genre) => telechargeDuGht(genre, lu('ght', { ght: 'ZZ-01' }), PROVENANCE)),
  'dossier-region': () => enDossier((genre) => telechargeDeLaRegion(genre, lu('revue', {}), PROVENANCE)),
  'dossier-reunion': () => {
    const modele = lu('reunion', { ...CONTRAT, reunion: 'revue' });
    return enDossier((genre) => telechargeDeLaReunion(genre, modele, PROVENANCE));
  },
  'dossier-veille': () => enDossier((genre) => telechargeDeLaVeille(genre, lu('tresorerie', {}), PROVENANCE)),
  'explorer-csv': () => {
    const modele = lu('explorer', {});
    const [indicateur] = modele.indicateurs;
    if (indicateur === undefined) throw new Error('le jeu n’a pas d’indicateur');
    const point = { annee: 2024, valeur: -1, qualite: 'ok' as const, statut: 'definitif' as const };
    const serie = {
      entite: 'ZZ-01',
      libelle: piege('GHT'),
      ght: 'ZZ-01',
      changements: [],
      points: [point],
      origines: {}
    };
    const bloc = { indicateur, series: [serie], sansLigne: 0, region: [], bandes: [], ruptures: [], vide: null };
    const question = { indicateurs: [indicateur.code], niveau: 'ght' as const, perimetres: [], de: null, a: null };
    const reponse = { question, annees: [2024], blocs: [bloc], sources: [] };
    return enDeux((genre) => telechargeReponse(genre, reponse, modele));
  },
  'page-tables': () => {
    const lignes = [1, 2, 3].map((n) => [piege(`ligne ${n}`), '12,3\u00a0M€', '990070041']);
    const tables = [tableDe(piege('table'), titled(piege('nom'), 'Euros', 'FINESS'), lignes)];
    return enDeux((genre) => telechargeTables(genre, tables));
  },
  prerempli: async () => {
    const { jeu, demandes: toutes, etablissements } = lu('demandes', {});
    const demandees = (perimetre: 'contrat' | 'etablissement', id: string) => ({
      ...{ jeu, etablissements },
      demandes: toutes.map((d) => ({ ...d, perimetre, id }))
    });
    await telechargePrerempli(piegee(petitJeu), PETIT, demandees('contrat', PETIT));
    const seul = '970000001';
    await telechargePrerempliDEtablissement(piegee(petitJeu), seul, demandees('etablissement', seul));
  },
  'rapport-csv': () => {
    const probleme = { severite: 'avertissement' as const, fichier: piege('a.csv'), ligne: 2, colonne: piege('EJ') };
    const dit = {
      valeur: piege('x'),
      genre: piege('genre'),
      message: piege('m'),
      attendu: piege('a'),
      suite: piege('s')
    };
    telechargeRapport([{ ...resultatVide('sae', 'sae.csv'), problems: [{ ...probleme, ...dit }] }]);
  },
  'tresorerie-csv': () => enDeux((genre) => telechargeVeille(genre, lu('tresorerie', {})))
};

async function enDeux(ecrit: (genre: 'csv' | 'xlsx') => Promise<void>): Promise<void> {
  await ecrit('csv');
  await ecrit('xlsx');
}

async function enDossier(ecrit: (genre: GenreDeDossier) => Promise<void>): Promise<void> {
  await ecrit('html');
  await ecrit('pptx');
  await ecrit('docx');
}

beforeAll(() => {
  ecrits = ecritsDeLaDemonstration();
  vi.stubGlobal('document', {
    ...{ createElement: () => lien, body: { append: () => undefined } },
    ...{ title: 'Alertes', querySelectorAll: () => [] }
  });
  vi.spyOn(URL, 'createObjectURL').mockImplementation((fichier) => {
    if (fichier instanceof Blob) remis = fichier;
    return '';
  });
});
afterAll(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});
beforeEach(() => fichiers.clear());

it('tout module qui remet un tableau au lecteur est essayé ici', () => {
  const dossier = 'src/lib/exports';
  /** What writes for the others, and what hands over no sheet of cells: the whole dataset, a drawing. */
  const outils = new Set(['csv', 'dossier', 'tables', 'tables-xlsx', 'save-file', 'image', 'paquet']);
  const modules = readdirSync(dossier, { recursive: true, encoding: 'utf8' })
    .filter((nom) => nom.endsWith('.ts') && !/\.(?:test|fixture)\.ts$/u.test(nom))
    .filter((nom) =>
      /tableCsv|tableDe\(|telecharge(?:Csv|Fichier)?\(|remetsDossier\(|fichierXlsx|write(?:Xlsx|Ods)|\bcsv\(/u.test(
        readFileSync(`${dossier}/${nom}`, 'utf8')
      )
    )
    .map((nom) => nom.replace('.ts', ''))
    .filter((nom) => !outils.has(nom));
  expect(Object.keys(EXPORTS).toSorted()).toEqual(modules.toSorted());
});

/** A text as a spreadsheet would run it; a tab keeps a FINESS a text, and runs nothing. */
const COURT = /^(?:[\s"]*[=+\-@＝＋－＠]|[\t\r\n])/u;
/** What a cell of a text document begins with. */
const CELLULE = /<w:tc>(?:(?!<w:t[ >]|<\/w:tc>).)*<w:t(?: [^>]*)?>([^<]*)/gsu;
const NOTRE = /^(?:\t\d{9}|-?\d+(?:,\d+)?(?:\u00a0%)?)$/u;

/** No figure of a page: what is to be filled in and sent back, what a file that was read is blamed for. */
const SANS_ADRESSE = new Set(['classeur/annotation', 'classeur/classeur', 'prerempli', 'rapport-csv']);

/** The CSV files that a file is, or that it packs. */
const csvDe = (fichier: string, octets: Uint8Array): [string, string][] =>
  Object.entries(fichier.endsWith('.zip') ? unzipSync(octets) : { [fichier]: octets }).map(([nom, lus]) => [
    nom,
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(lus)
  ]);
const lignesCsv = (texte: string) =>
  parse<string[]>(texte.replace('\ufeff', ''), { delimiter: ';', newline: '\r\n' }).data;

it.each(Object.keys(EXPORTS).filter((nom) => !SANS_ADRESSE.has(nom)))(
  '%s n’écrit qu’un tableau par fichier CSV, sous ses titres, et ce qui en est dit après',
  async (nom) => {
    await EXPORTS[nom]?.();
    for (const [fichier, contenu] of fichiers) {
      if (!/\.(?:csv|zip)$/u.test(fichier)) continue;
      const lus = csvDe(fichier, new Uint8Array(await contenu.arrayBuffer()));
      if (fichier.endsWith('.zip')) expect(lus.length).toBeGreaterThan(1);
      for (const [partie, texte] of lus) {
        expect([partie, texte.split('\ufeff').length - 1]).toEqual([partie, 1]);
        const lignes = lignesCsv(texte);
        const fin = lignes.findIndex((l) => l.length === 1 && l[0] === '');
        const [titres = []] = lignes;
        expect([partie, lignes.slice(0, fin).every((l) => l.length === titres.length)]).toEqual([partie, true]);
        // Under it, lines of one cell.
        expect([partie, lignes.slice(fin).filter((l) => l.length > 1)]).toEqual([partie, []]);
      }
    }
  }
);

it.each(Object.keys(EXPORTS))('%s n’écrit aucune cellule qu’un tableur prendrait pour une formule', async (nom) => {
  await EXPORTS[nom]?.();
  expect(fichiers.size).toBeGreaterThan(0);
  for (const [fichier, contenu] of fichiers) {
    const octets = new Uint8Array(await contenu.arrayBuffer());
    if (/\.(?:csv|zip)$/u.test(fichier)) {
      const cellules = csvDe(fichier, octets).flatMap(([, texte]) => lignesCsv(texte).flat());
      expect([fichier, cellules.filter((c) => c.includes(MARQUE)).length > 2]).toEqual([fichier, true]);
      expect([fichier, cellules.filter((c) => COURT.test(c) && !NOTRE.test(c))]).toEqual([fichier, []]);
    } else if (fichier.endsWith('.html')) {
      const page = new TextDecoder().decode(octets);
      const cellules = [...page.matchAll(/<t[dh][^>]*>([^<]*)<\/t[dh]>/gu)].map(([, texte]) => texte ?? '');
      expect([fichier, page.includes(MARQUE), cellules.length > 2]).toEqual([fichier, true, true]);
      expect([fichier, cellules.filter((c) => COURT.test(c.replaceAll('&quot;', '"')))]).toEqual([fichier, []]);
    } else {
      const parties = Object.entries(unzipSync(octets)).map(([partie, lue]) => [partie, strFromU8(lue)] as const);
      expect([fichier, parties.some(([, xml]) => xml.includes(MARQUE))]).toEqual([fichier, true]);
      const courues = parties.filter(
        ([partie, xml]) => (/worksheets/u.test(partie) && /<f[ >]/u.test(xml)) || xml.includes('table:formula')
      );
      expect([fichier, courues.map(([partie]) => partie)]).toEqual([fichier, []]);
      const cellules = [...(parties.find(([partie]) => partie === 'word/document.xml')?.[1] ?? '').matchAll(CELLULE)];
      expect([fichier, cellules.filter(([, texte = '']) => COURT.test(texte))]).toEqual([fichier, []]);
    }
  }
});

it.each(Object.keys(EXPORTS).filter((nom) => !nom.startsWith('dossier-') && !SANS_ADRESSE.has(nom)))(
  '%s porte avec ses tableaux l’adresse qui les revoit, avec la version des données',
  async (nom) => {
    await EXPORTS[nom]?.();
    expect(fichiers.size).toBeGreaterThan(0);
    for (const [fichier, contenu] of fichiers) {
      // The demands are also a workbook to be filled in.
      if (fichier.endsWith('-a-remplir.xlsx')) continue;
      const octets = new Uint8Array(await contenu.arrayBuffer());
      const texte = fichier.endsWith('.csv')
        ? new TextDecoder().decode(octets)
        : Object.values(unzipSync(octets))
            .map((partie) => strFromU8(partie).replaceAll('&amp;', '&'))
            .join('\n');
      expect([fichier, texte.split(ADRESSE).length - 1 > 0]).toEqual([fichier, true]);
    }
  }
);
