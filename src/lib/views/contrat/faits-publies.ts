import type {
  FaitPublie,
  NatureDeValeur,
  NomDuFait,
  ObjetPublie,
  ValeurPubliee
} from '$lib/domain/contrat/depuis/reecritures';
import { columnsOf } from '$lib/schema/columns';
import { tables, type TableName } from '$lib/schema/tables';
import type { LigneDe } from '../requete';
import type { requetes } from '../requetes';
import type { Dossier } from './dossier';

/** What names things in both versions. */
export interface Noms {
  nomDe: (ej: string) => string;
  indicateur: (code: string) => { libelle: string; unite: string; decimales: number } | null;
}

type Cellule = string | number | boolean | null;
type Ligne = Readonly<Record<string, Cellule>>;

/** How the rows of a table are told: what they are about, what names them, the day that their own line gives them. */
interface Dit<L> {
  objet: ObjetPublie;
  nom: (ligne: L) => Partial<NomDuFait>;
  /** Day on which the row was published, settled or recorded: a row without any has no trace of what it replaced. */
  trace?: (ligne: L) => string | null;
  /** Columns that date or place a row and say nothing by themselves, or that go with another one. */
  sauf?: readonly (keyof L & string)[];
  /** The name of a column where it is not its own. */
  champ?: (colonne: string, ligne: L) => string;
  /** What its figures are, where the schema leaves it to another row. */
  nature?: (ligne: L, colonne: string) => NatureDeValeur;
  serie?: (ligne: L) => string;
}

/** What says where a row comes from or when it came, and not what it tells. */
const DE_SERVICE = new Set(['contrat', 'enregistre_le', 'publie_le', 'source', 'simule']);

const NATURES: Readonly<Record<string, NatureDeValeur>> = { date: 'jour', booleen: 'oui_ou_non', texte: 'texte' };

function natureDe({ type, unite }: { type: string; unite?: string }): NatureDeValeur {
  if (unite === 'euros') return 'euros';
  if (unite === 'fraction') return 'fraction';
  return NATURES[type] ?? 'nombre';
}

const NOM: NomDuFait = { action: null, numero: null, libelle: null, entite: null, quand: null, unite: null };

/** A year is no figure that is counted: it is read as it is written. */
function dite(valeur: Cellule, nature: NatureDeValeur): string | number | null {
  if (typeof valeur === 'number' && nature === 'texte') return String(valeur);
  return typeof valeur === 'boolean' ? Number(valeur) : valeur;
}

/** Every column of a table that is neither its key nor of service is compared. */
function desLignes<L extends Ligne>(table: TableName, lignes: readonly L[], dit: Dit<L>): FaitPublie[] {
  const cles: readonly string[] = tables[table].cle;
  const sauf = new Set<string>([...DE_SERVICE, ...cles, ...(dit.sauf ?? [])]);
  const compares = columnsOf(table).filter(([nom]) => !sauf.has(nom));
  return lignes.map((ligne): FaitPublie => {
    const { trace, serie } = { trace: dit.trace?.(ligne) ?? null, serie: dit.serie?.(ligne) };
    return {
      objet: dit.objet,
      cle: cles.map((nom) => String(ligne[nom] ?? '')).join(' '),
      nom: { ...NOM, ...dit.nom(ligne) },
      valeurs: compares.map(([nom, colonne]): ValeurPubliee => {
        const valeur = ligne[nom] ?? null;
        const lue = natureDe(colonne);
        const nature = lue === 'nombre' ? (dit.nature?.(ligne, nom) ?? lue) : lue;
        return {
          champ: dit.champ?.(nom, ligne) ?? nom,
          nature,
          valeur: dite(valeur, nature)
        };
      }),
      ...(trace !== null && { publieLe: trace }),
      ...(serie !== undefined && { serie })
    };
  });
}

const enregistree = ({ enregistre_le }: { enregistre_le: string | null }) => enregistre_le;
const arretee = ({ arrete_le, enregistre_le }: { arrete_le: string | null; enregistre_le: string | null }) =>
  enregistre_le ?? arrete_le;
const deLAction = (action: string, numero: string | null = null) => ({ action, numero });

