import type { Appliquee } from '$lib/domain/journal/applique';
import type { TablesDuJournal } from '$lib/domain/journal/en-place';
import type { MiseDeCote } from '$lib/domain/journal/journal';
import type { Ligne } from '$lib/domain/journal/ligne';
import { dateCourte, dateLongue } from '$lib/format/date';
import { INSTANCES } from '$lib/schema/vocabulaire/contrat';
import { auteurEnMots, autresMotifs, datesEnMots, libellesDe, ligneEnMots, type LigneEnMots } from './ligne';

/** A table of the minutes. */
export interface TableDuReleve {
  titre: string;
  entetes: readonly string[];
  lignes: readonly (readonly string[])[];
}

/** The minutes of a meeting, as every file of them writes it. */
export interface Releve {
  titre: string;
  contrat: string;
  seance: string;
  /** Its day, ISO. */
  au: string;
  participants: string | null;
  /** What it concludes, a paragraph a text. */
  synthese: readonly string[];
  tables: readonly TableDuReleve[];
  /** Said of every figure where data are simulated; null where they are not. */
  simule: string | null;
  /** Where it comes from: source, date and version of the data, what is not published. */
  pied: readonly string[];
}

export const MOTS_DU_RELEVE = {
  titre: 'Relevé de décisions',
  date: 'Date de la séance',
  participants: 'Participants (fonctions)',
  participantsDits: 'Participants',
  synthese: 'Synthèse',
  docx: 'Télécharger en DOCX',
  html: 'Télécharger en HTML, à imprimer ou à mettre en PDF',
  attente: 'Le relevé reprend les lignes du journal, dans l’ordre où elles furent saisies.',
  vide: 'Aucune ligne n’a été saisie.'
};

const SIMULE = 'Données simulées';
const RIEN = '—';
/** Why a line of the journal is not in the contract. */
const POURQUOI = {
  sansEffet: 'Son objet n’est plus dans le contrat, ou y a changé depuis',
  refusee: 'Hors de ce que le formulaire admet',
  contraire: 'En contradiction avec une autre ligne, sans choix'
};
/** The day of the fact, and when and by whom it was recorded. */
const DATES = 'Date et saisie';
const GENRES_DES_JALONS: readonly Ligne['genre'][] = ['echeance', 'atteint', 'jalon'];
const GENRES_DES_GAINS: readonly Ligne['genre'][] = ['palier', 'retenu'];
const GENRES_DES_COMMENTAIRES: readonly Ligne['genre'][] = ['point', 'meteo'];

/** What the minutes are made of. */
export interface Seance {
  contrat: Omit<Appliquee, 'tables'> & { depart: TablesDuJournal };
  /** In the order of their entry. */
  lignes: readonly Ligne[];
  /** Lines that a person set aside for another. */
  misesDeCote: readonly MiseDeCote[];
  intitule: string;
  date: string;
  /** As typed. */
  participants: string;
  source: string | null;
  donnees: { titre: string; au: string; version: string; simule: boolean };
}

/** The minutes of a meeting: every line of the journal stands in one of its tables, or is the synthesis. */
export function releveDe(seance: Seance): Releve {
  const { contrat, lignes, donnees } = seance;
  const laissees = new Map<Ligne, string>([
    ...contrat.sansEffet.map((ligne) => [ligne, POURQUOI.sansEffet] as const),
    ...contrat.refusees.map(({ ligne }) => [ligne, POURQUOI.refusee] as const),
    ...contrat.conflits.flat().map((ligne) => [ligne, POURQUOI.contraire] as const)
  ]);
  const doubles = new Set(contrat.doubles.map(({ ligne }) => ligne));
  const retenues = lignes.filter((ligne) => !laissees.has(ligne) && !doubles.has(ligne));
  const participants = seance.participants.trim();
  const source = seance.source === null ? '' : ` Source du contrat\u00a0: ${seance.source}.`;
  return {
    titre: MOTS_DU_RELEVE.titre,
    contrat: seance.intitule,
    seance: `Séance du ${dateLongue(seance.date)}`,
    au: seance.date,
    participants: participants === '' ? null : participants,
    synthese: synthesesDe(retenues, seance.date),
    tables: tablesDe(seance, retenues, laissees).filter(({ lignes: siennes }) => siennes.length > 0),
    simule: donnees.simule ? SIMULE : null,
    pied: [
      `Saisie de séance, locale et non publiée, sur les données «\u00a0${donnees.titre}\u00a0» au ${dateCourte(donnees.au)}, version ${donnees.version}.${source}`
    ]
  };
}

