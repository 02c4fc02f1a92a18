import { parCle } from '$lib/domain/comptes/par-cle';
import { beforeAll, describe, expect, it } from 'vitest';
import { tablesDemonstration } from '../pipeline/jeu/demonstration';
import { estOuvre } from './dates';

let jeu: ReturnType<typeof tablesDemonstration>;
beforeAll(() => {
  jeu = tablesDemonstration();
}, 120_000);

const signatures = () => new Map(jeu.contrat.map((c) => [c.id, c.signature]));

describe('l’aide d’un contrat', () => {
  it('n’est ni notifiée ni versée, tranche par tranche, avant que le contrat soit signé', () => {
    const signeLe = signatures();
    const suivies = jeu.aide.filter((a) => a.notifiee_le !== null || a.versee_le !== null);
    expect(suivies.length).toBeGreaterThan(25);
    const avant = (jour: string | null, contrat: string) => jour !== null && jour <= (signeLe.get(contrat) ?? '9999');
    expect(suivies.filter((a) => avant(a.notifiee_le, a.contrat) || avant(a.versee_le, a.contrat))).toEqual([]);
    expect(jeu.aide.filter((a) => a.prevue_le <= (signeLe.get(a.contrat) ?? '9999'))).toEqual([]);
  });

  it('n’est pas notifiée avant que le jalon dont elle dépend soit atteint', () => {
    const liees = jeu.aide.filter((a) => a.notifiee_le !== null && a.condition_jalon !== null);
    expect(liees.length).toBeGreaterThan(10);
    const tropTot = liees.filter((a) => {
      const jalon = jeu.jalon.find(
        (j) => j.contrat === a.contrat && j.action === a.condition_action && j.jalon === a.condition_jalon
      );
      return !(jalon?.date_reelle && a.notifiee_le && jalon.date_reelle < a.notifiee_le);
    });
    expect(tropTot).toEqual([]);
  });
});

describe('une décision de revue', () => {
  it('de verser une tranche est faite le jour où cette tranche est versée, et prise quand elle est notifiée', () => {
    const versements = jeu.decision.filter((d) => d.texte.startsWith('Verser'));
    expect(versements.length).toBeGreaterThan(1);
    for (const { contrat, date, texte, faite_le } of versements) {
      const numero = Number(/la tranche (\d)/u.exec(texte)?.[1]);
      const tranche = jeu.aide.findLast((a) => a.contrat === contrat && a.tranche === numero);
      expect([contrat, faite_le]).toEqual([contrat, tranche?.versee_le]);
      expect((tranche?.notifiee_le ?? '9999') <= date).toBe(true);
    }
  });

  it('est due et faite après sa séance ; ce qui se présente à la revue suivante est dû ce jour-là', () => {
    expect(jeu.decision.length).toBeGreaterThan(80);
    const avant = jeu.decision.filter(
      ({ date, echeance, faite_le }) => (echeance ?? '9999') <= date || (faite_le ?? '9999') <= date
    );
    expect(avant).toEqual([]);
    const suivantes = jeu.decision.filter((d) => d.texte.includes('prochaine revue'));
    expect(suivantes.length).toBeGreaterThan(3);
    for (const { contrat, date, echeance } of suivantes) {
      const revues = jeu.revue.filter((r) => r.contrat === contrat && r.date > date).map((r) => r.date);
      expect([contrat, echeance]).toEqual([contrat, revues.sort()[0]]);
    }
  });

  it('ne se répète pas d’une revue à la suivante', () => {
    for (const { contrat, date, texte } of jeu.decision) {
      const [suivante] = jeu.revue.filter((r) => r.contrat === contrat && r.date > date).map((r) => r.date);
      const reprise = jeu.decision.filter((d) => d.contrat === contrat && d.date === suivante && d.texte === texte);
      expect(reprise).toEqual([]);
    }
  });
});

it('fermer un lit rend de 0,5 à 2,5 postes, ou moins quand l’action garde des équipes pour l’activité qu’elle apporte', () => {
  const fermetures = jeu.action.filter((a) => (a.lits ?? 0) < 0 && (a.etp ?? 0) < 0);
  expect(fermetures.length).toBeGreaterThan(30);
  const parLit = fermetures.map(({ contrat, numero, libelle, lits, etp }) => {
    const activite = jeu.gain.some((g) => g.contrat === contrat && g.action === numero && g.type_recette === 'volume');
    return { contrat, libelle, activite, postes: (etp ?? NaN) / (lits ?? NaN) };
  });
  expect(parLit.filter(({ postes, activite }) => !(postes <= 2.5 && (activite || postes >= 0.5)))).toEqual([]);
});

it('aucun acte n’est daté d’un samedi, d’un dimanche ou d’un jour férié', () => {
  const actes = [
    ...jeu.aide.flatMap((a) => [a.notifiee_le, a.versee_le, a.suspendue_le]),
    ...jeu.aide_echeance.flatMap((e) => [e.versee_le, e.controle_le]),
    ...jeu.notification.map((n) => n.date),
    ...jeu.decision.flatMap((d) => [d.echeance, d.faite_le]),
    ...jeu.revue.map((r) => r.date),
    ...jeu.jalon.flatMap((j) => [j.echeance, j.date_reelle, j.enregistre_le]),
    ...jeu.jalon_revision.flatMap((r) => [r.date, r.echeance]),
    ...jeu.action_point.map((p) => p.date),
    ...jeu.gain_palier.map((p) => p.date)
  ].filter((jour) => jour !== null);
  expect(actes.length).toBeGreaterThan(5000);
  expect(actes.filter((jour) => !estOuvre(jour))).toEqual([]);
});

