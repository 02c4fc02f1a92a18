import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CHAMPS_ATTERRISSAGE, hypothesesDe, type HypothesesChoisies } from './adresse';
import {
  ecrisHypotheses,
  ecrisLesDemandees,
  estLue,
  horsDesHypotheses,
  hypothesesDeLaSalle,
  hypothesesDemandees,
  relisHypotheses
} from './ailleurs';

const RIEN: HypothesesChoisies = {
  ...{ securise: null, valide: null, chiffre: null, identifie: null },
  ...{ recettes: null, sans: false }
};
const MONTS = { id: 'monts', intitule: 'Contrat des Monts', ghts: [{ code: 'ZZ-01' }, { code: 'ZZ-02' }] };
const ECRITES = ecrisHypotheses('demonstration', MONTS, { ...RIEN, valide: 0.5, sans: true });
const gardees = relisHypotheses(ECRITES);
if (gardees === null) throw new Error('les hypothèses ne se relisent pas');

const pageDe = (route: string, contrat?: string, recherche = '', reunion?: string, ght?: string) => ({
  ...{ route, contrat, recherche, reunion, ght, jeu: 'demonstration' }
});
const ditA = (...lieu: Parameters<typeof pageDe>) => horsDesHypotheses(gardees, pageDe(...lieu))?.texte ?? null;

it('les hypothèses changées se gardent et se relisent ; celles par défaut ne se gardent pas', () => {
  expect(ECRITES).toBe('demonstration monts ?valide=50&sans=oui ZZ-01,ZZ-02 Contrat des Monts');
  expect(gardees).toMatchObject({ contrat: 'monts', intitule: 'Contrat des Monts', recherche: '?valide=50&sans=oui' });
  expect(gardees.dites.replaceAll('\u00a0', ' ')).toBe('validé 50 %, sans les gains non sécurisés');
  expect(ecrisHypotheses('demonstration', MONTS, RIEN)).toBeNull();
  const entete = { ...MONTS, jeu: { nom: 'demonstration' } };
  expect(ecrisLesDemandees(entete, '?au=2026-06-30&valide=50&sans=oui')).toBe(ECRITES);
  expect(ecrisLesDemandees(entete, '?au=2026-06-30')).toBeNull();
  for (const illisible of [
    null,
    '',
    'demonstration',
    'demonstration monts ?valide=50',
    'demonstration monts ?valide=beaucoup ZZ-01 Monts'
  ])
    expect(relisHypotheses(illisible)).toBeNull();
});

it('l’adresse que Précédent a changée, ou d’un autre contrat, n’est pas encore celle de la page', () => {
  const monts = { jeu: 'demonstration', id: 'monts' };
  const page = '/x/demonstration/contrat/monts/atterrissage/';
  expect(estLue({ pathname: page, search: '?valide=50' }, monts, 'valide=50')).toBe(true);
  expect(estLue({ pathname: page, search: '' }, monts, '')).toBe(true);
  expect(estLue({ pathname: page, search: '' }, monts, '?valide=50')).toBe(false);
  expect(estLue({ pathname: '/x/demonstration/contrat/monts/', search: '' }, monts, '')).toBe(false);
  expect(estLue({ pathname: page, search: '' }, { ...monts, id: 'vallon' }, '')).toBe(false);
});

it('une page du contrat qui ne les suit pas le dit, avec ce qu’elles sont', () => {
  for (const suite of ['', '/reunions', '/reunions/[reunion]', '/depuis', '/atterrissage'])
    expect(ditA(`/[jeu]/contrat/[id]${suite}`, 'monts')).toMatch(/par défaut\. Les vôtres \(validé 50\s%, sans les/u);
  expect(ditA('/[jeu]')).toMatch(/par défaut\. .* pour le contrat «\sContrat des Monts\s» \(validé/u);
});

it('une page qui les suit, d’un autre contrat, d’un autre jeu ou sans atterrissage n’en dit rien', () => {
  expect(ditA('/[jeu]/contrat/[id]/atterrissage', 'monts', '?valide=50')).toBeNull();
  expect(ditA('/[jeu]/contrat/[id]/reunions/[reunion]', 'monts', '?au=2026-06-30&sans=oui', 'ria')).toBeNull();
  expect(ditA('/[jeu]/contrat/[id]', 'monts', '?valide=50')).toBeNull();
  expect(ditA('/[jeu]/contrat/[id]', 'vallon')).toBeNull();
  expect(ditA('/[jeu]/contrat/[id]/actions', 'monts')).toBeNull();
  expect(horsDesHypotheses(gardees, { ...pageDe('/[jeu]'), jeu: 'grand-est' })).toBeNull();
});

it('un GHT ne les dit que d’un contrat qui est le sien', () => {
  const deGht = (ght: string) => ditA('/[jeu]/ght/[ght]', undefined, '', undefined, ght);
  expect(deGht('ZZ-02')).not.toBeNull();
  expect(deGht('ZZ-03')).toBeNull();
});

it('une réunion qui ne les suit pas le dit, même si son adresse en porte ; celle du RIA y mène à sa date', () => {
  const reunion = '/[jeu]/contrat/[id]/reunions/[reunion]';
  expect(ditA(reunion, 'monts', '?valide=50', 'revue')).toContain('selon ses hypothèses par défaut');
  for (const sansAtterrissage of ['dialogue-de-gestion', 'eprd-pgfp'])
    expect(ditA(reunion, 'monts', '', sansAtterrissage)).toBeNull();
  expect(horsDesHypotheses(gardees, pageDe(reunion, 'monts', '?au=2026-06-30', 'ria'))).toMatchObject({
    lien: 'Voir cette page sous vos hypothèses',
    ici: '?au=2026-06-30&valide=50&sans=oui'
  });
});

it('la synthèse ne dit suivies que celles que ses chiffres suivent', () => {
  const adresse = '?au=2026-06-30&solde=caf&valide=60';
  const voulues = hypothesesDemandees(adresse);
  if (voulues === null) throw new Error('l’adresse n’en demande pas');
  expect(voulues.parts.valide).toBe(0.6);
  expect(hypothesesDemandees('?au=2026-06-30')).toBeNull();
  const dite = hypothesesDeLaSalle(voulues, adresse);
  expect(dite?.texte).toMatch(/^Sous vos hypothèses\s: validé 60\s%\./u);
  expect([dite?.parDefaut, dite?.atterrissage]).toEqual(['?au=2026-06-30&solde=caf', '?au=2026-06-30&valide=60']);
  const autres = hypothesesDe({ ...RIEN, valide: 0.7 });
  for (const suivies of [undefined, autres])
    expect(hypothesesDeLaSalle(suivies, adresse)?.texte).toContain('pas encore suivies');
  expect(hypothesesDeLaSalle(undefined, '?au=2026-06-30')).toBeNull();
});

it('l’écran du contrat reconnaît toutes les hypothèses d’une adresse', () => {
  const ecran = readFileSync('src/lib/components/contrat/Ecran.svelte', 'utf8');
  expect(/\(\?:([a-z|]+)\)=/u.exec(ecran)?.[1]?.split('|')).toEqual(Object.keys(CHAMPS_ATTERRISSAGE));
});
