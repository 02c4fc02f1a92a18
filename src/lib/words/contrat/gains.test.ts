import { describe, expect, it } from 'vitest';
import { enCours, ptsm, signeRienDu } from './exemples.fixture';
import {
  anneesDesGains,
  anneesPleines,
  composition,
  effetsDeLAnnee,
  messageDeLAnneePleine,
  messageDesGains,
  messageDuCumul,
  valeursRetenues,
  ontUnEffet
} from './gains';
import { simple } from './texte.fixture';

describe('ce que disent les gains', () => {
  const { gains } = enCours;
  const lus = (lignes: { libelle: string; valeur: string; precision?: string }[]) =>
    lignes.map(({ libelle, valeur, precision }) => simple([libelle, valeur, precision ?? ''].join('|')));

  it('les effets de l’exercice, jamais mêlés à l’année pleine', () => {
    expect(simple(messageDesGains(gains))).toBe(
      '1,4 M€ de gains réalisés sur 2,2 M€ attendus à date, en effet sur l’exercice 2026'
    );
    expect(lus(effetsDeLAnnee(gains))[0]).toBe('réalisé à date|1,4 M€|64 % de l’attendu');
  });

  it('des attendus gelés ne font pas « sur 0 € »', () => {
    expect(simple(messageDesGains({ ...gains, attenduADate: 0 }))).toBe(
      '1,4 M€ de gains réalisés, aucun attendu à date, en effet sur l’exercice 2026'
    );
  });

  it('sans contrat ou rien dû, le disent au lieu d’un zéro', () => {
    expect(simple(messageDesGains(signeRienDu.gains))).toBe('Gains : aucun gain attendu à date');
    expect(simple(messageDesGains(ptsm.gains))).toBe('Gains : sans objet');
  });

  it('dans les mois passés, un sécurisé sans effet ne s’empile pas : il est dû et non réalisé, à part', () => {
    const annees = [
      {
        ...{ annee: 2026, report: 0, attendu: 1_000_000 },
        parts: [
          { palier: 'realise' as const, nature: 'depense' as const, montant: 300_000 },
          { palier: 'securise' as const, nature: 'depense' as const, montant: 700_000, echu: 500_000 }
        ]
      }
    ];
    expect(anneesDesGains({ annees }, null)).toEqual([
      {
        ...{ annee: 2026, report: 0, attendu: 1_000_000, echu: 500_000 },
        parts: [
          { palier: 'realise', nature: 'depense', montant: 300_000 },
          { palier: 'securise', nature: 'depense', montant: 200_000 }
        ]
      }
    ]);
  });

  it('l’année pleine prévue, sécurisée, en vigueur ; le territoire quand il diffère de la somme des EJ', () => {
    expect(lus(anneesPleines(gains))).toEqual([
      'en vigueur|4,2 M€|44 % du prévu',
      'due à date|6,5 M€|68 % du prévu',
      'sécurisée ou mieux|6,0 M€|63 % du prévu',
      'prévue|9,6 M€|',
      'prévue, pour le territoire|9,2 M€|transferts entre membres annulés'
    ]);
    expect(anneesPleines({ ...gains, apTerritoire: 9_600_000 })).toHaveLength(4);
    // Ce qui a été sécurisé puis reporté n’est plus sécurisé.
    expect(lus(anneesPleines({ ...gains, apReportee: 1_200_000 }))[2]).toBe(
      'sécurisée ou mieux|6,0 M€|63 % du prévu, sans 1,2 M€ reportés depuis'
    );
  });

  it('le plan est-il fait ? l’année pleine seule le dit', () => {
    expect(simple(messageDeLAnneePleine(gains))).toBe(
      '4,2 M€ d’année pleine en vigueur, pour 6,5 M€ dus à date, sur 9,6 M€ prévus'
    );
    const gel = { le: '2025-10-07', motif: 'gel' } as const;
    expect(simple(messageDeLAnneePleine(gains, gel))).toContain('pour 6,5 M€ dus au gel');
    expect(simple(messageDeLAnneePleine(gains, { ...gel, motif: 'terme' }))).toContain('pour 6,5 M€ dus à sa fin');
    expect(lus(anneesPleines(gains, gel))).toContain('due au gel|6,5 M€|68 % du prévu');
    expect(simple(messageDeLAnneePleine(ptsm.gains))).toBe('Gains : sans objet');
  });

  it('d’un contrat qui n’est pas signé, disent ce qui était prévu, et nul zéro de ce qui ne pouvait être dû', () => {
    const refuse = { ...gains, raisonAbsence: 'sans_objet' as const, apEnVigueur: 0, apDue: 0, apSecurisee: 0 };
    expect(simple(messageDeLAnneePleine(refuse))).toBe(
      '9,6 M€ d’année pleine prévus, rien de dû : le contrat n’est pas signé'
    );
    expect(messageDesGains(refuse)).toBe(messageDeLAnneePleine(refuse));
    expect(lus(anneesPleines({ ...refuse, apTerritoire: 9_600_000 }))).toEqual(['prévue|9,6 M€|']);
    expect(lus(effetsDeLAnnee(refuse))).toEqual(['sur 2026|sans objet|']);
  });

  it('la composition dit les dépenses évitées à part, et rien quand il n’y en a pas', () => {
    expect(lus(composition(gains))).toContain(
      'dépenses évitées|800 k€|dites à part, jamais comptées dans les résultats'
    );
    expect(lus(composition({ ...gains, depensesEvitees: 0, partActivite: null }))).toHaveLength(3);
  });

  it('des gains ponctuels, en tout, dit ce qui en est attendu sur l’exercice, et sa part du même exercice', () => {
    // 124 k€ sur 3,1 M€ attendus sur l’exercice : 4 %.
    const ponctuels = (autres = {}) => lus(composition({ ...gains, ...autres })).filter((l) => l.includes('ponctuels'));
    expect(ponctuels()).toEqual([
      'gains ponctuels, en tout|350 k€|dont 124 k€ attendus sur 2026, soit 4 % de l’effet attendu'
    ]);
    const rien = { ponctuelAttenduAnnee: 0, partPonctuelle: 0 };
    expect(ponctuels(rien)).toEqual(['gains ponctuels, en tout|350 k€|aucun attendu sur 2026']);
    expect(ponctuels({ ...rien, ponctuelPlanifie: 0 })).toEqual(['gains ponctuels, en tout|0 €|']);
    expect(ponctuels({ partPonctuelle: null })).toEqual([
      'gains ponctuels, en tout|350 k€|dont 124 k€ attendus sur 2026'
    ]);
  });

  it('la valeur retenue par chacun et ce qui les sépare', () => {
    const { etablissement, ars, dispute } = valeursRetenues(gains);
    expect(lus([etablissement, ars])).toEqual([
      'par l’établissement|9,1 M€|',
      'par l’ARS|7,9 M€|2 lignes non valorisées, 300 k€ prévus'
    ]);
    expect(simple(dispute ?? '')).toBe(
      '900 k€ de plus selon l’établissement que selon l’ARS, sur les lignes que les deux ont valorisées et qui ne sont pas perdues'
    );
    expect(valeursRetenues({ retenus: { ...gains.retenus, difference: 0 } }).dispute).toBeNull();
  });

  it('ce qu’une partie n’a valorisé d’aucune ligne n’est pas zéro', () => {
    const ars = { montant: null, nonValorisees: 3, eurosNonValorises: 900_000 };
    expect(valeursRetenues({ retenus: { ...gains.retenus, ars } }).ars).toMatchObject({
      valeur: 'non valorisés',
      precision: '3\u00a0lignes non valorisées, 900\u00a0k€ prévus'
    });
  });

  it('le cumul à la date de la situation', () => {
    expect(simple(messageDuCumul(signeRienDu.gains))).toBe('Gains cumulés : aucun gain attendu à date');
    expect(simple(messageDuCumul(gains))).toBe('2,5 M€ de gains cumulés depuis le début du contrat, 3,6 M€ attendus');
    const fin = { le: '2023-06-30', motif: 'terme' as const };
    expect(simple(messageDuCumul(gains, fin))).toMatch(/, 3,6 M€ attendus à sa fin$/u);
    expect(simple(messageDesGains(gains, fin))).toMatch(/ sur 2,2 M€ attendus à sa fin, /u);
    expect(effetsDeLAnnee(gains, fin).map(({ libelle }) => libelle)).toEqual([
      'réalisé à sa fin',
      'attendu à sa fin',
      'attendu sur 2026'
    ]);
    expect(simple(messageDesGains(signeRienDu.gains, fin))).toBe('Gains : aucun gain attendu à sa fin');
    const rien = { ...gains, cumul: { ...gains.cumul, aDate: { attendu: 1_400_000, realise: 0 } } };
    expect(simple(messageDuCumul(rien))).toBe('Aucun gain réalisé depuis le début du contrat, 1,4 M€ attendus');
  });
});

it('des années sans un euro ne se dessinent pas ; un attendu, un report ou une part suffit', () => {
  const vide = { annee: 2026, parts: [], report: 0, attendu: 0 };
  expect(ontUnEffet([])).toBe(false);
  expect(ontUnEffet([vide])).toBe(false);
  expect(ontUnEffet([vide, { ...vide, attendu: 1 }])).toBe(true);
  expect(ontUnEffet([{ ...vide, report: -1 }])).toBe(true);
  expect(ontUnEffet([{ ...vide, parts: [{ palier: 'realise', nature: 'depense', montant: 1 }] }])).toBe(true);
});
