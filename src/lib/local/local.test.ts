import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PublishedDataset } from '$lib/engine/publication';
import type { Entete } from './store';
import type { Locales } from './overlay';

const disque = vi.hoisted(() => new Map<string, unknown>());

vi.mock('$app/environment', () => ({ browser: true, building: false }));
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
    // One transaction after another, as a browser runs those that write.
    transaction: (_: string, travail: (de: typeof store) => Promise<unknown>) => {
      const fini = suite.then(() => travail(store));
      suite = fini.catch(() => {});
      return fini;
    }
  };
});
const { enregistre } = await import('./storage');
const { lisModele } = await import('./store');
const { ecrisDepot } = await import('./store-write');
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

const locales: Locales = {
  jeu: {
    ...{ nom: 'essai', titre: 'Essai', region: 'ZZ', region_libelle: 'Région', donnees_au: '2024-12-31' },
    ...{ simule: false, presentation: '' }
  },
  ...{ simule: false, unites: [], annexes: { source: [], levier: [] }, sommes: [] },
  ...{ sommesRetirees: [], ejs: [], indicateurs: [] }
};
const jamais = new AbortController().signal;
const depot = (id: string) => ({ entete: { ...entete, id }, locales, modeles: new Map([['vues/jeu/index.json', id]]) });

async function onglet() {
  const poste = new DonneesDuPoste();
  poste.demarre();
  await poste.lis('essai');
  return poste;
}

/** Whether the page came written by the build. */
function page(ecrite: boolean): void {
  vi.stubGlobal('document', { getElementById: () => (ecrite ? {} : null) });
}

beforeEach(() => {
  disque.clear();
  disque.set('entete essai', enregistre(entete));
  disque.set('locales a1', enregistre(locales));
  vi.stubGlobal('BroadcastChannel', undefined);
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
    expect(disque.has('entete essai')).toBe(false);
    expect(poste.presence(publication, null).genre).toBe('retirees');
    expect(await poste.annuleRetrait()).toBe('fait');
    expect(await poste.pour(publication)).toEqual(entete);
    await poste.retire('essai');
    disque.clear();
    expect(await poste.annuleRetrait()).toBe('perdues');
  });
});

describe('deux onglets sur les mêmes données locales', () => {
  it('le second import est refusé tant qu’il ignore le premier, puis s’y ajoute : rien n’est effacé', async () => {
    expect(await ecrisDepot(depot('b2'), 'a1', jamais)).toBeNull();
    const autre = await ecrisDepot(depot('c3'), 'a1', jamais);
    expect(autre).toMatchObject({ genre: 'lues', entete: { id: 'b2' } });
    expect(await lisModele('b2', 'vues/jeu/index.json')).toBe('b2');
    expect(await ecrisDepot(depot('c3'), 'b2', jamais)).toBeNull();
    expect(await lisModele('c3', 'vues/jeu/index.json')).toBe('c3');
  });

  it.each([
    { geste: 'masquer', fais: (poste: InstanceType<typeof DonneesDuPoste>) => poste.montre('essai', false) },
    { geste: 'retirer', fais: (poste: InstanceType<typeof DonneesDuPoste>) => poste.retire('essai') }
  ])('$geste ce qu’un autre onglet a remplacé ne fait rien, et dit ce qu’il y a', async ({ fais }) => {
    const poste = await onglet();
    await ecrisDepot(depot('b2'), 'a1', jamais);
    expect(await fais(poste)).toBe('autre');
    expect(poste.entete('essai')).toEqual({ ...entete, id: 'b2' });
    expect((await onglet()).entete('essai')).toEqual({ ...entete, id: 'b2' });
  });

  it('annuler un retrait n’écrase pas ce qu’un autre onglet a posé depuis', async () => {
    const poste = await onglet();
    await poste.retire('essai');
    disque.set('entete essai', enregistre({ ...entete, id: 'b2' }));
    expect(await poste.annuleRetrait()).toBe('autre');
    expect(poste.entete('essai')?.id).toBe('b2');
  });

  it('ce qu’un autre onglet retire ne reste pas affiché sous le bandeau, et le retrait s’annule d’ici', async () => {
    const [ici, la] = [await onglet(), await onglet()];
    await la.retire('essai');
    expect(ici.presence(publication, 'a1').genre).toBe('montrees');
    await ici.relis('essai');
    expect(ici.presence(publication, 'a1').genre).toBe('depassees');
    expect(ici.presence(publication, null)).toEqual({ genre: 'retirees', entete, ailleurs: true });
    expect(await ici.annuleRetrait()).toBe('fait');
    expect((await onglet()).entete('essai')).toEqual(entete);
  });
});

describe('un enregistrement abîmé', () => {
  const texte = JSON.stringify(entete);
  it.each([
    { quoi: 'un champ nul', lu: enregistre({ ...entete, fichiers: null }) },
    { quoi: 'une date impossible à lire', lu: enregistre({ ...entete, fichiers: [{ nom: 'a.xlsx', le: 'hier' }] }) },
    { quoi: 'un caractère changé', lu: { ...enregistre(entete), texte: texte.replace('a1', 'a2') } },
    { quoi: 'la forme d’une autre version', lu: entete }
  ])('$quoi : mis de côté et dit, les chiffres sont publiés, et il se retire', async ({ lu }) => {
    disque.set('entete essai', lu);
    const poste = await onglet();
    expect(await poste.pour(publication)).toBeNull();
    expect(poste.presence(publication, null).genre).toBe('abimees');
    expect(await poste.retire('essai')).toBe('fait');
    expect(disque.has('entete essai')).toBe(false);
    expect(poste.presence(publication, null).genre).toBe('aucune');
  });

  it('un modèle abîmé n’est pas montré : il sera recalculé des lignes', async () => {
    await ecrisDepot(depot('b2'), 'a1', jamais);
    disque.set('modele b2 vues/jeu/index.json', { ...enregistre('b2'), texte: '"c3"' });
    expect(await lisModele('b2', 'vues/jeu/index.json')).toBeUndefined();
  });
});
