import { nombre as enChiffres } from '$lib/format/nombre';
import { accord } from '$lib/format/phrase';
import type { NotifieA, Problem } from '../types';

/** Why nothing is taken of what was notified to a beneficiary. */
export type RaisonDeLaisser = 'sans_finess' | 'site_non_suivi' | 'inconnu';

/** Rows of each reason in the count of what is left out. */
export const ECARTS: Readonly<Record<RaisonDeLaisser, string>> = {
  sans_finess: 'bénéficiaire sans numéro FINESS',
  site_non_suivi: 'site d’une entité juridique que le jeu ne suit pas',
  inconnu: 'non rapproché\u00a0: ni entité juridique du jeu, ni site de la SAE (médico-social\u00a0?)'
};

const MOTS: Readonly<Record<RaisonDeLaisser, { severite: Problem['severite']; quoi: string; suite: string }>> = {
  sans_finess: {
    severite: 'information',
    quoi: 'n’est pas un numéro FINESS',
    suite:
      'Lignes laissées de côté\u00a0: un code interne ne désigne aucun établissement du jeu. S’il en est un, donnez son FINESS.'
  },
  site_non_suivi: {
    severite: 'information',
    quoi: 'est un site d’une entité juridique que le jeu ne suit pas',
    suite: 'Lignes laissées de côté\u00a0: elles ne sont d’aucun établissement du jeu.'
  },
  inconnu: {
    severite: 'avertissement',
    quoi: 'n’est ni une entité juridique du jeu, ni l’un de ses sites connus (site hors SAE, médico-social peut-être), non rapproché',
    suite:
      'Lignes laissées de côté. S’il s’agit d’un site d’un établissement du jeu, donnez à sa place le FINESS de son entité juridique.'
  }
};

/** What was notified, by beneficiary. */
export class ParBeneficiaire {
  readonly #connus = new Map<string, NotifieA>();

  ajoute(valeur: string, ligne: number, montant: number): void {
    const connu = this.#connus.get(valeur) ?? { valeur, ligne, nombre: 0, montant: 0 };
    this.#connus.set(valeur, { ...connu, nombre: connu.nombre + 1, montant: connu.montant + montant });
  }

  /** The most euros first. */
  get tous(): NotifieA[] {
    return [...this.#connus.values()].sort((a, b) => Math.abs(b.montant) - Math.abs(a.montant) || a.ligne - b.ligne);
  }
}

/** A beneficiary of whom nothing is taken, said once, at its first row. */
export function ditLaisse(
  { valeur, ligne, nombre, montant }: NotifieA,
  raison: RaisonDeLaisser,
  { fichier, colonne }: { fichier: string; colonne: string }
): Problem {
  const { severite, quoi, suite } = MOTS[raison];
  const combien = `${enChiffres(nombre)}\u00a0${accord(nombre, 'notification')}, ${enChiffres(montant)}\u00a0€`;
  return {
    ...{ severite, fichier, ligne, colonne, valeur, genre: ECARTS[raison] },
    message: `«\u00a0${valeur}\u00a0» ${quoi}\u00a0: ${combien}${nombre > 1 ? ', à partir de cette ligne' : ''}.`,
    ...{ attendu: 'le FINESS d’une entité juridique du jeu, ou de l’un de ses sites', suite }
  };
}
