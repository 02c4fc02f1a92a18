import { describe, expect, it } from 'vitest';
import { rankOf, sha256Hex } from './checksum';
import { checkPublished, cheminDeListe, digestModels, parseHead, parseList, seal, TETE } from './model-digests';

const empreinte = (texte: string) => sha256Hex(new TextEncoder().encode(texte));
const modeles = new Map(Array.from({ length: 100 }, (_, i) => [`vues/fiche/contrat/${i}.json`, `{"solde":${i}}`]));
const ligne = {
  ...{ nom: 'essai', titre: 'Essai', dataVersion: 'v1', viewsVersion: '1', simule: false, donneesAu: '2024-12-31' }
};
const tenues = { manifeste: 'a'.repeat(64), modeles: 'b'.repeat(64) };

describe('la chaîne des empreintes d’un jeu publié', () => {
  it('de la ligne de l’index au modèle, chaque maillon tient le suivant', () => {
    const { fichiers, tete } = digestModels(modeles);
    expect(empreinte(fichiers.get(TETE) ?? '')).toBe(tete);
    const listes = parseHead(fichiers.get(TETE) ?? '');
    for (const [chemin, texte] of modeles) {
      const rang = rankOf(chemin, listes.length);
      const liste = fichiers.get(cheminDeListe(rang)) ?? '';
      expect(empreinte(liste)).toBe(listes[rang]);
      expect(parseList(liste, '').get(chemin)).toBe(empreinte(texte));
    }
  });

  it('cent modèles tiennent en dix listes : une page ne lit jamais l’ensemble', () => {
    const { fichiers } = digestModels(modeles);
    expect(fichiers.size).toBe(11);
    const grand = new Map(Array.from({ length: 1600 }, (_, i) => [`vues/fiche/contrat-${i % 12}/${i}.json`, '{}']));
    const tailles = [...digestModels(grand).fichiers.values()].map((texte) => texte.length);
    expect(Math.max(...tailles)).toBeLessThan(9_000);
  });

  it('un chiffre changé dans un modèle change l’empreinte de tête', () => {
    const change = new Map(modeles).set('vues/fiche/contrat/7.json', '{"solde":8}');
    expect(digestModels(change).tete).not.toBe(digestModels(modeles).tete);
  });

  it('une ligne de l’index changée d’un seul caractère n’est plus crue', () => {
    const publiee = seal(ligne, tenues);
    expect(() => checkPublished([publiee])).not.toThrow();
    for (const change of [
      { donneesAu: '2024-12-30' },
      { titre: 'Essaj' },
      { dataVersion: 'v2' },
      { simule: true },
      { versions: ['2023-12-31'] }
    ]) {
      expect(() => checkPublished([{ ...publiee, ...change }])).toThrow('n’est pas celui qui a été publié');
    }
    const autre = { ...publiee.empreintes, manifeste: 'c'.repeat(64) };
    expect(() => checkPublished([{ ...publiee, empreintes: autre }])).toThrow('data/index.json');
  });
});
