import path from 'node:path';
import * as v from 'valibot';
import { compteConnuA, retourA } from '$lib/domain/temps/documents';
import { connuA, prevuA, venueA } from '$lib/domain/temps/connu';
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
      mise_a_jour: s.mise_a_jour !== null && s.mise_a_jour > au ? au : s.mise_a_jour
    })),
    mesure: mesure.filter(({ fin, publie_le }) => connuA(fin, publie_le, au)),
    notification: notification.filter(({ date }) => connuA(date, null, au, au)),
    transmission: transmission.flatMap((t) => {
      const retour = retourA(t, au);
      if (retour === null) return [];
      const decide = venueA(t.etat_le, au) !== null;
      return [{ ...t, transmis_le: retour.transmisLe, ...(decide ? {} : { etat: null, etat_le: null }) }];
    })
  };
}

/** The same rules as those of « Situation au », on rows: what has no day at all was known at the date of the data. */
function desContrats(rows: TableRows, au: string): TableRows {
  const datee = (l: { date: string | null; enregistre_le: string | null }) => connuA(l.date, l.enregistre_le, au, au);
  const prevue = (jour: string, { enregistre_le }: { enregistre_le: string | null }) =>
    prevuA(jour, enregistre_le, au, au);
  // What a contract in preparation plans is written before it is signed.
  const versions = (rows.contrat_version ?? []).flatMap((version) => {
    if (prevue(version.effet, version)) return [version];
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
    contrat_evenement: (rows.contrat_evenement ?? []).filter(datee),
    contrat_point: (rows.contrat_point ?? []).filter(datee),
    action_point: (rows.action_point ?? []).filter(datee),
    jalon: (rows.jalon ?? []).map((jalon) =>
      jalon.date_reelle === null || connuA(jalon.date_reelle, jalon.enregistre_le, au)
        ? jalon
        : { ...jalon, date_reelle: null, preuve: null, enregistre_le: null }
    ),
    jalon_revision: (rows.jalon_revision ?? []).filter(datee),
    gain: (rows.gain ?? []).filter(deVersion),
    gain_palier: (rows.gain_palier ?? []).filter(datee),
    engagement: (rows.engagement ?? []).filter(deVersion),
    engagement_cible: (rows.engagement_cible ?? []).filter(deVersion),
    valeur_contradictoire: (rows.valeur_contradictoire ?? []).filter(datee),
    trajectoire: (rows.trajectoire ?? []).filter((t) => connuA(t.arrete_le, t.enregistre_le, au, au)),
    hypothese: (rows.hypothese ?? []).filter((h) => prevue(`${h.exercice}-12-31`, h)),
    operation: (rows.operation ?? []).filter((o) => connuA(o.arrete_le, o.enregistre_le, au, au)),
    dette: (rows.dette ?? []).filter((d) => connuA(d.arrete_le, d.enregistre_le, au, au)),
    pole: (rows.pole ?? []).filter((p) => connuA(p.fin, p.enregistre_le, au, au)),
    aide: (rows.aide ?? []).filter(deVersion).map((aide) => ({
      ...aide,
      preuve: venueA(aide.versee_le, au) === aide.versee_le ? aide.preuve : null,
      notifiee_le: venueA(aide.notifiee_le, au),
      versee_le: venueA(aide.versee_le, au),
      suspendue_le: venueA(aide.suspendue_le, au)
    })),
    aide_echeance: (rows.aide_echeance ?? []).filter(deVersion).map((part) => {
      const controle = venueA(part.controle_le, au);
      const reprise = controle === null ? null : part.reprise;
      return { ...part, versee_le: venueA(part.versee_le, au), controle_le: controle, reprise };
    }),
    revue: (rows.revue ?? [])
      .filter((r) => prevue(r.date, r))
      .map((r) => ({ ...r, synthese: venueA(r.date, au) === null ? null : r.synthese })),
    decision: (rows.decision ?? []).filter(datee).map((d) => ({ ...d, faite_le: venueA(d.faite_le, au) }))
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
