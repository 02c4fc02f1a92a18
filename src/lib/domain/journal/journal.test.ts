import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applique, tenues } from './applique';
import { jalonsOuverts, jugementEnPlace, type TablesDuJournal } from './en-place';
import { contrat, depart } from './depart.fixture';
import {
  annule,
  annuleLeChoix,
  choisis,
  conflits,
  ecartees,
  enOrdre,
  fusionne,
  joins,
  memes,
  misesDeCote,
  parDit,
  retablis,
  retire,
  sans,
  toutesLesLignes,
  vide
} from './journal';
import { relisRegistre } from './relis';
import { seanceDe } from './saisie';
import type { Palier } from '../action/codes';
import type { Par } from '../contrat/codes';
import type { Changement, Ligne, Registre } from './ligne';
import { fichierDuJournal, lisFichierDuJournal } from '$lib/importers/journal/fichier';

const ligne = (id: string, changement: Changement, autres: Partial<Pick<Ligne, 'le' | 'motif'>> = {}): Ligne => ({
  ...changement,
  ...{ id, contrat, par: 'Directrice des finances', le: `2026-09-30T09:00:0${id.slice(-1)}.000Z`, version: 'v1' },
  motif: null,
  ...autres
});
const le = '2026-09-30T10:00:00.000Z';
const J1 = { action: '1.1', jalon: '1' };
const reporte = (id: string, avant: string, echeance: string): Ligne =>
  ligne(
    id,
    { genre: 'echeance', cible: J1, avant: { echeance: avant }, apres: { date: '2026-09-30', echeance } },
    { motif: 'Recrutement' }
  );
const decide = (id: string, texte: string): Ligne =>
  ligne(id, {
    ...{ genre: 'decision', cible: { date: '2026-05-12' }, avant: null },
    apres: { instance: 'revue', texte, responsable: 'DG', echeance: null }
  });
const point = (id: string, commentaire: string): Ligne =>
  ligne(id, {
    ...{ genre: 'point', cible: { action: '1.1', date: '2026-09-30', par: 'ars' }, avant: null },
    apres: { etat: 'en_cours', meteo: 'appuis', commentaire }
  });
const atteint: Ligne = ligne('a4', {
  ...{ genre: 'atteint', cible: { action: '1.1', jalon: '2' }, avant: { date_reelle: null } },
  apres: { date_reelle: '2026-09-12', preuve: 'Avenant signé' }
});
const faite: Ligne = ligne('a5', {
  ...{ genre: 'faite', cible: { date: '2026-05-12', rang: 1 } },
  ...{ avant: { texte: 'Transmettre le TPER', faite_le: null }, apres: { faite_le: '2026-06-20' } }
});

const G1 = { action: '1.1', gain: '1' };
const securise = (id: string, palier: 'securise' | 'realise', avant: Palier = 'valide', rang = 1): Ligne =>
  ligne(id, {
    ...{ genre: 'palier', cible: G1, avant: { rang, palier: avant } },
    apres: { date: '2026-09-30', palier, net: 350_000, acte: 'Postes fermés' }
  });
const retenu = ligne('c3', {
  ...{ genre: 'retenu', cible: { ...G1, version: 0 } },
  avant: { retenu_etablissement: 400_000, retenu_ars: 300_000 },
  apres: { retenu_etablissement: 400_000, retenu_ars: 350_000, date: '2026-09-30' }
});
const valeurDe = (id: string, valeur: number, par: Par = 'etablissement', engagement = 'E1'): Ligne =>
  ligne(id, {
    ...{ genre: 'valeur', cible: { engagement, date: '2025-12-31', par } },
    avant: par === 'ars' ? null : { valeur: -6_200_000, statut: 'provisoire' },
    apres: { valeur, statut: 'definitif', origine: 'Compte financier' }
  });
const nouveau = (id: string, libelle: string): Ligne =>
  ligne(id, {
    ...{ genre: 'jalon', cible: { action: '1.1' }, avant: null },
    apres: { date: '2026-09-30', libelle, echeance: '2027-01-31' }
  });
const meteo = ligne('c6', {
  ...{ genre: 'meteo', cible: { date: '2026-09-30', par: 'ars' }, avant: null },
  apres: { meteo: 'compromis', commentaire: 'Recrutement' }
});
const cloture = ligne('c7', {
  ...{ genre: 'cloture', cible: { date: '2026-09-30', instance: 'copil' }, avant: null },
  apres: { synthese: 'Le cap est tenu' }
});

