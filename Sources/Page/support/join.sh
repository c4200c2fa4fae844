#!/bin/sh
# Joins Assets/Lab and the two core modules in the folder $1 into $1/facet.html, one file that needs
# nothing else. Uses gzip, base64 and openssl, or sha256sum or shasum where there is no openssl.
set -eu
folder=$1
lab=Assets/Lab
page=$folder/facet.html
scratch=$folder/joined
mkdir -p "$scratch"

# In this order: what is called while a file is read comes before it.
worker="core trainer messages"
modules="texts elements controls history scenario bench dataPanel networkPanel diagram \
  trainingPanel curves plane pointer placePanel filesPanel transport app"

# The SHA-256 of a file, as a policy has it.
digest() {
    if command -v openssl >/dev/null; then
        openssl dgst -sha256 -binary "$1" | base64
    else
        { sha256sum "$1" 2>/dev/null || shasum -a 256 "$1"; } | cut -c1-64 | sed 's/../& /g' |
            tr ' ' '\n' | while read -r byte; do
            [ -z "$byte" ] || printf "\\$(printf %03o "0x$byte")"
        done | base64
    fi
}

joined() {
    place=$1
    shift
    printf "'use strict';\n"
    for name in "$@"; do
        [ -f "$lab/$place/$name.js" ] || { echo "join: $place/$name.js is missing" >&2; exit 1; }
        cat "$lab/$place/$name.js"
    done
}

block() { printf '<script id="%s" type="%s">' "$1" "$2"; }
packed() { gzip -9 -n <"$folder/$1.wasm" | base64 | tr -d '\n'; }

for file in "$lab"/Worker/*.js "$lab"/Page/*.js; do
    name=$(basename "$file" .js)
    case " $worker $modules " in
        *" $name "*) ;;
        *) echo "join: $file is in no list" >&2; exit 1 ;;
    esac
done

# The content of an element begins right after its tag and is hashed to the last byte.
# shellcheck disable=SC2086
joined Page $modules >"$scratch/page.js"
# shellcheck disable=SC2086
joined Worker $worker >"$scratch/worker.js"
cp "$lab/page.css" "$scratch/page.css"
for file in "$scratch"/*.js; do
    ! grep -n -i '</script\|<!--' "$file" || { echo "join: $file ends its element" >&2; exit 1; }
done

policy="default-src 'none'; script-src 'sha256-$(digest "$scratch/page.js")' 'wasm-unsafe-eval'; \
style-src 'sha256-$(digest "$scratch/page.css")'; worker-src blob:; img-src blob: data:; \
base-uri 'none'; form-action 'none'"

{
    cat <<END
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="$policy">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Facet</title>
<link rel="icon" href="data:,">
END
    printf '<style>'
    cat "$scratch/page.css"
    printf '</style>\n</head>\n'
    sed '/<\/body>/d' "$lab/page.html"
    block core-relaxed "application/gzip;base64"
    packed core-relaxed
    printf '</script>\n'
    block core-plain "application/gzip;base64"
    packed core
    printf '</script>\n'
    block worker "text/plain"
    cat "$scratch/worker.js"
    printf '</script>\n<script>'
    cat "$scratch/page.js"
    printf '</script>\n</body>\n</html>\n'
} >"$page.partial"
mv "$page.partial" "$page"
echo "$page: $(wc -c <"$page" | tr -d ' ') bytes"
