import { connuA, prevuA, venueA } from './connu';

type Enregistree = { enregistre_le: string | null };

/**
 * « Situation au D », row by row: what was dated and recorded by then. Plans keep their dates to come: deadlines,
 * targets, next reviews; a milestone reached later is not reached yet, a review to come has no synthesis.
 *
 * @param donneesAu date of the dataset: what has no day at all is known from then on
 */
/* @__NO_SIDE_EFFECTS__ */ export function situationA(au: string, donneesAu: string) {
  const connue = (jour: string | null, { enregistre_le }: Enregistree): boolean =>
    connuA(jour, enregistre_le, au, donneesAu);
  const prevue = (jour: string, { enregistre_le }: Enregistree): boolean => prevuA(jour, enregistre_le, au, donneesAu);
  return {
    datee: (ligne: Enregistree & { date: string | null }): boolean => connue(ligne.date, ligne),
    arretee: (ligne: Enregistree & { arrete_le: string | null }): boolean => connue(ligne.arrete_le, ligne),
    finie: (ligne: Enregistree & { fin: string }): boolean => connue(ligne.fin, ligne),
    version: (ligne: Enregistree & { effet: string }): boolean => prevue(ligne.effet, ligne),
    hypothese: (ligne: Enregistree & { exercice: number }): boolean => prevue(`${ligne.exercice}-12-31`, ligne),
    jalon: <J extends Enregistree & { date_reelle: string | null; preuve: string | null }>(jalon: J): J =>
      jalon.date_reelle !== null && connuA(jalon.date_reelle, jalon.enregistre_le, au)
        ? jalon
        : { ...jalon, date_reelle: null, preuve: null },
    aide: <
      A extends {
        notifiee_le: string | null;
        versee_le: string | null;
        suspendue_le: string | null;
        preuve: string | null;
      }
    >(
      aide: A
    ): A => ({
      ...aide,
      // It has no day of its own: it stands with the payment that it opened, else from the dataset's own date.
      preuve: connuA(venueA(aide.versee_le, au), null, au, donneesAu) ? aide.preuve : null,
      notifiee_le: venueA(aide.notifiee_le, au),
      versee_le: venueA(aide.versee_le, au),
      suspendue_le: venueA(aide.suspendue_le, au)
    }),
    partDAide: <P extends { versee_le: string | null; controle_le: string | null; reprise: number | null }>(
      part: P
    ): P => {
      const controle = venueA(part.controle_le, au);
      const reprise = controle === null ? null : part.reprise;
      return { ...part, versee_le: venueA(part.versee_le, au), controle_le: controle, reprise };
    },
    revues: <R extends Enregistree & { date: string; synthese: string | null }>(revues: readonly R[]): R[] =>
      revues.filter((r) => prevue(r.date, r)).map((r) => (venueA(r.date, au) === null ? { ...r, synthese: null } : r)),
    decisions: <D extends Enregistree & { date: string; faite_le: string | null }>(decisions: readonly D[]): D[] =>
      decisions.filter((d) => connue(d.date, d)).map((d) => ({ ...d, faite_le: venueA(d.faite_le, au) })),
    // The day on which a return is due is set beforehand, by law: it is known before it comes.
    transmissions: <T extends { transmis_le: string | null; etat: string | null; etat_le: string | null }>(
      transmissions: readonly T[]
    ): T[] =>
      transmissions.map((t) => {
        const decide = t.etat !== null && connuA(t.etat_le, null, au, donneesAu);
        const suite = decide ? {} : { etat: null, etat_le: null };
        return { ...t, transmis_le: venueA(t.transmis_le, au), ...suite };
      })
  };
}
