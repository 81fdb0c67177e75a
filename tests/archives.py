"""Samples of every format that articles come in, made of the same two stories."""

import gzip
import io
import json
import sys
import tarfile
import zipfile
from collections.abc import Callable, Mapping, Sequence

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

LETTER = "North Korean leader Kim Jong Un wrote a letter to President Vladimir Putin on Tuesday, state media said."
SUMMIT = "Leaders of Japan and South Korea meet at Camp David on Friday, the White House said in a statement."

__all__ = ["ARTICLES", "CONTAINERS", "LETTER", "NEWSML", "NINJS", "SUMMIT", "lines", "packed_tar", "packed_zip", "zstd"]

NITF = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
<nitf><head><title>Kim&nbsp;Writes</title><docdata><date.issue norm="20230815T064700Z"/></docdata></head>
<body><body.head><hedline><hl1>Kim&nbsp;Writes to Putin</hl1></hedline><byline>By Jane Smith</byline></body.head>
<body.content><p>{LETTER}</p><media><media-metadata name="id" value="7">XK7</media-metadata></media></body.content>
</body></nitf>
"""
NEWSML = f"""\
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="urn:newsml:1">
<itemMeta><versionCreated>2023-08-15T06:47:00Z</versionCreated></itemMeta>
<contentMeta><headline>Kim Writes to Putin</headline></contentMeta><contentSet><inlineXML>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Kim</title></head><body><p>{LETTER}</p></body></html>
</inlineXML></contentSet></newsItem></itemSet></newsMessage>
"""
PAGE = f"""\
<!DOCTYPE html>
<html><head><title>Kim Writes to Putin</title><script>var kim = "XK7"</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>Kim Writes to Putin</h1><p>{LETTER}</p><p>{SUMMIT}</p><p>{LETTER.replace("Tuesday", "Monday")}</p></article>
<footer>© All rights reserved</footer></body></html>
"""
NINJS = {
    "uri": "urn:1", "versioncreated": "2023-08-15T06:47:00Z", "headline": "Kim Writes to Putin",
    "body_xhtml": f"<p>{LETTER}</p>",
}  # fmt: skip

ARTICLES: Mapping[str, bytes] = {
    "ninjs": json.dumps(NINJS, indent=2).encode(),
    "json": json.dumps({"id": 7, "text": LETTER, "date": "2023-08-15"}).encode(),
    "newsml": NEWSML.encode(),
    "nitf": NITF.encode(),
    "html": PAGE.encode(),
    "text": f" date 2023-08-15\n\n{LETTER}\n".encode(),
}
"""One article in each format that a reader knows; each tells of the letter."""


def packed_tar(stories: Sequence[str]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for number, story in enumerate(stories):
            member = tarfile.TarInfo(f"wire/{number}.txt")
            member.size = len(story.encode())
            archive.addfile(member, io.BytesIO(story.encode()))
    return out.getvalue()


def packed_zip(stories: Sequence[str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, story in enumerate(stories):
            archive.writestr(f"wire/{number}.txt", story)
    return out.getvalue()


def lines(stories: Sequence[str]) -> bytes:
    return b"".join(json.dumps({"text": story}).encode() + b"\n" for story in stories)


def dated(stories: Sequence[str]) -> bytes:
    return "".join(f" date 2023-08-15\n\n{story}\n\n" for story in stories).encode()


CONTAINERS: Mapping[str, Callable[[Sequence[str]], bytes]] = {
    "gzip": lambda stories: gzip.compress(lines(stories), mtime=0),
    "zstd": lambda stories: zstd.compress(lines(stories)),
    "zip": packed_zip,
    "jsonl": lines,
    "stories": dated,
    "tar": packed_tar,
}
"""What packs several stories into one file of each format."""
