package nl.zorgvuldig;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.EnumSet;
import java.util.Set;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;

/// Every clause has code that makes it true, a test that shows it, and a screen where one meets it.
class ClauseCoverageTest {
    private final JavaClasses program = OwnClasses.read(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);
    private final JavaClasses tests = OwnClasses.read(ImportOption.Predefined.ONLY_INCLUDE_TESTS);

    @Test
    void every_clause_has_code_a_test_and_a_screen() {
        Set<Clause> complete = upheld(program, false);
        complete.retainAll(upheld(tests, false));
        complete.retainAll(upheld(program, true));

        assertThat(complete).isEqualTo(EnumSet.allOf(Clause.class));
    }

    private static Set<Clause> upheld(JavaClasses classes, boolean screensOnly) {
        Set<Clause> found = EnumSet.noneOf(Clause.class);
        for (JavaClass javaClass : classes) {
            if (!screensOnly) {
                javaClass.tryGetAnnotationOfType(Upholds.class).ifPresent(label -> found.addAll(Set.of(label.value())));
            }
            for (JavaMethod method : javaClass.getMethods()) {
                if (!screensOnly || method.isAnnotatedWith(GetMapping.class)) {
                    method.tryGetAnnotationOfType(Upholds.class)
                            .ifPresent(label -> found.addAll(Set.of(label.value())));
                }
            }
        }
        return found;
    }
}
