import { afterAll, beforeAll, expect, it } from 'vitest';
import type { NativeDatabase } from '$lib/engine/native.server';
import { ouvreJeuDEssai } from '../../../tests/parity/jeu-ouvert';
import { petitJeu } from '../../../tests/parity/petit-jeu';
import { nomsDeVues, registre } from './registre';
import { VIEWS_VERSION } from './version';
import type { NomDeVue, Vues } from './vues';

const [signature] = petitJeu.contrat_evenement;
/** The same contract, frozen in the course of the year. */
const gele = {
  ...petitJeu,
  contrat_evenement: [
    ...petitJeu.contrat_evenement,
    { ...signature, rang: 90, date: '2024-07-15', type: 'suspension' as const, gel: true }
  ]
};

let bases: NativeDatabase[] = [];
beforeAll(async () => {
  bases = [await ouvreJeuDEssai(petitJeu), await ouvreJeuDEssai(gele)];
});
afterAll(() => {
  for (const db of bases) db.close();
});

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

async function modelesDe<V extends NomDeVue>(db: NativeDatabase, vue: V): Promise<Vues[V]['modele'][]> {
  const modeles: Vues[V]['modele'][] = [];
  for (const params of await registre[vue].parametres(db)) modeles.push(await registre[vue].run(db, params));
  return modeles;
}

it('la forme des modèles n’a pas changé sans que leur version change', async () => {
  const formes = new Set<string>();
  for (const db of bases) {
    for (const vue of nomsDeVues) {
      for (const modele of await modelesDe(db, vue)) forme(modele, vue, formes);
    }
  }
  const texte = [...formes].sort().concat('').join('\n');
  // When this differs: raise VIEWS_VERSION in version.ts, then write the new file with `npx vitest run -u` and drop the old.
  await expect(texte).toMatchFileSnapshot(`./forme-des-modeles.v${VIEWS_VERSION}.txt`);
});
