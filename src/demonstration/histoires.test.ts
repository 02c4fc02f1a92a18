import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { etatAction } from '$lib/domain/action/action';
import { appliqueBases } from '$lib/domain/gain/base-commune';
import { joursEntre } from '$lib/domain/temps/calendrier';
import { etatA, gelA } from '$lib/domain/contrat/contrat';
import { desaccordContrat, type FaitContraire } from '$lib/domain/contrat/desaccord';
import { anneePleine } from '$lib/domain/gain/gain';
import { partsDesGains, syntheseGains } from '$lib/domain/gain/gains';
import { reportContraire } from '$lib/domain/gain/palier';
import { valeursRetenues } from '$lib/domain/gain/retenus';
import { etatJalon } from '$lib/domain/action/jalon';
import { tables, type Row } from '$lib/schema/tables';
import { tablesDemonstration } from '../pipeline/jeu/demonstration';
import { lisYaml, nombre, texte } from './yaml';

/** Where each story is told. */
const histoires = lisYaml(
  'data/demonstration/histoires.yaml',
  v.objectWithRest(
    {
      ...{ etats: v.record(v.string(), texte), meteos: v.record(v.string(), texte), deux_tomes: v.array(texte) },
      tranche_suspendue: v.object({ contrat: texte, tranche: nombre }),
      fusion: v.object({ contrat: texte, ancien: texte, nouveau: texte }),
      avis_defavorable: v.object({ contrat: texte, organisme: texte }),
      document_manquant: v.object({ ej: texte, document: texte, exercice: nombre })
    },
    texte
  )
);
/** The contract, or the hospital, of a story. */
const lieu = (nom: string) => v.parse(texte, histoires[nom]);

let jeu: ReturnType<typeof tablesDemonstration>;
let AU: string;
beforeAll(() => {
  jeu = tablesDemonstration();
  AU = jeu.jeu[0]?.donnees_au ?? '';
}, 120_000);

const du = <L extends { contrat: string }>(lignes: readonly L[], contrat: string): L[] =>
  lignes.filter((l) => l.contrat === contrat);

function contrat(id: string): Row<'contrat'> {
  const trouve = jeu.contrat.find((c) => c.id === id);
  if (!trouve) throw new Error(`pas de contrat « ${id} »`);
  return trouve;
}

function lignesDe(id: string) {
  return appliqueBases(du(jeu.gain, id), du(jeu.action, id), du(jeu.base, id));
}

function synthese(id: string, gele: string | null = null) {
  return syntheseGains(lignesDe(id), du(jeu.gain_palier, id), Number(AU.slice(0, 4)), AU, gele);
}

function actionsVues(id: string) {
  const revisions = du(jeu.jalon_revision, id);
  return du(jeu.action, id).map(({ numero }) => {
    const jalons = du(jeu.jalon, id)
      .filter((j) => j.action === numero)
      .map((j) =>
        etatJalon(
          j,
          revisions.filter((r) => r.action === j.action && r.jalon === j.jalon),
          AU
        )
      );
    const points = du(jeu.action_point, id).filter((p) => p.action === numero);
    return { numero, jalons, etat: etatAction(points, jalons, AU) };
  });
}

function meteo(id: string, par: 'etablissement' | 'ars'): Row<'contrat_point'>['meteo'] | undefined {
  return du(jeu.contrat_point, id)
    .filter((p) => p.par === par)
    .sort((a, b) => a.date.localeCompare(b.date))
    .at(-1)?.meteo;
}

function faitsContraires(id: string): FaitContraire[] {
  const jugement = meteo(id, 'etablissement');
  const { effetAttenduADate: attendu, effetRealiseADate: realise } = synthese(id);
  return jugement ? desaccordContrat(jugement, actionsVues(id), { attendu, realise }) : [];
}

const EJ = (id: string) => du(jeu.contrat_perimetre, id).map((p) => p.ej);

