import { expect, it } from 'vitest';
import { fiche, mesureDe, octets } from '../../../../tests/fixtures/fixtures';
import { lisFichier } from '../fichier';
import { sourceDOctets } from '../lecture/source';
import { importeGht } from '../sae-ght/sae-ght';
import { titreDeFeuille } from '../titre';

const ACCOUCHEMENTS = fiche('ACCOUCHEMENTS', [{ source: 'sae-ght', valeur: 'SEJACC' }]);
const lis = (ligne: string) =>
  importeGht(octets(`GHT_LIBC;LIT_MCO;SEJHC_OBS;SEJACC\n${ligne}\n`), 'GHT_2024r.csv', [ACCOUCHEMENTS]);

it('8 210 accouchements pour 1 300 séjours d’obstétrique : dit à sa ligne, marqué, gardé', () => {
  const r = lis('GE-05;10;1300;8210');
  expect(r.problems).toMatchObject([
    { ligne: 2, colonne: 'SEJACC', valeur: '8210', genre: 'nombre hors de proportion' }
  ]);
  expect(mesureDe(r, 'GE-05', 'ACCOUCHEMENTS')).toMatchObject({ valeur: 8210 });
  expect(mesureDe(r, 'GE-05', 'ACCOUCHEMENTS').reserve).toMatch(
    /^à vérifier\u00a0: SEJACC = 8\u202f210 pour SEJHC_OBS/
  );
  expect(lis('GE-05;10;1300;821').problems).toEqual([]);
});

it('GE-00 n’est le code d’aucun GHT : dit et marqué', () => {
  const r = lis('GE-00;10;1300;821');
  expect(r.problems).toMatchObject([{ ligne: 2, valeur: 'GE-00', genre: 'code de GHT inconnu' }]);
  expect(mesureDe(r, 'GE-00', 'ACCOUCHEMENTS').reserve).toBe('à vérifier\u00a0: aucune région n’a de GHT GE-00');
});

it('un titre au-dessus de l’en-tête : le fichier est nommé, refusé, et la ligne de l’en-tête dite', async () => {
  const entete = 'GHT_LIBC;LIT_MCO;SEJHC_MCO;JOU_MCO\nGE-05;10;1300;9000\n';
  const dits = async (texte: string) => {
    const [arrivee] = await lisFichier(sourceDOctets(octets(texte), 'GHT_2024r.csv'));
    return arrivee?.genre === 'lu' ? [arrivee.resultat.statut, arrivee.resultat.problems[0]?.message ?? ''] : arrivee;
  };
  expect(await dits(`Statistique annuelle ; 2024\n\n${entete}`)).toEqual([
    'refuse',
    'Le fichier n’est pas lu\u00a0: c’est «\u00a0SAE par GHT (DREES, fichiers GHT_AAAAr.csv)\u00a0», mais son en-tête est à la ligne 3, sous un titre.'
  ]);
  expect(await dits(entete)).toContain('lu');
  const lignes = [['SAE 2024'], ['GHT_LIBC', 'LIT_MCO', 'SEJHC_MCO', 'JOU_MCO']].map((cellules, i) => ({
    ...{ ligne: i + 1, cellules }
  }));
  const feuille = { nom: 'GHT', lignes, masques: { lignes: [], colonnes: [], feuille: false } };
  expect(titreDeFeuille(feuille)?.nom).toMatch(/son en-tête est à la ligne 2, sous un titre$/);
});
