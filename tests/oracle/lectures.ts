import type { ContratModele } from '$lib/views/contrat/contrat.types';
import type { Lecture } from './comparaison';

/** Pieces of a bridge that are gains of the plan. */
const PIECES_DE_GAIN = new Set(['report', 'mesures', 'a_venir', 'pertes', 'ponctuel', 'autres']);

const seule = (chiffres: Record<string, string | number | boolean | null>): Lecture => new Map([['', chiffres]]);

/** What each question's columns are called in the model of a contract. Reading only: nothing is computed here. */
export const lectures = {
  'annee-pleine': ({ gains: g }) =>
    seule({
      ap_planifiee: g.apPlanifiee,
      ap_securisee: g.apSecurisee,
      ap_reportee: g.apReportee,
      ap_en_vigueur: g.apEnVigueur,
      recettes: g.recettes,
      depenses: g.depenses,
      ap_territoire: g.apTerritoire,
      ap_due: g.apDue,
      retenu_etablissement: g.retenus.etablissement.montant,
      n_non_valorisees_etablissement: g.retenus.etablissement.nonValorisees,
      non_valorise_etablissement: g.retenus.etablissement.eurosNonValorises,
      retenu_ars: g.retenus.ars.montant,
      n_non_valorisees_ars: g.retenus.ars.nonValorisees,
      non_valorise_ars: g.retenus.ars.eurosNonValorises,
      ponctuel_planifie: g.ponctuelPlanifie,
      depenses_evitees: g.depensesEvitees,
      part_activite: g.partActivite
    }),
  'reste-du-plan': ({ gains: { reste: r, echus, enVigueurUnAnAvant }, synthese: { rythme } }) =>
    seule({
      ...{ somme_perdue: r.perdu, somme_moindre: r.moindre, somme_echue: r.echu, somme_a_venir: r.aVenir },
      ...{ somme_sans_date: r.sansDate, somme_totale: r.total, somme_securisee: echus?.securise ?? null },
      ...{ lourde: echus?.lourde ?? null, somme_un_an_avant: enVigueurUnAnAvant },
      ...{ somme_six_mois: rythme?.sixMois ?? null, somme_douze_mois: rythme?.douzeMois ?? null }
    }),
  effets: ({ gains: g }) =>
    seule({
      exercice: g.exercice,
      attendu_a_date: g.attenduADate,
      attendu_annee: g.attenduAnnee,
      ponctuel_annee: g.ponctuelAttenduAnnee,
      realise_a_date: g.realiseADate
    }),
  tresorerie: ({ tresorerie }) =>
    new Map(tresorerie.map((t) => [t.ej, { date: t.date, montant: t.montant, plus_bas: t.plusBas, jours: t.jours }])),
  'quatre-resultats': ({ resultats }) =>
    resultats === null
      ? new Map()
      : seule({
          exercice: resultats.exercice,
          ...Object.fromEntries(resultats.lignes.map(({ code, valeur }) => [code, valeur]))
        }),
  criteres: ({ criteres }) =>
    new Map(
      criteres.map((c) => [
        c.ej,
        Object.fromEntries(c.criteres.map(({ numero, rempli }) => [`critere_${numero}`, rempli]))
      ])
    ),
  'criteres-prevus': ({ criteres }) =>
    new Map(
      criteres.flatMap(({ ej, criteres: siens }) =>
        siens.flatMap(({ numero, provisoire, prevus }) =>
          (prevus ?? []).map(
            ({ document, rempli, chiffres }) =>
              [
                `${ej} ${numero} ${document}`,
                { rempli, provisoire: provisoire === true, somme_marge: chiffres?.marge ?? null }
              ] as const
          )
        )
      )
    ),
  soldes: ({ trajectoires, dernierClos: clos, anneeProjetee: projetee }) =>
    new Map<string, { valeur: number | null; statut: string | null }>([
      ...trajectoires.flatMap(({ solde, realise }) =>
        realise
          .filter(({ valeur }) => valeur !== null)
          .map(({ annee, valeur, statut }) => [`${solde} ${annee}`, { valeur, statut }] as const)
      ),
      ...(clos === null
        ? []
        : Object.entries({
            produits: clos.produits,
            produits_crp: clos.produitsCrp,
            capital: clos.capital,
            hors_aides: clos.horsAides
          })
            .filter(([, valeur]) => valeur !== null)
            .map(([quoi, valeur]) => [`dernier clos ${clos.exercice} ${quoi}`, { valeur, statut: null }] as const)),
      ...(projetee === null
        ? []
        : Object.entries({
            ...{ aides: projetee.aides, capital: projetee.capital },
            ...{ produits: projetee.produits, produits_crp: projetee.produitsCrp },
            ...{ ejs_courtes: projetee.courts?.ejs ?? null, manque: projetee.courts?.manque ?? null }
          })
            .filter(([, valeur]) => valeur !== null)
            .map(([quoi, valeur]) => [`annee projetee ${quoi}`, { valeur, statut: null }] as const))
    ]),
  jalons: ({ axes }) =>
    new Map(
      axes
        .flatMap(({ actions }) => actions)
        .map(({ numero, jalons: j }) => [
          numero,
          {
            n_atteints: j.atteints,
            n_dus: j.dus,
            n_total: j.total,
            n_retard: j.enRetard,
            n_glisses: j.glisses
          }
        ])
    ),
  aides: ({ aides }) =>
    new Map(
      aides.map(({ tranche, montant, prevueLe, remplie, statut, paiement: { verse, echu, prochaine } }) => [
        String(tranche),
        { montant, prevue_le: prevueLe, remplie, statut, verse, echu, prochaine_le: prochaine?.le ?? null }
      ])
    ),
  engagements: ({ engagements }) =>
    new Map(
      engagements.map(({ code, constate, attendu, avancement, etat, cibles }) => [
        code,
        {
          date_constat: constate?.date ?? null,
          valeur: constate?.valeur ?? null,
          attendu: attendu?.valeur ?? null,
          part_du_chemin: avancement?.brut ?? null,
          etat,
          n_gelees: cibles.filter(({ gel }) => gel === 'gele').length,
          n_non_precisees: cibles.filter(({ gel }) => gel === 'non_precise').length
        }
      ])
    ),
  actions: ({ axes }) =>
    new Map(
      axes
        .flatMap(({ actions }) => actions)
        .map((a) => [
          a.numero,
          {
            ap_planifiee: a.apPlanifiee,
            ap_en_vigueur: a.apEnVigueur,
            attendu_a_date: a.attenduADate,
            realise_a_date: a.realiseADate,
            etat: a.etat
          }
        ])
    ),
  hypotheses: ({ hypotheses: { impact, neutralise } }) =>
    impact === null && neutralise === null ? new Map() : seule({ impact, neutralise }),
  transmissions: ({ transmissions }) =>
    new Map(
      transmissions.map((t) => [
        `${t.ej} ${t.echeance} ${t.exercice} ${t.document}`,
        { transmis_le: t.transmisLe, n_jours: t.joursDeRetard }
      ])
    ),
  'effets-par-annee': ({ gains: { annees } }) =>
    new Map(
      annees.map(({ annee, attendu, report, parts }) => [
        String(annee),
        { attendu, somme_au_palier: parts.reduce((somme, { montant }) => somme + montant, report) }
      ])
    ),
  cumul: ({ entete: { debut }, gains: { cumul } }) =>
    new Map([
      ...cumul.attendu
        .filter(({ date }) => debut === null || date >= debut)
        .map((c) => [`attendu ${c.date}`, { cumul: c.cumul }] as const),
      ...cumul.realise
        .filter(({ date }) => debut === null || date >= debut)
        .map((c) => [`realise ${c.date}`, { cumul: c.cumul }] as const)
    ]),
  'effets-par-palier': ({ gains: { annees } }) =>
    new Map(
      annees.flatMap(({ annee, report, reportAVenir = 0, parts }) => [
        ...(report === 0 ? [] : [[`${annee} report`, { somme_effet: report }] as const]),
        ...(reportAVenir === 0 ? [] : [[`${annee} reportAVenir`, { somme_effet: reportAVenir }] as const]),
        ...parts.map(
          ({ palier, nature, montant }) => [`${annee} ${palier} ${nature}`, { somme_effet: montant }] as const
        ),
        ...parts.flatMap(({ palier, nature, echu }) =>
          echu === undefined ? [] : [[`${annee} echu ${palier} ${nature}`, { somme_effet: echu }] as const]
        )
      ])
    ),
  atterrissages: ({ trajectoires }) =>
    new Map(
      trajectoires
        .filter(({ atterrissages }) => atterrissages.length > 0)
        .map(({ solde, atterrissages }) => {
          const de = (origine: 'etablissement' | 'outil') => atterrissages.find((a) => a.origine === origine);
          const outil = de('outil');
          return [
            solde,
            {
              etablissement: de('etablissement')?.valeur ?? null,
              outil: outil?.valeur ?? null,
              n_mois: outil ? Number(outil.document.replace('mois ', '')) : null
            }
          ];
        })
    ),
  'jalons-a-voir': ({ jalons: { retard, prochains } }) =>
    new Map(
      [...retard.map((j) => ['retard', j] as const), ...prochains.map((j) => ['à venir', j] as const)].map(
        ([quand, j]) => [
          `${quand} ${j.action} ${j.jalon}`,
          { echeance: j.echeance, initiale: j.echeanceInitiale, n_jours: j.jours }
        ]
      )
    ),
  cadre: ({ entete: e, gains }) =>
    seule({
      etat: e.etat,
      terme: e.fin,
      version: e.version?.numero ?? null,
      arrete_le: e.arret?.le ?? null,
      commence: e.commence,
      signature: e.signature,
      juge_le: gains.au
    }),
  ponts: ({ ponts }) =>
    new Map(
      (['annuel', 'cible'] as const).flatMap((cle) => {
        const pont = ponts[cle];
        if (pont === null) return [];
        const somme = (garde: (code: string) => boolean) =>
          pont.pieces.filter(({ code }) => garde(code)).reduce((total, { valeur }) => total + valeur, 0);
        return [
          [
            cle,
            {
              depart: pont.depart,
              arrivee: pont.arrivee,
              somme_gains: somme((code) => PIECES_DE_GAIN.has(code) || code === 'action'),
              prix: somme((code) => code === 'prix'),
              voie: somme((code) => code === 'tendanciel' || code === 'hors_plan')
            }
          ] as const
        ];
      })
    )
} satisfies Record<string, (modele: ContratModele) => Lecture>;
