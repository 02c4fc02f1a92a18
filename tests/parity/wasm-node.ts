import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { createRequire } from 'node:module';
import type { Surcouche } from '$lib/engine/local';
import { WasmDatabase, type ArrowConnection } from '$lib/engine/wasm-database';

const require = createRequire(import.meta.url);
const wasm = (name: string) => ({
  mainModule: require.resolve(`@duckdb/duckdb-wasm/dist/duckdb-${name}.wasm`),
  mainWorker: ''
});

/** The browser's engine, same version and same road (Parquet, Arrow, staging), in Node. */
export async function openWasmInNode(surcouche: Surcouche | null = null): Promise<WasmDatabase> {
  const bindings = await createDuckDB({ mvp: wasm('mvp'), eh: wasm('eh') }, new VoidLogger(), NODE_RUNTIME);
  await bindings.instantiate();
  bindings.open({});
  const connection = bindings.connect();
  const arrow: ArrowConnection = {
    query: (sql) => later(() => connection.query(sql)),
    prepare: (sql) =>
      later(() => {
        const statement = connection.prepare(sql);
        return {
          query: (...parameters) => later(() => statement.query(...parameters)),
          close: () => later(() => statement.close())
        };
      }),
    insertArrowFromIPCStream: (bytes, options) => later(() => connection.insertArrowFromIPCStream(bytes, options))
  };
  return WasmDatabase.open(arrow, surcouche);
}

/** What a blocking call gives or throws, as a promise. */
function later<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}