describe('une ligne de journal s’écrit comme le classeur la dirait', () => {
  it('une échéance révisée s’ajoute après la dernière, avec son motif et le jour de la révision', () => {
    const { tables, sansEffet } = applique(depart, [reporte('a1', '2026-08-31', '2026-12-31')]);
    expect(sansEffet).toEqual([]);
    expect(tables.jalon_revision.at(-1)).toEqual({
      ...{ contrat, action: '1.1', jalon: '1', rang: 2, date: '2026-09-30', echeance: '2026-12-31' },
      ...{ motif: 'Recrutement', enregistre_le: '2026-09-30' }
    });
    expect(tables.jalon).toEqual(depart.jalon);
  });

  it('un jalon atteint prend sa date réelle et sa preuve, les autres restent', () => {
    const { tables } = applique(depart, [atteint]);
    expect(tables.jalon.map((j) => [j.jalon, j.date_reelle, j.preuve])).toEqual([
      ['1', null, null],
      ['2', '2026-09-12', 'Avenant signé']
    ]);
  });

  it('une décision prend le rang suivant de sa revue, et une revue que le contrat n’a pas s’y ajoute', () => {
    const ailleurs = ligne('a3', {
      ...{ genre: 'decision', cible: { date: '2026-09-30' }, avant: null },
      apres: { instance: 'copil', texte: 'Geler trois postes', responsable: null, echeance: '2026-12-31' }
    });
    const { tables } = applique(depart, [decide('a2', 'Ouvrir la revoyure'), ailleurs]);
    expect(tables.decision.map((d) => [d.date, d.rang, d.texte])).toEqual([
      ['2026-05-12', 1, 'Transmettre le TPER'],
      ['2026-05-12', 2, 'Ouvrir la revoyure'],
      ['2026-09-30', 1, 'Geler trois postes']
    ]);
    expect(tables.revue.map((r) => [r.date, r.instance])).toEqual([
      ['2026-05-12', 'revue'],
      ['2026-09-30', 'copil']
    ]);
  });

  it('la synthèse d’une revue close reste sur sa revue\u00a0; une clôture qui ne la connaît pas n’écrit pas dessus', () => {
    const { tables } = applique(depart, [cloture]);
    expect(tables.revue.map((r) => r.synthese)).toEqual([null, 'Le cap est tenu']);
    const autre = (id: string, avant: { synthese: string } | null) =>
      ligne(id, {
        ...{ genre: 'cloture', cible: { date: '2026-09-30', instance: 'copil' } },
        ...{ avant, apres: { synthese: 'Rien ne va' } }
      });
    expect(applique(tables, [autre('c8', null)])).toMatchObject({ tables, sansEffet: [{ id: 'c8' }] });
    const corrigee = autre('c9', { synthese: 'Le cap est tenu' });
    expect(applique(tables, [corrigee]).tables.revue[1]?.synthese).toBe('Rien ne va');
  });

  it('la valeur d’un engagement prend la place de celle de sa partie, sans ce qui se disait de l’autre', () => {
    const leur = valeurDe('v1', -6_450_000);
    const { tables, sansEffet } = applique(depart, [leur, valeurDe('v2', -6_500_000, 'ars')]);
    expect(sansEffet).toEqual([]);
    expect(tables.valeur_contradictoire).toEqual([
      {
        ...{ contrat, engagement: 'E1', date: '2025-12-31', par: 'etablissement', valeur: -6_450_000 },
        ...{ statut: 'definitif', motif_ecart: null, origine: 'Compte financier', origine_le: null },
        enregistre_le: '2026-09-30'
      },
      {
        ...{ contrat, engagement: 'E1', date: '2025-12-31', par: 'ars', valeur: -6_500_000 },
        ...{ statut: 'definitif', motif_ecart: null, origine: 'Compte financier', origine_le: null },
        enregistre_le: '2026-09-30'
      }
    ]);
    expect(conflits([leur, valeurDe('v3', -6_700_000)])).toHaveLength(1);
    // Faite sur une valeur qui n’y est plus, ou d’un engagement que le contrat n’a pas.
    const ailleurs = valeurDe('v4', -6_450_000, 'ars', 'E9');
    const autre = valeurDe('v6', -6_600_000);
    expect(applique(tables, [ailleurs, autre]).sansEffet.map(({ id }) => id)).toEqual(['v4', 'v6']);
    // Une valeur en milliers, d’un fichier, n’est pas prise.
    // Rien n’est définitif d’un exercice qui n’est pas clos : le journal d’un autre ne le dit pas plus que le formulaire.
    const ouverte = ligne('v6', {
      ...{ genre: 'valeur', cible: { engagement: 'E1', date: '2026-06-30', par: 'ars' }, avant: null },
      apres: { valeur: -6_450_000, statut: 'definitif', origine: null }
    });
    expect(applique(depart, [ouverte]).refusees).toMatchObject([{ fautes: { statut: 'exercice_ouvert' } }]);
    expect(applique(depart, [valeurDe('v5', -6450)]).refusees).toMatchObject([
      { ligne: { id: 'v5' }, fautes: { montant: 'valeur_en_milliers' } }
    ]);
  });

  it('un palier s’ajoute après le dernier, avec son net et son acte\u00a0; une valeur retenue ne change qu’une partie', () => {
    const { tables, sansEffet } = applique(depart, [
      securise('c1', 'securise'),
      securise('c2', 'realise', 'securise', 2),
      retenu
    ]);
    expect(sansEffet).toEqual([]);
    expect(tables.gain_palier.map((p) => [p.rang, p.palier, p.date, p.net, p.acte])).toEqual([
      [1, 'valide', '2026-01-15', null, null],
      [2, 'securise', '2026-09-30', 350_000, 'Postes fermés'],
      [3, 'realise', '2026-09-30', 350_000, 'Postes fermés']
    ]);
    expect(tables.gain).toMatchObject([
      { ...G1, version: 0, libelle: 'Six postes', retenu_etablissement: 400_000, retenu_ars: 350_000 }
    ]);
  });

  it('deux nouveaux jalons prennent les numéros qui suivent, et ne se contredisent pas', () => {
    const { tables, conflits: contraires } = applique(depart, [nouveau('c4', 'Signer'), nouveau('c5', 'Payer')]);
    expect(contraires).toEqual([]);
    expect(tables.jalon.map((j) => [j.jalon, j.libelle, j.echeance])).toEqual([
      ['1', 'Fermer six lits', '2026-06-30'],
      ['2', 'Signer l’avenant', '2026-09-30'],
      ['3', 'Signer', '2027-01-31'],
      ['4', 'Payer', '2027-01-31']
    ]);
  });

  it('la météo du contrat est datée\u00a0; la clôture d’une revue que le contrat n’a pas l’y ajoute', () => {
    const { tables } = applique(depart, [meteo, cloture]);
    expect(tables.contrat_point).toEqual([
      {
        contrat,
        date: '2026-09-30',
        par: 'ars',
        meteo: 'compromis',
        commentaire: 'Recrutement',
        enregistre_le: '2026-09-30'
      }
    ]);
    expect(tables.revue.map((r) => [r.date, r.instance])).toEqual([
      ['2026-05-12', 'revue'],
      ['2026-09-30', 'copil']
    ]);
  });

  it('une décision faite prend sa date ; un point d’avancement remplace celui du même jour et de la même partie', () => {
    const deja = applique(depart, [faite, point('a6', 'Premier')]).tables;
    expect(deja.decision[0]?.faite_le).toBe('2026-06-20');
    const corrige = ligne('a7', {
      ...{ genre: 'point', cible: { action: '1.1', date: '2026-09-30', par: 'ars' } },
      avant: { etat: 'en_cours', meteo: 'appuis', commentaire: 'Premier' },
      apres: { etat: 'bloquee', meteo: 'compromis', commentaire: 'Second' }
    });
    expect(applique(deja, [corrige]).tables.action_point).toEqual([
      {
        ...{ contrat, action: '1.1', date: '2026-09-30', par: 'ars', enregistre_le: '2026-09-30' },
        ...{ etat: 'bloquee', meteo: 'compromis', commentaire: 'Second' }
      }
    ]);
  });
});

