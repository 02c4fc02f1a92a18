import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { MANIFEST, parseManifest } from '$lib/engine/manifest';
import { fichiersDe } from '../../src/pipeline/jeu/ouvre';
import { assurerChromium } from '../../src/pipeline/runner/chromium';
import { assurerLeSite, assurerLesDonnees } from '../../src/pipeline/runner/fraicheur';
import { ENTETES_DE_L_EPREUVE, epreuveDeLAtterrissage } from './atterrissage';
import { diaporamas, ENTETES_DES_DIAPORAMAS } from './diaporamas';
import { grosClasseur, TAILLE } from './gros-classeur';
import { pageAncienne, type Pieces } from './ancien/page';
import type { MesureAncienne } from './ancien/ancien';
import { mesurerAncien, mesurerImport, type MesureDeLImport } from './importation';
import { mesurerMoteur, type MesureDuMoteur } from './moteur';
import { CONDITIONS, mesurerPage, monterBanc, type Condition, type MesureDePage } from './mesures';
import { ENTETES_DES_PAGES, pages } from './pages';
import { ENTETES_DU_PAYS, lancePipeline, mesurePays, type MesureDuPipeline } from './pays';
import { medianes, nombre, ratio, tableau } from './tableau';
import { ENTETES_DE_LA_SAISIE, mesurerSaisie, type MesureDeLaSaisie } from './saisie';
import { mesurerSituation, type MesureDeSituation } from './situation';
import { TEMOIN } from './temoin';

const AIDE = `npm run bench                    cinq mesures de chaque page, la médiane est montrée
npm run bench -- --runs N        N mesures
npm run bench -- --pages         les pages seulement
npm run bench -- --avant DIR     les mêmes pages du site construit dans ce dossier, mesurées tour à tour avec celles d’ici
npm run bench -- --lien lent     sur ce lien seulement (libre ou lent)
npm run bench -- --genre MOT     les pages dont le nom contient ce mot
npm run bench -- --situation     « Situation au » d’un contrat seulement
npm run bench -- --saisie        la saisie de séance d’un contrat seulement
npm run bench -- --diaporamas    les diaporamas d’un contrat et de la région seulement
npm run bench -- --import        l’import d’un classeur seulement, de la façon présente et de l’ancienne
npm run bench -- --atterrissage  l’atterrissage de l’outil sur les exercices passés de la démonstration seulement
npm run bench -- --pays 12,40,135   un pays simulé de tant de GHT : temps, mémoire, octets publiés et octets d’une page
  [--mois 120]                   sur tant de mois, au lieu de dix ans
npm run bench -- --source DIR    le pipeline sur ce dossier de fichiers plutôt que sur les jeux embarqués`;

async function moteur(chromium: string, condition: Condition, fois: number): Promise<string[][]> {
  const banc = await monterBanc(condition);
  const mesures: { froid: MesureDuMoteur; chaud: MesureDuMoteur; temoin: MesureDePage }[] = [];
  for (let i = 0; i < fois; i += 1) {
    const temoin = await mesurerPage(chromium, banc, condition, TEMOIN);
    mesures.push({ ...(await mesurerMoteur(chromium, banc, condition)), temoin });
  }
  await banc.close();
  const temoin = medianes(
    mesures.map((mesure) => mesure.temoin),
    'courbe'
  );
  return (['froid', 'chaud'] as const).map((etat) => {
    const siennes = mesures.map((mesure) => mesure[etat]);
    const reponse = medianes(siennes, 'premiereReponse');
    return [
      `moteur, cache ${etat}`,
      condition.nom,
      nombre((medianes(siennes, 'octets') ?? 0) / 1000),
      nombre(medianes(siennes, 'requetes')),
      nombre(reponse),
      nombre(medianes(siennes, 'secondeReponse')),
      ratio(reponse, temoin)
    ];
  });
}

