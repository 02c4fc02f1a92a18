import { describe, expect, it } from 'vitest';
import { allOpen, arrivals } from './closed';
import { AccessRefused, FileMissing, NetworkDown } from './errors';

const mesures = ['A', 'B', 'C'].map((partition) => ({
  file: { partition, chemin: `ght/${partition}/mesure.parquet` },
  tables: ['mesure' as const]
}));
const entier = { file: { partition: null, chemin: 'ght.parquet' }, tables: ['ght' as const] };

describe('un dossier refusé', () => {
  it('ferme ce qu’il contient et rien d’autre : le reste est attendu et lu', async () => {
    const lus: string[] = [];
    const fermes = await arrivals([...mesures, entier], async ({ file: { chemin } }) => {
      await Promise.resolve();
      if (chemin.startsWith('ght/B/')) throw new AccessRefused(chemin);
      lus.push(chemin);
    });
    expect(fermes).toEqual([{ table: 'mesure', partition: 'B', fichier: 'ght/B/mesure.parquet' }]);
    expect(lus).toEqual(['ght/A/mesure.parquet', 'ght/C/mesure.parquet', 'ght.parquet']);
  });

  it.each([
    { quoi: 'un fichier absent', panne: new FileMissing('ght/B/mesure.parquet') },
    { quoi: 'un serveur en défaut', panne: new NetworkDown('ght/B/mesure.parquet', 500) },
    { quoi: 'un réseau coupé', panne: new NetworkDown('ght/B/mesure.parquet') }
  ])('$quoi n’est pas une partie fermée : la panne est dite', async ({ panne }) => {
    await expect(
      arrivals(mesures, ({ file }) => (file.partition === 'B' ? Promise.reject(panne) : Promise.resolve()))
    ).rejects.toBe(panne);
  });

  it('une table d’un seul tenant refusée reste un refus : sans elle rien ne se lit', async () => {
    const refus = new AccessRefused('ght.parquet');
    await expect(arrivals([entier], () => Promise.reject(refus))).rejects.toBe(refus);
  });

  it('ce qui se calcule d’après les faits est fermé sans rien arrêter : il se refait de ce qui est ouvert', async () => {
    const suivi = { file: { partition: null, chemin: 'suivi.zip' }, tables: ['suivi' as const] };
    expect(await arrivals([suivi], () => Promise.reject(new AccessRefused('suivi.zip')))).toEqual([
      { table: 'suivi', partition: '', fichier: 'suivi.zip' }
    ]);
  });

  it('ce qui doit être entier, un paquet ou un classeur, refuse une partie fermée et la nomme', () => {
    expect(() => allOpen([])).not.toThrow();
    expect(() => allOpen([{ table: 'mesure', partition: 'B', fichier: 'ght/B/mesure.parquet' }])).toThrow(
      /ght\/B\/mesure\.parquet/
    );
  });
});