describe('ce qui tenait avant une ligne, et le jour où elle fut saisie', () => {
  const juge = (id: string, date: string, avant: Extract<Changement, { genre: 'meteo' }>['avant']): Ligne =>
    ligne(id, {
      ...{ genre: 'meteo', cible: { date, par: 'ars' }, avant },
      apres: { meteo: 'compromis', commentaire: 'Recrutement' }
    });
  const deja: TablesDuJournal = {
    ...depart,
    contrat_point: [
      {
        contrat,
        date: '2026-06-15',
        par: 'ars',
        meteo: 'securises',
        commentaire: 'Le cap est tenu',
        enregistre_le: null
      },
      { contrat, date: '2026-09-30', par: 'etablissement', meteo: 'appuis', commentaire: null, enregistre_le: null }
    ]
  };
  const juin = { date: '2026-06-15', meteo: 'securises', commentaire: 'Le cap est tenu' } as const;

  it('la météo d’avant est la dernière que la partie a dite, avec son jour ; celle d’après le jour n’en est pas', () => {
    expect(jugementEnPlace(deja, { date: '2026-09-30', par: 'ars' })).toEqual(juin);
    expect(jugementEnPlace(deja, { date: '2026-06-14', par: 'ars' })).toBeNull();
  });

  it('ce qu’une partie a dit un autre jour n’empêche pas la ligne ; ce qu’elle a dit ce jour-là, si', () => {
    const apres = (l: Ligne) => applique(deja, [l]).sansEffet;
    expect(apres(juge('a1', '2026-09-30', juin))).toEqual([]);
    // Journal gardé avant que le jour fût dit : rien ne tenait ce jour-là.
    expect(apres(juge('a1', '2026-09-30', null))).toEqual([]);
    expect(apres(juge('a1', '2026-06-15', null))).toHaveLength(1);
    expect(apres(juge('a1', '2026-06-15', { meteo: 'securises', commentaire: 'Le cap est tenu' }))).toEqual([]);
  });

  it('deux lignes contraires du même jour se contredisent, que leur journal dise ce qui tenait avant ou non', () => {
    const autre: Ligne = { ...juge('b2', '2026-09-30', null), id: 'b2' };
    const dite: Ligne = {
      ...juge('a1', '2026-09-30', juin),
      ...{ genre: 'meteo', cible: { date: '2026-09-30', par: 'ars' }, avant: juin },
      apres: { meteo: 'appuis', commentaire: 'Autre' }
    };
    expect(conflits([autre, dite])).toHaveLength(1);
  });

  it('le jour de la saisie n’est pas celui du fait\u00a0; passé le dernier jour des données, il est ce jour-là, et nulle date d’avant ne connaît la ligne', () => {
    const octobre = ligne(
      'a1',
      {
        genre: 'meteo',
        cible: { date: '2026-09-12', par: 'ars' },
        avant: null,
        apres: { meteo: 'appuis', commentaire: null }
      },
      { le: '2026-10-08T15:30:00.000Z' }
    );
    const dite = (au: string | null) => applique(depart, [octobre], au).tables.contrat_point[0]?.enregistre_le;
    expect([dite(null), dite('2026-10-31'), dite('2026-09-30')]).toEqual(['2026-10-08', '2026-10-08', '2026-09-30']);
    // Le fait lui-même vient après\u00a0: aucune page ne le montre, et rien n’est à dire de son jour.
    const plusTard = ligne(
      'a2',
      {
        ...{ genre: 'meteo', cible: { date: '2026-10-05', par: 'ars' }, avant: null },
        apres: { meteo: 'appuis', commentaire: null }
      },
      { le: '2026-10-08T15:30:00.000Z' }
    );
    const pose = applique(depart, [plusTard], '2026-09-30').tables.contrat_point;
    expect(pose.map(({ date, enregistre_le }) => [date, enregistre_le])).toEqual([['2026-10-05', null]]);
    // L’horloge d’un poste, en temps universel, peut être encore à la veille.
    const veille = { ...octobre, le: '2026-09-11T22:30:00.000Z' };
    expect(applique(depart, [veille]).tables.contrat_point[0]?.enregistre_le).toBe('2026-09-12');
  });

  it('un journal relu garde ce qui tenait avant, avec ou sans son jour', () => {
    const lignes = [juge('a1', '2026-09-30', juin), juge('a2', '2026-06-15', { meteo: 'appuis', commentaire: null })];
    const nom = { jeu: 'demonstration', contrat };
    const registre = { lignes, retirees: [] };
    expect(lisFichierDuJournal(fichierDuJournal(nom, registre))).toEqual({ ...nom, registre });
  });
});

