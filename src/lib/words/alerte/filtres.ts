import { NIVEAUX } from '$lib/domain/alerte/niveau';
import { estLevee } from '$lib/domain/alerte/levee';
import { nouvelleDepuis } from '$lib/domain/alerte/ordre';
import { FAMILLES_DE_REGLE, NATURES_DE_REGLE } from '$lib/domain/alerte/regle';
import { minuscule } from '$lib/format/casse';
import { compareFrench } from '$lib/format/order';
import type { AlerteMontree, AlertesModele } from '$lib/views/alertes/alertes.types';
import { HORS_CONTRAT } from './hors-contrat';
import { FAMILLES_D_ALERTE, NATURES_D_ALERTE, NIVEAUX_D_ALERTE } from './mots';

/** What the reader asks to see of the alerts; null = all, and those that stand. */
export interface FiltresDAlertes {
  contrat: string | null;
  /** FINESS of a legal entity, or code of a GHT. */
  entite: string | null;
  famille: string | null;
  nature: string | null;
  regle: string | null;
  niveau: string | null;
  etat: string | null;
  nouvelles: string | null;
}

export const CLES_DES_FILTRES = [
  'contrat',
  'entite',
  'famille',
  'nature',
  'regle',
  'niveau',
  'etat',
  'nouvelles'
] as const;
export type CleDeFiltre = (typeof CLES_DES_FILTRES)[number];

export interface OptionDeFiltre {
  valeur: string;
  libelle: string;
}

interface Liste {
  cle: CleDeFiltre;
  libelle: string;
  /** What is shown when nothing is chosen. */
  tous: string;
  options: OptionDeFiltre[];
}

/** Chosen in the place of a contract: the hospitals that none has examined. */
const AUCUN_CONTRAT = 'hors-contrat';
const MOIS_DES_NOUVELLES = [1, 3, 6, 12] as const;

/** Nothing is chosen: those that stand. */
export const SANS_FILTRE: FiltresDAlertes = {
  ...{ contrat: null, entite: null, famille: null, nature: null, regle: null },
  ...{ niveau: null, etat: null, nouvelles: null }
};

/** The lists of filters, with what this region gives to choose. */
export function listesDesFiltres({ regles, contrats, ghts, horsContrat, alertes }: AlertesModele): Liste[] {
  const option = (valeur: string, libelle: string) => ({ valeur, libelle });
  const familles = new Set(regles.map(({ famille }) => famille));
  const natures = new Set(regles.map(({ nature }) => nature));
  const duContrat = new Set(regles.flatMap(({ code, portee }) => (portee === 'contrat' ? [code] : [])));
  // A hospital or a group that has no alert can be asked for: a link to it answers that it has none.
  const entites = new Map([
    ...alertes.flatMap((a) => (duContrat.has(a.regle) ? [] : [[a.entite, a.nom] as const])),
    ...ghts.flatMap(({ code, libelle, etablissements }) => [
      [code, libelle] as const,
      ...etablissements.map(({ ej, nom }) => [ej, nom] as const)
    ])
  ]);
  return [
    {
      ...{ cle: 'contrat', libelle: 'Contrat', tous: 'Tous' },
      options: [
        ...(horsContrat.groupes.length > 0 ? [option(AUCUN_CONTRAT, HORS_CONTRAT)] : []),
        ...contrats.map(({ id, intitule }) => option(id, intitule))
      ]
    },
    {
      ...{ cle: 'entite', libelle: 'Établissement ou GHT', tous: 'Tous' },
      options: [...entites].sort(([, a], [, b]) => compareFrench(a, b)).map(([entite, nom]) => option(entite, nom))
    },
    {
      ...{ cle: 'famille', libelle: 'Famille', tous: 'Toutes' },
      options: FAMILLES_DE_REGLE.filter((f) => familles.has(f)).map((f) => option(f, FAMILLES_D_ALERTE[f]))
    },
    {
      ...{ cle: 'nature', libelle: 'Fondée sur', tous: 'Tout' },
      options: NATURES_DE_REGLE.filter((n) => natures.has(n)).map((n) => option(n, NATURES_D_ALERTE[n].court))
    },
    {
      ...{ cle: 'regle', libelle: 'Règle', tous: 'Toutes' },
      options: regles.map(({ code, libelle }) => option(code, libelle))
    },
    {
      ...{ cle: 'niveau', libelle: 'Niveau', tous: 'Tous' },
      options: NIVEAUX.map((n) => option(String(n), `${n}, ${NIVEAUX_D_ALERTE[n]}`))
    },
    {
      ...{ cle: 'etat', libelle: 'État', tous: 'Ouvertes à la date' },
      options: [option('closes', 'Finies'), option('toutes', 'Toutes')]
    },
    {
      ...{ cle: 'nouvelles', libelle: 'Nouvelles depuis', tous: 'Toujours' },
      options: MOIS_DES_NOUVELLES.map((n) => option(String(n), `${n}\u00a0mois`))
    }
  ];
}