/** The facts of a contract that two published versions are compared on, as its rows tell them. */
export function faitsDuDossier(dossier: Dossier, noms: Noms): FaitPublie[] {
  return [
    ...deLaVie(dossier, noms),
    ...desActions(dossier),
    ...desEngagements(dossier),
    ...desComptes(dossier, noms),
    ...desLignes('aide', dossier.aide, {
      objet: 'aide',
      nom: (a) => ({ numero: `${a.tranche}`, libelle: a.libelle })
    }),
    ...desLignes('aide_echeance', dossier.aide_echeance, {
      objet: 'part_d_aide',
      nom: (p) => ({ numero: `${p.tranche}`, quand: `${p.exercice}` })
    }),
    ...desLignes('decision', dossier.decision, {
      objet: 'decision',
      nom: (d) => ({ numero: `${d.rang}`, quand: d.date }),
      trace: enregistree
    }),
    ...desLignes('revue', dossier.revue, {
      objet: 'revue',
      nom: (r) => ({ libelle: r.instance, quand: r.date }),
      trace: enregistree
    })
  ];
}

function deLaVie(d: Dossier, { nomDe }: Noms): FaitPublie[] {
  return [
    ...desLignes('contrat_version', d.contrat_version, {
      objet: 'version',
      nom: (v) => ({ numero: `${v.version}` }),
      trace: enregistree
    }),
    ...desLignes('contrat_evenement', d.contrat_evenement, {
      objet: 'evenement',
      nom: (e) => ({ numero: `${e.rang}`, libelle: e.type }),
      trace: enregistree,
      sauf: ['date_texte']
    }),
    ...desLignes('contrat_perimetre', d.contrat_perimetre, {
      objet: 'perimetre',
      nom: (p) => ({ entite: nomDe(p.ej) })
    }),
    ...desLignes('contrat_point', d.contrat_point, {
      objet: 'point',
      nom: (p) => ({ libelle: p.par, quand: p.date }),
      trace: enregistree
    })
  ];
}

function desActions({ action, action_point, base, jalon, jalon_revision, gain, gain_palier }: Dossier): FaitPublie[] {
  const libelles = new Map(jalon.map((j) => [`${j.action} ${j.jalon}`, j.libelle]));
  const lignes = new Map(gain.map((g) => [`${g.action} ${g.gain}`, g.libelle]));
  return [
    ...desLignes('action', action, {
      objet: 'action',
      nom: (a) => ({ ...deLAction(a.numero), libelle: a.libelle })
    }),
    ...desLignes('action_point', action_point, {
      objet: 'point_d_action',
      nom: (p) => ({ ...deLAction(p.action), libelle: p.par, quand: p.date }),
      trace: enregistree
    }),
    ...desLignes('base', base, { objet: 'base', nom: (b) => ({ numero: b.base, libelle: b.libelle }) }),
    ...desLignes('jalon', jalon, {
      objet: 'jalon',
      nom: (j) => ({ ...deLAction(j.action, j.jalon), libelle: j.libelle })
    }),
    ...desLignes('jalon_revision', jalon_revision, {
      objet: 'revision',
      nom: (r) => ({
        ...deLAction(r.action, r.jalon),
        ...{ libelle: libelles.get(`${r.action} ${r.jalon}`) ?? null, quand: r.date }
      }),
      trace: enregistree,
      champ: (nom) => (nom === 'date' ? 'decidee_le' : nom)
    }),
    ...desLignes('gain', gain, {
      objet: 'gain',
      nom: (g) => ({ ...deLAction(g.action, g.gain), libelle: g.libelle })
    }),
    ...desLignes('gain_palier', gain_palier, {
      objet: 'palier',
      nom: (p) => ({
        ...deLAction(p.action, p.gain),
        ...{ libelle: lignes.get(`${p.action} ${p.gain}`) ?? null, quand: p.date }
      }),
      trace: enregistree,
      champ: (nom) => (nom === 'date' ? 'palier_le' : nom)
    })
  ];
}

