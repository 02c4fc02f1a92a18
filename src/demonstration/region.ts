import { group } from 'd3';
import type { Fiche } from '$lib/domain/indicateur/fiche';
import { tableNames, type Row, type TableRows } from '$lib/schema/tables';
import { activiteAnnuelle, activiteMensuelle, type MoisActivite } from './activite';
import { Aides } from './comptes/aides';
import { clotures, type Cloture } from './comptes/cloture';
import { documentsAnnuels } from './comptes/documents';
import { Effets } from './comptes/effets';
import { situationsMensuelles } from './comptes/situations';
import { comptesDeSuivi } from './comptes/suivi';
import { transmissionsDe, type Transmission } from './comptes/transmissions';
import { actionsDuContrat } from './contrats/actions';
import { aidesDuContrat } from './contrats/aides';
import { echeancierArticle50 } from './contrats/article-50';
import { notificationsDe } from './contrats/notifications';
import type { DefinitionContrat } from './contrats/definitions';
import { dossiers, type Dossier } from './contrats/dossier';
import { gainsDuContrat, type PlafondInterim } from './contrats/gains';
import { engagementsDuContrat, engagementsDuPtsm } from './contrats/engagements';
import { hypothesesDe } from './contrats/hypotheses';
import { detteDe } from './contrats/dette';
import { operationsDe } from './contrats/operations';
import { polesDe } from './contrats/poles';
import { trajectoireDe } from './contrats/trajectoires';
import { Plan, type LignesDuPlan } from './comptes/plan';
import { coursDesActions, suiviDesActions } from './contrats/jalons';
import type { Catalogue } from './contrats/modeles';
import { vieDuContrat } from './contrats/vie';
import { mesuresAnnuelles, mesuresMensuelles, mesuresProvisoires, separe } from './mesures';
import type { ParametresRegion } from './parametres';
import { suiviInterne } from './suivi-interne';
import { tendances, type Tendance } from './tendance';
import { siteDe, SOURCE, territoire, type Hopital } from './territoire';

/** All that the region is made from; reading it is somebody else's business. */
export interface Matiere {
  parametres: ParametresRegion;
  contrats: readonly DefinitionContrat[];
  modeles: { hopital: Catalogue; ptsm: Catalogue };
  fiches: readonly Fiche[];
}

/** Rows of several makers, put together table by table. */
function reunis(parties: readonly TableRows[]): TableRows {
  const rows: TableRows = {};
  for (const table of tableNames) {
    const lignes = parties.flatMap((p): object[] => p[table] ?? []);
    if (lignes.length > 0) Object.assign(rows, { [table]: lignes });
  }
  return rows;
}

/** What contracts say before any account is written. */
function ecrisContrats(m: Matiere, liste: readonly Dossier[], plafond: PlafondInterim): TableRows {
  return reunis(
    liste.map((d) => {
      const catalogue = d.definition.type === 'ptsm' ? m.modeles.ptsm : m.modeles.hopital;
      const { rows, actions } = actionsDuContrat(d, catalogue);
      const cours = coursDesActions(d, actions);
      const aide = aidesDuContrat(d, cours);
      return reunis([
        vieDuContrat(d, aide, cours),
        rows,
        suiviDesActions(d, cours),
        gainsDuContrat(d, cours, plafond),
        { aide, aide_echeance: echeancierArticle50(d) }
      ]);
    })
  );
}

/** Accounts of one hospital: its closings, and every row that tells them. */
export interface ComptesHopital {
  hopital: Hopital;
  tendance: Tendance;
  clotures: Map<number, Cloture>;
  transmissions: Transmission[];
  /** What its returns said; made again each time it is asked for, as all its accounts are. */
  documents: () => Row<'compte'>[];
  compte: () => Row<'compte'>[];
  mois: MoisActivite[];
}

/** Realised gains and paid aid, as the accounts feel them. */
interface Mouvements {
  effets: Effets;
  aides: Aides;
}

/** Accounts of every hospital: the trend, what its realised gains change, and the aid that it received. */
function ecrisComptes(
  p: ParametresRegion,
  liste: ReadonlyMap<string, Tendance>,
  { effets, aides }: Mouvements
): ComptesHopital[] {
  return [...liste.values()].map((tendance) => {
    const { hopital } = tendance;
    const siennes = clotures(tendance, effets, aides);
    const transmissions = transmissionsDe(p, hopital);
    const mois = activiteMensuelle(p, tendance, effets);
    const documents = () => documentsAnnuels(p, hopital, siennes, transmissions);
    const compte = () => {
      const lignes = [...documents(), ...situationsMensuelles(p, tendance, siennes, effets)];
      return [
        ...lignes,
        ...comptesDeSuivi(p, { tendance, clotures: siennes, transmissions, compte: lignes, mois }, effets)
      ];
    };
    return { hopital, tendance, clotures: siennes, transmissions, mois, documents, compte };
  });
}

/** A region whose accounts are told hospital by hospital: there are three million rows of them in a country. */
export interface RegionParHopital {
  /** Every table but `compte`. */
  rows: TableRows;
  comptesDe: (ej: string) => Row<'compte'>[];
}

/**
 * The whole fictional region, table by table: the same parameters give the same rows, to the last euro.
 * @internal Only tests read this way.
 */
export function genereRegion(m: Matiere): TableRows {
  const { rows, comptesDe } = genereParHopital(m);
  return { ...rows, compte: (rows.etablissement ?? []).flatMap(({ ej }) => comptesDe(ej)) };
}

