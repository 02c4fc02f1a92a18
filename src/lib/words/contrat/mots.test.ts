import { expect, it } from 'vitest';
import { CODES_TYPE } from '$lib/domain/contrat/codes';
import { gelEnMots, motsDuType, nomDuType } from './mots';

it('un PTSM parle d’un territoire, les autres d’un périmètre', () => {
  expect(nomDuType('ptsm')).toBe('projet territorial de santé mentale');
  expect(motsDuType('ptsm').perimetre).toBe('territoire');
  expect(motsDuType('contrat_performance').perimetre).toBe('périmètre');
});

it('un plan et un projet ne se disent pas contrat, les autres types si', () => {
  const dits = CODES_TYPE.map((type) => `${type}\u00a0: ${motsDuType(type).contrat}`);
  expect(dits).toEqual([
    'contrat_performance\u00a0: contrat',
    'performance_redressement\u00a0: contrat',
    'pref\u00a0: plan',
    'cref\u00a0: contrat',
    'plan_redressement\u00a0: plan',
    'cpom\u00a0: contrat',
    'ptsm\u00a0: projet'
  ]);
});

it('ce que la source ne dit pas d’un gel n’est ni affirmé ni nié', () => {
  expect(gelEnMots(null).court).toBe('gel non précisé');
  expect(gelEnMots(false).long).toContain('continuent de courir');
  expect(gelEnMots(true).long).toContain('sont gelés');
});
