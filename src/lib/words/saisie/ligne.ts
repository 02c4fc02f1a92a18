import { retenusChanges, type TablesDuJournal } from '$lib/domain/journal/en-place';
import { jourDuChangement } from '$lib/domain/journal/jour';
import type { Changement, Jugement, Ligne, Point, Retenus, ValeurDite } from '$lib/domain/journal/ligne';
import { dateCourte } from '$lib/format/date';
import { nombre, valeurAvecUnite } from '$lib/format/nombre';
import { ETATS_ACTION, PALIERS } from '$lib/schema/vocabulaire/action';
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

/** The day of what stood, where it is not that of the line. */
const ditLe = (avant: { date?: string } | null, le: string): string =>
  avant?.date === undefined || avant.date === le ? '' : `, le ${jour(avant.date)}`;

/** What was said, when, then why. */
const ditEtPourquoi = (dit: string, le: string, pourquoi: string | null): string =>
  `${dit}${le}${pourquoi === null ? '' : `\u00a0: ${pourquoi}`}`;

const pointEnMots = (point: Point | null, le = ''): string =>
  point === null
    ? RIEN
    : ditEtPourquoi(`${ETATS_ACTION[point.etat]}, ${METEO[point.meteo].long}`, le, point.commentaire);

function responsableEtTerme({ responsable, echeance }: Extract<Changement, { genre: 'decision' }>['apres']): string {
  const terme = echeance === null ? null : `pour le ${dateCourte(echeance)}`;
  const suite = [responsable, terme].filter((dit) => dit !== null).join(', ');
  return suite === '' ? '' : ` (${suite})`;
}

const jugementEnMots = (jugement: Jugement | null, le: string): string =>
  jugement === null ? RIEN : ditEtPourquoi(METEO[jugement.meteo].long, le, jugement.commentaire);

/** To the euro: what a meeting agreed is not rounded. */
const eurosAgrees = (valeur: number) => `${nombre(valeur, Number.isInteger(valeur) ? 0 : 2)}\u00a0€`;
const montant = (valeur: number | null) => (valeur === null ? 'non valorisé' : eurosAgrees(valeur));

const QUI_RETIENT = { retenu_etablissement: 'l’établissement', retenu_ars: 'l’ARS' } as const;

/** To when a gain is put off. */
export const reportDuGain = (effet: string | null): string =>
  `${PALIERS.reporte} ${effet === null ? 'sans date d’effet' : `au ${jour(effet)}`}`;

const STATUTS = { provisoire: 'valeur provisoire', definitif: 'valeur définitive' } as const;

type EngagementNomme = TablesDuJournal['engagement'][number];

/** Euros to the euro, anything else as its commitment is shown. */
function valeurEnMots(dite: ValeurDite | null, engagement: EngagementNomme | null): string {
  if (dite === null) return RIEN;
  const { valeur, statut } = dite;
  if (valeur === null) return 'non connue';
  const lue =
    engagement === null
      ? nombre(valeur, Number.isInteger(valeur) ? 0 : 2)
      : engagement.unite === 'euros'
        ? eurosAgrees(valeur)
        : valeurAvecUnite(valeur, engagement);
  return `${lue}, ${STATUTS[statut]}`;
}

/** Names of what a contract holds; null of what it does not. */
interface Libelles {
  jalon: (cible: { action: string; jalon: string }) => string | null;
  gain: (cible: { action: string; gain: string }) => string | null;
  engagement: (cible: { engagement: string }) => EngagementNomme | null;
}

/** Names of the milestones, of the gains and of the commitments of a contract. */
export const libellesDe = ({
  jalon: jalons,
  gain: gains,
  engagement: engagements
}: Pick<TablesDuJournal, 'jalon' | 'gain' | 'engagement'>): Libelles => ({
  engagement: (cible) => engagements.findLast(({ engagement }) => engagement === cible.engagement) ?? null,
  jalon: (cible) =>
    jalons.find(({ action, jalon }) => action === cible.action && jalon === cible.jalon)?.libelle ?? null,
  gain: (cible) => gains.find(({ action, gain }) => action === cible.action && gain === cible.gain)?.libelle ?? null
});

