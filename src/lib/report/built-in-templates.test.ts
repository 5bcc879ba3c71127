import { expect, it } from 'vitest';
import { locales } from '#lib/paraglide/runtime.js';
import { builtInTemplates, templateIn } from './built-in-templates.ts';
import { chapterIds } from './report-template.ts';

it.each(locales)('templates have a name, and every chapter at most once, in %s', (locale) => {
	for (const { template } of builtInTemplates(locale)) {
		expect(template.name).not.toBe('');
		expect(new Set(template.chapters).size).toBe(template.chapters.length);
		expect(template.chapters).toContain('signOff');
		expect(template.accent).toMatch(/^#[0-9a-f]{6}$/);
	}
});

it('the board is told everything', () => {
	expect(builtInTemplates('en')[0].template.chapters).toEqual(chapterIds);
});

it('a template that comes with the product is named in the language of its reader', () => {
	const [english, german] = [
		builtInTemplates('en')[0].template,
		builtInTemplates('de')[0].template
	];
	expect(templateIn(english, 'de')).toEqual(german);
	const own = { ...english, builtIn: undefined };
	expect(templateIn(own, 'de')).toEqual(own);
});
