#!/usr/bin/env python3
"""The rules of the house that a compiler does not see: which folder may include which (src/layers.txt; cli/ only
include/entente and itself), and no source file longer than 400 lines (tools/size_exceptions.txt names the tables)."""
import pathlib
import re
import sys

LONGEST = 400
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.M)


def table(path):
    """The lines of a small table without comments."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return [line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#")]


def allowed_folders(root):
    rules = (line.split(":") for line in table(root / "src/layers.txt"))
    return {folder.strip(): {folder.strip(), *needs.split()} for folder, needs in rules}


def sources(root, *folders):
    return [f for name in folders for f in sorted((root / name).rglob("*")) if f.suffix in (".cpp", ".h")]


def wrong_includes(root):
    allowed = allowed_folders(root)
    for file in sources(root, "src"):
        folder = file.relative_to(root / "src").parts[0]
        for target in INCLUDE.findall(file.read_text(encoding="utf-8")):
            where = target.split("/")[0] if "/" in target else folder
            if where != "entente" and where not in allowed.get(folder, set()):
                yield f"{file.relative_to(root)}: src/{folder} may not include {target} (src/layers.txt)"
    for file in sources(root, "cli"):
        for target in INCLUDE.findall(file.read_text(encoding="utf-8")):
            if "/" in target and not target.startswith("entente/"):
                yield f"{file.relative_to(root)}: cli may include include/entente only, not {target}"
    for file in sources(root, "include"):
        for target in INCLUDE.findall(file.read_text(encoding="utf-8")):
            if not target.startswith("entente/"):
                yield f"{file.relative_to(root)}: a public header may include public headers only, not {target}"


def unknown_folders(root):
    allowed = allowed_folders(root)
    for folder in sorted(p for p in (root / "src").iterdir() if p.is_dir()):
        if folder.name not in allowed and any(folder.iterdir()):
            yield f"src/{folder.name}: no line in src/layers.txt"


def long_files(root):
    exempt = set(table(root / "tools/size_exceptions.txt"))
    for name in sorted(exempt):
        if not (root / name).exists():
            yield f"tools/size_exceptions.txt: {name} is no file"
    files = sources(root, "src", "cli", "include", "tests", "fuzz")
    files += [f for name in ("tools", "tests", "training") for f in sorted((root / name).rglob("*.py"))]
    for file in files:
        name = str(file.relative_to(root))
        lines = file.read_text(encoding="utf-8").count("\n")
        if lines > LONGEST and name not in exempt:
            yield f"{name}: {lines} lines, more than {LONGEST}"


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent)
    seen = len(sources(root, "src", "cli", "include"))
    if seen < 10:
        sys.exit(f"{root}: only {seen} source files; is this the project?")
    complaints = [*unknown_folders(root), *wrong_includes(root), *long_files(root)]
    print("\n".join(complaints) or f"{seen} files: layers and sizes are kept")
    sys.exit(1 if complaints else 0)


if __name__ == "__main__":
    main()
