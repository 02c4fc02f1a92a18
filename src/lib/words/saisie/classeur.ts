import { dateCourte } from '$lib/format/date';
import { nombre } from '$lib/format/nombre';
import { accord, enumeration } from '$lib/format/phrase';
import { combien } from '../importer/combien';

/** Lines of the journal of a contract, by what its workbook makes of them. */
export interface SaisieDuClasseur {
  appliquees: number;
  /** Those that contradict each other. */
  contraires: number;
  /** Those whose target is gone, or no longer as they found it. */
  sansEffet: number;
  /** Those that the form of entry would refuse. */
  refusees: number;
  /** Those that are in it and were recorded after the last day of the data. */
  tardives: number;
  /** Last day of the data. */
  donneesAu: string;
}

/** What a workbook holds of the session, and which lines it does not, with why. */
export function saisieDuClasseurEnMots(saisie: SaisieDuClasseur): string {
  const { appliquees, contraires, sansEffet, refusees, tardives, donneesAu } = saisie;
  const tard =
    tardives === 0
      ? ''
      : ` ${accord(tardives, 'Une ligne, enregistrée', `${nombre(tardives)}\u00a0lignes, enregistrées`)} après le ${dateCourte(donneesAu)}, dernier jour des données, ${accord(tardives, 'le dit', 'le disent')}\u00a0: ${accord(tardives, 'importée, elle ne paraîtra', 'importées, elles ne paraîtront')} que quand les données iront jusque-là.`;
  const dedans =
    appliquees === 0
      ? 'Aucune ligne de la saisie de séance n’est dans ce classeur.'
      : `${combien(appliquees, 'ligne')} de la saisie de séance ${accord(appliquees, 'est', 'sont')} dans ce classeur.`;
  const absentes = contraires + sansEffet + refusees;
  if (absentes === 0) return `${dedans}${tard}`;
  const raisons = [
    contraires > 0 && `${combien(contraires, 'ligne')} qui se contredisent, dont personne n’a encore choisi`,
    sansEffet > 0 && `${combien(sansEffet, 'ligne')} dont l’objet n’est plus dans le contrat ou y a changé depuis`,
    refusees > 0 && `${combien(refusees, 'ligne')} que le formulaire refuserait`
  ].filter((raison) => raison !== false);
  return `${dedans}${tard} ${accord(absentes, 'N’y est pas', 'N’y sont pas')}\u00a0: ${enumeration(raisons)}. ${accord(absentes, 'Elle reste', 'Elles restent')} dans le journal de la page «\u00a0Saisie de séance\u00a0».`;
}
