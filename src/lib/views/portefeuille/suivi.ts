import type { Database } from '$lib/engine/database';
import { ordonne, vivant } from '$lib/domain/contrat/etats';
import { ecarteesEnMots, totalAvecCible } from '$lib/domain/contrat/totaux';
import { dossierA } from '../contrat/connu';
import type { ContratModele } from '../contrat/contrat.types';
import { modeleDuContrat } from '../contrat/contrat';
import { lisDossiers } from '../contrat/dossier';
import { enteteDe } from '../contrat/entete';
import { etudie } from '../contrat/etude';
import { lisReperes } from '../contrat/reperes';
import { resultatVise } from '../contrat/synthese';
import { aRegarder } from './a-regarder';
import type { ARegarder, SuiviContrat, TotauxSuivi } from './suivi.types';

/** Every contract of the dataset as it is followed at the dataset's date, the liveliest first. */
export async function lisSuivis(
  db: Database
): Promise<{ suivis: SuiviContrat[]; aRegarder: ARegarder[]; totaux: TotauxSuivi | null }> {
  const reperes = await lisReperes(db);
  const au = reperes.jeu.donneesAu;
  const modeles = (await lisDossiers(db, null, { comptes: true })).map((dossier) => {
    const connu = dossierA(dossier, au, au);
    return modeleDuContrat({ reperes, entete: enteteDe(connu, reperes, au), etude: etudie(connu, au) });
  });
  const suivis = ordonne(modeles.map(suiviDe));
  return { suivis, aRegarder: aRegarder(modeles), totaux: totauxDe(modeles, suivis) };
}

/** A contract's line, from the model of its room. */
export function suiviDe(modele: ContratModele): SuiviContrat {
  const { entete, gains, synthese, trajectoires, criteres, tresorerie } = modele;
  const actions = modele.axes.flatMap((a) => a.actions);
  const somme = (de: (a: (typeof actions)[number]) => number) => actions.reduce((s, a) => s + de(a), 0);
  const resultat = resultatVise(trajectoires);
  const hopital = trajectoires
    .find((t) => t.solde === 'resultat_crp')
    ?.atterrissages.find((a) => a.origine === 'etablissement');
  const meteo = (par: 'etablissement' | 'ars') => synthese.meteo.find((m) => m.par === par) ?? null;
  const basse = [...tresorerie].filter((t) => t.jours !== null).sort((a, b) => (a.jours ?? 0) - (b.jours ?? 0))[0];
  return {
    id: entete.id,
    intitule: entete.intitule,
    type: entete.type,
    tome: entete.tome,
    etat: entete.etat,
    gel: entete.gel,
    debut: entete.debut,
    fin: entete.fin,
    ghts: entete.ghts.map((g) => g.code),
    membres: entete.membres.map((m) => m.nom),
    territoire: entete.territoire,
    suivi: entete.suivi,
    absence: entete.suivi ? null : 'faits publics seulement, sans suivi d’actions',
    meteo: {
      etablissement: meteo('etablissement')?.meteo ?? 'non_renseignee',
      etablissementLe: meteo('etablissement')?.date ?? null,
      ars: meteo('ars')?.meteo ?? null,
      arsLe: meteo('ars')?.date ?? null
    },
    desaccord: synthese.desaccord,
    jalons: {
      atteints: somme((a) => a.jalons.atteints),
      dus: somme((a) => a.jalons.dus),
      enRetard: vivant(entete.etat) ? somme((a) => a.jalons.enRetard) : 0
    },
    apPlanifiee: gains.apPlanifiee,
    apEnVigueur: gains.apEnVigueur,
    attenduADate: gains.attenduADate,
    realiseADate: gains.realiseADate,
    sansGain: gains.absence,
    resultat: resultat && {
      exercice: resultat.exercice,
      cible: resultat.cible,
      etablissement: hopital ? { valeur: hopital.valeur, origine: hopital.document } : null,
      outil: resultat.outil,
      perimetre: trajectoires.find((t) => t.solde === 'resultat_crp')?.perimetre ?? ''
    },
    tresorerie: basse ? { jours: basse.jours ?? 0, date: basse.date, plusBasEj: basse.nom } : null,
    critere:
      criteres.length === 0
        ? null
        : {
            concernees: criteres.filter((c) => c.concernee === true).map((c) => c.nom),
            total: criteres.length,
            indecidables: criteres.filter((c) => c.concernee === null).length,
            base: [...new Set(criteres.map((c) => c.base))].join(', ')
          },
    prochaineRevue: entete.prochaineRevue
  };
}

/** Totals of the head: each beside its target on the same contracts; the others are counted in words. */
function totauxDe(modeles: readonly ContratModele[], suivis: readonly SuiviContrat[]): TotauxSuivi | null {
  const avecActions = suivis.filter((s) => s.suivi && vivant(s.etat));
  if (avecActions.length === 0) return null;
  const total = (rangees: Parameters<typeof totalAvecCible>[0]) => {
    const t = totalAvecCible(rangees);
    return { ...t, ecartes: t.ecartees.length === 0 ? null : ecarteesEnMots(t, 'contrat') };
  };
  const gains = total(
    avecActions.map((s) => ({
      id: s.id,
      valeur: s.sansGain === null ? s.realiseADate : null,
      cible: s.sansGain === null ? s.attenduADate : null,
      sansObjet: s.sansGain !== null
    }))
  );
  const pleines = total(
    avecActions.map((s) => ({
      id: s.id,
      valeur: s.sansGain === 'sans objet' ? null : s.apEnVigueur,
      cible: s.sansGain === 'sans objet' ? null : s.apPlanifiee,
      sansObjet: s.sansGain === 'sans objet'
    }))
  );
  const exercices = avecActions.flatMap((s) => s.resultat?.exercice ?? []);
  const exercice = exercices.length === 0 ? null : Math.max(...exercices);
  const resultat = total(
    avecActions.map(({ id, resultat: r }) => {
      const sien = r !== null && r.exercice === exercice ? r : null;
      return { id, valeur: sien?.etablissement?.valeur ?? sien?.outil ?? null, cible: sien?.cible ?? null };
    })
  );
  const refusees = modeles
    .filter((m) => vivant(m.entete.etat))
    .flatMap((m) => m.aides.filter((a) => a.statut !== 'versee' && a.remplie === false && a.prevueLe <= m.entete.au));
  return {
    contrats: avecActions.length,
    gains:
      gains.valeur === null || gains.cible === null
        ? null
        : { attendu: gains.cible, realise: gains.valeur, contrats: gains.comptees.length, ecartes: gains.ecartes },
    anneePleine:
      pleines.valeur === null || pleines.cible === null
        ? null
        : {
            planifiee: pleines.cible,
            enVigueur: pleines.valeur,
            contrats: pleines.comptees.length,
            ecartes: pleines.ecartes
          },
    resultat:
      exercice === null || resultat.valeur === null || resultat.cible === null
        ? null
        : {
            exercice,
            cible: resultat.cible,
            atterrissage: resultat.valeur,
            contrats: resultat.comptees.length,
            ecartes: resultat.ecartes
          },
    jalonsEnRetard: avecActions.reduce((s, c) => s + c.jalons.enRetard, 0),
    jalonsDus: avecActions.reduce((s, c) => s + c.jalons.dus, 0),
    aides:
      refusees.length === 0 ? null : { montant: refusees.reduce((s, a) => s + a.montant, 0), tranches: refusees.length }
  };
}
