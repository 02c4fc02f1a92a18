import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FileMissing } from '$lib/engine/errors';
import { enCours } from '$lib/words/contrat/exemples.fixture';
import type { ContratModele } from '$lib/views/contrat/contrat.types';
import { Situation } from './situation.svelte';

const navigation = vi.hoisted(() => ({ vivante: [] as (() => void)[], adresses: [] as string[] }));
const { calcule, apprete } = vi.hoisted(() => ({
  apprete: vi.fn<(racine: string, vue: string, params: { contrat: string }, affiche: ContratModele) => Promise<void>>(),
  calcule:
    vi.fn<
      (
        racine: string,
        vue: string,
        params: { contrat: string; au: string },
        affiche: ContratModele
      ) => Promise<ContratModele>
    >()
}));

vi.mock('$app/navigation', () => ({
  afterNavigate: (callback: () => void) => navigation.vivante.push(callback),
  pushState: (url: string) => navigation.adresses.push(url),
  replaceState: (url: string) => navigation.adresses.push(url)
}));
vi.mock('$app/paths', () => ({ asset: (chemin: string) => chemin }));
vi.mock('$lib/local/compute', () => ({ calcule, apprete }));

const publication = {
  ...{ nom: 'essai', titre: 'Essai', dataVersion: 'v1', viewsVersion: '2', simule: true },
  donneesAu: '2026-09-30',
  empreintes: { manifeste: 'a', modeles: 'b', ligne: 'c' }
};

const modeleAu = (au: string): ContratModele => ({ ...enCours, entete: { ...enCours.entete, au } });
const modele = modeleAu('2026-09-30');

function page(recherche = '', contrat = 'c1') {
  vi.stubGlobal('location', { search: recherche, pathname: '/essai/contrat/c1/' });
  const source = { publication, vue: 'contrat' as const, params: { contrat }, modele };
  const situation = new Situation(() => source);
  for (const vit of navigation.vivante) vit();
  return { situation, source };
}

beforeEach(() => {
  vi.clearAllMocks();
  navigation.vivante = [];
  navigation.adresses = [];
  calcule.mockImplementation((_racine, _vue, { au }) => Promise.resolve(modeleAu(au)));
});
afterEach(() => vi.unstubAllGlobals());

