import { describe, expect, it } from 'vitest';
import {
  attendueLe,
  compareEcheances,
  compteEcheances,
  dansLaFenetre,
  estAttendu,
  jalonAuCalendrier,
  FENETRES,
  joursAVenir,
  placeDuContrat,
  placeDuJalon,
  placeDeLAide,
  placeHorsGel,
  termeAVenir
} from './echeances';
import { finDuCalendrier } from './fin-du-calendrier';

const AU = '2026-09-30';
const due = (date: string | null, retard = false) => ({ date, retard });
const fenetresDe = (date: string | null, retard = false) =>
  FENETRES.filter((fenetre) => dansLaFenetre(due(date, retard), fenetre, AU));

describe('ce qu’un calendrier montre à une date', () => {
  it('ce qui est dû ce jour, dans 30 jours et dans 31 n’est pas de la même fenêtre', () => {
    expect(fenetresDe('2026-09-30')).toEqual(['suivre', '30', '60', '90', 'tout']);
    expect(fenetresDe('2026-10-30')).toEqual(['suivre', '30', '60', '90', 'tout']);
    expect(fenetresDe('2026-10-31')).toEqual(['suivre', '60', '90', 'tout']);
    // 30 septembre + 90 jours = 29 décembre.
    expect(fenetresDe('2026-12-29')).toEqual(['suivre', '90', 'tout']);
    expect(fenetresDe('2026-12-30')).toEqual(['tout']);
  });

  it('ce qui est en retard se suit, et n’est dû dans aucun nombre de jours', () => {
    expect(fenetresDe('2026-09-29', true)).toEqual(['suivre', 'retard', 'tout']);
  });

  it('un jalon gelé dont la date est passée n’est ni en retard, ni dû bientôt', () => {
    expect(fenetresDe('2026-05-01')).toEqual(['tout']);
  });

  it('ce qui n’a pas de date se suit', () => {
    expect(fenetresDe(null)).toEqual(['suivre', 'tout']);
  });

  it('va jusqu’au même jour de l’année suivante', () => {
    expect(finDuCalendrier(AU)).toBe('2027-09-30');
    expect(estAttendu('2027-09-30', null, AU)).toBe(true);
    expect(estAttendu('2027-10-01', null, AU)).toBe(false);
  });

  it('un contrat fini n’attend plus aucun jalon, un contrat gelé en a encore', () => {
    expect(estAttendu('2026-12-01', { le: '2026-06-30', motif: 'terme' }, AU)).toBe(false);
    expect(estAttendu('2026-12-01', { le: '2026-06-30', motif: 'gel' }, AU)).toBe(true);
  });

  it('montre un jalon en retard quoi qu’il en soit, et un jalon à venir d’une action qui continue', () => {
    const dans = { abandonnee: false, arret: null, au: AU };
    const jalon = { enRetard: false, atteintLe: null, apresGel: false, echeance: '2026-12-01' };
    expect(jalonAuCalendrier(jalon, dans)).toBe(true);
    expect(jalonAuCalendrier(jalon, { ...dans, abandonnee: true })).toBe(false);
    expect(jalonAuCalendrier({ ...jalon, enRetard: true }, { ...dans, abandonnee: true })).toBe(true);
    // Atteint, il n’est plus attendu ; atteint après un gel, il l’est comme le gel l’a trouvé.
    const atteint = { ...jalon, atteintLe: '2026-09-01' };
    expect(jalonAuCalendrier(atteint, dans)).toBe(false);
    expect(jalonAuCalendrier({ ...atteint, apresGel: true }, dans)).toBe(true);
  });

  it('dit d’abord ce qui est en retard, le plus ancien devant, et en dernier ce qui n’a pas de date', () => {
    const rangees = [due(null), due('2026-10-02'), due('2026-08-01', true), due('2026-07-01', true)];
    expect(rangees.toSorted(compareEcheances).map(({ date }) => date)).toEqual([
      '2026-07-01',
      '2026-08-01',
      '2026-10-02',
      null
    ]);
  });

  it('compte les jours de retard, négatifs avant la date', () => {
    const de = (date: string | null) => {
      const { jours, retard } = attendueLe(date, AU);
      return [jours, retard];
    };
    expect([de('2026-09-18'), de('2026-09-30'), de('2026-10-15'), de(null)]).toEqual([
      [12, true],
      [0, false],
      [-15, false],
      [null, false]
    ]);
  });
});

