import { afterEach, describe, expect, it, vi } from 'vitest';
import { copieImage, copieLien, copieTable, tableACopier, tableDuGraphique } from './copy';

vi.mock('$app/state', () => ({
  page: {
    url: new URL('https://trajectoire.exemple/demonstration/contrat/essai/?au=2026-06-30'),
    data: { jeu: { jeu: { donneesAu: '2026-09-30' } }, dataVersion: '0123456789ab', locales: null }
  }
}));
const ADRESSE = 'https://trajectoire.exemple/demonstration/contrat/essai/?au=2026-06-30&version=2026-09-30.01234567';
const TABLE = {
  caption: 'Taux d’essai',
  columns: ['Poste', 'Montant (k€)', 'Part'],
  rows: [
    ['=Personnel & <divers>', '\u22121\u202f234,5', '83,2\u00a0%'],
    ['Rien de connu', 'n. r.', '−']
  ]
};

afterEach(() => vi.unstubAllGlobals());

describe('le tableau d’un graphique, copié', () => {
  it('se colle dans un tableur\u00a0: un nombre sans espaces ni signe de typographie, aucune formule', () => {
    expect(tableACopier(tableDuGraphique(TABLE), ['Source\u00a0: Essai']).texte.split('\n')).toEqual([
      'Taux d’essai',
      'Poste\tMontant (k€)\tPart (%)',
      "'=Personnel & <divers>\t-1234,5\t83,2\u00a0%",
      'Rien de connu\tn. r.\t−',
      'Source\u00a0: Essai'
    ]);
  });

  it('une projection et sa fourchette sont trois nombres, une absence une cellule vide, ce qui est dit d’un chiffre une note', () => {
    const trajectoire = {
      caption: 'Trajectoire et ses versions',
      columns: ['Année', 'Réalisé', 'établissement', 'outil'],
      rows: [
        ['2025', '−24,0\u00a0M€ (provisoire)', '—', '—'],
        [
          ...['2026', '—'],
          '−23,8\u00a0M€, entre −24,9\u00a0M€ et −23,1\u00a0M€ avec les écarts de ses 3 derniers',
          '−22,7\u00a0M€, entre −23,7\u00a0M€ et −16,1\u00a0M€'
        ]
      ]
    };
    const { titres, lignes } = tableDuGraphique(trajectoire);
    expect(titres).toEqual([
      ...['Année', 'Réalisé (€)', 'établissement (€)', 'établissement, bas (€)', 'établissement, haut (€)'],
      ...['outil (€)', 'outil, bas (€)', 'outil, haut (€)', 'Notes']
    ]);
    expect(lignes).toEqual([
      [2025, -24_000_000, null, null, null, null, null, null, 'Réalisé\u00a0: provisoire'],
      [
        ...[2026, null, -23_800_000, -24_900_000, -23_100_000, -22_700_000, -23_700_000, -16_100_000],
        'établissement\u00a0: fourchette avec les écarts de ses 3 derniers'
      ]
    ]);
  });

  it('se colle dans un texte en tableau, sans balise qui vienne des données', () => {
    const { html } = tableACopier(tableDuGraphique(TABLE), ['Source <b>']);
    expect(html).toContain(">'=Personnel &amp; &lt;divers&gt;</td>");
    expect(html).toContain('x:num="-1234.5" sdval="-1234.5" sdnum="1036;1036;">-1234,5</td>');
    expect(html).toContain('x:num="0.832" sdval="0.832" sdnum="1036;1036;0,0##%">83,2\u00a0%</td>');
    expect(html).toContain('<p>Source &lt;b&gt;</p>');
    // Un jour en reste un, un FINESS reste un texte.
    const { html: jour } = tableACopier(
      { nom: '', titres: ['Le', 'FINESS'], lignes: [['2025-12-31', '010008407']] },
      []
    );
    expect(jour).toContain(`<td style="mso-number-format:'Short Date'">31/12/2025</td>`);
    expect(jour).toContain('sdnum="1036;0;@">010008407</td>');
  });
});

describe('sans https, où un navigateur n’a pas de presse-papiers', () => {
  it('le lien, avec la version des données, est donné à copier à la main', async () => {
    vi.stubGlobal('isSecureContext', false);
    expect(await copieLien()).toEqual({ faite: false, texte: ADRESSE });
  });

  it('le tableau aussi, sous son titre, avec sa source et son adresse', async () => {
    vi.stubGlobal('isSecureContext', false);
    vi.stubGlobal('document', { title: 'Contrat d’essai' });
    const copie = await copieTable(TABLE, 'Essai 2024');
    expect(copie).toMatchObject({ faite: false });
    expect('texte' in copie && copie.texte).toMatch(
      /^Taux d’essai\n[^]*Source\u00a0: Essai 2024\nContrat d’essai\n[^]*version=/u
    );
  });

  it('l’image ne l’est pas, et c’est dit', async () => {
    vi.stubGlobal('isSecureContext', false);
    expect(await copieImage(Promise.resolve(new Blob()))).toBe(false);
  });
});

describe('avec un presse-papiers', () => {
  it('le lien y va', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('isSecureContext', true);
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    expect(await copieLien()).toEqual({ faite: true });
    expect(writeText).toHaveBeenCalledWith(ADRESSE);
  });

  it('refusé par le navigateur, le texte est donné à copier à la main', async () => {
    vi.stubGlobal('isSecureContext', true);
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('refusé')) } });
    expect(await copieLien()).toEqual({ faite: false, texte: ADRESSE });
  });
});
