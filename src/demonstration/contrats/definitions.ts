import path from 'node:path';
import * as v from 'valibot';
import { objet } from '$lib/importers/shape';
import { tables } from '$lib/schema/tables';
import { DEMONSTRATION } from '../parametres';
import { booleen, lisYaml, nombre, ouNul, rang, texte } from '../yaml';

const vrai = v.optional(booleen, false);
const { type: fait, sens } = tables.contrat_evenement.colonnes;

const suivi = objet({
  /** Full-year gains over the produits of the perimeter. */
  effort: nombre,
  /** Share of revenue lines, and share of these that need more activity. */
  ...{ recettes: nombre, activite: nombre },
  /** Mean days late of a milestone. */
  glissement: nombre,
  /** Share of due gains that come, and what comes over what was planned. */
  ...{ reussite: nombre, facteur: nombre },
  ...{ bloquees: nombre, abandonnees: nombre },
  /** Weather by the hospital then by the agency; empty when nobody has judged yet. */
  meteos: v.array(v.picklist(tables.contrat_point.colonnes.meteo.valeurs))
});

/** How a plan goes: what is asked of it, what comes of it. */
export type Suivi = v.InferOutput<typeof suivi>;

/** `recale`: an amendment that gives the lines put back their new day, and leaves the targets as they are. */
const avenant = objet({ effet: texte, libelle: texte, recale: vrai });

const contrat = objet({
  id: texte,
  /** Place of the group. */
  ght: rang,
  type: v.picklist(tables.contrat.colonnes.type.valeurs),
  ...{ tome: ouNul(texte), suivi: texte, actions: nombre },
  /** Places in the group; null = all. */
  membres: ouNul(v.array(rang)),
  autres: ouNul(objet({ ght: rang, membres: v.array(rang) })),
  ...{ pilote: texte, debut: texte, fin: texte, territoire: ouNul(texte), diagnostic: ouNul(texte), objet: texte },
  versions: v.optional(v.array(avenant), []),
  revues: v.array(texte),
  vie: v.array(
    objet({
      ...{ date: texte, type: v.picklist(fait.valeurs), organisme: ouNul(texte) },
      ...{ sens: ouNul(v.picklist(sens.valeurs)), gel: ouNul(booleen), texte }
    })
  ),
  suspend_tranche: ouNul(nombre),
  /** Euros a year of an aid of article 50, over ten years. */
  article_50: ouNul(nombre),
  /** Tranches whose condition is only worded, or hangs on a commitment at a day. */
  condition_texte: ouNul(objet({ tranche: nombre, texte })),
  condition_engagement: ouNul(objet({ tranche: nombre, engagement: texte, le: texte, texte })),
  /** Awkward facts that this contract carries. */
  ...{ conteste: vrai, doublon: vrai, fusion: vrai, reprise: vrai }
});

/** A contract of `contrats.yaml`. */
export interface DefinitionContrat extends Omit<
  v.InferOutput<typeof contrat>,
  'suivi' | 'suspend_tranche' | 'article_50' | 'condition_texte' | 'condition_engagement'
> {
  nomSuivi: string;
  suivi: Suivi;
  suspendTranche: number | null;
  article50: number | null;
  conditionTexte: { tranche: number; texte: string } | null;
  conditionEngagement: { tranche: number; engagement: string; le: string; texte: string } | null;
}

/** @throws Error naming the file and the field that is not as expected */
export function lisContrats(dossier = DEMONSTRATION): DefinitionContrat[] {
  const chemin = path.join(dossier, 'contrats.yaml');
  const { suivis, contrats } = lisYaml(
    chemin,
    objet({ suivis: v.record(v.string(), suivi), contrats: v.array(contrat) })
  );
  return contrats.map(({ suivi: nomSuivi, suspend_tranche: suspendTranche, ...autres }) => {
    const {
      article_50: article50,
      condition_texte: conditionTexte,
      condition_engagement: conditionEngagement,
      ...c
    } = autres;
    const lu = suivis[nomSuivi];
    if (lu === undefined) throw new Error(`${chemin}\u00a0: suivis.${nomSuivi}\u00a0: attendu par ${c.id}`);
    return { ...c, nomSuivi, suspendTranche, article50, conditionTexte, conditionEngagement, suivi: lu };
  });
}
