#!/usr/bin/env python3
"""Sets `convene solve placement` beside OR-tools' CP-SAT, in one run, on the same files, and has every answer judged.

usage: placement.py [--limit SECONDS] [--seeds N] [--first SEED] [--growth] [--json FILE] BENCH PATH-TO-CONVENE

BENCH is the folder of the benchmark: it has three instances, make.py, which makes more of them from a seed, cpsat.py, the
same problem for CP-SAT (`pip install ortools`), and check.py, which judges a solution and knows neither solver.
CP-SAT works with two workers and its time is that of its search alone, without Python's building of the model; ours is one
thread's, with the building of the model and without reading the file; `all` is the whole process. Where CP-SAT has no
proof at the limit, the limit stands for its time, so that the ratios are too low rather than too high.

--growth tells instead how long it takes until the plan is within 2% of the best, by forums and people.
"""
import argparse
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

# Forums, venues, people, days, and people who are in many forums: about those of the three instances.
SIZES = {"s1": (6, 8, 60, 365, 12), "s2": (12, 20, 200, 540, 25), "s3": (24, 30, 400, 730, 45)}
GROWTH = [
    (6, 8, 60, 365, 12), (6, 8, 500, 365, 12), (12, 20, 60, 540, 25), (12, 20, 200, 540, 25), (12, 20, 2000, 540, 25),
    (24, 30, 120, 730, 45), (24, 30, 400, 730, 45), (24, 30, 2000, 730, 45), (48, 40, 240, 1000, 90),
    (48, 40, 800, 1000, 90), (48, 40, 2000, 1000, 90),
]


class Bench:
    def __init__(self, folder, program, limit, scratch):
        self.folder, self.program, self.limit = pathlib.Path(folder), program, limit
        self.solution = scratch / "solution.json"

    def python(self, script, *arguments):
        call = [sys.executable, str(self.folder / script), *map(str, arguments)]
        return subprocess.run(call, capture_output=True, text=True, check=True).stdout

    def judge(self, instance, claimed):
        """Whether a solution is allowed and costs what was claimed."""
        said = json.loads(self.python("check.py", instance, self.solution))
        return said["feasible"] and said["objective"] == claimed

    def ours(self, instance, gap=0.0):
        self.solution.unlink(missing_ok=True)
        begun = time.monotonic()
        run = subprocess.run(
            [self.program, "solve", "placement", str(instance), "--time", f"{self.limit}s", "--gap", str(gap), "-o",
             str(self.solution)], capture_output=True, text=True)
        taken = time.monotonic() - begun
        if not self.solution.exists():
            sys.exit(f"{instance}: {run.stderr}")
        said = json.loads(self.solution.read_text())
        cost = said.get("objective")
        return {
            "cost": cost, "bound": said.get("bound"), "seconds": said["seconds"], "all": taken, "nodes": said["nodes"],
            "proven": said["optimal"] or "infeasible" in said, "infeasible": "infeasible" in said,
            "right": cost is None or self.judge(instance, cost)}

    def cpsat(self, instance):
        self.solution.unlink(missing_ok=True)
        said = json.loads(self.python("cpsat.py", instance, self.limit, 2, self.solution))
        cost = said.get("objective")
        proven = said["status"] in ("OPTIMAL", "INFEASIBLE")
        return {
            "cost": cost, "bound": said.get("bound"), "seconds": said.get("solve_s", 0.0) if proven else self.limit,
            "proven": proven, "infeasible": said["status"] == "INFEASIBLE",
            "right": cost is None or self.judge(instance, cost)}


def gap(answer):
    if answer["cost"] is None:
        return "none" if not answer["infeasible"] else "no plan"
    return f"{100 * (answer['cost'] - answer['bound']) / answer['cost']:.2f}%"


def compare(bench, name, instance):
    ours, theirs = bench.ours(instance), bench.cpsat(instance)
    worse = (theirs["cost"] is not None and (ours["cost"] is None or ours["cost"] > theirs["cost"])) or (
        theirs["infeasible"] != ours["infeasible"] and theirs["proven"] and ours["proven"])
    ratio = theirs["seconds"] / max(ours["seconds"], 0.0001)
    proof = lambda answer: f"{answer['seconds']:.4f} s" if answer["proven"] else f"> {bench.limit:g} s"
    print(
        f"| {name} | {ours['cost'] or '–'} | {gap(ours)} | {proof(ours)} | {ours['all']:.3f} s | {theirs['cost'] or '–'} | "
        f"{gap(theirs)} | {proof(theirs)} | {ratio:,.0f} |{'' if ours['right'] else ' WRONG'}{' WORSE' if worse else ''}",
        flush=True)
    return {"name": name, "ours": ours, "theirs": theirs, "ratio": ratio, "worse": worse}


def growth(bench, make, seeds):
    print("| forums | venues | people | 2% gap, median | most | proof, median | most |\n|---|---|---|---|---|---|---|")
    for size in GROWTH:
        near, proof = [], []
        for seed in seeds:
            instance = make(seed, size)
            rough, exact = bench.ours(instance, 2), bench.ours(instance)
            if not (rough["right"] and exact["right"]):
                sys.exit(f"{size}, seed {seed}: the answer is wrong")
            near.append(rough["seconds"])
            proof.append(exact["seconds"] if exact["proven"] else float("inf"))
        shown = ["none at the limit" if number == float("inf") else f"{1000 * number:.0f} ms" for number in
                 (statistics.median(near), max(near), statistics.median(proof), max(proof))]
        print(f"| {size[0]} | {size[1]} | {size[2]} | {' | '.join(shown)} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bench")
    parser.add_argument("program")
    parser.add_argument("--limit", type=float, default=30)
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--first", type=int, default=101)
    parser.add_argument("--growth", action="store_true")
    parser.add_argument("--json")
    options = parser.parse_args()
    seeds = range(options.first, options.first + options.seeds)
    with tempfile.TemporaryDirectory() as folder:
        scratch = pathlib.Path(folder)
        bench = Bench(options.bench, options.program, options.limit, scratch)

        def make(seed, size):
            instance = scratch / "instance.json"
            instance.write_text(bench.python("make.py", seed, *size))
            return instance

        if options.growth:
            return growth(bench, make, seeds)
        print("| instance | ours | gap | proof | all | CP-SAT | gap | proof | times as fast |")
        print("|---|---|---|---|---|---|---|---|---|")
        rows = [compare(bench, path.stem, path) for path in sorted(bench.folder.glob("s*.json"))]
        for name, size in SIZES.items():
            for seed in seeds:
                rows.append(compare(bench, f"{name} seed {seed}", make(seed, size)))
    for name in SIZES:
        mine = [row for row in rows if row["name"].startswith(f"{name} seed")]
        if mine:
            print(
                f"{name}: median {statistics.median(row['ratio'] for row in mine):,.0f} times as fast, "
                f"{sum(row['ours']['proven'] for row in mine)} of {len(mine)} proven (CP-SAT "
                f"{sum(row['theirs']['proven'] for row in mine)}), {sum(row['worse'] for row in mine)} worse, "
                f"{sum(not row['ours']['right'] for row in mine)} wrong")
    if options.json:
        pathlib.Path(options.json).write_text(json.dumps(rows, indent=1))


if __name__ == "__main__":
    main()
