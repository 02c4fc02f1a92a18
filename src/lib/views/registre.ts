import type { Database } from '$lib/engine/database';
import type { Need } from '$lib/engine/manifest';
import type { Epingle } from '$lib/format/pinned-address';
import { lisEpingle } from '$lib/format/pinned-version';
import { tablesParContrat, type TableName } from '$lib/schema/tables';
import { actions } from './actions/actions';
import { aides } from './aides/aides';
import { alertes, debutDesAlertes, examensHorsContrat } from './alertes/alertes';
import { alertesDUnContrat } from './alertes/du-contrat';
import { questions as desAlertes } from './alertes/questions';
import { atterrissage } from './atterrissage/atterrissage';
import { aidesRegion, debutDesAides } from './aides-region/aides-region';
import { calendrier, debutDe } from './calendrier/calendrier';
import { debutDesDemandes, demandes } from './demandes/demandes';
import { modeles } from './modeles/modeles';
import { catalogue } from './catalogue/catalogue';
import { contrat } from './contrat/contrat';
import { avecMesures, comptesDesGhts, comptesDuContrat, comptesSeuls } from './contrat/dossier';
import { contradictoire } from './contradictoire/contradictoire';
import { depuis } from './depuis/depuis';
import { explorer } from './explorer/explorer';
import { mesuresDeLaFiche } from './fiche/indicateurs';
import { fiche } from './fiche/fiche';
import { faitsDesContratsDuGht, ght } from './ght/ght';
import { indicateur } from './indicateur/indicateur';
import { jeu, sources } from './jeu/jeu';
import { apercuDe } from './portefeuille/apercu';
import { portefeuille } from './portefeuille/portefeuille';
import { lance } from './requete';
import { requetes } from './requetes';
import { porteSurDesComptes } from '$lib/domain/contrat/obligations';
import { reunionsDe } from '$lib/domain/contrat/reunions';
import { litDesMesures, reunion, reunions, suiteDeLaReunion } from './reunion/reunion';
import { revue } from './revue/revue';
import { debutDeLaVeille, tresorerie } from './tresorerie/tresorerie';
import type { NomDeVue, Vues } from './vues';

interface Vue<V extends NomDeVue> {
  /** Tables and partitions to have loaded before running, as its parameters tell them. */
  needs: (params: Vues[V]['params']) => readonly Need[];
  /** Those that only the first ones tell: the accounts of the members of a contract. */
  suite?: (db: Database, params: Vues[V]['params']) => Promise<readonly Need[]>;
  /** What `suite` will tell, as the model of the same screen at another date lets expect: it comes with the first ones. */
  attendus?: (modele: Vues[V]['modele']) => readonly Need[];
  /** Which version published before its parameters name, as an address pins it; a screen of one version names none. */
  versionNommee?: (params: Vues[V]['params']) => Epingle | null;
  /** The same of the version whose tables are read in place of those of today. */
  versionDArrivee?: (params: Vues[V]['params']) => Epingle | null;
  /** @param anterieure that version, where there is one */
  run: (db: Database, params: Vues[V]['params'], anterieure?: Database) => Promise<Vues[V]['modele']>;
  /** Every set of parameters of a dataset, for the models written in advance. */
  parametres: (db: Database) => Promise<Vues[V]['params'][]>;
}

const seul = (): Promise<Record<string, never>[]> => Promise.resolve([{}]);
const entieres = (...noms: TableName[]): Need[] => noms.map((table) => ({ table }));

/** Who is who: every view names the dataset, its groups and its hospitals. */
const TERRITOIRE = entieres('jeu', 'source', 'ght', 'etablissement', 'contrat', 'contrat_perimetre');
const INDICATEURS = [...TERRITOIRE, ...entieres('indicateur', 'couverture')];
const COMPARES = [...INDICATEURS, ...entieres('reference', 'comparaison')];

const DU_CALENDRIER = [...TERRITOIRE, ...entieres('date_legale', 'echeance', 'gain_discute', 'veille')];

