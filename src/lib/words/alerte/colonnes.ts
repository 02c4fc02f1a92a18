import { estGrave } from '$lib/domain/alerte/niveau';
import type { AlerteMontree, ContratDesAlertes, ExamenMontre } from '$lib/views/alertes/alertes.types';
import type { Regle } from '$lib/domain/alerte/regle';
import { estLevee } from '$lib/domain/alerte/levee';
import { estNeeGelee } from '$lib/domain/alerte/ordre';
import { majuscule } from '$lib/format/casse';
import { dateCourte } from '$lib/format/date';
import { euros } from '$lib/format/nombre';
import { ouiNon } from '$lib/format/phrase';
import { CLASSEUR_DE_L_ETABLISSEMENT } from '../demandes/ou-ecrire';
import type { Column } from '../table';
import { CLOTURES_EN_MOTS } from './clotures';
import { constatEnMots } from './constat';
import { HORS_CONTRAT } from './hors-contrat';
import { documentEnMots, manqueEnMots, quoiEnMots } from './manque';
import {
  FAMILLES_D_ALERTE,
  ISSUES,
  NATURES_D_ALERTE,
  NIVEAUX_D_ALERTE,
  UNITES_D_ALERTE,
  UNITES_D_ENGAGEMENT
} from './mots';

/** What names the rules and the contracts of the rows. */
export interface Noms {
  regle: (code: string) => Regle | undefined;
  contrat: (id: string) => string;
}

export function nomsDe(regles: readonly Regle[], contrats: readonly ContratDesAlertes[]): Noms {
  const parCode = new Map(regles.map((regle) => [regle.code, regle]));
  const parId = new Map(contrats.map(({ id, intitule }) => [id, intitule]));
  return { regle: (code) => parCode.get(code), contrat: (id) => parId.get(id) ?? id };
}

/** How it ended, when it is not that what it asked for came. */
function finEnMots(cloture: AlerteMontree['cloture']): string {
  if (cloture === null || cloture === 'non_remplie') return '';
  return cloture === 'plus_examinee' ? ', plus examinée depuis' : `, close ${CLOTURES_EN_MOTS[cloture]}`;
}

/** « sur EPRD 2026 (il manque : un nouvel EPRD de l’établissement, que l’agence n’ait pas rejeté) »: what the examination of the day is of, and lacks. */
function empechee({ empechee: par }: AlerteMontree['constat']): string {
  if (par === undefined) return '';
  const sur = par.document === undefined ? '' : ` sur ${documentEnMots(par.document)}`;
  return `${sur} (il manque\u00a0: ${quoiEnMots(par.manque)})`;
}

/** « depuis le 30/09/2024, 24 mois au moins », « du 31/01/2025 au 30/06/2025, 5 mois ». */
export function dureeEnMots(
  {
    debut,
    auMoins,
    fin,
    mois,
    cloture,
    verifieLe,
    constat
  }: Pick<AlerteMontree, 'debut' | 'auMoins' | 'fin' | 'mois' | 'cloture' | 'verifieLe' | 'constat'>,
  au: string
): string {
  // Of one that was already raised on the first day examined, the start is not known: it lasts at least so long.
  const duree = (mois === 0 ? 'moins d’un mois' : `${mois}\u00a0mois`) + (auMoins ? ' au moins' : '');
  if (fin !== null) {
    return `du ${dateCourte(debut)} au ${dateCourte(fin)}, ${duree}${finEnMots(cloture)}`;
  }
  const { gele } = constat;
  const dit =
    gele === undefined
      ? duree
      : estNeeGelee({ debut, constat })
        ? `gelée avec le contrat depuis le ${dateCourte(gele)}`
        : `${duree} jusqu’au gel du contrat, le ${dateCourte(gele)}`;
  const verifiee = verifieLe === au ? '' : `, non vérifiable depuis le ${dateCourte(verifieLe)}${empechee(constat)}`;
  return `depuis le ${dateCourte(debut)}, ${dit}${verifiee}`;
}

