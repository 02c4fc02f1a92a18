import { describe, expect, it } from 'vitest';
import { DEFINITIONS } from './definitions';
import { LIRE_LES_CONTRATS } from '../portefeuille/lire-contrats';
import { GUIDE } from '../aide/guide';
import type { ActionDuContrat } from '$lib/views/contrat/contrat.types';
import { actionsARisque, actionsParAxe, gainsEnMots, jalonsEnMots } from './actions';
import {
  avancementEnMots,
  colonnesDesCibles,
  lireEngagement,
  marqueDAvancement,
  mesureDe,
  valeursParDate
} from './engagements';
import { enCours, signeRienDu } from './exemples.fixture';
import { echeanceEnMots, messageDesActions, messageDesEngagements, messageDesJalons, messageDesRevues } from './suivi';
import { phrasesDeSynthese, verdict } from './verdict';
import { present, simple } from './texte.fixture';

const signe = { etat: 'signe', arret: null, fin: null } as const;

describe('ce que dit le suivi', () => {
  it('combien d’engagements, et où en est chacun', () => {
    expect(simple(messageDesEngagements(enCours.engagements))).toBe(
      '3 engagements : 1 hors tolérance, 1 à la cible ou au-delà, 1 sans valeur'
    );
  });

  it('un engagement se lit de sa référence à sa cible, la valeur interpolée signalée', () => {
    expect(lireEngagement(present(enCours.engagements[0])).map(simple)).toEqual([
      'référence 2023 : 2,0 %',
      '3,0 % au 31/12/2025, selon l’établissement, provisoire',
      'attendu à date : 4,0 % (interpolé)',
      'cible 6,0 % au 31/12/2028'
    ]);
    const [lue] = enCours.engagements.map((e) => ({
      ...e,
      cibles: e.cibles.map((c) => ({ ...c, gel: 'gele' as const }))
    }));
    expect(lireEngagement(present(lue)).map(simple).at(-1)).toBe('cible 6,0 % au 31/12/2028, gelée');
    expect(
      colonnesDesCibles(present(lue))
        .at(-1)
        ?.cell(present(present(lue).cibles.at(-1)))
    ).toBe('6,0\u00a0%, gelée');
    const [muette] = enCours.engagements.map((e) => ({
      ...e,
      cibles: e.cibles.map((c) => ({ ...c, gel: 'non_precise' as const }))
    }));
    expect(lireEngagement(present(muette)).map(simple).at(-1)).toBe('cible 6,0 % au 31/12/2028, gel non précisé');
  });

  it('une référence qui n’est pas connue dit d’où elle viendrait', () => {
    const [lue] = enCours.engagements.map((e) => ({ ...e, reference: { annee: 2018, valeur: null } }));
    expect(lireEngagement(present(lue)).map(simple)[0]).toBe(
      'référence 2018 : non connue (feuille « Engagements » du classeur)'
    );
  });

  it('une cible dépassée garde sa valeur avant bornes', () => {
    expect(simple(avancementEnMots(present(enCours.engagements[1])) ?? '')).toBe(
      '100 % du chemin (113 % avant bornes)'
    );
    expect(avancementEnMots({ avancement: null })).toBeNull();
  });

  it('sans référence ou sans cible, rien n’est dessiné', () => {
    const marge = present(enCours.engagements[0]);
    expect(marqueDAvancement(marge)).toEqual({
      ...{ reference: 0.02, cible: 0.06, valeur: 0.03, attendu: 0.04 },
      position: 'manquee'
    });
    expect(marqueDAvancement({ ...marge, reference: { annee: 2023, valeur: null } })).toBeNull();
    expect(marqueDAvancement({ ...marge, cibles: [] })).toBeNull();
  });

  it('les valeurs des deux côtés se lisent côte à côte, et leur désaccord se voit', () => {
    const [ligne] = valeursParDate(present(enCours.engagements[0]));
    expect(simple(JSON.stringify(ligne))).toBe(
      '{"date":"2025-12-31","etablissement":"3,0 %, provisoire","ars":"2,6 %, provisoire","different":true}'
    );
    expect(mesureDe(present(enCours.engagements[0]))).toBe('tout le périmètre, sur le résultat hors aides ponctuelles');
  });

  it('les actions qui ne vont pas comme prévu', () => {
    expect(simple(messageDesActions(enCours.axes))).toBe('3 actions sur 2 axes : 1 en retard, 1 bloquée');
  });

  it('les états s’accordent en nombre', () => {
    const [bloquee] = present(enCours.axes[1]).actions;
    const axe = { axe: '1', libelle: 'Axe', actions: [present(bloquee), present(bloquee)] };
    expect(simple(messageDesActions([axe]))).toBe('2 actions sur 1 axe : 2 bloquées');
    const engagements = (['gele', 'gele', 'atteinte', 'atteinte'] as const).map((etat) => ({
      ...present(enCours.engagements[0]),
      etat
    }));
    expect(simple(messageDesEngagements(engagements))).toBe('4 engagements : 2 cibles gelées, 2 à la cible ou au-delà');
  });

  it('un axe montre d’abord ce qui bloque ou tarde, puis le plus gros, et compte le reste', () => {
    const modele = present(enCours.axes[0]?.actions[1]);
    const nomme = (numero: string, reste: Partial<typeof modele>) => ({ ...modele, numero, ...reste });
    const actions = [
      nomme('1', { apPlanifiee: 1 }),
      nomme('2', { apPlanifiee: 9 }),
      nomme('3', { etat: 'en_retard', apPlanifiee: 0 }),
      nomme('4', { etat: 'bloquee', apPlanifiee: 0 }),
      nomme('5', { apPlanifiee: 5 })
    ];
    const [axe] = actionsParAxe([{ axe: '1', libelle: 'Axe', actions }]);
    expect(present(axe).montrees.map(({ numero }) => numero)).toEqual(['4', '3', '2', '5']);
    expect(present(axe).autres).toBe(1);
  });

  it('les actions à risque de tous les axes, bloquées, puis en retard, puis contredites ; les autres ne sont pas là', () => {
    const modele: ActionDuContrat = {
      ...present(enCours.axes[0]?.actions[1]),
      ...{ desaccord: [], etat: 'en_cours', apEnVigueur: 0 }
    };
    const nomme = (numero: string, reste: Partial<typeof modele>) => ({ ...modele, numero, ...reste });
    const contredite = present(enCours.axes.flatMap(({ actions }) => actions).find((a) => a.desaccord.length > 0));
    const axes = [
      { axe: '1', libelle: 'A', actions: [nomme('1', { apPlanifiee: 99 }), nomme('2', { etat: 'en_retard' })] },
      {
        ...{ axe: '2', libelle: 'B' },
        actions: [
          nomme('3', { desaccord: contredite.desaccord, apPlanifiee: 99 }),
          nomme('4', { etat: 'bloquee', apPlanifiee: 1, apEnVigueur: 1 }),
          nomme('5', { etat: 'bloquee', apPlanifiee: 9, apEnVigueur: 1 })
        ]
      }
    ];
    const { montrees, autres } = actionsARisque(axes);
    expect(montrees.map(({ numero }) => numero)).toEqual(['5', '4', '2', '3']);
    expect(autres).toBe(0);
    const dix = Array.from({ length: 10 }, (_, n) => nomme(String(n), { etat: 'bloquee' }));
    expect(actionsARisque([{ axe: '1', libelle: 'A', actions: dix }])).toMatchObject({ autres: 2, total: 10 });
  });

  it('les jalons d’une action en quelques mots', () => {
    const jalons = { atteints: 1, dus: 3, total: 4, enRetard: 2, glisses: 1, abandonnes: { total: 0, enRetard: 0 } };
    expect(simple(jalonsEnMots(jalons, null))).toBe('1 jalon dû atteint sur 3, 2 en retard, 1 a glissé');
    const gel = { le: '2025-10-07', motif: 'gel' as const };
    expect(simple(jalonsEnMots(jalons, gel, 1))).toBe(
      '1 jalon dû atteint sur 3, 1 atteint en avance, 2 en retard au gel du 07/10/2025, 1 a glissé'
    );
    expect(simple(gainsEnMots({ apEnVigueur: 400_000, apPlanifiee: 3_000_000 }))).toBe(
      '400 k€ en vigueur sur 3,0 M€ d’année pleine'
    );
    expect(gainsEnMots({ apEnVigueur: 0, apPlanifiee: 0 })).toBe('sans gain pérenne chiffré');
    const aucun = { ...jalons, atteints: 0, dus: 0, total: 0, enRetard: 0, glisses: 0 };
    expect(jalonsEnMots(aucun, null)).toBe('sans jalon');
    expect(simple(jalonsEnMots({ ...aucun, abandonnes: { total: 3, enRetard: 2 } }, null))).toBe(
      '3 jalons comptés à part'
    );
  });

  it('les jalons en retard et à venir', () => {
    expect(simple(messageDesJalons(enCours.jalons))).toBe('1 jalon en retard, 1 dans les 90 jours');
    expect(simple(messageDesJalons(signeRienDu.jalons))).toBe('Aucun jalon en retard, 1 dans les 90 jours');
    expect([183, 1, 0, -15].map((jours) => simple(echeanceEnMots(jours)))).toEqual([
      ...['183 jours de retard', '1 jour de retard', 'ce jour', 'dans 15 jours']
    ]);
  });

  it('les décisions qui restent à faire, et la prochaine revue', () => {
    expect(simple(messageDesRevues(enCours.revues, '2026-11-03'))).toBe(
      '1 décision sur 2 reste à faire ; prochaine revue le 3 novembre 2026'
    );
  });

  it('la synthèse ne dit pas deux fois la même chose, et finit ses phrases', () => {
    expect(phrasesDeSynthese({ etat: 'En cours', rythme: '' })).toEqual(['En cours.']);
    const etat = 'Signé ; aucun gain attendu à date.';
    expect(phrasesDeSynthese({ etat, rythme: 'aucun gain attendu à date' })).toEqual([etat]);
    expect(phrasesDeSynthese({ etat, rythme: 'il reste 1,8 M€' })).toEqual([etat, 'Il reste 1,8 M€.']);
    expect(phrasesDeSynthese({ etat, rythme: '' })).toEqual([etat]);
  });

  it('« appuis nécessaires » et « non renseignée » ne contredisent jamais rien', () => {
    expect(verdict(enCours.synthese.meteo, ['ars'], signe)).toEqual({
      signe: '≠',
      titre: 'Des faits contredisent le jugement de l’ARS'
    });
    expect(verdict(enCours.synthese.meteo, [], signe)?.signe).toBe('=');
    const appuis = [{ par: 'etablissement' as const, meteo: 'appuis' as const, date: '2026-09-01', commentaire: null }];
    expect(verdict(appuis, [], signe)).toBeNull();
    expect(
      verdict(
        enCours.synthese.meteo.filter(({ par }) => par === 'ars'),
        [],
        signe
      )?.titre
    ).toBe('Ni les jalons, ni les blocages, ni les gains, ni les engagements ne contredisent le jugement de l’ARS');
    expect(verdict(enCours.synthese.meteo, [], signe, false)?.titre).toMatch(
      /^Ni les jalons, ni les blocages, ni les gains ne/u
    );
  });

  it('le jugement d’un contrat fini est confronté aux faits de son dernier jour, et le dit', () => {
    const fin = '2021-12-31';
    const echu = { etat: 'terme_echu', arret: { le: fin, motif: 'terme' }, fin } as const;
    expect(verdict(enCours.synthese.meteo, ['ars'], echu)).toEqual({
      signe: '≠',
      titre: 'À l’échéance, le 31/12/2021, des faits contredisent le jugement de l’ARS'
    });
    const abandonne = { etat: 'abandonne', arret: { le: '2021-06-22', motif: 'abandon' }, fin } as const;
    expect(verdict(enCours.synthese.meteo, [], abandonne)?.titre).toMatch(
      /^À l’abandon du contrat, le 22\/06\/2021, ni les jalons, .* ne contredisent le jugement de/u
    );
    expect(verdict(enCours.synthese.meteo, ['ars'], { ...signe, etat: 'avenante' })?.titre).toMatch(/^Des faits/u);
  });

  it('d’un contrat rejeté, ou fini sans que son jour soit connu, on ne dit pas que rien ne le contredit', () => {
    const rejet = { le: '2021-06-22', motif: 'rejet' } as const;
    expect(verdict(enCours.synthese.meteo, [], { ...signe, etat: 'rejete', arret: rejet })).toBeNull();
    expect(verdict(enCours.synthese.meteo, [], { ...signe, etat: 'clos' })).toBeNull();
  });

  it('tout ce qui peut contredire le jugement d’un contrat est nommé partout où la liste en est donnée', () => {
    const causes = 'les jalons, les blocages, les gains ou les engagements contredisent';
    expect(LIRE_LES_CONTRATS.meteo.texte).toContain(causes);
    expect(JSON.stringify(GUIDE)).toContain(causes);
  });

  it('les montants arrondis qui ne se soustraient pas sont expliqués au portefeuille, au contrat et au guide', () => {
    const phrase =
      'es chiffres affichés sont arrondis\u00a0; les écarts et les évolutions sont calculés sur les valeurs exactes.';
    expect(LIRE_LES_CONTRATS.atterrissage.texte).toContain(phrase);
    expect(JSON.stringify(GUIDE)).toContain(phrase);
    for (const partie of ['synthese', 'trajectoire', 'ponts', 'resultats'] as const) {
      expect(DEFINITIONS[partie].map(({ texte }) => texte).join(' '), partie).toContain(phrase);
    }
  });
});
