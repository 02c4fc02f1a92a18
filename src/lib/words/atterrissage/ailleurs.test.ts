import { expect, it } from 'vitest';
import type { HypothesesChoisies } from './adresse';
import { ecrisHypotheses, horsDesHypotheses, relisHypotheses } from './ailleurs';

const RIEN: HypothesesChoisies = {
  ...{ securise: null, valide: null, chiffre: null, identifie: null },
  ...{ recettes: null, sans: false }
};
const ECRITES = ecrisHypotheses('demonstration', 'monts', { ...RIEN, valide: 0.5, sans: true });
const gardees = relisHypotheses(ECRITES);
if (gardees === null) throw new Error('les hypothèses ne se relisent pas');

const pageDe = (route: string, contrat?: string, recherche = '') => ({
  ...{ route, contrat, recherche, jeu: 'demonstration' }
});
const ditA = (...lieu: Parameters<typeof pageDe>) => horsDesHypotheses(gardees, pageDe(...lieu))?.texte ?? null;

it('les hypothèses changées se gardent et se relisent ; celles par défaut ne se gardent pas', () => {
  expect(ECRITES).toBe('demonstration monts ?valide=50&sans=oui');
  expect(gardees).toMatchObject({ contrat: 'monts', recherche: '?valide=50&sans=oui' });
  expect(gardees.dites.replaceAll('\u00a0', ' ')).toBe('validé 50 %, sans les gains non sécurisés');
  expect(ecrisHypotheses('demonstration', 'monts', RIEN)).toBeNull();
  for (const illisible of [null, '', 'demonstration', 'demonstration monts ?valide=beaucoup'])
    expect(relisHypotheses(illisible)).toBeNull();
});

it('une page du contrat qui ne les suit pas le dit, avec ce qu’elles sont', () => {
  for (const suite of ['', '/reunions', '/reunions/[reunion]', '/depuis', '/atterrissage'])
    expect(ditA(`/[jeu]/contrat/[id]${suite}`, 'monts')).toMatch(/par défaut\. Les vôtres \(validé 50\s%, sans les/u);
  expect(ditA('/[jeu]')).toContain('changées pour un contrat (validé');
});

it('une page qui les suit, d’un autre contrat, d’un autre jeu ou sans atterrissage n’en dit rien', () => {
  expect(ditA('/[jeu]/contrat/[id]/atterrissage', 'monts', '?valide=50')).toBeNull();
  expect(ditA('/[jeu]/contrat/[id]/reunions/[reunion]', 'monts', '?au=2026-06-30&sans=oui')).toBeNull();
  expect(ditA('/[jeu]/contrat/[id]', 'vallon')).toBeNull();
  expect(ditA('/[jeu]/contrat/[id]/actions', 'monts')).toBeNull();
  expect(horsDesHypotheses(gardees, { ...pageDe('/[jeu]'), jeu: 'grand-est' })).toBeNull();
});
