import { CLOTURES, statutDesClotures } from '$lib/domain/comptes/comptes-ej';
import { plusBasAuDessus } from '$lib/domain/comptes/ordre-de-grandeur';
import { tireDesComptes } from '$lib/domain/contrat/engagement';
import { membreA } from '$lib/domain/contrat/perimetre';
import { anneeDe } from '$lib/domain/temps/calendrier';
import { enumeration } from '$lib/format/phrase';
import { feuilleDe, type TableDuClasseur } from '$lib/schema/classeur';
import type { LigneLue } from '../tableau';
import type { Verification } from '../verification';
import { enEuros, lignesDatees, nombreDe, parGroupe, texteDe } from './cellules';

/** Days of one row of which the second, in fact, comes after the first. */
const SUITES: readonly (readonly [TableDuClasseur, string, string, string])[] = [
  ['aide', 'notifiee_le', 'versee_le', 'L’aide est versée avant d’être notifiée.'],
  ['contrat_evenement', 'date', 'enregistre_le', 'Le fait est enregistré avant d’arriver.'],
  ['contrat_point', 'date', 'enregistre_le', 'Le fait est enregistré avant d’arriver.'],
  ['action_point', 'date', 'enregistre_le', 'Le fait est enregistré avant d’arriver.'],
  ['jalon', 'date_reelle', 'enregistre_le', 'Le jalon est enregistré avant d’être atteint.'],
  ['gain_palier', 'date', 'enregistre_le', 'Le fait est enregistré avant d’arriver.'],
  ['decision', 'date', 'faite_le', 'La décision est faite avant d’être prise.']
];
/** Rows that follow one another by their rank, with what they belong to. */
const RANGS: readonly (readonly [TableDuClasseur, readonly string[]])[] = [
  ['jalon_revision', ['action', 'jalon']],
  ['gain_palier', ['action', 'gain']]
];
/** What makes two rows of another number the same one, written twice. */
const REPETEES: readonly (readonly [TableDuClasseur, string, readonly string[]])[] = [
  ['gain', 'gain', ['action', 'libelle', 'ej', 'nature', 'brut', 'effet', 'debut', 'version']],
  ['jalon', 'jalon', ['action', 'libelle', 'echeance']],
  ['aide', 'tranche', ['version', 'libelle', 'montant', 'prevue_le', 'ej']]
];

/** Tells rows that contradict themselves or one another. */
export function verifieLaCoherence(v: Verification): void {
  verifieLePlusBas(v);
  verifieLesSuites(v);
  verifieLesRepetitions(v);
  verifieLesTotaux(v);
  verifieLesDefinitives(v);
}

/** A value called final, taken from a closing that is only arrêtée and may still move. */
function verifieLesDefinitives(v: Verification): void {
  const clotures = new Map(
    CLOTURES.toReversed().flatMap((version) =>
      v
        .lignes('compte')
        .filter(({ valeurs }) => valeurs.version === version)
        // An approved closing takes the place of the one arrêtée before it.
        .map(({ valeurs: l }) => [JSON.stringify([l.ej, l.fin]), version] as const)
    )
  );
  for (const ligne of v.lignes('valeur_contradictoire')) {
    const [date, valeur] = [texteDe(ligne, 'date'), nombreDe(ligne, 'valeur')];
    if (ligne.valeurs.statut !== 'definitif' || date === null || valeur === null) continue;
    const arretes = entitesMesurees(v, ligne, date).filter((ej) => {
      const cloture = clotures.get(JSON.stringify([ej, date]));
      return cloture !== undefined && statutDesClotures([cloture]) === 'provisoire';
    });
    if (arretes.length === 0) continue;
    v.dis('avertissement', 'valeur_contradictoire', ligne, 'statut', {
      genre: 'définitif avant approbation',
      message: `Le compte financier ${anneeDe(date)} de ${enumeration(arretes)} n’est qu’arrêté (feuille «\u00a0${feuilleDe('compte')}\u00a0»)\u00a0: cette valeur peut encore changer.`,
      attendu: '«\u00a0Provisoire\u00a0» jusqu’à l’approbation, ou les comptes approuvés'
    });
  }
}

/** The entities on whose accounts a value is measured: none when its commitment is not surely taken from accounts. */
function entitesMesurees(v: Verification, { valeurs }: LigneLue, date: string): string[] {
  const engagement = v.lignes('engagement').find((e) => e.valeurs.engagement === valeurs.engagement);
  if (!engagement) return [];
  if (!tireDesComptes({ resultat: texteDe(engagement, 'resultat'), unite: texteDe(engagement, 'unite') })) return [];
  const sienne = texteDe(engagement, 'ej');
  if (sienne !== null) return [sienne];
  return v.lignes('contrat_perimetre').flatMap((membre) => {
    const sejour = { entree: texteDe(membre, 'entree'), sortie: texteDe(membre, 'sortie') };
    return membreA(sejour, date) ? (texteDe(membre, 'ej') ?? []) : [];
  });
}

