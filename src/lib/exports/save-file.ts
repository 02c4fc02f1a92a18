export const MIME_XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const MIME_PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
export const MIME_DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const MIME_ZIP = 'application/zip';
export const MIME_HTML = 'text/html;charset=utf-8';

/** What ends the name of a file that holds data of this workstation: it never has that of a published one. */
export const NON_PUBLIEES = '-donnees-locales-non-publiees';

/** Hands a file made in the page to the reader's browser. */
export function telechargeFichier(nom: string, contenu: Uint8Array, type: string): void {
  const adresse = URL.createObjectURL(new Blob([new Uint8Array(contenu)], { type }));
  const lien = document.createElement('a');
  lien.href = adresse;
  lien.download = nom;
  document.body.append(lien);
  lien.click();
  lien.remove();
  setTimeout(() => URL.revokeObjectURL(adresse), 10_000);
}
