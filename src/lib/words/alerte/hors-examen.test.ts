import { expect, it } from 'vitest';
import { horsExamen, type MembreDuJeu } from '$lib/views/alertes/hors-examen';
import { groupesHorsExamen, horsExamenCompte, horsExamenEnLignes } from './hors-examen';

const AU = '2026-09-30';
const hopital = (ej: string, nom: string) => ({ ej, nom, entree: null, sortie: null });
const court = { type: 'contrat_performance', etat: 'en_cours', suivi: true, sortie: null };
const projet: MembreDuJeu = { ...court, etat: 'projet', ej: '2', contrat: 'c2', intitule: 'Monts' };
const suivi: MembreDuJeu = { ...court, ej: '1', contrat: 'c1', intitule: 'Rives' };
// Cinq dans la région, un sixième l’a quittée : un examiné, un en projet, un rejeté, deux sans contrat.
const lus = horsExamen(
  [
    ...[hopital('1', 'CH A'), hopital('2', 'CH B'), hopital('3', 'CH É'), hopital('4', 'CH F'), hopital('5', 'CH D')],
    { ...hopital('6', 'CH Parti'), sortie: '2025-12-31' }
  ],
  [suivi, projet, { ...suivi, etat: 'rejete', ej: '4', contrat: 'c3', intitule: 'Serre' }],
  AU
);

it('quatre établissements sur cinq ne sont pas examinés : comptés, nommés, chacun sous sa cause et son contrat', () => {
  expect(horsExamenCompte(lus)).toBe('4\u00a0établissements sur 5 non examinés');
  expect(groupesHorsExamen(lus)).toEqual([
    { cause: 'Contrat pas encore signé (1)\u00a0: ', contrat: { id: 'c2', intitule: 'Monts' }, noms: 'CH B' },
    { cause: 'Contrat rejeté (1)\u00a0: ', contrat: { id: 'c3', intitule: 'Serre' }, noms: 'CH F' },
    { cause: 'Sans contrat (2)', contrat: null, noms: 'CH D, CH É' }
  ]);
});

it('le fichier les dit aussi, et que ce n’est pas une bonne nouvelle', () => {
  const [compte, ...causes] = horsExamenEnLignes(lus);
  expect(compte).toMatch(/^4\u00a0établissements sur 5 non examinés\. .*ni en bien ni en mal/u);
  expect(causes).toEqual([
    'Contrat pas encore signé (1)\u00a0: Monts\u00a0: CH B',
    'Contrat rejeté (1)\u00a0: Serre\u00a0: CH F',
    'Sans contrat (2)\u00a0: CH D, CH É'
  ]);
});

it('un seul s’accorde au singulier ; quand tous sont examinés, rien n’est dit', () => {
  const un = horsExamen([hopital('1', 'CH A'), hopital('2', 'CH B')], [suivi], AU);
  expect(horsExamenCompte(un)).toBe('1\u00a0établissement sur 2 non examiné');
  const tous = horsExamen([hopital('1', 'CH A')], [suivi], AU);
  expect([horsExamenCompte(tous), horsExamenEnLignes(tous)]).toEqual(['', []]);
});
