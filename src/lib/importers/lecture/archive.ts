import { entreesDe, morceauxDe, ZipIllisible } from '../contrat/zip';
import { morceauxDuFlux, type Source } from './source';

/** An archive that is not opened; the message follows « l’archive ne s’ouvre pas : ». */
export class ArchiveIllisible extends Error {}

const MO = 1_000_000;
const FICHIERS_MAX = 500;
const TOTAL_MAX = 2_000 * MO;

/** Whether bytes begin a gzip file. */
export function estGzip(debut: Uint8Array): boolean {
  return debut[0] === 0x1f && debut[1] === 0x8b && debut[2] === 8;
}

/** The file that a gzip file holds, read as it is unpacked. */
export function fichierDeGzip(source: Source): Source {
  const nom = source.nom.replace(/^.*[\\/]/, '').replace(/\.gz$/i, '');
  return {
    nom: `${source.nom}/${nom}`,
    async *morceaux() {
      let total = 0;
      try {
        for await (const morceau of morceauxDuFlux(() => decompresse(source))) {
          total += morceau.length;
          if (total > TOTAL_MAX) throw new ArchiveIllisible(`elle dépasse ${TOTAL_MAX / MO}\u00a0Mo une fois ouverte`);
          yield morceau;
        }
      } catch (cause) {
        if (cause instanceof ArchiveIllisible) throw cause;
        throw new ArchiveIllisible('elle est tronquée ou abîmée', { cause });
      }
    }
  };
}

function decompresse(source: Source): ReadableStream<Uint8Array<ArrayBuffer>> {
  const morceaux = source.morceaux()[Symbol.asyncIterator]();
  const brut = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const suite = await morceaux.next();
      if (suite.done) controller.close();
      else controller.enqueue(new Uint8Array(suite.value));
    },
    async cancel() {
      await morceaux.return?.();
    }
  });
  return brut.pipeThrough(new DecompressionStream('gzip'));
}

/**
 * The files that a zip holds, in the order of their names, read as they are unpacked.
 * @throws ArchiveIllisible when it is damaged, protected, or holds too much
 */
export function fichiersDeZip(bytes: Uint8Array, nom: string): Source[] {
  const entrees = lisEntrees(bytes).filter((e) => !e.nom.endsWith('/') && !/(^|\/)(\.|__MACOSX)/.test(e.nom));
  const total = entrees.reduce((somme, { taille }) => somme + taille, 0);
  if (entrees.length > FICHIERS_MAX) throw new ArchiveIllisible(`elle contient plus de ${FICHIERS_MAX} fichiers`);
  if (total > TOTAL_MAX) throw new ArchiveIllisible(`elle dépasse ${TOTAL_MAX / MO}\u00a0Mo une fois ouverte`);
  if (entrees.length === 0) throw new ArchiveIllisible('elle est vide');
  return entrees
    .sort((a, b) => (a.nom < b.nom ? -1 : 1))
    .map((entree) => ({ nom: `${nom}/${entree.nom}`, morceaux: () => lisEntree(bytes, entree) }));
}

function lisEntrees(bytes: Uint8Array): ReturnType<typeof entreesDe> {
  try {
    return entreesDe(bytes);
  } catch (cause) {
    throw new ArchiveIllisible(
      cause instanceof ZipIllisible ? cause.message.replace(/^il est/, 'elle est') : 'elle est abîmée',
      {
        cause
      }
    );
  }
}

async function* lisEntree(
  ...[bytes, entree]: Parameters<typeof morceauxDe>
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* morceauxDe(bytes, entree);
  } catch (cause) {
    throw cause instanceof ZipIllisible ? new ArchiveIllisible(cause.message, { cause }) : cause;
  }
}
