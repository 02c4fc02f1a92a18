import { describe, expect, it } from 'vitest';
import type { PieceDePont } from '$lib/views/contrat/contrat.types';
import { actionsParAxe, jalonsEnMots } from './actions';
import {
  messageDesAides,
  messageDesCriteres,
  messageDesHypotheses,
  messageDesResultats,
  messageDesTransmissions,
  messageDeTresorerie
} from './comptes';
import { avancementEnMots, lireEngagement, marqueDAvancement, mesureDe, valeursParDate } from './engagements';
import { enCours, ptsm, signeRienDu } from './exemples.fixture';
import { anneesPleines, composition, effetsDeLAnnee, messageDesGains, messageDuCumul, valeursRetenues } from './gains';
import { lacunes } from './lacunes';
import { parties } from './liens';
import { morceaux } from './morceaux';
import { messageDuPont } from './ponts';
import { echeanceEnMots, messageDesActions, messageDesEngagements, messageDesJalons, messageDesRevues } from './suivi';
import { anneeDecimale, atterrissages, marquesDeVie, messageDeTrajectoire } from './trajectoire';
import { conditionEnMots } from './tranches';
import { verdict } from './verdict';

/** Ordinary spaces in place of the narrow and the unbreakable ones. */
const simple = (texte: string) => texte.replace(/[\u00a0\u202f]/gu, ' ');
const present = <T>(valeur: T | null | undefined): T => {
  if (valeur === null || valeur === undefined) throw new Error('valeur absente');
  return valeur;
};

const piece = (libelle: string, valeur: number, inconnu = false): PieceDePont => ({
  ...{ code: libelle, libelle, valeur, horsPlan: false, inconnu, action: null }
});

describe('ce que dit un pont', () => {
  const depart = { libelle: 'Cible 2026', valeur: -3_400_000 };
  const arrivee = { libelle: 'Atterrissage 2026', valeur: -5_200_000 };

  it('la pièce qui fait plus de la moitié de l’écart est nommée', () => {
    // −1,1 sur −2,0 de pièces défavorables : 55 %.
    expect(simple(messageDuPont(present(enCours.ponts.cible)))).toBe(
      '« Plateau ambulatoire commun » fait l’essentiel de l’écart de −1,8 M€'
    );
  });

  it('deux pièces qui font ensemble plus de la moitié sont nommées toutes deux', () => {
    const pieces = [piece('A', -700_000), piece('B', -600_000), piece('C', -500_000)];
    expect(simple(messageDuPont({ depart, pieces, arrivee }))).toBe(
      '« A » et « B » font l’essentiel de l’écart de −1,8 M€'
    );
  });

  it('un écart surtout inexpliqué le dit', () => {
    const pieces = [piece('A', -500_000), piece('Non expliqué', -1_300_000, true)];
    expect(simple(messageDuPont({ depart, pieces, arrivee }))).toBe(
      'L’essentiel de l’écart de −1,8 M€ n’est pas expliqué'
    );
  });

  it('sans cause dominante, les causes sont comptées', () => {
    const pieces = ['A', 'B', 'C', 'D', 'E', 'F'].map((nom) => piece(nom, -300_000));
    expect(simple(messageDuPont({ depart, pieces, arrivee }))).toBe('6 causes se partagent l’écart de −1,8 M€');
  });

  it('des bouts égaux disent la compensation', () => {
    expect(messageDuPont({ depart, pieces: [], arrivee: { ...arrivee, valeur: -3_400_000 } })).toContain(
      'se compensent'
    );
  });
});

