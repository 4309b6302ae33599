#!/usr/bin/env bash
# Measures the proxy beside a native client: broker, proxy and load in processes of their own, on the loopback interface.
# Prints raw rounds as they come and a table of medians at the end. docs/performance.md says what the figures mean.
#
#   benchmarks/run.sh              everything
#   benchmarks/run.sh produce      writing only          benchmarks/run.sh consume   reading only
#   benchmarks/run.sh latency      how long records are under way, answers at a fixed rate, and what the proxy adds
#   benchmarks/run.sh connections  100 busy connections alone, and beside thousands of idle ones
#   benchmarks/run.sh start        seconds until the first answer, without and with a class archive
#   benchmarks/run.sh soak         SOAK seconds of mixed load with a small heap, memory and threads once a minute
#   benchmarks/run.sh scale        how cost grows with connections, records per request and their size
#   benchmarks/run.sh native       the native half only, without a proxy
#
# Environment, with defaults:
#   ROUNDS 3      rounds, each measures everything once      DUR 15          seconds of one measurement
#   WARM 20       seconds of load before the first round     CONNS 32        connections of wrk
#   SIZE 100      bytes of a stored value                    PARTITIONS 3    of the topic
#   BACKLOG 3000000  records to read                         PRODUCER_PERFORMANCE 1   also run Kafka's own tool
#   PROXY_JAR app/target/kafka-rest-proxy.jar                PROXY_OPTS "-Xmx1g"      JVM options of the proxy
#   LOADER wrk    wrk, or java where wrk is missing          PROXY_SET ""    further lines for kafka-rest.properties
#   REQUEST_LOG true  the log of the proxy's requests        RATE 1000       requests per second of the open loop
#   PEERS ""      other servers that speak v2, beside the proxy in every round: "NAME=http://HOST:PORT,PID NAME=..."
#                 on the same broker, which is then BROKER=HOST:PORT instead of one that is started; REGISTRY=URL for Avro
#   IDLE 5000      idle connections                          SOAK 3600        seconds, at RATE/10 writes of 10 records a second
#   SCALE_CONNECTIONS "1 8 32 128 512"  SCALE_RECORDS "1 10 100 1000"  SCALE_SIZES "100 1000 10000 100000"
set -euo pipefail

MODE=${1:-all}
ROUNDS=${ROUNDS:-3} DUR=${DUR:-15} WARM=${WARM:-20} CONNS=${CONNS:-32} PARTITIONS=${PARTITIONS:-3}
IDLE=${IDLE:-5000} SOAK=${SOAK:-3600} REQUEST_LOG=${REQUEST_LOG:-true} RATE=${RATE:-1000} PEERS=${PEERS:-}
SCALE_CONNECTIONS=${SCALE_CONNECTIONS:-1 8 32 128 512} SCALE_RECORDS=${SCALE_RECORDS:-1 10 100 1000}
SCALE_SIZES=${SCALE_SIZES:-100 1000 10000 100000}
BACKLOG=${BACKLOG:-3000000} PRODUCER_PERFORMANCE=${PRODUCER_PERFORMANCE:-1}
export SIZE=${SIZE:-100} TOPIC=bench
PROXY_OPTS=${PROXY_OPTS:--Xmx1g}
case $MODE in all | produce | consume | latency | connections | start | soak | scale | native) ;; *) sed -n '2,/^set/s/^# \{0,1\}//p' "$0" >&2; exit 2 ;; esac

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
LOAD=$ROOT/benchmarks/load
BENCH_JAR=$ROOT/benchmarks/target/benchmarks.jar
QUICKSTART_JAR=$ROOT/quickstart/target/kafka-rest-proxy-quickstart.jar
PROXY_JAR=${PROXY_JAR:-$ROOT/app/target/kafka-rest-proxy.jar}
JAVA=(java "-Dlogback.configurationFile=$LOAD/logback.xml" -cp "$BENCH_JAR:$QUICKSTART_JAR")

# shellcheck source=benchmarks/lib.sh
. "$ROOT/benchmarks/lib.sh"

build() {
  [[ -f $BENCH_JAR && -f $QUICKSTART_JAR && ($MODE == native || -f $PROXY_JAR) ]] && return
  echo "# building" >&2
  (cd "$ROOT" && mvn -B -q -DskipTests -pl benchmarks -am package)
  [[ $MODE == native || -f $PROXY_JAR ]] || fail "$PROXY_JAR is not there"
}

