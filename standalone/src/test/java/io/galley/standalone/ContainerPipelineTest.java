package io.galley.standalone;

import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;

/** The scenario on Kafka's public image, where Docker is. */
@Tag("docker")
@EnabledIf(
        value = "dockerIsThereOrRequired",
        disabledReason = "Docker is not there (GALLEY_DOCKER_REQUIRED=true would make this a failure)")
class ContainerPipelineTest extends BadInputScenario {
    /** The image is of the same version as the clients. */
    private final KafkaContainer container = new KafkaContainer("apache/kafka:" + AppInfoParser.getVersion());

    @Override
    String startBroker() {
        container.start();
        return container.getBootstrapServers();
    }

    @Override
    void stopBroker() {
        container.stop();
    }

    static boolean dockerIsThereOrRequired() {
        return "true".equals(System.getenv("GALLEY_DOCKER_REQUIRED"))
                || DockerClientFactory.instance().isDockerAvailable();
    }
}
