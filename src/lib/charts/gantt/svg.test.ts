import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { plan } from '../fixtures/contrat';
import { NOM_LONG } from '../fixtures/exemples';
import { sansCommentaire, svgTexte } from '../fixtures/svg-texte';
import Gantt from './Gantt.svelte';

const etats = {
  normal: plan,
  vide: { ...plan, groupes: [] },
  'sans-groupe': { ...plan, groupes: plan.groupes.map((g) => ({ ...g, libelle: '' })) },
  'hors-axe': { ...plan, debut: '2025-01-01', fin: '2025-12-31' },
  'nom-long': {
    ...plan,
    groupes: plan.groupes.map((g) => ({
      libelle: NOM_LONG,
      actions: g.actions.map((a) => ({ ...a, libelle: NOM_LONG, etat: NOM_LONG }))
    }))
  }
};

describe('le dessin du calendrier', () => {
  for (const [nom, props] of Object.entries(etats)) {
    it(`état ${nom}`, async () => {
      const { body } = render(Gantt, { props });
      await expect(svgTexte(body)).toMatchFileSnapshot(`./snapshots/${nom}.svg`);
    });
  }

  it('lie chaque action à sa fiche, écrit son état et dit que les données sont simulées', () => {
    const html = sansCommentaire(render(Gantt, { props: plan }).body);
    expect(html.match(/<a href="\/actions\//gu)).toHaveLength(5);
    expect(html).toContain('>bloquée</text>');
    expect(html).toContain('Données simulées');
  });
});
