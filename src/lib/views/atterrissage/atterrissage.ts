import { seuilDeficit } from '$lib/domain/comptes/alerte';
import { projectionHopital } from '$lib/domain/comptes/atterrissage';
import type { BaseAtterrissage } from '$lib/domain/comptes/base-atterrissage';
import { bilanDesEssais, sommeDesEssais, type LigneDEpreuve } from '$lib/domain/comptes/bilan-epreuve';
import { CLOTURES, comptesDe, posteCrp, type ComptesEj } from '$lib/domain/comptes/comptes-ej';
import { DOCUMENTS_DE_L_ANNEE, essais, montantDe } from '$lib/domain/comptes/epreuve-atterrissage';
import { MOIS_EPROUVES } from '$lib/domain/comptes/hypotheses-atterrissage';
import { premiersMois, resultatParMois } from '$lib/domain/comptes/situations-mensuelles';
import { estFini } from '$lib/domain/contrat/jugement';
import { porteSurDesComptes } from '$lib/domain/contrat/obligations';
import type { Database } from '$lib/engine/database';
import { justesseDe } from '../contrat/atterrissages';
import { baseDe, sourcesDe } from '../contrat/base-atterrissage';
import type { Etude } from '../contrat/etude';
import { lisContrat, type ContratLu } from '../contrat/lecture';
import { perimetreDesChiffres, type Perimetre } from '../contrat/perimetre';
import type { Reperes } from '../contrat/reperes';
import { cibleDuSolde } from '../contrat/trajectoires';
import type { AtterrissageModele, EntiteAtterrie, MontantsParPoste } from './atterrissage.types';

/** The landing of the year of one contract at D: the hospitals' documents, the tool's reading, how right both were. */
export async function atterrissage(
  db: Database,
  params: { contrat: string; au?: string }
): Promise<AtterrissageModele> {
  return atterrissageDuContrat(await lisContrat(db, params.contrat, params.au, { comptes: true }));
}

function atterrissageDuContrat({ reperes, entete, etude }: ContratLu): AtterrissageModele {
  const { ferme, comptesFermes, contrat } = etude.dossier;
  const perimetre = perimetreDesChiffres(etude, reperes);
  const empeche = sansAtterrissage(etude, entete.type);
  const lues = empeche === null ? perimetre.ejs.map((ej) => entiteDe(etude, ej, reperes)) : [];
  const sans = empeche ?? (lues.some(estConnue) ? null : 'sans_comptes');
  return {
    entete,
    ...(ferme && { ferme }),
    ...(comptesFermes && { comptesFermes: comptesFermes.map(reperes.nomDe) }),
    exercice: etude.exercice,
    perimetre: perimetre.dit,
    sans,
    cible: cibleDuSolde(etude, perimetre, entete.version?.numero ?? null, 'resultat_crp'),
    entites: sans === null ? lues : [],
    epreuves: sans === null ? epreuvesDe(etude, perimetre, reperes.nomDe) : [],
    sources: reperes.sources.filter((s) => s.id === contrat.source)
  };
}

/** Whether anything is known of the year of an entity, or of the one before. */
const estConnue = ({ hopital, eprd, document, dernier }: EntiteAtterrie): boolean =>
  [hopital, eprd, document, dernier].some((lu) => lu !== null);

/** Why nothing lands: a contract that is over is judged at its end, a project of territory is not about accounts. */
function sansAtterrissage({ arret }: Etude, type: string): AtterrissageModele['sans'] {
  if (!porteSurDesComptes(type)) return 'sans_objet';
  return estFini(arret) ? 'fini' : null;
}

