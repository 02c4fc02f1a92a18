import { rythmeEnMots } from '$lib/words/contrat/rythme';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NativeDatabase } from '$lib/engine/native.server';
import { faitsEnMots } from '$lib/words/contrat/faits';
import { pontDit, questionDuPont } from '$lib/words/contrat/ponts';
import { present } from '$lib/words/contrat/texte.fixture';
import { ouvreJeuDEssai } from '../../../../tests/parity/jeu-ouvert';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import { actions } from '../actions/actions';
import { fiche } from '../fiche/fiche';
import { portefeuille } from '../portefeuille/portefeuille';
import { contrat } from './contrat';

const id = { contrat: 'essai-2024' };
let db: NativeDatabase;
beforeAll(async () => {
  db = await ouvreJeuDEssai(petitJeu);
});
afterAll(() => db.close());

describe('la salle d’un contrat au 31/12/2024', () => {
  it('compte les gains de l’exercice\u00a0: 200 000 + 60 000 + 45 000 attendus, 95 000 réalisés', async () => {
    // 400 000 € dès juillet, 240 000 € dès octobre, 90 000 € sur douze mois depuis juillet ; réalisé : 380 000 × 3/12.
    const { gains } = await contrat(db, id);
    expect(gains).toMatchObject({ attenduADate: 305_000, realiseADate: 95_000, apPlanifiee: 640_000 });
    expect(gains).toMatchObject({ apEnVigueur: 380_000, apSecurisee: 380_000, ponctuelPlanifie: 90_000 });
    expect(gains.annees.slice(0, 2).map((a) => [a.annee, a.attendu])).toEqual([
      [2024, 305_000],
      // 400 000 + 240 000 + 45 000.
      [2025, 685_000]
    ]);
  });

  it('ne compte jamais deux paliers\u00a0: les parts de 2024 font 95 000 réalisés et 105 000 identifiés', async () => {
    const { gains } = await contrat(db, id);
    expect(gains.annees[0]?.parts).toEqual([
      { palier: 'realise', nature: 'depense', montant: 95_000 },
      { palier: 'identifie', nature: 'recette_autre', montant: 105_000, echu: 105_000 }
    ]);
  });

  it('dit le rythme en année pleine et ce qui contredit «\u00a0objectifs sécurisés\u00a0»', async () => {
    const m = await contrat(db, id);
    const { synthese } = m;
    expect(rythmeEnMots(m)).toMatch(/^260\u00a0k€ d’année pleine restent à mettre en œuvre/u);
    expect(faitsEnMots(synthese.desaccord)).toEqual([
      'un jalon en retard de 31 jours',
      'action 2.1 déclarée bloquée',
      '31\u00a0% des gains attendus à date',
      '1\u00a0engagement sur 1 hors de la tolérance de sa cible'
    ]);
    expect(synthese.desaccordDe).toEqual(['etablissement']);
    expect(synthese.meteo.map((m) => [m.par, m.meteo])).toEqual([
      ['etablissement', 'securises'],
      ['ars', 'appuis']
    ]);
  });

  it('relie la cible à l’atterrissage\u00a0: deux actions à −105 k€, effet prix −250 k€, effort sans ligne −445 k€, reste +355 k€', async () => {
    // Effort 2024 : −750 − (−1 500) = 750 k€ ; les lignes en prévoient 305. −750 − 210 − 250 − 445 + 355 = −1 300.
    const { ponts } = await contrat(db, id);
    expect(ponts.cible?.depart).toBe(-750_000);
    expect(pontDit(present(ponts.cible)).pieces.map((p) => [p.code, p.valeur])).toEqual([
      ['action-1.1', -105_000],
      ['action-2.1', -105_000],
      ['prix', -250_000],
      ['hors_plan', -445_000],
      ['non_explique', 355_000]
    ]);
    expect(ponts.cible?.arrivee).toBe(-1_300_000);
    expect(questionDuPont(present(ponts.cible?.question))).toMatch(/355\u00a0k€ favorables ne sont pas expliqués/u);
  });

  it('relie 2023 à l’atterrissage 2024, et demande ce que 355 k€ ont d’inexpliqué', async () => {
    // −1 000 + 95 (mesures) − 500 (tendanciel) − 250 (prix) + 355 = −1 300.
    const { ponts } = await contrat(db, id);
    expect(ponts.annuel?.pieces.map((p) => [p.code, p.valeur])).toEqual([
      ['mesures', 95_000],
      ['prix', -250_000],
      ['tendanciel', -500_000],
      ['non_explique', 355_000]
    ]);
    expect(questionDuPont(present(ponts.annuel?.question))).toMatch(
      /355\u00a0k€ favorables ne sont pas expliqués.*aides/u
    );
  });

  it('met l’engagement à sa dernière cible, celle de l’avenant', async () => {
    const { engagements } = await contrat(db, id);
    expect(engagements[0]).toMatchObject({
      attendu: { valeur: -900_000, interpolee: false },
      constate: { valeur: -1_400_000, par: 'etablissement', statut: 'provisoire' },
      etat: 'manquee',
      ecart: -500_000
    });
  });

  it('donne les quatre résultats du dernier compte financier, et tait celui qu’un poste absent empêche', async () => {
    const { resultats } = await contrat(db, id);
    expect(resultats).toMatchObject({ exercice: 2023, perimetre: 'CH de la Plaine' });
    expect(resultats?.lignes.map((l) => [l.code, l.valeur, l.engage])).toEqual([
      ['comptable', -1_000_000, true],
      ['hors_aides', -1_500_000, false],
      ['structurel', null, false],
      ['neutralise', null, false]
    ]);
  });

  it('vérifie la condition de l’aide sur le jalon lui-même', async () => {
    const { aides } = await contrat(db, id);
    expect(aides).toMatchObject([{ tranche: 1, statut: 'conditionnee', remplie: false }]);
  });

  it('juge les critères par entité juridique, et dit «\u00a0indéterminé\u00a0» ce qui manque', async () => {
    const { criteres } = await contrat(db, id);
    expect(criteres).toHaveLength(1);
    expect(criteres[0]).toMatchObject({ nom: 'CH de la Plaine', base: 'cf 2023', concernee: null });
    expect(criteres[0]?.criteres[2]).toMatchObject({ numero: 3, rempli: false });
  });

  it('range le jalon en retard à part de ceux des 90 jours', async () => {
    const { jalons } = await contrat(db, id);
    expect(jalons.retard.map((j) => [j.action, j.jalon, j.jours])).toEqual([['1.1', '2', 31]]);
    expect(jalons.prochains.map((j) => [j.action, j.jalon, j.jours])).toEqual([['2.1', '1', -59]]);
  });
});

