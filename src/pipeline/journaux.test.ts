import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fichierDuJournal } from '$lib/importers/journal/fichier';
import type { Changement, Ligne } from '$lib/domain/journal/ligne';
import { main } from './data';
import { ouvreJeu } from './jeu/ouvre';

const nom = { jeu: 'essai', contrat: 'essai-2024' };
let dossier: string;
let dit: string[];
const dans = (fichier: string) => path.join(dossier, fichier);

beforeEach(() => {
  dossier = mkdtempSync(path.join(tmpdir(), 'journaux-'));
  dit = [];
  vi.spyOn(console, 'log').mockImplementation((texte: string) => void dit.push(texte));
  mkdirSync(dans('source'));
  mkdirSync(dans('journaux'));
  cpSync('tests/fixtures/classeur/contrat-libreoffice.xlsx', dans('source/contrat.xlsx'));
  writeFileSync(dans('perimetre.csv'), 'ght;ej;nom\nZZ-01;970000001;CH de la Plaine\n');
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(dossier, { recursive: true, force: true });
});

const construis = (...journaux: string[]) =>
  main([
    ...['--jeu', 'essai', '--source', dans('source'), '--perimetre', dans('perimetre.csv')],
    ...['--sortie', dans('sortie'), ...(journaux.length > 0 ? ['--journaux', ...journaux] : [])]
  ]);

async function lis(question: string) {
  const db = await ouvreJeu('essai', dans('sortie'));
  try {
    return (await db.table(question)).lignes;
  } finally {
    db.close();
  }
}

const ligne = (id: string, changement: Changement): Ligne => ({
  ...changement,
  ...{ id, contrat: 'essai-2024', par: 'DAF', le: `2024-12-16T09:00:0${id.slice(-1)}.000Z`, version: 'v1' },
  motif: null
});
const reporte = (id: string, avant: string, echeance: string): Ligne => ({
  ...ligne(id, {
    ...{ genre: 'echeance', cible: { action: '1.1', jalon: '2' }, avant: { echeance: avant } },
    apres: { date: '2024-12-01', echeance }
  }),
  motif: 'Recrutement'
});
const atteint = ligne('a2', {
  ...{ genre: 'atteint', cible: { action: '2.1', jalon: '1' }, avant: { date_reelle: null } },
  apres: { date_reelle: '2024-11-28', preuve: 'Procès-verbal de recette' }
});
const decide = ligne('a3', {
  ...{ genre: 'decision', cible: { date: '2024-11-20' }, avant: null },
  apres: { instance: 'revue', texte: 'Geler trois postes', responsable: 'DRH', echeance: '2025-01-31' }
});

/** Écrit un journal tel que la page le télécharge, et rend son chemin. */
function journal(fichier: string, lignes: Ligne[], retirees: Ligne[] = [], de = nom): string {
  writeFileSync(dans(`journaux/${fichier}`), fichierDuJournal(de, { lignes, retirees }));
  return dans(`journaux/${fichier}`);
}

const tout = (): string => dit.join('\n');

it('les journaux d’un dossier sont joints, appliqués et publiés\u00a0: les tables le disent', async () => {
  journal('a.json', [reporte('a1', '2024-11-30', '2025-03-31'), atteint]);
  journal('b.json', [atteint, decide]);
  expect(await construis(dans('journaux'))).toBe(0);
  expect(tout()).toContain('3\u00a0lignes appliquées.');
  // Une révision s’ajoute à celle du classeur (30 novembre), qui reste.
  expect(
    await lis(
      "SELECT rang, date, echeance, motif FROM jalon_revision WHERE action = '1.1' AND jalon = '2' ORDER BY rang"
    )
  ).toEqual([
    { rang: 1, date: '2024-09-15', echeance: '2024-11-30', motif: 'Travaux' },
    { rang: 2, date: '2024-12-01', echeance: '2025-03-31', motif: 'Recrutement' }
  ]);
  expect(await lis('SELECT action, date_reelle, preuve FROM jalon ORDER BY action, jalon')).toEqual([
    { action: '1.1', date_reelle: '2024-06-20', preuve: 'Procès-verbal' },
    { action: '1.1', date_reelle: null, preuve: null },
    { action: '2.1', date_reelle: '2024-11-28', preuve: 'Procès-verbal de recette' }
  ]);
  expect(await lis('SELECT date, rang, texte, responsable, echeance FROM decision ORDER BY rang')).toEqual([
    {
      ...{ date: '2024-11-20', rang: 1, texte: 'Présenter le calendrier des travaux.' },
      ...{ responsable: 'Directeur', echeance: '2024-12-31' }
    },
    { date: '2024-11-20', rang: 2, texte: 'Geler trois postes', responsable: 'DRH', echeance: '2025-01-31' }
  ]);
});

