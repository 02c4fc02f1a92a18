import { statSync } from 'node:fs';
import path from 'node:path';
import { CONTRAT } from './gros-classeur';
import { mesurerPage, monterBanc, type Condition, type MesureDePage } from './mesures';
import { medianes, nombre, ratio } from './tableau';
import { TEMOIN } from './temoin';

const RACINE_DU_CONTRAT = `/demonstration/contrat/${CONTRAT.id}/`;

/** One page of each kind. */
const PAGES: readonly { nom: string; chemin: string }[] = [
  { nom: 'GHT', chemin: '/grand-est/ght/GE-10/' },
  { nom: 'contrat', chemin: RACINE_DU_CONTRAT },
  { nom: 'portefeuille des contrats', chemin: '/demonstration/' },
  { nom: 'portefeuille des indicateurs', chemin: '/grand-est/' },
  { nom: 'accueil', chemin: '/' },
  { nom: 'contrat sans suivi', chemin: '/grand-est/contrat/saint-die-2019/' },
  { nom: 'actions', chemin: `${RACINE_DU_CONTRAT}actions/` },
  { nom: 'fiche action', chemin: `${RACINE_DU_CONTRAT}actions/6.3/` },
  { nom: 'indicateur d’un GHT', chemin: '/grand-est/ght/GE-10/TAUX_OCCUPATION_MCO/' },
  { nom: 'indicateur', chemin: '/grand-est/indicateurs/TAUX_OCCUPATION_MCO/' },
  { nom: 'catalogue', chemin: '/grand-est/indicateurs/' },
  { nom: 'explorateur', chemin: '/grand-est/explorer/' },
  { nom: 'import', chemin: '/importer/' },
  { nom: 'aide', chemin: '/aide/' },
  { nom: 'sources', chemin: '/sources/' }
];

export const ENTETES_DES_PAGES = [
  ...['page', 'lien', 'ko', 'requêtes', '1er affichage', 'au témoin', 'courbe', 'au témoin', 'vivante', 'à avant'],
  ...['saut', 'HTML (ko)']
] as const;

interface Choix {
  /** Folder of a site built before, which is measured in turn with this one. */
  avant?: string;
  /** What the names of the pages hold. */
  genre?: string;
}

interface Serie {
  nom: string;
  chemin: string;
  racine: string | null;
  mesures: MesureDePage[];
}

/**
 * The pages of one condition, against the static witness. Runs are interleaved, so that the noise of the machine falls
 * on all alike.
 */
export async function pages(
  chromium: string,
  condition: Condition,
  fois: number,
  { avant, genre = '' }: Choix
): Promise<string[][]> {
  const choisies = PAGES.filter(({ nom }) => nom.includes(genre));
  const temoin: Serie = { nom: 'page statique (témoin)', chemin: TEMOIN, racine: null, mesures: [] };
  const series: Serie[] = choisies.flatMap(({ nom, chemin }) => [
    ...(avant === undefined ? [] : [{ nom: `${nom}, avant`, chemin, racine: avant, mesures: [] }]),
    { nom, chemin, racine: null, mesures: [] }
  ]);
  const bancs = new Map([
    [null, await monterBanc(condition)],
    ...(avant === undefined ? [] : [[avant, await monterBanc(condition, undefined, avant)] as const])
  ]);
  for (let i = 0; i < fois; i += 1) {
    for (const { chemin, racine, mesures } of [temoin, ...series]) {
      const banc = bancs.get(racine);
      if (banc) mesures.push(await mesurerPage(chromium, banc, condition, chemin));
    }
  }
  for (const banc of bancs.values()) await banc.close();
  const lus = [temoin, ...series].map((serie) => ({ serie, ...resume(serie.mesures) }));
  const [reference] = lus;
  return lus.map(({ serie, affichage, courbe, vivante, octets, requetes, saut }, i) => {
    const precedente = serie.racine === null && avant !== undefined && i > 0 ? lus[i - 1] : undefined;
    return [
      ...[serie.nom, condition.nom, nombre(octets / 1000, 1), nombre(requetes)],
      ...[nombre(affichage), ratio(affichage, reference?.affichage ?? null)],
      ...[nombre(courbe), ratio(courbe, reference?.courbe ?? null)],
      ...[nombre(vivante), ratio(vivante, precedente?.vivante ?? null)],
      ...[nombre(saut, 3), nombre(poids(serie), 0)]
    ];
  });
}

function resume(mesures: readonly MesureDePage[]) {
  return {
    octets: medianes(mesures, 'octets') ?? 0,
    requetes: medianes(mesures, 'requetes'),
    affichage: medianes(mesures, 'premierAffichage'),
    courbe: medianes(mesures, 'courbe'),
    vivante: medianes(mesures, 'vivante'),
    saut: medianes(mesures, 'saut')
  };
}

/** Size of the page itself, not compressed. */
function poids({ chemin, racine }: Serie): number | null {
  if (chemin === TEMOIN) return null;
  return statSync(path.join(racine ?? 'build', chemin, 'index.html')).size / 1000;
}
