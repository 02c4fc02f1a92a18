import { describe, expect, it } from 'vitest';
import { Atelier } from '../../../../tests/fixtures/classeur/atelier';
import type { Ecriture } from '../../../../tests/fixtures/classeur/formats';
import { petitJeu } from '../../../../tests/parity/petit-jeu';
import type { ImportResult } from '../types';
import { affichageDe } from './format';
import { sansBruit } from './nombre';

const modele = await Atelier.ouvre({ ...petitJeu, compte: petitJeu.compte.slice(0, 3) });

/** What is read of one workbook after one change: the same in both formats, or the test fails. */
async function apres(change: (atelier: Atelier) => void, ecriture?: Ecriture): Promise<ImportResult> {
  const atelier = modele.copie();
  change(atelier);
  const xlsx = await atelier.importe(ecriture);
  const ods = await atelier.importeEnOds(ecriture);
  const sansNom = (lu: ImportResult) => lu.problems.map((p) => ({ ...p, fichier: '' }));
  expect(ods.rows).toEqual(xlsx.rows);
  expect(sansNom(ods)).toEqual(sansNom(xlsx));
  return xlsx;
}

const dits = ({ problems }: ImportResult) => problems.map((p) => [p.severite, p.genre, p.cellule ?? '']);

describe('une cellule par son type et par sa mise en forme, en XLSX et en ODS', () => {
  it('une formule sans résultat n’est pas une cellule vide : on l’ouvre et on l’enregistre', async () => {
    let cellule = '';
    const lu = await apres((a) => {
      cellule = a.pose('gain', 'retenu_ars', { v: null, formule: 'N4-O4', sorte: 'sans résultat' });
    });
    expect(dits(lu)).toContainEqual(['erreur', 'formule sans résultat', cellule]);
    expect(lu.problems.find((p) => p.cellule === cellule)?.attendu).toContain('enregistrez-le');
  });

  it('un gain brut illisible n’est pas nul : son signe n’est pas jugé', async () => {
    const lu = await apres((a) => a.pose('gain', 'brut', { v: '#REF!', formule: 'N4-O4', sorte: 'erreur' }));
    expect(lu.problems.map((p) => p.genre)).toEqual(['classeur refusé', 'formule en erreur']);
  });

  it('2 au format pourcentage est 200 %, 1,2 suivi d’un signe écrit est 1,2 %', async () => {
    const enDeux = await apres((a) => a.pose('hypothese', 'attendu', { v: 2, format: '0%' }));
    const genres = enDeux.problems.map((p) => p.genre);
    expect([enDeux.rows.hypothese?.[0]?.attendu, genres]).toEqual([2, ['taux hors bornes']]);
    const ecrit = await apres((a) => a.pose('hypothese', 'attendu', { v: 1.2, format: '0.0"%"' }));
    expect(ecrit.rows.hypothese?.[0]?.attendu).toBe(0.012);
    expect(dits(ecrit)).toMatchObject([['avertissement', 'pour cent écrit', 'G4']]);
  });

  it('un taux sans signe est une fraction et se dit ; au-delà de 1, c’est une question', async () => {
    const demi = await apres((a) => a.pose('hypothese', 'attendu', 0.5));
    expect(demi.rows.hypothese?.[0]?.attendu).toBe(0.5);
    expect(demi.problems[0]?.message).toContain('soit 50\u00a0%');
    const perte = await apres((a) => a.pose('hypothese', 'attendu', -0.006));
    expect(perte.problems[0]).toMatchObject({
      ...{ valeur: '−0,006', attendu: 'le taux avec son signe\u00a0: «\u00a0−0,6\u00a0%\u00a0»' },
      message: '−0,006 n’a pas de signe\u00a0%\u00a0: c’est une fraction, soit −0,6\u00a0%.'
    });
    const un = await apres((a) => a.pose('hypothese', 'attendu', 1.2));
    expect(dits(un)).toContainEqual(['erreur', 'fraction ou pour cent', 'G4']);
  });

  it('l’effet sur un indicateur est dans l’unité de l’indicateur', async () => {
    const [taux, sejours] = ['TAUX_MARGE_BRUTE', 'SEJOURS_HC_MCO'];
    const huit = await apres((a) => {
      a.pose('action_indicateur', 'indicateur', taux);
      a.pose('action_indicateur', 'effet', -8);
    });
    expect(huit.problems.map((p) => p.genre)).toContain('fraction ou pour cent');
    const enPourCent = await apres((a) => {
      a.pose('action_indicateur', 'indicateur', sejours);
      a.pose('action_indicateur', 'effet', '350 %');
    });
    expect(enPourCent.problems.map((p) => p.genre)).toContain('pour cent inattendu');
  });

  it('un montant montré en k€ sans l’être est refusé', async () => {
    const lu = await apres((a) => a.pose('gain', 'brut', { v: 450, format: '#,##0" k€"' }));
    expect(lu.problems.map((p) => p.genre)).toContain('multiple écrit');
    expect(affichageDe('#,##0," k€"', 450_000).multiple).toBeNull();
  });

  it('une date de 0, de 1954 ou de 2100 n’est pas celle d’un contrat', async () => {
    for (const v of [0, 20_089, 73_051]) {
      const lu = await apres((a) => a.pose('jalon', 'echeance', { v, format: 'dd/mm/yyyy' }));
      expect(lu.problems.map((p) => p.genre)).toContain('date hors bornes');
    }
  });

  it('dans un classeur compté depuis 1904, une date sans mise en forme est du même jour', async () => {
    const lu = await apres((a) => a.pose('jalon', 'echeance', 46_387 - 1_462), { depuis1904: true });
    expect(lu.rows.jalon?.[0]?.echeance).toBe('2026-12-31');
    expect(lu.rows.jalon?.slice(1)).toEqual(petitJeu.jalon.slice(1));
  });

  it('1.2000000000000002 est 1.2, dans un numéro comme dans un nombre', async () => {
    const numero = petitJeu.action[1]?.numero;
    const calcule = Number(numero) + 2 * Number.EPSILON;
    expect(String(calcule)).not.toBe(numero);
    const lu = await apres((a) => {
      a.pose('action', 'numero', calcule, 1);
      a.pose('action', 'etp', 0.30000000000000004, 1);
    });
    expect(lu.rows.action?.[1]).toMatchObject({ numero, etp: 0.3 });
    expect(sansBruit(1.2000000000000002)).toBe(1.2);
  });

  it('un caractère invisible est retiré d’un identifiant, et nommé', async () => {
    const lu = await apres((a) => a.pose('contrat_perimetre', 'ej', `${petitJeu.contrat_perimetre[0].ej}\u200b`));
    expect(lu.rows.contrat_perimetre).toEqual(petitJeu.contrat_perimetre);
    expect(lu.problems[0]?.message).toContain('U+200B');
  });

  it('une erreur de calcul est refusée, et un texte lié à une cellule vide aussi', async () => {
    const spill = await apres((a) => a.pose('action', 'libelle', { v: '#SPILL!', sorte: 'erreur' }));
    expect(spill.problems.map((p) => p.message)).toContain('La formule donne #SPILL!.');
    const lien = await apres((a) => a.pose('action', 'libelle', { v: 0, formule: 'B9' }));
    expect(lien.problems.map((p) => p.genre)).toContain('lien vers une cellule vide');
  });
});

