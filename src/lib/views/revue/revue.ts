import { duesALaRevue, estComptee } from '$lib/domain/contrat/echeances';
import type { NatureDEcheance } from '$lib/domain/contrat/natures-d-echeance';
import { parCle } from '$lib/domain/comptes/par-cle';
import { contratsDeTete } from '$lib/domain/contrat/totaux';
import { ecartALaCible, ecartLePlusBas, teteDuResultat } from '$lib/domain/contrat/tete';
import type { Database } from '$lib/engine/database';
import { tables } from '$lib/schema/tables';
import type { Tri } from '$lib/format/address-field';
import { trie } from '$lib/format/order';
import { aidesRegion } from '../aides-region/aides-region';
import type { AidesRegionModele } from '../aides-region/aides-region.types';
import { calendrier } from '../calendrier/calendrier';
import type { CalendrierModele, EcheanceLue } from '../calendrier/calendrier.types';
import type { PerimetreLu } from '../portefeuille/ensemble';
import { contratsDesPerimetres } from '../portefeuille/perimetres';
import type { PortefeuilleModele } from '../portefeuille/portefeuille.types';
import { lignesSansTermines } from '../portefeuille/repliables';
import { lance, requete } from '../requete';
import type { ContratDeLaRevue, EcartDuContrat, Premiers, RevueModele } from './revue.types';

const SUIVIS = 'IN (SELECT contrat FROM suivi)';
const DE_LA_SOURCE = { sources: tables.veille.colonnes.sources };
export const questions = {
  sourcesDesContrats: requete(
    `SELECT source AS sources FROM contrat WHERE id ${SUIVIS}
     UNION SELECT source FROM contrat_evenement WHERE contrat ${SUIVIS} ORDER BY 1`,
    DE_LA_SOURCE
  ),
  sourcesDesComptes: requete(
    `SELECT DISTINCT v.sources FROM veille v JOIN contrat_perimetre p ON p.ej = v.ej WHERE p.contrat ${SUIVIS} ORDER BY 1`,
    DE_LA_SOURCE
  )
} as const;

/** What a committee reads of each table. */
const LUS = 8;

/** Of the portfolio, what the review reads. */
type Contrats = Pick<PortefeuilleModele, 'ensemble' | 'totaux' | 'totauxFermes' | 'territoires'> & {
  lignes: readonly PerimetreLu[];
};

/** The region's review: its contracts, its agenda and discussed gains, its aid. */
export async function revue(db: Database): Promise<RevueModele> {
  const { perimetres, ensemble, deLaRegion } = await contratsDesPerimetres(db);
  const contrats = { lignes: perimetres, ensemble, ...deLaRegion };
  const nommees = (lignes: readonly { sources: string | null }[]): string[] => [
    ...new Set(lignes.flatMap(({ sources }) => sources?.split(',') ?? []))
  ];
  const [desContrats, desComptes] = [
    await lance(db, questions.sourcesDesContrats),
    await lance(db, questions.sourcesDesComptes)
  ];
  const sourcesDe = { contrat: nommees(desContrats), comptes: nommees(desComptes) };
  return revueDe(contrats, await calendrier(db), await aidesRegion(db), sourcesDe);
}

