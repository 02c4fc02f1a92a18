import { estCloture, statutDesClotures } from '$lib/domain/comptes/comptes-ej';
import { anneeDe } from '$lib/domain/temps/calendrier';
import type { Row, TableRows } from '$lib/schema/tables';
import { jourOuvre } from '../dates';
import { estAllegee, type Dossier } from './dossier';
import { anneesDe, soldesDe, versionsSignees, type Comptabilite, type Trajectoire } from './trajectoires';

type Engagement = Row<'engagement'>;

type Origine = Pick<Row<'valeur_contradictoire'>, 'origine' | 'origine_le'>;

const SANS_ORIGINE: Origine = { origine: null, origine_le: null };

/** A commitment with what it is measured on, year by year. */
interface Mesure {
  fixe: Pick<
    Engagement,
    'libelle' | 'indicateur' | 'definition' | 'ej' | 'resultat' | 'unite' | 'decimales' | 'direction' | 'tolerance'
  >;
  /** Value of a closed year; null when it is not known. */
  valeur: (annee: number) => number | null;
  /** Whether the value of a closed year may still move. */
  statut: (annee: number) => Row<'valeur_contradictoire'>['statut'];
  /** Where the hospital says it reads the value of a closed year that it gives on a day. */
  origine: (annee: number, donnee: string) => Origine;
  /** Target of a year in a version, from the reference where it starts from there. */
  cible: (annee: number, version: number, reference: number | null) => number | null;
}

/** Commitments of a hospital contract: each with its targets by version and the value that each side retains. */
export function engagementsDuContrat(
  d: Dossier,
  comptes: readonly Comptabilite[],
  trajectoire: readonly Trajectoire[]
): TableRows {
  const mesures = [
    surSolde(d, comptes, trajectoire, 'resultat_crp'),
    surSolde(d, comptes, trajectoire, 'caf'),
    joursDeTresorerie(d, comptes),
    interim(d, comptes)
  ].flatMap((m) => m ?? []);
  return ecris(d, mesures);
}

function ecris(d: Dossier, mesures: readonly Mesure[]): TableRows {
  const reference_annee = anneeDe(d.definition.debut) - 1;
  const signees = versionsSignees(d);
  const lignes = mesures.map((m, i) => ({ m, engagement: `E${i + 1}`, reference: m.valeur(reference_annee) }));
  return {
    engagement: signees.flatMap(({ version }) =>
      lignes.map(({ m, engagement, reference }) => ({
        ...{ contrat: d.id, version, engagement, ...m.fixe, reference_annee, reference }
      }))
    ),
    engagement_cible: signees.flatMap(({ version }) =>
      lignes.flatMap(({ m, engagement, reference }) =>
        anneesDe(d)
          .slice(1)
          .flatMap((annee) => {
            const valeur = m.cible(annee, version, reference);
            return valeur === null ? [] : { contrat: d.id, version, engagement, date: `${annee}-12-31`, valeur };
          })
      )
    ),
    valeur_contradictoire: lignes.flatMap(({ m, engagement }) => valeursDe(d, m, engagement))
  };
}

/** Each closed year, the value of the hospital, and that of the agency once it has been reviewed. */
function valeursDe(d: Dossier, m: Mesure, engagement: string): Row<'valeur_contradictoire'>[] {
  const dernier = anneeDe(d.suiviJusquau ?? '1900-01-01') - 1;
  return anneesDe(d)
    .slice(1)
    .filter((annee) => annee <= dernier)
    .flatMap((annee) => {
      const valeur = m.valeur(annee);
      if (valeur === null) return [];
      const t = d.tirage(`valeur ${engagement} ${annee}`);
      const ligne = (par: 'etablissement' | 'ars', retenue: number, enregistre_le: string, origine: Origine) => ({
        ...{ contrat: d.id, engagement, date: `${annee}-12-31`, par, valeur: retenue, enregistre_le, ...origine },
        ...{ statut: m.statut(annee), motif_ecart: par === 'ars' && dispute ? motif : null }
      });
      // The agency leaves out what it does not recognise: now and then, and mostly of the contested contract.
      const dispute = engagement === 'E1' && (d.definition.conteste || t.chance(0.1));
      const motif =
        m.fixe.unite === 'euros'
          ? 'L’ARS retire des produits sur exercices antérieurs'
          : 'L’ARS écarte un mois qui n’est pas encore validé';
      const pas = 10 ** m.fixe.decimales;
      const agence = dispute ? Math.round((valeur - Math.abs(valeur) * 0.06) * pas) / pas : valeur;
      const revue = d.definition.revues.find((date) => date > `${annee + 1}-06-30`);
      const vues = revue !== undefined && revue <= (d.suiviJusquau ?? '');
      const donnee = jourOuvre(`${annee + 1}-07-05`);
      const relue = { origine: `Pièces de ${annee} relues avant la revue`, origine_le: revue ?? null };
      return [
        ligne('etablissement', valeur, donnee, m.origine(annee, donnee)),
        ...(vues ? [ligne('ars', agence, revue, relue)] : [])
      ];
    });
}

