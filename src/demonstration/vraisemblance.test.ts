import { rollup, sum } from 'd3';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifieLesLignes } from '../../tests/fixtures/classeur/lignes';
import { effetExercice } from '$lib/domain/gain/gain';
import { anneeDe } from '$lib/domain/temps/calendrier';
import { tablesDemonstration } from '../pipeline/jeu/demonstration';
import { lisModeles } from './contrats/modeles';
import { estOuvre } from './dates';

let jeu: ReturnType<typeof tablesDemonstration>;
beforeAll(() => {
  jeu = tablesDemonstration();
}, 120_000);

const PRODUITS = new Set(['P1', 'P2', 'P3']);

/** Produits of the CRP of each hospital by year closed, and of the nearest one for the others. */
function produits(): (ej: string, annee: number) => number {
  const lus = jeu.compte.filter((c) => c.budget === 'H' && c.version === 'cf_approuve' && PRODUITS.has(c.poste));
  const parEj = rollup(
    lus,
    (lignes) => sum(lignes, (c) => c.montant),
    (c) => c.ej,
    (c) => anneeDe(c.fin)
  );
  return (ej, annee) => {
    const annees = [...(parEj.get(ej) ?? [])].sort(([a], [b]) => Math.abs(a - annee) - Math.abs(b - annee));
    return annees[0]?.[1] ?? NaN;
  };
}

describe('les gains que les plans demandent à un établissement', () => {
  it('restent à sa taille : au plus les six points de marge brute qui séparent 2 % de 8 %, chaque année et tous plans ensemble', () => {
    const de = produits();
    const contrats = new Map(jeu.contrat.map((c) => [c.id, c]));
    const demandes = new Map<string, number>();
    for (const g of jeu.gain) {
      const { debut, fin } = contrats.get(g.contrat) ?? {};
      if (g.nature === 'depense_evitee' || !debut || !fin) continue;
      for (let annee = anneeDe(debut); annee <= anneeDe(fin); annee += 1) {
        const cle = `${g.ej} ${annee}`;
        const part = (effetExercice(g, annee) ?? 0) / de(g.ej, annee);
        demandes.set(cle, (demandes.get(cle) ?? 0) + part);
      }
    }
    // Seventy hospitals are in a plan, for four years at least.
    expect(demandes.size).toBeGreaterThan(280);
    expect([...demandes].filter(([, part]) => !(part <= 0.06))).toEqual([]);
  });

  it('ne font d’aucun une source de bénéfices : aucun excédent clos ne passe 4 % des produits', () => {
    const de = produits();
    const resultats = rollup(
      jeu.compte.filter((c) => c.budget === 'H' && c.version === 'cf_approuve' && /^[PC]\d$/.test(c.poste)),
      (lignes) => sum(lignes, (c) => (c.poste.startsWith('P') ? 1 : -1) * (c.montant ?? 0)),
      (c) => c.ej,
      (c) => anneeDe(c.fin)
    );
    const taux = [...resultats].flatMap(([ej, annees]) =>
      [...annees].map(([annee, resultat]) => ({ ej, annee, taux: resultat / de(ej, annee) }))
    );
    expect(taux.length).toBeGreaterThan(300);
    expect(taux.filter((t) => !(t.taux <= 0.04))).toEqual([]);
  });
});

