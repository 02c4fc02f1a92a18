import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AccessRefused, FileMissing, NetworkDown } from '$lib/engine/errors';
import type { PublishedDataset } from '$lib/engine/publication';
import { VIEWS_VERSION } from '$lib/views/version';

const fetchModel = vi.fn<() => Promise<string>>();
const calcule = vi.fn<() => Promise<object>>();
vi.mock('$app/environment', () => ({ browser: true, building: false }));
vi.mock('$app/paths', () => ({ asset: (chemin: string) => chemin }));
const hasModel = vi.fn<() => Promise<boolean>>();
vi.mock('$lib/engine/checked', () => ({ fetchModel, hasModel }));
vi.mock('$lib/local/compute', () => ({ calcule }));
vi.mock('$lib/local/local.svelte', async () => ({
  ...(await vi.importActual<object>('$lib/local/written-models')),
  donneesLocales: { pour: () => Promise.resolve(null) }
}));
vi.mock('$lib/state/hydration', () => ({ estAHydrater: () => false }));
const { chargeModele } = await import('./model');

const publication: PublishedDataset = {
  ...{ nom: 'essai', titre: 'Essai', dataVersion: 'v1', viewsVersion: VIEWS_VERSION, simule: true },
  ...{ donneesAu: '2024-12-31', empreintes: { manifeste: '', modeles: '', ligne: '' } }
};
const charge = () => chargeModele(fetch, publication, 'portefeuille', {});

beforeEach(() => {
  vi.clearAllMocks();
  calcule.mockResolvedValue({ fermes: ['Étangs'] });
});

describe('un modèle écrit que le serveur ne donne pas', () => {
  it.each([
    { quoi: 'refusé', cause: new AccessRefused('vues/portefeuille/index.json') },
    { quoi: 'absent', cause: new FileMissing('vues/portefeuille/index.json') }
  ])('$quoi : la page est faite de ce qui est ouvert', async ({ cause }) => {
    fetchModel.mockRejectedValueOnce(cause);
    expect(await charge()).toEqual({ fermes: ['Étangs'] });
  });

  it('un serveur en défaut reste une panne, dite avec son message', async () => {
    fetchModel.mockRejectedValueOnce(new NetworkDown('vues/portefeuille/index.json', 500));
    await expect(charge()).rejects.toMatchObject({ status: 503 });
    expect(calcule).not.toHaveBeenCalled();
  });

  it('tout refusé : un accès réservé', async () => {
    fetchModel.mockRejectedValueOnce(new AccessRefused('vues/portefeuille/index.json'));
    calcule.mockRejectedValueOnce(new AccessRefused('ght.parquet'));
    await expect(charge()).rejects.toMatchObject({ status: 403 });
  });
});

describe('un contrat dont le modèle n’est pas écrit', () => {
  const duContrat = () => chargeModele(fetch, publication, 'actions', { contrat: 'inconnu' });

  it('n’est pas du jeu : c’est dit sans faire venir le moteur', async () => {
    fetchModel.mockRejectedValueOnce(new FileMissing('vues/actions/inconnu.json'));
    hasModel.mockResolvedValueOnce(false);
    await expect(duContrat()).rejects.toMatchObject({
      status: 404,
      body: { message: 'Aucun contrat du jeu ne s’appelle «\u00a0inconnu\u00a0».' }
    });
    expect(calcule).not.toHaveBeenCalled();
  });

  it.each([
    { quoi: 'le jeu le connaît', connu: () => Promise.resolve(true) },
    { quoi: 'les listes ne répondent pas', connu: () => Promise.reject(new NetworkDown('vues/empreintes.json', 500)) }
  ])('$quoi : le moteur dit ce qu’il en est', async ({ connu }) => {
    fetchModel.mockRejectedValueOnce(new AccessRefused('vues/actions/inconnu.json'));
    hasModel.mockImplementationOnce(connu);
    expect(await duContrat()).toEqual({ fermes: ['Étangs'] });
  });
});
