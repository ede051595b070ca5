#!/usr/bin/env python3
"""Sets the screens beside those of other programs, from outside, in one run: start, keys, bytes, memory.

usage: screens.py [--ptybench PATH] [--runs N] [--count N] [--only WORD] [--json FILE] PATH-TO-CONVENE

Everything is made in a temporary folder: a repository of 10,000 commits for tig, 10,000 appointments and as many tasks
for calcurse, a table of 10,000 rows for visidata and for Textual, and plans of 10,000 people for Convene, one open and
one sealed. A program that is not installed is left out, and said so. Each is driven by ptybench.py, which stands in
shared/bench beside the checkout unless --ptybench says where. Of a sealed plan the start contains the derivation of
its key, which is made slow by design; its keys are measured after that.
"""
import argparse
import csv
import datetime
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

COUNT = 10_000
TODAY = "2026-11-20"
PASSPHRASE = "four unrelated words here"
# What ours has to reach: quiet after start, a key's median and p95, bytes, burst, resize, memory, idle.
GOALS = {"start": 80, "median": 0.6, "p95": 2, "bytes": 400, "burst": 40, "resize": 5, "memory": 70, "idle": 0}
# Where keys search through all records or lay lists out anew, a key may take longer.
SEARCH_GOALS = {"median": 10, "p95": 10}

TEXTUAL = '''
import sys
from textual.app import App
from textual.widgets import DataTable

class Table(App):
    def compose(self):
        yield DataTable(cursor_type="row")

    def on_mount(self):
        table = self.query_one(DataTable)
        table.add_columns("Alias", "Sector", "From", "Organisation")
        for number in range(%d):
            table.add_row(f"Flint {number}", "police", "NG", f"Service {number %% 97}")
        table.focus()

Table().run()
''' % COUNT


def run(*command, **options):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, **options)


def commits(folder):
    """A repository of so many commits, by fast-import."""
    run("git", "init", "-q", folder)
    lines = []
    for number in range(1, COUNT + 1):
        when = 1_500_000_000 + number * 3600
        text = f"Commit {number}: what changed and why"
        lines += ["commit refs/heads/main", f"mark :{number}", f"committer Flint <flint@example.org> {when} +0000",
                  f"data {len(text)}", text, "M 644 inline file", f"data {len(str(number))}", str(number)]
    run("git", "-C", folder, "fast-import", "--quiet", input="\n".join(lines).encode() + b"\n")
    run("git", "-C", folder, "symbolic-ref", "HEAD", "refs/heads/main")
    run("git", "-C", folder, "reset", "-q", "--hard")


def appointments(folder):
    """calcurse's own files: appointments over three years, and tasks."""
    folder.mkdir()
    first = datetime.date(2025, 6, 1)
    days = sorted(first + datetime.timedelta(number % 1000) for number in range(COUNT))
    (folder / "apts").write_text("".join(
        f"{day:%m/%d/%Y} @ 09:00 -> {day:%m/%d/%Y} @ 10:00 |Meeting {number}\n" for number, day in enumerate(days)))
    (folder / "todo").write_text("".join(f"[{number % 9 + 1}] Task {number}\n" for number in range(COUNT)))


def rows(path):
    with open(path, "w", newline="") as file:
        table = csv.writer(file)
        table.writerow(["alias", "sector", "from", "organisation"])
        for number in range(COUNT):
            table.writerow([f"Flint {number}", "police", "NG", f"Service {number % 97}"])


def sealed(convene, path):
    """A sealed plan of so many people, by the import of a list."""
    people = path.with_suffix(".csv")
    with open(people, "w", newline="") as file:
        table = csv.writer(file)
        table.writerow(["Family name", "Given names", "Sector", "Nationality", "Passport no.", "Passport expires", "Role",
                        "Forum"])
        for number in range(COUNT):
            table.writerow([f"Mensah{number}", "Kojo", ("police", "civil society")[number % 2],
                            ("GH", "NG", "SN", "KE")[number % 4], f"G{number:07}", "2031-04-02", "delegate",
                            "Tunis dialogue"])
    environment = dict(os.environ, CONVENE_PASSPHRASE=PASSPHRASE, CONVENE_PLAN=str(path))
    for words in (["new", path], ["forum", "add", "Tunis dialogue", "--place", "Tunis, TN", "--start", "2027-05-11"],
                  ["import", people]):
        run(convene, *map(str, words), env=environment, stderr=subprocess.DEVNULL)


