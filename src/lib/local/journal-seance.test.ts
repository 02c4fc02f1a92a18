import { expect, it, vi } from 'vitest';
import type { Changement, Registre } from '$lib/domain/journal/ligne';
import type { PublishedDataset } from '$lib/engine/publication';

const garde = vi.hoisted(() => {
  const registre: Registre = { lignes: [], retirees: [] };
  return { registre };
});
vi.mock('./journal-store', () => ({
  lisJournal: () => Promise.resolve(garde.registre),
  changeJournal: (_: unknown, change: (registre: Registre) => Registre) => {
    garde.registre = change(garde.registre);
    return Promise.resolve(garde.registre);
  }
}));
vi.mock('./compute', () => ({ poseJournal: () => Promise.resolve() }));
vi.mock('./local.svelte', () => ({
  donneesLocales: { lis: () => Promise.resolve(), relis: () => Promise.resolve(), entete: () => null }
}));
const { JournalDeSeance } = await import('./journal.svelte');

const publication: PublishedDataset = {
  ...{ nom: 'essai', titre: 'Essai', dataVersion: 'v1', viewsVersion: '3', simule: true, donneesAu: '2024-12-31' },
  empreintes: { manifeste: '', modeles: '', ligne: '' }
};
const decision: Changement = {
  ...{ genre: 'decision', cible: { date: '2026-09-30' }, avant: null },
  apres: { instance: 'revue', texte: 'Geler', responsable: 'DAF', echeance: null }
};

async function seanceAnnulee() {
  garde.registre = { lignes: [], retirees: [] };
  const journal = new JournalDeSeance(publication, 'c1');
  await journal.ajoute(decision, { par: 'DAF', motif: null });
  journal.releve = { participants: 'DG, DAF', jour: '2026-09-30' };
  await journal.annuleTout();
  expect(journal.releve).toEqual({ participants: '', jour: null });
  return journal;
}

it('des lignes rétablies rendent les participants de leur séance, non par-dessus ceux que l’on a tapés depuis', async () => {
  const journal = await seanceAnnulee();
  await journal.retablis();
  expect([journal.lignes?.length, journal.releve.participants]).toEqual([1, 'DG, DAF']);

  const autre = await seanceAnnulee();
  autre.releve = { participants: 'ARS', jour: null };
  await autre.retablis();
  expect([autre.lignes?.length, autre.releve.participants]).toEqual([1, 'ARS']);
});

it('tout annuler de nouveau, sans aucune ligne, ne perd ni celles d’avant ni leurs participants', async () => {
  const journal = await seanceAnnulee();
  await journal.annuleTout();
  expect(journal.retirees).toBe(1);
  await journal.retablis();
  expect([journal.lignes?.length, journal.releve.participants]).toEqual([1, 'DG, DAF']);
});
