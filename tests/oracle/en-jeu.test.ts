import { expect, it } from 'vitest';
import { memo } from '$lib/engine/memo';
import type { Row, TableRows } from '$lib/schema/tables';
import { registre } from '$lib/views/registre';
import { faitsDe } from '$lib/views/portefeuille/a-regarder';
import { petitJeu } from '../parity/petit-jeu';
import { Oracle } from './oracle';

const AU = '2024-12-31';
const contrat = 'essai-2024';

const lignes = (...autres: Partial<Row<'gain'>>[]): Row<'gain'>[] => [
  ...petitJeu.gain,
  ...petitJeu.gain.slice(0, 1).flatMap((premiere) => autres.map((a) => ({ ...premiere, couts_induits: 0, ...a })))
];
const paliers = (...autres: Partial<Row<'gain_palier'>>[]): Row<'gain_palier'>[] => [
  ...petitJeu.gain_palier,
  ...petitJeu.gain_palier.slice(1, 2).flatMap((pas) => autres.map((a) => ({ ...pas, effet: null, ...a })))
];

/** No milestone of action 1.1 is reached: the first, due on 31 May, is 214 days late. */
const enRetard = petitJeu.jalon.map((j) => ({ ...j, date_reelle: null }));

/** What is at stake of action 1.1 as the alert, the contract, what needs attention, and the SQL say it. */
async function enJeu(rows: TableRows) {
  const oracle = await Oracle.de({ ...petitJeu, jalon: enRetard, ...rows });
  try {
    const db = memo(oracle.db);
    const { alertes } = await registre.alertesDuContrat.run(db, { contrat, au: AU });
    const ecran = await registre.contrat.run(db, { contrat, au: AU });
    const [sql] = (await oracle.demande('alertes-du-plan')).filter((l) => l['regle'] === 'jalon_en_retard');
    const retard = faitsDe(ecran).find(({ constat }) => constat.nature === 'retard');
    return {
      alerte: alertes.find(({ regle, objet }) => regle === 'jalon_en_retard' && objet === '1.1/1')?.montant,
      contrat: ecran.jalons.retard.find(({ jalon }) => jalon === '1')?.enJeu,
      aRegarder: retard?.constat.nature === 'retard' ? retard.constat.reste : null,
      sql: sql?.['euros']
    };
  } finally {
    oracle.close();
  }
}
const partout = (euros: number) => ({ alerte: euros, contrat: euros, aRegarder: euros, sql: euros });

it('en jeu d’un jalon en retard, ligne par ligne et net de ce qui doit coûter, partout le même', async () => {
  // 380 k€ tenus de 400 : 20. 300 tenus de 100, et 241 perdus : rien de plus, rien de moins. 5 à payer encore : 15 k€.
  // Par totaux, 736 k€ prévus moins 680 en vigueur en disaient 56.
  const gain = lignes({ gain: '2', brut: 100e3 }, { gain: '3', brut: 241e3 }, { gain: '4', brut: -5e3 });
  const gain_palier = paliers({ gain: '2', net: 300e3 }, { gain: '3', palier: 'perdu', net: null });
  const base = petitJeu.base.map((b) => ({ ...b, plafond: 2e6 }));
  expect(await enJeu({ gain, gain_palier, base })).toEqual(partout(15e3));
});

it('sous un plafond commun, les deux actions se partagent la place', async () => {
  // 500 k€ de place pour 400 et 240 prévus, 380 tenus : 120 de place. Le plan, réduit à 500, attend 312,5 et 187,5 :
  // la première n’attend plus rien, la seconde 120. Une ligne de 960 de plus à la première : 125, 75 et 300 prévus.
  const action = petitJeu.action.map((a) => ({ ...a, base: 'LITS', abattement: null }));
  expect(await enJeu({ action })).toMatchObject({ alerte: null, contrat: 0, sql: null });
  // La première attend 300 de plus, la seconde 75, pour 120 de place : 96 et 24.
  expect(await enJeu({ action, gain: lignes({ gain: '2', brut: 960e3 }) })).toEqual(partout(96e3));
});