/** Where a table has no column of reasons. */
const avecMotif = ({ apres, motif }: LigneEnMots): string =>
  motif === null ? apres : `${apres} (motif\u00a0: ${motif})`;

/** What each review concludes; of which it is, where it is not the one that the minutes are of. */
function synthesesDe(retenues: readonly Ligne[], seance: string): string[] {
  const clotures = retenues.flatMap((l) => (l.genre === 'cloture' ? [l] : []));
  return clotures.map(({ cible: { date, instance }, apres }) =>
    clotures.length === 1 && date === seance
      ? apres.synthese
      : `${INSTANCES[instance]} du ${dateCourte(date)}\u00a0: ${apres.synthese}`
  );
}

function tablesDe(
  { contrat, misesDeCote }: Seance,
  retenues: readonly Ligne[],
  laissees: ReadonlyMap<Ligne, string>
): TableDuReleve[] {
  const libelles = libellesDe(contrat.depart);
  const aussi = (ligne: Ligne) => contrat.doubles.flatMap((double) => (double.comme === ligne ? double.ligne : []));
  const dates = (ligne: Ligne) => datesEnMots(ligne, aussi(ligne));
  const avantApres = (titre: string, genres: readonly Ligne['genre'][]): TableDuReleve => ({
    ...{ titre, entetes: ['Objet', 'Avant', 'Après', 'Motif', DATES] },
    lignes: retenues
      .filter(({ genre }) => genres.includes(genre))
      .map((ligne) => {
        const { quoi, avant, apres, motif } = ligneEnMots(ligne, libelles);
        const motifs = [motif, ...autresMotifs(ligne, aussi(ligne))].filter((dit) => dit !== null);
        return [quoi, avant, apres, motifs.length === 0 ? RIEN : motifs.join('\u00a0; '), dates(ligne)];
      })
  });
  return [
    {
      ...{ titre: 'Décisions', entetes: ['Décision', 'Responsable', 'Échéance', 'Instance', DATES] },
      lignes: retenues.flatMap((l) => {
        if (l.genre !== 'decision') return [];
        const { texte, responsable, echeance, instance } = l.apres;
        const pour = echeance === null ? RIEN : dateCourte(echeance);
        return [[texte, responsable ?? RIEN, pour, `${INSTANCES[instance]} du ${dateCourte(l.cible.date)}`, dates(l)]];
      })
    },
    {
      ...{ titre: 'Décisions faites', entetes: ['Décision', 'Prise le', 'Faite le', DATES] },
      lignes: retenues.flatMap((l) =>
        l.genre === 'faite' ? [[l.avant.texte, dateCourte(l.cible.date), dateCourte(l.apres.faite_le), dates(l)]] : []
      )
    },
    avantApres('Jalons', GENRES_DES_JALONS),
    avantApres('Gains', GENRES_DES_GAINS),
    avantApres('Engagements', ['valeur']),
    avantApres('État, météo et commentaires', GENRES_DES_COMMENTAIRES),
    {
      ...{ titre: 'Lignes non appliquées', entetes: ['Objet', 'Avant', 'Après', 'Pourquoi', 'Saisie par'] },
      lignes: [...laissees].map(([ligne, pourquoi]) => {
        const dite = ligneEnMots(ligne, libelles);
        return [dite.quoi, dite.avant, avecMotif(dite), pourquoi, auteurEnMots(ligne)];
      })
    },
    {
      ...{ titre: 'Lignes écartées', entetes: ['Objet', 'Après', 'Saisie par', 'Écartée par'] },
      lignes: misesDeCote.map(({ ligne, choix }) => {
        const dite = ligneEnMots(ligne, libelles);
        return [dite.quoi, avecMotif(dite), auteurEnMots(ligne), auteurEnMots(choix)];
      })
    }
  ];
}
