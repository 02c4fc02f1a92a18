import { anneeDe } from '$lib/domain/temps/calendrier';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Cell } from '$lib/engine/database';
import type { Row } from '$lib/schema/tables';
import { tables } from '$lib/schema/tables';
import { lisCsv } from '$lib/importers/lecture/csv';
import { estFiness } from '$lib/importers/lecture/finess';
import { ecrisCsv } from './csv';
import { bandesNationales } from './jeu/bandes';
import { jeuxEmbarques } from './jeu/configuration';
import { REFERENCE } from './jeu/embarque';
import { lisDossier } from './jeu/dossier';
import { conseilSansRien } from './jeu/rien';
import { BANDES, COLONNES_FIGURES, FIGURES, lisReferences, SITES } from './jeu/reference';

/** The files that the repository carries over from the SAE, as texts: figures, bands, sites. */
export interface Extrait {
  ght: string;
  ej: string;
  bandes: string;
  sites: string;
}

/**
 * Reads a folder of SAE files and keeps what the embedded dataset shows.
 * @throws Error when a file is refused: figures remade without it would lose its year
 */
export async function extrais(dossier: string, raconte: (ligne: string) => void): Promise<Extrait> {
  const references = lisReferences(REFERENCE);
  const config = jeuxEmbarques(REFERENCE).find((jeu) => jeu.nom === 'grand-est');
  if (!config?.perimetres) throw new Error('le jeu grand-est n’a pas de périmètres');
  const suivis = new Set(config.perimetres);
  const successions = references.succession ?? [];
  const ejs = new Set((references.etablissement ?? []).map((e) => e.ej));
  for (const { ancien, nouveau } of successions) if (ejs.has(nouveau)) ejs.add(ancien);

  const lecture = await lisDossier(dossier, raconte);
  const { resultats } = lecture;
  if (resultats.some(({ statut }) => statut === 'refuse') || resultats.every(({ gardees }) => gardees === 0))
    throw new Error(`les figures reprises ne sont pas refaites, celles du dépôt restent. ${conseilSansRien(lecture)}`);
  const mesures = resultats.flatMap((r) => r.rows.mesure ?? []);
  const ght = mesures.filter((m) => m.entite_type === 'ght');
  const cite = (m: Row<'mesure'>) => (m.entite_type === 'ght' ? suivis : ejs).has(m.entite);
  return {
    ght: figures(ght.filter(cite)),
    ej: figures(mesures.filter((m) => m.entite_type === 'ej' && cite(m))),
    bandes: ecrisCsv(Object.keys(tables.reference.colonnes), await bandesNationales(ght)),
    sites: ecrisCsv(Object.keys(tables.site.colonnes), sitesPublics(dossier))
  };
}

function figures(mesures: readonly Row<'mesure'>[]): string {
  const lignes = mesures.map((m): Record<string, Cell> => ({
    ...m,
    annee: anneeDe(m.fin),
    // The value of a ratio is its parts': carrying it over too could only disagree.
    valeur: m.numerateur === null ? m.valeur : null
  }));
  const cle = (l: Record<string, Cell>) => [l.indicateur, l.entite, l.annee, l.edition].join('|');
  lignes.sort((a, b) => (cle(a) < cle(b) ? -1 : 1));
  return ecrisCsv(COLONNES_FIGURES, lignes);
}

/** Sites of public legal entities by the identity files of the SAE, each where the latest of them has it. */
function sitesPublics(dossier: string): Row<'site'>[] {
  const sites = new Map<string, string>();
  for (const fichier of readdirSync(dossier)
    .filter((nom) => IDENTITES.test(nom))
    .sort()) {
    const { entete, lignes } = lisCsv(readFileSync(path.join(dossier, fichier)));
    const noms = entete.map((nom) => nom.toUpperCase());
    for (const { cellules } of lignes) {
      const lit = (nom: string) => cellules[noms.indexOf(nom)] ?? '';
      if (lit('STJR') === PUBLIC) sites.set(lit('FI'), lit('FI_EJ'));
      else sites.delete(lit('FI'));
    }
  }
  return [...sites]
    .filter(([finess, ej]) => estFiness(finess) && estFiness(ej) && finess !== ej)
    .map(([finess, ej]) => ({ finess, ej, source: 'sae-id' }))
    .sort((a, b) => (a.finess < b.finess ? -1 : 1));
}

const IDENTITES = /^ID_\d{4}r\.csv$/i;
/** Legal status of a public entity (STJR). */
const PUBLIC = '1';

/** `npm run extract [-- DIR]`: remakes the carried-over figures with the importers. */
export async function main(args: string[]): Promise<number> {
  const dossier = args[0] ?? '../shared/data/sae';
  if (!existsSync(dossier))
    throw new Error(`le dossier ${dossier} n’existe pas\u00a0: donnez celui des fichiers de la SAE.`);
  const extrait = await extrais(dossier, (ligne) => console.log(ligne));
  writeFileSync(path.join(REFERENCE, FIGURES.ght), extrait.ght);
  writeFileSync(path.join(REFERENCE, FIGURES.ej), extrait.ej);
  writeFileSync(path.join(REFERENCE, BANDES), extrait.bandes);
  writeFileSync(path.join(REFERENCE, SITES), extrait.sites);
  console.log(`Écrits\u00a0: ${FIGURES.ght}, ${FIGURES.ej}, ${BANDES}, ${SITES}`);
  return 0;
}
