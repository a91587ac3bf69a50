#!/bin/sh
# Set up .venv for this project:  sh setup/environment.sh site|test
# An existing .venv is filled, never replaced. uv is used where it is on the PATH, plain pip otherwise.
set -eu
cd "$(dirname "$0")/.."
kind=${1:-site}
python=.venv/bin/python
new_enough='import sys; sys.exit(sys.version_info < (3, 11))'

stop() {
    printf '%s\n' "$@" >&2
    exit 1
}

can() { # can PYTHON CODE: does this Python exist and run the code?
    command -v "$1" >/dev/null 2>&1 && "$1" -c "$2" >/dev/null 2>&1
}

create_with_uv() {
    uv venv --quiet --python '>=3.11' .venv ||
        stop "uv found no Python 3.11 or newer. Install one (https://www.python.org/downloads/) and run this again."
}

create_with_venv() {
    found=
    for candidate in python3 python3.14 python3.13 python3.12 python3.11; do
        can "$candidate" "$new_enough" || continue
        found=$candidate
        if can "$candidate" 'import ensurepip, venv'; then
            "$candidate" -m venv .venv
            return
        fi
    done
    [ -z "$found" ] || stop "$found is here, but its venv module is not." \
        "Debian and Ubuntu keep it apart: sudo apt-get install python3-venv" \
        "Then run this again."
    stop "This project needs Python 3.11 or newer, and none was found on the PATH." \
        "Debian, Ubuntu: sudo apt-get install python3 python3-venv    Fedora: sudo dnf install python3.12" \
        "macOS: brew install python, or https://www.python.org/downloads/    Anywhere: https://docs.astral.sh/uv/" \
        "Then run this again."
}

install() { # install ARGUMENTS: what pip install takes
    if command -v uv >/dev/null 2>&1; then
        uv pip install --quiet --python "$python" "$@"
    else
        can "$python" 'import pip' || "$python" -m ensurepip >/dev/null
        "$python" -m pip install --quiet --disable-pip-version-check "$@"
    fi
}

if [ ! -e .venv ]; then
    echo "Creating .venv" >&2
    if command -v uv >/dev/null 2>&1; then create_with_uv; else create_with_venv; fi
fi
can "$python" "$new_enough" ||
    stop "The folder .venv holds no working Python 3.11 or newer. Move it away (mv .venv .venv-old) and run this again."

echo "Installing requirements/$kind.txt into .venv" >&2
install --require-hashes -r "requirements/$kind.txt"
install --no-build-isolation --no-deps --editable .

# The stamps that tell make what is done; the test requirements hold those of the site.
touch .venv/.site
[ "$kind" = site ] || touch ".venv/.$kind"
