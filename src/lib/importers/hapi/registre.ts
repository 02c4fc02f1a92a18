import type { Row } from '$lib/schema/tables';

type Notification = Row<'notification'>;

/** Notices by their key: months are summed, two notices of one number are both kept, the same one is kept once. */
export class RegistreDeNotifications {
  readonly #lues = new Map<string, Notification>();

  /** @returns false when the very same notice was taken before */
  prends(lue: Notification): boolean {
    const cle = `${lue.ej} ${lue.campagne} ${lue.numero}`;
    const connue = this.#lues.get(cle);
    if (connue === undefined) this.#lues.set(cle, lue);
    // A month is the sum of the sites of the entity; a notice written twice is a second one, unless it is the same.
    else if (lue.detail === 'mois') this.#lues.set(cle, cumul(connue, lue));
    else return this.#prendsSeconde(lue, connue, cle);
    return true;
  }

  get lignes(): Notification[] {
    return [...this.#lues.values()];
  }

  #prendsSeconde(lue: Notification, connue: Notification, cle: string): boolean {
    if (JSON.stringify(lue) === JSON.stringify(connue)) return false;
    for (let rang = 2; ; rang += 1) {
      const suivante = `${cle} (${rang})`;
      if (this.#lues.has(suivante)) continue;
      this.#lues.set(suivante, { ...lue, numero: `${lue.numero} (${rang})` });
      return true;
    }
  }
}

function cumul(connue: Notification, lue: Notification): Notification {
  return { ...connue, site: connue.site === lue.site ? lue.site : null, montant: connue.montant + lue.montant };
}
