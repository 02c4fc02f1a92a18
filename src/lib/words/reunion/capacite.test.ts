import { expect, it } from 'vitest';
import { reunion } from '$lib/views/reunion/reunion';
import type { DialogueModele } from '$lib/views/reunion/reunion.types';
import type { Row } from '$lib/schema/tables';
import { ouvreJeuDEssai } from '../../../../tests/parity/jeu-ouvert';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import { pageDuDialogue } from './dialogue';

const [A, B] = ['970000001', '970000002'];
const [exemple] = petitJeu.mesure;
const [fiche] = petitJeu.indicateur;
const [perimetre] = petitJeu.contrat_perimetre;

const enMois = (ej: string, indicateur: string, annee: number, m: number, autres: Partial<Row<'mesure'>>) => {
  const fin = new Date(Date.UTC(annee, m, 0)).toISOString().slice(0, 10);
  return {
    ...{ ...exemple, entite_type: 'ej' as const, entite: ej, indicateur, debut: `${fin.slice(0, 7)}-01`, fin },
    ...{ edition: 'essai', publie_le: fin, qualite: 'ok' as const, ...autres }
  };
};
const lits = (ej: string, annee: number, m: number, valeur: number) =>
  enMois(ej, 'LITS_OUVERTS_MENSUEL', annee, m, { valeur });
const codes = (ej: string, annee: number, m: number, numerateur: number, denominateur: number) =>
  enMois(ej, 'SEJOURS_CODES_MENSUEL', annee, m, {
    ...{ numerateur, denominateur, valeur: numerateur / denominateur }
  });

async function dialogueDe(mesure: Row<'mesure'>[]) {
  const indicateur = ['LITS_OUVERTS_MENSUEL', 'SEJOURS_CODES_MENSUEL', 'SEJOURS_HC_MCO_MENSUEL'].map((code) => ({
    ...fiche,
    code
  }));
  const db = await ouvreJeuDEssai({
    ...{ ...petitJeu, mesure, indicateur },
    ...{ trajectoire: [], pole: [] },
    contrat_perimetre: [A, B].map((ej) => ({ ...perimetre, ej })),
    jeu: petitJeu.jeu.map((j) => ({ ...j, donnees_au: '2024-12-31' }))
  });
  const { contenu } = await reunion(db, { contrat: 'essai-2024', reunion: 'dialogue-de-gestion' });
  db.close();
  // The view answers any meeting: it was asked for this one.
  return contenu as DialogueModele;
}

const CODAGE_DE_DEUX = [
  ...[codes(A, 2024, 1, 190, 200), codes(B, 2024, 1, 80, 100)],
  ...[codes(A, 2023, 1, 160, 200), codes(B, 2023, 1, 80, 100)]
];

it('codés à 30 jours : 190 sorties sur 200 et 80 sur 100 font 90,0 %, non la moyenne de 95 et 80', async () => {
  // (190 + 80) / (200 + 100) = 90 %, contre (160 + 80) / 300 = 80 % un an avant : 10 points.
  const m = await dialogueDe(CODAGE_DE_DEUX);
  const bloc = pageDuDialogue(m, 'deux').blocs.find(({ id }) => id === 'capacite');
  expect(bloc?.lignes.map((ligne) => ligne.slice(-3))).toEqual([
    ['95,0\u00a0%', '80,0\u00a0%', '+15,0\u00a0pt'],
    ['80,0\u00a0%', '80,0\u00a0%', '='],
    ['90,0\u00a0%', '80,0\u00a0%', '+10,0\u00a0pt']
  ]);
  expect(bloc?.note).toContain('Lits ouverts\u00a0: moyenne du mois, aucun mois connu');
});

it('des lits ouverts, dit le dernier mois que tous disent et la moyenne des mêmes mois de N et de N-1', async () => {
  // A : 100 puis 90, moyenne 95 ; un an avant 100 et 100. B ne dit que janvier : janvier seul se compare.
  const deA = [lits(A, 2024, 1, 100), lits(A, 2024, 2, 90), lits(A, 2023, 1, 100), lits(A, 2023, 2, 100)];
  const seul = pageDuDialogue(await dialogueDe(deA), 'deux');
  const lignes = (page: typeof seul) => page.blocs.find(({ id }) => id === 'capacite')?.lignes;
  expect(lignes(seul)?.map((ligne) => ligne.slice(1, 6))).toEqual([
    ['90', '100', '95', '100', '−5'],
    Array(5).fill('n. r.'),
    Array(5).fill('n. r.')
  ]);
  const deux = pageDuDialogue(await dialogueDe([...deA, lits(B, 2024, 1, 40), lits(B, 2023, 1, 50)]), 'deux');
  expect(lignes(deux)?.at(-1)?.slice(1, 6)).toEqual(['140', '150', '140', '150', '−10']);
});

it('sans relevé, la ligne reste vide et nomme son fichier ; celle de qui manque nomme l’hôpital ; remplie, elle s’en va', async () => {
  const manques = async (mesure: Row<'mesure'>[]) =>
    pageDuDialogue(await dialogueDe(mesure), 'deux').manques.map(({ quoi }) => quoi);
  expect(await manques([])).toEqual(['Lits ouverts par mois', 'Délai de codage', 'PMCT et masse salariale par pôle']);
  const partiels = await manques([lits(A, 2024, 1, 100), ...CODAGE_DE_DEUX]);
  expect(partiels).toHaveLength(2);
  expect(partiels[0]).toMatch(/^Lits ouverts par mois \(.+\)$/u);
  const sansMco = enMois(B, 'SEJOURS_HC_MCO_MENSUEL', 2024, 1, { valeur: null, qualite: 'non_concerne' });
  expect(await manques([lits(A, 2024, 1, 100), sansMco])).toEqual([
    'Délai de codage',
    'PMCT et masse salariale par pôle'
  ]);
  expect((await dialogueDe([])).capacite.lits).toMatchObject({ mois: 0, jusquAu: null });
  expect(pageDuDialogue(await dialogueDe([]), 'deux').blocs.map(({ id }) => id)).not.toContain('capacite');
});
