import { afterAll, beforeAll, expect, it } from 'vitest';
import type { NativeDatabase } from '$lib/engine/native.server';
import { ouvreJeuDEssai } from '../../../tests/parity/jeu-ouvert';
import { petitJeu } from '../../../tests/parity/petit-jeu';
import { nomsDeVues, registre } from './registre';
import { VIEWS_VERSION } from './version';
import type { NomDeVue, Vues } from './vues';

let db: NativeDatabase;
beforeAll(async () => {
  db = await ouvreJeuDEssai(petitJeu);
});
afterAll(() => db.close());

/** Paths of a model with the kinds of their values; the keys of a dictionary (codes, years) count for one. */
function forme(valeur: unknown, chemin: string, formes: Set<string>): void {
  if (Array.isArray(valeur)) {
    for (const element of valeur) forme(element, `${chemin}[]`, formes);
  } else if (typeof valeur === 'object' && valeur !== null) {
    for (const [nom, element] of Object.entries(valeur)) {
      forme(element, `${chemin}.${/^([A-Z][A-Z0-9_]*|\d+)$/.test(nom) ? '*' : nom}`, formes);
    }
  } else {
    formes.add(`${chemin}: ${valeur === null ? 'null' : typeof valeur}`);
  }
}

async function modelesDe<V extends NomDeVue>(vue: V): Promise<Vues[V]['modele'][]> {
  const modeles: Vues[V]['modele'][] = [];
  for (const params of await registre[vue].parametres(db)) modeles.push(await registre[vue].run(db, params));
  return modeles;
}

it('la forme des modèles n’a pas changé sans que leur version change', async () => {
  const formes = new Set<string>();
  for (const vue of nomsDeVues) {
    for (const modele of await modelesDe(vue)) forme(modele, vue, formes);
  }
  const texte = [...formes].sort().concat('').join('\n');
  // When this differs: raise VIEWS_VERSION in version.ts, then write the new file with `npx vitest run -u` and drop the old.
  await expect(texte).toMatchFileSnapshot(`./forme-des-modeles.v${VIEWS_VERSION}.txt`);
});