const DE_LA_VEILLE = entieres('jeu', 'source', 'ght', 'etablissement', 'veille');
const DES_AIDES = [...TERRITOIRE, ...entieres('aide_suivie', 'aide_plan', 'aide_ecart')];
const DE_LA_REVUE = [
  ...DU_CALENDRIER,
  ...entieres('contrat_evenement', 'aide_suivie', 'aide_plan', 'aide_ecart', 'suivi', 'alerte', 'regle')
];
const DES_DEMANDES = [
  ...INDICATEURS,
  ...entieres('comparaison', 'demande', 'demande_ej', 'veille', 'examen_ej', 'suivi')
];
const DES_ALERTES = [...TERRITOIRE, ...entieres('regle', 'signal', 'examen', 'signal_ej', 'examen_ej', 'suivi')];

/** A contract as its own pages read it. */
const duContrat = (id: string): Need[] => [
  ...TERRITOIRE,
  ...entieres('contrat_evenement', 'succession', 'liste_ej', 'levier', 'regle'),
  ...tablesParContrat.map((table) => ({ table, partitions: [id] }))
];

/** Contracts with actions: only public facts are known of the others. */
const contratsEnSuivi = async (db: Database) => (await lance(db, requetes.contratsSuivis)).filter((c) => c.actions > 0);

/** A contract whose alerts are read, on a page or to compare two dates. */
const auxAlertes = (id: string): Need[] => [...duContrat(id), ...entieres('indicateur')];

const avecActions = async (db: Database) => (await contratsEnSuivi(db)).map(({ id }) => ({ contrat: id }));

const besoinsDuPortefeuille = () => [...COMPARES, ...entieres('departement', 'suivi', 'alerte', 'regle')];

