import path from 'node:path';
import { tables, type Row } from '$lib/schema/tables';
import { Noeud } from '../noeud';
import { DEMONSTRATION } from '../parametres';

type Gain = Row<'gain'>;

/** A line of gain of a template. */
export interface ModeleGain {
  titre: Gain['titre'];
  compte: string | null;
  nature: Gain['nature'];
  type_recette: Gain['type_recette'];
  /** Share of the contract's gains, relative to the other lines. */
  poids: number;
  /** Induced costs over gross. */
  couts: number;
  ponctuel: boolean;
}

/** A template of action. */
export interface ModeleAction {
  code: string;
  libelle: string;
  axe: string;
  levier: string | null;
  jalons: string[];
  /** Time that leads to a milestone, relative to that of the others, which is 1: works take longer than a decision. */
  durees: ReadonlyMap<string, number>;
  /** Base that several actions share. */
  commune: string | null;
  contrepartie: boolean;
  pilote: string;
  copilote: string | null;
  etp: number | null;
  lits: number | null;
  investissement: number | null;
  indicateur: string | null;
  effet: number | null;
  texte: string;
  gains: ModeleGain[];
}

export interface Catalogue {
  axes: { code: string; libelle: string; objectifs: string[] }[];
  modeles: ModeleAction[];
}

/** The templates of a hospital contract and of a territorial mental-health project. */
export function lisModeles(dossier = DEMONSTRATION): { hopital: Catalogue; ptsm: Catalogue } {
  const n = Noeud.fichier(path.join(dossier, 'actions.yaml'));
  const listes = n.champ('jalons');
  const durees = n.champ('durees');
  const jalons: Jalons = { listes, durees: new Map(durees.noms().map((nom) => [nom, durees.champ(nom).nombre()])) };
  return { hopital: lisCatalogue(n, n.champ('objectifs'), jalons), ptsm: lisCatalogue(n.champ('ptsm'), null, jalons) };
}

interface Jalons {
  listes: Noeud;
  durees: ReadonlyMap<string, number>;
}

function lisCatalogue(n: Noeud, objectifs: Noeud | null, jalons: Jalons): Catalogue {
  const axes = n.champ('axes');
  return {
    axes: axes.noms().map((code) => ({
      code,
      libelle: axes.champ(code).texte(),
      objectifs: objectifs?.champ(code).textes() ?? []
    })),
    modeles: n
      .champ('modeles')
      .liste()
      .map((m) => lisModele(m, jalons))
  };
}

function lisModele(m: Noeud, { listes, durees }: Jalons): ModeleAction {
  const texte = (nom: string) => m.champ(nom).ou((t) => t.texte());
  const nombre = (nom: string) => m.champ(nom).ou((t) => t.nombre());
  return {
    ...{ code: m.champ('code').texte(), libelle: m.champ('libelle').texte(), axe: m.champ('axe').texte() },
    ...{ levier: texte('levier'), jalons: listes.champ(m.champ('jalons').texte()).textes(), durees },
    ...{ commune: texte('commune'), contrepartie: m.champ('contrepartie').ou((c) => c.booleen()) ?? false },
    ...{ pilote: m.champ('pilote').texte(), copilote: texte('copilote'), etp: nombre('etp'), lits: nombre('lits') },
    ...{ investissement: nombre('invest'), indicateur: texte('indicateur'), effet: nombre('effet') },
    texte: m.champ('texte').texte(),
    gains: m.champ('gains').ou((g) => g.liste().map(lisGain)) ?? []
  };
}

const NATURES = { d: 'depense', r: 'recette', e: 'depense_evitee' } as const;

function lisGain(g: Noeud): ModeleGain {
  return {
    titre: g.champ('t').choix(tables.gain.colonnes.titre.valeurs),
    compte: g.champ('c').ou((c) => c.texte()),
    nature: NATURES[g.champ('n').choix(['d', 'r', 'e'])],
    type_recette: g.champ('r').ou((r) => r.choix(tables.gain.colonnes.type_recette.valeurs)),
    poids: g.champ('p').nombre(),
    couts: g.champ('k').ou((k) => k.nombre()) ?? 0,
    ponctuel: g.champ('ponctuel').ou((p) => p.booleen()) ?? false
  };
}
