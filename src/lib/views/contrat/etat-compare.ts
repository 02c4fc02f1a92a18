import { somme } from '$lib/domain/comptes/comptes-ej';
import { estEnVigueurAuContrat, SOLDES_TRACES } from '$lib/domain/comptes/versions-trajectoire';
import { versionEnVigueur } from '$lib/domain/contrat/contrat';
import type { AlerteVue } from '$lib/domain/contrat/depuis/alertes';
import { bilanDe, referenceDe, type Reference } from '$lib/domain/contrat/depuis/bilan';
import { mouvementsEntre, type EtatDuContrat, type MouvementDuContrat } from '$lib/domain/contrat/depuis/depuis';
import type { AtterrissageVu, CibleVue, ClotureVue } from '$lib/domain/contrat/depuis/chiffres';
import type { IndicateurVu } from '$lib/domain/contrat/depuis/indicateurs';
import type { CritereVu } from '$lib/domain/contrat/depuis/suites';
import { porteSurDesComptes } from '$lib/domain/contrat/obligations';
import { revuesTenues } from '$lib/domain/contrat/rendez-vous';
import { meteoA } from '$lib/domain/action/action';
import { uneFois } from '$lib/domain/une-fois';
import type { Database } from '$lib/engine/database';
import { partage } from '$lib/engine/memo';
import { alertesComparees, alertesDesVersions } from '../alertes/comparees';
import { atterrissages } from './atterrissages';
import { cloture, exercicesClos, presentes } from './comptes';
import type { ContratModele } from './contrat.types';
import { criteresDe } from './criteres';
import { engagementsDe } from './engagements';
import type { Etude } from './etude';
import { indicateursVus } from './indicateurs-vus';
import { lisContrat, type ContratLu } from './lecture';
import { aidesVues, engagementsVus, gainsVus, jalonsVus } from './objets-vus';
import { perimetreDesChiffres, type Perimetre } from './perimetre';

/** Since when a contract is compared by default; null when it is not followed, or nothing was before. */
export function referenceDuContrat({ entete, etude }: ContratLu): Reference | null {
  if (!entete.suivi) return null;
  return referenceDe(revuesTenues(etude.dossier.revue, entete.au), entete, entete.au);
}

/** An earlier reading of a contract, and what its alerts were then and are now. */
export interface Anterieur {
  lu: ContratLu;
  alertes: { avant: readonly AlerteVue[]; apres: readonly AlerteVue[] };
  /** The indicators that its actions must move, as they were known then and are now. */
  indicateurs: readonly [avant: readonly IndicateurVu[], apres: readonly IndicateurVu[]];
}

/** Reads a contract as it was on an earlier day, to compare it. */
export const lisAnterieur = (db: Database, { entete, etude }: ContratLu, de: string): Promise<Anterieur> =>
  anterieurDe(db, entete.id, de, { au: entete.au, jugeLe: etude.jugeLe });

const anterieurDe = partage(
  async (db: Database, contrat: string, de: string, apres: { au: string; jugeLe: string }): Promise<Anterieur> => {
    const [lu, alertes] = await Promise.all([
      lisContrat(db, contrat, de, { comptes: true }),
      alertesComparees(db, contrat, { de, au: apres.au })
    ]);
    return { lu, alertes, indicateurs: await indicateursVus(db, lu, [lu.etude, apres]) };
  }
);

/** The same from a version that was published before, on its own last day, and its indicators as each version tells them. */
export async function lisPubliee(
  avant: Database,
  db: Database,
  { entete: { id, au }, etude: { jugeLe } }: ContratLu,
  le: string
): Promise<Anterieur> {
  const [lu, apres, alertes] = await Promise.all([
    lisContrat(avant, id, le, { comptes: true }),
    lisContrat(db, id, le, { comptes: true }),
    alertesDesVersions({ db: avant, le }, { db, le: au }, id)
  ]);
  const jours = [lu.etude, { au, jugeLe }] as const;
  const [[indicateursAvant], [, indicateursApres]] = await Promise.all([
    indicateursVus(avant, lu, jours),
    indicateursVus(db, apres, jours)
  ]);
  return { lu, alertes, indicateurs: [indicateursAvant, indicateursApres] };
}

/** What changed of a contract between two readings of it: its room says how much, a page of its own says what. */
export const mouvementsDuContrat = uneFois(
  ({ lu: avant, alertes, indicateurs }: Anterieur, apres: ContratLu): MouvementDuContrat[] => {
    const perimetre = perimetreDesChiffres(apres.etude, apres.reperes);
    const { exercice } = apres.etude;
    return mouvementsEntre(
      etatDuContrat(avant, perimetre, exercice, { alertes: alertes.avant, indicateurs: indicateurs[0] }),
      etatDuContrat(apres, perimetre, exercice, { alertes: alertes.apres, indicateurs: indicateurs[1] })
    );
  }
);

