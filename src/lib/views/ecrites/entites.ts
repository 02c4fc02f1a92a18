import type { Need } from '$lib/engine/manifest';
import { tables, type Row, type TableName } from '$lib/schema/tables';
import type { Membre } from '../alertes/faits-ej';
import { etablissementsHorsContrat } from '../alertes/hors-contrat';
import { requete } from '../requete';

const entieres = (...noms: TableName[]): Need[] => noms.map((table) => ({ table }));

/** Tables of the whole dataset that tell these hospitals and what their examination starts from. */
export const DES_ENTITES: readonly Need[] = entieres(
  ...(['jeu', 'source', 'ght', 'etablissement', 'contrat', 'contrat_perimetre', 'contrat_evenement'] as const),
  ...(['succession', 'liste_ej', 'regle', 'indicateur', 'suivi'] as const)
);

const texte = { type: 'texte' } as const;
const { entree, sortie } = tables.etablissement.colonnes;
export const questionsDesEntites = {
  etablissement: requete('SELECT ej, entree, sortie FROM etablissement ORDER BY ej', { ej: texte, entree, sortie }),
  contrat: requete('SELECT id, type FROM contrat ORDER BY id', { id: texte, type: tables.contrat.colonnes.type }),
  contrat_perimetre: requete('SELECT contrat, ej, sortie FROM contrat_perimetre ORDER BY contrat, ej', {
    ...{ contrat: texte, ej: texte, sortie: tables.contrat_perimetre.colonnes.sortie }
  }),
  suivi: requete('SELECT contrat, etat, suivi FROM suivi ORDER BY contrat', {
    ...{ contrat: texte, etat: tables.suivi.colonnes.etat, suivi: tables.suivi.colonnes.suivi }
  })
} as const;

/** What tells which hospitals the rules examine by themselves. */
interface Territoire {
  etablissement: readonly Pick<Row<'etablissement'>, 'ej' | 'entree' | 'sortie'>[];
  contrat: readonly Pick<Row<'contrat'>, 'id' | 'type'>[];
  contrat_perimetre: readonly Pick<Row<'contrat_perimetre'>, 'contrat' | 'ej' | 'sortie'>[];
  /** What each contract is at the date of the dataset. */
  suivi: readonly Pick<Row<'suivi'>, 'contrat' | 'etat' | 'suivi'>[];
}

/** The hospitals that no contract has examined at D. */
export function entitesHorsContrat(
  { etablissement, contrat, contrat_perimetre: perimetres, suivi }: Territoire,
  au: string
): Membre[] {
  const types = new Map(contrat.map(({ id, type }) => [id, type]));
  const suivis = new Map(suivi.map((s) => [s.contrat, s]));
  const membres = perimetres.flatMap(({ contrat: id, ej, sortie }) => {
    const [type, sien] = [types.get(id), suivis.get(id)];
    return type === undefined || sien === undefined ? [] : [{ ej, sortie, type, etat: sien.etat, suivi: sien.suivi }];
  });
  return etablissementsHorsContrat(etablissement, membres, au).map(({ etablissement: { ej, entree, sortie } }) => ({
    ...{ ej, entree, sortie }
  }));
}
