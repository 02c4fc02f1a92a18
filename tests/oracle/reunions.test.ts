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

it('un EPRD modificatif arrêté après le RIA qu’elle montre se dit à la réunion du RIA, pour les mêmes entités qu’en SQL', async () => {
  const dits = await oracle.db.query<{ cle: string }>(
    `SELECT m.contrat || ' ' || m.ej AS cle FROM trajectoire m JOIN jugement j USING (contrat)
     WHERE m.version = 'eprd_modificatif' AND m.solde = 'resultat_crp' AND m.exercice = j.exercice AND connu(m.arrete_le, m.enregistre_le)
       AND m.arrete_le > (SELECT max(r.arrete_le) FROM trajectoire r WHERE r.contrat = m.contrat AND r.ej = m.ej AND r.exercice = m.exercice
         AND r.version IN ('ria1', 'ria2') AND connu(r.arrete_le, r.enregistre_le)) ORDER BY cle`
  );
  const surDesComptes = ecrits.contrats.filter((contrat) => ecrits.lis('contrat', { contrat }).entete.type !== 'ptsm');
  const lus = surDesComptes.flatMap((contrat) => {
    const { contenu } = ecrits.lis('reunion', { contrat, reunion: 'ria' });
    if (contenu.reunion !== 'ria') throw new Error('une autre réunion que celle du RIA');
    return contenu.modifies.filter(({ remplaceLeRia }) => remplaceLeRia).map(({ ej }) => `${contrat} ${ej}`);
  });
  expect(lus.toSorted()).toEqual(dits.map(({ cle }) => cle));
  // Monts-Cendrés: three entities on 21 July, after RIA 1 of 29 May to 17 June; six in Plaine de Brume.
  expect(lus).toHaveLength(9);
});
