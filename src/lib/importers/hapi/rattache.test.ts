import { expect, it } from 'vitest';
import { importe, octets } from '../../../../tests/fixtures/fixtures';
import { rattache } from './rattache';

const SITES = new Map([
  ['990000011', '990000001'],
  ['990000012', '990000001']
]);
const entites = {
  suit: (ej: string) => ej === '990000001' || ej === '990000009',
  entiteDuSite: (finess: string) => SITES.get(finess) ?? null
};
/** 990000009 merged into 990000001. */
const heritier = new Map([['990000009', '990000001']]);

/** A file as a browser reads it: without any dataset. */
async function lue(...lignes: string[]) {
  const texte = ['CAMPAGNE|ID_BENEFICIAIRE|ENVELOPPE|MONTANT_NOTIFIE|PEP_ENGAGEMENT', ...lignes, ''].join('\n');
  return rattache(await importe(octets(texte), 'hapi.csv'), entites, heritier);
}

it('un fichier lu sans jeu donne ensuite chaque notification à son entité : sienne, d’un site, d’une absorbée', async () => {
  const { notification, laisses } = await lue(
    '2026|990000001|FIR|100.00|E1',
    '2026|990000011|FIR|200.00|E2',
    '2026|990000009|FIR|300.00|E3'
  );
  expect(notification.map(({ ej, site, numero, montant }) => [ej, site, numero, montant])).toEqual([
    ['990000001', null, 'E1', 100],
    ['990000001', '990000011', 'E2', 200],
    ['990000001', null, '990000009 E3', 300]
  ]);
  expect(laisses).toEqual([]);
});

it('deux sites d’une entité peuvent porter le même numéro : les deux notifications restent', async () => {
  const { notification } = await lue('2026|990000011|FIR|200.00|E2', '2026|990000012|FIR|200.00|E2');
  expect(notification.map(({ numero, site }) => [numero, site])).toEqual([
    ['E2', '990000011'],
    ['E2 (2)', '990000012']
  ]);
});

it('qui n’est pas du jeu est dit une fois, à sa première ligne, avec ses euros', async () => {
  const { notification, laisses, montantLaisse } = await lue(
    '2026|990000099|FIR|100.00|E1',
    '2026|990000099|FIR|50.00|E2'
  );
  expect(notification).toEqual([]);
  expect(laisses).toHaveLength(1);
  expect(montantLaisse).toBe(150);
  expect(laisses[0]).toMatchObject({
    ...{ severite: 'avertissement', fichier: 'hapi.csv', ligne: 2, colonne: 'ID_BENEFICIAIRE', valeur: '990000099' },
    message:
      '«\u00a0990000099\u00a0» n’est ni une entité juridique du jeu, ni l’un de ses sites connus (site hors SAE, médico-social peut-être), non rapproché\u00a0: 2\u00a0notifications, 150\u00a0€, à partir de cette ligne.'
  });
});
