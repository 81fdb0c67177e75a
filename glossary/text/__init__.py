"""What is true of the languages, whatever the program does with it: `english`, `bengali`, and `matching` for both.

To find terms, a text is folded (`folding`) and searched for the stems of their patterns (`compiling`,
`stems`); `patterns` looks at the words around, `overlaps` chooses. `endings` and `homographs` are tables.
"""
