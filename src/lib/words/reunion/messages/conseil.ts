import { sensDUnEcart } from '$lib/domain/indicateur/evolution';
import { seVoit } from '$lib/domain/indicateur/precision';
import { majuscule } from '$lib/format/casse';
import { euros } from '$lib/format/nombre';
import { accord } from '$lib/format/phrase';
import type { ConseilModele, QualiteVue } from '$lib/views/reunion/reunion.types';
import { difference, ecart, ensemble, plus } from '../bloc';
import { ppiEnMots } from '../operations';
import { statutEnMots } from '../provisoire';
import { SUIVIE } from '../qualite';
import { caisseEnMots, sansPlanDeCaisse } from '../caisse-a-regarder';
import { type Messages } from './message';

/** What each table of a board says first. */
export function messagesDuConseil(m: ConseilModele): Messages {
  const caisse = caisseEnMots(m);
  return {
    resultat: m.clos === null ? null : resultatEnMots(m),
    autofinancement: m.clos === null ? null : majuscule(autofinancementEnMots(m)),
    tresorerie: caisse === null ? sansPlanDeCaisse(m) : majuscule(caisse),
    investissements: ppiEnMots(m.ppi),
    emplois: emplois(m),
    qualite: qualite('Qualité et accès aux soins', m.qualite),
    suivie: qualite(SUIVIE, m.suivie),
    avis: avis(m)
  };
}

/** How many values of quality and access got better, and worse, from one year to the next. */
function qualite(quoi: string, lues: readonly QualiteVue[]): string {
  const sens = lues.flatMap((fiche) =>
    fiche.entites.flatMap(({ valeur, avant }) => {
      if (valeur === null || avant === null) return [];
      const ecartLu = seVoit({ valeur: avant }, { valeur }, fiche) ? valeur - avant : 0;
      const lu = sensDUnEcart(ecartLu, fiche.direction);
      return lu === 'neutre' ? [] : [lu];
    })
  );
  if (sens.length === 0) return `${quoi}\u00a0: aucune valeur ne se compare à l’année d’avant`;
  const [mieux, moins] = [sens.filter((s) => s === 'mieux').length, sens.filter((s) => s === 'moins-bien').length];
  return `${quoi}\u00a0: ${mieux}\u00a0${accord(mieux, 'valeur s’améliore', 'valeurs s’améliorent')} en un an et ${moins}\u00a0${accord(moins, 'se dégrade', 'se dégradent')}, sur ${sens.length}`;
}

/** « 3 avis rendus sur le contrat : 2 favorables, 1 défavorable ». */
function avis({ avis: rendus }: ConseilModele): string {
  const comptes = SENS.flatMap(([code, un, plusieurs]) => {
    const n = rendus.filter(({ sens }) => sens === code).length;
    return n === 0 ? [] : [`${n}\u00a0${accord(n, un, plusieurs)}`];
  });
  const dits = comptes.length === 0 ? '' : `\u00a0: ${comptes.join(', ')}`;
  return `${rendus.length}\u00a0avis ${accord(rendus.length, 'rendu', 'rendus')} sur le contrat${dits}`;
}

const SENS = [
  ['favorable', 'favorable', 'favorables'],
  ['reserve', 'favorable avec réserves', 'favorables avec réserves'],
  ['defavorable', 'défavorable', 'défavorables'],
  ['abstention', 'abstention', 'abstentions']
] as const;

/** « 2025 se ferme sur un déficit de 3,2 M€, tous budgets ». */
export function resultatEnMots({
  clos,
  statut,
  resultats
}: Pick<ConseilModele, 'clos' | 'statut' | 'resultats'>): string {
  if (clos === null) return 'Aucun exercice clos n’est connu';
  const [tous, avant] = [ensemble(resultats, 'consolide'), ensemble(resultats, 'consolide_avant')];
  if (tous !== null)
    return `${clos} se ferme${statut === 'provisoire' ? ', comptes provisoires,' : ''} sur ${soldeEnMots(tous)}`;
  const suite = avant === null ? '' : `\u00a0; ${clos - 1} s’est fermé sur ${soldeEnMots(avant)}`;
  return `${clos} n’est pas connu de chaque hôpital${suite}`;
}

const soldeEnMots = (solde: number): string =>
  `${solde < 0 ? 'un déficit' : 'un excédent'} de ${euros(Math.abs(solde))}, tous budgets`;

/** Whether what is said of the result has said the year and its status, which what follows does not say again. */
export function ditSonAnnee({ statut, resultats, nonApprouves }: ConseilModele): boolean {
  return ensemble(resultats, 'consolide') !== null && (statut === 'provisoire' || nonApprouves.length === 0);
}

/**
 * « en 2025 (provisoire), 5 hôpitaux ne dégagent pas de quoi rembourser leurs emprunts ».
 * @param datee whether a sentence before has said the year and its status
 */
export function autofinancementEnMots(
  { clos, autofinancement, nonApprouves }: Pick<ConseilModele, 'clos' | 'autofinancement' | 'nonApprouves'>,
  datee = false
): string {
  const entites = autofinancement.flatMap(({ ej, chiffres: { caf, capital } }) =>
    ej === null ? [] : [{ ej, ecart: difference(caf, capital) }]
  );
  const lues = entites.flatMap(({ ej, ecart: lu }) => (typeof lu === 'number' ? [{ ej, ecart: lu }] : []));
  if (clos === null || lues.length === 0) return 'on ne sait pas si l’hôpital dégage de quoi rembourser ses emprunts';
  const statut = statutEnMots(lues.filter(({ ej }) => nonApprouves.includes(ej)).length, lues.length);
  const insuffisantes = lues.filter(({ ecart: lu }) => lu < 0).length;
  const inconnues = entites.length - lues.length;
  const seul =
    entites.length === 1
      ? `l’hôpital ${insuffisantes === 0 ? 'dégage' : 'ne dégage pas'} de quoi rembourser ses emprunts`
      : null;
  const dit =
    seul ??
    (insuffisantes === 0
      ? 'chaque hôpital connu dégage de quoi rembourser ses emprunts'
      : `${insuffisantes}\u00a0${accord(insuffisantes, 'hôpital ne dégage', 'hôpitaux ne dégagent')} pas de quoi rembourser ${accord(insuffisantes, 'ses', 'leurs')} emprunts${inconnues === 0 ? '' : ` (${inconnues}\u00a0${accord(inconnues, 'hôpital', 'hôpitaux')} sans compte connu de ${clos})`}`);
  return datee ? dit : `en ${clos}${statut}, ${dit}`;
}

function emplois({ emplois: lignes }: ConseilModele): string | null {
  const lu = (suite: '' | '_avant') => plus(ensemble(lignes, `pm${suite}`), ensemble(lignes, `pnm${suite}`));
  const postes = difference(lu(''), lu('_avant'));
  const lits = difference(ensemble(lignes, 'lits'), ensemble(lignes, 'lits_avant'));
  if (postes === null) return null;
  return `En un an\u00a0: ${ecart(postes)}\u00a0${accord(postes, 'emploi payé', 'emplois payés')}${lits === null ? '' : `, ${ecart(lits, 0)}\u00a0${accord(Math.abs(lits), 'lit')}`}`;
}
