import { expect, it } from 'vitest';
import { enCours } from '$lib/words/contrat/exemples.fixture';
import { premiereDateEnMots } from '$lib/words/contrat/premieres-dates';
import { premieresDates } from './premieres-dates';

const entete = {
  ...enCours.entete,
  ...{ commence: false, arret: null, debut: '2027-01-01', fin: '2030-12-31', prochaineRevue: '2026-11-10' }
};
const [crp] = enCours.trajectoires;
const [axe] = enCours.axes;
const [action] = axe?.actions ?? [];
const [tranche] = enCours.aides;
if (!crp || !axe || !action || !tranche) throw new Error('la fixture n’a pas de plan');
const cible = {
  ...{ code: 'cible-0', version: 'cible' as const, numero: 0, genre: 'cible' as const, parmiPlusieurs: false },
  ...{ enVigueur: true, points: [2025, 2026, 2027, 2028].map((annee) => ({ annee, valeur: -1e6 * (2030 - annee) })) }
};
const aVenir = {
  entete,
  trajectoires: [{ ...crp, versions: [cible, { ...cible, enVigueur: false, points: [{ annee: 2026, valeur: 0 }] }] }],
  axes: [
    {
      ...axe,
      actions: [
        { ...action, numero: '1.1', libelle: 'B', debut: '2027-04-01' },
        { ...action, numero: '1.2', libelle: 'A', debut: '2027-02-15' },
        { ...action, numero: '1.3', libelle: 'C', debut: null }
      ]
    }
  ],
  aides: [
    { ...tranche, libelle: 'Seconde', prevueLe: '2028-01-31', montant: 5e5 },
    { ...tranche, libelle: 'Première', prevueLe: '2027-03-31', montant: 1.38e6 }
  ]
};

it('un contrat à venir dit d’où il part et le premier jour de chaque chose, dans l’ordre', () => {
  const simple = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/gu, ' ');
  const dites = premieresDates(aVenir).map(premiereDateEnMots);
  expect(dites.map(({ le, texte }) => `${le} ${simple(texte)}`)).toEqual([
    '10/11/2026 prochaine revue',
    '31/12/2026 point de départ : résultat du CRP, −4,0 M€',
    '01/01/2027 début du contrat',
    '15/02/2027 première action, 1.2 : A',
    '31/03/2027 première tranche : Première, 1,4 M€',
    '31/12/2027 première cible : résultat du CRP, −3,0 M€',
    '31/12/2030 fin du contrat'
  ]);
});

it('commencé, ou arrêté avant, un contrat n’en dit rien', () => {
  expect(premieresDates({ ...aVenir, entete: { ...entete, commence: true } })).toEqual([]);
  const arret = { le: '2026-10-01', motif: 'rejet' as const };
  expect(premieresDates({ ...aVenir, entete: { ...entete, arret } })).toEqual([]);
});
