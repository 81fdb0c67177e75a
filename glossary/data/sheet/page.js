// The page: what is typed or chosen decides which entries are shown, in which order; a click copies.

const by = id => document.getElementById(id);
const [find, list, count, said, order] = ["_find", "_entries", "_count", "_said", "_order"].map(by);
const filters = ["kind", "domain", "status"].map(name => [name, by("_" + name)]).filter(([, select]) => select);
const entries = [...list.children];
const inBengaliOrder = [...entries].sort((one, other) => one.dataset.rank - other.dataset.rank);
const AT_ONCE = 60, AT_A_TIME = 400;

const PLACES = [[".en", NAME], [".bn", NAME], [".variant", OTHER_NAME], [".also", OTHER_NAME], ["del", AVOIDED], [".sense", REMARK], [".why", REMARK], [".note", REMARK]];
let index = null;
const theIndex = () => index ??= indexed(entries.map(entry =>
  PLACES.flatMap(([selector, where]) => [...entry.querySelectorAll(selector)].map(part => [part.textContent, where]))));

// Which entries are to be seen, in which order.
function wanted() {
  const typed = fold(find.value).length > 0;
  const found = typed ? search(theIndex(), find.value) : { entries: null, misspelled: false };
  const ordered = typed ? found.entries.map(entry => entries[entry]) : order.value === "bn" ? inBengaliOrder : entries;
  const chosen = filters.filter(([, select]) => select.value);
  const fits = ({ dataset }) => chosen.every(([name, select]) => (dataset[name] ?? "").split("\n").includes(select.value));
  return { shown: chosen.length ? ordered.filter(fits) : ordered, misspelled: found.misspelled, typed };
}

// What fits on a screen comes at once, the rest when the browser has time, so that typing never waits.
let rest = [], shownLast = entries;
const later = window.requestIdleCallback ?? (work => setTimeout(work, 1));
function put(shown) {
  list.replaceChildren(...shown.slice(0, AT_ONCE));
  rest = shown.slice(AT_ONCE);
  if (rest.length) later(() => more(shown));
}
function more(shown, number = AT_A_TIME) {
  if (shown !== shownLast || !rest.length) return;
  list.append(...rest.splice(0, number));
  if (rest.length) later(() => more(shown));
}
const all = () => { while (rest.length) more(shownLast); };

function show() {
  const { shown, misspelled, typed } = wanted();
  const inBengali = order.value === "bn" && !typed;
  list.classList.toggle("in-bengali", inBengali);
  document.body.classList.toggle("changed", typed || inBengali || shown.length < entries.length);
  head(typed ? [] : shown, inBengali ? "bn" : "en");
  shownLast = shown;
  put(shown);
  mark(typed ? shown.slice(0, AT_ONCE) : []);
  count.value = told(shown.length, misspelled);
}

// A letter stands before the first entry that begins with it.
let headed = list.querySelectorAll(".first");
function head(shown, language) {
  for (const entry of headed) entry.classList.remove("first");
  headed = shown.filter((entry, place) => entry.dataset[language] !== shown[place - 1]?.dataset[language]);
  for (const entry of headed) entry.classList.add("first");
}

// Whoever typed a form to avoid sees that it is one. To the letter: the right form often sounds like it.
let marked = [];
function mark(shown) {
  const exact = text => text.normalize("NFC").trim(), typed = exact(find.value);
  for (const form of marked) form.classList.remove("found");
  marked = shown.flatMap(entry => [...entry.querySelectorAll("del")]).filter(form => exact(form.textContent) === typed);
  for (const form of marked) form.classList.add("found");
}

function told(number, misspelled) {
  const total = `${entries.length.toLocaleString("en")} ${entries.length === 1 ? "entry" : "entries"}`;
  const chosen = filters.filter(([, select]) => select.value).map(([, select]) => `, ${select.value}`).join("");
  const shown = number === entries.length ? total : number ? `${number.toLocaleString("en")} of ${total}${chosen}` : "nothing found";
  return shown + (marked.length ? "; this form is not to be printed" : misspelled ? ", spelled a little differently" : "");
}

// Copying. Old browsers have no clipboard for a page that was opened from a disk.
let silence;
function say(text) {
  said.value = text;
  clearTimeout(silence);
  silence = setTimeout(() => said.value = "", 2000);
}
async function copy(button) {
  const text = button.textContent;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    if (!copiedTheOldWay(text)) return say("This browser doesn’t let the page copy; select the text instead.");
  }
  button.classList.add("copied");
  setTimeout(() => button.classList.remove("copied"), 2000);
  say(`${text} copied`);
}
function copiedTheOldWay(text) {
  const field = Object.assign(document.createElement("textarea"), { value: text });
  const focused = document.activeElement;
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  focused?.focus();
  return done;
}

// Keys: / to search, arrows from entry to entry, Enter copies, Escape goes back, then clears.
const renderings = () => list.querySelectorAll(".bn");
function step(forward) {
  const here = document.activeElement?.closest("li");
  let next = here ? (forward ? here.nextElementSibling : here.previousElementSibling) : forward ? list.firstElementChild : null;
  while (next && !next.querySelector(".bn")) next = forward ? next.nextElementSibling : next.previousElementSibling;
  if (next) next.querySelector(".bn").focus();
  else if (!forward) find.focus();
}
function escape() {
  if (document.activeElement !== find) return find.focus();
  find.value = "";
  show();
}
const KEYS = {
  "/": () => find.select(),
  ArrowDown: () => step(true),
  ArrowUp: () => step(false),
  Escape: escape,
};
document.addEventListener("keydown", event => {
  const inField = event.target.matches("select") || (event.target === find && event.key === "/");
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || inField) return;
  if (event.target === find && event.key === "Enter" && find.value && renderings()[0]) return copy(renderings()[0]);
  if (!KEYS[event.key]) return;
  event.preventDefault();
  KEYS[event.key]();
});

// A link to an entry that is filtered away shows everything again.
function follow() {
  const target = entries.find(entry => entry.id === location.hash.slice(1));
  if (!target) return;
  if (!target.isConnected || rest.length) {
    find.value = "";
    for (const [, select] of filters) select.value = "";
    show();
    all();
  }
  target.scrollIntoView();
  requestAnimationFrame(() => target.scrollIntoView()); // now that the heights around it are known
}

find.addEventListener("input", show);
for (const [, select] of [...filters, ["order", order]]) select.addEventListener("input", show);
list.addEventListener("click", ({ target }) => { if (target.matches(".bn, .also")) copy(target); });
addEventListener("hashchange", follow);
addEventListener("beforeprint", all);
later(theIndex);
if (find.value || filters.some(([, select]) => select.value) || order.value !== "en") { // the browser kept what was chosen
  show();
  follow();
}
