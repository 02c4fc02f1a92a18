import { chromium, type Browser, type Page } from '@playwright/test';
import path from 'node:path';
import { argumentsDeChromium } from '../../src/pipeline/runner/chromium';
import { RACINE } from '../../src/pipeline/runner/processus';
import { ouvrirLien, type Lien } from '../../src/pipeline/serve/lien';
import { ouvrirServeur, type Serveur, type Surcharge } from '../../src/pipeline/serve/serveur';
import { TEMOIN, temoin } from './temoin';

export interface Condition {
  nom: 'libre' | 'lent';
  mbits?: number;
  allerRetourMs?: number;
  /** How many times slower the page's processor is made. */
  processeur: number;
}

/** `lent` is a hospital's shared line and an old desktop: 10 Mbit/s, 40 ms, a processor four times slower. */
export const CONDITIONS: readonly Condition[] = [
  { nom: 'libre', processeur: 1 },
  { nom: 'lent', mbits: 10, allerRetourMs: 40, processeur: 4 }
];

/** Times in milliseconds since the start of the navigation; null = not seen. */
export interface MesureDePage {
  octets: number;
  requetes: number;
  premierAffichage: number | null;
  /** When the page answers to the reader; a page without a script is never said to. */
  vivante: number | null;
  /** Cumulated layout shift. */
  saut: number;
  /** When a curve with its data can be seen: in the document and painted. */
  courbe: number | null;
}

export interface Banc {
  serveur: Serveur;
  lien: Lien;
  adresse: string;
  close(): Promise<void>;
}

/**
 * The built site behind a link of this condition.
 * @param pieces what is served beside it
 * @param racine folder of the built site
 */
export async function monterBanc(
  condition: Condition,
  pieces: (chemin: string) => Surcharge | null = () => null,
  racine = path.join(RACINE, 'build')
): Promise<Banc> {
  const page = temoin();
  const serveur = await ouvrirServeur({
    racine,
    surcharge: (chemin) =>
      chemin === TEMOIN ? { statut: 200, corps: page, type: 'text/html; charset=utf-8' } : pieces(chemin)
  });
  const lien = await ouvrirLien({ versPort: serveur.port, ...condition });
  return {
    serveur,
    lien,
    adresse: `http://localhost:${lien.port}`,
    close: async () => {
      await lien.close();
      await serveur.close();
    }
  };
}

export function lancerNavigateur(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: argumentsDeChromium() });
}

declare global {
  interface Window {
    courbeVueA: number | null;
    vivanteA: number | null;
    saut: number;
  }
}

/** A page on a slowed processor that notes at which frame a curve stands in it. */
export async function ouvrirPageMesuree(navigateur: Browser, condition: Condition): Promise<Page> {
  const contexte = await navigateur.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' });
  const page = await contexte.newPage();
  const cdp = await contexte.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: condition.processeur });
  await page.addInitScript(() => {
    Object.assign(window, { courbeVueA: null, vivanteA: null, saut: 0 });
    window.addEventListener('vivante', () => {
      window.vivanteA = performance.now();
    });
    new PerformanceObserver((liste) => {
      for (const entree of liste.getEntries()) window.saut += 'value' in entree ? Number(entree.value) : 0;
    }).observe({ type: 'layout-shift', buffered: true });
    const regarder = (): void => {
      const trace = document.querySelector('main svg path[d*="L"], main svg path[d*="C"]');
      if (trace !== null && trace.getBoundingClientRect().width > 0) window.courbeVueA = performance.now();
      else requestAnimationFrame(regarder);
    };
    requestAnimationFrame(regarder);
  });
  return page;
}

/** Opens an address with an empty cache and measures it until the network is silent. */
export async function mesurerPage(
  executablePath: string,
  banc: Banc,
  condition: Condition,
  chemin: string
): Promise<MesureDePage> {
  const navigateur = await lancerNavigateur(executablePath);
  try {
    const page = await ouvrirPageMesuree(navigateur, condition);
    banc.lien.remettreAZero();
    banc.serveur.oublier();
    await page.goto(banc.adresse + chemin, { waitUntil: 'networkidle', timeout: 60_000 });
    const { premierAffichage, courbe, vivante, saut } = await page.evaluate(() => ({
      premierAffichage: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
      courbe: window.courbeVueA,
      vivante: window.vivanteA,
      saut: window.saut
    }));
    return {
      octets: banc.lien.octets(),
      requetes: banc.serveur.requetes().length,
      premierAffichage,
      vivante,
      saut,
      // In the document before the first paint is not yet seen.
      courbe: courbe === null || premierAffichage === null ? null : Math.max(courbe, premierAffichage)
    };
  } finally {
    await navigateur.close();
  }
}
