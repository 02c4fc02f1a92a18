import {
  attendueLe,
  compareEcheances,
  compteEcheances,
  dansLaFenetre,
  estComptee,
  joursAVenir
} from '$lib/domain/contrat/echeances';
import { sansPlanRecu } from '$lib/domain/comptes/plan-tresorerie';
import { compareDiscutes, totauxDiscutes } from '$lib/domain/gain/totaux-discutes';
import type { Database } from '$lib/engine/database';
import { columnsOf } from '$lib/schema/columns';
import { tables, type Row } from '$lib/schema/tables';
import { fermesDe } from '../fermes';
import { lisEntete, lisSources } from '../lecture';
import { lance, requete } from '../requete';
import { requetes } from '../requetes';
import type { CalendrierModele, EcheanceLue, GainDiscute } from './calendrier.types';

const toutes = (table: 'echeance' | 'gain_discute' | 'date_legale') => {
  const cle = tables[table].cle.map((nom) => `"${nom}"`).join(', ');
  return `SELECT ${columnsOf(table)
    .map(([nom]) => `"${nom}"`)
    .join(', ')} FROM ${table} ORDER BY ${cle}`;
};

export const questions = {
  echeances: requete(toutes('echeance'), tables.echeance.colonnes),
  discutes: requete(toutes('gain_discute'), tables.gain_discute.colonnes),
  datesLegales: requete(toutes('date_legale'), tables.date_legale.colonnes),
  plans: requete('SELECT plan FROM veille ORDER BY ej', { plan: tables.veille.colonnes.plan }),
  /** Contracts with their groups; one of a territory has none. */
  contrats: requete(
    `SELECT c.id, c.intitule, e.ght FROM contrat c LEFT JOIN contrat_perimetre p ON p.contrat = c.id
     LEFT JOIN etablissement e ON e.ej = p.ej GROUP BY ALL ORDER BY c.intitule, c.id, e.ght`,
    { id: { type: 'texte' }, intitule: { type: 'texte' }, ght: { type: 'texte', nullable: true } }
  )
} as const;

/** All that has a day in the region, late first, and the gains that the parties discuss; nothing in it is dropped. */
export async function calendrier(db: Database): Promise<CalendrierModele> {
  const jeu = await lisEntete(db);
  const { donneesAu: au } = jeu;
  const noms = new Map((await lance(db, requetes.etablissements, [''])).map(({ ej, nom }) => [ej, nom]));
  const nomDe = (ej: string) => noms.get(ej) ?? ej;
  const lues = await lance(db, questions.echeances);
  const legales = (await lance(db, questions.datesLegales)).flatMap((d) => legalesDe(d, au));
  const echeances = [...parContrat(lues, nomDe), ...legales].sort(
    (a, b) => compareEcheances(a, b) || a.uid.localeCompare(b.uid)
  );
  const discutes = await lance(db, questions.discutes);
  const gains = discutes.map((l) => gainLu(l, nomDe)).sort(compareDiscutes);
  const comptes = gains.filter(estComptee);
  const ghts = await lance(db, requetes.ghts);
  return {
    jeu,
    ghts: ghts.map(({ code, libelle }) => ({ code, libelle })),
    contrats: await contratsDe(db),
    ...compteEcheances(echeances, au),
    sansPlan: sansPlanRecu(
      (await lance(db, questions.plans)).map(({ plan }) => ({ plan: plan === null ? [] : [plan] }))
    ),
    total: echeances.length,
    echeances,
    discutes: { total: gains.length, totaux: totauxDiscutes(comptes), aPart: gains.length - comptes.length },
    gains,
    sources: await lisSources(db)
  };
}

async function contratsDe(db: Database): Promise<CalendrierModele['contrats']> {
  const fermes = fermesDe(db).contrats;
  const lignes = await lance(db, questions.contrats);
  return [...new Map(lignes.map(({ id, intitule }) => [id, intitule]))].map(([id, intitule]) => ({
    ...{ id, intitule },
    ghts: lignes.flatMap((l) => (l.id === id && l.ght !== null ? [l.ght] : [])),
    ...(fermes.has(id) && { ferme: true as const })
  }));
}

/** A document that a hospital owes is one deadline, however many contracts it is of. */
function parContrat(lues: readonly Row<'echeance'>[], nomDe: (ej: string) => string): EcheanceLue[] {
  const retenues = new Map<string, EcheanceLue>();
  for (const { contrat, nature, cle, ej, atteint_le: atteintLe, ...lue } of lues) {
    const propre = { ...lue, ...(atteintLe !== null && { atteintLe }) };
    const uid = nature === 'retour' ? `${nature}/${cle}` : `${nature}/${contrat}/${cle}`;
    const deja = retenues.get(uid);
    if (deja) deja.contrats.push(contrat);
    else retenues.set(uid, { uid, nature, contrats: [contrat], ...propre, entite: ej === null ? null : nomDe(ej) });
  }
  return [...retenues.values()];
}

function legalesDe(legale: Row<'date_legale'>, au: string): EcheanceLue[] {
  const { code, libelle, texte, qui } = legale;
  return joursAVenir(legale, au).map(({ date, exercice }) => ({
    ...{ uid: `loi/${code}/${exercice}`, nature: 'loi', place: 'compte', contrats: [], initiale: null },
    ...attendueLe(date, au),
    ...{ libelle, detail: texte, action: null, entite: null },
    ...{ exercice, qui, montant: null }
  }));
}

const gainLu = (
  { ej, en_jeu: enJeu, motif_ecart: raison, ...l }: Row<'gain_discute'>,
  nomDe: (ej: string) => string
): GainDiscute => ({
  ...l,
  raison,
  entite: nomDe(ej),
  enJeu
});

/** Rows that come written in a page; the whole is read at its first sign of life when there are more. */
const ECRITES = { echeances: 60, gains: 25 } as const;

/** Of a calendar, what its page has on the screen when it comes: what is late or near, the widest disputes. */
export function debutDe(modele: CalendrierModele): CalendrierModele {
  const { echeances, gains, jeu } = modele;
  const proches = echeances.filter((e) => estComptee(e) && dansLaFenetre(e, 'suivre', jeu.donneesAu));
  return {
    ...modele,
    echeances: proches.slice(0, ECRITES.echeances),
    gains: gains.filter(estComptee).slice(0, ECRITES.gains)
  };
}
