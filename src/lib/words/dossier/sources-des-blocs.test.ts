import { expect, it } from 'vitest';
import { REUNIONS } from '$lib/domain/contrat/reunions';
import { famillesDuBloc } from './sources-des-blocs';

it('ne donne les sources d’un chemin qu’aux réunions qui en montrent un', () => {
  expect(REUNIONS.filter((reunion) => famillesDuBloc(reunion, 'chemin').length > 0)).toEqual(
    expect.arrayContaining(['revue', 'conseil-de-surveillance'])
  );
  expect(REUNIONS.filter((reunion) => famillesDuBloc(reunion, 'chemin').length > 0)).toHaveLength(2);
});
