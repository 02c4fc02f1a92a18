import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import type { AlertesDuContratModele } from '$lib/views/alertes/alertes.types';
import { alertesDEssai } from '$lib/views/debuts.fixture';
import { regles } from '$lib/importers/regles';
import { fichierDesAlertesDuContrat } from './alertes-contrat-fichiers';
import { blocsDe, csvsDe, ENTETE } from './contrat.fixture';
import { fichierXlsx } from './tables-xlsx';

const [premiere] = alertesDEssai(1).alertes;
if (!premiere) throw new Error('une alerte est attendue');
const levee = { ...premiere, entite: ENTETE.id, contrats: [ENTETE.id], nom: '+Contrat; d’essai', histoire: [] };
const finie = { ...levee, fin: '2026-03-31', niveau: 2 as const, montant: null };
const modele: AlertesDuContratModele = {
  ...{ entete: ENTETE, regles: regles.filter(({ code }) => code === 'ap_due'), alertes: [levee, finie] },
  examens: [
    {
      ...{ regle: 'ap_due', entite: '990000001', nom: 'CH A', issue: 'indecidable', objet: null, valeur: null },
      ...{ seuil: null, marge: null, montant: null, manque: ['ap'], constat: {} }
    }
  ]
};

const alertesDuContratCsv = (...demande: Parameters<typeof fichierDesAlertesDuContrat>) =>
  csvsDe(fichierDesAlertesDuContrat(...demande));

it('le fichier des alertes d’un contrat a les ouvertes, puis les finies, puis ce qui n’en ouvre pas', () => {
  const [[alertes] = [], [examens, pied] = []] = alertesDuContratCsv(modele, [levee], null).map(blocsDe);
  expect(pied?.join('\n')).toContain('1\u00a0alerte ouverte au 30/09/2026');
  expect(pied?.join('\n')).toContain('1 finie à la suite');
  const colonne = (titre: string) => {
    const place = (alertes?.[0] ?? '').split(';').indexOf(titre);
    return alertes?.slice(1).map((ligne) => ligne.replace(/"[^"]*"/gu, 'texte').split(';')[place]);
  };
  expect(colonne('Fin')).toEqual(['', '2026-03-31']);
  expect(colonne('Niveau')).toEqual(['3', '2']);
  expect(colonne('Euros en jeu (€)')).toEqual(['2000000', '']);
  expect(colonne('Seuil')).toEqual(['0,1', '0,1']);
  expect(alertes?.[1]).toContain('"\'+Contrat; d’essai"');
  expect(pied?.[0]).toBe('Pourquoi pas d’alerte\u00a0?');
  expect(examens).toHaveLength(2);
});

it('il ne dit un niveau que si le lecteur n’en montre qu’un', () => {
  expect(alertesDuContratCsv(modele, [levee], 3)[0]).toContain('1 alerte ouverte de niveau 3, grave');
  expect(alertesDuContratCsv(modele, [levee], null)[0]).not.toContain('de niveau');
});

it('son classeur a une feuille des alertes et une de ce qui n’en ouvre pas, et une de leur origine', async () => {
  const { sheets } = await readXlsx(await fichierXlsx(fichierDesAlertesDuContrat(modele, [levee], null)));
  expect(sheets.map(({ name }) => name)).toEqual(['Alertes', 'Sans alerte', 'Définitions et sources']);
  expect(sheets[2]?.rows.slice(2, 6).map((ligne) => ligne[1])).toEqual([
    'Trajectoire – Jeu d’essai',
    'DONNÉES SIMULÉES\u00a0: aucun chiffre ne décrit un hôpital réel.',
    'Données au 30/09/2026',
    'Contrat d’essai, situation au 30/09/2026'
  ]);
  const [titres = [], ...lignes] = sheets[0]?.rows ?? [];
  const colonne = (titre: string) => lignes.map((ligne) => ligne[titres.indexOf(titre)] ?? null);
  expect(colonne('Fin')).toEqual([null, new Date('2026-03-31T00:00:00Z')]);
  expect(colonne('Euros en jeu (€)')).toEqual([2_000_000, null]);
  expect(colonne('Qui')).toEqual(['+Contrat; d’essai', '+Contrat; d’essai']);
  expect(sheets[1]?.rows.at(-1)?.[1]).toBe('CH A');
});
