import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import path from 'node:path';
import { entetes, DOSSIERS_DE_FICHIERS, SECOURS, UN_AN } from '../../hosting/regles';
import { adresseNormale } from './adresse';
import { envoyerFichier, estFichier } from './fichier';

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

/** Requests that are kept in the journal: a server that runs for months must not fill the memory. */
const JOURNAL = 10_000;

/** A page's folder is at its address with a slash: without one, the relative links of the page would miss. */
function redirection(racine: string, chemin: string): string | null {
  if (chemin.endsWith('/index.html') && estFichier(path.join(racine, chemin)))
    return chemin.slice(0, -'index.html'.length);
  return !chemin.endsWith('/') && estFichier(path.join(racine, chemin, 'index.html')) ? `${chemin}/` : null;
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
  if (!estFichier(path.join(racine, SECOURS))) {
    throw new Error(
      `«\u00a0${options.racine}\u00a0» ne contient pas le site construit\u00a0: lancez d’abord npm run build`
    );
  }
  let requetes: Requete[] = [];

  const poser = (res: ServerResponse, chemin: string, fichier: string): void => {
    for (const [nom, valeur] of Object.entries(entetes(chemin, fichier))) res.setHeader(nom, valeur);
  };
  const refuser = (res: ServerResponse, statut: number, texte: string): void => {
    poser(res, '/', 'refus.txt');
    res.writeHead(statut, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
    res.end(`${texte}\n`);
  };
  const secourir = (res: ServerResponse, statut: number): void => {
    const page = path.join(racine, SECOURS);
    if (!estFichier(page))
      return refuser(res, 503, 'Le site n’est plus là ou se reconstruit\u00a0: lancez npm run build.');
    const corps = readFileSync(page);
    poser(res, '/', SECOURS);
    res.writeHead(statut, { 'Content-Type': 'text/html; charset=utf-8' });
    res.end(corps);
  };

  const repondre = (req: IncomingMessage, res: ServerResponse): void => {
    const url = req.url ?? '/';
    const chemin = adresseNormale(url);
    const requete: Requete = { chemin: chemin ?? url, statut: 0 };
    if (requetes.push(requete) > JOURNAL) requetes = requetes.slice(-JOURNAL / 2);
    res.on('finish', () => {
      requete.statut = res.statusCode;
    });
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.setHeader('Allow', 'GET, HEAD');
      return refuser(res, 405, 'Méthode refusée');
    }
    if (chemin === null) return refuser(res, 404, 'Adresse inconnue');
    const surcharge = options.surcharge?.(chemin) ?? null;
    if (surcharge !== null) {
      poser(res, chemin, chemin);
      res.writeHead(surcharge.statut, {
        ...(surcharge.type === undefined ? {} : { 'Content-Type': surcharge.type }),
        'Cache-Control': 'no-store'
      });
      res.end(surcharge.corps);
      return;
    }
    const deFichiers = DOSSIERS_DE_FICHIERS.some((dossier) => chemin.startsWith(`/${dossier}/`));
    const introuvable = (): void => {
      if (deFichiers && options.toutReecrire !== true) return refuser(res, 404, 'Fichier introuvable');
      secourir(res, options.toutReecrire === true || estUneRouteDeJeu(donnees, chemin) ? 200 : 404);
    };
    const ailleurs = deFichiers ? null : redirection(racine, chemin);
    if (ailleurs !== null) {
      poser(res, chemin, 'index.html');
      res.writeHead(308, { Location: encodeURI(ailleurs) + (/\?.*$/s.exec(url)?.[0] ?? '') });
      res.end();
      return;
    }
    poser(res, chemin, chemin.endsWith('/') ? 'index.html' : chemin);
    const ou = chemin.startsWith('/data/')
      ? { racine: donnees, chemin: chemin.slice('/data'.length) }
      : { racine, chemin };
    envoyerFichier(req, res, { ...ou, immuable: res.getHeader('Cache-Control') === UN_AN }, introuvable);
  };
  /** Whatever goes wrong with one request stays with it. */
  const repondreSansMourir = (req: IncomingMessage, res: ServerResponse): void => {
    res.on('error', () => res.destroy());
    try {
      repondre(req, res);
    } catch {
      if (res.headersSent) res.destroy();
      else refuser(res, 500, 'Erreur du serveur');
    }
  };

  const serveur = createServer(repondreSansMourir);
  // Bounded by silence rather than by a header of each of the thirty answers of a page.
  serveur.keepAliveTimeout = 0;
  serveur.timeout = 120_000;
  serveur.on('clientError', (_erreur: Error, lien: Duplex) => {
    if (lien.writable) lien.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    else lien.destroy();
  });
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
