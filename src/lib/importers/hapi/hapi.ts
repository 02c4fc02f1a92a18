import { beneficiaireDe } from '$lib/domain/contrat/beneficiaire';
import { anneeDe } from '$lib/domain/temps/calendrier';
import { horsDuTemps } from '$lib/domain/temps/exercice';
import type { Row } from '$lib/schema/tables';
import { leJour } from '../lecture/annee';
import type { LigneCsv } from '../lecture/csv';
import { aSaCle, ditSansCle, estFiness, GardeDeTableur } from '../lecture/finess';
import { lisNombre } from '../lecture/nombre';
import type { Releve } from '../releve';
import { editionDe, type Recolte } from '../resultat';
import type { Demande, Recueil, TableDeProducteur } from '../table';
import { placesDe, REQUIS, type Champ, type Places } from './champs';
import { lisJour, lisMois } from './dates';
import { ditLaisse, ECARTS, ParBeneficiaire, type RaisonDeLaisser } from './laisses';
import { RegistreDeNotifications } from './registre';

/**
 * Credits notified by an agency (HAPI): the list of engagements by beneficiary, one notice a row, in the layouts of 2022
 * (`ENGAGEMENTS_PAR_BENEFICIAIRE`) and of 2026 (renamed, quoted), or the monthly sums of DIAMANT (`MEN_HAPI`). Columns
 * are found by their names, whatever their order. A notice to a site is its legal entity's, where the reading knows the
 * sites; in a browser, which reads before it opens a dataset, `rattache` says so afterwards.
 */
export const hapi: TableDeProducteur = {
  id: 'hapi',
  libelle:
    'HAPI, crédits notifiés\u00a0: engagements par bénéficiaire (2022, 2026), ou sommes mensuelles de DIAMANT (MEN_HAPI)',
  colonnes: ['ENVELOPPE', 'SOUS_ENVELOPPE', 'CAMPAGNE', 'ID_BENEFICIAIRE', 'MONTANT_NOTIFIE'],
  reconnait: ({ entete }) => {
    const places = placesDe(entete);
    return REQUIS.every((champ) => places[champ].length > 0);
  },
  ouvre: (entete, releve, demande) => new RecueilHapi(entete, releve, demande)
};

