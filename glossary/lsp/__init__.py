"""The glossary in a text editor, over the Language Server Protocol: `glossary lsp`.

    editor ─▶ server (pygls) ─▶ desk (which glossary, which source) ─▶ lint, check
           ◀─ features (diagnostics, hover, completion, fixes) ◀──────┘

`names` says which file is a translation, and of what. Everything but `server` works without pygls, which the
extra `lsp` installs.
"""