it('les jalons d’une action sont atteints l’un après l’autre : pas de commission de sécurité avant la réception', () => {
  const atteints = jeu.jalon.flatMap((j) => {
    const precedent = jeu.jalon.find(
      (k) => k.contrat === j.contrat && k.action === j.action && Number(k.jalon) === Number(j.jalon) - 1
    );
    return precedent && j.date_reelle !== null ? [{ j, avant: precedent.date_reelle }] : [];
  });
  expect(atteints.length).toBeGreaterThan(700);
  expect(atteints.filter(({ j, avant }) => avant === null || avant >= (j.date_reelle ?? ''))).toEqual([]);
});

it('un cadre de santé encadre de 18 à 35 infirmiers et aides-soignants, et pas autant dans chaque hôpital', () => {
  const parCadre = jeu.mesure.filter((m) => m.indicateur === 'INFIRMIERS_ET_AS_PAR_CADRE').map((m) => m.valeur ?? NaN);
  expect(parCadre.length).toBeGreaterThan(300);
  expect(parCadre.filter((n) => !(n >= 18 && n <= 35))).toEqual([]);
  expect(new Set(parCadre.map((n) => n.toFixed(1))).size).toBeGreaterThan(20);
});

it('un poste payé coûte de 44 à 62 k€ par an, un praticien de 100 à 150 k€, chaque mois et dans chaque hôpital', () => {
  const paie = new Map(
    jeu.compte.filter((c) => c.version === 'situation').map((c) => [`${c.poste} ${c.ej} ${c.fin}`, c.montant])
  );
  const series = { ETPR_PM_MENSUEL: 'masse_salariale_pm', ETPR_PNM_MENSUEL: 'masse_salariale_pnm' } as const;
  for (const [serie, poste] of Object.entries(series)) {
    const [moins, plus] = serie === 'ETPR_PM_MENSUEL' ? [100_000, 150_000] : [44_000, 62_000];
    const couts = jeu.mesure
      .filter((m) => m.indicateur === serie && m.entite_type === 'ej')
      .map((m) => (12 * (paie.get(`${poste} ${m.entite} ${m.fin}`) ?? NaN)) / (m.valeur ?? NaN));
    expect(couts.length).toBeGreaterThan(5000);
    expect(couts.filter((cout) => !(cout > moins && cout < plus))).toEqual([]);
  }
});

describe('un engagement', () => {
  it('sur un solde de la trajectoire a la cible de chaque exercice de celle-ci, connue la référence ou non', () => {
    // « E1 » of a contract closed in 2023, whose reference is before the first accounts, has targets all the same.
    const vises = jeu.engagement.filter((e) => e.resultat === 'comptable' && e.version === 0);
    expect(vises.filter(({ reference }) => reference === null).length).toBeGreaterThan(2);
    for (const { contrat, engagement, version, reference_annee: depart } of vises) {
      const annees = (lignes: readonly string[]) => [...new Set(lignes)].sort();
      const cibles = jeu.engagement_cible.filter(
        (c) => c.contrat === contrat && c.engagement === engagement && c.version === version
      );
      const chemin = jeu.trajectoire.filter(
        (t) => t.contrat === contrat && t.version === 'cible' && t.numero === version && t.solde === 'resultat_crp'
      );
      const apres = chemin.filter(({ exercice }) => exercice > depart);
      expect([contrat, annees(cibles.map(({ date }) => date.slice(0, 4)))]).toEqual([
        contrat,
        annees(apres.map(({ exercice }) => String(exercice)))
      ]);
    }
  });
});

describe('un PPI', () => {
  it('est de Monts-Cendrés et de Rives-d’Orvel, et ne paie dans une année que ce que ses comptes investissent', () => {
    expect([...new Set(jeu.operation.map(({ contrat }) => contrat))].toSorted()).toEqual([
      'monts-cendres-pref-2024',
      'rives-d-orvel-redressement-2025'
    ]);
    const investi = (ej: string, annee: number) =>
      jeu.compte
        .filter((c) => c.ej === ej && c.poste === 'investissements' && c.fin === `${annee}-12-31` && c.budget === 'H')
        .find(({ version }) => version.startsWith('cf_'))?.montant ?? null;
    const annexes = parCle(jeu.operation, ({ ej, arrete_le }) => `${ej} ${arrete_le.slice(0, 4)}`);
    const paye = (ej: string, annee: number) => annexes.get(`${ej} ${annee}`)?.reduce((n, o) => n + (o.paye ?? 0), 0);
    const lus = [...annexes.keys()].flatMap((cle) => {
      const [ej = '', annee = ''] = cle.split(' ');
      const [fait, avant] = [paye(ej, Number(annee)), paye(ej, Number(annee) - 1)];
      // The annex of March 2026 counts what 2025 paid.
      const limite = investi(ej, Number(annee) - 1);
      return fait === undefined || avant === undefined || limite === null ? [] : [{ cle, paye: fait - avant, limite }];
    });
    expect(lus.length).toBeGreaterThan(8);
    expect(lus.filter((l) => l.paye <= 0 || l.paye > l.limite)).toEqual([]);
  });
});
