import { SEUIL_PRODUITS } from '$lib/domain/comptes/seuils-de-la-loi';
import type {
  ChiffresDuCritere,
  CodeDeDocument,
  DocumentSansComptes,
  PieceDuCritere
} from '$lib/domain/comptes/alerte';
import type { Criticite } from '$lib/domain/comptes/criticite';
import type { AutorisationEmprunt, CritereDette } from '$lib/domain/comptes/dette';
import { dateCourte } from '$lib/format/date';
import { decimalesQuiSeparent, euros, pourcentLisible, valeurLisible } from '$lib/format/nombre';
import { accord, compte } from '$lib/format/phrase';
import type { CritereLegal, CriterePrevu } from '$lib/views/contrat/contrat.types';
import { VERSIONS_TRAJECTOIRE } from '$lib/schema/vocabulaire/comptes';
import { mot } from './mots';

type CritereLu = CritereLegal['criteres'][number];

export const MOTS_DES_CRITERES = {
  sousTitre:
    'Plan de redressement (article D. 6143-39) et autorisation d’emprunter (article D. 6145-70), entité par entité'
};

const DOCUMENTS: Record<CodeDeDocument, string> = {
  cf: 'CF',
  ria2: 'RIA 2',
  ria1: 'RIA 1',
  eprd: 'EPRD',
  plan_tresorerie: 'plan de trésorerie',
  situation: 'projection'
};

/** « CF 2025 », « RIA 2 2026 ». */
export function documentEnMots(document: string): string {
  const [code = '', exercice = ''] = document.split(' ');
  return `${mot(DOCUMENTS, code)} ${exercice}`.trim();
}

/** What a criterion may lack, in words. */
export const PIECES: Record<PieceDuCritere, string> = {
  resultat_crp: 'le résultat du CRP',
  exercices_anterieurs: 'les charges et produits sur exercices antérieurs',
  liste_ej: 'la liste des établissements à 2\u00a0%',
  caf: 'la CAF',
  capital_contractuel: 'le remboursement contractuel du capital'
};

/** « EPRD modificatif 1 du 21/07/2026 ». */
const sansComptesEnMots = ({ version, numero, arreteLe }: DocumentSansComptes) =>
  `${VERSIONS_TRAJECTOIRE[version]} ${numero}${arreteLe === null ? '' : ` du ${dateCourte(arreteLe)}`}`;

/** « CAF : EPRD modificatif 1 du 21/07/2026 ; capital : RIA 1 2026 »: what each term of the third criterion was read in. */
export const termesEnMots = (cafDe: DocumentSansComptes, document: string): string =>
  `CAF\u00a0: ${sansComptesEnMots(cafDe)}\u00a0; capital\u00a0: ${documentEnMots(document)}`;

/**
 * « aussi sur RIA 1 2026 (prévisionnel) », « rempli sur … », « non rempli sur … », « non plus sur … », with the numbers of
 * that document; « ne peut pas être décidé » with what is missing; « sans objet ».
 */
export function prevuEnMots({ numero, rempli }: Pick<CritereLu, 'numero' | 'rempli'>, prevu: CriterePrevu): string {
  const { cafDe, document } = prevu;
  const source =
    cafDe === undefined
      ? `sur ${documentEnMots(document)} (prévisionnel)`
      : `sur ${sansComptesEnMots(cafDe)} (prévisionnel\u00a0; capital\u00a0: ${documentEnMots(document)})`;
  if (prevu.sansObjet === true) return `sans objet ${source}`;
  if (prevu.rempli === null) {
    const pieces = (prevu.manque ?? []).map((piece) => PIECES[piece]).join(', ');
    return `ne peut pas être décidé ${source}${pieces === '' ? '' : `, sans ${pieces}`}`;
  }
  const dit = prevu.rempli ? (rempli === true ? 'aussi' : 'rempli') : rempli === false ? 'non plus' : 'non rempli';
  const chiffres = chiffresEnMots({ ...prevu, numero });
  return `${dit} ${source}${chiffres === null ? '' : `\u00a0: ${chiffres}`}`;
}

