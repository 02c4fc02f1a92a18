import type { Fiche } from '$lib/domain/indicateur/fiche';
import type { Row } from '$lib/schema/tables';
import { lieFiches, mesuresDeLigne, type Edition, type Valeur } from '../calcul';
import { anneeDe } from '$lib/domain/temps/calendrier';
import { leJour } from '../lecture/annee';
import type { LigneCsv } from '../lecture/csv';
import { aSaCle, ditSansCle } from '../lecture/finess';
import type { Releve } from '../releve';
import { editionDe, nomDeFichier, problemesDeColonnes, type Recolte } from '../resultat';
import { lisOctets, type Demande, type Recueil, type TableDeProducteur } from '../table';
import type { ImportResult, Problem } from '../types';
import { ditArrondi, ditEquivoque, estArrondi, estEquivoque } from '../vraisemblance/equivoque';
import { verifieIdentites, type Identite } from '../vraisemblance/identites';
import { Exercices, type Exercice } from './exercices';
import { montantDe } from './montant';
import { verifieTitres } from './titres';
import { verifieUnite } from './unite';

const SOCLE = ['Finess EJ', 'Finess ET', 'Année', 'SAN Résultat net comptable'];

/**
 * The finance extract of an agency's warehouse (`QUO_SAN_FINANCE_AAAA_MM_JJ.CSV`): closed accounts by legal entity and
 * year. Rates are fractions, charges negative, blanks missing.
 * Layout: DIAMANT (ATIH), as published with the Helios information system.
 */
export const diamantFinance: TableDeProducteur = {
  id: 'diamant-finance',
  libelle: 'DIAMANT, finances des établissements de santé (fichiers QUO_SAN_FINANCE_AAAA_MM_JJ.CSV)',
  colonnes: SOCLE,
  reconnait: ({ entete }) => SOCLE.every((nom) => entete.includes(nom)),
  ouvre: (entete, releve, demande) => new RecueilFinances(entete, releve, demande)
};

/**
 * Reads one extract with the given sheets: one set of measures per legal entity and year.
 *
 * @internal Only tests read this way.
 */
export function importeFinances(bytes: Uint8Array, fichier: string, fiches: readonly Fiche[]): ImportResult {
  return lisOctets(diamantFinance, bytes, fichier, { fiches });
}

class RecueilFinances implements Recueil {
  readonly #entete: readonly string[];
  readonly #releve: Releve;
  readonly #demande: Demande;
  readonly #exercices: Exercices;
  /** Day of extraction, in the file's name; null when it is not there, or cannot be. */
  readonly #publieLe: string | null;
  readonly #aVenir: boolean;

