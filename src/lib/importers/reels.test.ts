import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importe as importeOctets, mesureDe } from '../../../tests/fixtures/fixtures';
import { assemble } from '../../pipeline/jeu/assemble';
import { lisReferences, REFERENCE } from '../../pipeline/jeu/reference';
import { fiches } from './fiches';
import { lisFichier } from './fichier';
import { lisCsv } from './lecture/csv';
import { sourceDOctets } from './lecture/source';
import { DEMANDE } from './table';
import type { ImportResult } from './types';

const DONNEES = '../shared/data';
const lus = new Map<string, Promise<ImportResult>>();

const octetsDe = (fichier: string) => new Uint8Array(readFileSync(`${DONNEES}/${fichier}`));

async function importe(fichier: string): Promise<ImportResult> {
  return importeOctets(octetsDe(fichier), fichier, { ...DEMANDE, attendIdentite: () => true });
}

/** Reads a file once for all the tests. */
function lis(fichier: string): Promise<ImportResult> {
  const resultat = lus.get(fichier) ?? importe(fichier);
  lus.set(fichier, resultat);
  return resultat;
}

const ght = (annee: number): Promise<ImportResult> => lis(`sae/GHT_${annee}r.csv`);

/** Legal entities of the 12 perimeters, and their GHT. */
function composition(): Map<string, string> {
  const { entete, lignes } = lisCsv(new Uint8Array(readFileSync(`${DONNEES}/ght/ght_grand_est_composition_2024.csv`)));
  const [ej, code] = [entete.indexOf('finess_ej'), entete.indexOf('ght_code')];
  return new Map(lignes.map((l) => [l.cellules[ej] ?? '', l.cellules[code] ?? '']));
}

