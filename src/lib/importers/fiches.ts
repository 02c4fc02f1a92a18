import { parse } from 'yaml';
import type { Colonnes, Famille, Fiche, Rupture, Seuil, Vraisemblance } from '$lib/domain/indicateur/fiche';
import { typographie } from '$lib/format/typographie';
import { parseCondition, parseExpression } from './expression';

const FAMILLES: readonly Famille[] = ['activite', 'personnel', 'finances'];
const SOURCES = [
  'sae-ght',
  'sae-mco',
  'hospidiag',
  'hospidiag-ancien',
  'hospidiag-nouveau',
  'diamant-finance'
] as const satisfies readonly Colonnes['source'][];
const CODE = /^[A-Z][A-Z0-9_]*$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const LONGUEUR_COURTE = 22;

type Champs = Readonly<Record<string, unknown>>;

/** Reads fields of one YAML object and notes every fault with the path of its field. */
class Lecture {
  readonly #champs: Champs;
  readonly #chemin: string;
  readonly #defauts: string[];
  readonly #lus = new Set<string>();

  constructor(champs: Champs, chemin: string, defauts: string[]) {
    this.#champs = champs;
    this.#chemin = chemin;
    this.#defauts = defauts;
  }

  defaut(champ: string, attendu: string): void {
    this.#defauts.push(`${this.#chemin}${champ}\u00a0: ${attendu}`);
  }

  a(champ: string): boolean {
    return this.#champs[champ] !== undefined;
  }

