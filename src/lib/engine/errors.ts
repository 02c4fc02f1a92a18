/** What went wrong between the reader and the data. */
export type EngineErrorKind =
  'absent' | 'refuse' | 'illisible' | 'empreinte' | 'schema' | 'reseau' | 'webassembly' | 'delai' | 'arret' | 'requete';

/** An error that a reader can act upon: `message` says what and names the file, `conseil` says what to do. */
export abstract class EngineError extends Error {
  abstract readonly kind: EngineErrorKind;
  abstract readonly conseil: string;
  /** File concerned, relative to the dataset's folder. */
  readonly fichier: string | null;

  constructor(message: string, fichier: string | null = null, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'EngineError';
    this.fichier = fichier;
  }
}

export class FileMissing extends EngineError {
  readonly kind = 'absent';
  readonly conseil = 'Rechargez la page\u00a0; si le message revient, signalez ce fichier à qui publie les données.';
  constructor(fichier: string) {
    super(`Le fichier «\u00a0${fichier}\u00a0» n’est pas publié.`, fichier);
  }
}

/** An address that names nothing of the dataset. */
export class NotInDataset extends EngineError {
  readonly kind = 'absent';
  readonly conseil = 'Vérifiez l’adresse, ou repartez du portefeuille.';
}

export class AccessRefused extends EngineError {
  readonly kind = 'refuse';
  readonly conseil = 'Demandez l’accès à ce dossier à l’agence qui publie les données.';
  constructor(fichier: string) {
    super(`Accès réservé\u00a0: le serveur refuse le fichier «\u00a0${fichier}\u00a0».`, fichier);
  }
}

export class FileUnreadable extends EngineError {
  readonly kind = 'illisible';
  readonly conseil =
    'Le fichier est sans doute tronqué ou remplacé par une page du serveur. Rechargez la page\u00a0; si le message revient, signalez ce fichier.';
  readonly detail: string;
  constructor(fichier: string, detail: string, cause?: unknown) {
    super(`Le fichier «\u00a0${fichier}\u00a0» est illisible\u00a0: ${detail}.`, fichier, cause);
    this.detail = detail;
  }
}

export class ChecksumMismatch extends EngineError {
  readonly kind = 'empreinte';
  readonly conseil =
    'Rien n’a été chargé de ce fichier. Rechargez la page\u00a0; si le message revient, le fichier publié a été modifié ou abîmé.';
  constructor(fichier: string) {
    super(
      `Le fichier «\u00a0${fichier}\u00a0» n’est pas celui qui a été publié (empreinte SHA-256 différente).`,
      fichier
    );
  }
}

export class SchemaTooRecent extends EngineError {
  readonly kind = 'schema';
  readonly conseil = 'Rechargez la page pour obtenir la dernière version de l’application.';
  constructor(fichier: string, publie: number, connu: number) {
    super(
      `Les données sont publiées dans un format plus récent (version ${publie}) que celui de cette page (version ${connu}).`,
      fichier
    );
  }
}

export class NetworkDown extends EngineError {
  readonly kind = 'reseau';
  readonly conseil = 'Vérifiez la connexion, puis réessayez.';
  /** @param status of the server's answer; null when there was none */
  constructor(fichier: string, status: number | null = null, cause?: unknown) {
    const why = status === null ? 'le serveur ne répond pas' : `le serveur est en défaut (erreur ${status})`;
    super(`Le fichier «\u00a0${fichier}\u00a0» n’a pas pu être téléchargé\u00a0: ${why}.`, fichier, cause);
  }
}

export class WebAssemblyMissing extends EngineError {
  readonly kind = 'webassembly';
  readonly conseil =
    'Ouvrez cette page dans un navigateur à jour, ou demandez au service informatique d’autoriser WebAssembly. Les autres pages fonctionnent sans lui.';
  constructor(cause?: unknown) {
    super('Ce navigateur ne peut pas lancer le moteur de calcul (WebAssembly indisponible).', null, cause);
  }
}

export class StartFailed extends EngineError {
  readonly kind = 'webassembly';
  readonly conseil =
    'Rechargez la page\u00a0; si le message revient, ouvrez-la dans un navigateur à jour. Les autres pages fonctionnent sans lui.';
  /** @param quoi what did not start, such as `Le moteur de calcul` */
  constructor(quoi: string, cause?: unknown) {
    super(`${quoi} ne démarre pas dans ce navigateur.`, null, cause);
  }
}

/** A piece of the site's own code, fetched when it is asked for, that did not come. */
export class CodeMissing extends EngineError {
  readonly kind = 'reseau';
  readonly conseil = 'Vérifiez la connexion, puis rechargez la page. Ce qui est affiché reste.';
  constructor(cause?: unknown) {
    super('Le code de cette fonction n’est pas arrivé\u00a0: le serveur ne répond pas.', null, cause);
  }
}

export class TimedOut extends EngineError {
  readonly kind = 'delai';
  readonly conseil = 'Réessayez, ou posez une question plus étroite.';
  constructor(quoi: string, secondes: number) {
    super(`${quoi} dépasse ${secondes}\u00a0secondes\u00a0: abandon.`);
  }
}

export class Stopped extends EngineError {
  readonly kind = 'arret';
  readonly conseil = 'Vous pouvez relancer quand vous voulez.';
  constructor() {
    super('Arrêt à votre demande.');
  }
}

export class QueryFailed extends EngineError {
  readonly kind = 'requete';
  readonly conseil: string;
  constructor(message: string, conseil: string, cause?: unknown) {
    super(message, null, cause);
    this.conseil = conseil;
  }
}

/** The error as a reader may be told it, whatever was thrown. */
export function asEngineError(thrown: unknown): EngineError {
  if (thrown instanceof EngineError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new QueryFailed(
    `Le moteur de calcul a rencontré une erreur\u00a0: ${message}`,
    'Réessayez\u00a0; si le message revient, signalez-le avec la question posée.',
    thrown
  );
}

/** What a reader is told when something failed: the sentence, and what to do. */
export interface Echec {
  message: string;
  conseil: string;
  /** True when the reader stopped it: a notice, not an error. */
  arret: boolean;
}

export function echecDe(erreur: EngineError): Echec {
  return { message: erreur.message, conseil: erreur.conseil, arret: erreur.kind === 'arret' };
}
