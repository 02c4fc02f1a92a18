import { somme } from '$lib/domain/comptes/comptes-ej';
import { enDouzeMois, type DouzeMois } from '$lib/domain/comptes/mois-du-poste';
import { mesuresConnues } from '$lib/domain/indicateur/mesures-connues';
import type { Database } from '$lib/engine/database';
import type { Etude } from '../contrat/etude';
import type { Perimetre } from '../contrat/perimetre';
import type { Reperes } from '../contrat/reperes';
import { lance, type LigneDe } from '../requete';
import { requetes } from '../requetes';
import type { Ailleurs } from './autres-contrats';
import type { Chiffre, ChiffreOuSansObjet, LigneDEntite } from './reunion.types';

/** What the page of a meeting is made from. */
export interface Lu {
  etude: Etude;
  reperes: Reperes;
  perimetre: Perimetre;
  mesures: Mesures;
  autres: Ailleurs;
}

/**
 * Quotients (posts and beds of a mean month, shares) are shown to a tenth and kept finer: a sum of rounded means drifts
 * from the mean of the sum.
 */
export const DECIMALES_DES_QUOTIENTS = 4;

/** Rounded as it is kept: euros to the euro, anything else as finely as said. */
export function arrondi(valeur: number | null, decimales = 0): Chiffre {
  if (valeur === null) return null;
  const facteur = 10 ** decimales;
  return Math.round(valeur * facteur) / facteur;
}

/** A sum in which nothing may be missing; who cannot have the figure is not waited for. */
function sommeDesConcernes(chiffres: readonly ChiffreOuSansObjet[]): ChiffreOuSansObjet {
  const concernes = chiffres.filter((c) => c !== 'sans_objet');
  return concernes.length === 0 ? 'sans_objet' : arrondi(somme(concernes), DECIMALES_DES_QUOTIENTS);
}

/** One line an entity, and their sum below when they are several: a figure that one of them lacks is missing there. */
export function parEntite<C extends string>(
  { perimetre, reperes }: { perimetre: Pick<Lu['perimetre'], 'ejs'>; reperes: Pick<Lu['reperes'], 'nomDe'> },
  chiffres: (ej: string) => Record<C, ChiffreOuSansObjet>
): LigneDEntite<C>[] {
  const lignes = perimetre.ejs.map((ej) => ({ ej, nom: reperes.nomDe(ej), chiffres: chiffres(ej) }));
  const [premiere] = lignes;
  if (premiere === undefined || lignes.length < 2) return lignes;
  const codes = Object.keys(premiere.chiffres) as C[];
  const ensemble = Object.fromEntries(
    codes.map((code) => [code, sommeDesConcernes(lignes.map((l) => l.chiffres[code]))])
  ) as Record<C, ChiffreOuSansObjet>;
  return [...lignes, { ej: null, nom: null, chiffres: ensemble }];
}

type MesureConnue = LigneDe<typeof requetes.mesuresDesEj>;

/** Measures of the entities of a contract as known at D. */
export class Mesures {
  readonly #lignes: readonly MesureConnue[];

  constructor(lignes: readonly MesureConnue[]) {
    this.#lignes = lignes;
  }

  static async lis(
    db: Database,
    ejs: readonly string[],
    indicateurs: readonly string[],
    { au, jugeLe }: Pick<Etude, 'au' | 'jugeLe'>
  ): Promise<Mesures> {
    const editions = await lance(db, requetes.mesuresDesEj, [ejs.join(','), indicateurs.join(',')]);
    return new Mesures(mesuresConnues(editions, au, jugeLe));
  }

  /** Where they come from. */
  get sources(): readonly string[] {
    return this.#lignes.map(({ source }) => source);
  }

  /** A monthly series over a year. */
  mois(ej: string, indicateur: string, annee: number): DouzeMois {
    return enDouzeMois(this.#de(ej, indicateur), annee);
  }

  /** The two parts of a monthly ratio over a year. */
  parts(ej: string, indicateur: string, annee: number): { partie: DouzeMois; tout: DouzeMois } {
    const siennes = this.#de(ej, indicateur);
    const en = (mesure: (l: MesureConnue) => number | null) =>
      enDouzeMois(
        siennes.map((l) => ({ fin: l.fin, valeur: mesure(l) })),
        annee
      );
    return { partie: en(({ numerateur }) => numerateur), tout: en(({ denominateur }) => denominateur) };
  }

  /** The last two years of a yearly series. */
  annees(ej: string, indicateur: string): { fin: string; valeur: number | null }[] {
    return this.#de(ej, indicateur).slice(-2).reverse();
  }

  /** Whether the entity has no such activity: all that is known of it says so. */
  sansObjet(ej: string, indicateur: string): boolean {
    const siennes = this.#de(ej, indicateur);
    return siennes.length > 0 && siennes.every(({ qualite }) => qualite === 'non_concerne');
  }

  #de(ej: string, indicateur: string) {
    return this.#lignes.filter((l) => l.ej === ej && l.indicateur === indicateur);
  }
}
