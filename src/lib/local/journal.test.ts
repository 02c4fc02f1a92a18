import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fusionne, joins } from '$lib/domain/journal/journal';
import type { Changement, Ligne, Registre } from '$lib/domain/journal/ligne';
import { nouvelleLigne } from './journal-line';

const disque = vi.hoisted(() => new Map<string, unknown>());
vi.mock('./storage', async (original) => {
  const demande = (result: unknown) => ({
    result,
    set onsuccess(suite: () => void) {
      queueMicrotask(suite);
    }
  });
  const store = {
    get: (cle: string) => demande(disque.get(cle)),
    getAllKeys: () => demande([...disque.keys()]),
    put: (valeur: unknown, cle: string) => disque.set(cle, valeur),
    delete: (cle: string) => disque.delete(cle)
  };
  let suite: Promise<unknown> = Promise.resolve();
  return {
    ...(await original<object>()),
    transaction: (_: string, travail: (de: typeof store) => Promise<unknown>) => {
      const fini = suite.then(() => travail(store));
      suite = fini.catch(() => {});
      return fini;
    }
  };
});
const { enregistre } = await import('./storage');
const { nettoie } = await import('./store');
const { changeJournal, lisJournal } = await import('./journal-store');

const nom = { jeu: 'essai', contrat: 'c1' };
const decision = (texte: string): Changement => ({
  ...{ genre: 'decision', cible: { date: '2026-09-30' }, avant: null },
  apres: { instance: 'revue', texte, responsable: 'DAF', echeance: null }
});
const ligne = (texte: string): Ligne =>
  nouvelleLigne(decision(texte), { par: 'DAF', motif: null, contrat: 'c1', version: 'v1' });

const avec = (...lignes: Ligne[]): Registre => ({ lignes, retirees: [] });

beforeEach(() => disque.clear());

describe('le journal de saisie d’un poste', () => {
  it('garde les lignes de deux onglets qui écrivent en même temps', async () => {
    const [une, autre] = [ligne('Une'), ligne('Autre')];
    await Promise.all([
      changeJournal(nom, (journal) => joins(journal, avec(une))),
      changeJournal(nom, (journal) => joins(journal, avec(autre)))
    ]);
    expect(await lisJournal(nom)).toEqual(avec(...fusionne([une], [autre])));
    expect(await lisJournal({ ...nom, contrat: 'c2' })).toEqual(avec());
  });

  it('survit au retrait des données locales et au ménage qui suit ; vide, il ne garde rien', async () => {
    const une = ligne('Une');
    await changeJournal(nom, () => avec(une));
    disque.set('locales a1', enregistre({}));
    await nettoie();
    expect([...disque.keys()]).toEqual(['journal essai c1']);
    expect(await changeJournal(nom, () => avec())).toEqual(avec());
    expect(disque.size).toBe(0);
  });

  it('retient ce qui est annulé, et lit un journal gardé avant qu’il le retienne', async () => {
    const une = ligne('Une');
    disque.set('journal essai c1', enregistre([une]));
    expect(await lisJournal(nom)).toEqual(avec(une));
    await changeJournal(nom, () => ({ lignes: [], retirees: [une] }));
    expect(await lisJournal(nom)).toEqual({ lignes: [], retirees: [une] });
  });

  it('abîmé, il est laissé tel quel et le dit', async () => {
    disque.set('journal essai c1', enregistre([{ id: 'x' }]));
    await expect(changeJournal(nom, () => avec())).rejects.toThrow('ne peut pas être lu');
    expect(disque.size).toBe(1);
  });
});
