import { expect, it } from 'vitest';
import { NativeDatabase } from '$lib/engine/native.server';
import { tableNames, type Row, type TableRows } from '$lib/schema/tables';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import { contradictoire } from './contradictoire';

type Valeur = Row<'valeur_contradictoire'>;

async function lu(autres: TableRows = {}) {
  const db = await NativeDatabase.open();
  await db.fill({ ...petitJeu, ...autres }, tableNames);
  try {
    return await contradictoire(db, { contrat: 'essai-2024' });
  } finally {
    db.close();
  }
}

it('le motif d’un gain est celui de sa ligne\u00a0; 400 contre 300 milliers, parce qu’un poste n’est pas compté', async () => {
  const [gain] = (await lu()).gains.filter(({ motif }) => motif === 'desaccord');
  expect(gain).toMatchObject({ etablissement: 400_000, ars: 300_000, ecart: 100_000 });
  expect(gain?.raison).toBe('Un poste que l’ARS ne compte pas');
});

it('le motif d’un engagement est celui que chaque partie donne de cette mesure, l’établissement d’abord', async () => {
  const [valeur] = petitJeu.valeur_contradictoire;
  const ars: Valeur = { ...valeur, par: 'ars', valeur: -1_500_000, motif_ecart: 'Produit antérieur' };
  const autreJour = { ...ars, date: '2023-12-31', motif_ecart: 'Autre mesure' };
  const leur = { ...valeur, motif_ecart: 'Écriture à passer' };
  const raisons = async (...valeurs: Valeur[]) =>
    (await lu({ valeur_contradictoire: valeurs })).engagements.map(({ raison }) => raison);
  expect(await raisons(ars, leur, autreJour)).toEqual(['Écriture à passer\u00a0; Produit antérieur', 'Autre mesure']);
  expect(await raisons({ ...ars, motif_ecart: null }, valeur)).toEqual([null]);
});

it('perdue, une ligne quitte la discussion et reste, dite perdue, dans la liste de toutes', async () => {
  const [premier] = petitJeu.gain_palier;
  const pas = { ...premier, rang: 9, date: '2024-12-01', palier: 'perdu' as const };
  const { gains, perennes } = await lu({ gain_palier: [...petitJeu.gain_palier, pas] });
  expect(perennes).toMatchObject({ desaccords: { lignes: 0 }, perdues: { lignes: 1, euros: 400_000 } });
  expect(gains.at(-1)).toMatchObject({ action: '1.1', perdu: 'perdu', motif: null, ecart: 100_000, enJeu: 0 });
  expect(gains.filter(({ perdu }) => perdu !== null)).toHaveLength(1);
});

it('chaque partie dit d’où vient sa valeur et de quand\u00a0; une valeur sans source ou qui n’est pas donnée n’en emprunte aucune', async () => {
  const [valeur] = petitJeu.valeur_contradictoire;
  const ars: Valeur = { ...valeur, par: 'ars', valeur: -1_500_000, origine: null, origine_le: null };
  const sources = async (...valeurs: Valeur[]) =>
    (await lu({ valeur_contradictoire: valeurs })).engagements.map((e) => e.sources);
  const balance = { origine: 'Balance', le: '2025-01-20' };
  expect(await sources(valeur, ars)).toEqual([{ etablissement: balance, ars: { origine: null, le: null } }]);
  expect(await sources(valeur)).toEqual([{ etablissement: balance, ars: null }]);
  expect(await sources({ ...ars, origine: 'Revue', valeur: null }, valeur)).toEqual([
    { etablissement: balance, ars: null }
  ]);
});
