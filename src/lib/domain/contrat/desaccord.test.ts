import { describe, expect, it } from 'vitest';
import { etatAction, type PointAction } from '../action/action';
import { desaccord, desaccordAction, desaccordContrat, desaccordDesParties, seDiscute } from './desaccord';
import type { Meteo } from './codes';
import { etatJalon } from '../action/jalon';

const AU = '2024-12-03';
const jalon = (action: string, echeance: string, date_reelle: string | null = null) =>
  etatJalon({ contrat: 'essai', action, jalon: '1', echeance, date_reelle, enregistre_le: null }, [], AU);
const rien = { jalons: [], bloquees: [], gains: null };
const enRetard = jalon('1.1', '2024-11-30');
const aVenir = jalon('1.1', '2025-02-28');
const bloquee: PointAction = {
  date: '2024-10-15',
  par: 'etablissement',
  etat: 'bloquee',
  meteo: 'securises',
  enregistre_le: null
};

describe('le désaccord', () => {
  it('« sécurisés » avec un jalon en retard se contredit, et le fait est dit', () => {
    expect(desaccord('securises', { ...rien, jalons: [enRetard, aVenir] })).toEqual([
      { fait: 'jalon_en_retard', action: '1.1', jalon: '1', jours: 3 }
    ]);
  });

  it('« atteignables » avec moins de 90 % des gains attendus se contredit ; à 90 %, non', () => {
    // 890 sur 1 000 : 89 %.
    expect(desaccord('atteignables', { ...rien, gains: { attendu: 1000, realise: 890 } })).toEqual([
      { fait: 'gains_insuffisants', attendu: 1000, realise: 890, taux: 0.89 }
    ]);
    expect(desaccord('atteignables', { ...rien, gains: { attendu: 1000, realise: 900 } })).toEqual([]);
  });

  it('aucun gain attendu à date ne contredit rien', () => {
    expect(desaccord('securises', { ...rien, gains: { attendu: 0, realise: 0 } })).toEqual([]);
    expect(desaccord('securises', rien)).toEqual([]);
  });

  it('« compromis » se contredit quand rien n’est en retard, bloqué ni en dessous de l’attendu', () => {
    expect(desaccord('compromis', { ...rien, jalons: [aVenir] })).toEqual([{ fait: 'rien_en_retard' }]);
    expect(desaccord('compromis', { ...rien, jalons: [enRetard] })).toEqual([]);
    expect(desaccord('compromis', { ...rien, gains: { attendu: 1000, realise: 500 } })).toEqual([]);
  });

  it('« appuis nécessaires » et « non renseignée » ne se contredisent jamais', () => {
    for (const meteo of ['appuis', 'non_renseignee'] as const) {
      expect(desaccord(meteo, { ...rien, jalons: [enRetard] })).toEqual([]);
      expect(desaccord(meteo, rien)).toEqual([]);
    }
  });

  it('d’une action : elle est bloquée, on dit par qui et quand', () => {
    expect(desaccordAction('securises', '1.1', etatAction([bloquee], [aVenir], AU), [aVenir], null)).toEqual([
      { fait: 'action_bloquee', action: '1.1', par: 'etablissement', date: '2024-10-15' }
    ]);
  });

  it('bloquée par les deux parties, elle l’est d’après la dernière à le dire ; débloquée depuis, par aucune', () => {
    const ars: PointAction = { ...bloquee, par: 'ars', date: '2024-11-20' };
    const dit = (points: PointAction[]) =>
      desaccordAction('securises', '1.1', etatAction(points, [aVenir], AU), [], null);
    const parLArs = [{ fait: 'action_bloquee', action: '1.1', par: 'ars', date: '2024-11-20' }];
    expect(dit([bloquee, ars])).toEqual(parLArs);
    expect(dit([ars, bloquee])).toEqual(parLArs);
    expect(dit([bloquee, { ...ars, date: '2024-09-01' }])).toMatchObject([{ par: 'etablissement' }]);
    expect(dit([bloquee, { ...ars, etat: 'en_cours' }])).toEqual([]);
  });

  it('d’une action abandonnée, les jalons ne sont plus attendus, mais l’abandon contredit « sécurisés »', () => {
    const abandonnee = etatAction([{ ...bloquee, etat: 'abandonnee' }], [enRetard], AU);
    expect(desaccordAction('securises', '1.1', abandonnee, [enRetard], null)).toEqual([
      { fait: 'action_abandonnee', action: '1.1' }
    ]);
    expect(desaccordAction('compromis', '1.1', abandonnee, [enRetard], null)).toEqual([]);
    expect(desaccordAction('appuis', '1.1', abandonnee, [enRetard], null)).toEqual([]);
  });

  it('le jugement de chaque partie se confronte aux mêmes faits', () => {
    const contredit = (meteo: Meteo) => desaccord(meteo, { ...rien, jalons: [enRetard] });
    const de = (etablissement: Meteo, ars: Meteo) => desaccordDesParties({ etablissement, ars }, contredit);
    expect(de('compromis', 'securises')).toMatchObject({ par: ['ars'], faits: [{ fait: 'jalon_en_retard' }] });
    expect(de('atteignables', 'securises').par).toEqual(['etablissement', 'ars']);
    expect(de('appuis', 'non_renseignee')).toEqual({ par: [], faits: [] });
  });

  it('d’un contrat dont deux engagements sur trois sont manqués, « atteignables » se contredit', () => {
    expect(desaccordContrat('atteignables', [], null, { juges: 3, manques: 2 })).toEqual([
      { fait: 'engagements_manques', juges: 3, manques: 2 }
    ]);
    expect(desaccordContrat('compromis', [], null, { juges: 3, manques: 2 })).toEqual([]);
    expect(desaccordContrat('atteignables', [], null, { juges: 3, manques: 0 })).toEqual([]);
  });

  it('d’un contrat : les faits de toutes ses actions, et ses gains ensemble', () => {
    const actions = [
      { numero: '1.1', etat: etatAction([], [enRetard], AU), jalons: [enRetard] },
      { numero: '2.1', etat: etatAction([bloquee], [], AU), jalons: [] }
    ];
    expect(desaccordContrat('atteignables', actions, { attendu: 200, realise: 100 }).map((f) => f.fait)).toEqual([
      'jalon_en_retard',
      'action_bloquee',
      'gains_insuffisants'
    ]);
    expect(desaccordContrat('compromis', actions, null)).toEqual([]);
    // Abandonnée, une action n’a plus de jalon en retard.
    const abandonnee = etatAction([{ ...bloquee, etat: 'abandonnee' }], [enRetard], AU);
    expect(desaccordContrat('securises', [{ numero: '1.1', etat: abandonnee, jalons: [enRetard] }], null)).toEqual([]);
  });
});

it('«\u00a0appuis nécessaires\u00a0» et «\u00a0non renseignée\u00a0» ne se discutent pas', () => {
  const tous = ['securises', 'atteignables', 'compromis', 'appuis', 'non_renseignee'] as const;
  expect(tous.filter(seDiscute)).toEqual(['securises', 'atteignables', 'compromis']);
});
