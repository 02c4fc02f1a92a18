import type { Page, Route } from '@playwright/test';

/** What may happen to one request, by its name in the table. */
const FAUTES: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  refusée: (route) => route.abort('connectionrefused'),
  '404': (route) => route.fulfill({ status: 404, contentType: 'text/plain', body: 'Fichier introuvable' }),
  '500': (route) => route.fulfill({ status: 500, contentType: 'text/plain', body: 'Erreur' }),
  coupée: async (route) => {
    const reponse = await route.fetch();
    const corps = await reponse.body();
    await route.fulfill({ response: reponse, body: corps.subarray(0, Math.floor(corps.length / 2)) });
  },
  brouillée: async (route) => {
    const reponse = await route.fetch();
    const corps = Buffer.from((await reponse.body()).map((octet, i) => (i % 7 === 3 ? octet ^ 0x15 : octet)));
    await route.fulfill({ response: reponse, body: corps });
  },
  'page HTML': (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><p>Bienvenue</p>' }),
  muette: () => new Promise(() => undefined)
};

/** One of the faults, or two, each in its turn; all of them without a turn. */
export function fautesDuTour(tour: number | null, deux: boolean): string[] {
  const noms = Object.keys(FAUTES);
  if (tour === null) return noms;
  const pas = deux ? [0, 3] : [0];
  return noms.filter((_, rang) => pas.some((n) => (rang - tour - n) % noms.length === 0));
}

const GENRES: readonly [RegExp, string][] = [
  [/\/entry\/app\./, 'application'],
  [/\/nodes\//, 'code de la page'],
  [/worker.*\.js$/, 'worker'],
  [/\.wasm$/, 'moteur'],
  [/\.js$/, 'code partagé'],
  [/\.css$/, 'style'],
  [/\.woff2$/, 'police'],
  [/icone\.svg$/, 'icône'],
  [/\/data\/index\.json$/, 'index'],
  [/\/manifest\.json$/, 'manifeste'],
  [/\/vues\/empreintes\.json$/, 'empreintes de tête'],
  [/\/vues\/empreintes\//, 'empreintes'],
  [/\/vues\/jeu\//, 'modèle du jeu'],
  [/\/vues\//, 'modèle'],
  [/\/parties\/\d+\.json$/, 'liste de fichiers'],
  [/\.(?:parquet|zip)$/, 'table']
];

/** Of what a page asks, one request of each kind, the last one: for the code, the page's own. */
export function parGenre(urls: readonly string[]): Map<string, string> {
  const genres = new Map<string, string>();
  for (const url of urls) {
    const genre = GENRES.find(([motif]) => motif.test(new URL(url).pathname))?.[1];
    if (genre !== undefined) genres.set(genre, url);
  }
  return genres;
}

/** What a reader sees at the end of a failure. */
export interface Constat {
  vide: boolean;
  efface: boolean;
  sansFin: boolean;
}

/** One failure: what is opened, then done, and which request fails meanwhile. */
export interface Cas {
  adresse: string;
  url: string;
  faute: string;
  /** Figures that must stay; null when nothing was on the screen. */
  attendus: ReadonlySet<string> | null;
  /** Done once the page is alive; the request fails from then on. */
  geste?: ((page: Page) => Promise<void>) | undefined;
  /** Whether nothing is waited for any more, run in the page. */
  fini?: (() => boolean) | undefined;
}

/** The figures of a text, each once. */
export function chiffres(texte: string): Set<string> {
  return new Set(texte.match(/\d+(?:[,.\u202f\u00a0]\d+)*/gu) ?? []);
}

/** The page is alive, or it says that it is not, and nothing is announced as on its way. */
function vivanteOuDite(): boolean {
  const attente = document.getElementById('attente');
  if (attente !== null && !attente.hidden) return false;
  return document.querySelector('#svelte-announcer, div.veille button') !== null;
}

async function attend(page: Page, fini: () => boolean, secondes: number): Promise<boolean> {
  try {
    await page.waitForFunction(fini, undefined, { timeout: secondes * 1000 });
    return true;
  } catch {
    return false;
  }
}

/**
 * Opens a page one of whose requests fails, and says what is on the screen in the end.
 * @param page with a clock of its own; it keeps no file from one case to the next, since its requests are intercepted
 */
export async function ouvreEnPanne(page: Page, cas: Cas): Promise<Constat> {
  const { adresse, url, faute, attendus, geste, fini = vivanteOuDite } = cas;
  const casse = () => page.route(url, (route) => FAUTES[faute]?.(route));
  try {
    if (geste) {
      await page.goto(adresse);
      await attend(page, vivanteOuDite, 10);
      await casse();
      await geste(page);
    } else {
      await casse();
      await page.goto(adresse, { waitUntil: 'commit' });
    }
    // What answers wrongly is got over by real work, which takes the time that the machine needs.
    let regle = await attend(page, fini, faute === 'muette' ? 0.5 : 25);
    // A wait is bounded: one file that never comes, then what is checked before saying so.
    for (let tour = 0; tour < 5 && !regle; tour += 1) {
      await page.clock.fastForward(tour === 0 ? 31_000 : 16_000);
      regle = await attend(page, fini, 3 + 2 * tour);
    }
    const visible = (await page.locator('body').innerText()).trim();
    const texte = await page.evaluate(() => document.getElementById('contenu')?.textContent ?? '');
    const presents = chiffres(texte);
    const ailleurs = geste !== undefined && page.url() !== adresse;
    const restes = [...(attendus ?? [])].filter((chiffre) => presents.has(chiffre)).length;
    return {
      vide: visible === '',
      efface: attendus !== null && !ailleurs && restes < 0.98 * attendus.size,
      sansFin: !regle
    };
  } finally {
    // What is still being fetched for a failure ends with its page, without a word.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.goto('about:blank');
  }
}
