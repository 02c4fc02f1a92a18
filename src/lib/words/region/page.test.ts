import { expect, it } from 'vitest';
import { ecritsDeLaDemonstration } from '../../../../tests/oracle/ecrits';
import { pageDeLaRevueRegionale } from './page';

it('la revue régionale dit à côté de ses comptes ce qu’ils laissent de côté', () => {
  const revue = ecritsDeLaDemonstration().lis('revue', {});
  const echeances = { ...revue.echeances, aPart: { fini: 1, non_commence: 2 } };
  const note = (de: string) =>
    pageDeLaRevueRegionale({ ...revue, echeances })
      .blocs.find(({ id }) => id === de)
      ?.note.replaceAll('\u00a0', ' ');
  expect(note('echeances')).toContain(
    'Ce compte est sans les jalons ni les documents, que la page de chaque contrat liste. 3 échéances sont comptées à part : 1 (contrat terminé) et 2 (contrat pas commencé).'
  );
  expect(note('trajectoires')).toBe(
    'Les 8 premiers sur 14 ; les autres sont au portefeuille. 1 contrat de territoire, d’aucun groupement, n’est pas dans ce tableau.'
  );
});
