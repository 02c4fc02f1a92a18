import { beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '$lib/schema/tables';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import { salleDuPetitContrat, type Salle } from './petit-contrat.fixture';

let salle: Salle;
beforeAll(async () => {
  salle = await salleDuPetitContrat();
});

describe('les documents dus par une entité qui n’a pas toujours été du contrat', () => {
  const document = (echeance: string, transmis_le: string | null): Row<'transmission'> => ({
    ...petitJeu.transmission[0],
    ...{ echeance, transmis_le }
  });
  const dus = (entree: string | null, sortie: string | null) => {
    const [membre] = petitJeu.contrat_perimetre;
    const m = salle({
      contrat_perimetre: [{ ...membre, entree, sortie }],
      // Dus avant, le jour et après le 1er juillet : en retard de 5 jours, jamais venu, jamais venu.
      transmission: [document('2024-06-30', '2024-07-05'), document('2024-07-01', null), document('2024-09-30', null)]
    });
    return m.transmissions.map((t) => [t.echeance, t.transmisLe, t.joursDeRetard]);
  };
  const [avant, leJour, apres] = [
    ['2024-06-30', '2024-07-05', 5],
    ['2024-07-01', null, 183],
    ['2024-09-30', null, 92]
  ];

  it('avant son entrée ne sont pas attendus d’elle, quel que soit le jour où ils sont venus ; le jour même, si', () => {
    expect(dus('2024-07-01', null)).toEqual([apres, leJour]);
    expect(dus('2024-07-02', null)).toEqual([apres]);
    expect(dus(null, null)).toEqual([apres, leJour, avant]);
  });

  it('après sa sortie non plus : le dernier jour est encore du contrat', () => {
    expect(dus(null, '2025-06-30')).toEqual([apres, leJour, avant]);
    // Sortie avant la situation, elle n’y a plus de compte, et doit encore ce qui était dû de son temps.
    expect(dus(null, '2024-07-01')).toEqual([leJour, avant]);
    expect(dus(null, '2024-06-30')).toEqual([avant]);
  });
});

it('un document transmis nomme sa source parmi celles de la page, même si aucun compte ne la cite', () => {
  // The small dataset has a row of each: an index does not say so to the types.
  const modele = salle({
    contrat: { ...petitJeu.contrat[0], source: 'autre' },
    ...{ contrat_evenement: [], compte: [] },
    transmission: [petitJeu.transmission[0]]
  });
  expect(modele.sources.map(({ id }) => id)).toEqual([petitJeu.transmission[0].source]);
});
