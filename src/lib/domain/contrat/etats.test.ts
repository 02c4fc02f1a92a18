import { describe, expect, it } from 'vitest';
import { allure, aSigner, estSuspendu, etatSigne, jugementAVenir, ordonne, termine, vivant } from './etats';
import { CODES_ETAT } from './codes';

const codes = CODES_ETAT;

describe('ce que dit l’état d’un contrat', () => {
  it('un contrat suspendu est vivant, un projet ou un contrat échu ne l’est pas', () => {
    expect(codes.filter(vivant)).toEqual(['suspendu', 'signe', 'en_cours', 'avenante']);
    expect(codes.filter(estSuspendu)).toEqual(['suspendu']);
  });

  it('un contrat abandonné a été signé, un contrat rejeté ne l’a jamais été', () => {
    expect(codes.filter((etat) => !etatSigne(etat))).toEqual(['projet', 'soumis', 'rejete']);
    expect(codes.filter(termine)).toEqual(['rejete', 'abandonne', 'clos', 'terme_echu']);
  });

  it('à signer, un contrat que personne n’a jugé n’a pas encore de jugement ; jugé, ou signé, il en a un ou en manque', () => {
    const muets = [{ meteo: 'non_renseignee' }, { meteo: null }];
    expect(codes.filter((etat) => jugementAVenir(etat, muets))).toEqual(['projet', 'soumis']);
    expect(codes.filter((etat) => jugementAVenir(etat, []))).toEqual(['projet', 'soumis']);
    expect(codes.filter((etat) => jugementAVenir(etat, [...muets, { meteo: 'appuis' }]))).toEqual([]);
  });

  it('un projet et un contrat soumis sont à signer, un contrat rejeté ne l’est plus', () => {
    expect(codes.filter(aSigner)).toEqual(['projet', 'soumis']);
    expect(aSigner('inconnu')).toBe(false);
  });

  it('d’un état inconnu, rien n’est dit', () => {
    expect([vivant('inconnu'), etatSigne('inconnu'), termine('inconnu')]).toEqual([false, false, false]);
  });
});

describe('l’ordre des contrats d’un périmètre', () => {
  const contrat = (etat: string, autres: Partial<{ type: string; suivi: boolean; debut: string | null }> = {}) => ({
    ...{ etat, type: 'contrat_performance', suivi: true, debut: '2024-01-01' },
    ...autres
  });
  const etats = (contrats: ReturnType<typeof contrat>[]) =>
    ordonne(contrats).map((c) => `${c.type === 'ptsm' ? 'ptsm ' : ''}${c.etat}`);

  it('celui qui court vient avant le projet qui le suivra', () => {
    expect(etats([contrat('projet', { debut: '2027-01-01' }), contrat('avenante')])).toEqual(['avenante', 'projet']);
  });

  it('un PTSM vient après les contrats qui courent, avant un contrat suspendu', () => {
    const tous = [contrat('en_cours', { type: 'ptsm' }), contrat('suspendu'), contrat('signe'), contrat('en_cours')];
    expect(etats(tous)).toEqual(['en_cours', 'signe', 'ptsm en_cours', 'suspendu']);
  });

  it('un PTSM en projet garde sa place parmi les projets', () => {
    expect(etats([contrat('projet', { type: 'ptsm' }), contrat('suspendu')])).toEqual(['suspendu', 'ptsm projet']);
  });

  it('un contrat suivi vient avant un contrat dont seuls les faits publics sont connus', () => {
    const ordre = ordonne([contrat('en_cours', { suivi: false }), contrat('projet')]);
    expect(ordre.map((c) => c.suivi)).toEqual([true, false]);
  });

  it('un contrat fini vient après ceux qui ne le sont pas, même suivi : il se replie, et ne se montre pas pour eux', () => {
    for (const fini of ['clos', 'abandonne', 'terme_echu', 'rejete'])
      expect(etats([contrat(fini), contrat('en_cours', { suivi: false })]), fini).toEqual(['en_cours', fini]);
  });

  it('des Monts-Cendrés, celui qui est avenanté vient avant celui qui est en projet, quoique commencé avant lui', () => {
    const [premier, second] = [
      contrat('avenante', { type: 'pref', debut: '2024-07-01' }),
      contrat('projet', { type: 'pref', debut: '2027-01-01' })
    ];
    expect(ordonne([second, premier])).toEqual([premier, second]);
  });

  it('des Vosges, celui qui est suspendu vient avant ceux dont le terme est échu, quoique plus ancien', () => {
    const publics = { suivi: false, debut: null };
    const trois = [contrat('terme_echu', publics), contrat('suspendu', publics), contrat('terme_echu', publics)];
    expect(etats(trois)).toEqual(['suspendu', 'terme_echu', 'terme_echu']);
  });

  it('à égalité, le dernier commencé vient d’abord', () => {
    const ordre = ordonne([
      contrat('en_cours', { debut: null }),
      contrat('en_cours'),
      contrat('en_cours', { debut: '2025-01-01' })
    ]);
    expect(ordre.map((c) => c.debut)).toEqual(['2025-01-01', '2024-01-01', null]);
  });
});

describe('ce qu’un état dit au premier regard', () => {
  it.each([
    ['court', ['en_cours', 'avenante']],
    ['interrompu', ['suspendu', 'abandonne', 'rejete']],
    ['ne_court_pas', ['projet', 'soumis', 'signe', 'clos', 'terme_echu']]
  ] as const)('%s', (attendue, etats) => {
    for (const etat of etats) expect(allure(etat), etat).toBe(attendue);
  });
});
