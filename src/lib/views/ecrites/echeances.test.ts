import { expect, it } from 'vitest';
import { ouvreJeuDEssai } from '../../../../tests/parity/jeu-ouvert';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import { contrat } from '../contrat/contrat';
import { ecrisEcheances } from './echeances';

const [signature] = petitJeu.contrat_evenement;
const gel = { ...signature, rang: 2, date: '2024-12-15', type: 'suspension' as const, gel: true };

it('un jalon que le gel a arrêté, atteint depuis, est au calendrier comme il est au contrat, avec le jour où il l’a été', async () => {
  // Échéance au 30 novembre, gel au 15 décembre, atteint le 20 : quinze jours de retard, pour toujours. L’autre, dû le
  // 28 février, était à venir.
  const jalon = petitJeu.jalon.map((j) => ({
    ...j,
    ...(j.date_reelle === null && { date_reelle: '2024-12-20', enregistre_le: '2024-12-20' })
  }));
  const db = await ouvreJeuDEssai({ ...petitJeu, jalon, contrat_evenement: [signature, gel] });
  const { jalons } = await contrat(db, { contrat: 'essai-2024' });
  const { echeance } = await ecrisEcheances(db, 'essai-2024');
  db.close();
  const dits = echeance.filter(({ nature }) => nature === 'jalon');
  expect(dits.map(({ retard, jours, place, atteint_le: le }) => [retard, jours, place, le])).toEqual([
    [true, 15, 'gele', '2024-12-20'],
    [false, -59, 'gele', '2024-12-20']
  ]);
  expect(jalons.retard.map(({ action, jalon: code, atteintLe }) => [`${action}/${code}`, atteintLe])).toEqual(
    dits.filter(({ retard }) => retard).map(({ cle }) => [cle, '2024-12-20'])
  );
});
