import {
  COMMUNS,
  DOSSIERS_DE_FICHIERS,
  IMMUABLE,
  PERMISSIONS,
  POLITIQUE_PAGE,
  POLITIQUE_WORKER,
  REVALIDER,
  SECOURS,
  TYPES,
  UN_AN,
  WORKERS
} from './regles';

/** Configuration of nginx, for the `http` block. Headers have no `always`: a 404 must not be kept a year. */
export function nginx(): string {
  const communs = Object.entries(COMMUNS).map(([nom, valeur]) => `  add_header ${nom} ${valeur} always;`);
  const types = Object.entries(TYPES).map(
    ([extension, type]) => `  location ~ \\.${extension}$ { default_type ${type}; types { } try_files $uri =404; }`
  );
  return `# Written by npm run hebergement from src/hosting/regles.ts: change it there.
map $uri $trajectoire_cache {
  default "${REVALIDER}";
  "~${IMMUABLE}" "${UN_AN}";
}
map $uri $trajectoire_csp {
  default "";
  "~${WORKERS}$" "${POLITIQUE_WORKER}";
  "~(/|\\.html)$" "${POLITIQUE_PAGE}";
}
map $uri $trajectoire_permissions {
  default "";
  "~(/|\\.html)$" "${PERMISSIONS}";
}
server {
  listen 80;
  root /srv/trajectoire;
  charset utf-8;
  gzip_static on;
  # brotli_static on;
  merge_slashes off;
  absolute_redirect off;
  add_header Cache-Control $trajectoire_cache;
  add_header Content-Security-Policy $trajectoire_csp always;
  add_header Permissions-Policy $trajectoire_permissions always;
${communs.join('\n')}
  location ~ //|/\\. { return 404; }
${types.join('\n')}
${DOSSIERS_DE_FICHIERS.map((dossier) => `  location ~ ^/${dossier}/ { try_files $uri =404; }`).join('\n')}
  location ~ ^(?<dossier>/([\\w.~-]+/)*)index\\.html$ { return 308 $dossier$is_args$args; }
  location ~ ^(?<page>.*[^/])$ {
    if (-f $document_root$page/index.html) { return 308 $page/$is_args$args; }
    try_files $uri /${SECOURS};
  }
  location / { try_files $uri/index.html /${SECOURS}; }
}
`;
}
