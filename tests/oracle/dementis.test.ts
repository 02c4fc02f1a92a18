import { expect, it } from 'vitest';
import { cibleEnMots } from '$lib/words/portefeuille/resultat';
import { ecritsDeLaDemonstration } from './ecrits';
import { Oracle } from './oracle';

it('le portefeuille ne tient pas un côté de la cible que les écarts passés de l’hôpital démentent, et eux seuls', async () => {
  const oracle = await Oracle.demonstration();
  const attendus = await oracle.demande('dementis');
  oracle.close();
  const { lignes } = ecritsDeLaDemonstration().lis('portefeuille', {});
  const suivis = [...new Map(lignes.flatMap((ligne) => ligne.suivis.map((suivi) => [suivi.id, suivi]))).values()];
  const lus = suivis.flatMap(({ id, resultat }) => (resultat?.dementie === undefined ? [] : [[id, resultat.dementie]]));
  expect(lus).toEqual(attendus.map(({ contrat, dementie }) => [contrat, dementie]));
  // RIA 1 2026 of the four hospitals: −3,777,621 − 2,270,250 − 503,917 − 1,227,096 = −7,778,884, for a target of −8,279,000.
  // Closed under their RIA 1 by 2,362,110 in 2023, 1,806,499 in 2024 and 1,469,471 in 2025: at best −9,248,355.
  const ambre = suivis.find(({ id }) => id === 'val-d-ambre-plan-redressement-2024');
  expect(ambre?.resultat && cibleEnMots(ambre.resultat).ecart).toMatchObject({
    position: 'sous',
    signe: '▼ corrigé'
  });
});
