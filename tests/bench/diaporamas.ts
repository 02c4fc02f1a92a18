import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { CONTRAT } from './gros-classeur';
import { lancerNavigateur, ouvrirPageMesuree, type Banc, type Condition } from './mesures';
import { nombre } from './tableau';
import { mediane } from '../../src/pipeline/runner/mediane';

const REUNIONS = `/${CONTRAT.jeu}/contrat/${CONTRAT.id}/reunions`;

/** Packs of a contract and of the region. */
export const DOSSIERS: readonly { nom: string; chemin: string }[] = [
  { nom: 'revue de contrat', chemin: `${REUNIONS}/revue/` },
  { nom: 'EPRD et PGFP', chemin: `${REUNIONS}/eprd-pgfp/` },
  { nom: 'comité de veille', chemin: `/${CONTRAT.jeu}/tresorerie/` },
  { nom: 'revue régionale', chemin: `/${CONTRAT.jeu}/revue/` }
];

export const ENTETES_DES_DIAPORAMAS = [
  ...['diaporama', 'lien', 'pages', 'graphiques natifs', 'tableaux natifs', 'ko', 'code (ko)', 'à froid', 'ensuite'],
  ...['temps à la limite', 'taille à la limite']
] as const;

/** What twelve pages may take; fewer may take as much, and more in proportion. */
const LIMITE = { pages: 12, ms: 3000, octets: 3e6 };

const alaLimite = (mesure: number | null, limite: number, pages: number): string =>
  mesure === null ? '—' : `${nombre((100 * mesure) / (limite * Math.max(1, pages / LIMITE.pages)), 1)} %`;

interface MesureDeDiaporama {
  /** Milliseconds from the press to the file; the code that writes it comes meanwhile. */
  froid: number;
  /** The same a second time. */
  chaud: number;
  /** Bytes on the wire meanwhile. */
  code: number;
  fichier: Uint8Array;
}

async function mesure(chromium: string, banc: Banc, condition: Condition, chemin: string): Promise<MesureDeDiaporama> {
  const navigateur = await lancerNavigateur(chromium);
  try {
    const page = await ouvrirPageMesuree(navigateur, condition);
    await page.goto(`${banc.adresse}${chemin}`, { waitUntil: 'networkidle' });
    banc.lien.remettreAZero();
    const presse = async () => {
      const debut = performance.now();
      const attente = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Diaporama (PPTX)' }).click();
      const remis = await attente;
      return { ms: performance.now() - debut, remis };
    };
    const froid = await presse();
    const code = banc.lien.octets();
    const chaud = await presse();
    return { froid: froid.ms, chaud: chaud.ms, code, fichier: readFileSync(await chaud.remis.path()) };
  } finally {
    await navigateur.close();
  }
}

/** Pages, native charts and native tables of a deck. */
function contenu(fichier: Uint8Array): readonly [number, number, number] {
  const parties = Object.entries(unzipSync(fichier));
  const diapos = parties.filter(([nom]) => /^ppt\/slides\/slide\d+\.xml$/u.test(nom));
  const graphiques = parties.filter(([nom]) => /^ppt\/charts\/chart\d+\.xml$/u.test(nom));
  const texte = new TextDecoder();
  const tableaux = diapos.flatMap(([, octets]) => [...texte.decode(octets).matchAll(/<a:tbl>/gu)]);
  return [diapos.length, graphiques.length, tableaux.length];
}

/** What a pack costs who asks for it, in a new browser each time. */
export async function diaporamas(
  chromium: string,
  banc: Banc,
  condition: Condition,
  fois: number
): Promise<string[][]> {
  const lignes: string[][] = [];
  for (const { nom, chemin } of DOSSIERS) {
    const mesures: MesureDeDiaporama[] = [];
    for (let i = 0; i < fois; i += 1) mesures.push(await mesure(chromium, banc, condition, chemin));
    const [premiere] = mesures;
    if (premiere === undefined) continue;
    const [pages, graphiques, tableaux] = contenu(premiere.fichier);
    const de = (lis: (m: MesureDeDiaporama) => number) => mediane(mesures.map(lis));
    lignes.push([
      ...[nom, condition.nom, nombre(pages), nombre(graphiques), nombre(tableaux)],
      nombre(premiere.fichier.length / 1000),
      nombre((de(({ code }) => code) ?? 0) / 1000),
      ...[nombre(de(({ froid }) => froid)), nombre(de(({ chaud }) => chaud))],
      alaLimite(
        de(({ froid }) => froid),
        LIMITE.ms,
        pages
      ),
      alaLimite(premiere.fichier.length, LIMITE.octets, pages)
    ]);
  }
  return lignes;
}
