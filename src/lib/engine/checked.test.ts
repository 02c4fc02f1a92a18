import { afterEach, describe, expect, it, vi } from 'vitest';
import { downloadChecked, fetchManifest, fetchModel } from './checked';
import { sha256Hex } from './checksum';
import { digestModels, seal } from './model-digests';
import { announce } from './publication';

const octets = (texte: string) => new TextEncoder().encode(texte);
const { signal } = new AbortController();

/** A server that gives these texts in turn at each address; the last one goes on. */
function serveur(textes: Readonly<Record<string, readonly string[]>>) {
  const demandes: { url: string; cache: RequestCache | undefined }[] = [];
  const fetcher = vi.fn((adresse: RequestInfo | URL, init?: RequestInit) => {
    const url = typeof adresse === 'string' ? adresse : '';
    const deja = demandes.filter((demande) => demande.url === url).length;
    demandes.push({ url, cache: init?.cache });
    const suite = textes[url] ?? [];
    const texte = suite[Math.min(deja, suite.length - 1)];
    return Promise.resolve(texte === undefined ? new Response('', { status: 404 }) : new Response(texte));
  });
  vi.stubGlobal('fetch', fetcher);
  return { fetcher, demandes };
}

afterEach(() => vi.unstubAllGlobals());

describe('ce qui est téléchargé est ce qui a été publié', () => {
  it('un vieux fichier gardé en chemin est redemandé au serveur, une fois', async () => {
    const { demandes, fetcher } = serveur({ '/a': ['vieux', 'neuf'] });
    const lu = await downloadChecked('/a', 'a', sha256Hex(octets('neuf')), { signal, fetcher });
    expect(new TextDecoder().decode(lu)).toBe('neuf');
    expect(demandes.map(({ cache }) => cache)).toEqual([undefined, 'reload']);
  });

  it('un fichier changé deux fois de suite est refusé, et nommé', async () => {
    const { fetcher } = serveur({ '/a': ['autre'] });
    await expect(downloadChecked('/a', 'vues/a.json', sha256Hex(octets('neuf')), { signal, fetcher })).rejects.toThrow(
      'Le fichier «\u00a0vues/a.json\u00a0» n’est pas celui qui a été publié'
    );
  });

  it('le manifeste d’une version que l’index ne nomme pas n’est pas lu', async () => {
    await expect(fetchManifest('/data/essai/v9/', signal)).rejects.toThrow('cette version des données n’y est pas');
  });

  it('un chiffre changé dans le manifeste que l’index annonce est vu', async () => {
    const ligne = { nom: 'essai', titre: 'Essai', dataVersion: 'v1', viewsVersion: '1', simule: false };
    const manifeste = sha256Hex(octets('{"partition":"GE-01"}'));
    announce([seal({ ...ligne, donneesAu: '2024-12-31' }, { manifeste, modeles: 'b'.repeat(64) })]);
    serveur({ '/data/essai/v1/manifest.json': ['{"partition":"GE-02"}'] });
    await expect(fetchManifest('/data/essai/v1/', signal)).rejects.toThrow('n’est pas celui qui a été publié');
  });
});

describe('un modèle écrit d’avance', () => {
  const chemin = 'vues/ght/GE-01.json';
  const { fichiers, tete } = digestModels(new Map([[chemin, '{"valeur":12}']]));
  const publies = Object.fromEntries([...fichiers].map(([nom, texte]) => [`/v/${nom}`, [texte]]));

  it('est rendu quand ses listes le tiennent', async () => {
    const { fetcher } = serveur({ ...publies, [`/v/${chemin}`]: ['{"valeur":12}'] });
    expect(await fetchModel('/v/', chemin, tete, fetcher)).toBe('{"valeur":12}');
  });

  it('un seul chiffre changé donne un message', async () => {
    const { fetcher } = serveur({ ...publies, [`/v/${chemin}`]: ['{"valeur":13}'] });
    await expect(fetchModel('/v/', chemin, tete, fetcher)).rejects.toThrow('n’est pas celui qui a été publié');
  });

  it('une liste changée avec lui ne trompe pas : la tête ne la tient plus', async () => {
    const autre = digestModels(new Map([[chemin, '{"valeur":13}']]));
    const faux = Object.fromEntries([...autre.fichiers].map(([nom, texte]) => [`/w/${nom}`, [texte]]));
    const { fetcher } = serveur({ ...faux, [`/w/${chemin}`]: ['{"valeur":13}'] });
    await expect(fetchModel('/w/', chemin, tete, fetcher)).rejects.toThrow('«\u00a0vues/empreintes.json\u00a0»');
  });
});