/** Why not all criteria read the last document of the year, when the tiles do. */
export function plusRecentEnMots({
  criteres,
  plusRecent
}: Pick<CritereLegal, 'criteres' | 'plusRecent'>): string | null {
  const derniers = criteres.flatMap(({ prevus }) => prevus?.at(-1) ?? []);
  const [lu] = derniers;
  if (plusRecent === undefined || lu === undefined) return null;
  const lit = derniers.some(({ cafDe }) => cafDe !== undefined) ? '; le critère 3° en lit la CAF' : '';
  return `Prévision\u00a0: ${documentEnMots(lu.document)}, dernier document qui a des comptes\u00a0; l’${sansComptesEnMots(plusRecent)}, que lisent les tuiles, n’en a pas${lit && `\u00a0${lit}`}`;
}

/** « CF 2025 », « CF 2025, provisoire ». */
export const compteEnMots = ({ document, provisoire }: { document: string; provisoire?: true | undefined }): string =>
  `${documentEnMots(document)}${provisoire ? ', provisoire' : ''}`;

/** « critère 3° rempli (CF 2025, provisoire) », « critère 1° non rempli (CF 2025) », or what is missing to decide. */
export function critereEnMots({ numero, rempli, document, provisoire, manque, sansObjet }: CritereLu): string {
  const source = compteEnMots({ document, provisoire });
  if (sansObjet)
    return `critère ${numero}° sans objet (${source})\u00a0: ${euros(SEUIL_PRODUITS)} de produits du CRP au plus`;
  if (rempli !== null) return `critère ${numero}° ${rempli ? 'rempli' : 'non rempli'} (${source})`;
  const pieces = manque.map((piece) => PIECES[piece]);
  const plusieurs = pieces.length > 1 || pieces.some((piece) => piece.startsWith('les '));
  const raison = pieces.length === 0 ? '' : `\u00a0: ${pieces.join(', ')} ${plusieurs ? 'manquent' : 'manque'}`;
  return `critère ${numero}° indéterminé (${source})${raison}`;
}

const duSeuil = (marge: number) => `${euros(Math.abs(marge))} ${marge < 0 ? 'au-delà' : 'de marge'}`;

/**
 * « déficit de 5,0 % des produits du CRP (60,0 M€) pour un seuil de 3,0 %, 1,2 M€ au-delà ». The second criterion is not
 * met without a deficit, however small the CAF: that is said first.
 */
export function chiffresEnMots(
  lu: Pick<CritereLu, 'numero' | 'chiffres'> & { resultat?: number | null }
): string | null {
  const { numero, chiffres, resultat = null } = lu;
  const dit = chiffres === null ? null : comparaison(numero, chiffres);
  if (resultat === null || (dit !== null && (numero !== 2 || resultat < 0))) return dit;
  const corrige = `résultat corrigé du CRP de ${euros(resultat)}`;
  return [resultat < 0 ? corrige : `pas de déficit, ${corrige}`, ...(dit === null ? [] : [dit])].join('\u00a0; ');
}

function comparaison(numero: CritereLu['numero'], chiffres: ChiffresDuCritere): string {
  const { valeur, seuil, base, marge } = chiffres;
  if (base === null) {
    return `CAF de ${euros(valeur)} pour ${euros(seuil)} de capital à rembourser, ${euros(Math.abs(marge))} ${marge < 0 ? 'de moins' : 'de marge'}`;
  }
  const decimales = decimalesQuiSeparent(valeur, seuil, 1);
  const pourcent = (part: number) => pourcentLisible(part, decimales);
  if (numero === 1) {
    const signe = valeur < 0 ? 'déficit' : valeur > 0 ? 'excédent' : 'résultat';
    const quoi = `${signe} corrigé de ${pourcent(Math.abs(valeur))}`;
    return `${quoi} des produits du CRP (${euros(base)}) pour un seuil de ${pourcent(-seuil)}, ${duSeuil(marge)}`;
  }
  return `CAF de ${pourcent(valeur)} du total des produits (${euros(base)}) pour un seuil de ${pourcent(seuil)}, ${euros(Math.abs(marge))} ${marge < 0 ? 'de moins' : 'de marge'}`;
}

const CRITICITES = ['aucune', 'à surveiller', 'préoccupante', 'grave', 'très grave'];

