import { estEnRetard } from '../temps/documents';
import { joursEntre, moisEntre } from '../temps/calendrier';
import { examine, indecidable, sansObjet, type Examen } from './examen';
import type { FaitsContrat, FaitsEj, RetourDu } from './faits';
import type { Seuils } from './regle';

/** Returns of these kinds that have not come and are past their day: one alert each; one line when none is. */
function retoursAttendus(f: FaitsEj, documents: readonly RetourDu['document'][], s: Seuils): Examen[] {
  const siens = f.retours.filter((r) => documents.includes(r.document));
  const dus = siens.filter((r) => !r.remplace);
  const attendus = dus.filter((r) => r.attendu && r.joursDeRetard > s('jours'));
  const constatDe = ({ document, exercice, echeance }: RetourDu) => ({
    document: `${document} ${exercice}`,
    le: echeance
  });
  if (attendus.length > 0) {
    return attendus.map((r) =>
      examine(f.ej, true, {
        ...{ objet: `${r.document} ${r.exercice}`, valeur: r.joursDeRetard, seuil: s('jours'), constat: constatDe(r) },
        loin: r.joursDeRetard > s('loin')
      })
    );
  }
  const dernier = dus.toSorted((a, b) => a.echeance.localeCompare(b.echeance)).at(-1);
  if (dernier === undefined) return [siens.length > 0 ? sansObjet(f.ej) : indecidable(f.ej, ['transmission'])];
  const tard = dus.filter((r) => !r.attendu && estEnRetard(r)).length;
  return [
    examine(f.ej, false, {
      ...{ valeur: dernier.attendu ? dernier.joursDeRetard : 0, seuil: s('jours') },
      constat: { ...constatDe(dernier), nombre: tard, sur: dus.length }
    })
  ];
}

/** EPRD and PGFP that have not come at their day. */
export const eprdEnRetard = (f: FaitsEj, s: Seuils): Examen[] => retoursAttendus(f, ['eprd', 'pgfp'], s);
/** États comparatifs (RIA): R. 6145-6 CSP, dates by arrêté. */
export const riaEnRetard = (f: FaitsEj, s: Seuils): Examen[] => retoursAttendus(f, ['ria1', 'ria2'], s);
/** Compte financier: R. 6145-44 and R. 6145-46 CSP. */
export const compteFinancierEnRetard = (f: FaitsEj, s: Seuils): Examen[] => retoursAttendus(f, ['compte_financier'], s);

/** No review was held for N months [M], counted from the first day of a contract that has had none. */
export function revueEnRetard({ contrat, au, debut, derniereRevue }: FaitsContrat, s: Seuils): Examen {
  const depuis = derniereRevue ?? debut;
  if (depuis === null) return indecidable(contrat, ['debut']);
  const constat = { ...(derniereRevue !== null && { le: derniereRevue }) };
  if (depuis > au) return sansObjet(contrat, { constat });
  const mois = moisEntre(depuis, au);
  const remplie = mois > s('mois');
  return examine(contrat, remplie, {
    ...{ valeur: mois, seuil: s('mois'), constat: { ...constat, nombre: joursEntre(depuis, au) } },
    loin: remplie && mois > s('loin')
  });
}
