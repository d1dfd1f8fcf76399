#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""The crisp detectors of Remit on a map, by NetworkX or python-igraph.

  peers.py networkx|igraph MAP [--without-gc]
                                counts what is found, as JSON; without Python's search for rings of garbage, which
                                goes through the whole map again and again
  peers.py compare REMIT MAP    runs both peers, with and without, and the program REMIT on the same file, and says
                                how long each took, whether the counts agree, and the ratios

Counted are bodies of G101, G102, U301 and D205, rings of U302, and pairs of bodies of D201 and D203. The
definitions are those of data/explain, as far as the made-up maps of this folder can show them: they have
no posts, tiers, phases, selections, plans or topics on lines. Debian: python3-networkx, python3-igraph.
"""
import gc
import itertools
import json
import os
import pathlib
import re
import subprocess
import sys
import time
from collections import Counter, defaultdict

CODES = "G101,G102,U301,U302,D205,D201,D203"
LINES = {"reports-to", "accountable-to", "part-of"}
STEERING = {"strategy", "commissioning", "funding"}
SHARED_WORK = ("strategy", "commissioning", "coordination", "delivery")
GROUPS = {"partnership", "statutory-partnership", "working-group", "operational"}
STRATEGISTS = {"csp", "strategy-group", "county-strategy-group", "pcc", "pfcc", "mayor", "mayor-office",
               "police-authority"}
NO_SEAT = {"attendee", "observer", "secretariat"}


class NetworkX:
    """Lines as a graph of NetworkX."""

    def __init__(self, count, arcs):
        import networkx
        self.nx = networkx
        self.graph = networkx.DiGraph()
        self.graph.add_nodes_from(range(count))
        self.graph.add_edges_from(arcs)

    def rings(self):
        """The number of the strong component of each body."""
        ring = [0] * len(self.graph)
        for number, component in enumerate(self.nx.strongly_connected_components(self.graph)):
            for body in component:
                ring[body] = number
        return ring

    def above(self, body):
        return self.nx.descendants(self.graph, body)

    def leading_to(self, goals):
        """The bodies from which a way leads to one of the goals, goals included."""
        levels = self.nx.bfs_layers(self.graph.reverse(copy=False), goals)
        return set(itertools.chain.from_iterable(levels))

    def next(self, body):
        return self.graph.successors(body)


class IGraph:
    """The same as a graph of igraph."""

    def __init__(self, count, arcs):
        import igraph
        self.graph = igraph.Graph(n=count, edges=arcs, directed=True)
        self.successors = self.graph.get_adjlist("out")

    def rings(self):
        return self.graph.connected_components("strong").membership

    def above(self, body):
        # igraph's own search takes as long as the graph is large, whatever it finds.
        seen, queue = set(), [body]
        for at in queue:
            for step in self.successors[at]:
                if step not in seen:
                    seen.add(step)
                    queue.append(step)
        seen.discard(body)
        return seen

    def leading_to(self, goals):
        root = self.graph.vcount()
        self.graph.add_vertices(1)
        self.graph.add_edges((goal, root) for goal in goals)
        reached = set(self.graph.subcomponent(root, "in"))
        reached.discard(root)
        return reached

    def next(self, body):
        return self.successors[body]


def vocabulary():
    page = pathlib.Path(__file__).parents[2] / "data" / "vocabulary.json"
    return {kind["id"]: kind for kind in json.loads(page.read_text())["types"]}


class Map:
    def __init__(self, file):
        with open(file, "rb") as opened:
            read = json.load(opened)
        self.as_at = read["as_at"]
        self.bodies = read["bodies"]
        number = {body["id"]: i for i, body in enumerate(self.bodies)}
        types = vocabulary()
        self.type = [types[body["type"]] for body in self.bodies]
        self.category = [kind["category"] for kind in self.type]
        self.elected = [bool(kind["elected"]) for kind in self.type]
        within = {area["id"]: area.get("within", []) for area in read["areas"]}
        self.county_of = {area["id"]: area["id"] if area["kind"] == "county" else area["within"][0]
                          for area in read["areas"]}
        self.holders = {area: {area, *within[area]} for area in within}
        self.areas = [body.get("areas", []) for body in self.bodies]
        self.county = [self.county_of[areas[0]] if areas else None for areas in self.areas]
        self.broader = {topic["id"]: topic.get("broader") for topic in read["topics"]}
        self.relations = [(relation["type"], number[relation["from"]], number[relation["to"]], relation)
                          for relation in read["relations"] if self.live(relation)]
        self.remits = [(number[remit["body"]], remit["topic"], remit["function"], remit.get("lead", False))
                       for remit in read["remits"] if self.live(remit)]

    def live(self, fact):
        """In place or disputed, and its dates hold."""
        if fact.get("start", "") > self.as_at or fact.get("end", "9999") < self.as_at:
            return False
        if "status" in fact:
            return fact["status"] in ("in-place", "disputed")
        stances = {evidence.get("stance", "supports") for evidence in fact.get("evidence", ())}
        return stances != {"asks"}

    def group(self, body):
        return self.category[body] in GROUPS

    def overlap(self, a, b):
        return any(one in self.holders[other] or other in self.holders[one]
                   for one in self.areas[a] for other in self.areas[b])


def disputed(relation):
    return any(evidence.get("stance") == "disputes" for evidence in relation.get("evidence", ()))


class Detectors:
    def __init__(self, of, library):
        self.map = of
        self.library = library
        self.count = len(of.bodies)
        self.lines = library(self.count, [(a, b) for kind, a, b, _ in of.relations if kind in LINES])
        self.ring = self.lines.rings()
        self.known_above = {}

    def above(self, body):
        """All that lines lead to from a body and that do not lead back."""
        if body not in self.known_above:
            ring = self.ring[body]
            self.known_above[body] = {other for other in self.lines.above(body) if self.ring[other] != ring}
        return self.known_above[body]

    def no_reporting_line(self):
        asked = {"partnership", "working-group", "operational"}
        has = {a for kind, a, b, _ in self.map.relations if kind in LINES and a != b}
        return sum(self.map.category[body] in asked and body not in has for body in range(self.count))

    def speaks_for_voters(self, body):
        return (self.map.elected[body] or self.map.category[body] in ("executive", "scrutiny") or
                self.map.bodies[body]["type"] == "health-and-wellbeing-board")

    def no_democratic_accountability(self):
        arcs = [(a, b) for kind, a, b, _ in self.map.relations if kind in LINES]
        arcs += [(b, a) for kind, a, b, _ in self.map.relations if kind == "scrutinises"]
        goals = [body for body in range(self.count) if self.speaks_for_voters(body)]
        answering = self.library(self.count, arcs).leading_to(goals)
        steers = {body for body, _, function, _ in self.map.remits if function in STEERING}
        return sum(self.map.group(body) and body not in answering for body in steers)

    def multiple_reporting_lines(self):
        superiors = defaultdict(set)
        for kind, a, b, _ in self.map.relations:
            if kind in ("reports-to", "part-of") and self.ring[a] != self.ring[b]:
                superiors[a].add(b)
        found = 0
        for body, them in superiors.items():
            if len(them) < 2 or self.map.elected[body]:
                continue
            passed = {self.ring[other] for one in them for other in self.above(one)}
            found += len({self.ring[one] for one in them} - passed) > 1
        return found

    def reporting_cycle(self):
        rings = Counter(self.ring)
        alone = {self.ring[a] for kind, a, b, _ in self.map.relations if kind in LINES and a == b}
        return sum(size > 1 or ring in alone for ring, size in rings.items())

    def redundant_reporting(self):
        arcs = [(a, b) for kind, a, b, _ in self.map.relations if kind == "reports-to" and a != b]
        reports = self.library(self.count, arcs)
        superiors = defaultdict(set)
        for a, b in arcs:
            superiors[a].add(b)
        found = 0
        for body, them in superiors.items():
            ring = self.ring[body]
            found += len(them) > 1 and any(
                self.ring[top] not in (ring, self.ring[first]) and top in reports.above(first)
                for top in them for first in them if first != top)
        return found

    def settling(self):
        kinds = {"coordinates-with", "works-as-one-with", "directs", "commissions"}
        return {frozenset((a, b)) for kind, a, b, relation in self.map.relations
                if kind in kinds and not relation.get("topics") and not disputed(relation)}

    def councils(self):
        """The elected bodies that each is part of, itself if it is one."""
        part_of = defaultdict(list)
        for kind, a, b, _ in self.map.relations:
            if kind == "part-of":
                part_of[a].append(b)

        def councils_of(body):
            found, queue, seen = set(), [body], {body}
            for at in queue:
                if self.map.elected[at]:
                    found.add(at)
                    continue
                more = [other for other in part_of[at] if other not in seen]
                seen.update(more)
                queue.extend(more)
            return found
        return councils_of

    def level(self, body):
        category = self.map.category[body]
        if category == "operational":
            return "operational"
        return "strategic" if category in ("elected", "statutory-partnership") else None

    def set_apart(self, function, a, b, councils_of):
        of = self.map
        types = {of.bodies[a]["type"], of.bodies[b]["type"]}
        if function == "strategy" and types <= STRATEGISTS:
            return True
        if function == "delivery" and not of.group(a) and not of.group(b):
            return True
        if None not in (self.level(a), self.level(b)) and self.level(a) != self.level(b):
            return True
        if of.category[a] == of.category[b] == "elected":
            return True
        if len(types) == 1 and not of.type[a]["generic"] and set(self.lines.next(a)) & set(self.lines.next(b)):
            return True
        return bool(councils_of(a) & councils_of(b))

    def overlapping_remit(self):
        of = self.map
        held = defaultdict(lambda: defaultdict(list))
        for body, topic, function, lead in of.remits:
            works = of.group(body) or of.category[body] in ("agency", "funder")
            if function in SHARED_WORK and (function != "delivery" or works):
                held[function, topic][body].append(lead)
        settling, councils_of, pairs = self.settling(), self.councils(), set()
        for (function, _), by_body in held.items():
            # Who answers to another holder there and does not lead is spoken for by that one.
            own = {}
            for body, leads in by_body.items():
                spoken_for = any(other in by_body and of.overlap(body, other) for other in self.above(body))
                left = [lead for lead in leads if lead or not spoken_for]
                if left:
                    own[body] = left
            for place in self.by_county(own):
                for a, b in itertools.combinations(sorted(place), 2):
                    if not of.overlap(a, b) or all(own[a]) and all(own[b]):
                        continue
                    if frozenset((a, b)) in settling or self.set_apart(function, a, b, councils_of):
                        continue
                    if b not in self.above(a) and a not in self.above(b):
                        pairs.add((a, b))
        return pairs

    def by_county(self, bodies):
        counties = defaultdict(list)
        for body in bodies:
            counties[self.map.county[body]].append(body)
        return counties.values()

    def overlapping_membership(self):
        of = self.map
        members = defaultdict(set)
        for kind, a, b, relation in of.relations:
            if kind == "member-of" and a != b and relation.get("role") not in NO_SEAT:
                members[b].add(a)
        peers, seats = Counter(), defaultdict(Counter)
        for host, them in members.items():
            group = of.category[host], of.county[host]
            peers[group] += 1
            seats[group].update(them)
        hosts = {}
        for host, them in members.items():
            group = of.category[host], of.county[host]
            if not of.group(host) or len(them) < 4:
                continue
            if peers[group] >= 3:
                them = {who for who in them if seats[group][who] * 5 < peers[group] * 4}
            if len(them) >= 4:
                hosts[host] = them
        hosts_of = defaultdict(list)
        for host, them in hosts.items():
            for who in them:
                hosts_of[who].append(host)
        common = Counter(pair for them in hosts_of.values() for pair in itertools.combinations(sorted(them), 2))
        pairs = set()
        for (a, b), shared in common.items():
            if shared < 4 or shared * 5 < 3 * (len(hosts[a]) + len(hosts[b]) - shared):
                continue
            if (of.category[a] == "operational") != (of.category[b] == "operational"):
                continue
            if of.overlap(a, b) and b not in self.above(a) and a not in self.above(b):
                pairs.add((a, b))
        return pairs

    def all(self):
        return {"G101": self.no_reporting_line(),
                "G102": self.no_democratic_accountability(),
                "U301": self.multiple_reporting_lines(),
                "U302": self.reporting_cycle(),
                "D205": self.redundant_reporting(),
                "D201": self.names(self.overlapping_remit()),
                "D203": self.names(self.overlapping_membership())}

    def names(self, pairs):
        return sorted([self.map.bodies[a]["id"], self.map.bodies[b]["id"]] for a, b in pairs)


def pairs_in(findings, pairs):
    """Of the pairs of a peer those that stand in one finding, and the bodies of findings without any.

    A finding of D201 names bodies of which each shares work with some, not always with all of the others.
    """
    pairs = {frozenset(pair) for pair in pairs}
    held, stray = set(), 0
    for finding in findings:
        here = itertools.chain(itertools.combinations(finding["bodies"], 2),
                               itertools.product(finding["bodies"], finding["also"]))
        found = {frozenset(pair) for pair in here} & pairs
        held |= found
        stray += len(set(finding["bodies"] + finding["also"]) - set().union(*found))
    return len(held), stray


def counts_of(remit, peer):
    """What Remit's own output holds of what a peer counted."""
    found = defaultdict(list)
    for finding in remit["findings"] + remit["context"]:
        found[finding["code"]].append(finding)
    counts = {code: len(found[code]) for code in CODES.split(",")}
    counts["D201"], stray = pairs_in(found["D201"], peer["D201"])
    said = re.compile(r" have \w+ of \w+ members in common$")
    counts["D203"] = sum(bool(said.search(step["text"])) for f in found["D203"] for step in f["because"])
    held, stray_members = pairs_in(found["D203"], peer["D203"])
    return counts, stray + stray_members + counts["D203"] - held