async function situation(chromium: string, condition: Condition, fois: number): Promise<string[]> {
  const banc = await monterBanc(condition);
  const mesures: MesureDeSituation[] = [];
  for (let i = 0; i < fois; i += 1) mesures.push(await mesurerSituation(chromium, banc, condition));
  await banc.close();
  return [
    condition.nom,
    nombre((medianes(mesures, 'octets') ?? 0) / 1000),
    ...(['requetes', 'froid', 'ouverte', 'chaud'] as const).map((champ) => nombre(medianes(mesures, champ)))
  ];
}

async function saisie(chromium: string, condition: Condition, fois: number): Promise<string[]> {
  const banc = await monterBanc(condition);
  const mesures: MesureDeLaSaisie[] = [];
  for (let i = 0; i < fois; i += 1) mesures.push(await mesurerSaisie(chromium, banc, condition));
  await banc.close();
  return [
    condition.nom,
    ...(['ouverture', 'premiere', 'suivante', 'pages'] as const).map((champ) => nombre(medianes(mesures, champ)))
  ];
}

async function importation(
  chromium: string,
  condition: Condition,
  fois: number,
  classeur: Uint8Array,
  pieces: Pieces
): Promise<string[]> {
  const banc = await monterBanc(condition, pieces);
  const mesures: MesureDeLImport[] = [];
  const anciennes: MesureAncienne[] = [];
  for (let i = 0; i < fois; i += 1) {
    anciennes.push(await mesurerAncien(chromium, banc, condition, classeur));
    mesures.push(await mesurerImport(chromium, banc, condition, classeur));
  }
  await banc.close();
  const [avant, page] = [medianes(anciennes, 'duree'), medianes(mesures, 'page')];
  const mega = (champ: 'memoireAvant' | 'memoireApres'): string => nombre((medianes(mesures, champ) ?? 0) / 1e6, 1);
  return [
    `${TAILLE.actions} actions, ${TAILLE.jalons} jalons, ${TAILLE.gains} gains`,
    condition.nom,
    nombre(classeur.length / 1000),
    nombre(medianes(mesures, 'apercu')),
    nombre(page),
    nombre(avant),
    avant === null || page === null ? '—' : `${nombre((100 * page) / avant)} %`,
    mega('memoireAvant'),
    mega('memoireApres')
  ];
}

/** Rows of all tables of the datasets that a folder holds. */
function lignesPubliees(dossier: string): number {
  return readdirSync(dossier, { recursive: true, encoding: 'utf8' })
    .filter((fichier) => path.basename(fichier) === MANIFEST)
    .flatMap((fichier) => {
      const manifeste = path.join(dossier, fichier);
      return fichiersDe(parseManifest(readFileSync(manifeste, 'utf8')), path.dirname(manifeste));
    })
    .reduce((total, { tables }) => total + Object.values(tables).reduce((somme, lignes) => somme + lignes, 0), 0);
}

function pipeline(fois: number, source: string | undefined): string[] {
  const mesures: (MesureDuPipeline & { lignes: number })[] = [];
  for (let i = 0; i < fois; i += 1) {
    const sortie = mkdtempSync(path.join(tmpdir(), 'trajectoire-bench-'));
    const mesure = lancePipeline([
      ...['--sortie', sortie],
      ...(source === undefined ? [] : ['--jeu', 'bench', '--source', source])
    ]);
    mesures.push({ ...mesure, lignes: lignesPubliees(sortie) });
    rmSync(sortie, { recursive: true, force: true });
  }
  const [lignes, secondes] = [medianes(mesures, 'lignes'), medianes(mesures, 'secondes')];
  return [
    nombre(lignes),
    nombre(secondes, 2),
    nombre(lignes === null || secondes === null ? null : lignes / secondes),
    nombre(medianes(mesures, 'memoireMo'))
  ];
}

