import { phraseDeGel } from '$lib/words/contrat/identite';
import { rythmeEnMots } from '$lib/words/contrat/rythme';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NativeDatabase } from '$lib/engine/native.server';
import { tableNames } from '$lib/schema/tables';
import { ouvreJeuDEssai } from '../../../../tests/parity/jeu-ouvert';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import { reunion } from '../reunion/reunion';
import { contrat } from './contrat';

const abandon = {
  ...{ contrat: 'essai-2024', rang: 2, date: '2024-09-30', date_texte: 'septembre 2024', type: 'abandon' as const },
  ...{ organisme: null, sens: null, gel: null, enregistre_le: null, texte: 'Abandon.', source: 'essai' }
};
/** Ce que les parties jugeaient avant la fin, et ce que l’établissement en a dit une fois le contrat abandonné. */
const jugements = [
  { date: '2024-09-01', par: 'etablissement' as const, meteo: 'securises' as const },
  { date: '2024-09-01', par: 'ars' as const, meteo: 'compromis' as const },
  { date: '2024-10-15', par: 'etablissement' as const, meteo: 'compromis' as const }
].map((j) => ({ ...j, contrat: 'essai-2024', commentaire: null, enregistre_le: null, source: 'essai' }));
const sansCondition = { condition: null, condition_action: null, condition_jalon: null };
let db: NativeDatabase;
beforeAll(async () => {
  db = await NativeDatabase.open();
  await db.fill(
    {
      ...petitJeu,
      contrat_evenement: [...petitJeu.contrat_evenement, abandon],
      contrat_point: jugements,
      // Ce qui s’est su ou passé après la fin : un jalon atteint, un retour envoyé, un compte publié, un membre parti.
      jalon: petitJeu.jalon.map((j) => ({ ...j, date_reelle: j.date_reelle ?? '2024-10-20' })),
      compte: petitJeu.compte.map((c) => ({ ...c, publie_le: c.fin < '2024-01-01' ? '2024-10-10' : c.publie_le })),
      transmission: petitJeu.transmission.map((t) => ({ ...t, echeance: '2024-09-15', transmis_le: '2024-11-01' })),
      contrat_perimetre: petitJeu.contrat_perimetre.map((p) => ({ ...p, sortie: '2024-11-15' }))
    },
    tableNames
  );
});
afterAll(() => db.close());

