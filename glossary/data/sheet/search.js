// Every word of the sheet with the entries that have it, and the entries that fit what somebody typed, best first.

// What a word costs by where it stands: in a name, in a form to avoid, or in what is said about them.
const NAME = 0, OTHER_NAME = 0.5, AVOIDED = 1, REMARK = 4;
const ELSEWHERE = 1, INSIDE_WORD = 2, MISSPELLED = 8;

// texts: for each entry a list of [text, where it stands].
function indexed(texts) {
  const words = new Map();
  const heads = texts.map(parts => parts.filter(([, where]) => where < AVOIDED).map(([text]) => fold(text).join(" ")));
  texts.forEach((parts, entry) => {
    for (const [text, where] of parts)
      for (const word of fold(text)) {
        if (!words.has(word)) words.set(word, new Map());
        const entries = words.get(word);
        if (!(entries.get(entry) <= where)) entries.set(entry, where);
      }
  });
  return { words, heads };
}

// Returns { entries, misspelled }: the numbers of the entries, and whether nothing was there as it was typed.
function search({ words, heads }, text) {
  const typed = fold(text);
  for (const misspelled of [false, true]) {
    const costs = typed.map(word => fitting(words, word, misspelled));
    const [first, ...others] = costs.sort((one, other) => one.size - other.size);
    const fits = [...first].filter(([entry]) => others.every(cost => cost.has(entry)));
    if (fits.length) return { entries: ranked(fits, others, heads, typed.join(" ")), misspelled };
  }
  return { entries: [], misspelled: false };
}

// The least cost of each entry that has a word like the typed one.
function fitting(words, typed, misspelled) {
  const costs = new Map(), most = misspelled ? forgiven(typed) : 0;
  for (const [word, entries] of words) {
    const spelling = likeness(typed, word, most);
    if (spelling === null) continue;
    for (const [entry, where] of entries) {
      const cost = spelling + where;
      if (!(costs.get(entry) <= cost)) costs.set(entry, cost);
    }
  }
  return costs;
}

function likeness(typed, word, most) {
  const at = word.indexOf(typed);
  if (at === 0) return word.length === typed.length ? 0 : ELSEWHERE;
  if (at > 0) return INSIDE_WORD;
  if (!most || word.length < typed.length - most) return null;
  const wrong = distance(typed, word, most);
  return wrong > most ? null : MISSPELLED * wrong;
}

// How many letters may be wrong: none in a short word, where another word would be meant.
const forgiven = typed => typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2;

function ranked(fits, others, heads, typed) {
  const cost = ([entry, own]) => {
    const whole = heads[entry].includes(typed) ? -4 : heads[entry].some(head => head.startsWith(typed)) ? -2 : 0;
    return others.reduce((sum, costs) => sum + costs.get(entry), own) + whole;
  };
  const order = new Map(fits.map(fit => [fit[0], cost(fit)]));
  return [...order.keys()].sort((one, other) => order.get(one) - order.get(other) || one - other);
}
