# shellcheck shell=bash
# What run.sh is made of: processes that end with it, waiting with a bound, reading /proc, and the table of medians.
# shellcheck disable=SC2034 # the variables are for run.sh

WORK=$(mktemp -d "${TMPDIR:-/tmp}/kafka-rest-bench.XXXXXX")
PROCESSES=()
HEAP_OF_LOAD=-Xmx512m

# shellcheck disable=SC2317 # called by the trap
clean_up() {
  local pid
  trap - EXIT INT TERM
  for pid in "${PROCESSES[@]}"; do kill -TERM "$pid" 2>/dev/null || true; done
  for pid in "${PROCESSES[@]}"; do
    for _ in $(seq 100); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
    kill -KILL "$pid" 2>/dev/null || true
  done
  rm -rf "$WORK"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

fail() { echo "run.sh: $*" >&2; exit 1; }

free_port() {
  local port
  for _ in $(seq 50); do
    port=$((20000 + RANDOM % 12000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
  fail "no free port found"
}

# await SECONDS PID LOG COMMAND... : until COMMAND succeeds; fails when the process is gone or the time is up
await() {
  local seconds=$1 pid=$2 log=$3 end
  shift 3
  end=$((SECONDS + seconds))
  until "$@" >/dev/null 2>&1; do
    if ! kill -0 "$pid" 2>/dev/null || ((SECONDS >= end)); then
      tail -30 "$log" >&2
      fail "not ready: see above"
    fi
    nap
  done
}

# 20 ms, without a process: nobody ever writes there.
mkfifo "$WORK/nap"
nap() { read -r -t 0.02 <>"$WORK/nap" || true; }

# bounded SECONDS COMMAND... : no measurement may hang
bounded() { timeout --kill-after=10s "$@"; }

HZ=$(getconf CLK_TCK)
cpu() { awk -v hz="$HZ" '{ sub(/^.*\) /, ""); print ($12 + $13) / hz }' "/proc/$1/stat"; }
rss() { awk '/VmRSS/ { printf "%.0f", $2 / 1024 }' "/proc/$1/status"; }
value() { sed -n "s|.* $2=\([-0-9.]*\).*|\1|p" <<<" $1"; }
calc() { awk "BEGIN { printf \"$1\", $2 }"; }

# measured NAME=URL,PID : makes one of the servers the one that is measured
measured() {
  SERVER=${1%%=*} URL=${1#*=}
  SERVER_PID=${URL##*,} URL=${URL%,*}
}

note() { echo "$*" | tee -a "$WORK/rounds"; }

# Anything but 2xx, or a broken connection, makes the figure worthless.
check() {
  [[ $(value "$1" non2xx) == 0 && $(value "$1" sock_errors) == 0 ]] || fail "errors under load: $1"
}

# java_result SECONDS CLASS ARGUMENTS... : the RESULT line of one of our programs, without that word
java_result() {
  local out
  out=$(bounded "$1" "${JAVA[@]:0:1}" $HEAP_OF_LOAD "${JAVA[@]:1}" "io.kafkarest.benchmarks.$2" "${@:3}" | grep '^RESULT') ||
    fail "$2 gave no result"
  echo "${out#RESULT }"
}

# answers PATH : whether the proxy answers with 200. A shell's own socket: a process for each try would take the CPU away from the start.
answers() {
  local status
  {
    exec 3<>"/dev/tcp/${PROXY%:*}/${PROXY#*:}" &&
      printf 'GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n' "$1" "$PROXY" >&3 && read -r -t 5 status <&3
  } 2>/dev/null
  exec 3>&-
  [[ ${status:-} == *" 200 "* ]]
}

# median NAME FIELD : of the rounds, or nothing
median() {
  grep "^$1 " "$WORK/rounds" | grep -o " $2=[-0-9.]*" | cut -d= -f2 | sort -g |
    awk '{ a[NR] = $1 } END { if (NR) print (NR % 2) ? a[(NR + 1) / 2] : (a[NR / 2] + a[NR / 2 + 1]) / 2 }' || true
}

row() {
  local name=$1 native=$2 rate base
  rate=$(median "$name" records/s)
  base=$(median "$native" records/s)
  # What has no throughput of its own, or nothing native beside it, has no ratio.
  printf '| %s | %s | %s | %s | %s | %s | %s |\n' "$name" "${rate:+$(calc %.0f "$rate")}" "${rate:+${base:+$(calc %.3f "$rate / $base")}}" \
    "$(median "$name" p50_ms)" "$(median "$name" p99_ms)" "$(median "$name" cpu_s_per_Mrec)" "$(median "$name" rss_MB)"
}

summary() {
  echo
  echo "Medians of $ROUNDS rounds of $DUR s; $(nproc) cores, $(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -1)," \
    "$(awk '/MemTotal/ { printf "%.0f GB", $2 / 1048576 }' /proc/meminfo), $(java -version 2>&1 | sed -n '1s/"//gp')," \
    "$CONNS connections, $SIZE bytes a value, $PARTITIONS partitions, loader ${LOADER:-none}, $(date -u +%F)"
  echo
  echo '| | records/s | ratio to native | p50 ms | p99 ms | CPU s per million | RSS MB |'
  echo '|---|---|---|---|---|---|---|'
  local name
  while read -r name; do
    case $name in
      *soak | start* | making*) ;;
      native-consumer | *-read-*) row "$name" native-consumer ;;
      *) row "$name" native-loop ;;
    esac
  done < <(cut -d' ' -f1 "$WORK/rounds" | awk '!seen[$0]++')
}
