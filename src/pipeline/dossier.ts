import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { BASES, estDeContrat, type ModeleDeDossier } from '$lib/domain/dossier/pages';
import { dossierEnFichier } from '$lib/exports/dossier';
import { dossierHtml } from '$lib/exports/html/dossier';
import { lisGabarit } from '$lib/exports/pptx/gabarit';
import { prisDuModele, type Gabarit } from '$lib/words/dossier/gabarit';
import { releveDocx } from '$lib/exports/releve/docx';
import { releveHtml } from '$lib/exports/releve/html';
import { dossiers as dossiersDeLOutil } from '$lib/importers/dossiers';
import { accord } from '$lib/format/phrase';
import { lisFichierDeComposition } from '$lib/words/dossier/composition-fichier';
import { contratEnDossier, ghtEnDossier, regionEnDossier, veilleEnDossier, type DossierNomme } from './dossier/modeles';
import { recompose, selonSonModele, type OuLire } from './dossier/compose';
import { ouvreImprimeur, type Imprimeur } from './dossier/pdf';
import { ouvrePublies, type Publies } from './dossier/publies';
import { releveDesJournaux } from './dossier/releve';
import type { Dossier } from '$lib/words/dossier/dossier.types';
import type { Releve } from '$lib/words/saisie/releve';

const FORMATS = ['html', 'pdf', 'pptx', 'docx'] as const;
type Format = (typeof FORMATS)[number];
const RELEVE = 'releve';
/** Minutes are read and edited as a text. */
const FORMATS_DU_RELEVE = ['docx', 'html', 'pdf'] as const;
const TOUS = 'tous';