describe('ce que dit une trajectoire', () => {
  const [crp, caf] = enCours.trajectoires;

  it('la projection de l’établissement d’abord, et son écart à la cible en vigueur', () => {
    // −4,8 − (−3,4) = −1,4
    expect(simple(messageDeTrajectoire(present(crp)))).toBe(
      'Résultat du CRP (budget H) : atterrissage 2026 à −4,8 M€ (l’établissement, RIA 2), 1,4 M€ sous la cible'
    );
  });

  it('puis celle de l’outil, puis leur écart', () => {
    expect(atterrissages(present(crp))).toEqual({
      annee: 2026,
      etablissement: { origine: 'etablissement', libelle: 'RIA 2', annee: 2026, valeur: -4_800_000 },
      outil: { origine: 'outil', libelle: 'calcul de l’outil', annee: 2026, valeur: -5_200_000 },
      ...{ ecart: -400_000, cible: -3_400_000 }
    });
  });

  it('sans projection, la dernière année connue ; une année absente n’est pas zéro', () => {
    expect(simple(messageDeTrajectoire(present(caf)))).toBe('CAF : 900 k€ en 2024');
    expect(simple(messageDeTrajectoire({ ...present(caf), realise: [] }))).toBe('CAF : aucune valeur connue');
  });

  it('une projection égale à la cible est « à la cible »', () => {
    const aLaCible = present(crp).atterrissages.map((a) => ({ ...a, valeur: -3_400_000 }));
    expect(messageDeTrajectoire({ ...present(crp), atterrissages: aLaCible })).toMatch(/, à la cible$/u);
  });

  it('le 1er avril 2025 est au quart de l’année ; signature et avenants marquent l’axe', () => {
    expect(anneeDecimale('2025-04-01')).toBe(2025.25);
    expect(marquesDeVie(enCours.entete).map(({ texte }) => texte)).toEqual(['signature', 'avenant']);
  });
});

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

  it('sans contrat ou rien dû, le disent au lieu d’un zéro', () => {
    expect(simple(messageDesGains(signeRienDu.gains))).toBe('Gains : aucun gain attendu à date');
    expect(simple(messageDesGains(ptsm.gains))).toBe('Gains : sans objet');
  });

  it('l’année pleine prévue, sécurisée, en vigueur ; le territoire quand il diffère de la somme des EJ', () => {
    expect(lus(anneesPleines(gains))).toEqual([
      'prévue|9,6 M€|',
      'sécurisée ou mieux|6,0 M€|63 % du prévu',
      'en vigueur|4,2 M€|44 % du prévu',
      'prévue, pour le territoire|9,2 M€|transferts entre membres annulés'
    ]);
    expect(anneesPleines({ ...gains, apTerritoire: 9_600_000 })).toHaveLength(3);
  });

  it('la composition dit les dépenses évitées à part, et rien quand il n’y en a pas', () => {
    expect(lus(composition(gains))).toContain(
      'dépenses évitées|800 k€|dites à part, jamais comptées dans les résultats'
    );
    expect(lus(composition({ ...gains, depensesEvitees: 0, partActivite: null }))).toHaveLength(3);
  });

  it('la valeur retenue par chacun et ce qui les sépare', () => {
    expect(simple(present(valeursRetenues(gains)).dispute ?? '')).toBe(
      '1,2 M€ de plus selon l’établissement que selon l’ARS'
    );
    expect(valeursRetenues({ retenuEtablissement: 1e6, retenuArs: null })).toMatchObject({
      ...{ ars: 'non renseigné', dispute: null }
    });
    expect(valeursRetenues({ retenuEtablissement: null, retenuArs: null })).toBeNull();
  });

  it('le cumul à la date de la situation', () => {
    expect(simple(messageDuCumul(gains, '2026-09-30'))).toBe('2,5 M€ de gains cumulés depuis le début du contrat');
    expect(simple(messageDuCumul(gains, '2025-12-31'))).toBe(
      '1,1 M€ de gains cumulés depuis le début du contrat, 1,4 M€ attendus'
    );
  });
});

