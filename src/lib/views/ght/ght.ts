import { seClasse } from '$lib/domain/indicateur/classement';
import { estHistorique } from '$lib/domain/indicateur/historique';
import { part, aUnePart } from '$lib/domain/indicateur/part';
import { seCompare } from '$lib/domain/indicateur/qualite';
import type { Database } from '$lib/engine/database';
import { ETAT_INCONNU } from '$lib/domain/contrat/codes';
import { estSuspendu, ordonne, termine, type Rangeable } from '$lib/domain/contrat/etats';
import { avantLePremierFait, premierFait } from '$lib/domain/contrat/premier-fait';
import { connuA } from '$lib/domain/temps/connu';
import type { Need } from '$lib/engine/manifest';
import { tablesParContrat } from '$lib/schema/tables';
import { contrat } from '../contrat/contrat';
import { avecMesures, comptesDuContrat } from '../contrat/dossier';
import { lisContrat } from '../contrat/lecture';
import { contratBref, contratsDuGht } from '../contrats';
import { suiviDe } from '../portefeuille/suivi';
import { lisSuivi } from '../ecrites/suivi';
import type { SuiviContrat } from '../portefeuille/suivi.types';
import {
  bandeDe,
  bref,
  FAMILLES,
  ficheDe,
  lisCouverture,
  lisEntete,
  lisLits,
  lisSources,
  listeDepartements,
  Series,
  videSiSansValeur
} from '../lecture';
import { entitesFermees, fermeSi } from '../fermes';
import type { IndicateurBref, JeuEntete, Marque, Point, SourceBref } from '../modele';
import { lance, type LigneDe } from '../requete';
import { requetes, type LigneGht, type LigneIndicateur } from '../requetes';
import type { ChiffresSuivis, CarteIndicateur, ContratConnu, GhtModele } from './ght.types';

type LigneEtablissement = LigneDe<typeof requetes.etablissements>;

/**
 * One GHT: identity, contracts, every indicator with its place among the perimeters.
 * @param params.au day of which its contracts' states and figures are; all else stays at the date of the dataset
 * @throws Error in French when the dataset has no such GHT
 */
export async function ght(db: Database, params: { ght: string; au?: string }): Promise<GhtModele> {
  const jeu = await lisEntete(db);
  const ghts = await lance(db, requetes.ghts);
  const place = ghts.findIndex((g) => g.code === params.ght);
  const moi = ghts[place];
  if (!moi) throw new Error(`Le GHT ${params.ght} n’est pas dans le jeu «\u00a0${jeu.titre}\u00a0».`);
  const lignesIndicateurs = await lance(db, requetes.indicateurs);
  const indicateurs = lignesIndicateurs.map(bref);
  const fermees = await entitesFermees(db);
  const series = new Series(
    [
      ...(await lance(db, requetes.series, ['ej,ght', '', moi.code])),
      ...(await lance(db, requetes.comparaison, [jeu.region]))
    ],
    indicateurs,
    { fermees }
  );
  const etablissements = await lance(db, requetes.etablissements, [moi.code]);
  const sources = await lisSources(db);
  const successions = await lance(db, requetes.successions);
  const bandes = await lance(db, requetes.bandes, ['']);
  const { dernieres } = await lisCouverture(db);
  const rangs = new Map(
    (await lance(db, requetes.rangs, [moi.code])).map(({ indicateur, ex_aequo, ...r }) => [
      indicateur,
      { ...r, ...(ex_aequo && { exAequo: true as const }) }
    ])
  );
  const lits = await lisLits(db);
  const contexte: Contexte = { jeu, moi, etablissements, series, dernieres, rangs, fermees };

  return {
    jeu,
    ght: {
      code: moi.code,
      libelle: moi.libelle,
      departements: listeDepartements(moi.departements),
      support: moi.support !== null && moi.support_nom !== null ? { ej: moi.support, nom: moi.support_nom } : null,
      chu: moi.chu,
      note: moi.note,
      dansRegion: moi.dans_region,
      fin: moi.fin
    },
    annees: series.annees(),
    etablissements: etablissements.map((e) => ({
      ej: e.ej,
      nom: e.nom,
      role: e.role,
      categorie: e.categorie,
      commune: e.commune,
      departement: e.departement,
      litsMco: lits.get(e.ej) ?? null,
      ...fermeSi(fermees, e.ej),
      anciens: successions
        .filter((s) => s.nouveau === e.ej)
        .map(({ ancien, libelle, date }) => ({ ej: ancien, libelle, date }))
    })),
    contrats: await contratsConnus(db, moi.code, sources, jeu.donneesAu, params.au),
    ...(params.au !== undefined && { contratsAu: params.au }),
    familles: FAMILLES.map((code) => ({
      code,
      cartes: lignesIndicateurs
        .filter((ligne) => ligne.famille === code)
        .flatMap((ligne) => {
          const i = bref(ligne);
          const siennes = bandes.filter((b) => b.indicateur === i.code).map((b) => bandeDe(b, i));
          const carte = carteDe(ligne, contexte);
          return carte ? [{ ...carte, bandes: siennes }] : [];
        }),
      vide: videSiSansValeur(code, dernieres, indicateurs, fermees)
    })),
    changements: await changementsDuGht(db, moi.code),
    sources,
    voisins: { precedent: voisin(ghts[place - 1]), suivant: voisin(ghts[place + 1]) }
  };
}

