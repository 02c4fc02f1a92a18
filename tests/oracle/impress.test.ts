import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dossierEnFichier } from '$lib/exports/dossier';
import { dossierDeLaReunion } from '$lib/words/dossier/reunion';
import { ecritsDeLaDemonstration } from './ecrits';

const installe = (commande: string): boolean => spawnSync(commande, ['--version']).error === undefined;
const IMPRESS = installe('soffice');
const TEXTE = installe('pdftotext');
const CONTRAT = { contrat: 'plaine-de-brume-redressement-2025' };

/** Letters alone: a font that is not there hyphenates and spaces otherwise. */
const lettres = (texte: string): string => texte.normalize('NFKD').replaceAll(/[^\p{L}\p{N}]/gu, '');

describe.skipIf(!IMPRESS)('le diaporama d’une revue, ouvert par LibreOffice Impress (sauté sans lui)', () => {
  it('a une page par diapositive, et sur chacune son titre entier', { timeout: 300_000 }, async () => {
    const modele = ecritsDeLaDemonstration().lis('reunion', { ...CONTRAT, reunion: 'revue' });
    const dossier = dossierDeLaReunion(modele, { version: '0123456789ab', adresse: 'https://trajectoire.exemple/' });
    // The ways in which a page shows its figures: bridge, path, piles, tables.
    const genres = dossier.pages.map((page) => (page.genre === 'planche' ? page.dessin.genre : page.genre));
    expect(genres).toEqual(expect.arrayContaining(['pont', 'chemin', 'pile', 'jalons', 'tableau']));
    const dans = mkdtempSync(path.join(os.tmpdir(), 'impress-'));
    try {
      writeFileSync(path.join(dans, 'revue.pptx'), await dossierEnFichier('pptx', dossier));
      const profil = `-env:UserInstallation=${pathToFileURL(path.join(dans, 'profil')).href}`;
      execFileSync('soffice', [profil, '--headless', '--convert-to', 'pdf', '--outdir', dans, 'revue.pptx'], {
        ...{ cwd: dans, stdio: 'ignore', timeout: 280_000 }
      });
      const pdf = path.join(dans, 'revue.pdf');
      const pages = readFileSync(pdf, 'latin1').match(/\/Type\s*\/Page(?!s)/gu) ?? [];
      expect(pages).toHaveLength(dossier.pages.length);
      if (!TEXTE) return;
      const lues = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).split('\f');
      for (const [i, { titre }] of dossier.pages.entries()) expect(lettres(lues[i] ?? '')).toContain(lettres(titre));
    } finally {
      rmSync(dans, { recursive: true });
    }
  });
});
