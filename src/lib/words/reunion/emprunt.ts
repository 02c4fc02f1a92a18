import type { AutorisationEmprunt, CritereDette } from '$lib/domain/comptes/dette';
import { SEUILS_DE_DETTE } from '$lib/domain/comptes/seuils-de-la-loi';
import { majuscule } from '$lib/format/casse';
import type { EprdModele } from '$lib/views/reunion/reunion.types';
import { autorisationEnMots, detteEnCellule, ratioDeDette, RATIOS_DE_DETTE } from '../contrat/criteres';
import { DEFINITION_D6145_70 } from '../contrat/regles';
import { colonnes, NR, type Bloc } from './bloc';
import { comptesArretes, statutEnMots } from './provisoire';

type Lignes = EprdModele['emprunt'];

/** In the order of the article. */
const RATIOS = ['independance_financiere', 'duree_dette', 'taux_encours'] as const;

/** Entities whose compte financier tells whether they need it. */
const dites = (lignes: Lignes): Lignes => lignes.filter(({ avant }) => avant !== null && avant.requise !== null);
/** Entities whose compte financier is known, and only arrêté. */
const arretees = (lignes: Lignes): Lignes => lignes.filter(({ avant, provisoire }) => avant !== null && provisoire);

/** Of what these entities say of themselves: one that says nothing is not counted. */
export const statutDuCompte = (lignes: Lignes): string =>
  statutEnMots(arretees(dites(lignes)).length, dites(lignes).length);

/** What a loan asks for: by the compte financier, with its ratios, and beside it by the EPRD, a forecast. */
export function blocDeLEmprunt({ emprunt, exercice }: Pick<EprdModele, 'emprunt' | 'exercice'>, vide: string): Bloc {
  return {
    id: 'emprunt',
    titre: 'Emprunts\u00a0: les seuils de l’article D. 6145-70',
    note: `${DEFINITION_D6145_70} Entre parenthèses, l’EPRD initial, qui n’est qu’une prévision\u00a0: un EPRD modificatif ne dit pas la dette.${provisoires(emprunt, exercice - 1)}`,
    colonnes: colonnes(
      ...['Entité', `#Autorisation, selon le compte financier ${exercice - 1}${statutDuCompte(emprunt)}`],
      ...RATIOS.map(
        (code) => `#${majuscule(RATIOS_DE_DETTE[code])} (seuil\u00a0${ratioDeDette(code, SEUILS_DE_DETTE[code], 0)})`
      ),
      `#Selon l’EPRD initial ${exercice} (prévisionnel)`
    ),
    lignes: emprunt.map(({ nom, eprd, avant }) => [
      ...[nom, autorisation(avant)],
      ...RATIOS.map((code) => ratio(critere(avant, code), critere(eprd, code))),
      autorisation(eprd)
    ]),
    vide
  };
}

const autorisation = (lue: AutorisationEmprunt | null): string => (lue === null ? NR : autorisationEnMots(lue));

const critere = (lue: AutorisationEmprunt | null, voulu: CritereDette['code']) =>
  lue?.criteres.find(({ code }) => code === voulu) ?? null;

/** « 54,1 %, dépassé : 12,0 M€ à rembourser (EPRD : 55,0 %) ». */
function ratio(clos: CritereDette | null, prevu: CritereDette | null): string {
  const [lu, dit] = [clos && detteEnCellule(clos), prevu && valeurPrevue(prevu)];
  if (dit === null) return lu ?? NR;
  return lu === null ? `(EPRD\u00a0: ${dit})` : `${lu} (EPRD\u00a0: ${dit})`;
}

/** A ratio alone; where it means nothing, what a cell says of it. */
function valeurPrevue(lu: CritereDette): string | null {
  const { code, valeur, base, repute, significatif } = lu;
  const seLit = valeur !== null && significatif && !repute && base !== null && base > 0;
  return seLit ? ratioDeDette(code, valeur, 1) : detteEnCellule(lu);
}

function provisoires(lignes: Lignes, annee: number): string {
  const siennes = arretees(lignes);
  if (siennes.length === 0) return '';
  const noms = siennes.length === lignes.length ? [] : siennes.map(({ nom }) => nom);
  return ` ${comptesArretes(`Comptes financiers ${annee}`, noms)}.`;
}
