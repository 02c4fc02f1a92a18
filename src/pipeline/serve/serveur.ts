import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { entetes } from './entetes';

/** An answer given in place of the file, to rehearse a failure. */
export interface Surcharge {
  statut: number;
  corps: string | Uint8Array;
  type?: string;
}

export interface OptionsServeur {
  /** Folder of the built site. */
  racine: string;
  /** Folder served at `/data/` in place of the one of the build. */
  donnees?: string;
  /** When 0 or absent, a free port. */
  port?: number;
  hote?: string;
  /** Behaves as the servers that answer every unknown address, `/data/` included, with the fallback page. */
  toutReecrire?: boolean;
  surcharge?: (chemin: string) => Surcharge | null;
}

export interface Requete {
  chemin: string;
  /** 0 until the answer is sent. */
  statut: number;
}

export interface Serveur {
  port: number;
  url: string;
  /** What was asked, in order, since the start or the last `oublier`. */
  requetes(): readonly Requete[];
  oublier(): void;
  close(): Promise<void>;
}

const SECOURS = '200.html';

function cheminDe(requete: IncomingMessage): string | null {
  try {
    return decodeURI(new URL(requete.url ?? '/', 'http://site').pathname);
  } catch {
    return null;
  }
}

/** A page's folder is at its address with a slash: without one, the relative links of the page would miss. */
function redirection(racine: string, chemin: string): string | null {
  if (chemin.endsWith('/')) return null;
  return existsSync(path.join(racine, chemin, 'index.html')) ? `${encodeURI(chemin)}/` : null;
}

/** Whether a page of this address may exist although it was not prerendered: its first part names a dataset. */
function estUneRouteDeJeu(donnees: string, chemin: string): boolean {
  const jeu = /^\/([a-z0-9-]+)\//.exec(`${chemin}/`)?.[1];
  return jeu !== undefined && existsSync(path.join(donnees, jeu));
}

/**
 * Serves the built site as ARCHITECTURE asks of any server: `/data/index.json` revalidated, versions and hashed files
 * immutable, a missing file under `/data/` or `/_app/` a real 404, another unknown address the fallback page (status
 * 200 under a published dataset, 404 elsewhere).
 * @throws Error when the folder holds no built site, or the port is taken.
 */
export async function ouvrirServeur(options: OptionsServeur): Promise<Serveur> {
  const racine = path.resolve(options.racine);
  const donnees = path.resolve(options.donnees ?? path.join(racine, 'data'));
  if (!statSync(path.join(racine, SECOURS), { throwIfNoEntry: false })?.isFile()) {
    throw new Error(`« ${options.racine} » ne contient pas le site construit : lancez d’abord npm run build`);
  }
  // `dev` reads the disk at each request: data published while the server runs must be seen.
  const reglages = { dev: true, etag: true, brotli: true, gzip: true, extensions: ['html'] };
  const site = sirv(racine, reglages);
  const jeux = sirv(donnees, { ...reglages, extensions: [] });
  let requetes: Requete[] = [];

  const poser = (res: ServerResponse, chemin: string, extension: string): void => {
    for (const [nom, valeur] of Object.entries(entetes(chemin, extension))) res.setHeader(nom, valeur);
  };
  const refuser = (res: ServerResponse, chemin: string, statut: number, texte: string): void => {
    poser(res, chemin, '.txt');
    res.writeHead(statut, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
    res.end(`${texte}\n`);
  };
  const secourir = (res: ServerResponse, statut: number): void => {
    poser(res, '/', '.html');
    res.writeHead(statut, { 'Content-Type': 'text/html; charset=utf-8' });
    res.end(readFileSync(path.join(racine, SECOURS)));
  };

  const repondre = (req: IncomingMessage, res: ServerResponse): void => {
    const chemin = cheminDe(req);
    if (chemin === null) return refuser(res, '/', 400, 'Adresse illisible');
    const requete: Requete = { chemin, statut: 0 };
    requetes.push(requete);
    res.on('finish', () => {
      requete.statut = res.statusCode;
    });
    if (req.method !== 'GET' && req.method !== 'HEAD') return refuser(res, chemin, 405, 'Méthode refusée');
    const surcharge = options.surcharge?.(chemin) ?? null;
    if (surcharge !== null) {
      poser(res, chemin, path.extname(chemin));
      res.writeHead(surcharge.statut, {
        ...(surcharge.type === undefined ? {} : { 'Content-Type': surcharge.type }),
        'Cache-Control': 'no-store'
      });
      res.end(surcharge.corps);
      return;
    }
    const fichier = chemin.startsWith('/data/') || chemin.startsWith('/_app/');
    const introuvable = (): void => {
      if (fichier && options.toutReecrire !== true) return refuser(res, chemin, 404, 'Fichier introuvable');
      secourir(res, options.toutReecrire === true || estUneRouteDeJeu(donnees, chemin) ? 200 : 404);
    };
    if (/\/\.(?!well-known\/)/.test(chemin)) return introuvable();
    const ailleurs = fichier ? null : redirection(racine, chemin);
    if (ailleurs !== null) {
      poser(res, chemin, '.html');
      res.writeHead(308, { Location: ailleurs });
      res.end();
      return;
    }
    if (chemin.startsWith('/data/')) {
      poser(res, chemin, path.extname(chemin));
      req.url = (req.url ?? '').slice('/data'.length);
      return jeux(req, res, introuvable);
    }
    poser(res, chemin, path.extname(chemin) || '.html');
    site(req, res, introuvable);
  };

  const serveur = createServer(repondre);
  const hote = options.hote ?? '127.0.0.1';
  await new Promise<void>((resolve, reject) => {
    serveur.once('error', reject);
    serveur.listen(options.port ?? 0, hote, resolve);
  });
  const adresse = serveur.address();
  const port = typeof adresse === 'object' && adresse !== null ? adresse.port : 0;
  const nom = hote === '0.0.0.0' || hote === '::' ? 'localhost' : hote;
  return {
    port,
    url: `http://${nom.includes(':') ? `[${nom}]` : nom}:${port}`,
    requetes: () => requetes,
    oublier: () => {
      requetes = [];
    },
    close: () =>
      new Promise((resolve) => {
        serveur.close(() => resolve());
        serveur.closeAllConnections();
      })
  };
}
