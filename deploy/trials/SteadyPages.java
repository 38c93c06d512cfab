import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Submits made-up news pages of about 60 KB each, one article a page, evenly. Arguments: brokers, how many, pages a
 * second (0 is as fast as it goes), a name that makes their URLs differ from those of other calls.
 */
public final class SteadyPages {
    private static final String[] SUBJECTS = {
        "The harbour council", "A group of beekeepers", "The night ferry", "An engineer from the valley",
        "The bridge authority", "A school in the hills", "The rowing club", "The oldest bakery of the town"
    };
    private static final String[] VERBS = {
        "announced a plan for", "voted on Tuesday against", "spent three years repairing", "quietly bought",
        "asked the minister about", "has lost patience with", "won a prize for", "closed"
    };
    private static final String[] OBJECTS = {
        "the flooded tunnel under the market square", "a small fleet of electric boats", "two hundred apple trees",
        "the last telephone exchange of the region", "the new timetable of the mountain railway",
        "an archive of hand-drawn maps", "the wind turbines behind the dike", "a library of musical instruments"
    };

    private SteadyPages() {}

    public static void main(String[] args) {
        int count = Integer.parseInt(args[1]);
        double rate = Double.parseDouble(args[2]);
        Map<String, Object> properties = Map.of(
                "bootstrap.servers", args[0],
                "compression.type", "lz4",
                "enable.idempotence", true,
                "key.serializer", ByteArraySerializer.class,
                "value.serializer", ByteArraySerializer.class);
        long start = System.nanoTime();
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(properties)) {
            for (int i = 0; i < count; i++) {
                long due = rate == 0 ? 0 : start + (long) (i / rate * 1e9) - System.nanoTime();
                while (due > 0) {
                    LockSupport.parkNanos(due);
                    due = start + (long) (i / rate * 1e9) - System.nanoTime();
                }
                String url = "https://example.org/" + args[3] + "/" + i;
                ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                        "pages.submitted", bytes(url), bytes(page(new Random(args[3].hashCode() * 31L + i), i)));
                record.headers().add("url", bytes(url)).add("content-type", bytes("text/html"));
                producer.send(record);
            }
        }
        System.out.printf("%d pages submitted in %d s%n", count, (System.nanoTime() - start) / 1_000_000_000L);
    }

    private static String page(Random random, int number) {
        StringBuilder page = new StringBuilder("<!doctype html><html lang=en><head><meta charset=utf-8><title>Report ")
                .append(number)
                .append(" | Valley Post</title><style>");
        for (int i = 0; i < 150; i++) {
            page.append(".c").append(random.nextInt(100_000)).append("{margin:0 auto;padding:").append(i).append("px}\n");
        }
        page.append("</style></head><body><nav><ul>");
        links(page, random, 120);
        page.append("</ul></nav><main><article><h1>Report ").append(number).append(" from the valley</h1>");
        for (int i = 0; i < 12; i++) {
            page.append("<p>");
            for (int j = 0; j < 4; j++) {
                page.append(sentence(random)).append(". ");
            }
            page.append("</p>");
        }
        page.append("</article></main><aside><h2>Most read</h2><ul>");
        links(page, random, 160);
        page.append("</ul></aside><footer>Imprint | Privacy</footer><script>var data=[");
        for (int i = 0; i < 1200; i++) {
            page.append(random.nextInt(1_000_000)).append(',');
        }
        return page.append("0]</script></body></html>").toString();
    }

    private static void links(StringBuilder page, Random random, int count) {
        for (int i = 0; i < count; i++) {
            page.append("<li class=\"menu-item menu-item-")
                    .append(i)
                    .append("\"><a href=\"/news/")
                    .append(random.nextInt(1_000_000))
                    .append(".html\" data-track=\"nav\"><span>")
                    .append(sentence(random), 0, 40)
                    .append("</span></a></li>\n");
        }
    }

    private static String sentence(Random random) {
        return SUBJECTS[random.nextInt(SUBJECTS.length)] + " " + VERBS[random.nextInt(VERBS.length)] + " "
                + OBJECTS[random.nextInt(OBJECTS.length)] + ", said number " + random.nextInt(1000);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
