import { expect, it } from 'vitest';
import type { ContratModele } from '$lib/views/contrat/contrat.types';
import { enCours } from './exemples.fixture';
import { chiffresCles, etatEnMots, rythmeEnMots } from './synthese';
import { simple } from './texte.fixture';

const sansGains = (raisonAbsence: ContratModele['gains']['raisonAbsence'], absence: string): ContratModele => ({
  ...enCours,
  gains: { ...enCours.gains, raisonAbsence, absence }
});

it('des gains qu’un contrat ne peut pas avoir ne se disent pas\u00a0; non renseignés, ils disent de quoi', () => {
  expect(etatEnMots(sansGains('sans_objet', 'sans objet'))).not.toContain('sans objet');
  expect(rythmeEnMots(sansGains('sans_objet', 'sans objet'))).toBe('');
  expect(etatEnMots(sansGains('non_renseigne', 'non renseigné'))).toContain('\u00a0; gains non renseignés\u00a0; ');
  const geles = 'gains attendus gelés depuis le 07/10/2025';
  expect(etatEnMots(sansGains('gele', geles))).toContain(`\u00a0; ${geles}\u00a0; `);
});

it('un contrat qui n’est pas signé n’a pas de rythme, et un contrat sans suivi pas de chiffres', () => {
  const entete = { ...enCours.entete, etat: 'projet' };
  expect(rythmeEnMots({ ...enCours, entete })).toBe(
    'Rythme des mesures sans objet\u00a0: le contrat n’est pas en vigueur'
  );
  expect(simple(rythmeEnMots(enCours))).toMatch(/^5,4 M€ d’année pleine restent à mettre en œuvre/u);
  expect(chiffresCles({ ...enCours, entete: { ...enCours.entete, suivi: false } })).toEqual([]);
  expect(chiffresCles(enCours).map(({ code }) => code)).toEqual(['resultat', 'tresorerie', 'annee_pleine']);
});