describe('ce que disent les comptes', () => {
  it('le résultat comptable et hors aides ponctuelles', () => {
    expect(simple(messageDesResultats(present(enCours.resultats)))).toBe(
      'Résultat 2025 : −5,3 M€, −6,8 M€ hors aides ponctuelles'
    );
  });

  it('ce que coûtent les hypothèses, et ce que le contrat en neutralise', () => {
    const { hypotheses } = enCours;
    expect(simple(messageDesHypotheses(hypotheses))).toBe(
      'Les hypothèses coûtent 400 k€ en 2026, que le contrat neutralise'
    );
    expect(simple(messageDesHypotheses({ ...hypotheses, neutralise: -150_000 }))).toContain('en neutralise 150 k€');
    expect(simple(messageDesHypotheses({ ...hypotheses, impact: null }))).toContain('non chiffré');
  });

  it('les aides versées, et celles que l’on retient', () => {
    expect(simple(messageDesAides(enCours.aides))).toBe('2,0 M€ d’aides versées sur 5,5 M€, 3,0 M€ suspendus');
  });

  it('une condition dit si elle est remplie, et si la preuve manque', () => {
    const [, plateau, sejour] = enCours.aides;
    expect(conditionEnMots(present(plateau))).toMatch(/, non remplie\.$/u);
    expect(conditionEnMots(present(sejour))).toContain('remplie. Preuve');
    expect(conditionEnMots({ ...present(plateau), remplie: true })).toContain('Aucune preuve fournie.');
  });

  it('les entités concernées par un critère légal, jamais le groupement, et celles dont on ne peut rien dire', () => {
    expect(simple(messageDesCriteres(enCours.criteres))).toBe(
      '1 entité juridique concernée sur 2 par un critère légal : CH de Roc-Cendré ; CH de Valmine : chiffres insuffisants pour le dire'
    );
  });

  it('la trésorerie de l’entité la plus courte, sans somme', () => {
    expect(simple(messageDeTresorerie(enCours.tresorerie))).toBe(
      'CH de Valmine : 6 jours de charges en trésorerie au 31/08/2026'
    );
    expect(messageDeTresorerie([])).toContain('non disponible');
  });

  it('les retours en retard, et ceux qui ne sont jamais venus', () => {
    expect(simple(messageDesTransmissions(enCours.transmissions))).toBe('2 retours en retard, dont 1 toujours attendu');
    expect(messageDesTransmissions([])).toBe('Tous les retours attendus sont transmis à temps');
  });
});

