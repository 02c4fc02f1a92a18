import { expect, it } from 'vitest';
import { ecritsDeLaDemonstration } from '../../../../tests/oracle/ecrits';
import { pageDeLaRevueRegionale } from '../region/page';
import { jugementsEnMots } from './jugements';

const dits = (juges: Omit<Parameters<typeof jugementsEnMots>[0], 'etat'>, etat: 'en_cours' | 'soumis' = 'en_cours') =>
  jugementsEnMots({ ...juges, etat }).replaceAll('\u00a0', ' ');
const juge = (etablissement: 'securises' | 'appuis' | 'non_renseignee', ars: 'securises' | 'compromis' | null) => ({
  ...{ etablissement, etablissementLe: null, ars, arsLe: null }
});

it('une cellule dit les deux jugements, de qui est chacun, et lequel des faits contredisent', () => {
  expect(dits({ meteo: juge('appuis', 'compromis'), desaccordDe: [] })).toBe('Étab. : appuis ; ARS : compromis');
  expect(dits({ meteo: juge('securises', 'compromis'), desaccordDe: ['etablissement'] })).toBe(
    'Étab. : sécurisés, ≠ contredit par les faits ; ARS : compromis'
  );
  expect(dits({ meteo: juge('appuis', 'securises'), desaccordDe: ['ars'] })).toBe(
    'Étab. : appuis ; ARS : sécurisés, ≠ contredit par les faits'
  );
});

it('un même jugement se dit une fois, et celui qui manque se dit non renseigné', () => {
  expect(dits({ meteo: juge('securises', 'securises'), desaccordDe: ['etablissement', 'ars'] })).toBe(
    'Étab. et ARS : sécurisés, ≠ contredit par les faits'
  );
  expect(dits({ meteo: juge('appuis', null), desaccordDe: [] })).toBe('Étab. : appuis ; ARS : non renseignée');
  expect(dits({ meteo: juge('non_renseignee', null), desaccordDe: [] })).toBe('Étab. et ARS : non renseignée');
});

it('un contrat qui n’est pas encore signé n’a pas de jugement à renseigner', () => {
  expect(dits({ meteo: juge('non_renseignee', null), desaccordDe: [] }, 'soumis')).toBe('pas encore signé');
  expect(dits({ meteo: juge('appuis', null), desaccordDe: [] }, 'soumis')).toBe(
    'Étab. : appuis ; ARS : non renseignée'
  );
});

it('la revue régionale dit de chaque contrat qui le juge, et le désaccord avec les faits', () => {
  const revue = ecritsDeLaDemonstration().lis('revue', {});
  const { colonnes, lignes } =
    pageDeLaRevueRegionale(revue).blocs.find(({ id }) => id === 'trajectoires') ?? expect.unreachable();
  const meteo = colonnes.find(({ key }) => key === 'meteo') ?? expect.unreachable();
  const celluleDe = (ligne: (typeof lignes)[number]) => meteo.cell(ligne).replaceAll('\u00a0', ' ');
  expect(lignes.map(celluleDe).filter((cellule) => !/^Étab\. .*ARS : /u.test(cellule))).toEqual([]);
  // As the workbooks give them; the milestones of Plaine-de-Brume are late.
  const nommes = ['GHT Rives-d’Orvel, Performance', 'GHT Plaine-de-Brume, Performance'];
  expect(nommes.map((nom) => celluleDe(lignes.find(([dit]) => dit?.startsWith(nom)) ?? expect.unreachable()))).toEqual([
    'Étab. : appuis ; ARS : compromis',
    'Étab. : sécurisés, ≠ contredit par les faits ; ARS : appuis'
  ]);
});