/**
 * Whom the alerts of an entity are of: of a group, those of its hospitals and of its contracts are its own too, whatever
 * other group these contracts have members of.
 */
function alertesDe({ ghts }: AlertesModele, entite: string): ReadonlySet<string> {
  const ght = ghts.find(({ code }) => code === entite);
  return new Set([entite, ...(ght?.contrats ?? []), ...(ght?.etablissements ?? []).map(({ ej }) => ej)]);
}

/** What the address asks of the filters and these alerts do not have: « règle « x » ». */
export function filtresInconnus(modele: AlertesModele, filtres: FiltresDAlertes): string[] {
  return listesDesFiltres(modele).flatMap(({ cle, libelle, options }) => {
    const demande = filtres[cle];
    return demande === null || options.some(({ valeur }) => valeur === demande)
      ? []
      : [`${minuscule(libelle)} «\u00a0${demande}\u00a0»`];
  });
}

/** The alerts that the filters keep, in their order; a value that this version does not know filters nothing. */
export function filtreAlertes(modele: AlertesModele, filtres: FiltresDAlertes): AlerteMontree[] {
  const listes = new Map(listesDesFiltres(modele).map(({ cle, options }) => [cle, options]));
  const connu = (cle: CleDeFiltre) =>
    listes.get(cle)?.some(({ valeur }) => valeur === filtres[cle]) === true ? filtres[cle] : null;
  const [contrat, entite, famille] = [connu('contrat'), connu('entite'), connu('famille')];
  const [nature, regle] = [connu('nature'), connu('regle')];
  const [niveau, etat, nouvelles] = [connu('niveau'), connu('etat'), connu('nouvelles')];
  const deQui = entite === null ? null : alertesDe(modele, entite);
  const parCode = new Map(modele.regles.map((r) => [r.code, r]));
  return modele.alertes.filter((a) => {
    const sienne = parCode.get(a.regle);
    return (
      (contrat === null || (contrat === AUCUN_CONTRAT ? a.contrats.length === 0 : a.contrats.includes(contrat))) &&
      (deQui === null || deQui.has(a.entite)) &&
      (famille === null || sienne?.famille === famille) &&
      (nature === null || sienne?.nature === nature) &&
      (regle === null || a.regle === regle) &&
      (niveau === null || String(a.niveau) === niveau) &&
      (etat === 'toutes' || estLevee(a) === (etat === null)) &&
      (nouvelles === null || nouvelleDepuis(a, modele.jeu.donneesAu, Number(nouvelles)))
    );
  });
}

/** The chosen filters in words: « Famille : Trésorerie et impayés ». */
export function filtresEnMots(modele: AlertesModele, filtres: FiltresDAlertes): string[] {
  return listesDesFiltres(modele).flatMap(({ cle, libelle, options }) => {
    const choisie = options.find(({ valeur }) => valeur === filtres[cle]);
    return choisie === undefined ? [] : [`${libelle}\u00a0: ${choisie.libelle}`];
  });
}
