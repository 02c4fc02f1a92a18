import { SUIVIS } from '$lib/domain/indicateur/agregation';
import { avecSeuilsDuJeu } from '$lib/domain/alerte/regle';
import { heritiers } from '$lib/domain/indicateur/succession';
import type { Fiche } from '$lib/domain/indicateur/fiche';
import { chaineGht, chaineSuccessions, sommeDesEj, sommeDesGht } from '$lib/importers/assemblage/groupes';
import { chezLHeritier } from '$lib/importers/hapi/rattache';
import { avecTypographie } from '$lib/importers/proses';
import { dossiersDuJeu, lignesDuModele } from '$lib/importers/dossiers';
import { ligneDeRegle, regles } from '$lib/importers/regles';
import type { Problem } from '$lib/importers/types';
import { verifieEnsemble } from '$lib/importers/vraisemblance/ensemble';
import type { Row, TableDeFaits, TableRows } from '$lib/schema/tables';
import type { Configuration } from './configuration';
import { dernierJour } from './dernier-jour';

type Complet = { [T in TableDeFaits]-?: NonNullable<TableRows[T]> };

/**
 * Makes the tables of one dataset: restricts rows to its perimeters, chains merged entities, marks what is to be
 * checked, adds the values of groups, the indicators and the dataset's own row, sets sentences in French typography.
 * Band rows pass through.
 *
 * @param signale told of every value that is to be checked
 */
export function assemble(
  config: Configuration,
  rows: TableRows,
  fiches: readonly Fiche[],
  signale: (problem: Problem) => void = () => undefined
): Complet {
  const parCode = new Map(fiches.map((fiche) => [fiche.code, fiche]));
  const suivis = config.perimetres ? new Set(config.perimetres) : undefined;
  const toutes = chaineGht(rows.mesure ?? [], rows.succession_ght ?? [], parCode, suivis);
  const ght = ghtSuivis(config, rows, toutes);
  const codes = new Set(ght.map((g) => g.code));
  const etablissement = (rows.etablissement ?? []).filter((e) => codes.has(e.ght));
  const ejs = new Set(etablissement.map((e) => e.ej));

  const chainees = chaineSuccessions(toutes, rows.succession ?? [], parCode);
  const { mesures: retenues, problems } = verifieEnsemble(
    chainees.filter((m) => (m.entite_type === 'ej' ? ejs : codes).has(m.entite)),
    { etablissements: etablissement, fiches: parCode }
  );
  problems.forEach(signale);
  const avecGht = [...retenues, ...sommeDesEj(retenues, etablissement, parCode)];
  const dansRegion = (code: string) => config.region === 'FR' || code.startsWith(`${config.region}-`);
  const deRegion = ght.filter((g) => dansRegion(g.code));
  const mesure = [
    ...avecGht,
    ...sommeDesGht(
      avecGht.filter((m) => dansRegion(m.entite)),
      config.region,
      config.perimetres && deRegion.length,
      parCode
    ),
    ...(deRegion.length === ght.length ? [] : sommeDesGht(avecGht, SUIVIS, config.perimetres && ght.length, parCode))
  ];

  const contratsGardes = contratsDuJeu(rows, ejs);
  const complet: Complet = {
    jeu: [
      {
        nom: config.nom,
        titre: config.titre,
        region: config.region,
        region_libelle: config.region_libelle,
        donnees_au: config.donnees_au ?? dernierJour(mesure, rows, signale),
        simule: config.simule,
        presentation: config.presentation
      }
    ],
    source: [],
    departement: (rows.departement ?? []).filter((d) => etablissement.some((e) => e.departement === d.code)),
    ght,
    succession_ght: (rows.succession_ght ?? []).filter((s) => codes.has(s.nouveau) || codes.has(s.ancien)),
    etablissement,
    succession: (rows.succession ?? []).filter((s) => ejs.has(s.nouveau)),
    site: sitesDe(rows, ejs),
    indicateur: fiches.map(ligneIndicateur),
    mesure,
    reference: rows.reference ?? [],
    regle: avecSeuilsDuJeu(regles, config.seuils ?? {}).map(ligneDeRegle),
    dossier_page: dossiersDuJeu(config.dossiers).flatMap(lignesDuModele),
    contrat: (rows.contrat ?? []).filter((c) => contratsGardes.has(c.id)),
    contrat_evenement: (rows.contrat_evenement ?? []).filter((e) => contratsGardes.has(e.contrat)),
    contrat_perimetre: (rows.contrat_perimetre ?? []).filter((p) => contratsGardes.has(p.contrat)),
    date_legale: rows.date_legale ?? [],
    ...suiviDesContrats(rows, contratsGardes),
    compte: (rows.compte ?? []).filter((c) => ejs.has(c.ej)),
    transmission: (rows.transmission ?? []).filter((t) => ejs.has(t.ej)),
    notification: notificationsDe(rows, ejs),
    liste_ej: (rows.liste_ej ?? []).filter((l) => ejs.has(l.ej))
  };
  complet.source = sourcesCitees(complet, rows.source ?? [], config.sources ?? []);
  return avecTypographie(complet);
}

/** The sites of the entities of the dataset; those of a merged one are its heir's. */
function sitesDe(rows: TableRows, ejs: ReadonlySet<string>): Row<'site'>[] {
  const heritier = heritiers(rows.succession ?? []);
  return (rows.site ?? []).flatMap((site) => {
    const ej = heritier.get(site.ej) ?? site.ej;
    return ejs.has(ej) ? [{ ...site, ej }] : [];
  });
}

