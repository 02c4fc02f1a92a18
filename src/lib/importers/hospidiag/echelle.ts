import { semblentDesFractions } from '$lib/domain/indicateur/echelle';
import { nombre } from '$lib/format/nombre';
import type { Journal } from '../releve';
import { valeurDe } from './cellule';
import type { Etablissement } from './tableau';
import { GARDEES, marqueDe } from '../vraisemblance/marque';

/** Rates that Hospi Diag gives in percents. Source: ATIH, Hospi Diag, dictionary of the indicators. */
const POUR_CENT = ['P12', 'P12_BIS', 'RH8', 'RH9', 'F1_D', 'F2_D', 'F3_D', 'F5_D', 'F6_D'];

/** Watches the scale of whole columns of rates, over every public legal entity of an edition. */
export class EchelleDesTaux {
  readonly #colonnes = new Map(POUR_CENT.map((nom) => [nom, { nonNulles: 0, plusGrande: 0 }]));

  vois({ cellules }: Etablissement): void {
    for (const [nom, vue] of this.#colonnes) {
      const valeur = valeurDe(cellules.get(nom)?.texte ?? '');
      if (typeof valeur !== 'number' || valeur === 0) continue;
      vue.nonNulles += 1;
      vue.plusGrande = Math.max(vue.plusGrande, Math.abs(valeur));
    }
  }

  /** Says which columns look like fractions; every value made with them bears the mark. */
  reserves(fichier: string, journal: Journal): Map<string, string> {
    const reserves = new Map<string, string>();
    for (const [colonne, { nonNulles, plusGrande }] of this.#colonnes) {
      if (!semblentDesFractions(nonNulles, plusGrande)) continue;
      const phrase = `aucune des ${nombre(nonNulles)}\u00a0valeurs de ${colonne} ne dépasse 1\u00a0%`;
      journal.push({
        severite: 'avertissement',
        fichier,
        colonne,
        valeur: nombre(plusGrande, 3),
        genre: 'échelle de colonne inhabituelle',
        message: `Dans tout le fichier, ${phrase}\u00a0: ce sont peut-être des fractions.`,
        attendu: 'des pour cent (12,3 pour 12,3\u00a0%)',
        suite: `${GARDEES} Réexportez le fichier de sa source.`
      });
      reserves.set(colonne, marqueDe(phrase));
    }
    return reserves;
  }
}
