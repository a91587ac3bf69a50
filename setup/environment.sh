#!/bin/sh
# Find a Python for setup/environment.py, which does the work:  sh setup/environment.sh site|test
set -eu
cd "$(dirname "$0")/.."
new_enough='import sys; sys.exit(sys.version_info < (3, 11))'

if command -v uv >/dev/null 2>&1; then
    exec uv run --quiet --no-project --isolated --python '>=3.11' setup/environment.py "$@"
fi
for candidate in python3 python3.14 python3.13 python3.12 python3.11; do
    if command -v "$candidate" >/dev/null 2>&1 && "$candidate" -c "$new_enough" >/dev/null 2>&1; then
        exec "$candidate" setup/environment.py "$@"
    fi
done
printf '%s\n' "This project needs Python 3.11 or newer, and none was found on the PATH." \
    "Debian, Ubuntu: sudo apt-get install python3 python3-venv    Fedora: sudo dnf install python3.12" \
    "macOS: brew install python, or https://www.python.org/downloads/    Anywhere: https://docs.astral.sh/uv/" \
    "Then run this again." >&2
exit 1
