import { expect, it } from 'vitest';
import { autreDateDemandee } from './date-demandee';

it('une page de la région dit qu’elle n’est tenue qu’au jour des données, quand l’adresse en demande un autre', () => {
  expect(autreDateDemandee('2026-06-30', '2026-09-30')).toBe(
    'L’adresse demande la situation au 30 juin 2026\u00a0; cette page n’est tenue qu’au 30 septembre 2026. La page d’un contrat se lit à une autre date.'
  );
  expect(autreDateDemandee('2026-09-30', '2026-09-30')).toBeNull();
  expect(autreDateDemandee(null, '2026-09-30')).toBeNull();
});

it('ce qui n’est pas une date est dit tel, avec la façon d’en écrire une', () => {
  for (const ecrite of ['demain', '2026-02-30', '30/06/2026'])
    expect(autreDateDemandee(ecrite, '2026-09-30')).toBe(
      `«\u00a0${ecrite}\u00a0» n’est pas une date du calendrier. Une date s’écrit «\u00a02026-09-30\u00a0»\u00a0; cette page n’est tenue qu’au 30 septembre 2026. La page d’un contrat se lit à une autre date.`
    );
});
