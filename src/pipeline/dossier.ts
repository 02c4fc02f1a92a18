import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { dossierEnFichier } from '$lib/exports/dossier';
import { dossierHtml } from '$lib/exports/html/dossier';
import { compose } from '$lib/words/dossier/composition';
import { lisFichierDeComposition } from '$lib/words/dossier/composition-fichier';
import {
  estReunion,
  MODELES,
  regionEnDossier,
  reunionEnDossier,
  veilleEnDossier,
  type DossierNomme,
  type Modele
} from './dossier/modeles';
import { ouvreImprimeur, type Imprimeur } from './dossier/pdf';
import { ouvrePublies, type Publies } from './dossier/publies';

const FORMATS = ['html', 'pdf', 'pptx'] as const;
type Format = (typeof FORMATS)[number];
const TOUS = 'tous';

const AIDE = `npm run dossier -- --jeu NOM --modele M [--contrat ID]    écrit le dossier d’une réunion
  --modele M     ${MODELES.join(', ')}\u00a0; plusieurs séparés par des virgules, ou «\u00a0${TOUS}\u00a0»
  --contrat ID   le contrat dont c’est la réunion\u00a0; plusieurs séparés par des virgules, ou «\u00a0${TOUS}\u00a0»
  [--format F]   ${FORMATS.join(', ')}\u00a0; plusieurs séparés par des virgules (html sans rien dire)
  [--composition F]  un fichier de «\u00a0Composer le dossier\u00a0»\u00a0: ordre, titres, commentaires d’une réunion
  [--out OÙ]     un dossier, créé s’il manque, ou le nom d’un fichier quand il n’y en a qu’un (ici sans rien dire)
  [--site URL]   adresse du site publié, pour que chaque page mène à ses chiffres (http://localhost:4173 sans rien dire)
Les dossiers se font sur les données publiées\u00a0: «\u00a0npm run data\u00a0» d’abord. Un PDF demande Chromium.`;

/** `npm run dossier`: writes the packs of meetings from the published models, one or a batch. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      jeu: { type: 'string' },
      contrat: { type: 'string' },
      modele: { type: 'string' },
      format: { type: 'string', default: 'html' },
      composition: { type: 'string' },
      out: { type: 'string', default: '.' },
      site: { type: 'string', default: 'http://localhost:4173' },
      donnees: { type: 'string', default: 'static/data' },
      aide: { type: 'boolean', short: 'h' },
      help: { type: 'boolean' }
    }
  });
  if (values.help || values.aide) {
    console.log(AIDE);
    return 0;
  }
  const formats = choisis('format', values.format, FORMATS);
  const publies = ouvrePublies(values.jeu, values.donnees);
  if (values.modele === undefined) throw new Error(`dites quel dossier\u00a0: --modele M (${MODELES.join(', ')})`);
  const modeles = choisis('modele', values.modele, MODELES);
  const demandes = composes(publies, modeles, { contrat: values.contrat, site: siteDe(values.site) });
  const dossiers = values.composition === undefined ? demandes : recomposes(demandes, values.composition);
  const fichiers = dossiers.flatMap((dossier) => formats.map((format) => ({ ...dossier, format })));
  const nomme = /\.(?:html|pdf|pptx)$/u.test(values.out);
  if (nomme && (fichiers.length > 1 || !values.out.endsWith(`.${fichiers[0]?.format ?? ''}`))) {
    throw new Error(
      `«\u00a0${values.out}\u00a0» nomme un fichier, et il y en a ${fichiers.length} (${formats.join(', ')})\u00a0: donnez un dossier à --out`
    );
  }
  await ecris(fichiers, ({ nom, format }) => (nomme ? values.out : path.join(values.out, `${nom}.${format}`)));
  return 0;
}

/** @throws Error when the address is not one that a browser opens */
function siteDe(adresse: string): string {
  if (!URL.canParse(adresse) || !/^https?:\/\//u.test(adresse)) {
    throw new Error(
      `--site «\u00a0${adresse}\u00a0» n’est pas une adresse (attendu\u00a0: https://trajectoire.exemple.fr)`
    );
  }
  return adresse.replace(/\/+$/u, '');
}

/** @throws Error when it cannot be read */
function texteDe(fichier: string): string {
  try {
    return readFileSync(fichier, 'utf8');
  } catch (cause) {
    throw new Error(`--composition «\u00a0${fichier}\u00a0» ne se lit pas\u00a0: vérifiez son nom et ses droits`, {
      cause
    });
  }
}

