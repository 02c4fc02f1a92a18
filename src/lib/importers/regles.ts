import * as v from 'valibot';
import { parse } from 'yaml';
import { CODES_DES_REGLES } from '$lib/domain/alerte/evaluation';
import {
  FAMILLES_DE_REGLE,
  fauteDuSeuil,
  NATURES_DE_REGLE,
  PORTEES,
  UNITES_DE_REGLE,
  type Regle,
  type SeuilDeRegle,
  type SeuilsDuJeu
} from '$lib/domain/alerte/regle';
import { euros, nombre as nombreLisible, pourcentLisible } from '$lib/format/nombre';
import { typographie } from '$lib/format/typographie';
import pack from '../../../data/reference/regles.yaml?raw';
import type { Row } from '$lib/schema/tables';
import { fautes, objet, uneDe } from './shape';

const texteDe = v.pipe(
  v.string('texte attendu'),
  v.check((lu) => lu.trim() !== '', 'texte attendu')
);
const prose = v.pipe(texteDe, v.transform(typographie));
const lue = (valeur: unknown) => (typeof valeur === 'string' ? `«\u00a0${valeur}\u00a0»` : String(valeur));
const nombre = v.pipe(
  v.number(({ input }) => `${lue(input)}, nombre attendu`),
  v.finite(({ input }) => `${lue(input)}, nombre attendu`)
);
const duree = v.pipe(
  nombre,
  v.check(
    (mois) => Number.isInteger(mois) && mois >= 1,
    ({ input }) => `${lue(input)}, entier d’au moins 1 attendu`
  )
);
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
    durable_mois: v.nullable(duree),
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
  const lues = v.safeParse(v.array(regle, 'liste de règles attendue'), lisYaml(text, fichier));
  if (!lues.success) throw new Error(`${fichier}\u00a0: ${lues.issues.map(faute).join('\u00a0; ')}`);
  for (const { code, seuils } of lues.output) {
    for (const seuil of seuils) {
      const refus = fauteDuSeuil(code, seuil, fichier);
      if (refus !== null) throw refus;
    }
  }
  const codes = lues.output.map(({ code }) => code);
  for (const [portee, connus] of Object.entries(CODES_DES_REGLES)) {
    for (const code of connus) {
      const siennes = lues.output.filter((r) => r.code === code);
      if (siennes.length !== 1) throw new Error(`${fichier}\u00a0: ${code} y est ${siennes.length} fois, une attendue`);
      if (siennes[0]?.portee !== portee)
        throw new Error(`${fichier}\u00a0: ${code}\u00a0: portee\u00a0: ${portee} attendue`);
    }
  }
  const connus = new Set<string>(Object.values(CODES_DES_REGLES).flat());
  const inconnus = codes.filter((code) => !connus.has(code));
  if (inconnus.length > 0) throw new Error(`${fichier}\u00a0: règle inconnue\u00a0: ${inconnus.join(', ')}`);
  return lues.output;
}

/** A fault, said of its rule and threshold beside their places in the file. */
function faute(issue: v.BaseIssue<unknown>): string {
  const nomme = (place: number, champ: 'code' | 'nom') => {
    const objetLu: unknown = issue.path?.[place]?.value;
    const nomLu: unknown = typeof objetLu === 'object' && objetLu !== null ? Reflect.get(objetLu, champ) : undefined;
    return typeof nomLu === 'string' ? `${nomLu}, ` : '';
  };
  return `${nomme(0, 'code')}${nomme(2, 'nom')}${fautes([issue])}`;
}

const seuilsEcrits = v.record(nom, v.record(nom, nombre, 'objet attendu'), 'objet attendu');

/**
 * Reads the thresholds that a dataset sets: `{ tresorerie_basse: { jours: 20 } }`.
 * @throws Error naming each faulty field
 */
export function parseSeuils(lus: unknown, ou: string): SeuilsDuJeu {
  const ecrits = v.safeParse(seuilsEcrits, lus);
  if (!ecrits.success) throw new Error(`${ou}\u00a0: ${fautes(ecrits.issues)}`);
  return ecrits.output;
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

/** A threshold inside a sentence, which says its unit when it is days, months or things. */
function seuilDit({ valeur, unite }: SeuilDeRegle): string {
  if (unite === 'euros') return euros(valeur).replace(/,0(?=\u00a0)/u, '');
  if (unite !== 'part') return nombreLisible(valeur, Number.isInteger(valeur) ? 0 : 1);
  return pourcentLisible(valeur, Number.isInteger(Math.round(valeur * 1e6) / 1e4) ? 0 : 1);
}

/**
 * A sentence of a rule with the thresholds that it names: « plus de {jours} jours ».
 * @throws Error naming the threshold that the rule does not give
 */
function dite(phrase: string, { code, seuils }: Pick<Regle, 'code' | 'seuils'>): string {
  return phrase.replaceAll(/\{(\w+)\}/g, (_, nomme: string) => {
    const seuil = seuils.find((s) => s.nom === nomme);
    if (!seuil) throw new Error(`regles.yaml\u00a0: ${code} cite un seuil qu’il ne donne pas, «\u00a0${nomme}\u00a0»`);
    return seuilDit(seuil);
  });
}

/** A rule as the tables keep it, its sentences told with its own thresholds. */
export function ligneDeRegle(regle: Regle, i: number): Row<'regle'> {
  const { code, famille, nature, portee, unite, source, url, seuils, durableMois, queFaire } = regle;
  const dit = (phrase: string) => typographie(dite(phrase, regle));
  return {
    ...{ code, rang: i + 1, libelle: dit(regle.libelle), famille, nature, portee, unite },
    ...{ texte: dit(regle.texte), fondement: source, url, condition: dit(regle.condition) },
    ...{ niveaux: dit(regle.niveaux), seuils: JSON.stringify(seuils), durable_mois: durableMois, que_faire: queFaire }
  };
}
