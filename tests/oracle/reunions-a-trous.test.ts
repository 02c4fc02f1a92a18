import { afterEach, beforeEach, expect, it } from 'vitest';
import { memo } from '$lib/engine/memo';
import type { ContenuDeReunion } from '$lib/views/reunion/reunion.types';
import { registre } from '$lib/views/registre';
import { compare, type Lecture } from './comparaison';
import { litLaPage, prepareLesReunions } from './lecture-reunions';
import { Oracle } from './oracle';

const contrat = 'rives-d-orvel-redressement-2025';

/** The demonstration, of which rows are taken away: what an absent row makes of the figures of the others. */
let oracle: Oracle;
beforeEach(async () => {
  oracle = await Oracle.demonstration();
}, 60_000);
afterEach(() => oracle.close());

async function ecartsDe(
  question: string,
  reunion: ContenuDeReunion['reunion'],
  clesDe: RegExp
): Promise<{ compares: number; ecarts: string[]; lus: Map<string, number> }> {
  await prepareLesReunions(oracle);
  const { contenu } = await registre.reunion.run(memo(oracle.db), { contrat, reunion });
  const lus = new Map(litLaPage(contenu).filter(([cle]) => clesDe.test(cle)));
  const lecture: Lecture = new Map([...lus].map(([cle, somme_valeur]) => [cle, { somme_valeur }]));
  const lignes = (await oracle.demande(question)).filter(
    (l) => l['contrat'] === contrat && clesDe.test(String(l['cle']))
  );
  return { ...compare(question, '', lignes, new Map([[contrat, lecture]])), lus };
}

it('un état de la dette sans année après le budget se lit comme s’il n’était pas venu', async () => {
  await oracle.db.query("DELETE FROM dette WHERE ej = '990070021' AND exercice > 2026");
  const { ecarts, lus } = await ecartsDe('reunions-des-comptes', 'eprd-pgfp', /^dette /);
  expect(ecarts).toEqual([]);
  const [seul] = await oracle.db.query<{ capital: number }>(
    "SELECT capital FROM dette WHERE ej = '990070011' AND exercice = 2027 AND arrete_le = '2026-03-31'"
  );
  expect(lus.get('dette 2027 capital')).toBe(seul?.capital);
});

it('une année que l’état d’une entité ne dit pas n’est connue d’aucune somme', async () => {
  await oracle.db.query("DELETE FROM dette WHERE ej = '990070021' AND exercice = 2028");
  const { ecarts, lus } = await ecartsDe('reunions-des-comptes', 'eprd-pgfp', /^dette /);
  expect(ecarts).toEqual([]);
  expect([lus.has('dette 2027 capital'), lus.has('dette 2028 capital')]).toEqual([true, false]);
});

it('un pôle que N-1 ne dit pas fait taire l’ensemble de N-1, non celui de N ; en journées, ses seuls totaux de paie', async () => {
  await oracle.db.query("DELETE FROM pole WHERE ej = '990070011' AND pole = 'Médecine' AND year(fin) = 2025");
  await oracle.db.query(
    "DELETE FROM pole WHERE ej = '990070021' AND pole = 'Gériatrie et réadaptation' AND year(fin) = 2025"
  );
  const { ecarts, lus } = await ecartsDe('reunion-de-gestion', 'dialogue-de-gestion', /^pole /);
  expect(ecarts).toEqual([]);
  const connus = (ej: string) =>
    ['sejours', 'sejours_avant', 'masse_pnm', 'masse_pnm_avant'].map((c) => lus.has(`pole ${ej} ensemble ${c}`));
  expect(connus('990070011')).toEqual([true, false, true, false]);
  expect(connus('990070021')).toEqual([true, true, true, false]);
});

it('des pôles qui comptent tous en journées laissent à l’hôpital tous ses séjours', async () => {
  // The poles of the demonstration bear every stay of their hospital.
  const [tous] = await oracle.db.query<{ sejours: number }>(
    "SELECT sum(sejours)::INTEGER AS sejours FROM pole WHERE ej = '990070011' AND year(fin) = 2026"
  );
  await oracle.db.query("DELETE FROM pole WHERE ej = '990070011' AND pole <> 'Gériatrie et réadaptation'");
  const { ecarts, lus } = await ecartsDe('reunion-de-gestion', 'dialogue-de-gestion', /^pole /);
  expect(ecarts).toEqual([]);
  expect(lus.get('pole 990070011 reste sejours')).toBe(tous?.sejours);
  expect(lus.has('pole 990070011 ensemble sejours')).toBe(false);
});

it('un pôle en avance sur les autres se lit comme eux, et une longue période que rien ne suit ne cache pas les mois', async () => {
  await oracle.db.query("DELETE FROM pole WHERE ej = '990070011' AND fin = '2026-08-31' AND pole <> 'Médecine'");
  await oracle.db.query(
    "INSERT INTO pole SELECT * REPLACE (DATE '2026-03-15' AS fin) FROM pole WHERE ej = '990070011' AND pole = 'Médecine' AND fin = '2026-01-31'"
  );
  const { ecarts, lus } = await ecartsDe('reunion-de-gestion', 'dialogue-de-gestion', /^pole /);
  expect(ecarts).toEqual([]);
  // 4 036 + 3 956 + 4 434 + 3 931 + 3 759 + 4 059 + 3 825, de janvier à juillet.
  expect(lus.get('pole 990070011 Médecine sejours')).toBe(28_000);
});
