import { estFiness, refusDeTableur } from '../lecture/finess';
import type { Problem } from '../types';
import type { Etablissement } from './tableau';

/** Assistance publique rows are legal entities and their sites together; the others of that field are sites. */
const ENTITES_ASSISTANCE_PUBLIQUE = new Set(['130786049', '750712184']);

/**
 * The rows that are public legal entities (CH and CHR; FINESS EJ), each once. Clinics, non-profit hospitals and
 * cancer centres are given by site: they are left out, and counted. A workbook does not tell Assistance publique
 * sites from legal entities: they stay, under their site FINESS.
 * Null, with a refusal among the problems, when a spreadsheet ruined the FINESS numbers.
 */
export function entitesPubliques(
  etablissements: readonly Etablissement[],
  fichier: string,
  problems: Problem[]
): Etablissement[] | null {
  const identifiants = etablissements.map(({ finess }) => ({
    ...finess.adresse,
    colonne: 'finess',
    valeur: finess.texte
  }));
  const refus = refusDeTableur(identifiants, fichier);
  if (refus) {
    problems.push(refus);
    return null;
  }
  const gardes = new Map<string, Etablissement>();
  let autres = 0;
  for (const etablissement of etablissements) {
    const { texte: valeur, adresse } = etablissement.finess;
    const situe = { severite: 'erreur', fichier, ...adresse, colonne: 'finess', valeur } as const;
    const suite = 'Ligne laissée de côté.';
    if (!estFiness(valeur)) {
      const message = `« ${valeur} » n’est pas un FINESS.`;
      problems.push({ ...situe, genre: 'FINESS illisible', message, attendu: '9 caractères', suite });
    } else if (!estEntitePublique(etablissement)) {
      autres += 1;
    } else if (gardes.has(valeur)) {
      problems.push({ ...situe, genre: 'FINESS en double', message: `${valeur} est déjà donné plus haut.`, suite });
    } else {
      gardes.set(valeur, etablissement);
    }
  }
  if (autres > 0) {
    problems.push({
      severite: 'information',
      fichier,
      genre: 'hors périmètre',
      message: `${autres} lignes sont des établissements privés ou des sites.`,
      suite: 'Lignes laissées de côté : seules les entités juridiques publiques (CH, CHR) sont suivies.'
    });
  }
  return [...gardes.values()].sort((a, b) => (a.finess.texte < b.finess.texte ? -1 : 1));
}

function estEntitePublique({ finess, cellules }: Etablissement): boolean {
  const lit = (nom: string): string => (cellules.get(nom)?.texte ?? '').toUpperCase();
  if (lit('CAT') !== 'CH' && lit('CAT') !== 'CHR') return false;
  if (lit('CHAMP_PMSI') === 'APS') return ENTITES_ASSISTANCE_PUBLIQUE.has(finess.texte);
  return lit('CHAMP_PMSI') !== 'OQN';
}
