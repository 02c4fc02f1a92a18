import type { Row, TableRows } from '$lib/schema/tables';
import { bandesNationales } from './bandes';
import { poseClasseurs } from './classeurs';
import type { Configuration } from './configuration';
import type { Lecture } from './dossier';
import { sourcePerimetre, type Perimetre } from './perimetre';
import { conseilSansRien } from './rien';
import { completeIdentites } from './suivi';

/** The tables and the configuration of a dataset made from imported files. */
export async function depuisDossier(
  lecture: Lecture,
  references: TableRows,
  perimetre: Perimetre | null,
  options: { nom: string; titre: string; region: string | undefined }
): Promise<{ rows: TableRows; config: Configuration }> {
  const lus = lecture.resultats.filter((r) => r.statut === 'lu');
  const mesure = lus.flatMap((r) => r.rows.mesure ?? []);
  const deClasseurs = lus.flatMap(({ rows: r }) => [
    ...(r.contrat ?? []),
    ...(r.compte ?? []),
    ...(r.transmission ?? [])
  ]);
  if (mesure.length === 0 && deClasseurs.length === 0)
    throw new Error(
      `aucun fichier du dossier n’a donné de valeur que le jeu suive\u00a0; le jeu précédent reste en place. ${conseilSansRien(lecture)}`
    );
  const rows: TableRows = poseClasseurs(
    {
      ...references,
      etablissement: completeIdentites(
        perimetre && perimetre.etablissement.length > 0 ? perimetre.etablissement : (references.etablissement ?? []),
        lus,
        references.departement ?? []
      ),
      source: [
        ...sources(
          references.source ?? [],
          lus.flatMap((r) => r.source ?? [])
        ),
        sourcePerimetre('--perimetre')
      ],
      mesure,
      notification: notificationsDe(lus),
      reference: await bandesNationales(mesure)
    },
    lus
  );
  const utiles = lus.filter((r) => r.gardees > 0);
  const codes = perimetre?.codes ?? null;
  const region = options.region ?? regionCommune(codes);
  return {
    rows,
    config: {
      nom: options.nom,
      titre: options.titre,
      region,
      region_libelle: libelleRegion(region, codes),
      presentation: `Jeu construit à partir de ${utiles.length} fichier(s)\u00a0: ${producteurs(utiles.flatMap((r) => r.source ?? []))}.`,
      // One simulated account makes the dataset one: it is never shown without saying so.
      simule: (rows.compte ?? []).some((c) => c.simule),
      perimetres: codes,
      sources: lus.flatMap((r) => (r.source && (r.identites ?? []).length > 0 ? [r.source.id] : []))
    }
  };
}

/** A notice that several files give stands once, as the last of them in their order writes it. */
function notificationsDe(lus: Lecture['resultats']): Row<'notification'>[] {
  const toutes = lus.flatMap((r) => r.rows.notification ?? []);
  return [...new Map(toutes.map((n) => [`${n.ej} ${n.campagne} ${n.detail} ${n.numero}`, n])).values()];
}

/** The repository's own description of a source stands before the importer's. */
function sources(connues: readonly Row<'source'>[], importees: readonly Row<'source'>[]): Row<'source'>[] {
  return [...new Map([...importees, ...connues].map((source) => [source.id, source])).values()];
}

export function libelleRegion(region: string, codes: readonly string[] | null): string {
  if (region !== 'FR') return `Région ${region}`;
  return codes === null ? 'France, tous les GHT' : 'Périmètres suivis';
}

export function regionCommune(codes: readonly string[] | null): string {
  const regions = new Set((codes ?? []).map((code) => code.replace(/-.*/, '')));
  const [seule] = regions;
  return regions.size === 1 && seule !== undefined ? seule : 'FR';
}

function producteurs(importees: readonly Row<'source'>[]): string {
  return [...new Set(importees.map((s) => `${s.producteur}, ${s.titre}`))].sort().join('\u00a0; ');
}
