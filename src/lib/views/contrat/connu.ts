import { compteConnuA } from '$lib/domain/temps/documents';
import { connuA } from '$lib/domain/temps/connu';
import { situationA } from '$lib/domain/temps/situation';
import { planConnu, versionEnVigueur } from '$lib/domain/contrat/contrat';
import { lignesEnVigueur } from '$lib/domain/gain/version';
import type { Dossier } from './dossier';

/** Tables whose rows say when they were recorded: types ask for each of them below. */
type TableDatee = {
  [T in keyof Dossier]-?: Dossier[T] extends { enregistre_le: string | null }[] ? T : never;
}[keyof Dossier];

/**
 * A contract at D (`situationA`), with the gains of the version that was in force.
 *
 * @param donneesAu date of the dataset: what has no day at all is known from then on
 */
export function dossierA(dossier: Dossier, au: string, donneesAu: string): Dossier {
  const situation = situationA(au, donneesAu);
  const evenements = dossier.contrat_evenement.filter(situation.datee);
  const versions = dossier.contrat_version.filter(situation.version);
  const connu = {
    contrat_evenement: evenements,
    contrat_version: versions,
    contrat_point: dossier.contrat_point.filter(situation.datee),
    action_point: dossier.action_point.filter(situation.datee),
    jalon: dossier.jalon.map(situation.jalon),
    jalon_revision: dossier.jalon_revision.filter(situation.datee),
    gain: planConnu(dossier.contrat_evenement, evenements)
      ? lignesEnVigueur(dossier.gain, versionEnVigueur(versions, au)?.version ?? null)
      : [],
    gain_palier: dossier.gain_palier.filter(situation.datee),
    valeur_contradictoire: dossier.valeur_contradictoire.filter(situation.datee),
    trajectoire: dossier.trajectoire.filter(situation.arretee),
    hypothese: dossier.hypothese.filter(situation.hypothese),
    operation: dossier.operation.filter(situation.arretee),
    dette: dossier.dette.filter(situation.arretee),
    pole: dossier.pole.filter(situation.finie),
    aide: dossier.aide.map(situation.aide),
    aide_echeance: dossier.aide_echeance.map(situation.partDAide),
    revue: situation.revues(dossier.revue),
    decision: situation.decisions(dossier.decision),
    compte: tousOuConnus(dossier.compte, (c) => compteConnuA(c, au)),
    notification: dossier.notification.filter((n) => connuA(n.date, null, au, donneesAu)),
    transmission: situation.transmissions(dossier.transmission)
  } satisfies Pick<Dossier, TableDatee> & Partial<Dossier>;
  return { ...dossier, ...connu };
}

/** The very list when all of it is known: what is sorted out of a list is kept by it. */
function tousOuConnus<L>(lignes: L[], connue: (ligne: L) => boolean): L[] {
  const connues = lignes.filter(connue);
  return connues.length === lignes.length ? lignes : connues;
}