start_broker() {
  [[ -z ${BROKER:-} ]] || return 0
  BROKER=127.0.0.1:$(free_port)
  "${JAVA[@]:0:1}" -Xmx1g "${JAVA[@]:1}" io.kafkarest.benchmarks.BrokerProcess "$WORK/broker" "${BROKER#*:}" \
    "$TOPIC:$PARTITIONS" backlog:1 quiet:1 >"$WORK/broker.log" 2>&1 &
  BROKER_PID=$!
  PROCESSES+=("$BROKER_PID")
  await 60 "$BROKER_PID" "$WORK/broker.log" grep -q '^ready' "$WORK/broker.log"
  REGISTRY=$(sed -n 's/^ready .* //p' "$WORK/broker.log")
}

proxy_settings() {
  PROXY=127.0.0.1:$(free_port)
  printf '%s\n' "listeners=http://$PROXY" "bootstrap.servers=$BROKER" "schema.registry.url=${REGISTRY:-}" \
    "request.logging.enable=$REQUEST_LOG" "logging.level=WARN" >"$WORK/kafka-rest.properties"
  printf '%b\n' "${PROXY_SET:-}" >>"$WORK/kafka-rest.properties"
}

start_proxy() {
  proxy_settings
  # shellcheck disable=SC2086 # several options in one variable
  java $PROXY_OPTS -jar "$PROXY_JAR" server "$WORK/kafka-rest.properties" >"$WORK/proxy.log" 2>&1 &
  PROXY_PID=$!
  PROCESSES+=("$PROXY_PID")
  await 60 "$PROXY_PID" "$WORK/proxy.log" curl -sf --max-time 5 "http://$PROXY/readyz"
  SERVERS=("proxy=http://$PROXY,$PROXY_PID")
}

choose_loader() {
  if [[ ${LOADER:-wrk} == wrk ]] && command -v wrk >/dev/null; then
    LOADER=wrk
  else
    [[ ${LOADER:-wrk} == java ]] || echo "# wrk is missing (apt-get install wrk): a Java client loads instead, and takes more of the CPU" >&2
    LOADER=java
  fi
}

# http_load SECONDS RECORDS_PER_REQUEST : prints the loader's RESULT line for the measured server
http_load() {
  local out
  if [[ $LOADER == wrk ]]; then
    out=$(RECORDS=$2 bounded $(($1 + 60)) wrk -t1 "-c$CONNS" "-d${1}s" --timeout 20s -s "$LOAD/produce.lua" "$URL") || true
  else
    out=$(bounded $(($1 + 60)) "${JAVA[@]}" io.kafkarest.benchmarks.HttpProducerLoad "proxy=$URL" \
      "topic=$TOPIC" "records=$2" "size=$SIZE" "connections=$CONNS" "seconds=$1") || true
  fi
  grep '^RESULT' <<<"$out" || { echo "$out" >&2; fail "the load gave no result"; }
}

# measure NAME RECORDS : a round of writing for the measured server
measure() {
  local name=$SERVER-$1 records=$2 before after result used
  before=$(cpu "$SERVER_PID")
  result=$(http_load "$DUR" "$records")
  after=$(cpu "$SERVER_PID")
  check "$result"
  used=$(calc %.2f "$after - $before")
  note "$name ${result#RESULT } cpu_s=$used cpu_s_per_Mrec=$(calc %.2f "$used / $(value "$result" records) * 1e6") rss_MB=$(rss "$SERVER_PID")"
}

native_loop() {
  bounded $((WARM + DUR + 60)) "${JAVA[@]:0:1}" $HEAP_OF_LOAD "${JAVA[@]:1}" io.kafkarest.benchmarks.NativeProducerLoop \
    "brokers=$BROKER" "topic=$1" "size=$SIZE" "${@:2}" | grep '^RESULT' || fail "the native loop gave no result"
}

producer_performance() {
  local out
  # Its latencies count from send(), so they show the queue in the client, not the broker.
  out=$(bounded $((DUR * 10 + 60)) java $HEAP_OF_LOAD "-Dlogback.configurationFile=$LOAD/logback.xml" \
    -cp "$ROOT/benchmarks/target/producer-performance/*:$QUICKSTART_JAR" org.apache.kafka.tools.ProducerPerformance \
    --topic "$TOPIC" --num-records "$1" --record-size "$SIZE" --throughput -1 \
    --producer-props "bootstrap.servers=$BROKER" linger.ms=0 batch.size=131072 buffer.memory=67108864 2>&1) ||
    { tail -5 <<<"$out" >&2; fail "ProducerPerformance failed"; }
  tail -1 <<<"$out" | sed -n 's/^\([0-9]*\) records sent, \([0-9.]*\) records\/sec.*/records\/s=\2 records=\1/p'
}

