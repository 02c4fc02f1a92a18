import { couvreLeCapital } from '$lib/domain/comptes/capital';
import { euros } from '$lib/format/nombre';
import { accord } from '$lib/format/phrase';
import type { ConseilModele, ResultatVu, RevueModele } from '$lib/views/reunion/reunion.types';
import { AUCUN_GAIN_ATTENDU, rienDeDu } from '../contrat/gains-dus';
import { inexpliqueEnTitre, MOTS_DES_PONTS, pontDit, questionDuPont } from '../contrat/ponts';
import { type ChiffreCle, ensemble, type Planche } from './bloc';
import { chiffreDeLaCaisse } from './caisse-a-regarder';
import { projections } from './projections';

type Conseil = ResultatVu & Pick<ConseilModele, 'exercice' | 'clos' | 'statut' | 'autofinancement' | 'tresorerie'>;
type Revue = ResultatVu &
  Pick<RevueModele, 'exercice'> & {
    gains: Pick<NonNullable<RevueModele['gains']>, 'apPlanifiee' | 'apEnVigueur' | 'apDue'> | null;
  };

/** Who projects, as the meeting calls them. */
interface Qui {
  attend: string;
  de: string;
}

/** Of a review, which is of the contract of one establishment. */
export const QUI_EN_REVUE: Qui = { attend: 'l’établissement attend', de: 'de l’établissement' };

/** Before a board: its hospital, or all of them. */
export function quiAuConseil({ tresorerie: { length: n } }: Pick<Conseil, 'tresorerie'>): Qui {
  return {
    attend: accord(n, 'l’hôpital attend', 'les hôpitaux attendent'),
    de: accord(n, 'de l’hôpital', 'des hôpitaux')
  };
}

/** The board sheet: from last year to where this one lands, and the figures that go with it; null without a bridge. */
export function plancheDuConseil(m: Conseil): Planche | null {
  return planche(m, `Résultat ${m.exercice} des soins`, quiAuConseil(m), [
    ...autofinancement(m),
    ...chiffreDeLaCaisse(m.tresorerie)
  ]);
}

/** The sheet of a review: from the target to where the year lands, action by action; null without a bridge. */
export function plancheDeLaRevue(m: Revue): Planche | null {
  return planche(m, `Résultat ${m.exercice} du CRP`, QUI_EN_REVUE, anneePleine(m));
}

function planche(
  m: ResultatVu & { exercice: number },
  quoi: string,
  qui: Qui,
  suite: readonly ChiffreCle[]
): Planche | null {
  const { pont } = m;
  if (pont === null) return null;
  const dit = pontDit(pont);
  return {
    titre: `${quoi}\u00a0: ${attendus(m, qui)}${inexpliqueEnTitre(dit)}`,
    sousTitre: MOTS_DES_PONTS.sousTitre(pont),
    pont: dit,
    chiffres: [...cible(m), ...projections(m, qui.de), ...suite],
    question: pont.question && questionDuPont(pont.question)
  };
}

/** « les hôpitaux attendent −13,9 M€, la cible est à −13,6 M€, l’outil attend −15,4 M€ ». */
export function attendus(
  { atterrissage, cible: visee }: Pick<ResultatVu, 'atterrissage' | 'cible'>,
  qui: Pick<Qui, 'attend'>
): string {
  const selon = (origine: 'etablissement' | 'outil') => atterrissage.find((a) => a.origine === origine);
  const [sien, calcule] = [selon('etablissement'), selon('outil')];
  return [
    ...(sien ? [`${qui.attend} ${euros(sien.valeur)}`] : []),
    ...(visee === null ? [] : [`la cible est à ${euros(visee)}`]),
    ...(calcule ? [`l’outil attend ${euros(calcule.valeur)}`] : [])
  ].join(', ');
}

const cible = ({ cible: valeur, exercice }: ResultatVu & { exercice: number }): ChiffreCle[] =>
  valeur === null
    ? []
    : [{ libelle: 'Cible du contrat', precision: String(exercice), valeur: euros(valeur), manque: false }];

function anneePleine({ gains }: Revue): ChiffreCle[] {
  if (gains === null) return [];
  const { apEnVigueur, apDue, apPlanifiee } = gains;
  const precision = `${euros(apPlanifiee)} prévus`;
  if (rienDeDu(gains)) {
    const dit =
      apEnVigueur === 0
        ? { precision, valeur: AUCUN_GAIN_ATTENDU }
        : { precision: `${AUCUN_GAIN_ATTENDU}, ${precision}`, valeur: euros(apEnVigueur) };
    return [{ libelle: 'Année pleine en vigueur', ...dit, manque: false }];
  }
  return [
    {
      ...{ libelle: 'Année pleine en vigueur, sur ce qui est dû', precision },
      ...{ valeur: `${euros(apEnVigueur)} sur ${euros(apDue)}`, manque: apEnVigueur < apDue }
    }
  ];
}

function autofinancement({ autofinancement: lignes, clos, statut }: Conseil): ChiffreCle[] {
  const [caf, capital] = [ensemble(lignes, 'caf'), ensemble(lignes, 'capital')];
  if (clos === null || caf === null || capital === null) return [];
  return [
    {
      ...{
        libelle: 'CAF, pour le capital des emprunts',
        precision: statut === 'provisoire' ? `${clos}, provisoire` : String(clos)
      },
      ...{ valeur: `${euros(caf)} pour ${euros(capital)}`, manque: couvreLeCapital(caf, capital)?.couvre === false }
    }
  ];
}
