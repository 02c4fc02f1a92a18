import { describe, expect, it } from 'vitest';
import { Choices } from './choices';

/** A reading that ends when it is told to. */
function retenue() {
  let finis = () => {};
  const fini = new Promise<void>((resous) => (finis = resous));
  return { fini, finis };
}

describe('les choix d’un dossier', () => {
  it('se lisent l’un après l’autre, et d’une liste seul le dernier', async () => {
    const [choix, lus] = [new Choices<'comparaison' | 'reunion'>(), new Array<string>()];
    const premiere = retenue();
    const lecture = choix.take('comparaison', async () => {
      lus.push('2025');
      await premiere.fini;
    });
    await Promise.resolve();
    const tous = [
      lecture,
      choix.take('reunion', () => void lus.push('RIA')),
      choix.take('comparaison', () => void lus.push('2024')),
      choix.take('comparaison', () => void lus.push('2023'))
    ];
    expect(lus).toEqual(['2025']);
    premiere.finis();
    await Promise.all(tous);
    expect(lus).toEqual(['2025', 'RIA', '2023']);
  });

  it('ne tiennent plus dès qu’un autre est fait, même pendant leur lecture', async () => {
    const choix = new Choices<'comparaison'>();
    const lecture = retenue();
    let tient: boolean | null = null;
    const fait = choix.take('comparaison', async (stands) => {
      await lecture.fini;
      tient = stands();
    });
    await Promise.resolve();
    choix.drop('comparaison');
    lecture.finis();
    await fait;
    expect(tient).toBe(false);
  });

  it('et celui qui échoue n’arrête pas les suivants', async () => {
    const choix = new Choices<'comparaison' | 'reunion'>();
    const refuse = choix.take('comparaison', () => Promise.reject(new Error('fichier absent')));
    let lu = false;
    const suivant = choix.take('reunion', () => void (lu = true));
    await expect(refuse).rejects.toThrow('fichier absent');
    await suivant;
    expect(lu).toBe(true);
  });
});
