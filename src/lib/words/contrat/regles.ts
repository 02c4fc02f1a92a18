import type { ResultatVise } from '$lib/domain/comptes/codes';

// What a rule of `domain` does, in the words of the page: who changes one changes the other.

/** `domain/comptes/alerte.ts`. */
export const DEFINITION_D6143_39 =
  'Le directeur général de l’ARS demande un plan de redressement si l’un des trois critères est rempli, entité par entité\u00a0: 1° plus de 10\u00a0M€ de produits du CRP, et un déficit au-delà de 3\u00a0% d’entre eux (2\u00a0% pour les entités inscrites sur la liste datée du jeu)\u00a0; 2° plus de 10\u00a0M€ de produits du CRP et un CRP en déficit, avec une CAF sous 2\u00a0% du total des produits, toutes activités, ou une insuffisance d’autofinancement\u00a0; 3° CAF inférieure au remboursement contractuel du capital. Le résultat est corrigé des charges et produits sur exercices antérieurs. La marge est l’écart au seuil, en euros.';

/** `domain/comptes/criticite.ts`. */
export const DEFINITION_CRITICITE =
  'Convention, que le jeu peut changer, non la loi\u00a0: de 0 (aucune) à 4 (très grave), au plus. Un cran par critère de l’article D. 6143-39 rempli au dernier compte financier, un de plus quand un critère au moins est rempli trois exercices de suite, un de plus quand le déficit atteint deux fois son seuil ou que la CAF est négative.';

/** `domain/comptes/dette.ts`. */
export const DEFINITION_D6145_70 =
  'Au dernier compte financier, un emprunt demande l’autorisation du directeur général de l’ARS quand deux des trois seuils sont dépassés\u00a0: encours de la dette ÷ capitaux permanents au-delà de 50\u00a0%, durée apparente de la dette (encours ÷ CAF) au-delà de 10 ans, encours ÷ total des produits au-delà de 30\u00a0%, selon les définitions de l’arrêté du 7 mai 2012. Sans CAF positive, la durée ne se calcule pas et est réputée dépassée (convention)\u00a0; sous 1\u00a0% des produits, elle est dite non significative.';

/** `domain/comptes/justesse.ts`. */
export const DEFINITION_JUSTESSE =
  'La fiabilité d’une projection est celle du même document des exercices passés (un RIA 1 se compare aux RIA 1), cinq au plus\u00a0: compte financier − document, signé, en euros et en\u00a0% du total des produits.';

/** `domain/comptes/ponts.ts`. */
export const DEFINITION_HORS_EFFORT =
  'Effort d’un exercice = cible − tendanciel de la version en vigueur. Quand les lignes de gain en prévoient plus ou moins que lui, l’écart (Σ des gains prévus − effort) est une pièce du pont\u00a0: après un avenant, il dit de combien les lignes n’ont pas été recalées.';

/** `domain/comptes/ponts.ts`. */
export const DEFINITION_NON_EXPLIQUE =
  '«\u00a0Non expliqué\u00a0» est ce qui reste quand toutes les pièces connues sont posées. Au-delà du quart de l’écart, et de 100\u00a0k€, c’est une question à poser (convention).';

/** `domain/contrat/jugement.ts`. */
export const DEFINITION_CONTRAT_FINI =
  'Un contrat abandonné, rejeté, clos ou arrivé à son terme est jugé à sa fin\u00a0: sur ce qui est arrivé jusqu’à ce jour et sur les comptes des périodes finies avec lui, quel que soit le jour où on l’a su. Il n’a ni pont ni atterrissage d’un exercice suivant.';

/** `domain/gain/base-commune.ts`. */
export const DEFINITION_BASE_COMMUNE =
  'Des actions qui agissent sur les mêmes lits, emplois ou séjours partagent une base\u00a0: celles qui ne la portent pas gardent 1 − leur abattement, et le tout ne dépasse pas le plafond. Le prévu se réduit au prorata de ce qui agit, mois par mois. Ce qui est réalisé par l’une ou l’autre compte jusqu’au plafond, puis ce qui est sécurisé, et ainsi de suite\u00a0: ce qui n’est pas réalisé, ou n’agit pas encore, n’occupe pas le plafond.';

