import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { Point, Qualite } from '$lib/views/modele';
import ValeurQualifiee from './ValeurQualifiee.svelte';

const lits = { unite: 'lits', decimales: 0 };
const ok: Point = { annee: 2024, valeur: 2222, qualite: 'ok', statut: 'definitif' };
const absent = (qualite: Qualite): Point => ({ annee: 2024, valeur: null, qualite, statut: 'definitif' });

function texte(props: { point: Point | null; court?: boolean; avecUnite?: boolean }): string {
  const { body } = render(ValeurQualifiee, { props: { u: lits, ...props } });
  return body
    .replace(/<!--.*?-->|<[^>]+>/gsu, ' ')
    .replace(/[ \n]+/gu, ' ')
    .trim();
}

describe('une valeur, ou pourquoi elle manque', () => {
  it('se lit dans son unité', () => {
    expect(texte({ point: ok })).toBe('2\u202f222');
    expect(texte({ point: ok, avecUnite: true })).toBe('2\u202f222\u00a0lits');
  });

  it('absente, dit pourquoi en toutes lettres, et jamais zéro', () => {
    expect(texte({ point: absent('manquant') })).toBe('non disponible');
    expect(texte({ point: absent('non_concerne') })).toBe('sans activité déclarée');
    expect(texte({ point: absent('secret') })).toBe('secret statistique');
  });

  it('hors de la série, est non disponible', () => {
    expect(texte({ point: null })).toBe('non disponible');
  });

  it('un vrai zéro reste un zéro', () => {
    expect(texte({ point: { ...ok, valeur: 0 } })).toBe('0');
  });

  it('provisoire ou partielle, le dit', () => {
    expect(texte({ point: { ...ok, statut: 'provisoire' } })).toBe('2\u202f222 prov.');
    expect(texte({ point: { ...ok, partiel: { presents: 10, attendus: 11 } } })).toBe(
      '2\u202f222 10\u00a0membres connus sur 11'
    );
  });

  it('avant une fusion, dit combien d’entités elle additionne', () => {
    expect(texte({ point: { ...ok, fusion: 2 } })).toContain('somme de 2\u00a0entités fusionnées depuis');
  });

  it('en étroit, garde la raison entière sous la main', () => {
    const { body } = render(ValeurQualifiee, { props: { u: lits, point: absent('non_concerne'), court: true } });
    expect(body).toContain('title="sans activité déclarée"');
  });
});
