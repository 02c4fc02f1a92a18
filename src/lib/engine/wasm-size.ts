/** Bytes of `duckdb-eh.wasm` 1.32.0: a compressed answer does not say how long it is once read. */
export const WASM_BYTES = 34_242_586;
