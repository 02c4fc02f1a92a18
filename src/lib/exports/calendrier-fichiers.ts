import { dateCourte } from '$lib/format/date';
import type { CalendrierModele, EcheanceLue } from '$lib/views/calendrier/calendrier.types';
import { colonnesDesEcheances, colonnesDesGains } from '$lib/words/calendrier/colonnes';
import {
  contratsParId,
  delaiEnMots,
  deQui,
  objetEnMots,
  precisionEnMots,
  quiEnMots,
  type ContratsParId
} from '$lib/words/calendrier/echeance';
import {
  filtreEcheances,
  filtreGains,
  filtresDuCalendrierEnMots,
  type FiltresDuCalendrier
} from '$lib/words/calendrier/filtres';
import { NATURES } from '$lib/words/calendrier/mots';
import { enteteDe, notesDesFermes } from './explorer-csv';
import { nomMarque } from './file-name';
import { ics, type JourDAgenda } from './ics';
import { telechargeFichier } from './save-file';
import { tableDe, telecharge as telechargeTable, type Fichier, type GenreDeTable } from './tables';

const nomDe = ({ jeu }: CalendrierModele, quoi: string) => `trajectoire-${jeu.nom}-${quoi}-${jeu.donneesAu}`;

/** The deadlines of the screen, one line each. */
function fichierDesEcheances(modele: CalendrierModele, filtres: FiltresDuCalendrier): Fichier {
  const { jeu, sources } = modele;
  const notes = [...filtresDuCalendrierEnMots(modele, filtres), ...notesDesFermes(modele)];
  return {
    ...{ titre: `Calendrier, ${jeu.titre}`, simule: jeu.simule, tete: enteteDe(jeu, sources, ...notes) },
    tables: [tableDe('Échéances', colonnesDesEcheances(modele), filtreEcheances(modele, filtres))]
  };
}

/** The gain lines under discussion. */
function fichierDesGainsDiscutes(modele: CalendrierModele, filtres: FiltresDuCalendrier): Fichier {
  const { jeu, sources } = modele;
  const notes = [
    'Année pleine et gains ponctuels ne s’additionnent pas, ni un écart et une ligne non valorisée.',
    ...notesDesFermes(modele)
  ];
  return {
    ...{ titre: `Gains en discussion, ${jeu.titre}`, simule: jeu.simule, tete: enteteDe(jeu, sources, ...notes) },
    tables: [tableDe('Gains en discussion', colonnesDesGains(modele), filtreGains(modele, filtres))]
  };
}

/** The deadlines of the screen that have a day, for a calendar program. */
export function echeancesIcs(modele: CalendrierModele, filtres: FiltresDuCalendrier, origine: string): string {
  const { jeu } = modele;
  const parId = contratsParId(modele);
  const jours = filtreEcheances(modele, filtres).flatMap((e) => jourDe(e, modele, parId, origine));
  return ics(`${jeu.titre}${jeu.simule ? ' (données simulées)' : ''}`, jeu.donneesAu, jours);
}

function jourDe(e: EcheanceLue, { jeu }: CalendrierModele, parId: ContratsParId, origine: string): JourDAgenda[] {
  if (e.date === null) return [];
  const [id] = e.contrats;
  const chemin = id === undefined ? 'calendrier/' : `contrat/${id}/`;
  return [
    {
      uid: `${e.uid}@${jeu.nom}.trajectoire`,
      date: e.date,
      titre: `${jeu.simule ? '(simulé) ' : ''}${NATURES[e.nature].singulier}\u00a0: ${objetEnMots(e)}`,
      texte: [
        deQui(e, parId),
        precisionEnMots(e),
        `Qui en répond\u00a0: ${quiEnMots(e)}`,
        `${delaiEnMots(e)} (situation au ${dateCourte(jeu.donneesAu)})`
      ]
        .filter((ligne) => ligne !== '')
        .join('\n'),
      categorie: NATURES[e.nature].singulier,
      adresse: `${origine}/${jeu.nom}/${chemin}`
    }
  ];
}

const estFiltre = ({ nature, ght, contrat }: FiltresDuCalendrier) =>
  [nature, ght, contrat].some((choix) => choix !== null);

/** Hands the deadlines to the reader's browser, as a table or for a calendar program. */
export async function telecharge(
  genre: GenreDeTable | 'ics',
  modele: CalendrierModele,
  filtres: FiltresDuCalendrier,
  origine: string
): Promise<void> {
  const nom = nomDe(modele, estFiltre(filtres) ? 'calendrier-extrait' : 'calendrier');
  if (genre !== 'ics') return telechargeTable(genre, nom, fichierDesEcheances(modele, filtres));
  const octets = new TextEncoder().encode(echeancesIcs(modele, filtres, origine));
  telechargeFichier(`${nomMarque(nom)}.ics`, octets, 'text/calendar;charset=utf-8');
}

/** Hands the gain lines under discussion to the reader's browser. */
export const telechargeGains = (
  genre: GenreDeTable,
  modele: CalendrierModele,
  filtres: FiltresDuCalendrier
): Promise<void> =>
  telechargeTable(
    genre,
    nomDe(modele, estFiltre(filtres) ? 'gains-discutes-extrait' : 'gains-discutes'),
    fichierDesGainsDiscutes(modele, filtres)
  );
