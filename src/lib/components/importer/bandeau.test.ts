import { describe, expect, it } from 'vitest';
import { adresseLocale, fichiersEnMots, portaitDesDonneesLocales } from './bandeau';

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

describe('les fichiers d’un import, en mots', () => {
  it('un fichier d’un jour, plusieurs de plusieurs jours', () => {
    expect(fichiersEnMots([{ nom: 'a.xlsx', le: '2026-11-22' }])).toBe('1\u00a0fichier du 22 novembre 2026');
    const deux = [
      { nom: 'b.xlsx', le: '2026-11-22' },
      { nom: 'a.csv', le: '2026-10-01' }
    ];
    expect(fichiersEnMots(deux)).toBe('2\u00a0fichiers du 1er octobre 2026 au 22 novembre 2026');
  });
});
