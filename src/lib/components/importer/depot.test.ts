import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import ZoneDepot from './ZoneDepot.svelte';

it('le choix de fichiers montre tout ce qui se lit : classeur à macros, texte, archive', () => {
  const { body } = render(ZoneDepot, { props: { onfichiers: () => undefined } });
  const admis = /accept="([^"]*)"/.exec(body)?.[1]?.split(',');
  expect(admis).toEqual(expect.arrayContaining(['.xlsx', '.xlsm', '.ods', '.csv', '.tsv', '.txt', '.gz', '.zip']));
});
