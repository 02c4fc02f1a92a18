import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ContenuDeReunion } from '$lib/views/reunion/reunion.types';
import { compare, type Lecture } from './comparaison';
import { registre } from '$lib/views/registre';
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

it('le jour dû d’un EPRD est connu avant qu’il ne vienne\u00a0: au 31/12/2025, celui de 2026 pour chaque entité, venu ou non', async () => {
  const dus = await oracle.db.query<{ cle: string }>(
    `SELECT DISTINCT e.nom || ' ' || t.echeance || ' ' || coalesce(CASE WHEN t.transmis_le <= DATE '2025-12-31' THEN t.transmis_le END::VARCHAR, 'à venir') AS cle
     FROM contrat_perimetre p JOIN transmission t USING (ej) JOIN etablissement e USING (ej)
     WHERE p.contrat = 'trois-etangs-performance-2024' AND t.document = 'eprd' AND t.exercice = 2026 ORDER BY cle`
  );
  const contrat = 'trois-etangs-performance-2024';
  const { contenu } = await registre.reunion.run(oracle.db, { contrat, reunion: 'eprd-pgfp', au: '2025-12-31' });
  if (contenu.reunion !== 'eprd-pgfp') throw new Error('une autre réunion que celle de l’EPRD');
  expect(contenu.exercice).toBe(2026);
  expect(
    contenu.etats.map(({ nom, echeance, transmisLe }) => `${nom} ${echeance} ${transmisLe ?? 'à venir'}`).toSorted()
  ).toEqual(dus.map(({ cle }) => cle).toSorted());
  // Eight entities, of which five send theirs in January.
  expect(contenu.etats.filter(({ transmisLe }) => transmisLe === null)).toHaveLength(5);
});
