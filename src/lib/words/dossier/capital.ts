import { couvreLeCapital } from '$lib/domain/comptes/capital';
import { ecartLisible, euros } from '$lib/format/nombre';
import type { ConseilModele } from '$lib/views/reunion/reunion.types';
import type { LigneDeRepere } from '../charts/target-bars/target-bars.types';
import { anneeDeCompte } from '../reunion/provisoire';
import type { PagePlanche } from './dossier.types';
import { MOTS_DU_CAPITAL as MOTS } from './mots';

/** Rows that one page holds; the table has them all. */
const LIGNES_AU_PLUS = 8;

/** A row, of which hospital it is, and by how much its CAF is over its capital. */
type Lue = LigneDeRepere & { ej: string | null; marge: number };

type Lu = Pick<ConseilModele, 'clos' | 'statut' | 'autofinancement' | 'nonApprouves'>;

/** What each hospital sets aside, against the capital that it repays; no page where neither is known of any. */
export function pageDuCapital(m: Lu): PagePlanche[] {
  const { clos, statut, autofinancement } = m;
  const entites = autofinancement.filter(({ ej }) => ej !== null);
  const lues = entites.flatMap(({ ej, nom, chiffres: { caf, capital } }): Lue[] => {
    const lu = typeof caf === 'number' && typeof capital === 'number' ? couvreLeCapital(caf, capital) : null;
    if (lu === null || typeof caf !== 'number' || typeof capital !== 'number') return [];
    return [{ ej, nom: nom ?? '', valeur: caf, repere: capital, manque: !lu.couvre, marge: lu.marge }];
  });
  if (clos === null || lues.length === 0) return [];
  // Cut, those that the title counts stay, in the order of the contract.
  const gardees = [...lues].sort((a, b) => Math.min(a.marge, 0) - Math.min(b.marge, 0)).slice(0, LIGNES_AU_PLUS);
  const montrees = lues.filter((ligne) => gardees.includes(ligne));
  const inconnus = entites.flatMap(({ ej, nom }) => (lues.some((ligne) => ligne.ej === ej) ? [] : [nom ?? '']));
  return [
    {
      ...{ genre: 'planche', id: 'capital' },
      titre: titreDe(lues, inconnus.length, anneeDeCompte(clos, statut)),
      sousTitre: MOTS.sousTitre(anneeDeCompte(clos, statut)),
      dessin: {
        genre: 'reperes',
        reperes: {
          mots: { valeur: MOTS.valeur, repere: MOTS.repere },
          lignes: montrees.map(({ marge: _, ej: __, ...ligne }) => ligne)
        }
      },
      chiffres: montrees.map(({ nom, marge, manque }) => ({
        ...{ libelle: nom, precision: MOTS.marge, manque },
        valeur: ecartLisible(marge, { unite: 'euros', decimales: 1 })
      })),
      question: null,
      note: [
        MOTS.note,
        ...(lues.length > montrees.length ? [MOTS.autres(lues.length - montrees.length)] : []),
        ...(inconnus.length === 0 ? [] : [MOTS.inconnus(inconnus)])
      ].join(' ')
    }
  ];
}

/** What is missing, and to whom most of it: the table that follows counts the hospitals. */
function titreDe(lues: readonly Lue[], inconnus: number, annee: string): string {
  const courts = lues.filter(({ manque }) => manque).toSorted((a, b) => a.marge - b.marge);
  const [pire] = courts;
  if (pire === undefined) return MOTS.couvrent(annee, lues.length, inconnus);
  const manque = courts.reduce((somme, { marge }) => somme - marge, 0);
  return MOTS.manque(euros(manque), annee, courts.length, { nom: pire.nom, manque: euros(-pire.marge) });
}