describe('les états et les jugements', () => {
  it('chaque état d’un contrat a son contrat, et l’état déclaré est celui que disent les faits', () => {
    const attendus = tables.contrat.colonnes.etat.valeurs.filter((etat) => etat !== 'terme_echu');
    for (const etat of attendus) {
      const c = contrat(histoires.etats[etat] ?? '');
      const lu = etatA(du(jeu.contrat_evenement, c.id), du(jeu.contrat_version, c.id), AU, c.fin);
      expect([c.id, c.etat, lu]).toEqual([c.id, etat, etat]);
    }
    for (const c of jeu.contrat) {
      expect([c.id, etatA(du(jeu.contrat_evenement, c.id), du(jeu.contrat_version, c.id), AU, c.fin)]).toEqual([
        c.id,
        c.etat
      ]);
    }
  });

  it('chaque météo est portée par un contrat', () => {
    for (const code of tables.contrat_point.colonnes.meteo.valeurs) {
      expect(meteo(histoires.meteos[code] ?? '', 'etablissement')).toBe(code);
    }
  });

  it('chaque type de contrat existe, et un GHT n’a pas de contrat', () => {
    expect(new Set(jeu.contrat.map((c) => c.type))).toEqual(new Set(tables.contrat.colonnes.type.valeurs));
    const membres = new Set(jeu.etablissement.filter((e) => e.ght === lieu('sans_contrat')).map((e) => e.ej));
    expect(membres.size).toBeGreaterThan(0);
    expect(jeu.contrat_perimetre.filter((p) => membres.has(p.ej))).toEqual([]);
  });

  it('un plan se dit sécurisé quand ses gains ne viennent pas, un autre le dit à bon droit', () => {
    const faits = faitsContraires(lieu('desaccord')).map((f) => f.fait);
    expect(meteo(lieu('desaccord'), 'etablissement')).toBe('securises');
    expect(faits).toContain('gains_insuffisants');
    expect(faitsContraires(lieu('accord'))).toEqual([]);
  });

  it('une suspension gèle les cibles, un contrat signé n’attend encore rien, un avis défavorable n’est pas un rejet', () => {
    expect(gelA(du(jeu.contrat_evenement, lieu('gel')), AU)).not.toBeNull();
    expect(synthese(lieu('rien_d_attendu')).rienAttendu).toBe(true);
    const avis = histoires.avis_defavorable;
    const faits = du(jeu.contrat_evenement, avis.contrat);
    expect(faits.find((e) => e.organisme === avis.organisme)?.sens).toBe('defavorable');
    expect(contrat(avis.contrat).etat).not.toBe('rejete');
  });
});

/** What a fraction in words may stand for: « près de » it is at most three points under it. */
const FRACTIONS = { 'quatre cinquièmes': 0.8, 'trois quarts': 0.75, 'deux tiers': 0.667, moitié: 0.5, tiers: 0.333 };

describe('les fractions que les contrats disent en toutes lettres', () => {
  it('sont celles des chiffres d’à côté : à 73 %, « près des trois quarts »', () => {
    const id = 'trois-etangs-performance-2019';
    const { fin } = contrat(id);
    const { apEnVigueur, apPrevue } = syntheseGains(
      lignesDe(id),
      du(jeu.gain_palier, id),
      Number((fin ?? AU).slice(0, 4)),
      fin ?? AU
    );
    const manque = FRACTIONS['trois quarts'] - apEnVigueur / apPrevue;
    expect([manque > 0, manque <= 0.03]).toEqual([true, true]);
    const bilan = du(jeu.contrat_evenement, id).find((e) => e.texte.startsWith('Bilan final'));
    expect(bilan?.texte).toContain('près des trois quarts de l’année pleine prévue sont en vigueur');
  });

  it('« plus de moitié » du déficit tendanciel est plus de la moitié, à la dernière cible', () => {
    const [pref] = jeu.contrat.filter((c) => /de plus de moitié le déficit tendanciel d’ici 2028/u.test(c.objet ?? ''));
    const de = (version: string) =>
      du(jeu.trajectoire, pref?.id ?? '')
        .filter((t) => t.exercice === 2028 && t.solde === 'resultat_crp' && t.version === version)
        .sort((a, b) => (b.arrete_le ?? '').localeCompare(a.arrete_le ?? ''))[0]?.valeur ?? 0;
    expect(de('cible') / de('tendanciel')).toBeLessThan(FRACTIONS.moitié);
  });

  it('et il n’y en a pas d’autre', () => {
    const dites = [...jeu.contrat.map((c) => c.objet), ...jeu.contrat_evenement.map((e) => e.texte)].flatMap((dit) =>
      Object.keys(FRACTIONS).filter((mots) => dit?.includes(mots))
    );
    expect(dites).toEqual(['moitié', 'trois quarts']);
  });
});

