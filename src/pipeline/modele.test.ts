import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contrat } from '$lib/importers/contrat/contrat';
import { main } from './modele';

let dossier: string;
beforeEach(() => {
  dossier = mkdtempSync(path.join(tmpdir(), 'modele-'));
  vi.spyOn(console, 'log').mockReturnValue(undefined);
});
afterEach(() => {
  rmSync(dossier, { recursive: true });
  vi.restoreAllMocks();
});

describe('la commande « modele »', () => {
  it.each(['xlsx', 'ods'])(
    'écrit le modèle vierge en %s : reconnu, et rien n’y manque que le contrat',
    async (format) => {
      const sortie = path.join(dossier, `modele.${format}`);
      expect(await main(['--sortie', sortie])).toBe(0);
      const bytes = new Uint8Array(readFileSync(sortie));
      expect(contrat.reconnait(bytes, sortie)).toBe(true);
      const { problems } = await contrat.importe(bytes, sortie);
      expect(problems.map((p) => [p.severite, p.genre])).toEqual([
        ['refus', 'classeur refusé'],
        ['erreur', 'contrat absent']
      ]);
    }
  );

  it('nomme les jeux construits quand celui demandé ne l’est pas', async () => {
    await expect(main(['--contrat', 'x', '--jeu', 'rien', '--donnees', dossier])).rejects.toThrow('jeux\u00a0: aucun');
  });
});
