import { parCle, trieParCle } from '$lib/domain/comptes/par-cle';
import type { Row } from '$lib/schema/tables';
import { lignesDuJalon } from '$lib/domain/action/du-jalon';
import type { FaitsA } from '$lib/domain/alerte/evaluation';
import type { FaitsContrat, FaitsEj, RetourDu } from '$lib/domain/alerte/faits';
import { ETPR_PAYES, type Grade } from '$lib/domain/alerte/grades';
import { jusquAuDernier } from '$lib/domain/alerte/histoire';
import { Livre } from '$lib/domain/alerte/livre';
import { membreExamine } from '$lib/domain/alerte/sans-examen';
import { gainsSecurises } from '$lib/domain/alerte/securises';
import { estAbandonnee } from '$lib/domain/action/action';
import { engagementsJuges } from '$lib/domain/contrat/avancement';
import type { ObjetsDAlerte } from '$lib/domain/contrat/depuis/clotures';
import { desaccordContrat } from '$lib/domain/contrat/desaccord';
import { jourDuGel } from '$lib/domain/contrat/gel';
import { positionJugee } from '$lib/domain/contrat/engagement';
import { etatSigne, vivant } from '$lib/domain/contrat/etats';
import { porteSurDesComptes } from '$lib/domain/contrat/obligations';
import { membreA } from '$lib/domain/contrat/perimetre';
import { reunionsTenues } from '$lib/domain/contrat/rendez-vous';
import { absenceDeGains, geleAvant } from '$lib/domain/gain/absence';
import { dernierJourAttendu, syntheseGains } from '$lib/domain/gain/gains';
import { gainsCompares } from '$lib/domain/gain/taux';
import { mesuresConnues } from '$lib/domain/indicateur/mesures-connues';
import { anneeDe } from '$lib/domain/temps/calendrier';
import { venueA } from '$lib/domain/temps/connu';
import { eprdRejeteA, retourA } from '$lib/domain/temps/documents';
import { estRemplaceA } from '$lib/domain/temps/retours';
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
import { lance, type LigneDe } from '../requete';
import { requetes } from '../requetes';
import { meteoA } from '$lib/domain/action/action';

type MesureDEj = LigneDe<typeof requetes.mesuresDesEj>;

const transmissionsDe = trieParCle<Row<'transmission'>>(({ ej }) => ej);

type Membre = Row<'contrat_perimetre'>;

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

/** A return that an entity owes, and how it came: what has come stays so from one day to the next. */
interface Attendu {
  transmission: Row<'transmission'>;
  venu: RetourDu | null;
}

const cleDeMesure = (ej: string, indicateur: string, annee: number) => `${ej}|${indicateur}|${annee}`;

/** The facts of one contract, read once, told at one date after the other. */
export class FaitsDuContrat {
  readonly #dossier: Dossier;
  readonly #sansComptes: Dossier;
  readonly #reperes: Reperes;
  readonly #livres: ReadonlyMap<string, Livre>;
  readonly #etpr: ReadonlyMap<string, readonly MesureDEj[]>;
  readonly #attendus = new Map<Membre, readonly Attendu[]>();

  /** Reads beside the file of the contract the posts that its entities pay. */
  static async lis(db: Database, dossier: Dossier, reperes: Reperes): Promise<FaitsDuContrat> {
    const ejs = dossier.contrat_perimetre.map(({ ej }) => ej);
    const etpr = await lance(db, requetes.mesuresDesEj, [ejs.join(','), Object.values(ETPR_PAYES).join(',')]);
    return new FaitsDuContrat(dossier, reperes, etpr);
  }

  /** @param etpr every edition of the monthly ETPR of the entities */
  private constructor(dossier: Dossier, reperes: Reperes, etpr: readonly MesureDEj[]) {
    this.#etpr = parCle(etpr, ({ ej, indicateur, fin }) => cleDeMesure(ej, indicateur, anneeDe(fin)));
    this.#dossier = dossier;
    this.#sansComptes = { ...dossier, compte: [], transmission: [] };
    this.#reperes = reperes;
    const ejs = [...new Set(dossier.contrat_perimetre.map(({ ej }) => ej))];
    this.#livres = new Map(ejs.map((ej) => [ej, new Livre(ej, dossier.compte)]));
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
      const etude = unSeul(() => (court ? etudie(connu, le) : null));
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
    const ejs = surDesComptes ? this.#ejs(au) : [];
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

  #ejs(au: string): FaitsEj[] {
    const plans = this.#reperes.plansA(au);
    const listes = this.#reperes.aLaListe ? this.#dossier.liste_ej : null;
    return this.#dossier.contrat_perimetre
      .filter((m) => membreExamine(m, au))
      .flatMap((membre) => {
        const livre = this.#livres.get(membre.ej);
        if (livre === undefined || this.#dossier.comptesFermes?.includes(membre.ej)) return [];
        const transmissions = transmissionsDe(this.#dossier.transmission, membre.ej);
        const eprdRejetes = transmissions.filter((t) => eprdRejeteA(t, au)).map(({ exercice }) => exercice);
        const etpr = { pm: this.#paye(membre.ej, 'pm', au), pnm: this.#paye(membre.ej, 'pnm', au) };
        const { trajectoire } = this.#dossier;
        const retours = this.#retours(membre, au);
        return [{ ej: membre.ej, au, livre, trajectoire, listes, plans, retours, eprdRejetes, etpr }];
      });
  }

  #retours(membre: Membre, au: string): RetourDu[] {
    const transmissions = transmissionsDe(this.#dossier.transmission, membre.ej);
    const attendus =
      this.#attendus.get(membre) ??
      transmissions
        .filter((t) => membreA(membre, t.echeance))
        .map((transmission): Attendu => ({ transmission, venu: null }));
    this.#attendus.set(membre, attendus);
    return attendus.flatMap((attendu) => {
      const { transmission, venu } = attendu;
      if (venu !== null && venueA(transmission.transmis_le, au) !== null) return venu;
      const lu = retourA(transmission, au);
      if (lu === null) return [];
      const { document, exercice, echeance } = transmission;
      const remplace = estRemplaceA(transmission, transmissions, au);
      const retour: RetourDu = { ...lu, document, exercice, echeance, remplace };
      if (lu.transmisLe !== null) attendu.venu = retour;
      return retour;
    });
  }

  #paye(ej: string, grade: Grade, au: string): MesureDEj[] {
    const annee = anneeDe(au);
    const editions = [annee - 1, annee].flatMap((a) => this.#etpr.get(cleDeMesure(ej, ETPR_PAYES[grade], a)) ?? []);
    return mesuresConnues(editions, au);
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
    const attendus = gainsCompares(absence === null, synthese.effetAttenduADate, synthese.effetRealiseComparable);
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
        .flatMap(({ action, bref, jalons }) =>
          jalons.map((j) => ({
            ...{ action: action.numero, jalon: j.jalon, enRetard: j.enRetard, joursDeRetard: j.joursDeRetard },
            libelle: lignesDuJalon(this.#dossier.jalon, j)[0]?.libelle ?? j.jalon,
            ...{ echeance: j.echeance, enJeu: bref.apPlanifiee - bref.apEnVigueur }
          }))
        ),
      gains: {
        absence,
        apPrevue: synthese.apPrevue,
        apDue: synthese.apDue,
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
