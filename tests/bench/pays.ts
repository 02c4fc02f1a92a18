import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MANIFEST, parseManifest, parseParts, type Need } from '$lib/engine/manifest';
import { cheminDesParties, filesFor } from '$lib/engine/manifest-files';
import { registre } from '$lib/views/registre';
import { mediane } from '../../src/pipeline/runner/mediane';
import { RACINE } from '../../src/pipeline/runner/processus';
import { nombre } from './tableau';

/** Hospitals of the country, for 135 groups. */
const ETABLISSEMENTS_PAR_GHT = 900 / 135;

export const ENTETES_DU_PAYS = [
  ...['GHT', 'secondes', 'processeur (s)', 's par GHT', 'mémoire (Mo)', 'publié (ko)', 'index et manifeste (ko)'],
  ...['modèle d’un GHT (ko)', 'd’un contrat', 'portefeuille', 'recalcul d’un GHT', 'd’un contrat']
];

export interface MesureDuPipeline {
  secondes: number;
  /** Of the process and of those that it started; null where the system does not say. */
  processeur: number | null;
  /** The most that the process held. */
  memoireMo: number;
}

/** Processor time of the processes that this one started and that ended, in seconds: Linux counts it by hundredths. */
function processeurDesEnfants(): number | null {
  if (!existsSync('/proc/self/stat')) return null;
  const champs = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(champs[13]) + Number(champs[14])) / 100;
}

/** Runs the pipeline in a process of its own. */
export function lancePipeline(args: readonly string[]): MesureDuPipeline {
  const avant = processeurDesEnfants();
  const { stdout, status } = spawnSync(process.execPath, ['src/pipeline/run.mjs', 'tests/bench/pipeline', ...args], {
    cwd: RACINE,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit']
  });
  if (status !== 0) throw new Error('le pipeline du banc a échoué');
  const apres = processeurDesEnfants();
  const dit = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as Omit<MesureDuPipeline, 'processeur'>;
  return { ...dit, processeur: avant === null || apres === null ? null : apres - avant };
}

/** A simulated country of so many groups and months: what publishing it costs, and what its pages ask for. */
export async function mesurePays(ghts: number, mois: number): Promise<string[]> {
  const sortie = mkdtempSync(path.join(tmpdir(), 'trajectoire-pays-'));
  try {
    const etablissements = Math.round(ghts * ETABLISSEMENTS_PAR_GHT);
    const taille = { ght: ghts, etablissements, mois };
    const { secondes, processeur, memoireMo } = lancePipeline([
      ...['--jeu', 'demonstration', '--sortie', sortie],
      ...Object.entries(taille).flatMap(([nom, n]) => [`--${nom}`, String(n)])
    ]);
    return [
      ...[nombre(ghts), nombre(secondes, 1), nombre(processeur, 1)],
      ...[nombre(processeur === null ? null : processeur / ghts, 2), nombre(memoireMo)],
      ...(await octetsDe(path.join(sortie, 'demonstration'))).map((octets) =>
        nombre(octets / 1000, octets < 1e6 ? 1 : 0)
      )
    ];
  } finally {
    rmSync(sortie, { recursive: true });
  }
}

async function octetsDe(jeu: string): Promise<number[]> {
  const dossier = path.join(jeu, readdirSync(jeu)[0] ?? '');
  const taille = (chemin: string) => statSync(path.join(dossier, chemin)).size;
  const publies = readdirSync(dossier, { recursive: true, encoding: 'utf8' });
  const manifest = parseManifest(readFileSync(path.join(dossier, MANIFEST), 'utf8'));
  const partie = (rang: number) => parseParts(readFileSync(path.join(dossier, cheminDesParties(rang)), 'utf8'), '');
  const modeles = (vue: string) => readdirSync(path.join(dossier, 'vues', vue)).sort();
  const median = (octets: readonly number[]) => mediane(octets) ?? 0;
  const recalcul = async (needs: readonly Need[]) => {
    const files = await filesFor(manifest, needs, (rang) => Promise.resolve(partie(rang)));
    return files.reduce((somme, { file }) => somme + file.octets, 0);
  };
  const deChacun = async (vue: 'ght' | 'contrat') => {
    const noms = modeles(vue).map((fichier) => path.basename(fichier, '.json'));
    const lus = noms.map((nom) =>
      recalcul(vue === 'ght' ? registre.ght.needs({ ght: nom }) : registre.contrat.needs({ contrat: nom }))
    );
    return median(await Promise.all(lus));
  };
  return [
    publies.filter((chemin) => statSync(path.join(dossier, chemin)).isFile()).reduce((n, c) => n + taille(c), 0),
    statSync(path.join(jeu, '../index.json')).size + taille(MANIFEST),
    ...(['ght', 'contrat'] as const).map((vue) => median(modeles(vue).map((nom) => taille(`vues/${vue}/${nom}`)))),
    taille('vues/portefeuille/index.json'),
    ...[await deChacun('ght'), await deChacun('contrat')]
  ];
}