describe('rien n’est perdu en silence', () => {
  it('une ligne dont la cible a disparu, ou a changé depuis, est listée', () => {
    const perime = reporte('a1', '2026-06-30', '2026-12-31');
    const orpheline = ligne('a2', {
      ...{ genre: 'atteint', cible: { action: '9.9', jalon: '1' }, avant: { date_reelle: null } },
      apres: { date_reelle: '2026-09-12', preuve: 'PV' }
    });
    const sansAction = ligne('a3', {
      ...{ genre: 'point', cible: { action: '9.9', date: '2026-09-30', par: 'ars' }, avant: null },
      apres: { etat: 'en_cours', meteo: 'appuis', commentaire: null }
    });
    const faites = applique(depart, [perime, orpheline, sansAction]);
    expect(faites.sansEffet.map(({ id }) => id)).toEqual(['a1', 'a2', 'a3']);
    expect(faites.tables).toEqual(depart);
  });

  it('deux lignes contraires sont montrées toutes deux, aucune n’est appliquée, et une personne choisit', () => {
    const [decembre, mars] = [reporte('a1', '2026-08-31', '2026-12-31'), reporte('b2', '2026-08-31', '2027-03-31')];
    const journal = fusionne([decembre], [mars]);
    const enSuspens = applique(depart, journal);
    expect(enSuspens.conflits).toEqual([[decembre, mars]]);
    expect(enSuspens.tables).toEqual(depart);
    const registre = choisis({ lignes: journal, retirees: [] }, mars, { par: 'DAF', le });
    const choisi = applique(depart, registre.lignes);
    expect(choisi.conflits).toEqual([]);
    expect(choisi.tables.jalon_revision.at(-1)?.echeance).toBe('2027-03-31');
    const choix = { retenue: 'b2', ecartees: [decembre], par: 'DAF', le, remplace: [] };
    expect(registre).toEqual({ lignes: [mars], retirees: [], choix: [choix] });
    expect(misesDeCote(registre)).toEqual([{ ligne: decembre, choix }]);
    expect(annuleLeChoix(registre, choix)).toEqual({
      ...{ lignes: journal, retirees: [] },
      choixAnnules: [`${le} b2 DAF`]
    });
  });

  it('ce que l’ARS retient et ce que retient l’établissement ne se contredisent pas, et chacun s’annule sans l’autre', () => {
    const avant = { retenu_etablissement: 400_000, retenu_ars: 300_000 };
    const dit = (id: string, connu: typeof avant, apres: Partial<typeof avant>) =>
      ligne(id, {
        ...{ genre: 'retenu', cible: { ...G1, version: 0 }, avant: connu },
        apres: { ...connu, ...apres, date: '2026-09-30' }
      });
    // Deux postes, chacun sans la ligne de l’autre.
    const ars = dit('a1', avant, { retenu_ars: 350_000 });
    const ch = dit('b2', avant, { retenu_etablissement: 380_000 });
    const deux = applique(depart, [ars, ch]);
    expect([deux.conflits, deux.sansEffet]).toEqual([[], []]);
    expect(deux.tables.gain).toContainEqual(
      expect.objectContaining({ retenu_etablissement: 380_000, retenu_ars: 350_000 })
    );
    // Un poste, l’une après l’autre, puis la première annulée.
    const suite = dit('b2', { ...avant, retenu_ars: 350_000 }, { retenu_etablissement: 380_000 });
    const seule = applique(depart, annule([ars, suite], 'a1'));
    expect(seule.sansEffet).toEqual([]);
    expect(seule.tables.gain).toContainEqual(
      expect.objectContaining({ retenu_etablissement: 380_000, retenu_ars: 300_000 })
    );
    expect(conflits([ars, dit('c3', { ...avant, retenu_etablissement: 380_000 }, { retenu_ars: 350_000 })])).toEqual(
      []
    );
    expect(conflits([ars, dit('c3', avant, { retenu_ars: 360_000 })])).toHaveLength(1);
  });

  it('une ligne de fichier qui change les deux en fait deux : chacune tient, se contredit ou s’écarte sans l’autre', () => {
    const connu = { retenu_etablissement: 400_000, retenu_ars: 300_000 };
    const dit = (id: string, apres: Partial<typeof connu>): Ligne =>
      ligne(id, {
        ...{ genre: 'retenu', cible: { ...G1, version: 0 }, avant: connu },
        apres: { ...connu, ...apres, date: '2026-09-30' }
      });
    const relu = (...dites: Ligne[]): Ligne[] => {
      const registre = relisRegistre({ lignes: dites, retirees: [] });
      if ('champ' in registre) throw new Error(registre.champ);
      return [...registre.lignes];
    };
    const ars = dit('a1', { retenu_ars: 360_000 });
    const lesDeux = dit('d4', { retenu_ars: 360_000, retenu_etablissement: 390_000 });
    // A : 300 à 360 pour l’ARS ; B : de même, et 400 à 390 pour l’établissement, que personne d’autre ne dit.
    const lue = applique(depart, relu(ars, lesDeux));
    expect([lue.conflits, lue.sansEffet, lue.doubles.length]).toEqual([[], [], 1]);
    expect(lue.tables.gain).toContainEqual(
      expect.objectContaining({ retenu_etablissement: 390_000, retenu_ars: 360_000 })
    );
    // Contraire pour l’ARS seule : choisir l’autre laisse la valeur de l’établissement.
    const autre = dit('c3', { retenu_ars: 350_000 });
    const lignes = relu(autre, lesDeux);
    expect(conflits(lignes)).toHaveLength(1);
    const choisi = choisis({ lignes, retirees: [] }, autre, { par: 'DAF', le });
    expect(misesDeCote(choisi)).toHaveLength(1);
    expect(applique(depart, choisi.lignes).tables.gain).toContainEqual(
      expect.objectContaining({ retenu_etablissement: 390_000, retenu_ars: 350_000 })
    );
    // Deux lignes contraires des deux parties : deux contradictions ; relues, elles restent les mêmes.
    const quatre = relu(lesDeux, dit('e5', { retenu_ars: 370_000, retenu_etablissement: 370_000 }));
    expect(conflits(quatre)).toHaveLength(2);
    expect(relu(...quatre)).toEqual(quatre);
    expect(new Set(quatre.map(({ id }) => id)).size).toBe(4);
  });

  it('deux décisions d’une revue ne se contredisent pas, ni deux lignes qui se suivent', () => {
    expect(conflits([decide('a1', 'Une'), decide('a2', 'Autre')])).toEqual([]);
    const suite = [reporte('a1', '2026-08-31', '2026-12-31'), reporte('a2', '2026-12-31', '2027-03-31')];
    expect(applique(depart, suite)).toMatchObject({ sansEffet: [], refusees: [], conflits: [] });
    // La première annulée, la seconde ne trouve plus ce qu’elle changeait.
    expect(applique(depart, annule(suite, 'a1')).sansEffet).toEqual([suite[1]]);
  });
});

const toutes: Ligne[] = [
  reporte('a1', '2026-08-31', '2026-12-31'),
  reporte('b2', '2026-08-31', '2027-03-31'),
  reporte('a3', '2026-12-31', '2027-06-30'),
  atteint,
  faite,
  decide('a6', 'Une'),
  decide('b7', 'Autre'),
  point('a8', 'Premier'),
  point('b9', 'Second'),
  securise('c1', 'securise'),
  securise('d1', 'realise'),
  securise('c2', 'realise', 'securise', 2),
  retenu,
  valeurDe('v1', -6_450_000),
  valeurDe('v2', -6_700_000),
  valeurDe('v3', -6_500_000, 'ars'),
  nouveau('c4', 'Signer'),
  nouveau('c5', 'Payer'),
  meteo,
  cloture
];

