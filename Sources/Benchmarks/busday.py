#!/usr/bin/env python3
"""Compares adding working days with numpy.busday_offset in one run, over the same holidays.

usage: busday.py [PATH-TO-CONVENE-BENCH]    (needs numpy; .build/release/convene-bench unless said otherwise)
"""
import json
import statistics
import subprocess
import sys
import time

import numpy as np

bench = sys.argv[1] if len(sys.argv) > 1 else ".build/release/convene-bench"
holidays = np.array(subprocess.run([bench, "holidays"], check=True, capture_output=True, text=True).stdout.split(),
                    dtype="datetime64[D]")
calendar = np.busdaycalendar(holidays=holidays)
random = np.random.default_rng(3)
days = np.datetime64("2025-01-01") + random.integers(0, 2000, 1_000_000)
steps = random.integers(1, 61, 1_000_000)
ours, numpys = [], []
# In turn, so that a machine that slows down slows both.
for _ in range(5):
    line = subprocess.run([bench, "working-days"], check=True, capture_output=True, text=True).stdout
    ours.append(json.loads(line)["nsEach"])
    begin = time.perf_counter()
    np.busday_offset(days, steps, roll="forward", busdaycal=calendar)
    numpys.append((time.perf_counter() - begin) * 1e9 / len(days))
result = {"name": "busday", "oursNs": statistics.median(ours), "numpyNs": round(statistics.median(numpys), 1)}
result["ratio"] = round(result["numpyNs"] / result["oursNs"], 1)
print(json.dumps(result))
