import { AnneeDuFichier } from '../lecture/annee';
import type { LigneCsv } from '../lecture/csv';
import type { Releve } from '../releve';
import type { Recolte } from '../resultat';
import { estBordereau, GardeDeBordereau, refuseSansAnnee } from '../sae/bordereau';
import { editionSae, sourceSae, statutSae } from '../sae/edition';
import type { Demande, Recueil, TableDeProducteur } from '../table';
import type { Identite } from '../types';
import { SitesDuFichier } from './entites';

const CATEGORIES: Readonly<Record<string, Identite['categorie']>> = { PUB1: 'CHU', PUB2: 'CH', PUB3: 'CHS' };
/** A site of the entity's own trade stands for it before its long-stay unit or its home for the elderly. */
const RANGS = ['PUB1', 'PUB2', 'PUB3'];
const COMMUNE = /^[0-9][0-9AB][0-9]{3}$/;
const MINIMUM = ['FI', 'FI_EJ', 'RS', 'STJR', 'CATR'];
const TOUTES = [...MINIMUM, 'COMINSEE', 'NOMCOM', 'DEP'];

/**
 * The SAE identity file (`ID_YYYYr.csv`), one row a site, gathered by legal entity. The file names sites alone:
 * the name and commune given are those of the main site, which is the one of the highest category (PUB1, then PUB2,
 * PUB3, others), then the lowest FINESS. It knows no GHT, so it gives `identites` and no table row: they fill what a
 * dataset does not know of its members.
 */
export const saeIdentite: TableDeProducteur = {
  id: 'sae-id',
  libelle:
    'SAE, identité des établissements (DREES, fichiers ID_AAAAr.csv)\u00a0: nom, commune et catégorie des membres, à la construction d’un jeu',
  colonnes: TOUTES,
  reconnait: (apercu) => estBordereau(apercu, 'ID', MINIMUM, TOUTES),
  ouvre: (entete, releve, demande) => new RecueilIdentite(entete, releve, demande)
};

class RecueilIdentite implements Recueil {
  readonly #entete: readonly string[];
  readonly #releve: Releve;
  readonly #attend: (ej: string) => boolean;
  readonly #aujourdHui: string | undefined;
  readonly #annee: AnneeDuFichier;
  readonly #bordereau: GardeDeBordereau;
  readonly #sites: SitesDuFichier;
  readonly #principaux = new Map<string, { ligne: LigneCsv; sites: number }>();

  constructor(entete: readonly string[], releve: Releve, demande: Demande) {
    this.#entete = entete.map((nom) => nom.toUpperCase());
    this.#releve = releve;
    this.#aujourdHui = demande.aujourdHui;
    this.#attend = demande.attendIdentite ?? (() => false);
    this.#annee = new AnneeDuFichier(this.#entete);
    this.#bordereau = new GardeDeBordereau(this.#entete, 'ID', releve);
    this.#sites = new SitesDuFichier(this.#entete, releve, demande.suit);
  }

  ligne(ligne: LigneCsv): void {
    if (this.#bordereau.refuse(ligne)) return;
    if (this.#annee.vois(ligne)) return refuseSansAnnee(ligne, this.#entete, this.#releve);
    const ej = this.#sites.entiteDe(ligne);
    if (ej === null) return;
    if (!this.#attend(ej)) {
      this.#releve.ecarte('entité juridique dont rien ne manque, ou que le jeu ne suit pas');
      return;
    }
    const connu = this.#principaux.get(ej);
    const principal = connu && !this.#passeAvant(ligne, connu.ligne) ? connu.ligne : ligne;
    this.#principaux.set(ej, { ligne: principal, sites: (connu?.sites ?? 0) + 1 });
    this.#releve.gardees += 1;
  }

  termine(): Recolte | null {
    const { fichier } = this.#releve;
    const annee = this.#annee.conclut(fichier, 'ID_2024r.csv', this.#releve, this.#aujourdHui);
    if (annee === null || !this.#sites.termine()) return null;
    if (this.#principaux.size === 0) this.#ditSansEmploi();
    const edition = editionSae('ID', annee, fichier);
    const source = sourceSae({ annee, edition, sourceId: `sae-id-${annee}` });
    if (statutSae(edition) === 'provisoire') source.note = 'Base administrative, avant redressement.';
    const identites = [...this.#principaux]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([ej, { ligne }]) => this.#identiteDe(ej, ligne));
    return { annee, edition, source, rows: {}, identites };
  }

  #ditSansEmploi(): void {
    this.#releve.push({
      severite: 'information',
      fichier: this.#releve.fichier,
      genre: 'identités sans emploi',
      message: 'Le fichier décrit des établissements dont rien ne manque ici.',
      suite:
        'Aucune ligne n’est utilisée. Ce fichier complète les noms, communes et catégories des membres d’un périmètre fourni à «\u00a0npm run data\u00a0».'
    });
  }

  #lit({ cellules }: LigneCsv, nom: string): string {
    return cellules[this.#entete.indexOf(nom)] ?? '';
  }

  #passeAvant(a: LigneCsv, b: LigneCsv): boolean {
    const rang = (ligne: LigneCsv): number => {
      const place = RANGS.indexOf(this.#lit(ligne, 'CATR'));
      return place < 0 ? RANGS.length : place;
    };
    return rang(a) < rang(b) || (rang(a) === rang(b) && this.#lit(a, 'FI') < this.#lit(b, 'FI'));
  }

  #identiteDe(ej: string, principal: LigneCsv): Identite {
    const commune = this.#lit(principal, 'COMINSEE');
    return {
      ej,
      nom: this.#lit(principal, 'RS'),
      commune: this.#lit(principal, 'NOMCOM') || null,
      commune_insee: COMMUNE.test(commune) ? commune : null,
      departement: this.#lit(principal, 'DEP') || null,
      categorie: CATEGORIES[this.#lit(principal, 'CATR')] ?? 'autre',
      juridique: this.#lit(principal, 'STJR') === '1' ? 'public' : 'prive'
    };
  }
}