describe('les plans', () => {
  it('l’un glisse : plus du tiers de ses jalons ont été repoussés, et peu de ses gains sont là', () => {
    const jalons = actionsVues(lieu('glisse')).flatMap((a) => a.jalons);
    expect(jalons.filter((j) => j.glisse).length).toBeGreaterThan(jalons.length / 3);
    const { effetAttenduADate, effetRealiseADate } = synthese(lieu('glisse'));
    expect(effetRealiseADate).toBeLessThan(effetAttenduADate / 2);
  });

  it('l’un réussit : il rend ce qui était attendu, et ses comptes suivent sa cible', () => {
    const { effetAttenduADate, effetRealiseADate } = synthese(lieu('reussit'));
    expect(effetRealiseADate).toBeGreaterThanOrEqual(effetAttenduADate * 0.95);
    const resultat = (version: string) =>
      du(jeu.trajectoire, lieu('reussit'))
        .filter(
          (t) =>
            t.exercice === 2025 &&
            t.solde === 'resultat_crp' &&
            (version === 'cible' ? t.version === 'cible' : t.version.startsWith('cf'))
        )
        .reduce((somme, t) => somme + (t.valeur ?? 0), 0);
    const tendanciel = du(jeu.trajectoire, lieu('reussit'))
      .filter((t) => t.exercice === 2025 && t.solde === 'resultat_crp' && t.version === 'tendanciel')
      .reduce((somme, t) => somme + (t.valeur ?? 0), 0);
    expect(Math.abs(resultat('cf') - resultat('cible'))).toBeLessThan((resultat('cible') - tendanciel) * 0.3);
  });

  it('l’un parie sur les recettes et perd : deux tiers de ses gains sont des recettes, un quart à peine est venu', () => {
    const parts = partsDesGains(lignesDe(lieu('parie_sur_les_recettes')), (l) => anneePleine(l) ?? 0);
    expect(parts.partRecettes ?? 0).toBeGreaterThan(0.66);
    expect(parts.partActivite ?? 0).toBeGreaterThan(0.5);
    const { effetAttenduADate, effetRealiseADate } = synthese(lieu('parie_sur_les_recettes'));
    expect(effetRealiseADate).toBeLessThan(effetAttenduADate * 0.3);
    const paliers = du(jeu.gain_palier, lieu('parie_sur_les_recettes')).map((p) => p.palier);
    expect(paliers).toContain('perdu');
  });

  it('l’un compte quatre fois les mêmes lits : le plafond de la base retient la moitié', () => {
    const id = lieu('double_compte');
    const [base] = du(jeu.base, id);
    const actions = du(jeu.action, id).filter((a) => a.base === base?.base);
    expect(actions.length).toBeGreaterThanOrEqual(4);
    expect(actions.filter((a) => a.porteuse)).toHaveLength(1);
    const numeros = new Set(actions.map((a) => a.numero));
    const comptees = lignesDe(id).filter((l) => numeros.has(l.action) && l.perennite === 'perenne');
    const apres = comptees.reduce((somme, l) => somme + (anneePleine(l) ?? 0), 0);
    expect(apres).toBeCloseTo(base?.plafond ?? NaN, 0);
    const avant = comptees.reduce((somme, l) => somme + l.brut - l.couts_induits, 0);
    expect(apres).toBeLessThan(avant * 0.6);
  });

  it('un gain est retenu par l’hôpital et pas par l’agence, un autre est repris après avoir été constaté', () => {
    const { perennes } = valeursRetenues(lignesDe(lieu('gain_conteste')));
    expect(perennes.disputees).toBeGreaterThan(0);
    const plusGros = [...du(jeu.gain, lieu('gain_conteste'))].sort((a, b) => b.brut - a.brut)[0];
    expect(plusGros?.retenu_ars ?? NaN).toBeLessThan((plusGros?.retenu_etablissement ?? NaN) * 0.4);
    expect(plusGros?.motif_ecart ?? '').not.toBe('');
    const repris = du(jeu.gain_palier, lieu('gain_repris')).filter((p) => p.palier === 'repris');
    expect(repris.length).toBeGreaterThan(0);
  });

  it('une action abandonnée qui avait un gain le dit perdu\u00a0: il reste prévu au plan', () => {
    const dits = jeu.action_point.filter(
      ({ etat, commentaire }) => etat === 'abandonnee' && (commentaire?.includes('gain') ?? false)
    );
    expect(dits.length).toBeGreaterThan(2);
    for (const { contrat, action, commentaire } of dits) {
      expect(commentaire).toBe('Abandonnée d’un commun accord\u00a0; son gain, prévu au plan, est perdu.');
      const siens = <L extends { contrat: string; action: string }>(lignes: readonly L[]) =>
        lignes.filter((l) => l.contrat === contrat && l.action === action);
      expect(siens(jeu.gain).length).toBeGreaterThan(0);
      expect(siens(jeu.gain_palier).map(({ palier }) => palier)).toContain('perdu');
    }
  });

  it('un gain reporté l’est à une date nouvelle, après celle qu’il avait et après le jour où on le dit', () => {
    const reports = jeu.gain_palier.filter(({ palier }) => palier === 'reporte');
    expect(reports.length).toBeGreaterThan(10);
    for (const { contrat: id, action, gain, rang, date, effet } of reports) {
      const sien = (l: { contrat: string; action: string; gain: string }) =>
        l.contrat === id && l.action === action && l.gain === gain;
      const prevu = jeu.gain.find((g) => sien(g) && (g.version ?? 0) === 0);
      const avant = jeu.gain_palier.filter((p) => sien(p) && p.rang < rang && p.effet !== null).at(-1)?.effet;
      const ancienne = avant ?? prevu?.effet ?? prevu?.debut ?? null;
      expect([id, action, gain, ancienne !== null, reportContraire(effet, ancienne), (effet ?? '') > date]).toEqual([
        ...[id, action, gain, true, false, true]
      ]);
    }
  });

  it('une tranche est suspendue, son jalon n’étant pas tenu', () => {
    const ou = histoires.tranche_suspendue;
    const id = ou.contrat;
    const tranche = du(jeu.aide, id)
      .filter((a) => a.tranche === ou.tranche)
      .at(-1);
    expect(tranche?.suspendue_le).not.toBeNull();
    expect(tranche?.versee_le).toBeNull();
    const jalon = du(jeu.jalon, id).find(
      (j) => j.action === tranche?.condition_action && j.jalon === tranche.condition_jalon
    );
    expect(jalon?.date_reelle).toBeNull();
    expect((jalon?.echeance ?? '9999') < AU).toBe(true);
  });

  it('l’avenant qui lie une tranche à un jalon nomme le jalon et l’action dont elle dépend, qui ne sont pas ceux du contrat signé', () => {
    const ou = histoires.tranche_suspendue;
    const id = ou.contrat;
    const [signee, avenant] = du(jeu.aide, id).filter((a) => a.tranche === ou.tranche);
    const texte = du(jeu.contrat_evenement, id).find((e) => e.type === 'avenant')?.texte;
    const jalon = du(jeu.jalon, id).find(
      (j) => j.action === avenant?.condition_action && j.jalon === avenant.condition_jalon
    );
    expect(texte).toContain(
      `« ${jalon?.libelle} » de l’action ${avenant?.condition_action}`.replace(/« | »/g, (s) =>
        s.replace(' ', '\u00a0')
      )
    );
    expect(avenant?.condition_action).not.toBe(signee?.condition_action);
  });

  it('des travaux ne sont reçus qu’une fois leur marché notifié depuis deux mois au moins', () => {
    const jour = (action: Row<'jalon'>, libelle: string) =>
      jeu.jalon.find((j) => j.contrat === action.contrat && j.action === action.action && j.libelle === libelle)
        ?.echeance;
    const durees = jeu.jalon.flatMap((j) => {
      const notifie = j.libelle === 'Réception des travaux' ? jour(j, 'Marché de travaux notifié') : undefined;
      return notifie === undefined ? [] : [joursEntre(notifie, j.echeance)];
    });
    expect(durees.length).toBeGreaterThan(5);
    expect(Math.min(...durees)).toBeGreaterThan(60);
  });

  it('les hypothèses d’un contrat portent sur chacun de ses établissements dont les comptes sont au contrat', () => {
    for (const { id, type, signature } of jeu.contrat) {
      if (type === 'ptsm' || signature === null || signature > AU) continue;
      const postes = du(jeu.hypothese, id);
      if (postes.length === 0) continue;
      const absorbes = new Set(jeu.succession.map((s) => s.ancien));
      const membres = EJ(id).filter((ej) => !absorbes.has(ej));
      expect([id, new Set(postes.map((h) => h.ej)).size]).toEqual([id, membres.length]);
    }
  });
});

