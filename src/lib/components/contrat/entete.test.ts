import { render } from 'svelte/server';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SituationLue } from '$lib/dataset/situation.svelte';
import type { ContratEntete } from '$lib/views/contrat/contrat.types';
import { datesParAnnee } from '$lib/words/contrat/dates';
import Frise from './Frise.svelte';
import EnteteContrat from '../entete-contrat/EnteteContrat.svelte';
import { ENTETE } from '../entete-contrat/parties';
import { pretes } from '../island/part';
import { enCours, ptsm, publicSansSuivi, suspendu } from '$lib/words/contrat/exemples.fixture';
import { frise } from '$lib/words/contrat/frise';
import { identite, parLesquels, phraseDeGel } from '$lib/words/contrat/identite';
import { suiteDeLIdentite } from '$lib/words/contrat/vie';
import { texteDe } from '$lib/words/contrat/texte.fixture';

const situation: SituationLue = {
  ...{ au: null, attente: false, echec: null, recherche: '' },
  ...{ choisit: () => undefined, oublie: () => undefined, apprete: () => undefined, reessaie: () => undefined }
};

function entete(
  contrat: ContratEntete,
  page: 'synthese' | 'actions' | 'fiche' = 'synthese',
  etat: Partial<SituationLue> = {},
  titre?: string
) {
  return render(EnteteContrat, { props: { entete: contrat, situation: { ...situation, ...etat }, page, titre } }).body;
}

beforeAll(() => pretes(ENTETE));

describe('la tête d’un contrat', () => {
  it('dit ce qu’il est, sur quelle période, sous quelle version et qui le suit', () => {
    expect(identite(enCours.entete)).toEqual([
      'avenant n° 1 en vigueur depuis le 15 mars 2025',
      'tome 1',
      'du 01/07/2024 au 31/12/2028',
      'avenant 1',
      'mois 27 sur 54',
      '2\u00a0établissements',
      'prochaine revue le 03/11/2026'
    ]);
    expect(suiteDeLIdentite(enCours.entete)).toEqual([
      'Avenant 1, en vigueur depuis le 15/03/2025\u00a0: cibles 2026 et suivantes',
      'Suivi par l’ARS\u00a0: Direction de l’offre de soins'
    ]);
  });

  it('ne dit pas deux fois un état qui n’a pas d’autre mot', () => {
    const sec = { ...enCours.entete, etatTexte: 'Avenanté', tome: 'Tome 1' };
    expect(identite(sec)[0]).toBe('tome 1');
  });

  it('dit sa sorte quand son titre ne la dit pas', () => {
    const sec = { ...enCours.entete, etatTexte: 'Avenanté', intitule: 'Redresser les Monts-Cendrés, tome 1' };
    expect(identite(sec)[0]).toBe('Contrat de performance');
  });

  it('nomme chaque groupement touché et les membres par lesquels il l’est, y compris celui qui est sorti', () => {
    expect(parLesquels(enCours.entete)).toEqual([
      {
        ...{ code: 'ZZ-01', libelle: 'GHT Monts-Cendrés' },
        membres: 'CH de Roc-Cendré et EPSM des Hauts (sorti le 31/12/2025)'
      },
      { code: 'ZZ-02', libelle: 'GHT Deux-Rives', membres: 'CH de Valmine' }
    ]);
    expect(entete(enCours.entete)).toContain('href="/essai/ght/ZZ-02/"');
  });

  it('n’a qu’un titre de premier niveau, sur les trois pages', () => {
    expect(entete(enCours.entete).match(/<h1/g)).toHaveLength(1);
    expect(texteDe(entete(enCours.entete, 'fiche', {}, '4.1 Plateau ambulatoire'), 'h1')).toBe(
      '4.1 Plateau ambulatoire'
    );
  });

  it('les liens vers les autres pages gardent la date choisie', () => {
    const body = entete(enCours.entete, 'actions', { au: '2026-06-30', recherche: '?au=2026-06-30' });
    expect(body).toContain('href="/essai/contrat/monts-cendres-1/?au=2026-06-30"');
    expect(texteDe(body)).toContain('Revenir à la date du jeu');
  });

  it('pendant le calcul et après une panne, dit de quand date ce qui est affiché', () => {
    const attente = texteDe(entete(enCours.entete, 'synthese', { au: '2026-06-30', attente: true }));
    expect(attente).toContain('Calcul de la situation au 30 juin 2026…');
    expect(attente).toContain('celle du 30 septembre 2026');
    const panne = { message: 'Le serveur ne répond pas.', conseil: 'Vérifiez la connexion.', arret: false };
    const echec = texteDe(entete(enCours.entete, 'synthese', { au: '2026-06-30', echec: panne }));
    expect(echec).toContain('Le serveur ne répond pas. Vérifiez la connexion.');
    expect(echec).toContain('Réessayer');
  });

  it('un contrat public sans suivi n’a pas de page d’actions', () => {
    expect(entete(publicSansSuivi.entete)).not.toContain('/actions/');
    expect(entete(enCours.entete)).toContain('/actions/');
  });

  it('un PTSM nomme son territoire', () => {
    expect(texteDe(entete(ptsm.entete))).toContain('Territoire\u00a0: Département des Cimes');
  });

  it('un contrat suspendu dit si ses cibles et ses gains sont gelés', () => {
    expect(phraseDeGel(suspendu.entete)).toBe(
      'Le contrat est suspendu depuis le 2 juillet 2026\u00a0: les cibles et les gains attendus sont gelés à cette date, et les retards comptés jusqu’à elle.'
    );
    expect(phraseDeGel({ ...suspendu.entete, gel: false })).toContain('continuent de courir');
    expect(phraseDeGel({ ...suspendu.entete, gel: null })).toContain('la source ne précise pas si');
    expect(phraseDeGel(enCours.entete)).toBeNull();
  });
});