/** What was notified to the entities of the dataset; what a merged one received is its heir's. */
function notificationsDe(rows: TableRows, ejs: ReadonlySet<string>): Row<'notification'>[] {
  const heritier = heritiers(rows.succession ?? []);
  return (rows.notification ?? []).map((n) => chezLHeritier(n, heritier)).filter(({ ej }) => ejs.has(ej));
}

/** Contracts of at least one hospital of the dataset, and those of a territory, which name no hospital. */
function contratsDuJeu(rows: TableRows, ejs: ReadonlySet<string>): Set<string> {
  const perimetres = rows.contrat_perimetre ?? [];
  const avecPerimetre = new Set(perimetres.map((p) => p.contrat));
  return new Set([
    ...perimetres.filter((p) => ejs.has(p.ej)).map((p) => p.contrat),
    ...(rows.contrat ?? []).filter((c) => c.territoire !== null && !avecPerimetre.has(c.id)).map((c) => c.id)
  ]);
}

/** Everything followed under the contracts that are kept. */
function suiviDesContrats(rows: TableRows, gardes: ReadonlySet<string>) {
  const du = <L extends { contrat: string }>(lignes: readonly L[] | undefined): L[] =>
    (lignes ?? []).filter((ligne) => gardes.has(ligne.contrat));
  return {
    contrat_version: du(rows.contrat_version),
    contrat_point: du(rows.contrat_point),
    levier: rows.levier ?? [],
    axe: du(rows.axe),
    objectif: du(rows.objectif),
    base: du(rows.base),
    action: du(rows.action),
    action_entite: du(rows.action_entite),
    action_indicateur: du(rows.action_indicateur),
    action_point: du(rows.action_point),
    jalon: du(rows.jalon),
    jalon_revision: du(rows.jalon_revision),
    gain: du(rows.gain),
    gain_palier: du(rows.gain_palier),
    engagement: du(rows.engagement),
    engagement_cible: du(rows.engagement_cible),
    valeur_contradictoire: du(rows.valeur_contradictoire),
    trajectoire: du(rows.trajectoire),
    hypothese: du(rows.hypothese),
    operation: du(rows.operation),
    dette: du(rows.dette),
    pole: du(rows.pole),
    aide: du(rows.aide),
    aide_echeance: du(rows.aide_echeance),
    revue: du(rows.revue),
    decision: du(rows.decision)
  };
}

/** The GHT followed: those asked for, else every code of the files, those that the latest year does not know marked as closed. */
function ghtSuivis(config: Configuration, rows: TableRows, mesures: readonly Row<'mesure'>[]): Row<'ght'>[] {
  const connus = new Map((rows.ght ?? []).map((g) => [g.code, g]));
  const derniers = derniersJours(mesures);
  const fin = [...derniers.values()].reduce((a, b) => (a > b ? a : b), '');
  const codes = config.perimetres ?? [...derniers.keys()].sort();
  return codes.map((code) => {
    const dernier = derniers.get(code);
    const ferme = !config.perimetres && dernier !== undefined && dernier < fin ? dernier : null;
    const motif = (rows.succession_ght ?? []).find((s) => s.ancien === code)?.motif;
    const note = [`Code fermé\u00a0: absent des fichiers après ${ferme?.slice(0, 4)}.`, motif]
      .filter(Boolean)
      .join(' ');
    const connu = connus.get(code);
    if (connu) return ferme === null ? connu : { ...connu, fin: ferme, note };
    const source =
      mesures.find((m) => m.entite === code)?.source ??
      (rows.etablissement ?? []).find((e) => e.ght === code)?.source ??
      '';
    return {
      code,
      libelle: code,
      region: code.replace(/-.*/, ''),
      support: null,
      departements: null,
      chu: null,
      note: ferme === null ? 'Code absent du référentiel\u00a0: libellé inconnu.' : note,
      fin: ferme,
      source
    };
  });
}

/** Last day of a measure, by code of GHT. */
function derniersJours(mesures: readonly Row<'mesure'>[]): Map<string, string> {
  const derniers = new Map<string, string>();
  for (const m of mesures) {
    if (m.entite_type !== 'ght') continue;
    const deja = derniers.get(m.entite);
    if (deja === undefined || m.fin > deja) derniers.set(m.entite, m.fin);
  }
  return derniers;
}

export function ligneIndicateur(fiche: Fiche): Row<'indicateur'> {
  const { code, definition, libelle, libelle_court, famille, groupe, rang, unite, decimales } = fiche;
  const { direction, agregation, nature, periodicite, secret, principal } = fiche;
  return {
    code,
    definition,
    libelle,
    libelle_court,
    famille,
    groupe,
    rang,
    unite,
    decimales,
    direction,
    agregation,
    nature,
    periodicite,
    secret,
    principal,
    fiche: JSON.stringify(fiche)
  };
}

/** Only the sources that a row cites, in the order of their ids. */
function sourcesCitees(
  complet: Complet,
  sources: readonly Row<'source'>[],
  enPlus: readonly string[]
): Row<'source'>[] {
  const citees = new Set(enPlus);
  for (const lignes of Object.values(complet)) {
    for (const ligne of lignes) if ('source' in ligne) citees.add(ligne.source);
  }
  return [...citees].sort().map((id) => {
    const source = sources.find((s) => s.id === id);
    if (!source) throw new Error(`La source «\u00a0${id}\u00a0» est citée mais n’est pas décrite.`);
    return source;
  });
}