describe('les périmètres et les documents', () => {
  it('un contrat touche deux GHT, un autre un seul établissement, un GHT a deux tomes', () => {
    const ghts = (id: string) => new Set(EJ(id).map((ej) => jeu.etablissement.find((e) => e.ej === ej)?.ght));
    expect(ghts(lieu('deux_ght')).size).toBe(2);
    expect(EJ(lieu('un_seul_etablissement'))).toHaveLength(1);
    const tomes = histoires.deux_tomes.map((id) => contrat(id).tome);
    expect(tomes).toEqual(['Tome\u00a01', 'Tome\u00a02']);
  });

  it('un hôpital a été absorbé : il sort du périmètre, ses mesures passent à son héritier', () => {
    const ou = histoires.fusion;
    const [ancien, nouveau] = [ou.ancien, ou.nouveau];
    const [succession] = jeu.succession.filter((s) => s.ancien === ancien);
    expect(succession?.nouveau).toBe(nouveau);
    const sortie = du(jeu.contrat_perimetre, ou.contrat).find((p) => p.ej === ancien)?.sortie;
    expect(joursEntre(sortie ?? '', succession?.date ?? '')).toBe(1);
    const lits = (annee: number) =>
      jeu.mesure.find((m) => m.entite === nouveau && m.indicateur === 'LITS_MCO' && m.fin === `${annee}-12-31`);
    expect([lits(2024)?.membres, lits(2025)?.membres]).toEqual([2, null]);
  });

  it('un PTSM a son territoire et son diagnostic, l’un des deux ne désigne aucun établissement', () => {
    for (const id of [lieu('ptsm'), lieu('ptsm_sans_etablissement')]) {
      const { type, territoire, diagnostic } = contrat(id);
      expect([type, territoire !== null, diagnostic !== null]).toEqual(['ptsm', true, true]);
    }
    expect(EJ(lieu('ptsm_sans_etablissement'))).toEqual([]);
  });

  it('un compte financier n’a jamais été transmis, un autre établissement est toujours en retard', () => {
    const ou = histoires.document_manquant;
    const ej = ou.ej;
    const manque = jeu.transmission.find(
      (t) => t.ej === ej && t.document === ou.document && t.exercice === ou.exercice
    );
    expect(manque).toMatchObject({ transmis_le: null });
    expect(jeu.compte.filter((c) => c.ej === ej && c.version.startsWith('cf') && c.fin === '2025-12-31')).toEqual([]);
    expect(
      jeu.mesure.find((m) => m.entite === ej && m.indicateur === 'TAUX_CAF' && m.fin === '2025-12-31')?.qualite
    ).toBe('manquant');
    const retards = jeu.transmission
      .filter((t) => t.ej === lieu('etablissement_en_retard') && t.transmis_le !== null)
      .map((t) => joursEntre(t.echeance, t.transmis_le ?? ''));
    expect(retards.reduce((somme, jours) => somme + jours, 0) / retards.length).toBeGreaterThan(20);
  });
});

