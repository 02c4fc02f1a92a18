import { describe, expect, it } from 'vitest';
import { diagnosticLu } from './diagnostic';

describe('le diagnostic d’un territoire', () => {
  it('se lit avec ses insuffisances, une par ligne', () => {
    expect(diagnosticLu('Diagnostic partagé de 2025 : aucune réponse la nuit ; logement insuffisant.')).toEqual({
      titre: 'Diagnostic partagé de 2025',
      insuffisances: ['Aucune réponse la nuit', 'Logement insuffisant']
    });
  });

  it('qui n’en liste aucune se montre tel qu’il est écrit ; absent, il se dit non renseigné', () => {
    const delai = 'Délai du premier rendez-vous : 62 jours ; logement insuffisant.';
    expect(diagnosticLu(delai)).toEqual({ titre: 'Diagnostic partagé', insuffisances: [delai] });
    expect(diagnosticLu(null).titre).toContain('non renseigné');
  });
});
