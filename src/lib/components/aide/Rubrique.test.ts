import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { ACCESSIBILITE } from '$lib/words/aide/accessibilite';
import { DONNEES } from '$lib/words/aide/donnees';
import { GUIDE } from '$lib/words/aide/guide';
import { documentDesSources } from '$lib/words/aide/sources';
import PageDocument from './PageDocument.svelte';
import Rubrique from './Rubrique.svelte';

it('tout lien d’une page d’aide mène quelque part', () => {
  for (const document of [GUIDE, DONNEES, ACCESSIBILITE, documentDesSources([])]) {
    const liens = [...render(PageDocument, { props: { document } }).body.matchAll(/<a\b[^>]*>/g)].map(([lien]) => lien);
    expect(liens.length).toBeGreaterThan(0);
    expect(liens.filter((lien) => !/ href="[^"]+"/.test(lien))).toEqual([]);
  }
});

it('une rubrique dit ses paragraphes, ses listes, ce qui se tape, et laisse ses pièces à la page', () => {
  const blocs = [
    'Un **mot**.',
    { liste: ['un'] },
    { etapes: ['d’abord'] },
    { commande: 'npm run data' },
    { piece: 'carte' },
    { legende: 'Champs', colonnes: ['Champ', 'Contenu'], lignes: [['`jeu`', 'Nom du jeu.']] }
  ];
  const piece = createRawSnippet<[string]>((nom) => ({ render: () => `<i>${nom()}</i>` }));
  const { body } = render(Rubrique, { props: { rubrique: { ancre: 'a', titre: 'Les tables', blocs }, piece } });
  const dit = body.replace(/<!--.*?-->/g, '').replace(/\s*(<\/?(?:ul|ol|li|p|i|pre|td|th)\b)/g, '$1');
  for (const attendu of [
    '<p>Un <strong>mot</strong>.</p>',
    '<li>un</li>',
    '<li>d’abord</li>',
    '<pre>npm run data</pre>',
    '<i>carte</i>',
    '<code>jeu</code>'
  ]) {
    expect(dit).toContain(attendu);
  }
});
