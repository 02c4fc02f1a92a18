import { beforeAll, describe, expect, it } from 'vitest';
import { CODES_DES_REGLES } from '$lib/domain/alerte/evaluation';
import type { AlerteMontree } from '$lib/views/alertes/alertes.types';
import type { ContratModele } from '$lib/views/contrat/contrat.types';
import { memo } from '$lib/engine/memo';
import { registre } from '$lib/views/registre';
import type { ConseilModele, DialogueModele } from '$lib/views/reunion/reunion.types';
import { constatEnMots, preuveDe } from '$lib/words/alerte/constat';
import { ouvreJeu } from '../../src/pipeline/jeu/ouvre';
import { ecritsDeLaDemonstration, type Ecrits } from './ecrits';

/** What stands behind the links of the alerts of a contract. */
interface Derriere {
  contrat: ContratModele;
  lis: Ecrits['lis'];
}
type Preuve = (d: Derriere, a: AlerteMontree) => boolean;

const egaux = (a: number | null | undefined, b: number | null) =>
  typeof a === 'number' && b !== null && Math.abs(a - b) <= 1e-5 * Math.max(1, Math.abs(b));

const criteresDe = ({ contrat }: Derriere, { entite }: AlerteMontree) =>
  contrat.criteres.find(({ ej }) => ej === entite);
const critere =
  (numero: 1 | 2 | 3): Preuve =>
  (d, a) =>
    egaux(criteresDe(d, a)?.criteres.find((c) => c.numero === numero)?.chiffres?.valeur, a.valeur);
const critereALaPrevision: Preuve = (d, a) => {
  const lu = criteresDe(d, a)?.criteres.find(({ numero }) => String(numero) === a.constat.criteres?.[0]);
  const prevu = lu?.prevus?.find(({ document }) => document === a.constat.document);
  return lu?.rempli !== true && egaux(prevu?.chiffres?.valeur, a.valeur);
};
const remplis: Preuve = (d, a) =>
  criteresDe(d, a)?.criteres.filter(({ rempli }) => rempli === true).length === a.valeur;
const retour: Preuve = ({ contrat }, a) =>
  contrat.transmissions.some(
    (t) => t.ej === a.entite && `${t.document} ${t.exercice}` === a.objet && t.joursDeRetard === a.valeur
  );
const fiche = ({ contrat, lis }: Derriere, { constat }: AlerteMontree) =>
  lis('fiche', { contrat: contrat.entete.id, numero: constat.action ?? '' });
/** The meeting of one hospital, where the rules of its staff lead: computed when it is asked for, as on its page. */
const dialogues = new Map<string, DialogueModele>();
const DU_DIALOGUE = ['masse_salariale', 'etpr_sur_tper', 'emploi_medical_temporaire'];
const dialogueDe = ({ contrat }: Derriere, { entite }: AlerteMontree) =>
  dialogues.get(`${contrat.entete.id} ${entite}`);
function ligneDuDialogue(d: Derriere, a: AlerteMontree) {
  const lignes = dialogueDe(d, a)?.entites ?? [];
  return lignes.length === 1 ? lignes[0]?.chiffres : undefined;
}
/** Both terms stand in the row, with their day and their documents, and are told in its sentence. */
const dansLaLigne: Preuve = (_, a) =>
  a.constat.solde !== undefined &&
  a.constat.base !== undefined &&
  / pour .*€/u.test(constatEnMots(a).split('\u00a0: ')[1] ?? '');
