import { contrat } from './contrat/contrat';
import { feuilleSeule } from './contrat/feuille-seule';
import { natureDeClasseur } from './contrat/nature';
import { lisClasseur } from './classeur';
import { nomDeConnu, plusProche } from './connus';
import { tables } from './index';
import { ArchiveIllisible, estGzip, fichierDeGzip, fichiersDeZip } from './lecture/archive';
import { apercuDe, ouvreCsv, type Apercu } from './lecture/csv';
import { debutDe, empreinteDe, toutDe, TropGrand, type Source } from './lecture/source';
import { decode, estBinaire } from './lecture/texte';
import { constatDOctets, constatDeTexte, problemeDe, type Constat } from './nature';
import { resultatVide } from './resultat';
import { DEMANDE, lisFlux, type Demande } from './table';
import { titreDeTexte } from './titre';
import type { ImportResult, Problem } from './types';

/** What came of a file: read or refused by an importer, or known for what it is, and left out. */
export type Arrivee =
  { genre: 'lu'; resultat: ImportResult } | { genre: 'inconnu'; fichier: string; probleme: Problem };

export interface Options {
  demande?: Demande;
  /** Told as soon as the kind of file is known. */
  reconnu?: (libelle: string) => void;
  /** Takes the files of an archive; without it they are read one after another. */
  archive?: (sources: readonly Source[]) => Promise<Arrivee[]>;
}

const DEBUT = 65_536;
/** A workbook, and a zip that holds others, stand whole in memory. */
const ENTIER_MAX = 300_000_000;
/** Archives inside archives beyond which a file is no longer opened. */
const PROFONDEUR_MAX = 2;

/**
 * Reads one file, whatever it is: its content says what it is, its name never does. An archive gives as many results
 * as it holds files. Never throws for what the bytes are: bad ones name the file.
 */
export async function lisFichier(source: Source, options: Options = {}, profondeur = 0): Promise<Arrivee[]> {
  try {
    return await avecEmpreinte(await lis(source, options, profondeur), source);
  } catch (cause) {
    if (cause instanceof ArchiveIllisible)
      return [refus(source.nom, `L’archive ne s’ouvre pas\u00a0: ${cause.message}.`, RETELECHARGE)];
    if (cause instanceof TropGrand)
      return [refus(source.nom, `Le fichier n’est pas lu\u00a0: ${cause.message}.`, ALLEGE)];
    const detail = cause instanceof Error ? cause.message : String(cause);
    return [
      refus(
        source.nom,
        `Le fichier n’a pas pu être lu (${detail}).`,
        'Fichier refusé. Reprenez-le chez son producteur.'
      )
    ];
  }
}

/** Files of an archive have their own digest already. */
async function avecEmpreinte(arrivees: Arrivee[], source: Source): Promise<Arrivee[]> {
  const siens = arrivees.flatMap((a) => (a.genre === 'lu' && a.resultat.empreinte === undefined ? [a.resultat] : []));
  if (siens.some(({ statut }) => statut === 'lu')) {
    const empreinte = await empreinteDe(source);
    for (const resultat of siens) resultat.empreinte = empreinte;
  }
  return arrivees;
}

const RETELECHARGE = 'Fichier refusé. Téléchargez-le de nouveau, ou donnez les fichiers qu’il contient.';
const ALLEGE = 'Fichier refusé. Donnez-le au format CSV, qui se lit quelle que soit sa taille.';

async function lis(source: Source, options: Options, profondeur: number): Promise<Arrivee[]> {
  const debut = await debutDe(source, DEBUT);
  const constat = constatDOctets(debut);
  if (constat) return [arrivee(constat, source.nom)];
  if (estGzip(debut)) return ouvre([fichierDeGzip(source)], options, profondeur);
  if (estBinaire(debut) || debut[0] === 0x3c || debut[0] === 0xef) {
    const bytes = debut[0] === 0x50 || debut[0] === 0xd0 ? await toutDe(source, ENTIER_MAX) : debut;
    const nature = natureDeClasseur(bytes);
    if (nature?.genre === 'document')
      return [arrivee({ nom: nature.nom, suite: nature.suite ?? '', refuse: false }, source.nom)];
    if (nature) return lisNature(nature, bytes, source.nom, options);
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
      return ouvre(fichiersDeZip(bytes, source.nom), options, profondeur);
    }
    if (estBinaire(debut)) {
      const inconnu = { nom: 'un fichier binaire d’une sorte inconnue', suite: 'Rien n’en est tiré.', refuse: false };
      return [arrivee(inconnu, source.nom)];
    }
  }
  const deTexte = constatDeTexte(decode(debut).texte.slice(0, 4_096));
  return [deTexte ? arrivee(deTexte, source.nom) : await lisTexte(source, debut, options)];
}

