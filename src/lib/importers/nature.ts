import type { Problem } from './types';

/** What a file is when it holds no table that is read here, and what to do of it. */
export interface Constat {
  /** What it is, in words that follow « c’est ». */
  nom: string;
  suite: string;
  /** It stands where data should: refused, and not merely left out. */
  refuse: boolean;
}

const DECOMPRESSE = 'Décompressez-la, puis donnez les fichiers qu’elle contient\u00a0; .zip et .gz sont ouverts ici.';
const EN_CSV = 'Prenez chez le producteur la version CSV du même fichier.';
const RETELECHARGE = 'Téléchargez de nouveau le fichier lui-même depuis le site du producteur.';
const REDONNE =
  'Si c’est votre fichier, rouvrez l’original et enregistrez-le de nouveau\u00a0; s’il vient d’un producteur, téléchargez-le de nouveau.';
const RIEN = 'Rien n’en est tiré.';

const SIGNATURES: readonly { debut: readonly number[] | string; place?: number; constat: Constat }[] = [
  { debut: '%PDF', constat: { nom: 'un document PDF', suite: RIEN, refuse: false } },
  { debut: [0x89, 0x50, 0x4e, 0x47], constat: { nom: 'une image', suite: RIEN, refuse: false } },
  { debut: [0xff, 0xd8, 0xff], constat: { nom: 'une image', suite: RIEN, refuse: false } },
  { debut: 'GIF8', constat: { nom: 'une image', suite: RIEN, refuse: false } },
  { debut: 'PAR1', constat: { nom: 'un fichier Parquet', suite: EN_CSV, refuse: true } },
  { debut: 'SQLite format 3', constat: { nom: 'une base SQLite', suite: EN_CSV, refuse: true } },
  { debut: [0xc2, 0xea, 0x81, 0x60], place: 12, constat: { nom: 'une table SAS', suite: EN_CSV, refuse: true } },
  { debut: [0x37, 0x7a, 0xbc, 0xaf], constat: { nom: 'une archive 7z', suite: DECOMPRESSE, refuse: true } },
  { debut: 'Rar!', constat: { nom: 'une archive RAR', suite: DECOMPRESSE, refuse: true } },
  { debut: [0xfd, 0x37, 0x7a, 0x58, 0x5a], constat: { nom: 'une archive xz', suite: DECOMPRESSE, refuse: true } },
  { debut: 'BZh', constat: { nom: 'une archive bzip2', suite: DECOMPRESSE, refuse: true } },
  { debut: [0x28, 0xb5, 0x2f, 0xfd], constat: { nom: 'une archive zstd', suite: DECOMPRESSE, refuse: true } }
];

/** What the first bytes say of a file that is neither a table, nor a workbook, nor an archive that is opened. */
export function constatDOctets(debut: Uint8Array): Constat | null {
  if (debut.length === 0) return { nom: 'un fichier vide', suite: REDONNE, refuse: true };
  for (const { debut: signature, place = 0, constat } of SIGNATURES) {
    const octets = typeof signature === 'string' ? Array.from(signature, (c) => c.charCodeAt(0)) : signature;
    if (octets.every((octet, i) => debut[place + i] === octet)) return constat;
  }
  return null;
}

const FINESS_PLUS = /"(?:schemaVersion|generatedAt)"[\s\S]*"(?:gcc|gco|pmej|pmSmsseId|ege)"/;

/** What the beginning of a text says of a file that is no table. */
export function constatDeTexte(texte: string): Constat | null {
  const debut = texte.trimStart();
  if (debut.startsWith('version https://git-lfs')) {
    const suite = 'Récupérez le fichier lui-même («\u00a0git lfs pull\u00a0»), ou téléchargez-le chez son producteur.';
    return { nom: 'un pointeur Git LFS, qui ne contient pas le fichier', suite, refuse: true };
  }
  if (/^(\S*\/)?annex\/objects\//.test(debut)) {
    const suite = 'Récupérez le fichier lui-même («\u00a0git annex get\u00a0»), ou téléchargez-le chez son producteur.';
    return { nom: 'un pointeur git-annex, qui ne contient pas le fichier', suite, refuse: true };
  }
  if (/^(<\?xml[^>]*\?>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype html|html)/i.test(debut)) {
    const nom = 'une page web, sans doute une page d’erreur ou de connexion à la place du fichier';
    return { nom, suite: RETELECHARGE, refuse: true };
  }
  if (debut.startsWith('<?xml') || debut.startsWith('<'))
    return { nom: 'un document XML', suite: EN_CSV, refuse: false };
  if (debut.startsWith('{') || debut.startsWith('[')) return constatDeJson(debut);
  return null;
}

function constatDeJson(debut: string): Constat {
  if (FINESS_PLUS.test(debut)) {
    const suite = 'L’outil ne le reprend pas\u00a0: les établissements viennent de son référentiel.';
    return { nom: 'un fichier FINESS+ (ANS), au format JSON', suite, refuse: false };
  }
  if (/"type"\s*:\s*"(FeatureCollection|Feature|Topology)"/.test(debut)) {
    return { nom: 'une carte (GeoJSON)', suite: RIEN, refuse: false };
  }
  return { nom: 'un fichier JSON', suite: EN_CSV, refuse: false };
}

/** Says what a file is; its gravity follows. */
export function problemeDe({ nom, suite, refuse }: Constat, fichier: string): Problem {
  return {
    severite: refuse ? 'refus' : 'information',
    fichier,
    genre: refuse ? 'fichier illisible' : 'non reconnu',
    message: `Le fichier n’est pas lu\u00a0: c’est ${nom}.`,
    suite
  };
}