def run(words):
    """Output, time that passed and peak memory of a program; the quickest of three runs."""
    best = None
    for _ in range(3):
        start = time.monotonic()
        with subprocess.Popen(words, stdout=subprocess.PIPE) as child:
            output = child.stdout.read()
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = status
        elapsed = time.monotonic() - start
        if status != 0:
            sys.exit(f"{words[0]} failed")
        if best is None or elapsed < best[1]:
            best = output, elapsed, usage.ru_maxrss * 1024
    return best


def compare(remit, file):
    size = os.path.getsize(file)
    only = run([remit, "analyse", file, "--format", "json", f"--only={CODES}"])
    whole = run([remit, "analyse", file, "--format", "json"])
    print(f"{'':<28}{'elapsed':>10}{'bytes a byte':>14}{'x --only':>10}{'x analyse':>11}")

    def row(name, figures):
        print(f"{name:<28}{figures[1]:>8.2f} s{figures[2] / size:>14.2f}"
              f"{figures[1] / only[1]:>10.1f}{figures[1] / whole[1]:>11.1f}")
    row("remit --only those codes", only)
    row("remit, all it can find", whole)
    found = json.loads(only[0])
    agree = True
    for peer, option in itertools.product(("networkx", "igraph"), ([], ["--without-gc"])):
        figures = run([sys.executable, __file__, peer, file, *option])
        row(" ".join([peer, *option]), figures)
        counted = json.loads(figures[0])
        counts, stray = counts_of(found, counted)
        theirs = {code: count if isinstance(count, int) else len(count) for code, count in counted.items()}
        agree = agree and counts == theirs and stray == 0
        print("  " + ", ".join(f"{code} {theirs[code]}" +
                               ("" if theirs[code] == counts[code] else f" (remit {counts[code]})")
                               for code in theirs) + (f"; {stray} strays" if stray else ""))
    print("the counts agree" if agree else "the counts DIFFER")
    return 0 if agree else 1


def main(words):
    if words[-1:] == ["--without-gc"]:
        gc.disable()
        words.pop()
    if len(words) == 2 and words[0] in ("networkx", "igraph"):
        library = {"networkx": NetworkX, "igraph": IGraph}[words[0]]
        json.dump(Detectors(Map(words[1]), library).all(), sys.stdout)
        return 0
    if len(words) == 3 and words[0] == "compare":
        return compare(words[1], words[2])
    sys.exit(__doc__)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
