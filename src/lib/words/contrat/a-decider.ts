import type { MotifDeTranche, PointADecider } from '$lib/domain/contrat/a-decider';
import type { GainsEchus } from '$lib/domain/gain/reste';
import { dateCourte, dateLongue } from '$lib/format/date';
import { euros } from '$lib/format/nombre';
import { accord } from '$lib/format/phrase';
import { chiffresEnMots, compteEnMots } from './criteres';
import { enGras, type Morceau } from './morceaux';
import { procedureEnMots } from './procedure';

/** A point to decide, as a line: what is at stake, what it is, and where its proof stands on the page. */
export interface LigneADecider {
  code: string;
  /** Euros at stake, always above zero; null for a point that has none of its own. */
  enJeu: string | null;
  texte: readonly Morceau[];
  precision: string | null;
  /** Where its proof stands: a part of the page, of another page of the contract where one is named. */
  ancre: string;
  page?: 'contradictoire';
  lien: string;
  /** Said of it while it is folded. */
  plie?: string;
}

/** Lines shown at once; the others are one gesture away. */
export const POINTS_MONTRES = 5;

const MOTIFS: Readonly<Record<MotifDeTranche, string>> = {
  suspendue: 'suspendue',
  non_remplie: 'à échéance, condition non remplie',
  sans_preuve: 'condition remplie, aucune preuve fournie',
  echue: 'à échéance, ni versée ni suspendue'
};

/** « plan de redressement à demander à 2 EJ** sur 5 », « plan de redressement en cours (2024-2027)** (3 EJ sur 5 …) ». */
function suiteDuCritere({ procedure, entites, sur }: Extract<PointADecider, { code: 'critere' }>): string {
  if (procedure === null) return `plan de redressement à demander à ${entites} EJ** sur ${sur}`;
  return `${procedureEnMots(procedure)}**${entites === 1 ? '' : `\u00a0; ${entites} EJ sur ${sur} déjà en procédure`}`;
}

/** « d’année pleine **échus**, dont 3,1 M€ sécurisés ; action 2.1 d’abord », on one line. */
function echusEnMots({ securise, lourde }: GainsEchus, enJeu: number | null): string {
  const tous = securise === enJeu ? 'tous sécurisés' : `dont ${euros(securise)} sécurisés`;
  const dont = securise === 0 ? 'aucun sécurisé' : tous;
  return `, ${dont}\u00a0; action ${lourde} d’abord`;
}

/** What the euros of a folded point are: a list of bare amounts would be added up. */
const DE_QUOI: Readonly<Record<Exclude<PointADecider['code'], 'decisions'>, string>> = {
  avant_gel: 'dus avant le gel',
  echu: 'échus',
  perdu: 'perdus',
  rebasage: 'non rebasés',
  tranche: 'd’aide',
  critere: 'sous un seuil légal',
  retenus: 'discutés',
  non_explique: 'non expliqués'
};

/** One point, as a line of the list. */
export function ligneADecider(point: PointADecider): LigneADecider {
  const ligne = entiere(point);
  if (point.code === 'decisions' || ligne.enJeu === null) return ligne;
  return { ...ligne, plie: `${ligne.enJeu} ${DE_QUOI[point.code]}` };
}