describe('la vie d’un contrat en une frise', () => {
  it('va des instances au terme, la situation à sa place, avec le mois du contrat', () => {
    const etapes = frise(enCours.entete);
    expect(etapes.map(({ texte }) => texte)).toEqual([
      'Soumission aux instances',
      'Avis, CME',
      'Avis, Conseil de surveillance',
      'Signature',
      'Avenant',
      'situation, mois 27 sur 54',
      'prochaine revue',
      'terme'
    ]);
    expect(etapes.map(({ temps }) => temps).slice(4, 7)).toEqual(['passe', 'present', 'futur']);
  });

  it('chaque avis porte son sens, par un signe et un mot', () => {
    const texte = texteDe(render(Frise, { props: { entete: enCours.entete } }).body);
    expect(texte).toContain('✓\u00a0favorable');
    expect(texte).toContain('±\u00a0favorable avec réserves');
  });

  it('un contrat rejeté ne court ni vers une revue ni vers un terme', () => {
    const textes = frise({ ...enCours.entete, etat: 'rejete', prochaineRevue: null }).map(({ texte }) => texte);
    expect(textes.slice(-2)).toEqual(['Avenant', 'situation']);
  });

  it('un contrat sans suivi n’a pas de situation, un terme passé n’est pas à venir', () => {
    expect(frise(publicSansSuivi.entete).map(({ temps }) => temps)).toEqual(['passe']);
    expect(frise({ ...enCours.entete, fin: '2026-06-30' }).map(({ texte }) => texte)).toContain('situation');
  });
});

describe('les dates proposées', () => {
  it('vont par année, la plus récente d’abord, avec celle du jeu et celle qui est choisie', () => {
    expect(datesParAnnee([{ date: '2025-12-31', titre: 'revue' }], ['2026-09-30', '2025-12-31'])).toEqual([
      { annee: 2026, dates: [{ date: '2026-09-30', libelle: '30 septembre 2026' }] },
      { annee: 2025, dates: [{ date: '2025-12-31', libelle: '31 décembre 2025 (revue)' }] }
    ]);
    expect(datesParAnnee([{ date: '2026-09-30', titre: 'jeu' }], [])[0]?.dates[0]?.libelle).toBe(
      '30 septembre 2026 (date du jeu)'
    );
  });
});
