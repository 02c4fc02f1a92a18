import type { FaitsEj, RetourDu } from '$lib/domain/alerte/faits';
import { ETPR_PAYES, type Grade } from '$lib/domain/alerte/grades';
import { Livre } from '$lib/domain/alerte/livre';
import { membreExamine } from '$lib/domain/alerte/hors-contrat';
import { parCle, trieParCle } from '$lib/domain/comptes/par-cle';
import { membreA } from '$lib/domain/contrat/perimetre';
import { mesuresConnues } from '$lib/domain/indicateur/mesures-connues';
import { anneeDe } from '$lib/domain/temps/calendrier';
import { venueA } from '$lib/domain/temps/connu';
import { eprdRejeteA, retourA } from '$lib/domain/temps/documents';
import { estRemplaceA } from '$lib/domain/temps/retours';
import type { Database } from '$lib/engine/database';
import type { Row } from '$lib/schema/tables';
import type { Reperes } from '../contrat/reperes';
import { lance, type LigneDe } from '../requete';
import { requetes } from '../requetes';

type MesureDEj = LigneDe<typeof requetes.mesuresDesEj>;

const transmissionsDe = trieParCle<Row<'transmission'>>(({ ej }) => ej);

/** A hospital that is examined: a member of a contract, or one of the region that no contract has examined. */
export type Membre = Pick<Row<'contrat_perimetre'>, 'ej' | 'entree' | 'sortie'>;

/** Accounts of these hospitals, and which of them are closed to the reader. */
interface Comptes {
  compte: readonly Row<'compte'>[];
  transmission: readonly Row<'transmission'>[];
  liste_ej: readonly Row<'liste_ej'>[];
  comptesFermes?: readonly string[];
  /** Of the contract that has them examined, when one does. */
  trajectoire?: readonly Row<'trajectoire'>[];
}

/** A return that an entity owes, and how it came: what has come stays so from one day to the next. */
interface Attendu {
  transmission: Row<'transmission'>;
  venu: RetourDu | null;
}

const cleDeMesure = (ej: string, indicateur: string, annee: number) => `${ej}|${indicateur}|${annee}`;

/** The facts of some legal entities, read once, told at one date after the other. */
export class FaitsDesEj {
  readonly #membres: readonly Membre[];
  readonly #comptes: Comptes;
  readonly #reperes: Reperes;
  readonly #livres: ReadonlyMap<string, Livre>;
  readonly #etpr: ReadonlyMap<string, readonly MesureDEj[]>;
  readonly #attendus = new Map<Membre, readonly Attendu[]>();

  /** Reads beside their accounts the posts that they pay. */
  static async lis(db: Database, membres: readonly Membre[], comptes: Comptes, reperes: Reperes): Promise<FaitsDesEj> {
    const ejs = membres.map(({ ej }) => ej);
    const etpr = await lance(db, requetes.mesuresDesEj, [ejs.join(','), Object.values(ETPR_PAYES).join(',')]);
    return new FaitsDesEj(membres, comptes, reperes, etpr);
  }

  /** @param etpr every edition of the monthly ETPR of the entities */
  private constructor(membres: readonly Membre[], comptes: Comptes, reperes: Reperes, etpr: readonly MesureDEj[]) {
    this.#etpr = parCle(etpr, ({ ej, indicateur, fin }) => cleDeMesure(ej, indicateur, anneeDe(fin)));
    this.#membres = membres;
    this.#comptes = comptes;
    this.#reperes = reperes;
    const ejs = [...new Set(membres.map(({ ej }) => ej))];
    this.#livres = new Map(ejs.map((ej) => [ej, new Livre(ej, comptes.compte)]));
  }

  /** What was known at D of those whose accounts are examined then. */
  a(au: string): FaitsEj[] {
    const plans = this.#reperes.plansA(au);
    const listes = this.#reperes.aLaListe ? this.#comptes.liste_ej : null;
    return this.#membres
      .filter((m) => membreExamine(m, au))
      .flatMap((membre) => {
        const livre = this.#livres.get(membre.ej);
        if (livre === undefined || this.#comptes.comptesFermes?.includes(membre.ej)) return [];
        const transmissions = transmissionsDe(this.#comptes.transmission, membre.ej);
        const eprdRejetes = transmissions.filter((t) => eprdRejeteA(t, au)).map(({ exercice }) => exercice);
        const etpr = { pm: this.#paye(membre.ej, 'pm', au), pnm: this.#paye(membre.ej, 'pnm', au) };
        const { trajectoire = [] } = this.#comptes;
        const retours = this.#retours(membre, au);
        return [{ ej: membre.ej, au, livre, trajectoire, listes, plans, retours, eprdRejetes, etpr }];
      });
  }

  #retours(membre: Membre, au: string): RetourDu[] {
    const transmissions = transmissionsDe(this.#comptes.transmission, membre.ej);
    const attendus =
      this.#attendus.get(membre) ??
      transmissions
        .filter((t) => membreA(membre, t.echeance))
        .map((transmission): Attendu => ({ transmission, venu: null }));
    this.#attendus.set(membre, attendus);
    return attendus.flatMap((attendu) => {
      const { transmission, venu } = attendu;
      if (venu !== null && venueA(transmission.transmis_le, au) !== null) return venu;
      const lu = retourA(transmission, au);
      if (lu === null) return [];
      const { document, exercice, echeance } = transmission;
      const remplace = estRemplaceA(transmission, transmissions, au);
      const retour: RetourDu = { ...lu, document, exercice, echeance, remplace };
      if (lu.transmisLe !== null) attendu.venu = retour;
      return retour;
    });
  }

  #paye(ej: string, grade: Grade, au: string): MesureDEj[] {
    const annee = anneeDe(au);
    const editions = [annee - 1, annee].flatMap((a) => this.#etpr.get(cleDeMesure(ej, ETPR_PAYES[grade], a)) ?? []);
    return mesuresConnues(editions, au);
  }
}
