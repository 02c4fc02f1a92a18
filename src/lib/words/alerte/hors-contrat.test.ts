import { expect, it } from 'vitest';
import { horsContrat, type MembreDuJeu } from '$lib/views/alertes/hors-contrat';
import { groupesHorsContrat, horsContratCompte, horsContratEnLignes, noteHorsContrat } from './hors-contrat';

const AU = '2026-09-30';
const hopital = (ej: string, nom: string) => ({ ej, nom, entree: null, sortie: null });
const court = { type: 'contrat_performance', etat: 'en_cours', suivi: true, sortie: null };
const projet: MembreDuJeu = { ...court, etat: 'projet', ej: '2', contrat: 'c2', intitule: 'Monts' };
const suivi: MembreDuJeu = { ...court, ej: '1', contrat: 'c1', intitule: 'Rives' };
// Cinq dans la région, un sixième l’a quittée : un examiné, un en projet, un rejeté, deux sans contrat.
const lus = horsContrat(
  [
    ...[hopital('1', 'CH A'), hopital('2', 'CH B'), hopital('3', 'CH É'), hopital('4', 'CH F'), hopital('5', 'CH D')],
    { ...hopital('6', 'CH Parti'), sortie: '2025-12-31' }
  ],
  [suivi, projet, { ...suivi, etat: 'rejete', ej: '4', contrat: 'c3', intitule: 'Serre' }],
  new Set(['2', '4', '5']),
  AU
);

it('quatre établissements sur cinq sont hors contrat : comptés, nommés, chacun sous sa cause et son contrat', () => {
  expect(horsContratCompte(lus)).toBe('4\u00a0établissements sur 5 hors contrat');
  expect(groupesHorsContrat(lus)).toEqual([
    { cause: 'Contrat pas encore signé (1)\u00a0: ', contrat: { id: 'c2', intitule: 'Monts' }, noms: 'CH B' },
    { cause: 'Contrat rejeté (1)\u00a0: ', contrat: { id: 'c3', intitule: 'Serre' }, noms: 'CH F' },
    { cause: 'Sans contrat (2)', contrat: null, noms: 'CH D, CH É' }
  ]);
});

it('le fichier les dit aussi, avec ce qui en est examiné, et ce dont rien n’est connu', () => {
  const [compte, ...causes] = horsContratEnLignes(lus);
  expect(compte).toMatch(
    /^4\u00a0établissements sur 5 hors contrat\. Les règles d’une entité juridique les examinent/u
  );
  expect(compte).toMatch(/De CH É, aucun compte ni calendrier de transmissions n’est connu/u);
  expect(causes).toEqual([
    'Contrat pas encore signé (1)\u00a0: Monts\u00a0: CH B',
    'Contrat rejeté (1)\u00a0: Serre\u00a0: CH F',
    'Sans contrat (2)\u00a0: CH D, CH É'
  ]);
});

it('un seul s’accorde au singulier ; quand rien n’est connu d’aucun, rien n’en est examiné ; quand un contrat couvre chacun, rien n’est dit', () => {
  const un = horsContrat([hopital('1', 'CH A'), hopital('2', 'CH B')], [suivi], new Set(), AU);
  expect(horsContratCompte(un)).toBe('1\u00a0établissement sur 2 hors contrat');
  expect(noteHorsContrat(un)).toMatch(/^Rien ne les examine.*ni en bien ni en mal\.$/u);
  const tous = horsContrat([hopital('1', 'CH A')], [suivi], new Set(), AU);
  expect([horsContratCompte(tous), horsContratEnLignes(tous)]).toEqual(['', []]);
});
