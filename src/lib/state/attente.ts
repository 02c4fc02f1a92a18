import type { Progress } from '$lib/engine/wasm';
import { nombre } from '$lib/format/nombre';

const MO = 1_048_576;

/** What is being downloaded, in words: `moteur de calcul, 2,1 Mo sur 5,9 Mo`. */
export function phraseAttente({ etape, octets, total }: Progress): string {
  const quoi = etape === 'moteur' ? 'moteur de calcul' : 'données';
  return `Chargement : ${quoi}, ${nombre(octets / MO, 1)}\u00a0Mo sur ${nombre(Math.max(octets, total) / MO, 1)}\u00a0Mo`;
}

/**
 * Shows the wait of a page that has no model in advance. The element stands in `app.html`, outside the application,
 * since on the fallback page nothing is mounted before the data are there.
 *
 * @returns ends the wait
 */
export function annonceAttente(): { avance: (progress: Progress) => void; fin: () => void } {
  const element = document.getElementById('attente');
  if (element) {
    element.textContent = 'Chargement des données…';
    element.hidden = false;
  }
  return {
    avance(progress) {
      if (element) element.textContent = phraseAttente(progress);
    },
    fin() {
      if (element) element.hidden = true;
    }
  };
}
