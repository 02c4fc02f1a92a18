import {
  CLOTURES,
  comptesDe,
  posteCrp,
  somme,
  statutDesClotures,
  type ComptesEj
} from '$lib/domain/comptes/comptes-ej';
import { autorisationEmprunt } from '$lib/domain/comptes/dette';
import { tableauDeFinancement } from '$lib/domain/comptes/financement';
import { cumulDesMois, moyenneDesMois } from '$lib/domain/comptes/mois-du-poste';
import { estDansLHorizon } from '$lib/domain/comptes/cible';
import { soldes } from '$lib/domain/comptes/soldes';
import { pgfpLu } from '$lib/domain/comptes/versions-trajectoire';
import { suspensionA } from '$lib/domain/contrat/contrat';
import { gelDeLAnnee } from '$lib/domain/gain/gel-de-l-annee';
import { nonSecurise } from '$lib/domain/gain/non-securise';
import { anneeDe } from '$lib/domain/temps/calendrier';
import { effetsParPalier } from '$lib/domain/gain/par-palier';
import { lignesDuCrp } from '../contrat/effort';
import { anneesDe } from '../fiche/gains';
import type { ContratModele } from '../contrat/contrat.types';
import { ailleurs } from './ailleurs';
import { arrondi, DECIMALES_DES_QUOTIENTS, parEntite, type Lu } from './entites';
import { eprdModifies } from './eprd-modifies';
import { detteDe } from './echeancier';
import { ppiDe } from './ppi';
import type { EprdModele } from './reunion.types';

export function eprdPgfp(lu: Lu, modele: ContratModele): EprdModele {
  const { etude, perimetre, reperes } = lu;
  const exercice = dernierEprd(lu) ?? etude.exercice;
  const eprd = (ej: string, annee = exercice) => comptesDe(etude.dossier.compte, ej, annee, etude.au, ['eprd']);
  const clos = (ej: string) => comptesDe(etude.dossier.compte, ej, exercice - 1, etude.au, CLOTURES);
  const poste = (lus: ComptesEj | null, p: Parameters<typeof posteCrp>[1]) => lus && posteCrp(lus, p);
  return {
    ...{ reunion: 'eprd-pgfp', exercice },
    ...{ modifies: eprdModifies(lu, exercice), ailleurs: ailleurs(lu, exercice) },
    etats: perimetre.ejs.map((ej) => {
      const envoi = etude.dossier.transmission.find(
        (t) => t.ej === ej && t.document === 'eprd' && t.exercice === exercice
      );
      return {
        ...{ nom: reperes.nomDe(ej), echeance: envoi?.echeance ?? null, transmisLe: envoi?.transmis_le ?? null },
        ...{ etat: envoi?.etat ?? null, etatLe: envoi?.etat_le ?? null }
      };
    }),
    hypotheses: modele.hypotheses.lignes.filter((h) => h.exercice === exercice),
    ...{ ppi: ppiDe(lu), dette: detteDe(lu, exercice) },
    emplois: parEntite(lu, (ej) => {
      const paye = (indicateur: string) =>
        arrondi(moyenneDesMois(lu.mesures.mois(ej, indicateur, exercice - 1), 12), DECIMALES_DES_QUOTIENTS);
      const sejours = (annee: number) =>
        arrondi(cumulDesMois(lu.mesures.mois(ej, 'SEJOURS_HC_MCO_MENSUEL', annee), 12));
      return {
        ...{ pm_tper: poste(eprd(ej), 'tper_pm'), pm_tper_avant: poste(eprd(ej, exercice - 1), 'tper_pm') },
        ...{ pm_paye_avant: paye('ETPR_PM_MENSUEL') },
        ...{ pnm_tper: poste(eprd(ej), 'tper_pnm'), pnm_tper_avant: poste(eprd(ej, exercice - 1), 'tper_pnm') },
        ...{ pnm_paye_avant: paye('ETPR_PNM_MENSUEL') },
        ...(lu.mesures.sansObjet(ej, 'SEJOURS_HC_MCO_MENSUEL')
          ? ({ sejours: 'sans_objet', sejours_avant: 'sans_objet' } as const)
          : { sejours: sejours(exercice - 1), sejours_avant: sejours(exercice - 2) })
      };
    }),
    equilibre: parEntite(lu, (ej) => {
      const [n, avant] = [eprd(ej), clos(ej)].map((lus) => lus && soldes(lus, null));
      return {
        ...{ resultat: arrondi(n?.resultat_crp ?? null), caf: arrondi(n?.caf ?? null) },
        ...{ capital: arrondi(n?.capital_contractuel ?? null), caf_avant: arrondi(avant?.caf ?? null) },
        capital_avant: arrondi(avant?.capital_contractuel ?? null)
      };
    }),
    financement: financementDe(
      perimetre.ejs.map((ej) => eprd(ej)),
      perimetre.ejs.map((ej) => clos(ej))
    ),
    emprunt: perimetre.ejs.map((ej) => {
      const cloture = clos(ej);
      const [n, avant] = [eprd(ej), cloture].map((lus) => lus && autorisationEmprunt(soldes(lus, null)));
      return {
        ...{ nom: reperes.nomDe(ej), eprd: n ?? null, avant: avant ?? null },
        provisoire: cloture !== null && statutDesClotures([cloture.version]) === 'provisoire'
      };
    }),
    pgfp: pgfpDe(lu, exercice)
  };
}

