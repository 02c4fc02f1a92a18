import { expect, it } from 'vitest';
import { Atelier } from './atelier';

it('un fichier demandé avant d’être écrit est dit, plutôt que ses lignes manquent sans un mot', async () => {
  const attendues = { tables: ['compte', 'transmission'] as const, partitions: ['ZZ-02'] };
  const atelier = await Atelier.ouvre({ dossier: '', files: [], attendues });
  await atelier.charge([{ table: 'compte', partitions: ['ZZ-01'] }, { table: 'mesure' }]);
  await expect(atelier.charge([{ table: 'compte', partitions: ['ZZ-01', 'ZZ-02'] }])).rejects.toThrow(
    'compte de ZZ-02\u00a0: demandée avant d’être écrite'
  );
  await expect(atelier.charge([{ table: 'transmission' }])).rejects.toThrow('transmission de ZZ-02');
  atelier.close();
});
