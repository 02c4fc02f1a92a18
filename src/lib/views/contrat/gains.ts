import { perimetreA } from '$lib/domain/contrat/perimetre';
import { estGele } from '$lib/domain/contrat/gel';
import { porteSurDesComptes } from '$lib/domain/contrat/obligations';
import { absenceDeGains, geleAvant } from '$lib/domain/gain/absence';
import { enVigueurUnAnAvant, reductionDeLaBase } from '$lib/domain/gain/base-commune';
import { gainsEnDiscussion, seDiscuteEncore } from '$lib/domain/gain/en-discussion';
import { doublesComptes } from '$lib/domain/gain/doubles-comptes';
import { anneePleine, compteEnResultat, effetEntre, estPonctuelle, net } from '$lib/domain/gain/gain';
import { dernierJourAttendu, finDue, partsDesGains, syntheseGains } from '$lib/domain/gain/gains';
import { effetsParPalier } from '$lib/domain/gain/par-palier';
import { gainsEchus, resteAMettreEnOeuvre } from '$lib/domain/gain/reste';
import { valeursRetenues, type RetenuParUnePartie } from '$lib/domain/gain/retenus';
import { gainsParEj } from '$lib/domain/gain/territoire';
import { anneesDe } from '../fiche/gains';
import { precis } from '../precision';
import type { AlerteDeGains, ContratEntete, GainsDuContrat, Rebasage } from './contrat.types';
import { cumulDe } from './cumul';
import type { Etude } from './etude';
import type { Reperes } from './reperes';
import { etatSigne } from '$lib/domain/contrat/etats';

function anneeDeGains(etude: Etude, annee: number): GainsDuContrat['annees'][number] {
  const { dossier, jugeLe: au, arret, lignes } = etude;
  const { parts, report, reportAVenir, attendu } = effetsParPalier(lignes, dossier.gain_palier, annee, au, arret);
  return {
    annee,
    parts: parts
      .map(({ palier, nature, ...p }) => ({ palier, nature, montant: Math.round(p.montant), echu: Math.round(p.echu) }))
      .filter((p) => p.montant !== 0)
      .map(({ echu, ...p }) => ({ ...p, ...(echu !== 0 && { echu }) })),
    report: Math.round(report),
    ...(Math.round(reportAVenir) !== 0 && { reportAVenir: Math.round(reportAVenir) }),
    attendu: Math.round(attendu)
  };
}

/** The gains of a contract at D: by year, by rung, by nature, by side. */
export function gainsDe(
  etude: Etude,
  reperes: Reperes,
  entete: ContratEntete,
  rebasage: Rebasage | null
): GainsDuContrat {
  const { dossier, jugeLe: au, exercice, arret, lignes } = etude;
  const dernierJour = dernierJourAttendu(arret);
  const synthese = syntheseGains(lignes, dossier.gain_palier, exercice, au, dernierJour);
  const { action, base, gain_palier, contrat } = dossier;
  const avant = enVigueurUnAnAvant(lignes, action, base, gain_palier, { au, debut: contrat.debut });
  const resultat = lignes.filter(compteEnResultat);
  const perimetre = perimetreA(dossier.contrat_perimetre, au).map(({ ej }) => ej);
  const parts = partsDesGains(resultat, (l) => anneePleine(l) ?? 0);
  const effets = partsDesGains(resultat, (l) => effetEntre(l, `${exercice}-01-01`, finDue(exercice, dernierJour)) ?? 0);
  const retenues = valeursRetenues(resultat).perennes;
  const { desaccords, nonValorisees } = gainsEnDiscussion(resultat, dossier.gain_palier, au).perennes;
  // A line that was lost keeps the values that it was given; none is asked for any more.
  const discutees = valeursRetenues(resultat.filter((l) => seDiscuteEncore(l, dossier.gain_palier, au))).perennes;
  const ponctuel = resultat.filter(estPonctuelle);
  const absence = absenceDeGains({
    signe: etatSigne(entete.etat),
    surDesComptes: porteSurDesComptes(entete.type),
    lignes: synthese.lignes,
    attendus: !synthese.rienAttendu,
    gel: entete.gel,
    exerciceGele: geleAvant(arret, exercice)
  });
  return {
    annees: anneesDe(etude).map((annee) => anneeDeGains(etude, annee)),
    exercice,
    au,
    apPlanifiee: Math.round(synthese.apPrevue),
    apDue: Math.round(synthese.apDue),
    ...(estGele(arret) && { manqueAvantGel: Math.round(synthese.apManquante) }),
    apSecurisee: Math.round(synthese.apSecurisee),
    apReportee: Math.round(synthese.apReportee),
    apEnVigueur: Math.round(synthese.apEnVigueur),
    enVigueurUnAnAvant: avant === null ? null : Math.round(avant),
    reste: resteAMettreEnOeuvre(lignes, dossier.gain_palier, au, dernierJour),
    echus: gainsEchus(lignes, dossier.gain_palier, au, dernierJour),
    attenduADate: Math.round(synthese.effetAttenduADate),
    realiseADate: Math.round(synthese.effetRealiseADate),
    attenduAnnee: Math.round(synthese.effetAttendu),
    ponctuelPlanifie: Math.round(ponctuel.reduce((s, l) => s + net(l), 0)),
    partActivite: precis(parts.partActivite),
    ponctuelAttenduAnnee: Math.round(effets.ponctuels),
    partPonctuelle: effets.partPonctuelle,
    recettes: Math.round(parts.recettes),
    depenses: Math.round(parts.depenses),
    depensesEvitees: Math.round(synthese.evitees.anneePleine),
    retenus: {
      etablissement: retenu(retenues.etablissement, discutees.etablissement),
      ars: retenu(retenues.ars, discutees.ars),
      difference: discutees.difference,
      enDiscussion: { desaccords, nonValorisees }
    },
    apTerritoire: Math.round(gainsParEj(resultat, perimetre, (l) => anneePleine(l) ?? 0).territoire),
    raisonAbsence: absence,
    rebasage,
    alertes: alertesDe(etude, reperes),
    cumul: cumulDe(etude, resultat)
  };
}

function retenu(
  { montant }: RetenuParUnePartie,
  { nonValorisees }: RetenuParUnePartie
): GainsDuContrat['retenus']['ars'] {
  return {
    montant: montant === null ? null : Math.round(montant),
    nonValorisees: nonValorisees.lignes,
    eurosNonValorises: Math.round(nonValorisees.euros)
  };
}

/** Double counts to look at: gains cut by a common base, and lines that share a base without saying so. */
function alertesDe({ dossier, lignes }: Etude, reperes: Reperes): AlerteDeGains[] {
  const bases = dossier.base.flatMap(({ base, libelle, plafond }) => {
    const actions = dossier.action.filter((a) => a.base === base).map((a) => a.numero);
    const reduction = reductionDeLaBase(lignes.filter((l) => actions.includes(l.action)));
    if (reduction === null) return [];
    const { annonce, retenu: gardes } = reduction;
    return [{ alerte: 'base_commune' as const, libelle, actions, annonce, retenu: gardes, plafond }];
  });
  const doubles = doublesComptes(dossier.gain, dossier.action).map(({ ej, actions, compte, unite }) => ({
    ...{ alerte: 'double_compte' as const, actions, entite: reperes.nomDe(ej), compte, unite }
  }));
  return [...bases, ...doubles];
}
