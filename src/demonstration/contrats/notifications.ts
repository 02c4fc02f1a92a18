import { anneeDe } from '$lib/domain/temps/calendrier';
import { SOURCE_SIMULEE } from '$lib/schema/motifs';
import type { Row } from '$lib/schema/tables';
import type { ParametresRegion } from '../parametres';
import { jourOuvre } from '../dates';
import { siteDe } from '../territoire';

/** Envelope, sub-envelope and measure of what a tranche is notified under. */
const SOUS: Readonly<Record<string, { enveloppe: string; sous: string | null; mesure: string }>> = {
  FIR: { enveloppe: 'FIR', sous: 'Sanitaire', mesure: 'Accompagnement du retour à l’équilibre' },
  AC: { enveloppe: 'MIGAC', sous: 'AC', mesure: 'Aide à la contractualisation, restructuration' },
  'Article 50': { enveloppe: 'Article 50', sous: null, mesure: 'Dotation d’assainissement et d’investissement' }
};

type Notifiee = Pick<Row<'aide'>, 'contrat' | 'tranche' | 'enveloppe' | 'libelle'> & {
  ej: string;
  campagne: number;
  le: string;
  montant: number;
};

/**
 * What the agency notified: every tranche notified or paid, the part of each year of one that is spread, one tranche in
 * two notifications, the second to a site; the latest of them was forgotten, a notification answers no tranche, and one is for something else.
 */
export function notificationsDe(
  { donneesAu }: ParametresRegion,
  aides: readonly Row<'aide'>[],
  echeances: readonly Row<'aide_echeance'>[]
): Row<'notification'>[] {
  const notifiees = aides
    .flatMap((a): Notifiee[] => {
      if (a.notifiee_le === null || a.ej === null) return [];
      const base = { contrat: a.contrat, tranche: a.tranche, enveloppe: a.enveloppe, libelle: a.libelle, ej: a.ej };
      const parts = echeances.filter((e) => e.contrat === a.contrat && e.tranche === a.tranche);
      if (parts.length === 0)
        return [{ ...base, campagne: anneeDe(a.notifiee_le), le: a.notifiee_le, montant: a.montant }];
      return parts
        .map(({ exercice, montant }) => ({ ...base, campagne: exercice, le: jourOuvre(`${exercice}-03-15`), montant }))
        .filter(({ le }) => le <= donneesAu);
    })
    .sort((a, b) => a.le.localeCompare(b.le) || a.contrat.localeCompare(b.contrat) || a.tranche - b.tranche);
  const oubliee = notifiees.at(-1);
  const [premiere] = notifiees;
  const rows = notifiees
    .filter((n) => n !== oubliee)
    .flatMap((n) => (n === premiere ? enDeux(n) : [ligne(n, `${n.tranche}`)]));
  const sansTranche = notifiees.findLast((n) => n.enveloppe === 'AC' && n !== oubliee);
  if (sansTranche === undefined) return rows;
  const autre = { ...ligne({ ...sansTranche, montant: 180_000 }, 'B'), libelle: 'Aide ponctuelle de fin de campagne' };
  const mission = { ...ligne({ ...sansTranche, montant: 412_300 }, 'M'), sous_enveloppe: 'MIG', libelle: null };
  return [...rows, autre, { ...mission, mesure: 'Permanence des soins en établissement' }];
}

function enDeux(n: Notifiee): Row<'notification'>[] {
  const moitie = Math.floor(n.montant / 2);
  return [
    ligne({ ...n, montant: moitie }, `${n.tranche}-1`),
    { ...ligne({ ...n, montant: n.montant - moitie }, `${n.tranche}-2`), site: siteDe(n.ej) }
  ];
}

function ligne({ ej, campagne, le, montant, enveloppe, libelle }: Notifiee, suite: string): Row<'notification'> {
  const { enveloppe: nom, sous, mesure } = SOUS[enveloppe] ?? { enveloppe, sous: null, mesure: '' };
  return {
    ...{ ej, site: null, campagne, detail: 'notification', numero: `E${campagne}-${ej.slice(-4)}-${suite}`, date: le },
    ...{ enveloppe: nom, sous_enveloppe: sous, mode: null, mesure: mesure || null, libelle, montant },
    ...{ edition: SOURCE_SIMULEE, source: SOURCE_SIMULEE, simule: true }
  };
}