/** Of what the screens of the region show, what its committee reads. */
export function revueDe(
  contrats: Contrats,
  agenda: CalendrierModele,
  aides: AidesRegionModele,
  sourcesDe: RevueModele['sourcesDe']
): RevueModele {
  const { ensemble, totaux, totauxFermes } = contrats;
  const { lignes, connus, couvertes, resultat, commun } = ensemble;
  const suivies = suiviesDe(contrats.lignes);
  const { dues, aPart } = duesALaRevue(agenda.echeances, agenda.jeu.donneesAu);
  const echeances = premiers(dues);
  const gains = premiers(agenda.gains.filter(estComptee).toSorted((a, b) => b.enJeu - a.enJeu));
  const nommes = new Set([
    ...echeances.lignes.flatMap((echeance) => echeance.contrats),
    ...gains.lignes.map(({ contrat }) => contrat)
  ]);
  const { doutes, enDoute, attentes, enAttente } = aides.comptes;
  const citees = new Set(Object.values(sourcesDe).flat());
  return {
    jeu: agenda.jeu,
    ensemble: { lignes, connus, couvertes, resultat, commun },
    ...{ totaux, ...(totauxFermes && { totauxFermes }) },
    enJeu: premiers(suivies.filter(({ suivi }) => suivi.enJeu !== null).toSorted((a, b) => enJeuDe(b) - enJeuDe(a))),
    trajectoires: {
      ...premiers(trie(suivies, LE_PLUS_BAS, ({ suivi }) => ecartLePlusBas(suivi.resultat))),
      deTerritoire: contratsDeTete(contrats.territoires).length
    },
    ecarts: ecartsDe(contrats.lignes),
    ...{ natures: agenda.natures, sansPlan: agenda.sansPlan },
    contrats: agenda.contrats.filter(({ id }) => nommes.has(id)),
    echeances: { ...echeances, parNature: parNature(dues), aPart },
    gains,
    aides: { doutes, enDoute, attentes, enAttente },
    doutes: aides.doutes.toSorted(parMontant).slice(0, LUS),
    attentes: aides.attentes.toSorted(parMontant).slice(0, LUS),
    sources: agenda.sources.filter(({ id }) => citees.has(id)),
    sourcesDe
  };
}

const premiers = <L>(lignes: readonly L[]): Premiers<L> => ({
  total: lignes.length,
  lignes: lignes.slice(0, LUS)
});

/** Contracts followed, once each, without those that another one has replaced. */
function suiviesDe(lignes: readonly PerimetreLu[]): ContratDeLaRevue[] {
  const toutes = lignesSansTermines(lignes).flatMap(({ ght, libelle, suivis }) =>
    suivis.filter(({ suivi }) => suivi).map((suivi): ContratDeLaRevue => ({ ligne: { ght, libelle }, suivi }))
  );
  return [...parCle(toutes, ({ suivi }) => suivi.id).values()].flatMap(([premiere, ...suite]) =>
    premiere === undefined ? [] : [suite.length === 0 ? premiere : avecAutres(premiere, suite)]
  );
}

const avecAutres = ({ ligne, suivi }: ContratDeLaRevue, suite: readonly ContratDeLaRevue[]): ContratDeLaRevue => ({
  ligne: { ...ligne, autres: suite.map((l) => l.ligne.libelle) },
  suivi
});

/** Of the contracts that the total of the landings counts; a sum of binary fractions is rounded to the cent. */
function ecartsDe(lignes: readonly PerimetreLu[]): RevueModele['ecarts'] {
  const comptes = new Set(teteDuResultat(lignes.flatMap(({ suivis }) => suivis)).total.comptees);
  const lus = suiviesDe(lignes).flatMap(({ ligne, suivi }): EcartDuContrat[] => {
    const ecart = ecartALaCible(suivi.resultat);
    const { id, intitule, type, tome, ghts } = suivi;
    return ecart === null || !comptes.has(id) ? [] : [{ ligne, suivi: { id, intitule, type, tome, ghts }, ecart }];
  });
  const parEcart = lus.toSorted((a, b) => Math.abs(b.ecart) - Math.abs(a.ecart));
  // One left out alone would take as much room as its name.
  const larges = parEcart.slice(0, lus.length === LUS + 1 ? LUS + 1 : LUS);
  const reste = lus.filter((l) => !larges.includes(l)).reduce((somme, { ecart }) => somme + ecart, 0);
  return {
    total: lus.length,
    lignes: larges.toSorted((a, b) => a.ecart - b.ecart),
    autres: Math.round(reste * 100) / 100
  };
}

const enJeuDe = ({ suivi }: ContratDeLaRevue): number => suivi.enJeu?.montant ?? -1;
const LE_PLUS_BAS: Tri = { colonne: 'ecart', sens: 'croissant' };
const parMontant = (a: { montant: number }, b: { montant: number }): number => b.montant - a.montant;

function parNature(dues: readonly EcheanceLue[]): RevueModele['echeances']['parNature'] {
  const comptes: Partial<Record<NatureDEcheance, number>> = {};
  for (const { nature } of dues) comptes[nature] = (comptes[nature] ?? 0) + 1;
  return comptes;
}
