"""Makes facts/outlines.csv: coasts and land borders of the world, for a map of a few thousand dots.

    python3 make_outlines.py naturalearth_lowres.shp > facts/outlines.csv

The shapefile is Natural Earth's ne_110m_admin_0_countries (public domain), as the Python package geopandas 0.14.4
ships it under the name naturalearth_lowres. An edge of one country alone is a coast, an edge of two a border. Lines
are simplified by Douglas and Peucker's rule to a fifth of a degree and rounded to tenths of a degree.
"""

import struct
import sys
from collections import defaultdict

TOLERANCE = 0.2
SOUTHERNMOST = -60  # Antarctica has no venues.


def rings(path):
    """Every ring of every polygon of a shapefile, as lists of (longitude, latitude)."""
    data = open(path, "rb").read()
    at = 100
    while at < len(data):
        length = struct.unpack(">i", data[at + 4 : at + 8])[0] * 2
        body = data[at + 8 : at + 8 + length]
        at += 8 + length
        if struct.unpack("<i", body[:4])[0] != 5:
            continue
        parts, points = struct.unpack("<2i", body[36:44])
        starts = list(struct.unpack(f"<{parts}i", body[44 : 44 + 4 * parts])) + [points]
        numbers = struct.unpack(f"<{2 * points}d", body[44 + 4 * parts :])
        for first, last in zip(starts, starts[1:]):
            yield [(round(numbers[2 * i], 6), round(numbers[2 * i + 1], 6)) for i in range(first, last)]


def chains(edges):
    """Edges joined end to end where exactly two meet."""
    at = defaultdict(list)
    for edge in edges:
        for point in edge:
            at[point].append(edge)
    left = dict.fromkeys(edges)
    ends = [point for point in at if len(at[point]) != 2]
    for start in ends + list(at):
        for edge in at[start]:
            if edge not in left:
                continue
            chain, here = [start], start
            while edge in left:
                del left[edge]
                here = edge[0] if edge[1] == here else edge[1]
                chain.append(here)
                if len(at[here]) != 2:
                    break
                edge = next((other for other in at[here] if other in left), edge)
            yield chain


def simplified(line):
    """Douglas and Peucker, without recursion."""
    if line[0] == line[-1] and len(line) > 3:
        middle = max(range(len(line)), key=lambda i: (line[i][0] - line[0][0]) ** 2 + (line[i][1] - line[0][1]) ** 2)
        return simplified(line[: middle + 1])[:-1] + simplified(line[middle:])
    keep, stack = {0, len(line) - 1}, [(0, len(line) - 1)]
    while stack:
        first, last = stack.pop()
        (x0, y0), (x1, y1) = line[first], line[last]
        size = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5
        worst, place = 0, None
        for i in range(first + 1, last):
            x, y = line[i]
            away = abs((x1 - x0) * (y0 - y) - (x0 - x) * (y1 - y0)) / size if size else 0
            if away > worst:
                worst, place = away, i
        if worst > TOLERANCE:
            keep.add(place)
            stack += [(first, place), (place, last)]
    return [line[i] for i in sorted(keep)]


def main():
    count = defaultdict(int)
    for ring in rings(sys.argv[1]):
        for a, b in zip(ring, ring[1:]):
            if a != b and max(a[1], b[1]) > SOUTHERNMOST:
                count[(min(a, b), max(a, b))] += 1
    rows = []
    for kind, wanted in (("border", 2), ("coast", 1)):
        # The edges along the date line that close polygons there are no coast.
        edges = sorted(
            edge for edge, uses in count.items() if min(uses, 2) == wanted and not all(abs(p[0]) > 179.9 for p in edge))
        for chain in chains(edges):
            points = [(round(10 * x), round(10 * y)) for x, y in simplified(chain)]
            points = [p for i, p in enumerate(points) if i == 0 or p != points[i - 1]]
            if len(points) > 1:
                rows.append((kind, points))
    print("kind,points")
    for kind, points in sorted(rows):
        steps = [f"{points[0][0]} {points[0][1]}"]
        steps += [f"{b[0] - a[0]} {b[1] - a[1]}" for a, b in zip(points, points[1:])]
        print(f"{kind},{' '.join(steps)}")


main()
