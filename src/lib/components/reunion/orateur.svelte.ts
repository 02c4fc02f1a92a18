import { mount, unmount, type Component } from 'svelte';
import type { Dossier } from '$lib/words/dossier/dossier.types';
import type { SeanceDemandee } from '$lib/words/seance/gestes';

/** Every rule of this page, addresses of its fonts written whole: another window has another base. */
function regles(): string {
  return [...document.styleSheets]
    .map((feuille) => {
      const base = feuille.href ?? location.href;
      const texte = [...feuille.cssRules].map(({ cssText }) => cssText).join('\n');
      const entieres = texte.replaceAll(
        /url\("([^"]+)"\)/gu,
        (_, adresse: string) => `url("${new URL(adresse, base).href}")`
      );
      return feuille.media.mediaText === '' ? entieres : `@media ${feuille.media.mediaText} {${entieres}}`;
    })
    .join('\n');
}

/** A window dressed as this page: the content policy takes no style that is written in it. */
function habille(fenetre: Window): HTMLElement {
  const { document: autre } = fenetre;
  for (const { name, value } of document.documentElement.attributes) autre.documentElement.setAttribute(name, value);
  autre.title = document.title;
  const vue = autre.defaultView;
  if (vue) {
    const feuille = new vue.CSSStyleSheet();
    feuille.replaceSync(regles());
    autre.adoptedStyleSheets = [feuille];
  }
  return autre.body;
}

/** What a room of the meeting is given. */
export interface PropsDeSalle extends Record<string, unknown> {
  dossier: Dossier;
  demande: SeanceDemandee;
  onfin: () => void;
  onorateur?: (page: number) => void;
  /** Where what the meeting decides is entered. */
  saisie?: string | undefined;
}

/** A second window for who speaks, drawn by this one: it asks nothing of the network, and ends with it. */
export class FenetreDOrateur {
  readonly #Salle: Component<PropsDeSalle>;
  #dossier: Dossier;
  #fenetre: Window | null = null;
  #demonte: (() => void) | null = null;

  constructor(Salle: Component<PropsDeSalle>, dossier: Dossier) {
    this.#Salle = Salle;
    this.#dossier = $state.raw(dossier);
  }

  /** The same pages made of other figures, in the window as it stands. */
  montre(dossier: Dossier): void {
    this.#dossier = dossier;
  }

  /** @param page the one on show, which both windows turn from then on */
  ouvre(page: number): void {
    if (this.#fenetre && !this.#fenetre.closed) {
      this.#fenetre.focus();
      return;
    }
    this.#fenetre = open('', 'trajectoire-orateur', 'popup,width=960,height=640');
    this.#monte(page);
  }

  ferme(): void {
    const fenetre = this.#fenetre;
    this.#fenetre = null;
    this.#demonte?.();
    fenetre?.close();
  }

  #monte(page: number): void {
    const fenetre = this.#fenetre;
    if (!fenetre || fenetre.closed) return;
    const target = habille(fenetre);
    target.replaceChildren();
    const demande = { page, orateur: true };
    const lu = (): Dossier => this.#dossier;
    const props = {
      get dossier() {
        return lu();
      },
      demande,
      onfin: () => this.ferme()
    };
    const salle = mount(this.#Salle, { target, props });
    this.#demonte = () => {
      this.#demonte = null;
      void unmount(salle);
    };
    fenetre.addEventListener(
      'pagehide',
      () => {
        this.#demonte?.();
        // It may be its reload, which leaves it empty.
        setTimeout(() => this.#monte(page), 200);
      },
      { once: true }
    );
  }
}
