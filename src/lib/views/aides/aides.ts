import { suspendueALaFin } from '$lib/domain/contrat/codes-d-aide';
import { aidesPonctuelles, avecEtSansAides, termesAbsents } from '$lib/domain/comptes/hors-aides';
import { estVersee, preuveAttendue, preuveRetenue } from '$lib/domain/contrat/aides';
import { etatsDeLaTranche } from '$lib/domain/contrat/etats-d-aide';
import { estArticle50, vieDeLArticle50 } from '$lib/domain/contrat/article-50';
import { suspensionA } from '$lib/domain/contrat/contrat';
import {
  anneesDuLivre,
  echeancesEnVigueur,
  sommesDuLivre,
  type Echeance,
  type LigneDuLivre
} from '$lib/domain/contrat/livre-des-aides';
import {
  notificationAttendue,
  rapproche,
  type LigneARapprocher,
  type Rapprochement
} from '$lib/domain/contrat/rapprochement';
import { partsAPayer } from '$lib/domain/contrat/versement';
import { porteSurDesComptes } from '$lib/domain/contrat/obligations';
import { capitalDAide, exploitationVersee } from '$lib/domain/contrat/capital-d-aide';
import { absenceDeGains, geleAvant, geleEnCours } from '$lib/domain/gain/absence';
import { etatSigne } from '$lib/domain/contrat/etats';
import { sommeDesEj } from '$lib/domain/comptes/soldes';
import { gelDeLAnnee } from '$lib/domain/gain/gel-de-l-annee';
import { dernierJourAttendu, syntheseGains } from '$lib/domain/gain/gains';
import { exerciceCommence } from '$lib/domain/temps/exercice';
import type { Database } from '$lib/engine/database';
import { partage } from '$lib/engine/memo';
import type { Row } from '$lib/schema/tables';
import { cloture, exercicesClos } from '../contrat/comptes';
import { engagementsDe } from '../contrat/engagements';
import type { Etude } from '../contrat/etude';
import { lisContrat, type ContratLu } from '../contrat/lecture';
import { perimetreDesChiffres } from '../contrat/perimetre';
import type { Reperes } from '../contrat/reperes';
import { estRemplie } from '$lib/domain/contrat/condition-d-aide';
import { livreDe, tranchesJugees, type TrancheLue } from '../contrat/tranches';
import { anneesDe } from '../fiche/gains';
import type { AidesModele, AnneeDAide, TrancheMontree } from './aides.types';

/** The aid of one contract at D, beside what its plan brought. */
export const aides = partage(async (db: Database, params: { contrat: string; au?: string }): Promise<AidesModele> =>
  aidesDuContrat(await lisContrat(db, params.contrat, params.au, { comptes: true }))
);

function aidesDuContrat({ reperes, entete, etude }: ContratLu): AidesModele {
  const version = entete.version?.numero ?? null;
  const lues = tranchesJugees(etude, engagementsDe(etude, reperes, version), version);
  const echeances = echeancesEnVigueur(etude.dossier.aide_echeance, lues);
  const livre = livreDe(etude, lues);
  const rapprochee = rapproche(aRapprocher(lues, livre, supportDe(etude, reperes)), etude.dossier.notification);
  const enSuspens = lues.filter((t) => t.jugement.verdict === 'indecidable');
  const indecises = new Set(enSuspens.map(({ tranche }) => tranche));
  const attente = livre.filter((l) => l.classe === 'conditionnelle' && indecises.has(l.tranche));
  const { ferme, comptesFermes } = etude.dossier;
  return {
    entete,
    ...(ferme && { ferme }),
    ...(comptesFermes && { comptesFermes: comptesFermes.map(reperes.nomDe) }),
    tranches: lues.map((t) =>
      trancheMontree(t, { livre, echeances, jugeLe: etude.jugeLe }, rapprochee.paires, reperes)
    ),
    livre,
    annees: anneesDAide(etude, livre),
    totaux: sommesDuLivre(livre),
    indecidables: {
      tranches: new Set(attente.map(({ tranche }) => tranche)).size,
      montant: attente.reduce((total, { montant }) => total + montant, 0)
    },
    annoncees: { min: etude.dossier.contrat.aide_min, max: etude.dossier.contrat.aide_max },
    sansGain: sansGainDe(etude, entete),
    ratios: porteSurDesComptes(entete.type) ? ratiosDe(etude, reperes, lues, livre) : null,
    rapprochement: etude.dossier.notification.length === 0 ? null : rapprochementDit(rapprochee, reperes),
    sources: reperes.sources.filter((s) => s.id === etude.dossier.contrat.source)
  };
}

