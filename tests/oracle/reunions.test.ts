import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ContenuDeReunion } from '$lib/views/reunion/reunion.types';
import { compare, type Lecture } from './comparaison';
import { ecritsDeLaDemonstration, type Ecrits } from './ecrits';
import { litLaPage, prepareLesReunions } from './lecture-reunions';
import { Oracle } from './oracle';

let oracle: Oracle;
let ecrits: Ecrits;
beforeAll(async () => {
  oracle = await Oracle.demonstration();
  ecrits = ecritsDeLaDemonstration();
  await prepareLesReunions(oracle);
}, 60_000);
afterAll(() => oracle.close());

function lues(...codes: ContenuDeReunion['reunion'][]): Map<string, Lecture> {
  const surDesComptes = ecrits.contrats.filter((contrat) => ecrits.lis('contrat', { contrat }).entete.type !== 'ptsm');
  return new Map(
    surDesComptes.map((contrat) => {
      const pages = codes.flatMap((reunion) => litLaPage(ecrits.lis('reunion', { contrat, reunion }).contenu));
      return [contrat, new Map(pages.map(([cle, somme_valeur]) => [cle, { somme_valeur }]))];
    })
  );
}

it.each([
  ['le dialogue de gestion', 'reunion-de-gestion', ['dialogue-de-gestion'], 2200],
  [
    'le RIA, l’EPRD, la revue et le conseil',
    'reunions-des-comptes',
    ['ria', 'eprd-pgfp', 'revue', 'conseil-de-surveillance'],
    4000
  ]
] as const)('%s de chaque contrat, fini ou non, se retrouve en SQL', async (_, question, codes, auMoins) => {
  const { compares, ecarts } = compare(question, '', await oracle.demande(question), lues(...codes));
  expect(ecarts).toEqual([]);
  expect(compares).toBeGreaterThan(auMoins);
});