/** `npm run bench`: what the site costs its reader, and the pipeline its machine, on this one and today. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      runs: { type: 'string', default: '5' },
      source: { type: 'string' },
      avant: { type: 'string' },
      lien: { type: 'string' },
      genre: { type: 'string' },
      import: { type: 'boolean', default: false },
      situation: { type: 'boolean', default: false },
      saisie: { type: 'boolean', default: false },
      diaporamas: { type: 'boolean', default: false },
      pages: { type: 'boolean', default: false },
      atterrissage: { type: 'boolean', default: false },
      pays: { type: 'string' },
      mois: { type: 'string', default: '120' },
      aide: { type: 'boolean', short: 'h' }
    }
  });
  if (values.aide) {
    console.log(AIDE);
    return 0;
  }
  const fois = Number(values.runs);
  if (!Number.isInteger(fois) || fois < 1)
    throw new Error(`--runs ${values.runs} : un nombre entier, 1 ou plus, est attendu`);
  if (values.pays !== undefined) {
    const lignes: string[][] = [];
    for (const ghts of values.pays.split(',')) lignes.push(await mesurePays(Number(ghts), Number(values.mois)));
    tableau(ENTETES_DU_PAYS, lignes);
    return 0;
  }
  console.log('\nAtterrissage : écart moyen à la clôture, sans signe, en pour cent des produits de l’exercice\n');
  tableau(ENTETES_DE_L_EPREUVE, epreuveDeLAtterrissage());
  if (values.atterrissage) return 0;
  const prets = (await assurerLesDonnees()) || (await assurerLeSite());
  if (prets !== 0) return prets;
  const chromium = await assurerChromium();
  if (chromium === null) return 1;
  console.log(
    `\nMédianes de ${fois} mesures, navigateur neuf à chaque fois, ${cpus().length} processeurs, charge ${nombre(loadavg()[0] ?? null, 1)}.` +
      '\n« lent » : 10 Mbit/s et 40 ms dans le réseau, processeur 4 fois plus lent dans la page. Durées en millisecondes.\n'
  );
  const conditions = CONDITIONS.filter(({ nom }) => values.lien === undefined || nom === values.lien);
  if (!values.import && !values.pages && !values.situation && !values.saisie) {
    const lignes: string[][] = [];
    for (const condition of conditions) {
      const banc = await monterBanc(condition);
      lignes.push(...(await diaporamas(chromium, banc, condition, fois)));
      await banc.close();
    }
    tableau(ENTETES_DES_DIAPORAMAS, lignes);
    console.log('');
  }
  if (values.diaporamas) return 0;
  if (!values.import && !values.pages && !values.situation) {
    const lignes: string[][] = [];
    for (const condition of conditions) lignes.push(await saisie(chromium, condition, fois));
    tableau(ENTETES_DE_LA_SAISIE, lignes);
    console.log('');
  }
  if (values.saisie) return 0;
  if (!values.import && !values.pages) {
    const lignes: string[][] = [];
    for (const condition of conditions) lignes.push(await situation(chromium, condition, fois));
    tableau(['« Situation au » d’un contrat', 'ko', 'requêtes', 'à froid', 'liste ouverte', 'ensuite'], lignes);
    console.log('');
  }
  if (values.situation) return 0;
  const lignesDePages: string[][] = [];
  if (!values.import) {
    for (const condition of conditions) lignesDePages.push(...(await pages(chromium, condition, fois, values)));
    tableau(ENTETES_DES_PAGES, lignesDePages);
    console.log('');
  }
  if (values.pages) return 0;
  const classeur = await grosClasseur();
  const pieces = await pageAncienne();
  const lignesDuMoteur: string[][] = [];
  const lignesDesImports: string[][] = [];
  for (const condition of conditions) {
    if (!values.import) lignesDuMoteur.push(...(await moteur(chromium, condition, fois)));
    lignesDesImports.push(await importation(chromium, condition, fois, classeur, pieces));
  }
  if (!values.import) {
    tableau(['explorateur', 'lien', 'ko', 'requêtes', '1re réponse', '2e réponse', 'au témoin'], lignesDuMoteur);
    console.log('');
  }
  const colonnes = ['aperçu', 'sa page', 'ancienne façon', 'rapport', 'tas avant (Mo)', 'tas après'];
  tableau(['import d’un classeur', 'lien', 'ko', ...colonnes], lignesDesImports);
  if (values.import) return 0;
  console.log('');
  tableau(['pipeline, lignes', 'secondes', 'lignes/s', 'mémoire (Mo)'], [pipeline(fois, values.source)]);
  return 0;
}
