import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PublishedDataset } from '$lib/engine/publication';
import type { Entete } from './local-magasin';

const magasin = vi.hoisted(() => ({ entetes: new Map<string, unknown>(), locales: new Set<string>() }));

vi.mock('$app/environment', () => ({ browser: true, building: false }));
vi.mock('./local-magasin', () => ({
  lisEntete: (jeu: string) => Promise.resolve(magasin.entetes.get(jeu) ?? null),
  ecrisEntete: (entete: Entete) => Promise.resolve(magasin.entetes.set(entete.jeu, entete)),
  retireEntete: (jeu: string) => Promise.resolve(magasin.entetes.delete(jeu)),
  lisLocales: (id: string) => Promise.resolve(magasin.locales.has(id) ? {} : null),
  nettoie: () => Promise.resolve()
}));
const { DonneesDuPoste } = await import('./local.svelte');

const publication: PublishedDataset = {
  ...{ nom: 'essai', titre: 'Essai', dataVersion: 'v1', viewsVersion: '1', simule: false, donneesAu: '2024-12-31' },
  empreintes: { manifeste: 'a', modeles: 'b', ligne: 'c' }
};
const entete: Entete = {
  ...{ id: 'a1', jeu: 'essai', dataVersion: 'v1', viewsVersion: '1', montrees: true },
  fichiers: [{ nom: 'contrat.xlsx', le: '2026-11-22' }],
  chemins: []
};

/** Whether the page came written by the build. */
function page(ecrite: boolean): void {
  vi.stubGlobal('document', { getElementById: () => (ecrite ? {} : null) });
}

beforeEach(() => {
  magasin.entetes = new Map([['essai', entete]]);
  magasin.locales = new Set(['a1']);
  page(true);
});

describe('les données locales d’un poste', () => {
  it('une page écrite garde ses chiffres publiés tant qu’elle n’est pas vivante', async () => {
    const poste = new DonneesDuPoste();
    expect(await poste.pour(publication)).toBeNull();
    expect(poste.presence(publication, null)).toEqual({ genre: 'aucune' });
    poste.demarre();
    expect(await poste.pour(publication)).toEqual(entete);
  });

  it('une page venue vide les prend tout de suite', async () => {
    page(false);
    expect(await new DonneesDuPoste().pour(publication)).toEqual(entete);
  });

  it('tant que la page montre encore le publié, elle dit qu’elle lit, et n’annonce rien de local', async () => {
    const poste = new DonneesDuPoste();
    poste.demarre();
    await poste.lis('essai');
    expect(poste.presence(publication, null).genre).toBe('lecture');
    expect(poste.presence(publication, 'autre').genre).toBe('lecture');
    expect(poste.presence(publication, 'a1').genre).toBe('montrees');
  });

  it('une nouvelle version publiée les met de côté sans les perdre', async () => {
    const poste = new DonneesDuPoste();
    poste.demarre();
    const suivante = { ...publication, dataVersion: 'v2' };
    expect(await poste.pour(suivante)).toBeNull();
    expect(poste.presence(suivante, null)).toEqual({ genre: 'perimees', entete });
  });

  it('voir les données publiées ne retire rien', async () => {
    const poste = new DonneesDuPoste();
    poste.demarre();
    await poste.lis('essai');
    await poste.montre('essai', false);
    expect(await poste.pour(publication)).toBeNull();
    expect(poste.presence(publication, null).genre).toBe('masquees');
    await poste.montre('essai', true);
    expect(await poste.pour(publication)).toEqual(entete);
  });

  it('un retrait s’annule, sauf si un autre onglet a tout effacé depuis', async () => {
    const poste = new DonneesDuPoste();
    poste.demarre();
    await poste.lis('essai');
    await poste.retire('essai');
    expect(magasin.entetes.has('essai')).toBe(false);
    expect(poste.presence(publication, null).genre).toBe('retirees');
    expect(await poste.annuleRetrait()).toBe(true);
    expect(await poste.pour(publication)).toEqual(entete);
    await poste.retire('essai');
    magasin.locales.clear();
    expect(await poste.annuleRetrait()).toBe(false);
  });
});
