import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { criticite } from '$lib/domain/comptes/criticite';
import { JOURS_A_REGARDER } from '$lib/domain/comptes/tresorerie';
import { JOURS_DE_RETARD } from '$lib/domain/contrat/a-regarder';
import pack from '../../../data/reference/regles.yaml?raw';
import { parseRegles, parseSeuils, regles } from './regles';

const change = (modifie: (regles: Record<string, unknown>[]) => unknown): string =>
  stringify(modifie(parse(pack) as Record<string, unknown>[]));

describe('le paquet de règles', () => {
  it('seules les règles d’un texte portent la couleur de la loi', () => {
    expect(regles.filter(({ nature }) => nature === 'loi').map(({ code }) => code)).toEqual([
      ...['d6143_39_1', 'd6143_39_2', 'd6143_39_3', 'd6145_70', 'ria_en_retard', 'compte_financier_en_retard']
    ]);
  });

  it('chaque règle cite son texte ou dit qu’elle est une convention', () => {
    for (const { nature, source } of regles) {
      if (nature === 'loi' || nature === 'procedure') expect(source).toMatch(/Code de la santé publique, art\./);
    }
  });

  it('la trésorerie est basse sous les jours où les écrans la disent grave', () => {
    const basse = regles.find(({ code }) => code === 'tresorerie_basse');
    expect(basse?.seuils.find(({ nom }) => nom === 'jours')?.valeur).toBe(JOURS_A_REGARDER);
  });

  it('un jalon est en retard à l’alerte après les jours où le portefeuille le met à regarder', () => {
    const retard = regles.find(({ code }) => code === 'jalon_en_retard');
    expect(retard?.seuils.find(({ nom }) => nom === 'jours')?.valeur).toBe(JOURS_DE_RETARD);
  });

  it('un déficit est loin de son seuil, à la criticité, d’autant de fois ce seuil qu’à son alerte', () => {
    const deficit = regles.find(({ code }) => code === 'd6143_39_1');
    const fois = deficit?.seuils.find(({ nom }) => nom === 'loin')?.valeur ?? 0;
    const loinA = (valeur: number) =>
      criticite([
        [
          {
            ...{ critere: 1, rempli: true, base: 'constate', document: 'cf 2025', exercice: 2025, manque: [] },
            ...{ sansObjet: false, resultat: null, chiffres: { valeur, seuil: -1, base: 60e6, marge: 0 } }
          }
        ]
      ])?.loin;
    expect([loinA(-fois), loinA(0.01 - fois)]).toEqual([true, false]);
  });

  it('une règle qui manque, qui est deux fois ou que rien ne connaît est refusée par son nom', () => {
    expect(() => parseRegles(change((r) => r.slice(1)))).toThrow('d6143_39_1 y est 0 fois');
    expect(() => parseRegles(change((r) => [...r, r[0]]))).toThrow('d6143_39_1 y est 2 fois');
    expect(() => parseRegles(change((r) => [...r, { ...r[0], code: 'saisine_crc' }]))).toThrow(
      'règle inconnue\u00a0: saisine_crc'
    );
  });

  it('un champ fautif est nommé avec son chemin', () => {
    expect(() => parseRegles(change(([r, ...autres]) => [{ ...r, nature: 'droit' }, ...autres]))).toThrow('[0].nature');
    expect(() => parseRegles(change(([r, ...autres]) => [{ ...r, portee: 'ght' }, ...autres]))).toThrow('portee');
    expect(() => parseRegles('a: [')).toThrow('YAML illisible');
  });

  it('les seuils d’un jeu sont des nombres, par règle et par nom', () => {
    expect(parseSeuils({ tresorerie_basse: { jours: 20 } }, 'jeux.yaml')).toEqual({ tresorerie_basse: { jours: 20 } });
    expect(() => parseSeuils({ tresorerie_basse: { jours: 'vingt' } }, 'jeux.yaml')).toThrow('jeux.yaml');
  });
});
