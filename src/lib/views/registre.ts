import type { Database } from '$lib/engine/database';
import type { Need } from '$lib/engine/manifest';
import { actions } from './actions/actions';
import { catalogue } from './catalogue/catalogue';
import { contrat } from './contrat/contrat';
import { besoinsDuDossier } from './contrat/dossier';
import { explorer } from './explorer/explorer';
import { fiche } from './fiche/fiche';
import { ght } from './ght/ght';
import { indicateur } from './indicateur/indicateur';
import { jeu } from './jeu/jeu';
import { besoinsCommuns } from './lecture';
import { portefeuille } from './portefeuille/portefeuille';
import { lance } from './requete';
import { requetes } from './requetes';
import type { NomDeVue, Vues } from './vues';

interface Vue<V extends NomDeVue> {
  /** Tables and partitions to have loaded before running. */
  needs: (params: Vues[V]['params']) => readonly Need[];
  run: (db: Database, params: Vues[V]['params']) => Promise<Vues[V]['modele']>;
  /** Every set of parameters of a dataset, for the models written in advance. */
  parametres: (db: Database) => Promise<Vues[V]['params'][]>;
}

const seul = (): Promise<Record<string, never>[]> => Promise.resolve([{}]);
const tout = () => besoinsCommuns;

/** What a room of one contract asks for: who is who, and what is known of that contract. */
const besoinsDuContrat = (id: string): Need[] => [
  ...besoinsCommuns.filter(({ table }) => table !== 'mesure' && table !== 'reference' && table !== 'departement'),
  ...besoinsDuDossier(id),
  { table: 'mesure', partitions: [] }
];

/** What its actions and their sheets ask for: no account. */
const besoinsDesActions = (id: string): Need[] => besoinsDuContrat(id).filter(({ table }) => table !== 'compte');

/** Every view, run by the pipeline natively and by the browser on WebAssembly. */
export const registre: { readonly [V in NomDeVue]: Vue<V> } = {
  jeu: { needs: tout, run: jeu, parametres: seul },
  portefeuille: { needs: () => [...besoinsCommuns, ...besoinsDuDossier()], run: portefeuille, parametres: seul },
  ght: {
    needs: () => [...besoinsCommuns, ...besoinsDuDossier()],
    run: ght,
    parametres: async (db) => (await lance(db, requetes.ghts)).map(({ code }) => ({ ght: code }))
  },
  indicateur: {
    needs: tout,
    run: indicateur,
    parametres: async (db) => (await lance(db, requetes.indicateurs)).map(({ code }) => ({ code }))
  },
  contrat: {
    needs: ({ contrat: id }) => besoinsDuContrat(id),
    run: contrat,
    parametres: async (db) => (await lance(db, requetes.contratsSuivis)).map(({ id }) => ({ contrat: id }))
  },
  actions: {
    needs: ({ contrat: id }) => besoinsDesActions(id),
    run: actions,
    parametres: async (db) =>
      (await lance(db, requetes.contratsSuivis)).filter((c) => c.actions > 0).map(({ id }) => ({ contrat: id }))
  },
  fiche: {
    needs: ({ contrat: id }) => [...besoinsDesActions(id), { table: 'mesure' }],
    run: fiche,
    parametres: (db) => lance(db, requetes.numeros)
  },
  catalogue: { needs: tout, run: catalogue, parametres: seul },
  explorer: { needs: tout, run: explorer, parametres: seul }
};

export const nomsDeVues = Object.keys(registre) as NomDeVue[];
