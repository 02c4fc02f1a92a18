import { expect, it } from 'vitest';
import { SANS_SCRIPT } from './sans-script';

it('dit au lecteur sans JavaScript tout ce qui le demande, la situation à une autre date comprise', () => {
  for (const quoi of ['suite des listes longues', 'tris', 'filtres', 'situation à une autre date', 'explorateur'])
    expect(SANS_SCRIPT).toContain(quoi);
});
