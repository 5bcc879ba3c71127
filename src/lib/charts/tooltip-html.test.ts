import { expect, it } from 'vitest';
import { tooltipHtml } from './tooltip-html.ts';

it.each([
	{ lines: ['Head', 'one', 'two'], html: '<b>Head</b><br>one<br>two' },
	{ lines: ['<1 EUR'], html: '<b>&#60;1 EUR</b>' },
	{
		lines: [`"><img src=x onerror='y()'>`],
		html: '<b>&#34;&#62;&#60;img src=x onerror=&#39;y()&#39;&#62;</b>'
	},
	{ lines: ['A & B', '&lt;script&gt;'], html: '<b>A &#38; B</b><br>&#38;lt;script&#38;gt;' },
	{ lines: [], html: '<b></b>' }
])('writes $lines as text, never as markup', ({ lines, html }) => {
	expect(tooltipHtml(lines)).toBe(html);
});
