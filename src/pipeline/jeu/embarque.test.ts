import { beforeAll, describe, expect, it } from 'vitest';
import { suspensionA } from '$lib/domain/contrat/contrat';
import { gelEnMots } from '$lib/words/contrat/mots';
import { fiches } from '$lib/importers/fiches';
import type { Row } from '$lib/schema/tables';
import { verifieTables } from '$lib/schema/validation';
import { tablesEmbarquees } from './embarque';

let jeu: ReturnType<typeof tablesEmbarquees>;

beforeAll(() => {
  jeu = tablesEmbarquees('grand-est');
});

function valeur(entite: string, indicateur: string, annee: number): Row<'mesure'> | undefined {
  return jeu.mesure.find((m) => m.entite === entite && m.indicateur === indicateur && m.fin === `${annee}-12-31`);
}

describe('le jeu Grand Est embarqué', () => {
  it('respecte les tables', () => {
    expect(verifieTables(jeu)).toEqual([]);
  });

  it('suit 12 périmètres et 84 établissements', () => {
    expect([jeu.ght.length, jeu.etablissement.length]).toEqual([12, 84]);
  });

  it('GE-10 occupe 83,2 % de ses lits en 2024 : 500 706 journées sur 1 645 lits pendant 366 jours', () => {
    const taux = valeur('GE-10', 'TAUX_OCCUPATION_MCO', 2024);
    expect([taux?.numerateur, taux?.denominateur]).toEqual([500_706, 1645 * 366]);
    expect(taux?.valeur).toBeCloseTo(0.8316, 4);
  });

  it('la durée moyenne de séjour de GE-03 était de 6,40 jours en 2019', () => {
    expect(valeur('GE-03', 'DMS_MCO', 2019)?.valeur).toBeCloseTo(6.4, 2);
  });

  it('GE-01 est passé de 2 680 à 2 222 lits MCO entre 2019 et 2024', () => {
    expect([2019, 2024].map((a) => valeur('GE-01', 'LITS_MCO', a)?.valeur)).toEqual([2680, 2222]);
  });

  it('la file active de psychiatrie de GE-11 est sans activité déclarée, vide en 2019 comme à zéro en 2024', () => {
    expect([2019, 2024].map((a) => valeur('GE-11', 'FILE_ACTIVE_PSY', a)?.qualite)).toEqual([
      'non_concerne',
      'non_concerne'
    ]);
  });

  it('les effectifs de 2020 manquent et ne sont pas nuls', () => {
    expect(valeur('GE-10', 'ETP_PM', 2020)).toMatchObject({ valeur: null, qualite: 'manquant' });
  });

  it('les lits de la région sont ceux de GE-01 à GE-11, et les suivis y ajoutent BFC-03', () => {
    // Lits MCO 2024 publiés par la SAE pour chaque GHT.
    const publies = [2222, 962, 861, 530, 1409, 579, 550, 1176, 584, 1645, 747];
    const region = publies.reduce((somme, lits) => somme + lits, 0);
    expect(valeur('GE', 'LITS_MCO', 2024)?.valeur).toBe(region);
    expect(valeur('SUIVIS', 'LITS_MCO', 2024)?.valeur).toBe(region + 1526);
  });

  it('la somme des établissements de GE-10 fait le GHT : 1 645 lits en 2024', () => {
    const membres = new Set(jeu.etablissement.filter((e) => e.ght === 'GE-10').map((e) => e.ej));
    const lits = jeu.mesure.filter(
      (m) => m.indicateur === 'LITS_MCO' && m.fin === '2024-12-31' && membres.has(m.entite)
    );
    expect(lits.reduce((somme, m) => somme + (m.valeur ?? 0), 0)).toBe(1645);
  });

  it('le CHI Nord Ardennes a une valeur en 2019, avant sa création, par les entités dont il est issu', () => {
    const lits = valeur('080011174', 'LITS_MCO', 2019);
    expect(lits?.valeur).toBe(valeur('GE-04', 'LITS_MCO', 2019)?.valeur);
    expect(lits?.membres).toBeGreaterThan(1);
  });

  it('un indicateur publié pour 2024 seulement n’a qu’un point', () => {
    for (const code of ['PASSAGES_URGENCES', 'ACCOUCHEMENTS', 'ACTES_CMP', 'ACTES_PAR_SALLE']) {
      const annees = new Set(jeu.mesure.filter((m) => m.indicateur === code).map((m) => m.fin));
      expect([code, ...annees]).toEqual([code, '2024-12-31']);
    }
  });

  it('de la suspension d’Épinal et Remiremont, rien ne dit si les cibles courent : « non précisé »', () => {
    const faits = jeu.contrat_evenement.filter(({ contrat }) => contrat === 'epinal-remiremont-2018');
    const suspension = suspensionA(faits, '2019-06-30');
    expect(suspension).toEqual({ depuis: '2019-01-25', gel: null });
    expect(gelEnMots(null).long).toContain('ne précise pas');
  });

  it('aucune mesure n’est simulée, aucune finance n’est inventée', () => {
    const finances = new Set(fiches.filter((f) => f.famille === 'finances').map((f) => f.code));
    expect(jeu.mesure.filter((m) => m.simule || finances.has(m.indicateur))).toEqual([]);
  });

  it('les bandes nationales ne concernent que des taux et des rapports, sur 100 GHT au moins', () => {
    const ratios = new Set(fiches.filter((f) => f.agregation === 'ratio').map((f) => f.code));
    expect(jeu.reference.length).toBeGreaterThan(0);
    for (const bande of jeu.reference) {
      expect([bande.indicateur, ratios.has(bande.indicateur)]).toEqual([bande.indicateur, true]);
      expect(bande.n).toBeGreaterThanOrEqual(100);
      expect(bande.p20 ?? NaN).toBeLessThanOrEqual(bande.mediane ?? NaN);
      expect(bande.mediane ?? NaN).toBeLessThanOrEqual(bande.p80 ?? NaN);
    }
  });
});
