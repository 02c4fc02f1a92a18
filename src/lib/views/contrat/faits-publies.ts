import type { FaitPublie, NatureDeValeur, NomDuFait, ValeurPubliee } from '$lib/domain/contrat/depuis/reecritures';
import type { LigneDe } from '../requete';
import type { requetes } from '../requetes';
import type { Dossier } from './dossier';

/** What names things in both versions. */
export interface Noms {
  nomDe: (ej: string) => string;
  indicateur: (code: string) => { libelle: string; unite: string; decimales: number } | null;
}

type Valeur = string | number | null;

const nom = (dit: Partial<NomDuFait>): NomDuFait => ({
  ...{ action: null, numero: null, libelle: null, entite: null, quand: null, unite: null },
  ...dit
});
const des = (nature: NatureDeValeur, valeurs: Record<string, Valeur>): ValeurPubliee[] =>
  Object.entries(valeurs).map(([champ, valeur]) => ({ champ, nature, valeur }));
const cle = (...parties: (string | number | null)[]) => parties.join(' ');

/** The facts of a contract that two published versions are compared on, as its rows tell them. */
export function faitsDuDossier(dossier: Dossier, noms: Noms): FaitPublie[] {
  return [
    ...desActions(dossier),
    ...desEngagements(dossier),
    ...desComptes(dossier, noms),
    ...dossier.aide.map((a): FaitPublie => ({
      ...{ objet: 'aide', cle: cle(a.version, a.tranche), nom: nom({ numero: `${a.tranche}`, libelle: a.libelle }) },
      valeurs: [
        ...des('euros', { montant: a.montant }),
        ...des('jour', {
          ...{ prevue_le: a.prevue_le, notifiee_le: a.notifiee_le, versee_le: a.versee_le },
          suspendue_le: a.suspendue_le
        }),
        ...des('texte', { condition: a.condition })
      ]
    })),
    ...dossier.aide_echeance.map((p): FaitPublie => ({
      ...{ objet: 'part_d_aide', cle: cle(p.version, p.tranche, p.exercice) },
      nom: nom({ numero: `${p.tranche}`, quand: `${p.exercice}` }),
      valeurs: [...des('euros', { montant: p.montant, reprise: p.reprise }), ...des('jour', { versee_le: p.versee_le })]
    })),
    ...dossier.decision.map((d): FaitPublie => ({
      ...{ objet: 'decision', cle: cle(d.date, d.rang), nom: nom({ numero: `${d.rang}`, quand: d.date }) },
      valeurs: [
        ...des('texte', { texte: d.texte, responsable: d.responsable }),
        ...des('jour', { echeance: d.echeance, faite_le: d.faite_le })
      ]
    }))
  ];
}

function desActions({ jalon, jalon_revision, gain, gain_palier }: Dossier): FaitPublie[] {
  const libelles = new Map(jalon.map((j) => [cle(j.action, j.jalon), j.libelle]));
  const lignes = new Map(gain.map((g) => [cle(g.action, g.gain), g.libelle]));
  return [
    ...jalon.map((j): FaitPublie => ({
      ...{ objet: 'jalon', cle: cle(j.action, j.jalon) },
      nom: nom({ action: j.action, numero: j.jalon, libelle: j.libelle }),
      valeurs: [
        ...des('jour', { echeance: j.echeance, date_reelle: j.date_reelle }),
        ...des('texte', { libelle: j.libelle })
      ]
    })),
    ...jalon_revision.map((r): FaitPublie => ({
      ...{ objet: 'revision', cle: cle(r.action, r.jalon, r.rang) },
      nom: nom({
        ...{ action: r.action, numero: r.jalon, libelle: libelles.get(cle(r.action, r.jalon)) ?? null },
        quand: r.date
      }),
      valeurs: des('jour', { decidee_le: r.date, echeance: r.echeance })
    })),
    ...gain.map((g): FaitPublie => ({
      ...{ objet: 'gain', cle: cle(g.action, g.gain, g.version ?? 0) },
      nom: nom({ action: g.action, numero: g.gain, libelle: g.libelle }),
      valeurs: [
        ...des('euros', {
          ...{ brut: g.brut, couts_induits: g.couts_induits },
          ...{ retenu_etablissement: g.retenu_etablissement, retenu_ars: g.retenu_ars }
        }),
        ...des('jour', { effet: g.effet, debut: g.debut, fin: g.fin })
      ]
    })),
    ...gain_palier.map((p): FaitPublie => ({
      ...{ objet: 'palier', cle: cle(p.action, p.gain, p.rang) },
      nom: nom({
        ...{ action: p.action, numero: p.gain, libelle: lignes.get(cle(p.action, p.gain)) ?? null },
        quand: p.date
      }),
      valeurs: [
        ...des('euros', { net: p.net }),
        ...des('jour', { palier_le: p.date, effet: p.effet }),
        ...des('texte', { palier: p.palier })
      ]
    }))
  ];
}