describe('une ligne que la page de saisie refuserait, venue d’un fichier', () => {
  const jalon = (date: string, echeance: string): Ligne =>
    ligne('a1', {
      ...{ genre: 'jalon', cible: { action: '1.1' }, avant: null },
      apres: { date, libelle: 'Signer', echeance }
    });
  const palier = (net: number): Ligne =>
    ligne('a1', {
      ...{ genre: 'palier', cible: G1, avant: { rang: 1, palier: 'valide' } },
      apres: { date: '2026-09-30', palier: 'securise', net, acte: null }
    });
  const retenue = (etablissement: number | null, ars: number | null): Ligne =>
    ligne('a1', {
      ...{ genre: 'retenu', cible: { ...G1, version: 0 } },
      avant: { retenu_etablissement: 400_000, retenu_ars: 300_000 },
      apres: { retenu_etablissement: etablissement, retenu_ars: ars, date: '2026-09-30' }
    });
  const finie = (faite_le: string): Ligne =>
    ligne('a1', {
      ...{ genre: 'faite', cible: { date: '2026-05-12', rang: 1 } },
      ...{ avant: { texte: 'Transmettre le TPER', faite_le: null }, apres: { faite_le } }
    });
  const seance = (date: string, echeance: string | null): Ligne =>
    ligne('a1', {
      ...{ genre: 'decision', cible: { date }, avant: null },
      apres: { instance: 'revue', texte: 'Payer', responsable: 'DG', echeance }
    });
  const dit = (date: string): Ligne =>
    ligne('a1', {
      ...{ genre: 'meteo', cible: { date, par: 'ars' }, avant: null },
      apres: { meteo: 'appuis', commentaire: 'Retard' }
    });

  // The contract runs from 1/1/2026 to 31/12/2028; the gain plans 400 k€ net; lines are entered on 30/9/2026.
  it.each([
    ['échéance du lendemain du terme', jalon('2026-09-30', '2029-01-01'), { echeance: 'apres_le_terme' }],
    ['échéance de la veille du début', reporte('a1', '2026-08-31', '2025-12-31'), { echeance: 'avant_le_debut' }],
    ['fait de plus d’un an avant le début', dit('2024-12-31'), { date: 'bien_avant' }],
    ['fait à venir', dit('2026-10-02'), { date: 'a_venir' }],
    ['montant de plus de dix fois le prévu', palier(4_000_001), { montant: 'hors_de_proportion' }],
    ['valeur retenue de plus de dix fois le prévu', retenue(400_000, -4_000_001), { montant: 'hors_de_proportion' }],
    ['la même, de l’autre partie', retenue(4_000_001, 300_000), { montant: 'hors_de_proportion' }],
    ['décision faite la veille de sa séance', finie('2026-05-11'), { date: 'avant_la_seance' }],
    ['décision due la veille de sa séance', seance('2026-05-12', '2026-05-11'), { echeance: 'avant_la_seance' }]
  ])('%s : elle n’est pas appliquée, et dit pourquoi', (_, refusee, fautes) => {
    expect(applique(depart, [refusee])).toEqual({
      ...{ tables: depart, sansEffet: [], doubles: [], publiees: [], conflits: [] },
      refusees: [{ ligne: refusee, fautes }]
    });
  });

  it.each([
    ['échéance du terme', jalon('2026-09-30', '2028-12-31')],
    ['échéance du premier jour', reporte('a1', '2026-08-31', '2026-01-01')],
    ['fait d’un an avant le début', dit('2025-01-01')],
    ['fait du jour suivant, que l’horloge d’un autre a déjà passé', dit('2026-10-01')],
    ['montant de dix fois le prévu', palier(4_000_000)],
    ['valeur que retire une partie', retenue(400_000, null)],
    ['décision faite le jour de sa séance', finie('2026-05-12')],
    ['décision sans échéance', seance('2026-05-12', null)]
  ])('%s : elle est appliquée', (_, bonne) => {
    const { tables, refusees, sansEffet } = applique(depart, [bonne]);
    expect({ refusees, sansEffet }).toEqual({ refusees: [], sansEffet: [] });
    expect(tables).not.toEqual(depart);
  });
});

describe('le jour de la séance', () => {
  it('est celui de la revue qui fut close, sinon de la dernière décision, quel que soit l’ordre des lignes', () => {
    const tard = ligne('a9', {
      ...{ genre: 'decision', cible: { date: '2026-09-29' }, avant: null },
      apres: { instance: 'revue', texte: 'Payer', responsable: 'DG', echeance: null }
    });
    expect(seanceDe([])).toBeNull();
    expect(seanceDe([atteint, point('a8', 'x')])).toBeNull();
    expect(seanceDe([tard, decide('a1', 'Geler'), atteint])).toBe('2026-09-29');
    expect(seanceDe([cloture, tard])).toBe('2026-09-30');
  });
});

describe('le même changement, saisi sur deux postes', () => {
  const [un, deux] = [reporte('a1', '2026-08-31', '2026-12-31'), reporte('b2', '2026-08-31', '2026-12-31')];

  it('n’est appliqué qu’une fois, n’est ni contraire ni perdu, et tient après une autre ligne', () => {
    const suite = reporte('c3', '2026-12-31', '2027-03-31');
    for (const journal of [
      [un, deux],
      [un, deux, suite],
      [un, { ...deux, le: '2026-09-30T09:00:09.000Z' }, suite]
    ]) {
      const seule = applique(depart, sans(journal, journal.slice(1, 2)));
      expect(applique(depart, journal)).toEqual({ ...seule, doubles: [{ ligne: journal[1], comme: un }] });
    }
    // Au classeur, une ligne et non deux.
    const journal = [un, deux, atteint];
    expect(tenues(journal, applique(depart, journal))).toEqual([un, atteint]);
    const decisions = [decide('a1', 'Geler'), decide('b2', 'Geler')];
    const { tables, doubles } = applique(depart, decisions);
    expect([tables.decision.length - depart.decision.length, doubles.length]).toEqual([1, 1]);
  });

  it('de nouveau vrai après un retour, il s’applique de nouveau', () => {
    const retour = reporte('b2', '2026-12-31', '2026-08-31');
    const encore = applique(depart, [un, retour, reporte('c3', '2026-08-31', '2026-12-31')]);
    expect([encore.doubles, encore.sansEffet, encore.tables.jalon_revision.length]).toEqual([[], [], 4]);
  });

  it('contraire à un autre, il se lit une fois par valeur, et le retenir n’écarte que l’autre', () => {
    const [autre, encore] = [reporte('c3', '2026-08-31', '2027-03-31'), reporte('d4', '2026-08-31', '2027-03-31')];
    const journal = [un, deux, autre, encore];
    expect(conflits(journal).map(parDit)).toEqual([
      [
        { ligne: un, autres: [deux] },
        { ligne: autre, autres: [encore] }
      ]
    ]);
    const choisi = choisis({ lignes: journal, retirees: [] }, deux, { par: 'DAF', le });
    expect([choisi.lignes, misesDeCote(choisi).map(({ ligne }) => ligne)]).toEqual([
      [un, deux],
      [autre, encore]
    ]);
    expect(applique(depart, choisi.lignes)).toMatchObject({ sansEffet: [], conflits: [], doubles: [{ ligne: deux }] });
  });
});

