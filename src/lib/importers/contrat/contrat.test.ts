import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from 'hucre/xlsx';
import { ecrisClasseur } from '$lib/exports/classeur/classeur';
import { Atelier } from '../../../../tests/fixtures/classeur/atelier';
import { avecLignesVides } from '../../../../tests/fixtures/classeur/zip';
import { fixture, octets } from '../../../../tests/fixtures/fixtures';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import type { ImportResult, Problem } from '../types';
import { contrat } from './contrat';

const modele = await Atelier.ouvre();

/** What is said of one workbook after one change. */
async function apres(change: (atelier: Atelier) => void): Promise<ImportResult> {
  const atelier = modele.copie();
  change(atelier);
  return atelier.importe();
}

const bloquants = ({ problems }: ImportResult): Problem[] => problems.filter((p) => p.severite === 'erreur');

describe('la reconnaissance', () => {
  it('se fait aux octets : XLSX, ODS, fichier protégé, quel que soit le nom', async () => {
    const xlsx = await ecrisClasseur(petitJeu, null);
    const ods = await ecrisClasseur(petitJeu, null, { format: 'ods' });
    expect(contrat.reconnait(xlsx, 'Contrat CH.xlsx')).toBe(true);
    expect(contrat.reconnait(xlsx, 'Hospices civils.xlsx')).toBe(true);
    expect(contrat.reconnait(ods, 'sans extension')).toBe(true);
    expect(contrat.reconnait(xlsx.subarray(0, 5_000), 'tronqué.xlsx')).toBe(true);
    expect(contrat.reconnait(octets('PK'), 'x.xlsx')).toBe(false);
    expect(contrat.reconnait(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'x.xlsx')).toBe(true);
  });
});

describe('un classeur passé par LibreOffice', () => {
  it.each(['xlsx', 'ods'])('garde tout, en %s', async (format) => {
    const lu = await contrat.importe(fixture(`classeur/contrat-libreoffice.${format}`), `contrat.${format}`);
    expect(lu).toMatchObject({ statut: 'lu', importeur: 'contrat' });
    // Made before gain lines said their version, and returns their state: they are of the signature.
    expect(lu.problems.map(({ genre, colonne }) => [genre, colonne])).toEqual([
      ['données simulées', undefined],
      ['colonne absente', 'Version'],
      ['colonne absente', 'Motif de l’écart'],
      // And before each party said where it reads the value that it retains of a gain.
      ['colonne absente', 'Source de l’établissement'],
      ['colonne absente', 'Date de la source de l’établissement (JJ/MM/AAAA)'],
      ['colonne absente', 'Source de l’ARS'],
      ['colonne absente', 'Date de la source de l’ARS (JJ/MM/AAAA)'],
      ['colonne absente', 'Motif de l’écart'],
      // And before each party said where it reads its value.
      ['colonne absente', 'Source'],
      ['colonne absente', 'Date de la source (JJ/MM/AAAA)'],
      // And before it had the operations of the PPI, the schedule of the debt and the poles.
      ['feuille absente', undefined],
      ['feuille absente', undefined],
      ['feuille absente', undefined],
      // And before aid said the day on which its condition is judged, or how it is spread over years.
      ['colonne absente', 'Condition\u00a0: jugée le (JJ/MM/AAAA)'],
      ['feuille absente', undefined],
      // And before a review kept what it concluded.
      ['colonne absente', 'Synthèse'],
      ['colonne absente', 'État'],
      ['colonne absente', 'État depuis le (JJ/MM/AAAA)']
    ]);
    expect(lu.rows.gain?.map((g) => g.version)).toEqual([null, null, null]);
    const compte = Object.fromEntries(Object.entries(lu.rows).map(([table, lignes]) => [table, lignes.length]));
    expect(compte).toMatchObject({ contrat: 1, action: 2, jalon: 3, gain: 3, trajectoire: 11, compte: 52, source: 1 });
    expect(lu.rows.hypothese?.[0]).toMatchObject({ attendu: 0.02, reel: 0.015, impact: -250_000, neutralisee: true });
    expect(lu.rows.gain?.[0]).toMatchObject({ action: '1.1', effet: '2024-07-01', nature: 'depense', compte: '641' });
  });

  it('se lit pareil dans les deux formats', async () => {
    const xlsx = await contrat.importe(fixture('classeur/contrat-libreoffice.xlsx'), 'x');
    const ods = await contrat.importe(fixture('classeur/contrat-libreoffice.ods'), 'x');
    expect(xlsx.rows).toEqual(ods.rows);
  });
});

