import { expect, it } from 'vitest';
import { GENRES, CHAMPS, fauteEnMots } from './mots';
import { auteurEnMots, ligneEnMots } from './ligne';

type Dite = Parameters<typeof ligneEnMots>[0];

const jalon = () => 'Fermer six lits';

it('une ligne dit ce qu’elle change, ce qui était et ce qui est', () => {
  const cible = { action: '1.1', jalon: '2' };
  const reporte: Dite = {
    ...{ genre: 'echeance', cible, avant: { echeance: '2026-08-31' }, motif: 'Recrutement' },
    apres: { date: '2026-09-30', echeance: '2026-12-31' }
  };
  expect(ligneEnMots(reporte, jalon)).toEqual({
    quoi: 'Échéance du jalon 2 de l’action 1.1, «\u00a0Fermer six lits\u00a0»',
    ...{ avant: '31/08/2026', apres: '31/12/2026', motif: 'Recrutement' }
  });
  expect(ligneEnMots(reporte, () => null).quoi).toBe('Échéance du jalon 2 de l’action 1.1');
  const atteint: Dite = {
    ...{ genre: 'atteint', cible, avant: { date_reelle: null }, motif: null },
    apres: { date_reelle: '2026-09-12', preuve: 'PV' }
  };
  expect(ligneEnMots(atteint, jalon)).toMatchObject({ avant: '—', apres: '12/09/2026 (PV)' });
});

it('une décision dit son instance, son responsable et son terme', () => {
  const decision: Dite = {
    ...{ genre: 'decision', cible: { date: '2026-09-30' }, avant: null, motif: null },
    apres: { instance: 'copil', texte: 'Geler trois postes', responsable: 'DRH', echeance: '2026-12-31' }
  };
  expect(ligneEnMots(decision, jalon)).toMatchObject({
    quoi: 'Décision, Comité de pilotage du 30/09/2026',
    apres: 'Geler trois postes (DRH, pour le 31/12/2026)'
  });
  const faite: Dite = {
    ...{ genre: 'faite', cible: { date: '2026-05-12', rang: 1 }, motif: null },
    ...{ avant: { texte: 'Transmettre', faite_le: null }, apres: { faite_le: '2026-06-20' } }
  };
  expect(ligneEnMots(faite, jalon)).toMatchObject({ avant: 'à faire', apres: 'faite le 20/06/2026' });
});

it('un commentaire dit l’état et la météo qui vont avec', () => {
  const point: Dite = {
    ...{ genre: 'point', cible: { action: '1.1', date: '2026-09-30', par: 'ars' }, avant: null, motif: null },
    apres: { etat: 'en_cours', meteo: 'appuis', commentaire: 'Recrutement lancé' }
  };
  expect(ligneEnMots(point, jalon)).toMatchObject({
    quoi: 'Action 1.1, selon l’ARS, au 30/09/2026',
    ...{ avant: '—', apres: 'En cours, Appuis nécessaires, Recrutement lancé' }
  });
});

it('une faute dit ce qui est attendu, et le terme du contrat quand il est connu', () => {
  expect(fauteEnMots('apres_le_terme', '2027-12-31')).toBe('Après le terme du contrat, le 31/12/2027.');
  expect(fauteEnMots('apres_le_terme', null)).toBe('Après le terme du contrat.');
  expect(GENRES.map(({ valeur }) => CHAMPS[valeur].some(({ champ }) => champ === 'date'))).not.toContain(false);
});

it('un auteur est une fonction et une heure', () => {
  const le = new Date(2026, 8, 30, 9, 5).toISOString();
  expect(auteurEnMots({ par: 'Directrice des finances', le })).toBe(
    'Directrice des finances, 30/09/2026 à 9\u00a0h\u00a005'
  );
  expect(auteurEnMots({ par: 'DAF', le: 'hier' })).toBe('DAF');
});
