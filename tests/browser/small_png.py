"""Rewrites a browser's PNG with at most 256 colours, for pictures of text and flat grounds.

The most frequent colours stay, every other becomes the nearest of them. Reads only what Chromium
writes: 8 bits per channel, RGB or RGBA, not interlaced.
"""

import struct
import zlib
from collections import Counter

Colour = tuple[int, int, int]
SIGNATURE = b"\x89PNG\r\n\x1a\n"


def small(png: bytes) -> bytes:
    """The same picture in a palette of its 256 most frequent colours."""
    width, height, rows = _pixels(png)
    seen = Counter(colour for row in rows for colour in row)
    palette = [colour for colour, _ in seen.most_common(256)]
    index = {colour: _nearest(colour, palette) for colour in seen}
    lines = b"".join(b"\0" + bytes(index[colour] for colour in row) for row in rows)
    return (
        SIGNATURE
        + _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0))
        + _chunk(b"PLTE", b"".join(bytes(colour) for colour in palette))
        + _chunk(b"IDAT", zlib.compress(lines, 9))
        + _chunk(b"IEND", b"")
    )


def _nearest(colour: Colour, palette: list[Colour]) -> int:
    def far(at: int) -> int:
        return sum((one - other) ** 2 for one, other in zip(colour, palette[at], strict=True))

    return min(range(len(palette)), key=far)


def _chunk(name: bytes, data: bytes) -> bytes:
    body = name + data
    return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))


def _pixels(png: bytes) -> tuple[int, int, list[list[Colour]]]:
    packed, at = b"", len(SIGNATURE)
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        name, data = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        if name == b"IHDR":
            width, height, depth, kind, _, _, interlaced = struct.unpack(">IIBBBBB", data)
            assert (depth, interlaced) == (8, 0)
            step = {2: 3, 6: 4}[kind]
        packed += data if name == b"IDAT" else b""
        at += length + 12
    raw = zlib.decompress(packed)
    rows, above, size = [], bytearray(width * step), width * step + 1
    for start in range(0, height * size, size):
        above = _unfiltered(raw[start], bytearray(raw[start + 1 : start + size]), above, step)
        rows.append(
            [(r, g, b) for r, g, b in zip(*(above[c::step] for c in range(3)), strict=True)]
        )
    return width, height, rows


def _unfiltered(kind: int, row: bytearray, above: bytearray, step: int) -> bytearray:
    """A row as it was before PNG's filter, 0 to 4, made it easier to pack."""
    for at in range(len(row)):
        left = row[at - step] if at >= step else 0
        up = above[at]
        corner = above[at - step] if at >= step else 0
        guess = left + up - corner
        paeth = min((left, up, corner), key=lambda value: abs(guess - value))
        row[at] = (row[at] + (0, left, up, (left + up) // 2, paeth)[kind]) & 255
    return row
