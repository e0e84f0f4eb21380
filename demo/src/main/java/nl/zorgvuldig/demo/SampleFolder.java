package nl.zorgvuldig.demo;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.demo.samples.SampleFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Writes sample files for an import beside the demonstration: the first school, some days later.
@Component
@Lazy
final class SampleFolder {
    private static final Logger LOG = LoggerFactory.getLogger(SampleFolder.class);

    private final Path folder;

    SampleFolder(@Value("${zorgvuldig.home}") Path home) {
        folder = in(home);
    }

    static Path in(Path home) {
        return home.resolve("voorbeelden");
    }

    /// Writes them; a demonstration works without sample files, so a failure is tolerated.
    void write(Population population) {
        try {
            SampleFiles.write(population, folder);
        } catch (UncheckedIOException unwritable) {
            LOG.warn("no sample files: {} cannot be written", folder);
        }
    }
}
