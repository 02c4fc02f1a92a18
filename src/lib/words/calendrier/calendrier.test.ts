import { describe, expect, it } from 'vitest';
import type { CalendrierModele, EcheanceLue, GainDiscute } from '$lib/views/calendrier/calendrier.types';
import { colonnesDesGains } from './colonnes';
import { delaiEnMots, deQui, contratsParId, objetEnMots, precisionEnMots, quiEnMots } from './echeance';
import { demandePlus, filtreEcheances, filtreGains, type FiltresDuCalendrier } from './filtres';
import { parMois } from './mois';
import { compteesEnMots } from './mots';
import { aPartEnMots, messageDuCalendrier, totalDiscuteEnMots } from './page';

const jalon: EcheanceLue = {
  ...{ uid: 'jalon/a/1.1/1', nature: 'jalon', place: 'compte', contrats: ['a'], date: '2026-10-15', initiale: null },
  ...{ retard: false, jours: -15, libelle: 'Fermer dix lits', detail: null, action: '1.1', entite: null },
  ...{ exercice: null, qui: 'DAF', montant: null }
};
const retard: EcheanceLue = { ...jalon, uid: 'r', date: '2026-09-18', retard: true, jours: 12, initiale: '2026-06-30' };
const document: EcheanceLue = {
  ...jalon,
  ...{
    uid: 'd',
    nature: 'retour',
    contrats: ['a', 'b'],
    libelle: 'ria1',
    exercice: 2026,
    entite: 'CH A',
    action: null
  },
  qui: null
};
const loi: EcheanceLue = {
  ...jalon,
  ...{ uid: 'l', nature: 'loi', contrats: [], libelle: 'RIA 2 transmis', detail: 'R. 6145-6 CSP', exercice: 2026 },
  action: null
};
const gele: EcheanceLue = { ...jalon, uid: 'g', place: 'gele', contrats: ['b'], date: '2026-05-01', jours: 152 };
const gain: GainDiscute = {
  ...{ contrat: 'a', action: '1.1', gain: '1', place: 'compte', libelle: 'Lits', entite: 'CH A' },
  ...{ perennite: 'perenne', motif: 'desaccord', raison: null, prevu: 100, etablissement: 100, ars: 80, enJeu: 20 }
};

const modele: CalendrierModele = {
  jeu: {
    ...{ nom: 'essai', titre: 'Essai', region: 'ZZ', regionLibelle: 'Région', donneesAu: '2026-09-30', simule: true }
  },
  ghts: [
    { code: 'ZZ-01', libelle: 'Nord' },
    { code: 'ZZ-02', libelle: 'Sud' }
  ],
  contrats: [
    { id: 'a', intitule: 'Contrat A', ghts: ['ZZ-01'] },
    { id: 'b', intitule: 'Contrat B', ghts: ['ZZ-02'] }
  ],
  ...{ natures: {}, aPart: {}, sansPlan: 0, total: 5, echeances: [retard, jalon, document, loi, gele] },
  ...{
    discutes: { total: 1, totaux: [], aPart: 0 },
    gains: [gain, { ...gain, contrat: 'b', place: 'gele' }],
    sources: []
  }
};
it('une seule échéance se dit au singulier', () => {
  expect([1, 2].map((n) => compteesEnMots(n, 'revue', '30'))).toEqual(['revue, 30 jours', 'revues, 30 jours']);
  expect(compteesEnMots(1, 'decision', 'retard')).toBe('décision ouverte, en retard');
  expect(compteesEnMots(1, 'loi', 'retard')).toBe('date légale ou usuelle, en retard');
});

const rien: FiltresDuCalendrier = { nature: null, fenetre: 'suivre', ght: null, contrat: null, apart: false };
const trouvees = (filtres: Partial<FiltresDuCalendrier>) =>
  filtreEcheances(modele, { ...rien, ...filtres }).map(({ uid }) => uid);

describe('les filtres du calendrier', () => {
  it('sans choix : ce qui est en retard ou dans les 90 jours, et compte', () => {
    expect(trouvees({})).toEqual(['r', 'jalon/a/1.1/1', 'd', 'l']);
    expect(demandePlus(rien)).toBe(false);
  });

  it('par nature, par fenêtre', () => {
    expect(trouvees({ nature: 'jalon' })).toEqual(['r', 'jalon/a/1.1/1']);
    expect(trouvees({ nature: 'jalon', fenetre: '30' })).toEqual(['jalon/a/1.1/1']);
    expect(trouvees({ fenetre: 'retard' })).toEqual(['r']);
  });

  it('un document dû une fois est de chacun de ses contrats et de leurs GHT ; une date commune est de tous les GHT', () => {
    expect(trouvees({ ght: 'ZZ-02' })).toEqual(['d', 'l']);
    expect(trouvees({ contrat: 'b' })).toEqual(['d']);
  });

  it('ce qui est à part ne vient qu’à la demande', () => {
    expect(trouvees({ fenetre: 'tout', contrat: 'b' })).toEqual(['d']);
    expect(trouvees({ fenetre: 'tout', contrat: 'b', apart: true })).toEqual(['d', 'g']);
    expect(filtreGains(modele, rien)).toHaveLength(1);
    expect(filtreGains(modele, { ...rien, apart: true })).toHaveLength(2);
    expect(filtreGains(modele, { ...rien, ght: 'ZZ-02' })).toHaveLength(0);
  });
});

