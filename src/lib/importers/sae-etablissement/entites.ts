import { nombre as enChiffres } from '$lib/format/nombre';
import { accord } from '$lib/format/phrase';
import type { LigneCsv } from '../lecture/csv';
import { aSaCle, ditSansCle, estFiness, GardeDeTableur } from '../lecture/finess';
import type { Releve } from '../releve';
import type { Problem } from '../types';

/** Sorts the rows of a SAE file by site: which legal entity each is for, each site once. */
export class SitesDuFichier {
  readonly #fi: number;
  readonly #ej: number;
  readonly #releve: Releve;
  readonly #suit: (ej: string) => boolean;
  readonly #tableur = new GardeDeTableur();
  readonly #sites = new Map<string, number>();
  readonly #reserves = new Map<string, string>();
  #sansEj = 0;

  /**
   * @param entete header in capitals
   * @param suit whether a legal entity is of interest: the rows of others are set aside
   */
  constructor(entete: readonly string[], releve: Releve, suit: ((ej: string) => boolean) | undefined) {
    this.#fi = entete.indexOf('FI');
    this.#ej = entete.indexOf('FI_EJ');
    this.#releve = releve;
    this.#suit = suit ?? (() => true);
  }

  /** The legal entity of a row; null when the row is left out, which is counted and told. */
  entiteDe({ ligne, cellules }: LigneCsv): string | null {
    const [fi, ej] = [cellules[this.#fi] ?? '', cellules[this.#ej] ?? ''];
    const abimes = [
      this.#tableur.vois({ ligne, colonne: 'FI', valeur: fi }),
      this.#tableur.vois({ ligne, colonne: 'FI_EJ', valeur: ej })
    ];
    if (abimes.includes(true)) return null;
    const situe = {
      severite: 'erreur',
      fichier: this.#releve.fichier,
      ligne,
      suite: 'Ligne laissée de côté.'
    } as const;
    if (ej === '') {
      this.#sansEj += 1;
      this.#releve.ecarte('site sans entité juridique');
      return null;
    }
    if (!estFiness(fi) || !estFiness(ej)) {
      const [colonne, valeur] = estFiness(fi) ? ['FI_EJ', ej] : ['FI', fi];
      const message = `«\u00a0${valeur}\u00a0» n’est pas un FINESS.`;
      this.#releve.push({ ...situe, colonne, valeur, genre: 'FINESS illisible', message, attendu: '9 caractères' });
      this.#releve.refuse('FINESS illisible');
      return null;
    }
    for (const [colonne, valeur] of [
      ['FI', fi],
      ['FI_EJ', ej]
    ] as const) {
      if (!aSaCle(valeur)) this.#sansCle(ligne, colonne, valeur, ej);
    }
    if (!this.#suit(ej)) {
      this.#releve.ecarte('entité juridique hors du périmètre du jeu');
      return null;
    }
    const deja = this.#sites.get(fi);
    if (deja !== undefined) {
      const message = `Le site ${fi} est déjà à la ligne ${deja}.`;
      this.#releve.push({ ...situe, colonne: 'FI', valeur: fi, genre: 'site en double', message });
      this.#releve.refuse('site en double');
      return null;
    }
    this.#sites.set(fi, ligne);
    return ej;
  }

  /** What is to be checked in all that stands under a legal entity: its number, or that of one of its sites. */
  reserveDe(ej: string): string | null {
    return this.#reserves.get(ej) ?? null;
  }

  #sansCle(ligne: number, colonne: string, valeur: string, ej: string): void {
    const { probleme, reserve } = ditSansCle({ fichier: this.#releve.fichier, ligne }, colonne, valeur);
    this.#releve.push(probleme);
    this.#reserves.set(ej, reserve);
  }

  /** Says what goes for the whole file; false when a spreadsheet ruined the FINESS numbers. */
  termine(): boolean {
    const refus = this.#tableur.refus(this.#releve.fichier);
    if (refus) this.#releve.push(refus);
    else if (this.#sansEj > 0) this.#releve.push(sitesSansEntite(this.#sansEj, this.#releve.fichier));
    return refus === null;
  }
}

function sitesSansEntite(nombre: number, fichier: string): Problem {
  return {
    severite: 'information',
    fichier,
    colonne: 'FI_EJ',
    genre: 'site sans entité juridique',
    message: `${enChiffres(nombre)} ${accord(nombre, 'ligne n’a', 'lignes n’ont')} pas d’entité juridique.`,
    suite: 'Lignes laissées de côté\u00a0: le suivi se fait par entité juridique.'
  };
}