describe('un contrat abandonné le 30/09/2024, lu au 31/12/2024', () => {
  it('est jugé à sa fin\u00a0: 100 000 + 22 500 attendus, rien de réalisé, et l’attendu ne court plus', async () => {
    // 400 000 € dès juillet et 90 000 € sur douze mois, trois mois de chacun ; le codage était attendu d’octobre.
    const { gains } = await contrat(db, { contrat: 'essai-2024' });
    expect(gains).toMatchObject({ au: '2024-09-30', exercice: 2024, attenduADate: 122_500, realiseADate: 0 });
    // Des 90 000 € ponctuels sur douze mois, trois étaient attendus avant la fin : 22 500 sur 122 500.
    expect(gains).toMatchObject({ attenduAnnee: 122_500, ponctuelPlanifie: 90_000, ponctuelAttenduAnnee: 22_500 });
    expect(gains.partPonctuelle).toBeCloseTo(22_500 / 122_500, 10);
    expect(gains).toMatchObject({ apDue: 400_000, apEnVigueur: 0, raisonAbsence: null });
    expect(gains.cumul.attendu.at(-1)).toEqual({ date: '2024-09-30', cumul: 122_500 });
    expect(gains.annees.map((a) => a.annee)).toEqual([2024]);
  });

  it('a ses jugements confrontés aux faits de sa fin : celui de l’établissement est contredit, pas celui de l’ARS', async () => {
    const { synthese } = await contrat(db, { contrat: 'essai-2024' });
    expect(synthese.meteo.map(({ par, meteo, date }) => [par, meteo, date])).toEqual([
      ['etablissement', 'securises', '2024-09-01'],
      ['ars', 'compromis', '2024-09-01']
    ]);
    expect(synthese).toMatchObject({ desaccordDe: ['etablissement'], ton: 'moins' });
    // Rien des 122 500 € attendus ; le jalon dû le 30 septembre n’était pas encore en retard ce jour-là.
    const arret = { le: '2024-09-30', motif: 'abandon' };
    expect(synthese.desaccord).toEqual([{ fait: 'gains_insuffisants', taux: 0, arret }]);
  });

  it('n’a ni pont ni atterrissage de l’exercice, et le dit', async () => {
    const m = await contrat(db, { contrat: 'essai-2024' });
    const { ponts, trajectoires } = m;
    expect(ponts).toMatchObject({ annuel: null, cible: null });
    expect(ponts.absence).toBe('fini');
    expect(trajectoires.flatMap((t) => t.atterrissages)).toEqual([]);
    expect(rythmeEnMots(m)).toMatch(
      /^0\u00a0€ d’année pleine en vigueur, pour 400\u00a0k€ dus à sa fin, le 30\/09\/2024/u
    );
  });

  it('compte ce qui est arrivé jusqu’à sa fin, même su ensuite, et rien de ce qui a suivi', async () => {
    const { entete, aides, resultats, transmissions } = await contrat(db, { contrat: 'essai-2024' });
    expect(entete.membres.map((m) => m.present)).toEqual(entete.membres.map(() => true));
    expect(aides.map((a) => a.remplie)).toEqual([false]);
    expect(resultats).toMatchObject({ exercice: 2023 });
    expect(resultats?.lignes[0]).toMatchObject({ code: 'comptable', valeur: -1_000_000 });
    // Dû le 15 septembre, pas encore venu le 30.
    expect(transmissions.map((t) => [t.transmisLe, t.joursDeRetard])).toEqual([[null, 15]]);
  });

  it('n’a plus de tranche exigible après sa fin, ni d’hypothèse des exercices qui la suivent', async () => {
    // Une tranche sans condition, due quinze jours après l’abandon, et une hypothèse de l’année d’après.
    const apres = await ouvreJeuDEssai({
      ...petitJeu,
      contrat_evenement: [...petitJeu.contrat_evenement, abandon],
      aide: petitJeu.aide.map((a) => ({ ...a, prevue_le: '2024-10-15', ...sansCondition })),
      aide_echeance: [],
      hypothese: petitJeu.hypothese.flatMap((h) => [h, { ...h, exercice: 2025, clause: true }])
    });
    const au = '2025-06-30';
    const { hypotheses } = await contrat(apres, { contrat: 'essai-2024', au });
    const { contenu } = await reunion(apres, { contrat: 'essai-2024', reunion: 'revue', au });
    apres.close();
    expect(hypotheses.lignes.map(({ exercice }) => exercice)).toEqual([2024]);
    expect(contenu).toMatchObject({ tranches: [{ retardDeVersement: null }], revoyure: [] });
  });

  it('la veille de l’abandon, il court', async () => {
    const { gains } = await contrat(db, { contrat: 'essai-2024', au: '2024-09-29' });
    expect(gains.au).toBe('2024-09-29');
    expect(gains.cumul.attendu.at(-1)?.date).toBe('2027-12-31');
  });

  it('la veille de l’abandon, le fait qui contredit est dit à date', async () => {
    const { synthese } = await contrat(db, { contrat: 'essai-2024', au: '2024-09-29' });
    expect(synthese.desaccord).toEqual([{ fait: 'gains_insuffisants', taux: 0 }]);
  });
});

it('gelé le 1er septembre puis abandonné le 30, il est fini et jugé ce jour-là, sur ce qui était dû la veille du gel', async () => {
  const suspension = { ...abandon, date: '2024-09-01', type: 'suspension' as const, gel: true, texte: 'Suspension.' };
  const gele = await ouvreJeuDEssai({
    ...petitJeu,
    contrat_evenement: [...petitJeu.contrat_evenement, suspension, { ...abandon, rang: 3 }]
  });
  const m = await contrat(gele, { contrat: 'essai-2024' });
  const avant = await contrat(gele, { contrat: 'essai-2024', au: '2024-09-29' });
  gele.close();
  expect(m.entete).toMatchObject({
    ...{ etat: 'abandonne', arret: { le: '2024-09-30', motif: 'abandon', gel: '2024-09-01' } }
  });
  // Deux mois, juillet et août, de 400 000 € et de 90 000 € l’an : 66 667 + 15 000.
  expect(m.gains).toMatchObject({ au: '2024-09-30', exercice: 2024, attenduADate: 81_667, realiseADate: 0 });
  expect(m.ponts.absence).toBe('fini');
  expect(phraseDeGel(m.entete)).toContain('a pris fin le 30 septembre 2024, gelé depuis le 1er septembre 2024');
  expect(rythmeEnMots(m)).toContain('dus au gel, le 01/09/2024');
  // La veille de son abandon, il est gelé et court.
  expect(avant.entete).toMatchObject({ etat: 'suspendu', arret: { le: '2024-09-01', motif: 'gel' } });
});
