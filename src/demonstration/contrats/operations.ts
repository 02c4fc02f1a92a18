import { anneeDe } from '$lib/domain/temps/calendrier';
import type { Row } from '$lib/schema/tables';
import { jourOuvreAvant } from '../dates';
import type { ParametresRegion } from '../parametres';
import type { Cloture } from '../comptes/cloture';
import type { Hopital } from '../territoire';
import type { Dossier } from './dossier';

type Operation = Row<'operation'>;

interface Membre {
  hopital: Hopital;
  clotures: ReadonlyMap<number, Cloture>;
}

/** What hospitals build, over what they invest in a year: three for the support, one for each of the others. */
const DU_SUPPORT = [
  {
    libelle: 'Reconstruction du plateau opératoire',
    part: 0.45,
    duree: 5,
    financement: 'emprunt 60\u00a0%, aide 25\u00a0%'
  },
  { libelle: 'Mise en sécurité incendie', part: 0.15, duree: 4, financement: 'autofinancement' },
  { libelle: 'Informatisation du dossier patient', part: 0.1, duree: 3, financement: 'aide 50\u00a0%' }
] as const;
const DES_AUTRES = [
  { libelle: 'Extension de l’EHPAD', part: 0.6, duree: 4, financement: 'emprunt 70\u00a0%' },
  {
    libelle: 'Rénovation de l’hospitalisation',
    part: 0.5,
    duree: 4,
    financement: 'emprunt 50\u00a0%, aide 30\u00a0%'
  },
  { libelle: 'Remplacement de la chaufferie', part: 0.4, duree: 2, financement: 'autofinancement' }
] as const;
const MENACES = [
  'Le marché de travaux dépasse l’enveloppe de 18\u00a0%',
  'L’emprunt attend l’autorisation de l’ARS',
  'La CAF de l’année ne couvre pas l’apport prévu'
] as const;

/** The annexes « PPI » of the PGFP of a contract, one a year, for the groups that send it. */
export function operationsDe(p: ParametresRegion, d: Dossier, membres: readonly Membre[]): Operation[] {
  const jusquAu = d.suiviJusquau;
  if (jusquAu === null || !p.annexes_ppi.includes(d.nom)) return [];
  const premiere = anneeDe(d.definition.debut);
  const annees = Array.from({ length: anneeDe(d.au) - premiere + 1 }, (_, i) => premiere + i);
  return annees.flatMap((annee) => {
    const arrete_le = jourOuvreAvant(`${annee}-03-31`);
    return arrete_le > jusquAu
      ? []
      : membres.flatMap((h, rang) => annexeDe(d, h, { rang, annee, arrete_le, premiere }));
  });
}

interface Annexe {
  rang: number;
  annee: number;
  arrete_le: string;
  premiere: number;
}

function annexeDe(
  d: Dossier,
  { hopital: h, clotures }: Membre,
  { rang, annee, arrete_le, premiere }: Annexe
): Operation[] {
  const [autre] = DES_AUTRES.slice((rang - 1) % DES_AUTRES.length);
  const modeles = rang === 0 ? DU_SUPPORT : autre ? [autre] : [];
  // No year pays more for its operations than the least of them invests.
  const parAn = Math.min(
    ...[...clotures].flatMap(([exercice, { H }]) => (exercice >= premiere - 2 ? [H.investissements] : []))
  );
  return modeles.map(({ libelle, part, duree, financement }, i): Operation => {
    const t = d.tirage(`operation ${h.ej} ${libelle}`);
    const lancee = premiere - t.entier(0, 2);
    const montant = Math.round((parAn * duree * part * t.entre(0.85, 1.15)) / 10_000) * 10_000;
    const avance = Math.min(0.95, (Math.max(0, annee - lancee) / duree) * t.entre(0.7, 0.95));
    const livree = annee > lancee + duree;
    const menacee = !livree && i === 0 && rang < 2;
    return {
      ...{ contrat: d.id, ej: h.ej, operation: `${i + 1}`, arrete_le, libelle, montant },
      paye: livree ? montant : Math.round((montant * avance) / 1000) * 1000,
      livraison: `${lancee + duree}-12-31`,
      ...{ financement, etat: livree ? 'livree' : avance > 0.1 ? 'en_cours' : 'prevue' },
      menace: menacee ? (MENACES[rang % MENACES.length] ?? null) : null,
      enregistre_le: null
    };
  });
}
