import { describe, expect, it } from 'vitest';
import { interrompt, ouvreUneVersion, suspend } from './evenements';
import { EVENEMENTS } from './mots-du-contrat';

const faits = Object.keys(EVENEMENTS);

describe('ce qu’un fait de la vie d’un contrat en fait', () => {
  it('un rejet, une suspension, un abandon l’interrompent\u00a0; sa fin, un avis, une reprise non', () => {
    expect(faits.filter(interrompt)).toEqual(['rejet', 'suspension', 'abandon']);
  });

  it('seule la suspension le suspend', () => {
    expect(faits.filter(suspend)).toEqual(['suspension']);
  });

  it('la signature ouvre la première version des cibles, chaque avenant la suivante', () => {
    expect(faits.filter(ouvreUneVersion)).toEqual(['signature', 'avenant']);
  });

  it('d’un fait inconnu, rien n’est dit', () => {
    expect([interrompt('inconnu'), suspend('inconnu'), ouvreUneVersion('toString')]).toEqual([false, false, false]);
  });
});
