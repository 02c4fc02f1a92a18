import { beforeEach, describe, expect, it, vi } from 'vitest';
import { contratsAPoser, noteAPoser, notesDuJournal, oublieNotes } from './journals-to-lay';

describe('ce qui fut saisi et que les pages ne montrent pas encore', () => {
  const cendres = { jeu: 'demonstration', contrat: 'monts-cendres-pref-2024' };
  const nord = { jeu: 'demonstration', contrat: 'marche-du-nord-performance-2024' };

  beforeEach(() => {
    const garde = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (cle: string) => garde.get(cle) ?? null,
      setItem: (cle: string, valeur: string) => garde.set(cle, valeur),
      removeItem: (cle: string) => garde.delete(cle)
    });
    return () => vi.unstubAllGlobals();
  });

  it('un contrat noté deux fois est dit une fois, et rien d’un autre jeu', () => {
    noteAPoser(cendres, 'a1');
    noteAPoser(cendres, 'b2');
    noteAPoser(nord, 'c3');
    noteAPoser({ ...cendres, jeu: 'autre' }, 'd4');
    expect(contratsAPoser('demonstration')).toEqual([cendres.contrat, nord.contrat]);
  });

  it('un onglet qui a fini n’oublie pas la ligne qu’un autre vient de saisir', () => {
    noteAPoser(cendres, 'a1');
    const finies = notesDuJournal(cendres);
    const venue = noteAPoser(cendres, 'b2');
    oublieNotes(finies);
    expect(contratsAPoser('demonstration')).toEqual([cendres.contrat]);
    oublieNotes([venue]);
    expect(contratsAPoser('demonstration')).toEqual([]);
    expect(localStorage.getItem('trajectoire-a-poser')).toBeNull();
  });

  it('une note d’avant, sans nom à elle, s’oublie aussi ; un contrat au nom plus long garde la sienne', () => {
    localStorage.setItem('trajectoire-a-poser', `demonstration ${cendres.contrat}`);
    noteAPoser({ ...cendres, contrat: `${cendres.contrat}-bis` }, 'a1');
    oublieNotes(notesDuJournal(cendres));
    expect(contratsAPoser('demonstration')).toEqual([`${cendres.contrat}-bis`]);
  });
});