type LigneRapprochee = LigneARapprocher & { libelle: string };
type Paire = Rapprochement<LigneRapprochee, Row<'notification'>>['paires'][number];

/** The support hospital of the perimeter, which an aid without beneficiary goes to. */
export function supportDe({ dossier }: Etude, reperes: Reperes): string | null {
  return dossier.contrat_perimetre.find(({ ej }) => reperes.etablissement(ej)?.role === 'support')?.ej ?? null;
}

function aRapprocher(
  tranches: readonly TrancheLue[],
  livre: readonly LigneDuLivre[],
  support: string | null
): LigneRapprochee[] {
  return livre.flatMap(({ tranche, exercice, montant, classe }) => {
    const t = tranches.find((autre) => autre.tranche === tranche);
    if (t === undefined) return [];
    const { enveloppe, libelle, notifiee_le: notifieeLe } = t;
    const parts = livre.filter((l) => l.tranche === tranche).length;
    const attendue = notificationAttendue({ classe, parts, notifieeLe });
    return [{ tranche, exercice, montant, enveloppe, libelle, ej: t.ej ?? support, notifieeLe, attendue }];
  });
}

function rapprochementDit(
  { paires, sansNotification, sansTranche, ailleurs }: Rapprochement<LigneRapprochee, Row<'notification'>>,
  reperes: Reperes
): AidesModele['rapprochement'] {
  return {
    paires: paires.length,
    ailleurs,
    sansNotification: sansNotification.map(({ ej, exercice, enveloppe, libelle, tranche, montant }) => ({
      ...{ sens: 'tranche', entite: ej === null ? '' : reperes.nomDe(ej), exercice, enveloppe },
      ...{ tranche, libelle, numero: null, montant }
    })),
    sansTranche: sansTranche.map((n) => ({
      ...{ sens: 'notification', entite: reperes.nomDe(n.ej), exercice: n.campagne },
      enveloppe: [n.enveloppe, n.sous_enveloppe].filter((texte) => texte !== null).join(', '),
      ...{ tranche: null, libelle: n.libelle ?? n.mesure ?? '', numero: n.numero, montant: n.montant }
    }))
  };
}

function sansGainDe(etude: Etude, entete: ContratLu['entete']): AidesModele['sansGain'] {
  const synthese = syntheseDe(etude, etude.exercice);
  return absenceDeGains({
    signe: etatSigne(entete.etat),
    surDesComptes: porteSurDesComptes(entete.type),
    lignes: synthese.lignes,
    attendus: !synthese.rienAttendu,
    gel: entete.gel,
    exerciceGele: geleAvant(etude.arret, etude.exercice)
  });
}

function syntheseDe({ lignes, dossier, jugeLe, arret }: Etude, annee: number) {
  return syntheseGains(lignes, dossier.gain_palier, annee, jugeLe, dernierJourAttendu(arret));
}

