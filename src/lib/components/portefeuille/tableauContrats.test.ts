import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import {
  faitsPublics,
  ligne,
  portefeuille,
  resultat,
  suivi,
  texteLu,
  jalons
} from '$lib/words/portefeuille/exemples.fixture';
import TableauContrats from './TableauContrats.svelte';
import type { PortefeuilleModele } from '$lib/views/portefeuille/portefeuille.types';
import type { SuiviContrat } from '$lib/views/portefeuille/suivi.types';

function html(modele: PortefeuilleModele): string {
  return render(TableauContrats, {
    props: { modele, lignes: modele.lignes, tri: null, ontri: () => {}, surligne: null, onsurligne: () => {} }
  }).body;
}

/** The text of each row, by the perimeters' order. */
function rangeesLues(modele: PortefeuilleModele): string[] {
  return (html(modele).match(/<tr[ >].*?<\/tr>/gsu) ?? []).slice(1).map(texteLu);
}

const seule = (autres: Partial<SuiviContrat>) =>
  rangeesLues(portefeuille([ligne('VB-01', 'Valbrume', [suivi('v', autres)])]))[0] ?? '';

describe('une ligne du tableau des contrats', () => {
  it('dit le contrat, son état, la météo des deux côtés avec qui et quand', () => {
    const lu = seule({ type: 'cref', tome: 'Tome 1', intitule: 'CREF de Valbrume' });
    expect(lu).toContain('Valbrume CREF, tome 1 : CREF de Valbrume 2024-2028 En cours');
    expect(lu).toMatch(
      /Atteignables Objectifs atteignables étab\. établissement 15\/09 Atteignables Objectifs atteignables ARS 20\/09/
    );
  });

  it('mène à la page du contrat et à celle du groupement', () => {
    const page = html(portefeuille([ligne('VB-01', 'Valbrume', [suivi('valbrume-2024')])]));
    expect(page).toMatch(/href="[^"]*\/essai\/contrat\/valbrume-2024\/"/);
    expect(page).toMatch(/href="[^"]*\/essai\/ght\/VB-01\/"/);
  });

  it('montre le désaccord et les faits qui contredisent', () => {
    const lu = seule({
      desaccord: [
        { fait: 'jalons_en_retard', nombre: 3, jours: 40 },
        { fait: 'gains_insuffisants', taux: 0.41 }
      ]
    });
    expect(lu).toContain(
      '≠ Désaccord avec les faits 3 jalons en retard, jusqu’à 40 jours 41 % des gains attendus à date'
    );
    expect(seule({})).not.toContain('Désaccord');
  });

  it('dit en une phrase, sous leur compte, ce qui a changé depuis la dernière revue, et mène à la liste', () => {
    const depuis = {
      reference: { le: '2026-05-26', quoi: 'revue' },
      bilan: {
        ...{ mouvements: 47, vie: [], jalons: { atteints: 19, glisses: 0, enRetard: 6 }, securises: 0, perdus: 0 },
        atterrissage: { exercice: 2026, origine: 'etablissement', ecart: -2_200_000 }
      }
    } as const;
    expect(seule({ depuis })).toContain(
      '47 changements Depuis la revue du 26/05/2026 : 19 jalons atteints, 6 passés en retard, atterrissage 2026 en baisse de 2,2 M€.'
    );
    const page = html(portefeuille([ligne('VB-01', 'Valbrume', [suivi('valbrume-2024', { depuis })])]));
    expect(page).toMatch(/href="[^"]*\/valbrume-2024\/depuis\/"/u);
  });

  it('dit les jalons, l’année pleine et les gains en mots, la barre n’étant qu’un dessin', () => {
    const lu = seule({ realiseADate: 2_000_000, attenduADate: 4_900_000 });
    expect(lu).toContain('12 sur 15 3 en retard');
    expect(lu).toContain('4,2 sur 9,6 M€');
    expect(lu).toContain('▼ sous l’attendu : 2,0 sur 4,9 M€');
  });

  it('met chaque chiffre sous le titre de sa colonne', () => {
    const modele = portefeuille([
      ligne('VB-01', 'Valbrume', [
        suivi('v', {
          ...{ realiseADate: 2_000_000, attenduADate: 4_900_000, resultat: resultat(-3.4, -5.2, -5.9) },
          critere: { concernees: ['CH A', 'CH B'], total: 3, sansChiffres: [], bases: ['cf 2025'] }
        })
      ])
    ]);
    const [titres = [], cellules = []] = (html(modele).match(/<tr[ >].*?<\/tr>/gsu) ?? []).map((rangee) =>
      (rangee.match(/<t[hd][ >].*?<\/t[hd]>/gsu) ?? []).map(texteLu)
    );
    expect(titres.map((titre, place) => [titre, cellules[place]])).toEqual(
      [
        ['Périmètre, contrat', 'Valbrume'],
        ['État', 'En cours'],
        ['Météo', 'Objectifs atteignables'],
        ['En jeu', '2,1 M€'],
        ['Jalons atteints', '12 sur 15'],
        ['Année pleine en vigueur', '4,2 sur 9,6 M€'],
        ['Gains de l’exercice', '2,0 sur 4,9 M€'],
        ['Atterrissage du résultat', '−5,2 M€ RIA 2'],
        ['Trésorerie', '24 j'],
        ['Critère légal', '2 EJ sur 3'],
        ['Revue', '18/11']
      ].map(([titre = '', chiffre = '']): unknown[] => [
        expect.stringContaining(titre),
        expect.stringContaining(chiffre)
      ])
    );
  });

  it('met la projection de l’hôpital d’abord, puis celle de l’outil, puis la cible et l’écart', () => {
    const lu = seule({ resultat: resultat(-3.4, -5.2, -5.9) });
    expect(lu).toContain(
      '−5,2 M€ RIA 2 somme des EJ, flux intra-GHT non éliminés outil −5,9, écart −0,7 cible −3,4 ▼ 1,8 1,8 M€ sous la cible'
    );
    // Each of these figures leads to the path.
    const [lien = ''] = /<a [^>]*#trajectoire"[^>]*>.*?<\/a>/su.exec(
      html(portefeuille([ligne('VB-01', 'Val', [suivi('v', { resultat: resultat(-3.4, -5.2, -5.9) })])]))
    ) ?? [''];
    for (const chiffre of ['−5,2', '−5,9', '−0,7', '−3,4', '▼ 1,8']) expect(lien).toContain(chiffre);
    expect(seule({ resultat: resultat(-1, null, -1.2) })).toContain(
      'hôpital : non transmis somme des EJ, flux intra-GHT non éliminés outil −1,2'
    );
    expect(seule({ resultat: resultat(null, -1, null) })).toContain('sans cible');
    expect(seule({ resultat: null })).toContain('sans projection au contrat');
  });

  it('dit quelles entités un critère légal concerne', () => {
    const lu = seule({
      critere: { concernees: ['CH A', 'CH B'], total: 3, sansChiffres: ['CH C'], bases: ['cf 2025'] }
    });
    expect(lu).toContain('◆ 2 EJ sur 3 concernées CH A et CH B CH C sans chiffres');
  });

  it('ne met aucun zéro là où rien n’est dû, attendu ou connu', () => {
    const lu = seule({
      jalons: jalons(0, 0, 0),
      ...{ sansGain: { raison: 'aucun', depuis: null }, attenduADate: 0, realiseADate: 0 },
      ...{ tresorerie: null, critere: null, prochaineRevue: null }
    });
    for (const dit of ['aucun dû', 'aucun gain attendu à date', 'non fournie', 'non évaluable', 'non fixée']) {
      expect(lu).toContain(dit);
    }
  });

  it('d’un contrat fini, la prochaine revue est sans objet, et non à fixer', () => {
    const lu = seule({ etat: 'abandonne', prochaineRevue: null });
    expect(lu).toContain('sans objet');
    expect(lu).not.toContain('non fixée');
  });

  it('d’un PTSM, les comptes sont sans objet et non manquants', () => {
    const lu = seule({ type: 'ptsm', resultat: null, tresorerie: null, critere: null });
    for (const manque of ['sans projection', 'non fournie', 'non évaluable']) expect(lu).not.toContain(manque);
    expect(lu.split('sans objet').length - 1).toBeGreaterThanOrEqual(3);
  });

  it('un solde connu se dit sans ses jours, et non « non fournie »', () => {
    const lu = seule({
      tresorerie: { jours: null, montant: 5e6, date: '2026-09-30', plusBasEj: 'CH de Valbrume' }
    });
    expect(lu).toContain('5,0 M€ jours non calculables CH de Valbrume');
    expect(lu).not.toContain('non fournie');
  });

  it('d’une suspension, dit si les cibles sont gelées', () => {
    expect(seule({ etat: 'suspendu', gel: true })).toContain('Suspendu cibles gelées');
    expect(seule({ etat: 'suspendu', gel: false })).toContain('cibles maintenues');
    expect(seule({ etat: 'suspendu', gel: null })).toContain('gel non précisé');
  });

  it('sans contrat, est sans objet', () => {
    expect(rangeesLues(portefeuille([ligne('VB-02', 'Étangs', [])]))).toEqual(['Étangs Sans contrat sans objet']);
  });
});

