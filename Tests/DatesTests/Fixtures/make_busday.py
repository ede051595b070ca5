"""Writes busday.csv, the reference for WorkingCalendar: python3 make_busday.py > busday.csv (numpy 2.4.6)."""

import random

import numpy as np

random.seed(20270511)
FIRST, LAST = np.datetime64("1900-01-01"), np.datetime64("2200-12-31")
DAYS = int((LAST - FIRST).astype(int))
ROLLS = ["raise", "nat", "forward", "following", "backward", "preceding", "modifiedfollowing", "modifiedpreceding"]


def day(low=0, high=DAYS):
    return FIRST + np.timedelta64(random.randint(low, high), "D")


def yearly(first, last, months_days):
    return [np.datetime64(f"{y}-{m}") for y in range(first, last + 1) for m in months_days]


RECENT = int((np.datetime64("2025-01-01") - FIRST).astype(int)), int((np.datetime64("2031-12-31") - FIRST).astype(int))
CALENDARS = [
    ("1111100", []),
    ("1111100", yearly(2025, 2031, ["01-01", "05-01", "12-25", "12-26"]) + [day(*RECENT) for _ in range(60)]),
    ("1111001", [day(*RECENT) for _ in range(80)]),
    ("1111011", [day(*RECENT) for _ in range(40)]),
    ("1111010", yearly(2025, 2031, ["02-23", "07-15"])),
    ("1110011", [day() for _ in range(120)]),
    ("1111111", [day(*RECENT) for _ in range(30)]),
    ("0000100", [day(*RECENT) for _ in range(25)]),
    ("1010101", [np.datetime64("2027-04-28") + np.timedelta64(i, "D") for i in range(70)]),
    ("1111100", [FIRST, LAST] + [day() for _ in range(200)]),
]

for index, (mask, holidays) in enumerate(CALENDARS):
    print("calendar", index, mask, " ".join(sorted({str(h) for h in holidays})), sep=",")


def date(index):
    holidays = CALENDARS[index][1]
    kind = random.random()
    if holidays and kind < 0.3:
        return random.choice(holidays) + np.timedelta64(random.randint(-3, 3), "D")
    return day(*RECENT) if kind < 0.75 else day()


for _ in range(8600):
    index = random.randrange(len(CALENDARS))
    mask, holidays = CALENDARS[index]
    start, roll = date(index), random.choice(ROLLS)
    span = random.choice([3, 3, 30, 400, 5000])
    offset = random.randint(-span, span)
    try:
        result = np.busday_offset(start, offset, roll=roll, weekmask=mask, holidays=holidays)
        result = "none" if np.isnat(result) else str(result)
    except ValueError:
        result = "none"
    print("offset", index, start, offset, roll, result, sep=",")

for _ in range(3400):
    index = random.randrange(len(CALENDARS))
    mask, holidays = CALENDARS[index]
    begin = date(index)
    end = date(index) if random.random() < 0.5 else begin + np.timedelta64(random.randint(-9, 9), "D")
    print("count", index, begin, end, np.busday_count(begin, end, weekmask=mask, holidays=holidays), sep=",")
