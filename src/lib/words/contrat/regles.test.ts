import { expect, it } from 'vitest';
import { DEFINITION_RESTE } from './regles';

it('le partage du reste et ce qui est dû ne se lisent pas à la même date, et chacun dit la sienne', () => {
  const [partage, du] = DEFINITION_RESTE.split('«\u00a0Due à date\u00a0»');
  expect(partage).toMatch(/se lit à la dernière date d’effet connue.*reporté, un gain y est à sa nouvelle date/u);
  expect(du).toMatch(/se lit à celle du plan en vigueur.*reporté, un gain y reste dû, tant qu’un avenant/u);
});
