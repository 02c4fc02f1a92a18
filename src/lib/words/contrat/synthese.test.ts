import { rythmeEnMots } from '$lib/words/contrat/rythme';
import { expect, it } from 'vitest';
import type { ContratModele } from '$lib/views/contrat/contrat.types';
import { enCours } from './exemples.fixture';
import { chiffresCles, etatEnMots, verdictDuResultat } from './synthese';
import { simple } from './texte.fixture';

const sansGains = (raisonAbsence: ContratModele['gains']['raisonAbsence']): ContratModele => ({
  ...enCours,
  gains: { ...enCours.gains, raisonAbsence }
});

it('des gains qu’un contrat ne peut pas avoir ne se disent pas\u00a0; non renseignés, ils disent de quoi', () => {
  expect(etatEnMots(sansGains('sans_objet'))).not.toContain('sans objet');
  expect(rythmeEnMots(sansGains('sans_objet'))).toBe('');
  expect(etatEnMots(sansGains('non_renseigne'))).toContain('\u00a0; gains non renseignés\u00a0; ');
  expect(etatEnMots(sansGains('aucun'))).toContain('\u00a0; aucun gain attendu à date\u00a0; ');
});

it('un contrat qui n’est pas signé n’a pas de rythme, et un contrat sans suivi pas de chiffres', () => {
  const entete = { ...enCours.entete, etat: 'projet' as const };
  expect(rythmeEnMots({ ...enCours, entete })).toBe(
    'Rythme des mesures sans objet\u00a0: le contrat n’est pas en vigueur'
  );
  expect(simple(rythmeEnMots(enCours))).toMatch(/^5,4 M€ d’année pleine restent à mettre en œuvre/u);
  expect(chiffresCles({ ...enCours, entete: { ...enCours.entete, suivi: false } })).toEqual([]);
  expect(chiffresCles(enCours).map(({ code }) => code)).toEqual(['resultat', 'tresorerie', 'annee_pleine']);
});

it('l’établissement d’abord, puis l’outil, puis l’écart de l’un à l’autre\u00a0: −5,2 − (−4,8) = −0,4 M€', () => {
  expect(simple(verdictDuResultat(enCours)?.texte ?? '')).toMatch(
    /établissement projette −4,8 M€ \(RIA 2\).* ; l’outil, −5,2 M€ \(8 mois connus\), écart −400 k€\.$/u
  );
});