/** A workbook goes to the importer that knows its sheets; one that is not read as it stands, to that which says so. */
async function lisNature(
  { feuilles, deContrat, suite }: NonNullable<ReturnType<typeof natureDeClasseur>>,
  bytes: Uint8Array,
  fichier: string,
  options: Options
): Promise<Arrivee[]> {
  if (!deContrat && suite === null && feuilles !== null) {
    const resultats = await lisClasseur(bytes, fichier, options);
    if (resultats.length > 0) return resultats.map((resultat) => ({ genre: 'lu', resultat }));
    const nom = `un classeur dont aucune feuille n’est connue (${feuilles.join(', ')})`;
    return [
      arrivee(
        {
          nom,
          suite: 'Partez du modèle de contrat, ou donnez le fichier tel que son producteur le publie.',
          refuse: false
        },
        fichier
      )
    ];
  }
  options.reconnu?.(contrat.libelle);
  return [{ genre: 'lu', resultat: await contrat.importe(bytes, fichier) }];
}

async function ouvre(sources: readonly Source[], options: Options, profondeur: number): Promise<Arrivee[]> {
  if (profondeur >= PROFONDEUR_MAX) throw new ArchiveIllisible('elle en contient d’autres, elles-mêmes dans d’autres');
  if (options.archive) return options.archive(sources);
  const arrivees: Arrivee[] = [];
  for (const source of sources) arrivees.push(...(await lisFichier(source, options, profondeur + 1)));
  return arrivees;
}

async function lisTexte(source: Source, debut: Uint8Array, options: Options): Promise<Arrivee> {
  const apercu = apercuDe(debut, debut.length < DEBUT);
  const table = tables.find((t) => t.reconnait(apercu));
  if (!table) {
    const titre = titreDeTexte(debut);
    return titre ? arrivee(titre, source.nom) : nonReconnu(apercu, source.nom);
  }
  options.reconnu?.(table.libelle);
  const resultat = await lisFlux(table, await ouvreCsv(source), source.nom, options.demande ?? DEMANDE);
  return { genre: 'lu', resultat };
}

/** Names a table that is not read, or the layout that it is closest to. */
function nonReconnu(apercu: Apercu, fichier: string): Arrivee {
  const connu = nomDeConnu(apercu);
  if (connu)
    return arrivee(
      { nom: `${connu}, que l’outil ne reprend pas`, suite: 'Rien n’en est tiré.', refuse: false },
      fichier
    );
  const seule = feuilleSeule([{ cellules: [...apercu.entete] }, ...apercu.lignes]);
  if (seule) return arrivee(seule, fichier);
  const proche = plusProche(apercu, tables);
  const ecart = proche
    ? ` Le plus proche\u00a0: ${proche.table.libelle}, mais il lui manque ${proche.manquent.slice(0, 8).join(', ')}.`
    : '';
  const n = apercu.entete.length;
  const nom =
    n > 1
      ? `un tableau de ${n}\u00a0colonnes (${apercu.entete.slice(0, 4).join(', ')}…) qui n’est pas de ceux que l’outil lit`
      : 'un texte sans colonnes';
  return arrivee({ nom, suite: `Rien n’en est tiré.${ecart}`, refuse: false }, fichier);
}

function arrivee(constat: Constat, fichier: string): Arrivee {
  const probleme = problemeDe(constat, fichier);
  if (!constat.refuse) return { genre: 'inconnu', fichier, probleme };
  return { genre: 'lu', resultat: { ...resultatVide('aucun', fichier), problems: [probleme] } };
}

function refus(fichier: string, message: string, suite: string): Arrivee {
  const probleme: Problem = { severite: 'refus', fichier, genre: 'fichier illisible', message, suite };
  return { genre: 'lu', resultat: { ...resultatVide('aucun', fichier), problems: [probleme] } };
}
