import '$lib/styles/tokens.css';
import '$lib/styles/polices.css';
import '$lib/styles/base.css';
import { mount } from 'svelte';
import type { Etat } from '../fixtures/etats';

/** The states of every chart, by the path of their file. */
const graphiques = import.meta.glob<readonly Etat[]>('../*/etats.fixture.ts', { import: 'etats', eager: true });

/** Every chart in each of its states, for who changes one; the server of `npm run dev` alone knows this page. */
for (const [fichier, etats] of Object.entries(graphiques)) {
  for (const { nom, avec } of etats) {
    const cadre = document.createElement('section');
    const titre = document.createElement('h2');
    titre.textContent = `${fichier.split('/').at(-2) ?? fichier}, ${nom}`;
    cadre.append(titre);
    document.body.append(cadre);
    avec((Chart, props) => mount(Chart, { target: cadre, props }));
  }
}
