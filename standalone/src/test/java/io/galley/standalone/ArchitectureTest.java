package io.galley.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What the packages may not do; between modules, Maven's bannedDependencies keeps the boundaries. */
class ArchitectureTest {
    private static final JavaClasses GALLEY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.galley");

    @Test
    void extractionTouchesNoClockFileNetworkOrRandomness() {
        noClasses()
                .that()
                .resideInAPackage("io.galley.extraction..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "java.nio.file..", "org.apache.kafka..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.util\\.Random|java\\.time\\.Clock|java\\.io\\.File|java\\.net\\.(Socket|URLConnection)")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .check(GALLEY);
    }

    @Test
    void onlyTheEmbeddedBrokerNamesKafkasInternals() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.galley.standalone.broker..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("kafka..", "org.apache.kafka.server..", "org.apache.kafka.metadata..")
                .check(GALLEY);
    }
}