it('un palier, une valeur retenue, un nouveau jalon, une météo et une clôture vont dans leurs tables', async () => {
  const cible = { action: '2.1', gain: '1' };
  journal('a.json', [
    ligne('a1', {
      ...{ genre: 'palier', cible, avant: { rang: 1, palier: 'identifie' } },
      apres: { date: '2024-11-20', palier: 'securise', net: 200_000, acte: 'Marché notifié' }
    }),
    ligne('a2', {
      ...{ genre: 'retenu', cible: { ...cible, version: null } },
      avant: { retenu_etablissement: 240_000, retenu_ars: null },
      apres: { retenu_etablissement: 240_000, retenu_ars: 180_000, date: '2024-11-20' }
    }),
    ligne('a3', {
      ...{ genre: 'jalon', cible: { action: '2.1' }, avant: null },
      apres: { date: '2024-11-20', libelle: 'Former les codeurs', echeance: '2025-03-31' }
    }),
    ligne('a4', {
      ...{
        genre: 'meteo',
        cible: { date: '2024-11-20', par: 'ars' },
        avant: { meteo: 'appuis', commentaire: 'Retards' }
      },
      apres: { meteo: 'compromis', commentaire: 'Travaux arrêtés' }
    }),
    ligne('a5', {
      ...{ genre: 'cloture', cible: { date: '2024-12-15', instance: 'copil' }, avant: null },
      apres: { synthese: 'Le cap est tenu' }
    })
  ]);
  expect(await construis(dans('journaux'))).toBe(0);
  expect(
    await lis(
      "SELECT rang, palier, net, acte, retenu_etablissement, retenu_ars, libelle FROM gain_palier JOIN gain USING (action, gain) WHERE action = '2.1' ORDER BY rang"
    )
  ).toEqual([
    {
      rang: 1,
      palier: 'identifie',
      net: null,
      acte: null,
      ...{ retenu_etablissement: 240_000, retenu_ars: 180_000, libelle: 'Exhaustivité' }
    },
    {
      rang: 2,
      palier: 'securise',
      net: 200_000,
      acte: 'Marché notifié',
      ...{ retenu_etablissement: 240_000, retenu_ars: 180_000, libelle: 'Exhaustivité' }
    }
  ]);
  expect(await lis("SELECT jalon, libelle, echeance FROM jalon WHERE action = '2.1' ORDER BY jalon")).toEqual([
    { jalon: '1', libelle: 'Logiciel livré', echeance: '2025-02-28' },
    { jalon: '2', libelle: 'Former les codeurs', echeance: '2025-03-31' }
  ]);
  expect(await lis("SELECT meteo, commentaire FROM contrat_point WHERE par = 'ars'")).toEqual([
    { meteo: 'compromis', commentaire: 'Travaux arrêtés' }
  ]);
  expect(await lis("SELECT date FROM revue WHERE instance = 'copil'")).toEqual([{ date: '2024-12-15' }]);
});

it('la valeur d’un engagement, dite en séance, va dans sa table avec sa source', async () => {
  const engagement = 'E1';
  journal('a.json', [
    ligne('a1', {
      ...{ genre: 'valeur', cible: { engagement, date: '2024-11-30', par: 'ars' }, avant: null },
      apres: { valeur: -1_700_000, statut: 'provisoire', origine: 'Balance de novembre' }
    })
  ]);
  expect(await construis(dans('journaux'))).toBe(0);
  expect(
    await lis(
      "SELECT engagement, par, valeur, statut, origine, motif_ecart, enregistre_le FROM valeur_contradictoire WHERE date = '2024-11-30'"
    )
  ).toEqual([
    {
      ...{ engagement, par: 'ars', valeur: -1_700_000, statut: 'provisoire', origine: 'Balance de novembre' },
      ...{ motif_ecart: null, enregistre_le: '2024-12-16' }
    }
  ]);
});

it('rien n’est perdu en silence\u00a0: ce qui n’est pas pris est nommé, et la commande finit par 1', async () => {
  const perimee = ligne('a4', {
    ...{ genre: 'atteint', cible: { action: '9.9', jalon: '1' }, avant: { date_reelle: null } },
    apres: { date_reelle: '2024-11-28', preuve: 'Procès-verbal' }
  });
  const suite = await construis(
    journal('a.json', [reporte('a1', '2024-11-30', '2025-03-31'), perimee, decide]),
    journal('b.json', [reporte('b1', '2024-11-30', '2025-06-30')], [decide]),
    journal('inconnu.json', [{ ...atteint, contrat: 'absent' }], [], { ...nom, contrat: 'absent' }),
    journal('ailleurs.json', [decide], [], { ...nom, jeu: 'autre' }),
    journal('abime.json', [{ ...atteint, par: '' }]),
    dans('rien.json')
  );
  expect(suite).toBe(1);
  expect(await lis('SELECT count(*) AS n FROM jalon_revision')).toEqual([{ n: 1 }]);
  expect(await lis('SELECT count(*) AS n FROM decision')).toEqual([{ n: 1 }]);
  for (const phrase of [
    'Se contredisent, aucune n’est appliquée',
    '30/11/2024 → 31/03/2025 (DAF',
    '30/11/2024 → 30/06/2025 (DAF',
    'à saisir de nouveau s’il le faut\u00a0: Date réelle du jalon 1 de l’action 9.9\u00a0: — → 28/11/2024',
    'Annulée dans un de ces journaux, non appliquée\u00a0: Décision, Revue de contrat du 20/11/2024',
    'Le jeu n’a pas de contrat «\u00a0absent\u00a0»',
    'Ce journal est celui du jeu «\u00a0autre\u00a0», qui n’est pas construit ici (essai)',
    'abime.json\u00a0: REFUSÉ. ligne 1, colonne par\u00a0: «\u00a0\u00a0» ne se lit pas. Attendu\u00a0: un texte, non vide.',
    'rien.json\u00a0: ce chemin n’existe pas'
  ]) {
    expect(tout()).toContain(phrase);
  }
});

it('un mot de trop dans la commande n’est pas pris pour un journal', async () => {
  await expect(main(['--jeu', 'essai', 'a.json'])).rejects.toThrow('n’est pas une option');
});
