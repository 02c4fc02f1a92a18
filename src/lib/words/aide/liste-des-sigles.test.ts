import { expect, it } from 'vitest';
import { GUIDE } from './guide';
import { SIGLES } from './liste-des-sigles';

it('l’aide explique chaque sigle de la salle du contrat, une fois, par ordre alphabétique', () => {
  const sigles = SIGLES.map(({ sigle }) => sigle);
  for (const sigle of ['EJ', 'CRP', 'PTSM', 'PGFP', 'CAF', 'AP', 'ETP', 'EPRD', 'RIA', 'FRNG', 'BFR', 'CPOM']) {
    expect(sigles).toContain(sigle);
  }
  expect(sigles).toEqual([...new Set(sigles)].sort());
  expect(GUIDE.rubriques.map(({ ancre }) => ancre)).toContain('glossaire');
});
