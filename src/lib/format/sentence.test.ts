import { describe, expect, it } from 'vitest';
import { mark, parseSentence, plainSentence } from './sentence.ts';

const plain = (text: string) => ({ text, name: undefined });

describe('parseSentence', () => {
	it.each([
		{
			name: 'has one part without marks',
			sentence: 'Nothing stands out',
			parts: [plain('Nothing stands out')]
		},
		{ name: 'has no part without text', sentence: '', parts: [] },
		{
			name: 'sets figures apart in their order',
			sentence: `Down for ${mark('time', '13 days')} at ${mark('loss', '16 M')}.`,
			parts: [
				plain('Down for '),
				{ text: '13 days', name: 'time' },
				plain(' at '),
				{ text: '16 M', name: 'loss' },
				plain('.')
			]
		},
		{
			name: 'may begin, end and consist of figures',
			sentence: mark('b', '1') + mark('b', '2'),
			parts: [
				{ text: '1', name: 'b' },
				{ text: '2', name: 'b' }
			]
		},
		{
			name: 'keeps an empty figure in its place',
			sentence: mark('b', ''),
			parts: [{ text: '', name: 'b' }]
		}
	])('$name', ({ sentence, parts }) => {
		expect(parseSentence(sentence)).toEqual(parts);
	});

	it('loses no word of a name that holds our separators', () => {
		const hostile = `\uE000 ERP \uE001 of \uE002 Plant \uE000`;
		const sentence = `${hostile} costs ${mark('loss', '2 M')} and ${hostile}`;
		expect(plainSentence(sentence)).toBe(' ERP  of  Plant  costs 2 M and  ERP  of  Plant ');
		expect(parseSentence(sentence).filter(({ name }) => name !== undefined)).toEqual([
			{ text: '2 M', name: 'loss' }
		]);
	});

	it('leaves markup in names the text that it is', () => {
		expect(parseSentence(`<b>${mark('b', '<i>')}`)).toEqual([
			plain('<b>'),
			{ text: '<i>', name: 'b' }
		]);
	});
});
