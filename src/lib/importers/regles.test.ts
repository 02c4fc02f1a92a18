import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { avecSeuilsDuJeu, type SeuilsDuJeu } from '$lib/domain/alerte/regle';
import { SEUILS_DU_PAQUET, seuilsCommuns } from '$lib/domain/alerte/seuils-communs';
import {
  RATIOS_DEPASSES,
  SEUIL_CAF,
  SEUIL_DEFICIT,
  SEUIL_DEFICIT_DE_LA_LISTE,
  SEUIL_PRODUITS,
  SEUILS_DE_DETTE
} from '$lib/domain/comptes/seuils-de-la-loi';
import { DEFINITION_D6143_39, DEFINITION_D6145_70 } from '$lib/words/contrat/regles';
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

  it('les seuils d’un texte, que les comptes appliquent sans règle, sont ceux du paquet', () => {
    const duPaquet = Object.fromEntries(
      regles.flatMap(({ code, seuils }) =>
        seuils.filter(({ nature }) => nature === 'loi').map(({ nom, valeur }) => [`${code}.${nom}`, valeur])
      )
    );
    expect(duPaquet).toEqual({
      ...{ 'd6143_39_1.produits': SEUIL_PRODUITS, 'd6143_39_2.produits': SEUIL_PRODUITS },
      ...{ 'd6143_39_1.deficit': SEUIL_DEFICIT, 'd6143_39_1.deficit_de_la_liste': SEUIL_DEFICIT_DE_LA_LISTE },
      ...{ 'd6143_39_2.caf': SEUIL_CAF, 'd6145_70.ratios': RATIOS_DEPASSES },
      ...Object.fromEntries(Object.entries(SEUILS_DE_DETTE).map(([ratio, seuil]) => [`d6145_70.${ratio}`, seuil])),
      // Que les comptes ne lisent pas : un critère suffit, et un document est dû à son jour.
      ...{ 'l6143_3.criteres': 1, 'l6143_3_1.criteres': 1 },
      ...{ 'ria_en_retard.jours': 0, 'compte_financier_en_retard.jours': 0 }
    });
    // Art. D. 6143-39 et D. 6145-70 du Code de la santé publique.
    expect(duPaquet).toMatchObject({
      ...{ 'd6143_39_1.produits': 10e6, 'd6143_39_1.deficit': 0.03, 'd6143_39_1.deficit_de_la_liste': 0.02 },
      ...{ 'd6143_39_2.caf': 0.02, 'd6145_70.ratios': 2, 'd6145_70.independance_financiere': 0.5 },
      ...{ 'd6145_70.duree_dette': 10, 'd6145_70.taux_encours': 0.3 }
    });
  });

  it('ce que les pages disent des textes donne les nombres du paquet', () => {
    const dite = (code: string) => regles.map(ligneDeRegle).find((r) => r.code === code)?.texte ?? '';
    expect(dite('d6143_39_1')).toMatch(
      /supérieurs à 10\sM€ et déficit du CRP supérieur à 3\s% de ces produits, 2\s% pour/u
    );
    expect(dite('d6143_39_2')).toMatch(/supérieurs à 10\sM€, CRP en déficit, et CAF inférieure à 2\s% du total/u);
    expect(dite('d6145_70')).toMatch(/financière 50\s%, durée apparente de la dette 10\sans, encours 30\s% du total/u);
    expect(DEFINITION_D6143_39).toMatch(
      /plus de 10\sM€ .* au-delà de 3\s% .*\(2\s% pour .*plus de 10\sM€ .* CAF sous 2\s% du total/u
    );
    expect(DEFINITION_D6145_70).toMatch(/au-delà de 50\s%.* au-delà de 10\sans.* au-delà de 30\s%/u);
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

  it('un nombre qu’un seuil ne peut pas avoir est refusé, avec sa règle, sa valeur et ce qui est attendu', () => {
    const refus = (code: string, nom: string, valeur: unknown): string | null => {
      const change = regles.map((une) => ({
        ...{ code: une.code, libelle: une.libelle, famille: une.famille, nature: une.nature, portee: une.portee },
        ...{ unite: une.unite, texte: une.texte, fondement: une.source, condition: une.condition },
        ...{ niveaux: une.niveaux, durable_mois: une.durableMois, que_faire: une.queFaire },
        seuils: une.seuils.map((s) => (une.code === code && s.nom === nom ? { ...s, valeur } : s))
      }));
      try {
        parseRegles(stringify(change), 'paquet.yaml');
        return null;
      } catch (cause) {
        return cause instanceof Error ? cause.message : '';
      }
    };
    for (const annees of [0, -1, 2.5])
      expect(refus('criticite', 'annees', annees)).toBe(
        `paquet.yaml\u00a0: criticite, seuil annees\u00a0: ${annees}, entier d’au moins 1 attendu`
      );
    expect(refus('criticite', 'annees', 1)).toBeNull();
    expect(refus('criticite', 'niveau', 4)).toBeNull();
    expect(refus('criticite', 'niveau', 5)).toContain('criticite, seuil niveau\u00a0: 5, entier de 1 à 4 attendu');
    expect(refus('tresorerie_basse', 'jours', -1)).toContain('-1, entier d’au moins 0 attendu');
    expect(refus('jalon_en_retard', 'jours', 1.5)).toContain('1.5, entier d’au moins 0 attendu');
    expect(refus('revue_en_retard', 'mois', 0)).toContain('0, entier d’au moins 1 attendu');
    expect(refus('ap_due', 'euros', -1)).toContain('-1, nombre d’au moins 0 attendu');
    expect(refus('ap_due', 'part', 10)).toContain('10, nombre de 0 à 1 attendu');
    expect(refus('iaf', 'loin', -2)).toContain('-2, nombre de -1 à 1 attendu');
    expect(refus('iaf', 'loin', -0.5)).toBeNull();
    expect(refus('ap_due', 'part', '10 %')).toMatch(
      /^paquet\.yaml\u00a0: ap_due, part, \[\d+\]\.seuils\[0\]\.valeur\u00a0: «\u00a010 %\u00a0», nombre attendu$/u
    );
    expect(refus('ap_due', 'part', null)).toContain('null, nombre attendu');
  });

  it('une durée d’alerte est de mois entiers, ou n’est pas', () => {
    for (const mois of [0, -3, 1.5, 'six'])
      expect(() => parseRegles(change(([r, ...autres]) => [{ ...r, durable_mois: mois }, ...autres]))).toThrow(
        /^regles\.yaml\u00a0: d6143_39_1, \[0\]\.durable_mois\u00a0: .*attendu$/u
      );
  });

  it('un jeu ne donne pas à un seuil ce que le paquet ne pourrait lui donner', () => {
    expect(() => avecSeuilsDuJeu(regles, { criticite: { annees: 0 } })).toThrow(
      'criticite, seuil annees\u00a0: 0, entier d’au moins 1 attendu'
    );
    expect(() => avecSeuilsDuJeu(regles, { desaccord_etablissement: { gains: 90 } })).toThrow('de 0 à 1 attendu');
    expect(avecSeuilsDuJeu(regles, { d6143_39_1: { loin: 1.5 } })).toHaveLength(regles.length);
  });

  it('les seuils d’un jeu sont des nombres, par règle et par nom', () => {
    expect(parseSeuils({ tresorerie_basse: { jours: 20 } }, 'jeux.yaml')).toEqual({ tresorerie_basse: { jours: 20 } });
    expect(() => parseSeuils({ tresorerie_basse: { jours: 'vingt' } }, 'jeux.yaml')).toThrow('jeux.yaml');
  });
});
