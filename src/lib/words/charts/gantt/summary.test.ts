import { describe, expect, it } from 'vitest';
import { plan } from '$lib/charts/fixtures/contrat';
import { layout } from '$lib/charts/gantt/layout';
import { enBref, lireAction, notes, summary } from './summary';
import { table } from './table';

const clair = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/gu, ' ');

/** The plan made of one action by state, with the share of its gains. */
function avecEtats(...etats: readonly (readonly [etat: string, tauxDesGains: number | null])[]) {
  const [modele] = plan.groupes[0]?.actions ?? [];
  const actions = etats.flatMap(([etat, tauxDesGains], i) =>
    modele ? [{ ...modele, numero: String(i), etat, tauxDesGains }] : []
  );
  return { ...plan, groupes: [{ libelle: '', actions }] };
}

describe('le résumé d’un plan', () => {
  it('compte les états, les jalons et dit le plus long glissement', () => {
    expect(clair(summary(plan))).toBe(
      '5 actions au 30/09/2026 : 1 en cours, 1 en retard, 1 bloquée, 1 terminée, 1 abandonnée. ' +
        '2 jalons dus atteints sur 3 ; 1 en retard. ' +
        '1 échéance reportée, au plus de +8 mois (4.1 Plateau ambulatoire commun).'
    );
  });

  it('accorde les états avec leur nombre', () => {
    const autres = plan.groupes.map((g) => ({
      ...g,
      actions: g.actions.map((a) => ({ ...a, numero: `bis ${a.numero}` }))
    }));
    const deux = { ...plan, groupes: [...plan.groupes, ...autres] };
    expect(clair(summary(deux))).toContain('2 en cours, 2 en retard, 2 bloquées, 2 terminées, 2 abandonnées.');
    const nonDemarrees = avecEtats(['non_demarree', null], ['non_demarree', null]);
    expect(clair(enBref(nonDemarrees))).toBe('2 actions : 2 non démarrées');
    expect(clair(enBref(avecEtats(['non_demarree', null])))).toBe('1 action : 1 non démarrée');
  });

  it('réunit les actions aux jalons achevés quel que soit le taux de leur gain, qui n’est pas un état', () => {
    const etats = avecEtats(['terminee', 0.59], ['terminee', 0], ['terminee', null], ['terminee', 0.9], ['bloquee', 0]);
    expect(clair(summary(etats))).toContain(
      '5 actions au 30/09/2026 : 1 bloquée, 1 terminée, 1 aux jalons achevés, 2 aux jalons achevés et au gain absent. '
    );
    expect(clair(enBref(etats))).toBe('5 actions : 1 bloquée, 1 terminée, 1 aux jalons achevés, 2 au gain absent');
  });

  it('compte une fois une action dessinée sous deux établissements', () => {
    expect(summary({ ...plan, groupes: [...plan.groupes, ...plan.groupes] })).toBe(summary(plan));
  });

  it('tient à part les jalons d’une action abandonnée, comme le total de la page', () => {
    // Of the three that are due, the two of action 4.1 leave with it: 1 reached of 1, and its late one apart.
    const abandonnee = plan.groupes.map((g) => ({
      ...g,
      actions: g.actions.map((a) => (a.numero === '4.1' ? { ...a, etat: 'abandonnee' } : a))
    }));
    const quitte = { ...plan, groupes: abandonnee };
    expect(clair(summary(quitte))).toContain(
      '1 jalon dû atteint sur 1 ; à part, 1 jalon d’une action abandonnée, échéance passée. 1 échéance'
    );
    expect(table(quitte).rows[0]?.map(clair)[7]).toBe('2 jalons comptés à part');
    expect(clair(lireAction(quitte, 0))).toContain('; 2 jalons comptés à part');
  });

  it('d’un contrat gelé, dit ses retards au gel, partout où il les dit', () => {
    const gele = { ...plan, arret: { le: '2026-05-04', motif: 'gel' as const } };
    expect(clair(summary(gele))).toContain('2 jalons dus atteints sur 3 ; 1 en retard au gel du 04/05/2026. ');
    expect(clair(table(gele).rows[0]?.[7] ?? '')).toContain(', 1 en retard au gel du 04/05/2026,');
    expect(clair(lireAction(gele, 0))).toContain(', 1 en retard au gel du 04/05/2026,');
    const [premiere] = layout(gele, { largeur: 900 }).lignes;
    expect(premiere?.barre.jalons.map(({ complet }) => clair(complet)).at(-1)).toBe(
      'Ouverture : attendu le 28/02/2026 (initialement le 30/06/2025), en retard au gel du 04/05/2026'
    );
  });

  it('dit un plan vide et un plan sans report', () => {
    expect(summary({ ...plan, groupes: [] })).toBe('Aucune action.');
    expect(notes({ ...plan, groupes: [] })).toEqual([]);
    expect(summary({ ...plan, groupes: plan.groupes.slice(1) })).toContain('Aucune échéance reportée.');
  });
});

describe('la lecture d’une action', () => {
  it('dit son état, ses dates, son glissement et ses jalons', () => {
    expect(clair(lireAction(plan, 0))).toBe(
      '4.1 Plateau ambulatoire commun : en retard ; ' +
        'début 01/01/2024, échéance 30/06/2025 et revue au 28/02/2026 (+8 mois) ; 1 jalon dû atteint sur 2, 1 en retard, 1 a glissé'
    );
    expect(clair(lireAction(plan, 4))).toBe('2.4 Contentieux : abandonnée ; dates non renseignées ; sans jalon');
    expect(lireAction(plan, 9)).toBe('');
  });
});

describe('le tableau d’un plan', () => {
  it('suit l’ordre du dessin et dit ce qui n’est pas renseigné', () => {
    const t = table(plan);
    expect(t.columns).toEqual([
      'Action',
      'Groupe',
      'État',
      'Début',
      'Échéance initiale',
      'Échéance révisée',
      'Glissement',
      'Jalons'
    ]);
    expect(t.rows[0]?.map(clair)).toEqual([
      '4.1 Plateau ambulatoire commun',
      'Chirurgie et blocs',
      'en retard',
      '01/01/2024',
      '30/06/2025',
      '28/02/2026',
      '+8 mois',
      '1 jalon dû atteint sur 2, 1 en retard, 1 a glissé'
    ]);
    expect(t.rows[4]?.slice(3, 5)).toEqual(['non renseigné', 'non renseigné']);
  });
});