/** Every view, run by the pipeline natively and by the browser on WebAssembly. */
export const registre: { readonly [V in NomDeVue]: Vue<V> } = {
  jeu: { needs: () => INDICATEURS, run: jeu, parametres: seul },
  sources: { needs: () => entieres('jeu', 'source'), run: sources, parametres: seul },
  portefeuille: { needs: besoinsDuPortefeuille, run: portefeuille, parametres: seul },
  apercu: { needs: besoinsDuPortefeuille, run: async (db) => apercuDe(await portefeuille(db)), parametres: seul },
  ght: {
    needs: ({ ght: code, au }) => [
      ...COMPARES,
      ...entieres('contrat_evenement', 'succession', 'succession_ght', 'suivi', 'alerte', 'regle'),
      ...(au === undefined ? [] : entieres('liste_ej', 'levier')),
      { table: 'mesure', partitions: [code] }
    ],
    suite: async (db, { ght: code, au }) => (au === undefined ? [] : faitsDesContratsDuGht(db, code)),
    run: ght,
    parametres: async (db) => (await lance(db, requetes.ghts)).map(({ code }) => ({ ght: code }))
  },
  indicateur: {
    needs: () => [...INDICATEURS, ...entieres('reference', 'succession_ght', 'mesure')],
    run: indicateur,
    parametres: async (db) => (await lance(db, requetes.indicateurs)).map(({ code }) => ({ code }))
  },
  contrat: {
    needs: ({ contrat: id }) => auxAlertes(id),
    suite: async (db, { contrat: id }) => avecMesures(await comptesDuContrat(db, id)),
    attendus: ({ entete }) => avecMesures(comptesDesGhts(entete.ghts.map(({ code }) => code))),
    run: contrat,
    parametres: async (db) => (await lance(db, requetes.contratsSuivis)).map(({ id }) => ({ contrat: id }))
  },
  actions: {
    needs: ({ contrat: id }) => duContrat(id),
    run: actions,
    parametres: avecActions
  },
  atterrissage: {
    needs: ({ contrat: id }) => duContrat(id),
    suite: (db, { contrat: id }) => comptesSeuls(db, id),
    attendus: ({ entete }) => comptesDesGhts(entete.ghts.map(({ code }) => code)),
    run: atterrissage,
    parametres: avecActions
  },
  contradictoire: { needs: ({ contrat: id }) => duContrat(id), run: contradictoire, parametres: avecActions },
  depuis: {
    needs: ({ contrat: id }) => auxAlertes(id),
    suite: async (db, { contrat: id }) => avecMesures(await comptesSeuls(db, id)),
    attendus: ({ entete }) => avecMesures(comptesDesGhts(entete.ghts.map(({ code }) => code))),
    versionNommee: ({ de }) => lisEpingle(de ?? ''),
    versionDArrivee: ({ a }) => lisEpingle(a ?? ''),
    run: depuis,
    parametres: avecActions
  },
  aides: {
    needs: ({ contrat: id }) => duContrat(id),
    suite: (db, { contrat: id }) => comptesSeuls(db, id),
    attendus: ({ entete }) => comptesDesGhts(entete.ghts.map(({ code }) => code)),
    run: aides,
    parametres: avecActions
  },
  fiche: {
    needs: ({ contrat: id }) => [...duContrat(id), ...entieres('indicateur')],
    suite: mesuresDeLaFiche,
    run: fiche,
    parametres: (db) => lance(db, requetes.numeros)
  },
  tresorerie: { needs: () => DE_LA_VEILLE, run: tresorerie, parametres: seul },
  debutTresorerie: {
    needs: () => DE_LA_VEILLE,
    run: async (db) => debutDeLaVeille(await tresorerie(db)),
    parametres: seul
  },
  'aides-region': { needs: () => DES_AIDES, run: aidesRegion, parametres: seul },
  debutAides: { needs: () => DES_AIDES, run: async (db) => debutDesAides(await aidesRegion(db)), parametres: seul },
  reunions: {
    needs: ({ contrat: id }) => duContrat(id),
    run: reunions,
    parametres: avecActions
  },
  reunion: {
    needs: ({ contrat: id, reunion: code }) => [
      ...duContrat(id),
      ...entieres(...(litDesMesures(code) ? (['indicateur'] as const) : []))
    ],
    suite: suiteDeLaReunion,
    run: reunion,
    parametres: async (db) =>
      (await contratsEnSuivi(db)).flatMap(({ id, type }) =>
        reunionsDe({ surDesComptes: porteSurDesComptes(type) }).map((code) => ({ contrat: id, reunion: code }))
      )
  },
  alertesDuContrat: {
    needs: ({ contrat: id }) => auxAlertes(id),
    suite: async (db, { contrat: id }) => avecMesures(await comptesDuContrat(db, id)),
    attendus: ({ entete }) => avecMesures(comptesDesGhts(entete.ghts.map(({ code }) => code))),
    run: alertesDUnContrat,
    parametres: avecActions
  },
  alertes: { needs: () => DES_ALERTES, run: alertes, parametres: seul },
  debutAlertes: { needs: () => DES_ALERTES, run: async (db) => debutDesAlertes(await alertes(db)), parametres: seul },
  horsContrat: {
    needs: () => entieres('jeu', 'etablissement', 'signal_ej', 'examen_ej'),
    run: examensHorsContrat,
    parametres: (db) => lance(db, desAlertes.ghtsHorsContrat)
  },
  catalogue: { needs: () => [...INDICATEURS, ...entieres('comparaison')], run: catalogue, parametres: seul },
  calendrier: { needs: () => DU_CALENDRIER, run: calendrier, parametres: seul },
  demandes: { needs: () => DES_DEMANDES, run: demandes, parametres: seul },
  debutDemandes: {
    needs: () => DES_DEMANDES,
    run: async (db) => debutDesDemandes(await demandes(db)),
    parametres: seul
  },
  debutCalendrier: { needs: () => DU_CALENDRIER, run: async (db) => debutDe(await calendrier(db)), parametres: seul },
  revue: { needs: () => DE_LA_REVUE, run: revue, parametres: seul },
  explorer: { needs: () => INDICATEURS, run: explorer, parametres: seul },
  modeles: { needs: () => entieres('jeu', 'dossier_page'), run: modeles, parametres: seul }
};

export const nomsDeVues = Object.keys(registre) as NomDeVue[];