  #lis(champ: string): unknown {
    this.#lus.add(champ);
    return this.#champs[champ];
  }

  texte(champ: string, motif?: RegExp): string {
    const lu = this.#lis(champ);
    if (typeof lu === 'string' && lu.trim() !== '' && (!motif || motif.test(lu))) return lu;
    this.defaut(champ, motif ? `forme attendue ${motif.source}` : 'texte attendu');
    return '';
  }

  /** A text that readers read. */
  prose(champ: string): string {
    return typographie(this.texte(champ));
  }

  nombre(champ: string, entier: boolean, min = -Infinity, max = Infinity): number {
    const lu = this.#lis(champ);
    const juste = typeof lu === 'number' && (entier ? Number.isInteger(lu) : Number.isFinite(lu));
    if (juste && lu >= min && lu <= max) return lu;
    this.defaut(champ, entier ? 'nombre entier attendu' : 'nombre attendu');
    return 0;
  }

  booleen(champ: string): boolean {
    const lu = this.#lis(champ);
    if (typeof lu !== 'boolean') this.defaut(champ, 'true ou false attendu');
    return lu === true;
  }

  choix<const T extends string>(champ: string, valeurs: readonly T[], defaut: T): T {
    const lu = this.#lis(champ);
    const trouve = valeurs.find((v) => v === lu);
    if (trouve === undefined) this.defaut(champ, `attendu\u00a0: ${valeurs.join(', ')}`);
    return trouve ?? defaut;
  }

  liste<T>(champ: string, lis: (element: unknown, chemin: string) => T): T[] {
    const lu = this.#lis(champ);
    if (Array.isArray(lu)) return lu.map((element, i) => lis(element, `${this.#chemin}${champ}[${i}]`));
    this.defaut(champ, 'liste attendue');
    return [];
  }

  objets<T>(champ: string, lis: (element: Lecture) => T): T[] {
    return this.liste(champ, (element, chemin) => {
      if (!estObjet(element)) this.#defauts.push(`${chemin}\u00a0: objet attendu`);
      const lecture = new Lecture(estObjet(element) ? element : {}, `${chemin}.`, this.#defauts);
      const objet = lis(lecture);
      lecture.rienDAutre();
      return objet;
    });
  }

  objet<T>(champ: string, lis: (element: Lecture) => T): T {
    const lu = this.#lis(champ);
    if (!estObjet(lu)) this.defaut(champ, 'objet attendu');
    const lecture = new Lecture(estObjet(lu) ? lu : {}, `${this.#chemin}${champ}.`, this.#defauts);
    const objet = lis(lecture);
    lecture.rienDAutre();
    return objet;
  }

  textes(champ: string): string[] {
    return this.liste(champ, (element, chemin) => {
      if (typeof element === 'string' && element.trim() !== '') return typographie(element);
      this.#defauts.push(`${chemin}\u00a0: texte attendu`);
      return '';
    });
  }

  rienDAutre(): void {
    for (const champ of Object.keys(this.#champs)) if (!this.#lus.has(champ)) this.defaut(champ, 'champ inconnu');
  }
}

function estObjet(valeur: unknown): valeur is Champs {
  return typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur);
}

/**
 * Reads one sheet. Every field of {@link Fiche} is required and no other is allowed; expressions must parse, and
 * bindings must agree with the aggregation: parts for a ratio, a value for a sum.
 *
 * @param text YAML of the sheet
 * @param fileName its name, which is the code in lower case with hyphens
 * @throws Error naming the file and each faulty field
 */
export function parseFiche(text: string, fileName: string): Fiche {
  const nom = fileName.replace(/^.*[\\/]/, '');
  const defauts: string[] = [];
  const contenu = lisYaml(text, nom);
  const l = new Lecture(contenu, '', defauts);
  const fiche: Fiche = {
    code: l.texte('code', CODE),
    definition: l.texte('definition'),
    libelle: l.prose('libelle'),
    libelle_court: l.prose('libelle_court'),
    famille: l.choix('famille', FAMILLES, 'activite'),
    groupe: l.prose('groupe'),
    rang: l.nombre('rang', true, 1),
    principal: l.booleen('principal'),
    unite: l.prose('unite'),
    decimales: l.nombre('decimales', true, 0, 4),
    direction: l.choix('direction', ['hausse', 'baisse', 'cible', 'neutre'], 'neutre'),
    agregation: l.choix('agregation', ['somme', 'ratio', 'aucune'], 'aucune'),
    nature: l.choix('nature', ['stock', 'flux'], 'flux'),
    periodicite: l.choix('periodicite', ['annuelle', 'mensuelle'], 'annuelle'),
    secret: l.choix('secret', ['non', 'patients', 'sejours'], 'non'),
    niveaux: lisNiveaux(l),
    signification: l.prose('signification'),
    interet: l.prose('interet'),
    formule: l.prose('formule'),
    colonnes: l.objets('colonnes', lisColonnes),
    seuils: l.objets('seuils', lisSeuil),
    ruptures: l.objets('ruptures', lisRupture),
    reserves: l.textes('reserves'),
    ...(l.a('vraisemblance') && { vraisemblance: l.objet('vraisemblance', lisVraisemblance) }),
    source: l.prose('source'),
    verifie_par: l.prose('verifie_par'),
    prochaine_revue: l.texte('prochaine_revue', DATE)
  };
  l.rienDAutre();
  verifieCoherence(fiche, nom, l);
  if (defauts.length > 0) throw new Error(`${nom}\u00a0: ${defauts.join('\u00a0; ')}`);
  return fiche;
}

function lisYaml(text: string, nom: string): Champs {
  let contenu: unknown;
  try {
    contenu = parse(text);
  } catch (cause) {
    throw new Error(`${nom}\u00a0: YAML illisible (${cause instanceof Error ? cause.message : String(cause)})`, {
      cause
    });
  }
  if (!estObjet(contenu)) throw new Error(`${nom}\u00a0: une fiche est un objet YAML`);
  return contenu;
}

function lisNiveaux(l: Lecture): Fiche['niveaux'] {
  const niveaux = l.liste('niveaux', (n, chemin) => {
    if (n === 'ej' || n === 'ght') return n;
    l.defaut('niveaux', `${chemin} doit être ej ou ght`);
    return 'ght';
  });
  if (niveaux.length === 0 || new Set(niveaux).size < niveaux.length) l.defaut('niveaux', 'ej, ght ou les deux');
  return niveaux;
}

function lisColonnes(l: Lecture): Colonnes {
  const colonnes: Colonnes = { source: l.choix('source', SOURCES, 'sae-ght') };
  for (const borne of ['de', 'a'] as const) if (l.a(borne)) colonnes[borne] = l.nombre(borne, true, 1990, 2100);
  for (const champ of ['valeur', 'numerateur', 'denominateur', 'base'] as const) {
    if (l.a(champ)) colonnes[champ] = lisExpression(l, champ, parseExpression);
  }
  if (l.a('condition')) colonnes.condition = lisExpression(l, 'condition', parseCondition);
  if ((colonnes.de ?? -Infinity) > (colonnes.a ?? Infinity)) l.defaut('de', 'vient après a');
  const parts = [colonnes.numerateur, colonnes.denominateur].filter((part) => part !== undefined).length;
  if (parts === 1 || (parts === 2) === (colonnes.valeur !== undefined)) {
    l.defaut('valeur', 'une liaison donne soit valeur, soit numerateur et denominateur');
  }
  if (colonnes.base !== undefined && parts < 2) l.defaut('base', 'une base va avec numerateur et denominateur');
  return colonnes;
}

function lisExpression(l: Lecture, champ: string, parseur: (texte: string) => unknown): string {
  const texte = l.texte(champ);
  if (texte === '') return texte;
  try {
    parseur(texte);
  } catch (cause) {
    l.defaut(champ, cause instanceof Error ? cause.message : String(cause));
  }
  return texte;
}

function lisSeuil(l: Lecture): Seuil {
  return {
    valeur: l.nombre('valeur', false),
    nature: l.choix('nature', ['legal', 'usage'], 'usage'),
    texte: l.prose('texte'),
    source: l.prose('source')
  };
}

function lisRupture(l: Lecture): Rupture {
  return { annee: l.nombre('annee', true, 1990, 2100), texte: l.prose('texte') };
}

function lisVraisemblance(l: Lecture): Vraisemblance {
  const bornes: Vraisemblance = { texte: l.prose('texte') };
  for (const champ of ['min', 'max'] as const) if (l.a(champ)) bornes[champ] = l.nombre(champ, false);
  if (l.a('ecart')) bornes.ecart = l.nombre('ecart', false, Number.MIN_VALUE);
  if ((bornes.min ?? -Infinity) >= (bornes.max ?? Infinity)) l.defaut('min', 'n’est pas sous max');
  return bornes;
}

function verifieCoherence(fiche: Fiche, nom: string, l: Lecture): void {
  const attendu = `${fiche.code.toLowerCase().replaceAll('_', '-')}.yaml`;
  if (nom !== attendu) l.defaut('code', `le fichier devrait s’appeler ${attendu}`);
  if (fiche.libelle_court.length > LONGUEUR_COURTE) {
    l.defaut('libelle_court', `${fiche.libelle_court.length} caractères, ${LONGUEUR_COURTE} au plus`);
  }
  const enParts = fiche.colonnes.some((c) => c.numerateur !== undefined);
  if (fiche.colonnes.length === 0) {
    // No producer's file read here is monthly yet.
    if (fiche.periodicite === 'annuelle') l.defaut('colonnes', 'au moins une liaison');
  } else if (enParts !== (fiche.agregation === 'ratio')) {
    l.defaut('agregation', 'ratio si et seulement si une liaison donne numerateur et denominateur');
  }
  fiche.colonnes.forEach((c, i) => {
    if (fiche.colonnes.slice(0, i).some((autre) => seRecouvrent(autre, c))) {
      l.defaut(`colonnes[${i}]`, `une autre liaison de ${c.source} couvre les mêmes années`);
    }
  });
}

function seRecouvrent(x: Colonnes, y: Colonnes): boolean {
  if (x.source !== y.source) return false;
  return (x.de ?? -Infinity) <= (y.a ?? Infinity) && (y.de ?? -Infinity) <= (x.a ?? Infinity);
}

const textes = import.meta.glob<string>('/data/indicateurs/*.yaml', { query: '?raw', import: 'default', eager: true });

/** The sheets of `data/indicateurs`, by family (activity, staff, finance) then rank. */
export const fiches: readonly Fiche[] = Object.entries(textes)
  .map(([chemin, texte]) => parseFiche(texte, chemin))
  .sort((x, y) => FAMILLES.indexOf(x.famille) - FAMILLES.indexOf(y.famille) || x.rang - y.rang);
