import { seuilDesGains } from '$lib/domain/alerte/seuils-communs';
import { basesJugees, jugesSurUnAncien } from '$lib/domain/comptes/alerte';
import { placeDementie, type PlaceALaCible } from '$lib/domain/comptes/fourchette-passee';
import { tresorerieMontree } from '$lib/domain/comptes/tresorerie';
import { enBref } from '$lib/domain/contrat/depuis/bilan';
import { enJeuDe } from '$lib/domain/contrat/a-decider';
import { aDesDecisions } from '$lib/domain/contrat/revue-a-preparer';
import { ordonne, vivant } from '$lib/domain/contrat/etats';
import { geleDepuis } from '$lib/domain/gain/absence';
import { sommeDesJalons } from '$lib/domain/action/action';
import { aideEnAttente } from '$lib/domain/contrat/a-regarder';
import { atterrissageRetenu, teteDuResultat, type TeteDuResultat } from '$lib/domain/contrat/tete';
import {
  contratsDeTete,
  ecartesDe,
  horsTotalDAnneePleine,
  horsTotalDeLAnnee,
  totalAvecCible
} from '$lib/domain/contrat/totaux';
import type { ContratModele } from '../contrat/contrat.types';
import { pointsDe } from '../contrat/points';
import { resultatVise } from '../contrat/resultat-vise';
import { faitsDe, parTours, type Fait } from './a-regarder';
import type { ARegarder, SuiviContrat, TotauxSuivi } from './suivi.types';

/** What the portfolio says of the contracts. */
export interface Suivis {
  suivis: SuiviContrat[];
  aRegarder: ARegarder[];
  totaux: TotauxSuivi | null;
  /** Set when a contract, or the accounts that its landing needs, is closed to the reader: there is no total then. */
  totauxFermes?: true;
}

/** A contract as lists show it: its line, what of it needs attention, the aid that waits. */
export interface ContratSuivi {
  suivi: SuiviContrat;
  faits: Fait[];
  aides: { montant: number; tranches: number };
}

/** @param modele of the room of a contract, at the date of the dataset */
export function contratSuivi(modele: ContratModele): ContratSuivi {
  const { entete } = modele;
  const enAttente = vivant(entete.etat) ? modele.aides.filter(aideEnAttente) : [];
  return {
    suivi: suiviDe(modele),
    faits: faitsDe(modele),
    aides: { montant: enAttente.reduce((s, a) => s + a.paiement.echu, 0), tranches: enAttente.length }
  };
}

/** Every contract of the dataset, the liveliest first, with what they say together. */
export function rassemble(contrats: readonly ContratSuivi[]): Suivis {
  const suivis = ordonne(contrats.map(({ suivi }) => suivi));
  const fermes = suivis.some((s) => s.ferme || (s.comptesFermes && atterrissageRetenu(s.resultat) === null));
  return {
    suivis,
    aRegarder: parTours(contrats.flatMap(({ faits }) => faits)),
    ...(fermes ? { totaux: null, totauxFermes: true as const } : { totaux: totauxDe(contrats, suivis) })
  };
}

function dementieDe(
  valeur: number | null,
  cible: number | null,
  chemin: Pick<ContratModele['trajectoires'][number], 'justesse'> | undefined
): { dementie?: PlaceALaCible } {
  const place =
    valeur === null || cible === null || chemin === undefined ? null : placeDementie(valeur, cible, chemin.justesse);
  return place === null ? {} : { dementie: place };
}

