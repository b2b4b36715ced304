# Becomes the command in "$3…" and leaves a watcher behind, which waits for the end of standard input
# and then stops the command: first by signal $1, and after $2 tenths of a second by KILL.
signal=$1 patience=$2 child=$$
shift 2

# Start time of the process, or nothing when it is gone or a zombie: a process id alone may be reused.
born() {
  stat=
  { read -r stat < "/proc/$child/stat"; } 2>/dev/null || return 0
  set -- ${stat##*) }
  [ "$1" = Z ] || echo "${20}"
}
birth=$(born)

watch() {
  while read -r _; do :; done
  [ "$(born)" = "$birth" ] || exit 0
  kill -s "$signal" "$child"
  while [ "$patience" -gt 0 ] && [ "$(born)" = "$birth" ]; do
    sleep 0.1
    patience=$((patience - 1))
  done
  [ "$(born)" = "$birth" ] && kill -s KILL "$child"
  exit 0
}

# Forked twice, so that the command does not have to reap a child it never had. The watcher holds
# the pipe and no output, so the reader of the command's output sees its end.
exec 3<&0 </dev/null
( watch <&3 3<&- >/dev/null 2>&1 & )
exec 3<&-
exec "$@"