/** The closing sent by all, when it was by the day the value is given, else the balance that precedes it. */
function origineClose(comptes: readonly Comptabilite[]): Mesure['origine'] {
  return (annee, donnee) => {
    const transmis = comptes
      .flatMap((c) => c.transmissions)
      .flatMap((t) => (t.document === 'compte_financier' && t.exercice === annee ? (t.transmis_le ?? []) : []));
    const dernier = transmis.toSorted().at(-1);
    return dernier !== undefined && dernier <= donnee
      ? { origine: `Compte financier ${annee}`, origine_le: dernier }
      : { origine: `Balance de clôture ${annee}`, origine_le: jourOuvre(`${annee + 1}-06-30`) };
  };
}

const TEXTES = {
  resultat_crp: {
    libelle: 'Résultat comptable du CRP',
    definition:
      'Produits moins charges du compte de résultat principal (budget H), aides comprises, au compte financier\u00a0; somme des établissements du périmètre, flux entre membres non éliminés.'
  },
  caf: {
    libelle: 'Capacité d’autofinancement',
    definition:
      'Résultats de tous les budgets + 675 + 68 − 775 − 777 − 78, au compte financier\u00a0; somme des établissements du périmètre.'
  }
};

/** Whether the closing of a year was sent by all, and the sum of what is measured. */
function sommeClose(
  comptes: readonly Comptabilite[],
  annee: number,
  mesure: (c: Comptabilite) => number | null
): number | null {
  const close = comptes.every((c) =>
    c.transmissions.some((t) => t.document === 'compte_financier' && t.exercice === annee && t.transmis_le !== null)
  );
  if (!close || comptes.length === 0) return null;
  return comptes.reduce<number | null>((somme, c) => {
    const valeur = mesure(c);
    return somme === null || valeur === null ? null : somme + valeur;
  }, 0);
}

/** A value is as final as the closings that it is taken from. */
function statutClos(comptes: readonly Comptabilite[]): Mesure['statut'] {
  return (annee) =>
    statutDesClotures(
      comptes.flatMap((c) => c.compte.find((l) => estCloture(l.version) && anneeDe(l.fin) === annee)?.version ?? [])
    );
}

function surSolde(
  d: Dossier,
  comptes: readonly Comptabilite[],
  trajectoire: readonly Trajectoire[],
  solde: 'resultat_crp' | 'caf'
): Mesure {
  const { libelle, definition } = TEXTES[solde];
  const ampleur = comptes.reduce((somme, c) => somme + c.hopital.produits, 0);
  return {
    fixe: {
      ...{ libelle, definition, ej: null, unite: 'euros', decimales: 0, direction: 'hausse' },
      ...{ indicateur: solde === 'caf' ? null : 'RESULTAT_NET', resultat: solde === 'caf' ? null : 'comptable' },
      tolerance: Math.round((ampleur * 0.001) / 10_000) * 10_000
    },
    valeur: (annee) =>
      sommeClose(comptes, annee, (c) => {
        const x = c.reel.get(annee);
        return x ? soldesDe(x)[solde] : null;
      }),
    statut: statutClos(comptes),
    origine: origineClose(comptes),
    cible: (annee, version) => {
      const lignes = trajectoire.filter(
        (t) =>
          t.contrat === d.id &&
          t.version === 'cible' &&
          t.numero === version &&
          t.exercice === annee &&
          t.solde === solde
      );
      return lignes.length === 0 ? null : lignes.reduce((somme, t) => somme + (t.valeur ?? 0), 0);
    }
  };
}

