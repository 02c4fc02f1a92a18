import { expect, it } from 'vitest';
import { totalDesLignes } from './total-des-lignes';

const ligne = (palier: string, brut: number, coutsInduits: number, retenuArs: number | null) => ({
  ...{ palier, brut, coutsInduits, net: brut - coutsInduits, retenuEtablissement: brut - coutsInduits, retenuArs }
});

it('une ligne perdue ou reprise quitte le total, une ligne reportée y reste', () => {
  const lignes = [
    ligne('realise', 600, 100, 450),
    ligne('perdu', 300, 0, 300),
    ligne('repris', 80, 0, null),
    ligne('reporte', 200, 50, null)
  ];
  // 600 + 200 bruts, 100 + 50 de coûts ; l’ARS n’a pas valorisé les 150 nets reportés.
  expect(totalDesLignes(lignes)).toMatchObject({
    ...{ brut: 800, coutsInduits: 150, net: 650, perdues: 2 },
    retenus: { ars: { montant: 450, nonValorisees: { lignes: 1, euros: 150 } }, difference: 50 }
  });
  expect(totalDesLignes([])).toMatchObject({ net: 0, perdues: 0 });
});
