import { accord } from '$lib/format/phrase';
import { aSaCle, ditSansCle, estFiness, GardeDeTableur } from '../lecture/finess';
import type { Releve } from '../releve';
import type { Etablissement } from './tableau';

/** Assistance publique rows are legal entities and their sites together; the others of that field are sites. */
const ENTITES_ASSISTANCE_PUBLIQUE = new Set(['130786049', '750712184']);

/**
 * Sorts the rows that are public legal entities (CH and CHR; FINESS EJ), each once. Clinics, non-profit hospitals and
 * cancer centres are given by site: they are left out, and counted. A workbook does not tell Assistance publique
 * sites from legal entities: they stay, under their site FINESS.
 */
export class EntitesPubliques {
  readonly #releve: Releve;
  readonly #tableur = new GardeDeTableur();
  readonly #vues = new Set<string>();
  #autres = 0;

  constructor(releve: Releve) {
    this.#releve = releve;
  }

  /** Whether a row is a public legal entity seen for the first time; any other row is counted and told. */
  retient(etablissement: Etablissement): boolean {
    const { texte: valeur, adresse } = etablissement.finess;
    if (this.#tableur.vois({ ...adresse, colonne: 'finess', valeur })) return false;
    const situe = { severite: 'erreur', fichier: this.#releve.fichier, ...adresse, colonne: 'finess', valeur } as const;
    const suite = 'Ligne laissée de côté.';
    if (!estFiness(valeur)) {
      const message = `«\u00a0${valeur}\u00a0» n’est pas un FINESS.`;
      this.#releve.push({ ...situe, genre: 'FINESS illisible', message, attendu: '9 caractères', suite });
      this.#releve.refuse('FINESS illisible');
      return false;
    }
    if (!estEntitePublique(etablissement)) {
      this.#autres += 1;
      this.#releve.ecarte('établissement privé, ou site');
      return false;
    }
    if (this.#vues.has(valeur)) {
      const message = `${valeur} est déjà donné plus haut.`;
      this.#releve.push({ ...situe, genre: 'FINESS en double', message, suite });
      this.#releve.refuse('FINESS en double');
      return false;
    }
    this.#vues.add(valeur);
    if (!aSaCle(valeur))
      this.#releve.push(ditSansCle({ fichier: this.#releve.fichier, ...adresse }, 'finess', valeur).probleme);
    return true;
  }

  /** Says what goes for the whole file; false when a spreadsheet ruined the FINESS numbers. */
  termine(): boolean {
    const { fichier } = this.#releve;
    const refus = this.#tableur.refus(fichier);
    if (refus) this.#releve.push(refus);
    else if (this.#autres > 0) {
      this.#releve.push({
        severite: 'information',
        fichier,
        genre: 'hors périmètre',
        message: `${this.#autres} ${accord(this.#autres, 'ligne est', 'lignes sont')} des établissements privés ou des sites.`,
        suite: 'Lignes laissées de côté\u00a0: seules les entités juridiques publiques (CH, CHR) sont suivies.'
      });
    }
    return refus === null;
  }
}

function estEntitePublique({ finess, cellules }: Etablissement): boolean {
  const lit = (nom: string): string => (cellules.get(nom)?.texte ?? '').toUpperCase();
  if (lit('CAT') !== 'CH' && lit('CAT') !== 'CHR') return false;
  if (lit('CHAMP_PMSI') === 'APS') return ENTITES_ASSISTANCE_PUBLIQUE.has(finess.texte);
  return lit('CHAMP_PMSI') !== 'OQN';
}
