import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { WASM_BYTES } from '../lib/engine/wasm-size.ts';

const LIGHT = path.resolve(import.meta.dirname, '../../node_modules/.cache/trajectoire/duckdb-eh.wasm');

/** Sections begin after the magic number and the version; that of the exports has this number. */
const [HEADER, EXPORTS] = [8, 7];

/** Reads the unsigned numbers of a WebAssembly file, seven bits a byte. */
class Reader {
  at: number;
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  number(): number {
    for (let value = 0, rank = 1; ; rank *= 128) {
      const byte = this.bytes[this.at++] ?? 0;
      value += (byte & 127) * rank;
      if (byte < 128) return value;
    }
  }

  take(length: number): Uint8Array {
    return this.bytes.subarray(this.at, (this.at += length));
  }
}

function written(value: number): Uint8Array {
  return value < 128 ? Uint8Array.of(value) : Uint8Array.of((value % 128) + 128, ...written(Math.floor(value / 128)));
}

/** A WebAssembly file with those of its exports whose name is kept; the rest of it is as it was. */
export function withExports(wasm: Uint8Array, keeps: (name: string) => boolean): Uint8Array {
  const parts = [wasm.subarray(0, HEADER)];
  for (const sections = new Reader(wasm, HEADER); sections.at < wasm.length;) {
    const [id] = sections.take(1);
    const section = sections.take(sections.number());
    const kept = id === EXPORTS ? keptExports(section, keeps) : section;
    parts.push(Uint8Array.of(id ?? 0), written(kept.length), kept);
  }
  return Buffer.concat(parts);
}

function keptExports(section: Uint8Array, keeps: (name: string) => boolean): Uint8Array {
  const reader = new Reader(section, 0);
  const kept: Uint8Array[] = [];
  for (let left = reader.number(); left > 0; left--) {
    const from = reader.at;
    const name = Buffer.from(reader.take(reader.number())).toString('utf8');
    // Its kind, then its rank among those of its kind.
    reader.at++;
    reader.number();
    if (keeps(name)) kept.push(section.subarray(from, reader.at));
  }
  return Buffer.concat([written(kept.length), ...kept]);
}

/**
 * DuckDB's WebAssembly as it is published. It exports 75,000 functions and values for its extensions, which nobody may
 * load here, and its script goes through them all six times when it starts: those that the script names are kept.
 */
export function lightened(): Uint8Array {
  const { resolve } = createRequire(import.meta.url);
  const read = (file: string) => readFileSync(resolve(`@duckdb/duckdb-wasm/dist/${file}`));
  const script = read('duckdb-browser-eh.worker.js').toString('utf8');
  const named = new Set(script.match(/[\w$]+/g));
  return withExports(read('duckdb-eh.wasm'), (name) => named.has(name) || named.has(`_${name}`));
}

/** Path of the lightened engine, made when that of this version is not there yet. */
export function lightEngine(): string {
  if (existsSync(LIGHT) && statSync(LIGHT).size === WASM_BYTES) return LIGHT;
  mkdirSync(path.dirname(LIGHT), { recursive: true });
  const aside = `${LIGHT}.${process.pid}`;
  writeFileSync(aside, lightened());
  renameSync(aside, LIGHT);
  return LIGHT;
}
