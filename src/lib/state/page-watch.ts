/** What links of a page to its code bear until something is painted: no browser fetches these. */
export const CODE = 'code';

/**
 * Watches over a page from before its first request: what came written stays and says that interaction is off when its
 * code does not come; what came empty says that it is loading, then that it cannot. It runs as a script of the page
 * itself, so it stands alone: nothing is imported, and nothing outside of it is named.
 *
 * @param secondes longest silence
 * @param code mark of the links to the page's code: asked for at the head they would take the line and the processor
 *   from what is to be painted; after the content, they would come when it is laid out, all of it.
 */
export function veille(secondes: number, code: string): void {
  const { pathname, search, hash } = location;
  if (pathname.endsWith('/index.html')) {
    history.replaceState(history.state, '', pathname.slice(0, -'index.html'.length) + search + hash);
  }
  let vivante = false;
  let minuterie: ReturnType<typeof setTimeout> | undefined;
  let barre: HTMLElement | null = null;
  const ecrite = () => document.getElementById('contenu') !== null;
  const attente = () => document.getElementById('attente');

  async function recharge(bouton: HTMLButtonElement): Promise<void> {
    bouton.disabled = true;
    // A file that came wrong is kept under an address that never changes: it is asked for anew.
    const liens = [...document.querySelectorAll<HTMLLinkElement>('link[rel="modulepreload"]')];
    const relus = Promise.allSettled(liens.map(({ href }) => fetch(href, { cache: 'reload' })));
    await Promise.race([relus, new Promise((fini) => setTimeout(fini, 4000))]);
    location.reload();
  }

  function dis(tarde: boolean): void {
    if (vivante || barre !== null) return;
    const pourquoi = tarde ? 'le serveur tarde à répondre' : 'un fichier du site n’a pas pu être chargé';
    barre = document.createElement('div');
    barre.className = 'veille pas-imprime';
    barre.setAttribute('role', ecrite() ? 'status' : 'alert');
    const texte = document.createElement('p');
    texte.textContent = ecrite()
      ? `Les chiffres de cette page sont là, mais l’interaction (tris, filtres, dates) est coupée\u00a0: ${pourquoi}.`
      : `La page n’a pas pu être affichée\u00a0: ${pourquoi}. Vérifiez la connexion, puis rechargez.`;
    const bouton = document.createElement('button');
    bouton.type = 'button';
    bouton.className = 'bouton';
    bouton.textContent = 'Recharger';
    bouton.addEventListener('click', () => void recharge(bouton));
    barre.append(texte, bouton);
    document.body.append(barre);
    attente()?.setAttribute('hidden', '');
  }

  function relance(): void {
    clearTimeout(minuterie);
    minuterie = setTimeout(() => dis(true), secondes * 1000);
  }

  function echec(): void {
    if (!vivante) dis(false);
  }

  // What the reader chose or pressed too early is done as soon as the page answers.
  const choisis = new Map<HTMLSelectElement | HTMLInputElement, { value: string; checked?: boolean }>();
  let presse: HTMLButtonElement | null = null;

  function retient({ target }: Event): void {
    if (target instanceof HTMLSelectElement) choisis.set(target, { value: target.value });
    else if (target instanceof HTMLInputElement && target.type !== 'file') {
      choisis.set(target, { value: target.value, checked: target.checked });
    }
  }

  function retientLeBouton({ target }: Event): void {
    presse = target instanceof Element ? target.closest<HTMLButtonElement>('button:not(.veille *)') : null;
  }

  function rejoue(): void {
    for (const [champ, etat] of choisis) {
      Object.assign(champ, etat);
      for (const type of ['input', 'change']) champ.dispatchEvent(new Event(type, { bubbles: true }));
    }
    if (presse?.isConnected) presse.click();
    choisis.clear();
    presse = null;
  }

  function demande(): void {
    for (const lien of document.querySelectorAll<HTMLLinkElement>(`link[rel="${code}"]`)) lien.rel = 'modulepreload';
  }

  addEventListener('unhandledrejection', echec);
  addEventListener('input', retient, true);
  addEventListener('click', retientLeBouton, true);
  relance();
  new PerformanceObserver((peintures, regard) => {
    if (peintures.getEntriesByName('first-contentful-paint').length === 0) return;
    regard.disconnect();
    demande();
  }).observe({ type: 'paint', buffered: true });
  document.addEventListener('DOMContentLoaded', () => {
    demande();
    const element = attente();
    if (element === null) return;
    // A page that computes says how far it is: that is a sign of life.
    const signes = new MutationObserver(relance);
    signes.observe(element, { childList: true, characterData: true, subtree: true });
    if (!ecrite() && !vivante && barre === null) {
      element.textContent = 'Chargement de la page…';
      element.hidden = false;
    }
  });
  addEventListener('trajectoire:vivante', () => {
    vivante = true;
    clearTimeout(minuterie);
    removeEventListener('unhandledrejection', echec);
    removeEventListener('input', retient, true);
    removeEventListener('click', retientLeBouton, true);
    // The address bar takes what is chosen once kit's router runs.
    setTimeout(rejoue);
    barre?.remove();
    barre = null;
    attente()?.setAttribute('hidden', '');
  });
  addEventListener('trajectoire:sourde', () => {
    vivante = false;
    dis(false);
  });
}
