import path from 'node:path';
import * as v from 'valibot';
import { objet } from '$lib/importers/shape';
import { tables } from '$lib/schema/tables';
import { DEMONSTRATION } from '../parametres';
import { booleen, lisYaml, nombre, ouNul, rang, texte } from '../yaml';

const NATURES = { d: 'depense', r: 'recette', e: 'depense_evitee' } as const;
const { titre, type_recette } = tables.gain.colonnes;

const gain = v.pipe(
  objet({
    ...{ t: v.picklist(titre.valeurs), c: ouNul(texte), n: v.picklist(['d', 'r', 'e']) },
    r: ouNul(v.picklist(type_recette.valeurs)),
    /** Share of the contract's gains, relative to the other lines. */
    p: nombre,
    /** Induced costs over gross. */
    k: v.optional(nombre, 0),
    ponctuel: v.optional(booleen, false)
  }),
  v.transform(({ t, c, n, r, p, k, ponctuel }) => ({
    ...{ titre: t, compte: c, nature: NATURES[n], type_recette: r, poids: p, couts: k, ponctuel }
  }))
);

/** A line of gain of a template. */
export type ModeleGain = v.InferOutput<typeof gain>;

const action = objet({
  ...{ code: texte, libelle: texte, axe: texte, levier: ouNul(texte) },
  /** Place of its objective in its axis, from 1 in the file and from 0 here. */
  objectif: v.optional(rang, 1),
  /** Name of its list of milestones. */
  jalons: texte,
  /** Base that several actions share. */
  commune: ouNul(texte),
  ...{ contrepartie: v.optional(booleen, false), pilote: texte, copilote: ouNul(texte) },
  ...{ etp: ouNul(nombre), lits: ouNul(nombre), invest: ouNul(nombre) },
  ...{ indicateur: ouNul(texte), effet: ouNul(nombre), texte, gains: v.optional(v.array(gain), []) }
});

/** A template of action. */
export interface ModeleAction extends Omit<v.InferOutput<typeof action>, 'jalons' | 'invest'> {
  jalons: string[];
  /** Why a milestone of its list may be put back. */
  motifs: string[];
  /** Time that leads to a milestone, relative to that of the others, which is 1: works take longer than a decision. */
  durees: ReadonlyMap<string, number>;
  investissement: number | null;
}

export interface Catalogue {
  axes: { code: string; libelle: string; objectifs: string[] }[];
  modeles: ModeleAction[];
}

const parNom = <const S extends v.GenericSchema>(schema: S) => v.record(v.string(), schema);
const catalogue = { axes: parNom(texte), modeles: v.array(action) };
const actions = objet({
  ...{
    ...catalogue,
    jalons: parNom(v.array(texte)),
    motifs: parNom(v.array(texte)),
    durees: parNom(nombre),
    objectifs: parNom(v.array(texte))
  },
  ptsm: objet(catalogue)
});

/** The templates of a hospital contract and of a territorial mental-health project. */
export function lisModeles(dossier = DEMONSTRATION): { hopital: Catalogue; ptsm: Catalogue } {
  const chemin = path.join(dossier, 'actions.yaml');
  const { jalons, motifs, durees, objectifs, ptsm, ...hopital } = lisYaml(chemin, actions);
  const temps = new Map(Object.entries(durees));
  const range = (ecrit: typeof ptsm, siens: typeof objectifs): Catalogue => ({
    axes: Object.entries(ecrit.axes).map(([code, libelle]) => ({ code, libelle, objectifs: siens[code] ?? [] })),
    modeles: ecrit.modeles.map(({ jalons: nom, invest: investissement, ...modele }) => {
      const [liste, raisons] = [jalons[nom], motifs[nom]];
      if (liste === undefined || raisons === undefined)
        throw new Error(`${chemin}\u00a0: jalons.${nom} et motifs.${nom}\u00a0: attendus par ${modele.code}`);
      return { ...modele, investissement, jalons: liste, motifs: raisons, durees: temps };
    })
  });
  return { hopital: range(hopital, objectifs), ptsm: range(ptsm, {}) };
}
