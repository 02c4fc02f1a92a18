import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { apache } from '../../src/hosting/apache';
import { nginx } from '../../src/hosting/nginx';
import { ouvrirServeur } from '../../src/pipeline/serve/serveur';
import { BUILD } from './navigateur';

export interface Heberge {
  url: string;
  close: () => Promise<void>;
}

const RACINE = path.resolve(BUILD);
const MODULES_APACHE = '/usr/lib/apache2/modules';
const APACHE = ['mpm_event', 'authz_core', 'mime', 'dir', 'rewrite', 'headers', 'deflate'];

function portLibre(): Promise<number> {
  return new Promise((resolve, reject) => {
    const sonde = createServer().once('error', reject);
    sonde.listen(0, '127.0.0.1', () => {
      const adresse = sonde.address();
      sonde.close(() => resolve(typeof adresse === 'object' && adresse !== null ? adresse.port : 0));
    });
  });
}

/** Starts a server in the foreground and waits until it answers. */
async function lancer(programme: string, args: readonly string[], port: number, dossier: string): Promise<Heberge> {
  const processus: ChildProcess = spawn(programme, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  const fini = new Promise<void>((resolve) => processus.once('exit', () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  for (let essai = 0; essai < 100; essai += 1) {
    const repond = await fetch(`${url}/data/index.json`).then(
      (reponse) => reponse.ok,
      () => false
    );
    if (repond) {
      return {
        url,
        close: async () => {
          processus.kill('SIGTERM');
          await fini;
          rmSync(dossier, { recursive: true, force: true });
        }
      };
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  processus.kill('SIGKILL');
  throw new Error(`${programme} ne répond pas`);
}

const trouve = (...chemins: readonly string[]): string | null => chemins.find((chemin) => existsSync(chemin)) ?? null;

async function parNginx(programme: string): Promise<Heberge> {
  const [port, dossier] = [await portLibre(), mkdtempSync(path.join(tmpdir(), 'trajectoire-nginx-'))];
  const site = nginx()
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('root /srv/trajectoire;', `root ${RACINE};`);
  const utilisateur = process.getuid?.() === 0 ? 'user root;\n' : '';
  const temporaires = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (nom) => `${nom}_temp_path ${dossier}/${nom};`
  );
  writeFileSync(
    path.join(dossier, 'nginx.conf'),
    `${utilisateur}pid ${dossier}/pid;\nerror_log ${dossier}/erreurs warn;\ndaemon off;\nevents {}\nhttp {\ninclude /etc/nginx/mime.types;\naccess_log off;\n${temporaires.join('\n')}\n${site}}\n`
  );
  return lancer(programme, ['-e', `${dossier}/erreurs`, '-c', path.join(dossier, 'nginx.conf')], port, dossier);
}

async function parApache(programme: string): Promise<Heberge> {
  const [port, dossier] = [await portLibre(), mkdtempSync(path.join(tmpdir(), 'trajectoire-apache-'))];
  const modules = APACHE.filter((nom) => existsSync(`${MODULES_APACHE}/mod_${nom}.so`)).map(
    (nom) => `LoadModule ${nom}_module ${MODULES_APACHE}/mod_${nom}.so`
  );
  writeFileSync(
    path.join(dossier, 'apache.conf'),
    `ServerRoot ${dossier}\nServerName localhost\nPidFile ${dossier}/pid\nErrorLog ${dossier}/erreurs\nListen 127.0.0.1:${port}\n${modules.join('\n')}\nTypesConfig /etc/mime.types\nDocumentRoot ${RACINE}\n${apache().replaceAll('/srv/trajectoire', RACINE)}`
  );
  return lancer(programme, ['-D', 'FOREGROUND', '-f', path.join(dossier, 'apache.conf')], port, dossier);
}

const NGINX = trouve('/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx');
const HTTPD = trouve('/usr/sbin/apache2');

/** Our server, and those of the configurations that this machine has. */
export const HEBERGEURS: Readonly<Record<string, () => Promise<Heberge>>> = {
  'notre serveur': async () => ouvrirServeur({ racine: BUILD }),
  ...(NGINX === null ? {} : { nginx: () => parNginx(NGINX) }),
  ...(HTTPD === null ? {} : { Apache: () => parApache(HTTPD) })
};
