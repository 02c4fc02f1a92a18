import { expect, it } from 'vitest';
import { debutHorsContrat, horsContrat, type MembreDuJeu } from '$lib/views/alertes/hors-contrat';
import {
  autresHorsContrat,
  examinesAChoisir,
  groupesHorsContrat,
  horsContratCompte,
  horsContratEnLignes,
  nonExamine,
  noteHorsContrat
} from './hors-contrat';

const AU = '2026-09-30';
const hopital = (ej: string, nom: string) => ({ ej, nom, ght: 'ZZ-01', entree: null, sortie: null });
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
  expect(horsContratCompte(lus)).toBe('4\u00a0établissements sur 5 qu’aucun contrat n’examine');
  const groupes = groupesHorsContrat(lus).map(({ cause, contrat, etablissements }) => [
    ...[cause, contrat?.intitule ?? null],
    etablissements.map(({ nom }) => nom)
  ]);
  expect(groupes).toEqual([
    ['Contrat pas encore signé (1)\u00a0: ', 'Monts', ['CH B']],
    ['Contrat rejeté (1)\u00a0: ', 'Serre', ['CH F']],
    ['Sans contrat (2)', null, ['CH D', 'CH É']]
  ]);
  expect(examinesAChoisir(lus).map(({ nom }) => nom)).toEqual(['CH B', 'CH D', 'CH F']);
  // Demandé dans les filtres, celui dont rien n’est connu le dit : aucune alerte n’en est pas une nouvelle.
  expect(['3', '5', '1', null].map((ej) => nonExamine(lus, ej))).toEqual(['CH É', null, null, null]);
});

it('le fichier les dit aussi, avec ce qui en est examiné, et ce dont rien n’est connu', () => {
  const [compte, ...causes] = horsContratEnLignes(lus);
  expect(compte).toMatch(
    /^4\u00a0établissements sur 5 qu’aucun contrat n’examine\. Les règles d’une entité juridique les examinent/u
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
  expect(horsContratCompte(un)).toBe('1\u00a0établissement sur 2 qu’aucun contrat n’examine');
  expect(noteHorsContrat(un)).toMatch(/^Rien ne les examine.*ni en bien ni en mal\.$/u);
  const tous = horsContrat([hopital('1', 'CH A')], [suivi], new Set(), AU);
  expect([horsContratCompte(tous), horsContratEnLignes(tous)]).toEqual(['', []]);
});

it('d’un pays, la page vient avec les quarante premiers, dit combien sont les autres et de combien rien n’est connu', () => {
  // 500 hôpitaux sans contrat, dont les 300 premiers sont examinés.
  const noms = Array.from({ length: 500 }, (_, i) => String(i).padStart(3, '0'));
  const pays = horsContrat(
    noms.map((n) => hopital(n, `CH ${n}`)),
    [],
    new Set(noms.slice(0, 300)),
    AU
  );
  const debut = debutHorsContrat(pays);
  expect(debut.groupes.flatMap(({ etablissements }) => etablissements)).toHaveLength(40);
  expect(groupesHorsContrat(debut)[0]?.cause).toBe('Sans contrat (500)');
  expect(horsContratCompte(debut)).toBe('500\u00a0établissements sur 500 qu’aucun contrat n’examine');
  expect(autresHorsContrat(debut)).toBe('Nommer les 460 autres');
  expect(noteHorsContrat(debut)).toMatch(/De 200 d’entre eux, aucun compte/u);
  expect([autresHorsContrat(pays), debutHorsContrat(lus)]).toEqual(['', lus]);
});