/** `domain/gain/effet-compte.ts`. */
export const DEFINITION_EFFET_COMPTE =
  'Dans les mois écoulés, seul ce qui est réalisé ou constaté compte\u00a0; un gain sécurisé (un acte est signé) ne compte que du lendemain de la situation à la fin de l’exercice, comme «\u00a0reste à venir\u00a0». Un gain ponctuel n’est retiré d’une année à l’autre que si la première l’a vraiment eu.';

/** `domain/gain/par-palier.ts`. */
export const DEFINITION_PAR_PALIER =
  'Un gain compte une fois, au palier où il est à la date de la situation. Seul ce qui est en vigueur, ou à venir, fait un report, net de ce qui s’arrête dans l’année\u00a0: une mesure de N-1 dont la date est passée sans qu’elle soit réalisée compte entière à son palier. Ce qui a été réalisé avant d’être perdu ou repris reste aux années qui l’ont eu. Un contrat fini est jugé à sa fin.';

/** `domain/gain/reste.ts`. */
export const DEFINITION_RESTE =
  'Année pleine prévue moins année pleine en vigueur, partagée en\u00a0: perdu ou repris\u00a0; réalisé pour moins (ou plus) que prévu\u00a0; date d’effet passée et non réalisé\u00a0; à venir\u00a0; sans date. Ce partage se lit à la dernière date d’effet connue\u00a0: reporté, un gain y est à sa nouvelle date. «\u00a0Due à date\u00a0» se lit à celle du plan en vigueur\u00a0: reporté, un gain y reste dû, tant qu’un avenant n’a pas changé sa ligne.';

/** `domain/gain/retenus.ts`. */
export const DEFINITION_RETENUS =
  'Somme des valeurs que chacun retient pour les gains pérennes\u00a0; les lignes qu’il n’a pas valorisées sont comptées à côté, à leur montant prévu. L’écart se prend sur les seules lignes que les deux ont valorisées. Sans abattement, elles ne se comparent pas à l’année pleine prévue.';

/** `domain/comptes/tresorerie.ts`. */
export const FORMULE_JOURS =
  'dernier solde du compte 515 connu à la date de la situation (situation mensuelle, ou compte financier une fois transmis\u00a0; jamais un EPRD ni un RIA) ÷ (charges décaissables, titres 1 à 3 et charges financières, tous budgets, du dernier exercice clos ÷ 365)';

/** `domain/comptes/quatre-resultats.ts`. */
export const DEFINITIONS_DES_RESULTATS = {
  comptable: 'Le résultat du CRP tel qu’il est arrêté, au statut indiqué.',
  hors_aides: 'Le résultat comptable moins les aides ponctuelles.',
  structurel:
    'Le résultat hors aides ponctuelles, moins les exercices antérieurs (produits − charges), les cessions (775 − 675) et les reprises exceptionnelles. Un terme inconnu rend le résultat, et le suivant, non disponibles.',
  neutralise:
    'Le résultat structurel moins l’effet des hypothèses que le contrat neutralise\u00a0; un effet non chiffré le rend non disponible.'
} as const satisfies Record<ResultatVise, string>;

/** `domain/comptes/hors-aides.ts`. */
export const DEFINITION_AVEC_ET_SANS =
  'Sans aides\u00a0: le résultat et la CAF moins les aides ponctuelles comptées dans les produits\u00a0; la marge brute moins ces aides, rapportée aux produits qui restent\u00a0; l’encours de la dette rapporté aux capitaux permanents moins les subventions et apports du contrat versés à la fin de l’exercice, nets de leurs reprises. Les subventions d’autres origines et la quote-part déjà passée au résultat (compte 777) n’en sont pas retirées\u00a0: les comptes reçus ne les donnent pas à part. Une avance remboursable n’est pas un capital.';
