/** « Monts-Cendrés » of « GHT Monts-Cendrés », where its column or its sentence already says what it is. */
export const nomSansGht = (nom: string): string => nom.replace(/^GHT /u, '');
