import { readFileSync } from 'node:fs';
import path from 'node:path';
import { plusJours, plusMois } from '$lib/domain/temps/calendrier';
import { lisFichierDesDossiers } from '$lib/importers/dossiers';
import { fiches } from '$lib/importers/fiches';
import type { Row, TableRows } from '$lib/schema/tables';
import { assemble } from './assemble';
import type { Configuration } from './configuration';
import { lisBandes, lisReferences, REFERENCE } from './reference';
import { lisContrats } from '../../demonstration/contrats/definitions';
import { lisModeles } from '../../demonstration/contrats/modeles';
import { lisRegion, type ParametresRegion, type Taille } from '../../demonstration/parametres';
import { genereParHopital } from '../../demonstration/region';
import { etatAnterieur, lisReecrits } from '../../demonstration/version-anterieure';

/** Name of the fictional dataset in addresses. */
export const NOM_DEMONSTRATION = 'demonstration';

const DOSSIERS = 'data/demonstration/dossiers.yaml';

/** Codes of more groups than one series holds do not begin like the region's: they are summed all together. */
const UNE_SERIE = 99;

interface JeuDemonstration {
  config: Configuration;
  /** Every table but `compte`. */
  rows: TableRows;
  comptesDe: (ej: string) => Row<'compte'>[];
  /** The same as it was published a quarter before, for the region of the repository alone. */
  anterieure?: Omit<JeuDemonstration, 'anterieure'>;
}

/** The fictional region of a size: its configuration and its rows, with the national bands and the list of levers. */
export function jeuDemonstration(taille: Taille = {}): JeuDemonstration {
  const parametres = lisRegion(undefined, taille);
  const { rows: region, comptesDe } = genereParHopital({
    parametres,
    contrats: lisContrats(),
    modeles: lisModeles(),
    fiches
  });
  const { levier, source, date_legale } = lisReferences(REFERENCE);
  const config = configurationDe(parametres, region);
  const rows = {
    ...region,
    ...(levier ? { levier } : {}),
    ...(date_legale ? { date_legale } : {}),
    reference: lisBandes(REFERENCE),
    source: [...(region.source ?? []), ...(source ?? [])]
  };
  const [avant] = config.versions ?? [];
  if (avant === undefined || Object.values(taille).some((n) => n !== undefined)) return { config, rows, comptesDe };
  const anterieure = {
    config: { ...config, donnees_au: avant, versions: [] },
    ...etatAnterieur({ rows, comptesDe }, avant, lisReecrits())
  };
  return { config, rows, comptesDe, anterieure };
}

/** The fictional agency publishes each quarter. */
const finDuTrimestrePrecedent = (jour: string) => plusJours(plusMois(`${jour.slice(0, 7)}-01`, -2), -1);

function configurationDe(p: ParametresRegion, region: TableRows): Configuration {
  const perimetres = (region.ght ?? []).map((g) => g.code);
  return {
    nom: NOM_DEMONSTRATION,
    titre: p.titre,
    region: perimetres.length > UNE_SERIE ? 'FR' : p.code,
    region_libelle: p.libelle,
    presentation: p.presentation,
    ...{ simule: true, perimetres, donnees_au: p.donneesAu, sources: ['ars-relance-performance'] },
    versions: [finDuTrimestrePrecedent(p.donneesAu)],
    dossiers: lisFichierDesDossiers(readFileSync(DOSSIERS, 'utf8'), path.basename(DOSSIERS))
  };
}

/** The tables of the fictional dataset, its accounts among them, assembled as any other. */
export function tablesDemonstration(taille: Taille = {}): ReturnType<typeof assemble> {
  const { config, rows, comptesDe } = jeuDemonstration(taille);
  const compte = (rows.etablissement ?? []).flatMap(({ ej }) => comptesDe(ej));
  return assemble(config, { ...rows, compte }, fiches);
}
