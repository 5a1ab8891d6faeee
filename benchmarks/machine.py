"""The machine sheet: what stands beside every figure."""
import os
import platform
import re
import subprocess


def first(path, pattern, default="?"):
    try:
        found = re.search(pattern, open(path, encoding="utf-8", errors="replace").read(), re.M)
        return found.group(1).strip() if found else default
    except OSError:
        return default


def output(*command):
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return "?"


def sheet(program, root):
    flags = first("/proc/cpuinfo", r"^flags\s*:(.*)$", "").split()
    simd = [f for f in ("avx2", "avx512f", "avx512_vnni", "avx_vnni", "avx512_bf16", "amx_int8") if f in flags]
    build = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(program))), "CMakeCache.txt")
    kind = first(build, r"^CMAKE_BUILD_TYPE:\w+=(.*)$")
    compiler = first(build, r"^CMAKE_CXX_COMPILER:\w+=(.*)$", "")
    compiled = output(compiler, "--version").splitlines()[0] if compiler else "?"
    model = first("/proc/cpuinfo", r"^model name.*: (.*)$")
    memory = int(first("/proc/meminfo", r"^MemTotal: *([0-9]+)", "0")) // 1024
    system = first("/etc/os-release", r'^PRETTY_NAME="?([^"\n]*)')
    load = os.getloadavg()[0]
    busy = "  (the times below are of a busy machine)" if load > 0.5 * os.cpu_count() else ""
    return [
        ("processor", f"{model}, {os.cpu_count()} cores seen, {' '.join(simd) or 'no vectors known'}"),
        ("caches", first("/proc/cpuinfo", r"^cache size.*: (.*)$")),
        ("memory", f"{memory:,} MiB"),
        ("system", f"{system}, Linux {platform.release()}"),
        ("build", f"{kind}, {compiled}"),
        ("program", "; ".join(output(program, "--version").splitlines())),
        ("commit", output("git", "-C", root, "describe", "--always", "--dirty")),
        ("load", f"{load:.1f} over the last minute{busy}"),
    ]