describe('les textes d’une action', () => {
  const modeles = new Map(Object.values(lisModeles()).flatMap((c) => c.modeles.map((m) => [m.libelle, m])));
  const de = (contrat: string, action: string) => {
    const ligne = jeu.action.find((a) => a.contrat === contrat && a.numero === action);
    const modele = modeles.get(ligne?.libelle ?? '');
    if (!ligne || !modele) throw new Error(`${contrat} ${action}`);
    return { ligne, modele };
  };

  it('sont ceux de son modèle, entiers jusqu’au point', () => {
    for (const { contrat, numero } of jeu.action) {
      const { ligne, modele } = de(contrat, numero);
      const { description, levier, pilote, copilote, etp, lits } = ligne;
      expect({ description, levier, pilote, copilote, lits }).toEqual({
        ...{ description: modele.texte, levier: modele.levier, pilote: modele.pilote, copilote: modele.copilote },
        lits: modele.lits
      });
      // Des postes du même sens que ceux du modèle ; combien, ses euros le disent.
      if (etp !== null) expect(Math.sign(etp), ligne.libelle).toBe(Math.sign(modele.etp ?? 0));
    }
    expect(jeu.action.filter((a) => !a.description?.endsWith('.')).map((a) => a.libelle)).toEqual([]);
  });

  it('la rangent sous l’objectif qu’elle sert, non au tour par tour', () => {
    const objectifs = new Map(jeu.objectif.map((o) => [`${o.contrat} ${o.objectif}`, o.libelle]));
    const sous = (libelle: string) => [
      ...new Set(
        jeu.action.filter((a) => a.libelle === libelle).map((a) => objectifs.get(`${a.contrat} ${a.objectif}`))
      )
    ];
    expect(sous('Transformer la maternité en centre périnatal de proximité')).toEqual([
      'Juste dimensionner les capacités'
    ]);
    expect(sous('Ouvrir une équipe mobile de gériatrie')).toEqual(['Développer les alternatives à l’hospitalisation']);
    expect(sous('Réviser l’accord sur le temps de travail')).toEqual(['Adapter l’organisation du travail']);
    for (const libelle of modeles.keys()) expect([libelle, sous(libelle).length <= 1]).toEqual([libelle, true]);
  });

  it('ne lui donnent pas à financer un investissement qu’elle n’a pas', () => {
    const finances = jeu.action.filter((a) => a.prerequis === 'Financement de l’investissement');
    expect(finances.length).toBeGreaterThan(5);
    expect(finances.filter((a) => a.investissement === null)).toEqual([]);
  });

  it('repoussent ses jalons pour une raison de leur liste : pas de logiciel en retard pour une maternité', () => {
    for (const { contrat, action, motif } of jeu.jalon_revision)
      expect(de(contrat, action).modele.motifs).toContain(motif);
    for (const { contrat, action, libelle } of jeu.jalon) expect(de(contrat, action).modele.jalons).toContain(libelle);
  });
});

describe('l’échéance d’un jalon', () => {
  it('n’est plus revue une fois l’action abandonnée, le jalon atteint ou le contrat fini', () => {
    const premier = (dates: (string | null | undefined)[]) =>
      dates.reduce((a, b) => (a && b && a < b ? a : (b ?? a)), null);
    expect(jeu.jalon_revision.length).toBeGreaterThan(50);
    const revues = jeu.jalon_revision.map((r) => {
      const ici = (x: { contrat: string; action: string }) => x.contrat === r.contrat && x.action === r.action;
      const abandon = premier([
        ...jeu.action_point.filter((p) => ici(p) && p.etat === 'abandonnee').map((p) => p.date),
        ...jeu.gain_palier.filter((p) => ici(p) && p.acte === 'Abandon de l’action').map((p) => p.date)
      ]);
      const fins = jeu.contrat_evenement.filter(
        (e) => e.contrat === r.contrat && ['fin', 'abandon', 'suspension'].includes(e.type)
      );
      return {
        r,
        abandon,
        atteint: jeu.jalon.find((j) => ici(j) && j.jalon === r.jalon)?.date_reelle,
        fin: fins[0]?.date
      };
    });
    const apres = (butoir: string | null | undefined, le: string) =>
      butoir !== null && butoir !== undefined && le >= butoir;
    expect(revues.some(({ abandon }) => abandon !== null)).toBe(true);
    expect(
      revues.filter(({ r, abandon, atteint, fin }) => [abandon, atteint, fin].some((butoir) => apres(butoir, r.date)))
    ).toEqual([]);
  });
});

