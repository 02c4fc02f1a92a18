import { expect, it } from 'vitest';
import { compteDesLevees, estExamine } from './levee';

it('un contrat que nulle règle n’examine n’est pas un contrat sans alerte : il faut une alerte ouverte, ou une règle examinée et non levée', () => {
  expect(estExamine([], [])).toBe(false);
  expect(estExamine([{ fin: '2021-06-22' }], [])).toBe(false);
  expect(estExamine([{ fin: null }], [])).toBe(true);
  expect(estExamine([], [{}])).toBe(true);
});

it('les alertes d’un contrat se comptent ouvertes, celles qu’un texte fixe et les graves parmi elles ; sans examen, elles ne se comptent pas', () => {
  const regles = [
    { code: 'deficit', nature: 'loi' },
    { code: 'plan', nature: 'procedure' },
    { code: 'caisse', nature: 'convention' }
  ] as const;
  const alerte = (regle: string, niveau: number, fin: string | null = null) => ({ regle, niveau, fin });
  const trouvees = [
    alerte('deficit', 3),
    alerte('deficit', 2),
    alerte('deficit', 3, '2026-03-31'),
    alerte('plan', 3),
    alerte('caisse', 1)
  ];
  expect(compteDesLevees(trouvees, [], regles)).toEqual({ levees: 4, loi: 2, graves: 2 });
  expect(compteDesLevees([], [{}], regles)).toEqual({ levees: 0, loi: 0, graves: 0 });
  expect(compteDesLevees([alerte('deficit', 3, '2026-03-31')], [], regles)).toBeNull();
});
