import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifieTables } from '$lib/schema/validation';
import { fiches } from '$lib/importers/fiches';
import { tablesDemonstration } from '../pipeline/jeu/demonstration';

let jeu: ReturnType<typeof tablesDemonstration>;
beforeAll(() => {
  jeu = tablesDemonstration();
}, 120_000);

describe('la région de démonstration', () => {
  it('respecte les tables', () => {
    expect(verifieTables(jeu).slice(0, 20)).toEqual([]);
  });

  it('a douze groupements, quatre-vingts hôpitaux et dix-neuf contrats de quinze à quarante actions', () => {
    expect([jeu.ght.length, jeu.etablissement.length, jeu.contrat.length]).toEqual([12, 80, 19]);
    for (const { id } of jeu.contrat) {
      const actions = jeu.action.filter((a) => a.contrat === id).map((a) => a.numero);
      expect(actions.length, id).toBeGreaterThanOrEqual(15);
      expect(actions.length, id).toBeLessThanOrEqual(40);
      for (const numero of actions) {
        const jalons = jeu.jalon.filter((j) => j.contrat === id && j.action === numero).length;
        expect(jalons >= 3 && jalons <= 8, `${id} ${numero}`).toBe(true);
      }
    }
  });

  it('n’a qu’un nom, que la région et le jeu portent tous deux', () => {
    expect(jeu.jeu[0]).toMatchObject({ titre: 'Région de démonstration', region_libelle: 'Région de démonstration' });
  });

  it('dit partout que tout est simulé, et n’a ni FINESS ni région qui existent', () => {
    expect(jeu.jeu[0]).toMatchObject({ simule: true, region: 'ZZ', donnees_au: '2026-09-30' });
    expect([...jeu.mesure, ...jeu.compte].filter((ligne) => !ligne.simule)).toEqual([]);
    expect(jeu.etablissement.filter((e) => !e.ej.startsWith('99'))).toEqual([]);
    expect(jeu.ght.filter((g) => !/^ZZ-\d{2}$/.test(g.code))).toEqual([]);
  });

  it('n’a pas d’année 2026 dans ses mesures annuelles, et ses mois de 2026 sont provisoires', () => {
    const mensuels = new Set(fiches.filter((f) => f.periodicite === 'mensuelle').map((f) => f.code));
    const annuelles = jeu.mesure.filter((m) => !mensuels.has(m.indicateur));
    expect(new Set(annuelles.map((m) => m.fin.slice(0, 4)))).toEqual(new Set(['2021', '2022', '2023', '2024', '2025']));
    const de2026 = jeu.mesure.filter((m) => mensuels.has(m.indicateur) && m.fin.startsWith('2026'));
    expect(de2026.length).toBeGreaterThan(0);
    expect(de2026.filter((m) => m.statut !== 'provisoire')).toEqual([]);
  });

  it('les urgences et les séjours gardent la trace de la vague de décembre 2022', () => {
    const region = (code: string, fin: string) =>
      jeu.mesure.find((m) => m.entite === 'ZZ' && m.indicateur === code && m.fin === fin)?.valeur ?? NaN;
    const vague = region('PASSAGES_URGENCES_MENSUEL', '2022-12-31');
    expect(vague).toBeGreaterThan(region('PASSAGES_URGENCES_MENSUEL', '2021-12-31') * 1.15);
    expect(vague).toBeGreaterThan(region('PASSAGES_URGENCES_MENSUEL', '2023-12-31') * 1.08);
  });

  it('le taux d’un groupe est un rapport de sommes : journées du GHT sur ses journées-lits', () => {
    const taux = (entite: string) =>
      jeu.mesure.find((m) => m.entite === entite && m.indicateur === 'TAUX_OCCUPATION_MCO' && m.fin === '2025-12-31');
    const membres = jeu.etablissement.filter((e) => e.ght === 'ZZ-01').map((e) => taux(e.ej));
    const somme = (partie: 'numerateur' | 'denominateur') => membres.reduce((s, m) => s + (m?.[partie] ?? 0), 0);
    expect(taux('ZZ-01')?.valeur).toBe(somme('numerateur') / somme('denominateur'));
  });

  it('la CAF des indicateurs est celle des comptes', () => {
    const [ej] = jeu.etablissement.map((e) => e.ej);
    const poste = (code: string) =>
      jeu.compte
        .filter((c) => c.ej === ej && c.poste === code && c.fin === '2024-12-31' && c.version === 'cf_approuve')
        .reduce((somme, c) => somme + (c.montant ?? 0), 0);
    const produits = poste('P1') + poste('P2') + poste('P3');
    const resultat = produits - poste('C1') - poste('C2') - poste('C3') - poste('C4');
    const caf = resultat + poste('c675') + poste('c68') - poste('c775') - poste('c777') - poste('c78');
    const encaissables = produits - poste('c775') - poste('c777') - poste('c78');
    const lu = jeu.mesure.find((m) => m.entite === ej && m.indicateur === 'TAUX_CAF' && m.fin === '2024-12-31');
    expect(lu?.valeur).toBeCloseTo(caf / encaissables, 12);
  });
});

describe('le générateur', () => {
  it('donne deux fois les mêmes lignes', () => {
    expect(JSON.stringify(tablesDemonstration())).toBe(JSON.stringify(jeu));
  }, 60_000);

  it('ne tire au sort ni ne lit l’heure ailleurs que dans sa graine', () => {
    const dossier = 'src/demonstration';
    const fichiers = readdirSync(dossier, { recursive: true, encoding: 'utf8' }).filter((f) =>
      /(?<!test)\.ts$/.test(f)
    );
    expect(fichiers.length).toBeGreaterThan(20);
    for (const fichier of fichiers) {
      const texte = readFileSync(path.join(dossier, fichier), 'utf8');
      expect(texte, fichier).not.toMatch(/Math\.random|Date\.now|new Date\(\)/);
    }
  });

  it('change de taille : plus de quatre-vingt-dix-neuf groupements prennent une seconde série de codes', () => {
    const grand = tablesDemonstration({ ghts: 104, etablissements: 210, mois: 30 });
    expect(verifieTables(grand).slice(0, 5)).toEqual([]);
    expect([grand.ght.length, grand.etablissement.length]).toEqual([104, 210]);
    expect(grand.ght.slice(98, 100).map((g) => g.code)).toEqual(['ZZ-99', 'ZZA-01']);
    expect(grand.contrat.length).toBeGreaterThan(104);
  }, 120_000);
});
