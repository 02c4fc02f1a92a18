import { describe, expect, it } from 'vitest';
import { examine, indecidable, type Examen } from './examen';
import { joursDExamen, nonLeves, signaux } from './histoire';
import { estGrave } from './niveau';
import { moisDAlerte, nouvelleDepuis, parEurosEnJeu } from './ordre';
import { avecSeuilsDuJeu, type Regle } from './regle';

const REGLES = new Map([['tresorerie_basse', { durableMois: 3, famille: 'tresorerie' as const }]]);
const de = (le: string, ...examens: Examen[]) => ({
  le,
  trouves: examens.map((e) => ({ regle: 'tresorerie_basse', ...e }))
});
const basse = (valeur: number, loin = false) => examine('A', true, { valeur, loin });
const haute = examine('A', false, { valeur: 12 });

describe('l’histoire d’une alerte', () => {
  it('s’examine à vingt-quatre fins de mois et à la date du jeu', () => {
    const jours = joursDExamen('2026-09-30');
    expect(jours).toHaveLength(25);
    expect([jours[0], jours[1], jours[23], jours[24]]).toEqual([
      '2024-09-30',
      '2024-10-31',
      '2026-08-31',
      '2026-09-30'
    ]);
    expect(joursDExamen('2024-03-15').slice(-2)).toEqual(['2024-02-29', '2024-03-15']);
  });

  it('commence, finit et recommence', () => {
    const lus = signaux(
      [de('2025-01-31', haute), de('2025-02-28', basse(8)), de('2025-03-31', haute), de('2025-04-30', basse(7))],
      REGLES
    );
    expect(lus).toMatchObject([
      { debut: '2025-02-28', fin: '2025-03-31', cloture: 'non_remplie', auMoins: false },
      { debut: '2025-04-30', fin: null, cloture: null }
    ]);
  });

  it('d’un contrat gelé, ce qui est du plan ne s’aggrave plus en durant ; le reste, si', () => {
    const jours = ['2025-08-31', '2025-10-31', '2026-02-28', '2026-04-30'];
    const niveaux = (famille: 'plan' | 'tresorerie') => {
      const regles = new Map([['tresorerie_basse', { durableMois: 6, famille }]]);
      const examens = jours.map((le) => ({ ...de(le, basse(8, true)), gele: le < '2025-10-07' ? null : '2025-10-07' }));
      return signaux(examens, regles)[0]?.niveau;
    };
    expect(niveaux('plan')).toBe(2);
    expect(niveaux('tresorerie')).toBe(3);
  });

  it('d’un contrat gelé, la durée de ce qui est du plan s’arrête au gel', () => {
    const jours = ['2024-12-31', '2025-08-31', '2026-09-30'];
    const regles = new Map([['tresorerie_basse', { durableMois: 6, famille: 'plan' as const }]]);
    const examens = jours.map((le) => ({ ...de(le, basse(8, true)), gele: le < '2025-10-07' ? null : '2025-10-07' }));
    const mois = signaux(examens, regles).map(({ debut, fin, dernier: { constat } }) => [
      constat.gele,
      moisDAlerte({ debut, fin, constat }, '2026-09-30')
    ]);
    // From 31/12/2024 to 07/10/2025, nine months and a week; to D, twenty-one.
    expect(mois).toEqual([['2025-10-07', 9]]);
    expect(moisDAlerte({ debut: '2024-12-31', fin: null, constat: {} }, '2026-09-30')).toBe(21);
  });

  it('ouverte dès le premier jour regardé, elle l’est « au moins » depuis', () => {
    expect(signaux([de('2025-01-31', basse(8))], REGLES)).toMatchObject([{ debut: '2025-01-31', auMoins: true }]);
  });

  it('ne finit pas parce qu’un chiffre manque, et dit quand elle a été vérifiée', () => {
    const lus = signaux([de('2025-01-31', basse(8)), de('2025-02-28', indecidable('A', ['tresorerie']))], REGLES);
    expect(lus).toMatchObject([{ fin: null, verifieLe: '2025-01-31' }]);
  });

  it('qui ne se vérifie plus est le seul examen de sa chose, et dit ce qui manque à quel document', () => {
    const sans = indecidable('A', ['eprd_approuve'], { constat: { document: 'eprd 2026' } });
    const jours = [
      de('2025-01-31', examine('A', true, { constat: { document: 'eprd 2025' } }), indecidable('B', ['tresorerie'])),
      de('2025-02-28', sans, indecidable('B', ['tresorerie']))
    ];
    const lus = signaux(jours, REGLES);
    expect(lus.map(({ entite, dernier }) => [entite, dernier.constat])).toEqual([
      ['A', { document: 'eprd 2025', empechee: { manque: ['eprd_approuve'], document: 'eprd 2026' } }]
    ]);
    expect(nonLeves(jours[1]?.trouves ?? [], lus).map(({ entite }) => entite)).toEqual(['B']);
    // Finie, elle ne tient plus lieu d’examen ; vérifiée de nouveau, elle ne dit plus ce qui manquait.
    const finies = lus.map((alerte) => ({ ...alerte, fin: '2025-02-28' }));
    expect(nonLeves(jours[1]?.trouves ?? [], finies).map(({ entite }) => entite)).toEqual(['A', 'B']);
    expect(signaux([...jours, de('2025-03-31', basse(8))], REGLES)[0]?.dernier.constat).toEqual({});
  });

  it('ce qui ne se décide pas vient avant ce qui n’est pas rempli, dans l’ordre des règles', () => {
    const manque = (entite: string) => indecidable(entite, ['tresorerie']);
    const jour = de('2025-01-31', examine('A', false, {}), manque('B'), examine('C', false, {}), manque('D')).trouves;
    expect(nonLeves(jour, []).map(({ entite }) => entite)).toEqual(['B', 'D', 'A', 'C']);
  });

  it('n’est pas ouverte par ce qui ne se décide pas', () => {
    expect(signaux([de('2025-01-31', indecidable('A', ['tresorerie']))], REGLES)).toEqual([]);
  });

  it('quand plus rien ne l’examine, elle finit sans être dite résolue', () => {
    expect(signaux([de('2025-01-31', basse(8)), de('2025-02-28')], REGLES)).toMatchObject([
      { fin: '2025-02-28', cloture: 'plus_examinee' }
    ]);
  });

  it('l’année pleine due a baissé et rien n’est venu : elle est close, non résolue ; ce qui manquait venu, elle l’est', () => {
    // 1 000 k€ dus, 600 en vigueur : 400 manquent, 100 se tolèrent, 300 étaient à faire venir.
    const due = (remplie: boolean, base: number, nombre: number, marge: number) => ({
      regle: 'ap_due',
      ...examine('c', remplie, { marge, constat: { base, nombre } })
    });
    const finie = (base: number, nombre: number) =>
      signaux(
        [
          { le: '2025-01-31', trouves: [due(true, 1_000_000, 600_000, -300_000)] },
          { le: '2025-02-28', trouves: [due(false, base, nombre, 0)] }
        ],
        REGLES
      ).map(({ fin, cloture }) => [fin, cloture]);
    expect(finie(640_000, 600_000)).toEqual([['2025-02-28', 'due']]);
    expect(finie(950_000, 900_000)).toEqual([['2025-02-28', 'non_remplie']]);
    expect(finie(1_000_000, 900_000)).toEqual([['2025-02-28', 'non_remplie']]);
  });

  it('un jalon reporté, abandonné ou atteint ferme son alerte, et l’histoire dit lequel des trois', () => {
    const alerte = { regle: 'jalon_en_retard', ...examine('c', true, { constat: { action: '1.1', jalon: '1' } }) };
    const plusEnRetard = { ...alerte, issue: 'non_remplie' as const };
    const jalon = { action: '1.1', jalon: '1', echeance: '2024-06-30', atteintLe: null, abandonne: false };
    const objets = (lui: Partial<typeof jalon> | { atteintLe: string }) => () => ({
      ...{ gains: [], aides: [], engagements: [], jalons: [{ ...jalon, ...lui }] }
    });
    const close = (apres: Parameters<typeof objets>[0]) =>
      signaux(
        [
          { le: '2025-01-31', trouves: [alerte], objets: objets({}) },
          { le: '2025-02-28', trouves: [plusEnRetard], objets: objets(apres) }
        ],
        REGLES
      ).map(({ cloture }) => cloture);
    expect(close({ echeance: '2025-06-30' })).toEqual(['report']);
    expect(close({ abandonne: true })).toEqual(['abandon']);
    expect(close({ atteintLe: '2025-02-10' })).toEqual(['non_remplie']);
  });

  it('un jalon atteint ferme son alerte : la règle examine encore le contrat', () => {
    const jalon = examine('c', true, { objet: '1.1/1', valeur: 100 });
    expect(signaux([de('2025-01-31', jalon), de('2025-02-28', examine('c', false, {}))], REGLES)).toMatchObject([
      { objet: '1.1/1', cloture: 'non_remplie' }
    ]);
  });

  it('monte d’un niveau par la distance, d’un autre par la durée, trois au plus', () => {
    const mois = ['2025-01-31', '2025-02-28', '2025-03-31', '2025-04-30', '2025-05-31'];
    const lus = signaux(
      mois.map((le, i) => de(le, basse(8 - i, i >= 4))),
      REGLES
    );
    expect(lus[0]?.niveau).toBe(3);
    expect(lus[0]?.histoire.map(({ niveau }) => niveau)).toEqual([1, 1, 1, 2, 3]);
  });
});

