import { expect, it } from 'vitest';
import { cercleDe, cercles, graphe } from './cercles.js';

const maison: Record<string, string> = {
  '/m/src/lib/domain/a.ts': "import { b } from './b';\nimport { un } from 'd3';\n",
  '/m/src/lib/domain/b.ts': "import type { C } from '$lib/domain/c';\n",
  '/m/src/lib/domain/c.ts': "export {\n  a\n} from './a';\n",
  '/m/src/lib/views/v.ts': "import { a } from '$lib/domain/a';\nconst tard = () => import('$lib/views/w');\n",
  '/m/src/lib/views/w.ts': "import { v } from './v';\n"
};

it('trois fichiers qui s’importent en cercle sont nommés ensemble, fût-ce par un type', () => {
  const imports = graphe('/m/src', Object.keys(maison), (fichier) => maison[fichier] ?? '');
  expect(cercles(imports).map((cercle) => cercle.toSorted())).toEqual([
    ['/m/src/lib/domain/a.ts', '/m/src/lib/domain/b.ts', '/m/src/lib/domain/c.ts']
  ]);
});

it('ce qui ne vient qu’à la demande ne fait pas cercle', () => {
  const imports = graphe('/m/src', Object.keys(maison), (fichier) => maison[fichier] ?? '');
  expect(imports.get('/m/src/lib/views/v.ts')).toEqual(['/m/src/lib/domain/a.ts']);
});

it('aucun fichier de la maison n’est dans un cercle', () => {
  const ici = `${process.cwd().replaceAll('\\', '/')}/src`;
  expect(cercleDe(`${ici}/lib/domain/action/action.ts`)).toBeNull();
  expect(cercleDe('/ailleurs/lib/a.ts')).toBeNull();
});
