import { group } from 'd3';
import { appliqueBases } from '$lib/domain/gain/base-commune';
import { compteEnResultat, effetEntre } from '$lib/domain/gain/gain';
import { situationGain } from '$lib/domain/gain/palier';
import type { Row, TableRows } from '$lib/schema/tables';
import { finDuMois, premierDuMois } from '../dates';

/** A gain that is in the accounts of a hospital. */
interface Source {
  ligne: Row<'gain'> & { coefficient: number };
  /** 1 for who gains, −1 for the member that loses what another gains. */
  signe: 1 | -1;
}

/** What gains change in the accounts: net, in-year, on the title and the hospital of their line. */
export class Effets {
  readonly #parEj = new Map<string, Source[]>();

  /** @param au gains realised by then, as their ladder says it at that date */
  constructor(rows: Pick<TableRows, 'gain' | 'gain_palier' | 'action' | 'base'>, au: string) {
    const cle = (x: { contrat: string; action: string; gain: string }) => `${x.contrat}|${x.action}|${x.gain}`;
    const paliers = group(rows.gain_palier ?? [], cle);
    const realisees = (rows.gain ?? []).flatMap((ligne) => {
      const { realisee } = situationGain(ligne, paliers.get(cle(ligne)) ?? [], au);
      return realisee !== null && compteEnResultat(realisee) ? realisee : [];
    });
    for (const ligne of parContrat(realisees, rows)) {
      this.#pose(ligne.ej, { ligne, signe: 1 });
      if (ligne.contrepartie_ej !== null) this.#pose(ligne.contrepartie_ej, { ligne, signe: -1 });
    }
  }

  #pose(ej: string, source: Source): void {
    const connues = this.#parEj.get(ej);
    if (connues) connues.push(source);
    else this.#parEj.set(ej, [source]);
  }

  /** Favourable euros of one month, by title and by account (`C1`, `C1 62113`…). */
  mois(ej: string, annee: number, mois: number): Map<string, number> {
    return this.#entre(ej, premierDuMois(annee, mois), finDuMois(annee, mois));
  }

  /**
   * Favourable euros of one year, by title and by account, rounded to the euro.
   * @param sauf contract whose gains are left out
   */
  annee(ej: string, annee: number, sauf: string | null = null): Map<string, number> {
    const effets = this.#entre(ej, `${annee}-01-01`, `${annee}-12-31`, sauf);
    return new Map([...effets].map(([titre, montant]) => [titre, Math.round(montant)]));
  }

  #entre(ej: string, debut: string, fin: string, sauf: string | null = null): Map<string, number> {
    const effets = new Map<string, number>();
    for (const { ligne, signe } of this.#parEj.get(ej) ?? []) {
      if (ligne.contrat === sauf) continue;
      const montant = (effetEntre(ligne, debut, fin) ?? 0) * signe;
      if (montant === 0) continue;
      const compte = ligne.compte ? `${ligne.titre} ${ligne.compte}` : null;
      effets.set(ligne.titre, (effets.get(ligne.titre) ?? 0) + montant);
      if (compte !== null) effets.set(compte, (effets.get(compte) ?? 0) + montant);
    }
    return effets;
  }
}

/** The lines with what their shared base leaves of them, contract by contract. */
function parContrat(lignes: readonly Row<'gain'>[], rows: Pick<TableRows, 'action' | 'base'>) {
  const [actions, bases] = [rows.action ?? [], rows.base ?? []];
  const avecBase = new Set(actions.filter((a) => a.base !== null).map((a) => a.contrat));
  const simples = lignes.filter((l) => !avecBase.has(l.contrat)).map((l) => ({ ...l, coefficient: 1 }));
  const partagees = [...avecBase].flatMap((contrat) =>
    appliqueBases(
      lignes.filter((l) => l.contrat === contrat),
      actions.filter((a) => a.contrat === contrat),
      bases.filter((b) => b.contrat === contrat)
    )
  );
  return [...simples, ...partagees];
}
