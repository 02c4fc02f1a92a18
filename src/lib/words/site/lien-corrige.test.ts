import { describe, expect, it } from 'vitest';
import { jour, texte, unDe, type Champ } from '$lib/format/address-field';
import { lienCorrige } from './lien-corrige';

const lecture = <T>(cle: string, champ: Champ<T>, connue: (valeur: T) => boolean = () => true) =>
  [
    cle,
    (ecrite: string) => {
      const lu = champ.lit(ecrite);
      return lu !== null && connue(lu) ? champ.ecrit(lu) : null;
    }
  ] as const;

describe('ce qu’un lien demandait et que la page ne connaît pas', () => {
  const tri = lecture('tri', texte, (colonne) => colonne === 'nom');

  it('un tri ou un GHT inconnu se dit, avec ce qui est montré à sa place', () => {
    const ght = lecture('ght', unDe(['ZZ-01']));
    expect(lienCorrige('?tri=zzz&ght=ZZ-99', [tri, ght], false)).toEqual([
      'Le lien demandait un tri inconnu, «\u00a0zzz\u00a0»\u00a0: l’ordre habituel est montré.',
      'Le lien demandait un GHT inconnu, «\u00a0ZZ-99\u00a0»\u00a0: tous sont montrés.'
    ]);
    expect(lienCorrige('?tri=nom&ght=ZZ-01', [tri, ght], false)).toEqual([]);
    // D’un nom écrit deux fois, le premier est lu.
    expect(lienCorrige('?tri=nom&tri=zzz', [tri], false)).toEqual([]);
    expect(lienCorrige('?tri=zzz&tri=nom', [tri], false)).toHaveLength(1);
  });

  it('une version qu’aucun document n’écrit se dit, sur toute page\u00a0; celle d’un document est dite ailleurs', () => {
    expect(lienCorrige('?version=foo', [], false)).toEqual([
      'Le lien demandait une version illisible, «\u00a0foo\u00a0»\u00a0: la page montre les données publiées.'
    ]);
    expect(lienCorrige('?version=2026-06-30.71b65ba8', [], false)).toEqual([]);
  });

  it('une hypothèse hors de ses bornes dit la borne retenue, sur les pages d’un contrat seulement', () => {
    expect(lienCorrige('?securise=150&recettes=-12.5&valide=80&chiffre=beaucoup', [], true)).toEqual([
      'Le lien demandait 150\u00a0% pour la part gardée des gains sécurisés\u00a0: 100\u00a0%, la borne, est retenu.',
      'Le lien demandait −12,5\u00a0% pour la croissance des recettes\u00a0: −10\u00a0%, la borne, est retenu.',
      'Le lien demandait pour la part gardée des gains chiffrés une valeur non admise, «\u00a0beaucoup\u00a0»\u00a0: celle de l’outil est gardée.'
    ]);
    expect(lienCorrige('?securise=150', [], false)).toEqual([]);
    // Écrite autrement, elle est la même.
    expect(lienCorrige('?securise=080', [], true)).toEqual([]);
  });

  it('un choix qu’une partie de la page connaît n’est pas refusé\u00a0; un nom que rien ne lit, ni un choix vide, n’est dit', () => {
    // La situation lit elle-même le texte de la date, et dit pourquoi elle la refuse.
    expect(lienCorrige('?au=hier', [lecture('au', jour), lecture('au', texte)], false)).toEqual([]);
    expect(lienCorrige('?au=hier', [lecture('au', jour)], false)).toHaveLength(1);
    expect(lienCorrige('?utm_source=lettre&tri=', [tri], false)).toEqual([]);
  });
});