/** A contract's line, from the model of its room. */
export function suiviDe(modele: ContratModele): SuiviContrat {
  const { entete, gains, synthese, trajectoires, criteres, tresorerie } = modele;
  const actions = modele.axes.flatMap((a) => a.actions);
  const resultat = resultatVise(trajectoires);
  const chemin = trajectoires.find((t) => t.solde === 'resultat_crp');
  const hopital = chemin?.atterrissages.find((a) => a.origine === 'etablissement');
  const meteo = (par: 'etablissement' | 'ars') => synthese.meteo.find((m) => m.par === par) ?? null;
  const caisse = modele.comptesFermes ? null : tresorerieMontree(tresorerie);
  return {
    id: entete.id,
    intitule: entete.intitule,
    type: entete.type,
    tome: entete.tome,
    etat: entete.etat,
    gel: entete.gel,
    commence: entete.commence,
    debut: entete.debut,
    fin: entete.fin,
    ghts: entete.ghts.map((g) => g.code),
    membres: entete.membres.map((m) => m.nom),
    territoire: entete.territoire,
    suivi: entete.suivi,
    ...(modele.ferme && { ferme: modele.ferme }),
    ...(modele.comptesFermes && { comptesFermes: true as const }),
    meteo: {
      etablissement: meteo('etablissement')?.meteo ?? 'non_renseignee',
      etablissementLe: meteo('etablissement')?.date ?? null,
      ars: meteo('ars')?.meteo ?? null,
      arsLe: meteo('ars')?.date ?? null
    },
    desaccord: synthese.desaccord,
    desaccordDe: synthese.desaccordDe,
    jalons: sommeDesJalons(actions.map((a) => a.jalons)),
    apPlanifiee: gains.apPlanifiee,
    apEnVigueur: gains.apEnVigueur,
    attenduADate: gains.attenduADate,
    realiseADate: gains.realiseADate,
    ...(modele.seuils && seuilDesGains(modele.seuils)),
    sansGain:
      gains.raisonAbsence === null
        ? null
        : { raison: gains.raisonAbsence, depuis: geleDepuis(gains.raisonAbsence, entete.arret) },
    resultat: resultat && {
      exercice: resultat.exercice,
      cible: resultat.cible,
      ...(resultat.sansCible !== null && { sansCible: resultat.sansCible }),
      etablissement: hopital ? { valeur: hopital.valeur, origine: hopital.document } : null,
      outil: resultat.outil,
      ...dementieDe(hopital?.valeur ?? null, resultat.cible, chemin),
      perimetre: chemin?.perimetre ?? null
    },
    tresorerie: caisse && { jours: caisse.jours, montant: caisse.montant, date: caisse.date, plusBasEj: caisse.nom },
    critere:
      criteres.length === 0 || modele.comptesFermes
        ? null
        : {
            concernees: criteres.filter((c) => c.concernee === true).map((c) => c.nom),
            total: criteres.length,
            sansChiffres: criteres.filter((c) => c.concernee === null).map((c) => c.nom),
            bases: basesJugees(criteres),
            ...avecAnciens(jugesSurUnAncien(criteres).map((c) => c.nom))
          },
    prochaineRevue: entete.prochaineRevue,
    enJeu: entete.suivi && aDesDecisions(entete) ? enJeuDe(pointsDe(modele)) : null,
    alertes: null,
    depuis:
      modele.depuis !== null && vivant(entete.etat) ? { ...modele.depuis, bilan: enBref(modele.depuis.bilan) } : null
  };
}

/** Totals of the head, each beside its target on the same contracts; the others are counted in words. */
function totauxDe(tous: readonly ContratSuivi[], suivis: readonly SuiviContrat[]): TotauxSuivi | null {
  const deTete = contratsDeTete(suivis);
  const contrats = deTete.filter((s) => vivant(s.etat)).length;
  if (contrats === 0) return null;
  const gains = totalDit(
    deTete.map((s) => ({
      ...{ id: s.id, valeur: s.realiseADate, cible: s.attenduADate },
      ecartee: horsTotalDeLAnnee(s) ?? s.sansGain?.raison ?? null
    }))
  );
  const pleines = totalDit(
    deTete.map((s) => ({
      ...{ id: s.id, valeur: s.apEnVigueur, cible: s.apPlanifiee },
      ecartee: horsTotalDAnneePleine(s)
    }))
  );
  const tete = teteDuResultat(suivis);
  const seuilGains = suivis[0]?.seuilGains;
  const jalons = totalDit(
    deTete.map((s) => ({
      ...{ id: s.id, valeur: s.jalons.enRetard, cible: s.jalons.dus },
      ecartee: horsTotalDeLAnnee(s)
    }))
  );
  const [montant, tranches] = [somme(tous, 'montant'), somme(tous, 'tranches')];
  return {
    contrats,
    gains: gains && {
      ...{ attendu: gains.cible, realise: gains.valeur, contrats: gains.contrats, ecartes: gains.ecartes },
      ...(seuilGains !== undefined && { seuilGains })
    },
    anneePleine: pleines && {
      ...{ planifiee: pleines.cible, enVigueur: pleines.valeur },
      ...{ contrats: pleines.contrats, ecartes: pleines.ecartes }
    },
    resultat: resultatDit(tete),
    jalonsEnRetard: jalons?.valeur ?? 0,
    jalonsDus: jalons?.cible ?? 0,
    jalonsEcartes: jalons?.ecartes ?? null,
    aides: tranches === 0 ? null : { montant, tranches }
  };
}

const somme = (contrats: readonly ContratSuivi[], de: keyof ContratSuivi['aides']) =>
  contrats.reduce((total, { aides }) => total + aides[de], 0);

/** A total with what it leaves out, in words; null when no contract counts. */
function totalDit(rangees: Parameters<typeof totalAvecCible>[0]) {
  const { valeur, cible, ...total } = totalAvecCible(rangees);
  if (valeur === null || cible === null) return null;
  return { valeur, cible, contrats: total.comptees.length, ecartes: ecartesDe(total) };
}

function resultatDit({ exercice, total, outil }: TeteDuResultat): TotauxSuivi['resultat'] {
  const { valeur, cible, comptees } = total;
  if (exercice === null || valeur === null || cible === null) return null;
  return {
    ...{ exercice, cible, atterrissage: valeur, outil },
    ...{ contrats: comptees.length, ecartes: ecartesDe(total) }
  };
}

/** Few contracts have any: the others write nothing of it. */
export const avecAnciens = (anciens: string[]): { anciens?: string[] } => (anciens.length === 0 ? {} : { anciens });
