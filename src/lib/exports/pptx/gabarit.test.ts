import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { prisDuModele } from '$lib/words/dossier/gabarit';
import { DOSSIER } from '../dossier.fixture';
import { COULEURS } from './charte';
import { diaporama } from './diaporama';
import { lisGabarit } from './gabarit';

/** A picture of one pixel. */
const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (lettre) => lettre.codePointAt(0) ?? 0
);
const theme = (accent: string, titres = 'Marianne', corps = 'Marianne Light') =>
  `<a:theme><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:accent1>${accent}</a:accent1></a:clrScheme><a:fontScheme><a:majorFont><a:latin typeface="${titres}" panose="0"/></a:majorFont><a:minorFont>\n<a:latin typeface="${corps}"/></a:minorFont></a:fontScheme></a:theme>`;
const BLEU = '<a:srgbClr val="000091"/>';
const MAITRE =
  '<p:sldMaster><p:pic><p:blipFill><a:blip r:embed="rId9"/></p:blipFill><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="300" cy="100"/></a:xfrm></p:spPr></p:pic></p:sldMaster>';
const RELATIONS =
  '<Relationships><Relationship Id="rId1" Type="t" Target="../theme/theme2.xml"/><Relationship Target="../media/image1.png" Id="rId9" Type="i"/></Relationships>';

const modele = (parties: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(parties).map(([nom, dit]) => [nom, typeof dit === 'string' ? strToU8(dit) : dit]))
  );
const agence = (accent = BLEU): Uint8Array =>
  modele({
    'ppt/theme/theme1.xml': theme('<a:srgbClr val="FF0000"/>', 'Autre', 'Autre'),
    'ppt/theme/theme2.xml': theme(accent),
    'ppt/slideMasters/slideMaster1.xml': MAITRE,
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': RELATIONS,
    'ppt/media/image1.png': PIXEL
  });