it('rien n’est envoyé, signé, décidé, versé ni noté un samedi, un dimanche ou un jour férié', () => {
  // What falls on any day: a contract begins and ends with its months, a merger takes effect with the
  // year, silence is worth approval on the thirtieth day.
  const actes: Record<string, (string | null)[]> = {
    transmission: jeu.transmission.map((t) => t.transmis_le),
    'état de l’EPRD': jeu.transmission.map((t) => (t.etat === 'approuve_tacite' ? null : t.etat_le)),
    compte: jeu.compte.map((c) => c.publie_le),
    mesure: jeu.mesure.map((m) => m.publie_le),
    trajectoire: jeu.trajectoire.map((t) => t.arrete_le),
    signature: jeu.contrat.map((c) => c.signature),
    événement: jeu.contrat_evenement.map((e) => (['demarrage', 'fusion', 'fin'].includes(e.type) ? null : e.date)),
    revue: jeu.revue.map((r) => r.date),
    décision: jeu.decision.flatMap((d) => [d.date, d.faite_le]),
    palier: jeu.gain_palier.map((p) => p.date),
    jalon: jeu.jalon.flatMap((j) => [j.date_reelle]),
    aide: jeu.aide.flatMap((a) => [a.notifiee_le, a.versee_le, a.suspendue_le]),
    enregistré: [jeu.valeur_contradictoire, jeu.hypothese, jeu.jalon, jeu.jalon_revision, jeu.gain_palier].flatMap(
      (t) => t.map((l) => l.enregistre_le)
    )
  };
  const lus = Object.entries(actes).map(
    ([acte, jours]) => [acte, [...new Set(jours)].filter((j) => j !== null)] as const
  );
  expect(lus.filter(([, jours]) => jours.length === 0)).toEqual([]);
  expect(
    lus.map(([acte, jours]) => [acte, jours.filter((j) => !estOuvre(j))]).filter(([, jours]) => jours?.length)
  ).toEqual([]);
});

it('la présentation du jeu dit que son dernier mois est publié le jour de sa clôture, ce qu’aucun établissement ne fait', () => {
  const situations = jeu.compte.filter((c) => c.version === 'situation');
  const leJourMeme = new Set(situations.filter((c) => c.publie_le === c.fin).map((c) => c.fin));
  expect([...leJourMeme]).toEqual([jeu.jeu[0]?.donnees_au]);
  expect(jeu.jeu[0]?.presentation).toContain(
    'Le dernier mois y est publié le jour de sa clôture\u00a0; dans un établissement, un mois l’est trois à six semaines après.'
  );
});

describe('un PGFP simulé', () => {
  it('dit ce qu’il prévoit d’investir, chaque année et pour chaque hôpital : quelques centièmes de ses produits', () => {
    const de = produits();
    const pgfp = jeu.trajectoire.filter((t) => t.version === 'pgfp_contrat' || t.version === 'pgfp_approuve');
    const cle = (t: (typeof pgfp)[number]) => `${t.contrat} ${t.ej} ${t.version} ${t.numero} ${t.exercice}`;
    const deSolde = (solde: string) => pgfp.filter((t) => t.solde === solde);
    expect(deSolde('investissements').length).toBeGreaterThan(900);
    expect(new Set(deSolde('investissements').map(cle))).toEqual(new Set(deSolde('caf').map(cle)));
    const parts = deSolde('investissements').map((t) => (t.valeur ?? NaN) / de(t.ej, t.exercice));
    expect(parts.filter((part) => !(part > 0.005 && part < 0.15))).toEqual([]);
  });
});

describe('un projet territorial de santé mentale', () => {
  it('décide en revue de ce qui est le sien : ni trésorerie, ni EPRD, ni PGFP, ni tranche, ni intérim', () => {
    const ptsm = new Set(jeu.contrat.filter((c) => c.type === 'ptsm').map((c) => c.id));
    const dits = [
      ...jeu.decision.filter((d) => ptsm.has(d.contrat)).flatMap((d) => [d.texte, d.responsable]),
      ...jeu.revue.filter((r) => ptsm.has(r.contrat)).map((r) => r.objet),
      ...jeu.contrat_point.filter((p) => ptsm.has(p.contrat)).map((p) => p.commentaire),
      ...jeu.action_point.filter((p) => ptsm.has(p.contrat)).map((p) => p.commentaire)
    ];
    expect(dits.length).toBeGreaterThan(10);
    const autrui = /trésorerie|EPRD|PGFP|tranche|gain|intérim|finances|directoire|chefs de pôle/iu;
    expect(dits.filter((dit) => dit !== null && autrui.test(dit))).toEqual([]);
    expect(dits.some((dit) => dit?.includes('diagnostic partagé'))).toBe(true);
  });
});

