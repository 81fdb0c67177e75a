"""Each trap of hand-edited YAML as a person would fall into it, and all that `glossary lint` says of it."""

# A name, the file, and its findings: place, Error or Warning, rule, message, remedy.
TRAPS: list[tuple[str, str | bytes, list[str]]] = [
    (
        "UTF-16",
        b"\xff\xfet\x00e\x00r\x00m\x00s\x00:\x00\n\x00",
        [
            "1:1 E encoding: the file is saved as UTF-16; save the file as UTF-8 (in Notepad: Save As, Encoding)",
        ],
    ),
    (
        "UTF-16 without a mark",
        b"t\x00e\x00r\x00m\x00s\x00:\x00\n\x00",
        [
            "1:1 E encoding: the file is saved as UTF-16; save the file as UTF-8 (in Notepad: Save As, Encoding)",
        ],
    ),
    (
        "Windows code page",
        b"terms:\n- en: Caf\xe9\n  status: ok\n",
        [
            "2:10 E encoding: byte 0xE9 is not UTF-8 (probably “é”); save the file as UTF-8 (in Notepad: Save As, Encoding)",
            "3:11 E wrong-status: `ok` is no status; write one of proposed, approved, rejected",
        ],
    ),
    (
        "control character",
        "terms:\n- en: K\x07m\n  note: a\x7fb\x85c\ufffe\n",
        [
            "2:8 E control-character: invisible character U+0007; delete it",
            "3:10 E control-character: invisible character U+007F; delete it",
            "4:2 E control-character: invisible character U+FFFE; delete it",
        ],
    ),
    (
        "merge markers",
        "terms:\n- en: Kim\n<<<<<<< HEAD\n  bn: কিম\n||||||| base\n  bn: কম\n=======\n  bn: খিম\n>>>>>>> theirs\n  kind: person\n",
        [
            "3:1 E merge: a merge was left unfinished; keep one side, and delete the other and the marker lines",
            "5:1 E merge: a merge was left unfinished; keep one side, and delete the other and the marker lines",
            "7:1 E merge: a merge was left unfinished; keep one side, and delete the other and the marker lines",
            "9:1 E merge: a merge was left unfinished; keep one side, and delete the other and the marker lines",
        ],
    ),
    (
        "second document",
        "terms:\n- en: Kim\n---\nterms:\n",
        [
            "3:1 E second-document: a second document starts here; delete the line with `---`",
        ],
    ),
    (
        "tab indent",
        "terms:\n- en: Kim\n\tbn: কিম\n",
        [
            "3:1 E tab: a tab is used as indentation; use spaces",
        ],
    ),
    (
        "tab after the dash",
        "terms:\n-\ten: Kim\n",
        [
            "2:2 E tab: a tab is used as indentation; use spaces",
        ],
    ),
    (
        "NBSP indent",
        "terms:\n- en: Kim\n\xa0 bn: কিম\n",
        [
            "3:1 E odd-space: an invisible non-breaking space indents this line; delete the blanks and type spaces",
        ],
    ),
    (
        "ideographic indent",
        "terms:\n  - en: Kim\n  \u3000bn: কিম\n",
        [
            "3:3 E odd-space: an invisible non-breaking space indents this line; delete the blanks and type spaces",
        ],
    ),
    (
        "U+200B in a key",
        "terms:\n- e\u200bn: Kim\n  bn: কিম\n",
        [
            "2:4 E invisible-in-key: there is an invisible character in this key; retype `en`",
        ],
    ),
    (
        "U+FEFF in a value",
        "terms:\n- en: K\ufeffim\n",
        [
            "2:8 W invisible-character: there is an invisible character in the text (U+FEFF); retype the text there",
        ],
    ),
    (
        "NBSP in a value",
        "terms:\n- en: Kim\n  bn: কিম\xa0জং\n",
        [
            "3:10 W invisible-character: there is an invisible character in the text (U+00A0); retype the text there",
        ],
    ),
    (
        "indentation off",
        "terms:\n  - en: Kim\n   bn: কিম\n",
        [
            "3:4 E indentation: this line starts in column 4; the keys above start in column 5; move it to column 5",
        ],
    ),
    (
        "indentation off, a dash",
        "terms:\n  - en: Kim\n - en: Un\n",
        [
            "3:2 E indentation: this line starts in column 2; the dashes above start in column 3; move it to column 3",
        ],
    ),
    (
        "indentation off, a key left of its entry",
        "terms:\n  - en: Kim\n  bn: কিম\n",
        [
            "3:3 E indentation: this line starts in column 3; the keys above start in column 5; move it to column 5",
        ],
    ),
    (
        "a key of an entry at the margin",
        "terms:\n- en: Kim\nbn: কিম\n",
        [
            "3:1 E unknown-key: `bn` stands outside of the entries; indent it as deep as the `en` of its entry, or begin a new entry with `- `",
        ],
    ),
    (
        "key too deep",
        "terms:\n- en: Kim\n  bn: কিম\n    status: approved\n",
        [
            "4:5 E too-deep-key: this line is indented deeper than the line above, so it reads as part of that value; move it to column 3",
        ],
    ),
    (
        "key too deep, below an empty value",
        "terms:\n- en: Kim\n  bn:\n    status: approved\n",
        [
            "4:5 E not-text: this line is indented deeper than the line above, so it reads as part of that value; move it to the column of the keys above",
        ],
    ),
    (
        "dash forgotten",
        "terms:\n- en: Kim\n  bn: কিম\n\n  en: Un\n  bn: উন\n",
        [
            "5:3 E duplicate-key: `en` stands twice in this entry (first on line 2); for a new entry, begin it with `- `; else delete one",
        ],
    ),
    (
        "duplicate key",
        "terms:\n- en: Kim\n  bn: কিম\n  bn: খিম\n",
        [
            "4:3 E duplicate-key: `bn` stands twice (first on line 3); keep one",
        ],
    ),
    (
        "unknown key",
        "terms:\n- en: Kim\n  stauts: approved\n",
        [
            "3:3 E unknown-key: unknown key `stauts`; did you mean `status`?",
        ],
    ),
    (
        "dash without space",
        "terms:\n- en: Kim\n  variants:\n    -Kim\n    -Un\n",
        [
            "4:5 E dash-without-space: there is no space after the dash; write `- Kim`",
            "5:5 E dash-without-space: there is no space after the dash; write `- Un`",
        ],
    ),
    (
        "dash without space, an entry",
        "terms:\n- en: Kim\n-en: Un\n  bn: উন\n",
        [
            "3:1 E dash-without-space: there is no space after the dash; write `- en: Un`",
        ],
    ),
    (
        "– for the dash",
        "terms:\n- en: Kim\n– en: Un\n  bn: উন\n",
        [
            "3:1 E typographic-dash: `–` is a typographic sign, not the dash of a list; write `- en: Un`",
        ],
    ),
    (
        "• for the dash",
        "terms:\n- en: Kim\n  variants:\n  • Kim\n  • Un\n",
        [
            "4:3 E typographic-dash: `•` is a typographic sign, not the dash of a list; write `- Kim`",
            "5:3 E typographic-dash: `•` is a typographic sign, not the dash of a list; write `- Un`",
        ],
    ),
    (
        "colon forgotten",
        "terms:\n- en: Kim\n  bn কিম\n  kind: person\n",
        [
            "3:3 E no-colon: there is no `:` after `bn`; write `bn: কিম`",
        ],
    ),
    (
        "colon forgotten in the first key",
        "terms:\n- en Kim\n  bn: কিম\n",
        [
            "2:3 E no-colon: there is no `:` after `en`; write `en: Kim`",
        ],
    ),
    (
        "bn:x",
        "terms:\n- en: Kim\n  bn:কিম   # why\n  kind: person\n",
        [
            "3:5 E colon-without-space: there is no space after the colon; write `bn: কিম`",
        ],
    ),
    (
        "bn:x in braces",
        "terms:\n- en: Kim\n  avoid: [{bn:কিম}]\n",
        [
            "3:14 E colon-without-space: there is no space after the colon; write `bn: কিম`",
        ],
    ),
    (
        "bn：",
        "terms:\n- en: Kim\n  bn： কিম\n",
        [
            "3:5 E odd-colon: `：` looks like a colon but is another character (U+FF1A); write `bn: কিম`",
        ],
    ),
    (
        "bnঃ",
        "terms:\n- en: Kim\n  bnঃ কিম\n  kind: person\n",
        [
            "3:5 E odd-colon: `ঃ` looks like a colon but is another character (U+0983); write `bn: কিম`",
        ],
    ),
    (
        "bn: with NBSP",
        "terms:\n- en: Kim\n  bn:\xa0কিম\n",
        [
            "3:6 E odd-space: the space after the colon is an invisible non-breaking one; write `bn: কিম`",
        ],
    ),
    (
        "bn = x",
        "terms:\n- en: Kim\n  bn = কিম\n",
        [
            "3:6 E equals: YAML uses a colon here; write `bn: কিম`",
        ],
    ),
    (
        ": in a value",
        "terms:\n- en: Budget: the facts   # today\n",
        [
            '2:13 E colon-in-text: a colon followed by a space stands inside unquoted text; write `en: "Budget: the facts"`',
        ],
    ),
    (
        ": in an item",
        "terms:\n- en: Kim\n  variants:\n  - Budget: the facts\n",
        [
            "4:5 E not-text: a colon followed by a space stands inside unquoted text; put the text in quotes",
        ],
    ),
    (
        ": in braces",
        "terms:\n- {en: Budget: the facts, bn: কিম}\n",
        [
            "2:14 E colon-in-text: a colon followed by a space stands inside unquoted text; put the text in quotes",
        ],
    ),
    (
        "value ends in a colon",
        "terms:\n- en: Kim\n  note: see here:\n",
        [
            '3:17 E colon-in-text: this unquoted text ends with a colon; write `note: "see here:"`',
        ],
    ),
    (
        " #",
        "terms:\n- en: team #1 wins\n",
        [
            "2:12 W comment-in-text: the text after # is a comment; the value is only “team”; put all of it in quotes; or, if it is a comment, write `# ` before it",
        ],
    ),
    (
        " # empty",
        "terms:\n- en: #1 team\n",
        [
            "2:3 E missing-en: this entry has no `en`; write the English term as `en: …`",
            "2:7 W comment-in-text: the text after # is a comment, so there is no value; put all of it in quotes; or, if it is a comment, write `# ` before it",
        ],
    ),
    (
        " # quoted",
        'terms:\n- en: "Kim"#1\n',
        [
            "2:12 W comment-in-text: the text after # is a comment; the value is only “Kim”; put all of it in quotes; or, if it is a comment, write `# ` before it",
        ],
    ),
    (
        "@",
        "terms:\n- en: @kim\n",
        [
            "2:7 E reserved-sign: a value may not begin with @; put the text in quotes",
        ],
    ),
    (
        "`",
        "terms:\n- en: `kim`\n",
        [
            "2:7 E reserved-sign: a value may not begin with `; put the text in quotes",
        ],
    ),
    (
        "%",
        "terms:\n- en: %p\n",
        [
            "2:7 E reserved-sign: a value may not begin with %; put the text in quotes",
        ],
    ),
    (
        "*",
        "terms:\n- en: *very* good\n",
        [
            "2:7 E alias: `*` means something else in YAML; put the text in quotes",
        ],
    ),
    (
        "* unknown",
        "terms:\n- en: *kim\n",
        [
            "2:7 E alias: `*` means something else in YAML; put the text in quotes",
        ],
    ),
    (
        "&",
        "terms:\n- en: & co\n",
        [
            "2:7 E anchor: `&` means something else in YAML; put the text in quotes",
        ],
    ),
    (
        "& without a value",
        "terms:\n- en: &co\n",
        [
            "2:7 E anchor: `&` means something else in YAML; put the text in quotes",
        ],
    ),
    (
        "!",
        "terms:\n- en: !wow\n",
        [
            "2:7 E tag: `!` means something else in YAML; put the text in quotes",
        ],
    ),
    (
        "<<",
        "terms:\n- &k\n  en: Kim\n- <<: *k\n  en: Un\n",
        [
            "4:3 E merge-key: merge keys are not supported; copy the lines",
        ],
    ),
    (
        "[draft] text",
        "terms:\n- en: [draft] text\n",
        [
            '2:7 E text-after-bracket: there is text after the closing bracket; write `"[draft] text"`',
        ],
    ),
    (
        "{x} text",
        "terms:\n- en: {x} text\n",
        [
            '2:7 E text-after-bracket: there is text after the closing bracket; write `"{x} text"`',
        ],
    ),
    (
        "{draft}",
        "terms:\n- en: {draft}\n",
        [
            "2:7 E not-text: braces make a table, not a text; put the text in quotes",
        ],
    ),
    (
        "[draft]",
        "terms:\n- en: [draft]\n",
        [
            "2:7 E not-text: a list stands where a text is expected; write one text; if the brackets belong to it, in quotes",
        ],
    ),
    (
        "[ not closed",
        "terms:\n- en: Kim\n  variants: [Kim, Un\n  bn: কিম\n",
        [
            "3:13 E unclosed-bracket: this bracket is never closed; close it with `]`, or put the text in quotes",
        ],
    ),
    (
        "[ at the end",
        "terms:\n- en: [\n",
        [
            "3:1 E unclosed-bracket: the file ends here, and a bracket above is still open; close it, or put the text in quotes",
        ],
    ),
    (
        "{ not closed",
        "terms:\n- {en: Kim, bn: কিম\n- en: Un\n",
        [
            "2:3 E unclosed-bracket: this brace is never closed; close it with `}`, or put the text in quotes",
        ],
    ),
    (
        "> 5",
        "terms:\n- en: > 5\n",
        [
            "2:7 E text-block-sign: `>` begins a text block here; put the text in quotes",
        ],
    ),
    (
        "| x",
        "terms:\n- en: | x\n",
        [
            "2:7 E text-block-sign: `|` begins a text block here; put the text in quotes",
        ],
    ),
    (
        "| with nothing under it",
        "terms:\n- en: Kim\n  note: |\n  bn: কিম\n",
        [
            '3:9 W empty-text-block: there is no text under `|`; indent the text below it, or write `""`',
        ],
    ),
    (
        "? why",
        "terms:\n- en: ? why\n",
        [
            "2:7 E reserved-sign: a value may not begin with `? `; put the text in quotes",
        ],
    ),
    (
        "- x as a value",
        "terms:\n- en: - x\n",
        [
            "2:7 E dash-in-value: a value may not begin with `- `; put the text in quotes, or write a list on the lines below",
        ],
    ),
    (
        "quote not closed",
        'terms:\n- en: "Kim\n  bn: কিম\n- en: Un\n',
        [
            "2:7 E unclosed-quote: this quote is never closed; add the closing quote at the end of the text",
        ],
    ),
    (
        "closed by a later quote",
        'terms:\n- en: "Kim\n  bn: কিম\n- en: "Un"\n',
        [
            "2:7 E late-quote: the quote opened here ends on line 4; close it at the end of its own text",
        ],
    ),
    (
        "text over lines",
        "terms:\n- en: Kim\n    Jong Un\n",
        [
            "2:7 W several-lines: this value goes on on the next line; check the indentation and the closing quote",
        ],
    ),
    (
        "quoted text over lines",
        "terms:\n- en: 'Kim\n  bn: কিম\n- en: Un'\n",
        [
            "2:7 E bengali-in-english: there are Bengali letters in an English term; write the English here, and the Bengali as `bn`",
            "2:7 W several-lines: this value goes on on the next line; check the indentation and the closing quote",
        ],
    ),
    (
        "a list under a value",
        "terms:\n- en: Kim\n  variants: Kim\n    - Un\n",
        [
            "3:13 W several-lines: this value goes on on the next line; check the indentation and the closing quote",
        ],
    ),
    (
        "'it's'",
        "terms:\n- en: 'Kim's visit'\n",
        [
            '2:11 E apostrophe: this apostrophe ends the quoted text; write `"Kim\'s visit"`',
        ],
    ),
    (
        '"The Sun" paper',
        'terms:\n- en: "The Sun" paper\n',
        [
            "2:17 E text-after-quote: there is text after the closing quote; write `'\"The Sun\" paper'`",
        ],
    ),
    (
        '"x",',
        'terms:\n- en: "Kim",\n',
        [
            "2:12 E comma: there is a comma after the value; delete it",
        ],
    ),
    (
        "C:\\dir",
        'terms:\n- en: "C:\\dir"\n',
        [
            "2:10 E backslash: a backslash is special inside double quotes; use single quotes, or write it twice",
        ],
    ),
    (
        "“”",
        "terms:\n- en: “Kim”\n",
        [
            '2:7 W typographic-quote: this typographic quote is a part of the text, not a quote of YAML; write `"` instead, or leave it if it is meant',
        ],
    ),
    (
        "no",
        'terms:\n- en: NO\n  variants: [on, "no"]\n',
        [
            '2:7 W ambiguous-text: this is read as a text here; other programs read it as yes or no; write `"NO"`',
            '3:14 W ambiguous-text: this is read as a text here; other programs read it as yes or no; write `"on"`',
        ],
    ),
    (
        "2023-08-15 and other numbers",
        "terms:\n- en: 2023-08-15\n  variants: [12:30, 007, 0o17, 1_000, =, 15]\n",
        [
            '2:7 W ambiguous-text: this is read as a text here; other programs read it as a date; write `"2023-08-15"`',
            '3:14 W ambiguous-text: this is read as a text here; other programs read it as a number of seconds; write `"12:30"`',
            '3:21 W ambiguous-text: this is read as a text here; other programs read it as another number; write `"007"`',
            '3:26 W ambiguous-text: this is read as a text here; other programs read it as another number; write `"0o17"`',
            '3:32 W ambiguous-text: this is read as a text here; other programs read it as another number; write `"1_000"`',
            '3:39 W ambiguous-text: this is read as a text here; other programs read it as a sign of its own; write `"="`',
        ],
    ),
    (
        "nested too deeply",
        "terms:\n- en: Kim\n- en: " + "[" * 50 + "]" * 50 + "\n",
        [
            "3:45 E too-deep: this is nested too deeply; move it out of some of its brackets",
        ],
    ),
]