produce_rounds() {
  local round loop tool server
  for round in $(seq "$ROUNDS"); do
    echo "# round $round of $ROUNDS, load $(cut -d' ' -f1-3 /proc/loadavg)"
    loop=$(native_loop "$TOPIC" warm=5 "seconds=$DUR")
    note "native-loop ${loop#RESULT }"
    if [[ $PRODUCER_PERFORMANCE == 1 ]]; then
      tool=$(producer_performance "$(calc %d "$(value "$loop" records/s) * $DUR / 2")")
      note "producer-performance $tool"
    fi
    [[ $MODE == native ]] && continue
    for server in "${SERVERS[@]}"; do
      measured "$server"
      FORMAT=json measure 1 1
      FORMAT=json measure 100 100
      # The Java loader writes nothing else.
      [[ $LOADER == wrk ]] || continue
      FORMAT=binary measure 100-binary 100
      [[ -z ${REGISTRY:-} ]] || FORMAT=avro measure 100-avro 100
    done
  done
}

consume_rounds() {
  local round result before used filled format server
  echo "# filling the backlog"
  filled=$(native_loop backlog "records=$BACKLOG" seconds=120)
  BACKLOG=$(value "$filled" records)
  for round in $(seq "$ROUNDS"); do
    echo "# round $round of $ROUNDS, load $(cut -d' ' -f1-3 /proc/loadavg)"
    result=$(bounded 120 "${JAVA[@]}" io.kafkarest.benchmarks.NativeConsumerLoop "brokers=$BROKER" topic=backlog \
      "records=$BACKLOG" seconds=60 | grep '^RESULT') || fail "the native consumer gave no result"
    note "native-consumer ${result#RESULT }"
    [[ $MODE == native ]] && continue
    for server in "${SERVERS[@]}"; do
      measured "$server"
      for format in json binary; do
        before=$(cpu "$SERVER_PID")
        result=$(bounded 150 "${JAVA[@]}" io.kafkarest.benchmarks.HttpBacklogReader "proxy=$URL" topic=backlog \
          "format=$format" "records=$BACKLOG" seconds=60 | grep '^RESULT') || fail "the reader gave no result"
        used=$(calc %.2f "$(cpu "$SERVER_PID") - $before")
        note "$SERVER-read-$format records/s=$(value "$result" records/s) records=$(value "$result" records) reads=$(value "$result" reads)" \
          "cpu_s=$used cpu_s_per_Mrec=$(calc %.2f "$used / ($(value "$result" records) + 1) * 1e6") rss_MB=$(rss "$SERVER_PID")"
      done
    done
  done
}

latency_rounds() {
  local round server
  for round in $(seq "$ROUNDS"); do
    echo "# round $round of $ROUNDS, load $(cut -d' ' -f1-3 /proc/loadavg)"
    note "native-end-to-end $(java_result $((DUR + 120)) NativeEndToEnd "brokers=$BROKER" "topic=$TOPIC" rate=20 "seconds=$DUR")"
    for server in "${SERVERS[@]}"; do
      measured "$server"
      note "$SERVER-end-to-end $(java_result $((DUR + 120)) EndToEndLatency "proxy=$URL" "topic=$TOPIC" rate=20 "seconds=$DUR")"
      note "$SERVER-open-loop $(java_result $((DUR + 120)) OpenLoopLoad "proxy=$URL" "topic=$TOPIC" \
        "rate=$RATE" "connections=$CONNS" "seconds=$DUR")"
      note "$SERVER-one-at-a-time $(java_result $((DUR + 120)) AddedLatency "brokers=$BROKER" "proxy=$URL" "topic=$TOPIC" \
        "seconds=$DUR")"
    done
  done
}

connections_rounds() {
  local round server idle
  CONNS=100
  for round in $(seq "$ROUNDS"); do
    echo "# round $round of $ROUNDS, load $(cut -d' ' -f1-3 /proc/loadavg)"
    for server in "${SERVERS[@]}"; do
      measured "$server"
      measure busy-alone 1
      "${JAVA[@]}" io.kafkarest.benchmarks.IdleConnections "proxy=$URL" "connections=$IDLE" >"$WORK/idle.log" 2>&1 &
      idle=$!
      PROCESSES+=("$idle")
      await 120 "$idle" "$WORK/idle.log" grep -q '^ready' "$WORK/idle.log"
      measure "busy-beside-$IDLE" 1
      kill "$idle"
      wait "$idle" 2>/dev/null || true
    done
  done
}