describe('un journal dont une version publiée a pris des lignes', () => {
  it('une décision publiée ne l’est pas une deuxième fois, même composée en typographie française', () => {
    const dite = decide('a1', "Ouvrir l'avenant n° 2 : 3ème trimestre");
    const publie = {
      ...depart,
      decision: [
        ...depart.decision,
        {
          ...{ contrat, date: '2026-05-12', rang: 2, responsable: 'DG', echeance: null, faite_le: null },
          ...{ texte: 'Ouvrir l’avenant n°\u00a02\u00a0: 3e trimestre', enregistre_le: '2026-09-30' }
        }
      ]
    };
    expect(applique(publie, [dite])).toMatchObject({ tables: publie, publiees: [dite], sansEffet: [] });
    // Un autre texte, un autre responsable, en est une autre.
    const autre = decide('a2', 'Ouvrir l’avenant n° 3');
    expect(applique(publie, [autre])).toMatchObject({ publiees: [] });
    expect(applique(publie, [autre]).tables.decision.map(({ rang }) => rang)).toEqual([1, 2, 3]);
  });

  it('un montant, une preuve ou une date d’effet qui diffère en est une autre', () => {
    const quinze = applique(depart, [decide('a1', 'Verser 15 M€ en 2027')]).tables;
    const dites = [decide('a2', 'Verser 1,5 M€ en 2027'), decide('a3', 'Verser -15 M€ en 2027')];
    expect(applique(quinze, dites)).toMatchObject({ publiees: [], sansEffet: [] });
    // Publié atteint sans preuve, un jalon n’a pas celle que dit la ligne.
    const sansPreuve = depart.jalon.map((j) => (j.jalon === '2' ? { ...j, date_reelle: '2026-09-12' } : j));
    expect(applique({ ...depart, jalon: sansPreuve }, [atteint])).toMatchObject({ publiees: [], sansEffet: [atteint] });
    // Reporté au 1er janvier 2027, publié ; corrigé le même jour au 1er juillet.
    const reporteLe = (id: string, rang: number, avant: Palier, effet: string): Ligne =>
      ligne(id, {
        ...{ genre: 'palier', cible: G1, avant: { rang, palier: avant } },
        apres: { date: '2026-09-30', palier: 'reporte', net: null, acte: 'Recrutement', effet }
      });
    const [janvier, juillet] = [
      reporteLe('p1', 1, 'valide', '2027-01-01'),
      reporteLe('p2', 2, 'reporte', '2027-07-01')
    ];
    const publie = applique(depart, [janvier]).tables;
    const { tables, publiees } = applique(publie, [janvier, juillet]);
    expect(publiees).toEqual([janvier]);
    expect(tables.gain_palier.map(({ rang, effet }) => [rang, effet])).toEqual([
      [1, null],
      [2, '2027-01-01'],
      [3, '2027-07-01']
    ]);
  });

  it('une suite de ce qui fut publié en typographie française s’applique', () => {
    const decidee = decide('a1', "Ouvrir l'avenant");
    const tenue = ligne('a2', {
      ...{ genre: 'faite', cible: { date: '2026-05-12', rang: 2 } },
      ...{ avant: { texte: "Ouvrir l'avenant", faite_le: null }, apres: { faite_le: '2026-09-20' } }
    });
    const { tables } = applique(depart, [decidee]);
    const decision = tables.decision.map((d) => (d.rang === 2 ? { ...d, texte: 'Ouvrir l’avenant' } : d));
    const suite = applique({ ...tables, decision }, [decidee, tenue]);
    expect(suite).toMatchObject({ publiees: [decidee], sansEffet: [] });
    expect(suite.tables.decision.map(({ faite_le }) => faite_le)).toEqual([null, '2026-09-20']);
  });

  it('une ligne qu’une autre, publiée, a dépassée est publiée aussi', () => {
    const puis = ligne('c8', {
      ...{ genre: 'meteo', cible: { date: '2026-09-30', par: 'ars' } },
      ...{ avant: { meteo: 'compromis', commentaire: 'Recrutement' }, apres: { meteo: 'appuis', commentaire: null } }
    });
    const publie = applique(depart, [meteo, puis]).tables;
    expect(publie.contrat_point).toMatchObject([{ meteo: 'appuis' }]);
    expect(applique(publie, [meteo, puis])).toMatchObject({ tables: publie, publiees: [meteo, puis], sansEffet: [] });
    // Sans celle qui l’a dépassée, rien ne dit qu’elle fut prise.
    expect(applique(publie, [meteo])).toMatchObject({ publiees: [], sansEffet: [meteo] });
  });

  it('de deux lignes contraires, celle qui est publiée est choisie\u00a0: l’autre ne s’applique plus', () => {
    const [decembre, mars] = [reporte('a1', '2026-08-31', '2026-12-31'), reporte('b2', '2026-08-31', '2027-03-31')];
    const publie = applique(depart, [mars]).tables;
    expect(applique(publie, [decembre, mars])).toMatchObject({
      ...{ tables: publie, conflits: [], publiees: [mars], sansEffet: [decembre] }
    });
  });

  it('un retour à ce qui était, non publié, s’applique', () => {
    const allee = valeurDe('v1', -6_450_000);
    const retour = ligne('v2', {
      ...{ genre: 'valeur', cible: { engagement: 'E1', date: '2025-12-31', par: 'etablissement' } },
      avant: { valeur: -6_450_000, statut: 'definitif' },
      apres: { valeur: -6_200_000, statut: 'provisoire', origine: 'Balance' }
    });
    const { tables, publiees } = applique(depart, [allee, retour]);
    expect(publiees).toEqual([]);
    expect(tables.valeur_contradictoire.map(({ valeur }) => valeur)).toEqual([-6_200_000]);
  });
});

