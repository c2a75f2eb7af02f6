/** A name as it is compared: capital letters and blanks make no difference. */
export const normal = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');
