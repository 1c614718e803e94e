#!/bin/sh
# Print the newest Python from 3.11 on that this machine has; refuse with a sentence when there is none.
for name in python3.14 python3.13 python3.12 python3.11 python3; do
    path=$(command -v "$name" 2>/dev/null) || continue
    "$path" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null || continue
    echo "$path"
    exit 0
done
echo "Cần Python 3.11 trở lên; máy này chưa có. Cài python3 của hệ điều hành rồi làm lại." >&2
exit 1
