"""Writes busday.csv: what numpy says of working days, for the tests of Dates. Run: python3 make_busday.py (numpy 2.4.6)."""
import random
from pathlib import Path

import numpy as np

random.seed(20261121)
ROLLS = ["raise", "nat", "forward", "following", "backward", "preceding", "modifiedfollowing", "modifiedpreceding"]
MASKS = ["1111100", "1111001", "0111110", "1111011", "1111110", "1111010", "1010101", "1111111"]


def day(low, high):
    return np.datetime64(low) + random.randrange(int((np.datetime64(high) - np.datetime64(low)).astype(int)))


lines = []
calendars = []
for number, mask in enumerate(MASKS):
    centre = day("2020-01-01", "2032-01-01")
    holidays = sorted({str(centre + random.randrange(-500, 500)) for _ in range(40)})
    calendars.append(np.busdaycalendar(weekmask=mask, holidays=holidays))
    lines.append(f"calendar,{number},{mask},{' '.join(holidays)}")


def near(calendar):
    """Mostly near the holidays, sometimes anywhere."""
    if random.random() < 0.2 or not len(calendar.holidays):
        return day("1905-01-01", "2195-01-01")
    return random.choice(calendar.holidays) + random.randrange(-12, 12)


for _ in range(8000):
    number = random.randrange(len(calendars))
    date, step, roll = near(calendars[number]), random.choice([0, 0, 1, -1, random.randrange(-60, 60), random.randrange(-700, 700)]), random.choice(ROLLS)
    try:
        answer = np.busday_offset(date, step, roll=roll, busdaycal=calendars[number])
    except ValueError:
        answer = "none"
    lines.append(f"offset,{number},{date},{step},{roll},{'none' if str(answer) == 'NaT' else answer}")
for _ in range(4000):
    number = random.randrange(len(calendars))
    first, last = near(calendars[number]), near(calendars[number])
    lines.append(f"count,{number},{first},{last},{np.busday_count(first, last, busdaycal=calendars[number])}")
Path(__file__).with_name("busday.csv").write_text("\n".join(lines) + "\n")
