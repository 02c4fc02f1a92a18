import { describe, expect, it } from 'vitest';
import { lisFichierDesDossiers } from '$lib/importers/dossiers';
import { compose } from './composition';
import type { Couverture, Dossier, PageListe } from './dossier.types';
import { compositionDuModele, deSesReunions, modeleSuivi, pagesAbsentes } from './modele';

const page = (id: string): PageListe => ({ genre: 'liste', id, titre: `Titre de ${id}`, lignes: ['Un fait.'] });
const couverture: Couverture = {
  ...{ genre: 'couverture', id: 'couverture', titre: 'Revue', sousTitre: '', message: 'Un fait.' }
};
const dossier: Dossier = {
  ...{ titre: 'Revue', au: '2026-09-30', version: 'v1', simule: true, locales: false, pied: '', adresse: 'https://t' },
  pages: [couverture, ...['planche', 'chemin', 'tranches', 'decisions', 'nouvelle', 'rien', 'sources'].map(page)],
  ailleurs: [page('comparaison'), page('ria--titres')]
};
const [copil] = lisFichierDesDossiers(
  `- code: copil-financier
  nom: Comité de suivi financier
  base: revue
  pages: [comparaison, decisions, planche, ria--titres, jalons]
  textes: [{ apres: comparaison, titre: Ordre du jour, lignes: [Point sur la trésorerie] }]`,
  'copil.yaml'
);
if (!copil) throw new Error('le modèle d’essai se lit');

describe('un modèle de dossier', () => {
  it('donne ses pages dans son ordre, ses textes à leur place, et retire les autres sans les perdre', () => {
    const composition = compositionDuModele(copil, dossier);
    expect(composition).toEqual([
      { id: 'comparaison' },
      { id: 'libre-1', titre: 'Ordre du jour', lignes: ['Point sur la trésorerie'] },
      { id: 'decisions' },
      { id: 'planche' },
      { id: 'ria--titres' },
      { id: 'jalons' },
      { id: 'chemin', retiree: true },
      { id: 'tranches', retiree: true },
      { id: 'rien', retiree: true }
    ]);
    const { pages } = compose(dossier, composition);
    // « nouvelle », que l’outil ne connaît pas encore, n’est pas cachée.
    expect(pages.map(({ id }) => id)).toEqual([
      ...['couverture', 'comparaison', 'libre-1', 'decisions', 'nouvelle', 'planche', 'ria--titres', 'sources']
    ]);
    expect(pages[3]?.titre).toBe('Titre de decisions');
  });

  it('dit la page que les données n’ont pas, et ne demande rien à une réunion que le contrat n’a pas', () => {
    expect(pagesAbsentes(copil, dossier)).toEqual(['jalons']);
    const composition = compositionDuModele(copil, dossier);
    expect(deSesReunions(composition, ['revue']).map(({ id }) => id)).not.toContain('ria--titres');
    expect(deSesReunions(composition, ['revue']).map(({ id }) => id)).toContain('comparaison');
    expect(deSesReunions(composition, ['revue', 'ria'])).toEqual(composition);
  });

  it('se reconnaît à la composition qui en vient, textes et ordre changés, et non à celle qui garde une autre page', () => {
    const composition = compositionDuModele(copil, dossier);
    expect(modeleSuivi(copil, composition)).toBe(true);
    expect(
      modeleSuivi(
        copil,
        composition.toReversed().filter(({ id }) => id !== 'libre-1')
      )
    ).toBe(true);
    expect(
      modeleSuivi(
        copil,
        composition.map((page) => (page.id === 'chemin' ? { id: 'chemin' } : page))
      )
    ).toBe(false);
    expect(modeleSuivi(copil, [])).toBe(false);
    expect(modeleSuivi(copil, [{ id: 'planche', titre: 'Le mien' }, { id: 'chemin' }])).toBe(false);
  });
});
