import { expect, it } from 'vitest';
import { readAction } from './action-form.ts';

const typed = { what: ' Test the restore ', owner: 'CIO', due: '2026-06-30' };

it('takes what was typed, without blanks around it', () => {
	expect(readAction(typed)).toEqual({ ok: true, value: { ...typed, what: 'Test the restore' } });
});

it.each(['2026-06-31', '30.6.2026', '', '2026-13-01'])('refuses the day "%s"', (due) => {
	expect(readAction({ ...typed, due })).toEqual({ ok: false, problems: ['due'] });
});

it('names every field that cannot be used', () => {
	const wrong = { what: '', owner: 'x'.repeat(500), due: 'soon' };
	expect(readAction(wrong)).toEqual({ ok: false, problems: ['what', 'owner', 'due'] });
});