interface Contexte {
  jeu: JeuEntete;
  moi: LigneGht;
  etablissements: readonly LigneEtablissement[];
  series: Series;
  dernieres: ReadonlyMap<string, number>;
  rangs: ReadonlyMap<string, NonNullable<CarteIndicateur['rang']>>;
  /** Entities whose measures are closed: nobody is ranked without them. */
  fermees: ReadonlySet<string>;
}

function voisin(ligne: LigneGht | undefined): { code: string; libelle: string } | null {
  return ligne ? { code: ligne.code, libelle: ligne.libelle } : null;
}

/** Null when the dataset has nothing to say of the indicator for this GHT or its members. */
function carteDe(ligne: LigneIndicateur, contexte: Contexte): CarteIndicateur | null {
  const { jeu, moi, etablissements, series } = contexte;
  const indicateur = bref(ligne);
  const { code } = indicateur;
  const serie = series.de('ght', moi.code, code);
  const membres =
    serie.length > 0
      ? []
      : etablissements
          .map(({ ej, nom }) => ({ ej, nom, serie: series.de('ej', ej, code) }))
          .filter((membre) => membre.serie.length > 0);
  if (serie.length === 0 && membres.length === 0) return null;
  const derniere = contexte.dernieres.get(code) ?? null;
  const region = series.de('region', jeu.region, code);
  const en = (points: readonly Point[]) => {
    const point = points.find((p) => p.annee === derniere);
    return seCompare(point) ? point.valeur : null;
  };
  const classe = seClasse(indicateur) && !estHistorique(indicateur.famille, derniere);
  const rangFerme = classe && contexte.fermees.size > 0;
  const editions = series.editions(code);
  return {
    indicateur,
    serie,
    region,
    bandes: [],
    rang: rangFerme ? null : (contexte.rangs.get(code) ?? null),
    ...(rangFerme && { rangFerme: true as const }),
    partRegion: partDe(indicateur, moi, en(serie), en(region)),
    membres,
    ruptures: ficheDe(ligne).ruptures,
    source: series.source(code),
    edition: derniere === null ? null : (editions[derniere] ?? null)
  };
}

function partDe(i: IndicateurBref, moi: LigneGht, valeur: number | null, total: number | null): number | null {
  if (!aUnePart(i) || !moi.dans_region) return null;
  const sienne = part(valeur, total);
  return sienne === null ? null : Math.round(sienne * 1000) / 1000;
}

/** What following the contracts of a GHT at another date asks for: their facts, and the accounts of their members. */
export async function faitsDesContratsDuGht(db: Database, code: string): Promise<Need[]> {
  const ids = contratsDuGht(await lance(db, requetes.contrats, [code]), code).map(({ id }) => id);
  const comptes: Need[] = [];
  for (const id of ids) comptes.push(...avecMesures(await comptesDuContrat(db, id)));
  return [...tablesParContrat.map((table) => ({ table, partitions: ids })), ...comptes];
}

