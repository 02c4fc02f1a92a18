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
import { tableCsv, telechargeCsv } from './csv';
import { enteteDe, notesDesFermes } from './explorer-csv';
import { ics, type JourDAgenda } from './ics';
import { telechargeFichier } from './save-file';

const nomDe = ({ jeu }: CalendrierModele, quoi: string, extension: string) =>
  `trajectoire-${jeu.nom}-${quoi}-${jeu.donneesAu}.${extension}`;

/** The deadlines of the screen as a CSV file, one line each. */
export function echeancesCsv(modele: CalendrierModele, filtres: FiltresDuCalendrier): string {
  const notes = [...filtresDuCalendrierEnMots(modele, filtres), ...notesDesFermes(modele)];
  return tableCsv(
    colonnesDesEcheances(modele),
    filtreEcheances(modele, filtres),
    enteteDe(modele.jeu, modele.sources, ...notes)
  );
}

/** The gain lines under discussion as a CSV file. */
export function gainsDiscutesCsv(modele: CalendrierModele, filtres: FiltresDuCalendrier): string {
  const notes = [
    'Année pleine et gains ponctuels ne s’additionnent pas, ni un écart et une ligne non valorisée.',
    ...notesDesFermes(modele)
  ];
  return tableCsv(
    colonnesDesGains(modele),
    filtreGains(modele, filtres),
    enteteDe(modele.jeu, modele.sources, ...notes)
  );
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

/** Hands a file of the calendar to the reader's browser. */
export function telecharge(
  genre: 'csv' | 'ics' | 'gains',
  modele: CalendrierModele,
  filtres: FiltresDuCalendrier,
  origine: string
): void {
  if (genre === 'csv') telechargeCsv(nomDe(modele, 'calendrier', 'csv'), echeancesCsv(modele, filtres));
  else if (genre === 'gains') telechargeCsv(nomDe(modele, 'gains-discutes', 'csv'), gainsDiscutesCsv(modele, filtres));
  else {
    const octets = new TextEncoder().encode(echeancesIcs(modele, filtres, origine));
    telechargeFichier(nomDe(modele, 'calendrier', 'ics'), octets, 'text/calendar;charset=utf-8');
  }
}
