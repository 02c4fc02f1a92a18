import { dateCourte } from '$lib/format/date';
import { euros } from '$lib/format/nombre';
import { accord, enumeration } from '$lib/format/phrase';
import type { DetteVue, EprdModele } from '$lib/views/reunion/reunion.types';
import { colonnes, ecartEnEuros, manqueDe, montant, NR, type Bloc, type Manque } from './bloc';

type Lu = Pick<EprdModele, 'dette' | 'exercice'>;

const ETAT = 'état de la dette du PGFP, par exercice';

/** The line of those whose debt is known of no year to come, then of those that leave a year out that others tell. */
export function manquesDeDette({ annees, muets }: DetteVue): Manque[] {
  return [
    ...manqueDe('Capital à rembourser après l’exercice', { aucun: annees.length === 0, muets }, ETAT),
    ...annees.flatMap(({ annee, muets: sans }) =>
      manqueDe(`Capital à rembourser en ${annee}`, { aucun: false, muets: sans }, ETAT)
    )
  ];
}

const couvrent = (n: number | null, entites: number): string => (n === null ? NR : `${n} sur ${entites}`);

/** What loans ask for after the year, beside the CAF of the PGFP: no table without a schedule. */
export function blocDeLaDette({ dette: { annees, arretes, noms, muets }, exercice }: Lu): Bloc[] {
  if (annees.length === 0) return [];
  const qui = muets.length === 0 ? '' : ` ${enumeration(noms)}`;
  return [
    {
      id: 'dette',
      titre: `Après ${exercice}\u00a0: la CAF du PGFP couvre-t-elle le capital\u00a0?${qui}`,
      note: `État de la dette arrêté par l’hôpital (${enumeration(arretes.map(dateCourte))})\u00a0: les seuls emprunts souscrits à ce jour, sans ceux que le PGFP prévoit. Chaque entité rembourse les siens\u00a0; CAF et capital sont ceux des mêmes entités.`,
      colonnes: colonnes(
        ...['Exercice', 'CAF du PGFP', 'Capital à rembourser', 'CAF − capital', 'EJ dont la CAF couvre le capital'],
        ...['Intérêts', 'Encours au 31/12']
      ),
      lignes: annees.map((a) => [
        ...[
          String(a.annee),
          montant(a.caf),
          montant(a.capital),
          ecartEnEuros(a.nette),
          couvrent(a.couvrent, noms.length)
        ],
        ...[montant(a.interets), montant(a.encours)]
      ]),
      vide: ''
    }
  ];
}

/** The first year in which an entity does not cover its capital, else that each does; null where nothing compares. */
export function detteEnMots({ dette: { annees, noms } }: Pick<Lu, 'dette'>): string | null {
  const lues = annees.filter((a) => a.couvrent !== null);
  const [premiere] = lues;
  if (!premiere) return null;
  const courte = lues.find((a) => a.couvrent !== null && a.couvrent < noms.length);
  if (courte) {
    const n = courte.couvrent ?? 0;
    const qui = n === 0 ? 'ne couvre le capital d’aucune' : `couvre le capital de ${n}`;
    const manque =
      courte.manque === null ? '' : `\u00a0; il manque ${euros(courte.manque)}${n === 0 ? '' : ' aux autres'}`;
    return `En ${courte.annee}, la CAF du PGFP ${qui}\u00a0${accord(n, 'entité')} sur ${noms.length}${manque}`;
  }
  // Up to the first year that is not known: what comes after a gap is not of the same run.
  const suite = annees.slice(annees.indexOf(premiere));
  const trou = suite.findIndex((a) => a.couvrent === null);
  const derniere = (trou < 0 ? suite : suite.slice(0, trou)).at(-1) ?? premiere;
  const quand = premiere === derniere ? `En ${premiere.annee}` : `De ${premiere.annee} à ${derniere.annee}`;
  return `${quand}, la CAF du PGFP couvre le capital de ${noms.length === 1 ? 'l’entité' : `chacune des ${noms.length}\u00a0entités`}`;
}
