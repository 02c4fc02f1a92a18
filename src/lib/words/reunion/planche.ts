import { couvreLeCapital } from '$lib/domain/comptes/capital';
import { caisseLaPlusBasse } from '$lib/domain/comptes/plan-tresorerie';
import { ecartLisible, euros } from '$lib/format/nombre';
import { accord } from '$lib/format/phrase';
import type { ConseilModele } from '$lib/views/reunion/reunion.types';
import { MOTS_DES_PONTS, pontDit, questionDuPont } from '../contrat/ponts';
import { ensemble, moisDe, type ChiffreCle, type Planche } from './bloc';

type Lu = Pick<
  ConseilModele,
  'exercice' | 'clos' | 'pont' | 'cible' | 'atterrissage' | 'autofinancement' | 'tresorerie'
>;

const EUROS = { unite: 'euros', decimales: 1 };

/** The board sheet: from last year to where this one lands, and the figures that go with it; null without a bridge. */
export function plancheDuConseil(m: Lu): Planche | null {
  const { exercice, pont } = m;
  if (pont === null) return null;
  return {
    titre: `Résultat ${exercice} des soins\u00a0: ${attendus(m)}`,
    sousTitre: MOTS_DES_PONTS.sousTitre(pont),
    pont: pontDit(pont),
    chiffres: [...cible(m), ...projections(m), ...autofinancement(m), ...caisse(m)],
    question: pont.question && questionDuPont(pont.question)
  };
}

/** « les hôpitaux attendent −13,9 M€, la cible est à −13,6 M€, l’outil attend −15,4 M€ ». */
function attendus(m: Lu): string {
  const selon = (origine: 'etablissement' | 'outil') => m.atterrissage.find((a) => a.origine === origine);
  const [sien, calcule] = [selon('etablissement'), selon('outil')];
  return [
    ...(sien
      ? [`${accord(m.tresorerie.length, 'l’hôpital attend', 'les hôpitaux attendent')} ${euros(sien.valeur)}`]
      : []),
    ...(m.cible === null ? [] : [`la cible est à ${euros(m.cible)}`]),
    ...(calcule ? [`l’outil attend ${euros(calcule.valeur)}`] : [])
  ].join(', ');
}

const cible = ({ cible: valeur, exercice }: Lu): ChiffreCle[] =>
  valeur === null
    ? []
    : [{ libelle: 'Cible du contrat', precision: String(exercice), valeur: euros(valeur), manque: false }];

function projections(m: Lu): ChiffreCle[] {
  return m.atterrissage.map(({ origine, document, valeur, fourchette }) => {
    const ecart = m.cible === null ? null : valeur - m.cible;
    const dit = ecart === null ? '' : `, écart de ${ecartLisible(ecart, EUROS)}`;
    return {
      libelle:
        origine === 'outil'
          ? 'Projection de l’outil'
          : `Projection ${accord(m.tresorerie.length, 'de l’hôpital', 'des hôpitaux')}`,
      precision: `${document}${dit}`,
      valeur:
        fourchette === null || fourchette.bas === fourchette.haut
          ? euros(valeur)
          : `${euros(fourchette.bas)} à ${euros(fourchette.haut)}`,
      manque: ecart !== null && ecart < 0
    };
  });
}

function autofinancement({ autofinancement: lignes, clos }: Lu): ChiffreCle[] {
  const [caf, capital] = [ensemble(lignes, 'caf'), ensemble(lignes, 'capital')];
  if (clos === null || caf === null || capital === null) return [];
  return [
    {
      ...{ libelle: 'CAF, pour le capital des emprunts', precision: String(clos) },
      ...{ valeur: `${euros(caf)} pour ${euros(capital)}`, manque: couvreLeCapital(caf, capital)?.couvre === false }
    }
  ];
}

function caisse({ tresorerie }: Lu): ChiffreCle[] {
  const bas = caisseLaPlusBasse(tresorerie);
  if (bas === null) return [];
  return [
    {
      ...{ libelle: 'Caisse la plus basse prévue', precision: `${bas.nom}, ${moisDe(bas.fin)}` },
      ...{ valeur: euros(bas.montant), manque: bas.montant < 0 }
    }
  ];
}