describe('ce que dit le suivi', () => {
  it('combien d’engagements, et où en est chacun', () => {
    expect(simple(messageDesEngagements(enCours.engagements))).toBe('3 engagements : 1 en deçà, 1 tenu, 1 sans valeur');
  });

  it('un engagement se lit de sa référence à sa cible, la valeur interpolée signalée', () => {
    expect(lireEngagement(present(enCours.engagements[0])).map(simple)).toEqual([
      'référence 2023 : 2,0 %',
      '3,0 % au 31/12/2025, selon l’établissement, provisoire',
      '4,0 % attendus à cette date (interpolés)',
      'cible 6,0 % au 31/12/2028'
    ]);
  });

  it('une cible dépassée garde sa valeur avant bornes', () => {
    expect(simple(avancementEnMots(present(enCours.engagements[1])) ?? '')).toBe(
      '100 % du chemin (113 % avant bornes)'
    );
    expect(avancementEnMots({ avancement: null })).toBeNull();
  });

  it('sans référence ou sans cible, rien n’est dessiné', () => {
    const marge = present(enCours.engagements[0]);
    expect(marqueDAvancement(marge)).toEqual({ reference: 0.02, cible: 0.06, valeur: 0.03, attendu: 0.04 });
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

  it('un axe montre d’abord ce qui bloque ou tarde, puis le plus gros, et compte le reste', () => {
    const modele = present(enCours.axes[0]?.actions[1]);
    const nomme = (numero: string, reste: Partial<typeof modele>) => ({ ...modele, numero, ...reste });
    const actions = [
      nomme('1', { apPlanifiee: 1 }),
      nomme('2', { apPlanifiee: 9 }),
      nomme('3', { ton: 'retard', apPlanifiee: 0 }),
      nomme('4', { ton: 'bloque', apPlanifiee: 0 }),
      nomme('5', { apPlanifiee: 5 })
    ];
    const [axe] = actionsParAxe([{ axe: '1', libelle: 'Axe', actions }]);
    expect(present(axe).montrees.map(({ numero }) => numero)).toEqual(['4', '3', '2', '5']);
    expect(present(axe).autres).toBe(1);
  });

  it('les jalons d’une action en quelques mots', () => {
    const jalons = { atteints: 1, dus: 3, total: 4, enRetard: 2, glisses: 1 };
    expect(simple(jalonsEnMots(jalons))).toBe('1 jalon atteint sur 3 dus, 2 en retard, 1 a glissé');
    expect(jalonsEnMots({ atteints: 0, dus: 0, total: 0, enRetard: 0, glisses: 0 })).toBe('sans jalon');
  });

  it('les jalons en retard et à venir', () => {
    expect(simple(messageDesJalons(enCours.jalons))).toBe('1 jalon en retard, 1 dans les 90 jours');
    expect(simple(messageDesJalons(signeRienDu.jalons))).toBe('Aucun jalon en retard, 1 dans les 90 jours');
    expect([183, 1, 0, -15].map(echeanceEnMots).map(simple)).toEqual([
      ...['183 jours de retard', '1 jour de retard', 'ce jour', 'dans 15 jours']
    ]);
  });

  it('les décisions qui restent à faire, et la prochaine revue', () => {
    expect(simple(messageDesRevues(enCours.revues, '2026-11-03'))).toBe(
      '1 décision sur 2 reste à faire ; prochaine revue le 3 novembre 2026'
    );
  });

  it('« appuis nécessaires » et « non renseignée » ne contredisent jamais rien', () => {
    expect(verdict(enCours.synthese.meteo, ['5 jalons en retard'])?.signe).toBe('≠');
    expect(verdict(enCours.synthese.meteo, [])?.signe).toBe('=');
    const appuis = [{ par: 'ars' as const, meteo: 'appuis' as const, date: '2026-09-01', commentaire: null }];
    expect(verdict(appuis, [])).toBeNull();
  });
});

describe('la page d’un contrat', () => {
  it('met en relief les montants d’une phrase, pas ses dates', () => {
    const phrase =
      '5,4\u00a0M€ restent à mettre en œuvre avant le 31/12/2026 ; sur 12 mois : 1,8 M€, soit −12,5\u00a0%.';
    expect(morceaux(phrase).flatMap(({ texte, fort }) => (fort ? [simple(texte)] : []))).toEqual([
      ...['5,4 M€', '1,8 M€', '−12,5 %']
    ]);
    expect(
      morceaux(phrase)
        .map(({ texte }) => texte)
        .join('')
    ).toBe(phrase.replace(' ;', '\u00a0;').replace('mois :', 'mois\u00a0:'));
  });

  it('dit ce qui manque et quelles feuilles le remplissent ; un PTSM n’a pas de comptes à fournir', () => {
    expect(lacunes(enCours)).toEqual([]);
    expect(lacunes({ ...enCours, aides: [] })).toEqual([
      { ancre: 'aides', quoi: 'Aides et tranches', feuilles: ['Aides'] }
    ]);
    expect(lacunes(ptsm)).toEqual([]);
    expect(lacunes({ ...ptsm, revues: [] }).map(({ ancre }) => ancre)).toEqual(['revues']);
  });

  it('ne renvoie qu’aux parties qui ont quelque chose à montrer', () => {
    expect(parties(ptsm).map(({ ancre }) => ancre)).toEqual(['engagements', 'actions', 'jalons', 'revues', 'vie']);
    expect(parties(enCours)).toHaveLength(14);
  });
});
