package nl.zorgvuldig.oversight.clauses;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.MethodMetadata;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;

/// Finds the clauses that have code: read from the class files, without loading the classes, or
/// from the list that [LabelledClausesAotProcessor] wrote during the build.
final class LabelledClauses {
    private static final String LABEL = Upholds.class.getName();

    static final String WRITTEN = "nl/zorgvuldig/oversight/labelled-clauses";

    private LabelledClauses() {}

    static Set<Clause> clauses() {
        Set<Clause> found = EnumSet.noneOf(Clause.class);
        try (InputStream written = LabelledClauses.class.getResourceAsStream("/" + WRITTEN)) {
            if (written == null) {
                return read();
            }
            new String(written.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Clause::valueOf)
                    .forEach(found::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    static Set<Clause> read() {
        Set<Clause> found = EnumSet.noneOf(Clause.class);
        SimpleMetadataReaderFactory readers = new SimpleMetadataReaderFactory();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath:nl/zorgvuldig/**/*.class")) {
                MetadataReader reader = readers.getMetadataReader(file);
                collect(reader.getAnnotationMetadata().getAnnotations(), found);
                for (MethodMetadata method : reader.getAnnotationMetadata().getAnnotatedMethods(LABEL)) {
                    collect(method.getAnnotations(), found);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    private static void collect(MergedAnnotations annotations, Set<Clause> found) {
        annotations.stream(Upholds.class)
                .forEach(label -> found.addAll(Set.of(label.getEnumArray("value", Clause.class))));
    }
}
