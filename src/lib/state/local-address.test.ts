import { describe, expect, it, vi } from 'vitest';

vi.mock('$app/navigation', () => ({ goto: vi.fn(), replaceState: vi.fn() }));
const { adresseLocale, portaitDesDonneesLocales } = await import('./local-address');

describe('la marque des données locales dans l’adresse', () => {
  it('s’ajoute et s’enlève sans toucher aux autres choix', () => {
    const page = 'http://poste/jeu/?colonnes=A,B&famille=finances';
    expect(adresseLocale(page, true)).toBe('http://poste/jeu/?colonnes=A,B&famille=finances&local=1');
    expect(adresseLocale(adresseLocale(page, true), false)).toBe(page);
    expect(adresseLocale('http://poste/jeu/?local=1#actions', false)).toBe('http://poste/jeu/#actions');
    expect(adresseLocale('http://poste/jeu/', true)).toBe('http://poste/jeu/?local=1');
  });

  it('se reconnaît dans un lien ouvert ailleurs', () => {
    expect(portaitDesDonneesLocales('?famille=finances&local=1')).toBe(true);
    expect(portaitDesDonneesLocales('?localisation=1')).toBe(false);
  });
});
