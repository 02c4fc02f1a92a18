import { lignesDuJalon } from '$lib/domain/action/du-jalon';
import type { FaitsA } from '$lib/domain/alerte/evaluation';
import type { FaitsContrat } from '$lib/domain/alerte/faits';
import { jusquAuDernier } from '$lib/domain/alerte/histoire';
import { gainsSecurises } from '$lib/domain/alerte/securises';
import { estAbandonnee } from '$lib/domain/action/action';
import { engagementsJuges } from '$lib/domain/contrat/avancement';
import type { ObjetsDAlerte } from '$lib/domain/contrat/depuis/clotures';
import { desaccordContrat } from '$lib/domain/contrat/desaccord';
import { jourDuGel } from '$lib/domain/contrat/gel';
import { positionJugee } from '$lib/domain/contrat/engagement';
import { etatSigne, vivant } from '$lib/domain/contrat/etats';
import { porteSurDesComptes } from '$lib/domain/contrat/obligations';
import { reunionsTenues } from '$lib/domain/contrat/rendez-vous';
import { absenceDeGains, geleAvant } from '$lib/domain/gain/absence';
import { dernierJourAttendu, syntheseGains } from '$lib/domain/gain/gains';
import { resteParAction } from '$lib/domain/gain/reste';
import { gainsCompares } from '$lib/domain/gain/taux';
import type { Database } from '$lib/engine/database';
import { dossierA } from '../contrat/connu';
import type { ContratEntete, Par } from '../contrat/contrat.types';
import type { Dossier } from '../contrat/dossier';
import { engagementsDe } from '../contrat/engagements';
import { enteteDe } from '../contrat/entete';
import { etudie, type Etude } from '../contrat/etude';
import type { Reperes } from '../contrat/reperes';
import { objetsDAlerte } from '../contrat/objets-vus';
import { aidesDAlerte } from '../contrat/suites';
import { FaitsDesEj } from './faits-ej';
import { meteoA } from '$lib/domain/action/action';

/** A day of a contract, read when it is asked for. */
export interface JourDuContrat {
  le: string;
  gele: string | null;
  /** Null from the day when it was no longer alive, or followed. */
  lis: (() => FaitsA) | null;
  /** What its alerts are about; null while it was not alive. */
  objets: () => ObjetsDAlerte | null;
}

/** Read at the first asking, then kept. */
function unSeul<T>(lis: () => T): () => T {
  let lu: { valeur: T } | null = null;
  return () => (lu ??= { valeur: lis() }).valeur;
}

/** The facts of one contract, read once, told at one date after the other. */
export class FaitsDuContrat {
  readonly #dossier: Dossier;
  readonly #sansComptes: Dossier;
  readonly #reperes: Reperes;
  readonly #ejs: FaitsDesEj;

  /** Reads beside the file of the contract the posts that its entities pay. */
  static async lis(db: Database, dossier: Dossier, reperes: Reperes): Promise<FaitsDuContrat> {
    const ejs = await FaitsDesEj.lis(db, dossier.contrat_perimetre, dossier, reperes);
    return new FaitsDuContrat(dossier, reperes, ejs);
  }

  private constructor(dossier: Dossier, reperes: Reperes, ejs: FaitsDesEj) {
    this.#dossier = dossier;
    this.#sansComptes = { ...dossier, compte: [], transmission: [] };
    this.#reperes = reperes;
    this.#ejs = ejs;
  }

