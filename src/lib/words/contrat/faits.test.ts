import { describe, expect, it } from 'vitest';
import { faitEnMots, faitsEnMots, partieDuFait } from './faits';

describe('les faits qui contredisent un jugement', () => {
  it('s’accordent : un engagement et sa cible, deux engagements et leur cible, un jour', () => {
    const manques = (n: number) => faitEnMots({ fait: 'engagements_manques', manques: n, juges: 3 });
    expect(manques(1)).toBe('1\u00a0engagement sur 3 hors de la tolérance de sa cible');
    expect(manques(2)).toBe('2\u00a0engagements sur 3 hors de la tolérance de leur cible');
    expect(faitEnMots({ fait: 'jalons_en_retard', nombre: 1, jours: 1 })).toBe('un jalon en retard de 1 jour');
  });

  it('disent le plus en retard des jalons, une action bloquée par son numéro, plusieurs par leur nombre', () => {
    expect(
      faitsEnMots([
        { fait: 'jalons_en_retard', nombre: 3, jours: 31 },
        { fait: 'actions_bloquees', actions: ['2.1', '2.2'] },
        { fait: 'actions_bloquees', actions: ['2.1'] }
      ])
    ).toEqual(['3 jalons en retard, jusqu’à 31 jours', '2 actions déclarées bloquées', 'action 2.1 déclarée bloquée']);
  });

  it('un taux de gain se lit comme dans l’état de l’action\u00a0: 896\u00a0k€ sur 1\u00a0000 font 89\u00a0%, non 90', () => {
    expect(faitEnMots({ fait: 'gains_insuffisants', taux: 0.896 })).toBe('89\u00a0% des gains attendus à date');
    const arret = { le: '2021-12-31', motif: 'terme' } as const;
    expect(faitEnMots({ fait: 'gains_insuffisants', taux: 0.4, arret })).toBe('40\u00a0% des gains attendus à sa fin');
  });

  it('un abandon, ou rien du tout quand tout était dit compromis', () => {
    expect(faitsEnMots([{ fait: 'action_abandonnee' }, { fait: 'rien_en_retard' }])).toEqual([
      'action abandonnée',
      'rien en retard, rien de bloqué, gains au rendez-vous'
    ]);
  });

  it('mènent chacun à sa liste', () => {
    expect(partieDuFait({ fait: 'jalons_en_retard', nombre: 5, jours: 122 })).toBe('jalons');
    expect(partieDuFait({ fait: 'engagements_manques', manques: 2, juges: 3 })).toBe('engagements');
    expect(partieDuFait({ fait: 'gains_insuffisants', taux: 0.12 })).toBe('gains');
    expect(partieDuFait({ fait: 'actions_bloquees', actions: ['2.1'] })).toBe('actions');
    expect(partieDuFait({ fait: 'rien_en_retard' })).toBeNull();
  });
});