# Until the first request is answered, and until Kafka has been reached.
first_answers() {
  local name=$1 start first ready
  shift
  start=$(date +%s%N)
  java "$@" -jar "$PROXY_JAR" server "$WORK/kafka-rest.properties" >"$WORK/start.log" 2>&1 &
  PROXY_PID=$!
  PROCESSES+=("$PROXY_PID")
  await 60 "$PROXY_PID" "$WORK/start.log" answers /livez
  first=$(date +%s%N)
  await 60 "$PROXY_PID" "$WORK/start.log" answers /readyz
  ready=$(date +%s%N)
  note "$name first_s=$(calc %.2f "($first - $start) / 1e9") ready_s=$(calc %.2f "($ready - $start) / 1e9") cpu_s=$(cpu "$PROXY_PID") rss_MB=$(rss "$PROXY_PID")"
  kill "$PROXY_PID"
  wait "$PROXY_PID" 2>/dev/null || true
}

start_rounds() {
  local round
  proxy_settings
  # shellcheck disable=SC2086 # several options in one variable
  first_answers making-the-archive $PROXY_OPTS "-XX:ArchiveClassesAtExit=$WORK/proxy.jsa"
  for round in $(seq "$ROUNDS"); do
    echo "# round $round of $ROUNDS, load $(cut -d' ' -f1-3 /proc/loadavg)"
    # shellcheck disable=SC2086
    first_answers start $PROXY_OPTS
    # shellcheck disable=SC2086
    first_answers start-with-archive $PROXY_OPTS "-XX:SharedArchiveFile=$WORK/proxy.jsa"
  done
}

# Writers, a reader in a group who has a topic of his own, instances that come and go, and connections that are closed after each request.
soak_rounds() {
  local end minute=0 writer reader
  measured "${SERVERS[0]}"
  end=$((SECONDS + SOAK))
  while ((SECONDS < end)); do
    (java_result 180 OpenLoopLoad "proxy=$URL" "topic=$TOPIC" "rate=$((RATE / 10))" connections=8 records=10 warm=1 seconds=50 >"$WORK/soak.write") &
    writer=$!
    (java_result 180 EndToEndLatency "proxy=$URL" topic=quiet rate=10 warm=1 seconds=50 >"$WORK/soak.read") &
    reader=$!
    for _ in $(seq 100); do
      curl -sf --max-time 10 -H 'Content-Type: application/vnd.kafka.json.v2+json' -d '{"records":[{"value":1}]}' "$URL/topics/$TOPIC" -o /dev/null
      sleep 0.4
    done
    wait "$writer" "$reader" || fail "an error under mixed load"
    minute=$((minute + 1))
    note "$SERVER-soak minute=$minute rss_MB=$(rss "$SERVER_PID") threads=$(awk '/^Threads/ { print $2 }' "/proc/$SERVER_PID/status")" \
      "files=$(find "/proc/$SERVER_PID/fd" -mindepth 1 | wc -l) write: $(cat "$WORK/soak.write") read: $(cat "$WORK/soak.read")"
  done
}

# One thing grows at a time; the others are as usual.
scale_rounds() {
  local server each
  for server in "${SERVERS[@]}"; do
    measured "$server"
    for each in $SCALE_CONNECTIONS; do CONNS=$each measure "connections-$each" 1; done
    for each in $SCALE_RECORDS; do measure "records-$each" "$each"; done
    for each in $SCALE_SIZES; do SIZE=$each measure "size-$each" 10; done
  done
}

build
touch "$WORK/rounds"
start_broker
if [[ $MODE != native && $MODE != start ]]; then
  choose_loader
  start_proxy
  echo "# warming up: $WARM s"
  for server in $PEERS; do SERVERS+=("$server"); done
  for server in "${SERVERS[@]}"; do
    measured "$server"
    http_load "$((WARM / 2))" 1 >/dev/null
    http_load "$((WARM / 2))" 100 >/dev/null
  done
fi
if [[ $MODE == all || $MODE == produce || $MODE == native ]]; then produce_rounds; fi
if [[ $MODE == all || $MODE == consume || $MODE == native ]]; then consume_rounds; fi
if [[ $MODE == all || $MODE == latency ]]; then latency_rounds; fi
if [[ $MODE == all || $MODE == connections ]]; then connections_rounds; fi
if [[ $MODE == scale ]]; then scale_rounds; fi
if [[ $MODE == start ]]; then start_rounds; fi
if [[ $MODE == soak ]]; then soak_rounds; fi
summary