describe('le modèle de présentation d’une agence', () => {
  it('donne la couleur, les polices et le logo de son masque, et non d’un autre thème', () => {
    expect(lisGabarit(agence())).toEqual({
      ...{ accent: '000091', polices: { titres: 'Marianne', corps: 'Marianne Light' } },
      logo: { genre: 'png', octets: PIXEL, forme: { largeur: 3, hauteur: 1 / 3 } }
    });
  });

  it('d’un thème Office seul, donne la couleur et les polices', () => {
    expect(lisGabarit(modele({ 'theme/theme/theme1.xml': theme(BLEU) }))).toEqual({
      ...{ accent: '000091', polices: { titres: 'Marianne', corps: 'Marianne Light' }, logo: null }
    });
  });

  it('une couleur trop claire pour se voir sur une page blanche est laissée', () => {
    // 949494 is 3.03 : 1 on white, 959595 2.98 : 1 (WCAG 2.1).
    expect(lisGabarit(agence('<a:srgbClr val="949494"/>'))?.accent).toBe('949494');
    expect(lisGabarit(agence('<a:srgbClr val="969696"/>'))?.accent).toBeNull();
  });

  it('d’une image qui couvre la page, ne fait pas un logo\u00a0; sans logo au masque, prend celui des mises en page', () => {
    const image = (cx: number, cy: number) =>
      `<p:pic><p:blipFill><a:blip r:embed="rId1"/></p:blipFill><p:spPr><a:xfrm><a:ext cx="${cx}" cy="${cy}"/></a:xfrm></p:spPr></p:pic>`;
    const page = (cible: string) =>
      `<Relationships><Relationship Id="rId1" Type="i" Target="${cible}"/></Relationships>`;
    const fond = {
      'ppt/presentation.xml': '<p:presentation><p:sldSz cx="1600" cy="900"/></p:presentation>',
      'ppt/theme/theme1.xml': theme(BLEU),
      'ppt/slideMasters/slideMaster1.xml': image(1600, 900),
      'ppt/slideMasters/_rels/slideMaster1.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="i" Target="/ppt/media/fond.png"/><Relationship Id="rId2" Type="l" Target="../slideLayouts/slideLayout1.xml"/></Relationships>',
      'ppt/media/fond.png': PIXEL
    };
    expect(lisGabarit(modele(fond))?.logo).toBeNull();
    const surUneMiseEnPage = {
      ...fond,
      'ppt/slideLayouts/slideLayout1.xml': image(400, 200),
      'ppt/slideLayouts/_rels/slideLayout1.xml.rels': page('/ppt/media/logo.png'),
      'ppt/media/logo.png': PIXEL
    };
    expect(lisGabarit(modele(surUneMiseEnPage))?.logo?.forme).toEqual({ largeur: 2, hauteur: 0.5 });
  });

  it('dit ce qui en a été pris, et qu’aucun logo n’y était\u00a0; de rien, ne dit rien', () => {
    const lu = lisGabarit(agence());
    expect(lu && prisDuModele(lu)).toBe('son logo, sa couleur et ses polices (Marianne et Marianne Light).');
    const sansLogo = lisGabarit(modele({ 'theme/theme/theme1.xml': theme(BLEU, 'Arial', 'Arial') }));
    expect(sansLogo && prisDuModele(sansLogo)).toBe(
      'sa couleur et ses polices (Arial). Aucun logo en PNG ou en JPEG n’y a été trouvé.'
    );
    expect(prisDuModele({ logo: null, accent: null, polices: null })).toBeNull();
  });

  it('ce qui n’en est pas un n’est pas lu, ni une police qui n’est pas un nom, ni un logo qui n’est pas une image', () => {
    expect(lisGabarit(new Uint8Array([1, 2, 3]))).toBeNull();
    expect(lisGabarit(modele({ 'word/document.xml': '<a/>' }))).toBeNull();
    expect(lisGabarit(modele({ 'ppt/theme/theme1.xml': theme(BLEU, 'A&quot;/><x/>', 'B') }))?.polices).toBeNull();
    const sansImage = {
      'ppt/theme/theme2.xml': theme(BLEU),
      'ppt/slideMasters/slideMaster1.xml': MAITRE,
      'ppt/slideMasters/_rels/slideMaster1.xml.rels': RELATIONS,
      'ppt/media/image1.png': 'MZ'
    };
    expect(lisGabarit(modele(sansImage))?.logo).toBeNull();
  });

  it('habille le diaporama, qui garde les couleurs de ce qui est favorable ou non, et reste le même deux fois', async () => {
    const gabarit = lisGabarit(agence());
    const octets = await diaporama(DOSSIER, gabarit);
    expect(await diaporama(DOSSIER, gabarit)).toEqual(octets);
    const parties = unzipSync(octets);
    const xml = (nom: string) => strFromU8(parties[nom] ?? new Uint8Array());
    const habille = xml('ppt/theme/theme1.xml');
    expect(habille).toMatch(/<a:accent1><a:srgbClr val="000091"\/>/u);
    expect(habille).toContain(`<a:accent2><a:srgbClr val="${COULEURS.better}"/>`);
    expect(habille).toContain(`<a:accent3><a:srgbClr val="${COULEURS.worse}"/>`);
    expect(habille).toMatch(/<a:majorFont>\s*<a:latin typeface="Marianne"/u);
    expect(habille).toMatch(/<a:minorFont>\s*<a:latin typeface="Marianne Light"/u);
    const medias = Object.entries(parties).filter(([nom]) => nom.startsWith('ppt/media/'));
    expect(medias.some(([, image]) => image.length === PIXEL.length)).toBe(true);
    const avecImage = Object.keys(parties).filter(
      (nom) => /slideLayouts\/\w+\.xml$/u.test(nom) && xml(nom).includes('<p:pic>')
    );
    expect(avecImage).toHaveLength(2);
  });
});
