#!/bin/sh
# Makes the compressed fixtures out of page.html, feed.xml and lines.jsonl. Needs gzip, bzip2, xz, zstd, tar and python3.
set -eu
cd "$(dirname "$0")"
for name in page.html feed.xml lines.jsonl; do
    gzip -9nc $name > $name.gz
done
bzip2 -9c feed.xml > feed.xml.bz2
xz -9c feed.xml > feed.xml.xz
zstd -19qc feed.xml > feed.xml.zst
work=$(mktemp -d)
cp page.html feed.xml "$work"
xz -9c lines.jsonl > "$work/lines.jsonl.xz"
printf '\211PNG\r\n\032\n\000\000' > "$work/picture.html"
printf x > "$work/.hidden"
order="feed.xml lines.jsonl.xz page.html picture.html .hidden"
tar --owner=0 --group=0 --mtime=@0 --format=ustar -C "$work" -cf members.tar $order
gzip -9nc members.tar > members.tar.gz
tar --owner=0 --group=0 --mtime=@0 --format=ustar -C "$work" --transform 's,^,../../,' -Pcf escape.tar page.html
python3 - "$work" <<'P'
import sys, zipfile
work = sys.argv[1]
def put(z, name, data):
    z.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
with zipfile.ZipFile("members.zip", "w") as z:
    for name in "feed.xml lines.jsonl.xz page.html picture.html .hidden".split():
        put(z, name, open(f"{work}/{name}", "rb").read())
with zipfile.ZipFile("nested.zip", "w") as z:
    put(z, "inner.zip", open("members.zip", "rb").read())
    put(z, "page.html", open("page.html", "rb").read())
with zipfile.ZipFile("bomb.zip", "w") as z:
    put(z, "a.txt", b"a" * (24 << 20))
P
head -c 33554432 /dev/zero | tr '\0' 'a' | bzip2 -9c > bomb.txt.bz2
rm -r "$work"
