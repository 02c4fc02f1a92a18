import { expect, it } from 'vitest';
import { bilanDeVeille } from '$lib/domain/comptes/veille';
import type { LigneDeVeille } from '$lib/views/tresorerie/tresorerie.types';
import { colonnesDeLaVeille, messageDeLaVeille, MOTS_DE_LA_VEILLE } from './page';

const ligne: LigneDeVeille = {
  ...{ ej: '990000001', nom: 'CH de Sombre', ght: 'ZZ-01', ghtNom: 'GHT Monts-Cendrés', solde: 365_000 },
  ...{ soldeLe: '2026-09-30', plusBas: 35_000, jours: 2.7, creux: -503_000, creuxLe: '2027-01-31' },
  plan: [{ fin: '2026-10-31', montant: 311_000, plusBas: -503_000 }],
  ...{ lignesTirees: 520_000, dettesEchues: null, fournisseursEchus: 712_000, moratoires: 0, cessions: null }
};
const sansPlan = { ...ligne, plan: [], creux: null, creuxLe: null, lignesTirees: null, dettesEchues: 100_000 };

it('le groupement porte son nom, non son code', () => {
  const ght = colonnesDeLaVeille([]).find(({ key }) => key === 'ght');
  expect(ght?.cell(ligne)).toBe('Monts-Cendrés');
  expect(ght?.file && Object.values(ght.file).map((de) => de(ligne))).toEqual(['ZZ-01', 'GHT Monts-Cendrés']);
});

it('le message compte qui passe sous zéro, ce qui est tiré et échu, et qui n’a pas envoyé de plan', () => {
  expect(messageDeLaVeille({ bilan: bilanDeVeille([ligne, sansPlan]) }).replaceAll('\u00a0', ' ')).toBe(
    '1 hôpital prévoit un jour sous zéro, sur 1 plan reçu ; 520 k€ de lignes tirées et 100 k€ de dettes fiscales et sociales échues connues ; 1 hôpital n’a pas envoyé de plan.'
  );
});

it('ce que personne n’a renseigné n’est pas zéro', () => {
  const muet = { ...sansPlan, dettesEchues: null };
  expect(messageDeLaVeille({ bilan: bilanDeVeille([muet]) }).replaceAll('\u00a0', ' ')).toContain(
    'aucune ligne de trésorerie n’est renseignée et aucune dette fiscale et sociale échue n’est renseignée'
  );
  const aJour = { ...sansPlan, lignesTirees: 0, dettesEchues: 0 };
  expect(messageDeLaVeille({ bilan: bilanDeVeille([muet, aJour]) }).replaceAll('\u00a0', ' ')).toContain(
    '0 € de lignes tirées et 0 € de dettes fiscales et sociales échues connues'
  );
});

it('un plan qui manque dit la feuille, la colonne et la version où il s’écrit', () => {
  expect(MOTS_DE_LA_VEILLE.sansPlan(0)).toBeNull();
  expect(MOTS_DE_LA_VEILLE.sansPlan(11)?.replaceAll('\u00a0', ' ')).toBe(
    '11 hôpitaux n’ont pas de plan dans les données : classeur du contrat, feuille « Comptes », colonne « Montant », version « Plan de trésorerie ». Il est demandé à chacun, avec le contrat qui le suit ou, à défaut, directement.'
  );
});

it('sans aucun plan reçu, ne dit de personne qu’il reste au-dessus de zéro', () => {
  expect(messageDeLaVeille({ bilan: bilanDeVeille([sansPlan]) })).toMatch(/^Aucun plan de trésorerie n’a été reçu/u);
});

it('au fichier, chaque mois du plan dit son jour, et une absence reste vide', () => {
  const colonnes = colonnesDeLaVeille(['2026-10-31']);
  const valeurs = new Map(colonnes.flatMap(({ file }) => Object.entries(file ?? {})));
  expect(valeurs.get('Plan, 31/10/2026 (€)')?.(ligne)).toBe(311_000);
  expect(valeurs.get('Plan, 31/10/2026 (€)')?.(sansPlan)).toBeNull();
  expect(valeurs.get('Fiscal et social échu (€)')?.(ligne)).toBeNull();
});
