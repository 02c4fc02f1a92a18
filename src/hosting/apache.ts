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

/** Configuration of Apache 2.4.39 or later, with mod_rewrite, mod_headers, mod_mime and mod_dir, for a virtual host. */
export function apache(): string {
  const communs = Object.entries(COMMUNS).map(([nom, valeur]) => `  Header always set ${nom} "${valeur}"`);
  const types = Object.entries(TYPES).map(([extension, type]) => `  AddType ${type} .${extension}`);
  return `# Written by npm run hebergement from src/hosting/regles.ts: change it there.
MergeSlashes Off
<Directory /srv/trajectoire>
  Require all granted
  Options -Indexes -MultiViews +FollowSymLinks
  AllowOverride None
  DirectoryIndex index.html
  DirectorySlash Off
  AddDefaultCharset utf-8
${types.join('\n')}
  AddEncoding br .br
  AddEncoding gzip .gz
  RemoveType .gz
  RemoveLanguage .br
  RewriteEngine On
  RewriteCond %{THE_REQUEST} "^\\S+ [^?\\s]*//"
  RewriteRule ^ - [R=404,L]
  RewriteRule (^|/)\\. - [R=404,L]
  RewriteCond %{THE_REQUEST} "^\\S+ [^?\\s]*/index\\.html[?\\s]"
  RewriteCond %{REQUEST_URI} ^(.*/)index\\.html$
  RewriteRule ^ %1 [R=308,L]
  RewriteCond %{REQUEST_FILENAME}/index.html -f
  RewriteRule [^/]$ %{REQUEST_URI}/ [R=308,L]
  RewriteCond %{HTTP:Accept-Encoding} \\bbr\\b
  RewriteCond %{REQUEST_FILENAME}.br -f
  RewriteRule ^(.+\\.\\w+)$ $1.br [L]
  RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b
  RewriteCond %{REQUEST_FILENAME}.gz -f
  RewriteRule ^(.+\\.\\w+)$ $1.gz [L]
  RewriteCond %{REQUEST_FILENAME} !-f
  RewriteCond %{REQUEST_FILENAME}/index.html !-f
  RewriteRule !^(${DOSSIERS_DE_FICHIERS.join('|')})/ /${SECOURS} [L]
${communs.join('\n')}
  Header set Content-Security-Policy "${POLITIQUE_PAGE}" "expr=%{CONTENT_TYPE} =~ m#^text/html#"
  Header set Permissions-Policy "${PERMISSIONS}" "expr=%{CONTENT_TYPE} =~ m#^text/html#"
  Header set Content-Security-Policy "${POLITIQUE_WORKER}" "expr=%{REQUEST_URI} =~ m#${WORKERS}(\\.br|\\.gz)?$#"
  Header set Cache-Control "${REVALIDER}"
  Header set Cache-Control "${UN_AN}" "expr=%{REQUEST_URI} =~ m#${IMMUABLE}#"
  Header append Vary Accept-Encoding
</Directory>
`;
}