it('les alertes se classent par euros en jeu, celles qui n’en ont pas à la fin', () => {
  const alerte = (montant: number | null, niveau: 1 | 2) => ({ niveau, debut: '2025-01-31', montant });
  const liste = [alerte(null, 2), alerte(5, 1), alerte(null, 1), alerte(7, 1)];
  expect(parEurosEnJeu(liste, (a) => a)).toEqual([liste[3], liste[1], liste[0], liste[2]]);
});

describe('les seuils qu’un jeu change', () => {
  const seuil = { nom: 'jours', libelle: 'Jours', valeur: 10, unite: 'jours' as const, nature: 'convention' as const };
  const regle: Regle = {
    ...{ code: 'tresorerie_basse', libelle: 'Basse', famille: 'tresorerie', nature: 'convention', portee: 'ej' },
    ...{
      unite: 'jours',
      texte: 't',
      source: 's',
      url: null,
      condition: 'c',
      niveaux: 'n',
      durableMois: 3,
      queFaire: 'q'
    },
    seuils: [seuil, { ...seuil, nom: 'texte', nature: 'loi' }]
  };

  it('une convention se change, et les autres seuils restent', () => {
    const [lue] = avecSeuilsDuJeu([regle], { tresorerie_basse: { jours: 20 } });
    expect(lue?.seuils.map(({ valeur }) => valeur)).toEqual([20, 10]);
  });

  it('un seuil de loi, une règle ou un nom inconnus sont refusés', () => {
    expect(() => avecSeuilsDuJeu([regle], { tresorerie_basse: { texte: 1 } })).toThrow('ne se change pas');
    expect(() => avecSeuilsDuJeu([regle], { autre: { jours: 1 } })).toThrow('aucune règle');
    expect(() => avecSeuilsDuJeu([regle], { tresorerie_basse: { mois: 1 } })).toThrow('n’a pas de seuil');
  });
});

it('une alerte est nouvelle depuis trois mois si elle s’est ouverte dans les trois mois ; déjà ouverte le premier jour regardé, elle ne l’est pas', () => {
  const nouvelle = (debut: string, auMoins = false) => nouvelleDepuis({ debut, auMoins }, '2026-09-30', 3);
  expect([nouvelle('2026-07-31'), nouvelle('2026-06-30'), nouvelle('2026-07-31', true)]).toEqual([true, false, false]);
});

it('seul le dernier niveau est grave', () => {
  expect([1, 2, 3].map(estGrave)).toEqual([false, false, true]);
});