/** The lowest day of a month beside the balance of its last day. */
function verifieLePlusBas(v: Verification): void {
  const cle = (l: { valeurs: Readonly<Record<string, unknown>> }) =>
    JSON.stringify([l.valeurs.ej, l.valeurs.budget, l.valeurs.fin, l.valeurs.version]);
  const soldes = new Map(
    v
      .lignes('compte')
      .filter(({ valeurs }) => valeurs.poste === 'tresorerie')
      .map((ligne) => [cle(ligne), nombreDe(ligne, 'montant')])
  );
  for (const ligne of v.lignes('compte')) {
    if (ligne.valeurs.poste !== 'tresorerie_plus_bas') continue;
    const [plusBas, solde] = [nombreDe(ligne, 'montant'), soldes.get(cle(ligne)) ?? null];
    if (plusBas === null || solde === null || !plusBasAuDessus(plusBas, solde)) continue;
    v.dis('avertissement', 'compte', ligne, 'montant', {
      genre: 'plus bas au-dessus du solde',
      message: `Le jour le plus bas du mois est au-dessus du solde de son dernier jour (${enEuros(solde)}).`,
      attendu: `au plus ${enEuros(solde)}, ou un autre solde`
    });
  }
}

function verifieLesSuites(v: Verification): void {
  for (const [table, avant, apres, message] of SUITES) {
    for (const { ligne, debut, fin } of lignesDatees(v, table, avant, apres)) {
      if (debut <= fin) continue;
      v.dis('avertissement', table, ligne, apres, { genre: 'dates contraires', message, attendu: 'l’ordre des faits' });
    }
  }
  for (const [table, colonnes] of RANGS) {
    for (const groupe of parGroupe(v.lignes(table), ({ valeurs }) => colonnes.map((c) => valeurs[c]))) {
      const tries = groupe.toSorted((a, b) => (nombreDe(a, 'rang') ?? 0) - (nombreDe(b, 'rang') ?? 0));
      tries.forEach((ligne, i) => {
        const precedente = tries[i - 1];
        const [a, b] = [precedente ? texteDe(precedente, 'date') : null, texteDe(ligne, 'date')];
        if (a === null || b === null || a <= b) return;
        const message = 'Ce rang est daté avant celui qui le précède.';
        v.dis('avertissement', table, ligne, 'date', {
          genre: 'dates contraires',
          message,
          attendu: 'l’ordre des rangs'
        });
      });
    }
  }
}

function verifieLesRepetitions(v: Verification): void {
  for (const [table, numero, colonnes] of REPETEES) {
    for (const groupe of parGroupe(v.lignes(table), ({ valeurs }) => colonnes.map((c) => valeurs[c] ?? null))) {
      const [premiere, ...suivantes] = groupe;
      // The same number twice is a key twice, which is refused.
      for (const ligne of suivantes.filter((l) => l.valeurs[numero] !== premiere?.valeurs[numero])) {
        v.dis('avertissement', table, ligne, numero, {
          genre: 'ligne répétée',
          message: `Elle dit la même chose que la ligne ${premiere?.numero}, sous un autre numéro\u00a0: elle compte deux fois.`,
          attendu: 'une seule ligne'
        });
      }
    }
  }
}

/** What a row of totals is called. */
const NOM_D_UN_TOTAL = /^\s*(?:sous[- ]?)?tota(?:l|ux)(?!\p{L})/iu;

/** Rows from which one may be the total of the others [M]: of three, two amounts make the third by chance. */
const LIGNES_AVEC_TOTAL = 4;
/** How far a total, written to the euro, may stand from what it adds up. */
const ARRONDI = 0.5;

/** A row of totals left among gains or aids counts everything twice: by its name, or by its amount. */
function verifieLesTotaux(v: Verification): void {
  for (const table of ['gain', 'aide'] as const) {
    for (const ligne of v.lignes(table).filter((l) => NOM_D_UN_TOTAL.test(texteDe(l, 'libelle') ?? ''))) {
      v.dis('avertissement', table, ligne, 'libelle', {
        genre: 'total parmi les lignes',
        message: 'Cette ligne se dit un total\u00a0: elle compterait deux fois ce qu’elle totalise.',
        attendu: 'des lignes sans leur total'
      });
    }
  }
  const groupes: { lignes: readonly LigneLue[]; table: TableDuClasseur; colonne: string }[] = [
    ...parGroupe(v.lignes('gain'), ({ valeurs }) => [valeurs.action, valeurs.version ?? null]).map((lignes) => ({
      ...{ lignes, table: 'gain' as const, colonne: 'brut' }
    })),
    { lignes: v.lignes('gain'), table: 'gain', colonne: 'brut' },
    ...parGroupe(v.lignes('aide'), ({ valeurs }) => [valeurs.version]).map((lignes) => ({
      ...{ lignes, table: 'aide' as const, colonne: 'montant' }
    }))
  ];
  for (const { lignes, table, colonne } of groupes) {
    const somme = lignes.reduce((total, ligne) => total + (nombreDe(ligne, colonne) ?? 0), 0);
    const total = lignes.find((ligne) => {
      const montant = nombreDe(ligne, colonne) ?? 0;
      return montant > 0 && Math.abs(2 * montant - somme) < ARRONDI;
    });
    if (!total || lignes.length < LIGNES_AVEC_TOTAL) continue;
    v.dis('avertissement', table, total, colonne, {
      genre: 'total parmi les lignes',
      message: `C’est la somme des ${lignes.length - 1} autres lignes\u00a0: un total compterait deux fois.`,
      attendu: 'des lignes sans leur total'
    });
  }
}