function desEngagements({ engagement, engagement_cible, valeur_contradictoire }: Dossier): FaitPublie[] {
  const connus = new Map(engagement.map((e) => [e.engagement, e]));
  const nomDe = (code: string, quand: string | null = null) => {
    const e = connus.get(code);
    const unite = e === undefined ? null : { unite: e.unite, decimales: e.decimales };
    return { numero: code, libelle: e?.libelle ?? null, quand, unite };
  };
  const nature = ({ engagement: code }: { engagement: string }): NatureDeValeur =>
    connus.get(code)?.unite === 'euros' ? 'euros' : 'unite';
  return [
    ...desLignes('engagement', engagement, {
      objet: 'engagement',
      nom: (e) => nomDe(e.engagement),
      sauf: ['decimales'],
      champ: (nom) => (nom === 'unite' ? 'unite_de_mesure' : nom),
      nature: (e, colonne) => (colonne === 'reference_annee' ? 'texte' : nature(e))
    }),
    ...desLignes('engagement_cible', engagement_cible, {
      objet: 'cible',
      nom: (c) => nomDe(c.engagement, c.date),
      champ: () => 'cible',
      nature
    }),
    ...desLignes('valeur_contradictoire', valeur_contradictoire, {
      objet: 'valeur_retenue',
      nom: (v) => nomDe(v.engagement, v.date),
      trace: enregistree,
      champ: (nom, v) => (nom === 'valeur' ? `valeur_${v.par}` : nom),
      nature
    })
  ];
}

function desComptes(d: Dossier, { nomDe }: Noms): FaitPublie[] {
  return [
    ...desLignes('trajectoire', d.trajectoire, {
      objet: 'trajectoire',
      nom: (t) => ({ numero: t.version, libelle: t.solde, entite: nomDe(t.ej), quand: `${t.exercice}` }),
      trace: arretee,
      sauf: ['arrete_le'],
      serie: (t) => `${t.ej} ${t.version} ${t.numero}`
    }),
    ...desLignes('hypothese', d.hypothese, {
      objet: 'hypothese',
      nom: (h) => ({ libelle: h.libelle, entite: nomDe(h.ej), quand: `${h.exercice}` }),
      trace: enregistree
    }),
    ...desLignes('operation', d.operation, {
      objet: 'operation',
      nom: (o) => ({ numero: o.operation, libelle: o.libelle, entite: nomDe(o.ej), quand: o.arrete_le }),
      trace: arretee
    }),
    ...desLignes('dette', d.dette, {
      objet: 'dette',
      nom: (l) => ({ numero: `${l.exercice}`, entite: nomDe(l.ej), quand: l.arrete_le }),
      trace: arretee,
      serie: (l) => `${l.ej} ${l.arrete_le}`
    }),
    ...desLignes('pole', d.pole, {
      objet: 'pole',
      nom: (p) => ({ libelle: p.pole, entite: nomDe(p.ej), quand: p.fin }),
      trace: enregistree
    }),
    ...desLignes('compte', d.compte, {
      objet: 'compte',
      nom: (c) => ({ numero: c.version, libelle: c.poste, entite: nomDe(c.ej), quand: c.fin }),
      trace: ({ publie_le }) => publie_le,
      serie: (c) => `${c.ej} ${c.fin} ${c.version}`
    }),
    ...desLignes('transmission', d.transmission, {
      objet: 'transmission',
      nom: (t) => ({ libelle: t.document, entite: nomDe(t.ej), quand: `${t.exercice}` }),
      trace: ({ transmis_le, etat_le }) => etat_le ?? transmis_le
    }),
    ...desLignes('notification', d.notification, {
      objet: 'notification',
      nom: (n) => ({ numero: n.numero, libelle: n.libelle, entite: nomDe(n.ej), quand: n.date }),
      trace: ({ date }) => date,
      sauf: ['edition']
    })
  ];
}

/** The measures of the indicators of a contract, each edition apart: one that follows another is no rewriting. */
export function faitsDesMesures(
  mesures: readonly LigneDe<typeof requetes.mesuresDesEj>[],
  { nomDe, indicateur }: Noms
): FaitPublie[] {
  return mesures.map((m): FaitPublie => {
    const fiche = indicateur(m.indicateur);
    const nature: NatureDeValeur = fiche?.unite === 'euros' ? 'euros' : 'unite';
    return {
      ...{ objet: 'mesure', cle: [m.ej, m.indicateur, m.fin, m.statut, m.edition].join(' ') },
      nom: {
        ...{ ...NOM, numero: m.indicateur, libelle: fiche?.libelle ?? null },
        ...{ entite: nomDe(m.ej), quand: m.fin, unite: fiche }
      },
      valeurs: [{ champ: 'valeur', nature, valeur: m.valeur }],
      ...(m.publie_le !== null && { publieLe: m.publie_le }),
      serie: `${m.ej} ${m.indicateur}`
    };
  });
}