describe('ce que les tableurs et les gens font d’un classeur', () => {
  it('colonnes déplacées, lignes vides, titres au-dessus, feuilles renommées d’un accent : rien ne change', async () => {
    const lu = await apres((atelier) => {
      const actions = atelier.feuille('action');
      for (const ligne of actions) ligne.reverse();
      actions.splice(4, 0, [], [null, '  ']);
      actions.unshift(['Établi le 3 mars'], [], ['Direction des finances']);
      atelier.feuilles.delete('Actions');
      atelier.feuilles.set(' ACTIONS ', actions);
      const vie = atelier.feuille('contrat_perimetre');
      atelier.feuilles.delete('Périmètre');
      atelier.feuilles.set('perimetre', vie);
    });
    expect(lu.problems).toEqual([]);
    expect(lu.rows.action).toEqual(petitJeu.action);
    expect(lu.rows.contrat_perimetre).toEqual(petitJeu.contrat_perimetre);
  });

  it('une colonne et une feuille en plus sont dites, et ne gênent pas', async () => {
    const lu = await apres((atelier) => {
      atelier.feuille('action').forEach((ligne, i) => (ligne[25] = i === 1 ? 'Avis du DG' : 'bon'));
      atelier.feuilles.set('Brouillon', [['à voir']]);
    });
    expect(lu.statut).toBe('lu');
    expect(lu.problems.map((p) => [p.severite, p.genre, p.feuille, p.cellule])).toEqual([
      ['information', 'feuille en plus', 'Brouillon', undefined],
      ['information', 'colonne en plus', 'Actions', 'Z2']
    ]);
  });

  it('dates, montants et taux s’écrivent en texte comme en France', async () => {
    const lu = await apres((a) => {
      a.pose('jalon', 'echeance', '31/05/2024', 0);
      a.pose('jalon', 'echeance', '1er janvier 2026', 1);
      a.pose('jalon', 'echeance', '2026-12-31', 2);
      a.pose('gain', 'brut', '450 000', 0);
      a.pose('gain', 'brut', '240\u00a0000,50 €', 1);
      a.pose('gain', 'brut', '100\u202f000', 2);
      a.pose('hypothese', 'attendu', '8,0 %');
      a.pose('hypothese', 'reel', { v: 0.08, format: '0.0%' });
      a.pose('hypothese', 'impact', '−250 000');
      a.pose('hypothese', 'neutralisee', 'VRAI');
      a.pose('hypothese', 'clause', 0);
      a.pose('gain', 'nature', 'depense', 0);
      a.pose('gain', 'preuve', 'paie et etpr', 0);
    });
    expect(lu.problems).toEqual([]);
    expect(lu.rows.jalon?.map((j) => j.echeance)).toEqual(['2024-05-31', '2026-01-01', '2026-12-31']);
    expect(lu.rows.gain?.map((g) => g.brut)).toEqual([450_000, 240_000.5, 100_000]);
    expect(lu.rows.hypothese?.[0]).toMatchObject({ attendu: 0.08, reel: 0.08, impact: -250_000, clause: false });
    expect(lu.rows.gain?.[0]).toMatchObject({ nature: 'depense', preuve: 'paie' });
  });

  it('8 dans une colonne de taux est une question, pas une réponse', async () => {
    let cellule = '';
    const lu = await apres((a) => (cellule = a.pose('hypothese', 'attendu', 8)));
    expect(lu).toMatchObject({ statut: 'refuse', rows: {} });
    expect(bloquants(lu)).toMatchObject([
      {
        ...{ feuille: 'Hypothèses', cellule, colonne: 'Attendu (fraction ou\u00a0%)', valeur: '8' },
        ...{
          genre: 'fraction ou pour cent',
          attendu: 'le taux avec son signe\u00a0: «\u00a08\u00a0%\u00a0» ou «\u00a0800\u00a0%\u00a0»'
        }
      }
    ]);
  });

  it('la cible d’un engagement en fraction se lit en pour cent, celle d’un engagement en euros non', async () => {
    const lu = await apres((a) => a.pose('engagement_cible', 'valeur', '4 %'));
    expect(bloquants(lu)).toMatchObject([{ genre: 'pour cent inattendu', feuille: 'Cibles' }]);
    const enTaux = await apres((a) => {
      for (const rang of [0, 1]) a.pose('engagement', 'unite', 'fraction', rang);
      for (const rang of [0, 1]) a.pose('engagement', 'reference', '1,7 %', rang);
      for (const rang of [0, 1]) a.pose('engagement', 'tolerance', '0,2 %', rang);
      for (const rang of [0, 1, 2, 3]) a.pose('engagement_cible', 'valeur', '4 %', rang);
      a.pose('valeur_contradictoire', 'valeur', { v: 0.02, format: '0%' });
    });
    expect(enTaux.problems).toEqual([]);
    expect(enTaux.rows.engagement_cible?.[0]?.valeur).toBe(0.04);
    expect(enTaux.rows.engagement?.[0]?.reference).toBe(0.017);
  });

  it('un engagement qui se compte autrement que l’indicateur qu’il nomme le dit, à sa cellule', async () => {
    let cellule = '';
    const lu = await apres((a) => {
      a.pose('engagement', 'indicateur', 'LITS_MCO');
      cellule = a.pose('engagement', 'unite', 'euros');
    });
    expect(lu).toMatchObject({ statut: 'lu' });
    expect(lu.problems).toMatchObject([
      {
        severite: 'avertissement',
        feuille: 'Engagements',
        cellule,
        attendu: '«\u00a0lits\u00a0», ou un autre indicateur'
      }
    ]);
    const accord = await apres((a) => {
      a.pose('engagement', 'indicateur', 'RESULTAT_NET');
      a.pose('engagement', 'unite', 'Euros');
    });
    expect(accord.problems).toEqual([]);
  });

  it('la ligne d’exemple n’est jamais lue, et se dit quand quelqu’un l’a remplie', async () => {
    const lu = await apres((a) => (a.feuille('axe')[2] = ['exemple', 'essai-2024', '3', 3, 'Un axe à moi']));
    expect(lu.statut).toBe('lu');
    expect(lu.rows.axe).toHaveLength(2);
    expect(lu.problems).toMatchObject([{ severite: 'avertissement', genre: 'exemple modifié', cellule: 'A3' }]);
  });

  it('une date ou un nombre à la place d’un numéro se voit', async () => {
    const lu = await apres((a) => {
      a.pose('base', 'base', new Date('2026-02-01T00:00:00Z'));
      a.pose('axe', 'axe', 2.5, 1);
      a.pose('contrat_perimetre', 'ej', 97_000_001);
    });
    const dits = lu.problems.map((p) => [p.severite, p.genre, p.feuille]);
    expect(dits).toContainEqual(['erreur', 'texte lu comme une date', 'Bases communes']);
    expect(dits).toContainEqual(['erreur', 'identifiant abîmé par un tableur', 'Périmètre']);
    expect(dits).toContainEqual(['avertissement', 'numéro lu comme un nombre', 'Axes']);
  });
});

