import { describe, expect, it } from 'vitest';
import { faitsPublics, ligne, portefeuille, resultat, suivi } from '$lib/words/portefeuille/exemples.fixture';
import { rangees } from '$lib/words/portefeuille/suivis';
import { csvsDe } from './contrat.fixture';
import { fichierDesContrats, nomDuFichier } from './contrats-csv';

const lignes = [
  ligne('VB-01', 'Brume', [
    suivi('b', {
      ...{ intitule: 'CREF de Brume', type: 'cref', tome: 'Tome 1', ghts: ['VB-01', 'VB-02'] },
      resultat: resultat(-3.4, -5.2, -5.9),
      desaccord: [
        { fait: 'jalons_en_retard', nombre: 3, jours: 40 },
        { fait: 'gains_insuffisants', taux: 0.41 }
      ],
      critere: { concernees: ['CH A'], total: 3, sansChiffres: [], bases: ['cf 2025'] }
    }),
    faitsPublics('p'),
    suivi('n', { sansGain: { raison: 'aucun', depuis: null }, attenduADate: 0, realiseADate: 0 })
  ]),
  ligne('VB-03', 'Étangs', [])
];
const modele = portefeuille(lignes);

/** Cells of the file by the name of their column, one record a line under the heading. */
function lus(texte: string): Record<string, string>[] {
  const table = texte.slice(1, texte.indexOf('\r\n\r\n')).split('\r\n');
  const colonnes = table[0]?.split(';') ?? [];
  return table.slice(1).map((rangee) => {
    const cellules = rangee.match(/("(?:[^"]|"")*"|[^;]*)(?:;|$)/gu) ?? [];
    return Object.fromEntries(colonnes.map((nom, i) => [nom, (cellules[i] ?? '').replace(/;$/u, '')]));
  });
}

describe('le tableau des contrats en CSV', () => {
  const texte = csvsDe(fichierDesContrats(modele, rangees(lignes, null))).join('');
  const [brume, publics, neuf, etangs] = lus(texte);

  it('dit à la suite que les données sont simulées, et ce qui ne s’additionne pas', () => {
    const tete = texte.slice(texte.indexOf('\r\n\r\n'));
    expect(tete).toContain('DONNÉES SIMULÉES');
    expect(tete).toContain('Données au 30/09/2026');
    expect(tete).toContain('ne s’additionnent pas');
  });

  it('écrit les montants en euros, les dates en ISO, les projections avec leur origine', () => {
    expect(brume).toMatchObject({
      ...{ Périmètre: 'Brume', Type: 'CREF', État: 'En cours', 'Autres GHT': 'VB-02' },
      ...{ 'Année pleine en vigueur (€)': '4200000', 'Atterrissage de l’hôpital (€)': '-5200000' },
      ...{ 'Document de l’atterrissage': 'RIA 2', 'Écart à la cible (€)': '-1800000', Exercice: '2026' },
      ...{
        'Météo selon l’ARS': 'Objectifs atteignables',
        'Météo de l’ARS, le': '2026-09-20',
        'Désaccord avec les faits': '"3 jalons en retard, jusqu’à 40 jours\u00a0; 41\u00a0% des gains attendus à date"'
      },
      ...{ 'EJ concernées': '1', 'EJ du contrat': '3', 'EJ concernées, noms': 'CH A', 'Prochaine revue': '2026-11-18' }
    });
  });

  it('laisse vide ce qui n’est pas suivi, et dit pourquoi', () => {
    expect(publics).toMatchObject({
      ...{ 'Identifiant du contrat': 'p', Suivi: 'faits publics seulement, sans suivi d’actions' },
      ...{ 'Jalons dus': '', 'Année pleine prévue (€)': '', 'Gains réalisés à date (€)': '' }
    });
  });

  it('d’un plan en projet, écrit l’année pleine que l’écran montre', () => {
    const projet = { etat: 'projet', sansGain: { raison: 'sans_objet', depuis: null } } as const;
    const plan = [
      ligne('VB-01', 'Brume', [
        suivi('p', { ...projet, apEnVigueur: 0, apPlanifiee: 8_712_000 }),
        suivi('q', { ...projet, apEnVigueur: 0, apPlanifiee: 0 })
      ])
    ];
    const [avec, sans] = lus(csvsDe(fichierDesContrats(portefeuille(plan), rangees(plan, null))).join(''));
    expect(avec).toMatchObject({ 'Année pleine en vigueur (€)': '0', 'Année pleine prévue (€)': '8712000' });
    expect(sans).toMatchObject({ 'Année pleine en vigueur (€)': '', 'Année pleine prévue (€)': '' });
  });

  it('n’écrit pas zéro quand aucun gain n’est attendu à date', () => {
    expect(neuf).toMatchObject({
      ...{ 'Gains réalisés à date (€)': '', 'Gains attendus à date (€)': '' },
      'Mention des gains': 'aucun gain attendu à date'
    });
  });

  it('écrit les montants au centime, les jours au dixième', () => {
    const bruit = [ligne('VB-01', 'Brume', [suivi('b', { apEnVigueur: 0.1 + 0.2, apPlanifiee: 1 / 3 })])];
    expect(lus(csvsDe(fichierDesContrats(portefeuille(bruit), rangees(bruit, null))).join(''))[0]).toMatchObject({
      ...{ 'Année pleine en vigueur (€)': '0,3', 'Année pleine prévue (€)': '0,33' }
    });
  });

  it('a une cellule sous chaque titre, à chaque ligne', () => {
    const [titres, ...lignesLues] = texte
      .slice(1, texte.indexOf('\r\n\r\n'))
      .split('\r\n')
      .map((rangee) => rangee.replaceAll(/"(?:[^"]|"")*"/gu, '').split(';').length);
    expect(lignesLues).toEqual([titres, titres, titres, titres]);
  });

  it('garde une ligne au périmètre sans contrat', () => {
    expect(etangs).toMatchObject({ 'Code du GHT': 'VB-03', 'Identifiant du contrat': '', État: '' });
  });

  it('se nomme d’après le jeu et sa date, et dit qu’il n’est qu’un extrait', () => {
    expect(nomDuFichier(modele.jeu, false)).toBe('trajectoire-essai-contrats-2026-09-30');
    expect(nomDuFichier(modele.jeu, true)).toBe('trajectoire-essai-contrats-extrait-2026-09-30');
  });
});