describe('une date qui revient chaque année', () => {
  it('le compte financier de 2026 se présente au plus tard le 31 mai 2027 ; celui de 2025 est derrière', () => {
    expect(joursAVenir({ mois: 5, jour: 31, recul: 1 }, AU)).toEqual([{ date: '2027-05-31', exercice: 2026 }]);
  });

  it('le RIA 2 d’octobre est de l’exercice en cours, l’EPRD de janvier du suivant', () => {
    expect(joursAVenir({ mois: 10, jour: 15, recul: 0 }, AU)).toEqual([{ date: '2026-10-15', exercice: 2026 }]);
    expect(joursAVenir({ mois: 1, jour: 1, recul: 0 }, AU)).toEqual([{ date: '2027-01-01', exercice: 2027 }]);
  });

  it('le jour même y est, et avec lui celui de l’année suivante', () => {
    expect(joursAVenir({ mois: 9, jour: 30, recul: 0 }, AU).map(({ date }) => date)).toEqual([
      '2026-09-30',
      '2027-09-30'
    ]);
  });
});

describe('ce qui compte et ce qui est compté à part', () => {
  const contrat = { id: 'c', etat: 'en_cours', suivi: true, gel: false as boolean | null, commence: true };

  it('un contrat qui court compte ; gelé, fini, abandonné, pas commencé, pas signé, il est à part', () => {
    expect(placeDuContrat(contrat, null)).toBe('compte');
    expect(placeDuContrat({ ...contrat, etat: 'suspendu', gel: true }, { le: '2026-01-01', motif: 'gel' })).toBe(
      'gele'
    );
    expect(placeDuContrat({ ...contrat, etat: 'terme_echu' }, { le: '2025-12-31', motif: 'terme' })).toBe('fini');
    expect(placeDuContrat({ ...contrat, etat: 'abandonne' }, { le: '2025-12-31', motif: 'abandon' })).toBe('abandonne');
    expect(placeDuContrat({ ...contrat, commence: false }, null)).toBe('non_commence');
    expect(placeDuContrat({ ...contrat, etat: 'projet' }, null)).toBe('non_signe');
  });

  it('une suspension qui ne dit pas si elle gèle est dite telle', () => {
    expect(placeDuContrat({ ...contrat, etat: 'suspendu', gel: null }, null)).toBe('gel_non_precise');
  });

  it('un contrat clos sans date connue est fini quand même, un abandon sans date aussi', () => {
    expect(placeDuContrat({ ...contrat, etat: 'clos' }, null)).toBe('fini');
    expect(placeDuContrat({ ...contrat, etat: 'abandonne' }, null)).toBe('abandonne');
  });

  it('le jalon d’une action abandonnée est à part, où que soit son contrat', () => {
    expect([placeDuJalon(true, 'compte'), placeDuJalon(false, 'gele')]).toEqual(['abandonne', 'gele']);
  });

  it('un terme passé, ou à plus d’un an, n’est pas au calendrier ; le jour même et dans un an, si', () => {
    const termes = ['2026-09-29', '2026-09-30', '2027-09-30', '2027-10-01', null];
    expect(termes.map((fin) => termeAVenir(fin, AU))).toEqual([false, true, true, false, false]);
  });

  it('un gel n’arrête ni les décisions, ni les documents, ni les aides, sinon celle dont la condition est gelée ; une fin, si', () => {
    expect(placeHorsGel('gele')).toBe('compte');
    expect(placeHorsGel('gel_non_precise')).toBe('compte');
    expect(placeDeLAide('gele', 'gele')).toBe('gele');
    expect(placeDeLAide('gele', null)).toBe('compte');
    expect(placeDeLAide('gele', 'non_mesure')).toBe('compte');
    expect(placeDeLAide('gel_non_precise', 'gel_non_precise')).toBe('gel_non_precise');
    expect(placeHorsGel('fini')).toBe('fini');
  });

  it('chaque compte est celui de la liste que sa fenêtre filtre, sans ce qui est à part', () => {
    const echeances = [
      { nature: 'jalon' as const, place: 'compte' as const, date: '2026-09-01', retard: true },
      { nature: 'jalon' as const, place: 'compte' as const, date: '2026-10-20', retard: false },
      { nature: 'jalon' as const, place: 'gele' as const, date: '2025-10-01', retard: true },
      { nature: 'decision' as const, place: 'compte' as const, date: null, retard: false }
    ];
    expect(compteEcheances(echeances, AU)).toEqual({
      natures: {
        jalon: { suivre: 2, retard: 1, '30': 1, '60': 1, '90': 1 },
        decision: { suivre: 1, retard: 0, '30': 0, '60': 0, '90': 0 }
      },
      aPart: { gele: 1 }
    });
  });
});
