import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { avecSeuilsDuJeu, type SeuilsDuJeu } from '$lib/domain/alerte/regle';
import { SEUILS_DU_PAQUET, seuilsCommuns } from '$lib/domain/alerte/seuils-communs';
import pack from '../../../data/reference/regles.yaml?raw';
import { ligneDeRegle, parseRegles, parseSeuils, regles } from './regles';

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

  it('les seuils que les écrans appliquent sans règle dans le jeu sont ceux du paquet', () => {
    expect(seuilsCommuns(regles)).toEqual(SEUILS_DU_PAQUET);
    expect(seuilsCommuns([])).toEqual(SEUILS_DU_PAQUET);
    // Chacun vient d’une règle : changé là, il l’est ici.
    const changees = avecSeuilsDuJeu(regles, {
      ...{ tresorerie_basse: { jours: 20 }, jalon_en_retard: { jours: 60 }, ap_due: { euros: 50_000 } },
      ...{ d6143_39_1: { loin: 1.5 }, d6143_39_2: { loin: 0.01 }, d6143_39_3: { loin: 600_000 } },
      ...{ criticite: { annees: 2 }, desaccord_etablissement: { gains: 0.8 } }
    });
    expect(seuilsCommuns(changees)).toEqual({
      ...{ joursDeCharges: 20, joursDeRetard: 60, negligeable: 50_000, loin: [1.5, 0.01, 600_000] },
      ...{ annees: 2, gains: 0.8 }
    });
  });

  it('une phrase d’une règle dit le seuil que le jeu lui donne', () => {
    const dites = (changes: SeuilsDuJeu) =>
      new Map(
        avecSeuilsDuJeu(regles, changes)
          .map(ligneDeRegle)
          .map((r) => [r.code, r])
      );
    const [paquet, jeu] = [
      dites({}),
      dites({
        jalon_en_retard: { jours: 120, loin: 240 },
        masse_salariale: { loin: 0.025 },
        revue_en_retard: { mois: 6 }
      })
    ];
    expect(paquet.get('jalon_en_retard')?.libelle).toBe('Jalon en retard de plus de 90 jours');
    expect(jeu.get('jalon_en_retard')?.libelle).toBe('Jalon en retard de plus de 120 jours');
    expect(jeu.get('jalon_en_retard')?.niveaux).toContain('au-delà de 240 jours');
    expect(paquet.get('masse_salariale')?.niveaux).toContain('au-delà de 3\u00a0%,');
    expect(jeu.get('masse_salariale')?.niveaux).toContain('au-delà de 2,5\u00a0%,');
    expect(jeu.get('revue_en_retard')?.condition).toContain('Plus de 6 mois depuis');
    expect(paquet.get('gains_securises_echus')?.niveaux).toContain('à partir de 500\u00a0k€');
    expect(paquet.get('iaf')?.niveaux).toContain('sous −2\u00a0% des produits');
    for (const { libelle, texte, condition, niveaux } of paquet.values())
      expect(`${libelle}${texte}${condition}${niveaux}`).not.toMatch(/[{}]/);
  });

  it('une phrase qui cite un seuil que sa règle ne donne pas est refusée', () => {
    const [premiere] = parseRegles(change(([r, ...autres]) => [{ ...r, niveaux: 'Plus de {mois} mois.' }, ...autres]));
    expect(() => premiere && ligneDeRegle(premiere, 0)).toThrow('«\u00a0mois\u00a0»');
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