function entiteDe(etude: Etude, ej: string, { nomDe, aLaListe }: Reperes): EntiteAtterrie {
  const { dossier, au, exercice } = etude;
  const base = baseDe(etude, ej);
  const eprd = comptesDe(dossier.compte, ej, exercice, au, ['eprd']);
  const document = comptesDe(dossier.compte, ej, exercice, au, DOCUMENTS_DE_L_ANNEE);
  const annee = base?.dernierExercice ?? exercice - 1;
  const dernier = comptesDe(dossier.compte, ej, annee, au, CLOTURES);
  const parMois = (quand: number, titre4: number) =>
    resultatParMois(premiersMois(dossier.compte, ej, quand, au), titre4).map(Math.round);
  return {
    ...{ ej, nom: nomDe(ej), seuilDeficit: seuilDeficit({ ej, exercice }, aLaListe ? dossier.liste_ej : null) },
    hopital: projectionHopital(dossier.trajectoire, ej, exercice, 'resultat_crp', au),
    justesse: justesseDe(etude, ej),
    eprd: eprd && montants(eprd),
    document: document && { version: document.version, montants: montants(document) },
    dernier: dernier && { exercice: annee, montants: montants(dernier) },
    base: base && arrondie(base),
    mois: {
      exercice: base === null ? [] : parMois(exercice, base.titre4.montant),
      dernier: base === null || dernier === null ? [] : parMois(annee, posteCrp(dernier, 'C4') ?? 0)
    }
  };
}

function montants(comptes: ComptesEj): MontantsParPoste {
  const de = (poste: Parameters<typeof montantDe>[1]) => montantDe(comptes, poste);
  return {
    ...{ P1: de('P1'), P2: de('P2'), P3: de('P3'), C1: de('C1'), C2: de('C2'), C3: de('C3') },
    ...{ C4: posteCrp(comptes, 'C4'), resultat: de('resultat') }
  };
}

/** To the euro. */
function arrondie(base: BaseAtterrissage): BaseAtterrissage {
  const rond = (x: { annee: number; ecart: number }) => ({ annee: x.annee, ecart: Math.round(x.ecart) });
  return {
    ...base,
    postes: base.postes.map((p) => ({
      ...p,
      ...{ cumul: Math.round(p.cumul), cumulDernier: Math.round(p.cumulDernier) },
      ...{ dernier: Math.round(p.dernier), valeur: Math.round(p.valeur) }
    })),
    resultat: {
      methode: base.resultat.methode,
      valeur: Math.round(base.resultat.valeur),
      saisons: base.resultat.saisons.map(rond),
      erreurs: base.resultat.erreurs.map(rond)
    },
    promesses: base.promesses.map((p) => ({ ...p, montant: Math.round(p.montant) }))
  };
}

function epreuvesDe(etude: Etude, { ejs, dit }: Perimetre, nomDe: (ej: string) => string) {
  const sources = sourcesDe(etude);
  const parEj = ejs.map((ej) => ({
    ej,
    tentes: MOIS_EPROUVES.flatMap((mois) => essais(sources, ej, etude.exercice, etude.jugeLe, mois))
  }));
  const entites = parEj.map(({ ej, tentes }) => ({ nom: nomDe(ej), ej, lignes: bilanDesEssais(tentes).map(ronde) }));
  if (ejs.length < 2) return entites;
  const somme = bilanDesEssais(sommeDesEssais(parEj.map(({ tentes }) => tentes))).map(ronde);
  return [{ nom: dit, ej: null, lignes: somme }, ...entites];
}

const rondOuRien = (montant: number | null) => (montant === null ? null : Math.round(montant));

function ronde(ligne: LigneDEpreuve): LigneDEpreuve {
  const { outil, ecart, dernier, lineaire } = ligne.erreurs;
  return {
    ...ligne,
    erreurs: {
      ...{ outil: rondOuRien(outil), ecart: rondOuRien(ecart) },
      ...{ dernier: rondOuRien(dernier), lineaire: rondOuRien(lineaire) }
    },
    hopital: ligne.hopital && { ...ligne.hopital, erreur: Math.round(ligne.hopital.erreur) }
  };
}