class RecueilHapi implements Recueil {
  readonly #entete: readonly string[];
  readonly #places: Places;
  readonly #releve: Releve;
  readonly #demande: Demande;
  readonly #tableur = new GardeDeTableur();
  /** A notice may be of next year's campaign. */
  readonly #derniere: number;
  readonly #detail: Row<'notification'>['detail'];
  readonly #registre = new RegistreDeNotifications();
  readonly #laisses: Readonly<Record<RaisonDeLaisser, ParBeneficiaire>> = {
    sans_finess: new ParBeneficiaire(),
    site_non_suivi: new ParBeneficiaire(),
    inconnu: new ParBeneficiaire()
  };
  readonly #notifies = new ParBeneficiaire();
  readonly #sansCle = new Set<string>();

  constructor(entete: readonly string[], releve: Releve, demande: Demande) {
    this.#entete = entete;
    this.#places = placesDe(entete);
    this.#releve = releve;
    this.#demande = demande;
    this.#derniere = anneeDe(demande.aujourdHui ?? leJour()) + 1;
    this.#detail = this.#places.mois.length > 0 ? 'mois' : 'notification';
  }

  ligne(ligne: LigneCsv): void {
    const beneficiaire = this.#lis(ligne, 'beneficiaire');
    if (this.#tableur.vois({ ligne: ligne.ligne, colonne: this.#nom('beneficiaire'), valeur: beneficiaire })) return;
    const { suit, entiteDuSite = () => null } = this.#demande;
    if (!estFiness(beneficiaire)) return this.#laisse(ligne, beneficiaire, 'sans_finess');
    const sien = suit ? beneficiaireDe(beneficiaire, { suit, entiteDuSite }) : { ej: beneficiaire, site: null };
    if (sien.ej === null) return this.#laisse(ligne, beneficiaire, sien.raison);
    const campagne = this.#campagne(ligne);
    const montant = campagne === null ? null : this.#montant(ligne);
    if (campagne === null || montant === null) return;
    if (!aSaCle(beneficiaire) && !this.#sansCle.has(beneficiaire)) {
      this.#sansCle.add(beneficiaire);
      const situe = { fichier: this.#releve.fichier, ligne: ligne.ligne };
      this.#releve.push(ditSansCle(situe, this.#nom('beneficiaire'), beneficiaire).probleme);
    }
    this.#notifies.ajoute(beneficiaire, ligne.ligne, montant);
    this.#prends(ligne, sien, { campagne, montant });
  }

  termine(): Recolte | null {
    const { fichier } = this.#releve;
    const refus = this.#tableur.refus(fichier);
    if (refus) {
      this.#releve.push(refus);
      return null;
    }
    this.#ditLaisses();
    const notification = this.#registre.lignes;
    const annees = notification.map(({ campagne }) => campagne);
    const edition = editionDe(fichier);
    return {
      annee: annees.length === 0 ? null : Math.max(...annees),
      edition,
      source: notification.length === 0 ? null : sourceDe(edition),
      rows: { notification },
      ...(this.#demande.suit === undefined && {
        notifies: { colonne: this.#nom('beneficiaire'), beneficiaires: this.#notifies.tous }
      })
    };
  }

  #laisse(ligne: LigneCsv, beneficiaire: string, raison: RaisonDeLaisser): void {
    this.#releve.ecarte(ECARTS[raison]);
    this.#laisses[raison].ajoute(beneficiaire, ligne.ligne, lisNombre(this.#lis(ligne, 'montant')) ?? 0);
  }

  #ditLaisses(): void {
    const situe = { fichier: this.#releve.fichier, colonne: this.#nom('beneficiaire') };
    for (const raison of ['inconnu', 'site_non_suivi', 'sans_finess'] as const)
      this.#releve.push(...this.#laisses[raison].tous.map((notifie) => ditLaisse(notifie, raison, situe)));
  }

  #prends(
    ligne: LigneCsv,
    { ej, site }: { ej: string; site: string | null },
    { campagne, montant }: { campagne: number; montant: number }
  ): void {
    const date = this.#date(ligne);
    const texte = (champ: Champ) => this.#lis(ligne, champ) || null;
    const enveloppe = texte('enveloppe') ?? 'non précisée';
    const [sous, mode, mesure] = [texte('sousEnveloppe'), texte('mode'), texte('mesure')];
    const numero =
      this.#detail === 'mois'
        ? [date?.slice(0, 7), enveloppe, sous, mode].filter(Boolean).join(' ')
        : [texte('engagement'), texte('numero')].filter(Boolean).join('/') || 'sans numéro';
    const lue: Row<'notification'> = {
      ...{ ej, site, campagne, detail: this.#detail, numero, date, enveloppe, sous_enveloppe: sous, mode, mesure },
      ...{ libelle: texte('libelle'), montant, edition: editionDe(this.#releve.fichier), source: SOURCE, simule: false }
    };
    if (this.#registre.prends(lue)) this.#releve.gardees += 1;
    else this.#releve.ecarte('notification écrite deux fois');
  }

  #campagne(ligne: LigneCsv): number | null {
    const valeur = this.#lis(ligne, 'campagne');
    const annee = /^\d{4}$/u.test(valeur) ? Number(valeur) : null;
    if (annee !== null && horsDuTemps(annee, this.#derniere) === null) return annee;
    this.#releve.refuseLigne(ligne.ligne, 'campagne illisible', {
      ...{ colonne: this.#nom('campagne'), valeur, genre: 'campagne illisible' },
      message: `«\u00a0${valeur}\u00a0» n’est pas l’année d’une campagne.`,
      attendu: `une année, jusqu’à ${this.#derniere}`,
      suite: 'Ligne laissée de côté. Corrigez l’année, ou réexportez le fichier de HAPI.'
    });
    return null;
  }

  #montant(ligne: LigneCsv): number | null {
    const valeur = this.#lis(ligne, 'montant');
    const montant = lisNombre(valeur);
    if (montant === null) this.#releve.ecarte('sans montant notifié');
    else if (montant === 0) this.#releve.ecarte('montant notifié nul');
    else if (montant !== undefined) return Math.round(montant * 100) / 100;
    else
      this.#releve.refuseLigne(ligne.ligne, 'montant illisible', {
        ...{ colonne: this.#nom('montant'), valeur, genre: 'montant illisible' },
        message: `«\u00a0${valeur}\u00a0» n’est pas un montant.`,
        attendu: 'un nombre d’euros, comme 900000.00',
        suite: 'Ligne laissée de côté. Corrigez le montant, ou réexportez le fichier de HAPI.'
      });
    return null;
  }

  #date(ligne: LigneCsv): string | null {
    const champ = this.#detail === 'mois' ? 'mois' : 'date';
    const valeur = this.#lis(ligne, champ);
    const date = this.#detail === 'mois' ? lisMois(valeur) : lisJour(valeur);
    if (date !== undefined) return date;
    this.#releve.push({
      ...{ severite: 'avertissement', fichier: this.#releve.fichier, ligne: ligne.ligne, colonne: this.#nom(champ) },
      ...{ valeur, genre: 'date illisible', message: `«\u00a0${valeur}\u00a0» n’est pas une date.` },
      attendu: this.#detail === 'mois' ? 'un mois, comme 1/2026' : 'un jour, comme 16/01/2026',
      suite: 'Ligne gardée sans date\u00a0: elle n’est connue qu’à la date du jeu. Corrigez la date.'
    });
    return null;
  }

  #lis({ cellules }: LigneCsv, champ: Champ): string {
    for (const place of this.#places[champ]) {
      const texte = (cellules[place] ?? '').trim();
      if (texte !== '') return texte;
    }
    return '';
  }

  #nom(champ: Champ): string {
    return this.#entete[this.#places[champ][0] ?? -1] ?? champ;
  }
}

const SOURCE = 'hapi';

function sourceDe(edition: string): Row<'source'> {
  return {
    ...{ id: SOURCE, producteur: 'Agence régionale de santé', titre: 'HAPI, crédits notifiés', edition, licence: null },
    ...{ mise_a_jour: null, url: null, note: 'Extrait de l’outil de notification de l’agence.' }
  };
}