/** Packs of the meeting that the file composes, as it composes them; the others as the data give them, and it is said. */
function recomposes(dossiers: readonly DossierNomme[], fichier: string): DossierNomme[] {
  const lu = texteDe(fichier);
  const faits = dossiers.map((dossier) => ({ dossier, composition: lisFichierDeComposition(lu, dossier.de) }));
  if (faits.every(({ composition }) => typeof composition === 'string')) {
    const illisible = faits.some(({ composition }) => composition === 'illisible');
    throw new Error(
      illisible
        ? `--composition «\u00a0${fichier}\u00a0» n’est pas une composition de dossier\u00a0: prenez le fichier que donne «\u00a0Enregistrer la composition\u00a0»`
        : `--composition «\u00a0${fichier}\u00a0» est celle d’une autre réunion que celles demandées (--modele)`
    );
  }
  return faits.map(({ dossier, composition }) => {
    if (typeof composition === 'string') {
      console.log(`Sans composition\u00a0: ${dossier.nom}`);
      return dossier;
    }
    if (!composition.textes) console.log(`Sans les titres ni les textes, d’un autre contrat\u00a0: ${dossier.nom}`);
    return { ...dossier, dossier: compose(dossier.dossier, composition.pages) };
  });
}

/** @throws Error naming what there is */
function choisis<C extends string>(option: string, demande: string, connus: readonly C[]): C[] {
  if (demande === TOUS) return [...connus];
  return [...new Set(demande.split(',').map((nom) => nom.trim()))].map((nom) => {
    const connu = connus.find((c) => c === nom);
    if (connu !== undefined) return connu;
    throw new Error(`--${option} «\u00a0${nom}\u00a0» n’existe pas (il y a\u00a0: ${[...connus, TOUS].join(', ')})`);
  });
}

/** Of many contracts, one that has no such meeting is said and passed over; of one that was named, it is an error. */
function composes(
  publies: Publies,
  modeles: readonly Modele[],
  { contrat, site }: { contrat: string | undefined; site: string }
): DossierNomme[] {
  const reunions = modeles.filter(estReunion);
  if (reunions.length > 0 && contrat === undefined) {
    throw new Error(
      `dites de quel contrat\u00a0: --contrat ID (contrats\u00a0: ${publies.contrats.join(', ') || 'aucun'}), ou --contrat ${TOUS}`
    );
  }
  const contrats = reunions.length === 0 || contrat === undefined ? [] : choisis('contrat', contrat, publies.contrats);
  const desContrats = contrats.flatMap((id) =>
    reunions.flatMap((reunion) => {
      const compose = reunionEnDossier(publies, { contrat: id, reunion, site });
      if (compose === null)
        saute(`le contrat «\u00a0${id}\u00a0» n’a pas de réunion «\u00a0${reunion}\u00a0»`, contrat === TOUS);
      return compose ?? [];
    })
  );
  const duJeu = modeles.flatMap((modele) => {
    if (estReunion(modele)) return [];
    const compose = (modele === 'veille' ? veilleEnDossier : regionEnDossier)(publies, site);
    if (compose === null) {
      const manque = modele === 'veille' ? 'la trésorerie d’aucun hôpital' : 'aucun contrat suivi';
      saute(`le jeu «\u00a0${publies.jeu.nom}\u00a0» n’a ${manque}`, modeles.length > 1);
    }
    return compose ?? [];
  });
  return [...desContrats, ...duJeu];
}

function saute(pourquoi: string, enLot: boolean): void {
  if (!enLot) throw new Error(pourquoi);
  console.log(`Sauté\u00a0: ${pourquoi}`);
}

type AEcrire = DossierNomme & { format: Format };

async function ecris(fichiers: readonly AEcrire[], ou: (fichier: AEcrire) => string): Promise<void> {
  let imprimeur: Imprimeur | null = null;
  try {
    for (const fichier of fichiers) {
      const chemin = ou(fichier);
      mkdirSync(path.dirname(chemin), { recursive: true });
      const { format, dossier } = fichier;
      if (format === 'pdf') {
        imprimeur ??= await ouvreImprimeur();
        writeFileSync(chemin, await imprimeur.imprime(dossierHtml(dossier)));
      } else writeFileSync(chemin, await dossierEnFichier(format, dossier));
      console.log(`Écrit\u00a0: ${chemin} (${dossier.pages.length}\u00a0pages)`);
    }
  } finally {
    await imprimeur?.ferme();
  }
}
