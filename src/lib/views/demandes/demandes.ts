import type { Database } from '$lib/engine/database';
import { parCle } from '$lib/domain/comptes/par-cle';
import { piecesQuiDecident } from '$lib/domain/alerte/demandes';
import { horsContratA } from '$lib/domain/alerte/hors-contrat';
import { estDeLAgence, estDesComptes, exerciceDeLaPiece, periodeDeLaPiece, PIECES } from '$lib/domain/contrat/pieces';
import { sansRedites } from '$lib/domain/contrat/redites';
import { compareFrench } from '$lib/format/order';
import { premieres } from '$lib/format/premieres';
import { columnsOf } from '$lib/schema/columns';
import { tables, type Row } from '$lib/schema/tables';
import { ficheDe, lisEntete, lisSources } from '../lecture';
import { questions as desAlertes } from '../alertes/questions';
import { lance, requete } from '../requete';
import { requetes } from '../requetes';
import { comptesDesDemandes } from './comptes';
import type { DemandeLue, DemandesModele } from './demandes.types';

const DE_LA_DEMANDE = columnsOf('demande').map(([nom]) => `d."${nom}"`);
const texte = { type: 'texte' } as const;

export const questions = {
  demandes: requete(
    `SELECT ${DE_LA_DEMANDE.join(', ')}, c.intitule FROM demande d JOIN contrat c ON c.id = d.contrat
     ORDER BY c.debut NULLS LAST, d.contrat, d.piece`,
    { ...tables.demande.colonnes, intitule: texte }
  ),
  parts: requete(
    `SELECT ${columnsOf('demande_ej')
      .map(([nom]) => `"${nom}"`)
      .join(', ')} FROM demande_ej ORDER BY contrat, piece, ej`,
    tables.demande_ej.colonnes
  ),
  desEtablissements: requete('SELECT ej, manque FROM veille WHERE manque IS NOT NULL ORDER BY ej', {
    ej: texte,
    manque: texte
  }),
  /** What the rules lack to examine hospitals that no contract has examined. */
  indecidables: requete(
    `SELECT DISTINCT entite, unnest(string_split(manque, chr(10))) AS code FROM examen_ej
     WHERE issue = 'indecidable' AND manque IS NOT NULL ORDER BY entite, code`,
    { entite: texte, code: texte }
  ),
  ghtsDesContrats: requete(
    `SELECT DISTINCT p.contrat, e.ght FROM contrat_perimetre p JOIN etablissement e ON e.ej = p.ej ORDER BY p.contrat, e.ght`,
    { contrat: texte, ght: texte }
  ),
  /** Indicators of the groups that are open, and whether each has a value of the last year of the dataset. */
  indicateurs: requete(
    `WITH derniere AS (SELECT max(annee) AS annee FROM couverture WHERE connues > 0)
     SELECT g.code AS ght, i.code AS indicateur, derniere.annee,
       coalesce(bool_or(c.qualite <> 'manquant' AND year(c.fin) = derniere.annee), false) AS connue
     FROM ght g CROSS JOIN indicateur i CROSS JOIN derniere
     LEFT JOIN comparaison c ON c.entite_type = 'ght' AND c.entite = g.code AND c.indicateur = i.code
     WHERE g.fin IS NULL AND i.agregation <> 'aucune' AND derniere.annee IS NOT NULL
     GROUP BY g.code, i.code, derniere.annee ORDER BY g.code, i.code`,
    { ght: texte, indicateur: texte, annee: { type: 'entier' }, connue: { type: 'booleen' } }
  )
} as const;

/** What is missing of each contract and each group, and what would fill it. */
export async function demandes(db: Database): Promise<DemandesModele> {
  const jeu = await lisEntete(db);
  const fiches = await lance(db, requetes.etablissements, ['']);
  const support = new Map(fiches.filter(({ role }) => role === 'support').map(({ ght, nom }) => [ght, nom]));
  const ghts = (await lance(db, requetes.ghts)).map(({ code, libelle }) => ({
    ...{ code, libelle },
    support: support.get(code) ?? null
  }));
  const etablissements = fiches.map(({ ej, nom, ght }) => ({ ej, nom, ght }));
  const contrats = await desContrats(db, jeu.donneesAu);
  const seuls = await desEtablissements(db, { etablissements, contrats, au: jeu.donneesAu });
  const toutes = agenceEnDernier([...contrats, ...seuls, ...(await desGhts(db, ghts))]);
  return {
    jeu,
    ghts,
    etablissements: concernes(toutes, etablissements),
    comptes: comptesDesDemandes(toutes),
    demandes: toutes,
    sources: await lisSources(db)
  };
}

/** Of what is missing, what its page has on the screen when it comes. */
export function debutDesDemandes(modele: DemandesModele): DemandesModele {
  const siennes = premieres(modele.demandes);
  return { ...modele, etablissements: concernes(siennes, modele.etablissements), demandes: siennes };
}

/** What the agency owes itself comes after what it asks of others. */
const agenceEnDernier = (lues: readonly DemandeLue[]): DemandeLue[] =>
  [false, true].flatMap((agence) => lues.filter(({ piece }) => estDeLAgence(piece) === agence));

/** Of these hospitals, those that something is asked of, alone or with their group, by name. */
function concernes(
  lues: readonly DemandeLue[],
  etablissements: DemandesModele['etablissements']
): DemandesModele['etablissements'] {
  const demandes = new Set(lues.flatMap(({ parEj }) => parEj.map(({ ej }) => ej)));
  const ghts = new Set(lues.flatMap((d) => (d.perimetre === 'ght' ? d.ghts : [])));
  return etablissements
    .filter(({ ej, ght }) => demandes.has(ej) || ghts.has(ght))
    .sort((a, b) => compareFrench(a.nom, b.nom));
}

