export const longestTemplateName = 60;
export const longestConfidentiality = 120;
/** A mark of 16 mm in print has no need of more, in bytes. */
export const largestLogo = 200_000;

export type TemplateField = 'name' | 'places' | 'accent' | 'confidentiality' | 'logo';
