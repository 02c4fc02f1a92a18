import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { alertesDEssai } from '$lib/views/debuts.fixture';
import { SANS_FILTRE } from '$lib/words/alerte/filtres';
import { listeTronquee } from '$lib/words/alerte/montrees';
import { fichierDesAlertes } from './alertes-fichiers';
import { csvsDe } from './contrat.fixture';
import { fichierXlsx } from './tables-xlsx';

const modele = { ...alertesDEssai(0), ecrites: 500, total: { levees: 427, closes: 333 } };

it('le fichier dit ce que la liste écrite n’a pas : 73 des 333 alertes finies, quand on les demande', () => {
  const finies = { ...SANS_FILTRE, etat: 'finies' };
  expect([SANS_FILTRE, finies].map((filtres) => listeTronquee(modele, filtres))).toEqual([false, true]);
  const alertesCsv = (tronquee: boolean) => csvsDe(fichierDesAlertes(modele, [], [], tronquee)).join('');
  const coupe = 'Toutes les alertes ouvertes sont ici, et 73 des 333 finies';
  expect(alertesCsv(true)).toContain(coupe);
  expect(alertesCsv(false)).not.toContain(coupe);
});

it('le fichier nomme les établissements hors contrat, et dit que rien n’examine ceux dont rien n’est connu', () => {
  const etablissements = [{ ej: '990000011', nom: 'CH de Rive', ght: 'ZZ-01', examine: false }];
  const groupe = { cause: 'sans_contrat' as const, contrat: null, n: 1, etablissements };
  const horsContrat = { sur: 3, n: 1, examines: 0, groupes: [groupe] };
  const [csv] = csvsDe(fichierDesAlertes({ ...modele, horsContrat }, [], [], false));
  expect(csv).toContain('1\u00a0établissement sur 3 qu’aucun contrat n’examine. Rien ne les examine');
  expect(csv).toContain('Sans contrat (1)\u00a0: CH de Rive');
});

it('son classeur dit à part la région, la date et les données simulées, les euros en nombres, les jours en dates', async () => {
  const { alertes, ...reste } = alertesDEssai(2);
  const octets = await fichierXlsx(fichierDesAlertes({ alertes, ...reste }, alertes, ['niveau 3'], false));
  const [feuille, sources] = (await readXlsx(octets)).sheets;
  expect(sources?.rows.slice(1, 8).map((ligne) => ligne[1])).toEqual([
    'Alertes',
    'Trajectoire – Jeu d’essai',
    'DONNÉES SIMULÉES\u00a0: aucun chiffre ne décrit un hôpital réel.',
    'Données au 30/09/2026',
    'Alertes au 30/09/2026',
    '2 alertes\u00a0; filtres\u00a0: niveau 3',
    expect.stringMatching(/./u)
  ]);
  const [titres = [], premiere = []] = feuille?.rows ?? [];
  const lue = (titre: string) => premiere[titres.indexOf(titre)];
  expect(titres.length).toBe(premiere.length);
  expect([lue('Seuil'), lue('Euros en jeu (€)'), lue('Niveau'), lue('Fin')]).toEqual([0.1, 2_000_000, 3, null]);
  expect(lue('Début')).toEqual(new Date('2025-09-30T00:00:00Z'));
  expect(lue('Identifiant du contrat')).toBe('contrat-0');
});