  /**
   * What was known on each of these days; null from the day when the contract was no longer alive, or followed. The
   * accounts of an entity do not wait for the contract: what is of them is told before it too.
   */
  aux(jours: readonly string[]): JourDuContrat[] {
    const lus = jours.map((le) => {
      const connu = dossierA(this.#sansComptes, le, this.#reperes.jeu.donneesAu);
      const entete = enteteDe(connu, this.#reperes, le);
      return { le, connu, entete, vivant: entete.suivi && vivant(entete.etat) };
    });
    return jusquAuDernier(lus, (lu) => lu.vivant).map(({ le, connu, entete, vivant: court, passe }) => {
      const etude = unSeul(() => (court ? etudie(connu, le, this.#reperes.seuils) : null));
      return {
        le,
        gele: jourDuGel(entete.arret),
        lis: passe ? null : () => this.#faits(entete, etude(), le),
        objets: unSeul(() => this.#objets(entete, passe ? null : etude()))
      };
    });
  }

  #objets(entete: ContratEntete, etude: Etude | null): ObjetsDAlerte | null {
    if (etude === null) return null;
    const version = entete.version?.numero ?? null;
    return objetsDAlerte(etude, engagementsDe(etude, this.#reperes, version), version);
  }

  #faits(entete: ContratEntete, etude: Etude | null, au: string): FaitsA {
    const surDesComptes = porteSurDesComptes(entete.type);
    const ejs = surDesComptes ? this.#ejs.a(au) : [];
    const codes = [...new Set(ejs.flatMap(({ ej }) => this.#reperes.etablissement(ej)?.ght ?? []))];
    return {
      au,
      ejs,
      ghts: codes.map((ght) => ({
        ght,
        au,
        membres: ejs.filter(({ ej }) => this.#reperes.etablissement(ej)?.ght === ght)
      })),
      contrat: etude && this.#contrat(etude, entete)
    };
  }

  #contrat(etude: Etude, entete: ContratEntete): FaitsContrat {
    const { dossier, au, jugeLe, exercice, arret, lignes } = etude;
    const version = entete.version?.numero ?? null;
    const engagements = engagementsDe(etude, this.#reperes, version);
    const synthese = syntheseGains(lignes, dossier.gain_palier, exercice, jugeLe, dernierJourAttendu(arret));
    const absence = absenceDeGains({
      signe: etatSigne(entete.etat),
      surDesComptes: porteSurDesComptes(entete.type),
      lignes: synthese.lignes,
      attendus: !synthese.rienAttendu,
      gel: entete.gel,
      exerciceGele: geleAvant(arret, exercice)
    });
    const securises = gainsSecurises(lignes, dossier.gain_palier, jugeLe, jourDuGel(arret));
    const juges = engagementsJuges(engagements.map((e) => positionJugee(e.etat)));
    const attendus = gainsCompares(
      absence === null,
      synthese.effetAttenduADate,
      synthese.effetRealiseComparable,
      etude.seuils.gains
    );
    const enJeu = resteParAction(lignes, dossier.gain_palier, jugeLe);
    const actions = etude.actions.map(({ action, etat, jalons }) => ({ numero: action.numero, etat, jalons }));
    const meteos = meteoA(dossier.contrat_point, au);
    const jugement = (par: Par) => {
      const meteo = meteos[par]?.meteo ?? 'non_renseignee';
      return { meteo, contraires: desaccordContrat(meteo, actions, attendus, juges).length };
    };
    return {
      contrat: entete.id,
      au,
      debut: entete.debut,
      jalons: etude.actions
        .filter(({ etat }) => !estAbandonnee(etat.etat))
        .flatMap(({ action, jalons }) =>
          jalons.map((j) => ({
            ...{ action: action.numero, jalon: j.jalon, enRetard: j.enRetard, joursDeRetard: j.joursDeRetard },
            libelle: lignesDuJalon(this.#dossier.jalon, j)[0]?.libelle ?? j.jalon,
            ...{ echeance: j.echeance, enJeu: enJeu.get(action.numero) ?? 0 }
          }))
        ),
      gains: {
        absence,
        apPrevue: synthese.apPrevue,
        apDue: synthese.apDue,
        apManquante: synthese.apManquante,
        apEnVigueur: synthese.apEnVigueur,
        securises: securises.echus,
        nSecurises: securises.total
      },
      aides: aidesDAlerte(etude, engagements, version),
      derniereRevue: reunionsTenues(dossier.revue, au).find((r) => r.instance === 'revue')?.date ?? null,
      jugements: { etablissement: jugement('etablissement'), ars: jugement('ars') },
      engagements: engagements.map((e) => ({
        ...{ code: e.code, libelle: e.libelle, etat: e.etat },
        ...{ valeur: e.constate?.valeur ?? null, le: e.constate?.date ?? null, attendu: e.attendu?.valeur ?? null },
        ...{ ecart: e.ecart, tolerance: e.tolerance, unite: e.unite, decimales: e.decimales }
      }))
    };
  }
}