describe('des cellules fusionnées', () => {
  it('un texte vaut pour chaque ligne, et se dit ; un montant est refusé avec sa plage', async () => {
    const colonne = (a: Atelier, table: 'action' | 'gain', nom: string) =>
      a.pose(table, nom, null, 1).replace(/\d+/, '');
    const texte = await apres((a) => {
      const c = colonne(a, 'action', 'pilote');
      a.pose('action', 'pilote', 'Directeur des soins', 0);
      a.fusions.set('action', [`${c}4:${c}5`]);
    });
    expect(texte.rows.action?.map((l) => l.pilote)).toEqual(['Directeur des soins', 'Directeur des soins']);
    expect(texte.problems.map((p) => p.genre)).toEqual(['cellules fusionnées']);
    let plage = '';
    const montant = await apres((a) => {
      const c = colonne(a, 'gain', 'brut');
      a.fusions.set('gain', [(plage = `${c}4:${c}5`)]);
    });
    expect(montant.statut).toBe('refuse');
    expect(montant.problems.find((p) => p.genre === 'cellules fusionnées')?.message).toContain(plage);
  });
});

describe('une feuille qui n’a plus son nom', () => {
  it('la copie d’une feuille n’est pas lue, et se dit ; renommée, elle est demandée sous son nom', async () => {
    const copiee = await apres((a) => a.feuilles.set('Revues (2)', a.feuille('revue')));
    expect(copiee.statut).toBe('lu');
    expect(dits(copiee)).toEqual([['avertissement', 'feuille en plus', '']]);
    expect(copiee.problems[0]?.message).toContain('les en-têtes de «\u00a0Revues\u00a0», qui est lue');
    const renommee = await apres((a) => {
      a.feuilles.set('Revues 2026', a.feuille('revue'));
      a.feuilles.delete('Revues');
    });
    expect(renommee.statut).toBe('refuse');
    expect(renommee.problems.find((p) => p.genre === 'feuille renommée')?.message).toContain('Revues 2026');
    expect(renommee.problems.map((p) => p.genre)).not.toContain('feuille absente');
  });
});

