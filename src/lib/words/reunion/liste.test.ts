import { expect, it } from 'vitest';
import { reunions } from '$lib/views/reunion/reunion';
import { ouvreJeuDEssai } from '../../../../tests/parity/jeu-ouvert';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import { autreInstanceEnMots } from './liste';

it('les instances qui n’ont pas de page sont dites avec leur dernière et leur prochaine date', async () => {
  const revue = (instance: 'copil' | 'conseil_surveillance', date: string) => ({
    ...{ contrat: 'essai-2024', date, instance, objet: null, synthese: null, enregistre_le: null }
  });
  const dates = ['2024-02-05', '2024-04-09', '2029-01-15'].map((date) => revue('copil', date));
  const db = await ouvreJeuDEssai({
    ...petitJeu,
    revue: [...petitJeu.revue, ...dates, revue('conseil_surveillance', '2024-04-02')]
  });
  const { reunions: avecPage, autres } = await reunions(db, { contrat: 'essai-2024', au: '2024-12-31' });
  db.close();
  expect(autres.map((autre) => autreInstanceEnMots(autre).replaceAll('\u00a0', ' '))).toEqual([
    'Comité de pilotage : dernière le 9 avril 2024, prochaine le 15 janvier 2029'
  ]);
  expect(avecPage.find(({ reunion }) => reunion === 'conseil-de-surveillance')?.derniere).toBe('2024-04-02');
});