function trancheMontree(
  t: TrancheLue,
  { livre, echeances, jugeLe }: { livre: readonly LigneDuLivre[]; echeances: readonly Echeance[]; jugeLe: string },
  paires: readonly Paire[],
  reperes: Reperes
): TrancheMontree {
  const siennes = livre.filter(({ tranche }) => tranche === t.tranche);
  const prouvee = preuveRetenue(t.preuve, t.jugement.faits) !== null;
  return {
    tranche: t.tranche,
    libelle: t.libelle,
    enveloppe: t.enveloppe,
    imputation: t.imputation,
    entite: t.ej === null ? null : reperes.nomDe(t.ej),
    montant: t.montant,
    prevueLe: t.prevue_le,
    notifieeLe: t.notifiee_le,
    verseeLe: estVersee(t) ? t.paiement.dernierLe : null,
    suspendueLe: t.suspendue_le,
    statut: t.statut,
    etats: etatsDeLaTranche(livre, t.tranche),
    condition: t.condition,
    jugement: t.jugement,
    preuve: t.preuve,
    preuveManque:
      !prouvee && preuveAttendue({ statut: t.statut, condition: t.condition, remplie: estRemplie(t.jugement) }),
    sommes: sommesDuLivre(siennes),
    nonVersees: partsAPayer(siennes)
      .filter((part) => !suspendueALaFin(part))
      .flatMap(({ motif, montant, prevueLe: dueLe }) => (motif === null ? [] : [{ motif, montant, dueLe }])),
    risque: siennes.find((l) => l.risque !== null)?.risque ?? null,
    article50: estArticle50(t.enveloppe) ? { vie: vieDeLArticle50(t, echeances, jugeLe) } : null,
    notifications: paires
      .filter(({ ligne }) => ligne.tranche === t.tranche)
      .flatMap(({ ligne, notifications }) =>
        notifications.map(({ site, numero, date, montant }) => ({
          ...{ exercice: ligne.exercice, site, numero, date, montant }
        }))
      )
  };
}

/** Aid by year beside the net effect of the plan on the same year: two measures, never added up (rules 1 and 2). */
function anneesDAide(etude: Etude, livre: readonly LigneDuLivre[]): AnneeDAide[] {
  const avecGains = etude.lignes.length > 0;
  const duPlan = avecGains ? anneesDe(etude) : [];
  const suspension = suspensionA(etude.dossier.contrat_evenement, etude.au);
  const annees = new Set([...anneesDuLivre(livre), ...duPlan]);
  return [...annees]
    .sort((a, b) => (a ?? Infinity) - (b ?? Infinity))
    .map((annee) => {
      const plan = annee === null || !duPlan.includes(annee) ? null : syntheseDe(etude, annee);
      const gel = plan === null ? null : gelDeLAnnee(suspension, plan.annee);
      const aDate =
        plan !== null && exerciceCommence(plan.annee, etude.jugeLe) ? Math.round(plan.effetRealiseADate) : null;
      const auGel =
        plan !== null && geleEnCours(etude.arret, plan.annee) ? Math.round(plan.effetRealiseComparable) : null;
      return {
        annee,
        ...sommesDuLivre(livre.filter(({ exercice }) => exercice === annee)),
        planAttendu: plan === null || gel !== null ? null : Math.round(plan.effetAttendu),
        planGel: gel,
        planRealise: auGel ?? aDate,
        planRealiseEnsuite: auGel === null || aDate === null ? null : aDate - auGel
      };
    });
}

function ratiosDe(
  etude: Etude,
  reperes: Reperes,
  tranches: readonly TrancheLue[],
  livre: readonly LigneDuLivre[]
): AidesModele['ratios'] {
  const { ejs, dit } = perimetreDesChiffres(etude, reperes);
  const exercice = exercicesClos(etude, ejs).at(-1);
  if (exercice === undefined) return null;
  const clos = ejs.map((ej) => ({ ej, cloture: cloture(etude, ej, exercice) }));
  const { soldes } = sommeDesEj(new Map(clos.map((c) => [c.ej, c.cloture?.soldes ?? null])));
  const comptes = clos.map((c) => c.cloture?.comptes ?? null);
  const support = supportDe(etude, reperes);
  const capital = capitalDAide(tranches, livre, { ejs, support, au: `${exercice}-12-31` });
  return {
    exercice,
    versions: [...new Set(clos.flatMap((c) => c.cloture?.comptes.version ?? []))],
    perimetre: dit,
    capital,
    ponctuelles: aidesPonctuelles(comptes),
    versees: exploitationVersee(tranches, livre, { ejs, support, exercice }),
    lignes: avecEtSansAides(soldes, comptes, capital),
    absents: termesAbsents(clos).map(({ ej, manque }) => ({
      entite: reperes.nomDe(ej),
      manque: etude.dossier.comptesFermes?.includes(ej) ? 'fermes' : manque
    }))
  };
}
