import { render } from 'svelte/server';
import TotauxActions from './TotauxActions.svelte';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SituationLue } from '$lib/dataset/situation.svelte';
import { texteDe } from '$lib/words/contrat/texte.fixture';
import { actions as modele, SANS_FILTRE } from '$lib/words/action/actions.fixture';
import type { ChoixDesActions } from './choix-actions';
import { ENTETE } from '../entete-contrat/parties';
import { pretes } from '../island/part';
import SalleActions from './SalleActions.svelte';

const situation: SituationLue = {
  ...{ au: null, attente: false, echec: null, recherche: '' },
  ...{ choisit: () => undefined, oublie: () => undefined, apprete: () => undefined, reessaie: () => undefined }
};
const rien = () => undefined;
const neutre: ChoixDesActions = {
  ...{ vue: 'tableau', groupe: null, tri: null, filtres: SANS_FILTRE },
  ...{ montre: rien, groupePar: rien, trieSelon: rien, filtre: rien, seulsDesaccords: rien },
  ...{ cherche: rien, effaceFiltres: rien }
};

function page(choix: Partial<ChoixDesActions> = {}, recherche: SituationLue['recherche'] = ''): string {
  return render(SalleActions, {
    props: { modele, situation: { ...situation, recherche }, choix: { ...neutre, ...choix } }
  }).body;
}

beforeAll(() => pretes(ENTETE));

describe('la page des actions', () => {
  it('dit d’abord combien d’actions ne vont pas comme prévu', () => {
    const texte = texteDe(page());
    expect(texte).toContain('4\u00a0actions\u00a0: 1\u00a0en retard, 1\u00a0bloquée');
    expect(texte).toContain('4 sur 4\u00a0actions');
  });

  it('montre en tableau l’état en mots, les deux météos et les faits qui les contredisent', () => {
    const texte = texteDe(page());
    expect(texte).toContain('En retard');
    expect(texte).toContain('≠');
    expect(texte).toContain('un jalon en retard de 122 jours, 12\u00a0% des gains attendus à date');
    expect(texte).toContain('+151\u00a0j');
    expect(texte).toContain('sans jalon');
  });

  it('sépare des jalons en retard ceux d’actions abandonnées', () => {
    const props = {
      totaux: {
        ...{ actions: 32, enAvance: 0, anneePleine: { enVigueur: 0, prevue: 0 }, exercice: { realise: 0, attendu: 0 } },
        jalons: { atteints: 138, dus: 140, total: 150, enRetard: 2, glisses: 0, abandonnes: { total: 3, enRetard: 3 } }
      },
      ...{ moment: { au: '2026-09-30', arret: null }, gains: false }
    };
    expect(texteDe(render(TotauxActions, { props }).body)).toContain(
      'sur 140, 2 en retard\u00a0; à part, 3\u00a0jalons d’actions abandonnées, échéances passées'
    );
  });

  it('tient à part l’année pleine et l’exercice dans les totaux', () => {
    const texte = texteDe(page());
    expect(texte).toContain('Année pleine en vigueur 1,2\u00a0M€ sur 5,0\u00a0M€ prévus, 24\u00a0%');
    expect(texte).toContain('Effet sur l’exercice 2026, réalisé à date 710\u00a0k€ sur 1,5\u00a0M€ attendus');
    expect(texte).toContain('ne s’additionnent pas');
  });

  it('filtrée, compte ce qui reste et propose d’effacer les filtres', () => {
    const texte = texteDe(page({ filtres: { ...SANS_FILTRE, axe: '1' } }));
    expect(texte).toContain('2 sur 4\u00a0actions');
    expect(texte).toContain('Effacer les filtres');
    expect(texte).not.toContain('Pool de remplacement commun');
  });

  it('sans résultat, le dit et rappelle les filtres', () => {
    const texte = texteDe(page({ filtres: { ...SANS_FILTRE, recherche: 'maternité' } }));
    expect(texte).toContain('Aucune action ne répond à ces filtres');
    expect(texte).toContain('texte\u00a0: «\u00a0maternité\u00a0»');
    expect(texte).toContain('0 sur 4\u00a0actions');
  });

  it('les liens vers les fiches gardent la date choisie', () => {
    expect(page({}, '?au=2026-06-30')).toContain('href="/essai/contrat/monts-cendres-1/actions/1.2/?au=2026-06-30"');
  });

  it('en calendrier et en cartes, montre les mêmes actions par axe', () => {
    for (const vue of ['calendrier', 'cartes'] as const) {
      const texte = texteDe(page({ vue, filtres: { ...SANS_FILTRE, axe: '1' } }));
      expect(texte, vue).toContain('Blocs et chirurgie');
      expect(texte, vue).toContain('Plateau ambulatoire commun');
      expect(texte, vue).not.toContain('Direction commune');
    }
    expect(texteDe(page({ vue: 'calendrier' }))).toContain('Données simulées');
  });

  it('groupée par établissement, prévient qu’une action peut y figurer deux fois', () => {
    expect(texteDe(page({ groupe: 'entite' }))).toContain('les totaux la comptent une fois');
  });
});
