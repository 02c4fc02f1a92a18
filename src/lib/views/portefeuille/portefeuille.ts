import { SUIVIS } from '$lib/domain/indicateur/agregation';
import { anneeDe } from '$lib/domain/temps/calendrier';
import type { Database } from '$lib/engine/database';
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
import type { BandePoint, IndicateurBref, Point } from '../modele';
import { lance } from '../requete';
import { contratsDesPerimetres } from './perimetres';
import { requetes } from '../requetes';
import type { EtablissementCarte, PortefeuilleModele } from './portefeuille.types';

/** The region's portfolio: one row a perimeter, every indicator, the map. */
export async function portefeuille(db: Database): Promise<PortefeuilleModele> {
  const { perimetres, ensemble, deLaRegion } = await contratsDesPerimetres(db);
  const jeu = await lisEntete(db);
  const fiches = await lance(db, requetes.indicateurs);
  const indicateurs = fiches.map(bref);
  const fermees = await entitesFermees(db);
  const series = new Series(await lance(db, requetes.comparaison, ['']), indicateurs, { fermees });
  const { dernieres } = await lisCouverture(db);
  const lits = await lisLits(db);
  const ghts = await lance(db, requetes.ghts);
  const etablissements = await lance(db, requetes.etablissements, ['']);
  const departements = await lance(db, requetes.departements);
  const vivants = indicateurs.filter((i) => dernieres.has(i.code));

  const dernier = (entite: string, code: string): Point => {
    const annee = dernieres.get(code) ?? anneeDe(jeu.donneesAu);
    const point = series.de('region', entite, code).find((p) => p.annee === annee);
    return point ?? { annee, valeur: null, qualite: 'manquant', statut: 'definitif' };
  };
  const tete = (entite: string) => ({
    litsMco: dernier(entite, 'LITS_MCO'),
    etpPm: dernier(entite, 'ETP_PM'),
    etpPnm: dernier(entite, 'ETP_PNM')
  });
  // Closed codes keep their line and their history; they are no perimeter followed today.
  const enVigueur = ghts.filter((g) => g.fin === null);
  const horsRegion = ghts.some((g) => !g.dans_region);

  const lignes = ghts.flatMap((g, place) => {
    const perimetre = perimetres[place];
    if (perimetre === undefined) return [];
    const { ght, libelle, ...contrats } = perimetre;
    return {
      ...{ ght, libelle },
      departements: listeDepartements(g.departements),
      support: g.support_nom,
      dansRegion: g.dans_region,
      note: g.note,
      fin: g.fin,
      ...contrats,
      series: parIndicateur(vivants, (i) => series.de('ght', g.code, i.code))
    };
  });

  return {
    jeu,
    annees: series.annees(),
    tete: {
      perimetres: enVigueur.length,
      perimetresRegion: enVigueur.filter((g) => g.dans_region).length,
      etablissements: etablissements.length,
      region: tete(jeu.region),
      suivis: tete(horsRegion ? SUIVIS : jeu.region)
    },
    familles: FAMILLES.map((code) => ({
      code,
      indicateurs: indicateurs.filter((i) => i.famille === code),
      vide: videSiSansValeur(code, dernieres, indicateurs, fermees)
    })),
    ensemble,
    lignes,
    region: parIndicateur(vivants, (i) => series.de('region', jeu.region, i.code)),
    bandes: await bandesParIndicateur(db, vivants),
    ruptures: Object.fromEntries(
      fiches
        .map((ligne) => [ligne.code, ficheDe(ligne).ruptures.map((r) => r.annee)] as const)
        .filter(([, annees]) => annees.length > 0)
    ),
    carte: {
      departements: departements.map(({ code, libelle, contour }) => ({ code, libelle, contour: contourDe(contour) })),
      etablissements: etablissements.flatMap((e): EtablissementCarte[] => {
        if (e.lon === null || e.lat === null) return [];
        const { ej, nom, ght, commune, lon, lat } = e;
        const position = e.position ?? 'commune';
        return [{ ej, nom, ght, commune, lon, lat, position, litsMco: lits.get(ej) ?? null, ...fermeSi(fermees, ej) }];
      }),
      sansPosition: etablissements.filter((e) => e.lon === null || e.lat === null).length
    },
    ...deLaRegion,
    sources: await lisSources(db)
  };
}

function parIndicateur(indicateurs: readonly IndicateurBref[], serie: (i: IndicateurBref) => Point[]) {
  return Object.fromEntries(
    indicateurs.map((i) => [i.code, serie(i)] as const).filter(([, points]) => points.length > 0)
  );
}

async function bandesParIndicateur(
  db: Database,
  indicateurs: readonly IndicateurBref[]
): Promise<Record<string, BandePoint[]>> {
  const lignes = await lance(db, requetes.bandes, ['']);
  return Object.fromEntries(
    indicateurs
      .map((i) => [i.code, lignes.filter((l) => l.indicateur === i.code).map((l) => bandeDe(l, i))] as const)
      .filter(([, bandes]) => bandes.length > 0)
  );
}

function contourDe(texte: string): GeoJSON.Polygon | GeoJSON.MultiPolygon {
  const lu: unknown = JSON.parse(texte);
  if (!estContour(lu)) throw new Error('Un contour de département est illisible.');
  return lu;
}

function estContour(lu: unknown): lu is GeoJSON.Polygon | GeoJSON.MultiPolygon {
  return typeof lu === 'object' && lu !== null && 'type' in lu && (lu.type === 'Polygon' || lu.type === 'MultiPolygon');
}
