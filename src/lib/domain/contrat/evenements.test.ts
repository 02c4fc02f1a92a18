import { describe, expect, it } from 'vitest';
import { EFFETS, faitsDUnArret, interrompt, ouvreUneVersion, suspend, suspensionEnCours } from './evenements';
import { CODES_ETAT, CODES_EVENEMENT } from './codes';

const faits = CODES_EVENEMENT;

describe('ce qu’un fait de la vie d’un contrat en fait', () => {
  it('un rejet, une suspension, un abandon l’interrompent\u00a0; sa fin, un avis, une reprise non', () => {
    expect(faits.filter(interrompt)).toEqual(['rejet', 'suspension', 'abandon']);
  });

  it('chaque état vient d’un fait, sauf celui que le terme donne', () => {
    const etats = new Set<string>(Object.values(EFFETS));
    expect(CODES_ETAT.filter((etat) => !etats.has(etat))).toEqual(['terme_echu']);
  });

  it('seule la suspension le suspend', () => {
    expect(faits.filter(suspend)).toEqual(['suspension']);
  });

  it('redite, une suspension court depuis son premier jour ; levée puis décidée de nouveau, depuis le second', () => {
    const vie = (...types: string[]) => types.map((type, rang) => ({ type, rang }));
    const depuis = (...types: string[]) => suspensionEnCours(vie(...types))?.rang;
    expect(depuis('signature', 'suspension', 'suspension')).toBe(1);
    expect(depuis('signature', 'suspension', 'reprise', 'suspension', 'constat', 'suspension')).toBe(3);
    expect(depuis('signature', 'suspension', 'reprise')).toBeUndefined();
    expect(depuis('suspension', 'avenant', 'suspension')).toBe(2);
    expect(depuis('signature', 'suspension', 'fin')).toBe(1);
  });

  it('la signature ouvre la première version des cibles, chaque avenant la suivante', () => {
    expect(faits.filter(ouvreUneVersion)).toEqual(['signature', 'avenant']);
  });

  it('ce qui l’arrête se dit par un seul fait, sa fin par un constat ou une fusion aussi ; rien d’autre n’en demande', () => {
    expect(['suspendu', 'abandonne', 'rejete'].map(faitsDUnArret)).toEqual([['suspension'], ['abandon'], ['rejet']]);
    expect(faitsDUnArret('clos')).toEqual(['fin', 'constat', 'fusion']);
    const autres = ['projet', 'soumis', 'signe', 'en_cours', 'avenante', 'terme_echu', null];
    expect(autres.flatMap(faitsDUnArret)).toEqual([]);
  });

  it('d’un fait inconnu, rien n’est dit', () => {
    expect([interrompt('inconnu'), suspend('inconnu'), ouvreUneVersion('toString')]).toEqual([false, false, false]);
  });
});
