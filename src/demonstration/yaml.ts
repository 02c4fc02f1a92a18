import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import { typographie } from '$lib/format/typographie';
import { fautes } from '$lib/importers/shape';

/** A text of a story, in the typography that readers read. */
export const texte = v.pipe(v.string('texte attendu'), v.nonEmpty('texte attendu'), v.transform(typographie));
export const nombre = v.pipe(v.number('nombre attendu'), v.finite('nombre attendu'));
/** A place in a list, from 1 in the file and from 0 here. */
export const rang = v.pipe(
  nombre,
  v.transform((place) => place - 1)
);
export const booleen = v.boolean('true ou false attendu');

/** What may be left out, and is then null. */
export function ouNul<const S extends v.GenericSchema>(schema: S) {
  return v.nullish(schema, null);
}

/**
 * A file of `data/demonstration`, of this shape.
 * @throws Error naming the file and each field that is not as expected
 */
export function lisYaml<const S extends v.GenericSchema>(chemin: string, schema: S): v.InferOutput<S> {
  const lu = v.safeParse(schema, parse(readFileSync(chemin, 'utf8')));
  if (!lu.success) throw new Error(`${chemin}\u00a0: ${fautes(lu.issues)}`);
  return lu.output;
}
