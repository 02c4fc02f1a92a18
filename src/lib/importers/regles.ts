import * as v from 'valibot';
import { parse } from 'yaml';
import { CODES_DES_REGLES } from '$lib/domain/alerte/evaluation';
import {
  FAMILLES_DE_REGLE,
  NATURES_DE_REGLE,
  PORTEES,
  UNITES_DE_REGLE,
  type Regle,
  type SeuilsDuJeu
} from '$lib/domain/alerte/regle';
import { typographie } from '$lib/format/typographie';
import pack from '../../../data/reference/regles.yaml?raw';
import type { Row } from '$lib/schema/tables';
import { fautes, objet, uneDe } from './shape';

const texteDe = v.pipe(
  v.string('texte attendu'),
  v.check((lu) => lu.trim() !== '', 'texte attendu')
);
const prose = v.pipe(texteDe, v.transform(typographie));
const nombre = v.pipe(v.number('nombre attendu'), v.finite('nombre attendu'));
const nom = v.pipe(texteDe, v.regex(/^[a-z][a-z0-9_]*$/, 'minuscules, chiffres et tirets bas'));

const seuil = objet({
  nom,
  libelle: prose,
  valeur: nombre,
  unite: uneDe(UNITES_DE_REGLE),
  nature: uneDe(['loi', 'convention'])
});

const regle = v.pipe(
  objet({
    ...{ code: nom, libelle: prose, famille: uneDe(FAMILLES_DE_REGLE), nature: uneDe(NATURES_DE_REGLE) },
    ...{ portee: uneDe(PORTEES), unite: uneDe(UNITES_DE_REGLE), texte: prose, fondement: prose },
    url: v.optional(v.pipe(texteDe, v.regex(/^https:\/\//, 'adresse https attendue'))),
    ...{ condition: prose, seuils: v.array(seuil, 'liste attendue'), niveaux: prose },
    durable_mois: v.nullable(v.pipe(nombre, v.minValue(1, 'au moins 1'))),
    que_faire: prose
  }),
  v.transform(({ durable_mois: durableMois, que_faire: queFaire, url = null, fondement: source, ...reste }): Regle => ({
    ...reste,
    ...{ source, url, durableMois, queFaire }
  }))
);

/**
 * Reads a rule pack: each rule whole, each that the product knows there once, and no other.
 * @throws Error naming each faulty field
 */
export function parseRegles(text: string, fichier = 'regles.yaml'): Regle[] {
  const lue = v.safeParse(v.array(regle, 'liste de règles attendue'), lisYaml(text, fichier));
  if (!lue.success) throw new Error(`${fichier}\u00a0: ${fautes(lue.issues)}`);
  const codes = lue.output.map(({ code }) => code);
  for (const [portee, connus] of Object.entries(CODES_DES_REGLES)) {
    for (const code of connus) {
      const siennes = lue.output.filter((r) => r.code === code);
      if (siennes.length !== 1) throw new Error(`${fichier}\u00a0: ${code} y est ${siennes.length} fois, une attendue`);
      if (siennes[0]?.portee !== portee)
        throw new Error(`${fichier}\u00a0: ${code}\u00a0: portee\u00a0: ${portee} attendue`);
    }
  }
  const connus = new Set<string>(Object.values(CODES_DES_REGLES).flat());
  const inconnus = codes.filter((code) => !connus.has(code));
  if (inconnus.length > 0) throw new Error(`${fichier}\u00a0: règle inconnue\u00a0: ${inconnus.join(', ')}`);
  return lue.output;
}

const seuilsEcrits = v.record(nom, v.record(nom, nombre, 'objet attendu'), 'objet attendu');

/**
 * Reads the thresholds that a dataset sets: `{ tresorerie_basse: { jours: 20 } }`.
 * @throws Error naming each faulty field
 */
export function parseSeuils(lus: unknown, ou: string): SeuilsDuJeu {
  const lue = v.safeParse(seuilsEcrits, lus);
  if (!lue.success) throw new Error(`${ou}\u00a0: ${fautes(lue.issues)}`);
  return lue.output;
}

function lisYaml(text: string, fichier: string): unknown {
  try {
    return parse(text);
  } catch (cause) {
    throw new Error(`${fichier}\u00a0: YAML illisible (${cause instanceof Error ? cause.message : String(cause)})`, {
      cause
    });
  }
}

/** The pack of the repository. */
export const regles: readonly Regle[] = parseRegles(pack);

/** A rule as the tables keep it. */
export function ligneDeRegle(
  {
    code,
    libelle,
    famille,
    nature,
    portee,
    unite,
    texte,
    source,
    url,
    condition,
    seuils,
    niveaux,
    durableMois,
    queFaire
  }: Regle,
  i: number
): Row<'regle'> {
  return {
    ...{
      code,
      rang: i + 1,
      libelle,
      famille,
      nature,
      portee,
      unite,
      texte,
      fondement: source,
      url,
      condition,
      niveaux
    },
    ...{ seuils: JSON.stringify(seuils), durable_mois: durableMois, que_faire: queFaire }
  };
}