function desEngagements({ engagement, engagement_cible, valeur_contradictoire }: Dossier): FaitPublie[] {
  const connus = new Map(engagement.map((e) => [e.engagement, e]));
  const nomDe = (code: string, quand: string | null = null) => {
    const e = connus.get(code);
    const unite = e === undefined ? null : { unite: e.unite, decimales: e.decimales };
    return nom({ numero: code, libelle: e?.libelle ?? null, quand, unite });
  };
  const nature = (code: string): NatureDeValeur => (connus.get(code)?.unite === 'euros' ? 'euros' : 'unite');
  return [
    ...engagement.map((e): FaitPublie => ({
      ...{ objet: 'engagement', cle: cle(e.version, e.engagement), nom: nomDe(e.engagement) },
      valeurs: [
        ...des(nature(e.engagement), { reference: e.reference, tolerance: e.tolerance }),
        ...des('texte', { definition: e.definition })
      ]
    })),
    ...engagement_cible.map((c): FaitPublie => ({
      ...{ objet: 'cible', cle: cle(c.version, c.engagement, c.date), nom: nomDe(c.engagement, c.date) },
      valeurs: des(nature(c.engagement), { cible: c.valeur })
    })),
    ...valeur_contradictoire.map((v): FaitPublie => ({
      ...{ objet: 'valeur_retenue', cle: cle(v.engagement, v.date, v.par), nom: nomDe(v.engagement, v.date) },
      valeurs: des(nature(v.engagement), { [`valeur_${v.par}`]: v.valeur })
    }))
  ];
}

function desComptes({ trajectoire, hypothese, operation, compte }: Dossier, { nomDe }: Noms): FaitPublie[] {
  return [
    ...trajectoire.map((t): FaitPublie => ({
      ...{ objet: 'trajectoire', cle: cle(t.ej, t.version, t.numero, t.exercice, t.solde) },
      nom: nom({ numero: t.version, libelle: t.solde, entite: nomDe(t.ej), quand: `${t.exercice}` }),
      valeurs: des('euros', { valeur: t.valeur }),
      serie: cle(t.ej, t.version, t.numero)
    })),
    ...hypothese.map((h): FaitPublie => ({
      ...{ objet: 'hypothese', cle: cle(h.ej, h.exercice, h.poste) },
      nom: nom({ libelle: h.libelle, entite: nomDe(h.ej), quand: `${h.exercice}` }),
      valeurs: [...des('fraction', { attendu: h.attendu, reel: h.reel }), ...des('euros', { impact: h.impact })]
    })),
    ...operation.map((o): FaitPublie => ({
      ...{ objet: 'operation', cle: cle(o.ej, o.arrete_le, o.operation) },
      nom: nom({ numero: o.operation, libelle: o.libelle, entite: nomDe(o.ej), quand: o.arrete_le }),
      valeurs: [...des('euros', { montant: o.montant, paye: o.paye }), ...des('jour', { livraison: o.livraison })]
    })),
    ...compte.map((c): FaitPublie => ({
      ...{ objet: 'compte', cle: cle(c.ej, c.budget, c.poste, c.debut, c.fin, c.version) },
      nom: nom({ numero: c.version, libelle: c.poste, entite: nomDe(c.ej), quand: c.fin }),
      valeurs: des('euros', { montant: c.montant }),
      ...(c.publie_le !== null && { publieLe: c.publie_le }),
      serie: cle(c.ej, c.fin, c.version)
    }))
  ];
}

/** The measures of the indicators of a contract, each edition apart: one that follows another is no rewriting. */
export function faitsDesMesures(
  mesures: readonly LigneDe<typeof requetes.mesuresDesEj>[],
  { nomDe, indicateur }: Noms
): FaitPublie[] {
  return mesures.map((m): FaitPublie => {
    const fiche = indicateur(m.indicateur);
    return {
      ...{ objet: 'mesure', cle: cle(m.ej, m.indicateur, m.fin, m.statut, m.edition) },
      nom: nom({
        numero: m.indicateur,
        libelle: fiche?.libelle ?? null,
        entite: nomDe(m.ej),
        quand: m.fin,
        unite: fiche
      }),
      valeurs: des(fiche?.unite === 'euros' ? 'euros' : 'unite', { valeur: m.valeur }),
      serie: cle(m.ej, m.indicateur)
    };
  });
}