/** The latest year whose EPRD one of the entities has sent. */
function dernierEprd({ etude: { dossier }, perimetre: { ejs } }: Lu): number | null {
  const annees = dossier.compte
    .filter((c) => c.version === 'eprd' && ejs.includes(c.ej))
    .map(({ fin }) => anneeDe(fin));
  return annees.length === 0 ? null : Math.max(...annees);
}

function financementDe(
  eprds: readonly (ComptesEj | null)[],
  clos: readonly (ComptesEj | null)[]
): EprdModele['financement'] {
  const [n, avant] = [tableauDeFinancement(eprds), tableauDeFinancement(clos)];
  return [...n].map(([ligne, v]) => ({ ligne, eprd: arrondi(v), avant: arrondi(avant.get(ligne) ?? null) }));
}

/** The path of the last PGFP, and beside it what each of its years still owes to gains that no act secures. */
function pgfpDe(lu: Lu, exercice: number): EprdModele['pgfp'] {
  const pgfp = pgfpLu(lu.etude.dossier.trajectoire);
  const siennes = pgfp?.lignes ?? [];
  const annees = [...new Set(siennes.map((t) => t.exercice))]
    .filter((a) => estDansLHorizon(a, exercice))
    .sort((a, b) => a - b);
  const { etude, perimetre } = lu;
  const { jugeLe, arret, dossier } = etude;
  // Each balance is taken without the gains of its own budgets and entities [16]: a CAF is that of all budgets.
  const duCrp = lignesDuCrp(etude, perimetre);
  const deTousLesBudgets = etude.lignes.filter(({ ej }) => perimetre.ejs.includes(ej));
  const desGains = anneesDe(etude);
  const suspension = suspensionA(dossier.contrat_evenement, etude.au);
  const total = (annee: number, solde: string) =>
    arrondi(
      somme(
        lu.perimetre.ejs.map(
          (ej) => siennes.find((t) => t.ej === ej && t.exercice === annee && t.solde === solde)?.valeur ?? null
        )
      )
    );
  return {
    version: pgfp && { code: pgfp.version, numero: pgfp.numero },
    annees: annees.map((annee) => {
      const ouverts = (lignes: typeof etude.lignes) => {
        if (!desGains.includes(annee)) return null;
        const { parts, reportOuvert } = effetsParPalier(lignes, dossier.gain_palier, annee, jugeLe, arret);
        return gelDeLAnnee(suspension, annee) ?? Math.round(nonSecurise(parts) + reportOuvert);
      };
      return {
        ...{ annee, resultat: total(annee, 'resultat_crp'), caf: total(annee, 'caf') },
        investissements: total(annee, 'investissements'),
        ...{ nonSecurise: ouverts(duCrp), nonSecuriseEnTout: ouverts(deTousLesBudgets) }
      };
    })
  };
}