it('le second RIA de l’année reste à venir au 30/09/2026, dû par chacun le 15/10, et rien de plus lointain', () => {
  const aVenir = jeu.transmission.filter(({ echeance }) => echeance > '2026-09-30');
  expect(new Set(aVenir.map((t) => `${t.document} ${t.exercice} ${t.echeance}`))).toEqual(
    new Set(['ria2 2026 2026-10-15'])
  );
  expect(aVenir.filter((t) => t.transmis_le === null).length).toBeGreaterThan(20);
});

describe('la durée écrite d’un contrat', () => {
  it('suit ses dates : trois ans et demi à la signature, quatre ans et demi depuis l’avenant qui repousse le terme', () => {
    // 01/07/2024 to 31/12/2027: 42 months; to 31/12/2028: 54.
    const pref = 'monts-cendres-pref-2024';
    expect(contrat(pref)).toMatchObject({ debut: '2024-07-01', fin: '2028-12-31', duree_texte: '4 ans et demi' });
    const signature = du(jeu.contrat_evenement, pref).find(({ type }) => type === 'signature');
    expect(signature?.texte).toBe('Signature du tome\u00a01 pour trois ans et demi.');
    // 01/04/2025 to 31/12/2029: 57 months.
    const [littoral] = jeu.contrat.filter(({ id }) => id.endsWith('ptsm-littoral'));
    expect(littoral?.duree_texte).toBe('4 ans et 9 mois');
  });

  it('est écrite entière : aucun fait ne garde une place à remplir', () => {
    expect(jeu.contrat_evenement.filter(({ texte: dit }) => /[{}]/u.test(dit))).toEqual([]);
  });
});
