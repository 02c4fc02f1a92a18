/**
 * A choice in a list that waits for the reader who goes through it with the keyboard: an arrow aims, Enter or the
 * button chooses; the pointer chooses at once (RGAA 7.4, no change of content without being asked).
 */
export class ChoixDiffere {
  /** What the keyboard has reached and that is not shown yet. */
  vise = $state<string | null>(null);
  #auClavier = false;
  readonly #choisit: (valeur: string) => void;

  constructor(choisit: (valeur: string) => void) {
    this.#choisit = choisit;
  }

  touche(key: string): void {
    if (key === 'Enter') {
      this.#auClavier = false;
      this.valide();
    } else if (key !== 'Tab') this.#auClavier = true;
  }

  pointe(): void {
    this.#auClavier = false;
  }

  change(valeur: string): void {
    if (this.#auClavier) {
      this.vise = valeur;
      return;
    }
    this.vise = null;
    this.#choisit(valeur);
  }

  valide(): void {
    const { vise } = this;
    this.vise = null;
    if (vise !== null) this.#choisit(vise);
  }
}