/** A line of a journal: what it changes, from what to what. */
export function ligneEnMots(ligne: Changement & Pick<Ligne, 'motif'>, libelles: Libelles): LigneEnMots {
  const { motif } = ligne;
  const jalon = (cible: { action: string; jalon: string }) => {
    const libelle = libelles.jalon(cible);
    const nom = `jalon ${cible.jalon} de l’action ${cible.action}`;
    return libelle === null ? nom : `${nom}, «\u00a0${libelle}\u00a0»`;
  };
  const gain = (cible: { action: string; gain: string }) => {
    const libelle = libelles.gain(cible);
    const nom = `gain ${cible.gain} de l’action ${cible.action}`;
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
    case 'jalon':
      return {
        quoi: `Nouveau jalon de l’action ${ligne.cible.action}`,
        avant: RIEN,
        apres: `${ligne.apres.libelle} (pour le ${jour(ligne.apres.echeance)})`,
        motif
      };
    case 'palier': {
      const { palier, date, net, acte, effet } = ligne.apres;
      const reporte = palier === 'reporte';
      const { avant } = ligne;
      const agit = reporte || !effet ? null : `effet au ${jour(effet)}`;
      const suite = [net === null ? null : eurosAgrees(net), agit, reporte ? null : acte].filter((dit) => dit !== null);
      const deja = [
        avant.date ? ` le ${jour(avant.date)}` : '',
        typeof avant.net === 'number' ? `, ${eurosAgrees(avant.net)}` : ''
      ];
      return {
        quoi: `Palier du ${gain(ligne.cible)}`,
        avant: avant.palier === null ? RIEN : `${PALIERS[avant.palier]}${deja.join('')}`,
        apres: [reporte ? reportDuGain(effet ?? null) : `${PALIERS[palier]} le ${jour(date)}`, ...suite].join(', '),
        motif: reporte ? (acte ?? motif) : motif
      };
    }
    case 'retenu': {
      const changes = retenusChanges(ligne);
      const dits = ({ retenu_etablissement, retenu_ars }: Retenus) =>
        changes.map((valeur) => montant({ retenu_etablissement, retenu_ars }[valeur])).join(' et ');
      return {
        quoi: `Valeur retenue par ${changes.map((valeur) => QUI_RETIENT[valeur]).join(' et ')}, ${gain(ligne.cible)}`,
        ...{ avant: dits(ligne.avant), apres: dits(ligne.apres), motif }
      };
    }
    case 'valeur': {
      const { cible, avant, apres } = ligne;
      const engagement = libelles.engagement(cible);
      const nom = `engagement ${cible.engagement}`;
      const source = apres.origine === null ? '' : ` (${apres.origine})`;
      return {
        quoi: `Valeur au ${jour(cible.date)}, ${PAR[cible.par].selon}, ${engagement ? `${nom}, «\u00a0${engagement.libelle}\u00a0»` : nom}`,
        avant: valeurEnMots(avant, engagement),
        apres: `${valeurEnMots(apres, engagement)}${source}`,
        motif
      };
    }
    case 'meteo':
      return {
        quoi: `Météo du contrat, ${PAR[ligne.cible.par].selon}, au ${jour(ligne.cible.date)}`,
        avant: jugementEnMots(ligne.avant, ditLe(ligne.avant, ligne.cible.date)),
        apres: METEO[ligne.apres.meteo].long,
        motif: ligne.apres.commentaire ?? motif
      };
    case 'cloture':
      return {
        quoi: `Clôture, ${INSTANCES[ligne.cible.instance]} du ${jour(ligne.cible.date)}`,
        avant: ligne.avant?.synthese ?? RIEN,
        apres: ligne.apres.synthese,
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
        avant: pointEnMots(ligne.avant, ditLe(ligne.avant, ligne.cible.date)),
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

/** Reasons that the same change was given elsewhere, each once. */
export const autresMotifs = ({ motif }: Ligne, aussi: readonly Ligne[]): string[] => [
  ...new Set(aussi.flatMap((autre) => (autre.motif === null || autre.motif === motif ? [] : autre.motif)))
];

/** The day of what a line says, told apart from its recording: `Daté du 30/09/2026 ; saisi : DAF, 02/10/2026 à 9 h 05`. Lines of other computers that
 * say the same follow. */
export const datesEnMots = (ligne: Ligne, aussi: readonly Ligne[] = []): string =>
  [
    `Daté du ${jour(jourDuChangement(ligne))}\u00a0; saisi\u00a0: ${auteurEnMots(ligne)}`,
    ...aussi.map((autre) => `saisi aussi\u00a0: ${auteurEnMots(autre)}`)
  ].join('\u00a0; ');