/** The same region, its accounts left to be asked for. */
export function genereParHopital(m: Matiere): RegionParHopital {
  const { parametres: p, fiches } = m;
  const lieu = territoire(p);
  const liste = tendances(p, lieu.hopitaux);
  const plafond = (ej: string) => {
    const t = liste.get(ej);
    return t ? (t.annees.get(p.calage.annee)?.titres.C1 ?? 0) * t.parts.interim : 0;
  };
  const contrats = dossiers(p, lieu, m.contrats);
  const rows = ecrisContrats(m, contrats, plafond);
  const mouvements = {
    effets: new Effets(rows, p.donneesAu),
    aides: new Aides(rows.aide ?? [], rows.aide_echeance ?? [])
  };
  const comptes = ecrisComptes(p, liste, mouvements);
  const absorbes = contrats.flatMap((d) => d.absorbe ?? []);
  const parCode = new Map(fiches.map((f) => [f.code, f]));
  const mesure = comptes.flatMap(({ hopital, tendance, clotures: siennes, transmissions, mois }) => {
    const transmis = (annee: number) =>
      transmissions.some((x) => x.document === 'compte_financier' && x.exercice === annee && x.transmis_le !== null);
    const annees = activiteAnnuelle(p, tendance, mois);
    const annuelles = mesuresAnnuelles(
      p,
      hopital,
      annees,
      (annee) => (transmis(annee) ? (siennes.get(annee) ?? null) : null),
      fiches
    );
    const absorbe = absorbes.find((a) => a.nouveau === hopital.ej);
    return [
      ...(absorbe ? separe(annuelles, absorbe.ancien, absorbe.date, parCode) : annuelles),
      ...mesuresProvisoires(p, annuelles),
      ...mesuresMensuelles(p, hopital, mois, parCode),
      ...suiviInterne(p, hopital, { mois, annees }, parCode)
    ];
  });
  const parEj = new Map(comptes.map((c) => [c.hopital.ej, c.compte]));
  const region = reunis([
    {
      source: [sourceDe(p)],
      ...{ departement: lieu.departement, ght: lieu.ght, etablissement: lieu.etablissement, mesure },
      succession: absorbes.map(({ ancien, nouveau, libelle, date }) => ({
        ancien,
        nouveau,
        libelle,
        date,
        source: SOURCE
      })),
      site: lieu.etablissement.map(({ ej }) => ({ finess: siteDe(ej), ej, source: SOURCE })),
      transmission: comptes.flatMap((c) => c.transmissions),
      liste_ej: listeDeficit(lieu.hopitaux),
      notification: notificationsDe(p, rows.aide ?? [], rows.aide_echeance ?? [])
    },
    rows,
    ...chiffres(p, contrats, rows, comptes, mouvements)
  ]);
  return { rows: region, comptesDe: (ej) => parEj.get(ej)?.() ?? [] };
}

/** What contracts say of the accounts of their members. */
function chiffres(
  p: ParametresRegion,
  contrats: readonly Dossier[],
  { gain = [], action = [], base = [], aide = [] }: TableRows,
  comptes: readonly ComptesHopital[],
  mouvements: Mouvements
): TableRows[] {
  const de = ({ contrat }: { contrat: string }) => contrat;
  const [gains, actions, bases, aides] = [group(gain, de), group(action, de), group(base, de), group(aide, de)];
  const parEj = new Map(comptes.map((c) => [c.hopital.ej, c]));
  return contrats.map((d) => {
    if (d.signature === null) return {};
    if (d.definition.type === 'ptsm') return engagementsDuPtsm(d);
    const membres = d.membres.flatMap(({ ej }) => parEj.get(ej) ?? []);
    const plan = {
      gain: gains.get(d.id) ?? [],
      action: actions.get(d.id) ?? [],
      base: bases.get(d.id) ?? [],
      aide: aides.get(d.id) ?? []
    };
    return chiffresDuContrat(p, d, plan, membres, mouvements);
  });
}

/** Path, commitments and assumptions of one contract. */
function chiffresDuContrat(
  p: ParametresRegion,
  d: Dossier,
  lignes: LignesDuPlan,
  membres: readonly ComptesHopital[],
  { effets, aides }: Mouvements
): TableRows {
  const plan = new Plan(lignes);
  const siens = membres.map((c) => ({
    ...{ hopital: c.hopital, reel: c.clotures, transmissions: c.transmissions, compte: c.documents() },
    tendanciel: clotures(c.tendance, effets, aides, d.id)
  }));
  const trajectoire = siens.flatMap((c) => trajectoireDe(d, c, plan));
  return {
    trajectoire,
    ...engagementsDuContrat(d, siens, trajectoire),
    hypothese: siens.flatMap((c) => hypothesesDe(p, d, c)),
    ...{ dette: detteDe(p, d, membres), pole: polesDe(p, d, membres), operation: operationsDe(p, d, membres) }
  };
}

function sourceDe(p: ParametresRegion): Row<'source'> {
  return {
    ...{
      id: SOURCE,
      producteur: 'Trajectoire',
      titre: `${p.titre}\u00a0: données simulées`,
      edition: `graine ${p.graine}`
    },
    ...{ licence: null, mise_a_jour: p.donneesAu, url: null },
    note: 'Aucun établissement, aucun contrat et aucun chiffre n’est réel.'
  };
}

/** The 2 % of deficit is that of the university hospitals and of the largest group supports. */
function listeDeficit(hopitaux: readonly Hopital[]): Row<'liste_ej'>[] {
  return hopitaux
    .filter((h) => h.categorie === 'CHU')
    .map(({ ej }) => ({ liste: 'deficit_2_pour_cent', ej, debut: '2016-01-01', fin: null, source: SOURCE }));
}
