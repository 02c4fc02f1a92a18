import { TYPES_CONTRAT } from '$lib/schema/vocabulaire/contrat';
import { champsRequis } from '$lib/domain/contrat/obligations';
import type { TypeContrat } from '$lib/domain/contrat/codes';
import { CLOTURES } from '$lib/domain/comptes/comptes-ej';
import { transmisAvantLaFin } from '$lib/domain/temps/vraisemblance';
import { dateCourte } from '$lib/format/date';
import { motDe } from '$lib/schema/classeur-mots';
import {
  dependDUnContrat,
  estDEtablissements,
  feuilleDe,
  tablesDeLEtablissement,
  type TableDuClasseur
} from '$lib/schema/classeur';
import { accord, enumeration } from '$lib/format/phrase';
import { ecrit } from './ecrit';
import { verifieGains } from './regles-gains';
import type { LigneLue } from './tableau';
import { autreUnite } from './unites';
import { verifieVraisemblance } from './vraisemblance';
import type { Verification } from './verification';

/** Columns where a legal entity stands that must be of the contract's perimeter. */
const EJ: readonly [TableDuClasseur, string][] = [
  ['action_entite', 'ej'],
  ['action_indicateur', 'ej'],
  ['gain', 'ej'],
  ['engagement', 'ej'],
  ['trajectoire', 'ej'],
  ['hypothese', 'ej'],
  ['operation', 'ej'],
  ['dette', 'ej'],
  ['pole', 'ej'],
  ['aide', 'ej'],
  ['compte', 'ej'],
  ['transmission', 'ej']
];
/** Pairs of dates of one row, the first not after the second, beside the `debut` and `fin` of every table. */
const ORDRES: readonly [TableDuClasseur, string, string, string][] = [
  ['contrat', 'signature', 'fin', 'La fin précède la signature.'],
  ['contrat_version', 'effet', 'fin', 'Le terme précède la date d’effet.'],
  ['contrat_perimetre', 'entree', 'sortie', 'La sortie précède l’entrée.'],
  ['gain', 'effet', 'fin', 'La fin précède la date d’effet.']
];
/** States of a contract that has no target yet, or none any more. */
const SANS_SUITE = new Set<unknown>(['projet', 'soumis', 'rejete', 'abandonne']);

/** Checks what the trade asks of a contract, beyond what the tables ask of their rows. */
export function verifieRegles(v: Verification): void {
  const contrat = verifieContrat(v);
  if (contrat) verifieType(v, contrat);
  verifiePerimetre(v);
  verifieDates(v);
  verifieEvenements(v);
  verifieEngagements(v);
  verifieAides(v);
  verifieGains(v);
  verifieVraisemblance(v);
}

/** A workbook is one contract, or of hospitals alone. */
function verifieContrat(v: Verification): LigneLue | null {
  const [contrat, ...autres] = v.lignes('contrat');
  const attendu = 'un contrat par classeur';
  if (!contrat) {
    if (!estDEtablissements(v.remplies())) signaleSansContrat(v);
    return null;
  }
  for (const ligne of autres) {
    const message = 'Le classeur a déjà un contrat.';
    v.dis('erreur', 'contrat', ligne, 'id', { genre: 'contrat en trop', message, attendu });
  }
  const { aide_min: min, aide_max: max } = contrat.valeurs;
  if (typeof min === 'number' && typeof max === 'number' && min > max) {
    const message = 'La borne haute est sous la borne basse.';
    v.dis('erreur', 'contrat', contrat, 'aide_max', { genre: 'bornes à l’envers', message });
  }
  return contrat;
}

const cite = (table: TableDuClasseur): string => `«\u00a0${feuilleDe(table)}\u00a0»`;

function signaleSansContrat(v: Verification): void {
  const dependantes = v.remplies().filter(dependDUnContrat).map(cite);
  const suite =
    dependantes.length === 0
      ? ''
      : `, et ${enumeration(dependantes)} ne ${accord(dependantes.length, 'se lit', 'se lisent')} pas sans lui`;
  v.dis('erreur', 'contrat', null, 'id', {
    genre: 'contrat absent',
    message: `La feuille ne dit aucun contrat${suite}.`,
    attendu: `un contrat par classeur\u00a0; sans contrat, les comptes d’établissements seuls, feuilles ${enumeration(tablesDeLEtablissement.map(cite))}`
  });
}

/** What a contract of its type must say. Source: `champsRequis`. */
function verifieType(v: Verification, contrat: LigneLue): void {
  const type = contrat.valeurs.type;
  if (!estType(type)) return;
  const { libelle } = TYPES_CONTRAT[type];
  const requis = champsRequis(type);
  for (const champ of ['territoire', 'diagnostic'] as const) {
    if (!requis[champ] || contrat.valeurs[champ] !== null) continue;
    const message = `Un ${libelle} le dit.`;
    v.dis('erreur', 'contrat', contrat, champ, { genre: 'valeur obligatoire', message, attendu: 'un texte' });
  }
  if (v.lignes('contrat_perimetre').length < requis.ejMin) {
    const message = 'Aucun établissement n’est dans le périmètre.';
    const attendu = `au moins ${requis.ejMin} ligne`;
    v.dis('erreur', 'contrat_perimetre', null, 'ej', { genre: 'périmètre vide', message, attendu });
  }
  if (SANS_SUITE.has(contrat.valeurs.etat)) return;
  const cibles = new Set(
    v.valeurs('trajectoire').flatMap(({ version, solde }) => (version === 'cible' ? [solde] : []))
  );
  for (const solde of requis.engagements) {
    if (cibles.has(solde)) continue;
    const message = `Un ${libelle} a une cible sur\u00a0: ${motDe('trajectoire', 'solde', solde)}.`;
    v.dis('avertissement', 'trajectoire', null, 'solde', { genre: 'cible absente', message });
  }
}

