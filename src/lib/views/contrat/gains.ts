import { anneePleine, compteEnResultat, effetExercice, exercice as effetsDe, report } from '$lib/domain/gain/gain';
import { doublesComptes } from '$lib/domain/gain/base-commune';
import { partsDesGains, syntheseGains, valeursRetenues } from '$lib/domain/gain/gains';
import { situationGain } from '$lib/domain/gain/palier';
import { gainsParEj } from '$lib/domain/gain/territoire';
import { euros } from '$lib/format/nombre';
import { anneesDe } from '../fiche/gains';
import type { GainsDuContrat, Rung } from './contrat.types';
import { cumulDe } from './cumul';
import type { Etude } from './etude';
import type { Reperes } from './reperes';

type Ligne = Etude['lignes'][number];
const ECHELONS: readonly Rung[] = ['constate', 'realise', 'securise', 'valide', 'chiffre', 'identifie'];

type Nature = GainsDuContrat['annees'][number]['parts'][number]['nature'];

function natureDe(ligne: Ligne): Nature {
  if (ligne.nature !== 'recette') return 'depense';
  return ligne.type_recette === 'volume' || ligne.type_recette === 'case_mix' ? 'recette_activite' : 'recette_autre';
}

/**
 * In-year effects by rung and nature: each line once, in the rung where it stands at D; what it owes to being in force
 * longer than the year before is the report, told apart. Parts and report make the whole effect.
 */
function anneeDe(etude: Etude, annee: number): GainsDuContrat['annees'][number] {
  const { dossier, au } = etude;
  const resultat = etude.lignes.filter(compteEnResultat);
  const retenues = resultat.flatMap((l) => {
    const { retenue, echelon } = situationGain(l, dossier.gain_palier, au);
    return retenue === null ? [] : [{ retenue, palier: echelon ?? 'identifie' }];
  });
  const natures: readonly Nature[] = ['depense', 'recette_autre', 'recette_activite'];
  const parts = ECHELONS.flatMap((palier) =>
    natures.map((nature) => {
      const siennes = retenues.filter((r) => r.palier === palier && natureDe(r.retenue) === nature);
      const effets = siennes.map(({ retenue: l }) => (effetExercice(l, annee) ?? 0) - (report(l, annee) ?? 0));
      return { palier, nature, montant: Math.round(effets.reduce((x, y) => x + y, 0)) };
    })
  );
  return {
    annee,
    parts: parts.filter((p) => p.montant !== 0),
    report: Math.round(retenues.reduce((s, { retenue }) => s + (report(retenue, annee) ?? 0), 0)),
    attendu: Math.round(effetsDe(resultat, annee).total)
  };
}

/** The gains of a contract at D: by year, by rung, by nature, by side. */
export function gainsDe(etude: Etude, reperes: Reperes): GainsDuContrat {
  const { dossier, au, exercice, geleDepuis, lignes } = etude;
  const signe = dossier.contrat.signature !== null && dossier.contrat.signature <= au;
  const synthese = syntheseGains(lignes, dossier.gain_palier, exercice, au, geleDepuis);
  const resultat = lignes.filter(compteEnResultat);

  const perimetre = dossier.contrat_perimetre.map(({ ej }) => ej);
  const parts = partsDesGains(resultat, (l) => anneePleine(l) ?? l.brut - l.couts_induits);
  const retenues = valeursRetenues(resultat);
  const ponctuel = resultat.filter((l) => l.perennite === 'ponctuel');
  return {
    annees: anneesDe(etude).map((annee) => anneeDe(etude, annee)),
    exercice,
    apPlanifiee: Math.round(synthese.apPrevue),
    apSecurisee: Math.round(synthese.apSecurisee),
    apEnVigueur: Math.round(synthese.apEnVigueur),
    attenduADate: Math.round(synthese.effetAttenduADate),
    realiseADate: Math.round(synthese.effetRealiseADate),
    attenduAnnee: Math.round(synthese.effetAttendu),
    ponctuelPlanifie: Math.round(ponctuel.reduce((s, l) => s + l.brut - l.couts_induits, 0)),
    partActivite: parts.partActivite,
    partPonctuelle: parts.partPonctuelle,
    recettes: Math.round(parts.recettes),
    depenses: Math.round(parts.depenses),
    depensesEvitees: Math.round(synthese.evitees.anneePleine),
    retenuEtablissement: retenues.perennes.etablissement,
    retenuArs: retenues.perennes.ars,
    apTerritoire: Math.round(gainsParEj(resultat, perimetre, (l) => anneePleine(l) ?? 0).territoire),
    absence: !signe ? 'sans objet' : synthese.rienAttendu ? 'aucun gain attendu à date' : null,
    alertes: alertesDe(etude, reperes),
    cumul: cumulDe(etude, resultat)
  };
}

/** Double counts to look at: gains cut by a common base, and lines that share a base without saying so. */
function alertesDe({ dossier, lignes }: Etude, reperes: Reperes): string[] {
  const bases = dossier.base.flatMap((base) => {
    const membres = dossier.action.filter((a) => a.base === base.base).map((a) => a.numero);
    const siennes = lignes.filter((l) => membres.includes(l.action) && compteEnResultat(l));
    const avant = siennes.reduce((s, l) => s + (anneePleine({ ...l, coefficient: 1 }) ?? 0), 0);
    const apres = siennes.reduce((s, l) => s + (anneePleine(l) ?? 0), 0);
    if (avant - apres < 1) return [];
    return [
      `« ${base.libelle} », base commune aux actions ${membres.join(', ')} : ${euros(avant)} d’année pleine annoncés, ${euros(apres)} retenus (${base.plafond === null ? 'abattement' : `abattement et plafond de ${euros(base.plafond)}`}).`
    ];
  });
  const doubles = doublesComptes(dossier.gain, dossier.action).map(
    (d) =>
      `Les actions ${d.actions.join(' et ')} comptent sur le même poste (${reperes.nomDe(d.ej)}, compte ${d.compte}, ${d.unite}) sans base commune : double compte à vérifier.`
  );
  return [...bases, ...doubles];
}
