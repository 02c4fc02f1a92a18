import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anneePleine, effetExercice, net, type LigneGain } from './gain';
import { ECHELLE, type Palier } from '../action/mots-des-actions';
import { effetParPalier, palierA, parPalier, situationGain, type PalierGain } from './palier';

const cle = { contrat: 'essai', action: '1.1', gain: '1' };
/** 400 000 € nets par an, prévus au 1er juillet 2024. */
const ligne: LigneGain = {
  ...cle,
  ej: '970000001',
  compte: null,
  unite: null,
  nature: 'depense',
  type_recette: null,
  perennite: 'perenne',
  brut: 450_000,
  couts_induits: 50_000,
  effet: '2024-07-01',
  debut: null,
  fin: null,
  retenu_etablissement: null,
  retenu_ars: null,
  contrepartie_ej: null
};
let rang = 0;
const pas = (palier: Palier, date: string, autres: Partial<PalierGain> = {}): PalierGain => ({
  ...cle,
  rang: ++rang,
  date,
  palier,
  net: null,
  effet: null,
  enregistre_le: null,
  ...autres
});
const chiffre = pas('chiffre', '2024-03-01');
const realise = pas('realise', '2024-10-01', { net: 380_000, effet: '2024-10-01' });

describe('le palier d’un gain à une date', () => {
  it('est le dernier connu, par son rang', () => {
    const paliers = [realise, chiffre];
    expect(palierA(ligne, paliers, '2024-02-29')).toBeNull();
    expect(palierA(ligne, paliers, '2024-09-30')?.palier).toBe('chiffre');
    expect(palierA(ligne, paliers, '2024-10-01')?.palier).toBe('realise');
    expect(palierA(ligne, [{ ...realise, enregistre_le: '2024-12-01' }], '2024-11-30')).toBeNull();
    expect(palierA(ligne, [{ ...realise, gain: '2' }], '2024-11-30')).toBeNull();
  });

  it('réalisé, il compte au net et à la date constatés ; avant, au prévu', () => {
    const avant = situationGain(ligne, [chiffre, realise], '2024-09-30');
    expect(avant).toMatchObject({ palier: 'chiffre', echelon: 'chiffre', realisee: null });
    expect(avant.retenue && net(avant.retenue)).toBe(400_000);
    const apres = situationGain(ligne, [chiffre, realise], '2024-10-15');
    // 380 000 nets au 1er octobre : 95 000 en 2024.
    expect(apres.realisee && anneePleine(apres.realisee)).toBe(380_000);
    expect(apres.realisee && effetExercice(apres.realisee, 2024)).toBe(95_000);
  });

  it('ce qu’un palier dit du net et de la date vaut jusqu’à ce qu’un autre le dise', () => {
    const constate = pas('constate', '2025-03-01');
    const s = situationGain(ligne, [chiffre, realise, constate], '2025-03-01');
    expect(s.echelon).toBe('constate');
    expect(s.realisee).toMatchObject({ effet: '2024-10-01' });
    expect(s.realisee && net(s.realisee)).toBe(380_000);
  });

  it('perdu, il ne rapporte plus rien de ce jour, et garde ce qu’il a rapporté', () => {
    const perdu = pas('perdu', '2025-04-01');
    const s = situationGain(ligne, [chiffre, realise, perdu], '2025-04-01');
    expect(s).toMatchObject({ palier: 'perdu', echelon: null, retenue: null });
    // 380 000 : trois mois en 2024, trois en 2025.
    expect(s.realisee && [2024, 2025, 2026].map((a) => s.realisee && effetExercice(s.realisee, a))).toEqual([
      95_000, 95_000, 0
    ]);
    expect(situationGain(ligne, [chiffre, pas('perdu', '2024-06-01')], '2024-12-31').realisee).toBeNull();
  });

  it('un gain ponctuel repris garde la part de sa période déjà courue', () => {
    const ponctuel: LigneGain = {
      ...ligne,
      perennite: 'ponctuel',
      brut: 120_000,
      couts_induits: 0,
      effet: null,
      debut: '2024-07-01',
      fin: '2025-06-30'
    };
    const s = situationGain(ponctuel, [pas('realise', '2024-07-01'), pas('repris', '2024-10-01')], '2024-12-31');
    // Trois mois sur douze : 30 000.
    expect(s.realisee && net(s.realisee)).toBeCloseTo(30_000, 6);
    expect(s.realisee && effetExercice(s.realisee, 2024)).toBeCloseTo(30_000, 6);
  });

  it('reporté, il change de date et reste où il était, au plus sécurisé', () => {
    const reporte = pas('reporte', '2024-06-15', { effet: '2025-01-01' });
    expect(situationGain(ligne, [chiffre, reporte], '2024-06-15')).toMatchObject({
      palier: 'reporte',
      echelon: 'chiffre',
      retenue: { effet: '2025-01-01' }
    });
    expect(situationGain(ligne, [realise, pas('reporte', '2024-11-01')], '2024-11-01')).toMatchObject({
      echelon: 'securise',
      retenue: { effet: null },
      realisee: null
    });
  });

  it('réalisé après un report sans date, il prend effet le jour où il est réalisé', () => {
    const s = situationGain(ligne, [pas('reporte', '2024-06-15'), pas('realise', '2025-02-01')], '2025-02-01');
    expect(s.realisee?.effet).toBe('2025-02-01');
  });

  it('un gain ponctuel reporté garde la durée de sa période', () => {
    const ponctuel: LigneGain = { ...ligne, perennite: 'ponctuel', debut: '2024-07-01', fin: '2024-07-31' };
    expect(
      situationGain(ponctuel, [pas('reporte', '2024-06-01', { effet: '2024-09-01' })], '2024-06-01').retenue
    ).toMatchObject({ debut: '2024-09-01', fin: '2024-10-01' });
  });

  it('revenir en arrière est un palier de plus, et l’histoire reste', () => {
    const paliers = [chiffre, realise, pas('valide', '2024-11-01')];
    expect(situationGain(ligne, paliers, '2024-11-01')).toMatchObject({ echelon: 'valide', realisee: null });
    expect(situationGain(ligne, paliers, '2024-10-31').echelon).toBe('realise');
  });
});

