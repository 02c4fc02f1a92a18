import { describe, expect, it } from 'vitest';
import { faitsEnMots } from './faits';

describe('les faits qui contredisent un jugement', () => {
  it('s’accordent : un engagement et sa cible, deux engagements et leur cible, un jour', () => {
    const manques = (n: number) => faitsEnMots([{ fait: 'engagements_manques', manques: n, juges: 3 }]);
    expect(manques(1)).toEqual(['1\u00a0engagement sur 3 hors de la tolérance de sa cible']);
    expect(manques(2)).toEqual(['2\u00a0engagements sur 3 hors de la tolérance de leur cible']);
  });

  it('les jalons se disent ensemble, par le plus en retard, les actions bloquées par leur numéro ou leur nombre', () => {
    const retard = (jours: number) => ({ ...{ fait: 'jalon_en_retard' as const, action: '1.1', jalon: '1' }, jours });
    const bloquee = (action: string) => ({
      ...{ fait: 'action_bloquee' as const, action, par: 'ars' as const, date: '2024-10-15' }
    });
    expect(faitsEnMots([retard(1), bloquee('2.1')])).toEqual([
      'un jalon en retard de 1 jour',
      'action 2.1 déclarée bloquée'
    ]);
    expect(faitsEnMots([retard(12), retard(31), retard(5), bloquee('2.1'), bloquee('2.2')])).toEqual([
      '3 jalons en retard, jusqu’à 31 jours',
      '2 actions déclarées bloquées'
    ]);
  });

  it('un taux de gain se lit comme dans l’état de l’action\u00a0: 896\u00a0k€ sur 1\u00a0000 font 89\u00a0%, non 90', () => {
    const [fait] = faitsEnMots([{ fait: 'gains_insuffisants', attendu: 1000, realise: 896, taux: 0.896 }]);
    expect(fait).toBe('89\u00a0% des gains attendus à date');
  });

  it('un abandon, des gains insuffisants, ou rien du tout quand tout était dit compromis', () => {
    expect(
      faitsEnMots([
        { fait: 'action_abandonnee', action: '1.1' },
        { fait: 'gains_insuffisants', attendu: 1000, realise: 310, taux: 0.31 }
      ])
    ).toEqual(['action abandonnée', '31\u00a0% des gains attendus à date']);
    const rien = 'rien en retard, rien de bloqué, gains au rendez-vous';
    expect(faitsEnMots([{ fait: 'rien_en_retard' }])).toEqual([rien]);
    expect(faitsEnMots([{ fait: 'action_abandonnee', action: '1.1' }, { fait: 'rien_en_retard' }])).toContain(rien);
    expect(faitsEnMots([])).toEqual([]);
  });
});