/** How a contract is followed at another date; null while nothing was known of it. */
async function suiviA(db: Database, id: string, au: string): Promise<SuiviContrat | null> {
  const { vie, signature } = (await lisContrat(db, id)).entete;
  if (avantLePremierFait(au, premierFait(vie, signature))) return null;
  return suiviDe(await contrat(db, { contrat: id, au }));
}

async function contratsConnus(
  db: Database,
  code: string,
  sources: readonly SourceBref[],
  donneesAu: string,
  au?: string
): Promise<ContratConnu[]> {
  const lignes = await lance(db, requetes.contrats, [code]);
  const evenements = await lance(db, requetes.evenements);
  const suivis = new Map((await lisSuivi(db)).map(({ suivi }) => [suivi.id, suivi]));
  const sourceDe = (id: string) => sources.find((s) => s.id === id) ?? null;
  const connus: (ContratConnu & { rangeable: Rangeable })[] = [];
  for (const ligne of contratsDuGht(lignes, code)) {
    const publie = suivis.get(ligne.id);
    if (!publie) continue;
    const alors = au === undefined ? publie : await suiviA(db, ligne.id, au);
    const suivi = alors ?? { ...publie, suivi: false };
    connus.push({
      ...contratBref(ligne, [suivi]),
      signatureTexte: au === undefined || connuA(ligne.signature, null, au, donneesAu) ? ligne.signature_texte : null,
      aideMin: ligne.aide_min,
      aideMax: ligne.aide_max,
      perimetreTexte: ligne.perimetre_texte,
      objet: ligne.objet,
      membres: lignes.filter((l) => l.id === ligne.id).map(({ ej, nom }) => ({ ej, nom })),
      evenements: evenements
        .filter((e) => e.contrat === ligne.id && (au === undefined || connuA(e.date, e.enregistre_le, au, donneesAu)))
        .map(({ date_texte: dateTexte, type, organisme, texte, source }) => ({
          dateTexte,
          type,
          organisme,
          texte,
          source: sourceDe(source)
        })),
      source: sourceDe(ligne.source),
      ...suiviBref(suivi),
      ...(alors === null && { pasEncore: true as const, etat: ETAT_INCONNU, etatTexte: null })
    });
  }
  return ordonne(connus.map(({ rangeable, ...connu }) => ({ ...rangeable, connu }))).map(({ connu }) => connu);
}

/** State and judgement of a followed contract; null where only public facts are known. */
function suiviBref(ligne: SuiviContrat): Pick<ContratConnu, 'suivi' | 'chiffres' | 'ferme'> & { rangeable: Rangeable } {
  const { etat, type, suivi, debut, gel, meteo, desaccord, prochaineRevue, ferme } = ligne;
  return {
    ...(ferme && { ferme }),
    // Over, it is said to be so, and no more frozen.
    suivi: suivi ? { gel: estSuspendu(etat) ? gel : false, meteo, desaccord, prochaineRevue } : null,
    ...(suivi && !termine(etat) && { chiffres: chiffresSuivis(ligne) }),
    rangeable: { etat, type, suivi, debut }
  };
}

function chiffresSuivis(ligne: SuiviContrat): ChiffresSuivis {
  const { type, enJeu, alertes, resultat, jalons, tresorerie, critere, depuis } = ligne;
  const { apPlanifiee, apEnVigueur, attenduADate, realiseADate, sansGain } = ligne;
  return {
    ...{ type, enJeu, alertes, resultat, jalons, tresorerie, critere, depuis },
    ...{ apPlanifiee, apEnVigueur, attenduADate, realiseADate, sansGain },
    ...(ligne.seuilGains !== undefined && { seuilGains: ligne.seuilGains })
  };
}

/** Changes of the GHT's own perimeter; a merger between members leaves its sum as it was. */
async function changementsDuGht(db: Database, code: string): Promise<Marque[]> {
  const changements = await lance(db, requetes.successionsGht);
  return changements
    .filter((c) => c.nouveau === code || c.ancien === code)
    .map(({ annee, motif }) => ({ annee, texte: motif }));
}
