'use strict';

// Writes and reads through a proxy with Confluent's old client for Node, unchanged: node round-trip.js URL TOPIC GROUP.
// The client was made for API v1; that it speaks v2 here is said with its own option for headers alone.
const KafkaRest = require('kafka-rest');

const [url, topic, group] = process.argv.slice(2);
const BINARY = 'application/vnd.kafka.binary.v2+json';
const client = new KafkaRest({url, timeout: 20000, headers: {'Content-Type': BINARY}});

const answerOf = call => new Promise((resolve, reject) =>
    call((failure, answer) => failure ? reject(failure) : resolve(answer)));

async function write() {
    const target = client.topic(topic);
    const bytes = Buffer.from(Array.from({length: 256}, (_, byte) => byte));
    return [
        await answerOf(done => target.partition(0).produce({key: bytes, value: bytes}, done)),
        await answerOf(done => target.partition(1).produce('plain text', done)),
        await answerOf(done => target.produce(
            {key: 'ключ', value: '日本 😀', partition: 1}, {key: 'gone', value: null, partition: 1}, done)),
    ].flatMap(answer => answer.offsets);
}

// Creates, commits and deletes as the client does it; the paths between them are new in v2, and called by their names.
async function read(count) {
    const instance = await answerOf(done =>
        client.consumer(group).join({format: 'binary', 'auto.offset.reset': 'earliest'}, done));
    await answerOf(done => client.post(instance.getUri() + '/assignments',
        {partitions: [{topic, partition: 0}, {topic, partition: 1}]}, null, done));
    const records = [];
    for (let reads = 0; records.length < count && reads < 20; reads++) {
        records.push(...await answerOf(done =>
            client.request({url: instance.getUri() + '/records', accept: BINARY}, done)));
    }
    const committed = await answerOf(done => instance.commit(done));
    await answerOf(done => instance.shutdown(done));
    return {instance: instance.id, records: records.length, committed};
}

async function main() {
    const topics = await answerOf(done => client.topics.list(done));
    const offsets = await write();
    return {
        topicIsListed: topics.some(each => each.name === topic),
        failed: offsets.filter(each => each.error_code !== null),
        written: offsets.length,
        read: await read(offsets.length),
    };
}

main().then(
    result => console.log(JSON.stringify(result)),
    failure => {
        console.error(failure.stack || String(failure), failure.data || '');
        process.exitCode = 1;
    });