it('une ligne discutée dit son numéro et le motif de l’écart, comme au contradictoire\u00a0; le fichier laisse vide ce qui manque', () => {
  const colonne = (cle: string) => colonnesDesGains(modele).find(({ key }) => key === cle);
  expect(colonne('ligne')?.cell(gain)).toBe('1.1.1, Lits');
  const raison = colonne('raison');
  expect(raison?.title).toBe('Motif de l’écart');
  expect(raison?.cell({ ...gain, raison: 'Postes déjà vacants' })).toBe('Postes déjà vacants');
  expect(raison?.cell(gain)).toBe('motif non donné');
  expect(raison?.file?.['Motif de l’écart']?.(gain)).toBeNull();
});

describe('une échéance en mots', () => {
  it('dit son délai : en retard, à venir, gelé, sans date, ce jour', () => {
    expect([retard, jalon, gele, { ...jalon, jours: null }, { ...jalon, jours: 0 }].map(delaiEnMots)).toEqual([
      '12\u00a0jours de retard',
      'dans 15\u00a0jours',
      'contrat gelé',
      'sans date',
      'ce jour'
    ]);
  });

  it('nomme un document par son exercice, et qui le doit plutôt que ses contrats', () => {
    expect(objetEnMots(document)).toBe('RIA 1 2026');
    expect(deQui(document, contratsParId(modele))).toBe('CH A');
    expect(quiEnMots(document)).toBe('Direction de l’établissement');
  });

  it('dit que le jalon avait une autre date, et le texte d’une date légale', () => {
    expect(precisionEnMots(retard)).toBe('action 1.1, prévu d’abord le 30/06/2026');
    expect(precisionEnMots({ ...retard, initiale: null, atteintLe: '2026-09-25' })).toBe(
      'action 1.1, atteint le 25/09/2026, après le gel'
    );
    expect(precisionEnMots(loi)).toBe('R. 6145-6 CSP');
    expect(deQui(loi, contratsParId(modele))).toBe('Toutes les entités juridiques');
  });

  it('dit l’état de la condition d’une tranche', () => {
    expect(precisionEnMots({ ...jalon, nature: 'aide', action: null, detail: 'non_remplie' })).toBe(
      'condition non remplie'
    );
  });

  it('personne de nommé est dit', () => {
    expect(quiEnMots({ ...jalon, qui: null })).toBe('non renseigné');
  });
});

describe('la liste par mois', () => {
  const mois = (montrees: number, total = 3) =>
    parMois([retard, jalon, { ...jalon, uid: 's', date: null }], montrees, total).map(({ titre }) => titre);

  it('met d’abord le retard, en dernier ce qui n’a pas de date', () => {
    expect(mois(3)).toEqual([
      'En retard\u00a0: 1\u00a0échéance',
      'Octobre 2026\u00a0: 1\u00a0échéance',
      'Sans date\u00a0: 1\u00a0échéance'
    ]);
  });

  it('ne montre que les premières, et ne dit pas combien un mois en a tant que la suite n’est pas venue', () => {
    expect(mois(2)).toEqual(['En retard\u00a0: 1\u00a0échéance', 'Octobre 2026\u00a0: 1\u00a0échéance']);
    expect(mois(3, 9)).toEqual(['En retard', 'Octobre 2026', 'Sans date']);
  });
});

describe('ce que la page dit en tête', () => {
  const compte = (n: number) => ({ suivre: n, retard: n, '30': n, '60': n, '90': n });

  it('les jalons, les décisions, les documents ; rien, quand rien n’est connu', () => {
    expect(messageDuCalendrier({ natures: { jalon: compte(2), decision: compte(1) }, sansPlan: 0 })).toBe(
      '2\u00a0jalons en retard, 2 dans les 90 jours et 1\u00a0décision à échéance passée'
    );
    expect(messageDuCalendrier({ natures: { retour: compte(2) }, sansPlan: 11 })).toMatch(
      /^2\u00a0documents attendus et 11\u00a0plans de trésorerie non reçus$/u
    );
    expect(messageDuCalendrier({ natures: { loi: compte(4) }, sansPlan: 0 })).toBe(
      'Aucune échéance de contrat n’est connue'
    );
  });

  it('ce qui est à part, par raison', () => {
    expect(aPartEnMots({ gele: 3, non_signe: 1 })).toBe(
      '4\u00a0échéances de la région sont comptées à part\u00a0: 3 (contrat gelé) et 1 (contrat pas signé).'
    );
    // Une raison seule ne répète pas le compte.
    expect(aPartEnMots({ non_signe: 2 })).toBe(
      '2\u00a0échéances de la région sont comptées à part\u00a0: contrat pas signé.'
    );
    expect(aPartEnMots({})).toBeNull();
  });

  it('un écart et une ligne non valorisée ne s’additionnent pas', () => {
    const total = { desaccords: { lignes: 1, euros: 20_000 }, nonValorisees: { lignes: 2, euros: 60_000 } };
    expect(totalDiscuteEnMots({ perennite: 'perenne', ...total })).toBe(
      'Année pleine\u00a0: 1\u00a0ligne pour 20\u00a0k€ d’écart\u00a0; 2\u00a0lignes non valorisées, 60\u00a0k€ prévus.'
    );
  });
});
