"""Timing of a callable, as all rivals are timed, and of what else the machine did meanwhile. Standard library only."""
import gc
import itertools
import math
import os
import time

SHORT_US = 100  # below this a clock read per call would be seen in the figure
SAMPLE_US = 200  # so that many microseconds of calls go between two clock reads then


def busy_seconds():
    """CPU seconds that all processes have used since boot."""
    with open("/proc/stat") as f:
        v = list(map(int, f.readline().split()[1:9]))
    return (sum(v) - v[3] - v[4]) / os.sysconf("SC_CLK_TCK")


class Meanwhile:
    """Cores' worth of CPU that processes other than this one and its children used since it was made."""

    def __init__(self):
        self.busy, self.own, self.wall = busy_seconds(), sum(os.times()[:4]), time.time()

    def foreign_cores(self):
        used = busy_seconds() - self.busy - (sum(os.times()[:4]) - self.own)
        return round(max(0.0, used) / max(time.time() - self.wall, 1e-9), 2)


def calls_per_read(us):
    """How many calls go between two clock reads, for a call that takes us microseconds."""
    return 1 if us >= SHORT_US else max(1, math.ceil(SAMPLE_US / max(us, 0.01)))


def measure(call, seconds, warm=0.1, least=5):
    """Latency of call() in microseconds: percentiles over the samples of about `seconds`, after `warm` seconds of calls.
    cpu_us is the CPU time per call of all threads: on a busy machine it tells waiting from working."""
    clock = time.perf_counter_ns
    enabled = gc.isenabled()
    gc.disable()
    try:
        n, start = 0, clock()
        while n < 2 or clock() - start < warm * 1e9:
            call()
            n += 1
        k = calls_per_read((clock() - start) / n / 1e3)
        other = Meanwhile()
        used = time.process_time_ns()
        lat, end = [], clock() + int(seconds * 1e9)
        while len(lat) < least or clock() < end:
            t = clock()
            for _ in itertools.repeat(None, k):
                call()
            lat.append((clock() - t) / k / 1e3)
        used = (time.process_time_ns() - used) / 1e3 / len(lat) / k
    finally:
        if enabled:
            gc.enable()
    return {"lat_us": percentiles(lat), "calls": len(lat) * k, "calls_per_read": k, "cpu_us": round(used, 3), "foreign_cores": other.foreign_cores()}


def settle(limit=0.5):
    """Waits until this process' threads have stopped spinning, as OpenMP's do for 200 ms: whoever is timed next shares their processors."""
    end = time.perf_counter() + limit
    while time.perf_counter() < end:
        used, start = time.process_time(), time.perf_counter()
        time.sleep(0.01)
        if time.process_time() - used < 0.1 * (time.perf_counter() - start):
            return


def percentiles(lat):
    s = sorted(lat)
    at = lambda q: round(s[min(len(s) - 1, int(q * len(s)))], 3)
    return {"min": round(s[0], 3), "p50": at(0.5), "p90": at(0.9), "p99": at(0.99), "mean": round(sum(s) / len(s), 3)}
