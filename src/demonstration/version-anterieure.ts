import path from 'node:path';
import * as v from 'valibot';
import { compteConnuA } from '$lib/domain/temps/documents';
import { connuA, venueA } from '$lib/domain/temps/connu';
import { situationA } from '$lib/domain/temps/situation';
import { objet } from '$lib/importers/shape';
import type { Row, TableRows } from '$lib/schema/tables';
import { DEMONSTRATION } from './parametres';
import { lisYaml, texte } from './yaml';

const cellule = v.union([v.string(), v.number()], 'texte ou nombre attendu');

const reecritsEcrits = v.array(
  objet({ table: texte, cle: v.record(v.string(), cellule), colonne: texte, disait: cellule, motif: texte })
);

/** A value that was replaced since without any dated line, and what the earlier version said. */
export type Reecrit = v.InferOutput<typeof reecritsEcrits>[number];

/** @throws Error naming the file and the field that is not as expected */
export function lisReecrits(dossier = DEMONSTRATION): Reecrit[] {
  return lisYaml(path.join(dossier, 'reecrits.yaml'), reecritsEcrits);
}

/** An earlier state of the region: its rows, and the accounts that were known then. */
interface EtatAnterieur {
  rows: TableRows;
  comptesDe: (ej: string) => Row<'compte'>[];
}

/**
 * The region as it was published on an earlier day: what is dated or recorded after it is not known yet, plans keep
 * their dates to come, and what was rewritten since says what it said.
 */
export function etatAnterieur(
  { rows, comptesDe }: EtatAnterieur,
  au: string,
  reecrits: readonly Reecrit[]
): EtatAnterieur {
  const dites = { ...rows, ...desContrats(rows, au), ...desEtablissements(rows, au) };
  return {
    rows: reecrits.reduce(avecReecrit, dites),
    comptesDe: (ej) => comptesDe(ej).filter((compte) => compteConnuA(compte, au))
  };
}

function desEtablissements(
  { mesure = [], transmission = [], notification = [], source = [] }: TableRows,
  au: string
): TableRows {
  return {
    source: source.map((s) => ({
      ...s,
      mise_a_jour: s.mise_a_jour === null ? null : (venueA(s.mise_a_jour, au) ?? au)
    })),
    mesure: mesure.filter(({ fin, publie_le }) => connuA(fin, publie_le, au)),
    notification: notification.filter(({ date }) => connuA(date, null, au, au)),
    transmission: situationA(au, au).transmissions(transmission)
  };
}

/** What « Situation au » reads of their rows: what has no day at all was known at the date of the data. */
function desContrats(rows: TableRows, au: string): TableRows {
  const situation = situationA(au, au);
  // What a contract in preparation plans is written before it is signed.
  const versions = (rows.contrat_version ?? []).flatMap((version) => {
    if (situation.version(version)) return [version];
    return version.version === 0 ? [{ ...version, enregistre_le: null }] : [];
  });
  const aVenir = new Set(
    (rows.contrat_version ?? [])
      .filter(
        ({ contrat, version }) => !versions.some((connue) => connue.contrat === contrat && connue.version === version)
      )
      .map(({ contrat, version }) => `${contrat} ${version}`)
  );
  const deVersion = ({ contrat, version }: { contrat: string; version: number | null }) =>
    !aVenir.has(`${contrat} ${version ?? 0}`);
  return {
    contrat: (rows.contrat ?? []).map((c) =>
      venueA(c.signature, au) === c.signature ? c : { ...c, signature: null, etat: 'projet', etat_texte: 'En projet' }
    ),
    contrat_version: versions,
    contrat_evenement: (rows.contrat_evenement ?? []).filter(situation.datee),
    contrat_point: (rows.contrat_point ?? []).filter(situation.datee),
    action_point: (rows.action_point ?? []).filter(situation.datee),
    jalon: (rows.jalon ?? []).map((jalon) => {
      const lu = situation.jalon(jalon);
      return lu.date_reelle === jalon.date_reelle ? jalon : { ...lu, enregistre_le: null };
    }),
    jalon_revision: (rows.jalon_revision ?? []).filter(situation.datee),
    gain: (rows.gain ?? []).filter(deVersion),
    gain_palier: (rows.gain_palier ?? []).filter(situation.datee),
    engagement: (rows.engagement ?? []).filter(deVersion),
    engagement_cible: (rows.engagement_cible ?? []).filter(deVersion),
    valeur_contradictoire: (rows.valeur_contradictoire ?? []).filter(situation.datee),
    trajectoire: (rows.trajectoire ?? []).filter(situation.arretee),
    hypothese: (rows.hypothese ?? []).filter(situation.hypothese),
    operation: (rows.operation ?? []).filter(situation.arretee),
    dette: (rows.dette ?? []).filter(situation.arretee),
    pole: (rows.pole ?? []).filter(situation.finie),
    aide: (rows.aide ?? []).filter(deVersion).map((aide) => ({
      ...situation.aide(aide),
      // The payment that it opened has not come: nothing was proved yet.
      preuve: venueA(aide.versee_le, au) === aide.versee_le ? aide.preuve : null
    })),
    aide_echeance: (rows.aide_echeance ?? []).filter(deVersion).map(situation.partDAide),
    revue: situation.revues(rows.revue ?? []),
    decision: situation.decisions(rows.decision ?? [])
  };
}

/** @throws Error when nothing has this key, or has it twice */
function avecReecrit(rows: TableRows, { table, cle, colonne, disait }: Reecrit): TableRows {
  let trouvees = 0;
  const lignes: readonly object[] = Object.entries(rows).find(([nom]) => nom === table)?.[1] ?? [];
  const dites = lignes.map((ligne) => {
    const champs = new Map<string, unknown>(Object.entries(ligne));
    const sienne = champs.has(colonne) && Object.entries(cle).every(([nom, valeur]) => champs.get(nom) === valeur);
    if (!sienne) return ligne;
    trouvees += 1;
    return { ...ligne, [colonne]: disait };
  });
  if (trouvees !== 1) throw new Error(`reecrits.yaml\u00a0: ${trouvees} ligne(s) pour ${table} ${JSON.stringify(cle)}`);
  return Object.assign({ ...rows }, { [table]: dites });
}
