import { EngineError, type EngineErrorKind } from './errors';

/**
 * A version that was published before, whose tables are kept beside those that took its place: its manifest is held by
 * theirs, as theirs is by the index.
 */
export interface EarlierVersion {
  /** Last day that it covered, `YYYY-MM-DD`. */
  donneesAu: string;
  dataVersion: string;
  schemaVersion: number;
  /** SHA-256 of its manifest. */
  manifeste: string;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const SHA256 = /^[0-9a-f]{64}$/;
const VERSION = /^[0-9a-z]+$/;

export function areEarlier(value: unknown): value is EarlierVersion[] {
  return Array.isArray(value) && value.every(isEarlier);
}

function isEarlier(value: unknown): value is EarlierVersion {
  if (typeof value !== 'object' || value === null) return false;
  const champs = new Map<string, unknown>(Object.entries(value));
  return (
    DATE.test(String(champs.get('donneesAu'))) &&
    VERSION.test(String(champs.get('dataVersion'))) &&
    SHA256.test(String(champs.get('manifeste'))) &&
    Number.isInteger(champs.get('schemaVersion'))
  );
}

/**
 * What a manifest says of its own schema and of the versions kept before it, whatever the rest of it: one that an older
 * or a later version of the tables wrote is read too. Null when it says neither.
 */
export function lineage(text: string): { schemaVersion: number; anterieures: EarlierVersion[] } | null {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json !== 'object' || json === null) return null;
    const champs = new Map<string, unknown>(Object.entries(json));
    const [schemaVersion, anterieures] = [champs.get('schemaVersion'), champs.get('anterieures') ?? []];
    if (typeof schemaVersion !== 'number' || !areEarlier(anterieures)) return null;
    return { schemaVersion, anterieures };
  } catch {
    return null;
  }
}

/** Address of the folder of a version kept beside another. */
export function earlierRoot(racine: string, { dataVersion }: Pick<EarlierVersion, 'dataVersion'>): string {
  return `${racine.replace(/[^/]+\/$/, '')}${dataVersion}/`;
}

/** Why a version published before cannot be compared with: what is on the screen stays. */
export class EarlierUnavailable extends EngineError {
  readonly kind: EngineErrorKind;
  readonly conseil =
    'Ce qui est affiché reste. Réessayez, ou comparez depuis une date, qui ne demande pas cette version.';

  /** @param jour last day that it covered, in words */
  constructor(jour: string, detail: string, kind: EngineErrorKind = 'absent', cause?: unknown) {
    super(`La version publiée du ${jour} ne peut pas être comparée\u00a0: ${detail}`, null, cause);
    this.kind = kind;
  }
}
