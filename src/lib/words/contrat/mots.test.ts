import { expect, it } from 'vitest';
import { gelEnMots, motsDuType, nomDuType } from './mots';

it('un PTSM parle d’un territoire, les autres d’un périmètre', () => {
  expect(nomDuType('ptsm')).toBe('projet territorial de santé mentale');
  expect(motsDuType('ptsm').perimetre).toBe('territoire');
  expect(motsDuType('contrat_performance').perimetre).toBe('périmètre');
});

it('ce que la source ne dit pas d’un gel n’est ni affirmé ni nié', () => {
  expect(gelEnMots(null).court).toBe('gel non précisé');
  expect(gelEnMots(false).long).toContain('continuent de courir');
  expect(gelEnMots(true).long).toContain('sont gelés');
});
