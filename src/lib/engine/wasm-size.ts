/** Bytes of the engine as it is published: a compressed answer does not say how long it is once read. */
export const WASM_BYTES = 26_823_069;
