import { describe, expect, it } from 'vitest';
import { petitJeu } from '../../../tests/parity/petit-jeu';
import { avecTypographie, proses } from './proses';

describe('les textes des tables', () => {
  it('sont les colonnes libres des tables écrites à la main : ni codes, ni clés, ni mots choisis, ni noms de FINESS', () => {
    expect(proses('jalon')).toEqual(['libelle', 'preuve']);
    expect(proses('contrat_evenement')).toEqual(['date_texte', 'organisme', 'texte']);
    expect(proses('source')).toEqual(['producteur', 'titre', 'edition', 'licence', 'note']);
    expect(proses('etablissement')).toEqual([]);
    expect(proses('mesure')).toEqual([]);
    expect(proses('indicateur')).toEqual([]);
  });

  it('d’une agence qui tape des espaces ordinaires se lisent avec des insécables, le reste ne change pas', () => {
    const [jalon] = petitJeu.jalon;
    const tape = { ...jalon, libelle: "Mise en service de l'unité : phase 2", preuve: null };
    const rows = { jalon: [tape], mesure: petitJeu.mesure };
    const nettes = avecTypographie(rows);
    expect(nettes.jalon).toEqual([{ ...tape, libelle: 'Mise en service de l’unité\u00a0: phase 2' }]);
    expect(nettes.mesure).toBe(petitJeu.mesure);
    expect(tape.libelle).toContain("l'unité :");
  });
});