function estType(type: unknown): type is TypeContrat {
  return typeof type === 'string' && type in TYPES_CONTRAT;
}

function verifiePerimetre(v: Verification): void {
  const perimetre = new Set(v.valeurs('contrat_perimetre').map(({ ej }) => ej));
  // A PTSM has a territory instead, and an unread column is one fault, not hundreds.
  if (perimetre.size === 0 || perimetre.has(null)) return;
  for (const [table, colonne] of EJ) {
    for (const ligne of v.lignes(table)) {
      const ej = ligne.valeurs[colonne];
      if (typeof ej !== 'string' || perimetre.has(ej)) continue;
      const message = `${ej} n’est pas dans le périmètre du contrat.`;
      const attendu = 'un établissement de la feuille «\u00a0Périmètre\u00a0»';
      v.dis('erreur', table, ligne, colonne, { genre: 'hors périmètre', message, attendu });
    }
  }
}

function verifieDates(v: Verification): void {
  for (const [table, premiere, seconde, message] of ORDRES) {
    for (const ligne of v.lignes(table)) {
      const [a, b] = [ligne.valeurs[premiere], ligne.valeurs[seconde]];
      if (typeof a === 'string' && typeof b === 'string' && a > b) {
        v.dis('erreur', table, ligne, seconde, { genre: 'dates à l’envers', message });
      }
    }
  }
  for (const ligne of v.lignes('compte')) {
    const { version, fin, publie_le: publie } = ligne.valeurs;
    if (!estUneCloture(version) || typeof fin !== 'string' || typeof publie !== 'string') continue;
    verifieTransmis(v, 'compte', ligne, 'publie_le', publie, fin);
  }
  for (const ligne of v.lignes('transmission')) {
    const { document, exercice, transmis_le: transmis } = ligne.valeurs;
    if (document !== 'compte_financier' || typeof exercice !== 'number' || typeof transmis !== 'string') continue;
    verifieTransmis(v, 'transmission', ligne, 'transmis_le', transmis, `${exercice}-12-31`);
  }
}

function verifieTransmis(
  v: Verification,
  table: 'compte' | 'transmission',
  ligne: LigneLue,
  colonne: string,
  jour: string,
  fin: string
): void {
  if (!transmisAvantLaFin(jour, fin)) return;
  const message = 'Un compte financier ne peut être transmis avant la fin de son exercice.';
  const attendu = `une date après le ${dateCourte(fin)}`;
  v.dis('erreur', table, ligne, colonne, { genre: 'compte transmis avant sa clôture', message, attendu });
}

const estUneCloture = (version: unknown): boolean => CLOTURES.some((cloture) => cloture === version);

function verifieEvenements(v: Verification): void {
  for (const ligne of v.lignes('contrat_evenement')) {
    const { type, sens, gel } = ligne.valeurs;
    if (ligne.fautes.has('type')) continue;
    if (type !== 'avis' && sens !== null) {
      const message = 'Seul un avis a un sens.';
      v.dis('erreur', 'contrat_evenement', ligne, 'sens', { genre: 'sens sans avis', message, attendu: 'rien' });
    }
    if (type !== 'suspension' && gel !== null) {
      const message = 'Seule une suspension gèle.';
      v.dis('erreur', 'contrat_evenement', ligne, 'gel', { genre: 'gel sans suspension', message, attendu: 'rien' });
    }
  }
}

/** The condition of a tranche names a milestone of an action, or a commitment. */
function verifieEngagements(v: Verification): void {
  for (const ligne of v.lignes('engagement')) {
    const attendue = autreUnite(ligne.valeurs);
    if (attendue === null) continue;
    v.dis('avertissement', 'engagement', ligne, 'unite', {
      genre: 'unité autre que celle de l’indicateur',
      message: `L’indicateur ${ecrit(ligne.valeurs.indicateur ?? null)} se compte en «\u00a0${attendue}\u00a0»\u00a0: ses valeurs et celles de l’engagement ne se comparent pas.`,
      attendu: `«\u00a0${attendue}\u00a0», ou un autre indicateur`
    });
  }
}

function verifieAides(v: Verification): void {
  const jalons = new Set(v.valeurs('jalon').map(({ action, jalon }) => JSON.stringify([action, jalon])));
  const actions = new Set(v.valeurs('action').map(({ numero }) => numero));
  const engagements = new Set(v.valeurs('engagement').map(({ engagement }) => engagement));
  for (const ligne of v.lignes('aide')) {
    const { condition_action: action, condition_jalon: jalon, condition_engagement: engagement } = ligne.valeurs;
    const manque = (colonne: string, feuille: string): void =>
      v.dis('erreur', 'aide', ligne, colonne, {
        genre: 'renvoi sans réponse',
        message: `La condition nomme ce qui n’est pas dans la feuille «\u00a0${feuille}\u00a0».`,
        attendu: `une ligne de la feuille «\u00a0${feuille}\u00a0»`
      });
    if (action !== null && !actions.has(action)) manque('condition_action', 'Actions');
    else if (jalon !== null && !jalons.has(JSON.stringify([action, jalon]))) manque('condition_jalon', 'Jalons');
    if (engagement !== null && !engagements.has(engagement)) manque('condition_engagement', 'Engagements');
  }
}
