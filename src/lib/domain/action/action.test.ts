import { describe, expect, it } from 'vitest';
import {
  compteJalons,
  enRetardOuBloquee,
  etatAction,
  finRevisee,
  jalonsEnAvance,
  meteoA,
  sommeDesJalons,
  urgenceDeLAction,
  type PointAction
} from './action';
import { etatJalon } from './jalon';
import type { EtatDeclare } from './codes';
import type { Meteo, Par } from '../contrat/codes';

const AU = '2024-10-15';
const point = (
  par: Par,
  date: string,
  etat: EtatDeclare,
  meteo: Meteo = 'atteignables',
  enregistre_le: string | null = null
): PointAction => ({ par, date, etat, meteo, enregistre_le });
const jalon = (numero: string, echeance: string, date_reelle: string | null) =>
  etatJalon({ contrat: 'essai', action: '1.1', jalon: numero, echeance, date_reelle, enregistre_le: null }, [], AU);

const atteint = jalon('1', '2024-05-31', '2024-06-20');
const enRetard = jalon('2', '2024-09-30', null);
const aVenir = jalon('3', '2025-02-28', null);

describe('l’état d’une action', () => {
  it('tous ses jalons atteints, elle est terminée', () => {
    expect(etatAction([], [atteint], AU)).toMatchObject({ etat: 'terminee', fondement: 'jalons' });
  });

  it('un seul jalon en retard la met en retard, quoi qu’on déclare', () => {
    expect(etatAction([point('etablissement', '2024-10-01', 'en_cours')], [atteint, enRetard, aVenir], AU).etat).toBe(
      'en_retard'
    );
    expect(etatAction([point('etablissement', '2024-10-01', 'terminee')], [atteint, enRetard], AU).etat).toBe(
      'en_retard'
    );
  });

  it('un jalon atteint et rien en retard : en cours', () => {
    expect(etatAction([], [atteint, aVenir], AU).etat).toBe('en_cours');
  });

  it('rien d’atteint ni en retard : non démarrée, sauf si l’on déclare l’avoir commencée', () => {
    expect(etatAction([], [aVenir], AU)).toMatchObject({ etat: 'non_demarree', fondement: 'jalons' });
    expect(etatAction([point('ars', '2024-10-01', 'en_cours')], [aVenir], AU)).toMatchObject({
      etat: 'en_cours',
      fondement: 'declare'
    });
    expect(etatAction([point('ars', '2024-10-01', 'terminee')], [aVenir], AU).etat).toBe('en_cours');
  });

  it('bloquée et abandonnée se déclarent, et l’emportent sur les jalons', () => {
    const bloquee = point('etablissement', '2024-10-01', 'bloquee', 'compromis');
    expect(etatAction([bloquee], [atteint], AU)).toMatchObject({ etat: 'bloquee', fondement: 'declare' });
    expect(etatAction([bloquee, point('ars', '2024-10-10', 'en_cours')], [atteint, aVenir], AU).etat).toBe('en_cours');
    expect(etatAction([bloquee, point('ars', '2024-10-01', 'en_cours')], [atteint, aVenir], AU).etat).toBe('bloquee');
  });

  it('sans jalon, elle est ce qu’on déclare ; sans rien, elle est non démarrée et on sait que rien ne le fonde', () => {
    expect(etatAction([point('ars', '2024-10-01', 'terminee')], [], AU).etat).toBe('terminee');
    expect(etatAction([], [], AU)).toMatchObject({ etat: 'non_demarree', fondement: 'rien' });
  });

  it('une déclaration enregistrée après D ne compte pas à D', () => {
    const tardive = point('etablissement', '2024-10-01', 'bloquee', 'compromis', '2024-10-20');
    expect(etatAction([tardive], [atteint, aVenir], AU)).toMatchObject({
      etat: 'en_cours',
      declare: { etablissement: null, ars: null }
    });
  });
});

