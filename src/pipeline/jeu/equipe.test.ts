import { describe, expect, it } from 'vitest';
import { Equipe, type Equipier } from './equipe';
import type { Lot } from './lots';

const lot = (nom: string): Lot => ({ ghts: [nom], contrats: [], lus: [] });
const ecrits = { dossier: '', files: [] };

/** Whoever ends a lot when told to, and says which it began. */
function equipier(commences: string[]) {
  const fins = new Map<string, { rend: () => void; echoue: (panne: Error) => void }>();
  const travaille: Equipier = {
    fait: (_travail, { ghts: [nom = ''] }) =>
      new Promise((resolve, reject) => {
        commences.push(nom);
        fins.set(nom, { rend: () => resolve(new Map() as never), echoue: reject });
      }),
    quitte: () => undefined
  };
  return { travaille, fin: (nom: string) => fins.get(nom) };
}

/** Lets what was promised come. */
const tour = () => new Promise((resolve) => setImmediate(resolve));

describe('les lots, entre plusieurs processus', () => {
  it('vont à qui est libre le premier, dans l’ordre où ils sont confiés', async () => {
    const [lente, vive]: [string[], string[]] = [[], []];
    const [une, autre] = [equipier(lente), equipier(vive)];
    const equipe = new Equipe([une.travaille, autre.travaille]);
    for (const nom of ['A', 'B', 'C', 'D']) void equipe.confie('groupes', lot(nom), ecrits);
    await tour();
    for (const nom of ['B', 'C']) {
      autre.fin(nom)?.rend();
      await tour();
    }
    expect([lente, vive]).toEqual([['A'], ['B', 'C', 'D']]);
  });

  it('une panne est dite à qui l’a confié, et qui l’a eue reste libre', async () => {
    const commences: string[] = [];
    const seul = equipier(commences);
    const equipe = new Equipe([seul.travaille]);
    const [premier, second] = [equipe.confie('groupes', lot('A'), ecrits), equipe.confie('groupes', lot('B'), ecrits)];
    await tour();
    seul.fin('A')?.echoue(new Error('plus de mémoire'));
    await expect(premier).rejects.toThrow('plus de mémoire');
    await tour();
    seul.fin('B')?.rend();
    await expect(second).resolves.toEqual(new Map());
  });

  it('d’une publication abandonnée ne commencent plus, et celui qui est commencé est attendu', async () => {
    const commences: string[] = [];
    const seul = equipier(commences);
    const equipe = new Equipe([seul.travaille]);
    void equipe.confie('groupes', lot('A'), ecrits);
    const suivant = equipe.confie('groupes', lot('B'), ecrits);
    await tour();
    let partie = false;
    const fin = equipe.quitte().then(() => (partie = true));
    await tour();
    expect(partie).toBe(false);
    seul.fin('A')?.rend();
    await expect(suivant).rejects.toThrow('abandonnée');
    await fin;
    expect(commences).toEqual(['A']);
  });
});