export const LE_CONTRAT = 'Le contrat';

/** The entity or the group by its name; a contract is named beside. */
const quiEnMots = ({ entite, nom }: { entite: string; nom: string }, contrats: readonly string[]) =>
  contrats.includes(entite) ? LE_CONTRAT : nom;

/** « 2, sérieuse ». */
const niveauEnMots = (niveau: AlerteMontree['niveau']): string => `${niveau}, ${NIVEAUX_D_ALERTE[niveau]}`;

/** In what the value and the threshold of an alert are: of a forecast, its criterion says it; of a commitment, itself. */
function uniteDeLAlerte({ regle, constat }: Pick<AlerteMontree, 'regle' | 'constat'>, regleDe: Noms['regle']): string {
  const unite = regleDe(regle)?.unite;
  if (unite === undefined) return '';
  if (unite !== 'propre') return UNITES_D_ALERTE[unite];
  const [critere] = constat.criteres ?? [];
  const duCritere = critere === undefined ? undefined : regleDe(`d6143_39_${critere}`)?.unite;
  if (duCritere !== undefined && duCritere !== 'propre') return UNITES_D_ALERTE[duCritere];
  return UNITES_D_ENGAGEMENT[constat.unite ?? ''] ?? constat.unite ?? '';
}

/** The table of alerts; `contrat` is left out on the page of one. Where it is named, `qui` says nothing of its own alerts. */
export function colonnesDesAlertes(noms: Noms, au: string, avecContrat: boolean): Column<AlerteMontree>[] {
  const regle = (a: AlerteMontree) => noms.regle(a.regle);
  const intitules = ({ contrats: siens, ght }: AlerteMontree) =>
    ght === undefined ? siens.map(noms.contrat).join('\u00a0; ') : `${HORS_CONTRAT}, ${ght.libelle}`;
  const contrats: Column<AlerteMontree> = {
    key: 'contrat',
    title: 'Contrat',
    decides: true,
    cell: intitules,
    rank: intitules,
    file: { 'Identifiant du contrat': (a) => a.contrats.join(','), Contrat: intitules }
  };
  return [
    {
      key: 'regle',
      title: 'Alerte',
      cell: (a) => regle(a)?.libelle ?? a.regle,
      rank: (a) => regle(a)?.libelle ?? a.regle,
      file: {
        'Code de la règle': (a) => a.regle,
        Alerte: (a) => regle(a)?.libelle ?? a.regle,
        Famille: (a) => FAMILLES_D_ALERTE[regle(a)?.famille ?? 'equilibre'],
        Nature: (a) => NATURES_D_ALERTE[regle(a)?.nature ?? 'convention'].long,
        Fondement: (a) => regle(a)?.source ?? ''
      }
    },
    {
      key: 'qui',
      title: 'Qui',
      decides: true,
      cell: (a) => (avecContrat && a.contrats.includes(a.entite) ? '' : quiEnMots(a, a.contrats)),
      rank: (a) => quiEnMots(a, a.contrats),
      file: { 'FINESS ou code': (a) => a.entite, Qui: (a) => a.nom, Objet: (a) => a.objet ?? '' }
    },
    ...(avecContrat ? [contrats] : []),
    {
      key: 'constat',
      title: 'Ce qui est constaté',
      decides: true,
      cell: constatEnMots,
      file: {
        'Ce qui est constaté': constatEnMots,
        Valeur: (a) => a.valeur,
        Seuil: (a) => a.seuil,
        'Unité de la valeur et du seuil': (a) => uniteDeLAlerte(a, noms.regle),
        'Marge (€)': (a) => a.marge
      }
    },
    {
      key: 'euros',
      title: 'Euros en jeu',
      decides: true,
      figure: true,
      cell: (a) => (a.montant === null ? '–' : euros(a.montant)),
      rank: (a) => a.montant,
      file: { 'Euros en jeu (€)': (a) => a.montant }
    },
    {
      key: 'niveau',
      title: 'Niveau',
      decides: true,
      cell: (a) => niveauEnMots(a.niveau),
      rank: (a) => a.niveau,
      first: 'decroissant',
      tone: (a) => (estGrave(a.niveau) ? 'worse' : null),
      file: { Niveau: (a) => a.niveau }
    },
    {
      key: 'depuis',
      title: 'Début et durée',
      cell: (a) => dureeEnMots(a, au),
      rank: (a) => a.debut,
      file: {
        Début: (a) => a.debut,
        'Début au plus tard': (a) => ouiNon(a.auMoins),
        Fin: (a) => a.fin ?? '',
        'Durée (mois)': (a) => a.mois,
        'Gelée le': (a) => (a.fin === null ? (a.constat.gele ?? '') : '')
      }
    }
  ];
}

