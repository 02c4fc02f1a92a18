import { compteConnuA, retourA } from '$lib/domain/temps/documents';
import { connuA, prevuA, venueA } from '$lib/domain/temps/connu';
import { planConnu, versionEnVigueur } from '$lib/domain/contrat/contrat';
import { lignesEnVigueur } from '$lib/domain/gain/version';
import type { Dossier } from './dossier';

/** Tables whose rows say when they were recorded: types ask for each of them below. */
type TableDatee = {
  [T in keyof Dossier]-?: Dossier[T] extends { enregistre_le: string | null }[] ? T : never;
}[keyof Dossier];

/**
 * « Situation au D »: what was dated and recorded by then. Plans keep their dates to come: deadlines, targets, next
 * reviews; a milestone reached later is not reached yet.
 *
 * @param donneesAu date of the dataset: what has no day at all is known from then on
 */
export function dossierA(dossier: Dossier, au: string, donneesAu: string): Dossier {
  const datee = (ligne: { date: string | null; enregistre_le: string | null }) =>
    connuA(ligne.date, ligne.enregistre_le, au, donneesAu);
  const prevue = (date: string, { enregistre_le }: { enregistre_le: string | null }) =>
    prevuA(date, enregistre_le, au, donneesAu);
  const evenements = dossier.contrat_evenement.filter(datee);
  const versions = dossier.contrat_version.filter((v) => prevue(v.effet, v));
  const connu = {
    contrat_evenement: evenements,
    contrat_version: versions,
    contrat_point: dossier.contrat_point.filter(datee),
    action_point: dossier.action_point.filter(datee),
    jalon: dossier.jalon.map((jalon) =>
      jalon.date_reelle !== null && connuA(jalon.date_reelle, jalon.enregistre_le, au)
        ? jalon
        : { ...jalon, date_reelle: null, preuve: null }
    ),
    jalon_revision: dossier.jalon_revision.filter(datee),
    gain: planConnu(dossier.contrat_evenement, evenements)
      ? lignesEnVigueur(dossier.gain, versionEnVigueur(versions, au)?.version ?? null)
      : [],
    gain_palier: dossier.gain_palier.filter(datee),
    valeur_contradictoire: dossier.valeur_contradictoire.filter(datee),
    trajectoire: dossier.trajectoire.filter((t) => connuA(t.arrete_le, t.enregistre_le, au, donneesAu)),
    hypothese: dossier.hypothese.filter((h) => prevue(`${h.exercice}-12-31`, h)),
    operation: dossier.operation.filter((o) => connuA(o.arrete_le, o.enregistre_le, au, donneesAu)),
    dette: dossier.dette.filter((d) => connuA(d.arrete_le, d.enregistre_le, au, donneesAu)),
    pole: dossier.pole.filter((p) => connuA(p.fin, p.enregistre_le, au, donneesAu)),
    aide: dossier.aide.map((aide) => ({
      ...aide,
      // It has no day of its own: it stands with the payment that it opened, else from the dataset's own date.
      preuve: connuA(venueA(aide.versee_le, au), null, au, donneesAu) ? aide.preuve : null,
      notifiee_le: venueA(aide.notifiee_le, au),
      versee_le: venueA(aide.versee_le, au),
      suspendue_le: venueA(aide.suspendue_le, au)
    })),
    aide_echeance: dossier.aide_echeance.map((part) => {
      const controle = venueA(part.controle_le, au);
      const reprise = controle === null ? null : part.reprise;
      return { ...part, versee_le: venueA(part.versee_le, au), controle_le: controle, reprise };
    }),
    // A review to come has no synthesis yet.
    revue: dossier.revue
      .filter((r) => prevue(r.date, r))
      .map((r) => (venueA(r.date, au) === null ? { ...r, synthese: null } : r)),
    decision: dossier.decision.filter(datee).map((d) => ({ ...d, faite_le: venueA(d.faite_le, au) })),
    compte: tousOuConnus(dossier.compte, (c) => compteConnuA(c, au)),
    notification: dossier.notification.filter((n) => connuA(n.date, null, au, donneesAu)),
    transmission: dossier.transmission.flatMap((t) => {
      const retour = retourA(t, au);
      if (retour === null) return [];
      const decide = t.etat !== null && connuA(t.etat_le, null, au, donneesAu);
      const suite = decide ? {} : { etat: null, etat_le: null };
      return [{ ...t, transmis_le: retour.transmisLe, ...suite }];
    })
  } satisfies Pick<Dossier, TableDatee> & Partial<Dossier>;
  return { ...dossier, ...connu };
}

/** The very list when all of it is known: what is sorted out of a list is kept by it. */
function tousOuConnus<L>(lignes: L[], connue: (ligne: L) => boolean): L[] {
  const connues = lignes.filter(connue);
  return connues.length === lignes.length ? lignes : connues;
}