describe('l’échelle', () => {
  const autre = (gain: string, autres: Partial<LigneGain>): LigneGain => ({ ...ligne, gain, ...autres });
  const au = '2024-12-31';
  const lignes = [
    ligne,
    autre('2', { brut: 250_000 }),
    autre('3', { perennite: 'ponctuel', brut: 100_000, couts_induits: 10_000, debut: '2024-01-01', fin: '2024-12-31' }),
    autre('4', { brut: 150_000 }),
    autre('5', { nature: 'depense_evitee', brut: 950_000 }),
    autre('6', { brut: 110_000 })
  ];
  const paliers = [
    realise,
    pas('securise', '2024-05-01', { gain: '2' }),
    pas('chiffre', '2024-05-01', { gain: '3' }),
    pas('perdu', '2024-05-01', { gain: '4' }),
    pas('realise', '2024-05-01', { gain: '5' })
  ];
  const situations = lignes.map((l) => situationGain(l, paliers, au));

  it('met chaque ligne sur une seule marche, et n’ajoute jamais deux marches', () => {
    // Pérennes : 380 000 réalisés, 200 000 sécurisés, 60 000 sans palier, 100 000 perdus ; 90 000 ponctuels chiffrés.
    const { paliers: marches, auMoins, tout, evitees } = parPalier(situations);
    expect(marches.realise).toEqual({ lignes: 1, anneePleine: 380_000, ponctuel: 0 });
    expect(marches.securise.anneePleine).toBe(200_000);
    expect(marches.chiffre).toEqual({ lignes: 1, anneePleine: 0, ponctuel: 90_000 });
    expect(marches.perdu.anneePleine).toBe(100_000);
    expect(marches.sans.anneePleine).toBe(60_000);
    expect(auMoins.securise.anneePleine).toBe(580_000);
    expect(auMoins.identifie).toEqual({ lignes: 3, anneePleine: 580_000, ponctuel: 90_000 });
    expect(tout).toEqual({ lignes: 4, anneePleine: 640_000, ponctuel: 90_000 });
    expect(evitees).toEqual({ lignes: 1, anneePleine: 900_000, ponctuel: 0 });
  });

  it('les effets d’un exercice se partagent entre les mêmes marches', () => {
    // 2025 : 380 000, 200 000 et 60 000 en année pleine ; le ponctuel est fini, le perdu n’a rien rapporté.
    expect(effetParPalier(situations, 2025)).toMatchObject({
      realise: 380_000,
      securise: 200_000,
      sans: 60_000,
      chiffre: 0,
      perdu: 0
    });
  });

  it('aucun cumul ne dépasse le tout, et monter d’une marche ne l’augmente jamais', () => {
    const tirage = fc.record({
      brut: fc.nat({ max: 1_000_000 }),
      palier: fc.option(fc.constantFrom<Palier>(...ECHELLE, 'perdu', 'repris', 'reporte')),
      pleine: fc.boolean()
    });
    fc.assert(
      fc.property(fc.array(tirage, { maxLength: 12 }), (tires) => {
        const vues = tires.map(({ brut, palier, pleine }, i) => {
          const l = autre(`${i}`, { brut, couts_induits: 0, perennite: pleine ? 'perenne' : 'ponctuel' });
          return situationGain(l, palier === null ? [] : [pas(palier, '2024-01-01', { gain: `${i}` })], au);
        });
        const { auMoins, paliers: marches, tout } = parPalier(vues);
        for (const mesure of ['lignes', 'anneePleine', 'ponctuel'] as const) {
          const cumuls = ECHELLE.map((p) => auMoins[p][mesure]);
          expect(Math.max(...cumuls)).toBeLessThanOrEqual(tout[mesure]);
          expect([...cumuls].sort((a, b) => b - a)).toEqual(cumuls);
          expect(ECHELLE.reduce((t, p) => t + marches[p][mesure], marches.sans[mesure])).toBe(tout[mesure]);
        }
      })
    );
  });
});
