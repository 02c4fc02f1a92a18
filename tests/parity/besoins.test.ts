import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpackTables } from '$lib/engine/archive';
import { parseManifest, parseParts, type Manifest, type Need } from '$lib/engine/manifest';
import { cheminDesParties, filesFor, type FileNeeded } from '$lib/engine/manifest-files';
import type { Database } from '$lib/engine/database';
import { NativeDatabase } from '$lib/engine/native.server';
import { parseIndex } from '$lib/engine/publication';
import type { Row, TableName, TableRows } from '$lib/schema/tables';
import { nomsDeVues, registre } from '$lib/views/registre';
import type { NomDeVue, Vues } from '$lib/views/vues';
import { ouvreJeu } from '../../src/pipeline/jeu/ouvre';
import { publie } from '../../src/pipeline/jeu/publie';
import { differences } from './compare';
import { petitJeu } from './petit-jeu';

const [signe] = petitJeu.contrat;
const [membre] = petitJeu.contrat_perimetre;
const [fait] = petitJeu.contrat_evenement;
const [version] = petitJeu.contrat_version;

const [ecriture] = petitJeu.compte;
const anterieurs = (['produits_anterieurs', 'charges_anterieures'] as const).map((poste) => ({
  ...{ ...ecriture, poste, montant: 0, debut: '2023-01-01', fin: '2023-12-31', publie_le: '2024-06-01' }
}));

const [document] = petitJeu.transmission;
/** Sent late since the last review, which its page tells. */
const TARDIF = { document: 'ria1', exercice: 2024, echeance: '2024-11-30', transmis_le: '2024-12-10' } as const;

/** Posts of three months, over those that the EPRD authorises, and that were told after the last review. */
const [indicateur] = petitJeu.indicateur;
const [mesure] = petitJeu.mesure;
const ETPR = 'ETPR_PM_MENSUEL';
const payes = (['2024-01-31', '2024-02-29', '2024-03-31'] as const).map((fin) => ({
  ...{ ...mesure, entite_type: 'ej' as const, entite: ecriture.ej, indicateur: ETPR, edition: 'paie' },
  ...{ debut: `${fin.slice(0, 7)}-01`, fin, valeur: 110, qualite: 'ok' as const, publie_le: '2024-12-05' }
}));
const autorises: Row<'compte'> = {
  ...{ ...ecriture, poste: 'tper_pm', version: 'eprd', montant: 100, publie_le: '2024-01-10' },
  ...{ debut: '2024-01-01', fin: '2024-12-31' }
};

/** The small dataset in a deficit that the law looks at, under a plan de redressement that an amendment prolongs. */
const PLAN = { contrat: 'plan-2024' };
const REJETE = { contrat: 'rejete-2023' };
const jeu: TableRows = {
  ...petitJeu,
  compte: [
    ...petitJeu.compte.map((c) => (c.poste === 'C1' && c.fin === '2023-12-31' ? { ...c, montant: 42e6 } : c)),
    ...anterieurs,
    autorises,
    // A hospital of a contract that was rejected, which lacks what nobody else asks it for.
    { ...ecriture, ej: '970000002' }
  ],
  indicateur: [...petitJeu.indicateur, { ...indicateur, code: ETPR }],
  mesure: [...petitJeu.mesure, ...payes],
  transmission: [...petitJeu.transmission, { ...document, ...TARDIF }],
  contrat: [
    ...petitJeu.contrat,
    { ...signe, id: 'plan-2024', type: 'plan_redressement', fin: '2026-12-31' },
    { ...signe, id: REJETE.contrat, etat: 'rejete', signature: null }
  ],
  contrat_perimetre: [...petitJeu.contrat_perimetre, { ...membre, ...PLAN }, { ...membre, ...REJETE, ej: '970000002' }],
  contrat_evenement: [...petitJeu.contrat_evenement, { ...fait, ...PLAN }],
  contrat_version: [...petitJeu.contrat_version, { ...version, ...PLAN, effet: '2024-03-01', fin: '2030-12-31' }]
};

