#!/usr/bin/env bash
# Makes the guide videos and posters of the demo store in demo/store/media, or only those named: demo/make-videos.sh [NAME…]
# Needs node, chromium, ffmpeg and fonts-noto-cjk. One encode at a time, on one thread.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
media=$here/store/media
names=("$@")
[ ${#names[@]} -gt 0 ] || mapfile -t names < <(node "$here/draw-videos.mjs" --list | cut -d' ' -f1)
for name in "${names[@]}"; do
  node "$here/draw-videos.mjs" "$name" |
    ffmpeg -hide_banner -loglevel error -y -threads 1 -f image2pipe -framerate 12 -i - \
      -c:v libx264 -threads 1 -preset slow -crf 28 -tune animation -pix_fmt yuv420p -movflags +faststart -fflags +bitexact -flags:v +bitexact "$media/$name.mp4"
  ffmpeg -hide_banner -loglevel error -y -ss 1.9 -i "$media/$name.mp4" -frames:v 1 -q:v 4 -fflags +bitexact -flags:v +bitexact "$media/$name.jpg"
  echo "$name: $(stat -c %s "$media/$name.mp4") bytes, poster $(stat -c %s "$media/$name.jpg") bytes"
done
