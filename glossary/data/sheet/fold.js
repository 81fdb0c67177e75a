// What counts as the same when people search: case, accents, signs, and Bengali letters that sound alike.

// Of each pair the left letter is read as the right one.
const ALIKE = {
  "ঈ": "ই", "ঊ": "উ", "ী": "ি", "ূ": "ু", "ণ": "ন", "ষ": "শ", "স": "শ", "য": "জ", "ৎ": "ত", "ঙ": "ং",
  "ৰ": "র", "ৱ": "ব",
};
for (let digit = 0; digit < 10; digit++) ALIKE[String.fromCharCode(0x9e6 + digit)] = String(digit);

// ড় and ঢ় sound like র; য় is a letter of its own. Then what is not heard: accents of Latin letters, the nukta, joiners,
// hasant and candrabindu. Then stops and apostrophes.
const TAPPED = /[\u09a1\u09a2]\u09bc/g, SEMIVOWEL = /\u09af\u09bc/g;
const SILENT = /[\u0300-\u036f\u09bc\u0981\u09cd\u200b-\u200d\u00ad\ufeff]/g;
const POSSESSIVE = /['’ʼ]s(?!\p{L})/gu;
const INSIDE = /[.'’‘ʼ]/g;
const BETWEEN = /[^\p{L}\p{M}\p{N}]+/gu;

// The words of a text as they are compared: fold("Kim’s U.N. র‍্যাব") is ["kim", "un", "রজাব"].
function fold(text) {
  return text.normalize("NFD").toLowerCase()
    .replace(TAPPED, "র").replace(SEMIVOWEL, "\u09df").replace(SILENT, "")
    .replace(/[\u0980-\u09ff]/g, letter => ALIKE[letter] || letter)
    .replace(POSSESSIVE, "").replace(INSIDE, "").replace(BETWEEN, " ").trim().split(" ").filter(Boolean);
}

// How many letters lie between a typed word and the nearest beginning of another; most + 1 when it is more than most.
// One letter wrong, missing, too much, or two swapped count one (Damerau 1964), the optimal string alignment of it.
function distance(typed, word, most) {
  let before = [], above = Array.from({ length: word.length + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row++) {
    const here = [row];
    let least = row;
    for (let column = 1; column <= word.length; column++) {
      const same = typed[row - 1] === word[column - 1];
      let cost = Math.min(above[column - 1] + (same ? 0 : 1), above[column] + 1, here[column - 1] + 1);
      if (row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1])
        cost = Math.min(cost, before[column - 2] + 1);
      here.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = above;
    above = here;
  }
  return Math.min(...above);
}
