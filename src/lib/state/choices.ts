/** A reading that a choice asks for; `stands` says whether no later choice of the same list has been made since. */
type Reading = (stands: () => boolean) => void | Promise<void>;

/**
 * Choices of several lists that each ask for a reading: readings run one after the other, so that none is lost for the
 * next, and of one list only the last choice is read. One that fails stops no other.
 */
export class Choices<List extends string> {
  #last: Promise<void> = Promise.resolve();
  readonly #turns = new Map<List, number>();

  /** Whatever was chosen in a list before is dropped, even while it is being read. */
  drop(list: List): number {
    const turn = (this.#turns.get(list) ?? 0) + 1;
    this.#turns.set(list, turn);
    return turn;
  }

  /** @returns what ends with this choice's own reading, or with its turn when a later one took its place */
  take(list: List, reading: Reading): Promise<void> {
    const turn = this.drop(list);
    const stands = () => this.#turns.get(list) === turn;
    const done = this.#last.then(() => (stands() ? reading(stands) : undefined));
    this.#last = done.catch(() => {});
    return done;
  }
}
