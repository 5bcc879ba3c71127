/** What was typed into a field; nothing where the field is missing or a file. */
export function typedText(form: FormData, field: string): string {
	const value = form.get(field);
	return typeof value === 'string' ? value : '';
}