  constructor(entete: readonly string[], releve: Releve, demande: Demande) {
    this.#entete = entete;
    this.#releve = releve;
    this.#demande = demande;
    const aujourdHui = demande.aujourdHui ?? leJour();
    const datee = dateDuNom(releve.fichier);
    this.#aVenir = datee !== null && datee > aujourdHui;
    this.#publieLe = this.#aVenir ? null : datee;
    const dernier = anneeDe(this.#publieLe ?? aujourdHui);
    this.#exercices = new Exercices(entete, releve, { suit: demande.suit, dernier });
  }

  ligne(ligne: LigneCsv): void {
    this.#exercices.ligne(ligne);
  }

  termine(): Recolte | null {
    const { fichier } = this.#releve;
    const lus = this.#exercices.termine();
    if (!lus) return null;
    const publieLe = this.#publieLe;
    if (publieLe === null) this.#releve.push(dateInconnue(fichier, this.#aVenir));
    const sourceId = ['diamant-finance', ...(publieLe ? [publieLe] : [])].join('-');
    const nom = editionDe(fichier);
    const mesure: Row<'mesure'>[] = [];
    const annees = [...new Set(lus.map((e) => e.annee))].sort((a, b) => a - b);
    const absentes = new Map<string, { code: string; colonne: string; annees: number[] }>();
    for (const annee of annees) {
      const edition: Edition = {
        ...{ source: 'diamant-finance', annee, edition: nom, sourceId },
        ...{ statut: statutDe(annee, publieLe), publieLe }
      };
      const liaisons = lieFiches(this.#demande.fiches, edition, new Set(this.#entete));
      for (const absente of liaisons.absentes) {
        const cle = `${absente.code} ${absente.colonne}`;
        const connue = absentes.get(cle) ?? { ...absente, annees: [] };
        absentes.set(cle, connue);
        connue.annees.push(annee);
      }
      for (const exercice of lus.filter((e) => e.annee === annee)) {
        const { problems, reserves } = verifieComptes(this.#entete, exercice, fichier);
        if (!aSaCle(exercice.ej)) {
          const { reserve } = ditSansCle({ fichier }, 'Finess EJ', exercice.ej);
          for (const nom of this.#entete) if (!reserves.has(nom)) reserves.set(nom, reserve);
        }
        this.#releve.push(...problems);
        const colonne = lecteur(this.#entete, exercice, this.#releve, reserves);
        mesure.push(...mesuresDeLigne({ entiteType: 'ej', entite: exercice.ej, colonne, reserves }, liaisons, edition));
      }
    }
    for (const { code, colonne, annees: siennes } of absentes.values()) {
      this.#releve.push(
        ...problemesDeColonnes({ liaisons: [], absentes: [{ code, colonne }] }, fichier, siennes.join(', '))
      );
    }
    return { annee: annees.at(-1) ?? null, edition: nom, source: sourceDe(sourceId, nom, publieLe), rows: { mesure } };
  }
}

/** The accounts of a year are voted by 30 June of the next (R. 6145-46 CSP); before, figures may still move. */
export function statutDe(annee: number, publieLe: string | null): Edition['statut'] {
  return publieLe !== null && publieLe > `${annee + 1}-06-30` ? 'definitif' : 'provisoire';
}

/** The date of extraction at the end of the file name. */
function dateDuNom(fichier: string): string | null {
  const [, annee, mois, jour] = /(\d{4})_(\d{2})_(\d{2})(?!\d)/.exec(nomDeFichier(fichier)) ?? [];
  if (annee === undefined || mois === undefined || jour === undefined) return null;
  const date = new Date(Date.UTC(Number(annee), Number(mois) - 1, Number(jour))).toISOString().slice(0, 10);
  return date === `${annee}-${mois}-${jour}` ? date : null;
}

function dateInconnue(fichier: string, aVenir: boolean): Problem {
  return {
    severite: 'avertissement',
    fichier,
    genre: aVenir ? 'date d’extraction à venir' : 'date d’extraction inconnue',
    message: aVenir
      ? 'La date d’extraction que porte le nom du fichier est encore à venir.'
      : 'La date d’extraction n’est pas dans le nom du fichier.',
    attendu: 'un nom comme QUO_SAN_FINANCE_2026_01_20.CSV',
    suite: 'Toutes les valeurs sont tenues pour provisoires.'
  };
}

const TITRES = ['I', 'II', 'III', 'IV'];
const IDENTITES: readonly Identite[] = [
  { genre: 'tresorerie', plus: ['FRNG'], moins: ['BFR'], solde: 'Trésorerie' },
  {
    genre: 'resultat',
    plus: TITRES.map((titre) => `Recettes Titre ${titre} Budget global`),
    moins: TITRES.map((titre) => `Dépenses Titre ${titre} Budget global`),
    solde: 'SAN Résultat net comptable'
  }
];

/** What the accounts of one row do not hold; charges are negative in the extract. */
function verifieComptes(entete: readonly string[], { ligne }: Exercice, fichier: string) {
  const lit = (nom: string): number | null => {
    const valeur = montantDe(ligne.cellules[entete.indexOf(nom)] ?? '') ?? null;
    return valeur !== null && nom.startsWith('Dépenses') ? -valeur : valeur;
  };
  const situe = { fichier, ligne: ligne.ligne };
  const identites = verifieIdentites(IDENTITES, lit, situe);
  const unite = verifieUnite(lit, entete, situe);
  const ecrit = (nom: string) => montantDe(ligne.cellules[entete.indexOf(nom)] ?? '') ?? null;
  const titres = verifieTitres(entete, ecrit, situe);
  return {
    problems: [...identites.problems, ...unite.problems, ...titres.problems],
    reserves: new Map([...unite.reserves, ...identites.reserves, ...titres.reserves])
  };
}

/** Rates have as many decimals as they like. */
const TAUX = /Taux|Ratio/;

/** @param reserves takes what is to be checked in the columns, as they are read */
function lecteur(
  entete: readonly string[],
  { ligne }: Exercice,
  releve: Releve,
  reserves: Map<string, string>
): (nom: string) => Valeur {
  const { fichier } = releve;
  const lues = new Map<string, Valeur>();
  const lit = (nom: string): Valeur => {
    const texte = ligne.cellules[entete.indexOf(nom)] ?? '';
    const valeur = montantDe(texte);
    const dit = estArrondi(texte) ? ditArrondi : ditEquivoque;
    if (typeof valeur === 'number' && !TAUX.test(nom) && (estEquivoque(texte) || estArrondi(texte))) {
      const { probleme, reserve } = dit({ fichier, ligne: ligne.ligne }, nom, texte);
      releve.push(probleme);
      reserves.set(nom, reserve);
    }
    if (valeur !== undefined) return valeur ?? 'manquant';
    releve.push({
      severite: 'erreur',
      fichier,
      ligne: ligne.ligne,
      colonne: nom,
      valeur: texte,
      genre: 'valeur illisible',
      message: `«\u00a0${texte}\u00a0» n’est pas un nombre.`,
      attendu: 'un nombre, ou rien',
      suite: 'Valeur tenue pour manquante.'
    });
    return 'manquant';
  };
  return (nom) => {
    let valeur = lues.get(nom);
    if (valeur === undefined) lues.set(nom, (valeur = lit(nom)));
    return valeur;
  };
}

function sourceDe(id: string, edition: string, publieLe: string | null): Row<'source'> {
  return {
    id,
    producteur: 'ATIH',
    titre: 'DIAMANT, finances des établissements de santé',
    edition,
    licence: null,
    mise_a_jour: publieLe,
    url: null,
    note: 'Comptes financiers déposés sur ANCRE, extraits de l’entrepôt de l’agence.'
  };
}