describe('un classeur qui ne va pas', () => {
  it('dit toutes ses erreurs d’un coup, chacune à sa cellule, et n’est pas importé', async () => {
    const cellules: string[] = [];
    const lu = await apres((a) => {
      cellules.push(a.pose('action', 'libelle', null, 0));
      cellules.push(a.pose('jalon', 'echeance', '31/02/2026', 1));
      cellules.push(a.pose('gain', 'brut', 'cent mille', 0));
      cellules.push(a.pose('gain', 'nature', 'économie', 1));
    });
    expect(lu).toMatchObject({ statut: 'refuse', rows: {}, gardees: 0 });
    expect(lu.problems[0]).toMatchObject({ severite: 'refus', message: 'Le classeur a 4 erreurs.' });
    expect(bloquants(lu).map((p) => [p.feuille, p.cellule, p.genre])).toEqual([
      ['Actions', cellules[0], 'valeur obligatoire'],
      ['Jalons', cellules[1], 'date illisible'],
      ['Gains', cellules[2], 'nombre illisible'],
      ['Gains', cellules[3], 'valeur inconnue']
    ]);
    expect(bloquants(lu).every((p) => p.message !== '' && p.attendu !== undefined && p.suite !== '')).toBe(true);
  });

  it('n’en dit pas plus de cinq cents, et compte le reste', async () => {
    const lu = await apres((a) => {
      const axes = a.feuille('axe');
      for (let i = 0; i < 700; i++) axes.push([null, 'essai-2024', `B${i}`, 'premier', 'Axe']);
    });
    expect(lu.problems).toHaveLength(501);
    expect(lu.problems.at(-1)).toMatchObject({
      severite: 'erreur',
      message: '… et 201 autres remarques de même gravité.'
    });
  });

  it('d’une ligne en double, donne le numéro de l’autre', async () => {
    const lu = await apres((a) => a.pose('action', 'numero', '1.1', 1));
    const double = lu.problems.find(({ genre }) => genre === 'ligne en double');
    expect(double?.message).toMatch(/^La ligne 4 a déjà\u00a0: /u);
    expect(double?.ligne).toBe(5);
  });

  const fautes: [string, (a: Atelier) => unknown, string, string][] = [
    [
      'un jalon d’une action qui n’existe pas',
      (a) => a.pose('jalon', 'action', '9.9'),
      'Jalons',
      'renvoi sans réponse'
    ],
    ['un levier inconnu', (a) => a.pose('action', 'levier', 'magie'), 'Actions', 'renvoi sans réponse'],
    ['deux actions de même numéro', (a) => a.pose('action', 'numero', '1.1', 1), 'Actions', 'ligne en double'],
    ['un autre contrat dans une feuille', (a) => a.pose('axe', 'contrat', 'autre-2024'), 'Axes', 'renvoi sans réponse'],
    [
      'un établissement hors du périmètre',
      (a) => a.pose('action_entite', 'ej', '970000009'),
      'Établissements des actions',
      'hors périmètre'
    ],
    ['un gain pérenne sans date d’effet', (a) => a.pose('gain', 'effet', null), 'Gains', 'valeur obligatoire'],
    ['un gain pérenne avec un début', (a) => a.pose('gain', 'debut', '01/01/2024'), 'Gains', 'valeur de trop'],
    ['un gain ponctuel sans fin', (a) => a.pose('gain', 'fin', null, 2), 'Gains', 'valeur obligatoire'],
    [
      'un type de recette sur une dépense',
      (a) => a.pose('gain', 'type_recette', 'Dotation'),
      'Gains',
      'valeur de trop'
    ],
    [
      'une action qui finit avant de commencer',
      (a) => a.pose('action', 'fin', '01/01/2020'),
      'Actions',
      'dates à l’envers'
    ],
    [
      'une tranche conditionnée à un jalon absent',
      (a) => a.pose('aide', 'condition_jalon', '9'),
      'Aides',
      'renvoi sans réponse'
    ],
    ['un abattement de 3', (a) => a.pose('action', 'abattement', '300 %'), 'Actions', 'hors bornes'],
    ['un exercice de l’an 20', (a) => a.pose('trajectoire', 'exercice', 20), 'Trajectoire financière', 'hors bornes'],
    ['une formule en erreur', (a) => a.pose('gain', 'libelle', '#REF!'), 'Gains', 'formule en erreur'],
    ['un montant qui se lit de deux façons', (a) => a.pose('gain', 'brut', '1.234'), 'Gains', 'nombre ambigu'],
    ['un type de contrat inconnu', (a) => a.pose('contrat', 'type', 'Contrat local'), 'Contrat', 'valeur inconnue'],
    ['un PTSM sans territoire', (a) => a.pose('contrat', 'type', 'ptsm'), 'Contrat', 'valeur obligatoire'],
    ['une colonne obligatoire retirée', (a) => a.retire('jalon', 'echeance'), 'Jalons', 'colonne absente'],
    [
      'deux colonnes de même nom',
      (a) => (a.feuille('axe')[1] = [null, 'Contrat', 'Axe', 'Axe', 'Libellé']),
      'Axes',
      'colonne en double'
    ],
    ['une feuille sans en-tête', (a) => a.feuille('revue').splice(0, 2), 'Revues', 'en-tête introuvable'],
    ['un classeur sans contrat', (a) => a.feuilles.delete('Contrat'), 'Contrat', 'feuille absente']
  ];

  it.each(fautes)('est refusé pour %s', async (_, change, feuille, genre) => {
    const lu = await apres(change);
    expect(lu.statut).toBe('refuse');
    expect(bloquants(lu).map((p) => [p.feuille, p.genre])).toContainEqual([feuille, genre]);
  });

  it('une feuille retirée se dit, puisque ce qu’elle avait sera retiré du contrat', async () => {
    const lu = await apres((a) => a.feuilles.delete('Revues'));
    expect(lu.problems).toMatchObject([
      { severite: 'avertissement', genre: 'feuille absente', feuille: 'Revues' },
      { severite: 'avertissement', genre: 'décision sans revue', feuille: 'Décisions' }
    ]);
    expect(lu.rows.revue).toEqual([]);
  });

  it('une base dont les actions dépassent le plafond est signalée, le total étant ramené au plafond', async () => {
    // 450 000 brut less 50 000 is 400 000 net, above a ceiling of 300 000.
    const lu = await apres((a) => a.pose('base', 'plafond', 300_000));
    expect(lu.problems).toMatchObject([
      { severite: 'avertissement', genre: 'plafond dépassé', feuille: 'Bases communes' }
    ]);
    expect(lu.problems[0]?.message).toMatch(/400\s000/);
    expect(lu.statut).toBe('lu');
  });

  it('un fichier tronqué, protégé ou d’autre chose est refusé sans détour', async () => {
    const bytes = modele.ferme();
    for (const part of [0.2, 0.5, 0.9, 0.999]) {
      const lu = await contrat.importe(bytes.subarray(0, Math.floor(bytes.length * part)), 'x.xlsx');
      expect(lu).toMatchObject({ statut: 'refuse', rows: {} });
      expect(lu.problems).toMatchObject([{ severite: 'refus', genre: 'classeur illisible' }]);
    }
    const autre = await writeXlsx({ sheets: [{ name: 'Feuil1', rows: [['bonjour']] }] });
    expect((await contrat.importe(autre, 'x.xlsx')).problems.at(-1)?.genre).toBe('feuille en plus');
    expect((await contrat.importe(autre, 'x.xlsx')).problems[0]).toMatchObject({
      severite: 'refus',
      genre: 'classeur inconnu'
    });
    const ole = new Uint8Array(readFileSync(new URL('./contrat.ts', import.meta.url)));
    ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect((await contrat.importe(ole, 'x.xlsx')).problems[0]?.message).toContain('mot de passe');
  });
});

describe('un million de lignes mises en forme et vides', () => {
  it('ne cache rien de ce qui précède', { timeout: 120_000 }, async () => {
    const atelier = modele.copie();
    const jalons = [...atelier.feuilles.keys()].indexOf('Jalons');
    const grand = await avecLignesVides(atelier.ferme(), jalons + 1);
    const lu = await contrat.importe(grand, 'x.xlsx');
    expect(lu.statut).toBe('lu');
    expect(lu.rows.jalon).toEqual(petitJeu.jalon);
    expect(lu.problems).toEqual([]);
  });
});
