/** Pieces of what a text must not be able to do: markup, templates, Markdown, XML, controls, directions, emoji. */
const PIECES = [
  ...[
    '<p>',
    '</p>',
    '<br/>',
    '</w:t>',
    '<w:p>',
    '<script>alert(1)</script>',
    '<cite ref="0"/>',
    '<data ref="1"/>',
  ],
  ...[
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?xml version="1.0"?>',
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
  ],
  ...['&amp;', '&lt;', '&e;', '&#60;', '&', '<', '>', '"', "'", '`', '\\', '/', '%s', '%00', '$&', '$1'],
  ...[
    '{{x}}',
    '{{{x}}}',
    '{{&x}}',
    '{{> row}}',
    '{{#each units}}',
    '{{/each}}',
    '{{constructor}}',
    '{{',
    '}}',
    '{title}',
  ],
  ...['{{lookup this "constructor"}}', '__proto__', 'constructor', 'toString', '{{正文}}', '{{options.x}}'],
  ...[
    '**粗**',
    '# 一',
    '| 甲 | 乙 |',
    '1986. ',
    '2019~2023',
    '[甲](javascript:alert(1))',
    '![](file:///etc/passwd)',
    '---',
  ],
  ...[
    '=HYPERLINK("x")',
    '+1',
    '-1',
    '@SUM(A1)',
    'javascript:',
    'data:text/html,x',
    'onerror=x',
    '../../etc/passwd',
  ],
  ...[
    '\u0000',
    '\u0001',
    '\u0008',
    '\u000b',
    '\u001b[31m',
    '\u007f',
    '\u0085',
    '\ufffe',
    '\uffff',
    '\ud800',
    '\udc00',
  ],
  ...[
    '\u200e',
    '\u200f',
    '\u202a',
    '\u202e',
    '\u202c',
    '\u2066',
    '\u2069',
    '\u061c',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u00ad',
  ],
  ...[
    '\u{1f600}',
    '👩‍⚖️',
    '\u{1f1e8}\u{1f1f3}',
    '☺\ufe0f',
    '𠮷',
    '㐂',
    'e\u0301',
    '\u0301',
    '　',
    '\u00a0',
    '\t',
    '  ',
  ],
  ...['行政复议', '受理12件', '98.3%', '〔2025〕12号', '“引”', '——', '……', '，', '。', 'abc', 'ﬁ', '①', '№'],
];
const MOST_PIECES = 6;

/** Strings that are the same in every run for a seed (a linear congruential generator), none without ink. */
export function hostileTexts(count: number, seed = 20241126): string[] {
  let state = seed;
  const next = (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
  return Array.from({ length: count }, () => {
    const pieces = Array.from({ length: 1 + next(MOST_PIECES) }, () =>
      next(8) === 0 ? anyCharacter(next) : (PIECES[next(PIECES.length)] ?? ''),
    );
    return `${pieces.join('')}文`.replaceAll(/[\n\r\u2028\u2029]/g, ' ');
  });
}

/**
 * No letters of scripts written from right to left, which a reader of a PDF puts in another order, and no marks of
 * scripts that no font has, which are told apart from their letters or with them as the face allows.
 */
function anyCharacter(next: (below: number) => number): string {
  const character = String.fromCodePoint(next(0x3000));
  return /[\u0590-\u08ff]|\p{M}/u.test(character) ? '\u200f' : character;
}