/** A published version: what a reader's engine fetches of it. */
class Publie {
  readonly manifest: Manifest;
  readonly #dossier: string;

  constructor(dossier: string) {
    this.#dossier = dossier;
    this.manifest = parseManifest(readFileSync(path.join(dossier, 'manifest.json'), 'utf8'));
  }

  static dans(racine: string, nom: string): Publie {
    const jeux = parseIndex(readFileSync(path.join(racine, 'index.json'), 'utf8'));
    return new Publie(path.join(racine, nom, jeux.find((publie) => publie.nom === nom)?.dataVersion ?? ''));
  }

  fichiers(needs: readonly Need[]): Promise<FileNeeded[]> {
    return filesFor(this.manifest, needs, (rang) => {
      const chemin = cheminDesParties(rang);
      return Promise.resolve(parseParts(readFileSync(path.join(this.#dossier, chemin), 'utf8'), chemin));
    });
  }

  /** An engine with the tables asked for, and what these files hold of them. */
  async ouvre(needs: readonly Need[], fichiers: readonly FileNeeded[], atelier: string): Promise<NativeDatabase> {
    const db = await NativeDatabase.open();
    const parquets = new Map<TableName, string[]>(needs.map(({ table }) => [table, []]));
    for (const { file, tables } of fichiers) {
      const lus = unpackTables(readFileSync(path.join(this.#dossier, file.chemin)), file.chemin, tables);
      for (const table of tables) {
        const sorti = path.join(atelier, `${file.chemin.replaceAll('/', '_')}-${table}.parquet`);
        writeFileSync(sorti, lus.get(table) ?? '');
        parquets.get(table)?.push(sorti);
      }
    }
    for (const [table, siens] of parquets) await db.load(table, siens);
    return db;
  }
}

async function besoins<V extends NomDeVue>(db: Database, vue: V, params: Vues[V]['params']): Promise<Need[]> {
  const { needs, suite } = registre[vue];
  return [...needs(params), ...(suite ? await suite(db, params) : [])];
}

let atelier: string;
let publieDuJeu: Publie;
let complet: NativeDatabase;
beforeAll(async () => {
  atelier = mkdtempSync(path.join(tmpdir(), 'besoins-'));
  await publie({ racine: atelier, nom: 'essai', rows: jeu, rapport: () => '', raconte: () => undefined });
  publieDuJeu = Publie.dans(atelier, 'essai');
  complet = await ouvreJeu('essai', atelier);
});
afterAll(() => {
  complet.close();
  rmSync(atelier, { recursive: true });
});

/** What a view gives on these files alone, or that it fails. */
async function lance<V extends NomDeVue>(
  vue: V,
  params: Vues[V]['params'],
  needs: readonly Need[],
  fichiers: readonly FileNeeded[]
): Promise<Vues[V]['modele'] | null> {
  const db = await publieDuJeu.ouvre(needs, fichiers, atelier);
  try {
    return await registre[vue].run(db, params);
  } catch {
    return null;
  } finally {
    db.close();
  }
}

type Cas<V extends NomDeVue> = { vue: V; params: Vues[V]['params']; fichiers: string[] };
const CAS: { [V in NomDeVue]: Cas<V> }[NomDeVue][] = [
  { vue: 'jeu', params: {}, fichiers: ['socle.zip'] },
  { vue: 'sources', params: {}, fichiers: ['socle.zip'] },
  { vue: 'explorer', params: {}, fichiers: ['socle.zip'] },
  { vue: 'aides-region', params: {}, fichiers: ['aides.zip', 'socle.zip'] },
  { vue: 'debutAides', params: {}, fichiers: ['aides.zip', 'socle.zip'] },
  { vue: 'modeles', params: {}, fichiers: ['dossiers.parquet', 'socle.zip'] },
  { vue: 'catalogue', params: {}, fichiers: ['comparaison.parquet', 'socle.zip'] },
  { vue: 'calendrier', params: {}, fichiers: ['calendrier.zip', 'socle.zip', 'veille.parquet'] },
  {
    vue: 'demandes',
    params: {},
    fichiers: [
      ...['alertes.zip', 'calendrier.zip', 'comparaison.parquet'],
      ...['socle.zip', 'suivi.zip', 'veille.parquet']
    ]
  },
  {
    vue: 'debutDemandes',
    params: {},
    fichiers: [
      ...['alertes.zip', 'calendrier.zip', 'comparaison.parquet'],
      ...['socle.zip', 'suivi.zip', 'veille.parquet']
    ]
  },
  { vue: 'debutCalendrier', params: {}, fichiers: ['calendrier.zip', 'socle.zip', 'veille.parquet'] },
  { vue: 'revue', params: {}, fichiers: ['aides.zip', 'calendrier.zip', 'socle.zip', 'suivi.zip', 'veille.parquet'] },
  { vue: 'portefeuille', params: {}, fichiers: ['comparaison.parquet', 'socle.zip', 'suivi.zip'] },
  { vue: 'apercu', params: {}, fichiers: ['comparaison.parquet', 'socle.zip', 'suivi.zip'] },
  {
    vue: 'ght',
    params: { ght: 'ZZ-01' },
    fichiers: ['comparaison.parquet', 'ght/ZZ-01/mesure.parquet', 'socle.zip', 'suivi.zip']
  },
  {
    vue: 'indicateur',
    params: { code: 'LITS_MCO' },
    fichiers: ['ght/ZZ-01/mesure.parquet', 'ght/ZZ-02/mesure.parquet', 'mesure.parquet', 'socle.zip']
  },
  {
    vue: 'contrat',
    params: { contrat: 'essai-2024' },
    fichiers: [
      ...['contrat/essai-2024/contrat.zip', 'contrat/plan-2024/contrat.zip'],
      ...['ght/ZZ-01/comptes.zip', 'ght/ZZ-01/mesure.parquet', 'socle.zip']
    ]
  },
  { vue: 'actions', params: { contrat: 'essai-2024' }, fichiers: ['contrat/essai-2024/contrat.zip', 'socle.zip'] },
  {
    vue: 'atterrissage',
    params: { contrat: 'essai-2024' },
    fichiers: ['contrat/essai-2024/contrat.zip', 'ght/ZZ-01/comptes.zip', 'socle.zip']
  },
  {
    vue: 'aides',
    params: { contrat: 'essai-2024' },
    fichiers: ['contrat/essai-2024/contrat.zip', 'ght/ZZ-01/comptes.zip', 'socle.zip']
  },
  {
    vue: 'contradictoire',
    params: { contrat: 'essai-2024' },
    fichiers: ['contrat/essai-2024/contrat.zip', 'socle.zip']
  },
  {
    // Before the accounts of 2023 were published.
    vue: 'depuis',
    params: { contrat: 'essai-2024', de: '2024-05-01' },
    fichiers: [
      ...['contrat/essai-2024/contrat.zip', 'ght/ZZ-01/comptes.zip'],
      ...['ght/ZZ-01/mesure.parquet', 'socle.zip']
    ]
  },
  {
    vue: 'alertesDuContrat',
    params: { contrat: 'essai-2024' },
    fichiers: [
      ...['contrat/essai-2024/contrat.zip', 'contrat/plan-2024/contrat.zip'],
      ...['ght/ZZ-01/comptes.zip', 'ght/ZZ-01/mesure.parquet', 'socle.zip']
    ]
  },
  { vue: 'alertes', params: {}, fichiers: ['alertes.zip', 'socle.zip', 'suivi.zip'] },
  { vue: 'debutAlertes', params: {}, fichiers: ['alertes.zip', 'socle.zip', 'suivi.zip'] },
  { vue: 'horsContrat', params: { ght: 'ZZ-01' }, fichiers: ['alertes.zip', 'socle.zip'] },
  {
    vue: 'fiche',
    params: { contrat: 'essai-2024', numero: '1.1' },
    fichiers: ['contrat/essai-2024/contrat.zip', 'ght/ZZ-01/mesure.parquet', 'socle.zip']
  },
  {
    vue: 'alertesDuContrat',
    params: { contrat: 'essai-2024' },
    fichiers: [
      ...['contrat/essai-2024/contrat.zip', 'contrat/plan-2024/contrat.zip'],
      ...['ght/ZZ-01/comptes.zip', 'ght/ZZ-01/mesure.parquet', 'socle.zip']
    ]
  },
  { vue: 'alertes', params: {}, fichiers: ['alertes.zip', 'socle.zip', 'suivi.zip'] },
  {
    vue: 'fiche',
    params: { contrat: 'essai-2024', numero: '2.1' },
    fichiers: ['contrat/essai-2024/contrat.zip', 'socle.zip']
  },
  { vue: 'tresorerie', params: {}, fichiers: ['socle.zip', 'veille.parquet'] },
  { vue: 'debutTresorerie', params: {}, fichiers: ['socle.zip', 'veille.parquet'] },
  { vue: 'reunions', params: { contrat: 'essai-2024' }, fichiers: ['contrat/essai-2024/contrat.zip', 'socle.zip'] },
  {
    vue: 'reunion',
    params: { contrat: 'essai-2024', reunion: 'conseil-de-surveillance' },
    fichiers: [
      ...['contrat/essai-2024/contrat.zip', 'ght/ZZ-01/comptes.zip'],
      ...['ght/ZZ-01/mesure.parquet', 'socle.zip']
    ]
  },
  {
    vue: 'reunion',
    params: { contrat: 'essai-2024', reunion: 'revue' },
    fichiers: ['contrat/essai-2024/contrat.zip', 'ght/ZZ-01/comptes.zip', 'socle.zip']
  }
];

describe('chaque vue ne demande que les fichiers dont elle a besoin', () => {
  it('toutes les vues sont de la liste', () => {
    expect(nomsDeVues.filter((nom) => !CAS.some(({ vue }) => vue === nom))).toEqual([]);
  });

  it.each(CAS)('$vue $params : aucun de moins, aucun de plus', (cas) => exact(cas));

  async function exact<V extends NomDeVue>({ vue, params, fichiers: attendus }: Cas<V>): Promise<void> {
    const needs = await besoins(complet, vue, params);
    const fichiers = await publieDuJeu.fichiers(needs);
    expect(fichiers.map(({ file }) => file.chemin).sort()).toEqual(attendus);
    const entier = await registre[vue].run(complet, params);
    expect(differences(entier, await lance(vue, params, needs, fichiers))).toEqual([]);
    for (const enMoins of fichiers) {
      const prive = await lance(
        vue,
        params,
        needs,
        fichiers.filter((fichier) => fichier !== enMoins)
      );
      expect([enMoins.file.chemin, differences(entier, prive).length > 0]).toEqual([enMoins.file.chemin, true]);
    }
  }
});

const BORNES: Partial<Record<NomDeVue, number>> = { portefeuille: 4, ght: 4, contrat: 6, actions: 6, fiche: 6 };

describe('ce que demande une page de la démonstration, qui a douze GHT', () => {
  let demonstration: Publie;
  let db: NativeDatabase;
  beforeAll(async () => {
    demonstration = Publie.dans('static/data', 'demonstration');
    db = await ouvreJeu('demonstration', 'static/data');
  });
  afterAll(() => db.close());

  async function compte<V extends NomDeVue>(vue: V): Promise<{ vue: V; fichiers: number[] }> {
    // Sheets of actions are hundreds and alike: one in so many is asked.
    const tous = (await registre[vue].parametres(db)).filter((_, i) => vue !== 'fiche' || i % 23 === 0);
    const nombres: number[] = [];
    for (const params of tous) {
      nombres.push((await demonstration.fichiers(await besoins(db, vue, params))).length);
    }
    return { vue, fichiers: nombres };
  }

  it.each(Object.entries(BORNES) as [NomDeVue, number][])(
    'la vue %s tient en %i fichiers au plus',
    async (vue, borne) => {
      expect(Math.max(...(await compte(vue)).fichiers)).toBeLessThanOrEqual(borne);
    }
  );
});
