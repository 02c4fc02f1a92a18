import type { Plugin } from 'vite';

export const ADRESSE = '/graphiques/';

const PAGE = `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <title>Graphiques, état par état</title>
  </head>
  <body class="page"><script type="module" src="/src/lib/charts/gallery/main.ts"></script></body>
</html>`;

/** The page of all charts in all their states: vite's server answers it in development, a build knows nothing of it. */
export function gallery(): Plugin {
  return {
    name: 'gallery',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (request.url !== ADRESSE) {
          next();
          return;
        }
        server
          .transformIndexHtml(ADRESSE, PAGE)
          .then((html) => response.setHeader('content-type', 'text/html').end(html), next);
      });
    }
  };
}
