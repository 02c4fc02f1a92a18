import { expect, it } from 'vitest';
import { champsDe, GENRES, fauteEnMots } from './mots';
import { depart } from '$lib/domain/journal/depart.fixture';
import { auteurEnMots, libellesDe, ligneEnMots } from './ligne';

type Dite = Parameters<typeof ligneEnMots>[0];

const jalon = { jalon: () => 'Fermer six lits', gain: () => 'Six postes', engagement: () => null };

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
  expect(ligneEnMots(reporte, libellesDe({ jalon: [], gain: [], engagement: [] })).quoi).toBe(
    'Échéance du jalon 2 de l’action 1.1'
  );
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
    ...{ avant: '—', apres: 'En cours, Appuis nécessaires\u00a0: Recrutement lancé' }
  });
});

it('la valeur d’un engagement se dit dans son unité, avec son statut et sa source', () => {
  const valeur: Dite = {
    ...{ genre: 'valeur', cible: { engagement: 'E1', date: '2025-12-31', par: 'etablissement' }, motif: null },
    avant: { valeur: -6_200_000, statut: 'provisoire' },
    apres: { valeur: -6_450_000.5, statut: 'definitif', origine: 'Compte financier' }
  };
  expect(ligneEnMots(valeur, libellesDe(depart))).toEqual({
    quoi: 'Valeur au 31/12/2025, selon l’établissement, engagement E1, «\u00a0Résultat du CRP\u00a0»',
    avant: '−6\u202f200\u202f000\u00a0€, valeur provisoire',
    ...{ apres: '−6\u202f450\u202f000,50\u00a0€, valeur définitive (Compte financier)', motif: null }
  });
  const taux: Dite = {
    ...{ genre: 'valeur', cible: { engagement: 'E2', date: '2025-12-31', par: 'ars' }, motif: null, avant: null },
    apres: { valeur: 0.021, statut: 'provisoire', origine: null }
  };
  expect(ligneEnMots(taux, libellesDe(depart))).toMatchObject({ avant: '—', apres: '2,1\u00a0%, valeur provisoire' });
});

it('un gain dit son palier et ce que chacun en retient, en euros', () => {
  const cible = { action: '1.1', gain: '1' };
  const palier: Dite = {
    ...{ genre: 'palier', cible, avant: { rang: 1, palier: 'valide' }, motif: null },
    apres: { date: '2026-09-30', palier: 'securise', net: 350_000, acte: 'Postes fermés' }
  };
  expect(ligneEnMots(palier, libellesDe(depart))).toMatchObject({
    quoi: 'Palier du gain 1 de l’action 1.1, «\u00a0Six postes\u00a0»',
    ...{ avant: 'Validé', apres: 'Sécurisé le 30/09/2026, 350\u202f000\u00a0€, Postes fermés' }
  });
  const reporte = (effet: string | null): Dite => ({
    ...{ genre: 'palier', cible, avant: { rang: 1, palier: 'valide' }, motif: null },
    apres: { date: '2026-09-30', palier: 'reporte', net: null, acte: 'Travaux en retard', effet }
  });
  expect(ligneEnMots(reporte('2027-03-01'), jalon)).toMatchObject({
    ...{ avant: 'Validé', apres: 'Reporté au 01/03/2027', motif: 'Travaux en retard' }
  });
  expect(ligneEnMots(reporte(null), jalon).apres).toBe('Reporté sans date d’effet');
  const retenu: Dite = {
    ...{ genre: 'retenu', cible: { ...cible, version: 0 }, motif: null },
    avant: { retenu_etablissement: 400_000, retenu_ars: null },
    apres: { retenu_etablissement: 400_000, retenu_ars: 350_000, date: '2026-09-30' }
  };
  expect(ligneEnMots(retenu, libellesDe(depart))).toMatchObject({
    quoi: 'Valeur retenue par l’ARS, gain 1 de l’action 1.1, «\u00a0Six postes\u00a0»',
    ...{ avant: 'non valorisé', apres: '350\u202f000\u00a0€' }
  });
  // 1,24 M€ et 1,16 M€ se liraient tous deux « 1,2 M€ ».
  const pres: Dite = {
    ...{ genre: 'retenu', cible: { ...cible, version: 0 }, motif: null },
    avant: { retenu_etablissement: 400_000, retenu_ars: 1_240_000 },
    apres: { retenu_etablissement: 400_000, retenu_ars: 1_160_000.5, date: '2026-09-30' }
  };
  expect(ligneEnMots(pres, libellesDe(depart))).toMatchObject({
    ...{ avant: '1\u202f240\u202f000\u00a0€', apres: '1\u202f160\u202f000,50\u00a0€' }
  });
});

