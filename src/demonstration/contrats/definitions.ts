import path from 'node:path';
import { tables, type Row } from '$lib/schema/tables';
import { Noeud } from '../noeud';
import { DEMONSTRATION } from '../parametres';

type Evenement = Row<'contrat_evenement'>;

/** How a plan goes: what is asked of it, what comes of it. */
export interface Suivi {
  /** Full-year gains over the produits of the perimeter. */
  effort: number;
  /** Share of revenue lines, and share of these that need more activity. */
  recettes: number;
  activite: number;
  /** Mean days late of a milestone. */
  glissement: number;
  /** Share of due gains that come, and what comes over what was planned. */
  reussite: number;
  facteur: number;
  bloquees: number;
  abandonnees: number;
  /** Weather by the hospital then by the agency; empty when nobody has judged yet. */
  meteos: Row<'contrat_point'>['meteo'][];
}

/** A contract of `contrats.yaml`. */
export interface DefinitionContrat {
  id: string;
  /** Place of the group, from 0. */
  ght: number;
  type: Row<'contrat'>['type'];
  tome: string | null;
  nomSuivi: string;
  suivi: Suivi;
  actions: number;
  /** Places in the group, from 0; null = all. */
  membres: number[] | null;
  autres: { ght: number; membres: number[] } | null;
  pilote: string;
  debut: string;
  fin: string;
  territoire: string | null;
  diagnostic: string | null;
  objet: string;
  versions: { effet: string; libelle: string }[];
  revues: string[];
  vie: (Pick<Evenement, 'type' | 'organisme' | 'sens' | 'gel' | 'texte'> & { date: string })[];
  /** Awkward facts that this contract carries. */
  suspendTranche: number | null;
  conteste: boolean;
  doublon: boolean;
  fusion: boolean;
  reprise: boolean;
}

const TYPES = tables.contrat.colonnes.type.valeurs;
const FAITS = tables.contrat_evenement.colonnes.type.valeurs;
const SENS = tables.contrat_evenement.colonnes.sens.valeurs;
const METEOS = tables.contrat_point.colonnes.meteo.valeurs;

/** @throws Error naming the file and the field that is not as expected */
export function lisContrats(dossier = DEMONSTRATION): DefinitionContrat[] {
  const n = Noeud.fichier(path.join(dossier, 'contrats.yaml'));
  const suivis = n.champ('suivis');
  return n
    .champ('contrats')
    .liste()
    .map((c) => lisContrat(c, suivis));
}

const rang = (place: Noeud) => place.nombre() - 1;

function lisContrat(c: Noeud, suivis: Noeud): DefinitionContrat {
  const vrai = (nom: string) => c.champ(nom).ou((v) => v.booleen()) ?? false;
  const nomSuivi = c.champ('suivi').texte();
  return {
    id: c.champ('id').texte(),
    ght: rang(c.champ('ght')),
    type: c.champ('type').choix(TYPES),
    tome: c.champ('tome').ou((t) => t.texte()),
    ...{ nomSuivi, suivi: lisSuivi(suivis.champ(nomSuivi)) },
    actions: c.champ('actions').nombre(),
    membres: c.champ('membres').ou((m) => m.liste().map(rang)),
    autres: c.champ('autres').ou((a) => ({ ght: rang(a.champ('ght')), membres: a.champ('membres').liste().map(rang) })),
    pilote: c.champ('pilote').texte(),
    debut: c.champ('debut').texte(),
    fin: c.champ('fin').texte(),
    territoire: c.champ('territoire').ou((t) => t.texte()),
    diagnostic: c.champ('diagnostic').ou((t) => t.texte()),
    objet: c.champ('objet').texte(),
    versions:
      c
        .champ('versions')
        .ou((v) => v.liste().map((x) => ({ effet: x.champ('effet').texte(), libelle: x.champ('libelle').texte() }))) ??
      [],
    revues: c.champ('revues').textes(),
    vie: c
      .champ('vie')
      .liste()
      .map((e) => ({
        date: e.champ('date').texte(),
        type: e.champ('type').choix(FAITS),
        organisme: e.champ('organisme').ou((o) => o.texte()),
        sens: e.champ('sens').ou((s) => s.choix(SENS)),
        gel: e.champ('gel').ou((g) => g.booleen()),
        texte: e.champ('texte').texte()
      })),
    suspendTranche: c.champ('suspend_tranche').ou((t) => t.nombre()),
    ...{ conteste: vrai('conteste'), doublon: vrai('doublon'), fusion: vrai('fusion'), reprise: vrai('reprise') }
  };
}

function lisSuivi(s: Noeud): Suivi {
  const nombre = (nom: Exclude<keyof Suivi, 'meteos'>) => s.champ(nom).nombre();
  return {
    ...{ effort: nombre('effort'), recettes: nombre('recettes'), activite: nombre('activite') },
    ...{ glissement: nombre('glissement'), reussite: nombre('reussite'), facteur: nombre('facteur') },
    ...{ bloquees: nombre('bloquees'), abandonnees: nombre('abandonnees') },
    meteos: s
      .champ('meteos')
      .liste()
      .map((m) => m.choix(METEOS))
  };
}
