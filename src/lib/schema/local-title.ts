/** Added to the title of the dataset under local data, so that every screen, print and export says what it shows. */
export const MARQUE_LOCALE = ' (données locales)';

/** Whether what is shown holds data of this workstation, that nobody published. */
export const estLocal = ({ titre }: { titre: string }): boolean => titre.endsWith(MARQUE_LOCALE);
