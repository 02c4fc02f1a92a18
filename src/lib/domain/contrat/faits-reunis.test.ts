import { describe, expect, it } from 'vitest';
import { faitsReunis } from './faits-reunis';

const retard = (jours: number) => ({ ...{ fait: 'jalon_en_retard' as const, action: '1.1', jalon: '1' }, jours });
const bloquee = (action: string) => ({
  ...{ fait: 'action_bloquee' as const, action, par: 'ars' as const, date: '2024-10-15' }
});

describe('les faits qui contredisent un jugement', () => {
  it('réunissent les jalons, par le plus en retard, et les actions bloquées', () => {
    expect(faitsReunis([retard(12), bloquee('2.1'), retard(31), retard(5), bloquee('2.2')], null)).toEqual([
      { fait: 'jalons_en_retard', nombre: 3, jours: 31 },
      { fait: 'actions_bloquees', actions: ['2.1', '2.2'] }
    ]);
  });

  it('gardent ce qui a arrêté les retards, et d’eux seuls', () => {
    const arret = { le: '2025-10-07', motif: 'gel' as const };
    expect(faitsReunis([retard(81), { fait: 'action_abandonnee', action: '1.1' }], arret)).toEqual([
      { fait: 'jalons_en_retard', nombre: 1, jours: 81, arret },
      { fait: 'action_abandonnee' }
    ]);
  });

  it('disent les gains avant les engagements, et rien du tout quand il n’y a rien', () => {
    expect(
      faitsReunis(
        [
          { fait: 'engagements_manques', manques: 2, juges: 3 },
          { fait: 'gains_insuffisants', attendu: 1000, realise: 310, taux: 0.31 }
        ],
        null
      )
    ).toEqual([
      { fait: 'gains_insuffisants', taux: 0.31 },
      { fait: 'engagements_manques', manques: 2, juges: 3 }
    ]);
    expect(faitsReunis([{ fait: 'rien_en_retard' }], null)).toEqual([{ fait: 'rien_en_retard' }]);
    expect(faitsReunis([], null)).toEqual([]);
  });
});
