import { expect, it } from 'vitest';
import { saisieDuClasseurEnMots } from './classeur';

it('un classeur dit les lignes de la séance qu’il contient, et celles qu’il ne contient pas, avec la raison', () => {
  const rien = { tardives: 0, donneesAu: '2026-09-30', contraires: 0, sansEffet: 0, refusees: 0 };
  expect(saisieDuClasseurEnMots({ ...rien, appliquees: 1 })).toBe(
    '1\u00a0ligne de la saisie de séance est dans ce classeur.'
  );
  expect(saisieDuClasseurEnMots({ ...rien, appliquees: 3, contraires: 2, sansEffet: 1, refusees: 0 })).toBe(
    '3\u00a0lignes de la saisie de séance sont dans ce classeur. N’y sont pas\u00a0: 2\u00a0lignes qui se contredisent, dont personne n’a encore choisi et 1\u00a0ligne dont l’objet n’est plus dans le contrat ou y a changé depuis. Elles restent dans le journal de la page «\u00a0Saisie de séance\u00a0».'
  );
  expect(saisieDuClasseurEnMots({ ...rien, appliquees: 0, refusees: 1 })).toMatch(
    /^Aucune ligne .*N’y est pas\s: 1\sligne que le formulaire refuserait\./
  );
  expect(saisieDuClasseurEnMots({ ...rien, appliquees: 2, tardives: 1 })).toMatch(
    /Une ligne, enregistrée après le 30\/09\/2026, .*\s: importée, elle ne paraîtra que quand les données iront jusque-là\.$/
  );
});