def programs(convene, folder):
    """Each program: its name, its command, what is sent first, the key, and more for ptybench."""
    plan, closed = folder / "big.convene", folder / "sealed.convene"
    if shutil.which("tig"):
        commits(folder / "commits")
        yield "tig, 10k commits", ["tig"], "", "j", ["--cwd", str(folder / "commits"), "--quit", "Q"], {}
    if shutil.which("calcurse"):
        appointments(folder / "calcurse")
        yield ("calcurse, 10k + 10k", ["calcurse", "-D", str(folder / "calcurse")], "<Tab><Tab>", "j",
               ["--quit", "Q"], {})
    if shutil.which("vd"):
        rows(folder / "rows.csv")
        yield ("visidata, 10k rows", ["vd", "--config", "/dev/null", str(folder / "rows.csv")], "", "j",
               ["--quit", "gq"], {})
    if subprocess.run([sys.executable, "-c", "import textual"], capture_output=True).returncode == 0:
        (folder / "table.py").write_text(TEXTUAL)
        yield ("Textual table, 10k rows", [sys.executable, str(folder / "table.py")], "", "<Down>",
               ["--csi-arrows", "--quit", "<C-q>"], {})
    run(convene, "example", str(plan), "--no-open", "--people", str(COUNT), "--today", TODAY,
        stderr=subprocess.DEVNULL)
    ours = [convene, str(plan), "--today", TODAY]
    # Within 50 ms after it, a key belongs to the escape.
    leave = ["--quit", "<Esc><wait:200><Esc><wait:200>q"]
    yield "**Convene**, 10k people", ours, "3", "<Down>", leave, GOALS
    yield "… true colour", ours, "3", "<Down>", leave + ["--truecolor"], GOALS
    yield "… Radar", ours, "1", "<Down>", leave, GOALS
    yield "… Visas", ours, "4<wait:3000>", "<Down>", leave, GOALS
    typed = "k|e|n|y|a|<BS>|<BS>|<BS>|<BS>|<BS>"
    # One more at once than comes round to nothing typed: where they end as they began there is nothing to paint, and
    # ptybench waits a minute for it.
    uneven = leave + ["--burst", "101"]
    yield "… filter, typed", ours, "3/", typed, uneven, SEARCH_GOALS
    yield "… palette, typed", ours, "3:", typed, uneven, SEARCH_GOALS
    sealed(convene, closed)
    # No key is answered before the seal is open, which takes seconds, so none is sent.
    yield ("… sealed", [convene, str(closed), "--today", TODAY], "<wait:8000>3", "<Down>",
           leave + ["--env", "CONVENE_PASSPHRASE=" + PASSPHRASE], {k: v for k, v in GOALS.items() if k != "start"})
    # How long until the screen is blank; once a run, for what is locked is not locked again.
    yield ("… locking it", [convene, str(closed), "--today", TODAY], "<wait:8000>3", "<F12>",
           ["--count", "1", "--burst", "0", "--quit", "<C-c>", "--env", "CONVENE_PASSPHRASE=" + PASSPHRASE],
           {"median": 50, "p95": 50})