it('les postes d’une action et ses euros se tiennent : 40 à 90 k€ par poste, 90 à 160 k€ pour un praticien', () => {
  const signes = jeu.gain.filter(({ version }) => (version ?? 0) === 0);
  const vus = { rendus: 0, praticiens: 0, crees: 0 };
  const faux: string[] = [];
  for (const { contrat, numero, libelle, etp } of jeu.action) {
    const siennes = signes.filter((g) => g.contrat === contrat && g.action === numero);
    if (etp === null || siennes.length === 0) continue;
    const economies = siennes.filter((g) => g.nature === 'depense' && ['6411', '6421'].includes(g.compte ?? ''));
    const embauche = siennes.some((g) => g.compte === '62113');
    const lignes = etp < 0 ? economies : siennes;
    const medical = etp < 0 ? economies.every((g) => g.compte === '6421') : embauche;
    const euros = sum(lignes, (g) => (etp < 0 ? g.brut - g.couts_induits : g.couts_induits));
    const parPoste = euros / Math.abs(etp);
    const [moins, plus] = medical ? [90_000, 160_000] : [40_000, 90_000];
    vus[etp > 0 ? 'crees' : medical ? 'praticiens' : 'rendus'] += 1;
    if (!(parPoste >= moins && parPoste <= plus)) faux.push(`${contrat} ${libelle}\u00a0: ${parPoste}`);
  }
  expect(faux).toEqual([]);
  expect(Object.values(vus).every((n) => n >= 5)).toBe(true);
});

describe('la valeur d’un engagement tirée de comptes qui ne sont qu’arrêtés', () => {
  it('est provisoire, et seule l’est : en 2025, dans les huit contrats qui ont de tels comptes', () => {
    const provisoires = jeu.valeur_contradictoire.filter((v) => v.statut === 'provisoire');
    expect(new Set(provisoires.map((v) => v.date))).toEqual(new Set(['2025-12-31']));
    const resultats = provisoires.filter((v) => v.engagement === 'E1' && v.par === 'etablissement');
    expect(resultats.map((v) => v.contrat).sort()).toEqual([
      'bois-clair-performance-2022',
      'cote-des-joncs-redressement-2025',
      'haute-lisiere-performance-2023',
      'monts-cendres-pref-2024',
      'pays-de-serre-cpom-2024',
      'plaine-de-brume-redressement-2025',
      'rives-d-orvel-redressement-2025',
      'trois-etangs-performance-2024'
    ]);
  });

  it('suit les comptes de son établissement quand elle n’est que de lui : des jours de trésorerie, ceux du support', () => {
    const jours = jeu.valeur_contradictoire.filter((v) => v.engagement === 'E3' && v.statut === 'provisoire');
    const arretes = new Set(jeu.compte.flatMap((c) => (c.version === 'cf_arrete' ? [`${c.ej} ${c.fin}`] : [])));
    const contrats = new Map(jeu.engagement.map((e) => [`${e.contrat} ${e.engagement}`, e.ej]));
    expect(jours.length).toBeGreaterThan(1);
    expect(jours.filter((v) => !arretes.has(`${contrats.get(`${v.contrat} E3`)} ${v.date}`))).toEqual([]);
  });

  it('n’est donc reprochée à aucun de leurs classeurs', () => {
    const GENRE = 'définitif avant approbation';
    const dits = (statut: 'tel quel' | 'definitif') =>
      jeu.contrat.flatMap(({ id }) => {
        const du = <L extends { contrat: string }>(lignes: readonly L[]) => lignes.filter((l) => l.contrat === id);
        const perimetre = du(jeu.contrat_perimetre);
        const ejs = new Set(perimetre.map(({ ej }) => ej));
        const valeurs = du(jeu.valeur_contradictoire);
        return verifieLesLignes({
          contrat: jeu.contrat.filter((c) => c.id === id),
          contrat_perimetre: perimetre,
          engagement: du(jeu.engagement),
          compte: jeu.compte.filter((c) => ejs.has(c.ej) && c.version.startsWith('cf_')),
          valeur_contradictoire: statut === 'tel quel' ? valeurs : valeurs.map((v) => ({ ...v, statut }))
        }).filter(({ genre }) => genre === GENRE);
      });
    expect(dits('tel quel')).toEqual([]);
    // E1, E2 and E4 of eight contracts, which the agency has also seen in one of them.
    expect(dits('definitif').length).toBe(27);
  });
});
