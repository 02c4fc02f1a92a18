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
  // Named once: this script stands in every page, and is counted there.
  const ecoute = addEventListener;
  const oublie = removeEventListener;
  const feuille = document;
  let vivante = false;
  let minuterie: ReturnType<typeof setTimeout> | undefined;
  let barre: HTMLElement | null = null;
  const ecrite = () => feuille.getElementById('contenu');
  const attente = () => feuille.getElementById('attente');
  const cesse = () => attente()?.setAttribute('hidden', '');

  async function recharge(bouton: HTMLButtonElement): Promise<void> {
    bouton.disabled = true;
    // A file that came wrong is kept under an address that never changes: it is asked for anew.
    const liens = [...feuille.querySelectorAll<HTMLLinkElement>('link[rel="modulepreload"]')];
    const relus = Promise.allSettled(liens.map(({ href }) => fetch(href, { cache: 'reload' })));
    await Promise.race([relus, new Promise((fini) => setTimeout(fini, 4000))]);
    location.reload();
  }

  /** A list never names a date whose figures are not there: it shows again what the page came with. */
  function remets(liste: HTMLElement): string {
    if (!(liste instanceof HTMLSelectElement)) return '';
    for (const option of liste) option.selected = option.defaultSelected;
    return ` Ils restent ceux de «\u00a0${liste.selectedOptions[0]?.text}\u00a0».`;
  }

  function dis(tarde: boolean): void {
    if (vivante) return;
    barre?.remove();
    const restes = [...choisis.keys()].map(remets).join('');
    const pourquoi = tarde ? 'le serveur tarde' : 'un fichier du site n’est pas venu';
    barre = feuille.createElement('div');
    barre.className = 'veille pas-imprime';
    barre.setAttribute('role', ecrite() ? 'status' : 'alert');
    const texte = feuille.createElement('p');
    texte.textContent = ecrite()
      ? `Les chiffres sont là, mais l’interaction (tris, filtres, dates) est coupée\u00a0: ${pourquoi}.${restes}`
      : `La page ne s’affiche pas\u00a0: ${pourquoi}. Vérifiez la connexion, puis rechargez.`;
    const bouton = feuille.createElement('button');
    bouton.type = 'button';
    bouton.className = 'bouton';
    bouton.textContent = 'Recharger';
    bouton.addEventListener('click', () => void recharge(bouton));
    barre.append(texte, bouton);
    feuille.body.append(barre);
    cesse();
  }

  function relance(): void {
    clearTimeout(minuterie);
    minuterie = setTimeout(() => dis(true), secondes * 1000);
  }

  function echec(): void {
    if (!vivante) dis(false);
  }

  // What the reader chose or pressed too early is done as soon as the page answers.
  const choisis = new Map<HTMLElement, { value: string; checked?: boolean }>();
  let presse: HTMLButtonElement | null = null;

  function retient({ target }: Event): void {
    if (!(target instanceof HTMLElement && target.matches('select,input:not([type=file])'))) return;
    // The cast: the selector lets a list through, whose `checked` is read as nothing and takes nothing.
    const { value, checked } = target as HTMLInputElement;
    choisis.set(target, { value, checked });
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
    for (const lien of feuille.querySelectorAll<HTMLLinkElement>(`link[rel="${code}"]`)) lien.rel = 'modulepreload';
  }

  ecoute('unhandledrejection', echec);
  ecoute('input', retient, true);
  ecoute('click', retientLeBouton, true);
  relance();
  new PerformanceObserver((peintures, regard) => {
    if (peintures.getEntriesByName('first-contentful-paint').length === 0) return;
    regard.disconnect();
    demande();
  }).observe({ type: 'paint', buffered: true });
  ecoute('DOMContentLoaded', () => {
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
  ecoute('vivante', () => {
    vivante = true;
    clearTimeout(minuterie);
    oublie('unhandledrejection', echec);
    oublie('input', retient, true);
    oublie('click', retientLeBouton, true);
    // The address bar takes what is chosen once kit's router runs.
    setTimeout(rejoue);
    barre?.remove();
    barre = null;
    cesse();
  });
  ecoute('sourde', (event) => {
    vivante = false;
    retient(event);
    dis(false);
    choisis.clear();
  });
}