def measure(ptybench, options, name, command, warmup, key, more, home):
    arguments = [sys.executable, str(ptybench), "--rows", "40", "--cols", "120", "--runs", str(options.runs), "--count",
                 str(options.count), "--warmup", "<wait:1500>" + warmup, "--key", key, "--burst", "100", "--resize",
                 "30x100", "--idle", "3", "--start-quiet", "800", "--env", f"HOME={home}"]
    for variable in ("DATA", "STATE", "CONFIG"):
        arguments += ["--env", f"XDG_{variable}_HOME={home}/{variable.lower()}"]
    done = subprocess.run(arguments + more + ["--", *command], capture_output=True, text=True)
    if not done.stdout.strip().startswith("{"):
        sys.exit(f"screens: {name}: ptybench says: {done.stderr.strip()}")
    found = json.loads(done.stdout)
    if any(each["died_early"] for each in found["runs"]):
        print(f"screens: {name} ended early: {found['runs'][-1].get('output', '')!r}", file=sys.stderr)
    return found


def middle(values):
    known = sorted(value for value in values if value is not None)
    return known[len(known) // 2] if known else None


def figures(found):
    """The figures of the table; medians over the runs."""
    each = found["runs"]
    keys, size, start = found["key_last_byte_ms"], found["bytes_per_key"], found["start_to_quiet_ms"]
    idle = middle(one["idle"]["bytes"] / one["idle"]["seconds"] for one in each if "idle" in one)
    return {"start": start and start["median"], "median": keys and keys["median"], "p95": keys and keys["p95"],
            "bytes": size and size["median"], "burst": middle(one["burst"]["to_quiet_ms"] for one in each if "burst" in one),
            "resize": middle(one["resize"]["to_quiet_ms"] for one in each if "resize" in one),
            "memory": found["max_rss_main_mib"], "idle": idle, "silent": found["no_paint"]}


def shown(value, digits=0):
    return "–" if value is None else f"{value:,.{digits}f}"


def line(name, found, reference, goals):
    """A row of the table: a figure that misses its goal is bold; the last column sets the key beside tig's."""
    def cell(key, digits, unit):
        text = f"{shown(found[key], digits)} {unit}".strip()
        late = key in goals and found[key] is not None and found[key] > goals[key]
        return f"**{text}**" if late else text
    ratio = "–"
    if reference and reference["median"] and found["median"]:
        ratio = f"{found['median'] / reference['median']:.1f}"
    return (f"| {name} | {cell('start', 0, 'ms')} | {cell('median', 1, '')} / {cell('p95', 1, 'ms')} | {cell('bytes', 0, '')} "
            f"| {cell('burst', 0, 'ms')} | {cell('resize', 1, 'ms')} | {cell('memory', 0, 'MiB')} "
            f"| {cell('idle', 0, 'B/s')} | {ratio} |")


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1].removeprefix("usage: "))
    beside = pathlib.Path(__file__).resolve().parents[3] / "shared" / "bench" / "ptybench.py"
    parser.add_argument("--ptybench", type=pathlib.Path, default=beside)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--only", default="", help="only programs in whose line this stands")
    parser.add_argument("--json", type=pathlib.Path, help="where to keep all that was measured")
    parser.add_argument("convene")
    options = parser.parse_args()
    if not options.ptybench.is_file():
        sys.exit(f"screens: there is no {options.ptybench}. Say where ptybench.py is: --ptybench PATH")
    convene = shutil.which(options.convene) or sys.exit(f"screens: {options.convene} is not a program.")
    kept, reference = {}, None
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "home").mkdir()
        print(f"{datetime.date.today()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}; 40×120, "
              f"{options.runs} runs × {options.count} presses; bold: misses its goal\n")
        print("| | quiet after start | key → last byte, median / p95 | bytes a key | burst of 100 | resize | memory "
              "| idle | key / tig’s |\n|---|---|---|---|---|---|---|---|---|")
        for name, command, warmup, key, more, goals in programs(os.path.abspath(convene), folder):
            if options.only not in name:
                continue
            found = measure(options.ptybench, options, name, command, warmup, key, more, folder / "home")
            kept[name] = found
            told = figures(found)
            reference = reference or (told if name.startswith("tig") else None)
            print(line(name, told, reference, goals), flush=True)
    if options.json:
        options.json.write_text(json.dumps(kept, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
