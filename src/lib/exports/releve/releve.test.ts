import { auteurEnMots } from '$lib/words/saisie/ligne';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { applique } from '$lib/domain/journal/applique';
import { contrat, depart } from '$lib/domain/journal/depart.fixture';
import type { Changement, Ligne } from '$lib/domain/journal/ligne';
import { releveDe, type Releve } from '$lib/words/saisie/releve';
import { releveDocx } from './docx';
import { releveHtml } from './html';

const ligne = (id: string, changement: Changement, motif: string | null = null): Ligne => ({
  ...changement,
  ...{ id, contrat, par: 'DAF', le: `2026-09-30T09:00:0${id}.000Z`, version: 'v1', motif }
});
const echeance = (id: string, avant: string, apres: string): Ligne =>
  ligne(
    id,
    {
      ...{ genre: 'echeance', cible: { action: '1.1', jalon: '1' }, avant: { echeance: avant } },
      apres: { date: '2026-09-30', echeance: apres }
    },
    'Recrutement < prévu'
  );
const lignes: Ligne[] = [
  ligne('1', {
    ...{ genre: 'decision', cible: { date: '2026-09-30' }, avant: null },
    apres: { instance: 'copil', texte: 'Geler trois postes & plus', responsable: 'DRH', echeance: '2026-12-31' }
  }),
  echeance('2', '2026-08-31', '2026-12-15'),
  ligne('3', {
    ...{ genre: 'retenu', cible: { action: '1.1', gain: '1', version: 0 } },
    avant: { retenu_etablissement: 400_000, retenu_ars: 300_000 },
    apres: { retenu_etablissement: 400_000, retenu_ars: 350_000, date: '2026-09-30' }
  }),
  ligne('4', {
    ...{ genre: 'cloture', cible: { date: '2026-09-30', instance: 'copil' }, avant: null },
    apres: { synthese: 'Le cap est tenu.' }
  }),
  ligne('6', {
    ...{ genre: 'valeur', cible: { engagement: 'E2', date: '2025-12-31', par: 'ars' }, avant: null },
    apres: { valeur: 0.021, statut: 'provisoire', origine: 'Balance' }
  }),
  // Ne s’applique plus : l’échéance en vigueur n’est plus celle-là.
  echeance('5', '2025-01-01', '2027-01-31')
];

/** Qui a saisi et quand, à côté du jour du fait, à l’heure de ce poste. */
const SAISIE = `Daté du 30/09/2026\u00a0; saisi\u00a0: ${auteurEnMots({ par: 'DAF', le: '2026-09-30T09:00:00.000Z' })}`;

const DE_2025 = `Daté du 31/12/2025\u00a0; saisi\u00a0: ${auteurEnMots({ par: 'DAF', le: '2026-09-30T09:00:06.000Z' })}`;

const releve: Releve = releveDe({
  ...{ lignes, misesDeCote: [], contrat: { ...applique(depart, lignes), depart }, intitule: 'Contrat du CH d’essai' },
  ...{ date: '2026-09-30', participants: ' Directrice générale\nDAF ', source: 'Dossier de l’ARS' },
  donnees: { titre: 'Essai', au: '2026-09-30', version: '0123456789ab', simule: true }
});

it('le relevé range chaque ligne, avec avant, après et motif\u00a0; ce qui n’est pas appliqué est dit', () => {
  expect(releve.tables.map(({ titre, lignes: siennes }) => [titre, siennes])).toEqual([
    ['Décisions', [['Geler trois postes & plus', 'DRH', '31/12/2026', 'Comité de pilotage du 30/09/2026', SAISIE]]],
    [
      'Jalons',
      [
        [
          'Échéance du jalon 1 de l’action 1.1, «\u00a0Fermer six lits\u00a0»',
          ...['31/08/2026', '15/12/2026', 'Recrutement < prévu', SAISIE]
        ]
      ]
    ],
    [
      'Gains',
      [
        [
          'Valeur retenue par l’ARS, gain 1 de l’action 1.1, «\u00a0Six postes\u00a0»',
          ...['300\u202f000\u00a0€', '350\u202f000\u00a0€', '—', SAISIE]
        ]
      ]
    ],
    [
      'Engagements',
      [
        [
          'Valeur au 31/12/2025, selon l’ARS, engagement E2, «\u00a0Taux de CAF\u00a0»',
          ...['—', '2,1\u00a0%, valeur provisoire (Balance)', '—', DE_2025]
        ]
      ]
    ],
    [
      'Lignes non appliquées',
      [
        [
          expect.stringContaining('Échéance'),
          '01/01/2025',
          '31/01/2027 (motif\u00a0: Recrutement < prévu)',
          'Son objet n’est plus dans le contrat, ou y a changé depuis',
          expect.any(String)
        ]
      ]
    ]
  ]);
  expect(releve.synthese).toEqual(['Le cap est tenu.']);
  expect(releve.participants).toBe('Directrice générale\nDAF');
});

const TEXTE = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu;
/** Un fichier n’a pas l’espace fine, que peu de polices dessinent. */
const large = (texte: string) => texte.replaceAll('\u202f', '\u00a0');
const nu = (texte = '') => texte.replaceAll('&lt;', '<').replaceAll('&amp;', '&').replaceAll('&#39;', "'");

