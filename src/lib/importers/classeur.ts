import { feuilleSeule } from './contrat/feuille-seule';
import { ClasseurIllisible } from './contrat/feuilles';
import { hospidiag, importeClasseurHospidiag } from './hospidiag/hospidiag';
import { aDesEtablissements } from './hospidiag/classeur';
import { classeurIncomplet } from './hospidiag/feuilles';
import { tables } from './index';
import { feuillesDeTexte, problemesDeMasques, tableDeFeuille, type FeuilleLue } from './lecture/classeur';
import { problemeDe } from './nature';
import { resultatVide } from './resultat';
import { DEMANDE, lisTable, type Demande } from './table';
import { titreDeFeuille } from './titre';
import type { ImportResult } from './types';

/**
 * The tables of producers that a workbook holds, each recognised by the header of its sheet: one result a sheet, and
 * one for the sheets of a Hospi Diag edition together. None when no sheet is known.
 */
export async function lisClasseur(
  bytes: Uint8Array,
  fichier: string,
  { demande = DEMANDE, reconnu }: { demande?: Demande; reconnu?: (libelle: string) => void }
): Promise<ImportResult[]> {
  let feuilles: FeuilleLue[];
  try {
    feuilles = await feuillesDeTexte(bytes);
  } catch (cause) {
    if (!(cause instanceof ClasseurIllisible)) throw cause;
    return [refuse(fichier, cause.message)];
  }
  const etablissements = feuilles.filter(aDesEtablissements);
  const jointes = etablissements.flatMap(({ lignes }) => lignes[0]?.cellules ?? []);
  if (etablissements.length > 0 && hospidiag.reconnait({ entete: jointes, lignes: [] })) {
    reconnu?.(hospidiag.libelle);
    const resultat = importeClasseurHospidiag(etablissements, fichier, demande);
    return [
      {
        ...resultat,
        problems: [...resultat.problems, ...etablissements.flatMap((f) => problemesDeMasques(f, fichier))]
      }
    ];
  }
  const incomplet = classeurIncomplet(feuilles);
  if (incomplet) return [{ ...resultatVide(hospidiag.id, fichier), problems: [problemeDe(incomplet, fichier)] }];
  return feuilles.flatMap((feuille) => {
    const apercu = tableDeFeuille(feuille);
    const table = tables.find((t) => t.reconnait(apercu));
    if (!table) {
      const titre = titreDeFeuille(feuille) ?? feuilleSeule(feuille.lignes);
      const probleme = titre && { ...problemeDe(titre, fichier), feuille: feuille.nom };
      return probleme ? [{ ...resultatVide('aucun', fichier), problems: [probleme] }] : [];
    }
    reconnu?.(table.libelle);
    const resultat = lisTable(table, { entete: [...apercu.entete], lignes: [...apercu.lignes] }, fichier, demande);
    const problems = resultat.problems.map((p) => ({ ...p, feuille: feuille.nom }));
    return [{ ...resultat, problems: [...problems, ...problemesDeMasques(feuille, fichier)] }];
  });
}

function refuse(fichier: string, message: string): ImportResult {
  return {
    ...resultatVide('aucun', fichier),
    problems: [
      {
        severite: 'refus',
        fichier,
        genre: 'classeur illisible',
        message: `Le classeur ne se lit pas\u00a0: ${message}.`,
        attendu: 'un classeur .xlsx ou .ods entier, sans mot de passe',
        suite: 'Fichier refusé. Ouvrez-le dans votre tableur, enregistrez-le de nouveau, puis redonnez-le.'
      }
    ]
  };
}
