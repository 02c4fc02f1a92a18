import { anneeDe } from '$lib/domain/temps/calendrier';
import { CLOTURES, comptesDe } from '$lib/domain/comptes/comptes-ej';
import { identites } from '$lib/domain/comptes/identites';
import type { TableRows } from '$lib/schema/tables';
import { nombre } from '$lib/format/nombre';
import { IDENTITES } from '$lib/words/contrat/identites';

/** Far after any data: the check knows all that was transmitted. */
const TOUJOURS = '9999-12-31';

/** What the closings of a dataset do not hold to the euro, one sentence each; nothing of the current year is tested. */
export function identitesRompues({ compte = [], etablissement = [] }: TableRows): string[] {
  const clos = new Map<string, Set<number>>();
  const parEj = new Map<string, typeof compte>();
  for (const ligne of compte) {
    const siennes = parEj.get(ligne.ej) ?? [];
    siennes.push(ligne);
    parEj.set(ligne.ej, siennes);
    if (!CLOTURES.some((v) => v === ligne.version)) continue;
    clos.set(ligne.ej, (clos.get(ligne.ej) ?? new Set()).add(anneeDe(ligne.fin)));
  }
  return [...clos].flatMap(([ej, annees]) => {
    const nom = etablissement.find((e) => e.ej === ej)?.nom ?? ej;
    const closes = (parEj.get(ej) ?? []).filter((l) => CLOTURES.some((v) => v === l.version));
    return [...annees].flatMap((annee) => {
      const comptes = comptesDe(closes, ej, annee, TOUJOURS, CLOTURES);
      if (!comptes) return [];
      return identites(comptes, comptesDe(closes, ej, annee - 1, TOUJOURS, CLOTURES))
        .filter((i) => i.exacte === false)
        .map(
          (i) =>
            `${nom}, compte financier ${annee}\u00a0: «\u00a0${IDENTITES[i.code]}\u00a0» n’est pas vérifié, écart de ${nombre(i.ecart ?? 0)}\u00a0€`
        );
    });
  });
}