describe('la situation à une autre date', () => {
  it('au 31/08/2024, ni retard, ni avenant, ni météo\u00a0: ce qui n’était pas connu ne l’est pas', async () => {
    const modele = await contrat(db, { ...id, au: '2024-08-31' });
    expect(modele.entete.version).toMatchObject({ numero: 0 });
    expect(modele.jalons.retard).toEqual([]);
    expect(modele.synthese.meteo).toEqual([]);
    expect(modele.engagements[0]?.cibles[0]).toEqual({ date: '2024-12-31', valeur: -600_000 });
    expect(modele.gains.apEnVigueur).toBe(0);
  });

  it('au 30/11/2024, l’échéance révisée n’est pas encore passée', async () => {
    const { actions: lignes } = await actions(db, { ...id, au: '2024-11-30' });
    expect(lignes[0]?.jalons).toMatchObject({ enRetard: 0, glisses: 1, atteints: 1 });
  });
});

describe('la fiche d’une action', () => {
  it('garde les révisions, les paliers et les gains par année', async () => {
    const modele = await fiche(db, { ...id, numero: '1.1' });
    expect(modele.jalons[1]).toMatchObject({
      enRetard: true,
      joursDeGlissement: 61,
      revisions: [{ echeance: '2024-11-30' }]
    });
    expect(modele.gains[0]).toMatchObject({ net: 400_000, palier: 'realise' });
    expect(modele.gains[0]?.annees[0]).toEqual({ annee: 2024, attendu: 200_000, realise: 95_000 });
    expect(modele.base).toMatchObject({ plafond: 500_000, avant: 400_000, apres: 400_000, porteuse: true });
    expect(modele.indicateurs[0]).toMatchObject({ code: 'LITS_MCO', entite: 'CH de la Plaine', effet: -8 });
  });

  it('d’une action inconnue le dit', async () => {
    await expect(fiche(db, { ...id, numero: '9.9' })).rejects.toThrow('n’a pas d’action «\u00a09.9\u00a0»');
    await expect(contrat(db, { contrat: 'inconnu' })).rejects.toThrow(
      'Aucun contrat du jeu ne s’appelle «\u00a0inconnu\u00a0»'
    );
  });
});

describe('le portefeuille', () => {
  it('met l’atterrissage de l’établissement devant la cible, sur le même périmètre', async () => {
    const { lignes, totaux, aRegarder } = await portefeuille(db);
    const [suivi] = lignes.find((l) => l.ght === 'ZZ-01')?.suivis ?? [];
    expect(suivi?.resultat).toMatchObject({ exercice: 2024, cible: -750_000, perimetre: 'CH de la Plaine' });
    expect(suivi?.resultat?.etablissement).toMatchObject({ valeur: -1_300_000 });
    expect(suivi?.jalons).toMatchObject({ atteints: 1, dus: 2, enRetard: 1 });
    expect(totaux?.gains).toEqual({
      attendu: 305_000,
      realise: 95_000,
      contrats: 1,
      ecartes: { raisons: [], total: 1 }
    });
    expect(totaux?.resultat).toMatchObject({ cible: -750_000, atterrissage: -1_300_000 });
    expect(totaux?.aides).toEqual({ montant: 200_000, tranches: 1 });
    expect(aRegarder.map((a) => a.constat.nature)).toEqual(['desaccord', 'aide']);
  });
});
