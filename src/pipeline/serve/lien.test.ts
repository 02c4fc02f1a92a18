import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ouvrirLien } from './lien';

const CORPS = 'x'.repeat(125_000);
let serveur: Server;
let port = 0;

beforeAll(async () => {
  serveur = createServer((_, res) => res.end(CORPS));
  await new Promise<void>((resolve) => serveur.listen(0, '127.0.0.1', resolve));
  port = (serveur.address() as AddressInfo).port;
});

afterAll(() => {
  serveur.closeAllConnections();
  serveur.close();
});

describe('le lien au débit limité', () => {
  it('transmet tout, dans l’ordre, et compte les octets avec leurs en-têtes', async () => {
    const lien = await ouvrirLien({ versPort: port });
    expect(await (await fetch(`http://127.0.0.1:${lien.port}/`)).text()).toBe(CORPS);
    expect(lien.octets()).toBeGreaterThan(125_000);
    expect(lien.octets()).toBeLessThan(126_000);
    lien.remettreAZero();
    expect(lien.octets()).toBe(0);
    await lien.close();
  });

  it('met au moins 200 ms pour un mégabit à 5 Mbit/s, aller-retour et ouverture en plus', async () => {
    const lien = await ouvrirLien({ versPort: port, mbits: 5, allerRetourMs: 40 });
    const debut = performance.now();
    await (await fetch(`http://127.0.0.1:${lien.port}/`)).text();
    expect(performance.now() - debut).toBeGreaterThan(275);
    await lien.close();
  });

  it('partage un seul débit entre les connexions', async () => {
    const lien = await ouvrirLien({ versPort: port, mbits: 10 });
    const debut = performance.now();
    await Promise.all([1, 2].map(async () => (await fetch(`http://127.0.0.1:${lien.port}/`)).text()));
    expect(performance.now() - debut).toBeGreaterThan(195);
    await lien.close();
  });
});
