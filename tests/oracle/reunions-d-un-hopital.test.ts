import { afterAll, beforeAll, expect, it } from 'vitest';
import { REUNIONS, seTientParHopital } from '$lib/domain/contrat/reunions';
import { memo } from '$lib/engine/memo';
import { registre } from '$lib/views/registre';
import { compare, type Lecture } from './comparaison';
import { litLaPage, prepareLesReunions } from './lecture-reunions';
import { Oracle } from './oracle';

let oracle: Oracle;
beforeAll(async () => {
  oracle = await Oracle.demonstration();
}, 60_000);
afterAll(() => oracle.close());

const QUESTIONS = ['reunion-de-gestion', 'reunions-des-comptes'] as const;
/** What the review tells, which is of the whole contract. */
const DE_LA_REVUE = /^(?:revue|jalons?) /u;

it('la cible et l’atterrissage d’un hôpital sont les siens', async () => {
  const [contrat, ej] = ['monts-cendres-pref-2024', '990010021'];
  const { contenu } = await registre.reunion.run(memo(oracle.db), { contrat, reunion: 'ria', ej });
  if (contenu.reunion !== 'ria') throw new Error('une autre réunion que celle du RIA');
  const [cible] = await oracle.db.query<{ valeur: number }>(
    `SELECT valeur FROM trajectoire WHERE contrat = ? AND ej = ? AND version = 'cible' AND solde = 'resultat_crp' AND exercice = 2026
     ORDER BY numero DESC LIMIT 1`,
    [contrat, ej]
  );
  const [modificatif] = await oracle.db.query<{ valeur: number }>(
    `SELECT valeur FROM trajectoire WHERE contrat = ? AND ej = ? AND version = 'eprd_modificatif' AND solde = 'resultat_crp' AND exercice = 2026
     ORDER BY numero DESC LIMIT 1`,
    [contrat, ej]
  );
  expect(contenu.cible).toBe(cible?.valeur);
  expect(contenu.atterrissage.find(({ origine }) => origine === 'etablissement')?.valeur).toBe(modificatif?.valeur);
});

it('les hypothèses de l’EPRD d’un hôpital sont les siennes, avec leur effet sur lui', async () => {
  const [contrat, ej] = ['rives-d-orvel-redressement-2025', '990070011'];
  const { contenu } = await registre.reunion.run(memo(oracle.db), { contrat, reunion: 'eprd-pgfp', ej });
  if (contenu.reunion !== 'eprd-pgfp') throw new Error('une autre réunion que celle de l’EPRD');
  const dites = await oracle.db.query<{ poste: string; impact: number | null }>(
    'SELECT poste, impact FROM hypothese WHERE contrat = ? AND ej = ? AND exercice = 2026 ORDER BY poste',
    [contrat, ej]
  );
  expect(dites.length).toBeGreaterThan(2);
  expect(
    contenu.hypotheses
      .map(({ poste, entites }) => ({ poste, impact: entites[0]?.impact ?? null }))
      .toSorted((a, b) => a.poste.localeCompare(b.poste))
  ).toEqual(dites);
  expect(new Set(contenu.hypotheses.map(({ entites }) => entites.length))).toEqual(new Set([1]));
});

it('la revue se tient sur tout le contrat, et aucune réunion sur un hôpital qui n’y est pas', async () => {
  const contrat = 'monts-cendres-pref-2024';
  const demande = (reunion: 'revue' | 'ria', ej: string) =>
    registre.reunion.run(memo(oracle.db), { contrat, reunion, ej });
  await expect(demande('revue', '990010021')).rejects.toThrow('tout le contrat');
  await expect(demande('ria', '990070011')).rejects.toThrow('990070011');
});

it.each([
  ['un EPSM, qui n’a aucun séjour de MCO', 'monts-cendres-pref-2024', '990010031'],
  ['un CHU, avec ses pôles et sa dette', 'rives-d-orvel-redressement-2025', '990070011']
])('la réunion tenue sur %s dit ce que diraient les tables si le contrat n’avait que lui', async (_, contrat, ej) => {
  const codes = REUNIONS.filter(seTientParHopital);
  expect(codes).toHaveLength(4);
  const db = memo(oracle.db);
  const pages = [];
  for (const reunion of codes)
    pages.push(...litLaPage((await registre.reunion.run(db, { contrat, reunion, ej })).contenu));
  const lecture: Lecture = new Map(pages.map(([cle, somme_valeur]) => [cle, { somme_valeur }]));

  // From here on, the tables forget the other hospitals of this contract.
  for (const table of ['contrat_perimetre', 'gain', 'trajectoire'] as const) {
    await oracle.db.query(`DELETE FROM ${table} WHERE contrat = ? AND ej <> ?`, [contrat, ej]);
  }
  await oracle.situe(await oracle.donneesAu());
  await oracle.db.query('DROP TABLE IF EXISTS choix');
  await prepareLesReunions(oracle);
  const lignes = [];
  for (const question of QUESTIONS) lignes.push(...(await oracle.demande(question)));
  const siennes = lignes.filter((l) => l['contrat'] === contrat && !DE_LA_REVUE.test(String(l['cle'])));
  const { compares, ecarts } = compare('réunion', '', siennes, new Map([[contrat, lecture]]));
  expect(ecarts).toEqual([]);
  expect(compares).toBeGreaterThan(150);
});
