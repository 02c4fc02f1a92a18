import path from 'node:path';
import { Noeud } from './noeud';

/** Where the parameters of the fictional region stand. */
export const DEMONSTRATION = 'data/demonstration';

/** Growth of one year, as fractions, by title and by activity. */
export type Conjoncture = Readonly<Record<'p1' | 'p2' | 'p3' | 'c1' | 'c2' | 'c3' | 'sejours' | 'urgences', number>>;

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
  /** Returns that were never sent. */
  manquants: { ej: string; document: string; exercice: number }[];
}

/** Size of the region when it is not the default one. */
export interface Taille {
  ghts?: number | undefined;
  etablissements?: number | undefined;
  mois?: number | undefined;
}

/** @throws Error naming the file and the field that is not as expected */
export function lisRegion(dossier = DEMONSTRATION, taille: Taille = {}): ParametresRegion {
  const n = Noeud.fichier(path.join(dossier, 'region.yaml'));
  const sommets = n.champ('sommets');
  const sommet = (nom: string): [number, number] => {
    const [lon, lat] = sommets.champ(nom).nombres();
    if (lon === undefined || lat === undefined)
      throw new Error(`sommet «\u00a0${nom}\u00a0»\u00a0: deux nombres attendus`);
    return [lon, lat];
  };
  const annees = n.champ('conjoncture');
  const defaut = lisConjoncture(annees.champ('defaut'));
  const connues = new Map(annees.noms().map((nom) => [nom, lisConjoncture(annees.champ(nom))]));
  const [epidemie, calage, composes] = [n.champ('epidemie'), n.champ('calage'), n.champ('noms_composes')];
  return {
    graine: n.champ('graine').nombre(),
    code: n.champ('code').texte(),
    libelle: n.champ('libelle').texte(),
    titre: n.champ('titre').texte(),
    presentation: n.champ('presentation').texte(),
    donneesAu: n.champ('donnees_au').texte(),
    mois: taille.mois ?? n.champ('mois').nombre(),
    ghts: taille.ghts ?? null,
    etablissements: taille.etablissements ?? null,
    departements: n
      .champ('departements')
      .liste()
      .map((d) => ({
        code: d.champ('code').texte(),
        libelle: d.champ('libelle').texte(),
        contour: d.champ('contour').textes().map(sommet)
      })),
    ght: n
      .champ('ght')
      .liste()
      .map((g) => ({
        nom: g.champ('nom').texte(),
        chu: g.champ('chu').booleen(),
        communes: g.champ('communes').textes(),
        resultat: g.champ('resultat').ou((r) => r.nombre()),
        jours: g.champ('jours').ou((j) => j.nombre())
      })),
    nomsComposes: { debut: composes.champ('debut').textes(), fin: composes.champ('fin').textes() },
    conjoncture: (annee) => connues.get(`${annee}`) ?? defaut,
    epidemie: {
      annee: epidemie.champ('annee').nombre(),
      sejours: epidemie.champ('sejours').nombres(),
      urgences: epidemie.champ('urgences').nombres(),
      charges: epidemie.champ('charges').nombres()
    },
    calage: {
      annee: calage.champ('annee').nombre(),
      resultat: calage.champ('resultat').nombre(),
      caf: calage.champ('caf').nombre(),
      dette: calage.champ('dette').nombre(),
      surendettes: calage.champ('surendettes').nombre(),
      plans: calage.champ('plans').nombre()
    },
    manquants: n
      .champ('manquants')
      .liste()
      .map((m) => ({
        ej: m.champ('ej').texte(),
        document: m.champ('document').texte(),
        exercice: m.champ('exercice').nombre()
      }))
  };
}

function lisConjoncture(n: Noeud): Conjoncture {
  const taux = (nom: keyof Conjoncture) => n.champ(nom).nombre();
  return {
    ...{ p1: taux('p1'), p2: taux('p2'), p3: taux('p3'), c1: taux('c1'), c2: taux('c2'), c3: taux('c3') },
    ...{ sejours: taux('sejours'), urgences: taux('urgences') }
  };
}
