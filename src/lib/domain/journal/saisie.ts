import { CODES_ETAT_DECLARE } from '../action/codes';
import { CODES_INSTANCE, CODES_METEO, CODES_PAR, type Par } from '../contrat/codes';
import { echeanceEnVigueur, pointEnPlace, type TablesDuJournal } from './en-place';
import {
  cleDeLaDecision,
  cleDuJalon,
  fauteDeLEcheance,
  fauteDuDelai,
  fauteDuFait,
  fauteDuTexte,
  parmi,
  refuse,
  type Bornes,
  type Lue,
  type Saisie
} from './champs';
import { enOrdre } from './journal';
import { jourDuChangement } from './jour';
import type { Changement, Journal, Point } from './ligne';
import { deLaRevue, deLEngagement, duJugement, duNouveauJalon, duPalier, duRetenu } from './saisie-lignes';

/** The last that a party said of an action; null when it said nothing yet. */
export function dernierPoint(tables: TablesDuJournal, action: string, par: string): Point | null {
  const siens = tables.action_point.filter((point) => point.action === action && point.par === par);
  return siens.reduce<(typeof siens)[number] | null>((a, b) => (a === null || b.date > a.date ? b : a), null);
}

/**
 * An entry as a change of what stands, or what is wrong with it, field by field.
 * @param tables the contract with the lines already entered
 */
export function changementDe(saisie: Saisie, tables: TablesDuJournal, bornes: Bornes): Lue {
  switch (saisie.genre) {
    case 'echeance':
    case 'atteint':
      return duJalon(saisie, tables, bornes);
    case 'decision':
      return deLaDecision(saisie, bornes);
    case 'faite':
      return deLaCloture(saisie, tables, bornes);
    case 'point':
      return duPoint(saisie, tables, bornes);
    case 'jalon':
      return duNouveauJalon(saisie, tables, bornes);
    case 'palier':
      return duPalier(saisie, tables, bornes);
    case 'retenu':
      return duRetenu(saisie, tables, bornes);
    case 'valeur':
      return deLEngagement(saisie, tables, bornes);
    case 'meteo':
      return duJugement(saisie, tables, bornes);
    case 'cloture':
      return deLaRevue(saisie, tables, bornes);
  }
}

function duJalon(saisie: Saisie, tables: TablesDuJournal, bornes: Bornes): Lue {
  const jalon = tables.jalon.find((j) => cleDuJalon(j) === saisie.cible);
  const { date, echeance } = saisie;
  const texte = saisie.texte.trim();
  const reporte = saisie.genre === 'echeance';
  const enVigueur = jalon ? (echeanceEnVigueur(tables, jalon) ?? jalon.echeance) : '';
  const refus = refuse({
    cible: jalon ? null : 'vide',
    date: fauteDuFait(date, bornes),
    texte: fauteDuTexte(texte),
    echeance: reporte ? (fauteDeLEcheance(echeance, bornes) ?? (echeance === enVigueur ? 'inchangee' : null)) : null
  });
  if (refus || !jalon) return refus ?? { fautes: { cible: 'vide' } };
  const cible = { action: jalon.action, jalon: jalon.jalon };
  if (reporte) {
    const avant = { echeance: enVigueur };
    return { changement: { genre: 'echeance', cible, avant, apres: { date, echeance } }, motif: texte };
  }
  const avant = { date_reelle: jalon.date_reelle };
  return { changement: { genre: 'atteint', cible, avant, apres: { date_reelle: date, preuve: texte } }, motif: null };
}

function deLaDecision(saisie: Saisie, bornes: Bornes): Lue {
  const { date, echeance } = saisie;
  const [texte, responsable] = [saisie.texte.trim(), saisie.responsable.trim()];
  const instance = parmi(CODES_INSTANCE, saisie.instance);
  const refus = refuse({
    date: fauteDuFait(date, bornes),
    instance: instance ? null : 'vide',
    texte: fauteDuTexte(texte),
    responsable: fauteDuTexte(responsable),
    echeance: fauteDuDelai(echeance, date, bornes)
  });
  if (refus || !instance) return refus ?? { fautes: { instance: 'vide' } };
  const apres = { instance, texte, responsable, echeance: echeance === '' ? null : echeance };
  return { changement: { genre: 'decision', cible: { date }, avant: null, apres }, motif: null };
}

function deLaCloture(saisie: Saisie, tables: TablesDuJournal, bornes: Bornes): Lue {
  const decision = tables.decision.find((d) => cleDeLaDecision(d) === saisie.cible);
  const refus = refuse({
    cible: decision ? null : 'vide',
    date: fauteDuFait(saisie.date, bornes) ?? (decision && saisie.date < decision.date ? 'avant_la_seance' : null)
  });
  if (refus || !decision) return refus ?? { fautes: { cible: 'vide' } };
  const { date, rang, texte, faite_le } = decision;
  return {
    changement: { genre: 'faite', cible: { date, rang }, avant: { texte, faite_le }, apres: { faite_le: saisie.date } },
    motif: null
  };
}

function duPoint(saisie: Saisie, tables: TablesDuJournal, bornes: Bornes): Lue {
  const action = tables.action.find(({ numero }) => numero === saisie.cible)?.numero;
  const par: Par | undefined = parmi(CODES_PAR, saisie.partie);
  const [etat, meteo] = [parmi(CODES_ETAT_DECLARE, saisie.etat), parmi(CODES_METEO, saisie.meteo)];
  const dit = par ? dernierPoint(tables, saisie.cible, par) : null;
  const redit = dit !== null && dit.etat === etat && dit.meteo === meteo;
  const commentaire = saisie.texte.trim();
  const refus = refuse({
    cible: action === undefined ? 'vide' : null,
    date: fauteDuFait(saisie.date, bornes),
    partie: par ? null : 'vide',
    etat: etat ? null : 'vide',
    meteo: meteo ? null : 'vide',
    // A state or a judgement that changes may be said alone.
    texte: etat && meteo && !redit ? null : fauteDuTexte(commentaire)
  });
  if (refus || action === undefined || !par || !etat || !meteo) return refus ?? { fautes: { cible: 'vide' } };
  const cible = { action, date: saisie.date, par };
  const apres = { etat, meteo, commentaire: commentaire === '' ? null : commentaire };
  return { changement: { genre: 'point', cible, avant: pointEnPlace(tables, cible), apres }, motif: null };
}

/** The day of the session that a journal is of: that which was closed last, else which decided last; null without either. */
export function seanceDe(lignes: Journal): string | null {
  const ordonnees = enOrdre(lignes);
  const jourDu = (genre: Changement['genre']) =>
    ordonnees.flatMap((ligne) => (ligne.genre === genre ? jourDuChangement(ligne) : [])).at(-1);
  return jourDu('cloture') ?? jourDu('decision') ?? null;
}
