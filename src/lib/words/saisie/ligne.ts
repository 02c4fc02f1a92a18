import type { Changement, Ligne, Point } from '$lib/domain/journal/ligne';
import { dateCourte } from '$lib/format/date';
import { ETATS_ACTION } from '$lib/schema/vocabulaire/action';
import { INSTANCES, METEO, PAR } from '$lib/schema/vocabulaire/contrat';

/** A line as the journal shows it. */
export interface LigneEnMots {
  quoi: string;
  avant: string;
  apres: string;
  motif: string | null;
}

const RIEN = '—';
const jour = (date: string | null) => (date === null ? RIEN : dateCourte(date));

function pointEnMots(point: Point | null): string {
  if (point === null) return RIEN;
  const dits = [ETATS_ACTION[point.etat], METEO[point.meteo].long, point.commentaire];
  return dits.filter((dit) => dit !== null).join(', ');
}

function responsableEtTerme({ responsable, echeance }: Extract<Changement, { genre: 'decision' }>['apres']): string {
  const terme = echeance === null ? null : `pour le ${dateCourte(echeance)}`;
  const suite = [responsable, terme].filter((dit) => dit !== null).join(', ');
  return suite === '' ? '' : ` (${suite})`;
}

/**
 * @param libelleDuJalon name of a milestone of the contract; null when it has none such
 */
export function ligneEnMots(
  ligne: Changement & Pick<Ligne, 'motif'>,
  libelleDuJalon: (cible: { action: string; jalon: string }) => string | null
): LigneEnMots {
  const { motif } = ligne;
  const jalon = (cible: { action: string; jalon: string }) => {
    const libelle = libelleDuJalon(cible);
    const nom = `jalon ${cible.jalon} de l’action ${cible.action}`;
    return libelle === null ? nom : `${nom}, «\u00a0${libelle}\u00a0»`;
  };
  switch (ligne.genre) {
    case 'echeance':
      return {
        quoi: `Échéance du ${jalon(ligne.cible)}`,
        avant: jour(ligne.avant.echeance),
        apres: jour(ligne.apres.echeance),
        motif
      };
    case 'atteint':
      return {
        quoi: `Date réelle du ${jalon(ligne.cible)}`,
        avant: jour(ligne.avant.date_reelle),
        apres: `${jour(ligne.apres.date_reelle)} (${ligne.apres.preuve})`,
        motif
      };
    case 'decision':
      return {
        quoi: `Décision, ${INSTANCES[ligne.apres.instance]} du ${jour(ligne.cible.date)}`,
        avant: RIEN,
        apres: `${ligne.apres.texte}${responsableEtTerme(ligne.apres)}`,
        motif
      };
    case 'faite':
      return {
        quoi: `Décision du ${jour(ligne.cible.date)}, «\u00a0${ligne.avant.texte}\u00a0»`,
        avant: ligne.avant.faite_le === null ? 'à faire' : `faite le ${jour(ligne.avant.faite_le)}`,
        apres: `faite le ${jour(ligne.apres.faite_le)}`,
        motif
      };
    case 'point':
      return {
        quoi: `Action ${ligne.cible.action}, ${PAR[ligne.cible.par].selon}, au ${jour(ligne.cible.date)}`,
        avant: pointEnMots(ligne.avant),
        apres: pointEnMots(ligne.apres),
        motif
      };
  }
}

/** Who entered a line, and when on this computer's clock: `Directrice des finances, 30/09/2026 à 9 h 05`. */
export function auteurEnMots({ par, le }: Pick<Ligne, 'par' | 'le'>): string {
  const quand = new Date(le);
  if (Number.isNaN(quand.getTime())) return par;
  const date = quand.toLocaleDateString('fr-FR');
  return `${par}, ${date} à ${quand.getHours()}\u00a0h\u00a0${String(quand.getMinutes()).padStart(2, '0')}`;
}