describe('des dates qu’un tableur en ordre américain a reprises', () => {
  // 04/10/2024, 02/11/2024 and 05/12/2024 became 10 April, 11 February and 12 May; 16/09/2025 stayed a text.
  const echangees = ['2024-04-10', '2024-02-11', '2024-05-12'].map((iso) => new Date(`${iso}T00:00:00Z`));
  const jalons = (dates: readonly (Date | string)[]) => (a: Atelier) => {
    const feuille = a.feuille('jalon');
    const modeleDeLigne = feuille[3] ?? [];
    feuille.splice(3, feuille.length, ...dates.map(() => [...modeleDeLigne]));
    dates.forEach((date, rang) => {
      a.pose('jalon', 'jalon', String(rang + 1), rang);
      a.pose('jalon', 'echeance', date, rang);
    });
  };
  const inverses = ({ problems }: ImportResult) => problems.filter((p) => p.genre === 'jour et mois échangés');

  it('les dates d’après le 12 restées en texte le trahissent, et la colonne se dit une fois', async () => {
    const lu = await apres(jalons([...echangees, '16/09/2025']));
    expect(inverses(lu).map((p) => [p.severite, p.cellule])).toEqual([['avertissement', 'F2']]);
    expect(inverses(lu)[0]?.message).toContain('Aucune des 3 dates');
  });

  it('un texte d’avant le 13, ou une seule date d’après le 12, et rien ne se dit', async () => {
    expect(inverses(await apres(jalons([...echangees, '12/09/2025'])))).toEqual([]);
    const une = new Date('2025-09-16T00:00:00Z');
    expect(inverses(await apres(jalons([...echangees, une, '16/09/2025'])))).toEqual([]);
  });

  it('quinze dates dont aucune n’est d’après le 12 se disent, des premiers du mois non', async () => {
    const quinze = (jour: (i: number) => number) =>
      Array.from({ length: 15 }, (_, i) => new Date(Date.UTC(2025, i % 12, jour(i))));
    expect(inverses(await apres(jalons(quinze((i) => (i % 12) + 1))))).toHaveLength(1);
    expect(inverses(await apres(jalons(quinze(() => 1))))).toEqual([]);
  });
});

describe('ce que le classeur masque', () => {
  it('une ligne masquée ou filtrée et une colonne masquée sont lues, et le rapport le dit avec leur nombre', async () => {
    const lu = await apres((a) => a.masques.set('gain', { lignes: [4, 6], colonnes: [a.position('gain', 'brut')] }));
    const masquees = lu.problems.filter((p) => p.genre.includes('masquée'));
    expect(masquees.map((p) => `${p.severite}, ${p.genre}, ${p.message}`)).toEqual([
      'avertissement, colonne masquée, La colonne O est masquée\u00a0: ses 3 cellules sont lues quand même.',
      'avertissement, lignes masquées, 2 lignes masquées sont lues quand même\u00a0: 4, 6.'
    ]);
    expect(lu.rows.gain).toHaveLength(3);
  });

  it('une ligne ou une colonne masquée qui ne contient rien ne se dit pas', async () => {
    const lu = await apres((a) => a.masques.set('gain', { lignes: [3, 40], colonnes: [60] }));
    expect(lu.problems).toEqual([]);
  });
});

describe('un compte financier', () => {
  it('ne peut être connu avant la fin de son exercice : sa date de transmission est refusée à sa cellule', async () => {
    let cellule = '';
    const lu = await apres((a) => {
      cellule = a.pose('compte', 'publie_le', '15/03/2023');
    });
    expect(dits(lu)).toContainEqual(['erreur', 'compte transmis avant sa clôture', cellule]);
    expect(lu.problems.find((p) => p.cellule === cellule)?.attendu).toContain('31/12/2023');
    expect((await apres((a) => a.pose('compte', 'publie_le', '31/12/2023'))).problems).toEqual([]);
  });
});
