import { joursDeCharges } from '$lib/words/jours-de-charges';
import { estEnRetard } from '$lib/domain/temps/documents';
import type { Arret } from '$lib/domain/contrat/contrat';
import { estGele } from '$lib/domain/contrat/gel';
import { sommesDesEtats } from '$lib/domain/contrat/etats-d-aide';
import { tresorerieMontree } from '$lib/domain/comptes/tresorerie';
import { accord, enumeration } from '$lib/format/phrase';
import { PARTIE_FERMEE } from '../absences';
import { aidesEnBref } from '../aides/classes';
import { dateCourte } from '$lib/format/date';
import { euros } from '$lib/format/nombre';
import type { ContratModele, CritereLegal, QuatreResultats } from '$lib/views/contrat/contrat.types';

/** What the four results say: the booked one, and without one-off aid. */
export function messageDesResultats({ exercice, lignes }: QuatreResultats): string {
  const de = (code: QuatreResultats['lignes'][number]['code']) => lignes.find((l) => l.code === code)?.valeur ?? null;
  const [comptable, horsAides] = [de('comptable'), de('hors_aides')];
  if (comptable === null) return `Résultat ${exercice}\u00a0: non disponible`;
  const debut = `Résultat ${exercice}\u00a0: ${euros(comptable)}`;
  return horsAides === null ? debut : `${debut}, ${euros(horsAides)} hors aides ponctuelles`;
}

/** What the hypotheses cost or bring in the year, and what of it the contract neutralises. */
export function messageDesHypotheses({ inconnues, ...reste }: ContratModele['hypotheses']): string {
  const message = effetEnMots(reste);
  if (inconnues === 0 || reste.impact === null) return message;
  return `${message}\u00a0; ${inconnues}\u00a0${accord(inconnues, 'effet non chiffré', 'effets non chiffrés')}`;
}

function effetEnMots({
  exercice,
  impact,
  neutralise
}: Pick<ContratModele['hypotheses'], 'exercice' | 'impact' | 'neutralise'>): string {
  if (impact === null) return `Effet des hypothèses sur ${exercice}\u00a0: non chiffré`;
  if (impact === 0) return `Les hypothèses de ${exercice} se vérifient\u00a0: aucun effet`;
  const debut = `Les hypothèses ${impact < 0 ? 'coûtent' : 'rapportent'} ${euros(Math.abs(impact))} en ${exercice}`;
  if (neutralise === null || neutralise === 0) return `${debut}, que le contrat ne neutralise pas`;
  return neutralise === impact
    ? `${debut}, que le contrat neutralise`
    : `${debut}\u00a0; le contrat en neutralise ${euros(Math.abs(neutralise))}`;
}

/** What of the aid is paid, and what is in doubt, as its own page says it. */
export function messageDesAides(aides: ContratModele['aides']): string {
  return aidesEnBref(sommesDesEtats(aides.flatMap(({ etats }) => etats)));
}

/**
 * Who is concerned by a criterion of D. 6143-39: entities, never the group.
 * @param fermees entities whose accounts are closed to the reader: nothing is counted without them
 */
export function messageDesCriteres(criteres: readonly CritereLegal[], fermees: readonly string[] = []): string {
  if (fermees.length > 0) return `Critères légaux de ${enumeration(fermees)}\u00a0: ${PARTIE_FERMEE}`;
  const noms = (etat: boolean | null) => criteres.filter((c) => c.concernee === etat).map(({ nom }) => nom);
  const [concernees, indecises] = [noms(true), noms(null)];
  const n = criteres.length;
  const suite =
    indecises.length === 0 ? '' : `\u00a0; ${enumeration(indecises)}\u00a0: chiffres insuffisants pour le dire`;
  if (concernees.length === 0) return `Aucune entité juridique concernée par un critère légal${suite}`;
  const quoi = accord(concernees.length, 'entité juridique concernée', 'entités juridiques concernées');
  return `${concernees.length}\u00a0${quoi} sur ${n} par un critère légal\u00a0: ${enumeration(concernees)}${suite}`;
}

/**
 * The entity whose cash is the shortest, in days of charges; money where no one's days are known.
 * @param fermees entities whose accounts are closed to the reader: theirs may be the shortest
 */
export function messageDeTresorerie(
  lignes: ContratModele['tresorerie'],
  fermees: readonly string[] = [],
  seuils?: ContratModele['seuils']
): string {
  if (fermees.length > 0) return `Trésorerie de ${enumeration(fermees)}\u00a0: ${PARTIE_FERMEE}`;
  const montree = tresorerieMontree(lignes);
  if (montree === null) return 'Trésorerie, jours de charges\u00a0: non disponible';
  const { nom, jours, date, montant } = montree;
  if (jours === null)
    return `${nom}\u00a0: ${euros(montant)} en trésorerie au ${dateCourte(date)}, jours de charges non calculables`;
  return `${nom}\u00a0: ${joursDeCharges(jours, seuils?.joursDeCharges)} de charges en trésorerie au ${dateCourte(date)}`;
}

/** How many documents are late, and how many had not come: at D, or the day that a contract ended, since when none is asked. */
export function messageDesTransmissions(lignes: ContratModele['transmissions'], arret: Arret | null): string {
  const enRetard = lignes.filter(estEnRetard);
  if (enRetard.length === 0) return 'Tous les documents attendus sont transmis à temps';
  const quand = arret === null || estGele(arret) ? 'à date' : `à sa fin, le ${dateCourte(arret.le)}`;
  const attendus = enRetard.filter(({ transmisLe }) => transmisLe === null).length;
  const transmis = enRetard.length - attendus;
  const debut =
    attendus === 0
      ? 'Aucun document attendu'
      : `${attendus}\u00a0${accord(attendus, 'document non transmis', 'documents non transmis')} ${quand}`;
  return transmis === 0 ? debut : `${debut}, ${transmis}\u00a0transmis en retard par le passé`;
}
