import { expect, it } from 'vitest';
import type { Cell } from '$lib/engine/database';
import { pointsDe } from '$lib/views/contrat/points';
import { compare } from './comparaison';
import { ecritsDeLaDemonstration } from './ecrits';
import { Oracle } from './oracle';

it('ce qu’une revue a à décider de chaque contrat, point par point, et ce qui met un contrat en tête du portefeuille', async () => {
  const ecrits = ecritsDeLaDemonstration();
  const { lignes, territoires } = ecrits.lis('portefeuille', {});
  const enTete = new Map([...lignes.flatMap((l) => l.suivis), ...territoires].map(({ id, enJeu }) => [id, enJeu]));
  const lues = new Map<string, Map<string, Record<string, Cell>>>();
  for (const contrat of ecrits.contrats.filter((id) => (enTete.get(id) ?? null) !== null)) {
    const siens = new Map<string, Record<string, Cell>>();
    for (const point of pointsDe(ecrits.lis('contrat', { contrat }))) {
      if (point.code === 'decisions') {
        // Of a frozen contract alone; those of one that runs are counted by the question on decisions.
        if (siens.has('avant_gel'))
          siens.set('decisions', { somme_en_jeu: null, motif: `${point.enRetard} en retard` });
        continue;
      }
      const cle =
        point.code === 'tranche'
          ? `tranche ${point.tranche}`
          : point.code === 'critere'
            ? `critere ${point.procedure === null ? 'à demander' : 'en procédure'}`
            : point.code;
      const favorable = point.code === 'non_explique' ? (point.favorable ? 'mieux' : 'moins') : null;
      const echus = point.code === 'echu' ? point.echus : null;
      if (echus) siens.set('echu et sécurisé', { somme_en_jeu: echus.securise, motif: null });
      const pourquoi = echus ? `action ${echus.lourde}` : favorable;
      siens.set(cle, { somme_en_jeu: point.enJeu, motif: point.code === 'tranche' ? point.motif : pourquoi });
    }
    lues.set(contrat, siens);
  }
  const oracle = await Oracle.demonstration();
  const dites = await oracle.demande('points-a-decider');
  const au = await oracle.donneesAu();
  oracle.close();

  const { compares, ecarts } = compare('points-a-decider', au, dites, lues);
  expect(ecarts).toEqual([]);
  expect(compares).toBeGreaterThan(60);
  const plusLourds = new Map<string, number>();
  for (const { contrat, somme_en_jeu: euros } of dites)
    plusLourds.set(String(contrat), Math.max(plusLourds.get(String(contrat)) ?? 0, Number(euros)));
  const dits = [...enTete].flatMap(([id, enJeu]) => (enJeu === null ? [] : [[id, enJeu.montant] as const]));
  expect(dits.map(([id]) => id).toSorted()).toEqual([...plusLourds.keys()].toSorted());
  // Frozen: the amount of its alert. Of 7,502,000 due on the eve in 35 lines, 13 are in force for 2,559,000 of 2,919,000,
  // each below its value, 22 are not, for 4,583,000: line by line as in all, 4,943,000 are missing.
  expect(enTete.get('marche-du-nord-performance-2024')).toEqual({ code: 'avant_gel', montant: 4_943_000 });
  // And what no freeze stops: four legal entities of six without a plan, the widest shortfall that of the CAF of the EPSM under
  // its capital, 803,276; 692,000 on which the parties differ and 1,102,000 that one of them has not valued.
  expect(lues.get('marche-du-nord-performance-2024')?.get('critere à demander')?.somme_en_jeu).toBe(803_276);
  expect(lues.get('marche-du-nord-performance-2024')?.get('retenus')?.somme_en_jeu).toBe(1_794_000);
  for (const [id, montant] of dits)
    expect([id, Math.abs(montant - (plusLourds.get(id) ?? 0)) <= 6]).toEqual([id, true]);
}, 120_000);
