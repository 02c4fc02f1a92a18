import { describe, expect, it } from 'vitest';
import { applique } from './applique';
import { effetCompteDe } from '../gain/effet-compte';
import type { LigneGain } from '../gain/gain';
import { situationGain } from '../gain/palier';
import { depart } from './depart.fixture';
import type { TablesDuJournal } from './en-place';
import type { Ligne } from './ligne';
import { lisMontant, relisSaisie, type Saisie } from './champs';
import { jourDuChangement, seanceApres } from './jour';
import { fichierDuJournal, lisFichierDuJournal } from '$lib/importers/journal/fichier';
import { changementDe, dernierPoint } from './saisie';

const bornes = { debut: '2024-07-01', terme: '2027-12-31', aujourdhui: '2026-11-29' };
const vide: Saisie = {
  ...{ genre: 'echeance', cible: '', date: '', echeance: '', texte: '', responsable: '' },
  ...{ instance: '', partie: '', etat: '', meteo: '', palier: '', montant: '', statut: '' }
};
const lis = (saisie: Partial<Saisie>) => changementDe({ ...vide, ...saisie }, depart, bornes);
const report = { genre: 'echeance', cible: '1.1 1', date: '2026-09-30', texte: ' Recrutement ' } as const;

describe('une saisie devient une ligne, ou dit ce qui ne va pas champ par champ', () => {
  it('vide, elle nomme tout ce qui manque', () => {
    expect(lis({})).toEqual({ fautes: { cible: 'vide', date: 'vide', echeance: 'vide', texte: 'vide' } });
    expect(lis({ genre: 'atteint' })).toEqual({ fautes: { cible: 'vide', date: 'vide', texte: 'vide' } });
    expect(lis({ genre: 'faite' })).toEqual({ fautes: { cible: 'vide', date: 'vide' } });
    expect(lis({ genre: 'decision' })).toEqual({
      fautes: { date: 'vide', instance: 'vide', texte: 'vide', responsable: 'vide' }
    });
    expect(lis({ genre: 'point' })).toEqual({
      fautes: { cible: 'vide', date: 'vide', partie: 'vide', etat: 'vide', meteo: 'vide', texte: 'vide' }
    });
  });

  it('une saisie à moitié remplie se relit telle quelle\u00a0; ce qui n’en est pas une ne se relit pas', () => {
    const moitie: Saisie = { ...vide, genre: 'decision', texte: 'Geler tr' };
    expect(relisSaisie(JSON.parse(JSON.stringify(moitie)))).toEqual(moitie);
    expect(relisSaisie({ genre: 'decision', texte: 'Geler', date: 3 })).toEqual({
      ...{ ...vide, genre: 'decision', texte: 'Geler' }
    });
    expect([null, 'x', {}, { genre: 'autre' }].map(relisSaisie)).toEqual([null, null, null, null]);
  });

  it('un palier d’un gain connaît le dernier, et son net ne se dit que s’il diffère du prévu', () => {
    const palier: Partial<Saisie> = { genre: 'palier', cible: '1.1 1 0', date: '2026-09-30', palier: 'securise' };
    expect(lis({ genre: 'palier' })).toEqual({ fautes: { cible: 'vide', date: 'vide', palier: 'vide' } });
    expect(lis({ ...palier, palier: 'valide' })).toEqual({ fautes: { palier: 'inchangee' } });
    expect(lis({ ...palier, montant: 'cent' })).toEqual({ fautes: { montant: 'pas_un_montant' } });
    expect(lis({ ...palier, montant: '350 000', texte: 'Postes fermés' })).toEqual({
      changement: {
        ...{ genre: 'palier', cible: { action: '1.1', gain: '1' } },
        avant: { rang: 1, palier: 'valide', date: '2026-01-15', net: null },
        apres: { date: '2026-09-30', palier: 'securise', net: 350_000, acte: 'Postes fermés' }
      },
      motif: null
    });
    expect(lis(palier)).toMatchObject({ changement: { apres: { net: null, acte: null } } });
    expect(['1\u202f250,5 €', '−3', '1.2.3', ''].map(lisMontant)).toEqual([1250.5, -3, null, null]);
  });

  it('la valeur d’un engagement se dit dans son unité, un taux en pour cent', () => {
    const dite: Partial<Saisie> = {
      ...{ genre: 'valeur', cible: 'E1', partie: 'ars', statut: 'provisoire', date: '2025-12-31' },
      ...{ montant: '−6 450 000 €', texte: ' Compte financier ' }
    };
    expect(lis({ genre: 'valeur' })).toEqual({
      fautes: { cible: 'vide', date: 'vide', partie: 'vide', montant: 'vide', statut: 'vide' }
    });
    expect(lis(dite)).toEqual({
      changement: {
        ...{ genre: 'valeur', cible: { engagement: 'E1', date: '2025-12-31', par: 'ars' }, avant: null },
        apres: { valeur: -6_450_000, statut: 'provisoire', origine: 'Compte financier' }
      },
      motif: null
    });
    expect(lis({ ...dite, cible: 'E2', montant: '2,1 %', texte: '' })).toMatchObject({
      changement: { apres: { valeur: 0.021, origine: null } }
    });
    // Celle de l’établissement y est déjà : elle devient définitive, ou change.
    const leur: Partial<Saisie> = { ...dite, partie: 'etablissement', montant: '-6200000' };
    expect(lis(leur)).toEqual({ fautes: { montant: 'inchangee' } });
    expect(lis({ ...leur, statut: 'definitif' })).toMatchObject({
      changement: { avant: { valeur: -6_200_000, statut: 'provisoire' }, apres: { statut: 'definitif' } }
    });
    // D’un exercice qui n’est pas clos, rien n’est définitif.
    const ouvert: Partial<Saisie> = { ...leur, montant: '-6100000', date: '2026-06-30' };
    expect(lis({ ...ouvert, statut: 'definitif' })).toEqual({ fautes: { statut: 'exercice_ouvert' } });
    expect(lis(ouvert)).toMatchObject({ changement: { apres: { statut: 'provisoire' } } });
  });

  it('une valeur d’engagement est bornée par sa référence et ses cibles, et peut approcher zéro', () => {
    const montant = (dit: string, cible = 'E1') =>
      lis({ ...{ genre: 'valeur', cible, partie: 'ars', statut: 'provisoire', date: '2025-12-31' }, montant: dit });
    const faute = (dit: string) => ({ fautes: { montant: dit } });
    // Référence −9 M€ : de 18 000 € à 90 M€ en valeur absolue, ou zéro.
    expect(montant('-6450')).toEqual(faute('valeur_en_milliers'));
    expect(montant('17999')).toEqual(faute('valeur_en_milliers'));
    expect(montant('18000')).toHaveProperty('changement');
    expect(montant('0')).toHaveProperty('changement');
    expect(montant('-90000000')).toHaveProperty('changement');
    expect(montant('-90000001')).toEqual(faute('loin_de_la_cible'));
    expect(montant('six')).toEqual(faute('pas_une_valeur'));
    // Un taux de 3 % au plus : 0,06 se dit ; en deçà, une fraction y fut peut-être écrite, et le signe % en décide. 31 % non.
    expect(montant('0,06', 'E2')).toHaveProperty('changement');
    expect(montant('0,021', 'E2')).toEqual(faute('en_fraction'));
    expect(montant('0,021 %', 'E2')).toMatchObject({ changement: { apres: { valeur: 0.00021 } } });
    // « % » n’est l’unité que d’un taux.
    expect(montant('-6450000 %')).toEqual(faute('pas_une_valeur'));
    expect(montant('31', 'E2')).toEqual(faute('loin_de_la_cible'));
  });

  it('un état ou une météo qui change se dit sans commentaire ; redits tels quels, ils en demandent un', () => {
    const point: Partial<Saisie> = {
      ...{ genre: 'point', cible: '1.1', date: '2026-09-30', partie: 'ars' },
      ...{ etat: 'bloquee', meteo: 'appuis' }
    };
    const lue = lis(point);
    expect(lue).toMatchObject({ changement: { apres: { etat: 'bloquee', meteo: 'appuis', commentaire: null } } });
    const dit = { contrat: 'essai', action: '1.1', date: '2026-06-30', par: 'ars', enregistre_le: null } as const;
    const connu = { ...dit, etat: 'bloquee', meteo: 'appuis', commentaire: 'Travaux' } as const;
    const apres = (saisie: Partial<Saisie>) =>
      changementDe({ ...vide, ...point, ...saisie }, { ...depart, action_point: [connu] }, bornes);
    expect(apres({})).toEqual({ fautes: { texte: 'vide' } });
    expect(apres({ texte: 'Reprise en juin' })).toHaveProperty('changement');
    expect(apres({ meteo: 'compromis' })).toHaveProperty('changement');
  });

  it('un gain qui se dit de signe contraire au prévu en demande l’acte', () => {
    // Prévu à +400 k€ nets.
    const perte: Partial<Saisie> = {
      ...{ genre: 'palier', cible: '1.1 1 0', date: '2026-09-30', palier: 'realise', montant: '-123 456' }
    };
    expect(lis(perte)).toEqual({ fautes: { montant: 'signe_contraire' } });
    expect(lis({ ...perte, texte: 'Surcoût d’intérim, note du 12/09' })).toMatchObject({
      changement: { apres: { net: -123_456 } }
    });
    expect(lis({ ...perte, montant: '0' })).toHaveProperty('changement');
  });

  it('un gain se reporte avec un motif, à une date plus tardive que la sienne ou sans date, puis le contrat l’a', () => {
    const report: Partial<Saisie> = { genre: 'palier', cible: '1.1 1 0', date: '2026-09-30', palier: 'reporte' };
    expect(lis(report)).toEqual({ fautes: { texte: 'vide' } });
    const dite: Partial<Saisie> = { ...report, texte: 'Travaux en retard' };
    // Prévu au 1er juillet 2026, après une séance du 1er juin.
    expect(lis({ ...dite, date: '2026-06-01', echeance: '2026-07-01' })).toEqual({
      fautes: { echeance: 'pas_plus_tard' }
    });
    expect(lis({ ...dite, echeance: '2026-09-29' })).toEqual({ fautes: { echeance: 'avant_la_seance' } });
    expect(lis({ ...dite, echeance: '2029-01-01' })).toEqual({ fautes: { echeance: 'bien_apres' } });
    expect(lis(dite)).toMatchObject({ changement: { apres: { effet: null, acte: 'Travaux en retard' } } });
    const lue = lis({ ...dite, echeance: '2027-03-01' });
    if (!('changement' in lue)) throw new Error('la saisie est refusée');
    const entree = { id: 'a', contrat: 'essai', par: 'DAF', le: '2026-09-30T09:00:00Z', version: 'v', motif: null };
    const ligne = { ...lue.changement, ...entree };
    expect(
      lisFichierDuJournal(fichierDuJournal({ jeu: 'j', contrat: 'essai' }, { lignes: [ligne], retirees: [] }))
    ).toEqual({ jeu: 'j', contrat: 'essai', registre: { lignes: [ligne], retirees: [] } });
    const { tables } = applique(depart, [ligne]);
    expect(tables.gain_palier.at(-1)).toMatchObject({ rang: 2, palier: 'reporte', effet: '2027-03-01', net: null });
    const de = (saisie: Partial<Saisie>) => changementDe({ ...vide, ...dite, ...saisie }, tables, bornes);
    expect(de({ echeance: '2027-03-01' })).toEqual({ fautes: { echeance: 'inchangee' } });
    expect(de({ echeance: '2027-02-28' })).toEqual({ fautes: { echeance: 'pas_plus_tard' } });
    expect(de({ echeance: '2027-03-02' })).toMatchObject({ changement: { avant: { palier: 'reporte' } } });
    // Ses euros se corrigent, le jour restant le même, dit aussi à une séance qui le suit.
    const corrige = { changement: { apres: { palier: 'reporte', net: 150_000, effet: '2027-03-01' } } };
    expect(de({ echeance: '2027-03-01', montant: '150000' })).toMatchObject(corrige);
    expect(
      changementDe({ ...vide, ...dite, date: '2027-03-15', echeance: '2027-03-01', montant: '150000' }, tables, {
        ...bornes,
        aujourdhui: '2027-03-20'
      })
    ).toMatchObject(corrige);
    expect(de({ echeance: '2027-02-28', montant: '150000' })).toEqual({ fautes: { echeance: 'pas_plus_tard' } });
  });

  describe('un gain réalisé agit du jour où il l’est, et rien n’en revient aux mois d’avant', () => {
    // Prévu au 1er octobre 2024, reporté au 1er juin 2025, comme le gain 2.1.1 de la démonstration.
    const prevu: LigneGain = {
      ...{ contrat: 'essai', action: '1.1', gain: '1', ej: 'e', compte: null, unite: null, nature: 'depense' },
      ...{ type_recette: null, perennite: 'perenne', brut: 2_535_000, couts_induits: 127_000, effet: '2024-10-01' },
      ...{ debut: null, fin: null, retenu_etablissement: null, retenu_ars: null, contrepartie_ej: null }
    };
    const [gain] = depart.gain;
    const [valide] = depart.gain_palier;
    if (!gain || !valide) throw new Error('le départ a un gain et un palier');
    const reporte: TablesDuJournal = {
      ...depart,
      gain: [{ ...gain, brut: 2_535_000, couts_induits: 127_000, effet: '2024-10-01' }],
      gain_palier: [valide, { ...valide, rang: 2, date: '2026-02-01', palier: 'reporte', effet: '2025-06-01' }]
    };
    const realise: Partial<Saisie> = {
      ...{ genre: 'palier', cible: '1.1 1 0', palier: 'realise', date: '2026-09-30', montant: '1000000' }
    };
    const entree = { id: 'a', contrat: 'essai', par: 'DAF', le: '2026-09-30T09:00:00Z', version: 'v', motif: null };
    const apres = (saisie: Partial<Saisie>, tables = reporte) => {
      const lue = changementDe({ ...vide, ...realise, ...saisie }, tables, bornes);
      if (!('changement' in lue)) return lue.fautes;
      const posee = applique(tables, [{ ...lue.changement, ...entree }]);
      expect([posee.sansEffet, posee.refusees]).toEqual([[], []]);
      return posee.tables.gain_palier;
    };
    const effets = (paliers: ReturnType<typeof apres>) => {
      if (!Array.isArray(paliers)) throw new Error(JSON.stringify(paliers));
      const situation = situationGain(prevu, paliers, '2026-12-31');
      return [2024, 2025, 2026].map((annee) => Math.round(effetCompteDe(situation, annee, '2026-12-31').realise));
    };

    it('sans jour d’effet dit, du jour atteint\u00a0; dit, de ce jour', () => {
      // Trois mois d’un million d’euros par an, et le 30 septembre, un trentième de mois\u00a0: 250 000 et 2 778.
      expect(effets(apres({}))).toEqual([0, 0, 252_778]);
      expect(effets(apres({ echeance: '2026-10-01' }))).toEqual([0, 0, 250_000]);
      expect(effets(apres({ echeance: '2026-07-01' }))).toEqual([0, 0, 500_000]);
      expect(apres({ echeance: '2024-06-30' })).toEqual({ echeance: 'avant_le_debut' });
      expect(apres({ echeance: '2028-01-01' })).toEqual({ echeance: 'apres_le_terme' });
    });

    it('un journal gardé sans jour d’effet s’applique de même', () => {
      const apresSeul = { date: '2026-09-30', palier: 'realise', net: 1_000_000, acte: null } as const;
      const ligne: Ligne = {
        ...{ ...entree, genre: 'palier', cible: { action: '1.1', gain: '1' } },
        ...{ avant: { rang: 2, palier: 'reporte' }, apres: apresSeul }
      };
      expect(effets(applique(reporte, [ligne]).tables.gain_palier)).toEqual([0, 0, 252_778]);
    });

    it('un effet prévu plus tard reste\u00a0; constaté ou corrigé ensuite, le jour où il agit ne bouge pas', () => {
      const aVenir = { ...reporte, gain_palier: [valide, { ...valide, rang: 2, effet: '2026-12-01' }] };
      expect(effets(apres({}, aVenir))).toEqual([0, 0, 83_333]);
      const paliers = apres({ echeance: '2026-07-01' });
      if (!Array.isArray(paliers)) throw new Error('la saisie est refusée');
      const pose = { ...reporte, gain_palier: paliers };
      expect(effets(apres({ palier: 'constate' }, pose))).toEqual([0, 0, 500_000]);
      expect(apres({ montant: '' }, pose)).toEqual({ palier: 'inchangee' });
      expect(effets(apres({ montant: '', echeance: '2026-10-01' }, pose))).toEqual([0, 0, 250_000]);
    });
  });

  it('une valeur retenue est celle d’une partie, l’autre reste', () => {
    const retenu: Partial<Saisie> = { genre: 'retenu', cible: '1.1 1 0', date: '2026-09-30', partie: 'ars' };
    expect(lis({ genre: 'retenu' })).toEqual({
      fautes: { cible: 'vide', date: 'vide', partie: 'vide', montant: 'vide' }
    });
    expect(lis({ ...retenu, montant: '300000' })).toEqual({ fautes: { montant: 'inchangee' } });
    expect(lis({ ...retenu, montant: '350000' })).toMatchObject({
      changement: { apres: { retenu_ars: 350_000, retenu_etablissement: 400_000 } }
    });
    expect(lis({ ...retenu, partie: 'etablissement', montant: '350000' })).toMatchObject({
      changement: { apres: { retenu_ars: 300_000, retenu_etablissement: 350_000 } }
    });
  });

  it('un nouveau jalon tient dans le contrat\u00a0; la météo et la clôture disent pourquoi', () => {
    const jalon: Partial<Saisie> = { genre: 'jalon', cible: '1.1', date: '2026-09-30', texte: 'Signer' };
    expect(lis({ ...jalon, echeance: '2028-01-01' })).toEqual({ fautes: { echeance: 'apres_le_terme' } });
    expect(lis({ ...jalon, echeance: '2027-01-31' })).toMatchObject({
      changement: { cible: { action: '1.1' }, apres: { libelle: 'Signer', echeance: '2027-01-31' } }
    });
    expect(lis({ genre: 'jalon' })).toEqual({
      fautes: { cible: 'vide', date: 'vide', texte: 'vide', echeance: 'vide' }
    });
    expect(lis({ genre: 'meteo' })).toEqual({
      fautes: { date: 'vide', partie: 'vide', meteo: 'vide', texte: 'vide' }
    });
    expect(lis({ genre: 'meteo', date: '2026-09-30', partie: 'ars', meteo: 'appuis', texte: 'Retard' })).toMatchObject({
      changement: { avant: null, apres: { meteo: 'appuis', commentaire: 'Retard' } }
    });
    expect(lis({ genre: 'cloture' })).toEqual({ fautes: { date: 'vide', instance: 'vide', texte: 'vide' } });
    expect(lis({ genre: 'cloture', date: '2026-09-30', instance: 'revue', texte: 'Cap tenu' })).toMatchObject({
      changement: { cible: { date: '2026-09-30', instance: 'revue' }, apres: { synthese: 'Cap tenu' } }
    });
  });

  it('une nouvelle échéance est un jour, du début au terme du contrat, et une autre que celle en vigueur', () => {
    const faute = (echeance: string) => lis({ ...report, echeance });
    expect(faute('2026-02-30')).toEqual({ fautes: { echeance: 'pas_une_date' } });
    expect(faute('2028-01-01')).toEqual({ fautes: { echeance: 'apres_le_terme' } });
    expect(faute('2024-06-30')).toEqual({ fautes: { echeance: 'avant_le_debut' } });
    // Celle de la signature est le 30 juin, la révision en vigueur le 31 août.
    expect(faute('2026-08-31')).toEqual({ fautes: { echeance: 'inchangee' } });
    expect(faute('2027-12-31')).toEqual({
      changement: {
        ...{ genre: 'echeance', cible: { action: '1.1', jalon: '1' }, avant: { echeance: '2026-08-31' } },
        apres: { date: '2026-09-30', echeance: '2027-12-31' }
      },
      motif: 'Recrutement'
    });
  });

  it('ce qui est arrivé n’est pas à venir', () => {
    expect(lis({ genre: 'atteint', cible: '1.1 2', date: '2026-11-30', texte: 'PV' })).toEqual({
      fautes: { date: 'a_venir' }
    });
    expect(lis({ genre: 'atteint', cible: '1.1 2', date: '2026-11-29', texte: 'PV' })).toMatchObject({
      changement: { avant: { date_reelle: null }, apres: { date_reelle: '2026-11-29', preuve: 'PV' } }
    });
  });

  it('une décision se passe d’échéance ; si elle en a une, c’est un jour', () => {
    const decision: Partial<Saisie> = {
      ...{ genre: 'decision', date: '2026-05-12', instance: 'revue', texte: 'Geler' },
      responsable: 'DRH'
    };
    expect(lis({ ...decision, echeance: '?' })).toEqual({ fautes: { echeance: 'pas_une_date' } });
    expect(lis(decision)).toMatchObject({ changement: { cible: { date: '2026-05-12' }, apres: { echeance: null } } });
  });

  it('ce qu’une séance décide n’est pas pour avant elle, ni pour plus d’un an après le contrat', () => {
    const pour = (echeance: string) =>
      lis({
        ...{ genre: 'decision', date: '2026-05-12', instance: 'revue', texte: 'Geler' },
        responsable: 'DRH',
        echeance
      });
    expect(pour('2026-05-11')).toEqual({ fautes: { echeance: 'avant_la_seance' } });
    expect(pour('2026-05-12')).toMatchObject({ changement: { apres: { echeance: '2026-05-12' } } });
    // Le contrat finit le 31 décembre 2027.
    expect(pour('2028-12-31')).toMatchObject({ changement: { apres: { echeance: '2028-12-31' } } });
    expect(pour('2029-01-01')).toEqual({ fautes: { echeance: 'bien_apres' } });
  });

  it('un fait peut précéder le contrat d’un an, le temps de le préparer, et pas de plus', () => {
    // Le contrat commence le 1er juillet 2024.
    const atteint = (date: string) => lis({ genre: 'atteint', cible: '1.1 2', date, texte: 'PV' });
    expect(atteint('2023-06-30')).toEqual({ fautes: { date: 'bien_avant' } });
    expect(atteint('1905-01-01')).toEqual({ fautes: { date: 'bien_avant' } });
    expect(atteint('2023-07-01')).toMatchObject({ changement: { apres: { date_reelle: '2023-07-01' } } });
  });

  it('un montant de plus de dix fois ce que la ligne prévoit n’est pas en euros', () => {
    // La ligne prévoit 420 000 − 20 000 = 400 000 € : jusqu’à 4 M€.
    const retient = (montant: string) =>
      lis({ genre: 'retenu', cible: '1.1 1 0', date: '2026-09-30', partie: 'ars', montant });
    expect(retient('4 000 001')).toEqual({ fautes: { montant: 'hors_de_proportion' } });
    expect(retient('4 000 000')).toMatchObject({ changement: { apres: { retenu_ars: 4_000_000 } } });
    expect(retient('−4 000 001')).toEqual({ fautes: { montant: 'hors_de_proportion' } });
  });

  it('un montant de moins d’un centième de ce que la ligne prévoit est en milliers ; zéro est une valeur', () => {
    // Le centième de 400 000 € est 4 000 €.
    const retient = (montant: string) =>
      lis({ genre: 'retenu', cible: '1.1 1 0', date: '2026-09-30', partie: 'ars', montant });
    expect(retient('350')).toEqual({ fautes: { montant: 'en_milliers' } });
    expect(retient('−3 999')).toEqual({ fautes: { montant: 'en_milliers' } });
    expect(retient('4 000')).toMatchObject({ changement: { apres: { retenu_ars: 4000 } } });
    expect(retient('0')).toMatchObject({ changement: { apres: { retenu_ars: 0 } } });
  });

  it('le jour d’un fait n’est pas celui de la séance, que seul dit ce qui s’y dit', () => {
    const apres = (genre: Saisie['genre'], date = '2026-09-15') => seanceApres({ genre, date }, '2026-09-30');
    const faits = ['echeance', 'atteint', 'jalon', 'palier', 'retenu', 'faite'] as const;
    expect(new Set(faits.map((genre) => apres(genre)))).toEqual(new Set(['2026-09-30']));
    const dits = ['decision', 'point', 'meteo', 'cloture'] as const;
    expect(new Set(dits.map((genre) => apres(genre)))).toEqual(new Set(['2026-09-15']));
    expect([apres('decision', ''), apres('decision', '?')]).toEqual(['2026-09-30', '2026-09-30']);
  });

  it('une décision faite retient son texte, pour ne pas en clore une autre', () => {
    expect(lis({ genre: 'faite', cible: '2026-05-12 1', date: '2026-05-11' })).toEqual({
      fautes: { date: 'avant_la_seance' }
    });
    expect(lis({ genre: 'faite', cible: '2026-05-12 1', date: '2026-06-20' })).toMatchObject({
      changement: { avant: { texte: 'Transmettre le TPER', faite_le: null }, apres: { faite_le: '2026-06-20' } }
    });
  });

  it('un commentaire porte l’état et la météo, et connaît le dernier que la partie a dits', () => {
    const saisie: Partial<Saisie> = {
      ...{ genre: 'point', cible: '1.1', date: '2026-09-30', partie: 'ars', etat: 'en_cours', meteo: 'appuis' },
      texte: 'Recrutement en cours'
    };
    const lue = lis(saisie);
    expect(lue).toMatchObject({ changement: { avant: null, apres: { commentaire: 'Recrutement en cours' } } });
    if (!('changement' in lue)) throw new Error('la saisie est refusée');
    const entree = { id: 'a', contrat: 'essai', par: 'DAF', le: '2026-09-30T09:00:00Z', version: 'v', motif: null };
    const { tables } = applique(depart, [{ ...lue.changement, ...entree }]);
    expect(dernierPoint(tables, '1.1', 'ars')).toMatchObject({ etat: 'en_cours', meteo: 'appuis' });
    expect(dernierPoint(tables, '1.1', 'etablissement')).toBeNull();
    // Le 15 octobre, ce qui tenait est ce que l’ARS a dit le 30 septembre.
    expect(changementDe({ ...vide, ...saisie, date: '2026-10-15' }, tables, bornes)).toMatchObject({
      changement: {
        avant: { date: '2026-09-30', etat: 'en_cours', meteo: 'appuis', commentaire: 'Recrutement en cours' }
      }
    });
    expect(jourDuChangement(lue.changement)).toBe('2026-09-30');
  });
});