describe('« Situation au »', () => {
  it('à la date du jeu, montre le modèle de la page et ne calcule rien', async () => {
    const { situation } = page();
    await situation.rejoint();
    expect(situation.modele).toBe(modele);
    expect([situation.au, situation.recherche, calcule.mock.calls.length]).toEqual([null, '', 0]);
  });

  it('dès que le lecteur ouvre la liste des dates, le moteur et les tables du contrat viennent ; rien d’autre ne change', async () => {
    const { situation } = page();
    situation.apprete();
    await vi.waitFor(() => {
      expect(apprete.mock.calls).toEqual([['/data/essai/v1/', 'contrat', { contrat: 'c1' }, modele]]);
    });
    expect([situation.modele === modele, situation.attente, calcule.mock.calls.length]).toEqual([true, false, 0]);
  });

  it('une date dans l’adresse est calculée par le moteur, et les liens la gardent', async () => {
    const { situation } = page('?au=2026-06-30');
    await situation.rejoint();
    expect(calcule.mock.calls).toEqual([['/data/essai/v1/', 'contrat', { contrat: 'c1', au: '2026-06-30' }, modele]]);
    expect(situation.modele.entete.au).toBe('2026-06-30');
    expect(situation.recherche).toBe('?au=2026-06-30');
  });

  it('pendant le calcul, ce qui était affiché reste', async () => {
    const { situation } = page();
    let repond: (m: ContratModele) => void = () => undefined;
    calcule.mockReturnValueOnce(new Promise((resolve) => (repond = resolve)));
    situation.choisit('2026-03-31');
    const fini = situation.rejoint();
    expect(situation.attente).toBe(true);
    expect(situation.modele).toBe(modele);
    await vi.waitFor(() => {
      expect(calcule).toHaveBeenCalled();
    });
    repond(modeleAu('2026-03-31'));
    await fini;
    expect(situation.attente).toBe(false);
    expect(situation.modele.entete.au).toBe('2026-03-31');
  });

  it('une date déjà calculée ne l’est pas deux fois', async () => {
    const { situation } = page('?au=2026-06-30');
    await situation.rejoint();
    situation.choisit('2026-03-31');
    await situation.rejoint();
    situation.choisit('2026-06-30');
    await situation.rejoint();
    expect(situation.modele.entete.au).toBe('2026-06-30');
    expect(calcule).toHaveBeenCalledTimes(2);
  });

  it('une panne est dite, garde l’affichage, et se réessaie à la demande seulement', async () => {
    const { situation } = page('?au=2026-06-30');
    await situation.rejoint();
    calcule.mockRejectedValueOnce(new FileMissing('contrat/c1/jalon.parquet'));
    situation.choisit('2026-03-31');
    await situation.rejoint();
    await situation.rejoint();
    expect(situation.echec?.message).toBe('Le fichier «\u00a0contrat/c1/jalon.parquet\u00a0» n’est pas publié.');
    expect(situation.modele.entete.au).toBe('2026-06-30');
    expect(calcule).toHaveBeenCalledTimes(2);
    situation.reessaie();
    await vi.waitFor(() => {
      expect(situation.modele.entete.au).toBe('2026-03-31');
    });
    expect(situation.echec).toBeNull();
  });

  it('« Revenir à la date du jeu » rend l’adresse nue et le modèle publié', async () => {
    const { situation } = page('?au=2026-06-30');
    await situation.rejoint();
    situation.oublie();
    expect(navigation.adresses).toEqual(['/essai/contrat/c1/']);
    expect(situation.modele).toBe(modele);
  });

  it('choisir la date du jeu ne l’écrit pas dans l’adresse', () => {
    const { situation } = page('?au=2026-06-30');
    situation.choisit('2026-09-30');
    expect(navigation.adresses).toEqual(['/essai/contrat/c1/']);
    expect(situation.au).toBeNull();
  });

  it('une date après les données n’est pas calculée, et le dit', async () => {
    const { situation } = page('?au=2027-01-01');
    await situation.rejoint();
    expect(calcule).not.toHaveBeenCalled();
    expect(situation.echec?.message).toBe(
      'Les données s’arrêtent au 30 septembre 2026\u00a0: il n’y a pas de situation au 1er janvier 2027.'
    );
  });

  it('une date d’avant le premier fait du contrat n’est pas calculée, et le dit ; son jour même l’est', async () => {
    const { situation } = page('?au=2024-02-11');
    await situation.rejoint();
    expect(calcule).not.toHaveBeenCalled();
    expect(situation.modele).toBe(modele);
    expect(situation.echec?.message).toBe(
      'Rien n’est connu avant le 12 février 2024\u00a0: il n’y a pas de situation au 11 février 2024.'
    );
    situation.choisit('2024-02-12');
    await situation.rejoint();
    expect([situation.echec, situation.modele.entete.au]).toEqual([null, '2024-02-12']);
  });

  it.each(['2026-02-30', 'hier', '2026-13-01'])(
    '« %s » n’est pas une date : c’est dit, et rien n’est calculé',
    async (au) => {
      const { situation } = page(`?au=${au}`);
      await situation.rejoint();
      expect(situation.au).toBeNull();
      expect(situation.modele).toBe(modele);
      expect(situation.echec?.message).toBe(`«\u00a0${au}\u00a0» n’est pas une date du calendrier.`);
      expect(calcule).not.toHaveBeenCalled();
    }
  );

  it('la dernière date choisie l’emporte, même si la première répond après elle', async () => {
    const { situation } = page();
    let lente: (m: ContratModele) => void = () => undefined;
    calcule.mockReturnValueOnce(new Promise((resolve) => (lente = resolve)));
    situation.choisit('2026-03-31');
    const premiere = situation.rejoint();
    await vi.waitFor(() => {
      expect(calcule).toHaveBeenCalledTimes(1);
    });
    situation.choisit('2026-06-30');
    await situation.rejoint();
    lente(modeleAu('2026-03-31'));
    await premiere;
    expect(situation.modele.entete.au).toBe('2026-06-30');
    expect(situation.attente).toBe(false);
  });

  it('le modèle d’un contrat n’est jamais montré pour un autre', async () => {
    const { situation, source } = page('?au=2026-06-30');
    await situation.rejoint();
    const autre = { ...modele, entete: { ...modele.entete, id: 'c2' } };
    Object.assign(source, { params: { contrat: 'c2' }, modele: autre });
    expect(situation.modele).toBe(autre);
  });

  it('des données locales nouvelles font recalculer la date choisie', async () => {
    const { situation, source } = page('?au=2026-06-30');
    await situation.rejoint();
    Object.assign(source, { modele: modeleAu('2026-09-30') });
    await situation.rejoint();
    expect(calcule).toHaveBeenCalledTimes(2);
    expect(situation.modele.entete.au).toBe('2026-06-30');
  });
});