/** Cells of each row, its heads' row first; one that spans several counts for as many. */
function cellules(modele: PortefeuilleModele): number[] {
  return (html(modele).match(/<tr[ >].*?<\/tr>/gsu) ?? []).map((rangee) =>
    [...rangee.matchAll(/<t[dh]\b[^>]*>/gu)].reduce(
      (n, [balise]) => n + Number(/colspan="(\d+)"/u.exec(balise)?.[1] ?? 1),
      0
    )
  );
}

describe('le tableau des contrats', () => {
  it('a une cellule sous chaque titre, que le contrat soit suivi, connu par ses faits publics ou absent', () => {
    const lignes = [ligne('VB-01', 'V', [suivi('v'), faitsPublics('p')]), ligne('VB-02', 'W', [])];
    const [titres, ...rangees] = cellules(portefeuille(lignes));
    expect(rangees).toEqual([titres, titres, titres]);
    const publics = [ligne('GE-01', 'Un', [faitsPublics('a')]), ligne('GE-02', 'Deux', [])];
    expect(cellules(portefeuille(publics, { totaux: null }))).toEqual([3, 3, 3]);
  });

  it('chaque nombre mène à sa liste : jalons en retard, gains, trésorerie du contrat', () => {
    const page = html(portefeuille([ligne('VB-01', 'V', [suivi('v', { jalons: jalons(3, 5, 2) })])]));
    for (const ancre of ['jalons', 'gains', 'tresorerie']) {
      expect(page).toMatch(new RegExp(`href="[^"]*/contrat/v/#${ancre}"`, 'u'));
    }
  });

  it('nomme en tête l’exercice, le jour de trésorerie et le document du critère, communs à tous', () => {
    const tete = texteLu(
      /<thead.*?<\/thead>/su.exec(html(portefeuille([ligne('VB-01', 'V', [suivi('v')])])))?.[0] ?? ''
    );
    expect(tete).toContain('Atterrissage du résultat 2026');
    expect(tete).toContain('Trésorerie au 30/09');
    expect(tete).toContain('Critère légal, CF 2025, constaté');
  });

  it('d’un contrat sur deux groupements, le dit sur chacune des deux lignes', () => {
    const partage = suivi('p', { ghts: ['VB-01', 'VB-02'] });
    const lues = rangeesLues(portefeuille([ligne('VB-01', 'Brume', [partage]), ligne('VB-02', 'Étangs', [partage])]));
    expect(lues[0]).toContain('aussi dans Étangs');
    expect(lues[1]).toContain('aussi dans Brume');
  });

  it('de plusieurs contrats d’un groupement, donne à chacun sa ligne, celle d’un contrat sans suivi tenant en peu de place', () => {
    const deux = [suivi('a', { intitule: 'CREF de l’amont' }), faitsPublics('b', { intitule: 'Tome 2 de l’amont' })];
    const lues = rangeesLues(portefeuille([ligne('VB-01', 'Brume', deux)]));
    expect(lues[0]).toContain('Brume Performance : CREF de l’amont 2024-2028');
    expect(lues[1]).toBe(
      'Brume, Performance · 2024-2028 : Tome 2 de l’amont En cours faits publics seulement, sans suivi d’actions'
    );
  });

  it('met le signe de la trésorerie à celle qui est sous le seuil du jeu, et à elle seule', () => {
    const { tresorerie } = suivi('b');
    const basse = suivi('b', { tresorerie: tresorerie && { ...tresorerie, jours: 5 } });
    const lues = rangeesLues(portefeuille([ligne('VB-01', 'Brume', [basse]), ligne('VB-02', 'Étangs', [suivi('e')])]));
    expect(lues[0]).toContain('◆ à regarder : 5 j');
    expect(lues[1]).not.toContain('◆');
  });

  it('sans contrat suivi, ne montre que l’état et ce que l’on sait', () => {
    const page = html(portefeuille([ligne('GE-01', 'Un', [faitsPublics('a')])], { totaux: null }));
    expect(page).not.toContain('Trésorerie');
    expect(page).toContain('faits publics seulement');
  });

  it('dit dans son titre que les données sont simulées', () => {
    expect(texteLu(html(portefeuille([])))).toContain('situation au 30 septembre 2026, données simulées');
    expect(texteLu(html(portefeuille([])))).toContain('Aucun périmètre et aucun contrat ne répond à cette recherche.');
  });
});
