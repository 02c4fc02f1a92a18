import type { Progress } from '$lib/engine/wasm';
import { nombre } from '$lib/format/nombre';

const MO = 1_048_576;

/** What is being downloaded, in words: `moteur de calcul, 2,1 Mo sur 5,9 Mo`. */
export function phraseAttente({ etape, octets, total }: Progress): string {
  const quoi = etape === 'moteur' ? 'moteur de calcul' : 'données';
  return `Chargement\u00a0: ${quoi}, ${nombre(octets / MO, 1)}\u00a0Mo sur ${nombre(Math.max(octets, total) / MO, 1)}\u00a0Mo`;
}

let signe = 0;

/**
 * Waits until nothing has moved for a while: a page that computes says how far it is.
 * @param fin ends the wait, without an answer
 */
export function silence(secondes: number, fin: AbortSignal): Promise<'silence'> {
  signe = Date.now();
  return new Promise((resolve) => {
    const rythme = setInterval(() => {
      if (Date.now() - signe < secondes * 1000) return;
      clearInterval(rythme);
      resolve('silence');
    }, 500);
    fin.addEventListener('abort', () => clearInterval(rythme), { once: true });
  });
}

function montre(texte: string): void {
  signe = Date.now();
  const element = document.getElementById('attente');
  if (!element) return;
  element.textContent = texte;
  element.hidden = false;
}

function cache(): void {
  const element = document.getElementById('attente');
  if (element) element.hidden = true;
}

/**
 * Shows the wait of a page that has no model in advance. The element stands in `app.html`, outside the application,
 * since on the fallback page nothing is mounted before the data are there.
 *
 * @returns ends the wait
 */
export function annonceAttente(): { avance: (progress: Progress) => void; fin: () => void } {
  montre('Chargement des données…');
  return { avance: (progress) => montre(phraseAttente(progress)), fin: cache };
}

/**
 * Says that a page is on its way, once that is long enough to be noticed.
 * @returns ends the wait
 */
export function annoncePassage(): () => void {
  const minuterie = setTimeout(() => montre('Chargement de la page…'), 400);
  return () => {
    clearTimeout(minuterie);
    cache();
  };
}