describe('la météo', () => {
  it('dit le dernier jugement de chacun, et son jour', () => {
    const points = [
      point('etablissement', '2024-06-15', 'en_cours', 'compromis'),
      point('etablissement', '2024-10-10', 'en_cours', 'securises'),
      point('ars', '2024-07-01', 'en_cours', 'appuis'),
      point('ars', '2024-11-20', 'en_cours', 'compromis')
    ];
    expect(meteoA(points, AU)).toEqual({
      etablissement: { date: '2024-10-10', meteo: 'securises' },
      ars: { date: '2024-07-01', meteo: 'appuis' }
    });
    expect(meteoA([], AU)).toEqual({ etablissement: null, ars: null });
  });
});

describe('le compte des jalons', () => {
  const avance = jalon('4', '2025-06-30', '2024-10-01');

  it('compte à part ceux qui sont atteints avant une échéance encore à venir', () => {
    const actions = (etat: string) => [{ etat, jalons: [atteint, enRetard, aVenir, avance] }];
    expect(jalonsEnAvance(actions('en_cours'))).toBe(1);
    expect(jalonsEnAvance(actions('abandonnee'))).toBe(0);
    // Atteint le jour de son échéance, que le gel avait suspendue : ni dû, ni en avance.
    expect(jalonsEnAvance([{ etat: 'en_cours', jalons: [{ ...avance, atteintLe: avance.echeance }] }])).toBe(0);
  });

  it('compte les dus, les atteints parmi eux et le total ; un jalon atteint en avance n’est pas encore dû', () => {
    expect(compteJalons([{ etat: 'en_retard', jalons: [atteint, atteint, enRetard, aVenir, avance] }])).toEqual({
      ...{ atteints: 2, dus: 3, enRetard: 1, glisses: 0, total: 5 },
      abandonnes: { total: 0, enRetard: 0 }
    });
  });

  it('met à part ceux des actions abandonnées', () => {
    const comptes = [
      { etat: 'en_retard', jalons: [atteint, enRetard] },
      { etat: 'abandonnee', jalons: [atteint, enRetard, aVenir] }
    ];
    const attendu = {
      ...{ atteints: 1, dus: 2, enRetard: 1, glisses: 0, total: 2 },
      abandonnes: { total: 3, enRetard: 1 }
    };
    expect(compteJalons(comptes)).toEqual(attendu);
    expect(sommeDesJalons(comptes.map((c) => compteJalons([c])))).toEqual(attendu);
  });
});

it('la fin d’une action recule avec un jalon repoussé au-delà d’elle, et seulement alors', () => {
  const jalons = (glisse: boolean) => [
    { echeance: '2025-06-30', glisse },
    { echeance: '2025-02-28', glisse: false }
  ];
  expect(finRevisee('2025-03-31', jalons(true))).toBe('2025-06-30');
  expect(finRevisee('2025-03-31', jalons(false))).toBeNull();
  expect(finRevisee('2025-06-30', jalons(true))).toBeNull();
  expect(finRevisee(null, jalons(true))).toBeNull();
  expect(finRevisee('2025-03-31', [])).toBeNull();
});

describe('l’attention que demande une action', () => {
  it('en retard ou bloquée, elle ne va pas comme prévu\u00a0; abandonnée, elle ne doit plus rien', () => {
    const etats = ['non_demarree', 'en_cours', 'en_retard', 'bloquee', 'terminee', 'abandonnee'];
    expect(etats.filter(enRetardOuBloquee)).toEqual(['en_retard', 'bloquee']);
  });

  it('bloquée d’abord, puis en retard, puis contredite, puis les autres', () => {
    const actions: [string, boolean][] = [
      ['en_cours', false],
      ['terminee', true],
      ['en_retard', true],
      ['bloquee', false]
    ];
    expect(actions.map(([etat, contredite]) => urgenceDeLAction(etat, contredite))).toEqual([0, 1, 2, 3]);
  });
});