it('le DOCX relu dit les mêmes textes et les mêmes chiffres, cellule par cellule', () => {
  const parties = unzipSync(releveDocx(releve));
  const xml = (nom: string) => strFromU8(parties[nom] ?? new Uint8Array());
  const tableaux = [...xml('word/document.xml').matchAll(/<w:tbl>.*?<\/w:tbl>/gsu)].map(([tableau]) =>
    [...tableau.matchAll(/<w:tr>.*?<\/w:tr>/gsu)].map(([rangee]) =>
      [...rangee.matchAll(/<w:tc>.*?<\/w:tc>/gsu)].map(([cellule]) =>
        [...cellule.matchAll(TEXTE)].map(([, texte]) => nu(texte)).join('\n')
      )
    )
  );
  expect(tableaux).toEqual(
    releve.tables.map(({ entetes, lignes: siennes }) => [entetes, ...siennes].map((rangee) => rangee.map(large)))
  );
  const textes = [...xml('word/document.xml').matchAll(TEXTE)].map(([, texte]) => nu(texte));
  expect(textes.slice(0, 8)).toEqual([
    ...['Relevé de décisions', 'Contrat du CH d’essai', 'Séance du 30 septembre 2026', 'Données simulées'],
    ...['Participants', 'Directrice générale', 'DAF', 'Synthèse']
  ]);
  const pied = [...xml('word/footer1.xml').matchAll(TEXTE)].map(([, texte]) => nu(texte));
  expect(pied[0]).toBe(
    'Saisie de séance, locale et non publiée, sur les données «\u00a0Essai\u00a0» au 30/09/2026, version 0123456789ab. Source du contrat\u00a0: Dossier de l’ARS.'
  );
  expect(pied[1]).toBe('Données simulées');
});

it('la page HTML dit les mêmes cellules, sans code, et nomme source, date et version', () => {
  const page = releveHtml(releve);
  const cellules = [...page.matchAll(/<td>([^<]*)<\/td>/gu)].map(([, texte]) => nu(texte));
  expect(cellules).toEqual(releve.tables.flatMap(({ lignes: siennes }) => siennes.flat().map(large)));
  expect(page).toContain('version 0123456789ab');
  expect(page).toContain('Données simulées');
  expect(page).not.toContain('<script');
  // Une colonne étroite ne coupe pas une date en deux.
  expect(page).not.toContain('overflow-wrap:anywhere');
});

it('deux revues closes disent chacune de laquelle est sa synthèse ; deux lignes contraires, pourquoi elles ne sont pas appliquées', () => {
  const cloture = (id: string, date: string, instance: 'copil' | 'revue', synthese: string) =>
    ligne(id, { genre: 'cloture', cible: { date, instance }, avant: null, apres: { synthese } });
  const deux = [
    cloture('6', '2026-09-15', 'copil', 'Le plan glisse.'),
    cloture('7', '2026-09-30', 'revue', 'L’aide est maintenue.'),
    ...[echeance('8', '2026-08-31', '2026-12-31'), echeance('9', '2026-08-31', '2027-03-31')]
  ];
  const dit = releveDe({
    ...{ lignes: deux, misesDeCote: [], contrat: { ...applique(depart, deux), depart }, intitule: 'CH d’essai' },
    ...{ date: '2026-09-30', participants: '', source: null },
    donnees: { titre: 'Essai', au: '2026-09-30', version: '0123456789ab', simule: true }
  });
  expect(dit.synthese).toEqual([
    'Comité de pilotage du 15/09/2026\u00a0: Le plan glisse.',
    'Revue de contrat du 30/09/2026\u00a0: L’aide est maintenue.'
  ]);
  expect(dit.tables.at(-1)?.lignes.map((cellules) => cellules[3])).toEqual([
    'En contradiction avec une autre ligne, sans choix',
    'En contradiction avec une autre ligne, sans choix'
  ]);
});

it('le même changement, saisi par deux postes, se lit une fois, et dit les deux', () => {
  const [un, autre] = [echeance('6', '2026-08-31', '2026-12-31'), echeance('7', '2026-08-31', '2026-12-31')];
  const deux = [un, { ...autre, par: 'DRH', motif: 'Concours infructueux' }];
  const dit = releveDe({
    ...{ lignes: deux, misesDeCote: [], contrat: { ...applique(depart, deux), depart }, intitule: 'CH d’essai' },
    ...{ date: '2026-09-30', participants: '', source: null },
    donnees: { titre: 'Essai', au: '2026-09-30', version: '0123456789ab', simule: true }
  });
  expect(dit.tables.map(({ lignes: siennes }) => siennes.map((cellules) => cellules.slice(3)))).toEqual([
    [
      [
        'Recrutement < prévu\u00a0; Concours infructueux',
        `${SAISIE}\u00a0; saisi aussi\u00a0: ${auteurEnMots({ par: 'DRH', le: autre.le })}`
      ]
    ]
  ]);
});

it('une séance sans ligne le dit', () => {
  const vide = { ...releve, tables: [], synthese: [], participants: null, simule: null };
  expect(releveHtml(vide)).toContain('Aucune ligne n’a été saisie.');
  expect(strFromU8(unzipSync(releveDocx(vide))['word/document.xml'] ?? new Uint8Array())).toContain(
    'Aucune ligne n’a été saisie.'
  );
});
