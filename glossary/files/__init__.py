"""The only package that touches the disk: find files, read them, write them whole or not at all.

Every `OSError` becomes a `FileError` that says which file, what is wrong and what to do.
"""

from glossary.files.downloads import fetch
from glossary.files.finding import Listing, find
from glossary.files.packages import install_directory, package_directories, package_root, remove_directory
from glossary.files.packed import packed, unpacked, write_part
from glossary.files.program import program
from glossary.files.reading import STDIN, digest, is_file, is_same, opened, read, read_if_there, read_text, size
from glossary.files.revisions import read_revision
from glossary.files.states import State, state, state_to_read
from glossary.files.writing import kept, locked, make_directory, scratch, write

__all__ = [
    "STDIN",
    "Listing",
    "State",
    "digest",
    "fetch",
    "find",
    "install_directory",
    "is_file",
    "is_same",
    "kept",
    "locked",
    "make_directory",
    "opened",
    "package_directories",
    "package_root",
    "packed",
    "program",
    "read",
    "read_if_there",
    "read_revision",
    "read_text",
    "remove_directory",
    "scratch",
    "size",
    "state",
    "state_to_read",
    "unpacked",
    "write",
    "write_part",
]
