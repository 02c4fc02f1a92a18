import { expect, it } from 'vitest';
import { memo } from '$lib/engine/memo';
import type { Row } from '$lib/schema/tables';
import { ecrisEcheances } from '$lib/views/ecrites/echeances';
import { petitJeu } from '../parity/petit-jeu';
import { Oracle } from './oracle';

const gel: Row<'contrat_evenement'> = {
  ...{
    contrat: 'essai-2024',
    rang: 90,
    date: '2024-07-15',
    date_texte: 'juillet 2024',
    type: 'suspension',
    organisme: null
  },
  ...{ sens: null, gel: true, enregistre_le: null, texte: 'Suspension', source: 'essai' }
};

/** Milestones of the calendar at the end of 2024, of a contract frozen on 15 July, by the day that each was reached. */
async function auCalendrier(atteints: Record<string, string | null>) {
  const oracle = await Oracle.de({
    ...petitJeu,
    contrat_evenement: [...petitJeu.contrat_evenement, gel],
    jalon: petitJeu.jalon.map((j) => ({ ...j, date_reelle: atteints[`${j.action}/${j.jalon}`] ?? null }))
  });
  try {
    const { echeance } = await ecrisEcheances(memo(oracle.db), 'essai-2024');
    const sql = (await oracle.demande('echeances')).filter(({ nature }) => nature === 'jalon');
    const tri = (lues: (string | boolean | null)[][]) =>
      lues.toSorted((a, b) => String(a[0]).localeCompare(String(b[0])));
    const dits = echeance.filter(({ nature }) => nature === 'jalon');
    expect(tri(dits.map(({ cle, date, place, retard }) => [cle, date, place, retard]))).toEqual(
      tri(sql.map(({ cle, date, place, retard }) => [String(cle), String(date), String(place), retard === true]))
    );
    return Object.fromEntries(dits.map((e) => [e.cle, [e.retard, e.atteint_le]]));
  } finally {
    oracle.close();
  }
}

it('un jalon atteint depuis un gel reste au calendrier ce qu’il était ce jour-là, avec le jour où il l’a été', async () => {
  // 1.1/1 était dû au 31 mai\u00a0: en retard au gel. 1.1/2 l’était au 30 septembre\u00a0: à venir. 2.1/1 attend février.
  expect(await auCalendrier({ '1.1/1': '2024-08-20', '1.1/2': '2024-11-20' })).toEqual({
    '1.1/1': [true, '2024-08-20'],
    '1.1/2': [false, '2024-11-20'],
    '2.1/1': [false, null]
  });
  // Atteints la veille et le jour du gel, ils l’étaient.
  expect(await auCalendrier({ '1.1/1': '2024-07-14', '1.1/2': '2024-07-15' })).toEqual({ '2.1/1': [false, null] });
});
