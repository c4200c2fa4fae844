#!/bin/sh
# Checks the two core modules in the folder $1: no weak constants, no imports, and the weights of
# the command, in Node 20 or later if there is one, otherwise in Chromium.
set -eu
folder=$1
support=$(dirname "$0")
toolchain=${TOOLCHAIN:-$(dirname "$(dirname "$(realpath "$(command -v swiftc)")")")}
fail() { echo "make page-core: $1" >&2; exit 1; }

# With -num-threads Swift 6.3.1 makes constant arrays weak symbols that collide between modules.
weak=$("$toolchain/bin/llvm-nm" "$folder"/*.o 2>/dev/null | grep -E ' [VWvw] .*Tv[0-9]+_r$' || true)
[ -z "$weak" ] || fail "constant arrays are weak symbols: $weak"

flag=--experimental-wasm-relaxed-simd
if command -v node >/dev/null && [ "$(node --version | sed -E 's/^v([0-9]+).*/\1/')" -ge 20 ]; then
    node --v8-options | grep -q -e "$flag" || flag=
    cat "$support/check.js" - <<'END' | node $flag - "$folder"
const read = name => require('node:fs').readFileSync(`${process.argv[2]}/${name}.wasm`);
console.log(checkAll({ plain: read('core'), relaxed: read('core-relaxed') }));
END
    exit
fi

for name in chromium chromium-browser google-chrome; do
    if command -v $name >/dev/null; then chromium=$name; break; fi
done
[ -n "${chromium:-}" ] || fail "needs Node 20 or later, or Chromium"
page=$folder/check.html
module() { printf '"%s"' "$(base64 "$folder/$1.wasm" | tr -d '\n')"; }
{
    echo "<!doctype html><pre></pre><script>"
    cat "$support/check.js"
    cat <<END
const decoded = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
let words;
try {
  words = checkAll({ plain: decoded($(module core)), relaxed: decoded($(module core-relaxed)) });
} catch (error) {
  words = String(error);
}
document.querySelector('pre').textContent = words;
</script>
END
} > "$page"
words=$($chromium --headless --no-sandbox --disable-gpu --user-data-dir="$folder/chromium" \
    --dump-dom "file://$(realpath "$page")" 2>/dev/null | sed -n '/<pre>/,/<\/pre>/p' |
    sed -E 's/.*<pre>//; s/<\/pre>.*//')
echo "$words"
case $words in
    *Error:*) fail "see above" ;;
    plain:*relaxed:*) ;;
    *) fail "Chromium gave no answer" ;;
esac