describe('propriétés', () => {
  const parts = fc.shuffledSubarray(toutes);

  it('des journaux se fusionnent au même, quel que soit l’ordre, et deux fois comme une', () => {
    fc.assert(
      fc.property(partsMelees, partsMelees, partsMelees, (a, b, c) => {
        const une = fusionne(fusionne(a, b), c);
        expect(fusionne(a, fusionne(c, b))).toEqual(une);
        expect(fusionne(une, b)).toEqual(une);
        expect(applique(depart, fusionne(c, fusionne(b, a)))).toEqual(applique(depart, une));
      })
    );
  });

  /** Les mêmes lignes, sous des horloges qui ne s’accordent pas. */
  const partsMelees = fc
    .tuple(parts, fc.array(fc.integer({ min: 0, max: 59 }), { minLength: toutes.length, maxLength: toutes.length }))
    .map(([lignes, secondes]) =>
      lignes.map((une, i) => ({ ...une, le: `2026-09-30T09:00:${String(secondes[i]).padStart(2, '0')}.000Z` }))
    );

  it('publié, un journal gardé ne s’écrit pas deux fois : ce qui fut appliqué est dit publié, et chaque ligne est dite une fois', () => {
    fc.assert(
      // Dans l’ordre des faits : une ligne saisie avant celle dont elle part s’applique quand celle-ci est publiée.
      fc.property(fc.subarray(toutes), (journal) => {
        const une = applique(depart, journal);
        const deux = applique(une.tables, journal);
        expect(deux.tables).toEqual(une.tables);
        const appliquees = new Set([...tenues(journal, une), ...une.doubles.map((double) => double.ligne)]);
        const publiees = new Set(deux.publiees);
        expect([...appliquees].filter((tenue) => !publiees.has(tenue))).toEqual([]);
        expect(deux.doubles).toEqual([]);
        // Ce qui ne le fut pas est dit comme avant, ou dit ce que les données disent.
        const laissees = [...deux.sansEffet, ...deux.refusees.map((r) => r.ligne), ...deux.conflits.flat()];
        expect(enOrdre([...laissees, ...publiees])).toEqual(enOrdre(journal));
        expect(laissees.filter((laissee) => appliquees.has(laissee))).toEqual([]);
      })
    );
  });

  it('chaque ligne est appliquée, listée sans effet, ou en conflit : jamais absente', () => {
    const ecrites = ({ jalon, jalon_revision, decision, action_point, ...autres }: TablesDuJournal) =>
      jalon_revision.length +
      jalon.length +
      autres.gain_palier.length +
      autres.contrat_point.length +
      autres.revue.length +
      autres.gain.filter((g) => g.retenu_ars === 350_000).length +
      autres.valeur_contradictoire.filter((v) => v.statut === 'definitif').length +
      decision.length +
      action_point.length +
      jalon.filter((j) => j.date_reelle !== null).length +
      decision.filter((d) => d.faite_le !== null).length;
    fc.assert(
      fc.property(partsMelees, (journal) => {
        const { tables, sansEffet, refusees, doubles, conflits: enConflit } = applique(depart, journal);
        const laissees = sansEffet.length + refusees.length + doubles.length + enConflit.flat().length;
        expect(ecrites(tables) - ecrites(depart) + laissees).toBe(journal.length);
      })
    );
  });
});

describe('une ligne annulée ne revient pas sans qu’on le dise', () => {
  const parts = fc.shuffledSubarray(toutes);
  /** Un journal tenu : des lignes, dont certaines sont annulées. */
  const tenu = fc
    .record({ lignes: parts, annulees: parts })
    .map(({ lignes, annulees }): Registre => retire({ lignes: enOrdre(lignes), retirees: [] }, sans(lignes, annulees)));

  it('le journal d’un autre, qui la tient encore, ne la ramène pas, et elle est nommée', () => {
    const mien = retire({ lignes: [atteint, faite], retirees: [] }, annule([atteint, faite], 'a4'));
    const autre = { lignes: [atteint], retirees: [] };
    expect(joins(mien, autre)).toEqual({ lignes: [faite], retirees: [atteint] });
    expect(ecartees(mien, autre)).toEqual([atteint]);
    expect(retablis(mien, [atteint])).toEqual({ lignes: [atteint, faite], retirees: [] });
  });

  it('des journaux tenus se joignent au même dans tout ordre, et chaque ligne y est vivante ou annulée', () => {
    fc.assert(
      fc.property(tenu, tenu, tenu, (a, b, c) => {
        const une = joins(joins(a, b), c);
        const autre = joins(c, joins(b, a));
        expect(memes(enOrdre(une.lignes), enOrdre(autre.lignes))).toBe(true);
        expect(memes(une.retirees, autre.retirees)).toBe(true);
        expect(joins(une, b)).toEqual(joins(une, une));
        const donnees = [a, b, c].flatMap(({ lignes, retirees }) => [...lignes, ...retirees]);
        expect(fusionne(une.lignes, une.retirees)).toEqual(fusionne(donnees, []));
      })
    );
  });
});

describe('un choix entre deux lignes contraires', () => {
  /** Un journal où une personne a choisi, parfois, une ligne de chaque contradiction. */
  const tranche = fc
    .record({ journal: fc.shuffledSubarray(toutes), rangs: fc.array(fc.nat(3), { maxLength: 3 }) })
    .map(({ journal, rangs }) =>
      rangs.reduce<Registre>(
        (registre, rang, i) => {
          const [contraires = []] = conflits(registre.lignes);
          const choisie = contraires[rang % Math.max(1, contraires.length)];
          return choisie
            ? choisis(registre, choisie, { par: `DAF ${rang}`, le: `2026-09-30T10:00:0${i}.000Z` })
            : registre;
        },
        { lignes: enOrdre(journal), retirees: [] }
      )
    );

  it('choisir puis annuler le choix rend le départ, et chaque ligne écartée reste dite avec qui l’écarta', () => {
    fc.assert(
      fc.property(tranche, fc.nat(3), (registre, rang) => {
        const [contraires = []] = conflits(registre.lignes);
        const choisie = contraires[rang % Math.max(1, contraires.length)];
        if (!choisie) return;
        const choisi = choisis(registre, choisie, { par: 'DRH', le });
        const [choix] = (choisi.choix ?? []).filter(({ par }) => par === 'DRH');
        const dites = misesDeCote(choisi).map(({ ligne }) => ligne);
        expect(conflits(choisi.lignes).flat()).not.toContainEqual(choisie);
        expect(sans(registre.lignes, [...choisi.lignes, ...dites])).toEqual([]);
        expect(choix && annuleLeChoix(choisi, choix)).toEqual({ ...registre, choixAnnules: [expect.any(String)] });
        const annulee = vide(choisi);
        expect([annulee.lignes, misesDeCote(annulee)]).toEqual([[], []]);
        expect(retablis(annulee, toutesLesLignes(choisi))).toEqual(choisi);
      })
    );
  });

  it('des journaux où l’on a choisi se joignent au même dans tout ordre, et aucune ligne ne s’y perd', () => {
    fc.assert(
      fc.property(tranche, tranche, tranche, (a, b, c) => {
        const une = joins(joins(a, b), c);
        expect(memes(une, joins(c, joins(b, a)))).toBe(true);
        expect(memes(joins(une, b), une)).toBe(true);
        const de = ({ lignes, choix = [] }: Registre) => [...lignes, ...choix.flatMap((un) => un.ecartees)];
        expect(sans([a, b, c].flatMap(de), de(une))).toEqual([]);
      })
    );
  });

  it('un choix annulé ne revient pas par un journal téléchargé avant qu’on l’annule ; choisir de nouveau vaut', () => {
    const [x, y] = [reporte('a1', '2026-08-31', '2026-12-31'), reporte('b2', '2026-08-31', '2027-03-31')];
    const choisi = choisis({ lignes: [x, y], retirees: [] }, x, { par: 'DAF', le });
    const [choix] = choisi.choix ?? [];
    if (!choix) throw new Error('aucun choix');
    const annule = annuleLeChoix(choisi, choix);
    expect(annule.lignes).toEqual([x, y]);
    expect(joins(annule, choisi)).toEqual(annule);
    expect(joins(choisi, annule)).toEqual(annule);
    const relu = lisFichierDuJournal(fichierDuJournal({ jeu: 'demonstration', contrat }, annule));
    expect(relu).toMatchObject({ registre: annule });
    const autre = choisis(annule, x, { par: 'DAF', le: '2026-09-30T11:00:00.000Z' });
    expect(joins(autre, choisi).lignes).toEqual([x]);
  });

  it('une troisième ligne contraire, venue après un choix, se tranche en un choix', () => {
    const [a, b, c] = [
      reporte('a1', '2026-08-31', '2026-12-31'),
      reporte('b2', '2026-08-31', '2027-03-31'),
      reporte('c3', '2026-08-31', '2027-06-30')
    ];
    const deuxieme = choisis({ lignes: enOrdre([a, b]), retirees: [] }, a, { par: 'DAF', le });
    const venue = { ...deuxieme, lignes: fusionne(deuxieme.lignes, [c]) };
    const tranchee = choisis(venue, c, { par: 'DAF', le: '2026-09-30T11:00:00.000Z' });
    expect([tranchee.lignes, conflits(tranchee.lignes)]).toEqual([[c], []]);
    expect(misesDeCote(tranchee).map(({ ligne }) => ligne.id)).toEqual(expect.arrayContaining(['a1', 'b2']));
  });

  it('deux personnes qui choisissent l’inverse, chacune sur son poste, se contredisent de nouveau', () => {
    const [x, y] = [reporte('a1', '2026-08-31', '2026-12-31'), reporte('b2', '2026-08-31', '2027-03-31')];
    const depuis: Registre = { lignes: [x, y], retirees: [] };
    const joint = joins(choisis(depuis, x, { par: 'DAF', le }), choisis(depuis, y, { par: 'ARS', le }));
    expect(joint.lignes).toEqual([x, y]);
    expect(misesDeCote(joint)).toEqual([]);
    const tranche = choisis(joint, x, { par: 'DG', le: '2026-09-30T11:00:00.000Z' });
    expect(tranche.lignes).toEqual([x]);
    expect(joins(joint, tranche).lignes).toEqual([x]);
    expect(lisFichierDuJournal(fichierDuJournal({ jeu: 'demonstration', contrat }, tranche))).toMatchObject({
      registre: tranche
    });
  });
});