describe.skipIf(!existsSync(DONNEES))('les fichiers des producteurs (absents : essai sauté)', () => {
  it('l’occupation MCO 2024 de GE-10 est 500 706 journées sur 1 645 lits × 366 jours : 83,2 %', async () => {
    const mesure = mesureDe(await ght(2024), 'GE-10', 'TAUX_OCCUPATION_MCO');
    expect(mesure).toMatchObject({ numerateur: 500_706, denominateur: 1645 * 366 });
    expect(mesure.valeur).toBeCloseTo(0.832, 3);
  });

  it('la DMS MCO 2019 de GE-03 est de 6,40 jours', async () => {
    expect(mesureDe(await ght(2019), 'GE-03', 'DMS_MCO').valeur).toBeCloseTo(6.4, 2);
  });

  it('GE-01 a 2 680 lits MCO en 2019 et 2 222 en 2024', async () => {
    expect(mesureDe(await ght(2019), 'GE-01', 'LITS_MCO').valeur).toBe(2680);
    expect(mesureDe(await ght(2024), 'GE-01', 'LITS_MCO').valeur).toBe(2222);
  });

  it('GE-11 est sans activité de psychiatrie déclarée, vide en 2019 comme à zéro en 2024', async () => {
    for (const annee of [2019, 2024]) {
      expect(mesureDe(await ght(annee), 'GE-11', 'FILE_ACTIVE_PSY')).toMatchObject({
        valeur: null,
        qualite: 'non_concerne'
      });
    }
  });

  it('un GHT sans lit de psychiatrie garde son ratio de soignants par lit', async () => {
    // 2 758,98 ETP sur 847 lits MCO + 562 SMR + 168 USLD
    expect(mesureDe(await ght(2019), 'GE-11', 'ETP_PNM_SOINS_PAR_LIT').denominateur).toBe(847 + 562 + 168);
  });

  it('le personnel de 2020 manque partout', async () => {
    const { rows } = await ght(2020);
    const etp = (rows.mesure ?? []).filter((m) => m.indicateur === 'ETP_PNM');
    expect(etp.length).toBeGreaterThan(130);
    expect(new Set(etp.map((m) => m.qualite))).toEqual(new Set(['manquant']));
  });

  it('aucune entité des fichiers par site n’est dite différente de la somme de ses sites', async () => {
    for (const annee of [2019, 2021, 2024]) {
      const { problems } = await lis(`sae/MCO_${annee}r.csv`);
      expect(problems.filter((p) => p.genre === 'entité différente de ses sites')).toEqual([]);
    }
  });

  it('OCC-01 se lit en 2022 malgré sa ligne coupée, MAR-02 en 2023 malgré mars-02', async () => {
    expect(mesureDe(await ght(2022), 'OCC-01', 'LITS_MCO').valeur).toBe(971);
    expect(mesureDe(await ght(2023), 'MAR-02', 'LITS_MCO').qualite).toBe('ok');
  });

  it('l’histoire des codes disparus reste entière : 540 valeurs de 2019 à 2022, dont 484 sous le code qui les a réunis', async () => {
    const lues = await Promise.all([2019, 2020, 2021, 2022, 2023, 2024].map(ght));
    const mesures = lues.flatMap(({ rows }) => rows.mesure ?? []);
    const anciens = ['ARA-10', 'ARA-13', 'ARA-14', 'ARA-15', 'BFC-10', 'MAR-01'];
    const connues = mesures.filter((m) => anciens.includes(m.entite) && m.valeur !== null);
    const compte = (code: string) => connues.filter((m) => m.entite === code).length;
    // 31, 25, 31, 31 ; 30, 24, 30, 30 ; 33, 27, 33, 33 ; 31, 25, 31, 31 ; en 2019 seulement ; 15, 11, 15, 15.
    expect(anciens.map(compte)).toEqual([118, 114, 126, 118, 8, 56]);

    const france = assemble(
      {
        ...{ nom: 'france', titre: 'France', region: 'FR', region_libelle: 'France', presentation: '' },
        ...{ simule: false, perimetres: null }
      },
      { ...lisReferences(REFERENCE), mesure: mesures },
      fiches
    );
    const fusions = france.succession_ght.filter((s) => s.nature === 'fusion');
    const nouveau = new Map(fusions.map((s) => [s.ancien, s.nouveau]));
    const cle = (entite: string, m: { indicateur: string; fin: string }) => `${entite} ${m.indicateur} ${m.fin}`;
    const publiees = new Map(france.mesure.map((m) => [cle(m.entite, m), m.valeur]));
    const sous = connues.map((m) => cle(nouveau.get(m.entite) ?? m.entite, m));
    expect(sous.filter((k) => (publiees.get(k) ?? null) === null)).toEqual([]);
    expect(connues.filter((m) => nouveau.has(m.entite))).toHaveLength(484);
    // Succession incertaine : le code fermé garde les siennes, et se dit fermé.
    expect(france.mesure.filter((m) => m.entite === 'MAR-01' && m.valeur !== null)).toHaveLength(56);
    expect(france.ght.find((g) => g.code === 'MAR-01')?.fin).toBe('2022-12-31');
    // 3 399 + 372 lits.
    expect(publiees.get('ARA-22 LITS_MCO 2022-12-31')).toBe(3771);
  });

  it('toutes les éditions par GHT sont lues, sans erreur', async () => {
    for (const annee of [2019, 2020, 2021, 2022, 2023, 2024]) {
      const r = await ght(annee);
      expect(r.statut).toBe('lu');
      expect(r.gardees).toBeGreaterThanOrEqual(134);
      expect(r.problems.filter((p) => p.severite === 'erreur' || p.severite === 'refus')).toEqual([]);
    }
  });

  it('la somme des entités juridiques d’un GHT est le chiffre du GHT, pour les 12 périmètres et chaque indicateur', async () => {
    const [parGht, parEntite] = [await ght(2024), await lis('sae/MCO_2024r.csv')];
    const membres = composition();
    const somme = (code: string, indicateur: string, champ: 'valeur' | 'numerateur' | 'denominateur'): number =>
      (parEntite.rows.mesure ?? [])
        .filter((m) => m.indicateur === indicateur && membres.get(m.entite) === code)
        .reduce((total, m) => total + (m[champ] ?? 0), 0);
    expect(somme('GE-10', 'LITS_MCO', 'valeur')).toBe(1645);
    const indicateurs = new Set((parEntite.rows.mesure ?? []).map((m) => m.indicateur));
    for (const code of new Set(membres.values())) {
      for (const indicateur of indicateurs) {
        const { valeur, numerateur, denominateur } = mesureDe(parGht, code, indicateur);
        if (numerateur === null) expect(somme(code, indicateur, 'valeur')).toBe(valeur ?? 0);
        else {
          expect(somme(code, indicateur, 'numerateur')).toBe(numerateur);
          expect(somme(code, indicateur, 'denominateur')).toBe(denominateur);
        }
      }
    }
  });

  it('l’identité des entités juridiques couvre les 84 des 12 périmètres', async () => {
    const { identites } = await lis('sae/ID_2024r.csv');
    const connues = new Map(identites?.map((i) => [i.ej, i]));
    for (const ej of composition().keys()) expect(connues.get(ej)?.juridique).toBe('public');
    expect(connues.get('540023264')).toMatchObject({ commune: 'NANCY', commune_insee: '54395', categorie: 'CHU' });
  });

  it('Hospi Diag 2013, CHRU de Nancy : marge brute 3,4 %, CAF 1,7 %, dette 334,8 M€ sur CAF 12,3 M€', async () => {
    const r = await lis('hospidiag/hospidiag_opendata_2013.csv');
    const nancy = (code: string): ReturnType<typeof mesureDe> => mesureDe(r, '540023264', code);
    expect(nancy('TAUX_MARGE_BRUTE').valeur).toBeCloseTo(0.034, 9);
    expect(nancy('TAUX_CAF').valeur).toBeCloseTo(0.017, 9);
    expect(nancy('TAUX_CAF_NETTE').valeur).toBeCloseTo(0.017 * -1.027, 9);
    expect(nancy('DUREE_APPARENTE_DETTE')).toMatchObject({ numerateur: 334_751_443, denominateur: 12_344_544 });
    expect(nancy('TRESORERIE').valeur).toBe(7_339_392);
    expect(nancy('RESULTAT_NET').valeur).toBe(-22_623_121);
  });

  it('Hospi Diag 2015 et 2022 n’ont pas de finances, et cela se dit', async () => {
    for (const fichier of ['hospidiag/hospidiag_opendata_2015.csv', 'hospidiag/hd2022.csv']) {
      const r = await lis(fichier);
      expect(r.rows.mesure?.some((m) => m.indicateur === 'TRESORERIE')).toBe(false);
      expect(r.problems.map((p) => p.genre)).toContain('édition sans finances');
    }
  });

  it('Hospi Diag 2018 se lit dans son classeur', async () => {
    const r = await lis('hospidiag/Hospi_2018.xlsx');
    expect(r).toMatchObject({ statut: 'lu', annee: 2018, lues: 1503 });
    expect(mesureDe(r, '540023264', 'IP_DMS_MEDECINE').valeur).toBe(0.935);
    expect(mesureDe(r, '540023264', 'TAUX_CHIRURGIE_AMBULATOIRE').valeur).toBeCloseTo(0.3794, 9);
  }, 20_000);

  it('l’indice de Bourbonne-les-Bains (3,222 sur 55 séjours) n’est pas retenu', async () => {
    const r = await lis('hospidiag/hd2022.csv');
    expect(mesureDe(r, '520780024', 'IP_DMS_MEDECINE')).toMatchObject({ valeur: null, qualite: 'non_concerne' });
  });

  it('l’extrait DIAMANT donne la CAF nette en fraction, sans son bruit', async () => {
    const r = await lis('diamant/QUO_SAN_FINANCE_2023_01_20.CSV');
    expect(mesureDe(r, '010008407', 'TAUX_CAF_NETTE', 2022)).toMatchObject({ valeur: 0.02112, statut: 'provisoire' });
  });

  it('l’extrait FINESS cassé est refusé à sa ligne 2', async () => {
    const r = await lis('finess/finess_light_extrait_casse.csv');
    expect(r.statut).toBe('refuse');
    expect(r.problems[0]).toMatchObject({ severite: 'refus', ligne: 2, valeur: '10000024' });
  });

  it('les notifications HAPI se lisent dans leurs trois mises en page, 2022, 2026 et les mois de DIAMANT', async () => {
    const engagements = await lis('diamant/ENGAGEMENTS_PAR_BENEFICIAIRE_2022_17042024085738.csv');
    expect(engagements.rows.notification?.[0]).toMatchObject({
      ...{ ej: '010008407', campagne: 2022, date: '2024-01-16', enveloppe: 'FIR', sous_enveloppe: 'Sanitaire' },
      ...{ mode: 'Intervention (Ex. cour.)', mesure: 'MI2-3-5 : Pratique de soins en cancérologie', montant: 19_741 }
    });
    // Un GEM n’a qu’un code interne.
    expect(engagements.ecarts.map(({ raison }) => raison)).toContain('bénéficiaire sans numéro FINESS');
    const renommes = await lis('diamant/HAPI_2026_engagements_exporter.csv');
    expect(renommes.rows.notification).toMatchObject([
      {
        ...{ ej: '649846548', campagne: 2026, detail: 'notification', numero: 'E202600103/1', date: '2026-01-16' },
        ...{ libelle: 'Aide en exploitation', montant: 900_000 }
      }
    ]);
    const mois = await lis('diamant/MEN_HAPI_2002_08_03.CSV');
    const deJanvier = mois.rows.notification?.find((n) => n.date === '2019-01-31');
    expect(deJanvier).toMatchObject({ ej: '010008407', campagne: 2019, detail: 'mois', montant: 53_643 });
    expect(mois.rows.notification?.some(({ montant }) => montant < 0)).toBe(true);
  });

  it('les autres fichiers sont nommés pour ce qu’ils sont, et rien n’en est tiré', async () => {
    const attendus = {
      'sae/PSY_2024r.csv': 'bordereau PSY (psychiatrie)',
      'sae/IMAGES_P_2019a.csv': 'bordereau IMAGES_P',
      'sae/Q20_2024r.csv': 'bordereau Q20 (personnel médical)',
      'diamant/ANN_SAE_2022_08_03.CSV': 'DIAMANT, capacités de la SAE',
      'diamant/ANN_RPU_2022_06_23.CSV': 'DIAMANT, passages aux urgences',
      'diamant/MEN_PMSI_MENCUMU_2024_05_23.CSV': 'DIAMANT, PMSI mensuel',
      'scansante/publics_2024_tous_sejours.csv': 'ScanSanté',
      'hospidiag/fiches_indicateurs.csv': 'fiches des indicateurs',
      'finess/finess-structures-202607-echantillon.json.gz': 'FINESS+',
      'finess/finess-activites-202607-echantillon.json.gz': 'FINESS+',
      'geo/region-grand-est.geojson': 'une carte',
      'ght/ght_grand_est_composition_2024.csv': 'composition de GHT'
    };
    for (const [fichier, nom] of Object.entries(attendus)) {
      const [arrivee] = await lisFichier(sourceDOctets(octetsDe(fichier), fichier));
      if (arrivee?.genre !== 'inconnu') throw new Error(`${fichier} est lu`);
      expect(arrivee.probleme.message).toContain(nom);
    }
  });

  it('de tout fichier lu, chaque ligne est utilisée, écartée ou refusée', async () => {
    const fichiers = readdirSync(DONNEES, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());
    let lues = 0;
    for (const { parentPath, name } of fichiers) {
      const chemin = `${parentPath.slice(DONNEES.length + 1)}/${name}`;
      for (const arrivee of await lisFichier(sourceDOctets(octetsDe(chemin), chemin))) {
        if (arrivee.genre !== 'lu') continue;
        const { resultat } = arrivee;
        expect(resultat.gardees + resultat.ecarts.reduce((n, e) => n + e.nombre, 0), chemin).toBe(resultat.lues);
        lues += 1;
      }
    }
    expect(lues).toBeGreaterThan(15);
  }, 60_000);
});