async function desContrats(db: Database, au: string): Promise<DemandeLue[]> {
  const liens = parCle(await lance(db, questions.ghtsDesContrats), ({ contrat: id }) => id);
  const parts = parCle(await lance(db, questions.parts), cleDe);
  const lignes = await lance(db, questions.demandes);
  const lues = lignes.map(({ contrat, intitule, noms, ...propre }): DemandeLue => ({
    ...{ perimetre: 'contrat', id: contrat, libelle: intitule, producteur: null },
    periode: periodeDeLaPiece(propre.piece, au),
    ghts: (liens.get(contrat) ?? []).map(({ ght }) => ght),
    ...propre,
    hors: null,
    noms: parLigne(noms),
    parEj: (parts.get(cleDe({ contrat, ...propre })) ?? []).map(({ ej, nombre, sur, noms: siens }) => ({
      ...{ ej, nombre, sur, noms: parLigne(siens) }
    }))
  }));
  return sansRedites(lues).sort((a, b) => compareFrench(a.libelle, b.libelle));
}

/**
 * What hospitals lack and that none of their contracts asks for, their accounts and what their examination waits for: a
 * hospital may have no contract at all.
 */
async function desEtablissements(
  db: Database,
  { etablissements, contrats, au }: Pick<DemandesModele, 'etablissements'> & { contrats: DemandeLue[]; au: string }
): Promise<DemandeLue[]> {
  const demandees = new Set(contrats.flatMap(({ piece, parEj }) => parEj.map(({ ej }) => `${ej}/${piece}`)));
  const fiches = new Map(etablissements.map((e) => [e.ej, e]));
  const membres = parCle(await lance(db, desAlertes.membres), ({ ej }) => ej);
  const manques = parCle(
    [
      ...(await lance(db, questions.desEtablissements)).map(({ ej, manque }) => ({ ej, pieces: manque.split(',') })),
      ...[...parCle(await lance(db, questions.indecidables), ({ entite }) => entite)].map(([ej, lus]) => ({
        ...{ ej, pieces: piecesQuiDecident(lus.map(({ code }) => code)) }
      }))
    ],
    ({ ej }) => ej
  );
  return [...manques.keys()].sort().flatMap((ej) => {
    const fiche = fiches.get(ej);
    if (!fiche) return [];
    const pieces = new Set((manques.get(ej) ?? []).flatMap((m) => m.pieces));
    const raison = horsContratA(membres.get(ej) ?? [], au);
    const hors = raison && { cause: raison.cause, contrat: raison.contrat?.intitule ?? null };
    const siennes = PIECES.filter((piece) => pieces.has(piece) && !demandees.has(`${ej}/${piece}`));
    return siennes.map((piece): DemandeLue => {
      const part = { nombre: 1, sur: 1, noms: [] };
      return {
        ...{ perimetre: 'etablissement', id: ej, libelle: fiche.nom, ghts: [fiche.ght], piece, producteur: null },
        exercice: estDesComptes(piece) ? exerciceDeLaPiece(piece, au) : null,
        periode: periodeDeLaPiece(piece, au),
        ...{ hors, ...part, parEj: [{ ej, ...part }] }
      };
    });
  });
}

const parLigne = (noms: string | null): string[] => noms?.split('\n') ?? [];
const cleDe = ({ contrat, piece }: Pick<Row<'demande'>, 'contrat' | 'piece'>) => `${contrat}/${piece}`;

/** Indicators without a value, a producer at a time; groups that lack the same are one demand. */
async function desGhts(db: Database, ghts: DemandesModele['ghts']): Promise<DemandeLue[]> {
  const fiches = new Map((await lance(db, requetes.indicateurs)).map((i) => [i.code, i]));
  const lignes = await lance(db, questions.indicateurs);
  const parGht = new Map<string, Map<DemandeLue['producteur'], { annee: number; sur: number; noms: string[] }>>();
  for (const { ght, indicateur, annee, connue } of lignes) {
    const fiche = fiches.get(indicateur);
    if (!fiche) continue;
    const producteur = ficheDe(fiche).colonnes.at(-1)?.source ?? null;
    const siens =
      parGht.get(ght) ?? new Map<DemandeLue['producteur'], { annee: number; sur: number; noms: string[] }>();
    parGht.set(ght, siens);
    const compte = siens.get(producteur) ?? { annee, sur: 0, noms: [] };
    siens.set(producteur, compte);
    compte.sur += 1;
    if (!connue) compte.noms.push(fiche.libelle_court);
  }
  const parManque = new Map<string, DemandeLue>();
  for (const { code, libelle } of ghts)
    for (const [producteur, { annee, sur, noms }] of parGht.get(code) ?? []) {
      if (noms.length === 0) continue;
      const cle = [producteur, annee, sur, ...noms].join('\n');
      const memes = parManque.get(cle);
      parManque.set(cle, {
        ...{ perimetre: 'ght', piece: 'indicateurs', producteur, exercice: annee, periode: null },
        id: memes ? `${memes.id}+${code}` : code,
        libelle: memes ? `${memes.libelle}\n${libelle}` : libelle,
        ghts: [...(memes?.ghts ?? []), code],
        ...{ hors: null, nombre: noms.length, sur, noms, parEj: [] }
      });
    }
  return [...parManque.values()];
}