describe('un journal relu d’un fichier', () => {
  const nom = { jeu: 'demonstration', contrat };
  const lis = (lignes: unknown) => lisFichierDuJournal(JSON.stringify({ ...entete, lignes }));
  const entete = { trajectoire: 'journal de saisie, forme 1', ...nom };

  it('est le même, lignes annulées comprises, dans l’ordre où il a été écrit', () => {
    const registre = { lignes: toutes.slice(1), retirees: toutes.slice(0, 1) };
    expect(lisFichierDuJournal(fichierDuJournal(nom, registre))).toEqual({ ...nom, registre });
    expect(lis(toutes)).toEqual({ ...nom, registre: { lignes: toutes, retirees: [] } });
    expect(
      enOrdre(toutes)
        .slice(-2)
        .map(({ id }) => id)
    ).toEqual(['a8', 'b9']);
  });

  it.each([
    ['n’est pas une liste', { a: 1 }, { ligne: null, champ: 'lignes', attendu: 'liste' }],
    [
      'a une date qui n’existe pas',
      [atteint, reporte('a1', '2026-08-31', '2026-02-30')],
      { ligne: 2, champ: 'apres.echeance', valeur: '2026-02-30', attendu: 'jour' }
    ],
    ['a un genre inconnu', [{ ...atteint, genre: 'autre' }], { ligne: 1, champ: 'genre', valeur: 'autre' }],
    ['n’a pas de fonction', [{ ...atteint, par: '' }], { ligne: 1, champ: 'par', attendu: 'texte' }],
    ['a un instant illisible', [{ ...atteint, le: 'hier' }], { ligne: 1, champ: 'le', attendu: 'instant' }],
    ['n’a pas de cible', [{ ...atteint, cible: 3 }], { ligne: 1, champ: 'cible', valeur: 3, attendu: 'objet' }],
    ['a une ligne qui n’en est pas une', [atteint, 'x'], { ligne: 2, champ: '', valeur: 'x', attendu: 'objet' }],
    [
      'nomme une décision sans rang entier',
      [{ ...faite, cible: { date: '2026-05-12', rang: 1.5 } }],
      { ligne: 1, champ: 'cible.rang', valeur: 1.5, attendu: 'entier' }
    ],
    [
      'a une ligne d’un autre contrat',
      [{ ...atteint, contrat: 'autre' }],
      { ligne: 1, champ: 'contrat', valeur: 'autre', attendu: [contrat] }
    ],
    [
      'a un état qui n’existe pas',
      [{ ...point('a1', 'x'), apres: { etat: 'finie', meteo: 'appuis', commentaire: null } }],
      { ligne: 1, champ: 'apres.etat', valeur: 'finie' }
    ]
  ])('est refusé entier quand il %s, et dit où', (_, lignes, defaut) => {
    expect(lis(lignes)).toMatchObject({ defaut: { genre: 'champ', ...defaut } });
  });

  it('dit d’un autre fichier ce qu’il n’est pas', () => {
    expect(lisFichierDuJournal('Bonjour')).toEqual({ defaut: { genre: 'texte' } });
    expect(lisFichierDuJournal('{}')).toEqual({ defaut: { genre: 'forme' } });
    expect(lisFichierDuJournal(JSON.stringify({ ...entete, jeu: 1, lignes: [] }))).toMatchObject({
      defaut: { champ: 'jeu' }
    });
    expect(lisFichierDuJournal(JSON.stringify({ ...entete, contrat: null, lignes: [] }))).toMatchObject({
      defaut: { champ: 'contrat' }
    });
  });
});

it('un jalon à reporter se choisit à son échéance en vigueur, et un jalon atteint ne se choisit pas', () => {
  const jalon = depart.jalon.map((j) => (j.jalon === '2' ? { ...j, date_reelle: '2026-09-12' } : j));
  const tables = { ...depart, jalon };
  // Signé pour le 30/06/2026, reporté au 31/08/2026.
  expect(jalonsOuverts(tables).map(({ jalon, echeance }) => [jalon, echeance])).toEqual([['1', '2026-08-31']]);
});
