import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Stopped } from '$lib/engine/errors';
import type { PublishedDataset } from '$lib/engine/publication';
import type { garde, Gardee, prepare, Preparee } from './prepare';

const calcul = {
  prepare: vi.fn<typeof prepare>(),
  garde: vi.fn<typeof garde>(),
  closeDataset: vi.fn()
};
vi.mock('./compute', () => calcul);
const { PoseLocale } = await import('./import-apply.svelte');

const empreintes = { manifeste: '', modeles: '', ligne: '' };
const publication: PublishedDataset = {
  ...{ nom: 'essai', titre: 'Essai', dataVersion: 'v1', viewsVersion: '3', simule: true, donneesAu: '2024-12-31' },
  empreintes
};
const preparee = (locales: string | null): Preparee => ({
  pose: vide,
  publication,
  locales,
  fermes: [],
  notices: null
});
const jeu = {
  ...{ nom: 'essai', titre: 'Essai', region: 'ZZ', region_libelle: 'ZZ', donnees_au: '2024-12-31', simule: true },
  presentation: ''
};
const portee = { unites: [], sommesRetirees: [], ejs: [], indicateurs: [] };
const vide: Preparee['pose'] = {
  ...{ portee, differences: [], sommes: 0, horsDuJeu: 0, inconnues: [], aVerifier: [], posterieurs: 0, problemes: [] },
  locales: { ...portee, jeu, simule: false, annexes: { source: [], levier: [] }, sommes: [] }
};
const entete = {
  ...{ id: 'a1', jeu: 'essai', dataVersion: 'v1', viewsVersion: '3', montrees: true },
  fichiers: [],
  chemins: []
};

/** A piece of work that the test ends when it wants. */
function suspendu<T>() {
  let finis: (valeur: T) => void = () => undefined;
  const promesse = new Promise<T>((resolve) => (finis = resolve));
  return { promesse, finis: (valeur: T) => finis(valeur) };
}

async function comparee() {
  const pose = new PoseLocale();
  calcul.prepare.mockResolvedValueOnce(preparee(null));
  await pose.compare(publication, []);
  return pose;
}

beforeEach(() => {
  vi.clearAllMocks();
});

describe('« Arrêter » pendant un import', () => {
  it('pendant la comparaison : le bouton répond aussitôt, et la comparaison qui arrive après n’est pas montrée', async () => {
    const pose = new PoseLocale();
    const { promesse, finis } = suspendu<Preparee>();
    calcul.prepare.mockReturnValueOnce(promesse);
    const compare = pose.compare(publication, []);
    expect(pose.travail?.quoi).toBe('comparaison');
    const arret = pose.arrete();
    expect(pose.travail).toBeNull();
    expect(pose.echec).toMatchObject({ arret: true });
    await arret;
    finis(preparee(null));
    await compare;
    expect(pose.pose).toBeNull();
    expect(pose.echec).toMatchObject({ arret: true });
  });

  it('pendant le calcul : l’écriture reçoit l’arrêt, rien n’est gardé, la comparaison reste et se reprend', async () => {
    const pose = await comparee();
    calcul.garde.mockImplementationOnce(
      (_preparee, _resultats, _fichiers, { signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(new Stopped()));
        })
    );
    const garde = pose.garde([], []);
    await vi.waitFor(() => expect(calcul.garde).toHaveBeenCalledOnce());
    const arret = pose.arrete();
    expect(pose.travail).toBeNull();
    await arret;
    expect(await garde).toBe(false);
    expect(pose.echec).toMatchObject({ arret: true });
    expect(pose.pose).toBe(vide);
    calcul.garde.mockResolvedValueOnce({ genre: 'gardee', entete });
    expect(await pose.garde([], [])).toBe(true);
  });

  it('trop tard, quand tout est déjà gardé : ce qui est gardé est dit et montré, pas « arrêté »', async () => {
    const pose = await comparee();
    const { promesse, finis } = suspendu<Gardee>();
    calcul.garde.mockReturnValueOnce(promesse);
    const garde = pose.garde([], []);
    await vi.waitFor(() => expect(calcul.garde).toHaveBeenCalledOnce());
    await pose.arrete();
    finis({ genre: 'gardee', entete });
    expect(await garde).toBe(true);
    expect(pose.echec).toBeNull();
    expect(pose.pose).toBeNull();
  });
});

describe('ce que le lecteur n’attend plus', () => {
  it.each(['arrete', 'oublie'] as const)('%s : la comparaison en cours reçoit l’arrêt', async (geste) => {
    const pose = new PoseLocale();
    calcul.prepare.mockReturnValueOnce(suspendu<Preparee>().promesse);
    void pose.compare(publication, []);
    await vi.waitFor(() => expect(calcul.prepare).toHaveBeenCalledOnce());
    const signal = calcul.prepare.mock.lastCall?.[2].signal;
    expect(signal?.aborted).toBe(false);
    void pose[geste]();
    expect(signal?.aborted).toBe(true);
  });
});

describe('ce qui a changé entre la comparaison et « Voir »', () => {
  it.each(['publication', 'onglet'] as const)(
    '%s : rien n’est posé, la comparaison refaite est à relire',
    async (depuis) => {
      const pose = await comparee();
      const refaite = preparee('b2');
      calcul.garde.mockResolvedValueOnce({ genre: 'refaite', preparee: refaite, depuis });
      expect(await pose.garde([], [])).toBe(false);
      expect(pose.reprise).toBe(depuis);
      expect(pose.pose).toBe(refaite.pose);
      calcul.garde.mockResolvedValueOnce({ genre: 'gardee', entete });
      expect(await pose.garde([], [])).toBe(true);
      expect(calcul.garde).toHaveBeenLastCalledWith(refaite, [], [], expect.anything());
    }
  );
});
