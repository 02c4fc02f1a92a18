import type { Fiche } from '$lib/domain/indicateur/fiche';
import { colonnesDemandees, lieFiches, mesuresDeLigne, type Edition } from '../calcul';
import { fiches as toutesLesFiches } from '../fiches';
import { AnneeDuFichier } from '../lecture/annee';
import type { LigneCsv } from '../lecture/csv';
import { lisNombre } from '../lecture/nombre';
import type { Releve } from '../releve';
import { problemesDeColonnes, type Recolte } from '../resultat';
import { estBordereau, GardeDeBordereau, refuseSansAnnee } from '../sae/bordereau';
import { editionSae, sourceSae, statutSae } from '../sae/edition';
import { lisOctets, type Demande, type Recueil, type TableDeProducteur } from '../table';
import type { ImportResult, Problem } from '../types';
import { attenduDans, convient } from '../vraisemblance/comptes';
import { verifieOrdre } from '../vraisemblance/ordre';
import { reserveDeDecalage, totauxDe, verifieTotaux, type Total } from '../vraisemblance/totaux';
import { colonnesDActiviteAbsentes } from './discipline';
import { colonnesCumulees, Cumul, type CelluleDeSite, type ColonneCumulee } from './cumul';
import { SitesDuFichier } from './entites';
import { compareAuxSites, type LigneDEntite } from './entite-et-sites';

const MINIMUM = ['FI', 'FI_EJ', 'LIT_MCO'];
const TOUTES = [...MINIMUM, ...colonnesDemandees(toutesLesFiches, 'sae-mco')];

/**
 * The SAE file of medicine, surgery and obstetrics by site (`MCO_YYYYr.csv`), summed by legal entity.
 * Source: DREES, Statistique annuelle des établissements de santé, bases statistiques.
 */
export const saeMco: TableDeProducteur = {
  id: 'sae-mco',
  libelle: 'SAE par établissement\u00a0: médecine, chirurgie, obstétrique (DREES, fichiers MCO_AAAAr.csv)',
  colonnes: TOUTES,
  reconnait: (apercu) => estBordereau(apercu, 'MCO', MINIMUM, TOUTES),
  ouvre: (entete, releve, demande) => new RecueilMco(entete, releve, demande)
};

/**
 * Reads one edition with the given sheets: one set of measures per legal entity, in the order of FINESS.
 *
 * @internal Only tests read this way.
 */
export function importeMco(bytes: Uint8Array, fichier: string, fiches: readonly Fiche[]): ImportResult {
  return lisOctets(saeMco, bytes, fichier, { fiches });
}

/** A legal entity while its rows come. */
interface Entite {
  cumul: Cumul;
  sites: number;
  reserves: Map<string, string>;
  /** Its own row, whose site number is its own number; null when the file gives none. */
  propre: LigneDEntite | null;
}

class RecueilMco implements Recueil {
  readonly #entete: readonly string[];
  readonly #releve: Releve;
  readonly #demande: Demande;
  readonly #annee: AnneeDuFichier;
  readonly #bordereau: GardeDeBordereau;
  readonly #sites: SitesDuFichier;
  readonly #colonnes: readonly ColonneCumulee[];
  readonly #totaux: readonly Total[];
  readonly #entites = new Map<string, Entite>();
  /** Columns with a value somewhere; the others were not collected: they are missing for everybody. */
  readonly #remplies = new Set<string>();

  constructor(entete: readonly string[], releve: Releve, demande: Demande) {
    this.#entete = entete.map((nom) => nom.toUpperCase());
    this.#releve = releve;
    this.#demande = demande;
    this.#annee = new AnneeDuFichier(this.#entete);
    this.#bordereau = new GardeDeBordereau(this.#entete, 'MCO', releve);
    this.#sites = new SitesDuFichier(this.#entete, releve, demande.suit);
    this.#totaux = totauxDe(this.#entete);
    this.#colonnes = colonnesCumulees(this.#entete, new Set(colonnesDemandees(demande.fiches, 'sae-mco')));
  }

