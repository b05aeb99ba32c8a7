#!/usr/bin/env python3
"""What the crate is built from, checked with nothing but cargo and its registry.

Run by .ci/run. Prints each thing that is wrong and ends with 1 then:
licences outside the list, sources other than the registry, versions that stand twice, a build script,
unsafe code allowed, lowest versions that do not build, a feature that does not build alone, and files
that are missing from the package or do not belong there.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REGISTRY = "registry+https://github.com/rust-lang/crates.io-index"

# Licences under which a dependency may be used; of several offered, one of them is enough.
LICENCES = {"MIT", "MIT-0", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "BSD-2-Clause", "BSD-3-Clause", "ISC", "Zlib", "Unicode-3.0", "Unlicense"}

# Crates of the repository itself.
OWN = {"goft", "counting"}

# Only tests, benches and examples bring these in twice. One that is gone must leave the list.
TWICE_IN_TESTS = {"getrandom", "r-efi", "syn"}

# What the package must hold, and the only places its files may come from.
MUST_HOLD = {"Cargo.toml", "README.md", "CHANGELOG.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "LICENSE-MIT", "LICENSE-APACHE", "data/README.md", "data/LICENSES.txt"}
MAY_HOLD = re.compile(r"(src|data|examples|schema)/.+|[A-Z]+\.md|LICENSE-[A-Z]+|Cargo\.(toml|toml\.orig|lock)|\.cargo_vcs_info\.json")
MOST_BYTES = 5_000_000

problems = []


def cargo(*arguments, folder=ROOT, **environment):
    """Runs cargo and returns what it prints, or notes that it failed."""
    run = subprocess.run(["cargo", *arguments], cwd=folder, env=os.environ | environment, capture_output=True, text=True)
    if run.returncode != 0:
        problems.append(f"cargo {' '.join(arguments)} fails:\n{run.stderr}")
    return run.stdout


def allowed(licence):
    """Whether an SPDX expression leaves us a choice that we allow."""
    tokens = re.findall(r"[()]|[^()]+", re.sub(r"\s*/\s*", " OR ", licence or ""))
    python = ""
    for token in tokens:
        if token in "()":
            python += token
            continue
        for part in re.split(r"\b(AND|OR)\b", token):
            if part in ("AND", "OR"):
                python += f" {part.lower()} "
            elif part.strip():
                python += str(part.strip() in LICENCES)
    return bool(python) and eval(python)


def check_dependencies(metadata):
    packages = {package["id"]: package for package in metadata["packages"]}
    for package in packages.values():
        name = f"{package['name']} {package['version']}"
        if package["name"] in OWN and package["source"] is None:
            continue
        if package["source"] != REGISTRY:
            problems.append(f"{name} comes from {package['source'] or 'a folder'}, not from the registry")
        if not allowed(package["license"]):
            problems.append(f"{name} has the licence {package['license']!r}, which is not in the list")
    versions = defaultdict(set)
    for package in packages.values():
        versions[package["name"]].add(package["version"])
    twice = {name for name, found in versions.items() if len(found) > 1}
    for name in sorted(twice ^ TWICE_IN_TESTS):
        problems.append(f"{name} stands in {len(versions[name])} versions, and TWICE_IN_TESTS says otherwise")
    # What a user of the crate gets: the edges of the kind "normal" from the crate on.
    edges = {node["id"]: [d["pkg"] for d in node["deps"] if any(k["kind"] is None for k in d["dep_kinds"])] for node in metadata["resolve"]["nodes"]}
    reached, waiting = set(), [metadata["resolve"]["root"]]
    while waiting:
        package = waiting.pop()
        if package not in reached:
            reached.add(package)
            waiting += edges[package]
    names = [packages[package]["name"] for package in reached]
    for name in sorted({name for name in names if names.count(name) > 1}):
        problems.append(f"a user of the crate gets {name} in two versions")


def check_manifest(metadata):
    root = next(p for p in metadata["packages"] if p["id"] == metadata["resolve"]["root"])
    if any("custom-build" in target["kind"] for target in root["targets"]):
        problems.append("the crate has a build script")
    if not re.search(r'^unsafe_code = "forbid"$', (ROOT / "Cargo.toml").read_text(), re.M):
        problems.append("Cargo.toml does not forbid unsafe code")
    for feature in sorted(root["features"]):
        cargo("check", "--quiet", "--locked", "--no-default-features", "--features", feature)


def check_lowest_versions():
    """The lowest versions that Cargo.toml admits build the library, its tests, benches and examples."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "goft"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns("target", ".git", "node_modules"))
        # The flag is for nightly toolchains; it only says which versions are taken.
        cargo("update", "--quiet", "-Z", "direct-minimal-versions", folder=copy, RUSTC_BOOTSTRAP="1")
        target = os.environ.get("CARGO_TARGET_DIR", str(ROOT / "target"))
        cargo("check", "--quiet", "--locked", "--all-targets", "--all-features", folder=copy, CARGO_TARGET_DIR=str(Path(target) / "lowest"))


def check_package(metadata):
    # This also builds the crate from its own package.
    cargo("package", "--quiet", "--allow-dirty")
    root = next(p for p in metadata["packages"] if p["id"] == metadata["resolve"]["root"])
    name = f"goft-{root['version']}"
    file = Path(metadata["target_directory"]) / "package" / f"{name}.crate"
    if not file.exists():
        return problems.append(f"there is no {file.name}")
    with tarfile.open(file) as package:
        files = {member.name.removeprefix(f"{name}/") for member in package.getmembers() if member.isfile()}
    print(f"{file.name}: {len(files)} files, {file.stat().st_size} bytes")
    problems.extend(f"the package lacks {file}" for file in sorted(MUST_HOLD - files))
    problems.extend(f"the package holds {file}" for file in sorted(files) if not MAY_HOLD.fullmatch(file))
    if file.stat().st_size > MOST_BYTES:
        problems.append(f"the package is larger than {MOST_BYTES} bytes")


def main():
    metadata = json.loads(cargo("metadata", "--format-version", "1", "--all-features", "--locked") or "null")
    if metadata:
        check_dependencies(metadata)
        check_manifest(metadata)
        check_lowest_versions()
        check_package(metadata)
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