const AIDE = `npm run dossier -- --jeu NOM --modele M [--contrat ID]    écrit le dossier d’une réunion
  --modele M     ${BASES.join(', ')}, ou un modèle que le jeu donne (--jeu NOM --aide les nomme)\u00a0; plusieurs séparés par des virgules, ou «\u00a0${TOUS}\u00a0»\u00a0; ou ${RELEVE}, seul
  --contrat ID   le contrat dont c’est la réunion\u00a0; plusieurs séparés par des virgules, ou «\u00a0${TOUS}\u00a0»
  --ght CODE     le GHT dont c’est la fiche\u00a0; plusieurs séparés par des virgules, ou «\u00a0${TOUS}\u00a0»
  [--format F]   ${FORMATS.join(', ')}\u00a0; plusieurs séparés par des virgules (html sans rien dire)
  [--composition F]  un fichier de «\u00a0Composer le dossier\u00a0»\u00a0: ordre, titres, commentaires d’une réunion, et sa date (la région et la veille n’ont que celle des données)
  [--journal F]  le journal d’une séance, pour son relevé de décisions (--modele ${RELEVE}, en ${FORMATS_DU_RELEVE.join(', ')})\u00a0; répété, leurs lignes sont jointes
  [--seance AAAA-MM-JJ] [--participants TEXTE]  ce que le relevé dit de la séance
  [--gabarit F]  le modèle de présentation de l’agence (.potx, .pptx, .thmx)\u00a0: son logo, sa couleur, ses polices, pour un PPTX
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
      ght: { type: 'string' },
      modele: { type: 'string' },
      format: { type: 'string' },
      composition: { type: 'string' },
      gabarit: { type: 'string' },
      journal: { type: 'string', multiple: true, default: [] },
      seance: { type: 'string' },
      participants: { type: 'string', default: '' },
      out: { type: 'string', default: '.' },
      site: { type: 'string', default: 'http://localhost:4173' },
      donnees: { type: 'string', default: 'static/data' },
      aide: { type: 'boolean', short: 'h' },
      help: { type: 'boolean' }
    }
  });
  if (values.help || values.aide) {
    console.log(values.jeu === undefined ? AIDE : `${AIDE}\n${modelesDits(ouvrePublies(values.jeu, values.donnees))}`);
    return 0;
  }
  const publies = ouvrePublies(values.jeu, values.donnees);
  const connus = modelesDe(publies);
  const codes = connus.map(({ code }) => code);
  if (values.modele === undefined) throw new Error(`dites quel dossier\u00a0: --modele M (${codes.join(', ')})`);
  if (values.modele === RELEVE) {
    const { nom, releve } = await releveDesJournaux(publies, values.donnees, {
      ...{ journaux: values.journal, seance: values.seance, participants: values.participants }
    });
    const formats = choisis('format', values.format ?? 'docx', FORMATS_DU_RELEVE);
    await ecris(
      formats.map((format) => ({ format, nom, releve })),
      values.out
    );
    return 0;
  }
  const formats = choisis('format', values.format ?? 'html', FORMATS);
  const choix = choisis('modele', values.modele, codes);
  const modeles = connus.filter(({ code }) => choix.includes(code));
  const ou = { publies, donnees: values.donnees, site: siteDe(values.site) };
  const demandes = composes(publies, modeles, { contrat: values.contrat, ght: values.ght, site: ou.site });
  const dossiers =
    values.composition === undefined
      ? await selonLesModeles(demandes, ou)
      : await recomposes(demandes, values.composition, ou);
  const fichiers = dossiers.flatMap((dossier) => formats.map((format) => ({ ...dossier, format })));
  const gabarit = values.gabarit === undefined ? null : gabaritDe(values.gabarit);
  await ecris(fichiers, values.out, gabarit);
  return 0;
}

/** Of a dataset published before it had templates, those of the tool. */
const modelesDe = ({ lis }: Publies): readonly ModeleDeDossier[] => lis('modeles', {})?.modeles ?? dossiersDeLOutil;

/** Those of the tool are named above. */
const modelesDits = (publies: Publies): string =>
  `Modèles du jeu «\u00a0${publies.jeu.nom}\u00a0»\n${modelesDe(publies)
    .map(({ code, nom, base }) => `  ${code}\u00a0: ${nom}${code === base ? '' : ` (d’après ${base})`}`)
    .join('\n')}`;

/** @throws Error when one file is named and there are several, or of another kind */
function cheminsDe(fichiers: readonly AEcrire[], out: string): string[] {
  const nomme = FORMATS.some((format) => out.endsWith(`.${format}`));
  if (nomme && (fichiers.length > 1 || !out.endsWith(`.${fichiers[0]?.format ?? ''}`))) {
    const formats = [...new Set(fichiers.map(({ format }) => format))].join(', ');
    throw new Error(
      `«\u00a0${out}\u00a0» nomme un fichier, et il y en a ${fichiers.length} (${formats})\u00a0: donnez un dossier à --out`
    );
  }
  return fichiers.map(({ nom, format }) => (nomme ? out : path.join(out, `${nom}.${format}`)));
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

/** @throws Error when it is no template */
function gabaritDe(fichier: string): Gabarit {
  const gabarit = existsSync(fichier) ? lisGabarit(new Uint8Array(readFileSync(fichier))) : null;
  const pris = gabarit && prisDuModele(gabarit);
  if (gabarit !== null && pris !== null) {
    console.log(`Du modèle «\u00a0${fichier}\u00a0», les diaporamas prennent ${pris}`);
    return gabarit;
  }
  throw new Error(
    `--gabarit «\u00a0${fichier}\u00a0» n’est pas un modèle de présentation (attendu\u00a0: .potx, .pptx ou .thmx de l’agence)`
  );
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
async function recomposes(dossiers: readonly Demande[], fichier: string, ou: OuLire): Promise<DossierNomme[]> {
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
  const composes: DossierNomme[] = [];
  for (const { dossier, composition } of faits) {
    if (typeof composition === 'string') {
      console.log(`Sans composition\u00a0: ${dossier.nom}`);
      composes.push(await selonSonModele(dossier, dossier.selon, ou));
    } else {
      if (!composition.textes) console.log(`Sans les titres ni les textes, d’un autre contrat\u00a0: ${dossier.nom}`);
      composes.push(await recompose(dossier, composition, ou));
    }
  }
  return composes;
}

/** A pack, with the template that it was asked by. */
type Demande = DossierNomme & { selon: ModeleDeDossier };

async function selonLesModeles(demandes: readonly Demande[], ou: OuLire): Promise<DossierNomme[]> {
  const dossiers: DossierNomme[] = [];
  for (const demande of demandes) dossiers.push(await selonSonModele(demande, demande.selon, ou));
  return dossiers;
}

/** A template of the dataset gives its name to its files, before their date. */
const demandeDe = (nomme: DossierNomme, selon: ModeleDeDossier): Demande => ({
  ...nomme,
  selon,
  nom: selon.code === selon.base ? nomme.nom : nomme.nom.replace(/-au-(?=\d{4}-)/u, `-${selon.code}-au-`)
});

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
  modeles: readonly ModeleDeDossier[],
  { contrat, ght, site }: { contrat: string | undefined; ght: string | undefined; site: string }
): Demande[] {
  const duContrat = modeles.filter(({ base }) => estDeContrat(base));
  if (duContrat.length > 0 && contrat === undefined) {
    throw new Error(
      `dites de quel contrat\u00a0: --contrat ID (contrats\u00a0: ${publies.contrats.join(', ') || 'aucun'}), ou --contrat ${TOUS}`
    );
  }
  const contrats = duContrat.length === 0 || contrat === undefined ? [] : choisis('contrat', contrat, publies.contrats);
  const desContrats = contrats.flatMap((id) =>
    duContrat.flatMap((modele) => {
      const { base } = modele;
      const compose = estDeContrat(base) ? contratEnDossier(publies, { contrat: id, modele: base, site }) : null;
      if (compose === null)
        saute(`le contrat «\u00a0${id}\u00a0» n’a pas de réunion «\u00a0${base}\u00a0»`, contrat === TOUS);
      return compose === null ? [] : [demandeDe(compose, modele)];
    })
  );
  const desGht = modeles
    .filter(({ base }) => base === 'fiche-ght')
    .flatMap((modele) => fichesDesGht(publies, ght, site).map((fiche) => demandeDe(fiche, modele)));
  const duJeu = modeles.flatMap((modele) => {
    const { base } = modele;
    if (estDeContrat(base) || base === 'fiche-ght') return [];
    const compose = (base === 'veille' ? veilleEnDossier : regionEnDossier)(publies, site);
    if (compose === null) {
      const manque = base === 'veille' ? 'la trésorerie d’aucun hôpital' : 'aucun contrat suivi';
      saute(`le jeu «\u00a0${publies.jeu.nom}\u00a0» n’a ${manque}`, modeles.length > 1);
    }
    return compose === null ? [] : [demandeDe(compose, modele)];
  });
  return [...desContrats, ...desGht, ...duJeu];
}

/** @throws Error when no GHT is named, or one that is not there */
function fichesDesGht(publies: Publies, ght: string | undefined, site: string): DossierNomme[] {
  if (ght === undefined) {
    throw new Error(`dites de quel GHT\u00a0: --ght CODE (GHT\u00a0: ${publies.ghts.join(', ')}), ou --ght ${TOUS}`);
  }
  return choisis('ght', ght, publies.ghts).flatMap((code) => ghtEnDossier(publies, code, site) ?? []);
}

function saute(pourquoi: string, enLot: boolean): void {
  if (!enLot) throw new Error(pourquoi);
  console.log(`Sauté\u00a0: ${pourquoi}`);
}

type AEcrire = { nom: string; format: Format } & ({ dossier: Dossier } | { releve: Releve });

async function ecris(fichiers: readonly AEcrire[], out: string, gabarit: Gabarit | null = null): Promise<void> {
  const chemins = cheminsDe(fichiers, out);
  let imprimeur: Imprimeur | null = null;
  try {
    for (const [i, fichier] of fichiers.entries()) {
      const chemin = chemins[i] ?? '';
      mkdirSync(path.dirname(chemin), { recursive: true });
      if (fichier.format === 'pdf') {
        imprimeur ??= await ouvreImprimeur();
        writeFileSync(chemin, await imprimeur.imprime(htmlDe(fichier)));
      } else writeFileSync(chemin, await enOctets(fichier, fichier.format, gabarit));
      const pages =
        'dossier' in fichier
          ? ` (${fichier.dossier.pages.length}\u00a0${accord(fichier.dossier.pages.length, 'page')})`
          : '';
      console.log(`Écrit\u00a0: ${chemin}${pages}`);
    }
  } finally {
    await imprimeur?.ferme();
  }
}

const htmlDe = (fichier: AEcrire): string =>
  'dossier' in fichier ? dossierHtml(fichier.dossier) : releveHtml(fichier.releve);

async function enOctets(
  fichier: AEcrire,
  format: Exclude<Format, 'pdf'>,
  gabarit: Gabarit | null
): Promise<Uint8Array | string> {
  if ('dossier' in fichier) return dossierEnFichier(format, fichier.dossier, gabarit);
  return format === 'docx' ? releveDocx(fichier.releve) : releveHtml(fichier.releve);
}