function entiere(point: PointADecider): LigneADecider {
  const { code } = point;
  const enJeu = point.enJeu === null ? null : euros(point.enJeu);
  switch (point.code) {
    case 'avant_gel':
      return {
        ...{ code, enJeu, ancre: 'gains', lien: 'les gains' },
        texte: enGras(`d’année pleine **dus avant le gel du ${dateCourte(point.le)}** et non en vigueur`),
        precision: 'Le gel arrête ce qui devient dû\u00a0: rien ne s’y ajoute, rien n’en est remis'
      };
    case 'echu':
      return {
        ...{ code, enJeu, ancre: 'gains', lien: 'les gains' },
        texte: enGras(`d’année pleine **échus**${point.echus ? echusEnMots(point.echus, point.enJeu) : ''}`),
        precision: null
      };
    case 'perdu':
      return {
        ...{ code, enJeu, ancre: 'gains', lien: 'les gains' },
        texte: enGras('d’année pleine **perdus ou repris**, à compenser ou à abandonner'),
        precision: null
      };
    case 'rebasage':
      return {
        ...{ code, enJeu, ancre: 'gains', lien: 'le détail' },
        texte: enGras(
          `d’écart entre les gains du plan et l’effort de l’avenant ${point.avenant}\u00a0: **gains non rebasés**`
        ),
        precision: `${point.restees} ${accord(point.restees, 'ligne')} sur ${point.lignes} restées telles que signées avant l’avenant`
      };
    case 'tranche':
      return {
        ...{ code: `${code}-${point.tranche}`, enJeu, ancre: 'aides', lien: 'la preuve' },
        texte: enGras(`**tranche ${point.tranche} ${MOTIFS[point.motif]}**\u00a0: ${point.libelle}`),
        precision: point.condition === null ? null : `Condition\u00a0: ${point.condition}`
      };
    case 'critere':
      return {
        ...{
          code: `${code}-${point.procedure?.stade ?? 'a_demander'}`,
          enJeu,
          ancre: 'criteres',
          lien: 'les chiffres'
        },
        texte: enGras(
          `sous le seuil du critère ${point.numero}° (${compteEnMots(point)}) pour ${point.nom}\u00a0: **${suiteDuCritere(point)}`
        ),
        precision: chiffresEnMots({ numero: point.numero, chiffres: point.chiffres })
      };
    case 'retenus':
      return {
        ...{ code, enJeu, page: 'contradictoire', ancre: '', lien: 'les lignes' },
        texte: enGras('de gains **retenus différemment par les deux parties**, ou non valorisés'),
        precision: [
          ...(point.ecart === 0 ? [] : [`écart\u00a0: ${euros(Math.abs(point.ecart))}`]),
          ...(point.nonValorisees === 0
            ? []
            : [
                `${point.nonValorisees} ${accord(point.nonValorisees, 'ligne non valorisée', 'lignes non valorisées')}, prévues pour ${euros(point.eurosNonValorises)}`
              ])
        ].join('\u00a0; ')
      };
    case 'non_explique':
      return {
        ...{ code, enJeu, ancre: 'ponts', lien: 'le pont' },
        texte: enGras(
          `**non expliqués** entre la cible et l’atterrissage, en sens ${point.favorable ? 'favorable' : 'défavorable'}`
        ),
        precision: null
      };
    case 'decisions':
      return {
        ...{ code, enJeu, ancre: 'revues', lien: 'les décisions' },
        plie:
          point.enRetard > 0
            ? `${point.enRetard} ${accord(point.enRetard, 'décision')} à échéance passée`
            : `${point.nombre} ${accord(point.nombre, 'décision')}`,
        texte: enGras(
          `**${point.nombre} ${accord(point.nombre, 'décision')}** ${accord(point.nombre, 'prise')} en revue et non ${accord(point.nombre, 'faite')}`
        ),
        precision:
          point.plusAncienne === null
            ? 'aucune à échéance passée'
            : `${point.enRetard === point.nombre ? '' : 'dont '}${point.enRetard} à échéance passée, la plus ancienne pour le ${dateCourte(point.plusAncienne)}`
      };
  }
}

export const MOTS_A_DECIDER = {
  /** @param revue day of the next review; null when none is planned */
  titre: (revue: string | null) =>
    revue === null ? 'À décider à la prochaine revue' : `À décider à la revue du ${dateLongue(revue)}`,
  sousTitre: (points: number) =>
    `${points} ${accord(points, 'point')}, par euros en jeu\u00a0; ils ne s’additionnent pas`,
  aucun:
    'Rien à décider d’après les données\u00a0: aucun gain à date passée, aucune tranche en attente, aucune décision ouverte.',
  /** What each of those that are folded has at stake, or how many it is. */
  autres: (points: readonly Pick<LigneADecider, 'plie'>[]) => {
    const dits = points.flatMap(({ plie }) => plie ?? []);
    const compte = `et ${points.length} ${accord(points.length, 'autre point', 'autres points')}`;
    return dits.length === 0 ? compte : `${compte}\u00a0: ${dits.join('\u00a0; ')}`;
  }
};
