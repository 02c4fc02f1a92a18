import { criteres6143, critereEnMots, estConcernee, type Critere } from '$lib/domain/comptes/alerte';
import { criticite, NIVEAUX_DE_CRITICITE, type Criticite } from '$lib/domain/comptes/criticite';
import { autorisationEmprunt, type AutorisationEmprunt, type CritereDette } from '$lib/domain/comptes/dette';
import { procedureA, procedureEnMots } from '$lib/domain/comptes/procedure';
import { accord } from '$lib/format/phrase';
import { euros, pourcentLisible, valeurLisible } from '$lib/format/nombre';
import { cloture, exercicesClos, presentes } from './comptes';
import type { CritereLegal } from './contrat.types';
import type { Etude } from './etude';
import type { Reperes } from './reperes';

/** D. 6143-39 and D. 6145-70 per legal entity, on the last compte financier known at D, with their numbers. */
export function criteresDe(etude: Etude, reperes: Reperes): CritereLegal[] {
  const plans = reperes.plansA(etude.jugeLe);
  const liste = reperes.aLaListe ? etude.dossier.liste_ej : null;
  return presentes(etude).flatMap((ej): CritereLegal[] => {
    const clos = exercicesClos(etude, [ej]).flatMap((annee) => cloture(etude, ej, annee) ?? []);
    const dernier = clos.at(-1);
    if (!dernier) return [];
    const criteres = criteres6143(dernier.comptes, liste);
    const concernee = estConcernee(criteres);
    const procedure = concernee === true ? procedureA(plans, ej, etude.jugeLe) : null;
    return [
      {
        ej,
        nom: reperes.nomDe(ej),
        base: `${criteres[0].document}, constaté`,
        concernee,
        procedure: procedure === null ? null : procedureEnMots(procedure),
        aDemander: procedure?.etape === 'a_demander',
        criticite: criticiteEnMots(criticite(clos.map(({ comptes }) => criteres6143(comptes, liste)))),
        criteres: criteres.map((c) => ({
          numero: c.critere,
          rempli: c.rempli,
          texte: critereEnMots(c),
          chiffres: chiffresEnMots(c)
        })),
        emprunt: empruntEnMots(autorisationEmprunt(dernier.soldes))
      }
    ];
  });
}

const pourcent = (part: number) => pourcentLisible(part, 1);
const duSeuil = (marge: number) => `${euros(Math.abs(marge))} ${marge < 0 ? 'au-delà' : 'de marge'}`;

/** « déficit de 5,0 % des produits du CRP (60,0 M€) pour un seuil de 3,0 %, 1,2 M€ au-delà ». */
function chiffresEnMots({ critere, chiffres }: Critere): string | null {
  if (chiffres === null) return null;
  const { valeur, seuil, base, marge } = chiffres;
  if (base === null) {
    return `CAF de ${euros(valeur)} pour ${euros(seuil)} de capital à rembourser, ${euros(Math.abs(marge))} ${marge < 0 ? 'de moins' : 'de marge'}`;
  }
  if (critere === 1) {
    const signe = valeur < 0 ? 'déficit' : valeur > 0 ? 'excédent' : 'résultat';
    const quoi = `${signe} corrigé de ${pourcent(Math.abs(valeur))}`;
    return `${quoi} des produits du CRP (${euros(base)}) pour un seuil de ${pourcent(-seuil)}, ${duSeuil(marge)}`;
  }
  return `CAF de ${pourcent(valeur)} du total des produits (${euros(base)}) pour un seuil de ${pourcent(seuil)}, ${euros(Math.abs(marge))} ${marge < 0 ? 'de moins' : 'de marge'}`;
}

function criticiteEnMots(lue: Criticite | null): CritereLegal['criticite'] {
  if (lue === null) return null;
  const { niveau, remplis, durable, loin } = lue;
  const raisons = [
    `${remplis}\u00a0${accord(remplis, 'critère rempli', 'critères remplis')}`,
    ...(durable ? ['trois exercices de suite'] : []),
    ...(loin ? ['loin du seuil'] : [])
  ];
  const mot = NIVEAUX_DE_CRITICITE[niveau] ?? '';
  return {
    niveau,
    texte: niveau === 0 ? 'criticité aucune' : `criticité ${niveau} sur 4, ${mot}\u00a0: ${raisons.join(', ')}`
  };
}

const DETTE: Record<CritereDette['code'], string> = {
  independance_financiere: 'dette ÷ capitaux permanents',
  duree_dette: 'durée apparente de la dette',
  taux_encours: 'dette ÷ total des produits'
};

function empruntEnMots({ criteres, depasses, requise }: AutorisationEmprunt): CritereLegal['emprunt'] {
  const seuils = `${depasses}\u00a0${accord(depasses, 'seuil dépassé', 'seuils dépassés')} sur ${criteres.length}`;
  const verdict =
    requise === null
      ? 'emprunts\u00a0: chiffres insuffisants pour dire s’il faut une autorisation'
      : requise
        ? `emprunts soumis à l’autorisation de l’ARS\u00a0: ${seuils}`
        : `emprunts sans autorisation de l’ARS\u00a0: ${seuils}`;
  return { requise, texte: verdict, criteres: criteres.map((c) => ({ depasse: c.depasse, texte: detteEnMots(c) })) };
}

function detteEnMots({ code, valeur, seuil, marge, depasse, repute, significatif }: CritereDette): string {
  if (repute) return `${DETTE[code]}\u00a0: non calculable sans CAF positive, réputée dépassée`;
  if (valeur === null || marge === null || depasse === null) return `${DETTE[code]}\u00a0: chiffres manquants`;
  const lu = (n: number, decimales: number) =>
    valeurLisible(n, { unite: code === 'duree_dette' ? 'années' : 'fraction', decimales });
  const ecart = `${euros(Math.abs(marge))} ${depasse ? 'au-delà' : 'de marge'}`;
  if (!significatif)
    return `${DETTE[code]}\u00a0: non significative (CAF sous 1\u00a0% des produits), seuil de ${lu(seuil, 0)} dépassé`;
  return `${DETTE[code]}\u00a0: ${lu(valeur, 1)} pour un seuil de ${lu(seuil, 0)}, ${ecart}`;
}
