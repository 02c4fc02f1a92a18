import type { Dossier } from './dossier';

/** A fact dated by then and recorded by then. */
function fait(date: string | null, enregistreLe: string | null, au: string): boolean {
  return (date ?? '') <= au && (enregistreLe ?? date ?? '') <= au;
}

/** A date that was reached by then; null when it was not yet. */
function passee(date: string | null, au: string): string | null {
  return date !== null && date <= au ? date : null;
}

/**
 * « Situation au D »: what was dated and recorded by then. Plans keep their dates to come: deadlines, targets, next
 * reviews; a milestone reached later is not reached yet.
 */
export function dossierA(dossier: Dossier, au: string): Dossier {
  const enregistree = (ligne: { enregistre_le: string | null }) => (ligne.enregistre_le ?? '') <= au;
  const datee = (ligne: { date: string | null; enregistre_le: string | null }) =>
    fait(ligne.date, ligne.enregistre_le, au);
  return {
    ...dossier,
    contrat_evenement: dossier.contrat_evenement.filter(datee),
    contrat_version: dossier.contrat_version.filter(enregistree),
    contrat_point: dossier.contrat_point.filter(datee),
    action_point: dossier.action_point.filter(datee),
    jalon: dossier.jalon.map((jalon) =>
      jalon.date_reelle !== null && fait(jalon.date_reelle, jalon.enregistre_le, au)
        ? jalon
        : { ...jalon, date_reelle: null, preuve: null }
    ),
    jalon_revision: dossier.jalon_revision.filter(datee),
    gain_palier: dossier.gain_palier.filter(datee),
    valeur_contradictoire: dossier.valeur_contradictoire.filter(datee),
    trajectoire: dossier.trajectoire.filter((t) => fait(t.arrete_le, t.enregistre_le, au)),
    hypothese: dossier.hypothese.filter(enregistree),
    aide: dossier.aide.map((aide) => ({
      ...aide,
      notifiee_le: passee(aide.notifiee_le, au),
      versee_le: passee(aide.versee_le, au),
      suspendue_le: passee(aide.suspendue_le, au)
    })),
    revue: dossier.revue.filter(enregistree),
    decision: dossier.decision.filter(datee).map((d) => ({ ...d, faite_le: passee(d.faite_le, au) })),
    compte: dossier.compte.filter((c) => (c.publie_le ?? c.fin) <= au && c.fin <= au),
    transmission: dossier.transmission
      .filter((t) => t.echeance <= au || (t.transmis_le ?? '9999') <= au)
      .map((t) => ({ ...t, transmis_le: passee(t.transmis_le, au) }))
  };
}
