import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as attendre } from 'node:timers/promises';

export interface OptionsLien {
  /** Port of the server behind the link, on this machine. */
  versPort: number;
  /** Rate of the whole link towards the reader, in Mbit/s; absent or 0 = not limited. */
  mbits?: number;
  /** Round trip in milliseconds; a new connection costs one more. */
  allerRetourMs?: number;
}

export interface Lien {
  port: number;
  /** Bytes sent towards the reader since the start or the last `remettreAZero`, headers included. */
  octets(): number;
  remettreAZero(): void;
  close(): Promise<void>;
}

const TRANCHE = 16_384;
const EN_ATTENTE_MAX = 262_144;

/**
 * A link in front of a server, shaped at the level of TCP: one bucket of bytes for all connections, half a round trip
 * each way. Shaping in the network rather than in the browser covers what workers fetch, which the browser's own
 * throttling does not reach.
 */
export async function ouvrirLien({ versPort, mbits = 0, allerRetourMs = 0 }: OptionsLien): Promise<Lien> {
  let octets = 0;
  let occupeJusqua = 0;
  const ouverts = new Set<Socket>();

  /** Relays one direction in order; `tarifer` says when a slice has crossed the link, in ms of `performance.now`. */
  const relayer = (de: Socket, vers: Socket, tarifer: (taille: number) => number): void => {
    let enAttente = 0;
    let file = Promise.resolve();
    de.on('data', (morceau: Buffer) => {
      for (let debut = 0; debut < morceau.length; debut += TRANCHE) {
        const tranche = morceau.subarray(debut, debut + TRANCHE);
        const arrivee = tarifer(tranche.length);
        enAttente += tranche.length;
        file = file.then(async () => {
          const reste = arrivee - performance.now();
          if (reste > 0.5) await attendre(reste);
          enAttente -= tranche.length;
          if (!vers.destroyed) vers.write(tranche);
          if (enAttente < EN_ATTENTE_MAX / 2) de.resume();
        });
      }
      if (enAttente > EN_ATTENTE_MAX) de.pause();
    });
    de.on('end', () => {
      file = file.then(() => {
        vers.end();
      });
    });
    de.on('error', () => vers.destroy());
    de.on('close', () => {
      ouverts.delete(de);
      file = file.then(() => {
        vers.destroySoon();
      });
    });
  };

  const serveur = createServer({ noDelay: true }, (lecteur) => {
    const etabli = performance.now() + allerRetourMs;
    const amont = connect({ port: versPort, host: '127.0.0.1', noDelay: true });
    ouverts.add(lecteur).add(amont);
    relayer(lecteur, amont, () => Math.max(performance.now(), etabli) + allerRetourMs / 2);
    relayer(amont, lecteur, (taille) => {
      octets += taille;
      occupeJusqua = Math.max(performance.now(), occupeJusqua) + (mbits > 0 ? (taille * 8) / (mbits * 1000) : 0);
      return occupeJusqua + allerRetourMs / 2;
    });
  });
  await new Promise<void>((resolve) => serveur.listen(0, '127.0.0.1', resolve));
  return {
    port: (serveur.address() as AddressInfo).port,
    octets: () => octets,
    remettreAZero: () => {
      octets = 0;
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of ouverts) socket.destroy();
        serveur.close(() => resolve());
      })
  };
}
