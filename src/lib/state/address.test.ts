import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Adresse } from './address.svelte';
import { entier, texte, unDe } from '$lib/format/address-field';

const navigation = vi.hoisted(() => ({
  etapes: [] as string[],
  vivante: () => {}
}));

vi.mock('$app/navigation', () => ({
  afterNavigate: (callback: () => void) => (navigation.vivante = callback),
  pushState: (url: string) => navigation.etapes.push(`pousse ${url}`),
  replaceState: (url: string) => navigation.etapes.push(`remplace ${url}`)
}));

beforeEach(() => {
  navigation.etapes = [];
  vi.stubGlobal('location', { search: '?annee=2022', pathname: '/valbrume/' });
});

afterEach(() => vi.unstubAllGlobals());

const FAMILLE = unDe(['activite', 'personnel']);

describe('la barre d’adresse d’un écran', () => {
  it('n’est lue qu’une fois la page vivante', () => {
    const annee = new Adresse().choix('annee', entier);
    expect(annee.valeur).toBeNull();
    navigation.vivante();
    expect(annee.valeur).toBe(2022);
  });

  it('un choix est une étape de l’historique, une frappe n’en est pas une', () => {
    const adresse = new Adresse();
    navigation.vivante();
    adresse.choix('famille', FAMILLE).choisit('personnel');
    adresse.choix('q', texte).ajuste('metz');
    expect(navigation.etapes).toEqual([
      'pousse ?annee=2022&famille=personnel',
      'remplace ?annee=2022&famille=personnel&q=metz'
    ]);
  });

  it('choisir ce qui l’est déjà n’ajoute pas d’étape', () => {
    const adresse = new Adresse();
    navigation.vivante();
    adresse.choix('annee', entier).choisit(2022);
    expect(navigation.etapes).toEqual([]);
  });

  it('le dernier choix oublié, l’adresse redevient nue', () => {
    const adresse = new Adresse();
    navigation.vivante();
    const annee = adresse.choix('annee', entier);
    annee.oublie();
    expect(navigation.etapes).toEqual(['pousse /valbrume/']);
    expect(annee.valeur).toBeNull();
  });

  it('relit l’adresse après un retour en arrière', () => {
    const adresse = new Adresse();
    navigation.vivante();
    const famille = adresse.choix('famille', FAMILLE);
    famille.choisit('personnel');
    expect(famille.valeur).toBe('personnel');
    navigation.vivante();
    expect(famille.valeur).toBeNull();
  });
});
