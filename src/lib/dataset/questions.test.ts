import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FileMissing, Stopped } from '$lib/engine/errors';
import type { ExplorerModele } from '$lib/views/explorer/explorer.types';
import type { Question, Reponse } from '$lib/views/explorer/question.types';
import { Moteur } from './questions.svelte';
import { QUESTION_VIDE } from '$lib/state/question';

const { openDataset, closeDataset, repond } = vi.hoisted(() => ({
  openDataset: vi.fn<(racine: string, avance: (a: object) => void) => Promise<object>>(),
  closeDataset: vi.fn(),
  repond: vi.fn<(db: object, question: Question) => Promise<Reponse>>()
}));

vi.mock('$lib/engine/wasm', () => ({ openDataset, closeDataset }));
vi.mock('$lib/views/explorer/question', () => ({ besoinsDe: () => [], repond }));

const modele: ExplorerModele = {
  jeu: { nom: 'essai', titre: 'Essai', region: 'ZZ', regionLibelle: 'Région', donneesAu: '2024-12-31', simule: true },
  ...{ annees: [2024], indicateurs: [], perimetres: [], etablissements: [], sources: [] }
};

const question = (code: string): Question => ({ ...QUESTION_VIDE, indicateurs: [code] });

beforeEach(() => {
  vi.clearAllMocks();
  openDataset.mockResolvedValue({ load: () => Promise.resolve([]) });
  repond.mockImplementation((_, posee) => Promise.resolve({ question: posee, annees: [2024], blocs: [], sources: [] }));
});

describe('le moteur des questions libres', () => {
  it('ne charge rien avant la première question, puis répond', async () => {
    const moteur = new Moteur(() => Promise.resolve('/data/essai/v1/'));
    expect(openDataset).not.toHaveBeenCalled();
    const fini = moteur.pose(question('A'), modele);
    expect(moteur.occupe).toBe(true);
    await fini;
    expect(openDataset.mock.calls[0]?.[0]).toBe('/data/essai/v1/');
    expect(moteur.occupe).toBe(false);
    expect(moteur.reponse?.question.indicateurs).toEqual(['A']);
  });

  it('une panne est dite et ce qui était affiché reste ; la question suivante l’efface', async () => {
    const moteur = new Moteur(() => Promise.resolve('/'));
    await moteur.pose(question('A'), modele);
    openDataset.mockRejectedValueOnce(new FileMissing('mesure.parquet'));
    await moteur.pose(question('B'), modele);
    expect(moteur.echec?.message).toBe('Le fichier «\u00a0mesure.parquet\u00a0» n’est pas publié.');
    expect(moteur.echec?.arret).toBe(false);
    expect(moteur.reponse?.question.indicateurs).toEqual(['A']);
    await moteur.pose(question('B'), modele);
    expect(moteur.echec).toBeNull();
    expect(moteur.reponse?.question.indicateurs).toEqual(['B']);
  });

  it('une erreur imprévue devient une phrase en français', async () => {
    repond.mockRejectedValueOnce(new Error('Binder Error'));
    const moteur = new Moteur(() => Promise.resolve('/'));
    await moteur.pose(question('A'), modele);
    expect(moteur.echec?.message).toBe('Le moteur de calcul a rencontré une erreur\u00a0: Binder Error');
  });

  it('la dernière question l’emporte, même si la première répond après elle', async () => {
    let premiere: (reponse: Reponse) => void = () => undefined;
    repond.mockImplementationOnce(() => new Promise((resolve) => (premiere = resolve)));
    const moteur = new Moteur(() => Promise.resolve('/'));
    const lente = moteur.pose(question('A'), modele);
    await vi.waitFor(() => {
      expect(repond).toHaveBeenCalledTimes(1);
    });
    await moteur.pose(question('B'), modele);
    premiere({ question: question('A'), annees: [], blocs: [], sources: [] });
    await lente;
    expect(moteur.reponse?.question.indicateurs).toEqual(['B']);
  });

  it('« Arrêter » rend la main aussitôt, ferme le moteur, et n’est pas une erreur', async () => {
    let arrete: (cause: Error) => void = () => undefined;
    openDataset.mockImplementationOnce(() => new Promise((_, reject) => (arrete = reject)));
    const moteur = new Moteur(() => Promise.resolve('/'));
    const attente = moteur.pose(question('A'), modele);
    await vi.waitFor(() => {
      expect(openDataset).toHaveBeenCalled();
    });
    await moteur.arrete();
    arrete(new Stopped());
    await attente;
    expect(moteur.occupe).toBe(false);
    expect(moteur.echec).toMatchObject({ message: 'Arrêt à votre demande.', arret: true });
    expect(closeDataset).toHaveBeenCalledOnce();
  });
});
