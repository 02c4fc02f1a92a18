import { expect, it } from 'vitest';
import { suspendu } from './exemples.fixture';
import { cibleDeLAnnee } from './trajectoire';

it('suspendu le 2 juillet 2026 sans dire s’il gèle, un contrat devait encore la cible de 2025', () => {
  const points = [2025, 2026].map((annee) => ({ annee, valeur: -3_900_000 }));
  const versions = suspendu.trajectoires[0]?.versions.slice(0, 1).map((v) => ({ ...v, points })) ?? [];
  const entete = { ...suspendu.entete, debut: '2024-01-01', gel: null, arret: null };
  expect([2025, 2026].map((annee) => cibleDeLAnnee({ versions }, entete, annee))).toEqual([
    { valeur: -3_900_000, absence: null },
    { valeur: null, absence: 'gel_non_precise' }
  ]);
});
