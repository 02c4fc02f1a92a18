import type { PerimetreDit } from '../contrat/contrat.types';
import type { SeuilsCommuns } from '$lib/domain/alerte/seuils-communs';
import { tresorerieARegarder } from '$lib/domain/comptes/tresorerie';
import { termine } from '$lib/domain/contrat/etats';
import { teteDuResultat } from '$lib/domain/contrat/tete';
import { ecartesDe } from '$lib/domain/contrat/totaux';
import { compareFrench } from '$lib/format/order';
import { contratsReplies, lignesSansTermines } from './repliables';
import type { LignePortefeuille, PortefeuilleModele } from './portefeuille.types';
import type { CommunDesContrats, EnsembleDesContrats, SuiviContrat } from './suivi.types';

/** Every contract followed on the lines, once each: one over two GHT stands on both. */
export function suivisDistincts(lignes: readonly Pick<LignePortefeuille, 'suivis'>[]): SuiviContrat[] {
  const parId = new Map(lignes.flatMap(({ suivis }) => suivis).map((suivi) => [suivi.id, suivi]));
  return [...parId.values()].filter(({ suivi }) => suivi);
}

/** A perimeter with its contracts. */
export type PerimetreLu = Pick<LignePortefeuille, 'ght' | 'libelle' | 'nbEtablissements' | 'contrats' | 'suivis'>;

/** What the lines of a portfolio say together, of which a page may come with the first ones. */
export function ensembleDe({
  lignes,
  territoires,
  aRegarder,
  seuils: { joursDeCharges }
}: { lignes: readonly PerimetreLu[]; seuils: Pick<SeuilsCommuns, 'joursDeCharges'> } & Pick<
  PortefeuilleModele,
  'territoires' | 'aRegarder'
>): EnsembleDesContrats {
  const tous = lignes.flatMap(({ suivis }) => suivis);
  const distincts = suivisDistincts(lignes);
  const tete = teteDuResultat([...tous, ...territoires]);
  const montrees = lignesSansTermines(lignes);
  const partages = new Set(tous.flatMap(({ ghts }) => (ghts.length > 1 ? ghts : [])));
  return {
    lignes: lignes.length,
    decrites: lignes.filter(({ nbEtablissements }) => nbEtablissements > 0).length,
    connus: new Set(lignes.flatMap(({ contrats }) => contrats.map(({ id }) => id))).size,
    couvertes: lignes.filter(({ contrats }) => contrats.length > 0).length,
    rangees: montrees.reduce((n, { suivis }) => n + Math.max(1, suivis.length), 0),
    repliees: contratsReplies(lignes),
    resultat: {
      exercice: tete.exercice,
      comptes: tete.total.comptees.length,
      sous: tete.sous.length,
      sousSelonOutil: tete.selonOutil.sous.length,
      lusParOutil: tete.selonOutil.lus.length,
      ecartes: ecartesDe(tete.total)
    },
    commun: communDe(distincts),
    perimetres: perimetresDe(distincts),
    libelles: Object.fromEntries(
      lignes.filter(({ ght }) => partages.has(ght)).map(({ ght, libelle }) => [ght, libelle])
    ),
    tresoreries: tresoreriesBasses(distincts, joursDeCharges),
    aRegarder: aRegarder.length
  };
}

/**
 * Live contracts whose cash is marked where it stands, by the threshold of the dataset: two days of charges are as short
 * under a project as under a signed contract, for which alone they are an alert.
 */
function tresoreriesBasses(suivis: readonly SuiviContrat[], seuil: number): string[] {
  return suivis
    .filter(({ etat, tresorerie: caisse }) => !termine(etat) && tresorerieARegarder(caisse?.jours ?? null, seuil))
    .map(({ id }) => id);
}

/** What the cells of most contracts say, which the heads of their columns say once. */
export function communDe(
  suivis: readonly Pick<SuiviContrat, 'resultat' | 'tresorerie' | 'critere'>[]
): CommunDesContrats {
  const exercices = new Set(suivis.flatMap(({ resultat }) => resultat?.exercice ?? []));
  const [exercice] = exercices;
  const bases = new Map(
    suivis.flatMap(({ critere }) => (critere === null ? [] : [[critere.bases.join(', '), critere.bases]]))
  );
  const base = plusFrequent(suivis.map(({ critere }) => critere?.bases.join(', ') ?? null));
  return {
    exercice: exercices.size === 1 && exercice !== undefined ? exercice : null,
    tresorerieLe: plusFrequent(suivis.map(({ tresorerie }) => tresorerie?.date ?? null)),
    bases: base === null ? null : (bases.get(base) ?? null)
  };
}

function perimetresDe(suivis: readonly SuiviContrat[]): PerimetreDit[] {
  const dits = suivis.flatMap(({ resultat }) => (resultat === null ? [] : [resultat.perimetre]));
  return [...new Map(dits.map((dit) => [JSON.stringify(dit), dit])).values()];
}

function plusFrequent(valeurs: readonly (string | null)[]): string | null {
  const comptes = new Map<string, number>();
  for (const valeur of valeurs) if (valeur !== null) comptes.set(valeur, (comptes.get(valeur) ?? 0) + 1);
  return [...comptes].toSorted((a, b) => b[1] - a[1] || compareFrench(a[0], b[0]))[0]?.[0] ?? null;
}