it('un nouveau jalon, une météo et une clôture disent ce qui est dit', () => {
  const nouveau: Dite = {
    ...{ genre: 'jalon', cible: { action: '1.1' }, avant: null, motif: null },
    apres: { date: '2026-09-30', libelle: 'Signer', echeance: '2027-01-31' }
  };
  expect(ligneEnMots(nouveau, jalon)).toMatchObject({
    ...{ quoi: 'Nouveau jalon de l’action 1.1', apres: 'Signer (pour le 31/01/2027)' }
  });
  const meteo: Dite = {
    ...{ genre: 'meteo', cible: { date: '2026-09-30', par: 'ars' }, avant: null, motif: null },
    apres: { meteo: 'appuis', commentaire: 'Retard' }
  };
  expect(ligneEnMots(meteo, jalon)).toMatchObject({ avant: '—', apres: 'Appuis nécessaires', motif: 'Retard' });
  const dite = { date: '2026-07-07', meteo: 'compromis', commentaire: 'Le retard pèse sur les gains.' } as const;
  expect(ligneEnMots({ ...meteo, avant: dite }, jalon).avant).toBe(
    'Objectifs compromis, le 07/07/2026\u00a0: Le retard pèse sur les gains.'
  );
  const cloture: Dite = {
    ...{ genre: 'cloture', cible: { date: '2026-09-30', instance: 'copil' }, avant: null, motif: null },
    apres: { synthese: 'Le cap est tenu' }
  };
  expect(ligneEnMots(cloture, jalon)).toMatchObject({
    ...{ quoi: 'Clôture, Comité de pilotage du 30/09/2026', apres: 'Le cap est tenu' }
  });
});

it('une faute dit ce qui est attendu, et le terme du contrat quand il est connu', () => {
  const bornes = { debut: '2024-07-01', terme: '2027-12-31' };
  expect(fauteEnMots('avant_le_debut', bornes)).toBe('Avant le début du contrat, le 01/07/2024.');
  expect(fauteEnMots('apres_le_terme', bornes)).toBe('Après le terme du contrat, le 31/12/2027.');
  expect(fauteEnMots('apres_le_terme', { debut: null, terme: null })).toBe('Après le terme du contrat.');
  expect(
    GENRES.map(({ valeur }) => champsDe({ genre: valeur, palier: '' }).some(({ champ }) => champ === 'date'))
  ).not.toContain(false);
});

it('un auteur est une fonction et une heure', () => {
  const le = new Date(2026, 8, 30, 9, 5).toISOString();
  expect(auteurEnMots({ par: 'Directrice des finances', le })).toBe(
    'Directrice des finances, 30/09/2026 à 9\u00a0h\u00a005'
  );
  expect(auteurEnMots({ par: 'DAF', le: 'hier' })).toBe('DAF');
});

it('un gain réalisé demande le jour de son effet, et la ligne le dit', () => {
  const champs = (palier: string) => champsDe({ genre: 'palier', palier }).map(({ champ }) => champ);
  expect(champs('realise')).toEqual(['cible', 'palier', 'montant', 'date', 'echeance', 'texte']);
  expect(champs('constate')).toEqual(champs('realise'));
  expect(champs('securise')).not.toContain('echeance');
  const realise: Dite = {
    ...{ genre: 'palier', cible: { action: '1.1', gain: '1' }, motif: null },
    avant: { rang: 5, palier: 'reporte', date: '2024-12-02', net: null },
    apres: { date: '2026-09-30', palier: 'realise', net: 1_000_000, acte: null, effet: '2026-10-01' }
  };
  expect(ligneEnMots(realise, jalon).apres).toBe(
    'Réalisé le 30/09/2026, 1\u202f000\u202f000\u00a0€, effet au 01/10/2026'
  );
});
