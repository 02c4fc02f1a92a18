import { describe, expect, it } from 'vitest';
import { plan } from '../fixtures/contrat';
import { lireAction, notes, summary } from './summary';
import { table } from './table';

const clair = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('le résumé d’un plan', () => {
  it('compte les états, les jalons et dit le plus long glissement', () => {
    expect(clair(summary(plan))).toBe(
      '5 actions au 30/09/2026 : 1 en retard, 1 bloquée, 1 terminée, 1 en cours, 1 abandonnée. ' +
        '2 jalons atteints sur 5, 1 en retard. ' +
        '1 échéance reportée, au plus de +8 mois (4.1 Plateau ambulatoire commun).'
    );
  });

  it('accorde les états avec leur nombre', () => {
    const deux = { ...plan, groupes: [...plan.groupes, ...plan.groupes] };
    expect(clair(summary(deux))).toContain('2 en retard, 2 bloquées, 2 terminées, 2 en cours, 2 abandonnées.');
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
        'début 01/01/2024, échéance 30/06/2025 et revue au 28/02/2026 (+8 mois) ; 1 jalon atteint sur 2, 1 en retard'
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
      '1 jalon atteint sur 2, 1 en retard'
    ]);
    expect(t.rows[4]?.slice(3, 5)).toEqual(['non renseigné', 'non renseigné']);
  });
});