/** Days of cash of the support at the end of the year: a day of charges more each year, up to twenty-five. */
function joursDeTresorerie(d: Dossier, comptes: readonly Comptabilite[]): Mesure | null {
  const [support] = comptes;
  if (!support) return null;
  const jours = (annee: number) =>
    sommeClose([support], annee, (c) => {
      const x = c.reel.get(annee);
      return x ? Math.round((x.H.tresorerie / ((x.H.charges_marge + x.H.c66) / 365)) * 10) / 10 : null;
    });
  return {
    fixe: {
      ...{ libelle: 'Trésorerie en jours de charges', indicateur: null, ej: support.hopital.ej, resultat: null },
      definition:
        'Solde du compte 515 au 31 décembre ÷ (charges des titres 1 à 3 et compte 66 du CRP ÷ 365)\u00a0; établissement support.',
      ...{ unite: 'jours', decimales: 1, direction: 'hausse', tolerance: 1 }
    },
    valeur: jours,
    statut: statutClos([support]),
    origine: origineClose([support]),
    cible: (annee, version, reference) => {
      if (reference === null) return null;
      const depart = Math.min(...[...support.reel.keys()]);
      const ans = annee - Math.max(depart, anneeDe(d.definition.debut) - 1);
      return (
        Math.round(Math.max(reference, Math.min(30, reference + ans * (estAllegee(d, version) ? 0.8 : 1.2))) * 10) / 10
      );
    }
  };
}

/** Temporary doctors, falling by a share each year. */
function interim(d: Dossier, comptes: readonly Comptabilite[]): Mesure {
  return {
    fixe: {
      ...{ libelle: 'Dépenses d’intérim médical', indicateur: 'DEPENSES_INTERIM_PM', ej: null, resultat: null },
      definition:
        'Compte 62113, en euros, somme des établissements du périmètre\u00a0; les contrats de motif 2 sont suivis à part.',
      ...{ unite: 'euros', decimales: 0, direction: 'baisse', tolerance: 50_000 }
    },
    valeur: (annee) => sommeClose(comptes, annee, (c) => c.reel.get(annee)?.H.interim_62113 ?? null),
    statut: statutClos(comptes),
    // No hospital says where it reads it: a value whose source is not said stays one.
    origine: () => SANS_ORIGINE,
    cible: (annee, version, reference) => {
      if (reference === null) return null;
      const ans = annee - anneeDe(d.definition.debut) + 1;
      return Math.round((reference * (1 - (estAllegee(d, version) ? 0.05 : 0.07)) ** ans) / 1000) * 1000;
    }
  };
}

/** Commitments of a mental-health project: access and follow-up, counted by the territory itself. */
export function engagementsDuPtsm(d: Dossier): TableRows {
  const t = d.tirage('ptsm');
  const suite =
    (depart: number, pas: number, bruit: number): Mesure['valeur'] =>
    (annee) =>
      Math.round(depart + pas * (annee - anneeDe(d.definition.debut) + 1) + t.normal(0, bruit));
  const mesure = (
    fixe: Pick<Engagement, 'libelle' | 'definition' | 'unite' | 'direction'>,
    depart: number,
    pas: number,
    bruit: number
  ): Mesure => ({
    fixe: { ...fixe, indicateur: null, ej: null, resultat: null, decimales: 0, tolerance: 2 },
    valeur: suite(depart, pas * d.definition.suivi.facteur * 0.8, bruit),
    // Counted by the territory: no accounts are waited for.
    statut: () => 'definitif',
    origine: (annee) => ({ origine: `Recueil du territoire ${annee}`, origine_le: jourOuvre(`${annee + 1}-03-31`) }),
    cible: (annee, _, reference) =>
      reference === null ? null : Math.round(reference + pas * (annee - anneeDe(d.definition.debut) + 1))
  });
  return ecris(d, [
    mesure(
      {
        libelle: 'Délai du premier rendez-vous en CMP',
        definition: 'Médiane du délai entre la demande et le premier rendez-vous, secteurs adultes du territoire.',
        unite: 'jours',
        direction: 'baisse'
      },
      94,
      -12,
      4
    ),
    mesure(
      {
        libelle: 'Patients suivis ayant eu un bilan somatique',
        definition: 'Patients de la file active avec un bilan somatique dans l’année, pour cent patients suivis.',
        unite: 'pour 100',
        direction: 'hausse'
      },
      58,
      6,
      2
    ),
    mesure(
      {
        libelle: 'Places de logement accompagné',
        definition: 'Places ouvertes au 31 décembre sur le territoire.',
        unite: 'places',
        direction: 'hausse'
      },
      34,
      9,
      2
    )
  ]);
}
