import { expect, it } from 'vitest';
import { ecritsDeLaDemonstration } from '../../../../tests/oracle/ecrits';
import { COLONNES_DE_L_ENJEU, pageDeLaRevueRegionale } from './page';

it('la revue régionale dit à côté de ses comptes ce qu’ils laissent de côté', () => {
  const revue = ecritsDeLaDemonstration().lis('revue', {});
  const echeances = { ...revue.echeances, aPart: { fini: 1, non_commence: 2 } };
  const note = (de: string) =>
    pageDeLaRevueRegionale({ ...revue, echeances })
      .blocs.find(({ id }) => id === de)
      ?.note.replaceAll('\u00a0', ' ');
  expect(note('echeances')).toContain(
    'Ce compte est sans les jalons ni les documents, que la page de chaque contrat liste. 3 échéances de la région sont comptées à part : 1 (contrat terminé) et 2 (contrat pas commencé).'
  );
  expect(note('trajectoires')).toBe(
    'Les 8 premiers sur 14 ; les autres sont au portefeuille. 1 contrat de territoire, d’aucun groupement, n’est pas dans ce tableau.'
  );
});

it('un contrat de deux groupements se nomme par eux, en peu de mots, comme les autres', () => {
  const dite = pageDeLaRevueRegionale(ecritsDeLaDemonstration().lis('revue', {}));
  const noms = dite.blocs.find(({ id }) => id === 'trajectoires')?.lignes.map(([nom]) => String(nom)) ?? [];
  expect(noms).toContain('GHT Côte-des-Joncs et Rives-d’Orvel, Performance et redressement');
  expect(noms.filter((nom) => nom.startsWith('Contrat'))).toEqual([]);
});

it('les points à décider disent pourquoi une alerte du même contrat peut peser plus', () => {
  expect(pageDeLaRevueRegionale(ecritsDeLaDemonstration().lis('revue', {})).planche?.note).toContain(
    'une alerte en réunit parfois plusieurs'
  );
});

it('un atterrissage connu se dit sans cible quand il n’en a pas, et les écarts des contrats ne sont pas d’un plan', () => {
  const revue = ecritsDeLaDemonstration().lis('revue', {});
  const contrat = revue.enJeu.lignes.find(({ suivi }) => suivi.id === 'vallon-bleu-redressement-2026');
  const cellule = COLONNES_DE_L_ENJEU.find(({ key }) => key === 'ecart')?.cell;
  // RIA 1 of its hospitals: −12,7 M€; signed, its first target is that of 2027.
  expect(contrat && String(cellule?.(contrat))).toBe('−12,7\u00a0M€, sans cible');
  expect(pageDeLaRevueRegionale(revue).ecarts?.pont).toMatchObject({ sansPlan: true });
});