export function criticiteEnMots({ niveau, remplis, durable, loin, annees }: Criticite): string {
  const raisons = [
    `${remplis}\u00a0${accord(remplis, 'critère rempli', 'critères remplis')}`,
    ...(durable ? [`${annees ?? 'trois'} ${accord(annees ?? 3, 'exercice', 'exercices')} de suite`] : []),
    ...(loin ? ['loin du seuil'] : [])
  ];
  const mot = CRITICITES[niveau] ?? '';
  return niveau === 0 ? 'criticité aucune' : `criticité ${niveau} sur 4, ${mot}\u00a0: ${raisons.join(', ')}`;
}

export const RATIOS_DE_DETTE: Record<CritereDette['code'], string> = {
  independance_financiere: 'dette ÷ capitaux permanents',
  duree_dette: 'durée apparente de la dette',
  taux_encours: 'dette ÷ total des produits'
};

export function empruntEnMots(lue: AutorisationEmprunt): string {
  if (lue.requise === null) return 'emprunts\u00a0: chiffres insuffisants pour dire s’il faut une autorisation';
  return `emprunts ${lue.requise ? 'soumis à l’' : 'sans '}autorisation de l’ARS\u00a0: ${seuilsDepasses(lue)}`;
}

/** The same in a cell, whose column says that loans are meant. */
export function autorisationEnMots(lue: AutorisationEmprunt): string {
  if (lue.requise === null) return 'chiffres insuffisants';
  return `${lue.requise ? 'requise' : 'non requise'}, ${seuilsDepasses(lue)}`;
}

function seuilsDepasses({ criteres, depasses }: AutorisationEmprunt): string {
  return `${compte(depasses, 'seuil dépassé', 'seuils dépassés')} sur ${criteres.length}`;
}

const BASES: Record<CritereDette['code'], string> = {
  independance_financiere: 'capitaux permanents',
  duree_dette: 'CAF',
  taux_encours: 'produits'
};

export function detteEnMots(critere: CritereDette): string {
  const { code, valeur, base, seuil, marge, depasse, repute, significatif } = critere;
  if (repute) return `${RATIOS_DE_DETTE[code]}\u00a0: non calculable sans CAF positive, réputée dépassée`;
  if (base !== null && base <= 0)
    return `${RATIOS_DE_DETTE[code]}\u00a0: non significatif, ${BASES[code]} de ${euros(base)}`;
  if (valeur === null || depasse === null) return `${RATIOS_DE_DETTE[code]}\u00a0: chiffres manquants`;
  const ecart =
    marge === null
      ? 'qu’aucun remboursement ne ramène, faute de fonds propres'
      : `${euros(Math.abs(marge))} de dette ${depasse ? 'à rembourser pour y revenir' : 'avant de l’atteindre'}`;
  if (!significatif)
    return `${RATIOS_DE_DETTE[code]}\u00a0: non significative, faute d’une CAF connue d’au moins 1\u00a0% des produits\u00a0; seuil de ${ratioDeDette(code, seuil, 0)} ${depasse ? 'dépassé' : 'tenu'}`;
  return `${RATIOS_DE_DETTE[code]}\u00a0: ${ratioDeDette(code, valeur, 1)} pour un seuil de ${ratioDeDette(code, seuil, 0)}, ${ecart}`;
}

/** A ratio of debt as it is read: years, or per cent. */
export function ratioDeDette(code: CritereDette['code'], n: number, decimales: number): string {
  return valeurLisible(n, { unite: code === 'duree_dette' ? 'années' : 'fraction', decimales });
}

/** The same in a cell, whose column says the ratio and its threshold; null where figures are missing. */
export function detteEnCellule({
  code,
  valeur,
  base,
  marge,
  depasse,
  repute,
  significatif
}: CritereDette): string | null {
  if (repute) return 'dépassé, réputé\u00a0: CAF négative ou nulle';
  if (base !== null && base <= 0) return `non significatif, ${BASES[code]} de ${euros(base)}`;
  if (valeur === null || depasse === null) return null;
  const position = depasse ? 'dépassé' : 'tenu';
  if (!significatif) return `${position}, CAF trop faible pour un ratio`;
  if (marge === null) return `${ratioDeDette(code, valeur, 1)}, ${position}\u00a0: aucun remboursement n’y ramène`;
  return `${ratioDeDette(code, valeur, 1)}, ${position}\u00a0: ${euros(Math.abs(marge))} ${depasse ? 'à rembourser' : 'de marge'}`;
}