  ligne(ligne: LigneCsv): void {
    if (this.#bordereau.refuse(ligne)) return;
    if (this.#annee.vois(ligne)) return refuseSansAnnee(ligne, this.#entete, this.#releve);
    for (const { nom, position } of this.#colonnes) {
      if ((ligne.cellules[position] ?? '') !== '') this.#remplies.add(nom);
    }
    const ej = this.#sites.entiteDe(ligne);
    if (ej === null) return;
    const entite: Entite = this.#entites.get(ej) ?? {
      ...{ cumul: new Cumul(this.#colonnes), sites: 0, propre: null },
      reserves: new Map<string, string>()
    };
    this.#entites.set(ej, entite);
    const cellules = this.#colonnes.map(({ nom, position }) => this.#lis(ligne, nom, position));
    if (ligne.cellules[this.#entete.indexOf('FI')] === ej) entite.propre = { ligne: ligne.ligne, cellules };
    else {
      entite.cumul.ajoute(cellules);
      entite.sites += 1;
    }
    for (const [nom, phrase] of this.#verifie(ligne)) entite.reserves.set(nom, phrase);
  }

  /** Totals that differ from their parts on a site: told at its line, marked on its legal entity. */
  #verifie({ ligne, cellules }: LigneCsv): ReadonlyMap<string, string> {
    const lit = (nom: string) => lisNombre(cellules[this.#entete.indexOf(nom)] ?? '') ?? null;
    const situe = { fichier: this.#releve.fichier, ligne };
    const { problems, reserves, decalee } = verifieTotaux(this.#totaux, lit, situe);
    this.#releve.push(...problems);
    return decalee ? new Map([...reserveDeDecalage(this.#entete), ...reserves]) : reserves;
  }

  termine(): Recolte | null {
    const { fichier } = this.#releve;
    const annee = this.#annee.conclut(fichier, 'MCO_2024r.csv', this.#releve, this.#demande.aujourdHui);
    if (annee === null || !this.#sites.termine()) return null;
    const nom = editionSae('MCO', annee, fichier);
    const edition: Edition = {
      ...{ source: 'sae-mco', annee, edition: nom, sourceId: `sae-mco-${annee}` },
      ...{ statut: statutSae(nom), publieLe: null }
    };
    const liaisons = lieFiches(this.#demande.fiches, edition, new Set(this.#entete));
    this.#releve.push(...problemesDeColonnes(liaisons, fichier, annee));
    this.#releve.push(...this.#activiteIncomplete(new Set(liaisons.absentes.map(({ colonne }) => colonne))));
    const ordre = verifieOrdre(this.#entete, fichier);
    this.#releve.push(...ordre.problems);
    const entites = [...this.#entites].sort(([a], [b]) => (a < b ? -1 : 1));
    const mesure = entites.flatMap(([entite, lue]) => {
      const { cumul } = lue;
      const sansCle = this.#sites.reserveDe(entite);
      const reserves = new Map([
        ...(sansCle === null ? [] : this.#entete.map((nom): [string, string] => [nom, sansCle])),
        ...ordre.reserves,
        ...this.#rapprocheSesSites(entite, lue),
        ...lue.reserves
      ]);
      this.#releve.gardees += lue.sites;
      const colonne = (c: string) => (this.#remplies.has(c) ? cumul.valeur(c) : 'manquant');
      return mesuresDeLigne({ entiteType: 'ej', entite, colonne, reserves }, liaisons, edition);
    });
    return { annee, edition: nom, source: sourceSae(edition), rows: { mesure } };
  }

  /** A column that no sheet asks for, but that says whether an activity takes place. */
  #activiteIncomplete(dites: ReadonlySet<string>): Problem[] {
    const absentes = colonnesDActiviteAbsentes(this.#entete).filter((nom) => !dites.has(nom));
    return absentes.map((colonne) => ({
      ...{ severite: 'avertissement', fichier: this.#releve.fichier, colonne, genre: 'colonne absente' },
      message: `La colonne ${colonne}, qui dit si une activité a lieu, n’est pas dans le fichier.`,
      attendu: `une colonne ${colonne}`,
      suite: 'Une activité que cette seule colonne montre est lue «\u00a0non concerné\u00a0».'
    }));
  }

  /** An entity that has a row of its own: alone it is its only site; beside its sites it is compared with their sum. */
  #rapprocheSesSites(ej: string, entite: Entite): ReadonlyMap<string, string> {
    const { propre, sites, cumul } = entite;
    if (propre === null) return new Map();
    if (sites === 0) {
      cumul.ajoute(propre.cellules);
      entite.sites = 1;
      return new Map();
    }
    const { fichier } = this.#releve;
    const { problems, reserves } = compareAuxSites({
      ...{ fichier, ej, sites, cumul },
      entite: propre,
      colonnes: this.#colonnes
    });
    this.#releve.ecarte('ligne de l’entité juridique, comparée à la somme de ses sites');
    this.#releve.push(...problems);
    return reserves;
  }

  #lis({ ligne, cellules }: LigneCsv, colonne: string, position: number): CelluleDeSite {
    const texte = cellules[position] ?? '';
    const valeur = lisNombre(texte);
    if (valeur === null || (valeur !== undefined && convient(colonne, valeur, texte))) return valeur;
    this.#releve.push({
      severite: 'erreur',
      fichier: this.#releve.fichier,
      ligne,
      colonne,
      valeur: texte,
      genre: 'valeur illisible',
      message: `«\u00a0${texte}\u00a0» n’est pas ${attenduDans(colonne)}.`,
      attendu: `${attenduDans(colonne)}, ou rien`,
      suite: 'La somme de l’entité juridique est tenue pour manquante.'
    });
    return 'illisible';
  }
}
