import { expect, it } from 'vitest';
import { registre } from '$lib/views/registre';
import { petitJeu } from '../parity/petit-jeu';
import { Oracle } from './oracle';

it('le jeu règle ses dates légales : ce que sa table déplace, ajoute ou ôte, le calendrier le suit', async () => {
  const [compte, ...autres] = petitJeu.date_legale;
  const legales = async (date_legale: typeof petitJeu.date_legale) => {
    const oracle = await Oracle.de({ ...petitJeu, date_legale });
    try {
      const { echeances } = await registre.calendrier.run(oracle.db, {});
      return echeances.filter(({ nature }) => nature === 'loi').map(({ libelle, date }) => `${libelle} ${date}`);
    } finally {
      oracle.close();
    }
  };
  // Au 31/12/2024 : le compte de 2024 au 31 mai 2025, le RIA 2 de 2025 au 15 octobre.
  expect(await legales([compte, ...autres])).toEqual([
    'Compte financier au conseil de surveillance 2025-05-31',
    'RIA 2 transmis 2025-10-15'
  ]);
  expect(await legales([{ ...compte, mois: 6, jour: 30 }])).toEqual([
    'Compte financier au conseil de surveillance 2025-06-30'
  ]);
});