/** What a rule found of a hospital that no contract has examined: an alert that stands, or why it raised none. */
export type ExamenSeul = ExamenMontre | (AlerteMontree & { issue: 'remplie' });

/** The alerts that stand, by euros at stake, then why the other rules raised none, what could not be decided first. */
export function examensSeuls(
  alertes: readonly AlerteMontree[],
  examens: readonly ExamenMontre[],
  regles: readonly Regle[]
): ExamenSeul[] {
  const rang = new Map(regles.map(({ code }, i) => [code, i]));
  const parIssue = (issue: ExamenMontre['issue']) =>
    examens
      .filter((e) => e.issue === issue)
      .toSorted((a, b) => (rang.get(a.regle) ?? regles.length) - (rang.get(b.regle) ?? regles.length));
  return [
    ...alertes.filter(estLevee).map((a): ExamenSeul => ({ ...a, issue: 'remplie' })),
    ...parIssue('indecidable'),
    ...parIssue('non_remplie'),
    ...parIssue('sans_objet')
  ];
}

/** Each rule with its numbers and its margin: beyond the threshold it is negative. */
export function colonnesDesExamensSeuls(noms: Noms, au: string): Column<ExamenSeul>[] {
  return [
    { key: 'regle', title: 'Règle', cell: (e) => noms.regle(e.regle)?.libelle ?? e.regle },
    {
      key: 'issue',
      title: 'Ce qui a été trouvé',
      decides: true,
      cell: (e) =>
        e.issue === 'remplie'
          ? `${ISSUES.remplie}, niveau ${niveauEnMots(e.niveau)}, ${dureeEnMots(e, au)}`
          : ISSUES[e.issue],
      tone: (e) =>
        e.issue === 'remplie'
          ? estGrave(e.niveau)
            ? 'worse'
            : 'strong'
          : e.issue === 'indecidable'
            ? 'strong'
            : 'quiet'
    },
    {
      key: 'pourquoi',
      title: 'Ses nombres, ou ce qui manque',
      decides: true,
      cell: (e) =>
        e.issue === 'indecidable' ? majuscule(manqueEnMots(e.manque, CLASSEUR_DE_L_ETABLISSEMENT)) : constatEnMots(e)
    },
    {
      key: 'marge',
      title: 'Marge avant le seuil',
      figure: true,
      cell: (e) => (e.marge === null ? '–' : euros(e.marge))
    }
  ];
}

/** Why a rule raised nothing. */
export function colonnesDesExamens(noms: Noms, contrats: readonly string[]): Column<ExamenMontre>[] {
  return [
    { key: 'regle', title: 'Règle', cell: (e) => noms.regle(e.regle)?.libelle ?? e.regle },
    { key: 'qui', title: 'Qui', decides: true, cell: (e) => quiEnMots(e, contrats) },
    {
      key: 'issue',
      title: 'Ce qui a été trouvé',
      decides: true,
      cell: (e) => ISSUES[e.issue],
      tone: (e) => (e.issue === 'indecidable' ? 'strong' : 'quiet')
    },
    {
      key: 'pourquoi',
      title: 'Ses nombres, ou ce qui manque',
      decides: true,
      cell: (e) => (e.issue === 'indecidable' ? manqueEnMots(e.manque) : constatEnMots(e))
    }
  ];
}