/** A balance in euros is its own proof, with its day and the accounts that told it. */
const soldeDit: Preuve = (_, a) =>
  a.constat.le !== undefined && / \(situation mensuelle\) | \(compte financier /u.test(constatEnMots(a));

/** By rule, that the place where its link leads shows the value that raised it. */
const PREUVES: Readonly<Record<string, { ou: string | null; montre: Preuve }>> = {
  d6143_39_1: { ou: '#criteres', montre: critere(1) },
  d6143_39_2: { ou: '#criteres', montre: critere(2) },
  d6143_39_3: { ou: '#criteres', montre: critere(3) },
  d6145_70: { ou: '#criteres', montre: (d, a) => criteresDe(d, a)?.emprunt.depasses === a.valeur },
  critere_prevu: { ou: '#criteres', montre: critereALaPrevision },
  l6143_3: { ou: '#criteres', montre: remplis },
  l6143_3_1: { ou: '#criteres', montre: remplis },
  iaf: { ou: '#criteres', montre: critere(3) },
  criticite: { ou: '#criteres', montre: (d, a) => criteresDe(d, a)?.criticite?.niveau === a.valeur },
  ght_concerne: {
    ou: '#criteres',
    montre: ({ contrat }, a) => contrat.criteres.filter(({ concernee }) => concernee === true).length >= (a.valeur ?? 9)
  },
  dettes_sociales_echues: { ou: null, montre: soldeDit },
  moratoires: { ou: null, montre: soldeDit },
  fournisseurs_echus: { ou: null, montre: dansLaLigne },
  creances_patients: { ou: null, montre: dansLaLigne },
  dettes_fournisseurs: { ou: null, montre: dansLaLigne },
  masse_salariale: {
    ou: 'reunions/dialogue-de-gestion/#titre-1',
    montre: (d, a) => {
      const cumul = dialogueDe(d, a)?.cumul;
      return egaux(cumul?.realise, a.constat.solde ?? null) && egaux(cumul?.eprd, a.constat.base ?? null);
    }
  },
  tresorerie_basse: {
    ou: '#tresorerie',
    montre: ({ contrat }, a) =>
      contrat.tresorerie.some(
        ({ ej, jours, date }) =>
          ej === a.entite && date === a.constat.le && Math.abs((jours ?? NaN) - (a.valeur ?? NaN)) <= 0.05
      )
  },
  tresorerie_prevue: {
    ou: 'reunions/conseil-de-surveillance/#tresorerie',
    montre: ({ contrat, lis }, a) => {
      const { contenu } = lis('reunion', { contrat: contrat.entete.id, reunion: 'conseil-de-surveillance' });
      const siens = (contenu as ConseilModele).tresorerie.find(({ nom }) => nom === a.nom)?.plan ?? [];
      return siens.some(({ fin, montant, plusBas }) => fin === a.constat.le && egaux(plusBas ?? montant, a.valeur));
    }
  },
  etpr_sur_tper: {
    ou: 'reunions/dialogue-de-gestion/#emplois',
    // Posts are told to the tenth.
    montre: (d, a) => {
      const { grade = '', emplois = NaN, autorises = NaN } = a.constat;
      const chiffres = ligneDuDialogue(d, a);
      const [paye, tper] =
        grade === 'pm' ? [chiffres?.pm_paye, chiffres?.pm_tper] : [chiffres?.pnm_paye, chiffres?.pnm_tper];
      return Math.abs(Number(paye) - emplois) <= 0.051 && Math.abs(Number(tper) - autorises) <= 0.051;
    }
  },
  emploi_medical_temporaire: {
    ou: 'reunions/dialogue-de-gestion/#temporaire',
    montre: (d, a) => {
      const c = ligneDuDialogue(d, a);
      const ensemble = (suite: '' | '_avant') => Number(c?.[`interim${suite}`]) + Number(c?.[`motif2${suite}`]);
      return egaux(ensemble(''), a.constat.solde ?? null) && egaux(ensemble('_avant'), a.constat.base ?? null);
    }
  },
  eprd_en_retard: { ou: '#transmissions', montre: retour },
  ria_en_retard: { ou: '#transmissions', montre: retour },
  compte_financier_en_retard: { ou: '#transmissions', montre: retour },
  revue_en_retard: {
    ou: '#revues',
    montre: ({ contrat }, a) => contrat.revues.find(({ instance }) => instance === 'revue')?.date === a.constat.le
  },
  ap_due: {
    ou: '#gains',
    montre: ({ contrat: { gains } }, a) => egaux(1 - gains.apEnVigueur / gains.apDue, a.valeur)
  },
  gains_securises_echus: {
    ou: 'actions/',
    // After its base in common, a gain is worth what its years expect of it.
    montre: (d, a) =>
      fiche(d, a).gains.some(
        ({ gain, net, annees }) =>
          gain === a.constat.gain && [net, ...annees.map(({ attendu }) => attendu)].includes(a.montant ?? NaN)
      )
  },
  jalon_en_retard: {
    ou: 'actions/',
    montre: (d, a) =>
      fiche(d, a).jalons.some(({ jalon, joursDeRetard }) => jalon === a.constat.jalon && joursDeRetard === a.valeur)
  },
  aide_en_attente: {
    ou: 'aides/',
    montre: ({ contrat, lis }, a) =>
      lis('aides', { contrat: contrat.entete.id }).tranches.some(
        ({ tranche, prevueLe, nonVersees }) =>
          tranche === a.constat.tranche &&
          [prevueLe, ...nonVersees.map(({ dueLe }) => dueLe)].includes(a.constat.le ?? '')
      )
  },
  engagement_hors_tolerance: {
    ou: '#engagements',
    montre: ({ contrat }, a) =>
      contrat.engagements.some(
        ({ code, constate }) => code === a.constat.engagement && egaux(constate?.valeur, a.valeur)
      )
  },
  desaccord_etablissement: {
    ou: '#synthese',
    montre: ({ contrat: { synthese } }) =>
      synthese.desaccordDe.includes('etablissement') && synthese.desaccord.length > 0
  },
  desaccord_ars: {
    ou: '#synthese',
    montre: ({ contrat: { synthese } }) => synthese.desaccordDe.includes('ars') && synthese.desaccord.length > 0
  }
};

describe('« Voir la preuve » mène au nombre qui a levé l’alerte, ou la ligne le dit', () => {
  const levees = new Map<string, { a: AlerteMontree; d: Derriere }[]>();
  beforeAll(async () => {
    const { contrats, lis } = ecritsDeLaDemonstration();
    for (const contrat of contrats) {
      const d = { contrat: lis('contrat', { contrat }), lis };
      for (const a of lis('alertesDuContrat', { contrat }).alertes)
        if (a.fin === null && a.verifieLe === d.contrat.entete.au)
          levees.set(a.regle, [...(levees.get(a.regle) ?? []), { a, d }]);
    }
    const db = memo(await ouvreJeu('demonstration', 'static/data'));
    for (const { a, d } of DU_DIALOGUE.flatMap((regle) => levees.get(regle) ?? [])) {
      const [contrat, ej] = [d.contrat.entete.id, a.entite];
      const lue = dialogues.has(`${contrat} ${ej}`)
        ? null
        : await registre.reunion.run(db, { contrat, reunion: 'dialogue-de-gestion', ej });
      if (lue?.contenu.reunion === 'dialogue-de-gestion') dialogues.set(`${contrat} ${ej}`, lue.contenu);
    }
  });

  it('chaque règle a sa preuve ici', () => {
    expect(Object.keys(PREUVES).toSorted()).toEqual(Object.values(CODES_DES_REGLES).flat().toSorted());
  });

  it.each(Object.keys(PREUVES))('%s', (regle) => {
    const siennes = levees.get(regle) ?? [];
    const { ou, montre } = PREUVES[regle] ?? { ou: '', montre: () => false };
    for (const { a, d } of siennes) {
      const preuve = preuveDe(a);
      expect(preuve?.hopital ?? false).toBe(DU_DIALOGUE.includes(regle));
      const mene = preuve === null ? null : `${preuve.page}${preuve.ancre === undefined ? '' : `#${preuve.ancre}`}`;
      expect(ou === 'actions/' ? mene?.startsWith(ou) : mene).toBe(ou === 'actions/' ? true : ou);
      expect([a.nom, d.contrat.entete.id, a.objet, montre(d, a)]).toEqual([a.nom, d.contrat.entete.id, a.objet, true]);
    }
  });

  it('une alerte finie ne renvoie pas aux chiffres d’aujourd’hui', () => {
    const [une] = levees.get('d6143_39_1') ?? [];
    if (une === undefined) throw new Error('aucune alerte');
    expect(preuveDe(une.a)).not.toBeNull();
    expect(preuveDe({ ...une.a, fin: '2026-06-30' })).toBeNull();
  });
});
