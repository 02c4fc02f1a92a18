import path from 'node:path';
import * as v from 'valibot';
import { objet } from '$lib/importers/shape';
import { booleen, lisYaml, nombre, ouNul, texte } from './yaml';

/** Where the parameters of the fictional region stand. */
export const DEMONSTRATION = 'data/demonstration';

const conjoncture = objet({
  ...{ p1: nombre, p2: nombre, p3: nombre, c1: nombre, c2: nombre, c3: nombre },
  ...{ sejours: nombre, urgences: nombre }
});

/** Growth of one year, as fractions, by title and by activity. */
export type Conjoncture = v.InferOutput<typeof conjoncture>;

export interface GhtNomme {
  nom: string;
  chu: boolean;
  communes: string[];
  /** Result over produits and days of cash in the year of calibration; null = drawn. */
  resultat: number | null;
  jours: number | null;
}

/** The fictional region: names, geography, national context, what it is calibrated on. */
export interface ParametresRegion {
  graine: number;
  code: string;
  libelle: string;
  titre: string;
  presentation: string;
  donneesAu: string;
  mois: number;
  /** How many GHT and hospitals; null = those that are named. */
  ghts: number | null;
  etablissements: number | null;
  departements: { code: string; libelle: string; contour: [number, number][] }[];
  ght: GhtNomme[];
  nomsComposes: { debut: string[]; fin: string[] };
  conjoncture: (annee: number) => Conjoncture;
  epidemie: { annee: number; sejours: number[]; urgences: number[]; charges: number[] };
  /** `plans`: what realised gains and aid bring in that year, over produits. */
  calage: { annee: number; resultat: number; caf: number; dette: number; surendettes: number; plans: number };
  /** Names of the groups whose hospitals send what they follow by themselves: open beds, coding, quality, waits. */
  suivis: string[];
  /** Names of the groups whose hospitals send the annex « PPI » of their PGFP. */
  annexes_ppi: string[];
  /** Groups whose first hospitals send the state of their debt. */
  etats_dette: { ght: string; hopitaux: number }[];
  /** Groups whose first hospitals tell their poles; `reste` is the share of payroll that no pole bears. */
  poles: { ght: string; hopitaux: number; au: 'cumul' | 'mois'; reste: number }[];
  /** Returns that were never sent. */
  manquants: { ej: string; document: string; exercice: number }[];
}

/** Size of the region when it is not the default one. */
export interface Taille {
  ghts?: number | undefined;
  etablissements?: number | undefined;
  mois?: number | undefined;
}

const regionEcrite = objet({
  ...{ graine: nombre, code: texte, libelle: texte, titre: texte, presentation: texte, donnees_au: texte },
  mois: nombre,
  sommets: v.record(v.string(), v.strictTuple([nombre, nombre], 'deux nombres attendus')),
  departements: v.array(objet({ code: texte, libelle: texte, contour: v.array(texte) })),
  ght: v.array(
    objet({
      ...{ nom: texte, chu: booleen, communes: v.array(texte) },
      ...{ resultat: ouNul(nombre), jours: ouNul(nombre) }
    })
  ),
  noms_composes: objet({ debut: v.array(texte), fin: v.array(texte) }),
  conjoncture: v.objectWithRest({ defaut: conjoncture }, conjoncture),
  epidemie: objet({
    ...{ annee: nombre, sejours: v.array(nombre), urgences: v.array(nombre), charges: v.array(nombre) }
  }),
  calage: objet({
    ...{ annee: nombre, resultat: nombre, caf: nombre, dette: nombre, surendettes: nombre, plans: nombre }
  }),
  suivis: v.array(texte),
  annexes_ppi: v.array(texte),
  etats_dette: v.array(objet({ ght: texte, hopitaux: nombre })),
  poles: v.array(objet({ ght: texte, hopitaux: nombre, au: v.picklist(['cumul', 'mois']), reste: nombre })),
  manquants: v.array(objet({ ej: texte, document: texte, exercice: nombre }))
});

/** @throws Error naming the file and the field that is not as expected */
export function lisRegion(dossier = DEMONSTRATION, taille: Taille = {}): ParametresRegion {
  const { sommets, noms_composes, donnees_au, ...lue } = lisYaml(path.join(dossier, 'region.yaml'), regionEcrite);
  const sommet = (nom: string): [number, number] => {
    const place = sommets[nom];
    if (place === undefined) throw new Error(`sommet «\u00a0${nom}\u00a0»\u00a0: deux nombres attendus`);
    return place;
  };
  return {
    ...lue,
    ...{ donneesAu: donnees_au, nomsComposes: noms_composes, mois: taille.mois ?? lue.mois },
    ...{ ghts: taille.ghts ?? null, etablissements: taille.etablissements ?? null },
    departements: lue.departements.map((d) => ({ ...d, contour: d.contour.map(sommet) })),
    conjoncture: (annee) => lue.conjoncture[`${annee}`] ?? lue.conjoncture.defaut
  };
}
