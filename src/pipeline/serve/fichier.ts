import { contentType } from 'mime-types';
import Negotiator from 'negotiator';
import { statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import send from 'send';
import { TYPES } from '../../hosting/regles';

/** Compressed forms that may stand beside a file, the preferred first. */
const FORMES = { br: '.br', gzip: '.gz' } as const;
type Encodage = keyof typeof FORMES;

/** Whether a file stands there; a path that goes through a file, or is too long for the system, is none. */
export function estFichier(fichier: string): boolean {
  try {
    return statSync(fichier).isFile();
  } catch {
    return false;
  }
}

function formeAcceptee(req: IncomingMessage, fichier: string): Encodage | null {
  const presentes = (['br', 'gzip'] as const).filter((forme) => estFichier(fichier + FORMES[forme]));
  const acceptees = new Negotiator(req).encodings([...presentes]);
  return presentes.find((forme) => acceptees.includes(forme)) ?? null;
}

const TYPES_DITS: ReadonlyMap<string, string> = new Map(Object.entries(TYPES));

function typeDe(nom: string): string {
  const extension = path.extname(nom);
  return TYPES_DITS.get(extension.slice(1)) ?? (contentType(extension) || 'application/octet-stream');
}

/**
 * Sends a file, compressed when the reader takes it and the build has it: ranges, validators and HEAD are the library's.
 * @param absent what to do when the file is not there, or is gone meanwhile
 */
export function envoyerFichier(
  req: IncomingMessage,
  res: ServerResponse,
  { racine, chemin, immuable }: { racine: string; chemin: string; immuable: boolean },
  absent: () => void
): void {
  const nom = chemin.endsWith('/') ? `${chemin}index.html` : chemin;
  const fichier = path.join(racine, nom);
  if (!estFichier(fichier)) return absent();
  const forme = formeAcceptee(req, fichier);
  send(req, encodeURI(forme === null ? nom : nom + FORMES[forme]).replaceAll('#', '%23'), {
    root: racine,
    cacheControl: false,
    // What is kept a year at its address is never asked for again: no validator, and no part of it.
    etag: !immuable,
    lastModified: !immuable,
    acceptRanges: !immuable,
    dotfiles: 'deny',
    index: false
  })
    .on('headers', (reponse: ServerResponse) => {
      if (forme !== null) reponse.setHeader('Content-Encoding', forme);
      reponse.setHeader('Content-Type', typeDe(nom));
      reponse.setHeader('Vary', 'Accept-Encoding');
    })
    .on('error', (erreur: Error & { status?: number; headers?: Record<string, string> }) => {
      if (res.headersSent) return void res.destroy();
      if (erreur.status === 404) return absent();
      res.removeHeader('Content-Encoding');
      res.writeHead(erreur.status ?? 500, {
        ...erreur.headers,
        'Cache-Control': 'no-store',
        'Content-Type': 'text/plain; charset=utf-8'
      });
      res.end('Fichier illisible\n');
    })
    .on('directory', absent)
    .pipe(res);
}
