import { seuilsChanges } from '$lib/domain/alerte/seuils-communs';
import type { Database } from '$lib/engine/database';
import { partage } from '$lib/engine/memo';
import { alertesLevees } from '../alertes/ecrites';
import { projeteeDe } from './atterrissages';
import { dernierClosDe, resultatsDe, transmissionsDe, tresorerieDe } from './comptes';
import type { ActionBref, ActionDuContrat, ContratModele, ParamsDuContrat } from './contrat.types';
import { criteresDe } from './criteres';
import { rebasageDe } from './effort';
import { depuisDe, lisAnterieur, referenceDuContrat } from './etat-compare';
import { HYPOTHESES_ATTERRISSAGE, sontParDefaut } from '$lib/domain/comptes/hypotheses-atterrissage';
import { porteSurDesComptes } from '$lib/domain/contrat/obligations';
import { engagementsDe } from './engagements';
import { gainsDe } from './gains';
import { jalonsAVoir } from './jalons';
import { sourcesDuDossier } from './dossier';
import { lisContrat, type ContratLu } from './lecture';
import { perimetreDesChiffres, type Perimetre } from './perimetre';
import { pontsDe } from './ponts';
import { aidesDe, hypothesesDe, revuesDe } from './suites';
import { syntheseDe } from './synthese';
import { cibleDuSolde, trajectoiresDe } from './trajectoires';

const lisAuxComptes = (db: Database, { contrat: id, au }: ParamsDuContrat) => lisContrat(db, id, au, { comptes: true });

/** One contract at D, compared with no other date: its meetings ask for no more. */
export const contratSeul = partage(async (db: Database, params: ParamsDuContrat): Promise<ContratModele> =>
  modeleDuContrat(await lisAuxComptes(db, params), params.hypotheses)
);

/** The room of one contract at D, and what changed since its last review. */
export const contrat = partage(async (db: Database, params: ParamsDuContrat): Promise<ContratModele> => {
  const lu = await lisAuxComptes(db, params);
  const reference = referenceDuContrat(lu);
  const avant = reference === null ? null : await lisAnterieur(db, lu, reference.le);
  const alertes = lu.entete.suivi ? await alertesLevees(db, params.contrat, params.au) : null;
  return { ...(await contratSeul(db, params)), depuis: depuisDe(lu, avant), alertes };
});

/**
 * The model of a contract from what was read of it.
 * @param hypotheses those under which the tool lands the year, where they are not the defaults
 * @param sien entities whose paths, bridges and assumptions are told, where they are not all those it adds up
 */
export function modeleDuContrat(
  lu: ContratLu,
  hypotheses = HYPOTHESES_ATTERRISSAGE,
  sien: Perimetre | null = null
): ContratModele {
  const { reperes, entete, etude } = lu;
  const version = entete.version?.numero ?? null;
  const comptes = porteSurDesComptes(entete.type);
  const perimetre = sien ?? perimetreDesChiffres(etude, reperes);
  const trajectoires = comptes ? trajectoiresDe(etude, perimetre, { version, hypotheses }, reperes) : [];
  const rebasage = rebasageDe(etude, perimetre, trajectoires);
  const gains = gainsDe(etude, reperes, entete, rebasage);
  const cible = (ej: string) => cibleDuSolde(etude, { ejs: [ej] }, version, 'tresorerie');
  const tresorerie = comptes ? tresorerieDe(etude, reperes, cible) : [];
  const jalons = jalonsAVoir(etude);
  const engagements = engagementsDe(etude, reperes, version);
  const { ferme, comptesFermes } = etude.dossier;
  const changes = seuilsChanges(reperes.seuils);
  return {
    entete,
    depuis: null,
    alertes: null,
    ...(ferme && { ferme }),
    ...(comptesFermes && { comptesFermes: comptesFermes.map(reperes.nomDe) }),
    ...(changes && { seuils: changes }),
    ...(!sontParDefaut(hypotheses) && { sousHypotheses: hypotheses }),
    synthese: syntheseDe({ etude, entete, gains, trajectoires, engagements }),
    ponts: pontsDe(etude, perimetre, trajectoires, entete.etat),
    trajectoires,
    resultats: comptes ? resultatsDe(etude, perimetre, version, reperes) : null,
    dernierClos: comptes ? dernierClosDe(etude, perimetre) : null,
    anneeProjetee: comptes ? projeteeDe(etude, perimetre) : null,
    gains,
    engagements,
    axes: [...etude.dossier.axe]
      .sort((a, b) => a.rang - b.rang)
      .map(({ axe, libelle }) => ({
        axe,
        libelle,
        actions: etude.actions.filter(({ action }) => action.axe === axe).map(({ bref }) => enBref(bref))
      })),
    jalons,
    hypotheses: hypothesesDe(etude, reperes, sien),
    aides: aidesDe(etude, engagements, version),
    criteres: comptes ? criteresDe(etude, reperes) : [],
    tresorerie,
    transmissions: comptes ? transmissionsDe(etude, reperes) : [],
    revues: revuesDe(etude),
    sources: sourcesCitees({ reperes, entete, etude })
  };
}

/** What the page of the contract says of an action. */
function enBref({ seuilGains, ...bref }: ActionBref): ActionDuContrat {
  const { numero, libelle, etat, ton, tauxDesGains, meteo, desaccord, desaccordDe, jalons, debut } = bref;
  const { apPlanifiee, apEnVigueur, attenduADate, realiseADate } = bref;
  return {
    ...{ numero, libelle, etat, ton, tauxDesGains, meteo, desaccord, desaccordDe, jalons, debut },
    ...{ apPlanifiee, apEnVigueur, attenduADate, realiseADate },
    ...(seuilGains !== undefined && { seuilGains })
  };
}

/** The sources of the contract and of its accounts. */
function sourcesCitees({ reperes, etude }: ContratLu): ContratModele['sources'] {
  const { contrat: vie, comptes } = sourcesDuDossier(etude.dossier);
  const citees = new Set([...vie, ...comptes]);
  return reperes.sources.filter((s) => citees.has(s.id));
}