/** The few figures of it, for the first screen and the portfolio. */
export function depuisDe(apres: ContratLu, avant: Anterieur | null): ContratModele['depuis'] {
  const reference = referenceDuContrat(apres);
  if (reference === null || avant === null) return null;
  return { reference, bilan: bilanDe(mouvementsDuContrat(avant, apres)) };
}

function etatDuContrat(
  { entete, etude, reperes }: ContratLu,
  perimetre: Perimetre,
  exercice: number,
  lus: Pick<EtatDuContrat, 'alertes' | 'indicateurs'>
): EtatDuContrat {
  const { dossier, au } = etude;
  const version = entete.version?.numero ?? null;
  const engagements = engagementsDe(etude, reperes, version);
  const comptes = porteSurDesComptes(entete.type);
  const jugements = meteoA(dossier.contrat_point, au);
  return {
    au,
    vie: vieDe(entete.etat, etude),
    meteo: { etablissement: jugements.etablissement?.meteo ?? null, ars: jugements.ars?.meteo ?? null },
    jalons: jalonsVus(etude),
    actions: etude.actions.map(({ bref, etat }) => ({
      numero: bref.numero,
      libelle: bref.libelle,
      etat: etat.etat,
      meteo: { etablissement: etat.declare.etablissement?.meteo ?? null, ars: etat.declare.ars?.meteo ?? null }
    })),
    gains: gainsVus(etude, exercice),
    // The very study where it can be: what is worked out of it once is kept by it.
    atterrissages: comptes
      ? atterrissagesDe(etude.exercice === exercice ? etude : { ...etude, exercice }, perimetre)
      : [],
    cibles: comptes ? ciblesDe(etude, perimetre, version) : [],
    engagements: engagementsVus(engagements),
    criteres: comptes ? criteresVus(criteresDe(etude, reperes)) : [],
    ...lus,
    aides: aidesVues(etude, engagements, version),
    decisions: dossier.decision.map(({ date, rang, texte, responsable, echeance, faite_le: faiteLe }) => ({
      ...{ date, rang, texte, responsable, echeance, faiteLe }
    })),
    clotures: comptes ? cloturesDe(etude, reperes.nomDe) : []
  };
}

function vieDe(etat: EtatDuContrat['vie']['etat'], { dossier, au, fin }: Etude): EtatDuContrat['vie'] {
  const version = versionEnVigueur(dossier.contrat_version, au);
  return {
    etat,
    terme: version === null || fin === null ? null : { le: fin, effet: version.effet },
    faits: dossier.contrat_evenement.map(({ rang, date, date_texte: dateTexte, type, organisme, sens, ...fait }) => ({
      ...{ rang, date, dateTexte, type, organisme, sens, gel: fait.gel, enregistre_le: fait.enregistre_le }
    }))
  };
}

function atterrissagesDe(etude: Etude, perimetre: Perimetre): AtterrissageVu[] {
  return SOLDES_TRACES.flatMap((solde) =>
    atterrissages(etude, perimetre, solde).map(({ origine, annee: exercice, valeur, document }) => ({
      ...{ solde, origine, exercice, valeur, document }
    }))
  );
}

function ciblesDe({ dossier }: Etude, { ejs }: Perimetre, version: number | null): CibleVue[] {
  const cibles = dossier.trajectoire.filter((t) => t.version === 'cible' && t.valeur !== null && ejs.includes(t.ej));
  const lignes = cibles.filter((t) =>
    estEnVigueurAuContrat(
      t,
      cibles.filter(({ solde }) => solde === t.solde),
      version
    )
  );
  return SOLDES_TRACES.flatMap((solde) => {
    const siennes = lignes.filter((l) => l.solde === solde);
    return [...new Set(siennes.map((l) => l.exercice))].flatMap((exercice) => {
      const valeur = somme(
        ejs.map((ej) => siennes.find((l) => l.ej === ej && l.exercice === exercice)?.valeur ?? null)
      );
      return valeur === null ? [] : [{ solde, exercice, valeur: Math.round(valeur) }];
    });
  });
}

function criteresVus(entites: ContratModele['criteres']): CritereVu[] {
  return entites.flatMap(({ ej, nom, criteres }) =>
    criteres.map(({ numero, rempli, document, chiffres }) => ({
      ...{ ej, nom, numero, rempli, document, marge: chiffres === null ? null : Math.round(chiffres.marge) }
    }))
  );
}

/** Balances that a closing says, and that its approval may change. */
const CLOS = ['resultat_crp', 'resultat_consolide', 'caf', 'tresorerie'] as const;

function cloturesDe(etude: Etude, nomDe: (ej: string) => string): ClotureVue[] {
  return presentes(etude).flatMap((ej) =>
    exercicesClos(etude, [ej]).flatMap((exercice): ClotureVue[] => {
      const clos = cloture(etude, ej, exercice);
      if (clos === null) return [];
      const soldes = Object.fromEntries(
        CLOS.map((solde) => {
          const valeur = clos.soldes[solde];
          return [solde, valeur === null ? null : Math.round(valeur)];
        })
      );
      return [{ ej, nom: nomDe(ej), exercice, version: clos.comptes.version, soldes }];
    })
  );
}
